// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/foldtokenizer.h"

#include "model/records/words.h"
#include "model/store/rawstatement.h"

#include <algorithm>

namespace entente {

namespace {

using Take = int (*)(void *, int, const char *, int, int, int);

/// There is nothing to keep between texts; FTS5 wants an object all the same.
int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    static int one = 0;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&one);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int length, Take take)
{
    if ((flags & FTS5_TOKENIZE_QUERY) != 0)
        return take(context, 0, text, length, 0, length);
    int code = SQLITE_OK;
    // Places in the text are of no use: the index keeps the columns of a word only, and no text.
    const auto give = [&](const char *word, int size) {
        if (code == SQLITE_OK)
            code = take(context, 0, word, size, 0, size);
    };
    if (std::all_of(text, text + length, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        forEachAsciiWord(text, length, give);
        return code;
    }
    for (const Word &word : wordsOf(QString::fromUtf8(text, length))) {
        const QByteArray folded = word.folded.toUtf8();
        give(folded.constData(), int(folded.size()));
    }
    return code;
}

} // namespace

void registerFoldTokenizer(SQLite::Database &database)
{
    fts5_api *api = nullptr;
    const RawStatement ask(database, "SELECT fts5(?1)");
    sqlite3_bind_pointer(ask.get(), 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
    (void)ask.step();
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    const int code = api ? api->xCreateTokenizer(api, "fold", nullptr, &tokenizer, nullptr) : SQLITE_ERROR;
    if (code != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), code);
}

} // namespace entente

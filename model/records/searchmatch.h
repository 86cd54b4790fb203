// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/searchtext.h"
#include "model/records/words.h"

#include <optional>

namespace entente {

/// A part of a text, in UTF-16 units.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// How well a record matches, best first.
enum class SearchRank {
    Key,       ///< the query is its key
    KeyBegins, ///< its key begins with the query
    Name,      ///< every word is in its key or name
    Text,      ///< the words are elsewhere
};

/// Where in a record a query was found.
struct SearchPlace {
    const Field *field = nullptr;
    QString text;                ///< the text of the field, or the part of a long one around the match; one line
    std::vector<TextSpan> marks; ///< of the text: what matched, from left to right
};

/// A record that matches.
struct SearchHit {
    AnyId record;
    SearchRank rank = SearchRank::Text;
    int wholeWords = 0;              ///< words of the query that are whole words of the record
    std::vector<SearchPlace> places; ///< as few fields as show every word of the query; never empty
};

/// What is looked for, taken apart once.
class SearchWords
{
public:
    explicit SearchWords(QStringView query);

    /// Nothing to look for: no letter, no digit.
    [[nodiscard]] bool isEmpty() const { return words_.isEmpty(); }
    /// The words, folded, each once.
    [[nodiscard]] const QStringList &words() const { return words_; }
    /// All words of the query without what is between them, as keyWord() has a key.
    [[nodiscard]] const QString &joined() const { return joined_; }

    /// How @p record matches, or nothing. Only what @p plan shows counts.
    [[nodiscard]] std::optional<SearchHit> match(const Kind &kind, const Record &record, const Snapshot &plan) const;
    /// Which parts of @p text begin like a word looked for.
    [[nodiscard]] std::vector<TextSpan> marks(QStringView text) const;

private:
    QStringList words_;
    QString joined_;
};

/// A key as one word: `lysmcm1` for LYS-MCM-1.
[[nodiscard]] QString keyWord(QStringView key);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/searchindex.h"

#include "model/store/foldtokenizer.h"
#include "model/store/rawstatement.h"

#include <algorithm>
#include <mutex>
#include <unordered_set>

namespace entente {

namespace {

/// Rows are numbered by kind and then in the order in which they were written.
constexpr int kindShift = 40;
constexpr std::int64_t positionMask = (std::int64_t(1) << kindShift) - 1;

/// Candidates that are put in order for each hit that is wanted.
constexpr std::size_t orderedPerHit = 8;
constexpr std::size_t leastOrdered = 200;

/// SQLite looks this often, in steps of its machine, whether the search was cancelled.
constexpr int stepsBetweenLooks = 20'000;

Error cancelled()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("entente", "the search was cancelled."), {}, {}};
}

std::string quoted(const QString &word)
{
    return '"' + word.toStdString() + '"';
}

/// All words as beginnings of words.
std::string expression(const SearchWords &query)
{
    std::string text;
    for (const QString &word : query.words())
        text += (text.empty() ? "" : " AND ") + quoted(word) + '*';
    return text;
}

void bind(const RawStatement &statement, int parameter, const QByteArray &text)
{
    sqlite3_bind_text(statement.get(), parameter, text.constData(), int(text.size()), SQLITE_STATIC);
}

/// Makes SQLite give up once a job is cancelled, for as long as this lives.
class Interruptible
{
public:
    Interruptible(SQLite::Database &database, Job &job) : handle_(database.getHandle())
    {
        sqlite3_progress_handler(
            handle_, stepsBetweenLooks, [](void *data) { return static_cast<Job *>(data)->isCancelled() ? 1 : 0; },
            &job);
    }
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;
    ~Interruptible() { sqlite3_progress_handler(handle_, 0, nullptr, nullptr); }

private:
    sqlite3 *handle_;
};

/// The texts of one record as a row of the index.
class RowTexts
{
public:
    RowTexts(const Kind &kind, const Snapshot &plan) : plan_(plan), key_(kind.keyField()), name_(kind.nameField())
    {
        for (const Field &field : kind.fields)
            if (isSearched(field) && &field != key_ && &field != name_)
                others_.push_back(&field);
    }

    void write(const RawStatement &insert, std::int64_t row, const Record &record)
    {
        const QString key = key_ ? key_->get<QString>(record) : QString();
        whole_ = key_ ? keyWord(key).toUtf8() : QByteArray();
        keyText_ = key.toUtf8();
        nameText_ = name_ && name_ != key_ ? searchText(*name_, record, plan_).toUtf8() : QByteArray();
        QString rest;
        for (const Field *field : others_) {
            const QString text = searchText(*field, record, plan_);
            if (text.isEmpty())
                continue;
            rest += text;
            rest += QLatin1Char('\n');
        }
        restText_ = rest.toUtf8();
        sqlite3_bind_int64(insert.get(), 1, row);
        bind(insert, 2, whole_);
        bind(insert, 3, keyText_);
        bind(insert, 4, nameText_);
        bind(insert, 5, restText_);
        insert.run();
    }

private:
    const Snapshot &plan_;
    const Field *key_;
    const Field *name_;
    std::vector<const Field *> others_;
    QByteArray whole_;
    QByteArray keyText_;
    QByteArray nameText_;
    QByteArray restText_;
};

bool better(const SearchHit &a, const SearchHit &b)
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    return a.wholeWords > b.wholeWords;
}

} // namespace

struct SearchIndex::Private {
    mutable std::mutex mutex; ///< guards all of it
    SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    std::vector<const Kind *> kinds;
    std::vector<std::vector<Uuid>> rows; ///< by kind: the record of each row
    std::size_t built = 0;
    std::size_t repeated = 0;

    Private()
    {
        registerFoldTokenizer(database);
        // Without texts (they are in the plan), places of words and lengths: only which column a word is in.
        database.exec("PRAGMA journal_mode = OFF;"
                      "CREATE VIRTUAL TABLE words USING fts5(whole, key, name, rest, tokenize = 'fold', content = '',"
                      " detail = 'column', columnsize = 0, prefix = '1 2');");
    }
    [[nodiscard]] RawStatement insertion()
    {
        return {database, "INSERT INTO words(rowid, whole, key, name, rest) VALUES(?1, ?2, ?3, ?4, ?5)"};
    }
    [[nodiscard]] std::int64_t nextRow(std::size_t kind, const Uuid &id)
    {
        rows[kind].push_back(id);
        return (std::int64_t(kind) << kindShift) + std::int64_t(rows[kind].size() - 1);
    }
    [[nodiscard]] AnyId recordOf(std::int64_t row) const
    {
        const auto kind = std::size_t(row >> kindShift);
        return {kinds[kind], rows[kind][std::size_t(row & positionMask)]};
    }
};

SearchIndex::SearchIndex(std::unique_ptr<Private> data) : d_(std::move(data)) {}
SearchIndex::~SearchIndex() = default;

Result<std::shared_ptr<SearchIndex>> SearchIndex::build(const Snapshot &plan, Job &job)
{
    return guarded({}, ErrorCode::CannotOpen, [&]() -> Result<std::shared_ptr<SearchIndex>> {
        std::shared_ptr<SearchIndex> index(new SearchIndex(std::make_unique<Private>()));
        Private &d = *index->d_;
        d.kinds = plan.catalogue().kinds();
        d.rows.resize(d.kinds.size());
        std::size_t total = 0;
        for (const Kind *kind : d.kinds)
            total += isSearched(*kind) ? plan.table(*kind).size() : 0;
        // The more words are gathered before they are written, the fewer parts there are to look through.
        d.database.exec("INSERT INTO words(words, rank) VALUES('hashsize', 33554432); BEGIN");
        {
            const RawStatement insert = d.insertion();
            for (std::size_t k = 0; k < d.kinds.size(); ++k) {
                if (!isSearched(*d.kinds[k]))
                    continue;
                RowTexts texts(*d.kinds[k], plan);
                for (const auto &chunk : plan.table(*d.kinds[k]).chunks()) {
                    if (job.isCancelled())
                        return cancelled();
                    for (const RecordPtr &record : *chunk)
                        texts.write(insert, d.nextRow(k, record->id), *record);
                    d.built += chunk->size();
                    job.report(double(d.built), double(total));
                }
            }
        }
        d.database.exec("COMMIT; INSERT INTO words(words, rank) VALUES('hashsize', 1048576)");
        return index;
    });
}

Result<> SearchIndex::advance(const ChangeSet &changes, const Snapshot &plan, Job &job)
{
    const ChangeSet reread = rereadAfter(changes, plan);
    const std::lock_guard lock(d_->mutex);
    return guarded({}, ErrorCode::CannotOpen, [&]() -> Result<> {
        const RawStatement begin(d_->database, "BEGIN");
        const RawStatement commit(d_->database, "COMMIT");
        begin.run();
        bool complete = true;
        {
            const RawStatement insert = d_->insertion();
            for (const Change &change : reread.changes) {
                if (job.isCancelled()) {
                    complete = false;
                    break;
                }
                const auto kind = std::find(d_->kinds.begin(), d_->kinds.end(), change.kind);
                const RecordPtr record = plan.find(*change.kind, change.id);
                if (kind == d_->kinds.end() || !record)
                    continue;
                RowTexts(**kind, plan)
                    .write(insert, d_->nextRow(std::size_t(kind - d_->kinds.begin()), change.id), *record);
                ++d_->repeated;
            }
        }
        // What is there already is right; whoever cancelled comes again with all of the changes.
        commit.run();
        return complete ? Result<>(ok()) : Result<>(cancelled());
    });
}

bool SearchIndex::isStale() const
{
    constexpr std::size_t always = 20'000;
    const std::lock_guard lock(d_->mutex);
    return d_->repeated > always + d_->built / 2;
}

Result<SearchResult> SearchIndex::search(const SearchQuery &query, const Snapshot &plan, Job &job) const
{
    SearchResult result;
    const SearchWords words(query.text);
    if (words.isEmpty() || query.limit == 0)
        return result;
    const std::lock_guard lock(d_->mutex);
    std::int64_t first = 0;
    std::int64_t last = std::int64_t(d_->kinds.size()) << kindShift;
    if (query.kind) {
        const auto found = std::find(d_->kinds.begin(), d_->kinds.end(), query.kind);
        if (found == d_->kinds.end())
            return result;
        first = (found - d_->kinds.begin()) << kindShift;
        last = first + positionMask;
    }
    const std::string all = expression(words);
    const std::string whole = quoted(words.joined());
    // From the best matches to the rest: most people want one of the first.
    const std::array<std::string, 4> stages = {"whole : " + whole, "whole : " + whole + " *",
                                               "{key name} : (" + all + ")", all};
    const std::size_t most = std::max(query.limit * orderedPerHit, leastOrdered);
    std::unordered_set<Uuid> seen;
    return guarded({}, ErrorCode::CannotOpen, [&]() -> Result<SearchResult> {
        const Interruptible interruptible(d_->database, job);
        const RawStatement select(d_->database,
                                  "SELECT rowid FROM words WHERE words MATCH ?1 AND rowid BETWEEN ?2 AND ?3");
        for (const std::string &stage : stages) {
            sqlite3_reset(select.get());
            sqlite3_bind_text(select.get(), 1, stage.c_str(), int(stage.size()), SQLITE_STATIC);
            sqlite3_bind_int64(select.get(), 2, first);
            sqlite3_bind_int64(select.get(), 3, last);
            std::size_t taken = 0;
            for (;;) {
                const int code = sqlite3_step(select.get());
                if (job.isCancelled())
                    return cancelled();
                if (code == SQLITE_DONE)
                    break;
                if (code != SQLITE_ROW)
                    throw SQLite::Exception(d_->database.getHandle(), code);
                if (taken >= most) {
                    result.more = true;
                    break;
                }
                const AnyId id = d_->recordOf(sqlite3_column_int64(select.get(), 0));
                const RecordPtr record = plan.find(id);
                if (!record || seen.contains(id.uuid))
                    continue;
                if (auto hit = words.match(*id.kind, *record, plan)) {
                    seen.insert(id.uuid);
                    result.hits.push_back(std::move(*hit));
                    ++taken;
                }
            }
            if (result.hits.size() > query.limit || result.more)
                break;
        }
        // The order of rows, that of the kinds, stands among equals.
        std::stable_sort(result.hits.begin(), result.hits.end(), better);
        if (result.hits.size() > query.limit) {
            result.hits.resize(query.limit);
            result.more = true;
        }
        return std::move(result);
    });
}

} // namespace entente

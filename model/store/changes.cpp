// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/changes.h"

#include "model/store/recordio.h"
#include "model/store/schema.h"

#include <sqlite3.h>

#include <QtEndian>

#include <bit>
#include <cstring>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void check(SQLite::Database &database, int code)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), code);
}

/// Takes over a buffer that SQLite allocated.
QByteArray taken(void *buffer, int size)
{
    QByteArray bytes(static_cast<const char *>(buffer), size);
    sqlite3_free(buffer);
    return bytes;
}

} // namespace

Recording::Recording(SQLite::Database &database, const Catalogue &catalogue) : database_(&database)
{
    check(database, sqlite3session_create(database.getHandle(), "main", &session_));
    for (const Kind *kind : catalogue.kinds())
        check(database, sqlite3session_attach(session_, kind->name));
}

Recording::~Recording()
{
    sqlite3session_delete(session_);
}

bool Recording::isIdle() const
{
    return sqlite3session_isempty(session_) != 0;
}

void Recording::listen(bool on)
{
    sqlite3session_enable(session_, on ? 1 : 0);
}

namespace {

// The extension's format: sqlite3session.c, "CHANGESET FORMAT", and the file format's variable-length integer.

void appendVarint(QByteArray &bytes, quint32 value)
{
    char groups[5];
    int count = 0;
    do {
        groups[count] = char((value & 0x7FU) | (count > 0 ? 0x80U : 0U));
        ++count;
        value >>= 7U;
    } while (value != 0);
    while (count > 0)
        bytes.append(groups[--count]);
}

void appendBigEndian(QByteArray &bytes, quint64 value)
{
    char raw[sizeof value];
    qToBigEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

void appendValue(QByteArray &bytes, const StoredValue &value)
{
    bytes.append(char(value.type));
    switch (value.type) {
    case SQLITE_INTEGER:
        appendBigEndian(bytes, quint64(value.integer));
        break;
    case SQLITE_FLOAT:
        appendBigEndian(bytes, std::bit_cast<quint64>(value.number));
        break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        appendVarint(bytes, quint32(value.size));
        bytes.append(value.bytes, value.size);
        break;
    default:
        break;
    }
}

} // namespace

void Recording::inserted(const Kind &kind, const std::vector<StoredValue> &row)
{
    if (kind_ != &kind) {
        // The head of a table: its columns, of which the first is the primary key.
        kind_ = &kind;
        inserted_.append('T');
        appendVarint(inserted_, quint32(row.size()));
        inserted_.append(char(1)).append(qsizetype(row.size()) - 1, char(0));
        inserted_.append(kind.name).append(char(0));
    }
    inserted_.append(char(SQLITE_INSERT)).append(char(0)); // not an indirect change
    for (const StoredValue &value : row)
        appendValue(inserted_, value);
}

QByteArray Recording::seen() const
{
    // In pieces: the changeset of a large import is as large as the import, and need not lie in memory twice.
    QByteArray bytes;
    const auto append = [](void *into, const void *piece, int size) {
        static_cast<QByteArray *>(into)->append(static_cast<const char *>(piece), size);
        return SQLITE_OK;
    };
    check(*database_, sqlite3session_changeset_strm(session_, append, &bytes));
    return bytes;
}

QByteArray Recording::changeset(const QByteArray &seen) const
{
    if (inserted_.isEmpty())
        return seen;
    if (seen.isEmpty())
        return inserted_;
    int size = 0;
    void *buffer = nullptr;
    check(*database_, sqlite3changeset_concat(int(inserted_.size()), const_cast<char *>(inserted_.constData()),
                                              int(seen.size()), const_cast<char *>(seen.constData()), &size, &buffer));
    return taken(buffer, size);
}

QByteArray inverted(SQLite::Database &database, const QByteArray &changeset)
{
    int size = 0;
    void *buffer = nullptr;
    check(database, sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &buffer));
    return taken(buffer, size);
}

Result<> applyChangeset(Database &database, const QByteArray &changeset)
{
    const auto onConflict = [](void *, int, sqlite3_changeset_iter *) -> int { return SQLITE_CHANGESET_ABORT; };
    sqlite3 *handle = database.sqlite().getHandle();
    const qint64 before = sqlite3_total_changes64(handle);
    const int code = sqlite3changeset_apply(handle, int(changeset.size()), const_cast<char *>(changeset.constData()),
                                            nullptr, onConflict, nullptr);
    if (code == SQLITE_ABORT)
        return Error{ErrorCode::Refused, tr("the records it touches have changed since."), database.path(), {}};
    if (code != SQLITE_OK)
        return sqliteError(code, QString::fromUtf8(sqlite3_errstr(code)), database.path(), ErrorCode::CannotWrite);

    // After some schema changes an apply does nothing and says it succeeded: count what it should do.
    sqlite3_changeset_iter *step = nullptr;
    qint64 expected = 0;
    if (sqlite3changeset_start(&step, int(changeset.size()), const_cast<char *>(changeset.constData())) == SQLITE_OK) {
        while (sqlite3changeset_next(step) == SQLITE_ROW)
            ++expected;
        sqlite3changeset_finalize(step);
    }
    if (sqlite3_total_changes64(handle) - before != expected)
        return Error{ErrorCode::Refused, tr("the file's structure has changed since."), database.path(), {}};
    return ok();
}

namespace {

Error doesNotFit(const QString &path)
{
    return {ErrorCode::CannotOpen, tr("a recorded change does not fit the records."), path,
            tr("The file was changed by something other than Entente; restore it from a copy.")};
}

/// The record that the changeset's current step leads to, with @p before as it was.
Result<RecordPtr> recordAfter(const Catalogue &catalogue, const Kind &kind, const std::vector<int> &fields,
                              sqlite3_changeset_iter *step, int columns, const RecordPtr &before, const Uuid &id)
{
    std::shared_ptr<Record> after = before ? kind.copy(*before) : kind.create();
    after->id = id;
    for (int column = 1; column < columns; ++column) {
        sqlite3_value *value = nullptr;
        sqlite3changeset_new(step, column, &value);
        if (value && std::size_t(column) <= fields.size())
            TRYV(setFromValue(catalogue, kind.fields[std::size_t(fields[std::size_t(column) - 1])], *after, value));
    }
    return RecordPtr(std::move(after));
}

/// The steps of a changeset, one after the other.
class Steps
{
public:
    explicit Steps(const QByteArray &changeset)
    {
        if (sqlite3changeset_start(&step_, int(changeset.size()), const_cast<char *>(changeset.constData())) !=
            SQLITE_OK)
            step_ = nullptr;
    }
    Steps(const Steps &) = delete;
    Steps &operator=(const Steps &) = delete;
    ~Steps() { sqlite3changeset_finalize(step_); }

    [[nodiscard]] bool isValid() const { return step_ != nullptr; }
    [[nodiscard]] sqlite3_changeset_iter *get() const { return step_; }
    [[nodiscard]] bool next()
    {
        if (sqlite3changeset_next(step_) != SQLITE_ROW)
            return false;
        sqlite3changeset_op(step_, &table, &columns, &operation, nullptr);
        return true;
    }
    /// Of the record, or nothing when the step is none of ours.
    [[nodiscard]] std::optional<Uuid> id() const
    {
        sqlite3_value *id = nullptr;
        operation == SQLITE_INSERT ? sqlite3changeset_new(step_, 0, &id) : sqlite3changeset_old(step_, 0, &id);
        if (!id || sqlite3_value_bytes(id) != 16)
            return {};
        return Uuid::fromBytes(sqlite3_value_blob(id));
    }

    const char *table = nullptr;
    int columns = 0;
    int operation = 0;

private:
    sqlite3_changeset_iter *step_ = nullptr;
};

} // namespace

Result<std::vector<Uuid>> changedIds(const QByteArray &changeset, const QString &path)
{
    std::vector<Uuid> ids;
    Steps steps(changeset);
    if (!steps.isValid())
        return doesNotFit(path);
    while (steps.next()) {
        const std::optional<Uuid> id = steps.id();
        if (!id)
            return doesNotFit(path);
        ids.push_back(*id);
    }
    return ids;
}

Result<ChangeSet> decodeChangeset(const ChangesetBase &base, const QByteArray &changeset,
                                  const ColumnOrder &columnOrder, const QString &path)
{
    ChangeSet changes;
    Steps steps(changeset);
    if (!steps.isValid())
        return doesNotFit(path);

    const Kind *kind = nullptr;
    const std::vector<int> *fields = nullptr;
    while (steps.next()) {
        // By its text: SQLite writes the name of the next table where that of the last one was.
        if (!kind || std::strcmp(steps.table, kind->name) != 0) {
            kind = base.catalogue.find(QString::fromUtf8(steps.table));
            if (!kind)
                return doesNotFit(path);
            fields = &columnOrder.at(kind);
        }
        const std::optional<Uuid> id = steps.id();
        if (!id)
            return doesNotFit(path);
        if (base.wanted && !base.wanted(*id))
            continue;
        Change change{kind, *id, nullptr, nullptr};
        if (steps.operation != SQLITE_INSERT) {
            change.before = base.find(*kind, change.id);
            if (!change.before)
                return doesNotFit(path);
        }
        if (steps.operation != SQLITE_DELETE) {
            TRY(change.after,
                recordAfter(base.catalogue, *kind, *fields, steps.get(), steps.columns, change.before, change.id));
        }
        changes.changes.push_back(std::move(change));
    }
    return changes;
}

Result<ChangeSet> decodeChangeset(const Snapshot &before, const QByteArray &changeset, const ColumnOrder &columnOrder,
                                  const QString &path)
{
    return decodeChangeset(
        {before.catalogue(), [&](const Kind &kind, const Uuid &id) { return before.find(kind, id); }, {}}, changeset,
        columnOrder, path);
}

Result<QByteArray> inverted(const QByteArray &changeset, const QString &path)
{
    int size = 0;
    void *buffer = nullptr;
    if (sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &buffer) != SQLITE_OK)
        return doesNotFit(path);
    return taken(buffer, size);
}

Result<std::vector<ChangeCount>> countChanges(const Catalogue &catalogue, const QByteArray &changeset,
                                              const QString &path)
{
    std::vector<ChangeCount> counts(catalogue.kinds().size());
    Steps steps(changeset);
    if (!steps.isValid())
        return doesNotFit(path);
    const Kind *kind = nullptr;
    ChangeCount *count = nullptr;
    while (steps.next()) {
        if (!kind || std::strcmp(steps.table, kind->name) != 0) {
            kind = catalogue.find(QString::fromUtf8(steps.table));
            if (!kind)
                return doesNotFit(path);
            count = &counts[std::size_t(catalogue.indexOf(*kind))];
            count->kind = kind;
        }
        ++(steps.operation == SQLITE_INSERT   ? count->added
           : steps.operation == SQLITE_DELETE ? count->removed
                                              : count->changed);
    }
    std::erase_if(counts, [](const ChangeCount &each) { return !each.kind; });
    return counts;
}

} // namespace entente

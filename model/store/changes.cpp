// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/changes.h"

#include "model/store/recordio.h"
#include "model/store/schema.h"

// The declarations of the session extension are only there when asked for.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

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

QByteArray Recording::changeset() const
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
Result<RecordPtr> recordAfter(const Snapshot &plan, const Kind &kind, const std::vector<int> &fields,
                              sqlite3_changeset_iter *step, int columns, const RecordPtr &before, const Uuid &id)
{
    std::shared_ptr<Record> after = before ? kind.copy(*before) : kind.create();
    after->id = id;
    for (int column = 1; column < columns; ++column) {
        sqlite3_value *value = nullptr;
        sqlite3changeset_new(step, column, &value);
        if (value && std::size_t(column) <= fields.size())
            TRYV(setFromValue(plan.catalogue(), kind.fields[std::size_t(fields[std::size_t(column) - 1])], *after,
                              value));
    }
    return RecordPtr(std::move(after));
}

} // namespace

Result<ChangeSet> decodeChangeset(const Snapshot &before, const QByteArray &changeset, const ColumnOrder &columnOrder,
                                  const WrittenRecords &written, const QString &path)
{
    ChangeSet changes;
    sqlite3_changeset_iter *step = nullptr;
    if (sqlite3changeset_start(&step, int(changeset.size()), const_cast<char *>(changeset.constData())) != SQLITE_OK)
        return doesNotFit(path);
    const std::unique_ptr<sqlite3_changeset_iter, int (*)(sqlite3_changeset_iter *)> owner(step,
                                                                                           sqlite3changeset_finalize);

    const Kind *kind = nullptr;
    const std::vector<int> *fields = nullptr;
    while (sqlite3changeset_next(step) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(step, &table, &columns, &operation, nullptr);
        // By its text: SQLite writes the name of the next table where that of the last one was.
        if (!kind || std::strcmp(table, kind->name) != 0) {
            kind = before.catalogue().find(QString::fromUtf8(table));
            if (!kind)
                return doesNotFit(path);
            fields = &columnOrder.at(kind);
        }
        sqlite3_value *id = nullptr;
        operation == SQLITE_INSERT ? sqlite3changeset_new(step, 0, &id) : sqlite3changeset_old(step, 0, &id);
        if (!id || sqlite3_value_bytes(id) != 16)
            return doesNotFit(path);
        Change change{kind, Uuid::fromBytes(sqlite3_value_blob(id)), nullptr, nullptr};
        if (operation != SQLITE_INSERT) {
            change.before = before.find(*kind, change.id);
            if (!change.before)
                return doesNotFit(path);
        }
        if (const auto known = written.find(change.id); operation != SQLITE_DELETE && known != written.end()) {
            change.after = known->second;
        } else if (operation != SQLITE_DELETE) {
            TRY(change.after, recordAfter(before, *kind, *fields, step, columns, change.before, change.id));
        }
        changes.changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/store/changes.h"
#include "model/store/history.h"
#include "model/store/recordio.h"
#include "model/store/schema.h"

#include <QCoreApplication>

#include <unordered_map>

namespace entente {

/// A workspace file: its records, its history, and the one open transaction that changes them.
/// Not thread-safe; belongs to the thread of the workspace.
class Store
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    /// Creates an empty file. Errors: CannotWrite.
    [[nodiscard]] static Result<> create(const QString &path, const Schema &schema);

    /// Opens a file. One of an older version is migrated, after a backup beside it called
    /// `NAME.version-N.entente`; read-only, a temporary copy is migrated instead.
    /// Errors: NotFound; CannotOpen when it is truncated, not SQLite, another program's, from a newer
    /// version, damaged, or holds what does not belong in a workspace; CannotWrite when the backup or
    /// migration fails, and then the file is as it was.
    [[nodiscard]] static Result<Store> open(const QString &path, Access access, const Schema &schema);

    Store(Store &&) = default;
    Store &operator=(Store &&) = default;
    /// Rolls back what is not committed and leaves the one file alone.
    ~Store();

    /// Reads the whole plan in one transaction. Errors: CannotOpen; Cancelled.
    [[nodiscard]] Result<Snapshot> load(Job &job);

    [[nodiscard]] Result<std::vector<HistoryEntry>> history();
    [[nodiscard]] Result<QByteArray> changeset(std::int64_t historyId);
    [[nodiscard]] Result<std::optional<std::int64_t>> verifyHistory(Job &job);
    /// SQLite's quick check: whether the file is sound. Errors: CannotOpen when it is not.
    [[nodiscard]] Result<> quickCheck();
    /// Writes a copy of everything committed to @p target, replacing it at the end and not before.
    [[nodiscard]] Result<> saveCopy(const QString &target);

    // One transaction at a time, from begin() to commit() or rollback(). The first begin() is also the
    // first that changes a byte of the file: opening it to write and then not writing leaves it alone.
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> put(const Kind &kind, const Record &record);
    [[nodiscard]] Result<> remove(const Kind &kind, const Uuid &id);
    /// Puts the records that @p changes propose as new, quickly while nothing else was done since
    /// begin(); ids that are there already are an error then. Other changes are left out.
    /// @return whether it was done the quick way, and pending() lists the records apart.
    [[nodiscard]] Result<bool> insert(const ChangeSet &changes);
    /// Applies the inverse of what history entry @p historyId did.
    [[nodiscard]] Result<> revert(std::int64_t historyId);
    /// What was done since begin().
    struct Pending {
        QByteArray changeset; ///< all of it
        QByteArray seen;      ///< without what insert() did the quick way
    };
    [[nodiscard]] Result<Pending> pending();
    /// Writes the history entry of the open transaction. @return it, with its number and hash.
    [[nodiscard]] Result<HistoryEntry> record(HistoryEntry entry, const QByteArray &changeset);
    /// Ends the transaction. On an error everything is rolled back.
    [[nodiscard]] Result<> commit();
    void rollback();

    [[nodiscard]] const QString &path() const { return path_; }
    [[nodiscard]] const Schema &schema() const { return schema_; }
    [[nodiscard]] const ColumnOrder &columnOrder() const { return columnOrder_; }

private:
    Store(QString path, Schema schema, Database database)
        : path_(std::move(path)), schema_(std::move(schema)), database_(std::make_unique<Database>(std::move(database)))
    {
    }
    [[nodiscard]] RecordWriter &writer(const Kind &kind);

    QString path_;
    Schema schema_;
    std::shared_ptr<void> keepAlive_; ///< the temporary copy of an older file opened read-only
    std::unique_ptr<Database> database_;
    Access access_ = Access::ReadOnly;
    bool writing_ = false; ///< the journal beside the file is in use
    ColumnOrder columnOrder_;
    std::unordered_map<const Kind *, std::unique_ptr<RecordWriter>> writers_;
    std::unique_ptr<SQLite::Transaction> transaction_;
    std::unique_ptr<Recording> recording_;
};

} // namespace entente

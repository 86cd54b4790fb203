// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace entente {

namespace {

QString backupPath(const QString &path, int version)
{
    const QFileInfo info(path);
    const QString stem =
        info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".version-%1").arg(version);
    QString candidate = stem + QStringLiteral(".entente");
    for (int i = 2; QFileInfo::exists(candidate); ++i)
        candidate = stem + QStringLiteral("-%1.entente").arg(i);
    return candidate;
}

/// Copies the committed state of @p database to the new file @p target.
void copyInto(SQLite::Database &database, const QString &target)
{
    SQLite::Statement statement(database, "VACUUM INTO ?");
    statement.bind(1, target.toStdString());
    statement.exec();
}

} // namespace

Result<> Store::create(const QString &path, const Schema &schema)
{
    TRY(Database database, Database::create(path));
    const auto created = guarded(path, ErrorCode::CannotWrite, [&] { createSchema(database.sqlite(), schema); });
    if (created.has_error())
        QFile::remove(path);
    return created;
}

Result<Store> Store::open(const QString &path, Access access, const Schema &schema)
{
    TRY(const FileHeader header, readHeader(path));
    if (header.schemaVersion > schema.version)
        return Error{ErrorCode::CannotOpen,
                     tr("it was written by a newer version of Entente (format %1; this one reads up to %2).")
                         .arg(header.schemaVersion)
                         .arg(schema.version),
                     path, tr("Open it with the newer version.")};
    const bool older = header.schemaVersion < schema.version;
    QString opened = path;
    std::shared_ptr<QTemporaryDir> copy;
    if (older && access == Access::ReadOnly) {
        copy = std::make_shared<QTemporaryDir>();
        opened = copy->filePath(QStringLiteral("migrated.entente"));
        TRY(Database original, Database::open(path, Access::ReadOnly));
        TRYV(guarded(path, ErrorCode::CannotOpen, [&] { copyInto(original.sqlite(), opened); }));
    }
    TRY(Database database, Database::open(opened, older ? Access::ReadWrite : access));
    if (older) {
        if (access == Access::ReadWrite)
            TRYV(guarded(path, ErrorCode::CannotWrite,
                         [&] { copyInto(database.sqlite(), backupPath(path, header.schemaVersion)); }));
        TRYV(migrate(database.sqlite(), schema, header.schemaVersion, path));
    }
    TRYV(verifySchema(database.sqlite(), schema, path));
    Store store(path, schema, std::move(database));
    store.access_ = access;
    store.keepAlive_ = copy;
    TRYV(guarded(path, ErrorCode::CannotOpen, [&] {
        for (const Kind *kind : schema.catalogue.kinds())
            store.columnOrder_[kind] = columnFields(store.database_->sqlite(), *kind);
    }));
    return store;
}

Store::~Store()
{
    rollback();
    writers_.clear();
    if (database_ && access_ == Access::ReadWrite)
        database_->settle();
}

Result<Snapshot> Store::load(Job &job)
{
    return guarded(path_, ErrorCode::CannotOpen, [&]() -> Result<Snapshot> {
        SQLite::Transaction transaction(database_->sqlite());
        std::vector<Table> tables;
        const auto &kinds = schema_.catalogue.kinds();
        for (const Kind *kind : kinds) {
            TRY(Table table, loadTable(*database_, schema_.catalogue, *kind, job));
            tables.push_back(std::move(table));
            job.report(double(tables.size()), double(kinds.size()));
        }
        const std::int64_t revision = lastHistoryId(database_->sqlite());
        return Snapshot(schema_.catalogue, std::move(tables), revision);
    });
}

Result<std::vector<HistoryEntry>> Store::history()
{
    return guarded(path_, ErrorCode::CannotOpen, [&] { return readHistory(database_->sqlite()); });
}

Result<QByteArray> Store::changeset(std::int64_t historyId)
{
    return guarded(path_, ErrorCode::CannotOpen, [&] { return changesetOf(database_->sqlite(), historyId); });
}

Result<std::optional<std::int64_t>> Store::verifyHistory(Job &job)
{
    return entente::verifyHistory(*database_, job);
}

Result<> Store::quickCheck()
{
    return entente::quickCheck(*database_);
}

Result<> Store::saveCopy(const QString &target)
{
    const QString partial = target + QStringLiteral(".partial");
    QFile::remove(partial);
    const auto written = guarded(target, ErrorCode::CannotWrite, [&] { copyInto(database_->sqlite(), partial); });
    if (written.has_error()) {
        QFile::remove(partial);
        return written;
    }
    // rename() replaces the target in one step; QFile::rename() would refuse an existing one.
    if (std::rename(QFile::encodeName(partial).constData(), QFile::encodeName(target).constData()) != 0) {
        QFile::remove(partial);
        return Error{ErrorCode::CannotWrite, tr("the copy could not be put in place."), target,
                     tr("Choose another name or folder.")};
    }
    return ok();
}

Result<> Store::begin()
{
    if (!writing_) {
        TRYV(database_->startWriting());
        writing_ = true;
    }
    return guarded(path_, ErrorCode::CannotWrite, [&] {
        transaction_ =
            std::make_unique<SQLite::Transaction>(database_->sqlite(), SQLite::TransactionBehavior::IMMEDIATE);
        recording_ = std::make_unique<Recording>(database_->sqlite(), schema_.catalogue);
    });
}

RecordWriter &Store::writer(const Kind &kind)
{
    auto &slot = writers_[&kind];
    if (!slot)
        slot = std::make_unique<RecordWriter>(database_->sqlite(), kind);
    return *slot;
}

Result<> Store::put(const Kind &kind, const Record &record)
{
    return guarded(path_, ErrorCode::CannotWrite, [&] { writer(kind).put(record); });
}

Result<> Store::remove(const Kind &kind, const Uuid &id)
{
    return guarded(path_, ErrorCode::CannotWrite, [&] { writer(kind).remove(id); });
}

Result<> Store::revert(std::int64_t historyId)
{
    return guarded(path_, ErrorCode::CannotWrite, [&]() -> Result<> {
        const QByteArray done = changesetOf(database_->sqlite(), historyId);
        return applyChangeset(*database_, inverted(database_->sqlite(), done));
    });
}

Result<QByteArray> Store::pending()
{
    return guarded(path_, ErrorCode::CannotWrite, [&] { return recording_->changeset(); });
}

Result<HistoryEntry> Store::commit(HistoryEntry entry, const QByteArray &changeset)
{
    auto result = guarded(path_, ErrorCode::CannotWrite, [&] {
        entry.schema = schema_.version;
        HistoryEntry written = appendHistory(database_->sqlite(), std::move(entry), changeset);
        recording_.reset();
        transaction_->commit();
        transaction_.reset();
        return written;
    });
    if (result.has_error())
        rollback();
    return result;
}

void Store::rollback()
{
    recording_.reset();
    transaction_.reset(); // rolls back unless committed
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>
#include <future>

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

namespace {

/// Reads the tables of a plan, each once, from several connections at a time.
class TableLoader
{
public:
    explicit TableLoader(const Catalogue &catalogue) : catalogue_(catalogue), tables_(catalogue.kinds().size()) {}

    /// Reads tables that nobody has taken until none is left, in a transaction of its own.
    Result<> work(Database &database, Job &job, bool reports)
    {
        return guarded(database.path(), ErrorCode::CannotOpen, [&]() -> Result<> {
            SQLite::Transaction transaction(database.sqlite());
            const std::int64_t revision = lastHistoryId(database.sqlite());
            std::int64_t unknown = -1;
            if (!revision_.compare_exchange_strong(unknown, revision) && unknown != revision)
                return ok(); // somebody else wrote in between: leave all of it to the connection that was first
            // From the last kind: relations between records stand there, of which there are most.
            for (std::size_t left = left_.fetch_sub(1); left > 0 && left <= tables_.size(); left = left_.fetch_sub(1)) {
                TRY(tables_[left - 1], loadTable(database, catalogue_, *catalogue_.kinds()[left - 1], job));
                if (reports)
                    job.report(double(tables_.size() - left + 1), double(tables_.size()));
            }
            return ok();
        });
    }

    [[nodiscard]] Snapshot snapshot() { return {catalogue_, std::move(tables_), revision_}; }

private:
    const Catalogue &catalogue_;
    std::vector<Table> tables_;
    std::atomic<std::int64_t> revision_{-1};
    std::atomic<std::size_t> left_{tables_.size()};
};

/// A file of so many bytes is read by two threads.
constexpr qint64 worthAThread = 4 * 1024 * 1024;

} // namespace

Result<Snapshot> Store::load(Job &job)
{
    TableLoader loader(schema_.catalogue);
    std::optional<Database> second;
    if (QFileInfo(path_).size() > worthAThread)
        if (auto reader = database_->secondReader(); reader.has_value())
            second = std::move(reader).assume_value();
    std::future<Result<>> beside;
    if (second)
        beside = std::async(std::launch::async, [&] { return loader.work(*second, job, false); });
    const Result<> done = loader.work(*database_, job, true);
    const Result<> alsoDone = beside.valid() ? beside.get() : ok();
    TRYV(done);
    TRYV(alsoDone);
    return loader.snapshot();
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

Result<bool> Store::insert(const ChangeSet &changes)
{
    return guarded(path_, ErrorCode::CannotWrite, [&] {
        const bool quick = recording_->isIdle();
        const auto insertAll = [&] {
            const Kind *kind = nullptr;
            RecordWriter *into = nullptr;
            for (const Change &change : changes.changes) {
                if (change.before || !change.after)
                    continue;
                if (kind != change.kind) {
                    kind = change.kind;
                    into = &writer(*kind);
                }
                if (quick)
                    recording_->inserted(*kind, into->insert(*change.after));
                else
                    into->put(*change.after);
            }
        };
        if (quick)
            recording_->past(insertAll);
        else
            insertAll();
        return quick;
    });
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

Result<Store::Pending> Store::pending()
{
    return guarded(path_, ErrorCode::CannotWrite, [&] {
        Pending pending;
        pending.seen = recording_->seen();
        pending.changeset = recording_->changeset(pending.seen);
        return pending;
    });
}

Result<HistoryEntry> Store::record(HistoryEntry entry, const QByteArray &changeset)
{
    return guarded(path_, ErrorCode::CannotWrite, [&] {
        entry.schema = schema_.version;
        return appendHistory(database_->sqlite(), std::move(entry), changeset);
    });
}

Result<> Store::commit()
{
    const auto result = guarded(path_, ErrorCode::CannotWrite, [&] {
        recording_.reset();
        transaction_->commit();
        transaction_.reset();
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

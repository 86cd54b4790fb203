// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

#include <sqlite3.h>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

constexpr int headerSize = 100;

quint32 bigEndian(const QByteArray &bytes, int offset)
{
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = (value << 8U) | quint8(bytes[offset + i]);
    return value;
}

/// Whether a crash left changes beside the file that are not yet in it.
bool hasLeftover(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0 ||
           QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

/// An SQLite URI of @p path with @p query.
std::string uri(const QString &path, const QString &query)
{
    const QByteArray encoded = QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/");
    return "file:" + encoded.toStdString() + query.toStdString();
}

void defend(SQLite::Database &database)
{
    sqlite3 *handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    database.exec("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=OFF");
}

constexpr int busyMilliseconds = 3000;

} // namespace

Result<FileHeader> readHeader(const QString &path)
{
    const QFileInfo info(path);
    const auto refused = [&](const QString &what, const QString &remedy) {
        return Error{ErrorCode::CannotOpen, what, path, remedy};
    };
    if (!info.exists())
        return Error{ErrorCode::NotFound, tr("there is no such file."), path,
                     tr("Check the name, or create it with \"entente new\".")};
    if (info.isDir())
        return refused(tr("this is a folder, not a workspace."),
                       tr("To read a table folder, import it into a workspace."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(file.errorString() + QLatin1Char('.'), tr("Check that you may read it."));
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty())
        return refused(tr("the file is empty."), tr("Restore it from a copy."));
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16).left(qMin<qsizetype>(16, header.size()))))
        return refused(tr("this is not a workspace: it is not an SQLite file."),
                       tr("Choose a file that ends in .entente."));
    if (header.size() < headerSize)
        return refused(tr("the file is truncated: its header is incomplete."), tr("Restore it from a copy."));
    if (int(bigEndian(header, 68)) != applicationId)
        return refused(tr("this SQLite file belongs to another program."), tr("Choose a file that ends in .entente."));
    const qint64 pageSize =
        quint8(header[16]) == 0 && quint8(header[17]) == 1 ? 65536 : (quint8(header[16]) << 8U) + quint8(header[17]);
    const qint64 pages = bigEndian(header, 28);
    // The page count is only kept when the change counter was written with it (SQLite file format, 1.3.7).
    const bool counted = bigEndian(header, 24) == bigEndian(header, 92);
    if (counted && !hasLeftover(path) && info.size() < pageSize * pages)
        return refused(tr("the file is truncated: it has %1 of %2 bytes.").arg(info.size()).arg(pageSize * pages),
                       tr("Restore it from a copy."));
    return FileHeader{int(bigEndian(header, 60))};
}

Error sqliteError(int code, const QString &detail, const QString &path, ErrorCode otherwise)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {ErrorCode::CannotWrite, tr("the disk is full; nothing was changed."), path,
                tr("Free some space and try again.")};
    case SQLITE_IOERR:
        return {ErrorCode::CannotWrite, tr("reading or writing failed (%1); nothing was changed.").arg(detail), path,
                tr("Check the disk and that there is space on it.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::CannotWrite, tr("the file may not be written."), path,
                tr("Save a copy elsewhere and work on that.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked, tr("another program is using the file."), path,
                tr("Close it there, then try again.")};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Refused, tr("a new record is in the plan already."), path,
                tr("Undo what added it, or change that record instead.")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::CannotOpen, tr("the file is damaged (%1).").arg(detail), path,
                tr("Restore it from a copy.")};
    case SQLITE_TOOBIG:
        return {ErrorCode::CannotOpen, tr("a value in the file is too large."), path, tr("Restore it from a copy.")};
    default:
        return {otherwise, detail + QLatin1Char('.'), path, {}};
    }
}

Result<Database> Database::open(const QString &path, Access access)
{
    return guarded(path, ErrorCode::CannotOpen, [&]() -> Database {
        if (access == Access::ReadWrite) {
            auto sqlite = std::make_unique<SQLite::Database>(
                uri(path, {}), SQLite::OPEN_READWRITE | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX, busyMilliseconds);
            defend(*sqlite);
            // Durable through a loss of power: each commit reaches the disk before it is reported.
            sqlite->exec("PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768");
            return Database(path, std::move(sqlite), nullptr);
        }
        const QFileInfo info(path);
        const bool writableFolder = QFileInfo(info.absolutePath()).isWritable();
        if (hasLeftover(path) && !writableFolder) {
            // The changes in the journal can only be taken in where it can be written.
            auto copy = std::make_shared<QTemporaryDir>();
            const QString inside = copy->filePath(QStringLiteral("copy.entente"));
            for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-journal")})
                if (QFile::exists(path + suffix) && QFile::copy(path + suffix, inside + suffix))
                    QFile::setPermissions(inside + suffix, QFile::ReadOwner | QFile::WriteOwner);
            auto sqlite = std::make_unique<SQLite::Database>(
                uri(inside, {}), SQLite::OPEN_READWRITE | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX, busyMilliseconds);
            defend(*sqlite);
            return Database(path, std::move(sqlite), std::move(copy));
        }
        const QString query = writableFolder ? QStringLiteral("?mode=ro") : QStringLiteral("?immutable=1");
        auto sqlite = std::make_unique<SQLite::Database>(
            uri(path, query), SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX, busyMilliseconds);
        defend(*sqlite);
        return Database(path, std::move(sqlite), nullptr);
    });
}

Result<Database> Database::secondReader() const
{
    return guarded(path_, ErrorCode::CannotOpen, [&]() -> Database {
        const QString file = QFile::decodeName(sqlite3_db_filename(sqlite_->getHandle(), "main"));
        const bool immutable = sqlite3_uri_boolean(sqlite3_db_filename(sqlite_->getHandle(), "main"), "immutable", 0);
        auto sqlite = std::make_unique<SQLite::Database>(
            uri(file, immutable ? QStringLiteral("?immutable=1") : QStringLiteral("?mode=ro")),
            SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX, busyMilliseconds);
        defend(*sqlite);
        return Database(path_, std::move(sqlite), keepAlive_);
    });
}

Result<Database> Database::create(const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::CannotWrite, tr("the file exists already."), path,
                     tr("Choose another name, or remove it first.")};
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return Error{ErrorCode::CannotWrite, tr("its folder does not exist."), path, tr("Create the folder first.")};
    auto made = guarded(path, ErrorCode::CannotWrite, [&]() -> Database {
        auto sqlite = std::make_unique<SQLite::Database>(
            uri(path, {}), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX,
            busyMilliseconds);
        defend(*sqlite);
        sqlite->exec("PRAGMA page_size=8192; PRAGMA encoding='UTF-8'; PRAGMA synchronous=FULL; PRAGMA application_id=" +
                     std::to_string(applicationId));
        return Database(path, std::move(sqlite), nullptr);
    });
    if (made.has_error()) {
        QFile::remove(path);
        Error error = made.assume_error();
        error.code = ErrorCode::CannotWrite;
        return error;
    }
    return made;
}

Result<> Database::startWriting()
{
    return guarded(path_, ErrorCode::CannotWrite, [this] { sqlite_->exec("PRAGMA journal_mode=WAL"); });
}

Result<> quickCheck(Database &database)
{
    return guarded(database.path(), ErrorCode::CannotOpen, [&]() -> Result<> {
        SQLite::Statement statement(database.sqlite(), "PRAGMA quick_check(1)");
        statement.executeStep();
        const QString answer = QString::fromStdString(statement.getColumn(0).getString());
        if (answer != QLatin1String("ok"))
            return Error{ErrorCode::CannotOpen, tr("the file is damaged (%1).").arg(answer), database.path(),
                         tr("Restore it from a copy.")};
        return ok();
    });
}

void Database::settle()
{
    if (!sqlite_)
        return;
    try {
        sqlite_->exec("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
    } catch (const SQLite::Exception &) {
        // A reader is still busy: the journal stays and the next opening takes it in.
    }
}

} // namespace entente

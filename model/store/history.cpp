// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/history.h"

#include <openssl/evp.h>

namespace entente {

namespace {

constexpr const char *selectEntries =
    R"(SELECT "id", "time", "author", "text", "reverts", "schema", "hash", "changeset" FROM "history" ORDER BY "id")";

HistoryEntry entryOf(SQLite::Statement &row)
{
    HistoryEntry entry;
    entry.id = row.getColumn(0).getInt64();
    entry.time = QString::fromStdString(row.getColumn(1).getString());
    entry.author = QString::fromStdString(row.getColumn(2).getString());
    entry.text = QString::fromStdString(row.getColumn(3).getString());
    if (!row.getColumn(4).isNull())
        entry.reverts = row.getColumn(4).getInt64();
    entry.schema = row.getColumn(5).getInt();
    const SQLite::Column hash = row.getColumn(6);
    entry.hash = QByteArray(static_cast<const char *>(hash.getBlob()), hash.getBytes());
    return entry;
}

QByteArray lastHash(SQLite::Database &database)
{
    SQLite::Statement statement(database, R"(SELECT "hash" FROM "history" ORDER BY "id" DESC LIMIT 1)");
    if (!statement.executeStep())
        return QByteArray(32, '\0');
    const SQLite::Column hash = statement.getColumn(0);
    return {static_cast<const char *>(hash.getBlob()), hash.getBytes()};
}

} // namespace

namespace {

/// SHA-256. Of a large import's changeset OpenSSL makes it ten times faster than Qt 6.4.
class Sha256
{
public:
    Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
    void add(const QByteArray &bytes)
    {
        EVP_DigestUpdate(context_.get(), bytes.constData(), std::size_t(bytes.size()));
    }
    /// Adds @p part behind its length, so that what two parts hold cannot move between them.
    void addPart(const QByteArray &part)
    {
        add(QByteArray::number(part.size()) + ':');
        add(part);
    }
    [[nodiscard]] QByteArray result()
    {
        QByteArray digest(32, '\0');
        EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
        return digest;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

} // namespace

QByteArray historyHash(const QByteArray &previous, const HistoryEntry &entry, const QByteArray &changeset)
{
    Sha256 hash;
    hash.add(previous);
    hash.addPart(QByteArray::number(entry.id));
    hash.addPart(entry.time.toUtf8());
    hash.addPart(entry.author.toUtf8());
    hash.addPart(entry.text.toUtf8());
    hash.addPart(entry.reverts ? QByteArray::number(*entry.reverts) : QByteArray());
    hash.addPart(changeset);
    return hash.result();
}

std::vector<HistoryEntry> readHistory(SQLite::Database &database)
{
    std::vector<HistoryEntry> entries;
    SQLite::Statement statement(database, R"(SELECT "id", "time", "author", "text", "reverts", "schema", "hash"
                                             FROM "history" ORDER BY "id")");
    while (statement.executeStep())
        entries.push_back(entryOf(statement));
    return entries;
}

std::int64_t lastHistoryId(SQLite::Database &database)
{
    SQLite::Statement statement(database, R"(SELECT coalesce(max("id"), 0) FROM "history")");
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

QByteArray changesetOf(SQLite::Database &database, std::int64_t id)
{
    SQLite::Statement statement(database, R"(SELECT "changeset" FROM "history" WHERE "id"=?)");
    statement.bind(1, id);
    if (!statement.executeStep())
        return {};
    const SQLite::Column bytes = statement.getColumn(0);
    return {static_cast<const char *>(bytes.getBlob()), bytes.getBytes()};
}

void visitHistoryBackwards(SQLite::Database &database, std::int64_t newest, std::int64_t oldest,
                           const std::function<bool(HistoryEntry, QByteArray)> &visit)
{
    SQLite::Statement statement(database,
                                R"(SELECT "id", "time", "author", "text", "reverts", "schema", "hash", "changeset"
                                   FROM "history" WHERE "id" BETWEEN ? AND ? ORDER BY "id" DESC)");
    statement.bind(1, oldest);
    statement.bind(2, newest);
    while (statement.executeStep()) {
        const SQLite::Column bytes = statement.getColumn(7);
        if (!visit(entryOf(statement), {static_cast<const char *>(bytes.getBlob()), bytes.getBytes()}))
            return;
    }
}

HistoryEntry appendHistory(SQLite::Database &database, HistoryEntry entry, const QByteArray &changeset)
{
    entry.id = lastHistoryId(database) + 1;
    entry.hash = historyHash(lastHash(database), entry, changeset);
    SQLite::Statement statement(database, R"(INSERT INTO "history"
        ("id", "time", "author", "text", "reverts", "schema", "hash", "changeset") VALUES (?, ?, ?, ?, ?, ?, ?, ?))");
    statement.bind(1, entry.id);
    statement.bind(2, entry.time.toStdString());
    statement.bind(3, entry.author.toStdString());
    statement.bind(4, entry.text.toStdString());
    if (entry.reverts)
        statement.bind(5, *entry.reverts);
    statement.bind(6, entry.schema);
    statement.bindNoCopy(7, entry.hash.constData(), int(entry.hash.size()));
    statement.bindNoCopy(8, changeset.constData(), int(changeset.size()));
    statement.exec();
    return entry;
}

Result<std::optional<std::int64_t>> verifyHistory(Database &database, Job &job)
{
    using Broken = std::optional<std::int64_t>;
    return guarded(database.path(), ErrorCode::CannotOpen, [&]() -> Result<Broken> {
        const auto total = double(lastHistoryId(database.sqlite()));
        QByteArray previous(32, '\0');
        std::int64_t expectedId = 1;
        SQLite::Statement statement(database.sqlite(), selectEntries);
        while (statement.executeStep()) {
            if (job.isCancelled())
                return Error{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Cancelled."), {}, {}};
            const HistoryEntry entry = entryOf(statement);
            const SQLite::Column bytes = statement.getColumn(7);
            const auto changeset =
                QByteArray::fromRawData(static_cast<const char *>(bytes.getBlob()), bytes.getBytes());
            if (entry.id != expectedId || entry.hash != historyHash(previous, entry, changeset))
                return Broken(entry.id);
            previous = entry.hash;
            ++expectedId;
            job.report(double(entry.id), total);
        }
        return Broken();
    });
}

void UndoStacks::follow(const HistoryEntry &entry)
{
    if (!entry.reverts) {
        undo.push_back(entry.id);
        redo.clear();
    } else if (!undo.empty() && *entry.reverts == undo.back()) {
        undo.pop_back();
        redo.push_back(entry.id);
    } else if (!redo.empty() && *entry.reverts == redo.back()) {
        redo.pop_back();
        undo.push_back(entry.id);
    } else {
        // It reverts an entry from the middle: an edit like any other.
        undo.push_back(entry.id);
        redo.clear();
    }
}

} // namespace entente

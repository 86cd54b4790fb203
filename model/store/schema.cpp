// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/schema.h"

#include "model/store/database.h"

#include <QSet>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

const char *columnType(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Term:
    case FieldType::Label:
        return "TEXT";
    case FieldType::Number:
        return "REAL";
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Date:
        return "INTEGER";
    case FieldType::Reference:
    case FieldType::References:
    case FieldType::AnyReference:
        return "BLOB";
    }
    return "BLOB";
}

constexpr const char *historySql = R"(CREATE TABLE "history" (
  "id" INTEGER PRIMARY KEY NOT NULL, "time" TEXT NOT NULL, "author" TEXT NOT NULL, "text" TEXT NOT NULL,
  "reverts" INTEGER, "schema" INTEGER NOT NULL, "hash" BLOB NOT NULL, "changeset" BLOB NOT NULL) STRICT)";

std::vector<std::pair<std::string, std::string>> columnsOf(SQLite::Database &database, const std::string &table)
{
    std::vector<std::pair<std::string, std::string>> columns;
    SQLite::Statement statement(database, "PRAGMA table_info(\"" + table + "\")");
    while (statement.executeStep())
        columns.emplace_back(statement.getColumn(1).getString(), statement.getColumn(2).getString());
    return columns;
}

bool hasTable(SQLite::Database &database, const char *name)
{
    SQLite::Statement statement(database, "SELECT 1 FROM sqlite_schema WHERE type='table' AND name=?");
    statement.bind(1, name);
    return statement.executeStep();
}

/// Adds the tables and columns that the descriptions have and the file lacks.
void appendMissing(SQLite::Database &database, const Schema &schema)
{
    for (const Kind *kind : schema.catalogue.kinds()) {
        if (!hasTable(database, kind->name)) {
            database.exec(createTableSql(*kind));
            continue;
        }
        const auto columns = columnsOf(database, kind->name);
        for (const Field &field : kind->fields)
            if (std::none_of(columns.begin(), columns.end(), [&](const auto &c) { return c.first == field.name; }))
                database.exec("ALTER TABLE " + quoted(kind->name) + " ADD COLUMN " + quoted(field.name) + ' ' +
                              columnType(field.type));
    }
}

Error strange(const QString &path, const QString &what)
{
    return {ErrorCode::CannotOpen, what, path,
            tr("It was changed by something other than Entente; restore it from a copy.")};
}

Result<> verifyTable(SQLite::Database &database, const Kind &kind, const QString &path)
{
    const auto columns = columnsOf(database, kind.name);
    const auto expected = kind.fields.size() + 1;
    bool fits = columns.size() == expected && columns.front() == std::pair<std::string, std::string>("id", "BLOB");
    for (const Field &field : kind.fields)
        fits = fits && std::any_of(columns.begin(), columns.end(), [&](const auto &column) {
                   return column.first == field.name && column.second == columnType(field.type);
               });
    if (!fits)
        return strange(path, tr("the table \"%1\" does not have the columns it should.").arg(QLatin1String(kind.name)));
    return ok();
}

} // namespace

std::string quoted(const char *name)
{
    return std::string("\"") + name + '"';
}

std::string createTableSql(const Kind &kind)
{
    std::string sql = "CREATE TABLE " + quoted(kind.name) + " (\"id\" BLOB PRIMARY KEY NOT NULL";
    for (const Field &field : kind.fields)
        sql += ", " + quoted(field.name) + ' ' + columnType(field.type);
    return sql + ") STRICT, WITHOUT ROWID";
}

Schema Schema::current(const Catalogue &catalogue)
{
    return {catalogue, 1, {}};
}

int Schema::barrierAfter(int since) const
{
    int newest = 0;
    for (const Migration &migration : migrations)
        if (migration.barrier && migration.to > since)
            newest = std::max(newest, migration.to);
    return newest;
}

void createSchema(SQLite::Database &database, const Schema &schema)
{
    SQLite::Transaction transaction(database);
    for (const Kind *kind : schema.catalogue.kinds())
        database.exec(createTableSql(*kind));
    database.exec(historySql);
    database.exec("PRAGMA user_version=" + std::to_string(schema.version));
    transaction.commit();
}

Result<> verifySchema(SQLite::Database &database, const Schema &schema, const QString &path)
{
    return guarded(path, ErrorCode::CannotOpen, [&]() -> Result<> {
        QSet<QString> expected{QStringLiteral("history")};
        for (const Kind *kind : schema.catalogue.kinds())
            expected.insert(QLatin1String(kind->name));
        SQLite::Statement statement(database, "SELECT type, name FROM sqlite_schema");
        while (statement.executeStep()) {
            const QString type = QString::fromStdString(statement.getColumn(0).getString());
            const QString name = QString::fromStdString(statement.getColumn(1).getString());
            if (type != QLatin1String("table") || !expected.remove(name))
                return strange(path, tr("it holds a %1 \"%2\" that does not belong in a workspace.").arg(type, name));
        }
        if (!expected.isEmpty())
            return strange(path, tr("the table \"%1\" is missing.").arg(*expected.begin()));
        for (const Kind *kind : schema.catalogue.kinds())
            TRYV(verifyTable(database, *kind, path));
        return ok();
    });
}

Result<> migrate(SQLite::Database &database, const Schema &schema, int version, const QString &path)
{
    return guarded(path, ErrorCode::CannotWrite, [&] {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Migration &migration : schema.migrations)
            if (migration.to > version && migration.run)
                migration.run(database);
        appendMissing(database, schema);
        database.exec("PRAGMA user_version=" + std::to_string(schema.version));
        transaction.commit();
    });
}

std::vector<int> columnFields(SQLite::Database &database, const Kind &kind)
{
    std::vector<int> fields;
    const auto columns = columnsOf(database, kind.name);
    for (std::size_t i = 1; i < columns.size(); ++i)
        fields.push_back(kind.indexOf(QString::fromStdString(columns[i].first)));
    return fields;
}

} // namespace entente

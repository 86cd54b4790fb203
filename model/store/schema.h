// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"
#include "model/records/catalogue.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <vector>

namespace entente {

/// One step from a schema version to the next.
struct Migration {
    int to = 0; ///< the version it leads to
    /// Undo refuses to go back past it: it did more than append tables and columns.
    bool barrier = false;
    /// What it does beyond appending the tables and columns that the descriptions have and the file
    /// lacks, which every migration does. May throw SQLite::Exception.
    std::function<void(SQLite::Database &)> run;
};

/// What a workspace file must look like: a table a kind, with a column a field, and the history.
/// A plain value, so that tests can ask for another version than the product's.
struct Schema {
    Catalogue catalogue;
    int version = 1;
    std::vector<Migration> migrations; ///< ordered by version

    /// The schema of the product.
    [[nodiscard]] static Schema current(const Catalogue &catalogue = Catalogue::standard());

    /// The newest barrier above @p since, or 0: an entry written at version @p since cannot be undone then.
    [[nodiscard]] int barrierAfter(int since) const;
};

/// `"name"`, for SQL. Names come from descriptions, never from people.
[[nodiscard]] std::string quoted(const char *name);
/// The statement that creates the table of @p kind.
[[nodiscard]] std::string createTableSql(const Kind &kind);

/// Creates all tables in an empty database and sets its version. May throw SQLite::Exception.
void createSchema(SQLite::Database &database, const Schema &schema);

/// Checks that the database holds exactly the tables of @p schema: nothing missing, and nothing else
/// (no trigger, view, index or foreign table), each column of its type.
/// Errors: CannotOpen, naming what is there that should not be, or the other way round.
[[nodiscard]] Result<> verifySchema(SQLite::Database &database, const Schema &schema, const QString &path);

/// Brings the database from @p version to the schema's, in one transaction.
/// Errors: those of SQLite; the database is unchanged then.
[[nodiscard]] Result<> migrate(SQLite::Database &database, const Schema &schema, int version, const QString &path);

/// For every column of the table of @p kind after the id, the position of its field in the
/// description. They differ in order where a migration appended a column. May throw SQLite::Exception.
[[nodiscard]] std::vector<int> columnFields(SQLite::Database &database, const Kind &kind);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <sqlite3.h>

#include <string>
#include <utility>

namespace entente {

/// A statement of the C interface, for the loops over a million rows: SQLiteCpp counts a reference for
/// each column it reads, and copies each text it binds. May throw SQLite::Exception.
class RawStatement
{
public:
    RawStatement(SQLite::Database &database, const std::string &sql) : handle_(database.getHandle())
    {
        check(sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement_, nullptr));
    }
    RawStatement(RawStatement &&other) noexcept
        : handle_(other.handle_), statement_(std::exchange(other.statement_, nullptr))
    {
    }
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;
    RawStatement &operator=(RawStatement &&) = delete;
    ~RawStatement() { sqlite3_finalize(statement_); }

    [[nodiscard]] sqlite3_stmt *get() const { return statement_; }
    /// @return whether there is a row.
    [[nodiscard]] bool step() const
    {
        const int code = sqlite3_step(statement_);
        if (code != SQLITE_DONE)
            check(code == SQLITE_ROW ? SQLITE_OK : code);
        return code == SQLITE_ROW;
    }
    /// Runs a statement that gives no rows, and readies it for the next time.
    /// @return the number of rows it changed.
    int run() const
    {
        const int code = sqlite3_step(statement_);
        sqlite3_reset(statement_);
        check(code == SQLITE_DONE ? SQLITE_OK : code);
        return sqlite3_changes(handle_);
    }

private:
    void check(int code) const
    {
        if (code != SQLITE_OK)
            throw SQLite::Exception(handle_, code);
    }
    sqlite3 *handle_;
    sqlite3_stmt *statement_ = nullptr;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"

#include <QCoreApplication>

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <type_traits>

namespace entente {

/// How a workspace file is opened.
enum class Access { ReadOnly, ReadWrite };

/// What the first bytes of a workspace file say. Read without SQLite, before any of it is trusted.
struct FileHeader {
    int schemaVersion = 0;
};

/// `Ente` in ASCII: marks a SQLite file as one of ours.
inline constexpr int applicationId = 0x456E7465;

/// Looks at the header of the file at @p path.
/// Errors: NotFound; CannotOpen when it is empty, truncated, not SQLite or another program's.
[[nodiscard]] Result<FileHeader> readHeader(const QString &path);

/// Opens the SQLite file at @p path defensively: no extensions, untrusted schema, no triggers or
/// views, cell sizes checked. A read-only file lies open only as long as the object lives and leaves
/// nothing beside it; where it lies on a read-only medium it is read in place, or through a temporary
/// copy when a crash left a journal beside it.
/// Errors: CannotOpen, saying why.
class Database
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    [[nodiscard]] static Result<Database> open(const QString &path, Access access);
    /// Creates the file, which must not exist, and marks it as ours.
    [[nodiscard]] static Result<Database> create(const QString &path);

    /// One more connection to the same file for reading it in another thread. Errors: CannotOpen.
    [[nodiscard]] Result<Database> secondReader() const;

    /// Begins a writer, with a journal beside the file so that readers need not wait. It changes the
    /// file's header, and so comes with the first change. Nobody else may be reading at that moment.
    /// Errors: CannotWrite.
    [[nodiscard]] Result<> startWriting();
    /// Ends a writer: everything into the one file, no journal beside it. Errors are of no
    /// consequence (the next opening recovers), so there is no result.
    void settle();

    [[nodiscard]] SQLite::Database &sqlite() { return *sqlite_; }
    [[nodiscard]] const QString &path() const { return path_; }

private:
    Database(QString path, std::unique_ptr<SQLite::Database> sqlite, std::shared_ptr<void> keepAlive)
        : path_(std::move(path)), keepAlive_(std::move(keepAlive)), sqlite_(std::move(sqlite))
    {
    }
    QString path_;
    std::shared_ptr<void> keepAlive_; ///< a temporary copy's folder, removed after the connection
    std::unique_ptr<SQLite::Database> sqlite_;
};

/// SQLite's quick check. Errors: CannotOpen when the file is damaged.
[[nodiscard]] Result<> quickCheck(Database &database);

/// Words the SQLite error @p code for people: what happened to the file at @p path and what to do.
[[nodiscard]] Error sqliteError(int code, const QString &detail, const QString &path, ErrorCode otherwise);

template<class T>
struct IsResult : std::false_type {
};
template<class T>
struct IsResult<Result<T>> : std::true_type {
};

/// Runs @p work, which may throw SQLite::Exception, and returns its value (or its Result) or the
/// exception as an Error.
template<class Work>
auto guarded(const QString &path, ErrorCode otherwise, Work work)
{
    using Value = decltype(work());
    using Outcome = std::conditional_t<IsResult<Value>::value, Value, Result<Value>>;
    try {
        if constexpr (std::is_void_v<Value>) {
            work();
            return Outcome(ok());
        } else {
            return Outcome(work());
        }
    } catch (const SQLite::Exception &exception) {
        return Outcome(sqliteError(exception.getErrorCode(), QString::fromUtf8(exception.what()), path, otherwise));
    }
}

} // namespace entente

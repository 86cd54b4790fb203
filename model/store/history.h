// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/store/database.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace entente {

/// One entry of the history of a plan: who changed what, when. The history only ever grows; an undo
/// is an entry of its own that names the one it reverts.
struct HistoryEntry {
    std::int64_t id = 0;
    QString time; ///< UTC, ISO 8601 with milliseconds
    QString author;
    QString text; ///< what was done, in the words of the edit
    std::optional<std::int64_t> reverts;
    int schema = 0;  ///< schema version it was written at
    QByteArray hash; ///< 32 bytes; links it to the entry before
};

/// SHA-256 over the previous entry's hash (32 zero bytes before the first) and then, each preceded by
/// its length in decimal and a colon: id, time, author, text, the id it reverts (empty for none), and
/// the changeset. Numbers in decimal, texts in UTF-8.
[[nodiscard]] QByteArray historyHash(const QByteArray &previous, const HistoryEntry &entry,
                                     const QByteArray &changeset);

/// All entries, oldest first, without their changesets. May throw SQLite::Exception.
[[nodiscard]] std::vector<HistoryEntry> readHistory(SQLite::Database &database);
/// Id of the newest entry; 0 when there is none. May throw SQLite::Exception.
[[nodiscard]] std::int64_t lastHistoryId(SQLite::Database &database);
/// May throw SQLite::Exception.
[[nodiscard]] QByteArray changesetOf(SQLite::Database &database, std::int64_t id);
/// Gives @p visit each entry from @p newest back to @p oldest with its changeset, until it returns false.
/// May throw SQLite::Exception.
void visitHistoryBackwards(SQLite::Database &database, std::int64_t newest, std::int64_t oldest,
                           const std::function<bool(HistoryEntry, QByteArray)> &visit);
/// Appends @p entry, whose id and hash are set here. May throw SQLite::Exception.
HistoryEntry appendHistory(SQLite::Database &database, HistoryEntry entry, const QByteArray &changeset);

/// Recomputes the chain of hashes.
/// @return the first entry whose hash is not what it should be; nothing when the chain is unbroken.
/// Errors: those of SQLite; Cancelled.
[[nodiscard]] Result<std::optional<std::int64_t>> verifyHistory(Database &database, Job &job);

/// Which entries undo and redo would revert next, oldest first; derived from the entries alone.
struct UndoStacks {
    std::vector<std::int64_t> undo;
    std::vector<std::int64_t> redo;

    void follow(const HistoryEntry &entry);
};

} // namespace entente

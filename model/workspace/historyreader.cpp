// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace/historyreader.h"

#include "model/store/database.h"

namespace entente {

namespace {

/// Changesets read at a time: a writer that begins waits no longer than this takes to read.
constexpr qsizetype pieceSize = 8 * 1024 * 1024;

struct Piece {
    std::vector<std::pair<HistoryEntry, QByteArray>> entries; ///< newest first
};

} // namespace

Result<std::vector<HistoryEntry>> HistoryReader::entries() const
{
    const std::lock_guard open(*gate_);
    TRY(Database database, Database::open(path_, Access::ReadOnly));
    return guarded(path_, ErrorCode::CannotOpen, [&] { return readHistory(database.sqlite()); });
}

Result<> HistoryReader::backwards(std::int64_t newest, std::int64_t oldest, Job &job, const Visit &visit) const
{
    const auto readPiece = [&](std::int64_t from) -> Result<Piece> {
        const std::lock_guard open(*gate_);
        TRY(Database database, Database::open(path_, Access::ReadOnly));
        return guarded(path_, ErrorCode::CannotOpen, [&] {
            Piece piece;
            qsizetype size = 0;
            visitHistoryBackwards(database.sqlite(), from, oldest, [&](HistoryEntry entry, QByteArray changeset) {
                size += changeset.size();
                piece.entries.emplace_back(std::move(entry), std::move(changeset));
                return size < pieceSize;
            });
            return piece;
        });
    };
    for (std::int64_t next = newest; next >= oldest;) {
        TRY(const Piece piece, readPiece(next));
        if (piece.entries.empty())
            break;
        for (const auto &[entry, changeset] : piece.entries) {
            if (job.isCancelled())
                return Error{ErrorCode::Cancelled, QCoreApplication::translate("entente", "Cancelled."), {}, {}};
            TRY(const bool goOn, visit(entry, changeset));
            if (!goOn)
                return ok();
            job.report(double(newest - entry.id + 1), double(newest - oldest + 1));
        }
        next = piece.entries.back().first.id - 1;
    }
    return ok();
}

} // namespace entente

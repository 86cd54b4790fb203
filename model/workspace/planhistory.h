// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/historyreader.h"

namespace entente {

// What a plan was and how it came about. All of it is pure over the plan as it stands and the file's history, and can
// run in any thread. A revision is the number of the last history entry that a plan contains; 0 is the empty plan it
// began as. Errors of all: CannotOpen when the history does not fit the plan; Refused where it would have to go back
// past a change of format; WrongUse for a revision that is none; Cancelled.

/// The plan as it was at @p revision. Its records are shared with @p now where they are the same.
[[nodiscard]] Result<Snapshot> planAt(const Snapshot &now, std::int64_t revision, const HistoryReader &history,
                                      Job &job);

/// Two moments of a plan, and what leads from the one to the other, by kind and id.
struct PlanDifference {
    Snapshot before;
    Snapshot after;
    ChangeSet changes;
};
/// Compares the plan at revision @p from with that at revision @p to, which may be the earlier one.
[[nodiscard]] Result<PlanDifference> planBetween(const Snapshot &now, std::int64_t from, std::int64_t to,
                                                 const HistoryReader &history, Job &job);

/// One entry, and what it did between the plans before and after it.
struct EntryChanges {
    HistoryEntry entry;
    PlanDifference difference;
};
[[nodiscard]] Result<EntryChanges> changesOf(const Snapshot &now, std::int64_t entry, const HistoryReader &history,
                                             Job &job);

/// What one entry did to one record.
struct RecordChange {
    HistoryEntry entry;
    Change change;
};
/// Everything that ever happened to the record @p id, newest first.
[[nodiscard]] Result<std::vector<RecordChange>> historyOf(const Snapshot &now, const AnyId &id,
                                                          const HistoryReader &history, Job &job);

/// The record of @p kind that people wrote as @p text, now or last before it was removed or renamed; an empty id when
/// there never was one.
[[nodiscard]] Result<AnyId> findEver(const Snapshot &now, const Kind &kind, const QString &text,
                                     const HistoryReader &history, Job &job);

/// An entry with how much it touched.
struct EntrySummary {
    HistoryEntry entry;
    std::vector<ChangeCount> counts;         ///< by kind, in the order of the catalogue
    std::optional<std::int64_t> takenBackBy; ///< the entry that took it back and still stands
};
/// All entries up to the revision of @p now, newest first. Not stopped by changes of format.
[[nodiscard]] Result<std::vector<EntrySummary>> summarise(const Snapshot &now, const HistoryReader &history, Job &job);
/// For each of @p entries (oldest first) the entry that took it back and was not taken back itself.
[[nodiscard]] std::vector<std::optional<std::int64_t>> takenBack(const std::vector<HistoryEntry> &entries);

/// The revision that @p text names among @p entries (oldest first): its number, `now`, or the last revision of a day
/// (`2027-03-01`) or by a time (`2027-03-01T12:00`), both UTC unless the time says otherwise; 0 before the first.
/// Errors: WrongUse when it is none of these.
[[nodiscard]] Result<std::int64_t> revisionAt(const std::vector<HistoryEntry> &entries, const QString &text);

} // namespace entente

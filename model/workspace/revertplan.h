// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/planhistory.h"

namespace entente {

/// Why a part of an edit cannot simply be taken back.
enum class ConflictReason {
    ChangedSince,   ///< a field says something else by now than what the edit set
    RemovedSince,   ///< the record that the edit changed is gone
    ThereAgain,     ///< the record that the edit removed is there again, and says something else
    IdentityTaken,  ///< another record has the identity that the record would get back
    ReferredTo,     ///< the record that the edit added is referred to by others
    RefersToNobody, ///< the record that the edit removed refers to one that is gone
};

/// One part of an edit that later edits stand in the way of.
struct RevertConflict {
    ConflictReason reason = ConflictReason::ChangedSince;
    AnyId record;
    int field = -1;   ///< position among the kind's fields; -1 when it is the record as a whole
    RecordPtr before; ///< before the edit; null where it added the record
    RecordPtr set;    ///< what the edit made it; null where it removed the record
    RecordPtr now;    ///< null where it is gone
    AnyId other;      ///< IdentityTaken, ReferredTo, RefersToNobody: the other record
    int others = 0;   ///< ReferredTo: how many others there are
};

/// What taking back one entry would do to the plan as it stands, worked out record by record and field by field.
struct RevertPlan {
    EntryChanges entry;
    Snapshot now;
    ChangeSet changes; ///< what can be taken back, as changes to `now`; without what is as it was already
    std::vector<RevertConflict> conflicts;
    int alreadyBack = 0; ///< records that are, in all the edit changed, as they were before it

    /// Whether all of it can be taken back as recorded: Workspace::revertEntry() does that.
    [[nodiscard]] bool isExact() const { return conflicts.empty() && alreadyBack == 0; }
};

/// Works out what taking back @p entry would do to @p now. Errors: those of planhistory.h.
[[nodiscard]] Result<RevertPlan> planRevert(const Snapshot &now, std::int64_t entry, const HistoryReader &history,
                                            Job &job);
/// The same for a known entry; pure.
[[nodiscard]] RevertPlan planRevert(const Snapshot &now, EntryChanges entry);

} // namespace entente

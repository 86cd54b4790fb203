// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/foundation/result.h"
#include "model/records/snapshot.h"

namespace entente {

/// Two records made one.
struct Merge {
    /// A field of a record that named the one that goes, or a row that did.
    struct Moved {
        AnyId record;
        int field = 0; ///< position in the kind's fields; that of the label where a release names it
    };
    /// A row that came to say the same as another one, and is one with it.
    struct Folded {
        AnyId gone;
        AnyId into;
    };
    ChangeSet changes;          ///< at most one change a record
    std::vector<Moved> moved;   ///< what will name the record that stays
    std::vector<Folded> folded; ///< rows of the same identity
    std::vector<AnyId> ended;   ///< rows that related the two to each other, and say nothing any more
};

/// Merges @p drop into @p keep, of the same kind: @p keep takes the value of each field in @p fromDropped from
/// @p drop; whatever names @p drop names @p keep, in every kind, in lists, in references to any kind and in the
/// release sets of labels. Rows without a key that become the same identity become one, which keeps its own
/// values, takes those it lacks, and has the higher of the two labels; what named the other names it. Rows that
/// related the two to each other go. Pure; commit the changes with Workspace::edit().
/// Errors: NotFound without one of the two; WrongUse for different kinds, one record twice or no such field;
/// Refused when a record would become its own parent or take the identity of a third; Cancelled.
[[nodiscard]] Result<Merge> mergeRecords(const Snapshot &plan, const AnyId &keep, const AnyId &drop,
                                         const std::vector<int> &fromDropped, Job &job);

/// The fields that @p keep leaves empty and @p drop does not: what to take when nobody says otherwise.
[[nodiscard]] std::vector<int> fieldsToTake(const Kind &kind, const Record &keep, const Record &drop);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

#include <vector>

namespace entente {

/// What becomes of records that only mention one that is deleted, in a field that may be empty.
enum class Mentions {
    Clear,  ///< they stay, without the mention
    Delete, ///< they go too, and so on for what mentions them
};

/// Records of one kind that one field ties to what is deleted.
struct DeletionGroup {
    const Kind *kind = nullptr;
    const Field *field = nullptr; ///< the first field that ties them; `label` for a release set
    std::vector<RecordPtr> records;
};

/// What deleting some records does to the rest of the plan.
struct Deletion {
    /// All of it: the records asked for, those that go with them, and those that lose a mention.
    ChangeSet changes;
    /// Records that go beside those asked for, in the order of the catalogue and of its fields.
    std::vector<DeletionGroup> leaving;
    /// Records that stay and lose a mention.
    std::vector<DeletionGroup> cleared;

    [[nodiscard]] bool concernsOthers() const { return !leaving.empty() || !cleared.empty(); }
    [[nodiscard]] std::size_t leavingCount() const;
    [[nodiscard]] std::size_t clearedCount() const;
};

/// What has to happen in @p plan so that @p wanted are gone and nothing refers to a record that is not
/// there. Pure: nothing is written.
///
/// A record that must refer to one that goes cannot stand without it and goes too (the parties of an
/// agreement), and so on. What may be empty is emptied, or its record deleted, as @p mentions says. Where
/// emptying it would make two records one (both have the same identity then) the later goes. Release sets
/// of labels lose the members and alliances that go: they can only become narrower, never wider (domain.md,
/// "Labels": an empty set releases to nobody); so does the workspace's default label.
/// Records of @p wanted that are not in the plan are skipped.
[[nodiscard]] Deletion planDeletion(const Snapshot &plan, const std::vector<AnyId> &wanted, Mentions mentions);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/compiledplan.h"
#include "model/analysis/gaps.h"

namespace entente {

/// A block with the situations that make it up: one, or those of a concurrency set.
struct SelectedBlock {
    GapBlock block;
    std::vector<int> situations; ///< in CompiledPlan::situations
};

/// GapOptions with everything looked up.
struct GapSelection {
    std::vector<SelectedBlock> blocks; ///< situations by key, then sets by name
    std::vector<int> leaves;           ///< in CompiledPlan::leaves, ascending: by key
    int level = 0;                     ///< least status level that counts
    DayRange window;
    bool withUnrequired = false;
};

/// Looks up what @p options names. Errors: NotFound; WrongUse for an unknown status.
[[nodiscard]] Result<GapSelection> selectGaps(const Snapshot &plan, const CompiledPlan &compiled,
                                              const GapOptions &options);

/// Looks up one block. Errors: NotFound.
[[nodiscard]] Result<SelectedBlock> selectBlock(const CompiledPlan &compiled, const GapBlock &block);

/// Ascending positions of the leaves at or below the capability at @p root of CompiledPlan::capabilities().
[[nodiscard]] std::vector<int> leavesBelow(const CompiledPlan &compiled, int root);

} // namespace entente

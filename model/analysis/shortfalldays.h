// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/leafrows.h"

namespace entente {

/// The shortfall of a leaf over all blocks of a selection, added up over days.
struct ShortfallDays {
    double quantity = 0; ///< quantity x days
    double weighted = 0; ///< see Action::weighted
    bool isUnbounded = false;
};

/// The mean of 6 less the priority over the lines in force on @p day, weighed by their quantity; a line without
/// priority counts as 3.
[[nodiscard]] double priorityWeight(const LeafPlan &leaf, const SelectedBlock &block, Day day);

/// Adds up the leaf at @p leaf of CompiledPlan::leaves. @p supply is only memory to work in.
[[nodiscard]] ShortfallDays shortfallDays(const CompiledPlan &plan, const GapSelection &selection, int leaf,
                                          LeafSupply &supply);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/impact.h"

namespace entente {

struct CriticalOptions {
    std::vector<const Kind *> kinds; ///< of the nodes to remove; empty for all
    DayRange horizon;                ///< an end left unbounded is that of the requirements
    double theta = 1;                ///< coverage below which a capability counts as lost, 0 to 1
};

/// What the loss of one node, from the first day of the horizon, costs.
struct CriticalRow {
    int node = -1;
    int lost = 0; ///< nodes that fall with it on some day of the horizon, itself not counted
    /// For each capability in a situation the shortfall-days gained divided by its required quantity-days, weighted
    /// 6 - priority, summed.
    double shortfallGained = 0;
    std::vector<int> singlePointFor; ///< capabilities in situations that go from at least theta to below it
};

/// Every node, the most critical first: by shortfall gained, then nodes lost, then kind and key. Each is removed at
/// once, a party too. Lines of different priority count by their required quantity-days.
/// Errors: Cancelled; WrongUse where neither the options nor the requirements bound the horizon, or theta is none.
/// Formula: domain.md, "Criticality", "Single point of failure".
[[nodiscard]] Result<std::vector<CriticalRow>> findCritical(const Snapshot &plan, const CriticalOptions &options,
                                                            Job &job);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gapselection.h"

namespace entente {

/// Whose figures weigh the shares.
struct FairShareOptions {
    QString indicator; ///< name of the indicator
    int year = 0;
    Day day; ///< as-of day
};

/// What one member should bear of one situation's requirement for a capability, and what it was given.
struct FairShareRow {
    Id<Situation> situation;
    Id<Capability> capability;
    Id<Member> member;
    double weight = 0;      ///< its part of the sum of the indicator over those that take part
    double required = 0;    ///< on the day
    double apportioned = 0; ///< sum of its targets in force

    [[nodiscard]] double fair() const { return weight * required; }
    [[nodiscard]] double deviation() const { return apportioned - fair(); }
};

/// The weight of each member that takes part in @p situation on the day and has a positive value of the
/// indicator, by key; they sum to 1. Where several values are given the last by id counts. Empty when none has one.
[[nodiscard]] std::vector<std::pair<int, double>> fairWeights(const Snapshot &plan, const CompiledPlan &compiled,
                                                              const FairShareOptions &options, int situation);

/// Every situation and leaf of @p gaps with a requirement on the day, each member that has a weight or a
/// target there; by situation, capability, member. Concurrency sets are left out: a target belongs to one
/// requirement. The window is ignored. Formula: domain.md, "Fair share". Errors: as findGaps(); NotFound when nobody
/// has such an indicator.
[[nodiscard]] Result<std::vector<FairShareRow>> findFairShares(const Snapshot &plan, const GapOptions &gaps,
                                                               const FairShareOptions &options);

} // namespace entente

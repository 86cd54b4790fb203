// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/leafrows.h"

namespace entente {

/// @p plan with nothing contributed by @p members and with @p agreements never in force.
/// Formula: domain.md, "Without a member"; no cascade of dependencies.
[[nodiscard]] Snapshot planWithout(const Snapshot &plan, const std::vector<Id<Member>> &members,
                                   const std::vector<Id<Agreement>> &agreements);

/// A maximal period in which required, available and what the largest members give do not change.
struct WorstLossRow {
    DayRange period;
    double required = 0;
    double available = 0;
    std::vector<Id<Member>> members; ///< the largest first; of equals the first by key; fewer when fewer give anything
    double without = 0;              ///< available less their parts

    [[nodiscard]] double shortfall() const { return std::max(0.0, required - without); }
};

using WorstLossReport = LeafRows<WorstLossRow>;

/// The worst that the loss of @p count members can do, on every day: without the largest, which is exact
/// as long as nothing depends on anything (domain.md, "N-k"). Errors: as findGaps(); WrongUse unless @p count is
/// positive.
[[nodiscard]] Result<WorstLossReport> findWorstLosses(const Snapshot &plan, const GapOptions &options, int count,
                                                      Job &job);

/// What one block would lack over its leaves without one member, in quantity times days.
struct MemberLoss {
    std::size_t block = 0; ///< in MemberLosses::blocks
    Id<Member> member;
    std::int64_t shortDays = 0; ///< days with a shortfall, summed over leaves
    double shortfallDays = 0;   ///< units differ, as an order of size only
    double gained = 0;          ///< shortfallDays more than with it
};
struct MemberLosses {
    std::vector<GapBlock> blocks;
    std::vector<MemberLoss>
        losses; ///< by block, then the largest gain; of equals the first by key; only members whose loss is felt
};

/// Every member left out in turn: S less its part, exact to the day. Errors: as findGaps(); WrongUse when a requirement
/// is unbounded and the window does not bound it.
[[nodiscard]] Result<MemberLosses> withoutEachMember(const Snapshot &plan, const GapOptions &options, Job &job);

} // namespace entente

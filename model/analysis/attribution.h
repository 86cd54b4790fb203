// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/explain.h"
#include "model/analysis/leafrows.h"

#include <array>

namespace entente {

/// How many causes take something from what is offered: every Factor but the quantity itself.
inline constexpr std::size_t causeCount = std::size_t(Factor::Available);
/// The cause at @p index, in the order of the formula: quality, member, period, status, ready, legal,
/// caveat, available.
[[nodiscard]] constexpr Factor causeAt(std::size_t index)
{
    return Factor(index + 1);
}

/// What stands between what is offered and what is effective: offered less all losses is available.
struct Waterfall {
    double offered = 0; ///< sum of quantities before any factor
    /// By cause, see causeAt(): what each takes away, averaged over all orders in which the causes
    /// could be applied (Shapley), so that the parts add up to exactly what is lost.
    std::array<double, causeCount> losses{};
    double available = 0;
    double required = 0;
    double shortfall = 0;

    [[nodiscard]] double loss(Factor cause) const { return losses[std::size_t(cause) - 1]; }
};

/// A maximal period in which no part of the waterfall changes.
struct AttributionRow : Waterfall {
    DayRange period;
};

using AttributionReport = LeafRows<AttributionRow>;

/// The waterfall of every leaf and block asked for. In a concurrency set a contribution is judged in the
/// situation in which it has the largest effect; of equals in that in which the fewest factors fail, then
/// the first by key. A contribution with n failed yes/no factors, quantity q and quality f loses q(1-f)/(n+1) to
/// quality and an equal part of the rest to each failed factor. A status below the one asked for is a cause of its own.
/// Thread-safe: reads only @p plan. Errors: as findGaps(). Formula: domain.md, "Attribution".
[[nodiscard]] Result<AttributionReport> attributeGaps(const Snapshot &plan, const GapOptions &options, Job &job);

/// Of every capability and block the row with the largest shortfall; of equals the first. Its period stays.
[[nodiscard]] AttributionReport worstOf(const AttributionReport &report);
/// Of every capability and block one row: each figure times days, summed. Errors: WrongUse when a period is
/// unbounded.
[[nodiscard]] Result<AttributionReport> summedOverDays(const AttributionReport &report);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gaps.h"

namespace entente {

/// What a monthly summary looks at. A window end left unbounded is that of the requirements; one that
/// is still unbounded then is the last (first) dated day of requirements and contributions.
struct MonthlyOptions : GapOptions {
    bool withoutEachMember = false;
    int threads = 2; ///< at most this many; small plans use one
};

/// Totals of one block over all leaves and months.
struct BlockSummary {
    GapBlock block;
    std::int64_t cells = 0;      ///< leaves x months
    std::int64_t shortCells = 0; ///< of these with a shortfall
    double shortfall = 0;        ///< summed over leaves and months; units differ, as an order of size only
};

/// Totals over every situation if one member gave nothing.
struct MemberSummary {
    Id<Member> member;
    std::int64_t shortCells = 0;
    double shortfall = 0;
};

/// The gap arithmetic sampled on the first day of each month.
struct MonthlySummary {
    std::vector<Day> months; ///< the first days sampled, oldest first
    std::size_t leaves = 0;
    std::vector<BlockSummary> blocks; ///< situations by key, then concurrency sets by name
    /// Over the situations; concurrency sets, which repeat them, are left out.
    std::int64_t cells = 0;
    std::int64_t shortCells = 0;
    double shortfall = 0;
    std::vector<MemberSummary> members; ///< every member, by key; empty unless asked for
};

/// Every leaf, block and month: how many cells fall short and by how much; and the same without each
/// member (S less that member's part). Exact for whole quantities, else to 1e-9 of a unit a cell, and
/// the same for any number of threads. The same arithmetic as findGaps(): a cell is what its row says
/// on that day. withUnrequired is ignored: a leaf that a situation does not require has cells too.
/// Thread-safe: reads only @p plan.
/// Errors: as findGaps(); WrongUse when no date bounds the months or there are more than 12,000.
[[nodiscard]] Result<MonthlySummary> summariseMonthly(const Snapshot &plan, const MonthlyOptions &options, Job &job);

/// One leaf sampled on given days, for pictures and for checking the summary.
struct MonthlySeries {
    std::vector<double> required;  ///< one a day
    std::vector<double> available; ///< one a day
    std::vector<std::pair<Id<Member>, std::vector<double>>>
        parts; ///< by the members' key; only those that give something
};

/// Required, available and each member's part of @p capability, a leaf, in @p block on @p days (ascending).
/// Errors: NotFound for a block or leaf that is not there; WrongUse for an unknown status.
[[nodiscard]] Result<MonthlySeries> sampleLeaf(const Snapshot &plan, const GapBlock &block, Id<Capability> capability,
                                               const std::vector<Day> &days, const QString &status = {});

} // namespace entente

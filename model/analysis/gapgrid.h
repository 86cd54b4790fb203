// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gaps.h"

namespace entente {

/// Width of a heatmap's buckets.
enum class Grain { Month, Quarter, Year };

/// The buckets of @p grain that touch @p days, whole, oldest first. Empty unless @p days is bounded.
[[nodiscard]] std::vector<DayRange> bucketsOf(const DayRange &days, Grain grain);

/// What a cell says, best first.
enum class GapStatus {
    None,   ///< nothing is required
    Met,    ///< always met, on every day also without the largest member
    AtRisk, ///< always met, on some day not without the largest member
    Short,  ///< a shortfall on some day
};

/// The worst of one capability in one bucket.
struct GapCell {
    GapStatus status = GapStatus::None; ///< of a branch: the worst of its leaves
    double shortfall = 0; ///< the largest on any day; of a branch: of the sum over its leaves, never netted
    double coverage = 1;  ///< the smallest on any day; of a branch: the smallest of its leaves (units do not add up)
    Day worstDay;         ///< first day of the largest shortfall; the bucket's first day where there is none
    Id<Capability> worstLeaf; ///< leaf with the largest shortfall on that day; of equals the first by key; null if none
};

/// A row of a heatmap: a capability with its place in the tree.
struct GapGridRow {
    Id<Capability> capability;
    int depth = 0; ///< 0 for a root
    bool isLeaf = false;
};

/// A heatmap of one block.
struct GapGrid {
    std::vector<DayRange> buckets;
    std::vector<GapGridRow>
        rows; ///< the tree in preorder, siblings by key; branches without a leaf of the report left out
    std::vector<GapCell> cells; ///< rows x buckets

    [[nodiscard]] const GapCell &at(std::size_t row, std::size_t bucket) const
    {
        return cells[row * buckets.size() + bucket];
    }
};

/// The worst shortfall, coverage and status in each bucket, of every leaf of @p report and every
/// branch above one. @p report must come from @p plan. Days outside the report's rows count as not required.
/// Errors: Cancelled; WrongUse when @p block is not one of the report's.
[[nodiscard]] Result<GapGrid> gapGrid(const Snapshot &plan, const GapReport &report, std::size_t block,
                                      const std::vector<DayRange> &buckets, Job &job);

/// The shortfall of a capability over time: for a leaf its own, for a branch the sum of its leaves'.
struct RollUpStep {
    DayRange period;
    double shortfall = 0;
};

/// Maximal periods of constant summed shortfall of @p capability and everything below it, over the
/// rows of @p report; days between and outside them are left out where no leaf has a row.
/// Formula: domain.md, "Roll-up": a surplus in one leaf never pays for another.
[[nodiscard]] std::vector<RollUpStep> rollUp(const Snapshot &plan, const GapReport &report, std::size_t block,
                                             Id<Capability> capability);

} // namespace entente

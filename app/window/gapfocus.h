// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/selection.h"
#include "model/analysis/explain.h"

namespace entente {

/// The leaf and the day that make a cell of the heatmap what it is.
struct GapFocus {
    GapBlock block;
    Id<Capability> leaf;
    Day day;
};

/// Looks for the worst leaf and day of @p place; for a place without a bounded period over all days. Where
/// nothing is required, the first leaf by id and the place's first day (or @p asOf).
/// Errors: those of findGaps().
[[nodiscard]] Result<GapFocus> focusGap(const Snapshot &plan, const GapPlace &place, Day asOf, Job &job);

/// A cell of the heatmap taken apart.
struct GapInspection {
    Snapshot plan; ///< the names in it are of this plan
    GapFocus focus;
    GapExplanation explanation;
};

/// Explains what focusGap() finds. Errors: those of focusGap() and explainGap().
[[nodiscard]] Result<GapInspection> inspectGap(const Snapshot &plan, const GapPlace &place, Day asOf, Job &job);

/// "Readiness", "Legal basis", ...: a factor in the words of people.
[[nodiscard]] QString factorWord(Factor factor);
/// Why the factor took something: "Ready in 30 days, 10 are allowed".
[[nodiscard]] QString lossSentence(const Snapshot &plan, const ContributionFactors &contribution,
                                   const FactorLoss &loss);

/// Contributions in the order of a reader who asks why: what counts nothing first, then what counts
/// partly, then the rest; in each the larger quantity first, ties as they were.
[[nodiscard]] std::vector<ContributionFactors> failedFirst(std::vector<ContributionFactors> contributions);

} // namespace entente

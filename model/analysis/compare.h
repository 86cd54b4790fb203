// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/leafrows.h"

namespace entente {

/// A maximal period in which required and available change on neither side.
struct CompareRow {
    DayRange period;
    double required = 0;
    double available = 0;
    double requiredAgainst = 0;
    double availableAgainst = 0;

    [[nodiscard]] double shortfall() const { return std::max(0.0, required - available); }
    [[nodiscard]] double shortfallAgainst() const { return std::max(0.0, requiredAgainst - availableAgainst); }
    /// By how much the shortfall is larger than on the other side; negative where it is smaller.
    [[nodiscard]] double gained() const { return shortfall() - shortfallAgainst(); }
};

using CompareReport = LeafRows<CompareRow>;

/// The gaps of @p plan beside those of @p against, with the blocks and capabilities of either. Where one
/// side has no row (not required, no such record) its figures are 0. What @p options names need be there
/// on one side only. Errors: as findGaps().
[[nodiscard]] Result<CompareReport> compareGaps(const Snapshot &plan, const Snapshot &against,
                                                const GapOptions &options, Job &job);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/leafrows.h"

namespace entente {

/// How much of what is available comes from few members.
enum class ConcentrationBand { None, Spread, Moderate, Concentrated };

/// `spread`, `moderate`, `concentrated` as in files; empty where nothing is available.
[[nodiscard]] const char *bandName(ConcentrationBand band);
/// The band of an HHI: below 0.15 spread, below 0.25 moderate, from 0.25 concentrated.
[[nodiscard]] ConcentrationBand bandOf(double hhi);

/// A maximal period in which no member's part and no requirement changes.
struct ConcentrationRow {
    DayRange period;
    double required = 0;
    double available = 0;
    int members = 0; ///< that give something
    double hhi = 0;  ///< sum of the squares of the members' shares; 0 when nothing is available
    Id<Member> largestMember;
    double largestShare = 0; ///< of what is available
    /// Members whose part is more than the ceiling's share of the requirement, the largest first.
    std::vector<Id<Member>> overCeiling;

    /// As many members of equal parts would be as concentrated; 0 when nothing is available.
    [[nodiscard]] double effectiveNumber() const { return hhi > 0 ? 1 / hhi : 0; }
    [[nodiscard]] ConcentrationBand band() const { return members > 0 ? bandOf(hhi) : ConcentrationBand::None; }
};

using ConcentrationReport = LeafRows<ConcentrationRow>;

/// The ceiling kappa: the part of a requirement beyond which a member's share is flagged. The plan's
/// setting `ceiling`, a number from 0 to 1; 0.5 where it has none. No official text is claimed for it.
[[nodiscard]] double ceilingOf(const Snapshot &plan);

/// Formula: domain.md, "Concentration" and "Ceiling". Thread-safe: reads only @p plan. Errors: as findGaps().
[[nodiscard]] Result<ConcentrationReport> findConcentration(const Snapshot &plan, const GapOptions &options,
                                                            double ceiling, Job &job);

} // namespace entente

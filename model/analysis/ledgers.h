// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/leafrows.h"
#include "model/records/target.h"

#include <array>

namespace entente {

/// The targets of each requirement. Use it as `plan.derived<TargetIndex>()`.
class TargetIndex
{
public:
    explicit TargetIndex(const Snapshot &plan);
    /// In the order of their ids.
    [[nodiscard]] std::span<const Target *const> of(Id<Requirement> requirement) const;

private:
    std::vector<const Target *> targets_; ///< by requirement, then id
};

/// A maximal period in which none of the figures changes. The three ledgers stand side by side: what
/// one lacks is never paid from another. Quantities are in the capability's unit, exact to 1e-9.
struct LedgerRow {
    DayRange period;
    double required = 0;
    double available = 0; ///< at the status asked for
    double targets = 0;   ///< sum of what is apportioned
    double shortfall = 0;
    double unapportioned = 0;
    double nonDelivery = 0;
    /// Available from each status upward: declared, offered, confirmed. Bands of certainty: the
    /// last is sure, what the others add is less so.
    std::array<double, 3> availableFrom{};

    /// The shortfall if only contributions of that status level and above came.
    [[nodiscard]] double shortfallFrom(std::size_t level) const
    {
        return std::max(0.0, required - availableFrom[level]);
    }
};

using LedgerReport = LeafRows<LedgerRow>;

/// Shortfall, unapportioned and non-delivery of every leaf and block asked for. Thread-safe: reads only
/// @p plan. Formulas: domain.md, "Gap arithmetic". Decided beyond its letter:
/// - A target counts on the days of its own period on which its requirement is in force; one without
///   quantity counts nothing, one of an unknown member is never delivered.
/// - In a concurrency set a member's targets in all its situations are added up, and what it gives is its
///   part of the set's available, where one contribution counts once.
/// Errors: as findGaps().
[[nodiscard]] Result<LedgerReport> findLedgers(const Snapshot &plan, const GapOptions &options, Job &job);

/// The three ledgers of a branch: each the sum over its leaves, so that a surplus in one never pays
/// for another. Quantities of different units do not add up to a requirement, so there is none.
struct LedgerStep {
    DayRange period;
    double shortfall = 0;
    double unapportioned = 0;
    double nonDelivery = 0;
};

/// Maximal periods of constant sums over the leaves of @p report at or below @p capability. Days on which
/// no leaf has a row are left out. Formula: domain.md, "Roll-up".
[[nodiscard]] std::vector<LedgerStep> rollUpLedgers(const Snapshot &plan, const LedgerReport &report, std::size_t block,
                                                    Id<Capability> capability);

} // namespace entente

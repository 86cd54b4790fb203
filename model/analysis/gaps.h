// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/records/capability.h"
#include "model/records/member.h"
#include "model/records/situation.h"
#include "model/records/snapshot.h"

#include <algorithm>
#include <span>
#include <vector>

namespace entente {

/// What a gap analysis looks at.
struct GapOptions {
    /// Empty together with concurrencySets: every situation, and every concurrency set as one more block.
    std::vector<Id<Situation>> situations;
    std::vector<QString> concurrencySets; ///< names of sets
    /// Leaves, or branches standing for the leaves below them. Empty: every leaf.
    std::vector<Id<Capability>> capabilities;
    /// The days looked at. An end left unbounded is that of the requirements, for each block and
    /// capability by itself.
    DayRange window;
    /// The status a contribution must at least have; empty for the lowest of the scale (declared).
    QString status;
    /// Also rows of capabilities that a block never requires, over the window (supply alone).
    bool withUnrequired = false;
};

/// Adds to @p options what @p name means on the command line: the situation of that key, the
/// concurrency set of that name, or both. Errors: NotFound.
Result<> selectSituation(const Snapshot &plan, const QString &name, GapOptions &options);

/// A situation, or a concurrency set, that rows belong to.
struct GapBlock {
    Id<Situation> situation; ///< null for a concurrency set
    QString name;            ///< the situation's key or the set's name

    [[nodiscard]] bool isSet() const { return situation.isNull(); }
};

/// A maximal period in which required, available and largest member do not change. Quantities are in
/// the capability's unit, exact to 1e-9.
struct GapRow {
    int block = 0;      ///< in GapReport::blocks
    int capability = 0; ///< in GapReport::capabilities
    DayRange period;
    double required = 0;
    double available = 0;
    double shortfall = 0;     ///< max(0, required - available)
    Id<Member> largestMember; ///< null when nothing is available; of equals the first by key
    /// What it contributes. Where that changes inside the period while the sum and the member do
    /// not, the largest value: the worst case.
    double largestPart = 0;
    double availableWithoutLargest = 0;

    [[nodiscard]] double coverage() const { return required > 0 ? std::min(1.0, available / required) : 1.0; }
    /// max(0, available - required)
    [[nodiscard]] double surplus() const { return std::max(0.0, available - required); }
    /// The largest member's part of what is available, 0 to 1.
    [[nodiscard]] double largestShare() const { return available > 0 ? largestPart / available : 0.0; }
    [[nodiscard]] bool isShort() const { return shortfall > 0; }
    /// Met, but not without the largest member.
    [[nodiscard]] bool isAtRisk() const { return !isShort() && required > 0 && availableWithoutLargest < required; }
};

/// The result: rows grouped by capability, in each by block, in each by first day.
struct GapReport {
    std::vector<GapBlock> blocks;             ///< situations by key, then concurrency sets by name
    std::vector<Id<Capability>> capabilities; ///< the leaves looked at, by key
    std::vector<GapRow> rows;
    std::vector<std::size_t>
        starts; ///< first row of capability c and block b at c * blocks.size() + b; one more at the end

    [[nodiscard]] std::span<const GapRow> rowsOf(std::size_t capability, std::size_t block) const
    {
        const std::size_t at = capability * blocks.size() + block;
        return {rows.data() + starts[at], starts[at + 1] - starts[at]};
    }
    /// Calls @p visit(const GapRow &) by block, then capability, then first day: the order of files.
    template<class Visit>
    void forEachByBlock(Visit visit) const
    {
        for (std::size_t block = 0; block < blocks.size(); ++block)
            for (std::size_t capability = 0; capability < capabilities.size(); ++capability)
                for (const GapRow &row : rowsOf(capability, block))
                    visit(row);
    }
    [[nodiscard]] bool hasShortfall() const
    {
        return std::any_of(rows.begin(), rows.end(), [](const GapRow &row) { return row.isShort(); });
    }
};

/// Required against available of every leaf and situation asked for, as maximal periods.
/// Thread-safe: reads only @p plan. Formula: domain.md, "Gap arithmetic". Decided beyond its letter:
/// - A contribution without quantity, member or capability, or of an unknown one, counts nothing; a
///   requirement without quantity is left out altogether, its notice too. `check` reports both.
/// - Only leaves (capabilities that are nobody's parent) take part; `check` reports the rest.
/// - The periods of situations, members and alliances do not bound anything here: they act through
///   *available*, which is 1 as long as nothing is removed. `check` reports requirements outside them.
/// - An empty status of a contribution, or a word the plan added, is the lowest level (declared).
/// - A membership without a role is not of role *member*.
/// - In a concurrency set the situations that require c on t are those with a line in force on t;
///   on a day without any line, those that have one on some day.
/// - A quantity above 1e15 counts as 1e15.
/// Errors: Cancelled; NotFound for a situation, set or capability that is not there; WrongUse for an unknown status.
/// A plan without requirements gives no rows and is no error.
[[nodiscard]] Result<GapReport> findGaps(const Snapshot &plan, const GapOptions &options, Job &job);

} // namespace entente

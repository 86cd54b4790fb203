// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/availability.h"
#include "model/analysis/gaps.h"

#include <functional>

namespace entente {

/// Something that falls away, or is lowered, from a day on.
struct Removal {
    int node = -1;
    Day from = Day::distantPast();
    double to = 0; ///< at most this much of it is left
    /// A party acts after its agreement's notice months, unless at once.
    bool isAtOnce = false;
};

/// What `KIND:KEY[@DATE]` means; without a date from the beginning of time. Errors: WrongUse for a kind, a date or
/// something that is no node; NotFound for the record.
[[nodiscard]] Result<Removal> parseRemoval(const Snapshot &plan, const QString &text);

/// The denunciation by @p member of every agreement it has a party record in, given on @p from.
[[nodiscard]] std::vector<Removal> denunciations(const Snapshot &plan, Id<Member> member, Day from);

/// What @p removal lowers, from the day it acts: a party after the notice months of its agreement, a capability
/// together with those below it and in every situation.
[[nodiscard]] std::vector<Lowering> loweringsOf(const Snapshot &plan, const Removal &removal);

/// A maximal period in which a node has less than it would have, by an amount that does not change.
struct ImpactRow {
    int node = -1;
    DayRange days;
    double before = 1;
    double after = 0;
};

/// What falls when something falls away.
class Impact
{
public:
    explicit Impact(Cascade cascade) : cascade_(std::move(cascade)) { collect(); }

    [[nodiscard]] const DependenceGraph &graph() const { return cascade_.graph(); }
    [[nodiscard]] const Cascade &cascade() const { return cascade_; }
    /// By first day, then kind and key.
    [[nodiscard]] const std::vector<ImpactRow> &rows() const { return rows_; }

    /// The shortest chain from @p node down to what was removed, both included; ties by kind, then key. Empty where the
    /// node has not fallen on @p day.
    [[nodiscard]] std::vector<int> because(int node, Day day) const;
    /// All chains without a repetition, the shortest first, ties by kind, then key; at most @p most.
    [[nodiscard]] std::vector<std::vector<int>> allBecause(int node, Day day, std::size_t most) const;
    /// What the node fell because of, directly: by kind, then key.
    [[nodiscard]] std::vector<int> causesOf(int node, Day day) const;
    /// Those for which @p counts; others are taken to stand as before.
    [[nodiscard]] std::vector<int> causesOf(int node, Day day, const std::function<bool(int)> &counts) const;
    /// Whether it was itself removed or lowered, in force on @p day.
    [[nodiscard]] bool isRemoved(int node, Day day) const;

private:
    void collect();
    [[nodiscard]] bool hasFallen(int node, Day day) const;

    Cascade cascade_;
    std::vector<ImpactRow> rows_;
};

/// Removes @p removals. Errors: Cancelled. Formula: domain.md, "Impact".
[[nodiscard]] Result<Impact> findImpact(const Snapshot &plan, const std::vector<Removal> &removals, Job &job);

/// A gap that the removals open or deepen.
struct GainedGap {
    GapRow row; ///< with the removals; its block and capability are positions in the report
    double gained = 0;
};
struct GainedGaps {
    GapReport report;            ///< with the removals
    std::vector<GainedGap> gaps; ///< by block, then capability, then first day
};

/// The shortfall that each situation gains by @p impact, through the gap engine. Errors: as findGaps().
[[nodiscard]] Result<GainedGaps> gainedGaps(const Snapshot &plan, const Impact &impact, const GapOptions &options,
                                            Job &job);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dayranges.h"
#include "model/analysis/idindex.h"
#include "model/records/kinds.h"
#include "model/records/snapshot.h"

#include <memory>
#include <optional>

namespace entente {

/// A contribution, reduced to what the gap arithmetic needs of it.
struct Offer {
    const Contribution *record = nullptr;
    int member = -1;             ///< in CompiledPlan::members; -1 when unknown
    int notice = -1;             ///< notice-to-effect in days; -1 when none is given
    int level = 0;               ///< status, as its place in the scale
    std::int64_t effect = 0;     ///< quantity x quality, in LeafPlan::unit; 0 when it has no quantity or member
    std::uint32_t firstDays = 0; ///< period x legal: the first of its ranges in LeafPlan::days
    std::uint32_t lastDays = 0;
    std::uint32_t firstExclusion = 0;
    std::uint32_t lastExclusion = 0;
    double quality = 1; ///< the lowest assessed line, 0 to 1
    double amount = 0;  ///< quantity x quality as a number
};

/// A requirement line with a quantity.
struct Need {
    const Requirement *record = nullptr;
    int situation = -1;
    int notice = -1;           ///< days; -1 when the line gives none
    std::int64_t quantity = 0; ///< in LeafPlan::unit
    DayRange days;
};

/// Days on which a caveat rules a contribution out of a situation.
struct Exclusion {
    int situation = -1;
    DayRange days;
    const Caveat *record = nullptr;
};

/// One leaf capability with everything offered to it and asked of it. Quantities are whole numbers of
/// a small decimal unit, so that sums do not depend on their order and 0.3 - 0.1 - 0.2 is 0.
struct LeafPlan {
    const Capability *record = nullptr;
    double unit = 1;           ///< how many units make one of the capability's own: a power of ten
    int decimals = 0;          ///< unit = 10^decimals, -9 to 9
    std::int64_t largest = 0;  ///< all effects and quantities together: no sum can be larger
    bool hasNotice = false;    ///< some offer gives a notice
    std::vector<Offer> offers; ///< by member, then id
    DayRanges days;            ///< of the offers, see Offer::firstDays
    std::vector<Exclusion> exclusions;
    std::vector<Need> needs; ///< by situation, then id

    [[nodiscard]] std::span<const DayRange> daysOf(const Offer &offer) const
    {
        return {days.data() + offer.firstDays, offer.lastDays - offer.firstDays};
    }
    [[nodiscard]] std::span<const Exclusion> exclusionsOf(const Offer &offer) const
    {
        return {exclusions.data() + offer.firstExclusion, offer.lastExclusion - offer.firstExclusion};
    }
    [[nodiscard]] std::span<const Need> needsOf(int situation) const;
    [[nodiscard]] double number(std::int64_t units) const { return double(units) / unit; }
};

/// A plan compiled for the gap arithmetic: positions instead of ids, each leaf's offers and needs side
/// by side. Use it as `plan.derived<CompiledPlan>()`: it is made once a revision, in well under 100 ms
/// for 100,000 contributions, and points at the records of that snapshot. Thread-safe once made.
/// Members, situations and leaves stand in the order of their keys, so that ties go by position.
class CompiledPlan
{
public:
    explicit CompiledPlan(const Snapshot &plan);

    struct SituationPlan {
        const Situation *record = nullptr;
        int alliance = open; ///< position among the alliances used; open: every member; unknown: nobody
        int notice = -1;     ///< days; -1 when none is given
        static constexpr int open = -1;
        static constexpr int unknown = -2;
    };
    struct ConcurrencySet {
        QString name;
        std::vector<int> situations;
    };

    [[nodiscard]] const std::vector<const Member *> &members() const { return members_; }
    [[nodiscard]] const std::vector<SituationPlan> &situations() const { return situations_; }
    [[nodiscard]] const std::vector<ConcurrencySet> &concurrencySets() const { return sets_; } ///< by name
    [[nodiscard]] const std::vector<std::shared_ptr<const LeafPlan>> &leaves() const { return leaves_; }
    /// Every capability, by key.
    [[nodiscard]] const std::vector<const Capability *> &capabilities() const { return capabilities_; }
    /// Position in capabilities() of the parent of the capability at @p capability; -1 at a root.
    [[nodiscard]] int parentOf(int capability) const { return parents_[std::size_t(capability)]; }
    /// Position in leaves() of the capability at @p capability; -1 for a branch.
    [[nodiscard]] int leafOf(int capability) const { return leafOf_[std::size_t(capability)]; }

    [[nodiscard]] int findMember(Id<Member> id) const { return memberIndex_.find(id.uuid); }
    [[nodiscard]] int findSituation(Id<Situation> id) const { return situationIndex_.find(id.uuid); }
    [[nodiscard]] int findCapability(Id<Capability> id) const { return capabilityIndex_.find(id.uuid); }
    /// Position in leaves(); -1 for a branch and for a capability that is not there.
    [[nodiscard]] int findLeaf(Id<Capability> id) const;

    /// The days on which @p member is in the alliance of a situation, in role *member*.
    [[nodiscard]] std::span<const DayRange> membershipDays(int alliance, int member) const;

    /// The days on which every agreement that @p offer names binds its member, whatever its own period is.
    [[nodiscard]] DayRanges legalDays(const Offer &offer) const;

    /// Place of @p status in the scale of contributions; empty and words the plan added are the lowest.
    [[nodiscard]] static int statusLevel(const QString &status);
    /// As statusLevel(), of a word that somebody asks for. Errors: WrongUse when it is no word of the scale.
    [[nodiscard]] static Result<int> askedLevel(const Snapshot &plan, const QString &status);

    /// The same for a plan that differs by @p changes, at the cost of the leaves they touch, when
    /// contributions, requirements, line assessments, caveats, agreements and parties changed; null when
    /// other kinds did that bear on every leaf, and all has to be made anew. See Advanceable.
    [[nodiscard]] std::shared_ptr<const CompiledPlan> advanced(const Snapshot &next, const ChangeSet &changes) const;

    /// Whether a party record of that status stands for a member that is bound.
    [[nodiscard]] static bool isBinding(const Term &partyStatus);
    /// Largest quantity that takes part as it is.
    static constexpr double largestQuantity = 1e15;

    struct Legal; ///< see compilelegal.h

private:
    void compileSituations(const Snapshot &plan);
    void compileTree();
    void compileLeaves(const Snapshot &plan);

    std::vector<const Member *> members_;
    std::vector<SituationPlan> situations_;
    std::vector<ConcurrencySet> sets_;
    std::vector<const Capability *> capabilities_;
    std::vector<int> parents_;
    std::vector<int> leafOf_;
    std::vector<std::shared_ptr<const LeafPlan>> leaves_;
    IdIndex memberIndex_;
    IdIndex situationIndex_;
    IdIndex capabilityIndex_;
    std::vector<Uuid> alliances_;               ///< those that situations name
    std::vector<std::uint32_t> belongingStart_; ///< at alliance * members + member
    DayRanges belongings_;

    /// What a changed contribution needs to be compiled again; shared with the plans that advance.
    std::shared_ptr<const Legal> legal_;
};

} // namespace entente

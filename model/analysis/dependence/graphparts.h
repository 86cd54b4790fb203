// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/compiledplan.h"

#include <span>

namespace entente {

/// The rule of domain.md, "Dependence arithmetic", that an edge comes from.
enum class EdgeRule {
    Member,      ///< a party, membership, target, participation or contribution requires its member
    Whole,       ///< a party its agreement, a membership its alliance, a participation its exercise, a provision its
                 ///< agreement
    Agreement,   ///< a contribution requires each agreement it names
    Party,       ///< ... and its member's party record in it
    Parent,      ///< an agreement requires its parent instrument
    TwoParties,  ///< an agreement requires two parties
    Host,        ///< an exercise requires its host
    TwoMembers,  ///< an exercise requires two participants
    Use,         ///< a participation requires the contribution it uses
    Offer,       ///< a capability in a situation is the sum of its contributions
    Membership,  ///< whose member factor uses the membership
    InSituation, ///< a capability stands for itself in each situation; a branch for the capabilities below it
    Recorded,    ///< an explicit dependency record
};
/// The word for it in files (`member`, `parent`, ...).
[[nodiscard]] const char *edgeRuleName(EdgeRule rule);

/// A node: a record, or a capability in a situation.
struct DependenceNode {
    const Kind *kind = nullptr;
    const Record *record = nullptr;
    int situation = -1; ///< in CompiledPlan::situations(), for a capability in a situation; else -1

    [[nodiscard]] bool isInSituation() const { return situation >= 0; }
};

/// One thing a node depends on.
struct DependenceEdge {
    static constexpr int missing = -1;
    int on = missing; ///< the node; missing where the record is not there: it counts as never available
    int bucket = 0;   ///< within a group edges of one bucket stand for one: the best of them counts
    EdgeRule rule = EdgeRule::Member;
    const Record *because = nullptr; ///< the record that says so: the dependent's own, or the dependency
    DayRange days;                   ///< on which it applies
};

/// Edges that together bound a node's availability.
struct DependenceTerm {
    enum class Mode {
        Requires, ///< one edge
        Group,    ///< the k-th largest of its buckets (any-of: k = 1); edges not in force take no part, and on a day
                  ///< without any in force the term says nothing
        Supports, ///< one edge: 1 - weight (1 - x)
        Survives, ///< one edge: the best x of the last @ref k months, survival included
    };
    Mode mode = Mode::Requires;
    /// On a capability's contributions it acts as a factor, T(x) / T(b), not as a bound (a capability relying on
    /// another).
    bool isFactor = false;
    /// A group the rules ask for: with nobody in it, it is not met.
    bool isStrict = false;
    int k = 1;
    double weight = 1;
    std::uint32_t first = 0; ///< of its edges
    std::uint32_t last = 0;
};

/// One contribution to a capability in a situation.
struct DependenceOffer {
    int node = -1;               ///< of the contribution
    int member = -1;             ///< in CompiledPlan::members()
    double amount = 0;           ///< quantity x quality
    std::uint32_t firstDays = 0; ///< the days on which every other factor of the gap arithmetic is 1
    std::uint32_t lastDays = 0;
    std::uint32_t firstBelong = 0; ///< the member's memberships of role *member* in the situation's alliance
    std::uint32_t lastBelong = 0;  ///< none where the situation is open to every member
};

/// What is asked of a capability in a situation from a day on.
struct DependenceNeed {
    Day from;
    double required = 0;
    double weighted = 0; ///< required, each line times 6 - its priority (an empty one counts as 3)
};

/// The sum of a capability in a situation: max(0, min(1, S / R)).
struct DependenceSum {
    std::uint32_t firstOffer = 0;
    std::uint32_t lastOffer = 0;
    std::uint32_t firstNeed = 0; ///< steps; before the first nothing is required
    std::uint32_t lastNeed = 0;
};

} // namespace entente

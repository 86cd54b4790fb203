// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/compiledplan.h"
#include "model/records/identity.h"

#include <map>
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

/// What depends on what, derived from the records of a plan. Use it as `plan.derived<DependenceGraph>()`; it points at
/// the records of that snapshot. Thread-safe once made.
/// Source: domain.md, "Dependence arithmetic". Decided beyond its letter:
/// - A provision requires its agreement, and each member it names, the agreement for its survival months longer.
/// - The host counts among an exercise's members also without a participation record.
/// - Something that is referred to and not there is never available; `check` reports it.
/// - A capability's own dependencies hold in every situation. On a record that is no capability they bound its
///   availability as those of any node do, and scale its contributions as well, so that its coverage and its
///   shortfall tell the same story. A dependency on or of a branch stands for the capabilities below it.
/// - Outside its period an explicit dependency says nothing. One without a mode requires; k-of-n without k needs all
///   of its group; supports without a weight weighs 1.
class DependenceGraph
{
public:
    explicit DependenceGraph(const Snapshot &plan);

    [[nodiscard]] const std::vector<DependenceNode> &nodes() const { return nodes_; }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] std::span<const DependenceTerm> termsOf(int node) const
    {
        return {terms_.data() + termStart_[std::size_t(node)], terms_.data() + termStart_[std::size_t(node) + 1]};
    }
    [[nodiscard]] std::span<const DependenceEdge> edgesOf(const DependenceTerm &term) const
    {
        return {edges_.data() + term.first, edges_.data() + term.last};
    }
    [[nodiscard]] const std::vector<DependenceEdge> &edges() const { return edges_; }
    /// Null where the node is no capability in a situation.
    [[nodiscard]] const DependenceSum *sumOf(int node) const
    {
        const int at = sumAt_[std::size_t(node)];
        return at < 0 ? nullptr : &sums_[std::size_t(at)];
    }
    [[nodiscard]] std::span<const DependenceOffer> offersOf(const DependenceSum &sum) const
    {
        return {offers_.data() + sum.firstOffer, offers_.data() + sum.lastOffer};
    }
    [[nodiscard]] std::span<const DependenceNeed> needsOf(const DependenceSum &sum) const
    {
        return {needs_.data() + sum.firstNeed, needs_.data() + sum.lastNeed};
    }
    [[nodiscard]] std::span<const DayRange> daysOf(const DependenceOffer &offer) const
    {
        return {offerDays_.data() + offer.firstDays, offer.lastDays - offer.firstDays};
    }
    [[nodiscard]] std::span<const int> belongingsOf(const DependenceOffer &offer) const
    {
        return {belongings_.data() + offer.firstBelong, offer.lastBelong - offer.firstBelong};
    }
    /// The days on which the node is there by itself.
    [[nodiscard]] const DayRange &validity(int node) const { return validity_[std::size_t(node)]; }

    /// Everything a node looks at: the targets of its terms, its sum's contributions and memberships, each once.
    [[nodiscard]] std::span<const int> inputsOf(int node) const { return slice(inputs_, inputStart_, node); }
    /// The reverse: the nodes that look at @p node.
    [[nodiscard]] std::span<const int> dependentsOf(int node) const
    {
        return slice(dependents_, dependentStart_, node);
    }
    /// Nodes that hold each other up stand in one component; components come after those they look at.
    [[nodiscard]] int componentOf(int node) const { return componentOf_[std::size_t(node)]; }
    [[nodiscard]] std::size_t componentCount() const { return componentStart_.size() - 1; }
    [[nodiscard]] std::span<const int> component(int component) const
    {
        return slice(componentNodes_, componentStart_, component);
    }

    /// The node of a record, or -1.
    [[nodiscard]] int find(const Kind &kind, const Uuid &id) const;
    template<class T>
    [[nodiscard]] int find(Id<T> id) const
    {
        return find(kindOf<T>(), id.uuid);
    }
    /// The node of a capability in a situation, or -1 where nothing there asks for it.
    [[nodiscard]] int find(Id<Capability> capability, Id<Situation> situation) const;
    /// The plan compiled for the gap arithmetic, of the same snapshot.
    [[nodiscard]] const CompiledPlan &compiled() const { return *compiled_; }
    /// The nodes that stand for a capability in each situation, by situation.
    [[nodiscard]] std::vector<int> inSituations(Id<Capability> capability) const;

    /// `kind:key`; a capability in a situation is `capability:KEY/SITUATION`.
    [[nodiscard]] QString name(int node) const;
    /// Whether @p a comes before @p b by kind, then key.
    [[nodiscard]] bool comesBefore(int a, int b) const;

private:
    friend class DependenceBuilder;
    [[nodiscard]] static std::span<const int> slice(const std::vector<int> &values,
                                                    const std::vector<std::uint32_t> &starts, int at)
    {
        return {values.data() + starts[std::size_t(at)], values.data() + starts[std::size_t(at) + 1]};
    }
    void linkInputs();
    void findComponents();

    const SnapshotReferences *names_ = nullptr; ///< of the same snapshot
    const CompiledPlan *compiled_ = nullptr;    ///< of the same snapshot
    std::vector<DependenceNode> nodes_;
    std::vector<DayRange> validity_;
    std::vector<std::uint32_t> termStart_;
    std::vector<DependenceTerm> terms_;
    std::vector<DependenceEdge> edges_;
    std::vector<int> sumAt_;
    std::vector<DependenceSum> sums_;
    std::vector<DependenceOffer> offers_;
    std::vector<DependenceNeed> needs_;
    DayRanges offerDays_;
    std::vector<int> belongings_;
    std::vector<int> inputs_;
    std::vector<std::uint32_t> inputStart_;
    std::vector<int> dependents_;
    std::vector<std::uint32_t> dependentStart_;
    std::vector<int> componentOf_;
    std::vector<int> componentNodes_;
    std::vector<std::uint32_t> componentStart_;
    std::map<const Kind *, std::pair<int, IdIndex>>
        kinds_;                  ///< first node and positions of the kinds all of whose records are nodes
    std::map<Uuid, int> others_; ///< records that only dependencies name
    std::map<std::pair<Uuid, int>, int> inSituation_; ///< by capability and situation
};

} // namespace entente

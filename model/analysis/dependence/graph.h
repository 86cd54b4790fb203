// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/graphparts.h"
#include "model/records/identity.h"

#include <map>
#include <span>

namespace entente {

/// What depends on what, derived from the records of a plan. Use it as `plan.derived<DependenceGraph>()`; it points at
/// the records of that snapshot. Thread-safe once made.
/// Source: domain.md, "Dependence arithmetic". Decided beyond its letter:
/// - A provision requires its agreement, and the party record of each member it names where there is one; what it
///   required stands for its survival months longer.
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

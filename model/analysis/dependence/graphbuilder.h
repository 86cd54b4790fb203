// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/graph.h"

namespace entente {

class LeafSupply;

/// Derives the graph of a plan: first the nodes, then the terms of each in the order of nodes. Used by
/// DependenceGraph alone.
class DependenceBuilder
{
public:
    DependenceBuilder(DependenceGraph &graph, const Snapshot &plan) : graph_(graph), plan_(plan) {}
    void build();

private:
    /// A part of a whole, by whole and member: a party of an agreement, a participation in an exercise.
    struct Part {
        int whole;
        int member; ///< node, or missing
        int node;
        bool counts;

        friend auto operator<=>(const Part &, const Part &) = default;
    };
    /// An explicit dependency of a node.
    struct Link {
        int dependent;
        const Dependency *record;
    };

    void addNodes();
    template<class T>
    void addNodesOf();
    void addOther(const AnyId &id);
    void readDependencies();
    void readParts();
    void addInSituations();
    void addTerms(int node);
    void addDerivedTerms(int node);
    void agreementTerms(const Agreement &agreement, int node);
    void provisionTerms(const Provision &provision);
    void exerciseTerms(const Exercise &exercise, int node);
    void contributionTerms(const Contribution &contribution);
    void capabilityTerms(const Capability &capability);
    void inSituationTerms(int node);
    void recordedTerms(int node, std::span<const Link> links, int situation);
    void addSum(int node, std::size_t block, const LeafSupply &supply, const LeafPlan &leaf);
    void addSums();

    [[nodiscard]] std::span<const Part> partsOf(const std::vector<Part> &parts, int whole) const;
    [[nodiscard]] std::span<const Part> partsOf(const std::vector<Part> &parts, int whole, int member) const;
    /// The dependencies of a record, of a capability with those of the branches above it.
    [[nodiscard]] std::vector<Link> linksOf(int node) const;
    /// The node that stands for what a dependency is on, seen from @p situation.
    [[nodiscard]] int targetOf(const AnyId &on, int situation) const;

    void require(int on, EdgeRule rule, const Record &because, const DayRange &days = {});
    DependenceTerm &beginTerm(DependenceTerm::Mode mode);
    void addEdge(int on, int bucket, EdgeRule rule, const Record &because, const DayRange &days = {});
    [[nodiscard]] int nodeOf(const Kind &kind, const Uuid &id) const { return graph_.find(kind, id); }

    DependenceGraph &graph_;
    const Snapshot &plan_;
    std::vector<Link> links_;                                      ///< by dependent
    std::vector<Part> parties_;                                    ///< by agreement, then member
    std::vector<Part> participants_;                               ///< by exercise, then member
    std::map<std::pair<Uuid, Uuid>, std::vector<int>> belongings_; ///< memberships of role *member* by alliance, member
};

} // namespace entente

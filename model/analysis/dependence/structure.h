// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/graph.h"

namespace entente {

/// A graph and nothing else: nodes from 0 and edges between them, in one direction or, where a question says so,
/// in both.
struct PlainGraph {
    std::size_t size = 0;
    std::vector<std::pair<int, int>> edges; ///< from, to; each once
};

/// The graph of what depends on what: an edge runs from the dependent to what it looks at. Loops are left out.
[[nodiscard]] PlainGraph plainGraph(const DependenceGraph &graph);

/// The component of each node, edges taken in both directions; numbered by their first node.
[[nodiscard]] std::vector<int> componentsOf(const PlainGraph &graph);
/// The rings: strongly connected components of more than one node, each ascending, by their first node.
[[nodiscard]] std::vector<std::vector<int>> ringsOf(const PlainGraph &graph);
/// Number of strongly connected components, single nodes included.
[[nodiscard]] std::size_t strongComponentCount(const PlainGraph &graph);

struct CutPoints {
    std::vector<int> articulationPoints;      ///< nodes without which a component falls apart, ascending
    std::vector<std::pair<int, int>> bridges; ///< edges of which the same is true, the smaller node first, ascending
};
/// Edges taken in both directions.
[[nodiscard]] CutPoints cutPointsOf(const PlainGraph &graph);

/// Shortest-path betweenness of each node, edges taken in both directions, divided by (n - 1)(n - 2) / 2.
/// Source: Freeman 1977; Brandes 2001.
[[nodiscard]] std::vector<double> betweennessOf(const PlainGraph &graph);

/// The nodes reachable from @p from along edges, itself first, by distance, then number.
[[nodiscard]] std::vector<int> reachableFrom(const PlainGraph &graph, int from);
/// The nodes from which @p to is reachable, as reachableFrom() the other way.
[[nodiscard]] std::vector<int> reachingTo(const PlainGraph &graph, int to);
/// A shortest path along edges, both ends included; of several the one with the smallest numbers. Empty where there is
/// none.
[[nodiscard]] std::vector<int> shortestPath(const PlainGraph &graph, int from, int to);
/// The immediate dominator of each node reachable from @p root: the last node that every path from the root passes; -1
/// for the root and for what it does not reach. Source: Lengauer and Tarjan 1979.
[[nodiscard]] std::vector<int> dominatorsFrom(const PlainGraph &graph, int root);

} // namespace entente

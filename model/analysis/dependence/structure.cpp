// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/structure.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>

namespace entente {

namespace {

using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                         boost::property<boost::edge_index_t, std::size_t>>;
using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Undirected undirected(const PlainGraph &graph)
{
    // An edge both ways is one edge here: else it would be no bridge.
    std::vector<std::pair<int, int>> edges;
    for (auto [from, to] : graph.edges)
        if (from != to)
            edges.emplace_back(std::min(from, to), std::max(from, to));
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    Undirected result(graph.size);
    std::size_t index = 0;
    for (const auto &[from, to] : edges)
        boost::add_edge(std::size_t(from), std::size_t(to), index++, result);
    return result;
}

Directed directed(const PlainGraph &graph)
{
    Directed result(graph.size);
    for (const auto &[from, to] : graph.edges)
        boost::add_edge(std::size_t(from), std::size_t(to), result);
    return result;
}

std::vector<std::vector<int>> successors(const PlainGraph &graph, bool isReversed)
{
    std::vector<std::vector<int>> next(graph.size);
    for (const auto &[from, to] : graph.edges)
        next[std::size_t(isReversed ? to : from)].push_back(isReversed ? from : to);
    for (auto &each : next)
        std::sort(each.begin(), each.end());
    return next;
}

std::vector<int> breadthFirst(const PlainGraph &graph, int from, bool isReversed)
{
    const auto next = successors(graph, isReversed);
    std::vector<bool> isReached(graph.size, false);
    std::vector<int> layer{from};
    std::vector<int> reached;
    isReached[std::size_t(from)] = true;
    while (!layer.empty()) {
        std::sort(layer.begin(), layer.end());
        reached.insert(reached.end(), layer.begin(), layer.end());
        std::vector<int> following;
        for (const int node : layer)
            for (const int each : next[std::size_t(node)])
                if (!isReached[std::size_t(each)]) {
                    isReached[std::size_t(each)] = true;
                    following.push_back(each);
                }
        layer = std::move(following);
    }
    return reached;
}

} // namespace

PlainGraph plainGraph(const DependenceGraph &graph)
{
    PlainGraph plain{graph.size(), {}};
    for (std::size_t node = 0; node < graph.size(); ++node)
        for (const int input : graph.inputsOf(int(node)))
            if (input != int(node))
                plain.edges.emplace_back(int(node), input);
    return plain;
}

std::vector<int> componentsOf(const PlainGraph &graph)
{
    std::vector<int> components(graph.size);
    if (graph.size > 0)
        boost::connected_components(undirected(graph), components.data());
    return components;
}

std::vector<std::vector<int>> ringsOf(const PlainGraph &graph)
{
    std::vector<int> components(graph.size);
    const int count = graph.size > 0 ? boost::strong_components(directed(graph), components.data()) : 0;
    std::vector<std::vector<int>> rings(static_cast<std::size_t>(count));
    for (std::size_t node = 0; node < graph.size; ++node)
        rings[std::size_t(components[node])].push_back(int(node));
    std::erase_if(rings, [](const std::vector<int> &ring) { return ring.size() < 2; });
    std::sort(rings.begin(), rings.end());
    return rings;
}

std::size_t strongComponentCount(const PlainGraph &graph)
{
    std::vector<int> components(graph.size);
    return graph.size > 0 ? std::size_t(boost::strong_components(directed(graph), components.data())) : 0;
}

CutPoints cutPointsOf(const PlainGraph &graph)
{
    CutPoints points;
    if (graph.size == 0)
        return points;
    const Undirected boosted = undirected(graph);
    std::vector<std::size_t> partOf(boost::num_edges(boosted));
    const auto partMap = boost::make_iterator_property_map(partOf.begin(), boost::get(boost::edge_index, boosted));
    std::vector<std::size_t> nodes;
    boost::biconnected_components(boosted, partMap, std::back_inserter(nodes));
    points.articulationPoints.assign(nodes.begin(), nodes.end());
    std::sort(points.articulationPoints.begin(), points.articulationPoints.end());
    points.articulationPoints.erase(std::unique(points.articulationPoints.begin(), points.articulationPoints.end()),
                                    points.articulationPoints.end());
    // A biconnected part of a single edge is a bridge.
    std::vector<std::size_t> sizes(partOf.size() + 1, 0);
    for (const std::size_t part : partOf)
        ++sizes[part];
    const auto [first, last] = boost::edges(boosted);
    for (auto edge = first; edge != last; ++edge)
        if (sizes[boost::get(partMap, *edge)] == 1) {
            const int a = int(boost::source(*edge, boosted));
            const int b = int(boost::target(*edge, boosted));
            points.bridges.emplace_back(std::min(a, b), std::max(a, b));
        }
    std::sort(points.bridges.begin(), points.bridges.end());
    return points;
}

std::vector<double> betweennessOf(const PlainGraph &graph)
{
    std::vector<double> values(graph.size, 0);
    if (graph.size < 3)
        return values;
    const Undirected boosted = undirected(graph);
    const auto map = boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, boosted));
    boost::brandes_betweenness_centrality(boosted, map); // each pair once: undirected
    const double pairs = double(graph.size - 1) * double(graph.size - 2) / 2;
    for (double &value : values)
        value /= pairs;
    return values;
}

std::vector<int> reachableFrom(const PlainGraph &graph, int from)
{
    return breadthFirst(graph, from, false);
}

std::vector<int> reachingTo(const PlainGraph &graph, int to)
{
    return breadthFirst(graph, to, true);
}

std::vector<int> shortestPath(const PlainGraph &graph, int from, int to)
{
    // Distances to the end first; then always the smallest node that is one step nearer.
    const auto before = successors(graph, true);
    const auto next = successors(graph, false);
    std::vector<int> distance(graph.size, -1);
    std::vector<int> queue{to};
    distance[std::size_t(to)] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const int each : before[std::size_t(queue[i])])
            if (distance[std::size_t(each)] < 0) {
                distance[std::size_t(each)] = distance[std::size_t(queue[i])] + 1;
                queue.push_back(each);
            }
    std::vector<int> path;
    if (distance[std::size_t(from)] < 0)
        return path;
    path.push_back(from);
    while (path.back() != to)
        for (const int each : next[std::size_t(path.back())])
            if (distance[std::size_t(each)] == distance[std::size_t(path.back())] - 1) {
                path.push_back(each);
                break;
            }
    return path;
}

std::vector<int> dominatorsFrom(const PlainGraph &graph, int root)
{
    const Directed boosted = directed(graph);
    std::vector<Directed::vertex_descriptor> parents(graph.size, Directed::null_vertex());
    const auto map = boost::make_iterator_property_map(parents.begin(), boost::get(boost::vertex_index, boosted));
    boost::lengauer_tarjan_dominator_tree(boosted, boost::vertex(std::size_t(root), boosted), map);
    std::vector<int> dominators;
    for (const auto parent : parents)
        dominators.push_back(parent == Directed::null_vertex() ? -1 : int(parent));
    return dominators;
}

} // namespace entente

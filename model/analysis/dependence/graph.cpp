// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/graph.h"

#include "model/analysis/dependence/graphbuilder.h"

#include <algorithm>

namespace entente {

const char *edgeRuleName(EdgeRule rule)
{
    static constexpr const char *names[] = {"member",      "whole",        "agreement",   "party", "parent",
                                            "two-parties", "host",         "two-members", "use",   "offer",
                                            "membership",  "in-situation", "recorded"};
    return names[std::size_t(rule)];
}

DependenceGraph::DependenceGraph(const Snapshot &plan)
    : names_(&references(plan)), compiled_(&plan.derived<CompiledPlan>())
{
    DependenceBuilder(*this, plan).build();
    linkInputs();
    findComponents();
}

void DependenceGraph::linkInputs()
{
    inputStart_.assign(1, 0);
    std::vector<std::uint32_t> counts(size() + 1, 0);
    for (std::size_t node = 0; node < size(); ++node) {
        const std::size_t first = inputs_.size();
        for (const DependenceTerm &term : termsOf(int(node)))
            for (const DependenceEdge &edge : edgesOf(term))
                if (edge.on >= 0)
                    inputs_.push_back(edge.on);
        if (const DependenceSum *sum = sumOf(int(node)))
            for (const DependenceOffer &offer : offersOf(*sum)) {
                inputs_.push_back(offer.node);
                for (const int membership : belongingsOf(offer))
                    inputs_.push_back(membership);
            }
        const auto begin = inputs_.begin() + std::ptrdiff_t(first);
        std::sort(begin, inputs_.end());
        inputs_.erase(std::unique(begin, inputs_.end()), inputs_.end());
        for (std::size_t i = first; i < inputs_.size(); ++i)
            ++counts[std::size_t(inputs_[i]) + 1];
        inputStart_.push_back(std::uint32_t(inputs_.size()));
    }
    for (std::size_t i = 1; i < counts.size(); ++i)
        counts[i] += counts[i - 1];
    dependentStart_ = counts;
    dependents_.resize(inputs_.size());
    for (std::size_t node = 0; node < size(); ++node)
        for (const int input : inputsOf(int(node)))
            dependents_[counts[std::size_t(input)]++] = int(node);
}

void DependenceGraph::findComponents()
{
    // Tarjan's algorithm without recursion: a component is complete once everything it looks at is.
    struct Frame {
        int node;
        std::uint32_t next;
    };
    const int none = -1;
    std::vector<int> order(size(), none);
    std::vector<int> low(size(), 0);
    std::vector<Frame> frames;
    std::vector<int> open;
    componentOf_.assign(size(), none);
    componentStart_.assign(1, 0);
    int counter = 0;
    for (std::size_t root = 0; root < size(); ++root) {
        if (order[root] != none)
            continue;
        frames.push_back({int(root), inputStart_[root]});
        order[root] = low[root] = counter++;
        open.push_back(int(root));
        while (!frames.empty()) {
            Frame &frame = frames.back();
            const auto node = std::size_t(frame.node);
            if (frame.next < inputStart_[node + 1]) {
                const auto input = std::size_t(inputs_[frame.next++]);
                if (order[input] == none) {
                    order[input] = low[input] = counter++;
                    open.push_back(int(input));
                    frames.push_back({int(input), inputStart_[input]});
                } else if (componentOf_[input] == none) {
                    low[node] = std::min(low[node], order[input]);
                }
                continue;
            }
            frames.pop_back();
            if (!frames.empty()) {
                int &above = low[std::size_t(frames.back().node)];
                above = std::min(above, low[node]);
            }
            if (low[node] != order[node])
                continue;
            const int component = int(componentStart_.size()) - 1;
            for (int member = none; member != int(node);) {
                member = open.back();
                open.pop_back();
                componentOf_[std::size_t(member)] = component;
                componentNodes_.push_back(member);
            }
            componentStart_.push_back(std::uint32_t(componentNodes_.size()));
        }
    }
}

int DependenceGraph::find(const Kind &kind, const Uuid &id) const
{
    if (const auto whole = kinds_.find(&kind); whole != kinds_.end()) {
        const int at = whole->second.second.find(id);
        return at < 0 ? -1 : whole->second.first + at;
    }
    const auto other = others_.find(id);
    return other == others_.end() ? -1 : other->second;
}

int DependenceGraph::find(Id<Capability> capability, Id<Situation> situation) const
{
    const auto found = inSituation_.find({capability.uuid, compiled_->findSituation(situation)});
    return found == inSituation_.end() ? -1 : found->second;
}

std::vector<int> DependenceGraph::inSituations(Id<Capability> capability) const
{
    std::vector<int> nodes;
    for (auto each = inSituation_.lower_bound({capability.uuid, -1});
         each != inSituation_.end() && each->first.first == capability.uuid; ++each)
        nodes.push_back(each->second);
    return nodes;
}

QString DependenceGraph::name(int node) const
{
    const DependenceNode &at = nodes_[std::size_t(node)];
    const QString name = QLatin1String(at.kind->name) + QLatin1Char(':') + names_->name(*at.kind, at.record->id);
    if (!at.isInSituation())
        return name;
    return name + QLatin1Char('/') + compiled_->situations()[std::size_t(at.situation)].record->key;
}

bool DependenceGraph::comesBefore(int a, int b) const
{
    if (a == b)
        return false;
    const DependenceNode &one = nodes_[std::size_t(a)];
    const DependenceNode &other = nodes_[std::size_t(b)];
    if (one.kind != other.kind)
        return QLatin1String(one.kind->name) < QLatin1String(other.kind->name);
    const QString nameOne = names_->name(*one.kind, one.record->id);
    const QString nameOther = names_->name(*other.kind, other.record->id);
    if (nameOne != nameOther)
        return nameOne < nameOther;
    return one.situation != other.situation ? one.situation < other.situation : one.record->id < other.record->id;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/graphbuilder.h"
#include "model/analysis/supply.h"

#include <set>

namespace entente {

namespace {

/// Weight of a requirement line of that priority: 6 - priority; one without counts as the middle.
double weightOf(const Requirement &line)
{
    return 6 - std::clamp(line.priority.value_or(3), 1, 5);
}

} // namespace

void DependenceBuilder::capabilityTerms(const Capability &capability)
{
    const CompiledPlan &compiled = graph_.compiled();
    const int position = compiled.findCapability(idOf(capability));
    for (const int each : graph_.inSituations(idOf(capability)))
        require(each, EdgeRule::InSituation, capability);
    if (compiled.leafOf(position) >= 0)
        return;
    for (std::size_t child = 0; child < compiled.capabilities().size(); ++child)
        if (compiled.parentOf(int(child)) == position)
            require(graph_.find(idOf(*compiled.capabilities()[child])), EdgeRule::InSituation,
                    *compiled.capabilities()[child]);
}

void DependenceBuilder::inSituationTerms(int node)
{
    const DependenceNode at = graph_.nodes_[std::size_t(node)];
    const CompiledPlan &compiled = graph_.compiled();
    const int position = compiled.findCapability({at.record->id});
    if (compiled.leafOf(position) >= 0)
        return;
    for (const int leaf : leavesBelow(compiled, position)) {
        const Capability &below = *compiled.leaves()[std::size_t(leaf)]->record;
        if (const auto found = graph_.inSituation_.find({below.id, at.situation}); found != graph_.inSituation_.end())
            require(found->second, EdgeRule::InSituation, below);
    }
}

void DependenceBuilder::addInSituations()
{
    // Every capability that a situation asks for, and what those rely on there.
    const CompiledPlan &compiled = graph_.compiled();
    std::vector<std::pair<int, int>> todo; // position among the capabilities, situation
    const auto want = [&](int capability, int situation) {
        const Capability &record = *compiled.capabilities()[std::size_t(capability)];
        if (!graph_.inSituation_.emplace(std::pair(record.id, situation), int(graph_.nodes_.size())).second)
            return;
        graph_.nodes_.push_back({&kindOf<Capability>(), &record, situation});
        graph_.validity_.push_back({});
        todo.emplace_back(capability, situation);
    };
    for (const auto &leaf : compiled.leaves())
        for (const Need &need : leaf->needs)
            want(compiled.findCapability(idOf(*leaf->record)), need.situation);
    while (!todo.empty()) {
        const auto [capability, situation] = todo.back();
        todo.pop_back();
        if (compiled.leafOf(capability) < 0)
            for (const int leaf : leavesBelow(compiled, capability))
                want(compiled.findCapability(idOf(*compiled.leaves()[std::size_t(leaf)]->record)), situation);
        if (links_.empty())
            continue;
        for (const Link &link : linksOf(graph_.find(idOf(*compiled.capabilities()[std::size_t(capability)]))))
            if (link.record->on.kind == &kindOf<Capability>())
                if (const int on = compiled.findCapability({link.record->on.uuid}); on >= 0)
                    want(on, situation);
    }
}

void DependenceBuilder::addSum(int node, std::size_t block, const LeafSupply &supply, const LeafPlan &leaf)
{
    const int situation = graph_.nodes_[std::size_t(node)].situation;
    const CompiledPlan &compiled = graph_.compiled();
    const Id<Alliance> alliance = compiled.situations()[std::size_t(situation)].record->alliance;
    DependenceSum sum;
    sum.firstOffer = std::uint32_t(graph_.offers_.size());
    const auto supplyClass = std::size_t(supply.classOf(block));
    for (std::size_t i = 0; i < leaf.offers.size(); ++i) {
        const auto days = supply.daysOf(supplyClass, i);
        if (days.empty())
            continue;
        const Offer &offer = leaf.offers[i];
        DependenceOffer made;
        made.node = nodeOf(kindOf<Contribution>(), offer.record->id);
        made.member = offer.member;
        made.amount = leaf.number(offer.effect);
        made.firstDays = std::uint32_t(graph_.offerDays_.size());
        graph_.offerDays_.insert(graph_.offerDays_.end(), days.begin(), days.end());
        made.lastDays = std::uint32_t(graph_.offerDays_.size());
        made.firstBelong = std::uint32_t(graph_.belongings_.size());
        if (!alliance.isNull()) {
            const auto found = belongings_.find({alliance.uuid, offer.record->member.uuid});
            if (found != belongings_.end())
                graph_.belongings_.insert(graph_.belongings_.end(), found->second.begin(), found->second.end());
        }
        made.lastBelong = std::uint32_t(graph_.belongings_.size());
        graph_.offers_.push_back(made);
    }
    sum.lastOffer = std::uint32_t(graph_.offers_.size());

    std::set<Day> changes;
    for (const Need &need : leaf.needsOf(situation)) {
        changes.insert(need.days.from);
        if (need.days.until != Day::distantFuture())
            changes.insert(need.days.until);
    }
    sum.firstNeed = std::uint32_t(graph_.needs_.size());
    for (const Day day : changes) {
        // Summed afresh for each step, so that 0.3 - 0.1 - 0.2 is 0.
        DependenceNeed step{day, 0, 0};
        std::int64_t required = 0;
        for (const Need &need : leaf.needsOf(situation))
            if (need.days.contains(day)) {
                required += need.quantity;
                step.weighted += leaf.number(need.quantity) * weightOf(*need.record);
            }
        step.required = leaf.number(required);
        graph_.needs_.push_back(step);
    }
    sum.lastNeed = std::uint32_t(graph_.needs_.size());
    graph_.sumAt_[std::size_t(node)] = int(graph_.sums_.size());
    graph_.sums_.push_back(sum);
}

void DependenceBuilder::addSums()
{
    const CompiledPlan &compiled = graph_.compiled();
    graph_.sumAt_.assign(graph_.nodes_.size(), -1);
    for (const Membership &each : plan_.all<Membership>())
        if (each.role == u"member")
            belongings_[{each.alliance.uuid, each.member.uuid}].push_back(nodeOf(kindOf<Membership>(), each.id));
    LeafSupply supply;
    for (const auto &leaf : compiled.leaves()) {
        GapSelection selection;
        std::vector<int> nodes;
        for (const int node : graph_.inSituations(idOf(*leaf->record))) {
            const int situation = graph_.nodes_[std::size_t(node)].situation;
            const Situation &record = *compiled.situations()[std::size_t(situation)].record;
            selection.blocks.push_back({{idOf(record), record.key}, {situation}});
            nodes.push_back(node);
        }
        if (nodes.empty())
            continue;
        supply.prepare(compiled, selection, *leaf);
        for (std::size_t block = 0; block < nodes.size(); ++block)
            addSum(nodes[block], block, supply, *leaf);
    }
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/availability.h"

#include "model/analysis/dependence/componentsweep.h"

#include <queue>

namespace entente {

namespace {

/// While the base is made: what was made so far.
struct BaseValues {
    static constexpr bool hasBase = false;
    const DependenceGraph &graph;
    const std::vector<AvailabilityStep> &steps;
    const std::vector<std::uint32_t> &start;
    const std::vector<std::uint32_t> &count;

    [[nodiscard]] AvailabilitySteps stepsOf(int node) const
    {
        return {steps.data() + start[std::size_t(node)], count[std::size_t(node)]};
    }
    [[nodiscard]] AvailabilitySteps baseOf(int node) const { return stepsOf(node); }
    [[nodiscard]] double ownOn(int node, Day day) const { return graph.validity(node).contains(day) ? 1 : 0; }
    template<class Add>
    void appendOwnDays(int node, Add add) const
    {
        add(graph.validity(node));
    }
};

struct CascadeValues {
    static constexpr bool hasBase = true;
    const Cascade &cascade;

    [[nodiscard]] AvailabilitySteps stepsOf(int node) const { return cascade.stepsOf(node); }
    [[nodiscard]] AvailabilitySteps baseOf(int node) const { return cascade.base().stepsOf(node); }
    [[nodiscard]] double ownOn(int node, Day day) const { return cascade.ownOn(node, day); }
    template<class Add>
    void appendOwnDays(int node, Add add) const
    {
        add(cascade.graph().validity(node));
        for (const Lowering &lowering : cascade.lowerings())
            if (lowering.node == node)
                add(lowering.days);
        // The plan's own days too, so that both can be compared piece by piece.
        for (const AvailabilityStep &step : baseOf(node))
            add(DayRange{step.from, Day::distantFuture()});
    }
};

} // namespace

Availability::Availability(const Snapshot &plan) : graph_(&plan.derived<DependenceGraph>())
{
    start_.assign(graph_->size(), 0);
    count_.assign(graph_->size(), 0);
    const BaseValues values{*graph_, steps_, start_, count_};
    std::vector<int> local(graph_->size(), -1);
    ComponentSweep<BaseValues> sweep(*graph_, values, local);
    for (std::size_t each = 0; each < graph_->componentCount(); ++each) {
        const auto nodes = graph_->component(int(each));
        sweep.run(nodes);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            start_[std::size_t(nodes[i])] = std::uint32_t(steps_.size());
            steps_.insert(steps_.end(), sweep.steps(i).begin(), sweep.steps(i).end());
            count_[std::size_t(nodes[i])] = std::uint32_t(sweep.steps(i).size());
        }
    }
}

Cascade::Cascade(const Availability &base)
    : base_(&base)
    , slot_(base.graph().size(), -1)
    , isWaiting_(base.graph().componentCount(), false)
    , local_(base.graph().size(), -1)
{
}

double Cascade::ownOn(int node, Day day) const
{
    double own = graph().validity(node).contains(day) ? 1 : 0;
    for (const Lowering &lowering : lowerings_)
        if (lowering.node == node && lowering.days.contains(day))
            own = std::min(own, lowering.to);
    return own;
}

bool Cascade::run(std::span<const Lowering> lowerings, Job &job, const std::function<void(const SumPiece &)> &sums)
{
    lowerings_.assign(lowerings.begin(), lowerings.end());
    for (const int node : changed_)
        slot_[std::size_t(node)] = -1;
    changed_.clear();
    values_.clear();
    // Components come after those they look at: in that order each is worked out once.
    std::priority_queue<int, std::vector<int>, std::greater<>> waiting;
    const auto wait = [&](int component) {
        if (!isWaiting_[std::size_t(component)]) {
            isWaiting_[std::size_t(component)] = true;
            waiting.push(component);
        }
    };
    for (const Lowering &lowering : lowerings_)
        wait(graph().componentOf(lowering.node));
    const CascadeValues values{*this};
    ComponentSweep<CascadeValues> sweep(graph(), values, local_);
    for (; !waiting.empty(); waiting.pop()) {
        const int component = waiting.top();
        isWaiting_[std::size_t(component)] = false;
        if (job.isCancelled())
            continue; // empties the queue
        const auto nodes = graph().component(component);
        sweep.run(nodes, &sums);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const auto before = base_->stepsOf(nodes[i]);
            const auto &after = sweep.steps(i);
            if (std::equal(before.begin(), before.end(), after.begin(), after.end()))
                continue;
            slot_[std::size_t(nodes[i])] = int(values_.size());
            values_.push_back(after);
            changed_.push_back(nodes[i]);
        }
        for (const int node : nodes)
            if (isChanged(node))
                for (const int dependent : graph().dependentsOf(node))
                    if (graph().componentOf(dependent) != component)
                        wait(graph().componentOf(dependent));
    }
    return !job.isCancelled();
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/availability.h"

#include <set>

namespace entente {

/// Works out one component over time: on each day on which something can change, from all available down, until
/// nothing moves. Days are worked through in order, so that what survives for months knows what was before.
/// @p Values tells what lies outside: stepsOf(node) as it is now, baseOf(node) as the plan stands,
/// ownOn(node, day), and appendOwnDays(node, add). With hasBase == false the base itself is being made.
template<class Values>
class ComponentSweep
{
public:
    /// @p local scratch memory, -1 for every node before and after: making it anew for each question would cost more
    /// than most answers.
    ComponentSweep(const DependenceGraph &graph, const Values &values, std::vector<int> &local)
        : graph_(graph), values_(values), local_(local)
    {
    }

    /// The result of node i of the component is steps(i).
    void run(std::span<const int> nodes, const std::function<void(const SumPiece &)> *sums = nullptr)
    {
        nodes_ = nodes;
        if (steps_.size() < nodes.size())
            steps_.resize(nodes.size());
        current_.assign(nodes.size(), 1);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            local_[std::size_t(nodes[i])] = int(i);
            steps_[i].clear();
        }
        collectDays();
        const auto inputs = graph_.inputsOf(nodes[0]);
        const bool isAlone = nodes.size() == 1 && !std::binary_search(inputs.begin(), inputs.end(), nodes[0]);
        for (auto day = days_.begin(); day != days_.end(); ++day) {
            settle(*day, isAlone);
            for (std::size_t i = 0; i < nodes.size(); ++i)
                keep(i, *day);
            if (sums && *sums) {
                const auto next = std::next(day);
                report({*day, next == days_.end() ? Day::distantFuture() : *next}, *sums);
            }
        }
        for (const int node : nodes)
            local_[std::size_t(node)] = -1;
    }
    [[nodiscard]] const std::vector<AvailabilityStep> &steps(std::size_t i) const { return steps_[i]; }

private:
    void add(Day day)
    {
        if (day.isBounded())
            days_.insert(day);
    }
    void add(const DayRange &range)
    {
        add(range.from);
        add(range.until);
    }
    void addSteps(AvailabilitySteps steps)
    {
        for (std::size_t i = 1; i < steps.size(); ++i)
            add(steps[i].from);
    }
    void addStepsOf(int node, bool withBase)
    {
        if (local_[std::size_t(node)] < 0)
            addSteps(values_.stepsOf(node));
        if (Values::hasBase && withBase)
            addSteps(values_.baseOf(node));
    }

    void collectDays()
    {
        days_.clear();
        days_.insert(Day::distantPast());
        for (const int node : nodes_) {
            values_.appendOwnDays(node, [this](const DayRange &range) { add(range); });
            const DependenceSum *sum = graph_.sumOf(node);
            for (const DependenceTerm &term : graph_.termsOf(node))
                for (const DependenceEdge &edge : graph_.edgesOf(term)) {
                    add(edge.days);
                    if (edge.on < 0)
                        continue;
                    addStepsOf(edge.on, sum != nullptr);
                    if (term.mode == DependenceTerm::Mode::Survives && local_[std::size_t(edge.on)] < 0)
                        for (const AvailabilityStep &step : values_.stepsOf(edge.on))
                            addSurvival(step.from, term.k);
                }
            if (!sum)
                continue;
            for (const DependenceNeed &need : graph_.needsOf(*sum))
                add(need.from);
            for (const DependenceOffer &offer : graph_.offersOf(*sum)) {
                for (const DayRange &range : graph_.daysOf(offer))
                    add(range);
                addStepsOf(offer.node, true);
                for (const int membership : graph_.belongingsOf(offer)) {
                    addStepsOf(membership, true);
                    add(graph_.validity(membership));
                }
            }
        }
    }
    void addSurvival(Day day, int months)
    {
        if (day.isBounded() && months > 0)
            add(day.plusMonths(months));
    }

    void settle(Day day, bool isAlone)
    {
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            current_[i] = values_.ownOn(nodes_[i], day);
        if (isAlone) {
            current_[0] = evaluate(0, day);
            return;
        }
        for (bool moved = true; moved;) {
            moved = false;
            for (std::size_t i = 0; i < nodes_.size(); ++i) {
                const double next = std::min(current_[i], evaluate(i, day));
                moved = moved || current_[i] - next > availabilityTolerance;
                current_[i] = next;
            }
        }
    }

    void keep(std::size_t i, Day day)
    {
        auto &steps = steps_[i];
        if (!steps.empty() && steps.back().x == current_[i])
            return;
        steps.push_back({day, current_[i]});
        // What outlives this node within the component changes later on.
        if (nodes_.size() > 1 && day.isBounded())
            for (const int dependent : graph_.dependentsOf(nodes_[i]))
                if (local_[std::size_t(dependent)] >= 0)
                    for (const DependenceTerm &term : graph_.termsOf(dependent))
                        if (term.mode == DependenceTerm::Mode::Survives)
                            addSurvival(day, term.k);
    }

    [[nodiscard]] double valueOf(int node, Day day) const
    {
        const int local = local_[std::size_t(node)];
        return local >= 0 ? current_[std::size_t(local)] : valueOn(values_.stepsOf(node), day);
    }

    [[nodiscard]] double termNow(const DependenceTerm &term, Day day) const
    {
        const auto edges = graph_.edgesOf(term);
        switch (term.mode) {
        case DependenceTerm::Mode::Requires:
        case DependenceTerm::Mode::Supports: {
            const DependenceEdge &edge = edges[0];
            if (!edge.days.contains(day))
                return 1;
            const double x = edge.on < 0 ? 0 : valueOf(edge.on, day);
            return term.mode == DependenceTerm::Mode::Requires ? x : 1 - term.weight * (1 - x);
        }
        case DependenceTerm::Mode::Group:
            return groupValue(edges, term, day, [&](int node) { return valueOf(node, day); });
        case DependenceTerm::Mode::Survives: {
            double best = 0;
            for (const DependenceEdge &edge : edges) {
                if (edge.on < 0)
                    continue;
                const int local = local_[std::size_t(edge.on)];
                if (local < 0)
                    best = std::max(best, bestOfLast(values_.stepsOf(edge.on), day, term.k));
                else // what was before, and what is now
                    best = std::max(
                        {best, current_[std::size_t(local)], survivingOf(steps_[std::size_t(local)], day, term.k)});
            }
            return best;
        }
        }
        return 1;
    }
    /// Of the days before @p day; steps stand for days up to it only.
    [[nodiscard]] static double survivingOf(AvailabilitySteps steps, Day day, int months)
    {
        double best = 0;
        for (std::size_t i = 0; i < steps.size() && months > 0; ++i) {
            const Day until = i + 1 < steps.size() ? steps[i + 1].from : day;
            if (until.isBounded() && until.plusMonths(months) > day)
                best = std::max(best, steps[i].x);
        }
        return best;
    }

    [[nodiscard]] double evaluate(std::size_t i, Day day)
    {
        const int node = nodes_[i];
        double own = values_.ownOn(node, day);
        const DependenceSum *sum = graph_.sumOf(node);
        if (own <= 0 && !sum)
            return 0;
        double factor = 1;
        double ownBase = graph_.validity(node).contains(day) ? 1 : 0;
        for (const DependenceTerm &term : graph_.termsOf(node)) {
            const double now = termNow(term, day);
            if (Values::hasBase && sum) {
                const double before = termOn(graph_, term, day, [&](int on) { return values_.baseOf(on); });
                if (term.isFactor)
                    factor *= remaining(now, before);
                else
                    ownBase = std::min(ownBase, before);
            }
            if (!term.isFactor)
                own = std::min(own, now);
        }
        if (!sum)
            return own;
        if (Values::hasBase)
            factor *= remaining(own, ownBase);
        const Sums sums = sumsOn(*sum, day, factor);
        const bool isMet = sums.after >= sums.required - availabilityTolerance * std::max(1.0, sums.required);
        return std::min(own, isMet ? 1 : sums.after / sums.required);
    }

    struct Sums {
        double required = 0;
        double weighted = 0;
        double before = 0;
        double after = 0;
    };
    [[nodiscard]] Sums sumsOn(const DependenceSum &sum, Day day, double factor)
    {
        Sums sums;
        for (const DependenceNeed &need : graph_.needsOf(sum)) {
            if (need.from > day)
                break;
            sums.required = need.required;
            sums.weighted = need.weighted;
        }
        for (const DependenceOffer &offer : graph_.offersOf(sum)) {
            if (!contains(graph_.daysOf(offer), day))
                continue;
            sums.before += offer.amount;
            sums.after += offer.amount * factor * remainingOf(offer, day);
        }
        lastSums_ = sums;
        return sums;
    }
    [[nodiscard]] double remainingOf(const DependenceOffer &offer, Day day) const
    {
        if constexpr (!Values::hasBase)
            return 1;
        const double left = remaining(valueOf(offer.node, day), valueOn(values_.baseOf(offer.node), day));
        const auto belongings = graph_.belongingsOf(offer);
        if (belongings.empty())
            return left;
        double belongs = 0;
        for (const int membership : belongings)
            if (graph_.validity(membership).contains(day))
                belongs =
                    std::max(belongs, remaining(valueOf(membership, day), valueOn(values_.baseOf(membership), day)));
        return left * belongs;
    }

    void report(const DayRange &days, const std::function<void(const SumPiece &)> &sums)
    {
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (graph_.sumOf(nodes_[i])) {
                static_cast<void>(evaluate(i, days.from)); // leaves its sums
                sums({nodes_[i], days, lastSums_.required, lastSums_.weighted, lastSums_.before, lastSums_.after});
            }
    }

    const DependenceGraph &graph_;
    const Values &values_;
    std::vector<int> &local_; ///< position in the component by node, or -1
    std::span<const int> nodes_;
    std::set<Day> days_;
    std::vector<double> current_;
    std::vector<std::vector<AvailabilityStep>> steps_;
    Sums lastSums_;
};

} // namespace entente

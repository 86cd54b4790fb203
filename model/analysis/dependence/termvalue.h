// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/availability.h"

#include <algorithm>

namespace entente {

inline double valueOn(AvailabilitySteps steps, Day day)
{
    if (steps.size() == 1)
        return steps[0].x;
    const auto next = std::upper_bound(steps.begin(), steps.end(), day,
                                       [](Day value, const AvailabilityStep &step) { return value < step.from; });
    return next == steps.begin() ? 1 : std::prev(next)->x;
}

/// The best value of the last @p months up to @p day, of what has been seen until then.
[[nodiscard]] inline double bestOfLast(AvailabilitySteps steps, Day day, int months)
{
    double best = 0;
    for (std::size_t i = 0; i < steps.size() && steps[i].from <= day; ++i) {
        const bool isLast = i + 1 == steps.size() || steps[i + 1].from > day;
        if (isLast || (months > 0 && steps[i + 1].from.plusMonths(months) > day))
            best = std::max(best, steps[i].x);
    }
    return best;
}

/// The @p term's k-th largest bucket. @p valueOf: double(int node).
template<class ValueOf>
[[nodiscard]] double groupValue(std::span<const DependenceEdge> edges, const DependenceTerm &term, Day day,
                                ValueOf valueOf)
{
    // The k largest so far, ascending. k is small as a rule.
    std::vector<double> many;
    double few[2] = {0, 0}; // few[0] <= few[1]
    const bool isFew = term.k <= 2;
    int buckets = 0;
    const auto take = [&](double value) {
        ++buckets;
        if (!isFew) {
            many.push_back(value);
        } else if (value > few[1]) {
            few[0] = few[1];
            few[1] = value;
        } else {
            few[0] = std::max(few[0], value);
        }
    };
    for (std::size_t i = 0; i < edges.size();) {
        const int bucket = edges[i].bucket;
        double best = -1;
        for (; i < edges.size() && edges[i].bucket == bucket; ++i)
            if (edges[i].days.contains(day))
                best = std::max(best, edges[i].on < 0 ? 0.0 : valueOf(edges[i].on));
        if (best >= 0)
            take(best);
    }
    if (buckets == 0)
        return term.isStrict ? 0 : 1;
    if (buckets < term.k)
        return 0;
    if (isFew)
        return few[2 - term.k];
    std::nth_element(many.begin(), many.begin() + (term.k - 1), many.end(), std::greater<>());
    return many[std::size_t(term.k - 1)];
}

template<class StepsOf>
double termOn(const DependenceGraph &graph, const DependenceTerm &term, Day day, StepsOf stepsOf)
{
    const auto edges = graph.edgesOf(term);
    const auto valueOf = [&](int node) { return valueOn(stepsOf(node), day); };
    switch (term.mode) {
    case DependenceTerm::Mode::Requires:
    case DependenceTerm::Mode::Supports: {
        const DependenceEdge &edge = edges[0];
        if (!edge.days.contains(day))
            return 1;
        const double x = edge.on < 0 ? 0 : valueOf(edge.on);
        return term.mode == DependenceTerm::Mode::Requires ? x : 1 - term.weight * (1 - x);
    }
    case DependenceTerm::Mode::Group:
        return groupValue(edges, term, day, valueOf);
    case DependenceTerm::Mode::Survives: {
        double best = 0;
        for (const DependenceEdge &edge : edges)
            if (edge.on >= 0)
                best = std::max(best, bestOfLast(stepsOf(edge.on), day, term.k));
        return best;
    }
    }
    return 1;
}

} // namespace entente

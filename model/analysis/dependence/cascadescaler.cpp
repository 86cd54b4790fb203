// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/cascadescaler.h"

#include "model/analysis/cuts.h"

namespace entente {

bool CascadeScaler::scales(const LeafPlan &leaf) const
{
    const DependenceGraph &graph = cascade_.graph();
    for (const int node : graph.inSituations(idOf(*leaf.record))) {
        for (const Lowering &lowering : cascade_.lowerings())
            if (lowering.node == node)
                return true;
        for (const int input : graph.inputsOf(node))
            if (cascade_.isChanged(input))
                return true;
    }
    return std::any_of(leaf.offers.begin(), leaf.offers.end(), [&](const Offer &offer) {
        const int node = graph.find(kindOf<Contribution>(), offer.record->id);
        return node >= 0 && cascade_.isChanged(node);
    });
}

double CascadeScaler::left(int node, Day day) const
{
    return remaining(cascade_.on(node, day), cascade_.base().on(node, day));
}

double CascadeScaler::factorOn(int node, Day day) const
{
    const DependenceGraph &graph = cascade_.graph();
    double own = cascade_.ownOn(node, day);
    double before = graph.validity(node).contains(day) ? 1 : 0;
    double factor = 1;
    for (const DependenceTerm &term : graph.termsOf(node)) {
        const double x = termOn(graph, term, day, [&](int on) { return cascade_.stepsOf(on); });
        const double b = termOn(graph, term, day, [&](int on) { return cascade_.base().stepsOf(on); });
        if (term.isFactor) {
            factor *= remaining(x, b);
        } else {
            own = std::min(own, x);
            before = std::min(before, b);
        }
    }
    return factor * remaining(own, before);
}

void CascadeScaler::scale(const LeafPlan &leaf, const Offer &offer, int situation, std::vector<ScaledDays> &into) const
{
    const DependenceGraph &graph = cascade_.graph();
    const int contribution = graph.find(kindOf<Contribution>(), offer.record->id);
    const Situation &about = *graph.compiled().situations()[std::size_t(situation)].record;
    const int node = graph.find(idOf(*leaf.record), idOf(about));
    std::span<const int> belongings;
    if (node >= 0)
        if (const DependenceSum *sum = graph.sumOf(node))
            for (const DependenceOffer &each : graph.offersOf(*sum))
                if (each.node == contribution)
                    belongings = graph.belongingsOf(each);

    Cuts cuts{DayRange{}};
    const auto addSteps = [&](int each) {
        for (const AvailabilitySteps steps : {cascade_.stepsOf(each), cascade_.base().stepsOf(each)})
            for (const AvailabilityStep &step : steps)
                cuts.add(step.from);
    };
    addSteps(contribution);
    for (const int each : belongings) {
        addSteps(each);
        cuts.add(graph.validity(each));
    }
    if (node >= 0) {
        for (const Lowering &lowering : cascade_.lowerings())
            if (lowering.node == node)
                cuts.add(lowering.days);
        for (const DependenceTerm &term : graph.termsOf(node))
            for (const DependenceEdge &edge : graph.edgesOf(term)) {
                cuts.add(edge.days);
                if (edge.on >= 0)
                    addSteps(edge.on);
            }
    }
    for (const DayRange &piece : cuts.pieces()) {
        double scaled = left(contribution, piece.from);
        if (!belongings.empty()) {
            double belongs = 0;
            for (const int each : belongings)
                if (graph.validity(each).contains(piece.from))
                    belongs = std::max(belongs, left(each, piece.from));
            scaled *= belongs;
        }
        if (node >= 0 && scaled > 0)
            scaled *= factorOn(node, piece.from);
        into.push_back({piece, scaled});
    }
}

} // namespace entente

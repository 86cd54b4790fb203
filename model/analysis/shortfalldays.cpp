// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/shortfalldays.h"

namespace entente {

double priorityWeight(const LeafPlan &leaf, const SelectedBlock &block, Day day)
{
    constexpr int usual = 3;
    double sum = 0;
    double quantity = 0;
    for (const int situation : block.situations)
        for (const Need &need : leaf.needsOf(situation))
            if (need.days.contains(day)) {
                sum += double(need.quantity) * (6 - need.record->priority.value_or(usual));
                quantity += double(need.quantity);
            }
    return quantity > 0 ? sum / quantity : 0;
}

ShortfallDays shortfallDays(const CompiledPlan &plan, const GapSelection &selection, int leafIndex, LeafSupply &supply)
{
    ShortfallDays result;
    const LeafPlan &leaf = *plan.leaves()[std::size_t(leafIndex)];
    if (leaf.needs.empty())
        return result;
    supply.prepare(plan, selection, leaf);
    for (std::size_t b = 0; b < selection.blocks.size(); ++b) {
        const SelectedBlock &block = selection.blocks[b];
        const DayRange extent = extentOf(selection, block, leaf);
        if (extent.isEmpty())
            continue;
        if (!extent.from.isBounded() || !extent.until.isBounded()) {
            result.isUnbounded = true;
            return result;
        }
        Cuts cuts(extent);
        const auto supplyClass = std::size_t(supply.classOf(b));
        for (const int situation : block.situations)
            for (const Need &need : leaf.needsOf(situation))
                cuts.add(need.days);
        for (std::size_t i = 0; i < leaf.offers.size(); ++i)
            cuts.add(supply.daysOf(supplyClass, i));
        for (const DayRange &piece : cuts.pieces()) {
            std::int64_t required = 0;
            for (const int situation : block.situations)
                for (const Need &need : leaf.needsOf(situation))
                    required += need.days.contains(piece.from) ? need.quantity : 0;
            std::int64_t shortfall = required;
            for (std::size_t i = 0; i < leaf.offers.size() && shortfall > 0; ++i)
                if (contains(supply.daysOf(supplyClass, i), piece.from))
                    shortfall -= leaf.offers[i].effect;
            if (shortfall <= 0)
                continue;
            result.quantity += leaf.number(shortfall) * piece.days();
            result.weighted +=
                priorityWeight(leaf, block, piece.from) * double(shortfall) / double(required) * piece.days();
        }
    }
    return result;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/fairshare.h"

#include "model/analysis/ledgers.h"

#include <map>

namespace entente {

namespace {

/// The positive values of an indicator by member.
std::map<int, double> valuesOf(const Snapshot &plan, const CompiledPlan &compiled, const FairShareOptions &options)
{
    std::map<int, double> values;
    for (const Indicator &indicator : plan.all<Indicator>()) {
        const int member = compiled.findMember(indicator.member);
        if (member >= 0 && indicator.name == options.indicator && indicator.year == options.year && indicator.value &&
            *indicator.value > 0)
            values[member] = *indicator.value;
    }
    return values;
}

} // namespace

std::vector<std::pair<int, double>> fairWeights(const Snapshot &plan, const CompiledPlan &compiled,
                                                const FairShareOptions &options, int situation)
{
    const int alliance = compiled.situations()[std::size_t(situation)].alliance;
    std::vector<std::pair<int, double>> weights;
    double sum = 0;
    for (const auto &[member, value] : valuesOf(plan, compiled, options))
        if (alliance == CompiledPlan::SituationPlan::open ||
            contains(compiled.membershipDays(alliance, member), options.day)) {
            weights.emplace_back(member, value);
            sum += value;
        }
    for (auto &[member, weight] : weights)
        weight /= sum;
    return weights;
}

Result<std::vector<FairShareRow>> findFairShares(const Snapshot &plan, const GapOptions &gaps,
                                                 const FairShareOptions &options)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    const auto &targets = plan.derived<TargetIndex>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, gaps));
    if (valuesOf(plan, compiled, options).empty())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Gaps", "No member has the indicator \"%1\" for %2.")
                         .arg(options.indicator)
                         .arg(options.year),
                     {},
                     QCoreApplication::translate("Gaps", "The indicators of the plan name those there are.")};
    std::vector<FairShareRow> rows;
    for (const SelectedBlock &block : selection.blocks) {
        if (block.block.isSet())
            continue;
        const int situation = block.situations.front();
        const auto weights = fairWeights(plan, compiled, options, situation);
        for (const int leafIndex : selection.leaves) {
            const LeafPlan &leaf = *compiled.leaves()[std::size_t(leafIndex)];
            std::int64_t required = 0;
            std::map<int, std::pair<double, double>> shares; // weight and apportioned by member
            bool any = false;
            for (const Need &need : leaf.needsOf(situation)) {
                if (!need.days.contains(options.day))
                    continue;
                any = true;
                required += need.quantity;
                for (const Target *target : targets.of(idOf(*need.record)))
                    if (const int member = compiled.findMember(target->member);
                        member >= 0 && target->period.range().contains(options.day))
                        shares[member].second += std::max(0.0, target->quantity.value_or(0));
            }
            if (!any)
                continue;
            for (const auto &[member, weight] : weights)
                shares[member].first = weight;
            for (const auto &[member, share] : shares)
                rows.push_back({block.block.situation, idOf(*leaf.record),
                                idOf(*compiled.members()[std::size_t(member)]), share.first, leaf.number(required),
                                share.second});
        }
    }
    return rows;
}

} // namespace entente

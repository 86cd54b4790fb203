// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/offerjudge.h"

#include <limits>

namespace entente {

void OfferJudge::prepare(const LeafBlockPlace &place, int level, Cuts &cuts)
{
    plan_ = &place.plan;
    leaf_ = &place.leaf;
    block_ = &place.block;
    level_ = level;
    offers_.clear();
    for (const Offer &offer : leaf_->offers) {
        const double quantity = offer.record->quantity.value_or(0);
        if (!(quantity > 0))
            continue;
        Judged judged{&offer, toNano(std::min(quantity, CompiledPlan::largestQuantity)), 0,
                      offer.record->period.range(), plan_->legalDays(offer)};
        // An unknown member has no effect, but that is the member's doing, not the quality's.
        judged.effect =
            offer.member >= 0 ? toNano(leaf_->number(offer.effect)) : toNano(fromNano(judged.quantity) * offer.quality);
        cuts.add(judged.period);
        cuts.add(judged.legal);
        for (const Exclusion &exclusion : leaf_->exclusionsOf(offer))
            cuts.add(exclusion.days);
        offers_.push_back(std::move(judged));
    }
    limits_.clear();
    for (const int situation : block_->situations) {
        const CompiledPlan::SituationPlan &about = plan_->situations()[std::size_t(situation)];
        limits_.push_back(noticeLimits(*leaf_, about, situation));
        for (const NoticeLimit &limit : limits_.back())
            cuts.add(limit.range);
        for (const Need &need : leaf_->needsOf(situation))
            cuts.add(need.days);
        for (const Judged &judged : offers_)
            cuts.add(plan_->membershipDays(about.alliance, judged.offer->member));
    }
}

int OfferJudge::noticeLimit(std::size_t situation, Day day) const
{
    for (const NoticeLimit &limit : limits_[situation])
        if (limit.range.contains(day))
            return limit.days;
    return std::numeric_limits<int>::max();
}

FailedFactors OfferJudge::failed(const Judged &judged, std::size_t situation, Day day) const
{
    const Offer &offer = *judged.offer;
    const int position = block_->situations[situation];
    const CompiledPlan::SituationPlan &about = plan_->situations()[std::size_t(position)];
    FailedFactors failed = 0;
    if (offer.member < 0 || (about.alliance != CompiledPlan::SituationPlan::open &&
                             !contains(plan_->membershipDays(about.alliance, offer.member), day)))
        failed |= failedBit(Factor::Member);
    if (!judged.period.contains(day))
        failed |= failedBit(Factor::Period);
    if (offer.level < level_)
        failed |= failedBit(Factor::Status);
    if (offer.notice > noticeLimit(situation, day))
        failed |= failedBit(Factor::Ready);
    if (!contains(judged.legal, day))
        failed |= failedBit(Factor::Legal);
    for (const Exclusion &exclusion : leaf_->exclusionsOf(offer))
        if (exclusion.situation == position && exclusion.days.contains(day))
            failed |= failedBit(Factor::Caveat);
    return failed;
}

void OfferJudge::chooseSituations(Day day, std::vector<std::size_t> &into) const
{
    into.clear();
    const auto choose = [&](auto fits) {
        if (into.empty())
            for (std::size_t i = 0; i < block_->situations.size(); ++i)
                if (fits(leaf_->needsOf(block_->situations[i])))
                    into.push_back(i);
    };
    choose([&](std::span<const Need> needs) {
        return std::any_of(needs.begin(), needs.end(), [&](const Need &need) { return need.days.contains(day); });
    });
    choose([](std::span<const Need> needs) { return !needs.empty(); });
    choose([](std::span<const Need>) { return true; });
}

Int128 OfferJudge::requiredOn(Day day) const
{
    Int128 required = 0;
    for (const int situation : block_->situations)
        for (const Need &need : leaf_->needsOf(situation))
            if (need.days.contains(day))
                required += toNano(leaf_->number(need.quantity));
    return required;
}

} // namespace entente

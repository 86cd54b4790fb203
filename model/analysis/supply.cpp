// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/supply.h"

#include "model/analysis/cuts.h"

#include <algorithm>
#include <limits>
#include <set>

namespace entente {

namespace {

constexpr int noLimit = std::numeric_limits<int>::max();

/// Days on which a notice of @p days is short enough.
DayRanges readyDays(const std::vector<NoticeLimit> &limits, int days)
{
    DayRanges ready;
    for (const NoticeLimit &limit : limits)
        if (days <= limit.days)
            ready.push_back(limit.range);
    normalise(ready);
    return ready;
}

/// The days on which @p offer counts in @p situation.
DayRanges countingDays(const CompiledPlan &plan, const LeafPlan &leaf, const Offer &offer, int situation,
                       const std::vector<NoticeLimit> &limits)
{
    const auto base = leaf.daysOf(offer);
    DayRanges days(base.begin(), base.end());
    const CompiledPlan::SituationPlan &about = plan.situations()[std::size_t(situation)];
    if (about.alliance != CompiledPlan::SituationPlan::open)
        days = intersection(days, plan.membershipDays(about.alliance, offer.member));
    if (offer.notice >= 0 && !days.empty())
        days = intersection(days, readyDays(limits, offer.notice));
    DayRanges excluded;
    for (const Exclusion &exclusion : leaf.exclusionsOf(offer))
        if (exclusion.situation == situation)
            excluded.push_back(exclusion.days);
    if (!excluded.empty()) {
        normalise(excluded);
        days = difference(days, excluded);
    }
    return days;
}

} // namespace

std::vector<NoticeLimit> noticeLimits(const LeafPlan &leaf, const CompiledPlan::SituationPlan &plan, int situation)
{
    struct Event {
        Day day;
        int notice;
        bool begins;
    };
    std::vector<Event> events;
    for (const Need &need : leaf.needsOf(situation))
        if (need.notice >= 0) {
            events.push_back({need.days.from, need.notice, true});
            if (need.days.until != Day::distantFuture())
                events.push_back({need.days.until, need.notice, false});
        }
    std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.day < b.day; });

    const int own = plan.notice >= 0 ? plan.notice : noLimit;
    std::vector<NoticeLimit> limits;
    std::multiset<int> inForce;
    Day from = Day::distantPast();
    for (std::size_t i = 0; i <= events.size();) {
        const Day until = i < events.size() ? events[i].day : Day::distantFuture();
        if (from < until) {
            limits.push_back({{from, until}, inForce.empty() ? own : *inForce.begin()});
            from = until;
        }
        if (i == events.size())
            break;
        for (; i < events.size() && events[i].day == until; ++i)
            if (events[i].begins)
                inForce.insert(events[i].notice);
            else
                inForce.erase(inForce.find(events[i].notice));
    }
    return limits;
}

bool LeafSupply::isSpecial(int situation) const
{
    if (leaf_->hasNotice) {
        const auto needs = leaf_->needsOf(situation);
        if (plan_->situations()[std::size_t(situation)].notice >= 0 ||
            std::any_of(needs.begin(), needs.end(), [](const Need &need) { return need.notice >= 0; }))
            return true;
    }
    return std::any_of(leaf_->exclusions.begin(), leaf_->exclusions.end(),
                       [=](const Exclusion &exclusion) { return exclusion.situation == situation; });
}

std::size_t LeafSupply::newClass(int alliance, bool shared)
{
    if (spare_.empty()) {
        classes_.emplace_back();
    } else {
        classes_.push_back(std::move(spare_.back()));
        spare_.pop_back();
    }
    Class &made = classes_.back();
    made.alliance = alliance;
    made.isShared = shared;
    made.isBase = shared && alliance == CompiledPlan::SituationPlan::open;
    made.days.clear();
    made.start.clear();
    made.scales.clear();
    return classes_.size() - 1;
}

void LeafSupply::fillAlliance(Class &into) const
{
    for (const Offer &offer : leaf_->offers) {
        into.start.push_back(std::uint32_t(into.days.size()));
        appendIntersection(leaf_->daysOf(offer), plan_->membershipDays(into.alliance, offer.member), into.days);
    }
    into.start.push_back(std::uint32_t(into.days.size()));
}

std::vector<LeafSupply::Judge> LeafSupply::judgesOf(const std::vector<int> &situations) const
{
    // On each day the situations that require the capability then; where none does, all that ever do.
    DayRanges required;
    for (const int situation : situations)
        for (const Need &need : leaf_->needsOf(situation))
            required.push_back(need.days);
    normalise(required);
    const DayRange always;
    const DayRanges otherwise = difference({&always, 1}, required);
    std::vector<Judge> judges;
    for (const int situation : situations) {
        DayRanges days = otherwise;
        for (const Need &need : leaf_->needsOf(situation))
            days.push_back(need.days);
        normalise(days);
        judges.push_back(
            {situation, noticeLimits(*leaf_, plan_->situations()[std::size_t(situation)], situation), std::move(days)});
    }
    return judges;
}

void LeafSupply::fillSituations(Class &into, const std::vector<int> &situations) const
{
    const std::vector<Judge> judges = judgesOf(situations);
    for (const Offer &offer : leaf_->offers) {
        const std::size_t first = into.days.size();
        into.start.push_back(std::uint32_t(first));
        for (const Judge &judge : judges) {
            const DayRanges days = countingDays(*plan_, *leaf_, offer, judge.situation, judge.limits);
            if (judges.size() == 1)
                into.days.insert(into.days.end(), days.begin(), days.end());
            else
                appendIntersection(days, judge.days, into.days);
        }
        normalise(into.days, first);
    }
    into.start.push_back(std::uint32_t(into.days.size()));
}

void LeafSupply::fillScaled(Class &into, const std::vector<int> &situations, const OfferScaler &scaler) const
{
    const std::vector<Judge> judges = judgesOf(situations);
    std::vector<std::vector<ScaledDays>> scales(judges.size());
    std::vector<DayRanges> days(judges.size());
    for (const Offer &offer : leaf_->offers) {
        const std::size_t first = into.days.size();
        into.start.push_back(std::uint32_t(first));
        Cuts cuts{DayRange{}};
        for (std::size_t j = 0; j < judges.size(); ++j) {
            days[j] = countingDays(*plan_, *leaf_, offer, judges[j].situation, judges[j].limits);
            if (judges.size() > 1)
                days[j] = intersection(days[j], judges[j].days);
            scales[j].clear();
            if (!days[j].empty())
                scaler.scale(*leaf_, offer, judges[j].situation, scales[j]);
            cuts.add(days[j]);
            for (const ScaledDays &each : scales[j])
                cuts.add(each.days);
        }
        for (const DayRange &piece : cuts.pieces()) {
            double left = 0; // of a set the situation in which it has the largest effect
            for (std::size_t j = 0; j < judges.size(); ++j)
                if (contains(days[j], piece.from))
                    for (const ScaledDays &each : scales[j])
                        if (each.days.contains(piece.from))
                            left = std::max(left, each.left);
            if (left <= 0)
                continue;
            if (into.days.size() > first && into.days.back().until == piece.from && into.scales.back() == left) {
                into.days.back().until = piece.until;
                continue;
            }
            into.days.push_back(piece);
            into.scales.push_back(left);
        }
    }
    into.start.push_back(std::uint32_t(into.days.size()));
}

void LeafSupply::prepare(const CompiledPlan &plan, const GapSelection &selection, const LeafPlan &leaf,
                         const OfferScaler *scaler)
{
    const bool isScaled = scaler && scaler->scales(leaf);
    plan_ = &plan;
    leaf_ = &leaf;
    level_ = selection.level;
    for (Class &each : classes_)
        spare_.push_back(std::move(each));
    classes_.clear();
    classOf_.clear();
    std::vector<int> requiring;
    for (const SelectedBlock &block : selection.blocks) {
        // Of a set, the situations that ever require this leaf; all of them when none does.
        const std::vector<int> *situations = &block.situations;
        if (block.situations.size() > 1) {
            requiring.clear();
            std::copy_if(block.situations.begin(), block.situations.end(), std::back_inserter(requiring),
                         [&](int situation) { return !leaf.needsOf(situation).empty(); });
            if (!requiring.empty())
                situations = &requiring;
        }
        const auto allianceOf = [&](int situation) { return plan.situations()[std::size_t(situation)].alliance; };
        const int alliance = allianceOf(situations->front());
        const bool shared = !isScaled && std::none_of(situations->begin(), situations->end(), [&](int situation) {
            return allianceOf(situation) != alliance || isSpecial(situation);
        });
        if (shared) {
            const auto known = std::find_if(classes_.begin(), classes_.end(), [=](const Class &each) {
                return each.isShared && each.alliance == alliance;
            });
            if (known != classes_.end()) {
                classOf_.push_back(int(known - classes_.begin()));
                continue;
            }
        }
        const std::size_t made = newClass(alliance, shared);
        classOf_.push_back(int(made));
        if (isScaled)
            fillScaled(classes_[made], *situations, *scaler);
        else if (!shared)
            fillSituations(classes_[made], *situations);
        else if (!classes_[made].isBase)
            fillAlliance(classes_[made]);
    }
}

} // namespace entente

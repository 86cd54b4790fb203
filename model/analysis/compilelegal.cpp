// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compilelegal.h"

namespace entente {

CompiledPlan::Legal::Legal(const Snapshot &plan, const IdIndex &members)
{
    std::vector<DayRange> periods;
    {
        std::vector<Uuid> ids;
        const std::size_t count = plan.table(kindOf<Agreement>()).size();
        ids.reserve(count);
        periods.reserve(count);
        for (const Agreement &agreement : plan.all<Agreement>()) {
            ids.push_back(agreement.id);
            // Without a beginning it was never in force: an empty range.
            periods.push_back(agreement.period.from.isEmpty() ? DayRange{Day{0}, Day{0}} : agreement.period.range());
        }
        agreements_ = IdIndex(std::move(ids));
    }
    struct Place {
        int agreement;
        PartyDays party;
    };
    std::vector<Place> places;
    places.reserve(plan.table(kindOf<Party>()).size());
    start_.assign(periods.size() + 1, 0);
    for (const Party &party : plan.all<Party>()) {
        const int agreement = agreements_.find(party.agreement.uuid);
        if (agreement < 0 || !isBinding(party.status))
            continue;
        const DayRange days = party.period.range().intersected(periods[std::size_t(agreement)]);
        if (days.isEmpty())
            continue;
        places.push_back({agreement, {members.find(party.member.uuid), days}});
        ++start_[std::size_t(agreement) + 1];
    }
    for (std::size_t i = 1; i < start_.size(); ++i)
        start_[i] += start_[i - 1];
    std::vector<std::uint32_t> next(start_.begin(), start_.end() - 1);
    parties_.resize(places.size());
    for (const Place &place : places)
        parties_[next[std::size_t(place.agreement)]++] = place.party;
}

void CompiledPlan::Legal::collect(int agreement, int member, DayRanges &into) const
{
    if (agreement < 0 || member < 0)
        return;
    for (std::size_t i = start_[std::size_t(agreement)]; i < start_[std::size_t(agreement) + 1]; ++i)
        if (parties_[i].member == member)
            into.push_back(parties_[i].days);
}

void CompiledPlan::Legal::appendDays(const DayRange &period, const std::vector<Id<Agreement>> &agreements, int member,
                                     DayRanges &into) const
{
    if (period.isEmpty())
        return;
    if (agreements.empty()) {
        into.push_back(period);
        return;
    }
    const std::size_t first = into.size();
    if (agreements.size() == 1) { // nearly all of them: no allocation
        collect(agreements_.find(agreements[0].uuid), member, into);
        for (std::size_t i = first; i < into.size(); ++i)
            into[i] = into[i].intersected(period);
        normalise(into, first);
        return;
    }
    DayRanges days{period};
    for (const Id<Agreement> &agreement : agreements) {
        DayRanges bound;
        collect(agreements_.find(agreement.uuid), member, bound);
        normalise(bound);
        days = intersection(days, bound);
    }
    into.insert(into.end(), days.begin(), days.end());
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/memberparts.h"

namespace entente {

void MemberParts::fill(const LeafBlockPlace &place, const DayRange &days)
{
    piece_.days = days;
    piece_.required = 0;
    piece_.available = 0;
    piece_.parts.clear();
    for (const int situation : place.block.situations)
        for (const Need &need : place.leaf.needsOf(situation))
            if (need.days.contains(days.from))
                piece_.required += toNano(place.leaf.number(need.quantity));
    for (std::size_t i = 0; i < place.leaf.offers.size(); ++i) {
        if (!contains(place.supply.daysOf(place.supplyClass, i), days.from))
            continue;
        const Offer &offer = place.leaf.offers[i];
        // Offers stand by member.
        if (piece_.parts.empty() || piece_.parts.back().member != offer.member)
            piece_.parts.push_back({offer.member, 0});
        const Int128 effect = toNano(place.leaf.number(offer.effect));
        piece_.parts.back().given += effect;
        piece_.available += effect;
    }
    std::stable_sort(piece_.parts.begin(), piece_.parts.end(),
                     [](const Part &a, const Part &b) { return a.given > b.given; });
}

} // namespace entente

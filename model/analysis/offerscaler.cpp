// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/offerscaler.h"

namespace entente {

LeafPlan refined(const LeafPlan &leaf)
{
    constexpr int mostDecimals = 9;
    constexpr std::int64_t largestSum = 400'000'000'000'000'000; // ten times as much still fits
    LeafPlan fine = leaf;
    while (fine.decimals < mostDecimals && fine.largest <= largestSum) {
        ++fine.decimals;
        fine.unit *= 10;
        fine.largest *= 10;
        for (Offer &offer : fine.offers)
            offer.effect *= 10;
        for (Need &need : fine.needs)
            need.quantity *= 10;
    }
    return fine;
}

} // namespace entente

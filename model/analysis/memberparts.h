// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/exactsum.h"
#include "model/analysis/leafrows.h"

namespace entente {

/// What each member gives to one leaf in one block, piece by piece, in 1e-9.
class MemberParts
{
public:
    struct Part {
        int member = -1;
        Int128 given = 0;

        friend bool operator==(const Part &, const Part &) = default;
    };
    struct Piece {
        DayRange days;
        Int128 required = 0;
        Int128 available = 0;
        std::vector<Part> parts; ///< the largest first; of equals the first by key; none is 0
    };

    /// Calls @p visit(const Piece &) for every piece of @p place, oldest first.
    template<class Visit>
    void forEach(const LeafBlockPlace &place, Visit visit)
    {
        Cuts cuts(place.extent);
        for (const int situation : place.block.situations)
            for (const Need &need : place.leaf.needsOf(situation))
                cuts.add(need.days);
        for (std::size_t i = 0; i < place.leaf.offers.size(); ++i)
            cuts.add(place.supply.daysOf(place.supplyClass, i));
        for (const DayRange &days : cuts.pieces()) {
            fill(place, days);
            visit(std::as_const(piece_));
        }
    }

private:
    void fill(const LeafBlockPlace &place, const DayRange &days);

    Piece piece_;
};

} // namespace entente

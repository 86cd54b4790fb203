// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trail.h"

namespace entente {

void Trail::visit(const Place &place)
{
    if (places_.empty()) {
        places_.push_back(place);
        return;
    }
    if (places_[at_].section == place.section) {
        places_[at_] = place;
        return;
    }
    step(place);
}

void Trail::step(const Place &place)
{
    if (!places_.empty()) {
        if (places_[at_] == place)
            return;
        places_.resize(at_ + 1);
    }
    places_.push_back(place);
    if (places_.size() > longest)
        places_.erase(places_.begin());
    at_ = places_.size() - 1;
}

} // namespace entente

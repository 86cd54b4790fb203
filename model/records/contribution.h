// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Member;
struct Capability;
struct Agreement;

/// What a member offers.
struct Contribution : Record {
    QString key;
    Id<Member> member;
    Id<Capability> capability;
    std::optional<double> quantity; ///< in the capability's unit
    std::optional<int> noticeDays;  ///< notice-to-effect
    Term status;
    Period period;
    std::vector<Id<Agreement>> agreements; ///< all that it needs
};

template<>
const Kind &kindOf<Contribution>();

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Requirement;
struct Member;

/// The part of a requirement apportioned to a member.
struct Target : Record {
    QString key;
    Id<Requirement> requirement;
    Id<Member> member;
    std::optional<double> quantity; ///< in the capability's unit
    Period period;
};

template<>
const Kind &kindOf<Target>();

} // namespace entente

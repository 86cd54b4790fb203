// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Alliance;
struct Member;

/// A member's place in an alliance; a member may leave and return.
struct Membership : Record {
    Id<Alliance> alliance;
    Id<Member> member;
    Term role;
    Period period;
};

template<>
const Kind &kindOf<Membership>();

} // namespace entente

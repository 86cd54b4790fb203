// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Agreement;
struct Member;

/// A member's standing in an agreement.
struct Party : Record {
    Id<Agreement> agreement;
    Id<Member> member;
    Term status; ///< empty counts as ratified
    PartialDate signedOn;
    Period period; ///< without a beginning it follows its agreement
    QString reservation;
};

template<>
const Kind &kindOf<Party>();

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Agreement;
struct Member;

/// What an agreement provides; an obligation may be directed from one member to another.
struct Provision : Record {
    QString key;
    Id<Agreement> agreement;
    Term kind;
    QString article;
    Id<Member> fromMember; ///< null for every party
    Id<Member> toMember;   ///< null for every party
    std::optional<int> survivalMonths;
    QString text;
};

template<>
const Kind &kindOf<Provision>();

} // namespace entente

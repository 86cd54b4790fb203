// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Member;

/// A member's figure for a year.
struct Indicator : Record {
    Id<Member> member;
    QString name;
    std::optional<int> year;
    std::optional<double> value; ///< in unit
    QString unit;
};

template<>
const Kind &kindOf<Indicator>();

} // namespace entente

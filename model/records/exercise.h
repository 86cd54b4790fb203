// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Member;

/// One instance of an exercise series.
struct Exercise : Record {
    QString key;
    QString series;
    QString title;
    Term type;
    Term stage;
    Period period;
    Id<Member> host;
    QString place;
    std::optional<double> latitude;  ///< degrees, north positive
    std::optional<double> longitude; ///< degrees, east positive
    QString sensitivity;
};

template<>
const Kind &kindOf<Exercise>();

} // namespace entente

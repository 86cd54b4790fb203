// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Situation;
struct Capability;

/// A situation's need of a quantity of a capability over a period.
struct Requirement : Record {
    QString key;
    Id<Situation> situation;
    Id<Capability> capability;
    std::optional<double> quantity; ///< in the capability's unit
    std::optional<int> noticeDays;
    std::optional<int> priority; ///< 1 (highest) to 5
    Period period;
};

template<>
const Kind &kindOf<Requirement>();

} // namespace entente

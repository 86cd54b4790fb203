// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Exercise;
struct Capability;

/// A capability that an exercise trains, and how that went.
struct Objective : Record {
    Id<Exercise> exercise;
    Id<Capability> capability;
    Term outcome;
};

template<>
const Kind &kindOf<Objective>();

} // namespace entente

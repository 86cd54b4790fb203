// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Exercise;
struct Member;
struct Contribution;

/// A member's part in an exercise.
struct Participation : Record {
    Id<Exercise> exercise;
    Id<Member> member;
    Term role;
    std::optional<int> personnel;
    Id<Contribution> contribution;  ///< what it uses; null for none
    std::optional<double> quantity; ///< of that contribution
};

template<>
const Kind &kindOf<Participation>();

} // namespace entente

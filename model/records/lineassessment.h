// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Contribution;

/// How far a contribution is on one DOTMLPFI line.
struct LineAssessment : Record {
    Id<Contribution> contribution;
    Term line;
    std::optional<double> level; ///< 0 to 1
};

template<>
const Kind &kindOf<LineAssessment>();

} // namespace entente

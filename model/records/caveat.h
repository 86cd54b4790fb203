// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Contribution;
struct Situation;

/// A restriction on a contribution.
struct Caveat : Record {
    QString key;
    Id<Contribution> contribution;
    Term kind;
    std::vector<Id<Situation>> excludes; ///< the situations it rules out
    QString text;
    Period period;
};

template<>
const Kind &kindOf<Caveat>();

} // namespace entente

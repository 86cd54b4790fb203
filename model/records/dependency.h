// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

/// An explicit dependency of any record on any other, beside those the records imply.
struct Dependency : Record {
    AnyId dependent;
    AnyId on;
    Term mode;
    QString group; ///< of any-of and k-of-n: which group of the dependent
    std::optional<int> k;
    std::optional<double> weight; ///< of supports, 0 to 1
    Period period;
};

template<>
const Kind &kindOf<Dependency>();

} // namespace entente

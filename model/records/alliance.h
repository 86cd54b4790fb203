// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

/// An organisation or coalition that members belong to.
struct Alliance : Record {
    QString key;
    QString name;
    Term kind;
    std::optional<bool> mutualDefence;
    Period period;
};

template<>
const Kind &kindOf<Alliance>();

} // namespace entente

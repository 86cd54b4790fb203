// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

/// A word that a plan adds to one of the scales, e.g. a further type of agreement.
struct ScaleTerm : Record {
    QString scale; ///< kind.field, e.g. `agreement.type`
    QString word;
};

template<>
const Kind &kindOf<ScaleTerm>();

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

/// A state or an organisation.
struct Member : Record {
    QString key;
    QString name;
    Term kind;
    QString iso3;
    Period period;
};

template<>
const Kind &kindOf<Member>();

} // namespace entente

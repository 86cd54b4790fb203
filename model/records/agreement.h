// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

/// A legal or technical instrument between members.
struct Agreement : Record {
    QString key;
    QString title;
    Term type;
    Term legalForce;
    Id<Agreement> parent; ///< the instrument it implements; null for none
    PartialDate signedOn;
    Period period; ///< in force; without a beginning it is not in force
    std::optional<int> noticeMonths;
    QString renewal;
};

template<>
const Kind &kindOf<Agreement>();

} // namespace entente

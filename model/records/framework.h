// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

/// One hierarchy of capabilities: an alliance's, a national one. Several live side by side.
struct Framework : Record {
    QString key;
    QString name;
};

template<>
const Kind &kindOf<Framework>();

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

/// One thing a workspace remembers about itself: its name, the default label, a saved mapping.
/// Kept as a record, so that changing it is an edit like any other.
struct Setting : Record {
    QString key;
    QString value;
};

template<>
const Kind &kindOf<Setting>();

} // namespace entente

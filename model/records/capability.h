// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Framework;

/// A node of a framework. A leaf is what requirements and contributions speak of.
struct Capability : Record {
    QString key;
    Id<Framework> framework;
    Id<Capability> parent; ///< null at the root of a framework
    QString name;
    QString statement;
    Term area;
    Term domain;
    QString unit; ///< unit of measure of its quantities
};

template<>
const Kind &kindOf<Capability>();

} // namespace entente

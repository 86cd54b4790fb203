// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Capability;

/// How a capability of one framework corresponds to one of another.
struct CapabilityMapping : Record {
    Id<Capability> capability;
    Id<Capability> other;
    Term quality;
};

template<>
const Kind &kindOf<CapabilityMapping>();

} // namespace entente

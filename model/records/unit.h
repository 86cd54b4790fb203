// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

namespace entente {

/// The unit of the number in @p field of @p record: its own, or the one that the field Field::unitFrom
/// leads to tells (a quantity's is its capability's). Empty where it has none, or the way there is broken.
[[nodiscard]] QString unitOf(const Kind &kind, const Field &field, const Record &record, const Snapshot &plan);

} // namespace entente

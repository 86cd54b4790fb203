// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

#include <random>

namespace entente::test {

/// A change somebody might make to @p plan: up to three records added, deleted (what names them dangles) or
/// changed in a field or two, with values that meet others: the same references, neighbouring days, the words of
/// the scales, a few labels. Equal states of @p random give equal edits, but for new ids.
[[nodiscard]] ChangeSet randomEdit(const Snapshot &plan, std::mt19937 &random);

} // namespace entente::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

#include <cstdint>

namespace entente::test {

/// A plan of valid but awkward records, for what has to work with any plan: up to @p most of every kind
/// that is not internal, with partial dates, reversed periods, quotes and line breaks in texts, words
/// added to scales, labels with release sets, references to records of any kind, also of those without
/// a key. The same @p seed gives the same values, with new ids.
[[nodiscard]] Snapshot awkwardPlan(std::uint64_t seed, int most, const Catalogue &catalogue = Catalogue::standard());

} // namespace entente::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"

#include <span>
#include <vector>

namespace entente {

/// Days as ranges that are not empty, sorted, and neither overlap nor touch.
using DayRanges = std::vector<DayRange>;

/// Sorts @p ranges, drops empty ones and joins those that overlap or touch, from position @p first on.
void normalise(DayRanges &ranges, std::size_t first = 0);

/// Appends to @p into the days in both.
void appendIntersection(std::span<const DayRange> a, std::span<const DayRange> b, DayRanges &into);

/// The days in both.
[[nodiscard]] DayRanges intersection(std::span<const DayRange> a, std::span<const DayRange> b);

/// The days of @p a that are not in @p b.
[[nodiscard]] DayRanges difference(std::span<const DayRange> a, std::span<const DayRange> b);

/// Whether @p day is one of them.
[[nodiscard]] bool contains(std::span<const DayRange> ranges, Day day);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planbuilder.h"

#include <cstdint>

namespace entente::test {

/// A small plan that uses every factor of the gap arithmetic: four members, two alliances, three
/// situations (S1 and S2 happen together in the set X), leaves A and B below ROOT and a leaf C, with dates
/// between 2025-12 and 2026-04, some partial and some left out. Equal seeds give equal plans.
/// @param whole quantities and levels are whole numbers
[[nodiscard]] PlanBuilder randomPlan(std::uint32_t seed, bool whole = false);

} // namespace entente::test

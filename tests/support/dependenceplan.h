// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/planbuilder.h"

#include <map>
#include <set>

namespace entente::test {

/// A small plan full of dependencies of every rule and mode, with rings, dates between 2026-01 and 2026-06,
/// dependencies on deleted records and on themselves. Equal seeds give equal plans.
[[nodiscard]] PlanBuilder randomDependencePlan(std::uint32_t seed);

/// Names (`kind:key`, `capability:KEY/SITUATION`) with how available each is.
using AvailabilityByName = std::map<QString, double>;

/// Availability on one day the slow way: straight from the records, by the words of the definition, every node from the
/// values of the round before until no value moves. Shares no code with the analysis but the reading of dates and
/// explainGap() for what a contribution gives.
/// @param lowered what at most is left of a node, by name
/// @param base the plan as it stands on that day; null while that is what is asked for
[[nodiscard]] AvailabilityByName naiveAvailability(const Snapshot &plan, Day day,
                                                   const std::map<QString, double> &lowered = {},
                                                   const AvailabilityByName *base = nullptr);

} // namespace entente::test

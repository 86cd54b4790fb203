// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/output.h"
#include "model/analysis/attribution.h"
#include "model/analysis/compare.h"
#include "model/analysis/concentration.h"
#include "model/analysis/ledgers.h"
#include "model/analysis/without.h"

namespace entente {

/// The last day of @p period as people write it; empty when unbounded.
[[nodiscard]] QString lastDay(const DayRange &period);

// The results of the gap arithmetic as tables. Their columns are a contract with scripts.

[[nodiscard]] ResultTable periodsTable(const Snapshot &plan, const GapReport &report);
/// @param branches also the branches above the leaves of the report, where a sum over units that differ
///        has no requirement
[[nodiscard]] ResultTable ledgersTable(const Snapshot &plan, const LedgerReport &report, bool branches);
[[nodiscard]] ResultTable attributionTable(const Snapshot &plan, const AttributionReport &report);
/// @param against the other side of the comparison, for the keys of what only it has
[[nodiscard]] ResultTable compareTable(const Snapshot &plan, const Snapshot &against, const CompareReport &report);
[[nodiscard]] ResultTable worstLossTable(const Snapshot &plan, const WorstLossReport &report);
[[nodiscard]] ResultTable memberLossTable(const Snapshot &plan, const MemberLosses &losses);
[[nodiscard]] ResultTable concentrationTable(const Snapshot &plan, const ConcentrationReport &report, double ceiling);

} // namespace entente

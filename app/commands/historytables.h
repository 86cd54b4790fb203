// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/output.h"
#include "model/workspace/planhistory.h"

namespace entente {

/// One row a field that differs: kind, key, change (added, changed or removed), field, before, after. Values as in
/// files; what is empty on both sides is left out.
[[nodiscard]] ResultTable differenceTable(const PlanDifference &difference);
/// The changes of one record, newest first: id, time, author, text, change, field, before, after.
/// Errors: those of planAt(), for the names of what it refers to.
[[nodiscard]] Result<ResultTable> recordHistoryTable(const Snapshot &now, const std::vector<RecordChange> &changes,
                                                     const HistoryReader &history, Job &job);
/// The record as the plan says it: field, value.
[[nodiscard]] ResultTable recordTable(const Snapshot &plan, const AnyId &record);
/// How many records of each kind there are: kind, records.
[[nodiscard]] ResultTable countTable(const Snapshot &plan);

} // namespace entente

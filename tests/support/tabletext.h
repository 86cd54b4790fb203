// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importplan.h"

#include <QByteArray>

#include <map>
#include <utility>
#include <vector>

namespace entente::test {

/// A table of a test: the stem of its file, and its bytes.
using TableText = std::pair<QByteArray, QByteArray>;

/// The tables of a folder that was never on a disk; messages call them `members.csv`.
[[nodiscard]] ImportInput tablesOf(const std::vector<TableText> &texts);

/// The outcome of importing @p texts into @p plan.
[[nodiscard]] ImportOutcome planned(const Snapshot &plan, const std::vector<TableText> &texts);

/// @p plan with @p texts imported. Ends the program with the refusals when there are any.
[[nodiscard]] Snapshot imported(const Snapshot &plan, const std::vector<TableText> &texts);

/// The files of a table folder of @p plan, by their stems.
[[nodiscard]] std::map<QString, QByteArray> exported(const Snapshot &plan);

/// The messages of the refusals.
[[nodiscard]] QStringList refusalsOf(const ImportOutcome &outcome);

/// The text of one field of the record that people write as @p key; `(none)` without such a record.
[[nodiscard]] QString fieldText(const Snapshot &plan, QStringView kind, QStringView key, QStringView field);

} // namespace entente::test

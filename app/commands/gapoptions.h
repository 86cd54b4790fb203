// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "model/analysis/gaps.h"

namespace entente {

/// --situation, --capability, --status, --scenario, --from, --until: what every command of the gap
/// arithmetic selects by.
void declareGapOptions(QCommandLineParser &parser);

/// Reads them. Errors: NotFound for a situation or capability that is not there; WrongUse for a date.
[[nodiscard]] Result<> readGapOptions(const QCommandLineParser &parser, const Snapshot &plan, GapOptions &options);

/// The member of key @p key, for option @p option. Errors: NotFound.
[[nodiscard]] Result<Id<Member>> memberOf(const Snapshot &plan, const QString &key, const QString &option);

} // namespace entente

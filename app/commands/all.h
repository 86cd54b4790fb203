// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace entente {

// One command a file.
[[nodiscard]] Command newCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command surveyCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command gapsCommand();
[[nodiscard]] Command concentrationCommand();
[[nodiscard]] Command fairShareCommand();
[[nodiscard]] Command actionsCommand();
[[nodiscard]] Command scenarioCommand();
[[nodiscard]] Command impactCommand();
[[nodiscard]] Command criticalCommand();
[[nodiscard]] Command structureCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command historyCommand();
[[nodiscard]] Command renderCommand();
[[nodiscard]] Command viewsCommand();

} // namespace entente

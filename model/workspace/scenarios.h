// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/scenario.h"
#include "model/workspace/edit.h"

namespace entente {

/// Adds to @p scenario what @p change does to the plan under it: an edit in which the earlier steps are made first,
/// captured instead of committed. @p change gets that edit and the plan under the scenario so far.
/// Nothing is written; saveScenario() does that. Errors: those of @p change and of Edit::capture(); Refused when
/// nothing changes.
[[nodiscard]] Result<> captureStep(Workspace &workspace, Scenario &scenario, const QString &text,
                                   const std::function<Result<>(Edit &, const Snapshot &)> &change);

/// Keeps @p scenario in the workspace, in place of one of the same key. One edit. Errors: those of Edit::commit().
[[nodiscard]] Result<> saveScenario(Workspace &workspace, const Scenario &scenario);
/// Forgets the scenario of that key. One edit. Errors: NotFound; those of Edit::commit().
[[nodiscard]] Result<> removeScenario(Workspace &workspace, const QString &key);

} // namespace entente

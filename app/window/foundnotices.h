// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "app/window/recordnotice.h"

namespace entente {

/// What the inspector says of a record on the strength of the findings: what is about it first, a few at most, and
/// how many more name it. A fix is looked for when it is asked for, in the plan as it is then, and is one edit.
/// @param refused hears why a fix could not be made
/// @param listed asks for the list of all findings
/// @param context outlives what is returned, and so does @p owner, with which a fix under way ends
[[nodiscard]] RecordNotices foundNotices(PlanContext &context, QObject *owner,
                                         std::function<void(const Error &)> refused, std::function<void()> listed);

} // namespace entente

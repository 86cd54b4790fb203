// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/records/kinds.h"
#include "model/records/snapshot.h"

namespace entente {

/// Writes the survey of @p member to the file @p path: only what may be released to it on @p asOf, with the
/// label of what is in it.
/// @return how many records of the survey's kinds that concern it were left out, because it may not see them.
/// Errors: Refused when the labels of what is in it cannot be combined; those of writeSurvey().
[[nodiscard]] Result<std::int64_t> makeSurvey(const Snapshot &plan, const QString &planName, const Id<Member> &member,
                                              Day asOf, const QString &path, Job &job);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/records/snapshot.h"

#include <QByteArray>

namespace entente {

/// @p plan as one JSON object in UTF-8: for each kind that is not internal, by the name of its file, an
/// array of its records in the order of the table folder. A record is an object with every column of
/// that file: numbers as numbers, yes and no as true and false, lists as arrays, dates and references
/// as the texts of the table folder, null where there is no value. Equal plans give equal bytes.
/// Errors: Cancelled.
[[nodiscard]] Result<QByteArray> planAsJson(const Snapshot &plan, Job &job);

/// Writes planAsJson() to the file @p path, which keeps its old content when that fails.
/// Errors: CannotWrite with the path; Cancelled.
[[nodiscard]] Result<> writeJson(const Snapshot &plan, const QString &path, Job &job);

} // namespace entente

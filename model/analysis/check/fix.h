// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/checkrule.h"

namespace entente {

/// How @p finding can be mended in @p plan: a sentence that says what will be done, and the changes.
/// Pure; the changes are for Workspace::edit().
/// Errors: Refused when its rule has no fix, it cannot be mended so, or it does not hold any more.
[[nodiscard]] Result<Fix> fixOf(const Snapshot &plan, const Finding &finding);

/// What mending all of @p findings comes to.
struct FixAll {
    QStringList sentences; ///< one for each finding that is mended
    ChangeSet changes;     ///< one change a record
    int left = 0;          ///< findings that cannot be mended so
};

/// Mends one finding after the other, each in the plan that the ones before left. Errors: Cancelled.
[[nodiscard]] Result<FixAll> fixAll(const Snapshot &plan, const std::vector<FindingPtr> &findings, Job &job);

/// @p first and then @p second as one set: at most one change a record, none that changes nothing.
[[nodiscard]] ChangeSet joined(const ChangeSet &first, const ChangeSet &second);

// What fixes are made of. Each is Refused when there is no such record.
[[nodiscard]] Error cannotFix(const QString &why);
/// @p change is made to a copy of the record, which replaces it.
[[nodiscard]] Result<Fix> changeRecord(const Snapshot &plan, const AnyId &record, const QString &sentence,
                                       const std::function<void(const Kind &, Record &)> &change);
[[nodiscard]] Result<Fix> removeRecord(const Snapshot &plan, const AnyId &record, const QString &sentence);
/// Cuts the period of @p inner to @p outer. Refused where the two have no day in common.
[[nodiscard]] Result<Fix> clipPeriod(const Snapshot &plan, const AnyId &inner, const AnyId &outer);
/// Ends @p earlier on the day before @p later begins. Refused unless it begins before and they overlap.
[[nodiscard]] Result<Fix> endBefore(const Snapshot &plan, const AnyId &earlier, const AnyId &later);

} // namespace entente

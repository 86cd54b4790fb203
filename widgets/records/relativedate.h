// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"

namespace entente {

/// What a relative date counts from.
struct DateBase {
    PartialDate own;          ///< the date that stands in the field
    std::optional<Day> asOf;  ///< counted from where the field is empty
    bool endsAPeriod = false; ///< a year or a month stands for its last day, not for its first
};

/// Whether @p typed is meant as a step from another date: it begins with a sign.
[[nodiscard]] bool isRelativeDate(QStringView typed);

/// Reads `+3y`, `-10d`, `+2w` or several steps such as `+1y6m`, one after the other: y years, m months,
/// w weeks, d days. A month that lacks the day ends on its last one. A year or a month stays one unless a
/// step is finer than it: a year and six months give a month.
/// Errors: BadInput when it is no such step, there is nothing to count from, or it leads out of the years
/// 1 to 9999.
[[nodiscard]] Result<PartialDate> relativeDate(QStringView typed, const DateBase &base);

} // namespace entente

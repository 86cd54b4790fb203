// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Reads @p text by @p pattern: yyyy a year of four digits, yy one of two, MM or dd two digits, M or d
/// one or two, MMM the beginning of an English month name; every other character stands for itself.
/// @param century two-digit years below it belong to the years 20xx, the others to 19xx.
/// @return nothing when the text has another form or is no day of the calendar.
[[nodiscard]] std::optional<PartialDate> readDate(std::string_view text, std::string_view pattern, int century);

/// Reads 2026, 2026-03 or 2026-03-05.
[[nodiscard]] std::optional<PartialDate> readIsoDate(std::string_view text);

/// The date of the numbers in the three texts; a month or day that is empty makes it partial.
/// @return nothing when they are no numbers or no day of the calendar.
[[nodiscard]] std::optional<PartialDate> readDateParts(std::string_view year, std::string_view month,
                                                       std::string_view day);

/// Appends the date in ISO 8601, as partial as it is.
void appendIso(std::string &text, const PartialDate &date);

/// The whole number @p text is; nothing when it is none.
[[nodiscard]] std::optional<int> readInteger(std::string_view text);

} // namespace entente

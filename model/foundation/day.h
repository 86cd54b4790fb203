// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"

#include <QDate>
#include <QString>

#include <compare>
#include <cstdint>
#include <limits>

namespace entente {

/// A whole day, as the number of days since 1970-01-01 in the proleptic Gregorian calendar.
struct Day {
    std::int32_t number = 0;

    [[nodiscard]] static Day of(int year, int month, int day);
    [[nodiscard]] static Day fromDate(const QDate &date);
    [[nodiscard]] static constexpr Day distantPast() { return {std::numeric_limits<std::int32_t>::min()}; }
    [[nodiscard]] static constexpr Day distantFuture() { return {std::numeric_limits<std::int32_t>::max()}; }

    [[nodiscard]] QDate toDate() const;
    /// ISO 8601, e.g. 2027-03-01; empty for the distant past and future.
    [[nodiscard]] QString toIso() const;
    /// Same day of the month @p months later, or the last day of that month where it has no such day.
    [[nodiscard]] Day plusMonths(int months) const;
    [[nodiscard]] bool isBounded() const { return *this != distantPast() && *this != distantFuture(); }
    /// @p days later; the distant past and future stay where they are.
    [[nodiscard]] Day plus(int days) const { return isBounded() ? Day{number + days} : *this; }

    friend constexpr bool operator==(const Day &, const Day &) = default;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the defaulted comparison with 0 for a pointer's.
    // NOLINTNEXTLINE(modernize-use-nullptr): no pointer is here, only the 0 that a comparison is compared with.
    friend constexpr auto operator<=>(const Day &, const Day &) = default;
};

/// Days in [from, until): half-open, as everywhere inside the program. Either end may be unbounded.
struct DayRange {
    Day from = Day::distantPast();
    Day until = Day::distantFuture(); ///< the first day no longer covered

    [[nodiscard]] bool contains(Day day) const { return from <= day && day < until; }
    [[nodiscard]] bool isEmpty() const { return until <= from; }
    [[nodiscard]] bool overlaps(const DayRange &other) const { return !intersected(other).isEmpty(); }
    [[nodiscard]] DayRange intersected(const DayRange &other) const
    {
        return {std::max(from, other.from), std::min(until, other.until)};
    }
    /// Number of days; only for ranges bounded at both ends.
    [[nodiscard]] int days() const { return isEmpty() ? 0 : until.number - from.number; }

    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// A date as somebody wrote it: a year, a month or a day, or nothing. It is kept as written; what it
/// means depends on whether it begins or ends a period.
struct PartialDate {
    std::int16_t year = 0;  ///< 1 to 9999; 0 when nothing was written
    std::uint8_t month = 0; ///< 0 when only the year was written
    std::uint8_t day = 0;   ///< 0 when only year and month were written

    /// Parses `2026`, `2026-03` or `2026-03-05`; an empty text is the empty date.
    /// Errors: BadInput when it is none of these or no day of the calendar.
    [[nodiscard]] static Result<PartialDate> parse(QStringView text);
    [[nodiscard]] static PartialDate fromDay(Day day);
    /// The form in the store, yyyymmdd with 00 for a part that was not written; 0 when empty.
    [[nodiscard]] int packed() const { return year * 10000 + month * 100 + day; }
    /// Inverse of packed(). Errors: BadInput when @p packed is no such date.
    [[nodiscard]] static Result<PartialDate> fromPacked(std::int64_t packed);

    [[nodiscard]] bool isEmpty() const { return year == 0; }
    [[nodiscard]] QString toIso() const;
    /// First day it covers; only for dates that are not empty.
    [[nodiscard]] Day firstDay() const;
    /// Last day it covers; only for dates that are not empty.
    [[nodiscard]] Day lastDay() const;

    friend bool operator==(const PartialDate &, const PartialDate &) = default;
};

/// A period as written: `from` and `until` are its first and last days; an empty end is unbounded.
struct Period {
    PartialDate from;
    PartialDate until; ///< the last day covered, as on screen and in files

    /// The days it covers. Empty when it ends before it starts.
    [[nodiscard]] DayRange range() const;
    /// Both ends are given and the last day lies before the first.
    [[nodiscard]] bool isReversed() const;

    friend bool operator==(const Period &, const Period &) = default;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/foundation/day.h"

namespace entente {

namespace {

constexpr qint64 julianDayOfEpoch = 2440588; // 1970-01-01

/// Value of @p text as digits only, or -1.
int digits(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return text.isEmpty() ? -1 : value;
}

int daysInMonth(int year, int month)
{
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool isCalendarDate(int year, int month, int day)
{
    if (year < 1 || year > 9999)
        return false;
    if (month == 0)
        return day == 0;
    if (month < 0 || month > 12)
        return false;
    return day >= 0 && day <= daysInMonth(year, month);
}

} // namespace

Day Day::of(int year, int month, int day)
{
    // Days from civil, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms":
    // March-based years, so that the leap day comes last.
    const int shifted = month <= 2 ? year - 1 : year;
    const int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    const int yearOfEra = shifted - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return {era * 146097 + dayOfEra - 719468};
}

Day Day::fromDate(const QDate &date)
{
    return {std::int32_t(date.toJulianDay() - julianDayOfEpoch)};
}

QDate Day::toDate() const
{
    return QDate::fromJulianDay(number + julianDayOfEpoch);
}

QString Day::toIso() const
{
    return isBounded() ? toDate().toString(Qt::ISODate) : QString();
}

Day Day::plusMonths(int months) const
{
    return isBounded() ? fromDate(toDate().addMonths(months)) : *this;
}

Result<PartialDate> PartialDate::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return PartialDate{};
    const auto size = trimmed.size();
    const bool shape = (size == 4 || size == 7 || size == 10) && (size < 7 || trimmed[4] == QLatin1Char('-')) &&
                       (size < 10 || trimmed[7] == QLatin1Char('-'));
    const int year = shape ? digits(trimmed.left(4)) : -1;
    const int month = size >= 7 ? (shape ? digits(trimmed.mid(5, 2)) : -1) : 0;
    const int day = size >= 10 ? (shape ? digits(trimmed.mid(8, 2)) : -1) : 0;
    const bool written = (size < 7 || month > 0) && (size < 10 || day > 0);
    if (!shape || !written || !isCalendarDate(year, month, day))
        return Error{ErrorCode::BadInput,
                     QCoreApplication::translate("Day", "\"%1\" is not a date.").arg(trimmed.left(40)),
                     {},
                     QCoreApplication::translate("Day", "Write 2026, 2026-03 or 2026-03-05.")};
    return PartialDate{std::int16_t(year), std::uint8_t(month), std::uint8_t(day)};
}

PartialDate PartialDate::fromDay(Day day)
{
    if (!day.isBounded())
        return {};
    const QDate date = day.toDate();
    return {std::int16_t(date.year()), std::uint8_t(date.month()), std::uint8_t(date.day())};
}

Result<PartialDate> PartialDate::fromPacked(std::int64_t packed)
{
    if (packed == 0)
        return PartialDate{};
    const auto year = packed / 10000;
    const auto month = packed / 100 % 100;
    const auto day = packed % 100;
    if (packed < 0 || year > 9999 || !isCalendarDate(int(year), int(month), int(day)))
        return Error{ErrorCode::BadInput,
                     QCoreApplication::translate("Day", "The stored number %1 is not a date.").arg(packed),
                     {},
                     {}};
    return PartialDate{std::int16_t(year), std::uint8_t(month), std::uint8_t(day)};
}

QString PartialDate::toIso() const
{
    if (isEmpty())
        return {};
    QString text = QStringLiteral("%1").arg(int(year), 4, 10, QLatin1Char('0'));
    if (month != 0)
        text += QStringLiteral("-%1").arg(int(month), 2, 10, QLatin1Char('0'));
    if (day != 0)
        text += QStringLiteral("-%1").arg(int(day), 2, 10, QLatin1Char('0'));
    return text;
}

Day PartialDate::firstDay() const
{
    return Day::of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
}

Day PartialDate::lastDay() const
{
    const int lastMonth = month == 0 ? 12 : month;
    return Day::of(year, lastMonth, day == 0 ? daysInMonth(year, lastMonth) : day);
}

DayRange Period::range() const
{
    return {from.isEmpty() ? Day::distantPast() : from.firstDay(),
            until.isEmpty() ? Day::distantFuture() : until.lastDay().plus(1)};
}

bool Period::isReversed() const
{
    return !from.isEmpty() && !until.isEmpty() && until.lastDay() < from.firstDay();
}

} // namespace entente

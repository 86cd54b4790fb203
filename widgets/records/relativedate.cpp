// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/relativedate.h"

#include <QCoreApplication>

namespace entente {

namespace {

constexpr int mostDigits = 6; // no step within the years 1 to 9999 has more that matters
constexpr int lastYear = 9999;
constexpr int daysPerWeek = 7;
constexpr int monthsPerYear = 12;

struct Step {
    int count = 0;
    char unit = 'd';
};

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

bool isMinus(QChar c)
{
    return c == QLatin1Char('-') || c == QChar(0x2212);
}

Error noStep(QStringView typed)
{
    return {ErrorCode::BadInput,
            tr("“%1” is no step from a date.").arg(typed.left(40)),
            {},
            tr("Write +3y, +6m, -2w or +10d, or several such as +1y6m.")};
}

Result<std::vector<Step>> stepsOf(QStringView typed)
{
    std::vector<Step> steps;
    bool minus = false;
    qsizetype at = 0;
    while (at < typed.size()) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        if (typed[at] == QLatin1Char('+') || isMinus(typed[at])) {
            minus = isMinus(typed[at]);
            ++at;
        }
        const qsizetype begin = at;
        while (at < typed.size() && typed[at].isDigit())
            ++at;
        if (at == begin || at - begin > mostDigits || at == typed.size())
            return noStep(typed);
        const char unit = typed[at].toLower().toLatin1();
        if (QByteArrayView("ymwd").indexOf(unit) < 0)
            return noStep(typed);
        const int count = typed.mid(begin, at - begin).toInt();
        steps.push_back({minus ? -count : count, unit});
        ++at;
    }
    if (steps.empty())
        return noStep(typed);
    return steps;
}

/// What is left of @p date once it is written as finely as @p day is.
PartialDate asFinely(const PartialDate &like, Day day)
{
    PartialDate date = PartialDate::fromDay(day);
    if (like.day == 0)
        date.day = 0;
    if (like.month == 0)
        date.month = 0;
    return date;
}

/// @p date with the parts that a step of @p unit needs.
PartialDate refined(PartialDate date, char unit, bool endsAPeriod)
{
    const PartialDate whole = PartialDate::fromDay(endsAPeriod ? date.lastDay() : date.firstDay());
    if (unit != 'y' && date.month == 0)
        date.month = whole.month;
    if ((unit == 'd' || unit == 'w') && date.day == 0)
        date.day = whole.day;
    return date;
}

} // namespace

bool isRelativeDate(QStringView typed)
{
    const QStringView text = typed.trimmed();
    return !text.isEmpty() && (text[0] == QLatin1Char('+') || isMinus(text[0]));
}

Result<PartialDate> relativeDate(QStringView typed, const DateBase &base)
{
    const QStringView text = typed.trimmed();
    TRY(const std::vector<Step> steps, stepsOf(text));
    if (base.own.isEmpty() && !base.asOf)
        return Error{ErrorCode::BadInput,
                     tr("“%1” has no date to count from.").arg(text),
                     {},
                     tr("Write the date itself, such as 2026-03-01.")};
    PartialDate date = base.own.isEmpty() ? PartialDate::fromDay(*base.asOf) : base.own;
    for (const Step &step : steps) {
        date = refined(date, step.unit, base.endsAPeriod);
        const Day from = date.firstDay();
        const qint64 months = qint64(step.count) * (step.unit == 'y' ? monthsPerYear : 1);
        const bool isMonths = step.unit == 'y' || step.unit == 'm';
        const qint64 year = isMonths ? date.year + months / monthsPerYear : date.year;
        const bool inCalendar = year >= 0 && year <= lastYear + 1;
        const Day to = !inCalendar ? from
                       : isMonths  ? from.plusMonths(int(months))
                                   : from.plus(step.count * (step.unit == 'w' ? daysPerWeek : 1));
        const int reached = to.toDate().year();
        if (!inCalendar || reached < 1 || reached > lastYear)
            return Error{ErrorCode::BadInput,
                         tr("“%1” leads out of the calendar.").arg(text),
                         {},
                         tr("Dates lie in the years 1 to 9999.")};
        date = asFinely(date, to);
    }
    return date;
}

} // namespace entente

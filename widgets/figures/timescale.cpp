// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/timescale.h"

#include "widgets/figures/figuretext.h"
#include "widgets/theme/contrast.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {

namespace {

/// Narrowest cell that still gets a label, by unit.
constexpr std::array<double, 5> labelWidths{20, 24, 11, 20, 26};

TimeUnit above(TimeUnit unit)
{
    return unit <= TimeUnit::Week ? TimeUnit::Month : TimeUnit::Year;
}

QStringList monthForms(const QDate &first)
{
    const QLocale locale;
    return {locale.standaloneMonthName(first.month(), QLocale::LongFormat),
            locale.standaloneMonthName(first.month(), QLocale::ShortFormat),
            locale.standaloneMonthName(first.month(), QLocale::LongFormat).left(1).toUpper()};
}

/// What the unit may be called, longest first.
QStringList forms(TimeUnit unit, const DayRange &days)
{
    const QDate first = days.from.toDate();
    const QLocale locale;
    switch (unit) {
    case TimeUnit::Day:
        return {QString::number(first.day())};
    case TimeUnit::Week:
        return {Figures::tr("W%1", "week number").arg(first.weekNumber()), QString::number(first.weekNumber())};
    case TimeUnit::Month:
        return monthForms(first);
    case TimeUnit::Quarter:
        return {Figures::tr("Q%1", "quarter of a year").arg((first.month() + 2) / 3)};
    case TimeUnit::Year:
        break;
    }
    const QString year = QString::number(first.year());
    return {year, year.right(2)};
}

/// As forms(), for the upper row, which has to name the year too.
QStringList upperForms(TimeUnit unit, const DayRange &days)
{
    if (unit == TimeUnit::Year)
        return forms(unit, days);
    const QString year = QString::number(days.from.toDate().year());
    QStringList names;
    const QStringList months = monthForms(days.from.toDate());
    names << months[0] + u' ' + year << months[1] + u' ' + year << months[1];
    return names;
}

/// Position of the longest form in which every whole cell of @p unit has room for its name, so that one axis never
/// mixes "Jan" with "F".
qsizetype commonForm(TimeUnit unit, const std::vector<TimeCell> &cells, const TimeScale &scale, const QFont &font)
{
    qsizetype form = 0;
    for (const TimeCell &cell : cells) {
        const double width = cell.days.days() * scale.pixelsPerDay() - 2;
        const QStringList names = forms(unit, cell.days);
        while (form + 1 < names.size() && textWidth(names[form], font) > width)
            ++form;
    }
    return form;
}

QString firstThatFits(const QStringList &names, const QFont &font, double width)
{
    for (const QString &name : names)
        if (textWidth(name, font) <= width)
            return name;
    return {};
}

} // namespace

Day startOf(TimeUnit unit, Day day)
{
    const QDate date = day.toDate();
    switch (unit) {
    case TimeUnit::Day:
        return day;
    case TimeUnit::Week:
        return {day.number - (date.dayOfWeek() - 1)};
    case TimeUnit::Month:
        return Day::of(date.year(), date.month(), 1);
    case TimeUnit::Quarter:
        return Day::of(date.year(), (date.month() - 1) / 3 * 3 + 1, 1);
    case TimeUnit::Year:
        break;
    }
    return Day::of(date.year(), 1, 1);
}

Day nextStart(TimeUnit unit, Day day)
{
    const Day start = startOf(unit, day);
    switch (unit) {
    case TimeUnit::Day:
        return start.plus(1);
    case TimeUnit::Week:
        return start.plus(7);
    case TimeUnit::Month:
        return start.plusMonths(1);
    case TimeUnit::Quarter:
        return start.plusMonths(3);
    case TimeUnit::Year:
        break;
    }
    return start.plusMonths(12);
}

TimeScale::TimeScale(DayRange span, double left, double right)
    : span_(span), left_(left), right_(std::max(right, left + 1)), perDay_((right_ - left_) / std::max(1, span.days()))
{
}

double TimeScale::boundedX(Day day) const
{
    return day <= span_.from ? left_ : day >= span_.until ? right_ : x(day);
}

Day TimeScale::day(double x) const
{
    return {span_.from.number + std::int32_t(std::floor((x - left_) / perDay_ + 1e-9))};
}

std::vector<TimeCell> TimeScale::cells(TimeUnit unit) const
{
    std::vector<TimeCell> result;
    for (Day at = startOf(unit, span_.from); at < span_.until;) {
        const Day next = nextStart(unit, at);
        result.push_back({{at, next}, boundedX(at), boundedX(next)});
        at = next;
    }
    return result;
}

TimeUnit TimeScale::finestUnit(TimeUnit least) const
{
    constexpr std::array<double, 5> days{1, 7, 28, 90, 365};
    for (auto unit = std::size_t(least); unit < std::size_t(TimeUnit::Year); ++unit)
        if (days[unit] * perDay_ >= labelWidths[unit])
            return TimeUnit(unit);
    return TimeUnit::Year;
}

void paintTimeHeader(QPainter &painter, const QRectF &rect, const TimeScale &scale, TimeUnit least, const Theme &theme)
{
    const TimeUnit lower = scale.finestUnit(least);
    const TimeUnit upper = above(lower);
    const double half = rect.height() / 2;
    const QFont strong = figureFont(12, QFont::DemiBold);
    const QFont font = figureFont(11);
    QPainterPath ticks;
    const bool single = lower == TimeUnit::Year;
    double lastRight = rect.left();
    for (const TimeCell &cell : scale.cells(upper)) {
        const double left = std::max(cell.left, lastRight);
        if (cell.left > scale.left() + 0.5) {
            ticks.moveTo(std::round(cell.left) + 0.5, rect.top() + (single ? half : 2));
            ticks.lineTo(std::round(cell.left) + 0.5, rect.bottom());
        }
        // A year too narrow for its label leaves its place to the next one that is not.
        const QString label =
            firstThatFits(upperForms(upper, cell.days), strong, std::max(cell.width(), single ? 30.0 : 0.0) - 8);
        const double width = textWidth(label, strong);
        const double at = std::max(cell.left + 5, left + 2);
        if (label.isEmpty() || at + width > scale.right() + 0.5)
            continue;
        if (single && cell.left < lastRight)
            continue;
        drawText(painter, QRectF(at, single ? rect.top() + half : rect.top(), std::ceil(width) + 1, half),
                 Qt::AlignLeft, label, strong, theme.text);
        lastRight = at + width + 4;
    }
    if (!single) {
        const std::vector<TimeCell> cells = scale.cells(lower);
        const qsizetype form = commonForm(lower, cells, scale, font);
        for (const TimeCell &cell : cells) {
            if (cell.left > scale.left() + 0.5) {
                ticks.moveTo(std::round(cell.left) + 0.5, rect.top() + half + 2);
                ticks.lineTo(std::round(cell.left) + 0.5, rect.bottom());
            }
            const QString label = forms(lower, cell.days).value(form);
            if (textWidth(label, font) <= cell.width())
                drawText(painter, QRectF(cell.left, rect.top() + half, cell.width(), half), Qt::AlignCenter, label,
                         font, theme.quiet);
        }
    }
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(ticks);
}

void paintTimeGrid(QPainter &painter, double top, double bottom, const TimeScale &scale, TimeUnit least,
                   const Theme &theme)
{
    const TimeUnit lower = scale.finestUnit(least);
    const TimeUnit upper = above(lower);
    for (const auto &[unit, colour] : {std::pair{lower, theme.gridline}, std::pair{upper, theme.line}}) {
        QPainterPath lines;
        for (const TimeCell &cell : scale.cells(unit)) {
            if (cell.left <= scale.left() + 0.5)
                continue;
            lines.moveTo(std::round(cell.left) + 0.5, top);
            lines.lineTo(std::round(cell.left) + 0.5, bottom);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1));
        painter.drawPath(lines);
    }
}

void paintMarkLabels(QPainter &painter, const QRectF &strip, const TimeScale &scale, const FigureFrame &frame,
                     const Theme &theme)
{
    const bool asOf = frame.asOf && scale.span().contains(*frame.asOf);
    const bool today = frame.today && scale.span().contains(*frame.today);
    const QFont font = figureFont(11, QFont::DemiBold);
    QRectF taken;
    if (asOf) {
        const QString text = today && *frame.today == *frame.asOf
                                 ? Figures::tr("Today, as of %1").arg(dayText(*frame.asOf))
                                 : Figures::tr("As of %1").arg(dayText(*frame.asOf));
        const double width = std::min(std::ceil(textWidth(text, font)) + 1, strip.width());
        const double x = std::clamp(scale.x(*frame.asOf) - width / 2, strip.left(), strip.right() - width);
        taken = QRectF(x, strip.top(), width, strip.height());
        drawText(painter, taken, Qt::AlignCenter, text, font, theme.asOfMark);
    }
    if (!today || (asOf && *frame.today == *frame.asOf))
        return;
    const QString text = Figures::tr("Today");
    const double width = std::ceil(textWidth(text, font)) + 1;
    double x =
        std::clamp(scale.x(*frame.today) - width / 2, strip.left(), std::max(strip.left(), strip.right() - width));
    if (asOf && x < taken.right() + 6 && x + width > taken.left() - 6) {
        // Beside the other one, on the side of its line; without words where there is no room.
        x = *frame.today < *frame.asOf ? taken.left() - 6 - width : taken.right() + 6;
        if (x < strip.left() || x + width > strip.right())
            return;
    }
    drawText(painter, QRectF(x, strip.top(), width, strip.height()), Qt::AlignCenter, text, font, theme.todayMark);
}

void paintMarkLines(QPainter &painter, double top, double bottom, const TimeScale &scale, const FigureFrame &frame,
                    const Theme &theme)
{
    const auto line = [&](Day day, const QPen &pen) {
        if (!scale.span().contains(day))
            return;
        const double x = std::round(scale.x(day));
        painter.setPen(pen);
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    };
    if (frame.today && frame.today != frame.asOf)
        line(*frame.today, QPen(theme.todayMark, 1.4, Qt::DashLine, Qt::FlatCap));
    if (frame.asOf)
        line(*frame.asOf, QPen(theme.asOfMark, 2, Qt::SolidLine, Qt::FlatCap));
}

} // namespace entente

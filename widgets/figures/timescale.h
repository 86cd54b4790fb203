// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figureframe.h"

#include <vector>

namespace entente {

/// Units of a time axis, finest first.
enum class TimeUnit { Day, Week, Month, Quarter, Year };

/// First day of the unit that @p day lies in; weeks begin on Monday (ISO 8601).
[[nodiscard]] Day startOf(TimeUnit unit, Day day);
/// First day of the unit after that.
[[nodiscard]] Day nextStart(TimeUnit unit, Day day);

/// One unit on the axis, cut at the ends of the span.
struct TimeCell {
    DayRange days; ///< the whole unit, not cut
    double left = 0;
    double right = 0;
    [[nodiscard]] double width() const { return right - left; }
};

/// Maps days to x and back. All three figures use it, so that pictures under one another line up.
/// A day is an interval: x(day) is its left edge, x(day + 1) its right one.
class TimeScale
{
public:
    TimeScale() = default;
    /// @p span must be bounded and not empty; it fills [left, right].
    TimeScale(DayRange span, double left, double right);

    [[nodiscard]] const DayRange &span() const { return span_; }
    [[nodiscard]] double left() const { return left_; }
    [[nodiscard]] double right() const { return right_; }
    [[nodiscard]] double pixelsPerDay() const { return perDay_; }
    /// Left edge of @p day, also outside the span.
    [[nodiscard]] double x(Day day) const { return left_ + (double(day.number) - span_.from.number) * perDay_; }
    /// x(), brought inside [left, right]; the distant past and future are the ends.
    [[nodiscard]] double boundedX(Day day) const;
    /// The day at @p x, also outside the span.
    [[nodiscard]] Day day(double x) const;

    /// The units that touch the span.
    [[nodiscard]] std::vector<TimeCell> cells(TimeUnit unit) const;
    /// The finest unit, not finer than @p least, whose cells are wide enough to be labelled.
    [[nodiscard]] TimeUnit finestUnit(TimeUnit least = TimeUnit::Day) const;

private:
    DayRange span_{{0}, {1}};
    double left_ = 0;
    double right_ = 1;
    double perDay_ = 1;
};

/// Height of paintTimeHeader().
inline constexpr double timeHeaderHeight = 36;
/// Height of the strip in which paintDayMarks() writes.
inline constexpr double markStripHeight = 16;

/// Two rows of labels for the axis, years (or months) above the finest unit that fits, into @p rect, whose sides
/// are those of the scale. @param least see TimeScale::finestUnit()
void paintTimeHeader(QPainter &painter, const QRectF &rect, const TimeScale &scale, TimeUnit least, const Theme &theme);

/// Quiet upright lines at the beginnings of units, stronger at those of years, over @p top to @p bottom.
void paintTimeGrid(QPainter &painter, double top, double bottom, const TimeScale &scale, TimeUnit least,
                   const Theme &theme);

/// The words of the marks of as-of day and today in @p strip, where they lie in the span.
void paintMarkLabels(QPainter &painter, const QRectF &strip, const TimeScale &scale, const FigureFrame &frame,
                     const Theme &theme);
/// Their lines, over @p top to @p bottom.
void paintMarkLines(QPainter &painter, double top, double bottom, const TimeScale &scale, const FigureFrame &frame,
                    const Theme &theme);

} // namespace entente

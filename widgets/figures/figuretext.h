// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace entente {

/// The font of figures: the body's family at a size in pixels, unhinted, so that a text is as wide on a screen
/// as in a file at any magnification; digits of one width.
[[nodiscard]] QFont figureFont(int pixelSize = 12, QFont::Weight weight = QFont::Normal);

[[nodiscard]] double textWidth(const QString &text, const QFont &font);

/// @p text shortened with an ellipsis to @p width; empty when not even two letters would be left.
[[nodiscard]] QString shortened(const QString &text, const QFont &font, double width);

/// @p text broken at blanks into lines of at most @p width, the last of @p most lines shortened.
[[nodiscard]] QStringList wrapped(const QString &text, const QFont &font, double width, int most);

/// Draws one line of text inside @p rect, shortened where it does not fit. Never draws outside, and needs no clip.
void drawText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
              const QColor &colour);

/// A quantity as people read it: three significant digits beyond the decimal point at most, grouped by locale.
[[nodiscard]] QString readableNumber(double value);
/// 0.624 as "62 %"; never 100 % below 1, never 0 % above 0.
[[nodiscard]] QString percentText(double fraction);
/// A day in the short form of the locale with the month in letters, "1 Mar 2027".
[[nodiscard]] QString dayText(Day day);
/// First and last day covered; "since", "until" or "always" where unbounded.
[[nodiscard]] QString rangeText(const DayRange &range);

} // namespace entente

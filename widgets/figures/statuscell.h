// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace entente {

/// How a status is drawn in a cell. A shortfall has four depths: up to a quarter of what is required, up to a
/// half, up to three quarters, more.
struct CellLook {
    QColor fill;
    QColor text; ///< 4.5 to 1 on fill
    QColor patternColour;
    Qt::BrushStyle pattern = Qt::NoBrush;
    double spacing = 6; ///< of the pattern's lines: the deeper, the denser
    QString letter;     ///< of the status, in the reader's language
};

/// The number of depths.
inline constexpr int shortBands = 4;

/// The depth of a shortfall that is @p ratio of the requirement, 0 to 3.
[[nodiscard]] int shortBand(double ratio);

/// @param band depth of a shortfall; -1 for the status without a depth. Ignored for the other statuses.
[[nodiscard]] CellLook cellLook(const Theme &theme, StatusKind status, int band);

/// Letter of a status in the reader's language.
[[nodiscard]] QString statusLetter(StatusKind status);
/// The status as a word: "met", "at risk", "short", "none".
[[nodiscard]] QString statusWord(StatusKind status);

/// One cell by itself, as in a legend: fill, border, pattern and letter.
void paintCellLook(QPainter &painter, const QRectF &rect, const CellLook &look);

} // namespace entente

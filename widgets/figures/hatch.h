// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>

namespace entente {

/// Appends the lines of a pattern, cut at the edges of @p rect. Patterns of neighbouring rectangles meet.
/// Pen lines instead of brush patterns, because those come out as pixels in SVG and at another size in PDF.
/// @param style a line or dense pattern of Qt; the dense ones become rows of dots
/// @param spacing between lines, in pixels
void addHatch(QPainterPath &path, const QRectF &rect, Qt::BrushStyle style, double spacing = 6);

} // namespace entente

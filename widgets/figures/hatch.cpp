// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/hatch.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

void addSegment(QPainterPath &path, double x1, double y1, double x2, double y2)
{
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
}

double firstAtOrAfter(double value, double spacing)
{
    return std::ceil(value / spacing) * spacing;
}

// Lines x + y = s ("/") for every multiple s of the spacing.
void addRising(QPainterPath &path, const QRectF &r, double spacing)
{
    for (double s = firstAtOrAfter(r.left() + r.top(), spacing); s < r.right() + r.bottom(); s += spacing) {
        const double x1 = std::max(r.left(), s - r.bottom());
        const double x2 = std::min(r.right(), s - r.top());
        if (x2 - x1 > 0.5)
            addSegment(path, x1, s - x1, x2, s - x2);
    }
}

// Lines x - y = s ("\") for every multiple s of the spacing.
void addFalling(QPainterPath &path, const QRectF &r, double spacing)
{
    for (double s = firstAtOrAfter(r.left() - r.bottom(), spacing); s < r.right() - r.top(); s += spacing) {
        const double x1 = std::max(r.left(), s + r.top());
        const double x2 = std::min(r.right(), s + r.bottom());
        if (x2 - x1 > 0.5)
            addSegment(path, x1, x1 - s, x2, x2 - s);
    }
}

void addLevel(QPainterPath &path, const QRectF &r, double spacing)
{
    for (double y = firstAtOrAfter(r.top() + 0.5, spacing); y < r.bottom(); y += spacing)
        addSegment(path, r.left(), y, r.right(), y);
}

void addUpright(QPainterPath &path, const QRectF &r, double spacing)
{
    for (double x = firstAtOrAfter(r.left() + 0.5, spacing); x < r.right(); x += spacing)
        addSegment(path, x, r.top(), x, r.bottom());
}

void addDots(QPainterPath &path, const QRectF &r, double spacing)
{
    for (double y = firstAtOrAfter(r.top() + 1, spacing); y < r.bottom() - 1; y += spacing)
        for (double x = firstAtOrAfter(r.left() + 1, spacing); x < r.right() - 1.5; x += spacing)
            addSegment(path, x, y, x + 1, y);
}

} // namespace

void addHatch(QPainterPath &path, const QRectF &rect, Qt::BrushStyle style, double spacing)
{
    switch (style) {
    case Qt::NoBrush:
    case Qt::SolidPattern:
        break;
    case Qt::BDiagPattern:
        addRising(path, rect, spacing);
        break;
    case Qt::FDiagPattern:
        addFalling(path, rect, spacing);
        break;
    case Qt::DiagCrossPattern:
        addRising(path, rect, spacing);
        addFalling(path, rect, spacing);
        break;
    case Qt::HorPattern:
        addLevel(path, rect, spacing);
        break;
    case Qt::VerPattern:
        addUpright(path, rect, spacing);
        break;
    case Qt::CrossPattern:
        addLevel(path, rect, spacing);
        addUpright(path, rect, spacing);
        break;
    default:
        addDots(path, rect, spacing);
        break;
    }
}

} // namespace entente

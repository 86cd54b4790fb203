// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figuretext.h"
#include "widgets/figures/hatch.h"
#include "widgets/figures/waterfall.h"
#include "widgets/theme/contrast.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

void paintAxis(QPainter &painter, const WaterfallLayout &layout, const WaterfallScene &scene, const Theme &theme)
{
    const QFont font = figureFont(11);
    QPainterPath grid;
    for (double value = 0; value <= layout.top * 1.0001; value += layout.step) {
        const double x = std::round(layout.x(value)) + 0.5;
        grid.moveTo(x, layout.plot.top());
        grid.lineTo(x, layout.plot.bottom());
        const double half = std::min(40.0, layout.x(layout.step) - layout.plot.left()) / 2;
        drawText(painter, QRectF(x - half, layout.axis.top(), 2 * half, layout.axis.height() - 2), Qt::AlignHCenter,
                 readableNumber(value), font, theme.quiet);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.gridline, 1));
    painter.drawPath(grid);
    drawText(painter,
             QRectF(layout.labelLeft, layout.axis.top(), layout.plot.left() - 26 - layout.labelLeft,
                    layout.axis.height() - 2),
             Qt::AlignLeft, scene.unit, figureFont(11, QFont::DemiBold), theme.text);
}

void paintBar(QPainter &painter, const QRectF &rect, WaterfallBar::What what, const Theme &theme)
{
    QPainterPath lines;
    painter.setPen(Qt::NoPen);
    switch (what) {
    case WaterfallBar::What::Total:
        painter.setBrush(theme.accent);
        painter.drawRect(rect);
        return;
    case WaterfallBar::What::Required:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.text, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
        return;
    case WaterfallBar::What::Loss:
        painter.setBrush(theme.statusAtRisk.mark);
        painter.drawRect(rect);
        return;
    case WaterfallBar::What::Shortfall:
        painter.setBrush(mixed(theme.surface, theme.shortfallFill, 0.22));
        painter.drawRect(rect);
        addHatch(lines, rect, Qt::BDiagPattern, 7);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.shortfallFill, 1.3, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(lines);
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
}

} // namespace

void paintWaterfall(QPainter &painter, const WaterfallLayout &layout, const WaterfallScene &scene, int cursor,
                    const Theme &theme)
{
    paintAxis(painter, layout, scene, theme);
    QPainterPath joints;
    for (int index = layout.first; index < layout.first + layout.count; ++index) {
        const WaterfallBar &bar = scene.bars[std::size_t(index)];
        const QRectF row = layout.rowRect(index);
        const bool strong = bar.what != WaterfallBar::What::Loss;
        const QFont font = figureFont(12, strong ? QFont::DemiBold : QFont::Normal);
        if (index == cursor) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.selection);
            painter.drawRect(row);
        }
        const QColor words = index == cursor ? theme.selectionText : theme.text;
        drawText(painter, QRectF(row.left() + 2, row.top(), layout.plot.left() - 10 - row.left(), row.height()),
                 Qt::AlignLeft, bar.name, font, words);
        const QRectF rect = layout.barRect(bar, index);
        paintBar(painter, rect, bar.what, theme);
        const QString number = readableNumber(bar.what == WaterfallBar::What::Loss ? -bar.size() : bar.size());
        drawText(painter,
                 QRectF(layout.plot.right() + 4, row.top(), row.right() - 2 - layout.plot.right() - 4, row.height()),
                 Qt::AlignRight, number, font, words);
        // What one bar leaves is where the next one begins.
        if (index + 1 < layout.first + layout.count) {
            const double x = bar.what == WaterfallBar::What::Loss ? rect.left() : rect.right();
            joints.moveTo(x, rect.bottom());
            joints.lineTo(x, layout.barRect(scene.bars[std::size_t(index) + 1], index + 1).top());
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.markLine, 1));
    painter.drawPath(joints);
    painter.drawLine(QPointF(layout.plot.left(), layout.plot.top()), QPointF(layout.plot.left(), layout.plot.bottom()));
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figuretext.h"
#include "widgets/figures/ranking.h"
#include "widgets/theme/contrast.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace entente {

namespace {

constexpr double pad = 8;

/// The triangle that says which way a column is sorted.
void paintArrow(QPainter &painter, const QPointF &centre, bool descending, const Theme &theme)
{
    const double down = descending ? 3 : -3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawPolygon(
        QPolygonF({centre + QPointF(-4, -down), centre + QPointF(4, -down), centre + QPointF(0, down)}));
}

void paintHeader(QPainter &painter, const RankingLayout &layout, const RankingOrder &order, const Theme &theme)
{
    for (const RankingLayout::Column &column : layout.columns) {
        QRectF box(column.left + pad, layout.header.top(), column.right - column.left - 2 * pad,
                   layout.header.height());
        const bool right = isNumeric(column.column);
        if (column.column == order.column) {
            paintArrow(painter, QPointF(right ? box.left() + 4 : box.right() - 4, box.center().y()), order.descending,
                       theme);
            right ? box.setLeft(box.left() + 13) : box.setRight(box.right() - 13);
        }
        drawText(painter, box, right ? Qt::AlignRight : Qt::AlignLeft, rankingHeading(column.column),
                 figureFont(12, QFont::DemiBold), theme.text);
    }
    painter.setPen(QPen(theme.markLine, 1));
    const double y = layout.header.bottom() - 0.5;
    painter.drawLine(QPointF(layout.header.left(), y), QPointF(layout.header.right(), y));
}

} // namespace

void paintRanking(QPainter &painter, const RankingLayout &layout, const RankingScene &scene, const RankingOrder &order,
                  int cursor, const Theme &theme)
{
    paintHeader(painter, layout, order, theme);
    const double most = scene.rows.front().weighted;
    QPainterPath lines;
    for (int place = layout.first; place < layout.first + layout.count; ++place) {
        const int index = order.rows[std::size_t(place)];
        const RankingRow &row = scene.rows[std::size_t(index)];
        const QRectF line = layout.rowRect(place);
        const bool current = place == cursor;
        if (current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.selection);
            painter.drawRect(line);
        }
        for (const RankingLayout::Column &column : layout.columns) {
            QRectF box(column.left + pad, line.top(), column.right - column.left - 2 * pad, line.height());
            const QString text = rankingText(row, column.column, index + 1);
            if (column.column == RankingColumn::Weighted) {
                // As long as its part of the largest, beside the number and never under it.
                double number = 0;
                for (const RankingRow &each : scene.rows)
                    number = std::max(number, textWidth(readableNumber(each.weighted), figureFont()));
                const double room = box.width() - number - 8;
                if (room > 4 && most > 0) {
                    painter.setPen(Qt::NoPen);
                    painter.setBrush(theme.statusShort.mark);
                    painter.drawRect(QRectF(box.left(), line.top() + 7, std::max(1.0, room * row.weighted / most),
                                            line.height() - 14));
                }
            }
            drawText(painter, box, isNumeric(column.column) ? Qt::AlignRight : Qt::AlignLeft, text, figureFont(),
                     current ? theme.selectionText : theme.text);
        }
        lines.moveTo(line.left(), line.bottom() - 0.5);
        lines.lineTo(line.right(), line.bottom() - 0.5);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.gridline, 1));
    painter.drawPath(lines);
}

} // namespace entente

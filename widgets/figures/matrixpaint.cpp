// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figuretext.h"
#include "widgets/figures/matrix.h"
#include "widgets/theme/contrast.h"
#include "widgets/theme/ramps.h"

#include <QPainter>

namespace entente {

namespace {

void paintHeader(QPainter &painter, const MatrixLayout &layout, const MatrixScene &scene, const Theme &theme)
{
    const QFont strong = figureFont(12, QFont::DemiBold);
    drawText(painter, QRectF(layout.labelLeft, layout.header.top(), layout.numberLeft - layout.labelLeft - 6, 24),
             Qt::AlignLeft, Figures::tr("Capability"), strong, theme.text);
    drawText(painter, QRectF(layout.numberLeft, layout.header.top(), layout.cells.left() - 8 - layout.numberLeft, 24),
             Qt::AlignRight, Figures::tr("of required"), strong, theme.text);
    for (int member = layout.firstMember; member < layout.firstMember + layout.members; ++member) {
        const QRectF cell = layout.cellRect(layout.first, member);
        drawText(painter, QRectF(cell.left() + 1, layout.header.top(), cell.width() - 2, 24), Qt::AlignHCenter,
                 scene.members[std::size_t(member)].key, strong, theme.text);
    }
}

void paintCell(QPainter &painter, const QRectF &rect, const MatrixCell &cell, const Theme &theme)
{
    if (cell.isEmpty())
        return;
    const QRectF inside = rect.adjusted(1, 1, -1, -1);
    QColor words = theme.text;
    if (cell.part > 0) {
        const QColor fill = sequentialRamp(theme, cell.share);
        words = textOn(fill);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRect(inside);
    }
    if (cell.overCeiling) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.statusShort.mark, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawRect(inside.adjusted(1, 1, -1, -1));
    }
    const auto deviation = cell.deviation();
    const QRectF upper(inside.left() + 3, inside.top() + 2, inside.width() - 6, deviation ? 15 : inside.height() - 4);
    if (cell.part > 0) {
        QString text = percentText(cell.share);
        if (cell.overCeiling) // the letter beside the number: never by colour alone
            text = Figures::tr("C", "letter of a share over the ceiling") + u' ' + text;
        drawText(painter, upper, Qt::AlignHCenter, text, figureFont(11, QFont::DemiBold), words);
    }
    if (deviation) {
        const QRectF lower(upper.left(), inside.top() + 16, upper.width(), inside.height() - 17);
        const QString text = *deviation > 0 ? u'+' + readableNumber(*deviation) : readableNumber(*deviation);
        drawText(painter, lower, Qt::AlignHCenter, text, figureFont(10), words);
    }
}

} // namespace

void paintMatrix(QPainter &painter, const MatrixLayout &layout, const MatrixScene &scene, const MatrixCursor &cursor,
                 const Theme &theme)
{
    paintHeader(painter, layout, scene, theme);
    for (int index = layout.first; index < layout.first + layout.count; ++index) {
        const MatrixRow &row = scene.rows[std::size_t(index)];
        const QRectF line = layout.rowRect(index);
        const double half = line.height() / 2;
        const QRectF label(line.left() + 2, line.top() + 1, layout.numberLeft - 8 - line.left(), half);
        drawText(painter, label, Qt::AlignLeft, row.name, figureFont(), theme.text);
        drawText(painter, label.translated(0, half - 2), Qt::AlignLeft, row.block, figureFont(10), theme.quiet);
        const QRectF number(layout.numberLeft, line.top() + 1, layout.cells.left() - 8 - layout.numberLeft, half);
        drawText(painter, number, Qt::AlignRight,
                 Figures::tr("%1 of %2").arg(readableNumber(row.available), readableNumber(row.required)),
                 figureFont(11), theme.text);
        drawText(painter, number.translated(0, half - 2), Qt::AlignRight, row.unit, figureFont(10), theme.quiet);
        for (int member = layout.firstMember; member < layout.firstMember + layout.members; ++member)
            paintCell(painter, layout.cellRect(index, member), row.cells[std::size_t(member)], theme);
        painter.setPen(QPen(theme.gridline, 1));
        painter.drawLine(QPointF(line.left(), line.bottom()), QPointF(line.right(), line.bottom()));
    }
    if (cursor.row >= layout.first && cursor.row < layout.first + layout.count) {
        const bool heading = cursor.member < layout.firstMember || cursor.member >= layout.firstMember + layout.members;
        const QRectF rect = heading ? layout.rowRect(cursor.row) : layout.cellRect(cursor.row, cursor.member);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.focus, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

} // namespace entente

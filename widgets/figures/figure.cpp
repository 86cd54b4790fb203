// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure.h"

#include "widgets/figures/statuscell.h"

#include <QPainter>

namespace entente {

QString FigureTable::toText() const
{
    QString text;
    const auto add = [&text](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            QString cell = cells[i];
            cell.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
            if (i > 0)
                text += u'\t';
            text += cell;
        }
        text += u'\n';
    };
    add(header);
    for (const QStringList &row : rows)
        add(row);
    return text;
}

Figure::~Figure() = default;

void Figure::paint(QPainter &painter, const QRectF &rect, const Theme &theme) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintFrame(painter, rect, frame(), frameStyle_, theme,
               [this](QPainter &p, const QRectF &box, const LegendEntry &entry, const Theme &t) {
                   paintSwatch(p, box, entry, t);
               });
    paintPicture(painter, interior(rect), theme, {false, 0, frameStyle_});
}

void Figure::paintPage(QPainter &painter, const QRectF &rect, int page, const Theme &theme) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintFrame(painter, rect, frame(), FrameStyle::Full, theme,
               [this](QPainter &p, const QRectF &box, const LegendEntry &entry, const Theme &t) {
                   paintSwatch(p, box, entry, t);
               });
    paintPicture(painter, frameInterior(rect, frame(), FrameStyle::Full), theme, {true, page, FrameStyle::Full});
}

void Figure::paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry, const Theme &theme) const
{
    const double middle = rect.center().y();
    switch (entry.swatch) {
    case LegendEntry::Swatch::Status:
        paintCellLook(painter, rect, cellLook(theme, StatusKind(entry.value), -1));
        break;
    case LegendEntry::Swatch::ShortBand:
        paintCellLook(painter, rect, cellLook(theme, StatusKind::Short, entry.value));
        break;
    case LegendEntry::Swatch::AsOf:
        painter.setPen(QPen(theme.asOfMark, 2));
        painter.drawLine(QPointF(rect.center().x(), rect.top()), QPointF(rect.center().x(), rect.bottom()));
        break;
    case LegendEntry::Swatch::Today:
        painter.setPen(QPen(theme.todayMark, 1, Qt::DashLine));
        painter.drawLine(QPointF(rect.center().x(), rect.top()), QPointF(rect.center().x(), rect.bottom()));
        break;
    default:
        painter.setPen(QPen(theme.markLine, 2));
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
        break;
    }
}

Figure::Scroll Figure::scroll(const QRectF &rect) const
{
    Q_UNUSED(rect);
    return {};
}

FigureHit Figure::moveCursor(CursorMove move, const QRectF &rect)
{
    Q_UNUSED(move);
    Q_UNUSED(rect);
    return {};
}

FigureHit Figure::cursor(const QRectF &rect) const
{
    Q_UNUSED(rect);
    return {};
}

bool Figure::selectRecord(const AnyId &record, const QRectF &rect)
{
    Q_UNUSED(record);
    Q_UNUSED(rect);
    return false;
}

bool Figure::toggleFold(int row)
{
    Q_UNUSED(row);
    return false;
}

int Figure::pageCount(const QSizeF &size) const
{
    Q_UNUSED(size);
    return 1;
}

} // namespace entente

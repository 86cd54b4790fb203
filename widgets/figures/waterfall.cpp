// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/waterfall.h"

#include "widgets/figures/figuretext.h"
#include "widgets/figures/valueaxis.h"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double axisHeight = 20;
constexpr double leastRow = 20;
constexpr double tallestRow = 44;
constexpr double labelGap = 10;

} // namespace

WaterfallLayout WaterfallFigure::layOut(const QRectF &interior, bool exported) const
{
    WaterfallLayout layout;
    double labels = 0;
    double numbers = 0;
    double highest = 0;
    for (const WaterfallBar &bar : scene_.bars) {
        labels = std::max(labels, textWidth(bar.name, figureFont(12, QFont::DemiBold)));
        numbers = std::max(numbers, textWidth(readableNumber(-bar.size()), figureFont(12, QFont::DemiBold)));
        highest = std::max({highest, bar.from, bar.until});
    }
    if (highest <= 0)
        highest = 1;
    labels = std::min(std::ceil(labels) + 1, interior.width() * 0.35);
    numbers = std::ceil(numbers) + 8;
    layout.labelLeft = interior.left();
    layout.numberRight = interior.right();
    const double left = std::round(interior.left() + labels + labelGap);
    const double right = std::max(left + 20, std::round(interior.right() - numbers - 6));
    const auto bars = int(scene_.bars.size());
    const double room = std::max(0.0, interior.height() - axisHeight);
    layout.rowHeight = bars > 0 ? std::clamp(std::floor(room / bars), leastRow, tallestRow) : tallestRow;
    const int page = exported ? bars : std::max(1, int((room + 0.5) / layout.rowHeight));
    layout.first = exported ? 0 : std::clamp(first_, 0, std::max(0, bars - page));
    layout.count = std::min(page, bars - layout.first);
    layout.plot = QRectF(left, interior.top() + axisHeight, right - left, layout.count * layout.rowHeight);
    layout.axis = QRectF(interior.left(), interior.top(), interior.width(), axisHeight);
    layout.step = niceStep(highest, layout.plot.width() / 90);
    layout.top = std::max(highest, std::ceil(highest / layout.step - 1e-9) * layout.step);
    return layout;
}

void WaterfallFigure::paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                                   const Purpose &purpose) const
{
    if (scene_.bars.empty()) {
        drawText(painter, interior, Qt::AlignCenter, scene_.emptyText, figureFont(13), theme.quiet);
        return;
    }
    paintWaterfall(painter, layOut(interior, purpose.exported), scene_, purpose.exported ? -1 : cursor_, theme);
}

FigureHit WaterfallFigure::hitOf(int bar, const WaterfallLayout &layout) const
{
    const WaterfallBar &shown = scene_.bars[std::size_t(bar)];
    FigureHit hit;
    hit.what = FigureHit::What::Cell;
    hit.row = bar;
    hit.days = scene_.days;
    hit.record = shown.record;
    hit.situation = scene_.situation;
    hit.rect = layout.rowRect(bar);
    const bool loss = shown.what == WaterfallBar::What::Loss;
    QStringList lines{
        loss ? Figures::tr("%1 takes away %2 %3").arg(shown.name, readableNumber(shown.size()), scene_.unit)
             : Figures::tr("%1: %2 %3").arg(shown.name, readableNumber(shown.size()), scene_.unit)};
    lines << shown.details;
    hit.toolTip = lines.join(u'\n');
    return hit;
}

FigureHit WaterfallFigure::hitTest(const QPointF &point, const QRectF &rect) const
{
    const WaterfallLayout layout = layOut(interior(rect));
    for (int bar = layout.first; bar < layout.first + layout.count; ++bar)
        if (layout.rowRect(bar).contains(point))
            return hitOf(bar, layout);
    return {};
}

QRectF WaterfallFigure::barRect(int bar, const QRectF &rect) const
{
    return layOut(interior(rect)).barRect(scene_.bars[std::size_t(bar)], bar);
}

Figure::Scroll WaterfallFigure::scroll(const QRectF &rect) const
{
    const WaterfallLayout layout = layOut(interior(rect));
    return {layout.first, int(scene_.bars.size()), layout.count};
}

FigureHit WaterfallFigure::moveCursor(CursorMove move, const QRectF &rect)
{
    if (scene_.bars.empty())
        return {};
    const int last = int(scene_.bars.size()) - 1;
    const int page = std::max(1, layOut(interior(rect)).count);
    cursor_ = std::clamp(steppedRow(cursor_, move, last, page), 0, last);
    first_ = std::clamp(first_, std::max(0, cursor_ - page + 1), cursor_);
    return cursor(rect);
}

FigureHit WaterfallFigure::cursor(const QRectF &rect) const
{
    return cursor_ < 0 ? FigureHit{} : hitOf(cursor_, layOut(interior(rect)));
}

void WaterfallFigure::select(const FigureHit &hit)
{
    if (hit.what == FigureHit::What::Cell)
        cursor_ = hit.row;
}

double WaterfallFigure::fullHeight(const QSizeF &size) const
{
    const QRectF inside = frameInterior(QRectF(QPointF(), size), scene_.frame, FrameStyle::Full);
    return std::max(size.height(),
                    size.height() - inside.height() + axisHeight + double(scene_.bars.size()) * leastRow);
}

FigureTable WaterfallFigure::table() const
{
    FigureTable table;
    table.header = {Figures::tr("Step"), Figures::tr("Change"), Figures::tr("Left"), Figures::tr("Behind it")};
    table.numeric = {false, true, true, false};
    for (const WaterfallBar &bar : scene_.bars) {
        const bool loss = bar.what == WaterfallBar::What::Loss;
        const bool missing = bar.what == WaterfallBar::What::Shortfall;
        table.rows.push_back({bar.name, loss || missing ? readableNumber(loss ? -bar.size() : bar.size()) : QString(),
                              readableNumber(loss ? bar.from : bar.until), bar.details.join(QStringLiteral("; "))});
    }
    return table;
}

QString WaterfallFigure::accessibleText() const
{
    if (scene_.bars.empty())
        return scene_.frame.title + QStringLiteral(". ") + scene_.emptyText;
    QString text = Figures::tr("%1. %2. In %3.").arg(scene_.frame.title, scene_.frame.subtitle, scene_.unit);
    for (const WaterfallBar &bar : scene_.bars)
        text += u' ' + (bar.what == WaterfallBar::What::Loss
                            ? Figures::tr("%1 takes away %2.").arg(bar.name, readableNumber(bar.size()))
                            : Figures::tr("%1 %2.").arg(bar.name, readableNumber(bar.size())));
    return text;
}

} // namespace entente

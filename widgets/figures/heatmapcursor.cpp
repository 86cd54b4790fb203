// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figuretext.h"
#include "widgets/figures/heatmap.h"
#include "widgets/figures/statuscell.h"

#include <algorithm>
#include <cmath>

// What a reader does in the heatmap: pointing, selecting, folding, the keyboard.

namespace entente {

namespace {

QString bucketName(TimeUnit unit, const DayRange &bucket)
{
    const QDate first = bucket.from.toDate();
    const QLocale locale;
    switch (unit) {
    case TimeUnit::Year:
        return QString::number(first.year());
    case TimeUnit::Quarter:
        return Figures::tr("Q%1 %2", "quarter and year").arg((first.month() + 2) / 3).arg(first.year());
    case TimeUnit::Month:
        return locale.standaloneMonthName(first.month()) + u' ' + QString::number(first.year());
    default:
        return rangeText(bucket);
    }
}

QString priorityText(int priority)
{
    return priority > 0 ? Figures::tr("Highest priority required: %1").arg(priority) : QString();
}

} // namespace

QString HeatmapFigure::toolTip(const HeatmapRow &row, int bucket) const
{
    QStringList lines{row.unit.isEmpty() ? row.name : Figures::tr("%1 (%2)").arg(row.name, row.unit)};
    if (bucket < 0) {
        lines << priorityText(row.priority);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    const HeatmapCell &cell = row.cells[std::size_t(bucket)];
    const QString when = bucketName(scene_.bucket, scene_.buckets[std::size_t(bucket)]);
    switch (cell.status) {
    case StatusKind::None:
        lines << Figures::tr("%1: nothing required").arg(when);
        break;
    case StatusKind::Met:
        lines << Figures::tr("%1: met, also without its largest member").arg(when);
        break;
    case StatusKind::AtRisk:
        lines << Figures::tr("%1: met, but not without its largest member").arg(when);
        break;
    case StatusKind::Short:
        if (row.unit.isEmpty() && !cell.worstName.isEmpty())
            lines << Figures::tr("%1: short, lowest coverage %2").arg(when, percentText(cell.coverage))
                  << Figures::tr("Worst: %1, from %2").arg(cell.worstName, dayText(cell.worstDay));
        else
            lines << Figures::tr("%1: short by up to %2, coverage down to %3")
                         .arg(when, readableNumber(cell.shortfall), percentText(cell.coverage))
                  << Figures::tr("Worst from %1").arg(dayText(cell.worstDay));
        break;
    }
    lines << priorityText(row.priority);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

FigureHit HeatmapFigure::hitAt(int row, int bucket, const HeatmapLayout &layout) const
{
    FigureHit hit;
    const HeatmapRow &shown = scene_.rows[std::size_t(row)];
    const int place = placeOf(row);
    hit.row = row;
    hit.record = shown.record;
    hit.situation = shown.situation;
    hit.toolTip = toolTip(shown, bucket);
    const double top = layout.rowTop(place);
    if (bucket < 0) {
        hit.what = FigureHit::What::Row;
        hit.rect = QRectF(layout.area.left(), top, layout.labelRight - layout.area.left(), layout.rowHeight);
        return hit;
    }
    hit.what = FigureHit::What::Cell;
    hit.column = bucket;
    hit.days = scene_.buckets[std::size_t(bucket)];
    hit.day = shown.cells[std::size_t(bucket)].status == StatusKind::Short ? shown.cells[std::size_t(bucket)].worstDay
                                                                           : hit.days.from;
    const double left = std::round(layout.scale.x(hit.days.from));
    hit.rect = QRectF(left, top, std::round(layout.scale.x(hit.days.until)) - left, layout.rowHeight);
    return hit;
}

FigureHit HeatmapFigure::hitTest(const QPointF &point, const QRectF &rect) const
{
    if (scene_.rows.empty() || scene_.buckets.empty())
        return {};
    const HeatmapLayout layout = layOut(rect);
    if (point.y() < layout.cells.top() || point.y() >= layout.cells.bottom() || point.x() < layout.area.left() ||
        point.x() >= layout.area.right())
        return {};
    const int place = layout.first + int((point.y() - layout.cells.top()) / layout.rowHeight);
    if (place >= layout.first + layout.count)
        return {};
    const int row = unfolded_[std::size_t(place)];
    if (point.x() >= layout.cells.left() && point.x() < layout.cells.right()) {
        // The edges of cells are rounded to whole pixels, so the day alone does not decide.
        for (int bucket = layout.firstBucket; bucket < layout.endBucket; ++bucket)
            if (point.x() < std::round(layout.scale.x(scene_.buckets[std::size_t(bucket)].until)))
                return hitAt(row, bucket, layout);
        return {};
    }
    FigureHit hit = hitAt(row, -1, layout);
    const double triangle = layout.area.left() + scene_.rows[std::size_t(row)].depth * 14;
    if (hasChildren(row) && point.x() >= triangle - 2 && point.x() < triangle + 16)
        hit.what = FigureHit::What::Fold;
    return hit;
}

QRectF HeatmapFigure::cellRect(int row, int bucket, const QRectF &rect) const
{
    const HeatmapLayout layout = layOut(rect);
    const int place = placeOf(row);
    if (place < layout.first || place >= layout.first + layout.count || bucket < layout.firstBucket ||
        bucket >= layout.endBucket)
        return {};
    return hitAt(row, bucket, layout).rect;
}

void HeatmapFigure::reveal(int row, const QRectF &rect)
{
    const HeatmapLayout layout = layOut(rect);
    const int place = placeOf(row);
    if (place < layout.first)
        view_.firstRow = place;
    else if (place >= layout.first + layout.count)
        view_.firstRow = place - layout.count + 1;
    else
        view_.firstRow = layout.first;
}

FigureHit HeatmapFigure::moveCursor(CursorMove move, const QRectF &rect)
{
    if (unfolded_.empty() || scene_.buckets.empty())
        return {};
    const HeatmapLayout layout = layOut(rect);
    const int rows = int(unfolded_.size());
    const int lastBucket = layout.endBucket - 1;
    int place = view_.cursorRow < 0 ? -1 : placeOf(view_.cursorRow);
    int bucket = view_.cursorBucket;
    if (place < 0) { // the first step only shows where the cursor is
        view_.cursorRow = unfolded_[std::size_t(layout.first)];
        view_.cursorBucket = layout.firstBucket;
        return hitAt(view_.cursorRow, view_.cursorBucket, layout);
    }
    switch (move) {
    case CursorMove::Left:
        bucket = bucket <= layout.firstBucket ? -1 : bucket - 1;
        break;
    case CursorMove::Right:
        bucket = bucket < 0 ? layout.firstBucket : bucket + 1;
        break;
    case CursorMove::Up:
        --place;
        break;
    case CursorMove::Down:
        ++place;
        break;
    case CursorMove::RowStart:
        bucket = layout.firstBucket;
        break;
    case CursorMove::RowEnd:
        bucket = lastBucket;
        break;
    case CursorMove::PageUp:
        place -= std::max(1, layout.count - 1);
        break;
    case CursorMove::PageDown:
        place += std::max(1, layout.count - 1);
        break;
    case CursorMove::First:
        place = 0;
        break;
    case CursorMove::Last:
        place = rows - 1;
        break;
    }
    view_.cursorRow = unfolded_[std::size_t(std::clamp(place, 0, rows - 1))];
    view_.cursorBucket = bucket < 0 ? -1 : std::clamp(bucket, layout.firstBucket, lastBucket);
    reveal(view_.cursorRow, rect);
    return hitAt(view_.cursorRow, view_.cursorBucket, layOut(rect));
}

FigureHit HeatmapFigure::cursor(const QRectF &rect) const
{
    if (view_.cursorRow < 0 || placeOf(view_.cursorRow) < 0)
        return {};
    return hitAt(view_.cursorRow, view_.cursorBucket, layOut(rect));
}

void HeatmapFigure::select(const FigureHit &hit)
{
    if (hit.row < 0 || hit.row >= int(scene_.rows.size()))
        return;
    view_.cursorRow = hit.row;
    view_.cursorBucket = hit.what == FigureHit::What::Cell ? hit.column : -1;
}

bool HeatmapFigure::selectRecord(const AnyId &record, const QRectF &rect)
{
    if (record.isEmpty())
        return false;
    for (std::size_t i = 0; i < scene_.rows.size(); ++i) {
        if (!(scene_.rows[i].record == record))
            continue;
        if (view_.cursorRow >= 0 && scene_.rows[std::size_t(view_.cursorRow)].record == record)
            return true; // already there, perhaps in another situation
        // Every branch above it has to be open.
        int depth = scene_.rows[i].depth;
        for (int above = int(i) - 1; above >= 0 && depth > 0; --above) {
            if (scene_.rows[std::size_t(above)].depth < depth) {
                depth = scene_.rows[std::size_t(above)].depth;
                view_.folded[std::size_t(above)] = false;
            }
        }
        unfold();
        view_.cursorRow = int(i);
        view_.cursorBucket = -1;
        reveal(int(i), rect);
        return true;
    }
    return false;
}

bool HeatmapFigure::toggleFold(int row)
{
    if (row < 0 || row >= int(scene_.rows.size()) || !hasChildren(row))
        return false;
    view_.folded[std::size_t(row)] = !view_.folded[std::size_t(row)];
    unfold();
    if (view_.cursorRow >= 0 && placeOf(view_.cursorRow) < 0)
        view_.cursorRow = row;
    scrollTo(view_.firstRow);
    return true;
}

} // namespace entente

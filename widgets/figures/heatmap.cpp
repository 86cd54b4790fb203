// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/heatmap.h"

#include "widgets/figures/figuretext.h"
#include "widgets/figures/statuscell.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double headHeight = markStripHeight + timeHeaderHeight + 2;
constexpr double tallestRow = 26;
constexpr double pageRow = 18;
constexpr double wideSpark = 78;
constexpr double narrowSpark = 44;
constexpr double numberWidth = 46;

} // namespace

HeatmapFigure::HeatmapFigure(HeatmapScene scene) : scene_(std::move(scene))
{
    view_.folded.assign(scene_.rows.size(), false);
    unfold();
}

void HeatmapFigure::unfold()
{
    unfolded_.clear();
    int hiddenBelow = -1; // depth of the folded row whose descendants are skipped
    for (std::size_t i = 0; i < scene_.rows.size(); ++i) {
        const int depth = scene_.rows[i].depth;
        if (hiddenBelow >= 0 && depth > hiddenBelow)
            continue;
        hiddenBelow = view_.folded[i] ? depth : -1;
        unfolded_.push_back(int(i));
    }
}

void HeatmapFigure::setView(const HeatmapView &view)
{
    view_ = view;
    view_.folded.resize(scene_.rows.size(), false);
    const int buckets = int(scene_.buckets.size());
    view_.firstBucket = std::clamp(view_.firstBucket, 0, std::max(0, buckets - 1));
    view_.buckets = std::clamp(view_.buckets, 0, buckets - view_.firstBucket);
    if (view_.cursorRow >= int(scene_.rows.size()))
        view_.cursorRow = -1;
    if (view_.cursorBucket >= buckets)
        view_.cursorBucket = -1;
    unfold();
    scrollTo(view_.firstRow);
}

void HeatmapFigure::foldTo(int levels)
{
    for (std::size_t i = 0; i < scene_.rows.size(); ++i)
        view_.folded[i] = hasChildren(int(i)) && scene_.rows[i].depth >= levels - 1;
    unfold();
}

bool HeatmapFigure::hasChildren(int row) const
{
    const auto next = std::size_t(row) + 1;
    return next < scene_.rows.size() && scene_.rows[next].depth > scene_.rows[std::size_t(row)].depth;
}

int HeatmapFigure::placeOf(int row) const
{
    const auto found = std::lower_bound(unfolded_.begin(), unfolded_.end(), row);
    return found != unfolded_.end() && *found == row ? int(found - unfolded_.begin()) : -1;
}

double HeatmapFigure::labelWidth() const
{
    if (labelWidth_ < 0) {
        const QFont bold = figureFont(12, QFont::DemiBold);
        const QFont normal = figureFont();
        double widest = 0;
        for (std::size_t i = 0; i < scene_.rows.size(); ++i) {
            const HeatmapRow &row = scene_.rows[i];
            const bool strong = row.isBlock || hasChildren(int(i));
            widest = std::max(widest, textWidth(row.name, strong ? bold : normal) + row.depth * 14);
        }
        labelWidth_ = widest + 16 + 34 + 2; // triangle and priority
    }
    return labelWidth_;
}

HeatmapLayout HeatmapFigure::layOut(const QRectF &interior, const Purpose &purpose) const
{
    HeatmapLayout layout;
    layout.area = interior;
    // In a narrow pane names need a larger share of the width, and the sparks can do with less.
    const bool narrow = interior.width() < 900;
    const double labels = std::clamp(labelWidth(), 120.0, std::max(140.0, interior.width() * (narrow ? 0.35 : 0.3)));
    layout.labelRight = std::round(interior.left() + labels);
    const bool spark = interior.width() >= 640;
    const double sparkWidth = narrow ? narrowSpark : wideSpark;
    const double rightWidth = spark ? sparkWidth + numberWidth : 0;
    const double left = layout.labelRight + 6;
    const double right = std::round(interior.right() - rightWidth - (spark ? 10 : 2));
    layout.sparkLeft = right + 10;
    layout.sparkRight = spark ? layout.sparkLeft + sparkWidth : layout.sparkLeft;
    layout.numberRight = interior.right();

    layout.firstBucket = view_.firstBucket;
    layout.endBucket = view_.buckets > 0 ? view_.firstBucket + view_.buckets : int(scene_.buckets.size());
    if (layout.endBucket > layout.firstBucket)
        layout.scale = TimeScale({scene_.buckets[std::size_t(layout.firstBucket)].from,
                                  scene_.buckets[std::size_t(layout.endBucket) - 1].until},
                                 left, right);
    layout.strip = QRectF(left, interior.top(), right - left, markStripHeight);
    layout.header = QRectF(left, layout.strip.bottom(), right - left, timeHeaderHeight);

    const double top = interior.top() + headHeight;
    const double room = std::max(0.0, interior.bottom() - top);
    const int rows = int(unfolded_.size());
    if (!purpose.exported) {
        layout.rowHeight = view_.rowHeight;
        const int page = std::max(1, int(room / layout.rowHeight));
        layout.first = std::clamp(view_.firstRow, 0, std::max(0, rows - page));
        layout.count = std::min(page, rows - layout.first);
    } else if (rows * heatmapLeastRow <= room + 0.5) {
        layout.rowHeight = rows > 0 ? std::clamp(std::floor(room / rows), heatmapLeastRow, tallestRow) : tallestRow;
        layout.count = rows;
    } else {
        layout.rowHeight = pageRow;
        const int page = std::max(1, int(room / pageRow));
        layout.first = std::min(purpose.page * page, rows);
        layout.count = std::min(page, rows - layout.first);
    }
    layout.cells = QRectF(left, top, right - left, layout.count * layout.rowHeight);
    return layout;
}

HeatmapLayout HeatmapFigure::layOut(const QRectF &rect) const
{
    return layOut(interior(rect), Purpose{});
}

void HeatmapFigure::paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                                 const Purpose &purpose) const
{
    if (scene_.rows.empty() || scene_.buckets.empty()) {
        drawText(painter, interior, Qt::AlignCenter, scene_.emptyText, figureFont(13), theme.quiet);
        return;
    }
    paintHeatmap(painter, layOut(interior, purpose), scene_, unfolded_, view_, purpose.exported, theme);
}

QSizeF HeatmapFigure::preferredSize() const
{
    const double height = std::max(480.0, double(unfolded_.size()) * 20 + headHeight + 170);
    return {1280, std::max(720.0, height)};
}

double HeatmapFigure::fullHeight(const QSizeF &size) const
{
    const QRectF inside = frameInterior(QRectF(QPointF(), size), scene_.frame, FrameStyle::Full);
    const double chrome = size.height() - inside.height();
    return std::max(size.height(), std::ceil(chrome + headHeight + double(unfolded_.size()) * heatmapLeastRow));
}

int HeatmapFigure::pageCount(const QSizeF &size) const
{
    const QRectF inside = frameInterior(QRectF(QPointF(), size), scene_.frame, FrameStyle::Full);
    const double room = std::max(0.0, inside.height() - headHeight);
    if (double(unfolded_.size()) * heatmapLeastRow <= room + 0.5)
        return 1;
    const int page = std::max(1, int(room / pageRow));
    return std::max(1, (int(unfolded_.size()) + page - 1) / page);
}

Figure::Scroll HeatmapFigure::scroll(const QRectF &rect) const
{
    const HeatmapLayout layout = layOut(rect);
    return {layout.first, int(unfolded_.size()), layout.count};
}

void HeatmapFigure::scrollTo(int firstRow)
{
    view_.firstRow = std::clamp(firstRow, 0, std::max(0, int(unfolded_.size()) - 1));
}

DayRange HeatmapFigure::timeExtent() const
{
    if (scene_.buckets.empty())
        return {{0}, {0}};
    return {scene_.buckets.front().from, scene_.buckets.back().until};
}

DayRange HeatmapFigure::timeSpan() const
{
    if (scene_.buckets.empty() || view_.buckets == 0)
        return timeExtent();
    return {scene_.buckets[std::size_t(view_.firstBucket)].from,
            scene_.buckets[std::size_t(view_.firstBucket + view_.buckets) - 1].until};
}

void HeatmapFigure::setTimeSpan(DayRange span)
{
    const int count = int(scene_.buckets.size());
    int first = 0;
    while (first + 1 < count && scene_.buckets[std::size_t(first)].until <= span.from)
        ++first;
    int end = first + 1;
    while (end < count && scene_.buckets[std::size_t(end)].from < span.until)
        ++end;
    view_.firstBucket = first;
    view_.buckets = first == 0 && end == count ? 0 : end - first;
}

FigureTable HeatmapFigure::table() const
{
    FigureTable table;
    table.header << Figures::tr("Situation") << Figures::tr("Capability") << Figures::tr("Unit")
                 << Figures::tr("Priority");
    table.numeric = {false, false, false, true};
    for (const DayRange &bucket : scene_.buckets) {
        table.header << bucket.from.toIso().left(scene_.bucket == TimeUnit::Year ? 4 : 7);
        table.numeric.push_back(true);
    }
    for (const HeatmapRow &row : scene_.rows) {
        QStringList cells{row.block, row.name, row.unit, row.priority > 0 ? QString::number(row.priority) : QString()};
        for (const HeatmapCell &cell : row.cells) {
            QString text = statusLetter(cell.status);
            if (cell.status == StatusKind::None)
                text.clear();
            else if (cell.status == StatusKind::Short)
                text += u' ' + (row.unit.isEmpty() ? percentText(1 - cell.coverage) : readableNumber(cell.shortfall));
            cells << text;
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QString HeatmapFigure::accessibleText() const
{
    if (scene_.rows.empty())
        return scene_.frame.title + QStringLiteral(". ") + scene_.emptyText;
    int leaves = 0;
    int shortLeaves = 0;
    const HeatmapRow *worst = nullptr;
    double lowest = 1;
    for (std::size_t i = 0; i < scene_.rows.size(); ++i) {
        const HeatmapRow &row = scene_.rows[i];
        if (row.isBlock || hasChildren(int(i)))
            continue;
        ++leaves;
        bool isShort = false;
        for (const HeatmapCell &cell : row.cells) {
            isShort = isShort || cell.status == StatusKind::Short;
            if (cell.status == StatusKind::Short && cell.coverage < lowest) {
                lowest = cell.coverage;
                worst = &row;
            }
        }
        shortLeaves += isShort ? 1 : 0;
    }
    QString text = Figures::tr("%1. %2. %3. %4 of %5 rows fall short at some time.")
                       .arg(scene_.frame.title, scene_.frame.subtitle, rangeText(timeSpan()))
                       .arg(shortLeaves)
                       .arg(leaves);
    if (worst)
        text += u' ' + Figures::tr("Lowest coverage: %1, %2.").arg(worst->name, percentText(lowest));
    return text;
}

} // namespace entente

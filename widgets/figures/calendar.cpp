// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/calendar.h"

#include "widgets/figures/figuretext.h"
#include "widgets/figures/supply.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace entente {

namespace {

constexpr double headHeight = markStripHeight + timeHeaderHeight + 2;
constexpr double leastLane = 22;
constexpr double tallestLane = 30;
constexpr double chipWidth = 16; ///< of the stage's letter

QString fullLabel(const CalendarBar &bar)
{
    QString label = bar.type.isEmpty() ? bar.title : bar.type + u' ' + bar.title;
    if (!bar.host.isEmpty())
        label = Figures::tr("%1, %2", "exercise, host").arg(label, bar.host);
    return label;
}

/// The longest wording that fits after @p prefix: all, without host, shortened, type alone.
QString labelFor(const CalendarBar &bar, const QString &prefix, const QFont &font, double width)
{
    const QString titled = prefix + (bar.type.isEmpty() ? bar.title : bar.type + u' ' + bar.title);
    for (const QString &text : {prefix + fullLabel(bar), titled})
        if (textWidth(text, font) <= width)
            return text;
    const QString cut = shortened(titled, font, width);
    const QString least = prefix + bar.type;
    if (cut.size() > least.size() + 4 || bar.type.isEmpty())
        return cut;
    if (textWidth(least, font) <= width)
        return least;
    const QString letter = prefix.trimmed(); // the stage at least
    return textWidth(letter, font) <= width ? letter : QString();
}

} // namespace

CalendarFigure::CalendarFigure(CalendarScene scene) : scene_(std::move(scene)), view_{0, {{0}, {0}}, -1}
{
    // Instances of one series that overlap go into lanes, by first day.
    std::vector<std::size_t> order(scene_.bars.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return scene_.bars[a].days.from < scene_.bars[b].days.from;
    });
    laneOf_.assign(scene_.bars.size(), 0);
    lanes_.assign(std::size_t(scene_.rows.size()), 1);
    std::vector<std::vector<Day>> ends(std::size_t(scene_.rows.size()));
    for (const std::size_t bar : order) {
        const auto row = std::size_t(scene_.bars[bar].row);
        std::vector<Day> &lanes = ends[row];
        auto lane =
            std::find_if(lanes.begin(), lanes.end(), [&](Day end) { return end <= scene_.bars[bar].days.from; });
        if (lane == lanes.end())
            lane = lanes.insert(lanes.end(), Day::distantPast());
        *lane = scene_.bars[bar].days.until;
        laneOf_[bar] = int(lane - lanes.begin());
        lanes_[row] = int(lanes.size());
    }
}

double CalendarFigure::rowsHeight(double laneHeight) const
{
    double height = 0;
    for (int row = 0; row < int(scene_.rows.size()); ++row)
        height += rowHeight(row, laneHeight);
    return height;
}

CalendarLayout CalendarFigure::layOut(const QRectF &interior, const Purpose &purpose) const
{
    CalendarLayout layout;
    layout.area = interior;
    const QFont font = figureFont(12, QFont::DemiBold);
    double widest = 0;
    for (const QString &row : scene_.rows)
        widest = std::max(widest, textWidth(row, font));
    const double labels = std::clamp(widest + 12, 90.0, std::max(110.0, interior.width() * 0.24));
    layout.labelRight = std::round(interior.left() + labels);
    const double left = layout.labelRight + 4;
    layout.scale = TimeScale(timeSpan(), left, interior.right() - 2);
    layout.strip = QRectF(left, interior.top(), interior.right() - 2 - left, markStripHeight);
    layout.header = QRectF(left, layout.strip.bottom(), layout.strip.width(), timeHeaderHeight);

    const double top = interior.top() + headHeight;
    const double room = interior.bottom() - top;
    const int rows = int(scene_.rows.size());
    layout.laneHeight = leastLane;
    while (layout.laneHeight < tallestLane && rowsHeight(layout.laneHeight + 1) <= room)
        layout.laneHeight += 1;
    const double lane = layout.laneHeight;
    const auto take = [&](int first) {
        layout.first = first;
        layout.count = 0;
        layout.tops = {top};
        for (int row = first; row < rows; ++row) {
            const double bottom = layout.tops.back() + rowHeight(row, lane);
            if (bottom > top + room + 0.5 && layout.count > 0)
                break;
            layout.tops.push_back(bottom);
            ++layout.count;
        }
    };
    if (purpose.exported) {
        take(0);
        for (int page = 0; page < purpose.page && layout.first + layout.count < rows; ++page)
            take(layout.first + layout.count);
    } else {
        // Not further than until the last row is at the bottom.
        int last = rows;
        for (double height = 0; last > 0 && height + rowHeight(last - 1, lane) <= room + 0.5; --last)
            height += rowHeight(last - 1, lane);
        take(std::clamp(view_.firstRow, 0, std::max(0, std::min(last, rows - 1))));
    }
    layout.rows = QRectF(QPointF(left, top), QPointF(interior.right() - 2, layout.tops.back()));
    placeBars(layout);
    return layout;
}

void CalendarFigure::placeBars(CalendarLayout &layout) const
{
    const QFont font = figureFont(11);
    for (std::size_t i = 0; i < scene_.bars.size(); ++i) {
        const CalendarBar &bar = scene_.bars[i];
        if (bar.row < layout.first || bar.row >= layout.first + layout.count || !bar.days.overlaps(layout.scale.span()))
            continue;
        PlacedBar placed;
        placed.bar = int(i);
        placed.lane = laneOf_[i];
        const double top = layout.tops[std::size_t(bar.row - layout.first)] + 3 + placed.lane * layout.laneHeight + 1;
        const double left = layout.scale.boundedX(bar.days.from);
        // A weekend in three years would be one pixel: still to be seen, and to be hit.
        const double right = std::max(layout.scale.boundedX(bar.days.until), left + 4);
        placed.rect = QRectF(left, top, right - left, layout.laneHeight - 2);
        layout.bars.push_back(placed);
    }
    std::sort(layout.bars.begin(), layout.bars.end(), [this](const PlacedBar &a, const PlacedBar &b) {
        const int rowA = scene_.bars[std::size_t(a.bar)].row;
        const int rowB = scene_.bars[std::size_t(b.bar)].row;
        return std::tuple(rowA, a.lane, a.rect.left()) < std::tuple(rowB, b.lane, b.rect.left());
    });
    for (std::size_t i = 0; i < layout.bars.size(); ++i) {
        PlacedBar &placed = layout.bars[i];
        const CalendarBar &bar = scene_.bars[std::size_t(placed.bar)];
        placed.chip = placed.rect.width() >= chipWidth ? chipWidth : 0;
        const double within = placed.rect.width() - placed.chip - 8;
        // A bar too narrow for the letter of its stage has it before its words.
        const QString prefix = placed.chip > 0 ? QString() : QStringLiteral("[%1] ").arg(stageLetter(bar.group));
        double next = layout.rows.right();
        bool last = true;
        if (i + 1 < layout.bars.size() && layout.bars[i + 1].lane == placed.lane &&
            scene_.bars[std::size_t(layout.bars[i + 1].bar)].row == bar.row) {
            next = layout.bars[i + 1].rect.left() - 6;
            last = false;
        }
        const double outside = next - placed.rect.right() - 5;
        const double wanted = textWidth(prefix + fullLabel(bar), font);
        placed.inside = within >= wanted || within >= outside;
        if (last && within < wanted && outside < wanted) {
            // At the right edge the words may stand before the bar.
            double from = layout.rows.left() + 2;
            if (i > 0 && layout.bars[i - 1].lane == placed.lane &&
                scene_.bars[std::size_t(layout.bars[i - 1].bar)].row == bar.row)
                from = std::max(layout.bars[i - 1].rect.right(), layout.bars[i - 1].text.right()) + 10;
            const double width = std::ceil(wanted) + 1;
            if (placed.rect.left() - 6 - width >= from) {
                placed.inside = false;
                placed.label = prefix + fullLabel(bar);
                placed.text = QRectF(placed.rect.left() - 6 - width, placed.rect.top(), width, placed.rect.height());
                continue;
            }
        }
        const double room = placed.inside ? within : outside;
        placed.label = room > 0 ? labelFor(bar, prefix, font, room) : QString();
        if (placed.label.isEmpty())
            continue;
        const double width = std::ceil(textWidth(placed.label, font)) + 1;
        const double x = placed.inside ? placed.rect.left() + placed.chip + 4 : placed.rect.right() + 5;
        placed.text = QRectF(x, placed.rect.top(), std::min(width, room), placed.rect.height());
    }
}

void CalendarFigure::paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                                  const Purpose &purpose) const
{
    if (scene_.rows.isEmpty() || scene_.span.isEmpty()) {
        drawText(painter, interior, Qt::AlignCenter, scene_.emptyText, figureFont(13), theme.quiet);
        return;
    }
    paintCalendar(painter, layOut(interior, purpose), scene_, view_, purpose.exported, theme);
}

QSizeF CalendarFigure::preferredSize() const
{
    return {1280, std::max(480.0, headHeight + 170 + rowsHeight(leastLane + 2))};
}

double CalendarFigure::fullHeight(const QSizeF &size) const
{
    const QRectF inside = frameInterior(QRectF(QPointF(), size), scene_.frame, FrameStyle::Full);
    const double height = size.height() - inside.height() + headHeight + rowsHeight(leastLane);
    return std::max(size.height(), std::ceil(height));
}

int CalendarFigure::pageCount(const QSizeF &size) const
{
    if (scene_.rows.isEmpty() || scene_.span.isEmpty())
        return 1;
    const QRectF inside = frameInterior(QRectF(QPointF(), size), scene_.frame, FrameStyle::Full);
    int pages = 1;
    for (;; ++pages) {
        const CalendarLayout layout = layOut(inside, {true, pages - 1, FrameStyle::Full});
        if (layout.first + layout.count >= int(scene_.rows.size()))
            return pages;
    }
}

Figure::Scroll CalendarFigure::scroll(const QRectF &rect) const
{
    if (scene_.rows.isEmpty() || scene_.span.isEmpty())
        return {};
    const CalendarLayout layout = layOut(interior(rect), {});
    return {layout.first, int(scene_.rows.size()), layout.count};
}

void CalendarFigure::scrollTo(int firstRow)
{
    view_.firstRow = std::clamp(firstRow, 0, std::max(0, int(scene_.rows.size()) - 1));
}

void CalendarFigure::setTimeSpan(DayRange span)
{
    if (!scene_.span.isEmpty())
        view_.span = spanInside(span, scene_.span);
}

FigureHit CalendarFigure::barHit(int bar, const CalendarLayout &layout) const
{
    const CalendarBar &shown = scene_.bars[std::size_t(bar)];
    FigureHit hit;
    hit.what = FigureHit::What::Bar;
    hit.row = shown.row;
    hit.column = bar;
    hit.days = shown.days;
    hit.day = shown.days.from;
    hit.record = shown.record;
    for (const PlacedBar &placed : layout.bars)
        if (placed.bar == bar)
            hit.rect = placed.rect;
    QStringList lines{shown.title};
    lines << Figures::tr("%1, %2 days").arg(rangeText(shown.days)).arg(shown.days.days());
    lines << (shown.type.isEmpty() || shown.stage.isEmpty()
                  ? shown.type + shown.stage
                  : Figures::tr("%1, %2", "type, stage").arg(shown.type, shown.stage));
    if (!shown.host.isEmpty())
        lines << Figures::tr("Host: %1").arg(shown.host);
    lines << shown.place << shown.notes;
    lines.removeAll(QString());
    hit.toolTip = lines.join(u'\n');
    return hit;
}

FigureHit CalendarFigure::hitTest(const QPointF &point, const QRectF &rect) const
{
    if (scene_.rows.isEmpty() || scene_.span.isEmpty())
        return {};
    const CalendarLayout layout = layOut(interior(rect), {});
    for (const PlacedBar &placed : layout.bars)
        if (placed.rect.contains(point) || placed.text.contains(point)) {
            FigureHit hit = barHit(placed.bar, layout);
            if (placed.rect.contains(point))
                hit.day = layout.scale.day(point.x());
            return hit;
        }
    for (int place = 0; place < layout.count; ++place) {
        if (point.y() < layout.tops[std::size_t(place)] || point.y() >= layout.tops[std::size_t(place) + 1] ||
            point.x() < layout.area.left() || point.x() > layout.area.right())
            continue;
        FigureHit hit;
        hit.what = FigureHit::What::Row;
        hit.row = layout.first + place;
        hit.toolTip = scene_.rows[layout.first + place];
        if (point.x() >= layout.rows.left())
            hit.day = layout.scale.day(point.x());
        hit.rect = QRectF(layout.area.left(), layout.tops[std::size_t(place)], layout.labelRight - layout.area.left(),
                          layout.tops[std::size_t(place) + 1] - layout.tops[std::size_t(place)]);
        return hit;
    }
    return {};
}

QRectF CalendarFigure::barRect(int bar, const QRectF &rect) const
{
    return barHit(bar, layOut(interior(rect), {})).rect;
}

FigureHit CalendarFigure::cursor(const QRectF &rect) const
{
    return view_.cursor < 0 ? FigureHit() : barHit(view_.cursor, layOut(interior(rect), {}));
}

void CalendarFigure::reveal(int bar, const QRectF &rect)
{
    const CalendarLayout layout = layOut(interior(rect), {});
    const CalendarBar &shown = scene_.bars[std::size_t(bar)];
    if (shown.row < layout.first)
        view_.firstRow = shown.row;
    else if (shown.row >= layout.first + layout.count)
        view_.firstRow = shown.row - layout.count + 1;
    else
        view_.firstRow = layout.first;
    if (const DayRange span = timeSpan(); !shown.days.overlaps(span)) {
        const int shift = shown.days.from.number - span.from.number - span.days() / 4;
        setTimeSpan({span.from.plus(shift), span.until.plus(shift)});
    }
}

FigureHit CalendarFigure::moveCursor(CursorMove move, const QRectF &rect)
{
    if (scene_.bars.empty())
        return {};
    // Left and right go through a row by day, up and down to the nearest bar of the row above or below.
    const int current = view_.cursor;
    int best = -1;
    const auto consider = [&](int bar, auto better) {
        if (best < 0 || better(scene_.bars[std::size_t(bar)], scene_.bars[std::size_t(best)]))
            best = bar;
    };
    const auto earlier = [](const CalendarBar &a, const CalendarBar &b) { return a.days.from < b.days.from; };
    const auto later = [](const CalendarBar &a, const CalendarBar &b) { return a.days.from > b.days.from; };
    const auto topmost = [](const CalendarBar &a, const CalendarBar &b) {
        return std::tie(a.row, a.days.from) < std::tie(b.row, b.days.from);
    };
    const auto lowest = [](const CalendarBar &a, const CalendarBar &b) {
        return std::tie(a.row, b.days.from) > std::tie(b.row, a.days.from);
    };
    for (int bar = 0; bar < int(scene_.bars.size()); ++bar) {
        const CalendarBar &each = scene_.bars[std::size_t(bar)];
        if (current < 0 || move == CursorMove::First) {
            consider(bar, topmost);
            continue;
        }
        if (move == CursorMove::Last) {
            consider(bar, lowest);
            continue;
        }
        const CalendarBar &from = scene_.bars[std::size_t(current)];
        const auto nearer = [&](const CalendarBar &a, const CalendarBar &b) {
            const auto distance = [&](const CalendarBar &x) {
                return std::pair(std::abs(x.row - from.row), std::abs(x.days.from.number - from.days.from.number));
            };
            return distance(a) < distance(b);
        };
        const auto key = std::pair(each.days.from, bar);
        const auto here = std::pair(from.days.from, current);
        if (move == CursorMove::Left && each.row == from.row && key < here)
            consider(bar, later);
        else if (move == CursorMove::Right && each.row == from.row && key > here)
            consider(bar, earlier);
        else if (move == CursorMove::RowStart && each.row == from.row)
            consider(bar, earlier);
        else if (move == CursorMove::RowEnd && each.row == from.row)
            consider(bar, later);
        else if ((move == CursorMove::Up || move == CursorMove::PageUp) && each.row < from.row)
            consider(bar, nearer);
        else if ((move == CursorMove::Down || move == CursorMove::PageDown) && each.row > from.row)
            consider(bar, nearer);
    }
    if (best >= 0)
        view_.cursor = best;
    reveal(view_.cursor, rect);
    return cursor(rect);
}

void CalendarFigure::select(const FigureHit &hit)
{
    if (hit.what == FigureHit::What::Bar)
        view_.cursor = hit.column;
}

bool CalendarFigure::selectRecord(const AnyId &record, const QRectF &rect)
{
    for (std::size_t i = 0; i < scene_.bars.size(); ++i) {
        if (!record.isEmpty() && scene_.bars[i].record == record) {
            view_.cursor = int(i);
            reveal(int(i), rect);
            return true;
        }
    }
    return false;
}

FigureTable CalendarFigure::table() const
{
    FigureTable table;
    table.header = {Figures::tr("Series"), Figures::tr("Exercise"), Figures::tr("Type"), Figures::tr("Stage"),
                    Figures::tr("From"),   Figures::tr("Until"),    Figures::tr("Host"), Figures::tr("Place")};
    table.numeric.assign(std::size_t(table.header.size()), false);
    for (const CalendarBar &bar : scene_.bars)
        table.rows.push_back({scene_.rows[bar.row], bar.title, bar.type, bar.stage, bar.days.from.toIso(),
                              bar.days.until.plus(-1).toIso(), bar.host, bar.place});
    return table;
}

QString CalendarFigure::accessibleText() const
{
    if (scene_.rows.isEmpty())
        return scene_.frame.title + QStringLiteral(". ") + scene_.emptyText;
    const auto clashes =
        std::count_if(scene_.bars.begin(), scene_.bars.end(), [](const CalendarBar &bar) { return bar.clash; });
    QString text = Figures::tr("%1. %2. %3 exercises in %4 rows, %5.")
                       .arg(scene_.frame.title, scene_.frame.subtitle)
                       .arg(scene_.bars.size())
                       .arg(scene_.rows.size())
                       .arg(rangeText(timeSpan()));
    if (clashes > 0)
        text += u' ' + Figures::tr("%1 of them clash with another.").arg(clashes);
    return text;
}

} // namespace entente

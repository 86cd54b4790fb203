// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/ranking.h"

#include "widgets/figures/figuretext.h"
#include "widgets/figures/valueaxis.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

constexpr double headerHeight = 26;
constexpr double usualRow = 24;
constexpr double leastRow = 18;
constexpr double pad = 8; ///< on either side of a cell's words

using Column = RankingColumn;

/// Negative where @p a comes first in rising order.
int compared(const RankingRow &a, const RankingRow &b, Column column)
{
    const auto sign = [](double difference) { return difference < 0 ? -1 : difference > 0 ? 1 : 0; };
    switch (column) {
    case Column::Capability:
        return a.capability.localeAwareCompare(b.capability);
    case Column::Situation:
        return a.block.localeAwareCompare(b.block);
    case Column::Priority: // none comes after the lowest
        return sign((a.priority == 0 ? 9 : a.priority) - (b.priority == 0 ? 9 : b.priority));
    case Column::Missing:
        return sign(a.missing - b.missing);
    case Column::Worst:
        return sign(a.worst - b.worst);
    case Column::Coverage:
        return sign(a.coverage - b.coverage);
    case Column::From:
        return sign(double(a.shortDays.from.number) - b.shortDays.from.number);
    case Column::Until:
        return sign(double(a.shortDays.until.number) - b.shortDays.until.number);
    case Column::Rank:
    case Column::Weighted:
        break;
    }
    return sign(a.weighted - b.weighted);
}

/// Which way a reader wants it first: names and dates rising, the worst first elsewhere.
bool fallsFirst(Column column)
{
    return column == Column::Rank || column == Column::Weighted || column == Column::Missing || column == Column::Worst;
}

} // namespace

QString rankingHeading(RankingColumn column)
{
    switch (column) {
    case Column::Rank:
        return Figures::tr("Rank");
    case Column::Capability:
        return Figures::tr("Capability");
    case Column::Situation:
        return Figures::tr("Situation");
    case Column::Priority:
        return Figures::tr("Priority");
    case Column::Weighted:
        return Figures::tr("Weighted days");
    case Column::Missing:
        return Figures::tr("Quantity x days");
    case Column::Worst:
        return Figures::tr("Worst shortfall");
    case Column::Coverage:
        return Figures::tr("Lowest coverage");
    case Column::From:
        return Figures::tr("Short from");
    case Column::Until:
        return Figures::tr("Short until");
    }
    return {};
}

QString rankingText(const RankingRow &row, RankingColumn column, int rank)
{
    switch (column) {
    case Column::Rank:
        return QString::number(rank);
    case Column::Capability:
        return row.capability;
    case Column::Situation:
        return row.block; // its name is too long for a column; the tool tip and the table have it
    case Column::Priority:
        return row.priority > 0 ? QString::number(row.priority) : QString();
    case Column::Weighted:
        return readableNumber(row.weighted);
    case Column::Missing:
        return readableNumber(row.missing);
    case Column::Worst:
        return row.unit.isEmpty() ? readableNumber(row.worst)
                                  : QStringLiteral("%1 %2").arg(readableNumber(row.worst), row.unit);
    case Column::Coverage:
        return percentText(row.coverage);
    case Column::From:
        return dayText(row.shortDays.from);
    case Column::Until:
        return dayText(row.shortDays.until.plus(-1));
    }
    return {};
}

bool isNumeric(RankingColumn column)
{
    return column != Column::Capability && column != Column::Situation && column != Column::From &&
           column != Column::Until;
}

RankingFigure::RankingFigure(RankingScene scene) : scene_(std::move(scene))
{
    order_.rows.resize(scene_.rows.size());
    std::iota(order_.rows.begin(), order_.rows.end(), 0);
}

void RankingFigure::sortBy(RankingColumn column)
{
    const int cursorRow = cursor_ < 0 ? -1 : order_.rows[std::size_t(cursor_)];
    // The rank falls as the weight rises: both are one order.
    const auto same = [](Column each) { return each == Column::Rank ? Column::Weighted : each; };
    if (same(column) == same(order_.column))
        order_.descending = !order_.descending;
    else
        order_.descending = fallsFirst(column);
    order_.column = column;
    sort(cursorRow);
}

void RankingFigure::sort(int cursorRow)
{
    std::iota(order_.rows.begin(), order_.rows.end(), 0);
    std::stable_sort(order_.rows.begin(), order_.rows.end(), [this](int a, int b) {
        const int order = compared(scene_.rows[std::size_t(a)], scene_.rows[std::size_t(b)], order_.column);
        return order_.descending ? order > 0 : order < 0;
    });
    if (const auto found = std::find(order_.rows.begin(), order_.rows.end(), cursorRow); found != order_.rows.end())
        cursor_ = int(found - order_.rows.begin());
}

RankingLayout RankingFigure::layOut(const QRectF &interior, const Purpose &purpose) const
{
    RankingLayout layout;
    layout.header = QRectF(interior.left(), interior.top(), interior.width(), headerHeight);
    const double room = std::max(0.0, interior.height() - headerHeight);
    const auto rows = int(scene_.rows.size());
    const bool fits = rows * leastRow <= room + 0.5;
    layout.rowHeight =
        purpose.exported && fits && rows > 0 ? std::clamp(std::floor(room / rows), leastRow, usualRow) : usualRow;
    const int page = std::max(1, int((room + 0.5) / layout.rowHeight));
    layout.first =
        purpose.exported ? std::min(purpose.page * page, rows) : std::clamp(first_, 0, std::max(0, rows - page));
    layout.count = std::min(page, rows - layout.first);
    layout.rows =
        QRectF(interior.left(), interior.top() + headerHeight, interior.width(), layout.count * layout.rowHeight);

    // Columns of numbers take what their words need; the names share what is left.
    const QFont strong = figureFont(12, QFont::DemiBold);
    std::vector<Column> shown;
    for (int each = 0; each < rankingColumns; ++each)
        shown.push_back(Column(each));
    const auto widthOf = [&](Column column) {
        double width = textWidth(rankingHeading(column), strong) + 14; // with the arrow
        for (std::size_t i = 0; i < scene_.rows.size(); ++i)
            width = std::max(width, textWidth(rankingText(scene_.rows[i], column, int(i) + 1), figureFont()));
        if (column == Column::Weighted)
            width += 70; // of the bar
        return std::ceil(width) + 2 * pad;
    };
    const auto isName = [](Column column) { return column == Column::Capability || column == Column::Situation; };
    constexpr double leastName = 100;
    const auto needed = [&] {
        double sum = 0;
        for (const Column column : shown)
            sum += isName(column) ? leastName : widthOf(column);
        return sum;
    };
    for (const Column lesser : {Column::Missing, Column::Until, Column::From, Column::Coverage, Column::Worst,
                                Column::Rank, Column::Situation, Column::Priority})
        if (needed() > interior.width())
            shown.erase(std::find(shown.begin(), shown.end(), lesser));
    double fixed = 0;
    double names = 0;
    for (const Column column : shown)
        (isName(column) ? names : fixed) += widthOf(column);
    const double spare = std::max(leastName, interior.width() - fixed);
    double x = interior.left();
    for (const Column column : shown) {
        const double width =
            isName(column) ? std::floor(widthOf(column) * std::min(1.0, spare / names)) : widthOf(column);
        layout.columns.push_back({column, x, x + width});
        x += width;
    }
    return layout;
}

void RankingFigure::paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                                 const Purpose &purpose) const
{
    if (scene_.rows.empty()) {
        drawText(painter, interior, Qt::AlignCenter, scene_.emptyText, figureFont(13), theme.quiet);
        return;
    }
    paintRanking(painter, layOut(interior, purpose), scene_, order_, purpose.exported ? -1 : cursor_, theme);
}

QSizeF RankingFigure::preferredSize() const
{
    return {1280, std::max(600.0, double(scene_.rows.size()) * usualRow + headerHeight + 170)};
}

double RankingFigure::fullHeight(const QSizeF &size) const
{
    const QRectF inside = frameInterior(QRectF(QPointF(), size), scene_.frame, FrameStyle::Full);
    return std::max(size.height(),
                    std::ceil(size.height() - inside.height() + headerHeight + double(scene_.rows.size()) * leastRow));
}

int RankingFigure::pageCount(const QSizeF &size) const
{
    const QRectF inside = frameInterior(QRectF(QPointF(), size), scene_.frame, FrameStyle::Full);
    const double room = std::max(0.0, inside.height() - headerHeight);
    const auto rows = int(scene_.rows.size());
    if (rows * leastRow <= room + 0.5)
        return 1;
    const int page = std::max(1, int((room + 0.5) / usualRow));
    return std::max(1, (rows + page - 1) / page);
}

FigureHit RankingFigure::hitOf(int place, const RankingLayout &layout) const
{
    const int index = order_.rows[std::size_t(place)];
    const RankingRow &row = scene_.rows[std::size_t(index)];
    FigureHit hit;
    hit.what = FigureHit::What::Cell;
    hit.row = index;
    hit.days = row.shortDays;
    hit.record = row.record;
    hit.situation = row.situationId;
    hit.block = row.block;
    hit.rect = layout.rowRect(place);
    QStringList lines{Figures::tr("%1 in %2").arg(row.capability, row.situation)};
    lines << Figures::tr("Rank %1: %2 weighted days").arg(index + 1).arg(readableNumber(row.weighted));
    lines << Figures::tr("Worst shortfall %1, lowest coverage %2")
                 .arg(rankingText(row, Column::Worst, 0), percentText(row.coverage));
    lines << Figures::tr("Short on days from %1 to %2")
                 .arg(rankingText(row, Column::From, 0), rankingText(row, Column::Until, 0));
    hit.toolTip = lines.join(u'\n');
    return hit;
}

FigureHit RankingFigure::hitTest(const QPointF &point, const QRectF &rect) const
{
    if (scene_.rows.empty())
        return {};
    const RankingLayout layout = layOut(interior(rect), {});
    if (layout.header.contains(point)) {
        for (const RankingLayout::Column &column : layout.columns) {
            if (point.x() < column.left || point.x() >= column.right)
                continue;
            FigureHit hit;
            hit.what = FigureHit::What::Fold;
            hit.row = -2 - int(column.column);
            hit.toolTip = Figures::tr("Sort by %1").arg(rankingHeading(column.column));
            hit.rect = QRectF(column.left, layout.header.top(), column.right - column.left, layout.header.height());
            return hit;
        }
    }
    for (int place = layout.first; place < layout.first + layout.count; ++place)
        if (layout.rowRect(place).contains(point))
            return hitOf(place, layout);
    return {};
}

bool RankingFigure::toggleFold(int row)
{
    const int column = -2 - row;
    if (column < 0 || column >= rankingColumns)
        return false;
    sortBy(Column(column));
    return true;
}

Figure::Scroll RankingFigure::scroll(const QRectF &rect) const
{
    const RankingLayout layout = layOut(interior(rect), {});
    return {layout.first, int(scene_.rows.size()), layout.count};
}

FigureHit RankingFigure::moveCursor(CursorMove move, const QRectF &rect)
{
    if (scene_.rows.empty())
        return {};
    if (move == CursorMove::Left || move == CursorMove::Right) {
        const int side = int(order_.column) + (move == CursorMove::Left ? -1 : 1);
        if (side >= 0 && side < rankingColumns)
            sortBy(Column(side));
        cursor_ = std::max(0, cursor_);
    }
    const int last = int(scene_.rows.size()) - 1;
    const int page = std::max(1, layOut(interior(rect), {}).count);
    cursor_ = std::clamp(steppedRow(cursor_, move, last, page), 0, last);
    first_ = std::clamp(first_, std::max(0, cursor_ - page + 1), cursor_);
    return cursor(rect);
}

FigureHit RankingFigure::cursor(const QRectF &rect) const
{
    return cursor_ < 0 ? FigureHit{} : hitOf(cursor_, layOut(interior(rect), {}));
}

void RankingFigure::select(const FigureHit &hit)
{
    if (hit.what != FigureHit::What::Cell)
        return;
    const auto found = std::find(order_.rows.begin(), order_.rows.end(), hit.row);
    cursor_ = found == order_.rows.end() ? -1 : int(found - order_.rows.begin());
}

bool RankingFigure::selectRecord(const AnyId &record, const QRectF &rect)
{
    const auto shows = [&](int row) { return scene_.rows[std::size_t(row)].record == record; };
    // Where the cursor stands on one of its rows already, it stays.
    if (cursor_ >= 0 && shows(order_.rows[std::size_t(cursor_)]))
        return true;
    const auto found = std::find_if(order_.rows.begin(), order_.rows.end(), shows);
    if (found == order_.rows.end())
        return false;
    cursor_ = int(found - order_.rows.begin());
    const int page = std::max(1, layOut(interior(rect), {}).count);
    first_ = std::clamp(first_, std::max(0, cursor_ - page + 1), cursor_);
    return true;
}

FigureTable RankingFigure::table() const
{
    FigureTable table;
    for (int each = 0; each < rankingColumns; ++each) {
        table.header << rankingHeading(Column(each));
        table.numeric.push_back(isNumeric(Column(each)) && Column(each) != Column::Worst);
    }
    table.header.insert(int(Column::Worst) + 1, Figures::tr("Unit"));
    table.numeric.insert(table.numeric.begin() + int(Column::Worst) + 1, false);
    table.numeric[std::size_t(Column::Worst)] = true;
    for (const int index : order_.rows) {
        const RankingRow &row = scene_.rows[std::size_t(index)];
        QStringList cells;
        for (int each = 0; each < rankingColumns; ++each) {
            const auto column = Column(each);
            if (column == Column::Worst)
                cells << readableNumber(row.worst) << row.unit;
            else if (column == Column::Situation)
                cells << row.situation;
            else if (column == Column::From)
                cells << row.shortDays.from.toIso();
            else if (column == Column::Until)
                cells << row.shortDays.until.plus(-1).toIso();
            else
                cells << rankingText(row, column, index + 1);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QString RankingFigure::accessibleText() const
{
    if (scene_.rows.empty())
        return scene_.frame.title + QStringLiteral(". ") + scene_.emptyText;
    QString text =
        Figures::tr("%1. %2. %3 shortfalls.").arg(scene_.frame.title, scene_.frame.subtitle).arg(scene_.rows.size());
    for (std::size_t i = 0; i < std::min(scene_.rows.size(), std::size_t(3)); ++i)
        text += u' ' +
                Figures::tr("%1: %2 in %3, %4 weighted days.")
                    .arg(i + 1)
                    .arg(scene_.rows[i].capability, scene_.rows[i].situation, readableNumber(scene_.rows[i].weighted));
    return text;
}

} // namespace entente

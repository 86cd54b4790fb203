// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/matrix.h"

#include "widgets/figures/figuretext.h"
#include "widgets/figures/valueaxis.h"
#include "widgets/theme/ramps.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double headerHeight = 26;
constexpr double rowHeight = 34;
constexpr double leastColumn = 60; // has room for "C 100 %"
constexpr double widestColumn = 84;
constexpr double numberWidth = 84;

/// "+2" or "-0.5": with its sign, so that nobody takes a deviation for a quantity.
QString signedNumber(double value)
{
    return value > 0 ? u'+' + readableNumber(value) : readableNumber(value);
}

} // namespace

MatrixLayout MatrixFigure::layOut(const QRectF &interior, const Purpose &purpose) const
{
    MatrixLayout layout;
    double labels = 90;
    for (const MatrixRow &row : scene_.rows)
        labels = std::max({labels, textWidth(row.name, figureFont(12)) + 4, textWidth(row.block, figureFont(10)) + 4});
    labels = std::min(std::ceil(labels), std::max(90.0, interior.width() * 0.3));
    layout.labelLeft = interior.left();
    layout.numberLeft = interior.left() + labels + 6;
    const double left = std::round(layout.numberLeft + numberWidth + 8);
    const double width = std::max(leastColumn, interior.right() - 1 - left);
    const double height = std::max(0.0, interior.height() - headerHeight);
    const auto members = int(scene_.members.size());
    const auto rows = int(scene_.rows.size());
    layout.rowHeight = rowHeight;
    const int fitting = std::clamp(int(width / leastColumn), 1, std::max(1, members));
    layout.columnWidth = std::min(widestColumn, std::floor(width / fitting));
    const int page = std::max(1, int((height + 0.5) / rowHeight));
    if (purpose.exported) {
        const int across = (members + fitting - 1) / fitting;
        layout.first = std::min(purpose.page / std::max(1, across) * page, rows);
        layout.firstMember = purpose.page % std::max(1, across) * fitting;
    } else {
        layout.first = std::clamp(firstRow_, 0, std::max(0, rows - page));
        layout.firstMember = std::clamp(firstMember_, 0, std::max(0, members - fitting));
    }
    layout.count = std::min(page, rows - layout.first);
    layout.members = std::min(fitting, members - layout.firstMember);
    layout.cells =
        QRectF(left, interior.top() + headerHeight, layout.members * layout.columnWidth, layout.count * rowHeight);
    layout.header = QRectF(interior.left(), interior.top(), layout.cells.right() - interior.left(), headerHeight);
    return layout;
}

void MatrixFigure::paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                                const Purpose &purpose) const
{
    if (scene_.rows.empty() || scene_.members.empty()) {
        drawText(painter, interior, Qt::AlignCenter, scene_.emptyText, figureFont(13), theme.quiet);
        return;
    }
    paintMatrix(painter, layOut(interior, purpose), scene_, purpose.exported ? MatrixCursor{} : cursor_, theme);
}

void MatrixFigure::paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry,
                               const Theme &theme) const
{
    switch (entry.swatch) {
    case LegendEntry::Swatch::ShortBand: // the ramp of shares
        painter.setPen(Qt::NoPen);
        for (int step = 0; step < 5; ++step) {
            painter.setBrush(sequentialRamp(theme, step / 4.0));
            painter.drawRect(
                QRectF(rect.left() + step * rect.width() / 5, rect.top(), rect.width() / 5, rect.height()));
        }
        break;
    case LegendEntry::Swatch::Clash: // over the ceiling
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.statusShort.mark, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
        drawText(painter, rect, Qt::AlignHCenter, Figures::tr("C", "letter of a share over the ceiling"),
                 figureFont(10, QFont::DemiBold), theme.text);
        break;
    default:
        Figure::paintSwatch(painter, rect, entry, theme);
        break;
    }
}

QSizeF MatrixFigure::preferredSize() const
{
    return {std::max(1280.0, 420 + leastColumn * double(scene_.members.size())),
            std::max(600.0, double(scene_.rows.size()) * rowHeight + headerHeight + 170)};
}

int MatrixFigure::pageCount(const QSizeF &size) const
{
    if (scene_.rows.empty() || scene_.members.empty())
        return 1;
    const QRectF inside = frameInterior(QRectF(QPointF(), size), scene_.frame, FrameStyle::Full);
    const MatrixLayout layout = layOut(inside, {true, 0, FrameStyle::Full});
    const auto parts = [](std::size_t all, int page) { return (int(all) + page - 1) / std::max(1, page); };
    return parts(scene_.rows.size(), layout.count) * parts(scene_.members.size(), layout.members);
}

FigureHit MatrixFigure::hitOf(const MatrixCursor &place, const MatrixLayout &layout) const
{
    const MatrixRow &row = scene_.rows[std::size_t(place.row)];
    FigureHit hit;
    hit.what = place.member < 0 ? FigureHit::What::Row : FigureHit::What::Cell;
    hit.row = place.row;
    hit.column = place.member;
    hit.days = {scene_.day, scene_.day.plus(1)};
    hit.day = scene_.day;
    hit.record = row.record;
    hit.situation = row.situation;
    hit.block = row.block;
    hit.rect = place.member < 0 ? layout.rowRect(place.row) : layout.cellRect(place.row, place.member);
    QStringList lines{Figures::tr("%1 in %2").arg(row.name, row.block)};
    lines << Figures::tr("Required %1, available %2 (%3)")
                 .arg(readableNumber(row.required), readableNumber(row.available), row.unit);
    if (place.member >= 0) {
        const MatrixCell &cell = row.cells[std::size_t(place.member)];
        lines << Figures::tr("%1 gives %2, %3 of what is available")
                     .arg(scene_.members[std::size_t(place.member)].name, readableNumber(cell.part),
                          percentText(cell.share));
        if (cell.overCeiling)
            lines << Figures::tr("%1 of the requirement: over the ceiling").arg(percentText(cell.ofRequired));
        if (const auto deviation = cell.deviation())
            lines << Figures::tr("Apportioned %1, fair share %2: %3")
                         .arg(readableNumber(cell.apportioned), readableNumber(*cell.fair), signedNumber(*deviation));
    }
    hit.toolTip = lines.join(u'\n');
    return hit;
}

FigureHit MatrixFigure::hitTest(const QPointF &point, const QRectF &rect) const
{
    if (scene_.rows.empty() || scene_.members.empty())
        return {};
    const MatrixLayout layout = layOut(interior(rect), {});
    for (int row = layout.first; row < layout.first + layout.count; ++row) {
        if (!layout.rowRect(row).contains(point))
            continue;
        for (int member = layout.firstMember; member < layout.firstMember + layout.members; ++member)
            if (layout.cellRect(row, member).contains(point))
                return hitOf({row, member}, layout);
        return hitOf({row, -1}, layout);
    }
    return {};
}

QRectF MatrixFigure::cellRect(int row, int member, const QRectF &rect) const
{
    const MatrixLayout layout = layOut(interior(rect), {});
    if (row < layout.first || row >= layout.first + layout.count || member < layout.firstMember ||
        member >= layout.firstMember + layout.members)
        return {};
    return layout.cellRect(row, member);
}

Figure::Scroll MatrixFigure::scroll(const QRectF &rect) const
{
    const MatrixLayout layout = layOut(interior(rect), {});
    return {layout.first, int(scene_.rows.size()), layout.count};
}

void MatrixFigure::reveal(const QRectF &rect)
{
    const MatrixLayout layout = layOut(interior(rect), {});
    firstRow_ = std::clamp(layout.first, std::max(0, cursor_.row - layout.count + 1), cursor_.row);
    if (cursor_.member >= 0)
        firstMember_ = std::clamp(layout.firstMember, std::max(0, cursor_.member - layout.members + 1), cursor_.member);
}

FigureHit MatrixFigure::moveCursor(CursorMove move, const QRectF &rect)
{
    if (scene_.rows.empty() || scene_.members.empty())
        return {};
    const auto lastRow = int(scene_.rows.size()) - 1;
    const auto lastMember = int(scene_.members.size()) - 1;
    const int page = std::max(1, layOut(interior(rect), {}).count);
    if (cursor_.row >= 0 && move == CursorMove::Left)
        --cursor_.member;
    else if (cursor_.row >= 0 && move == CursorMove::Right)
        ++cursor_.member;
    else if (move == CursorMove::RowStart)
        cursor_.member = 0;
    else if (move == CursorMove::RowEnd)
        cursor_.member = lastMember;
    cursor_.row = std::clamp(steppedRow(cursor_.row, move, lastRow, page), 0, lastRow);
    cursor_.member = std::clamp(cursor_.member, -1, lastMember);
    reveal(rect);
    return cursor(rect);
}

FigureHit MatrixFigure::cursor(const QRectF &rect) const
{
    return cursor_.row < 0 ? FigureHit{} : hitOf(cursor_, layOut(interior(rect), {}));
}

void MatrixFigure::select(const FigureHit &hit)
{
    if (hit.what == FigureHit::What::Cell || hit.what == FigureHit::What::Row)
        cursor_ = {hit.row, hit.column};
}

bool MatrixFigure::selectRecord(const AnyId &record, const QRectF &rect)
{
    if (cursor_.row >= 0 && scene_.rows[std::size_t(cursor_.row)].record == record)
        return true;
    for (std::size_t row = 0; row < scene_.rows.size(); ++row) {
        if (!(scene_.rows[row].record == record))
            continue;
        cursor_ = {int(row), -1};
        reveal(rect);
        return true;
    }
    return false;
}

FigureTable MatrixFigure::table() const
{
    FigureTable table;
    table.header = {Figures::tr("Situation"),  Figures::tr("Capability"),  Figures::tr("Unit"),
                    Figures::tr("Member"),     Figures::tr("Required"),    Figures::tr("Available"),
                    Figures::tr("Part"),       Figures::tr("Share"),       Figures::tr("Over the ceiling"),
                    Figures::tr("Fair share"), Figures::tr("Apportioned"), Figures::tr("Deviation")};
    table.numeric = {false, false, false, false, true, true, true, true, false, true, true, true};
    for (const MatrixRow &row : scene_.rows) {
        for (std::size_t member = 0; member < row.cells.size(); ++member) {
            const MatrixCell &cell = row.cells[member];
            if (cell.isEmpty())
                continue;
            const auto deviation = cell.deviation();
            table.rows.push_back(
                {row.block, row.name, row.unit, scene_.members[member].key, readableNumber(row.required),
                 readableNumber(row.available), readableNumber(cell.part), percentText(cell.share),
                 cell.overCeiling ? Figures::tr("yes") : QString(), cell.fair ? readableNumber(*cell.fair) : QString(),
                 readableNumber(cell.apportioned), deviation ? signedNumber(*deviation) : QString()});
        }
    }
    return table;
}

QString MatrixFigure::accessibleText() const
{
    if (scene_.rows.empty() || scene_.members.empty())
        return scene_.frame.title + QStringLiteral(". ") + scene_.emptyText;
    int over = 0;
    for (const MatrixRow &row : scene_.rows)
        over += int(
            std::count_if(row.cells.begin(), row.cells.end(), [](const MatrixCell &cell) { return cell.overCeiling; }));
    return Figures::tr("%1. %2. %3 capabilities by %4 members; %5 shares over the ceiling.")
        .arg(scene_.frame.title, scene_.frame.subtitle)
        .arg(scene_.rows.size())
        .arg(scene_.members.size())
        .arg(over);
}

} // namespace entente

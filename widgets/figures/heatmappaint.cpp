// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figuretext.h"
#include "widgets/figures/hatch.h"
#include "widgets/figures/heatmap.h"
#include "widgets/figures/statuscell.h"
#include "widgets/theme/contrast.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {

namespace {

constexpr std::size_t lookCount = 3 + shortBands;

std::size_t lookOf(const HeatmapCell &cell)
{
    switch (cell.status) {
    case StatusKind::None:
        return 0;
    case StatusKind::Met:
        return 1;
    case StatusKind::AtRisk:
        return 2;
    case StatusKind::Short:
        break;
    }
    return 3 + std::size_t(shortBand(1 - cell.coverage));
}

struct Letter {
    QRectF place;
    QString text;
};

/// Everything of one look, gathered, so that a file states its colours once instead of once a cell.
struct LookPile {
    std::vector<QRectF> fill;
    QPainterPath hatch;
    std::vector<QRectF> clearings; ///< behind letters
    std::vector<Letter> letters;
};

class HeatmapPainter
{
public:
    HeatmapPainter(QPainter &painter, const HeatmapLayout &layout, const HeatmapScene &scene,
                   const std::vector<int> &unfolded, const HeatmapView &view, bool exported, const Theme &theme)
        : painter_(painter)
        , layout_(layout)
        , scene_(scene)
        , unfolded_(unfolded)
        , view_(view)
        , exported_(exported)
        , theme_(theme)
    {
        looks_ = {cellLook(theme, StatusKind::None, -1),   cellLook(theme, StatusKind::Met, -1),
                  cellLook(theme, StatusKind::AtRisk, -1), cellLook(theme, StatusKind::Short, 0),
                  cellLook(theme, StatusKind::Short, 1),   cellLook(theme, StatusKind::Short, 2),
                  cellLook(theme, StatusKind::Short, 3)};
        edges_.reserve(std::size_t(layout.endBucket - layout.firstBucket) + 1);
        for (int bucket = layout.firstBucket; bucket < layout.endBucket; ++bucket)
            edges_.push_back(std::round(layout.scale.x(scene.buckets[std::size_t(bucket)].from)));
        edges_.push_back(std::round(layout.scale.right()));
        double narrowest = layout.cells.width();
        for (std::size_t i = 0; i + 1 < edges_.size(); ++i)
            narrowest = std::min(narrowest, edges_[i + 1] - edges_[i]);
        // In every cell or in none: numbers only where they happen to be short would mislead.
        numbers_ = textWidth(looks_[3].letter + u' ' + percentText(1), letterFont()) + 10 <= narrowest;
    }

    void paint()
    {
        paintHeader();
        if (!exported_)
            paintSelectedRow();
        for (int place = layout_.first; place < layout_.first + layout_.count; ++place)
            gather(row(place), layout_.rowTop(place));
        paintPiles();
        paintSeparators();
        paintMarkLines(painter_, layout_.header.bottom(), layout_.cells.bottom(), layout_.scale, scene_.frame, theme_);
        paintLetters();
        paintMarkLabels(painter_, layout_.strip, layout_.scale, scene_.frame, theme_);
        for (int place = layout_.first; place < layout_.first + layout_.count; ++place) {
            paintLabel(place);
            paintSpark(row(place), layout_.rowTop(place));
        }
        if (!exported_)
            paintCursor();
    }

private:
    [[nodiscard]] const HeatmapRow &row(int place) const
    {
        return scene_.rows[std::size_t(unfolded_[std::size_t(place)])];
    }
    [[nodiscard]] bool isBranch(int place) const
    {
        const auto next = std::size_t(unfolded_[std::size_t(place)]) + 1;
        return next < scene_.rows.size() && scene_.rows[next].depth > row(place).depth;
    }
    [[nodiscard]] bool hasSpark() const { return layout_.sparkRight > layout_.sparkLeft; }

    void paintHeader()
    {
        paintTimeHeader(painter_, layout_.header, layout_.scale, scene_.bucket, theme_);
        const QFont font = figureFont(11);
        const QRectF line(layout_.area.left(), layout_.header.bottom() - 18, layout_.labelRight - layout_.area.left(),
                          18);
        drawText(painter_, line.adjusted(16, 0, -68, 0), Qt::AlignLeft, Figures::tr("Capability"), font, theme_.quiet);
        drawText(painter_, QRectF(line.right() - 64, line.top(), 60, 18), Qt::AlignRight, Figures::tr("Priority"), font,
                 theme_.quiet);
        if (hasSpark()) {
            const QRectF head(layout_.sparkLeft, layout_.header.top(), layout_.numberRight - layout_.sparkLeft, 18);
            drawText(painter_, head, Qt::AlignLeft, Figures::tr("Coverage"), figureFont(12, QFont::DemiBold),
                     theme_.text);
            drawText(painter_, head.translated(0, 18), Qt::AlignRight, Figures::tr("lowest"), font, theme_.quiet);
        }
    }

    void paintSelectedRow()
    {
        for (int place = layout_.first; place < layout_.first + layout_.count; ++place) {
            if (unfolded_[std::size_t(place)] != view_.cursorRow)
                continue;
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(theme_.selection);
            painter_.drawRect(QRectF(layout_.area.left(), layout_.rowTop(place),
                                     layout_.labelRight - layout_.area.left(), layout_.rowHeight));
        }
    }

    void gather(const HeatmapRow &shown, double top)
    {
        const int first = layout_.firstBucket;
        const int end = layout_.endBucket;
        double taken = 0; // by letters of this row
        for (int from = first; from < end;) {
            const std::size_t look = lookOf(shown.cells[std::size_t(from)]);
            int until = from + 1;
            while (until < end && lookOf(shown.cells[std::size_t(until)]) == look)
                ++until;
            const double left = edges_[std::size_t(from - first)];
            const double right = edges_[std::size_t(until - first)];
            const QRectF rect(left, top, right - left, layout_.rowHeight - 1);
            piles_[look].fill.push_back(rect);
            addHatch(piles_[look].hatch, rect, looks_[look].pattern, looks_[look].spacing);
            gatherLetters(shown, look, from, until, top, taken);
            from = until;
        }
    }

    /// A run of equal cells says its letter once, and again in each new year. Numbers stand in every cell.
    void gatherLetters(const HeatmapRow &shown, std::size_t look, int from, int until, double top, double &taken)
    {
        if (layout_.rowHeight < 11)
            return;
        const QFont font = letterFont();
        for (int bucket = from; bucket < until; ++bucket) {
            const auto at = std::size_t(bucket - layout_.firstBucket);
            const bool newYear = scene_.buckets[std::size_t(bucket)].from.toDate().dayOfYear() == 1;
            const bool isShort = look >= 3;
            QString text = looks_[look].letter;
            bool says = bucket == from || (newYear && scene_.bucket != TimeUnit::Year);
            if (isShort && numbers_) {
                const HeatmapCell &cell = shown.cells[std::size_t(bucket)];
                const QString number =
                    scene_.quantities ? readableNumber(cell.shortfall) : percentText(1 - cell.coverage);
                text += u' ' + number;
                says = true;
            }
            if (!says)
                continue;
            // A letter wider than its cell leans into the rest of its run.
            const double width = textWidth(text, font) + 4;
            const double end = edges_[std::size_t(until - layout_.firstBucket)];
            if (width > end - edges_[at] + 2)
                continue;
            const double middle = (edges_[at] + edges_[at + 1]) / 2;
            const double x = std::min(std::max(middle - width / 2, edges_[at] - 1), end + 1 - width);
            const QRectF place(std::round(x), top + 2, std::ceil(width), layout_.rowHeight - 5);
            if (place.left() < taken)
                continue;
            taken = place.right() - 2;
            if (!piles_[look].hatch.isEmpty())
                piles_[look].clearings.push_back(place);
            piles_[look].letters.push_back({place, text});
        }
    }

    void paintPiles()
    {
        for (std::size_t look = 0; look < lookCount; ++look) {
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(looks_[look].fill);
            if (!piles_[look].fill.empty())
                painter_.drawRects(piles_[look].fill.data(), int(piles_[look].fill.size()));
            if (!piles_[look].hatch.isEmpty()) {
                painter_.setBrush(Qt::NoBrush);
                painter_.setPen(QPen(looks_[look].patternColour, 1, Qt::SolidLine, Qt::FlatCap));
                // Diagonals of one pixel are as even without it, and four times as fast.
                painter_.setRenderHint(QPainter::Antialiasing, false);
                painter_.drawPath(piles_[look].hatch);
                painter_.setRenderHint(QPainter::Antialiasing, true);
            }
            if (!piles_[look].clearings.empty()) {
                painter_.setPen(Qt::NoPen);
                painter_.setBrush(looks_[look].fill);
                painter_.drawRects(piles_[look].clearings.data(), int(piles_[look].clearings.size()));
            }
        }
    }

    void paintLetters()
    {
        const QFont font = letterFont();
        const double trim = std::max(0.0, (layout_.rowHeight - 5 - 11) / 2); // as much of the line as can stay
        for (std::size_t look = 0; look < lookCount; ++look) {
            for (const Letter &letter : piles_[look].letters) {
                if (meetsMark(letter.place)) { // the line of a day passes behind
                    painter_.setPen(Qt::NoPen);
                    painter_.setBrush(looks_[look].fill);
                    painter_.drawRect(letter.place.adjusted(0, trim, 0, -trim));
                }
                drawText(painter_, letter.place, Qt::AlignCenter, letter.text, font, looks_[look].text);
            }
        }
    }

    [[nodiscard]] bool meetsMark(const QRectF &place) const
    {
        const auto meets = [&](const std::optional<Day> &day) {
            if (!day || !layout_.scale.span().contains(*day))
                return false;
            const double x = layout_.scale.x(*day);
            return x > place.left() - 1 && x < place.right() + 1;
        };
        return meets(scene_.frame.asOf) || meets(scene_.frame.today);
    }

    /// Thin lines between cells, in the surface's colour; on paper, where cells are white, in grey.
    void paintSeparators()
    {
        const bool paper = theme_.statusMet.fill == theme_.surface;
        const QColor colour = paper ? theme_.line : theme_.surface;
        QPainterPath lines;
        QPainterPath years;
        const double top = layout_.cells.top();
        const double bottom = layout_.cells.bottom() - 1;
        for (std::size_t i = 0; i < edges_.size(); ++i) {
            const bool outer = i == 0 || i + 1 == edges_.size();
            if (outer && !paper)
                continue;
            const bool year = !outer && scene_.bucket != TimeUnit::Year &&
                              scene_.buckets[std::size_t(layout_.firstBucket) + i].from.toDate().dayOfYear() == 1;
            QPainterPath &path = year ? years : lines;
            path.moveTo(edges_[i] + (year ? 0 : 0.5), top);
            path.lineTo(edges_[i] + (year ? 0 : 0.5), bottom);
        }
        if (paper) {
            for (int place = layout_.first; place <= layout_.first + layout_.count; ++place) {
                lines.moveTo(layout_.cells.left(), layout_.rowTop(place) - 0.5);
                lines.lineTo(layout_.cells.right(), layout_.rowTop(place) - 0.5);
            }
        }
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(colour, 1, Qt::SolidLine, Qt::FlatCap));
        painter_.drawPath(lines);
        painter_.setPen(QPen(paper ? theme_.markLine : colour, paper ? 1 : 2, Qt::SolidLine, Qt::FlatCap));
        painter_.drawPath(years);
    }

    void paintLabel(int place)
    {
        const HeatmapRow &shown = row(place);
        const double top = layout_.rowTop(place);
        const bool branch = isBranch(place);
        const bool current = !exported_ && unfolded_[std::size_t(place)] == view_.cursorRow;
        const QColor text = current ? theme_.selectionText : theme_.text;
        double left = layout_.area.left() + shown.depth * 14;
        if (branch)
            paintTriangle(QPointF(left + 7, top + layout_.rowHeight / 2 - 0.5),
                          view_.folded[std::size_t(unfolded_[std::size_t(place)])]);
        left += 16;
        double right = layout_.labelRight - 4;
        const int size = layout_.rowHeight < 18 ? 11 : 12;
        if (shown.priority > 0)
            drawText(painter_, QRectF(right - 26, top, 26, layout_.rowHeight - 1), Qt::AlignRight,
                     Figures::tr("P%1", "priority").arg(shown.priority),
                     figureFont(10, shown.priority == 1 ? QFont::Bold : QFont::Normal),
                     shown.priority == 1 ? text : theme_.quiet);
        right -= 30;
        drawText(painter_, QRectF(left, top, right - left, layout_.rowHeight - 1), Qt::AlignLeft, shown.name,
                 figureFont(size, shown.isBlock ? QFont::Bold
                                  : branch      ? QFont::DemiBold
                                                : QFont::Normal),
                 text);
    }

    void paintTriangle(const QPointF &at, bool folded)
    {
        QPainterPath path;
        if (folded) {
            path.moveTo(at + QPointF(-2.5, -4));
            path.lineTo(at + QPointF(2.5, 0));
            path.lineTo(at + QPointF(-2.5, 4));
        } else {
            path.moveTo(at + QPointF(-4, -2.5));
            path.lineTo(at + QPointF(0, 2.5));
            path.lineTo(at + QPointF(4, -2.5));
        }
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(theme_.quiet, 1.5));
        painter_.drawPath(path);
    }

    void paintSpark(const HeatmapRow &shown, double top)
    {
        if (!hasSpark())
            return;
        const double low = top + layout_.rowHeight - 4;
        const double high = top + 3;
        const TimeScale scale(layout_.scale.span(), layout_.sparkLeft, layout_.sparkRight);
        QPainterPath line;
        double lowest = 1;
        bool required = false;
        bool open = false;
        double last = -1;
        for (int bucket = layout_.firstBucket; bucket < layout_.endBucket; ++bucket) {
            const HeatmapCell &cell = shown.cells[std::size_t(bucket)];
            const double x1 = scale.x(scene_.buckets[std::size_t(bucket)].from);
            const double x2 = scale.x(scene_.buckets[std::size_t(bucket)].until);
            if (cell.status == StatusKind::None) {
                if (open)
                    line.lineTo(x1, last);
                open = false;
                continue;
            }
            required = true;
            lowest = std::min(lowest, cell.coverage);
            const double y = low - (low - high) * std::clamp(cell.coverage, 0.0, 1.0);
            if (!open) {
                line.moveTo(x1, y);
            } else if (y != last) {
                line.lineTo(x1, last);
                line.lineTo(x1, y);
            }
            open = true;
            last = y;
            if (bucket + 1 == layout_.endBucket)
                line.lineTo(x2, y);
        }
        painter_.setBrush(Qt::NoBrush);
        if (!line.isEmpty()) {
            painter_.setPen(QPen(lowest < 1 ? theme_.statusShort.mark : theme_.statusMet.mark, 1.4, Qt::SolidLine,
                                 Qt::FlatCap, Qt::MiterJoin));
            painter_.drawPath(line);
        }
        if (required)
            drawText(painter_,
                     QRectF(layout_.sparkRight + 4, top, layout_.numberRight - layout_.sparkRight - 4,
                            layout_.rowHeight - 1),
                     Qt::AlignRight, percentText(lowest), figureFont(11, lowest < 1 ? QFont::DemiBold : QFont::Normal),
                     lowest < 1 ? theme_.text : theme_.quiet);
    }

    void paintCursor()
    {
        for (int place = layout_.first; place < layout_.first + layout_.count; ++place) {
            if (unfolded_[std::size_t(place)] != view_.cursorRow)
                continue;
            const double top = layout_.rowTop(place);
            QRectF rect(layout_.area.left(), top, layout_.labelRight - layout_.area.left(), layout_.rowHeight);
            if (view_.cursorBucket >= layout_.firstBucket && view_.cursorBucket < layout_.endBucket) {
                const auto at = std::size_t(view_.cursorBucket - layout_.firstBucket);
                rect = QRectF(edges_[at], top, edges_[at + 1] - edges_[at], layout_.rowHeight - 1);
            }
            painter_.setBrush(Qt::NoBrush);
            painter_.setPen(QPen(theme_.surface, 4));
            painter_.drawRect(rect);
            painter_.setPen(QPen(theme_.focus, 2));
            painter_.drawRect(rect);
        }
    }

    [[nodiscard]] QFont letterFont() const { return figureFont(layout_.rowHeight < 18 ? 9 : 10, QFont::DemiBold); }

    QPainter &painter_;
    const HeatmapLayout &layout_;
    const HeatmapScene &scene_;
    const std::vector<int> &unfolded_;
    const HeatmapView &view_;
    bool exported_; ///< nothing is selected in a file
    const Theme &theme_;
    std::array<CellLook, lookCount> looks_;
    std::array<LookPile, lookCount> piles_;
    std::vector<double> edges_; ///< of the buckets on show
    bool numbers_ = false;      ///< cells are wide enough for the depth of a shortfall
};

} // namespace

void paintHeatmap(QPainter &painter, const HeatmapLayout &layout, const HeatmapScene &scene,
                  const std::vector<int> &unfolded, const HeatmapView &view, bool exported, const Theme &theme)
{
    HeatmapPainter(painter, layout, scene, unfolded, view, exported, theme).paint();
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figuretext.h"
#include "widgets/figures/hatch.h"
#include "widgets/figures/supply.h"
#include "widgets/theme/categories.h"
#include "widgets/theme/contrast.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

/// A rectangle of constant height in a band: the days of one or more periods.
struct Piece {
    double left;
    double right;
    double low;  ///< value
    double high; ///< value
};

class SupplyPainter
{
public:
    SupplyPainter(QPainter &painter, const SupplyLayout &layout, const SupplyScene &scene, const SupplyView &view,
                  const Theme &theme)
        : painter_(painter)
        , layout_(layout)
        , scene_(scene)
        , view_(view)
        , theme_(theme)
        , colours_(theme, scene.colourKeys)
    {
    }

    void paint(bool exported)
    {
        paintAxis();
        paintTimeGrid(painter_, layout_.plot.top(), layout_.plot.bottom(), layout_.scale, TimeUnit::Day, theme_);
        for (std::size_t member = 0; member < scene_.members.size(); ++member)
            paintBand(member, exported);
        paintShortfall();
        paintEventLines();
        paintMarkLines(painter_, layout_.plot.top(), layout_.plot.bottom(), layout_.scale, scene_.frame, theme_);
        paintRequirement();
        paintBase();
        for (std::size_t member = 0; member < scene_.members.size(); ++member)
            labelBand(member);
        labelShortfall();
        paintEvents();
        paintTimeHeader(painter_, layout_.header, layout_.scale, TimeUnit::Day, theme_);
        paintMarkLabels(painter_, layout_.strip, layout_.scale, scene_.frame, theme_);
        if (!exported)
            paintCursor();
    }

private:
    void paintAxis()
    {
        QPainterPath grid;
        const QFont font = figureFont(11);
        for (double value = 0; value <= layout_.top * 1.0001; value += layout_.step) {
            const double y = std::round(layout_.y(value)) + 0.5;
            if (value > 0) {
                grid.moveTo(layout_.plot.left(), y);
                grid.lineTo(layout_.plot.right(), y);
            }
            drawText(painter_, QRectF(layout_.area.left(), y - 8, layout_.plot.left() - 6 - layout_.area.left(), 16),
                     Qt::AlignRight, readableNumber(value), font, theme_.quiet);
        }
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(theme_.gridline, 1));
        painter_.drawPath(grid);
        drawText(painter_,
                 QRectF(layout_.area.left(), layout_.strip.top(), layout_.strip.left() - 8 - layout_.area.left(), 16),
                 Qt::AlignLeft, scene_.unit, figureFont(11, QFont::DemiBold), theme_.text);
    }

    /// The pieces of what lies between two values of each period, neighbours of equal height joined.
    template<class Low, class High>
    std::vector<Piece> pieces(Low low, High high) const
    {
        std::vector<Piece> result;
        for (const SupplyPeriod &period : scene_.periods) {
            if (!period.days.overlaps(layout_.scale.span()))
                continue;
            const Piece piece{layout_.scale.boundedX(period.days.from), layout_.scale.boundedX(period.days.until),
                              low(period), high(period)};
            if (!result.empty() && result.back().low == piece.low && result.back().high == piece.high &&
                std::abs(result.back().right - piece.left) < 0.01)
                result.back().right = piece.right;
            else
                result.push_back(piece);
        }
        return result;
    }

    std::vector<Piece> bandOf(std::size_t member) const
    {
        const auto below = [member](const SupplyPeriod &period) {
            double sum = 0;
            for (std::size_t each = 0; each < member; ++each)
                sum += period.parts[each];
            return sum;
        };
        return pieces(below, [&](const SupplyPeriod &period) { return below(period) + period.parts[member]; });
    }

    [[nodiscard]] QRectF rectOf(const Piece &piece) const
    {
        const double top = layout_.y(piece.high);
        return {piece.left, top, piece.right - piece.left, layout_.y(piece.low) - top};
    }

    /// One closed outline: along the tops, back along the bottoms.
    [[nodiscard]] QPainterPath outline(const std::vector<Piece> &band) const
    {
        QPainterPath path;
        std::size_t first = 0;
        while (first < band.size()) {
            if (band[first].high <= band[first].low) {
                ++first;
                continue;
            }
            std::size_t end = first;
            while (end < band.size() && band[end].high > band[end].low)
                ++end;
            path.moveTo(band[first].left, layout_.y(band[first].low));
            for (std::size_t i = first; i < end; ++i) {
                path.lineTo(band[i].left, layout_.y(band[i].high));
                path.lineTo(band[i].right, layout_.y(band[i].high));
            }
            for (std::size_t i = end; i-- > first;) {
                path.lineTo(band[i].right, layout_.y(band[i].low));
                path.lineTo(band[i].left, layout_.y(band[i].low));
            }
            path.closeSubpath();
            first = end;
        }
        return path;
    }

    void paintBand(std::size_t member, bool exported)
    {
        const std::vector<Piece> band = bandOf(member);
        const CategoryLook look = memberLook(theme_, colours_, scene_.members[member].key);
        const QPainterPath path = outline(band);
        if (path.isEmpty())
            return;
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(look.colour);
        painter_.drawPath(path);
        QPainterPath lines;
        for (const Piece &piece : band)
            if (piece.high > piece.low)
                addHatch(lines, rectOf(piece), look.pattern, 7);
        painter_.setBrush(Qt::NoBrush);
        if (!lines.isEmpty()) {
            painter_.setPen(QPen(look.patternColour, 1, Qt::SolidLine, Qt::FlatCap));
            painter_.drawPath(lines);
        }
        const bool emphasised = !exported && view_.member == int(member);
        painter_.setPen(QPen(emphasised ? theme_.focus : theme_.surface, emphasised ? 2.5 : 1, Qt::SolidLine,
                             Qt::FlatCap, Qt::MiterJoin));
        painter_.drawPath(path);
    }

    [[nodiscard]] std::vector<Piece> shortfall() const
    {
        return pieces([](const SupplyPeriod &period) { return std::min(period.available, period.required); },
                      [](const SupplyPeriod &period) { return period.required; });
    }

    void paintShortfall()
    {
        const std::vector<Piece> band = shortfall();
        const QPainterPath path = outline(band);
        if (path.isEmpty())
            return;
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(shortfallFill());
        painter_.drawPath(path);
        QPainterPath lines;
        for (const Piece &piece : band)
            if (piece.high > piece.low)
                addHatch(lines, rectOf(piece), Qt::BDiagPattern, 7);
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(theme_.shortfallFill, 1.3, Qt::SolidLine, Qt::FlatCap));
        painter_.drawPath(lines);
    }

    void paintRequirement()
    {
        QPainterPath line;
        double last = -1;
        for (const Piece &piece : pieces([](const SupplyPeriod &) { return 0.0; },
                                         [](const SupplyPeriod &period) { return period.required; })) {
            const double y = layout_.y(piece.high);
            if (last < 0)
                line.moveTo(piece.left, y);
            else
                line.lineTo(piece.left, y);
            line.lineTo(piece.right, y);
            last = y;
        }
        painter_.setBrush(Qt::NoBrush);
        // A halo keeps the line apart from dark bands.
        painter_.setPen(QPen(theme_.surface, 5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter_.drawPath(line);
        painter_.setPen(QPen(theme_.text, 2.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter_.drawPath(line);
    }

    void paintBase()
    {
        painter_.setPen(QPen(theme_.markLine, 1));
        const double y = std::round(layout_.plot.bottom()) + 0.5;
        painter_.drawLine(QPointF(layout_.plot.left(), y), QPointF(layout_.plot.right(), y));
    }

    /// The place for @p size inside @p band that is widest, away from the requirement's line and the marks;
    /// empty when there is none.
    [[nodiscard]] QRectF freePlace(const std::vector<Piece> &band, const QSizeF &size) const
    {
        QRectF best;
        double bestRoom = 0;
        for (std::size_t first = 0; first < band.size(); ++first) {
            double low = band[first].low;
            double high = band[first].high;
            for (std::size_t last = first; last < band.size(); ++last) {
                if (last > first && band[last].left - band[last - 1].right > 0.01)
                    break;
                low = std::max(low, band[last].low);
                high = std::min(high, band[last].high);
                const double height = layout_.y(low) - layout_.y(high);
                if (high <= low || height < size.height())
                    break;
                const double width = band[last].right - band[first].left;
                const double room = width * std::min(height, 60.0);
                if (width < size.width() + 6 || room <= bestRoom)
                    continue;
                const QRectF inside(band[first].left, layout_.y(high), width, height);
                if (const QRectF place = clearOfLines(inside, size); !place.isEmpty()) {
                    best = place;
                    bestRoom = room;
                }
            }
        }
        return best;
    }

    [[nodiscard]] QRectF clearOfLines(const QRectF &inside, const QSizeF &size) const
    {
        for (const double across : {0.5, 0.25, 0.75, 0.08, 0.92}) {
            const double x = inside.left() + 3 + (inside.width() - 6 - size.width()) * across;
            for (const double down : {0.5, 0.2, 0.8}) {
                const QRectF place(QPointF(x, inside.top() + (inside.height() - size.height()) * down), size);
                if (!meetsLine(place.adjusted(-3, -2, 3, 2)))
                    return place;
            }
        }
        return {};
    }

    [[nodiscard]] bool meetsLine(const QRectF &place) const
    {
        const auto upright = [&](const std::optional<Day> &day) {
            return day && layout_.scale.span().contains(*day) && layout_.scale.x(*day) > place.left() &&
                   layout_.scale.x(*day) < place.right();
        };
        if (upright(scene_.frame.asOf) || upright(scene_.frame.today))
            return true;
        for (std::size_t i = 0; i < scene_.events.size(); ++i)
            if (upright(scene_.events[i].day))
                return true;
        double last = -1;
        for (const SupplyPeriod &period : scene_.periods) {
            const double left = layout_.scale.boundedX(period.days.from);
            const double right = layout_.scale.boundedX(period.days.until);
            const double y = layout_.y(period.required);
            if (right > place.left() && left < place.right() && y > place.top() && y < place.bottom())
                return true;
            if (last >= 0 && left > place.left() && left < place.right() && std::min(last, y) < place.bottom() &&
                std::max(last, y) > place.top() && y != last)
                return true; // the step itself
            last = y;
        }
        return false;
    }

    void labelBand(std::size_t member)
    {
        const std::vector<Piece> band = bandOf(member);
        const SupplyMember &shown = scene_.members[member];
        const CategoryLook look = memberLook(theme_, colours_, shown.key);
        const QFont font = figureFont(12, QFont::DemiBold);
        for (const QString &text : {shown.name, shown.key}) {
            const QSizeF size(std::ceil(textWidth(text, font)) + 8, 15);
            const QRectF place = freePlace(band, size);
            if (place.isEmpty())
                continue;
            // On paper no word stands on ink.
            const bool paper = theme_.statusMet.fill == theme_.surface;
            if (paper || look.pattern != Qt::NoBrush) {
                painter_.setPen(Qt::NoPen);
                painter_.setBrush(paper ? theme_.surface : look.colour);
                painter_.drawRect(place);
            }
            drawText(painter_, place, Qt::AlignCenter, text, font, paper ? theme_.text : look.text);
            return;
        }
    }

    void labelShortfall()
    {
        std::vector<Piece> band = shortfall();
        const Piece *largest = nullptr;
        for (const Piece &piece : band)
            if (piece.high > piece.low && (!largest || piece.high - piece.low > largest->high - largest->low))
                largest = &piece;
        if (!largest)
            return;
        const QFont font = figureFont(12, QFont::DemiBold);
        const double missing = largest->high - largest->low;
        for (const QString &text :
             {Figures::tr("Short by %1 (%2)").arg(readableNumber(missing), percentText(missing / largest->high)),
              Figures::tr("Short by %1").arg(readableNumber(missing)), readableNumber(missing)}) {
            const QSizeF size(std::ceil(textWidth(text, font)) + 8, 16);
            const QRectF place = freePlace({*largest}, size);
            if (place.isEmpty())
                continue;
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(theme_.surface);
            painter_.drawRect(place);
            drawText(painter_, place, Qt::AlignCenter, text, font, theme_.text);
            return;
        }
    }

    void paintEventLines()
    {
        QPainterPath lines;
        for (const SupplyLayout::EventPlace &place : layout_.eventPlaces) {
            if (place.mark.isNull())
                continue;
            lines.moveTo(std::round(place.mark.x()) + 0.5, layout_.plot.top());
            lines.lineTo(std::round(place.mark.x()) + 0.5, place.mark.y() - 6);
        }
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(theme_.text, 1, Qt::DotLine, Qt::FlatCap));
        painter_.drawPath(lines);
    }

    void paintEvents()
    {
        const QFont font = figureFont(11);
        for (std::size_t i = 0; i < scene_.events.size(); ++i) {
            const SupplyLayout::EventPlace &place = layout_.eventPlaces[i];
            if (place.mark.isNull())
                continue;
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(theme_.text);
            painter_.drawPolygon(QPolygonF({place.mark + QPointF(0, -5), place.mark + QPointF(5, 0),
                                            place.mark + QPointF(0, 5), place.mark + QPointF(-5, 0)}));
            if (place.text.isEmpty())
                continue;
            // Dotted lines of later events pass behind the words.
            painter_.setBrush(theme_.surface);
            painter_.drawRect(place.text.adjusted(-2, 1, 2, -1));
            drawText(painter_, place.text, Qt::AlignLeft, scene_.events[i].text, font, theme_.text);
        }
    }

    void paintCursor()
    {
        if (view_.cursor < 0 || view_.cursor >= int(scene_.periods.size()))
            return;
        const DayRange days = scene_.periods[std::size_t(view_.cursor)].days;
        if (!days.overlaps(layout_.scale.span()))
            return;
        const double left = layout_.scale.boundedX(days.from);
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(theme_.focus, 2));
        painter_.drawRect(
            QRectF(left, layout_.plot.top(), layout_.scale.boundedX(days.until) - left, layout_.plot.height()));
    }

    [[nodiscard]] QColor shortfallFill() const { return mixed(theme_.surface, theme_.shortfallFill, 0.22); }

    QPainter &painter_;
    const SupplyLayout &layout_;
    const SupplyScene &scene_;
    const SupplyView &view_;
    const Theme &theme_;
    CategoryColours colours_;
};

} // namespace

CategoryLook memberLook(const Theme &theme, const CategoryColours &colours, const QString &key)
{
    if (!key.isEmpty())
        return colours.look(key);
    CategoryLook rest; // no member has grey
    rest.colour = mixed(theme.surface, theme.quiet, 0.55);
    rest.text = textOn(rest.colour);
    rest.patternColour = rest.colour;
    return rest;
}

void paintSupply(QPainter &painter, const SupplyLayout &layout, const SupplyScene &scene, const SupplyView &view,
                 bool exported, const Theme &theme)
{
    SupplyPainter(painter, layout, scene, view, theme).paint(exported);
}

} // namespace entente

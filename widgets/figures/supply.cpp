// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/supply.h"

#include "widgets/figures/figuretext.h"
#include "widgets/figures/hatch.h"
#include "widgets/figures/valueaxis.h"
#include "widgets/theme/categories.h"
#include "widgets/theme/contrast.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {

namespace {

constexpr double eventLane = 17;
constexpr int mostLanes = 3;
constexpr double leastPlot = 90; ///< height of the chart before a further lane of events

/// Marks on their days, words to the right of them in the first lane that is free.
/// @return whether all words have room
bool placeEvents(SupplyLayout &layout, const std::vector<SupplyEvent> &events)
{
    const QFont font = figureFont(11);
    const int lanes = int(layout.events.height() / eventLane);
    layout.eventPlaces.clear();
    bool complete = true;
    std::array<double, mostLanes> taken;
    taken.fill(layout.events.left() - 20);
    std::array<int, mostLanes> lastIn; ///< the event whose words end a lane
    lastIn.fill(-1);
    for (const SupplyEvent &event : events) {
        SupplyLayout::EventPlace place;
        if (lanes == 0 || !layout.scale.span().contains(event.day)) {
            layout.eventPlaces.push_back(place);
            continue;
        }
        const double x = layout.scale.x(event.day);
        const double wanted = std::ceil(textWidth(event.text, font)) + 1;
        int lane = -1;
        double best = 0;
        bool left = false;
        for (int each = 0; each < lanes && best < wanted; ++each) {
            if (taken[std::size_t(each)] > x - 7)
                continue;
            // At the right edge the words go to the left of the mark.
            const double after = layout.events.right() - (x + 9);
            const double before = x - 9 - taken[std::size_t(each)] - 6;
            const double room = std::max(after, before);
            if (room > best) {
                best = room;
                lane = each;
                left = after < wanted && before > after;
            }
        }
        if (lane < 0) {
            // Every lane is full: the words before this mark give way to it.
            complete = false;
            lane = int(std::min_element(taken.begin(), taken.begin() + lanes) - taken.begin());
            if (const int before = lastIn[std::size_t(lane)]; before >= 0) {
                QRectF &words = layout.eventPlaces[std::size_t(before)].text;
                words.setRight(std::min(words.right(), x - 9));
                if (words.width() <= 0 || shortened(events[std::size_t(before)].text, font, words.width()).isEmpty())
                    words = QRectF();
            }
            best = layout.events.right() - (x + 9);
        }
        const double y = layout.events.top() + (std::max(lane, 0) + 0.5) * eventLane;
        place.mark = QPointF(x, y);
        const double width = std::min(best, wanted);
        complete = complete && best >= wanted;
        if (lane >= 0 && !shortened(event.text, font, width).isEmpty()) {
            lastIn[std::size_t(lane)] = int(layout.eventPlaces.size());
            place.text = QRectF(left ? x - 9 - width : x + 9, y - eventLane / 2, width, eventLane);
            taken[std::size_t(lane)] = std::max(x + 7, place.text.right()) + 6;
        } else if (lane >= 0) {
            taken[std::size_t(lane)] = x + 7;
        }
        layout.eventPlaces.push_back(place);
    }
    return complete;
}

} // namespace

DayRange spanInside(const DayRange &span, const DayRange &extent)
{
    const int days = std::clamp(span.days(), std::min(7, extent.days()), extent.days());
    const int from = std::clamp(span.from.number, extent.from.number, extent.until.number - days);
    return {{from}, {from + days}};
}

SupplyFigure::SupplyFigure(SupplyScene scene) : scene_(std::move(scene)), view_{{{0}, {0}}, -1, -1} {}

SupplyLayout SupplyFigure::layOut(const QRectF &interior) const
{
    SupplyLayout layout;
    layout.area = interior;
    double highest = 0;
    for (const SupplyPeriod &period : scene_.periods)
        if (period.days.overlaps(timeSpan()))
            highest = std::max({highest, period.required, period.available});
    if (highest <= 0)
        highest = 1;
    double labels = 0;
    for (const double value : {highest, highest * 1.3})
        labels = std::max(labels, textWidth(readableNumber(std::floor(value)), figureFont(11)));
    const double left = std::round(interior.left() + std::max(labels + 12, 36.0));
    const double right = interior.right() - 2;
    if (!scene_.periods.empty())
        layout.scale = TimeScale(timeSpan(), left, right);
    // Words of events give way to the chart itself where the pane is low.
    const double spare = interior.height() - markStripHeight - 4 - timeHeaderHeight - leastPlot;
    const int roomy = std::clamp(int(spare / eventLane), 1, mostLanes);
    const int mostNeeded = std::min(roomy, int(scene_.events.size()));
    int lanes = 0;
    do { // as many lanes as the words need
        lanes = std::min(lanes + 1, mostNeeded);
        layout.events =
            QRectF(left, interior.bottom() - timeHeaderHeight - lanes * eventLane, right - left, lanes * eventLane);
    } while (!placeEvents(layout, scene_.events) && lanes < mostNeeded);
    const double top = interior.top() + markStripHeight + 4;
    const double bottom = interior.bottom() - timeHeaderHeight - lanes * eventLane;
    const double height = std::max(20.0, bottom - top);
    layout.step = niceStep(highest, height / 46);
    layout.top = std::ceil(highest * 1.04 / layout.step) * layout.step;
    layout.plot = QRectF(left, top, right - left, height);
    // The axis' title stands above it, in the row of the marks.
    const double title = std::min(textWidth(scene_.unit, figureFont(11, QFont::DemiBold)) + 12, interior.width() / 3);
    layout.strip = QRectF(QPointF(std::max(left, interior.left() + title), interior.top()),
                          QPointF(layout.plot.right(), interior.top() + markStripHeight));
    layout.header = QRectF(left, layout.events.bottom(), layout.plot.width(), timeHeaderHeight);
    return layout;
}

void SupplyFigure::paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                                const Purpose &purpose) const
{
    if (scene_.periods.empty()) {
        drawText(painter, interior, Qt::AlignCenter, scene_.emptyText, figureFont(13), theme.quiet);
        return;
    }
    paintSupply(painter, layOut(interior), scene_, view_, purpose.exported, theme);
}

void SupplyFigure::paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry,
                               const Theme &theme) const
{
    const double middle = rect.center().y();
    switch (entry.swatch) {
    case LegendEntry::Swatch::Category: {
        const CategoryLook look = memberLook(theme, CategoryColours(theme, scene_.colourKeys), entry.key);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.colour);
        painter.drawRect(rect);
        QPainterPath lines;
        addHatch(lines, rect, look.pattern, 5);
        if (!lines.isEmpty()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(look.patternColour, 1, Qt::SolidLine, Qt::FlatCap));
            painter.drawPath(lines);
        }
        break;
    }
    case LegendEntry::Swatch::Requirement:
        painter.setPen(QPen(theme.text, 2.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
        break;
    case LegendEntry::Swatch::Shortfall: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.surface, theme.shortfallFill, 0.22));
        painter.drawRect(rect);
        QPainterPath lines;
        addHatch(lines, rect, Qt::BDiagPattern, 6);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.shortfallFill, 1.3, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(lines);
        break;
    }
    case LegendEntry::Swatch::Event:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text);
        painter.drawPolygon(QPolygonF({rect.center() + QPointF(0, -5), rect.center() + QPointF(5, 0),
                                       rect.center() + QPointF(0, 5), rect.center() + QPointF(-5, 0)}));
        break;
    default:
        Figure::paintSwatch(painter, rect, entry, theme);
        break;
    }
}

FigureHit SupplyFigure::periodHit(int period, int member, const SupplyLayout &layout) const
{
    const SupplyPeriod &shown = scene_.periods[std::size_t(period)];
    FigureHit hit;
    hit.what = FigureHit::What::Period;
    hit.row = member;
    hit.column = period;
    hit.days = shown.days;
    hit.day = shown.days.from;
    hit.record = member >= 0 ? scene_.members[std::size_t(member)].record : scene_.capabilityRecord;
    hit.situation = scene_.situation;
    const double left = layout.scale.boundedX(shown.days.from);
    const double right = layout.scale.boundedX(shown.days.until);
    hit.rect = QRectF(left, layout.plot.top(), right - left, layout.plot.height());
    if (member >= 0) {
        double below = 0;
        for (int each = 0; each < member; ++each)
            below += shown.parts[std::size_t(each)];
        const double top = layout.y(below + shown.parts[std::size_t(member)]);
        hit.rect = QRectF(left, top, right - left, layout.y(below) - top);
    }
    const double missing = std::max(0.0, shown.required - shown.available);
    QStringList lines{Figures::tr("%1, %2").arg(scene_.capability, rangeText(shown.days))};
    lines << Figures::tr("Required %1, available %2 (%3)")
                 .arg(readableNumber(shown.required), readableNumber(shown.available), scene_.unit);
    if (missing > 0)
        lines << Figures::tr("Short by %1, coverage %2")
                     .arg(readableNumber(missing), percentText(shown.available / shown.required));
    for (std::size_t each = 0; each < scene_.members.size(); ++each)
        if (shown.parts[each] > 0)
            lines << Figures::tr("%1: %2").arg(scene_.members[each].name, readableNumber(shown.parts[each]));
    if (!shown.losses.isEmpty())
        lines << Figures::tr("Offered, but does not count:") << shown.losses;
    hit.toolTip = lines.join(u'\n');
    return hit;
}

FigureHit SupplyFigure::hitTest(const QPointF &point, const QRectF &rect) const
{
    if (scene_.periods.empty())
        return {};
    const SupplyLayout layout = layOut(interior(rect));
    for (std::size_t i = 0; i < scene_.events.size(); ++i) {
        const SupplyLayout::EventPlace &place = layout.eventPlaces[i];
        const QRectF mark(place.mark - QPointF(6, 6), QSizeF(12, 12));
        if (place.mark.isNull() || !(mark.contains(point) || place.text.contains(point)))
            continue;
        FigureHit hit;
        hit.what = FigureHit::What::Event;
        hit.column = int(i);
        hit.days = {scene_.events[i].day, scene_.events[i].day.plus(1)};
        hit.day = scene_.events[i].day;
        hit.record = scene_.events[i].record;
        hit.situation = scene_.situation;
        hit.toolTip = Figures::tr("%1: %2").arg(dayText(scene_.events[i].day), scene_.events[i].text);
        hit.rect = mark.united(place.text);
        return hit;
    }
    if (!layout.plot.contains(point))
        return {};
    const Day day = layout.scale.day(point.x());
    for (std::size_t i = 0; i < scene_.periods.size(); ++i) {
        const SupplyPeriod &period = scene_.periods[i];
        if (!period.days.contains(day))
            continue;
        int member = -1;
        double below = 0;
        for (std::size_t each = 0; each < period.parts.size() && member < 0; ++each) {
            below += period.parts[each];
            if (period.parts[each] > 0 && point.y() >= layout.y(below))
                member = int(each);
        }
        FigureHit hit = periodHit(int(i), member, layout);
        hit.day = day;
        return hit;
    }
    return {};
}

QRectF SupplyFigure::partRect(int period, int member, const QRectF &rect) const
{
    const SupplyPeriod &shown = scene_.periods[std::size_t(period)];
    if (shown.parts[std::size_t(member)] <= 0 || !shown.days.overlaps(timeSpan()))
        return {};
    return periodHit(period, member, layOut(interior(rect))).rect;
}

DayRange SupplyFigure::timeExtent() const
{
    if (scene_.periods.empty())
        return {{0}, {0}};
    return {scene_.periods.front().days.from, scene_.periods.back().days.until};
}

DayRange SupplyFigure::timeSpan() const
{
    return view_.span.isEmpty() ? timeExtent() : view_.span;
}

void SupplyFigure::setTimeSpan(DayRange span)
{
    if (!scene_.periods.empty())
        view_.span = spanInside(span, timeExtent());
}

FigureHit SupplyFigure::cursor(const QRectF &rect) const
{
    if (view_.cursor < 0)
        return {};
    return periodHit(view_.cursor, view_.member, layOut(interior(rect)));
}

FigureHit SupplyFigure::moveCursor(CursorMove move, const QRectF &rect)
{
    if (scene_.periods.empty())
        return {};
    const int last = int(scene_.periods.size()) - 1;
    int period = view_.cursor;
    switch (move) {
    case CursorMove::Left:
        period = period < 0 ? 0 : period - 1;
        break;
    case CursorMove::Right:
        ++period;
        break;
    case CursorMove::RowStart:
    case CursorMove::First:
        period = 0;
        break;
    case CursorMove::RowEnd:
    case CursorMove::Last:
        period = last;
        break;
    case CursorMove::Up:
        view_.member = std::min(view_.member + 1, int(scene_.members.size()) - 1);
        break;
    case CursorMove::Down:
        view_.member = std::max(view_.member - 1, -1);
        break;
    default:
        break;
    }
    view_.cursor = std::clamp(period, 0, last);
    // Keep the period on show when time is zoomed.
    const DayRange days = scene_.periods[std::size_t(view_.cursor)].days;
    if (const DayRange span = timeSpan(); !days.overlaps(span)) {
        const int shift =
            days.from < span.from ? days.from.number - span.from.number : days.until.number - span.until.number;
        setTimeSpan({span.from.plus(shift), span.until.plus(shift)});
    }
    return cursor(rect);
}

void SupplyFigure::select(const FigureHit &hit)
{
    if (hit.what != FigureHit::What::Period)
        return;
    view_.cursor = hit.column;
    view_.member = hit.row;
}

bool SupplyFigure::selectRecord(const AnyId &record, const QRectF &rect)
{
    Q_UNUSED(rect);
    for (std::size_t i = 0; i < scene_.members.size(); ++i) {
        if (!record.isEmpty() && scene_.members[i].record == record) {
            view_.member = int(i);
            return true;
        }
    }
    return !record.isEmpty() && record == scene_.capabilityRecord;
}

FigureTable SupplyFigure::table() const
{
    FigureTable table;
    table.header = {Figures::tr("From"),      Figures::tr("Until"),     Figures::tr("Required"),
                    Figures::tr("Available"), Figures::tr("Shortfall"), Figures::tr("Coverage")};
    table.numeric = {false, false, true, true, true, true};
    for (const SupplyMember &member : scene_.members) {
        table.header << member.name;
        table.numeric.push_back(true);
    }
    for (const SupplyPeriod &period : scene_.periods) {
        QStringList row{period.days.from.toIso(),
                        period.days.until.plus(-1).toIso(),
                        readableNumber(period.required),
                        readableNumber(period.available),
                        readableNumber(std::max(0.0, period.required - period.available)),
                        period.required > 0 ? percentText(std::min(1.0, period.available / period.required))
                                            : QString()};
        for (const double part : period.parts)
            row << readableNumber(part);
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString SupplyFigure::accessibleText() const
{
    if (scene_.periods.empty())
        return scene_.frame.title + QStringLiteral(". ") + scene_.emptyText;
    QString text = Figures::tr("%1. %2. %3, in %4.")
                       .arg(scene_.frame.title, scene_.frame.subtitle, rangeText(timeExtent()), scene_.unit);
    const SupplyPeriod *worst = nullptr;
    for (const SupplyPeriod &period : scene_.periods)
        if (period.required > period.available &&
            (!worst || period.required - period.available > worst->required - worst->available))
            worst = &period;
    if (worst)
        text += u' ' + Figures::tr("Largest shortfall: %1 of %2 required, %3.")
                           .arg(readableNumber(worst->required - worst->available), readableNumber(worst->required),
                                rangeText(worst->days));
    else
        text += u' ' + Figures::tr("The requirement is met throughout.");
    return text;
}

} // namespace entente

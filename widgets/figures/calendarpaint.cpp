// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/calendar.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/hatch.h"
#include "widgets/theme/contrast.h"
#include "widgets/theme/ramps.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace entente {

namespace {

void paintClash(QPainter &painter, const QPointF &corner, const Theme &theme)
{
    painter.setPen(QPen(theme.surface, 1));
    painter.setBrush(theme.statusShort.mark);
    painter.drawPolygon(QPolygonF({corner + QPointF(-11, 0), corner, corner + QPointF(0, 11)}));
}

void paintBar(QPainter &painter, const QRectF &rect, const StageLook &look, double borderWidth)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRect(rect);
    painter.setBrush(Qt::NoBrush);
    QPainterPath lines;
    addHatch(lines, rect, look.pattern, 6);
    if (!lines.isEmpty()) {
        painter.setPen(QPen(look.patternColour, 1, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(lines);
    }
    const double half = borderWidth / 2;
    painter.setPen(
        QPen(look.border, borderWidth, look.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(rect.adjusted(half, half, -half, -half));
    if (look.struck) {
        painter.setPen(QPen(look.border, 1, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.left(), rect.bottom() - 1), QPointF(rect.right(), rect.top() + 1));
    }
}

/// Words on a bar, with the bar's colour behind them where lines would run through the letters.
void paintWords(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
                const StageLook &look)
{
    if (look.pattern != Qt::NoBrush || look.struck) {
        const double width = std::min(rect.width(), std::ceil(textWidth(text, font)) + 4);
        const double left = alignment & Qt::AlignHCenter ? rect.center().x() - width / 2 : rect.left() - 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.fill);
        painter.drawRect(QRectF(left, rect.top() + 3, width, rect.height() - 6));
    }
    drawText(painter, rect, alignment, text, font, look.text);
}

} // namespace

QString stageLetter(StageGroup stage)
{
    switch (stage) {
    case StageGroup::Initiation:
        return Figures::tr("I", "letter of the stage initiation");
    case StageGroup::Specification:
        return Figures::tr("S", "letter of the stage specification");
    case StageGroup::Planning:
        return Figures::tr("P", "letter of the stage planning");
    case StageGroup::Conduct:
        return Figures::tr("C", "letter of the stage conduct");
    case StageGroup::Evaluated:
        return Figures::tr("E", "letter of the stage evaluated");
    case StageGroup::Closed:
        return Figures::tr("L", "letter of the stage closed");
    case StageGroup::Cancelled:
        return Figures::tr("X", "letter of the stage cancelled");
    case StageGroup::Postponed:
        return Figures::tr("D", "letter of the stage postponed (delayed)");
    case StageGroup::Other:
        break;
    }
    return Figures::tr("O", "letter of any other stage");
}

StageGroup stageGroup(QStringView word)
{
    static constexpr std::array<const char *, 8> words{"initiation", "specification", "planning",  "conduct",
                                                       "evaluated",  "closed",        "cancelled", "postponed"};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (word == QLatin1String(words[i]))
            return StageGroup(i);
    return StageGroup::Other;
}

StageLook stageLook(const Theme &theme, StageGroup stage)
{
    const bool paper = theme.statusMet.fill == theme.surface;
    StageLook look;
    const auto ramp = [&](double value) { return paper ? theme.surface : sequentialRamp(theme, value); };
    look.fill = theme.surface;
    look.border = theme.markLine;
    switch (stage) {
    case StageGroup::Initiation:
        look.fill = ramp(0.06);
        look.pattern = Qt::Dense6Pattern;
        break;
    case StageGroup::Specification:
        look.fill = ramp(0.22);
        look.pattern = Qt::FDiagPattern;
        break;
    case StageGroup::Planning:
        look.fill = ramp(0.42);
        look.pattern = Qt::BDiagPattern;
        break;
    case StageGroup::Conduct:
        look.fill = ramp(0.78);
        look.border = paper ? theme.text : sequentialRamp(theme, 1);
        break;
    case StageGroup::Evaluated:
        look.fill = paper ? theme.surface : mixed(theme.surface, theme.quiet, 0.34);
        look.pattern = Qt::HorPattern;
        break;
    case StageGroup::Closed:
        look.fill = paper ? theme.surface : mixed(theme.surface, theme.quiet, 0.16);
        break;
    case StageGroup::Cancelled:
        look.struck = true;
        look.dashed = true;
        break;
    case StageGroup::Postponed:
        look.dashed = true;
        break;
    case StageGroup::Other:
        break;
    }
    look.text = look.fill == theme.surface ? theme.text : textOn(look.fill);
    look.patternColour = mixed(look.fill, look.text, 0.28);
    look.letter = stageLetter(stage);
    return look;
}

void CalendarFigure::paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry,
                                 const Theme &theme) const
{
    if (entry.swatch == LegendEntry::Swatch::Stage) {
        const StageLook look = stageLook(theme, StageGroup(entry.value));
        paintBar(painter, rect, look, StageGroup(entry.value) == StageGroup::Conduct ? 2 : 1);
        paintWords(painter, rect, Qt::AlignCenter, look.letter, figureFont(10, QFont::DemiBold), look);
    } else if (entry.swatch == LegendEntry::Swatch::Clash) {
        paintClash(painter, QPointF(rect.center().x() + 5, rect.top() + 1), theme);
    } else {
        Figure::paintSwatch(painter, rect, entry, theme);
    }
}

void paintCalendar(QPainter &painter, const CalendarLayout &layout, const CalendarScene &scene,
                   const CalendarView &view, bool exported, const Theme &theme)
{
    paintTimeHeader(painter, layout.header, layout.scale, TimeUnit::Day, theme);
    paintTimeGrid(painter, layout.rows.top(), layout.rows.bottom(), layout.scale, TimeUnit::Day, theme);

    QPainterPath lines;
    for (const double y : layout.tops) {
        lines.moveTo(layout.area.left(), std::round(y) + 0.5);
        lines.lineTo(layout.area.right(), std::round(y) + 0.5);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.line, 1));
    painter.drawPath(lines);
    paintMarkLines(painter, layout.rows.top(), layout.rows.bottom(), layout.scale, scene.frame, theme);
    paintMarkLabels(painter, layout.strip, layout.scale, scene.frame, theme);

    const QFont labels = figureFont(12, QFont::DemiBold);
    for (int place = 0; place < layout.count; ++place) {
        const QRectF rect(QPointF(layout.area.left(), layout.tops[std::size_t(place)]),
                          QPointF(layout.labelRight - 6, layout.tops[std::size_t(place) + 1]));
        drawText(painter, rect, Qt::AlignLeft, scene.rows[layout.first + place], labels, theme.text);
    }

    const QFont font = figureFont(11);
    const QFont strong = figureFont(11, QFont::Bold);
    for (const PlacedBar &placed : layout.bars) {
        const CalendarBar &bar = scene.bars[std::size_t(placed.bar)];
        const StageLook look = stageLook(theme, bar.group);
        paintBar(painter, placed.rect, look, bar.group == StageGroup::Conduct ? 2 : 1);
        if (placed.chip > 0)
            paintWords(painter, QRectF(placed.rect.left(), placed.rect.top(), placed.chip, placed.rect.height()),
                       Qt::AlignCenter, look.letter, strong, look);
        if (bar.clash)
            paintClash(painter, placed.rect.topRight(), theme);
    }
    // Words after all bars: what stands to the right of one must not be covered by the mark of the next.
    for (const PlacedBar &placed : layout.bars) {
        if (placed.label.isEmpty())
            continue;
        const StageLook look = stageLook(theme, scene.bars[std::size_t(placed.bar)].group);
        if (placed.inside) {
            paintWords(painter, placed.text, Qt::AlignLeft, placed.label, font, look);
        } else { // the lines of days pass behind
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.surface);
            painter.drawRect(placed.text.adjusted(-2, 2, 2, -2));
            drawText(painter, placed.text, Qt::AlignLeft, placed.label, font, theme.text);
        }
    }
    if (exported || view.cursor < 0)
        return;
    for (const PlacedBar &placed : layout.bars) {
        if (placed.bar != view.cursor)
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.focus, 2));
        painter.drawRect(placed.rect.adjusted(-2, -2, 2, 2));
    }
}

} // namespace entente

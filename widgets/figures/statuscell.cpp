// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/statuscell.h"

#include "widgets/figures/figureframe.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/hatch.h"
#include "widgets/theme/contrast.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace entente {

int shortBand(double ratio)
{
    return ratio <= 0.25 ? 0 : ratio <= 0.5 ? 1 : ratio <= 0.75 ? 2 : 3;
}

QString statusLetter(StatusKind status)
{
    switch (status) {
    case StatusKind::Met:
        return Figures::tr("M", "letter of the status met");
    case StatusKind::AtRisk:
        return Figures::tr("R", "letter of the status at risk");
    case StatusKind::Short:
        return Figures::tr("S", "letter of the status short");
    case StatusKind::None:
        break;
    }
    return Figures::tr("N", "letter of the status none");
}

QString statusWord(StatusKind status)
{
    switch (status) {
    case StatusKind::Met:
        return Figures::tr("met");
    case StatusKind::AtRisk:
        return Figures::tr("at risk");
    case StatusKind::Short:
        return Figures::tr("short");
    case StatusKind::None:
        break;
    }
    return Figures::tr("not required");
}

CellLook cellLook(const Theme &theme, StatusKind status, int band)
{
    const StatusLook &base = theme.status(status);
    CellLook look{base.fill, base.text, base.patternColour, base.pattern, 6, statusLetter(status)};
    const bool paper = theme.statusMet.fill == theme.surface;
    if (status == StatusKind::None && !paper) // nothing is asked: the calmest cell there is
        look.pattern = Qt::NoBrush;
    if (status != StatusKind::Short || band < 0)
        return look;
    const auto depth = std::size_t(std::clamp(band, 0, shortBands - 1));
    if (!paper) {
        constexpr std::array<double, shortBands> weights{0.42, 0.62, 0.82, 1.0};
        look.fill = mixed(theme.surface, base.fill, weights.at(depth));
        look.text = textOn(look.fill);
        look.patternColour = mixed(look.fill, base.patternColour, 0.55);
    } else { // paper: density has to say it all
        look.patternColour = mixed(base.patternColour, base.mark, 0.12 * double(depth));
    }
    constexpr std::array<double, shortBands> spacings{9, 5, 7, 4};
    look.spacing = spacings.at(depth);
    if (depth < 2)
        look.pattern = Qt::FDiagPattern;
    return look;
}

void paintCellLook(QPainter &painter, const QRectF &rect, const CellLook &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRect(rect);
    QPainterPath lines;
    addHatch(lines, rect, look.pattern, look.spacing);
    if (!lines.isEmpty()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.patternColour, 1));
        painter.drawPath(lines);
    }
    const QFont font = figureFont(10, QFont::DemiBold);
    if (look.pattern != Qt::NoBrush) {
        const double width = textWidth(look.letter, font) + 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.fill);
        painter.drawRect(QRectF(rect.center().x() - width / 2, rect.top() + 1, width, rect.height() - 2));
    }
    painter.setPen(QPen(mixed(look.fill, look.text, 0.35), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    drawText(painter, rect, Qt::AlignCenter, look.letter, font, look.text);
}

} // namespace entente

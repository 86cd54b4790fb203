// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figureframe.h"

#include "widgets/figures/figuretext.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double bannerHeight = 22;
constexpr double margin = 16;
constexpr double titleHeight = 26;
constexpr double lineHeight = 18;
constexpr double gap = 8;
constexpr QSizeF swatchSize{26, 14};
constexpr double entryGap = 18;

QFont titleOf()
{
    return figureFont(18, QFont::DemiBold);
}

/// Where each entry of a legend goes: rectangles of swatch and words, relative to the legend's corner.
struct LegendLayout {
    std::vector<QRectF> entries;
    double height = 0;
};

LegendLayout layOut(const std::vector<LegendEntry> &legend, double width)
{
    LegendLayout layout;
    const QFont font = figureFont();
    double x = 0;
    double y = 0;
    for (const LegendEntry &entry : legend) {
        const double wanted = swatchSize.width() + 6 + std::ceil(textWidth(entry.text, font)) + 1;
        const double used = std::min(wanted, width);
        if (x > 0 && x + used > width) {
            x = 0;
            y += lineHeight;
        }
        layout.entries.emplace_back(x, y, used, lineHeight);
        x += used + entryGap;
    }
    layout.height = legend.empty() ? 0 : y + lineHeight;
    return layout;
}

constexpr double footerLine = 15;

/// Revision at the right, sources in as many lines as they need beside it.
struct FooterLayout {
    QStringList sources;
    double revisionWidth = 0;
    double height = 0;
};

FooterLayout layOutFooter(const FigureFrame &frame, double width)
{
    FooterLayout layout;
    if (frame.sources.isEmpty() && frame.revision.isEmpty())
        return layout;
    const QFont font = figureFont(11);
    layout.revisionWidth = std::min(std::ceil(textWidth(frame.revision, font)) + 1, width / 2);
    layout.sources = wrapped(frame.sources, font, width - layout.revisionWidth - 16, 3);
    layout.height = double(std::max(qsizetype(1), layout.sources.size())) * footerLine + 3;
    return layout;
}

QRectF inner(const QRectF &rect, FrameStyle style)
{
    const double side = style == FrameStyle::Full ? margin : 10;
    return rect.adjusted(side, 0, -side, 0);
}

void paintBanner(QPainter &painter, const QRectF &rect, const FigureFrame &frame, const Theme &theme)
{
    if (frame.labelText.isEmpty()) {
        // On screen only: a picture without a label does not leave the program.
        painter.setPen(QPen(theme.markLine, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        drawText(painter, rect.adjusted(8, 0, -8, 0), Qt::AlignCenter, Figures::tr("No label: cannot be exported"),
                 figureFont(12, QFont::DemiBold), theme.quiet);
        return;
    }
    const BannerLook &look = theme.banner(frame.level);
    painter.setPen(QPen(look.border, 2));
    painter.setBrush(look.fill);
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
    drawText(painter, rect.adjusted(8, 0, -8, 0), Qt::AlignCenter, frame.labelText, figureFont(12, QFont::Bold),
             look.text);
}

void paintHeading(QPainter &painter, const QRectF &rect, const FigureFrame &frame, const Theme &theme)
{
    const QRectF title(rect.left(), rect.top(), rect.width(), titleHeight);
    double right = title.right();
    if (frame.asOf) {
        const QFont font = figureFont(13, QFont::DemiBold);
        const QString text = Figures::tr("As of %1").arg(dayText(*frame.asOf));
        const double width = std::ceil(textWidth(text, font)) + 1;
        drawText(painter, QRectF(right - width, title.top(), width, titleHeight), Qt::AlignRight, text, font,
                 theme.text);
        right -= width + 16;
    }
    drawText(painter, QRectF(title.left(), title.top(), right - title.left(), titleHeight), Qt::AlignLeft, frame.title,
             titleOf(), theme.text);

    QRectF subtitle(rect.left(), title.bottom(), rect.width(), lineHeight);
    if (!frame.warning.isEmpty()) {
        const QFont font = figureFont(12, QFont::DemiBold);
        const double width = std::min(std::ceil(textWidth(frame.warning, font)) + 1, subtitle.width() / 2);
        drawText(painter, QRectF(subtitle.right() - width, subtitle.top(), width, lineHeight), Qt::AlignRight,
                 frame.warning, font, theme.statusShort.mark);
        subtitle.setRight(subtitle.right() - width - 16);
    }
    drawText(painter, subtitle, Qt::AlignLeft, frame.subtitle, figureFont(), theme.quiet);
}

void paintFooter(QPainter &painter, const QRectF &rect, const FigureFrame &frame, const FooterLayout &layout,
                 const Theme &theme)
{
    const QFont font = figureFont(11);
    drawText(painter, QRectF(rect.right() - layout.revisionWidth, rect.top(), layout.revisionWidth, footerLine),
             Qt::AlignRight, frame.revision, font, theme.quiet);
    for (qsizetype line = 0; line < layout.sources.size(); ++line)
        drawText(painter,
                 QRectF(rect.left(), rect.top() + double(line) * footerLine, rect.width() - layout.revisionWidth - 16,
                        footerLine),
                 Qt::AlignLeft, layout.sources[line], font, theme.quiet);
}

} // namespace

QRectF frameInterior(const QRectF &rect, const FigureFrame &frame, FrameStyle style)
{
    QRectF interior = inner(rect, style);
    const double legend = layOut(frame.legend, interior.width()).height;
    if (style == FrameStyle::Full) {
        interior.setTop(rect.top() + bannerHeight + gap + titleHeight + lineHeight + gap);
        interior.setBottom(rect.bottom() - bannerHeight - 4 - layOutFooter(frame, interior.width()).height - legend -
                           gap);
    } else {
        interior.setTop(rect.top() + 6);
        interior.setBottom(rect.bottom() - 6 - legend - (legend > 0 ? 4 : 0));
    }
    // Whole pixels keep the edges of cells sharp.
    return {QPointF(std::round(interior.left()), std::round(interior.top())),
            QPointF(std::round(interior.right()), std::round(interior.bottom()))};
}

void paintFrame(QPainter &painter, const QRectF &rect, const FigureFrame &frame, FrameStyle style, const Theme &theme,
                const SwatchPainter &swatch)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRect(rect);

    const QRectF content = inner(rect, style);
    const LegendLayout legend = layOut(frame.legend, content.width());
    double bottom = rect.bottom() - 6;
    if (style == FrameStyle::Full) {
        paintBanner(painter, QRectF(rect.left(), rect.top(), rect.width(), bannerHeight), frame, theme);
        paintBanner(painter, QRectF(rect.left(), rect.bottom() - bannerHeight, rect.width(), bannerHeight), frame,
                    theme);
        paintHeading(painter, QRectF(content.left(), rect.top() + bannerHeight + gap, content.width(), 0), frame,
                     theme);
        const FooterLayout footer = layOutFooter(frame, content.width());
        bottom = rect.bottom() - bannerHeight - 4 - footer.height;
        paintFooter(painter, QRectF(content.left(), bottom, content.width(), footer.height), frame, footer, theme);
    }
    for (std::size_t i = 0; i < frame.legend.size(); ++i) {
        const QRectF entry = legend.entries[i].translated(content.left(), bottom - legend.height);
        const QRectF box(QPointF(std::round(entry.left()), std::round(entry.top() + (lineHeight - 14) / 2)),
                         swatchSize);
        swatch(painter, box, frame.legend[i], theme);
        drawText(painter, entry.adjusted(swatchSize.width() + 6, 0, 0, 0), Qt::AlignLeft, frame.legend[i].text,
                 figureFont(), theme.text);
    }
}

} // namespace entente

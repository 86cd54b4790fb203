// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/offerdelegate.h"

#include "widgets/frame/searchfield.h"

#include <QPainter>
#include <QTextLayout>

namespace entente {

namespace {

constexpr int margin = 8;
constexpr int iconSize = 16;
constexpr int gap = 8;
constexpr int padding = 5;

/// The offer of a row; null for headings.
const SearchOffer *offerOf(const QModelIndex &index)
{
    return static_cast<const SearchOffer *>(index.data(OfferDelegate::OfferRole).value<const void *>());
}

/// The line below the title: "Note: signed in Tromsø", or the refusal; with the spans to mark in it.
struct OfferLine {
    QString text;
    std::vector<TextSpan> marks;
};

OfferLine secondLine(const SearchOffer &offer)
{
    if (!offer.refusal.isEmpty())
        return {offer.refusal, {}};
    if (offer.text.isEmpty())
        return {};
    const QString before = offer.place.isEmpty() ? QString() : offer.place + QStringLiteral(": ");
    OfferLine line{before + offer.text, {}};
    for (const TextSpan &mark : offer.textMarks)
        line.marks.push_back({mark.start + before.size(), mark.length});
    return line;
}

/// One line of text with @p marks in bold, cut at the right where it is too long.
void drawMarked(QPainter &painter, const QRect &rect, const QString &text, const std::vector<TextSpan> &marks,
                const QFont &font, const QColor &colour)
{
    QFont bold = font;
    bold.setWeight(QFont::Bold);
    // Measured as if all of it were bold where some of it is: it may then be cut a little early, never late.
    const QFontMetrics metrics(marks.empty() ? font : bold);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(fitting, font);
    layout.setCacheEnabled(false);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &mark : marks) {
        const auto end = std::min(mark.start + mark.length, fitting.size());
        if (mark.start >= end)
            continue;
        QTextLayout::FormatRange range;
        range.start = int(mark.start);
        range.length = int(end - mark.start);
        range.format.setFontWeight(QFont::Bold);
        formats << range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(rect.width() + metrics.averageCharWidth());
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - layout.boundingRect().height()) / 2));
}

} // namespace

QSize OfferDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const SearchOffer *offer = offerOf(index);
    const bool two = offer && !secondLine(*offer).text.isEmpty();
    return {100, (two ? 2 * line + 1 : line) + 2 * padding};
}

void OfferDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SearchOffer *offer = offerOf(index);
    if (!offer) {
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.85);
        small.setWeight(QFont::DemiBold);
        painter->setFont(small);
        painter->setPen(theme_.quiet);
        painter->drawText(option.rect.adjusted(margin, 0, -margin, -2), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data(HeadingRole).toString());
        painter->setFont(option.font);
        return;
    }
    const bool possible = offer->refusal.isEmpty() && offer->choose;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, theme_.selection);
    const QColor text = selected ? theme_.selectionText : possible ? theme_.text : theme_.quiet;
    const QColor quiet = selected ? theme_.selectionText : theme_.quiet;
    const QRect inner = option.rect.adjusted(margin, padding, -margin, -padding);
    const int line = option.fontMetrics.height();
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    const QRect picture(inner.left(), inner.top() + (line - iconSize) / 2, iconSize, iconSize);
    icon.paint(painter, picture, Qt::AlignCenter,
               selected   ? QIcon::Selected
               : possible ? QIcon::Normal
                          : QIcon::Disabled);
    const int left = inner.left() + iconSize + gap;
    const int detailWidth = offer->detail.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(offer->detail);
    painter->setPen(quiet);
    painter->drawText(QRect(inner.right() - detailWidth, inner.top(), detailWidth + 1, line), Qt::AlignVCenter,
                      offer->detail);
    const int right = inner.right() - (detailWidth > 0 ? detailWidth + 2 * gap : 0);
    drawMarked(*painter, {left, inner.top(), right - left, line}, offer->title, offer->titleMarks, option.font, text);
    if (const OfferLine second = secondLine(*offer); !second.text.isEmpty())
        drawMarked(*painter, {left, inner.top() + line + 1, inner.right() - left, line}, second.text, second.marks,
                   option.font, quiet);
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/card.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace entente {

namespace {

constexpr int margin = 16;
constexpr int iconSide = 24;
constexpr int gap = 16;
constexpr int mostLines = 2;

/// @p text broken into at most two lines of @p width; what does not fit ends in an ellipsis.
QStringList wrapped(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        if (lines.size() == mostLines - 1) {
            lines << QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

Card::Card(const QIcon &picture, const QString &title, const QString &sentence, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent), sentence_(sentence), theme_(theme)
{
    setText(title);
    setIcon(picture);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Card::setPrimary(bool primary)
{
    primary_ = primary;
    update();
}

QFont Card::titleFace() const
{
    QFont face = font();
    face.setWeight(QFont::DemiBold);
    return face;
}

QSize Card::sizeHint() const
{
    const int lines = sentence_.isEmpty() ? 0 : mostLines;
    return {360, 2 * 14 + QFontMetrics(titleFace()).height() + (lines > 0 ? 4 : 0) + lines * fontMetrics().height()};
}

QSize Card::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = primary_ ? theme_.accent : isDown() || underMouse() ? theme_.hover : theme_.surface;
    const QColor title = primary_ ? theme_.accentText : theme_.text;
    const QColor words = primary_ ? theme_.accentText : theme_.quiet;
    const double pen = hasFocus() ? 2 : 1;
    const QRectF box = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(hasFocus() ? (primary_ ? theme_.text : theme_.focus)
                        : primary_ ? theme_.accent
                                   : theme_.line,
                        pen));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 6, 6);

    icon().paint(&painter, QRect(margin, (height() - iconSide) / 2, iconSide, iconSide));
    const int left = margin + iconSide + gap;
    const int width = this->width() - left - margin;
    const QStringList lines = sentence_.isEmpty() ? QStringList() : wrapped(sentence_, font(), width);
    const QFontMetrics titleMetrics(titleFace());
    const int total = titleMetrics.height() + (lines.isEmpty() ? 0 : 4) + int(lines.size()) * fontMetrics().height();
    int y = (height() - total) / 2;
    painter.setFont(titleFace());
    painter.setPen(title);
    painter.drawText(left, y + titleMetrics.ascent(), titleMetrics.elidedText(text(), Qt::ElideRight, width));
    y += titleMetrics.height() + 4;
    painter.setFont(font());
    painter.setPen(words);
    for (const QString &line : lines) {
        painter.drawText(left, y + fontMetrics().ascent(), line);
        y += fontMetrics().height();
    }
}

void Card::keyPressEvent(QKeyEvent *event)
{
    // Looks like something to open, so it opens with Enter as well.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Card::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Card::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace entente

#include "moc_card.cpp"

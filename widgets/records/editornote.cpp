// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/editornote.h"

#include "widgets/theme/typography.h"

#include <QAccessible>
#include <QPainter>

namespace entente {

namespace {

constexpr int inset = 8;
constexpr int widest = 380;

} // namespace

EditorNote::EditorNote(const Theme &theme, QWidget *parent) : QLabel(parent), theme_(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(bodyFont());
    hide();
}

void EditorNote::setTheme(const Theme &theme)
{
    theme_ = theme;
    update();
}

void EditorNote::showHint(const QWidget &field, const QString &text)
{
    refusal_ = false;
    if (text.isEmpty())
        hide();
    else
        place(field, text);
}

void EditorNote::showRefusal(const QWidget &field, const QString &text)
{
    refusal_ = true;
    place(field, text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void EditorNote::place(const QWidget &field, const QString &text)
{
    setText(text);
    setAccessibleName(text);
    const QRect bounds = fontMetrics().boundingRect(QRect(0, 0, widest, 1000), Qt::TextWordWrap, text);
    const QSize size(bounds.width() + 2 * inset + 2, bounds.height() + inset);
    const QPoint corner = field.mapTo(parentWidget(), QPoint(0, 0));
    int y = corner.y() + field.height() + 2;
    if (y + size.height() > parentWidget()->height())
        y = corner.y() - size.height() - 2;
    const int x = std::clamp(corner.x(), 0, std::max(0, parentWidget()->width() - size.width() - 2));
    setGeometry(QRect(QPoint(x, y), size));
    show();
    raise();
    update();
}

void EditorNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(refusal_ ? theme_.statusShort.fill : theme_.toolTip);
    painter.setPen(refusal_ ? theme_.statusShort.mark : theme_.markLine);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(refusal_ ? theme_.statusShort.text : theme_.toolTipText);
    painter.drawText(rect().adjusted(inset, 0, -inset, 0), Qt::TextWordWrap | Qt::AlignVCenter, text());
}

} // namespace entente

#include "moc_editornote.cpp"

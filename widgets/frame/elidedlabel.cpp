// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/elidedlabel.h"

#include <QEvent>

namespace entente {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setFullText(const QString &text)
{
    full_ = text;
    setAccessibleName(text);
    elide();
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(full_, Qt::ElideRight, width());
    if (shown != text())
        setText(shown);
    setToolTip(shown == full_ ? QString() : full_);
}

} // namespace entente

#include "moc_elidedlabel.cpp"

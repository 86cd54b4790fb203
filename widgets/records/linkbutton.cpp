// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/linkbutton.h"

namespace entente {

namespace {

constexpr int around = 34; // icon, its distance, padding and line

} // namespace

LinkButton::LinkButton(QWidget *parent) : QPushButton(parent)
{
    setProperty("link", true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void LinkButton::setLink(const QString &name, const QIcon &picture)
{
    name_ = name;
    setIcon(picture);
    setAccessibleName(name);
    setToolTip(name);
    fit();
}

QSize LinkButton::minimumSizeHint() const
{
    return {around, QPushButton::minimumSizeHint().height()};
}

void LinkButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    fit();
}

void LinkButton::fit()
{
    const QString shown = fontMetrics().elidedText(name_, Qt::ElideRight, std::max(0, width() - around));
    setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")));
}

} // namespace entente

#include "moc_linkbutton.cpp"

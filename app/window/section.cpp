// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/section.h"

#include <QTimer>

namespace entente {

Section::Section(PlanContext &context, const Theme &theme, QWidget *parent)
    : QWidget(parent), context_(context), theme_(theme)
{
}

void Section::markStale()
{
    stale_ = true;
    if (isVisible())
        catchUp();
}

void Section::setTheme(const Theme &theme)
{
    theme_ = theme;
}

void Section::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (stale_)
        catchUp();
}

void Section::catchUp()
{
    if (scheduled_)
        return;
    scheduled_ = true;
    // Several changes that come together (an edit, then the lens that follows it) are one refresh.
    QTimer::singleShot(0, this, [this] {
        scheduled_ = false;
        if (!stale_ || !isVisible())
            return;
        stale_ = false;
        refresh();
    });
}

} // namespace entente

#include "moc_section.cpp"

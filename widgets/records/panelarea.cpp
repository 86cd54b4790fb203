// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/panelarea.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace entente {

namespace {

constexpr int shownAround = 40; // of a field that comes into sight
constexpr int leastHeight = 120;

} // namespace

PanelArea::PanelArea(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    parent->installEventFilter(this);
    // Later, because what has just been made has no place yet.
    connect(qApp, &QApplication::focusChanged, this, &PanelArea::keepInSight, Qt::QueuedConnection);
    hide();
}

void PanelArea::present(QWidget *panel)
{
    if (QWidget *before = takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    setWidget(panel);
    updateGeometry();
    show();
}

void PanelArea::dismiss()
{
    hide();
    if (QWidget *panel = takeWidget()) {
        panel->hide();
        panel->deleteLater();
    }
}

QSize PanelArea::sizeHint() const
{
    if (!widget())
        return {0, 0};
    const int most = std::max(leastHeight, parentWidget()->height() / 2);
    return {widget()->sizeHint().width(), std::min(widget()->sizeHint().height(), most)};
}

QSize PanelArea::minimumSizeHint() const
{
    return {0, widget() ? std::min(leastHeight, widget()->sizeHint().height()) : 0};
}

bool PanelArea::eventFilter(QObject *object, QEvent *event)
{
    if ((object == widget() && event->type() == QEvent::LayoutRequest) ||
        (object == parentWidget() && event->type() == QEvent::Resize))
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

void PanelArea::keepInSight()
{
    QWidget *now = QApplication::focusWidget();
    if (!now || !widget() || !widget()->isAncestorOf(now))
        return;
    // A form that has opened around the field comes into sight as a whole, where there is room.
    for (QWidget *around = now; around != widget(); around = around->parentWidget())
        if (around->property("panel").toBool())
            ensureWidgetVisible(around, 0, 0);
    ensureWidgetVisible(now, 0, shownAround);
}

} // namespace entente

#include "moc_panelarea.cpp"

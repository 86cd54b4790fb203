// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/filterchips.h"

#include "widgets/theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace entente {

namespace {

constexpr int sideMargin = 16;
constexpr int spacing = 6;
constexpr int bottomMargin = 8;
constexpr int longestChip = 60; // characters

} // namespace

FilterChips::FilterChips(const Theme &theme, QWidget *parent) : QWidget(parent), theme_(theme)
{
    setAccessibleName(tr("Filters"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void FilterChips::setTexts(const QStringList &texts)
{
    if (texts == texts_)
        return;
    texts_ = texts;
    for (QWidget *item : items_) {
        item->hide();
        item->deleteLater(); // a chip may be in the middle of its own click
    }
    items_.clear();
    for (int i = 0; i < int(texts.size()); ++i) {
        auto *item = new QWidget(this);
        auto *row = new QHBoxLayout(item);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        auto *chip = new QToolButton(item);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setText(texts[i].size() > longestChip ? texts[i].left(longestChip) + QChar(0x2026) : texts[i]);
        chip->setToolTip(tr("%1. Click to change it; Delete takes it away").arg(texts[i]));
        chip->setAccessibleName(tr("Filter: %1").arg(texts[i]));
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->installEventFilter(this);
        chip->setProperty("filterIndex", i);
        auto *cross = new QToolButton(item);
        cross->setIcon(icon(u"close", theme_, IconTone::Quiet));
        cross->setAutoRaise(true);
        cross->setToolTip(tr("Take the filter away"));
        cross->setAccessibleName(tr("Take away the filter %1").arg(texts[i]));
        row->addWidget(chip);
        row->addWidget(cross);
        connect(chip, &QToolButton::clicked, this, [this, chip, i] {
            chip->setChecked(true);
            emit editRequested(i);
        });
        connect(cross, &QToolButton::clicked, this, [this, i] { emit removeRequested(i); });
        items_.push_back(item);
    }
    if (texts.size() > 1) {
        auto *clear = new QToolButton(this);
        clear->setText(tr("Clear all"));
        clear->setAutoRaise(true);
        connect(clear, &QToolButton::clicked, this, &FilterChips::clearRequested);
        items_.push_back(clear);
    }
    for (QWidget *item : items_)
        item->show();
    setVisible(!texts.isEmpty());
    arrange(width(), true);
    updateGeometry();
}

void FilterChips::setTheme(const Theme &theme)
{
    theme_ = theme;
    for (int i = 0; i < int(texts_.size()); ++i)
        cross(i)->setIcon(icon(u"close", theme_, IconTone::Quiet));
}

QToolButton *FilterChips::chip(int index) const
{
    return items_[std::size_t(index)]->findChildren<QToolButton *>().constFirst();
}

QToolButton *FilterChips::cross(int index) const
{
    return items_[std::size_t(index)]->findChildren<QToolButton *>().constLast();
}

int FilterChips::arrange(int width, bool apply) const
{
    int x = sideMargin;
    int y = 0;
    int line = 0;
    for (QWidget *item : items_) {
        const QSize size = item->sizeHint();
        if (x > sideMargin && x + size.width() > width - sideMargin) {
            x = sideMargin;
            y += line + spacing;
            line = 0;
        }
        if (apply)
            item->setGeometry(x, y, std::min(size.width(), std::max(40, width - 2 * sideMargin)), size.height());
        x += size.width() + spacing;
        line = std::max(line, size.height());
    }
    return items_.empty() ? 0 : y + line + bottomMargin;
}

int FilterChips::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize FilterChips::sizeHint() const
{
    return {200, arrange(std::max(200, width()), false)};
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool FilterChips::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            emit removeRequested(object->property("filterIndex").toInt());
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit editRequested(object->property("filterIndex").toInt());
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace entente

#include "moc_filterchips.cpp"

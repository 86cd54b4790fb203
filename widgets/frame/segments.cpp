// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace entente {

Segments::Segments(const QString &name, QWidget *parent) : QWidget(parent), group_(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(group_, &QButtonGroup::buttonClicked, this,
            [this](const QAbstractButton *button) { emit chosen(button->objectName()); });
}

void Segments::add(const QString &id, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(id);
    button->setText(text);
    button->setProperty("segment", true);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("%1: %2").arg(accessibleName(), text));
    button->setChecked(group_->buttons().isEmpty());
    group_->addButton(button);
    layout()->addWidget(button);
}

void Segments::setText(const QString &id, const QString &text)
{
    if (auto *button = findChild<QToolButton *>(id)) {
        button->setText(text);
        button->setAccessibleName(tr("%1: %2").arg(accessibleName(), text));
    }
}

QString Segments::current() const
{
    return group_->checkedButton() ? group_->checkedButton()->objectName() : QString();
}

void Segments::setCurrent(const QString &id)
{
    if (auto *button = findChild<QToolButton *>(id))
        button->setChecked(true);
}

} // namespace entente

#include "moc_segments.cpp"

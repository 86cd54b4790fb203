// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/asofedit.h"

#include "widgets/records/fielddisplay.h"
#include "widgets/theme/icons.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace entente {

AsOfEdit::AsOfEdit(Day today, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , today_(today)
    , edit_(new QDateEdit(this))
    , back_(new QToolButton(this))
    , forward_(new QToolButton(this))
    , now_(new QToolButton(this))
{
    auto *label = new QLabel(tr("&As of"), this);
    label->setBuddy(edit_);
    edit_->setCalendarPopup(true);
    edit_->setKeyboardTracking(false); // a half-typed date is no day to look at the plan
    edit_->setDateRange(QDate(1000, 1, 1), QDate(9999, 12, 31));
    edit_->setDisplayFormat(FieldDisplay().dateFormat());
    edit_->setAccessibleName(tr("As-of day"));
    edit_->setToolTip(tr("The day on which the plan is looked at"));
    edit_->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    edit_->calendarWidget()->setGridVisible(false);
    back_->setToolTip(tr("A month back"));
    forward_->setToolTip(tr("A month forward"));
    now_->setText(tr("Today"));
    now_->setToolTip(tr("Look at the plan as of today"));
    for (QToolButton *button : {back_, forward_, now_})
        button->setAccessibleName(button->toolTip());

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(label);
    row->addSpacing(4);
    row->addWidget(edit_);
    row->addWidget(back_);
    row->addWidget(forward_);
    row->addWidget(now_);

    connect(edit_, &QDateEdit::dateChanged, this, [this] {
        update();
        emit dayChanged(day());
    });
    connect(back_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(forward_, &QToolButton::clicked, this, [this] { step(1); });
    connect(now_, &QToolButton::clicked, this, [this] { edit_->setDate(today_.toDate()); });
    setTheme(theme);
    setDay(today);
}

Day AsOfEdit::day() const
{
    return Day::fromDate(edit_->date());
}

void AsOfEdit::setDay(Day day)
{
    const QSignalBlocker quiet(edit_);
    edit_->setDate(day.toDate());
    update();
}

void AsOfEdit::setTheme(const Theme &theme)
{
    back_->setIcon(icon(u"back", theme));
    forward_->setIcon(icon(u"forward", theme));
}

void AsOfEdit::step(int months)
{
    edit_->setDate(day().plusMonths(months).toDate());
}

void AsOfEdit::update()
{
    now_->setEnabled(day() != today_);
}

} // namespace entente

#include "moc_asofedit.cpp"

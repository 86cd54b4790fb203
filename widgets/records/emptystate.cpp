// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/emptystate.h"

#include "widgets/theme/applytheme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , picture_(new QLabel(this))
    , title_(new QLabel(this))
    , sentence_(new QLabel(this))
    , button_(new QPushButton(this))
{
    title_->setProperty("section", true);
    sentence_->setProperty("quiet", true);
    for (QLabel *label : {picture_, title_, sentence_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
    }
    sentence_->setWordWrap(true);
    sentence_->setFixedWidth(480);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(picture_, 0, Qt::AlignHCenter);
    layout->addWidget(title_, 0, Qt::AlignHCenter);
    layout->addWidget(sentence_, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(button_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(button_, &QPushButton::clicked, this, &EmptyState::activated);
}

void EmptyState::present(const QIcon &picture, const QString &title, const QString &sentence, const QString &action,
                         bool primary)
{
    picture_->setPixmap(picture.pixmap(QSize(40, 40), devicePixelRatioF()));
    title_->setText(title);
    sentence_->setText(sentence);
    // A centred label is not asked for its height at a width.
    sentence_->setMinimumHeight(sentence_->heightForWidth(sentence_->width()));
    sentence_->setVisible(!sentence.isEmpty());
    button_->setText(action);
    button_->setVisible(!action.isEmpty());
    if (button_->property("primary").toBool() != primary) {
        button_->setProperty("primary", primary);
        repolish(*button_);
    }
}

QString EmptyState::title() const
{
    return title_->text();
}

QString EmptyState::sentence() const
{
    return sentence_->text();
}

} // namespace entente

#include "moc_emptystate.cpp"

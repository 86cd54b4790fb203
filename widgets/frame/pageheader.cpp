// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/pageheader.h"

#include "widgets/frame/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace entente {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , title_(new QLabel(title, this))
    , detail_(new ElidedLabel(this))
    , tools_(new QHBoxLayout)
    , filters_(new QHBoxLayout)
{
    title_->setProperty("page", true);
    detail_->setProperty("quiet", true);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addStrut(30); // titles stand at the same height with tools and without
    head->addWidget(title_, 0, Qt::AlignBaseline);
    head->addWidget(detail_, 1, Qt::AlignBaseline);
    tools_->setSpacing(4);
    head->addLayout(tools_);
    filters_->setContentsMargins(0, 0, 0, 0);
    filters_->setSpacing(8);
    filters_->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(filters_);
    setAccessibleName(title);
}

void PageHeader::setTitle(const QString &title)
{
    title_->setText(title);
    setAccessibleName(title);
}

void PageHeader::setDetail(const QString &text)
{
    detail_->setFullText(text);
}

QString PageHeader::detail() const
{
    return detail_->fullText();
}

void PageHeader::addTool(QWidget *widget)
{
    tools_->addWidget(widget);
}

void PageHeader::addFilter(QWidget *widget)
{
    filters_->insertWidget(filters_->count() - 1, widget);
}

} // namespace entente

#include "moc_pageheader.cpp"

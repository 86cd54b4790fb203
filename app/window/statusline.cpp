// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"

#include "app/window/jobrunner.h"
#include "widgets/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace entente {

namespace {

constexpr int sayMilliseconds = 8000;

} // namespace

StatusLine::StatusLine(JobRunner &runner, const Theme &theme, QWidget *parent)
    : QStatusBar(parent)
    , runner_(runner)
    , plan_(new QLabel(this))
    , section_(new QLabel(this))
    , said_(new QLabel(this))
    , work_(new QWidget(this))
    , title_(new QLabel(work_))
    , bar_(new QProgressBar(work_))
    , cancel_(new QToolButton(work_))
{
    setSizeGripEnabled(false);
    for (QLabel *label : {plan_, section_, said_, title_})
        label->setTextFormat(Qt::PlainText);
    section_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    said_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    said_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar_->setFixedWidth(120);
    bar_->setRange(0, 100);
    bar_->setTextVisible(false);
    cancel_->setToolTip(tr("Cancel"));
    cancel_->setAccessibleName(tr("Cancel what is running"));
    auto *row = new QHBoxLayout(work_);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(title_);
    row->addWidget(bar_);
    row->addWidget(cancel_);
    work_->hide();
    addWidget(plan_);
    addWidget(section_, 2);
    addWidget(said_, 2);
    addPermanentWidget(work_);
    connect(&runner_, &JobRunner::progress, this, &StatusLine::showProgress);
    connect(&runner_, &JobRunner::finished, this, [this](const QString &topic) {
        if (topic == topic_)
            hideProgress();
    });
    connect(cancel_, &QToolButton::clicked, this, [this] { runner_.cancel(topic_); });
    setTheme(theme);
}

void StatusLine::setPlanText(const QString &text)
{
    plan_->setText(text);
}

void StatusLine::setSectionText(const QString &text)
{
    section_->setText(text);
    section_->setToolTip(text);
}

QString StatusLine::planText() const
{
    return plan_->text();
}

QString StatusLine::sectionText() const
{
    return section_->text();
}

void StatusLine::say(const QString &sentence)
{
    said_->setText(sentence);
    said_->setToolTip(sentence);
    QTimer::singleShot(sayMilliseconds, said_, [this, sentence] {
        if (said_->text() == sentence)
            said_->clear();
    });
}

void StatusLine::showProgress(const QString &topic, const QString &title, double fraction)
{
    topic_ = topic;
    title_->setText(title);
    // Work that cannot say how far it is moves without an end.
    bar_->setRange(0, fraction > 0 ? 100 : 0);
    bar_->setValue(int(100 * fraction));
    work_->show();
}

void StatusLine::hideProgress()
{
    topic_.clear();
    work_->hide();
}

void StatusLine::setTheme(const Theme &theme)
{
    cancel_->setIcon(icon(u"cancel", theme, IconTone::Quiet));
}

} // namespace entente

#include "moc_statusline.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recordpane.h"

#include "app/window/banner.h"
#include "app/window/recordhistory.h"
#include "model/analysis/labels.h"
#include "model/records/identity.h"
#include "widgets/frame/kindicon.h"
#include "widgets/frame/labelbanner.h"
#include "widgets/records/fieldcolumn.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/records/recordform.h"
#include "widgets/records/relationpane.h"
#include "widgets/records/taborder.h"
#include "widgets/theme/icons.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int iconSize = 16;

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}

bool isAlike(const RecordNotice &a, const RecordNotice &b)
{
    return a.severity == b.severity && a.sentence == b.sentence && a.fix == b.fix;
}

} // namespace

RecordPane::RecordPane(PlanContext &context, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , context_(context)
    , theme_(theme)
    , picture_(new QLabel(this))
    , kind_(new QLabel(this))
    , name_(new QLabel(this))
    , banner_(new LabelBanner(this))
    , audience_(new QLabel(tr("May not be released to the audience chosen above."), this))
    , noticeBox_(new QWidget(this))
    , noticeLines_(new QVBoxLayout(noticeBox_))
    , form_(new RecordForm(context.workspace, theme, this))
    , others_(new QLabel(tr("What others say about it"), this))
    , relations_(new RelationPane(context.workspace, theme, this))
    , history_(new RecordHistory(context, theme, this))
{
    picture_->setFixedSize(iconSize, iconSize);
    kind_->setProperty("quiet", true);
    name_->setProperty("section", true);
    name_->setTextFormat(Qt::PlainText);
    name_->setWordWrap(true);
    name_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name_->setContentsMargins(0, 4, 0, 4);
    audience_->setWordWrap(true);
    noticeLines_->setContentsMargins(0, 4, 0, 4);
    others_->setProperty("section", true);
    others_->setContentsMargins(0, 20, 0, 0);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(picture_);
    head->addWidget(kind_, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(name_);
    column->addSpacing(4);
    column->addWidget(banner_);
    column->addSpacing(4);
    column->addWidget(audience_);
    column->addWidget(noticeBox_);
    column->addWidget(form_);
    column->addWidget(others_);
    column->addWidget(relations_);
    column->addWidget(history_);
    column->addStretch(1);
    const auto jump = [this](const AnyId &record) { context_.selection.jump(record); };
    connect(form_, &RecordForm::jumpRequested, this, jump, Qt::QueuedConnection);
    connect(relations_, &RelationPane::jumpRequested, this, jump);
    connect(relations_, &RelationPane::tableRequested, this, &RecordPane::tableRequested);
    connect(history_, &RecordHistory::entryRequested, this, &RecordPane::entryRequested);
}

void RecordPane::present(const AnyId &record)
{
    const Snapshot &plan = context_.workspace.snapshot();
    if (!(record_ == record)) {
        showNotices({}); // two records may be called alike, and so may what is said of them
        shownNotices_.clear();
    }
    record_ = record;
    const RecordPtr found = plan.find(record);
    if (!found)
        return;
    const Day asOf = context_.lenses.value().asOf;
    showHead(found);
    updateNotices();
    form_->setAsOf(asOf);
    form_->present(record);
    relations_->present(record, asOf);
    history_->present(record);
    others_->setVisible(!relations_->lists().empty());
    orderKeyboard(*this);
}

void RecordPane::showHead(const RecordPtr &record)
{
    const Snapshot &plan = context_.workspace.snapshot();
    const Kind &kind = *record_.kind;
    picture_->setPixmap(icon(kindIconName(kind), theme_, IconTone::Accent).pixmap(iconSize, iconSize));
    const Day asOf = context_.lenses.value().asOf;
    const QString what = Kind::tr(kind.title);
    kind_->setText(kind.validity(*record).contains(asOf)
                       ? what
                       : tr("%1, not in force on %2").arg(what, FieldDisplay().date(PartialDate::fromDay(asOf))));
    name_->setText(displayName(kind, *record, references(plan)));
    banner_->setBanner(bannerOf(plan, plan.derived<LabelAlgebra>().effective(*record)));
    audience_->setVisible(!context_.lenses.isAudienceDefault() && !context_.view().plan.find(record_));
}

void RecordPane::setNotices(RecordNotices notices)
{
    notices_ = std::move(notices);
    updateNotices();
}

void RecordPane::updateNotices()
{
    std::vector<RecordNotice> notices =
        notices_ && !record_.isEmpty() ? notices_(record_) : std::vector<RecordNotice>();
    // Whoever is on the way to a button keeps it where nothing has changed.
    const bool isSame = std::equal(notices.begin(), notices.end(), shownNotices_.begin(), shownNotices_.end(), isAlike);
    if (!isSame)
        showNotices(notices);
    shownNotices_ = std::move(notices);
}

void RecordPane::showNotices(const std::vector<RecordNotice> &notices)
{
    const bool hadKeyboard = noticeBox_->isAncestorOf(QApplication::focusWidget());
    QWidget *next = nullptr;
    while (QLayoutItem *item = noticeLines_->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater(); // its button may be what is being pressed
        }
        delete item;
    }
    noticeBox_->setVisible(!notices.empty());
    for (const RecordNotice &notice : notices) {
        auto *line = new QWidget(noticeBox_);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto *mark = new QLabel(line);
        mark->setPixmap(icon(severityIcon(notice.severity), theme_).pixmap(iconSize, iconSize));
        mark->setAccessibleName(severityName(notice.severity));
        auto *words = new QLabel(notice.sentence, line);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        if (!notice.fix.isEmpty()) {
            auto *fix = new QPushButton(notice.fix, line);
            fix->setProperty("link", true);
            fix->setAccessibleName(notice.fix);
            fix->setAccessibleDescription(notice.sentence);
            connect(fix, &QPushButton::clicked, this, notice.apply, Qt::QueuedConnection);
            row->addWidget(fix, 0, Qt::AlignTop);
            if (!next)
                next = fix;
        }
        noticeLines_->addWidget(line);
    }
    // What was mended is gone with its button: the keyboard goes to the next, or to the form.
    if (hadKeyboard && next)
        next->setFocus();
    else if (hadKeyboard)
        form_->column().focusFirst();
    if (!notices.empty())
        orderKeyboard(*this);
}

void RecordPane::setTheme(const Theme &theme)
{
    theme_ = theme;
    form_->setTheme(theme);
    relations_->setTheme(theme);
    history_->setTheme(theme);
    if (const RecordPtr found = record_.isEmpty() ? nullptr : context_.workspace.snapshot().find(record_)) {
        showHead(found);
        showNotices(shownNotices_);
    }
}

} // namespace entente

#include "moc_recordpane.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recordhistory.h"

#include "widgets/records/differenceview.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/records/linkbutton.h"
#include "widgets/theme/icons.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

namespace {

const QString readTopic = QStringLiteral("record-history");

/// The fields that @p change touched, by title: "Name, Until".
QString fieldsOf(const Change &change)
{
    if (!change.before)
        return RecordHistory::tr("added");
    if (!change.after)
        return RecordHistory::tr("removed");
    QStringList titles;
    for (const int i : change.changedFields())
        titles << Kind::tr(change.kind->fields[std::size_t(i)].title);
    return titles.join(QStringLiteral(", "));
}

} // namespace

RecordHistory::RecordHistory(PlanContext &context, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , context_(context)
    , theme_(theme)
    , head_(new QToolButton(this))
    , body_(new QWidget(this))
    , column_(new QVBoxLayout(body_))
    , message_(new QLabel(body_))
{
    head_->setText(tr("History"));
    head_->setAccessibleName(tr("History of this record"));
    head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head_->setCheckable(true);
    head_->setAutoRaise(true);
    message_->setProperty("quiet", true);
    message_->setWordWrap(true);
    column_->setContentsMargins(8, 0, 0, 0);
    column_->setSpacing(4);
    column_->addWidget(message_);
    body_->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(4);
    column->addWidget(head_, 0, Qt::AlignLeft);
    column->addWidget(body_);
    updateHead();
    connect(head_, &QToolButton::toggled, this, [this](bool open) {
        body_->setVisible(open);
        updateHead();
        read();
    });
}

void RecordHistory::present(const AnyId &record)
{
    record_ = record;
    read();
}

void RecordHistory::setTheme(const Theme &theme)
{
    theme_ = theme;
    updateHead();
}

void RecordHistory::updateHead()
{
    head_->setIcon(icon(head_->isChecked() ? u"collapse" : u"expand", theme_, IconTone::Quiet));
}

void RecordHistory::read()
{
    const std::int64_t revision = context_.workspace.snapshot().revision();
    if (!head_->isChecked() || record_.isEmpty() || (record_ == read_ && revision == readRevision_))
        return;
    if (record_ != read_)
        clearLines();
    read_ = record_;
    readRevision_ = revision;
    message_->setText(tr("Reading ..."));
    message_->show();
    context_.runner.run<std::vector<RecordChange>>(
        readTopic, tr("Reading the history of a record"), context_.workspace.snapshot(),
        [record = record_, reader = context_.workspace.historyReader()](const Snapshot &plan, Job &job) {
            return historyOf(plan, record, reader, job);
        },
        this,
        [this](Result<std::vector<RecordChange>> changes) {
            clearLines();
            if (changes.has_value())
                return list(changes.assume_value());
            message_->setText(changes.assume_error().message());
            message_->show();
        });
}

void RecordHistory::clearLines()
{
    for (QPushButton *line : lines_) {
        line->hide();
        line->deleteLater(); // it may be what is being pressed
    }
    lines_.clear();
}

void RecordHistory::list(const std::vector<RecordChange> &changes)
{
    for (std::size_t i = 0; i < std::min(changes.size(), mostShown); ++i) {
        const RecordChange &each = changes[i];
        const QDateTime time = QDateTime::fromString(each.entry.time, Qt::ISODateWithMs).toLocalTime();
        auto *line = new LinkButton(body_);
        line->setProperty("link", true);
        line->setLink(QStringLiteral("%1  %2  %3")
                          .arg(FieldDisplay().date(PartialDate::fromDay(Day::fromDate(time.date()))), each.entry.author,
                               fieldsOf(each.change)),
                      {});
        line->setToolTip(QStringLiteral("%1\n%2").arg(each.entry.text, fieldsOf(each.change)));
        connect(line, &QPushButton::clicked, this, [this, id = each.entry.id] { emit entryRequested(id); });
        column_->insertWidget(int(lines_.size()), line);
        lines_.push_back(line);
    }
    const std::size_t more = changes.size() - lines_.size();
    message_->setText(changes.empty() ? tr("Nothing is recorded about it.")
                      : more > 0      ? tr("and %1 earlier changes.").arg(QLocale().toString(qulonglong(more)))
                                      : QString());
    message_->setVisible(!message_->text().isEmpty());
}

QString RecordHistory::message() const
{
    return message_->text();
}

} // namespace entente

#include "moc_recordhistory.cpp"

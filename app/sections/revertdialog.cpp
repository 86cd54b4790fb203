// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/revertdialog.h"

#include "app/sections/historymodel.h"
#include "model/records/identity.h"
#include "widgets/records/differenceview.h"
#include "widgets/theme/applytheme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

QString quotedValue(const Field &field, const RecordPtr &record, const Snapshot &plan)
{
    const QString value = record ? readableValue(field, *record, plan) : QString();
    return value.isEmpty() ? RevertDialog::tr("empty") : RevertDialog::tr("\"%1\"").arg(value.left(120));
}

} // namespace

QString sentence(const RevertConflict &conflict, const RevertPlan &plan)
{
    const Kind &kind = *conflict.record.kind;
    const Snapshot &then = plan.entry.difference.after;
    const auto nameIn = [](const AnyId &id, const Snapshot &of) {
        const RecordPtr record = of.find(id);
        return record ? displayName(*id.kind, *record, references(of)) : QString();
    };
    const QString name = conflict.now   ? nameIn(conflict.record, plan.now)
                         : conflict.set ? nameIn(conflict.record, then)
                                        : nameIn(conflict.record, plan.entry.difference.before);
    const QString record = QStringLiteral("%1 %2").arg(Kind::tr(kind.title), name);
    switch (conflict.reason) {
    case ConflictReason::ChangedSince: {
        const Field &field = kind.fields[std::size_t(conflict.field)];
        return RevertDialog::tr("%1: the edit set %2 to %3; now it is %4.")
            .arg(record, Kind::tr(field.title), quotedValue(field, conflict.set, then),
                 quotedValue(field, conflict.now, plan.now));
    }
    case ConflictReason::RemovedSince:
        return RevertDialog::tr("%1: the edit changed it, and it has been removed since.").arg(record);
    case ConflictReason::ThereAgain: {
        const Field &field = kind.fields[std::size_t(conflict.field)];
        return RevertDialog::tr("%1: the edit removed it; it is there again with %2 %3 instead of %4.")
            .arg(record, Kind::tr(field.title), quotedValue(field, conflict.now, plan.now),
                 quotedValue(field, conflict.before, plan.entry.difference.before));
    }
    case ConflictReason::IdentityTaken:
        return RevertDialog::tr("%1: another record is called that by now: %2.")
            .arg(record, nameIn(conflict.other, plan.now));
    case ConflictReason::ReferredTo:
        return conflict.others > 1
                   ? RevertDialog::tr("%1: the edit added it; by now %2 others refer to it, among them %3.")
                         .arg(record, QLocale().toString(conflict.others - 1), nameIn(conflict.other, plan.now))
                   : RevertDialog::tr("%1: the edit added it; by now %2 refers to it.")
                         .arg(record, nameIn(conflict.other, plan.now));
    case ConflictReason::RefersToNobody:
        return RevertDialog::tr("%1: it would refer again to %2, which is gone.")
            .arg(record, nameIn(conflict.other, plan.entry.difference.before));
    }
    return {};
}

RevertDialog::RevertDialog(const RevertPlan &plan, QWidget *parent)
    : QDialog(parent), preview_(new DifferenceView(this))
{
    const HistoryEntry &entry = plan.entry.entry;
    setWindowTitle(tr("Revert entry %1").arg(entry.id));
    resize(860, 600);
    auto *heading = new QLabel(entry.text, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setProperty("page", true);
    const bool anything = !plan.changes.isEmpty();
    QString words = tr("Entry %1, by %2, %3.").arg(entry.id).arg(entry.author, momentText(entry.time));
    words += QLatin1Char(' ');
    if (plan.conflicts.empty())
        words += anything ? tr("Taking it back is one step in the history, which undo takes back.")
                          : tr("Everything it changed is as it was before: there is nothing to take back.");
    else
        words += anything
                     ? tr("Later edits stand in the way of a part of it. The rest can be taken back as one step in "
                          "the history; what is in the way stays as it is now.")
                     : tr("Later edits stand in the way of all of it, and nothing can be taken back. Take those "
                          "back first, or correct the records by hand.");
    auto *summary = new QLabel(words, this);
    summary->setProperty("quiet", true);
    summary->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(summary);
    if (!plan.conflicts.empty()) {
        auto *title = new QLabel(plan.conflicts.size() == 1
                                     ? tr("1 conflict")
                                     : tr("%1 conflicts").arg(QLocale().toString(qulonglong(plan.conflicts.size()))),
                                 this);
        title->setProperty("section", true);
        conflicts_ = new QListWidget(this);
        conflicts_->setAccessibleName(tr("Conflicts"));
        conflicts_->setWordWrap(true);
        for (std::size_t i = 0; i < std::min(plan.conflicts.size(), DifferenceView::mostListed); ++i)
            conflicts_->addItem(sentence(plan.conflicts[i], plan));
        if (plan.conflicts.size() > DifferenceView::mostListed)
            conflicts_->addItem(tr("... and %1 more").arg(plan.conflicts.size() - DifferenceView::mostListed));
        // As high as a few of them; more scroll.
        conflicts_->setMaximumHeight(16 + 40 * std::min(5, conflicts_->count()));
        column->addWidget(title);
        column->addWidget(conflicts_);
    }
    preview_->setVisible(anything);
    if (anything) {
        auto *title = new QLabel(tr("What will be taken back"), this);
        title->setProperty("section", true);
        column->addWidget(title);
        column->addWidget(preview_, 3);
        preview_->present(plan.now, plan.now.advanced(plan.changes, plan.now.revision()), plan.changes);
    } else {
        column->addStretch(1);
    }
    auto *buttons = new QDialogButtonBox(this);
    if (anything) {
        revert_ = buttons->addButton(plan.conflicts.empty() ? tr("Revert") : tr("Revert the rest"),
                                     QDialogButtonBox::AcceptRole);
        revert_->setProperty("primary", true);
        repolish(*revert_);
    }
    QPushButton *close = buttons->addButton(anything ? tr("Cancel") : tr("Close"), QDialogButtonBox::RejectRole);
    (revert_ ? revert_ : close)->setDefault(true);
    (revert_ ? revert_ : close)->setFocus();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace entente

#include "moc_revertdialog.cpp"

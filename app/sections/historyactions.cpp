// SPDX-License-Identifier: GPL-3.0-or-later
// What the section History shows of the past, and how it takes a part of it back.
#include "app/sections/historysection.h"
#include "app/sections/revertdialog.h"
#include "model/workspace/edit.h"
#include "widgets/records/differenceview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace entente {

namespace {

const QString changesTopic = QStringLiteral("history-changes");
const QString revertTopic = QStringLiteral("revert");

} // namespace

void HistorySection::showEntry()
{
    const EntrySummary *each = current();
    if (!each) {
        context().runner.cancel(changesTopic);
        difference_->clear();
        return explanation_->setText(selected().size() == 2
                                         ? tr("Compare two shows what differs between the plans after these entries.")
                                         : tr("Select one entry to see what it changed, or two to compare."));
    }
    explanation_->setText(tr("Reading what it changed ..."));
    context().runner.run<EntryChanges>(
        changesTopic, tr("Reading the history"), context().workspace.snapshot(),
        [id = each->entry.id, reader = context().workspace.historyReader()](const Snapshot &plan, Job &job) {
            return changesOf(plan, id, reader, job);
        },
        this,
        [this, taken = each->takenBackBy](Result<EntryChanges> changes) {
            if (changes.has_error()) {
                difference_->clear();
                return explanation_->setText(changes.assume_error().message());
            }
            const EntryChanges &shown = changes.assume_value();
            QString title = tr("Entry %1, by %2, %3: %4")
                                .arg(QString::number(shown.entry.id), shown.entry.author, momentText(shown.entry.time),
                                     shown.entry.text);
            if (taken)
                title += QLatin1Char('\n') + tr("Entry %1 took it back.").arg(*taken);
            else if (shown.entry.reverts)
                title += QLatin1Char('\n') + tr("It takes back entry %1.").arg(*shown.entry.reverts);
            present(shown.difference, title);
        });
}

void HistorySection::compare(std::int64_t from, std::int64_t to)
{
    explanation_->setText(tr("Comparing ..."));
    context().runner.run<PlanDifference>(
        changesTopic, tr("Comparing two moments"), context().workspace.snapshot(),
        [from, to, reader = context().workspace.historyReader()](const Snapshot &plan, Job &job) {
            return planBetween(plan, from, to, reader, job);
        },
        this,
        [this, from, to](Result<PlanDifference> difference) {
            if (difference.has_error()) {
                difference_->clear();
                return explanation_->setText(difference.assume_error().message());
            }
            const PlanDifference &shown = difference.assume_value();
            const QString last = to == context().workspace.snapshot().revision() ? tr("revision %1 (now)").arg(to)
                                                                                 : tr("revision %1").arg(to);
            present(shown, shown.changes.isEmpty()
                               ? tr("Nothing differs between revision %1 and %2.").arg(QString::number(from), last)
                               : tr("What differs from revision %1 to %2").arg(QString::number(from), last));
        });
}

void HistorySection::compareMoments()
{
    std::vector<HistoryEntry> entries;
    if (auto all = context().workspace.history(); all.has_value())
        entries = std::move(all).assume_value();
    const auto moment = [&](const QLineEdit &field, const QString &otherwise) {
        const QString text = field.text().trimmed();
        return revisionAt(entries, text.isEmpty() ? otherwise : text);
    };
    const auto from = moment(*from_, QStringLiteral("0"));
    const auto to = moment(*to_, QStringLiteral("now"));
    for (const auto *each : {&from, &to})
        if (each->has_error())
            return emit refused(each->assume_error().message());
    compare(from.assume_value(), to.assume_value());
}

void HistorySection::present(const PlanDifference &difference, const QString &title)
{
    qint64 added = 0;
    qint64 removed = 0;
    for (const Change &change : difference.changes.changes) {
        added += change.before ? 0 : 1;
        removed += change.after ? 0 : 1;
    }
    const QString counts = countWords(added, qint64(difference.changes.changes.size()) - added - removed, removed);
    explanation_->setText(counts.isEmpty() ? title : tr("%1 (%2)").arg(title, counts));
    difference_->present(difference.before, difference.after, difference.changes);
}

void HistorySection::revert()
{
    const EntrySummary *each = current();
    if (!each)
        return;
    context().runner.run<RevertPlan>(
        revertTopic, tr("Looking what can be taken back"), context().workspace.snapshot(),
        [id = each->entry.id, reader = context().workspace.historyReader()](const Snapshot &plan, Job &job) {
            return planRevert(plan, id, reader, job);
        },
        this,
        [this](Result<RevertPlan> plan) {
            if (plan.has_error())
                return emit refused(plan.assume_error().message());
            auto *dialog = new RevertDialog(plan.assume_value(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, made = plan.assume_value()] { commit(made); });
            dialog->open();
        });
}

void HistorySection::commit(const RevertPlan &plan)
{
    Workspace &workspace = context().workspace;
    if (workspace.snapshot().revision() != plan.now.revision())
        return emit refused(tr("The plan has changed meanwhile. Ask again for what can be taken back."));
    const HistoryEntry &entry = plan.entry.entry;
    wanted_ = plan.now.revision() + 1; // what this becomes
    if (plan.isExact()) {
        if (const auto done = workspace.revertEntry(entry.id); done.has_error())
            emit refused(done.assume_error().message());
        return;
    }
    Edit edit = workspace.edit(tr("Revert the rest of entry %1: %2").arg(entry.id).arg(entry.text));
    edit.apply(plan.changes);
    if (const auto done = edit.commit(); done.has_error())
        emit refused(done.assume_error().message());
}

} // namespace entente

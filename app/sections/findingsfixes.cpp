// SPDX-License-Identifier: GPL-3.0-or-later
// What the section Findings does about them.
#include "app/sections/findingsmodel.h"
#include "app/sections/findingssection.h"
#include "app/sections/fixpreview.h"
#include "app/sections/mergedialog.h"
#include "model/workspace/edit.h"

#include <QPushButton>
#include <QTreeView>

namespace entente {

namespace {

const QString proposeTopic = QStringLiteral("fix");
const QString fixAllTopic = QStringLiteral("fix-all");

/// A sentence as the text of an edit: without its full stop.
QString asEditText(QString sentence)
{
    if (sentence.endsWith(QLatin1Char('.')))
        sentence.chop(1);
    return sentence;
}

} // namespace

void FindingsSection::proposeFix()
{
    proposed_.reset();
    context().runner.cancel(proposeTopic);
    updateActions();
    const FindingPtr finding = model_->finding(view_->currentIndex());
    if (!finding || !ruleOf(*finding) || !ruleOf(*finding)->fix)
        return;
    context().runner.run<Fix>(
        proposeTopic, tr("Looking for a fix"), context().workspace.snapshot(),
        [finding](const Snapshot &plan, Job &) { return fixOf(plan, *finding); }, this,
        [this, finding](Result<Fix> fix) {
            if (model_->finding(view_->currentIndex()) != finding)
                return;
            if (fix.has_value())
                proposed_ = std::move(fix).assume_value();
            updateActions();
            if (fix.has_error())
                fix_->setToolTip(fix.assume_error().message());
            else
                fix_->setToolTip(proposed_->sentence);
        });
}

void FindingsSection::fix()
{
    if (!proposed_)
        return;
    const Fix made = *std::exchange(proposed_, std::nullopt);
    // Its proposal is of the plan as it was then: whatever came between is asked again.
    for (const Change &change : made.changes.changes)
        if (change.before && context().workspace.snapshot().find(*change.kind, change.id) != change.before)
            return proposeFix();
    commit(asEditText(made.sentence), made.changes);
}

void FindingsSection::fixAll()
{
    const FindingRule *rule = model_->rule(view_->currentIndex());
    if (!rule)
        return;
    const Snapshot plan = context().workspace.snapshot();
    context().runner.run<FixAll>(
        fixAllTopic, tr("Looking for fixes"), plan,
        [findings = model_->findingsOf(*rule)](const Snapshot &of, Job &job) {
            return entente::fixAll(of, findings, job);
        },
        this,
        [this, rule, plan](Result<FixAll> fix) {
            if (fix.has_error())
                return emit refused(fix.assume_error().message());
            const QString title = FindingRule::tr(rule->title);
            auto *dialog = new FixPreviewDialog(title, fix.assume_value(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, title, plan, changes = fix.assume_value().changes] {
                if (context().workspace.snapshot().revision() != plan.revision())
                    return emit refused(tr("The plan has changed meanwhile. Ask for the fixes again."));
                commit(tr("Fix all: %1").arg(title), changes);
            });
            dialog->open();
        });
}

void FindingsSection::merge()
{
    const FindingPtr finding = model_->finding(view_->currentIndex());
    if (!finding || finding->records.size() != 2)
        return;
    // The one that was there first stays unless somebody wants it the other way round.
    mergeInto(finding->records[1], finding->records[0]);
}

void FindingsSection::mergeInto(const AnyId &keep, const AnyId &drop)
{
    const Snapshot &plan = context().workspace.snapshot();
    if (!plan.find(keep) || !plan.find(drop))
        return emit refused(tr("One of the two records is no longer there."));
    auto *dialog = new MergeDialog(context(), keep, drop, this);
    connect(dialog, &MergeDialog::refused, this, &FindingsSection::refused);
    connect(dialog, &MergeDialog::turned, this, &FindingsSection::mergeInto);
    dialog->open();
}

void FindingsSection::commit(const QString &text, const ChangeSet &changes)
{
    Edit edit = context().workspace.edit(text);
    edit.apply(changes);
    if (const auto done = edit.commit(); done.has_error())
        emit refused(done.assume_error().message());
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/nextactions.h"

#include "app/window/inspectorparts.h"
#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "widgets/figures/figuretext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

} // namespace

QString actionSentence(const Snapshot &plan, const Action &action)
{
    const QString name = references(plan).name(*action.record.kind, action.record.uuid);
    const QString before = action.before.isEmpty() ? tr("nothing") : action.before;
    const QString after = action.after.isEmpty() ? tr("nothing") : action.after;
    switch (action.type) {
    case ActionType::ExtendAgreement:
        return tr("Extend or replace %1: in force until %2 instead of %3").arg(name, after, before);
    case ActionType::ShortenNotice:
        return tr("Shorten the notice of %1 from %2 to %3 days").arg(name, before, after);
    case ActionType::LiftCaveat:
        return tr("Lift the caveat %1 for this situation").arg(name);
    case ActionType::RaiseQuality:
        return tr("Raise %1 from %2 to %3").arg(name, before, after);
    case ActionType::ConfirmOffer:
        return tr("Raise the status of %1 from %2 to %3").arg(name, before, after);
    case ActionType::AddQuantity:
        return tr("Raise the quantity of %1 from %2 to %3").arg(name, before, after);
    }
    return name;
}

QString NextActions::topic()
{
    return QStringLiteral("next-actions");
}

NextActions::NextActions(PlanContext &context, const Theme &theme, const Snapshot &plan, const GapPlace &place,
                         QWidget *parent)
    : QWidget(parent), context_(context), theme_(theme), plan_(plan), column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    setAccessibleName(tr("Next best actions"));
    InspectorPen{context_, theme_, *column_}.heading(tr("Next best actions"));
    auto *label = new QLabel(tr("Looking for what would close the gap ..."), this);
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    column_->addWidget(label);
    waiting_ = label;
    search(place);
}

void NextActions::search(const GapPlace &place)
{
    ActionOptions options;
    options.top = most;
    options.gaps.capabilities = {place.capability};
    options.gaps.status = place.status;
    if (!place.block.situation.isNull())
        options.gaps.situations = {place.block.situation};
    else
        options.gaps.concurrencySets = {place.block.name};
    options.gaps.window = place.days;
    // What is past cannot be mended; a cell that is wholly past is looked at as it was.
    if (const Day today = context_.lenses.today(); place.days.until > today)
        options.gaps.window.from = std::max(place.days.from, today);
    context_.runner.run<std::vector<Action>>(
        topic(), tr("Looking for actions"), plan_,
        [options](const Snapshot &plan, Job &job) { return findActions(plan, options, job); }, this,
        [this](Result<std::vector<Action>> actions) { present(actions); });
}

void NextActions::present(const Result<std::vector<Action>> &actions)
{
    delete std::exchange(waiting_, nullptr);
    const InspectorPen pen{context_, theme_, *column_};
    if (actions.has_error())
        return pen.quiet(actions.assume_error().message());
    if (actions.assume_value().empty())
        return pen.quiet(tr("No single change closes any of it."));
    if (const QString why = obstacle(); !why.isEmpty())
        pen.quiet(why);
    for (const Action &action : actions.assume_value())
        presentAction(action);
}

void NextActions::presentAction(const Action &action)
{
    const InspectorPen pen{context_, theme_, *column_};
    const QString sentence = actionSentence(plan_, action);
    pen.paragraph(sentence);
    auto *button = new QPushButton(tr("Apply"), this);
    button->setAccessibleName(tr("Apply: %1").arg(sentence));
    button->setToolTip(tr("Makes this change in the plan, as one edit that can be undone"));
    button->setEnabled(obstacle().isEmpty());
    // Later, because the edit rebuilds what the button is part of.
    connect(
        button, &QPushButton::clicked, this, [this, action] { apply(action); }, Qt::QueuedConnection);
    auto *effect = new QLabel(tr("Closes %1 (quantity x days), %2 weighted days")
                                  .arg(readableNumber(action.closed), readableNumber(action.weighted)),
                              this);
    effect->setProperty("quiet", true);
    effect->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(effect, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    column_->addLayout(row);
    pen.link(plan_, action.record);
}

QString NextActions::obstacle() const
{
    if (!context_.lenses.isScenarioDefault())
        return tr("These are worked out under a scenario. Go back to the base plan to apply one.");
    if (!context_.lenses.isAudienceDefault())
        return tr("These are worked out for an audience. Show the plan for everyone to apply one.");
    if (context_.workspace.isReadOnly())
        return tr("The plan is read only. Save a copy to apply one.");
    return {};
}

void NextActions::apply(const Action &action)
{
    const InspectorPen pen{context_, theme_, *column_};
    // The records an action replaces are those of the plan it was worked out on.
    if (context_.workspace.snapshot().revision() != plan_.revision())
        return pen.quiet(tr("The plan has changed meanwhile; the actions are being worked out again."));
    Edit edit = context_.workspace.edit(actionSentence(plan_, action));
    edit.apply(action.changes);
    if (const auto done = edit.commit(); done.has_error())
        pen.quiet(done.assume_error().message());
}

} // namespace entente

#include "moc_nextactions.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
// How the records of a list are added, edited and taken out: the actions of RelationList.
#include "widgets/records/relationlist.h"

#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "widgets/records/draftform.h"
#include "widgets/records/fieldcolumn.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/records/recordform.h"
#include "widgets/records/recordpicker.h"
#include "widgets/records/relationrow.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int panelMargin = 8;

} // namespace

void RelationList::startEditing(const AnyId &record)
{
    say({});
    closePanel();
    const auto row = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const RelationRow *each) { return each->line().record == record; });
    if (row == rows_.end())
        return;
    auto *content = new QFrame(body_);
    content->setProperty("panel", true);
    auto *form = new RecordForm(workspace_, theme_, content);
    form->setCompact({relation_.field});
    if (asOf_)
        form->setAsOf(*asOf_);
    form->present(record);
    auto *done = new QPushButton(tr("Done"), content);
    done->setProperty("link", true);
    done->setAccessibleName(done->text());
    connect(done, &QPushButton::clicked, this, [this] { closePanel(); });
    connect(form, &RecordForm::jumpRequested, this, &RelationList::jumpRequested);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(panelMargin, panelMargin, panelMargin, panelMargin);
    layout->addWidget(form);
    layout->addWidget(done, 0, Qt::AlignRight);
    openPanel(content, *row, (*row)->line().name);
    edited_ = record;
    content->setFocusPolicy(Qt::NoFocus);
    form->column().focusFirst();
}

std::shared_ptr<Record> RelationList::newRecord() const
{
    std::shared_ptr<Record> record = relation_.kind->create();
    setCreated(*relation_.field, *record, {target_.kind, target_.uuid, nullptr, nullptr});
    return record;
}

void RelationList::startDraft(const QString &called)
{
    closePanel();
    auto *form = new DraftForm(*relation_.kind, workspace_.snapshot(), newRecord(), {relation_.field},
                               DraftForm::Ask::Everything, asOf_, theme_, body_);
    if (!called.isEmpty())
        form->call(called);
    connect(form, &DraftForm::cancelled, this, [this] { closePanel(); });
    connect(form, &DraftForm::submitted, this, &RelationList::take);
    openPanel(form, nullptr, form->accessibleName());
    form->takeKeyboard();
}

void RelationList::startAdding()
{
    say({});
    if (relation_.owns())
        return startDraft({});
    closePanel();
    auto *picker =
        new RecordPicker({{relation_.kind}, PickerScope::Writing::Key}, workspace_.snapshot(), theme_, body_);
    picker->setCreates(true);
    picker->setAccessibleName(tr("Which %1").arg(midSentence(Kind::tr(relation_.kind->title))));
    picker->setPlaceholderText(tr("Key or name of the %1").arg(midSentence(Kind::tr(relation_.kind->title))));
    connect(
        picker, &RecordPicker::chosen, this, [this](const AnyId &record) { addExisting(record); },
        Qt::QueuedConnection);
    connect(
        picker, &RecordPicker::creationRequested, this, [this](const Kind &, const QString &text) { startDraft(text); },
        Qt::QueuedConnection);
    openPanel(picker, nullptr, picker->accessibleName());
    picker->setFocus();
}

void RelationList::take(const ChangeSet &made)
{
    const Change &last = made.changes.back();
    const Snapshot with = workspace_.snapshot().advanced(made, workspace_.snapshot().revision());
    Edit edit = workspace_.edit(
        tr("Add %1 %2")
            .arg(midSentence(Kind::tr(last.kind->title)), identityText(*last.kind, *last.after, references(with))));
    for (const Change &each : made.changes)
        edit.put(*each.kind, *each.after);
    if (const auto done = edit.commit(); done.has_error()) {
        if (auto *form = panel_ ? panel_->findChild<DraftForm *>() : nullptr)
            form->showError(done.assume_error());
        return;
    }
    closePanel();
}

void RelationList::addExisting(const AnyId &record)
{
    const RecordPtr found = workspace_.snapshot().find(record);
    if (!found)
        return;
    const bool there = std::any_of(relation_.records.begin(), relation_.records.end(),
                                   [&](const RecordPtr &each) { return each->id == record.uuid; });
    if (there)
        return closePanel();
    const std::shared_ptr<Record> changed = record.kind->copy(*found);
    setCreated(*relation_.field, *changed, {target_.kind, target_.uuid, nullptr, nullptr});
    Edit edit = workspace_.edit(tr("Change %1 of %2")
                                    .arg(midSentence(Kind::tr(relation_.field->title)),
                                         identityText(*record.kind, *found, references(workspace_.snapshot()))));
    edit.put(*record.kind, *changed);
    if (const auto done = edit.commit(); done.has_error())
        return say(done.assume_error().message());
    closePanel();
}

void RelationList::remove(const AnyId &record)
{
    say({});
    const Snapshot &plan = workspace_.snapshot();
    const RecordPtr found = plan.find(record);
    if (!found || workspace_.isReadOnly())
        return;
    const Kind &kind = *record.kind;
    const QString name = identityText(kind, *found, references(plan));
    if (relation_.owns()) {
        if (const qint64 others = referenceCount(plan, record); others > 0)
            return say(tr("%1 is referred to by %2 other records. Delete it in its table, or change them first.")
                           .arg(name, QLocale().toString(others)));
        Edit edit = workspace_.edit(tr("Delete %1 %2").arg(midSentence(Kind::tr(kind.title)), name));
        edit.remove(kind, record.uuid);
        if (const auto done = edit.commit(); done.has_error())
            say(done.assume_error().message());
        return;
    }
    const std::shared_ptr<Record> changed = kind.copy(*found);
    if (relation_.field->type == FieldType::References)
        std::erase(relation_.field->edit<std::vector<Uuid>>(*changed), target_.uuid);
    else if (relation_.field->type == FieldType::AnyReference)
        relation_.field->edit<AnyId>(*changed) = {};
    else
        relation_.field->edit<Uuid>(*changed) = {};
    Edit edit = workspace_.edit(tr("Change %1 of %2").arg(midSentence(Kind::tr(relation_.field->title)), name));
    edit.put(kind, *changed);
    if (const auto done = edit.commit(); done.has_error())
        say(done.assume_error().message());
}

} // namespace entente

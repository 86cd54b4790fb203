// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the records of a table: the actions of RecordTable.
#include "widgets/records/recordtable.h"

#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "widgets/records/deletiondialog.h"
#include "widgets/records/freekey.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"

#include <QAction>
#include <QPushButton>

namespace entente {

namespace {

QString kindName(const Kind &kind)
{
    return midSentence(Kind::tr(kind.title));
}

QString kindNames(const Kind &kind)
{
    return midSentence(Kind::tr(kind.titlePlural));
}

} // namespace

void RecordTable::updateActions()
{
    const bool editable = !workspace_.isReadOnly();
    const bool some = view_->selectionModel()->hasSelection();
    const QString reason = editable ? QString() : tr("Cannot be changed: %1").arg(workspace_.readOnlyReason());
    new_->setEnabled(editable);
    newButton_->setEnabled(editable);
    newButton_->setToolTip(editable ? tr("Adds a %1 (Insert)").arg(kindName(kind_)) : reason);
    duplicate_->setEnabled(editable && some);
    delete_->setEnabled(editable && some);
    clear_->setEnabled(editable && some);
    copy_->setEnabled(some);
    copyTitles_->setEnabled(some);
    copyImport_->setEnabled(some);
    paste_->setEnabled(editable);
    fillDown_->setEnabled(editable && some);
    change_->setEnabled(editable && some);
    filterValue_->setEnabled(view_->currentIndex().isValid());
}

void RecordTable::duplicateSelected()
{
    const std::vector<Uuid> ids = selectedRecords();
    if (ids.empty() || !view_->delegate().finishEditing())
        return;
    const Snapshot &plan = workspace_.snapshot();
    const Field *key = kind_.keyField();
    if (!key) {
        // Nothing but other values can tell it from its model, so they are asked for.
        const RecordPtr like = plan.find(kind_, ids.front());
        openForm(like, tr("New %1 like %2").arg(kindName(kind_), displayName(kind_, *like, references(plan))));
        return;
    }
    std::vector<RecordPtr> copies;
    QStringList taken;
    for (const Uuid &id : ids) {
        const RecordPtr original = plan.find(kind_, id);
        const std::shared_ptr<Record> copy = kind_.copy(*original);
        copy->id = Uuid::create();
        QString name = freeKey(kind_, plan, key->get<QString>(*original));
        while (taken.contains(name))
            name = freeKey(kind_, plan, name);
        taken << name;
        key->edit<QString>(*copy) = name;
        copies.push_back(copy);
    }
    const QString text =
        ids.size() == 1 ? tr("Duplicate %1 %2").arg(kindName(kind_), model_->nameOf(*plan.find(kind_, ids.front())))
                        : tr("Duplicate %1 %2").arg(ids.size()).arg(kindNames(kind_));
    const Uuid first = copies.front()->id;
    if (model_->add(copies, text).has_value())
        finishNew(first);
}

void RecordTable::deleteSelected()
{
    const std::vector<Uuid> ids = selectedRecords();
    if (ids.empty() || !view_->delegate().finishEditing())
        return;
    const Snapshot plan = workspace_.snapshot();
    std::vector<AnyId> wanted;
    wanted.reserve(ids.size());
    for (const Uuid &id : ids)
        wanted.push_back({&kind_, id});
    Deletion clearing = planDeletion(plan, wanted, Mentions::Clear);
    if (!clearing.concernsOthers()) {
        (void)model_->remove(ids); // failed() tells; one undo brings it back
        return;
    }
    const RecordPtr first = plan.find(kind_, ids.front());
    const QString what = ids.size() == 1
                             ? tr("Delete %1 %2?").arg(kindName(kind_), displayName(kind_, *first, references(plan)))
                             : tr("Delete %1 %2?").arg(ids.size()).arg(kindNames(kind_));
    const QString text = ids.size() == 1 ? tr("Delete %1 %2").arg(kindName(kind_), model_->nameOf(*first))
                                         : tr("Delete %1 %2").arg(ids.size()).arg(kindNames(kind_));
    auto *dialog =
        new DeletionDialog(what, plan, std::move(clearing), planDeletion(plan, wanted, Mentions::Delete), this);
    connect(dialog, &DeletionDialog::chosen, this, [this, text](const ChangeSet &changes) {
        Edit edit = workspace_.edit(text);
        edit.apply(changes);
        if (const auto done = edit.commit(); done.has_error())
            refuse(done.assume_error());
    });
    dialog->open();
}

void RecordTable::clearCells()
{
    if (workspace_.isReadOnly())
        return;
    std::vector<CellEdit> cells;
    for (const QModelIndex &cell : view_->selectionModel()->selectedIndexes())
        if (model_->isOwn(cell.column()) && !model_->isGroupRow(cell.row()))
            cells.push_back({model_->record(cell.row()).id, cell.column(), {}});
    if (cells.empty())
        return;
    const QString text = cells.size() == 1 ? tr("Clear %1 of %2")
                                                 .arg(midSentence(Kind::tr(model_->field(cells.front().field).title)),
                                                      model_->nameOf(model_->record(view_->currentIndex().row())))
                                           : tr("Clear %1 cells").arg(cells.size());
    (void)model_->change(cells, text); // failed() tells
}

} // namespace entente

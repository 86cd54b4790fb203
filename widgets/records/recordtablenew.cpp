// SPDX-License-Identifier: GPL-3.0-or-later
// New records of a table: the form above it.
#include "widgets/records/recordtable.h"

#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "widgets/records/draftform.h"
#include "widgets/records/fieldcolumn.h"
#include "widgets/records/freekey.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/panelarea.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace entente {

namespace {

constexpr int longestName = 60;
constexpr int formWidth = 720; // a line that is longer is hard to read

QString kindName(const Kind &kind)
{
    return midSentence(Kind::tr(kind.title));
}

} // namespace

void RecordTable::startNew()
{
    if (view_->delegate().finishEditing())
        openForm({});
}

void RecordTable::openForm(const RecordPtr &base, const QString &heading)
{
    const Snapshot &plan = workspace_.snapshot();
    auto *form = new DraftForm(kind_, plan, base, {}, DraftForm::Ask::Everything, model_->asOf(), theme_, formArea_);
    form->setMaximumWidth(formWidth);
    form->setRepeats(true);
    if (!heading.isEmpty())
        form->setHeading(heading);
    connect(form, &DraftForm::cancelled, this, &RecordTable::closeForm);
    connect(form, &DraftForm::submitted, this, &RecordTable::take);
    form_ = form;
    formArea_->present(form);
    updateState();
    form->column().focusFirst();
}

void RecordTable::closeForm()
{
    form_ = nullptr;
    formArea_->dismiss();
    updateState();
    keyboardWidget()->setFocus();
}

QWidget *RecordTable::keyboardWidget() const
{
    if (stack_->currentWidget() == view_)
        return view_;
    return workspace_.isReadOnly() ? static_cast<QWidget *>(search_) : newButton_;
}

void RecordTable::take(const ChangeSet &made)
{
    const RecordPtr record = made.changes.back().after;
    const Snapshot later = workspace_.snapshot().advanced(made, workspace_.snapshot().revision());
    const QString name = kind_.keyField() ? identityText(kind_, *record, references(later))
                                          : displayName(kind_, *record, references(later));
    Edit edit = workspace_.edit(tr("Add %1 %2").arg(kindName(kind_), oneLine(name).left(longestName)));
    edit.apply(made);
    if (const auto done = edit.commit(); done.has_error()) {
        form_->showError(done.assume_error());
        emit failed(done.assume_error());
        return;
    }
    const bool next = form_->asksForNext();
    if (!next)
        closeForm();
    finishNew(record->id);
    if (next)
        openForm(nextLike(*record));
}

RecordPtr RecordTable::nextLike(const Record &record) const
{
    // The next one is like this one in all but what it is called: contributions of one member are entered in a row.
    const std::shared_ptr<Record> next = kind_.copy(record);
    if (const Field *key = kind_.keyField(); key && !key->get<QString>(record).isEmpty())
        key->edit<QString>(*next) = freeKey(kind_, workspace_.snapshot(), key->get<QString>(record));
    if (const Field *name = kind_.nameField(); name && name != kind_.keyField() && name->type == FieldType::Text)
        name->edit<QString>(*next) = QString();
    return next;
}

void RecordTable::finishNew(const Uuid &id)
{
    model_->unfoldFor(id);
    if (!select(id)) {
        lastCurrent_ = id;
        message_->showNote(tr("The new %1 is there, but the filter hides it.").arg(kindName(kind_)), tr("Show it"));
    }
}

} // namespace entente

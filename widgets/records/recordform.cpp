// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordform.h"

#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "widgets/records/draftform.h"
#include "widgets/records/fieldcolumn.h"

#include <QLabel>
#include <QVBoxLayout>

namespace entente {

RecordForm::RecordForm(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , theme_(theme)
    , reason_(new QLabel(this))
    , column_(new FieldColumn(theme, this))
{
    reason_->setWordWrap(true);
    reason_->setTextFormat(Qt::PlainText);
    reason_->setProperty("quiet", true);
    reason_->setVisible(workspace.isReadOnly());
    reason_->setText(tr("Cannot be changed: %1").arg(workspace.readOnlyReason()));
    reason_->setContentsMargins(0, 0, 0, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(reason_);
    layout->addWidget(column_);
    connect(column_, &FieldColumn::decided, this, [this](FormField *field) { write(*field); });
    connect(column_, &FieldColumn::jumpRequested, this, &RecordForm::jumpRequested);
    connect(column_, &FieldColumn::creationRequested, this,
            [this](FormField *field, const Kind &kind, const QString &text) { openCreation(*field, kind, text); });
}

void RecordForm::setCompact(const std::vector<const Field *> &fields)
{
    compact_ = true;
    left_ = fields;
    reason_->hide();
}

void RecordForm::makeInput()
{
    input_ = std::make_shared<FieldInput>(*record_.kind, workspace_.snapshot());
    if (asOf_)
        input_->setAsOf(*asOf_);
}

void RecordForm::present(const AnyId &record)
{
    if (record == record_)
        return refresh();
    for (FormField *field : column_->fields())
        if (!record_.isEmpty() && field->isChanged() && !field->isRefused())
            write(*field);
    record_ = record;
    if (record_.isEmpty() || !workspace_.snapshot().find(record_))
        return column_->hide();
    column_->show();
    makeInput();
    column_->closePanel();
    if (built_ != record_.kind) {
        built_ = record_.kind;
        column_->build(formOrder(*built_, left_), !compact_, input_);
        column_->setReadOnly(workspace_.isReadOnly());
        setAccessibleName(Kind::tr(built_->title));
    }
    column_->present(*workspace_.snapshot().find(record_), input_);
}

void RecordForm::refresh()
{
    const RecordPtr found = record_.isEmpty() ? nullptr : workspace_.snapshot().find(record_);
    column_->setVisible(found != nullptr);
    if (!found || built_ != record_.kind)
        return;
    makeInput();
    column_->present(*found, input_);
}

void RecordForm::setAsOf(Day day)
{
    asOf_ = day;
    if (input_)
        refresh();
}

void RecordForm::setTheme(const Theme &theme)
{
    theme_ = theme;
    column_->setTheme(theme);
}

FormField *RecordForm::field(QStringView fieldName) const
{
    return column_->field(fieldName);
}

QString RecordForm::changeText(const Field &field, const Record &record) const
{
    return tr("Change %1 of %2")
        .arg(midSentence(Kind::tr(field.title)),
             identityText(*record_.kind, record, references(workspace_.snapshot())));
}

bool RecordForm::write(FormField &field)
{
    const RecordPtr found = record_.isEmpty() ? nullptr : workspace_.snapshot().find(record_);
    if (!found || !field.isChanged() || workspace_.isReadOnly())
        return true;
    if (field.refuseLength())
        return false;
    const Kind &kind = *record_.kind;
    const std::shared_ptr<Record> changed = kind.copy(*found);
    if (const auto read = input_->put(field.field(), *changed, field.typed()); read.has_error()) {
        field.showRefusal(read.assume_error());
        return false;
    }
    if (field.field().required && isEmptyValue(field.field(), *changed)) {
        field.showRefusal({ErrorCode::BadInput,
                           tr("“%1” is needed.").arg(Kind::tr(field.field().title)),
                           {},
                           Kind::tr(field.field().help)});
        return false;
    }
    if (sameValue(field.field(), *found, *changed)) {
        field.restore();
        return true;
    }
    Edit edit = workspace_.edit(changeText(field.field(), *found));
    edit.put(kind, *changed);
    if (const auto done = edit.commit(); done.has_error()) {
        field.showRefusal(done.assume_error());
        return false;
    }
    field.accept();
    refresh();
    return true;
}

void RecordForm::openCreation(FormField &field, const Kind &kind, const QString &text)
{
    auto *form = new DraftForm(kind, workspace_.snapshot(), {}, {}, DraftForm::Ask::Needed, asOf_, theme_, column_);
    form->call(text);
    column_->openUnder(field, form);
    connect(form, &DraftForm::cancelled, this, [this, &field] {
        field.restore();
        column_->closePanel();
    });
    connect(form, &DraftForm::submitted, this, [this, &field](const ChangeSet &made) { takeCreation(field, made); });
    form->takeKeyboard();
}

void RecordForm::takeCreation(FormField &field, const ChangeSet &made)
{
    auto *form = qobject_cast<DraftForm *>(column_->panel());
    const RecordPtr found = workspace_.snapshot().find(record_);
    if (!form || !found)
        return;
    const std::shared_ptr<Record> changed = record_.kind->copy(*found);
    setCreated(field.field(), *changed, made.changes.back());
    const Change &last = made.changes.back();
    const Snapshot with = workspace_.snapshot().advanced(made, workspace_.snapshot().revision());
    Edit edit = workspace_.edit(
        tr("Create %1 %2 as %3 of %4")
            .arg(midSentence(Kind::tr(last.kind->title)), identityText(*last.kind, *last.after, references(with)),
                 midSentence(Kind::tr(field.field().title)), identityText(*record_.kind, *found, references(with))));
    for (const Change &each : made.changes)
        edit.put(*each.kind, *each.after);
    edit.put(*record_.kind, *changed);
    if (const auto done = edit.commit(); done.has_error())
        return form->showError(done.assume_error());
    field.restore();
    column_->closePanel();
    refresh();
}

} // namespace entente

#include "moc_recordform.cpp"

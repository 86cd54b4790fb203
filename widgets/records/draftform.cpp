// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/draftform.h"

#include "model/records/identity.h"
#include "widgets/records/fieldcolumn.h"
#include "widgets/records/formeditors.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

bool isAsked(const Kind &kind, const Field &field, DraftForm::Ask ask)
{
    if (field.required || field.identity || &field == kind.nameField())
        return true;
    return ask == DraftForm::Ask::Everything && field.group != FieldGroup::SourceAndLabel && !field.longText;
}

} // namespace

DraftForm::DraftForm(const Kind &kind, const Snapshot &plan, const RecordPtr &base,
                     const std::vector<const Field *> &given, Ask ask, std::optional<Day> asOf, const Theme &theme,
                     QWidget *parent)
    : QFrame(parent)
    , kind_(kind)
    , plan_(plan)
    , asOf_(asOf)
    , theme_(theme)
    , draft_(base ? kind.copy(*base) : kind.create())
    , title_(new QLabel(this))
    , column_(new FieldColumn(theme, this))
    , error_(new QLabel(this))
    , add_(new QPushButton(tr("Add %1").arg(midSentence(Kind::tr(kind.title))), this))
    , addNext_(new QPushButton(tr("Add and next"), this))
    , cancel_(new QPushButton(tr("Cancel"), this))
{
    draft_->id = Uuid::create();
    setProperty("panel", true);
    QFont font = title_->font();
    font.setWeight(QFont::DemiBold);
    title_->setFont(font);
    title_->setTextFormat(Qt::PlainText);
    setHeading(tr("New %1").arg(midSentence(Kind::tr(kind.title))));
    error_->setWordWrap(true);
    error_->setTextFormat(Qt::PlainText);
    error_->setMargin(4);
    error_->setAutoFillBackground(true);
    error_->hide();
    add_->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(addNext_);
    buttons->addWidget(add_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(title_);
    layout->addWidget(column_);
    layout->addWidget(error_);
    layout->addLayout(buttons);

    std::vector<const Field *> asked = formOrder(kind, given);
    std::erase_if(asked, [&](const Field *field) { return !isAsked(kind, *field, ask); });
    follow();
    column_->build(asked, false, input_);
    column_->present(*draft_, input_);
    connect(column_, &FieldColumn::decided, this, [this](FormField *field) {
        if (read(*field))
            follow();
    });
    connect(column_, &FieldColumn::creationRequested, this,
            [this](FormField *field, const Kind &of, const QString &text) { openCreation(*field, of, text); });
    add_->setToolTip(tr("Adds it (Ctrl+Enter)"));
    addNext_->setToolTip(tr("Adds it and asks for the next one (Ctrl+Shift+Enter)"));
    addNext_->hide();
    connect(add_, &QPushButton::clicked, this, [this] { submit(); });
    connect(addNext_, &QPushButton::clicked, this, [this] { submit(true); });
    connect(cancel_, &QPushButton::clicked, this, &DraftForm::cancelled);
    setTheme(theme);
}

void DraftForm::setTheme(const Theme &theme)
{
    theme_ = theme;
    QPalette palette = error_->palette();
    palette.setColor(QPalette::Window, theme.statusShort.fill);
    palette.setColor(QPalette::WindowText, theme.statusShort.text);
    error_->setPalette(palette);
    column_->setTheme(theme);
}

void DraftForm::setHeading(const QString &heading)
{
    title_->setText(heading);
    setAccessibleName(heading);
}

void DraftForm::setRepeats(bool repeats)
{
    addNext_->setVisible(repeats);
}

void DraftForm::setPlan(const Snapshot &plan)
{
    plan_ = plan;
    follow();
}

void DraftForm::follow()
{
    input_ = std::make_shared<FieldInput>(kind_, plan_.advanced(made_, plan_.revision()));
    if (asOf_)
        input_->setAsOf(*asOf_);
    column_->present(*draft_, input_);
}

void DraftForm::call(const QString &text)
{
    const Field *name = kind_.nameField();
    const Field *key = kind_.keyField();
    const Field *called = key && !(name && text.contains(QLatin1Char(' '))) ? key : name;
    if (FormField *field = called ? column_->field(QString::fromLatin1(called->name)) : nullptr)
        field->setTyped(text);
}

void DraftForm::takeKeyboard()
{
    for (FormField *field : column_->fields())
        if (field->typed().isEmpty())
            return field->takeKeyboard();
    if (!column_->fields().empty())
        column_->fields().front()->takeKeyboard();
}

bool DraftForm::read(FormField &field)
{
    if (!field.isChanged())
        return true;
    if (field.refuseLength())
        return false;
    if (const auto done = input_->put(field.field(), *draft_, field.typed()); done.has_error()) {
        field.showRefusal(done.assume_error());
        return false;
    }
    field.accept();
    return true;
}

void DraftForm::submit(bool next)
{
    next_ = next;
    error_->hide();
    for (FormField *field : column_->fields()) {
        if (!read(*field))
            return field->takeKeyboard();
        if (field->field().required && isEmptyValue(field->field(), *draft_)) {
            field->showRefusal({ErrorCode::BadInput,
                                tr("“%1” is needed.").arg(Kind::tr(field->field().title)),
                                {},
                                Kind::tr(field->field().help)});
            return field->takeKeyboard();
        }
    }
    ChangeSet made = made_;
    made.put(kind_, kind_.copy(*draft_));
    emit submitted(made);
}

void DraftForm::openCreation(FormField &field, const Kind &kind, const QString &text)
{
    auto *form = new DraftForm(kind, input_->plan(), {}, {}, Ask::Needed, asOf_, theme_, column_);
    form->call(text);
    column_->openUnder(field, form);
    connect(form, &DraftForm::cancelled, this, [this] { column_->closePanel(); });
    connect(form, &DraftForm::submitted, this, [this, &field](const ChangeSet &made) { takeCreation(field, made); });
    form->takeKeyboard();
}

void DraftForm::takeCreation(FormField &field, const ChangeSet &made)
{
    made_.changes.insert(made_.changes.end(), made.changes.begin(), made.changes.end());
    field.restore();
    follow();
    setCreated(field.field(), *draft_, made.changes.back());
    column_->closePanel();
    follow();
}

void DraftForm::showError(const Error &error)
{
    QString text = error.message();
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    error_->setText(text);
    error_->setAccessibleName(text);
    error_->show();
    QAccessibleEvent event(error_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString DraftForm::errorText() const
{
    return error_->text();
}

void DraftForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        submit(addNext_->isVisibleTo(this) && event->modifiers() & Qt::ShiftModifier);
    else if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (enter)
        event->accept();
    else
        QFrame::keyPressEvent(event);
}

void setCreated(const Field &field, Record &record, const Change &made)
{
    switch (field.type) {
    case FieldType::Reference:
        field.edit<Uuid>(record) = made.id;
        break;
    case FieldType::References:
        field.edit<std::vector<Uuid>>(record).push_back(made.id);
        break;
    case FieldType::AnyReference:
        field.edit<AnyId>(record) = {made.kind, made.id};
        break;
    default:
        break;
    }
}

} // namespace entente

#include "moc_draftform.cpp"

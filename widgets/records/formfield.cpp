// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/formfield.h"

#include "model/records/identity.h"
#include "model/records/unit.h"
#include "widgets/frame/kindicon.h"
#include "widgets/records/composededitor.h"
#include "widgets/records/fieldeditors.h"
#include "widgets/records/formeditors.h"
#include "widgets/records/recordpicker.h"
#include "widgets/theme/icons.h"

#include <QAccessible>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace entente {

FormField::FormField(const Field &field, std::shared_ptr<const FieldInput> input, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , field_(field)
    , input_(std::move(input))
    , theme_(theme)
    , name_(new QLabel(this))
    , editor_(createFormEditor(field, input_, theme, this))
    , unit_(new QLabel(this))
    , jump_(new QToolButton(this))
    , note_(new QLabel(this))
{
    name_->setText(Kind::tr(field.title));
    name_->setToolTip(Kind::tr(field.help));
    name_->setProperty("quiet", true);
    name_->setBuddy(editor_);
    name_->setWordWrap(true);
    unit_->setProperty("quiet", true);
    unit_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    note_->setTextFormat(Qt::PlainText);
    note_->hide();
    jump_->setVisible(field.type == FieldType::Reference || field.type == FieldType::AnyReference);
    setFormCreates(*editor_, true);
    buildLayout();
    connectEditor();
    setTheme(theme);
}

void FormField::buildLayout()
{
    auto *value = new QHBoxLayout;
    value->setSpacing(4);
    value->addWidget(editor_, 1);
    value->addWidget(unit_);
    value->addWidget(jump_);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    if (isWide(field_)) {
        // The parts of a label have names of their own, and its group is called after it.
        name_->setVisible(field_.type != FieldType::Label);
        grid->addWidget(name_, 0, 0, 1, 2);
        grid->addLayout(value, 1, 0, 1, 2);
        grid->addWidget(note_, 2, 0, 1, 2);
    } else {
        grid->addWidget(name_, 0, 0);
        grid->addLayout(value, 0, 1);
        grid->addWidget(note_, 1, 1);
    }
    grid->setColumnStretch(1, 1);
}

void FormField::setNameWidth(int width)
{
    if (!isWide(field_))
        name_->setFixedWidth(width);
}

void FormField::connectEditor()
{
    editor_->installEventFilter(this);
    for (QWidget *part : editor_->findChildren<QWidget *>())
        part->installEventFilter(this);
    if (auto *line = qobject_cast<QLineEdit *>(editor_))
        connect(line, &QLineEdit::textEdited, this, &FormField::edited);
    if (auto *box = qobject_cast<ChoiceBox *>(editor_)) {
        box->setMinimumContentsLength(4);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentTextChanged, this, &FormField::edited);
        connect(box, &ChoiceBox::picked, this, &FormField::decided);
    }
    if (auto *text = qobject_cast<LongTextEdit *>(editor_)) {
        connect(text, &QPlainTextEdit::textChanged, this, &FormField::edited);
        connect(text, &LongTextEdit::pasteRefused, this, &FormField::showLength);
    }
    if (auto *picker = qobject_cast<RecordPicker *>(editor_)) {
        connect(picker, &RecordPicker::chosen, this, [this, picker](const AnyId &, const QString &text) {
            choice_ = {picker->text(), text};
            edited();
            emit decided();
        });
        connect(picker, &RecordPicker::creationRequested, this, &FormField::creationRequested);
    }
    if (auto *composed = qobject_cast<ComposedEditor *>(editor_)) {
        connect(composed, &ComposedEditor::edited, this, &FormField::edited);
        connect(composed, &ComposedEditor::decided, this, &FormField::decided);
        connect(composed, &ComposedEditor::jumpRequested, this, &FormField::jumpRequested);
        connect(composed, &ComposedEditor::creationRequested, this, &FormField::creationRequested);
    }
    // Later, because the jump may rebuild what the button is part of.
    connect(
        jump_, &QToolButton::clicked, this,
        [this] {
            if (!record_)
                return;
            if (field_.type == FieldType::AnyReference)
                emit jumpRequested(field_.get<AnyId>(*record_));
            else
                emit jumpRequested({&field_.target(), field_.get<Uuid>(*record_)});
        },
        Qt::QueuedConnection);
}

void FormField::present(const Record &record, std::shared_ptr<const FieldInput> input)
{
    const bool kept = record_ && record_->id == record.id && (isChanged() || refused_);
    input_ = std::move(input);
    // Shares what the plan holds: a record of a plan is immutable.
    record_ = input_->plan().find(input_->kind(), record.id);
    if (!record_)
        record_ = input_->kind().copy(record);
    {
        const QSignalBlocker quiet(editor_);
        setFormInput(*editor_, field_, input_);
    }
    start_ = formStartText(field_, *record_, *input_);
    if (!kept)
        setEditorValue();
    unit_->setText(unitOf(input_->kind(), field_, *record_, input_->plan()));
    unit_->setVisible(!unit_->text().isEmpty());
    if (!unit_->text().isEmpty())
        editor_->setAccessibleName(QStringLiteral("%1 (%2)").arg(Kind::tr(field_.title), unit_->text()));
    updateJump();
}

void FormField::setEditorValue()
{
    const qsizetype length = start_.size();
    const bool cut = length > longestInForm;
    if (cut)
        start_ = start_.left(longestInForm) + QChar(0x2026);
    // Where nothing changes, cursor and selection stay.
    if (formText(*editor_) != start_) {
        const QSignalBlocker quiet(editor_);
        setFormText(*editor_, start_);
        if (auto *line = qobject_cast<QLineEdit *>(editor_); line && line->hasFocus())
            line->selectAll();
    }
    // As the editor writes it: a number may be grouped, a list have other blanks.
    start_ = formText(*editor_);
    choice_ = {};
    refused_ = false;
    say(cut ? tr("Only the beginning of %1 characters is shown: too long to edit here.")
                  .arg(input_->display().number(double(length)))
            : QString(),
        false);
    if (cut != isCut_)
        setFormReadOnly(*editor_, readOnly_ || cut);
    isCut_ = cut;
    // What does not fit the line can be read in full.
    if (qobject_cast<QLineEdit *>(editor_))
        editor_->setToolTip(start_.isEmpty() ? Kind::tr(field_.help)
                                             : oneLine(start_) + QLatin1Char('\n') + Kind::tr(field_.help));
}

QString FormField::typed() const
{
    const QString text = formText(*editor_);
    return !choice_.first.isEmpty() && text == choice_.first ? choice_.second : text;
}

bool FormField::isChanged() const
{
    return formText(*editor_) != start_;
}

void FormField::restore()
{
    if (record_)
        start_ = formStartText(field_, *record_, *input_);
    setEditorValue();
}

void FormField::setTyped(const QString &text)
{
    setFormText(*editor_, text);
    edited();
}

void FormField::accept()
{
    refused_ = false;
    start_ = formText(*editor_); // what the record says comes with the change of the plan
    choice_ = {};
    say({}, false);
}

void FormField::edited()
{
    refused_ = false;
    const QString text = formText(*editor_);
    if (text == start_ || !record_)
        return say({}, false);
    if (field_.type == FieldType::Date)
        return say(editorHint(field_, *input_, text, record_.get()), false);
    if (field_.type == FieldType::Text && field_.longText)
        return say(editorHint(field_, *input_, text), false);
    say({}, false);
}

void FormField::showRefusal(const Error &error)
{
    refused_ = true;
    QString text = error.what;
    if (const QString expected = error.remedy.isEmpty() ? this->expected() : error.remedy; !expected.isEmpty())
        text += QLatin1Char(' ') + expected;
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    say(text, true);
    QAccessibleEvent event(note_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FormField::showLength(qsizetype characters)
{
    const FieldDisplay &display = input_->display();
    showRefusal({ErrorCode::BadInput,
                 tr("%1 characters are too many.").arg(display.number(double(characters))),
                 {},
                 tr("A form takes up to %1; longer texts come by import.").arg(display.number(double(longestInForm)))});
}

bool FormField::refuseLength()
{
    const qsizetype length = typed().size();
    if (length > longestInForm)
        showLength(length);
    return length > longestInForm;
}

QString FormField::expected() const
{
    if (!field_.isNumeric())
        return {};
    const FieldDisplay &display = input_->display();
    constexpr double unbounded = 1e299;
    const bool least = field_.minimum > -unbounded;
    const bool most = field_.maximum < unbounded;
    const QString low = display.number(field_.minimum);
    const QString high = display.number(field_.maximum);
    if (field_.type == FieldType::Integer)
        return least && most ? tr("Write a whole number from %1 to %2.").arg(low, high)
               : least       ? tr("Write a whole number, %1 or more.").arg(low)
                             : tr("Write a whole number, such as 12.");
    const QString example = display.number(1.5);
    return least && most ? tr("Write a number from %1 to %2.").arg(low, high)
           : least       ? tr("Write a number such as %1, %2 or more.").arg(example, low)
                         : tr("Write a number such as %1.").arg(example);
}

void FormField::say(const QString &text, bool refusal)
{
    QPalette palette = this->palette();
    if (refusal) {
        palette.setColor(QPalette::Window, theme_.statusShort.fill);
        palette.setColor(QPalette::WindowText, theme_.statusShort.text);
    } else {
        palette.setColor(QPalette::WindowText, theme_.quiet);
    }
    note_->setPalette(palette);
    note_->setAutoFillBackground(refusal);
    note_->setMargin(refusal ? 4 : 0);
    note_->setText(text);
    note_->setAccessibleName(text);
    note_->setVisible(!text.isEmpty());
    // A screen reader that comes to the editor hears the message with it.
    editor_->setAccessibleDescription(text.isEmpty() ? Kind::tr(field_.help) : text);
}

QString FormField::noteText() const
{
    return note_->text();
}

void FormField::setReadOnly(bool readOnly)
{
    readOnly_ = readOnly;
    setFormReadOnly(*editor_, readOnly || isCut_);
}

void FormField::updateJump()
{
    if (!field_.isReference() || field_.type == FieldType::References)
        return;
    const AnyId target = field_.type == FieldType::AnyReference ? field_.get<AnyId>(*record_)
                                                                : AnyId{&field_.target(), field_.get<Uuid>(*record_)};
    const RecordPtr other = target.isEmpty() || input_->plan().catalogue().indexOf(*target.kind) < 0
                                ? nullptr
                                : input_->plan().find(target);
    jump_->setEnabled(other != nullptr);
    const QString icon = target.kind ? kindIconName(*target.kind) : QStringLiteral("forward");
    jump_->setIcon(entente::icon(icon, theme_, IconTone::Quiet));
    jump_->setToolTip(other ? tr("Go to %1").arg(displayName(*target.kind, *other, references(input_->plan())))
                            : tr("Refers to nothing"));
    jump_->setAccessibleName(jump_->toolTip());
}

void FormField::setTheme(const Theme &theme)
{
    theme_ = theme;
    setFormTheme(*editor_, theme);
    if (record_)
        updateJump();
    say(note_->text(), refused_);
}

void FormField::takeKeyboard()
{
    editor_->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(editor_))
        line->selectAll();
}

void FormField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (enter && modifiers == Qt::NoModifier)
        emit decided();
    else if (event->key() == Qt::Key_Escape && (isChanged() || refused_))
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

bool FormField::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(object)) {
        // Scrolling over a choice moves the form, not the value.
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && qobject_cast<QLineEdit *>(object) &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        const qsizetype length = QGuiApplication::clipboard()->text().size();
        if (length > longestInForm) {
            showLength(length);
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride && !isChanged()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            // With nothing typed, undo is the plan's and not the line's.
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace entente

#include "moc_formfield.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/fieldeditors.h"

#include "widgets/records/referencecompleter.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTimer>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

QWidget *choice(const Field &field, const FieldInput &input, QWidget *parent)
{
    auto *box = new ChoiceBox(parent);
    box->addItem(QString());
    if (field.type == FieldType::Boolean)
        box->addItems({input.display().boolean(true), input.display().boolean(false)});
    else
        box->addItems(input.words(field));
    return box;
}

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setMaxVisibleItems(16);
    // Letters typed choose a word, too, and are not the end of it; a choice from the open list is.
    connect(this, &QComboBox::activated, this, [this] {
        if (choosing_)
            emit picked();
    });
}

void ChoiceBox::hidePopup()
{
    choosing_ = view()->isVisible();
    QComboBox::hidePopup();
    QTimer::singleShot(0, this, [this] { choosing_ = false; });
}

LongTextEdit::LongTextEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

void LongTextEdit::insertFromMimeData(const QMimeData *source)
{
    const qsizetype length = source->text().size();
    if (longest_ >= 0 && length + document()->characterCount() > longest_)
        emit pasteRefused(length);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void LongTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))
        insertPlainText(QStringLiteral("\n"));
    else if (enter)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

QWidget *createFieldEditor(const Field &field, std::shared_ptr<const FieldInput> input, QWidget *parent)
{
    QWidget *editor = nullptr;
    if (field.type == FieldType::Term || field.type == FieldType::Boolean) {
        editor = choice(field, *input, parent);
    } else if (field.type == FieldType::Text && field.longText) {
        editor = new LongTextEdit(parent);
    } else {
        auto *line = new QLineEdit(parent);
        if (field.isReference())
            new ReferenceCompleter(field, std::move(input), *line);
        if (field.isNumeric())
            line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        editor = line;
    }
    editor->setAccessibleName(titleWithUnit(field));
    editor->setAccessibleDescription(Kind::tr(field.help));
    return editor;
}

QString editorText(const QWidget &editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&editor))
        return line->text();
    if (const auto *box = qobject_cast<const QComboBox *>(&editor))
        return box->currentText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&editor))
        return text->toPlainText();
    return {};
}

void setEditorText(QWidget &editor, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(&editor)) {
        line->setText(text);
    } else if (auto *box = qobject_cast<QComboBox *>(&editor)) {
        int place = box->findText(text);
        if (place < 0) { // a word that the scale no longer has stays until another is chosen
            box->addItem(text);
            place = box->count() - 1;
        }
        box->setCurrentIndex(place);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(&editor)) {
        area->setPlainText(text);
    }
}

QString editorHint(const Field &field, const FieldInput &input, const QString &typed, const Record *own)
{
    if (field.type == FieldType::Date) {
        const auto read = input.toFileText(field, typed, own);
        if (!typed.trimmed().isEmpty() && read.has_value() && read.assume_value() != typed.trimmed())
            return tr("Means %1").arg(read.assume_value());
        const QString example = input.display().locale().toString(QDate(2026, 3, 1), QStringLiteral("d MMM yyyy"));
        return tr("2026, 2026-03, 2026-03-01 or %1").arg(example);
    }
    if (field.type == FieldType::Text && field.longText)
        return tr("Enter is done, Shift+Enter a new line");
    if (field.type == FieldType::References)
        return tr("Several, with semicolons between them");
    return {};
}

} // namespace entente

#include "moc_fieldeditors.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/formeditors.h"

#include "model/records/identity.h"
#include "widgets/records/fieldeditors.h"
#include "widgets/records/labeledit.h"
#include "widgets/records/recordlistedit.h"
#include "widgets/records/recordpicker.h"

#include <QLineEdit>

namespace entente {

namespace {

constexpr int longTextLines = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

} // namespace

QWidget *createFormEditor(const Field &field, const std::shared_ptr<const FieldInput> &input, const Theme &theme,
                          QWidget *parent)
{
    QWidget *editor = nullptr;
    const Catalogue &catalogue = input->plan().catalogue();
    switch (field.type) {
    case FieldType::Reference:
    case FieldType::AnyReference:
        editor = new RecordPicker(PickerScope::of(field, catalogue), input->plan(), theme, parent);
        break;
    case FieldType::References:
        editor = new RecordListEdit(PickerScope::of(field, catalogue), Kind::tr(field.title), input, theme, parent);
        break;
    case FieldType::Label:
        editor = new LabelEdit(input, theme, parent);
        break;
    default:
        editor = createFieldEditor(field, input, parent);
        break;
    }
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        // One more than can be written, so that what Qt cuts is refused and never quietly taken.
        line->setMaxLength(int(longestInForm) + 1);
        if (field.isReference())
            line->setPlaceholderText(field.type == FieldType::AnyReference ? tr("kind:key, or a name")
                                                                           : tr("Key or name"));
    }
    if (auto *area = qobject_cast<LongTextEdit *>(editor)) {
        area->setLongest(longestInForm);
        area->setFixedHeight(longTextLines * area->fontMetrics().lineSpacing() + 12);
    }
    editor->setAccessibleName(titleWithUnit(field));
    editor->setAccessibleDescription(Kind::tr(field.help));
    editor->setToolTip(Kind::tr(field.help));
    return editor;
}

QString formText(const QWidget &editor)
{
    if (const auto *composed = qobject_cast<const ComposedEditor *>(&editor))
        return composed->text();
    return editorText(editor);
}

void setFormText(QWidget &editor, const QString &text)
{
    if (auto *composed = qobject_cast<ComposedEditor *>(&editor))
        return composed->setText(text);
    setEditorText(editor, text);
    if (auto *line = qobject_cast<QLineEdit *>(&editor); line && !line->hasFocus())
        line->setCursorPosition(0); // the beginning is what tells
}

void setFormInput(QWidget &editor, const Field &field, const std::shared_ptr<const FieldInput> &input)
{
    if (auto *composed = qobject_cast<ComposedEditor *>(&editor))
        return composed->setInput(input);
    if (auto *picker = qobject_cast<RecordPicker *>(&editor))
        return picker->setPlan(input->plan());
    auto *box = qobject_cast<QComboBox *>(&editor);
    if (!box || field.type != FieldType::Term)
        return;
    const QStringList words = QStringList{QString()} + input->words(field);
    const QString kept = box->currentText();
    QStringList shown;
    for (int i = 0; i < box->count(); ++i)
        shown << box->itemText(i);
    if (shown == words)
        return;
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItems(words);
    setEditorText(*box, kept);
}

void setFormTheme(QWidget &editor, const Theme &theme)
{
    if (auto *composed = qobject_cast<ComposedEditor *>(&editor))
        composed->setTheme(theme);
    else if (auto *picker = qobject_cast<RecordPicker *>(&editor))
        picker->setTheme(theme);
}

void setFormReadOnly(QWidget &editor, bool readOnly)
{
    if (auto *composed = qobject_cast<ComposedEditor *>(&editor))
        composed->setReadOnly(readOnly);
    else
        editor.setEnabled(!readOnly);
}

void setFormCreates(QWidget &editor, bool creates)
{
    if (auto *list = qobject_cast<RecordListEdit *>(&editor))
        list->setCreates(creates);
    else if (auto *picker = qobject_cast<RecordPicker *>(&editor))
        picker->setCreates(creates);
}

QString formStartText(const Field &field, const Record &record, const FieldInput &input)
{
    if (field.type == FieldType::Reference && input.plan().catalogue().indexOf(field.target()) >= 0)
        if (const RecordPtr other = input.plan().find(field.target(), field.get<Uuid>(record)))
            return oneLine(displayName(field.target(), *other, references(input.plan())));
    return input.startText(field, record);
}

bool isWide(const Field &field)
{
    return field.type == FieldType::References || field.type == FieldType::Label ||
           (field.type == FieldType::Text && field.longText);
}

} // namespace entente

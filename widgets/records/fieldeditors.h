// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/fieldinput.h"

#include <QComboBox>
#include <QPlainTextEdit>

#include <memory>

namespace entente {

/// A choice from few words; picked() when somebody has chosen one from the open list.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    void hidePopup() override;

signals:
    void picked();

private:
    bool choosing_ = false;
};

/// A text of several lines in which Enter is left to the form around it; Shift or Alt with Enter
/// begins a new line.
class LongTextEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LongTextEdit(QWidget *parent = nullptr);

    /// Refuses to paste what would make the text longer; without it there is no limit.
    void setLongest(qsizetype characters) { longest_ = characters; }

signals:
    /// Something of that many characters was not pasted.
    void pasteRefused(qsizetype characters);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qsizetype longest_ = -1;
};

/// The editor for @p field: a line with the keys and names to choose from for references, a choice for
/// words and yes/no, a text of several lines, else a line. Read it with editorText().
[[nodiscard]] QWidget *createFieldEditor(const Field &field, std::shared_ptr<const FieldInput> input, QWidget *parent);

/// What stands in an editor of createFieldEditor(), as typed; FieldInput::toFileText() reads it.
[[nodiscard]] QString editorText(const QWidget &editor);
void setEditorText(QWidget &editor, const QString &text);

/// What helps to fill in the field: how to write a date, what @p typed is understood as beside the value
/// of @p own. May be empty.
[[nodiscard]] QString editorHint(const Field &field, const FieldInput &input, const QString &typed,
                                 const Record *own = nullptr);

} // namespace entente

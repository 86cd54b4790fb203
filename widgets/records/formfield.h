// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/fieldinput.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <memory>

class QLabel;
class QToolButton;

namespace entente {

/// One field of a form: its name, its editor and unit, and under them what the typed text means or why
/// it was refused. Writes nothing itself.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    FormField(const Field &field, std::shared_ptr<const FieldInput> input, const Theme &theme,
              QWidget *parent = nullptr);

    [[nodiscard]] const Field &field() const { return field_; }
    [[nodiscard]] QWidget &editor() const { return *editor_; }
    /// Shows what @p record says. What somebody is typing stays, and so does its refusal.
    void present(const Record &record, std::shared_ptr<const FieldInput> input);
    /// What stands there, as FieldInput reads it.
    [[nodiscard]] QString typed() const;
    /// Whether that is not what the record says.
    [[nodiscard]] bool isChanged() const;
    /// Puts back what the record says.
    void restore();
    /// Replaces what stands there as if it had been typed.
    void setTyped(const QString &text);
    /// What was typed is written now: what the record says is shown.
    void accept();

    void showRefusal(const Error &error);
    /// Refuses a text that is longer than a form takes. @return whether it did.
    bool refuseLength();
    [[nodiscard]] bool isRefused() const { return refused_; }
    /// What is said under the editor; empty for nothing.
    [[nodiscard]] QString noteText() const;
    void setReadOnly(bool readOnly);
    void setTheme(const Theme &theme);
    void setNameWidth(int width);
    /// Takes the keyboard, with all of the text selected.
    void takeKeyboard();

signals:
    /// Enter was pressed or something was chosen: to be written.
    void decided();
    /// Escape was pressed.
    void cancelled();
    void jumpRequested(const entente::AnyId &record);
    void creationRequested(const entente::Kind &kind, const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildLayout();
    void connectEditor();
    void edited();
    void setEditorValue();
    void showLength(qsizetype characters);
    /// What a number should be, where a refusal does not say.
    [[nodiscard]] QString expected() const;
    void say(const QString &text, bool refusal);
    void updateJump();

    const Field &field_;
    std::shared_ptr<const FieldInput> input_;
    Theme theme_;
    std::shared_ptr<const Record> record_;
    QString start_; ///< the editor's text for what the record says
    /// What the last choice shows and how it is written.
    std::pair<QString, QString> choice_;
    bool refused_ = false;
    bool readOnly_ = false;
    bool isCut_ = false; ///< only the beginning of what the record says is shown
    QLabel *name_;
    QWidget *editor_;
    QLabel *unit_;
    QToolButton *jump_;
    QLabel *note_;
};

} // namespace entente

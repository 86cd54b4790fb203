// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/fieldinput.h"
#include "widgets/theme/theme.h"

#include <memory>

class QWidget;

namespace entente {

/// Longest text that a form edits, in characters: laying out more would hold up the window. Longer ones
/// come and go by import and export.
inline constexpr qsizetype longestInForm = 20'000;

/// The editor for @p field in a form: pickers for references, the parts of a label, else what
/// createFieldEditor() makes. Read and fill it with formText() and setFormText().
[[nodiscard]] QWidget *createFormEditor(const Field &field, const std::shared_ptr<const FieldInput> &input,
                                        const Theme &theme, QWidget *parent);

/// What stands in the editor, as FieldInput reads it.
[[nodiscard]] QString formText(const QWidget &editor);
void setFormText(QWidget &editor, const QString &text);
/// Gives the editor a newer plan; what stands in it stays.
void setFormInput(QWidget &editor, const Field &field, const std::shared_ptr<const FieldInput> &input);
void setFormTheme(QWidget &editor, const Theme &theme);
void setFormReadOnly(QWidget &editor, bool readOnly);
/// Lets the pickers of the editor offer to make what is not there.
void setFormCreates(QWidget &editor, bool creates);

/// The field's value as the editor begins with it: a reference by key and name, the rest as
/// FieldInput::startText().
[[nodiscard]] QString formStartText(const Field &field, const Record &record, const FieldInput &input);

/// Whether the editor needs the whole width of a form.
[[nodiscard]] bool isWide(const Field &field);

} // namespace entente

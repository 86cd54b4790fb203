// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/formfield.h"

#include <QPointer>

class QVBoxLayout;

namespace entente {

/// The fields of a form under each other, in groups as planners think, with the keyboard going from top
/// to bottom. Says which field is to be written, and has room under a field for something to fill in
/// first. Writes nothing itself.
class FieldColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldColumn(const Theme &theme, QWidget *parent = nullptr);
    ~FieldColumn() override;

    /// Makes the editors for @p fields of the kind that @p input is for.
    /// @param headings whether the groups have titles.
    void build(const std::vector<const Field *> &fields, bool headings, const std::shared_ptr<const FieldInput> &input);
    /// Shows what @p record says; what is being typed stays.
    void present(const Record &record, const std::shared_ptr<const FieldInput> &input);

    /// The field of that name; null when it is not in the form.
    [[nodiscard]] FormField *field(QStringView fieldName) const;
    [[nodiscard]] const std::vector<FormField *> &fields() const { return fields_; }
    /// Gives the first field the keyboard.
    void focusFirst();
    void setReadOnly(bool readOnly);
    void setTheme(const Theme &theme);

    /// Puts @p panel under @p field, which is not written while the panel is there.
    void openUnder(FormField &field, QWidget *panel);
    /// Takes the panel away and gives the keyboard back to its field.
    void closePanel();
    [[nodiscard]] QWidget *panel() const { return panel_; }

signals:
    /// Enter, a choice, or the keyboard has left a changed field: it is to be written.
    void decided(entente::FormField *field);
    void jumpRequested(const entente::AnyId &record);
    void creationRequested(entente::FormField *field, const entente::Kind &kind, const QString &text);

private:
    void focusMoved(QWidget *from, QWidget *to);

    Theme theme_;
    QVBoxLayout *column_;
    std::vector<FormField *> fields_;
    QPointer<QWidget> panel_;
    FormField *panelField_ = nullptr;
};

/// The fields of @p kind without @p left, in the order of forms: by group, then as described.
[[nodiscard]] std::vector<const Field *> formOrder(const Kind &kind, const std::vector<const Field *> &left = {});

/// Whether @p part lies in @p whole or in a window that belongs to it, such as the list of a choice.
[[nodiscard]] bool belongsTo(const QWidget *part, const QWidget *whole);

} // namespace entente

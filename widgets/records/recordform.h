// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/workspace.h"
#include "widgets/records/fieldinput.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QLabel;

namespace entente {

class FieldColumn;
class FormField;

/// One record as a form made from the description of its kind. Each field that is left or ended with
/// Enter is one edit; what cannot be read stays, with the reason under it, and nothing is written.
/// Records that a field needs and that are not there yet are made in place, in the same edit.
class RecordForm final : public QWidget
{
    Q_OBJECT

public:
    RecordForm(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Leaves out @p fields, which are told elsewhere; and the titles of the groups. Before present().
    void setCompact(const std::vector<const Field *> &fields);
    /// Shows @p record. What was being typed into another one is written first, where it can be.
    void present(const AnyId &record);
    /// Catches up with the plan; the keyboard stays where it is, and so does what is being typed.
    void refresh();
    void setAsOf(Day day);
    void setTheme(const Theme &theme);
    [[nodiscard]] const AnyId &record() const { return record_; }

    /// The field of that name; null when the form has none.
    [[nodiscard]] FormField *field(QStringView fieldName) const;
    [[nodiscard]] FieldColumn &column() const { return *column_; }
    /// Writes what stands in @p field. @return whether the plan says so now.
    bool write(FormField &field);

signals:
    void jumpRequested(const entente::AnyId &record);

private:
    void makeInput();
    void openCreation(FormField &field, const Kind &kind, const QString &text);
    void takeCreation(FormField &field, const ChangeSet &made);
    [[nodiscard]] QString changeText(const Field &field, const Record &record) const;

    Workspace &workspace_;
    Theme theme_;
    std::optional<Day> asOf_;
    AnyId record_;
    const Kind *built_ = nullptr; ///< the kind the editors are for
    std::vector<const Field *> left_;
    bool compact_ = false;
    std::shared_ptr<FieldInput> input_;
    QLabel *reason_;
    FieldColumn *column_;
};

} // namespace entente

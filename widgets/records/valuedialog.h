// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/fieldinput.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace entente {

/// One value for a field of many records.
class ValueDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p field is what it begins with; @p count the number of records.
    ValueDialog(const Kind &kind, const Snapshot &plan, int field, int count, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *fieldBox() const { return fields_; }
    [[nodiscard]] QWidget *editor() const { return editor_; }
    [[nodiscard]] QPushButton *changeButton() const { return change_; }
    void showProblem(const Error &error);

signals:
    /// The value in the form of files. Whoever takes it closes the dialog, or says what is wrong.
    void chosen(int field, const QString &text);

private:
    void fieldChanged();
    void change();

    const Kind &kind_;
    std::shared_ptr<const FieldInput> input_;
    QComboBox *fields_;
    QWidget *editor_ = nullptr;
    QVBoxLayout *place_;
    QLabel *problem_;
    QPushButton *change_;
};

} // namespace entente

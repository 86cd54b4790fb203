// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/composededitor.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace entente {

class RecordListEdit;

/// A classification label in its parts: policy, level (one of the policy's), whom it may be released to
/// (everyone, or members and alliances), a handling note. Says which levels of other policies mean the
/// same in this plan.
class LabelEdit final : public ComposedEditor
{
    Q_OBJECT

public:
    LabelEdit(std::shared_ptr<const FieldInput> input, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setInput(std::shared_ptr<const FieldInput> input) override;
    void setTheme(const Theme &theme) override;
    void setReadOnly(bool readOnly) override;

    [[nodiscard]] QComboBox &policy() { return *policy_; }
    [[nodiscard]] QComboBox &level() { return *level_; }
    [[nodiscard]] QComboBox &release() { return *release_; }
    [[nodiscard]] RecordListEdit &releasedTo() { return *releasedTo_; }
    [[nodiscard]] QLineEdit &handling() { return *handling_; }

private:
    void addPart(QGridLayout &grid, int row, const QString &title, QWidget &part, const QString &help);
    void fillPolicies(const QString &current);
    void fillLevels(const QString &current);
    void partsChanged();
    void updateParts();

    std::shared_ptr<const FieldInput> input_;
    QComboBox *policy_;
    QComboBox *level_;
    QComboBox *release_;
    RecordListEdit *releasedTo_;
    QLineEdit *handling_;
    QLabel *equals_;
    bool filling_ = false;
};

} // namespace entente

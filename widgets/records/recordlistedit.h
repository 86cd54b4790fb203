// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/composededitor.h"
#include "widgets/records/pickermodel.h"

class QVBoxLayout;

namespace entente {

class RecordPicker;

/// Several records: one a line, to jump to or take out, and under them a picker that adds one.
class RecordListEdit final : public ComposedEditor
{
    Q_OBJECT

public:
    RecordListEdit(PickerScope scope, const QString &name, std::shared_ptr<const FieldInput> input, const Theme &theme,
                   QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setInput(std::shared_ptr<const FieldInput> input) override;
    void setTheme(const Theme &theme) override;
    void setReadOnly(bool readOnly) override;
    void setCreates(bool creates);

    [[nodiscard]] RecordPicker &picker() { return *picker_; }
    [[nodiscard]] const QStringList &items() const { return items_; }
    void add(const QString &item);
    void removeAt(int place);

private:
    [[nodiscard]] QStringList namesShown() const;
    void rebuild();

    PickerScope scope_;
    std::shared_ptr<const FieldInput> input_;
    Theme theme_;
    bool readOnly_ = false;
    QStringList items_; ///< as written in files
    QStringList shown_; ///< their names on the lines
    QVBoxLayout *lines_;
    RecordPicker *picker_;
};

} // namespace entente

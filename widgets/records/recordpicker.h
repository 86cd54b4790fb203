// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/pickermodel.h"

#include <QFrame>
#include <QLineEdit>
#include <QPointer>

class QListView;

namespace entente {

/// A line that offers records while one types: Down opens and walks, Enter takes what is highlighted,
/// Escape closes the list. The list lies in the same window, so the keyboard never leaves the line.
class RecordPicker final : public QLineEdit
{
    Q_OBJECT

public:
    RecordPicker(PickerScope scope, const Snapshot &plan, const Theme &theme, QWidget *parent = nullptr);
    ~RecordPicker() override;

    void setPlan(const Snapshot &plan);
    void setTheme(const Theme &theme);
    /// Offers to make what is not there.
    void setCreates(bool creates);
    /// Empties the line after a choice, for whoever keeps the choices elsewhere.
    void setEmptiesItself(bool empties) { empties_ = empties; }

    /// What is offered now; rows only while the list is open.
    [[nodiscard]] PickerModel &model() { return *model_; }
    [[nodiscard]] bool isOpen() const;
    /// Takes the row as if it had been clicked.
    void take(int row);

signals:
    /// Somebody chose @p record, written as @p text.
    void chosen(const entente::AnyId &record, const QString &text);
    /// Somebody wants to make a record of @p kind that is called @p text.
    void creationRequested(const entente::Kind &kind, const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void open(const QString &typed);
    void close();
    void place();
    void step(int by);

    PickerModel *model_;
    QPointer<QFrame> popup_; ///< child of the window, made when first opened
    QListView *list_ = nullptr;
    bool empties_ = false;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/deletion.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace entente {

/// Says what else would go, or lose a reference, when records are deleted, and lets the person choose.
/// Emits chosen() with what is to be done; closing it does nothing.
class DeletionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p clearing and @p deleting are what planDeletion() says for the two ways.
    DeletionDialog(const QString &question, const Snapshot &plan, Deletion clearing, Deletion deleting,
                   QWidget *parent = nullptr);

    /// Deletes what cannot stand without the records and empties other references; null when there are none.
    [[nodiscard]] QPushButton *clearButton() const { return clear_; }
    /// Deletes everything that refers to the records.
    [[nodiscard]] QPushButton *deleteButton() const { return delete_; }
    [[nodiscard]] QTreeWidget &list() const { return *list_; }

signals:
    void chosen(const entente::ChangeSet &changes);

private:
    Deletion clearing_;
    Deletion deleting_;
    QTreeWidget *list_;
    QPushButton *clear_ = nullptr;
    QPushButton *delete_ = nullptr;
};

} // namespace entente

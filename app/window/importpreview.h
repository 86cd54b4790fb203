// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importplan.h"

#include <QDialog>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTabWidget;

namespace entente {

class ChangesModel;

/// What an import would do, for a person to look at before it happens.
struct ImportPreview {
    QString source; ///< name of the file or folder
    ImportOutcome outcome;
    Snapshot plan; ///< that it was planned for

    /// Rows that would be added or would change a record.
    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] bool canImport() const { return outcome.isAccepted() && rows() > 0; }
    /// "Import 412 rows"; the words of the button.
    [[nodiscard]] QString action() const;
    /// One sentence that says what would happen, or why nothing can.
    [[nodiscard]] QString summary() const;
};

/// Shows an ImportPreview: refusals with their places, rows by kind, record by record what would be added or
/// changed, what the readers noticed; with a search in them.
class ImportPreviewPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPreviewPanel(QWidget *parent = nullptr);

    void show(const ImportPreview &preview);
    /// Shows that nothing can be previewed, and why.
    void showError(const Error &error);
    [[nodiscard]] QLineEdit &search() const { return *search_; }
    /// The records and refusals that the search leaves.
    [[nodiscard]] const QAbstractItemModel &records() const;
    [[nodiscard]] QString summary() const;

private:
    void clearTabs();

    QLabel *summary_;
    QLineEdit *search_;
    QTabWidget *tabs_;
    QTableView *records_;
    ChangesModel *changes_;
    QSortFilterProxyModel *found_;
};

/// An ImportPreviewPanel with the button that imports. Accepted when the rows are to be imported.
class ImportPreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportPreviewDialog(const ImportPreview &preview, QWidget *parent = nullptr);

    /// Null when nothing can be imported.
    [[nodiscard]] QPushButton *importButton() const { return import_; }

private:
    QPushButton *import_ = nullptr;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importplan.h"

#include <QDialog>

class QPushButton;

namespace entente {

/// What an import would do, for a person to look at before it happens.
struct ImportPreview {
    QString source; ///< name of the file or folder
    ImportOutcome outcome;

    /// Rows that would be added or would change a record.
    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] bool canImport() const { return outcome.isAccepted() && rows() > 0; }
    /// "Import 412 rows"; the words of the button.
    [[nodiscard]] QString action() const;
    /// One sentence that says what would happen, or why nothing can.
    [[nodiscard]] QString summary() const;
};

/// Shows an ImportPreview: rows by kind, refusals with their places, and what the readers noticed.
/// Accepted when the rows are to be imported.
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

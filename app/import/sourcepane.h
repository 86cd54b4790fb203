// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/foreigntable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace entente {

/// How a foreign table is read (delimiter and encoding, or sheet), with its first rows.
class SourcePane final : public QWidget
{
    Q_OBJECT

public:
    /// The rows that are shown.
    static constexpr int shownRows = 50;

    explicit SourcePane(QWidget *parent = nullptr);

    /// Begins with another file: everything is guessed again.
    void setPath(const QString &path);
    /// Sets what a mapping says about its source.
    void setOptions(const CsvOptions &options, const QString &sheet);
    void show(const ForeignHead &head);
    void showError(const Error &error);
    [[nodiscard]] CsvOptions options() const;
    [[nodiscard]] QString sheet() const;
    [[nodiscard]] const QString &path() const { return path_; }
    [[nodiscard]] QComboBox &delimiter() const { return *delimiter_; }
    [[nodiscard]] QComboBox &encoding() const { return *encoding_; }
    [[nodiscard]] QComboBox &sheets() const { return *sheets_; }
    [[nodiscard]] QTableWidget &rows() const { return *rows_; }

signals:
    /// Somebody wants it read otherwise.
    void changed();

private:
    QString path_;
    QComboBox *delimiter_;
    QComboBox *encoding_;
    QComboBox *sheets_;
    QLabel *delimiterLabel_;
    QLabel *encodingLabel_;
    QLabel *sheetLabel_;
    QLabel *found_;
    QTableWidget *rows_;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/mappingdraft.h"

#include <QWidget>

class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace entente {

/// Edits a MappingDraft: which kind the rows become, and for each of its columns where it comes from.
class MappingEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingEditor(const Catalogue &catalogue, QWidget *parent = nullptr);

    [[nodiscard]] const MappingDraft &draft() const { return draft_; }
    void setDraft(const MappingDraft &draft);
    /// The columns of the source, to choose from.
    void setHeader(const QStringList &header);
    [[nodiscard]] const QStringList &header() const { return header_; }

    [[nodiscard]] QComboBox &kind() const { return *kind_; }
    [[nodiscard]] QTableWidget &columns() const { return *columns_; }
    /// Selects the target column called @p field; what follows edits it.
    void select(const QString &field);
    [[nodiscard]] QComboBox &from() const { return *from_; }
    [[nodiscard]] QComboBox &column() const { return *column_; }
    [[nodiscard]] QLineEdit &constant() const { return *constant_; }
    [[nodiscard]] QLineEdit &patterns() const { return *patterns_; }
    [[nodiscard]] QTableWidget &translation() const { return *translation_; }
    [[nodiscard]] QLineEdit &lookupFile() const { return *lookupFile_; }
    [[nodiscard]] QLineEdit &lookupFrom() const { return *lookupFrom_; }
    [[nodiscard]] QLineEdit &lookupTo() const { return *lookupTo_; }
    [[nodiscard]] QComboBox &otherwise() const { return *otherwise_; }

signals:
    void changed();

private:
    [[nodiscard]] QWidget *makeDetails();
    void fillColumns();
    void showRow(int row);
    void showDetails();
    void takeDetails();
    void kindChosen();
    [[nodiscard]] DraftColumn *current();

    Catalogue catalogue_;
    MappingDraft draft_;
    QStringList header_;
    bool filling_ = false;
    QComboBox *kind_;
    QTableWidget *columns_;
    QGroupBox *details_ = nullptr;
    QLabel *help_ = nullptr;
    QComboBox *from_ = nullptr;
    QComboBox *column_ = nullptr;
    QLineEdit *constant_ = nullptr;
    QLineEdit *patterns_ = nullptr;
    QTableWidget *translation_ = nullptr;
    QLineEdit *lookupFile_ = nullptr;
    QLineEdit *lookupFrom_ = nullptr;
    QLineEdit *lookupTo_ = nullptr;
    QComboBox *otherwise_ = nullptr;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/blockpaste.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace entente {

/// A PastePlan cell by cell: what is added, changed or refused, in colour, letter and words.
class PastePreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole };

    PastePreviewModel(const Theme &theme, QObject *parent = nullptr);

    void setPlan(const PastePlan *plan, const Snapshot &snapshot);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant firstColumn(const PasteRow &row, int role) const;
    [[nodiscard]] QString before(const PasteRow &row, std::size_t column) const;

    Theme theme_;
    FieldDisplay display_;
    Snapshot snapshot_;
    const PastePlan *plan_ = nullptr;
};

/// Shows what pasting a block would do, before it is done. Accepted when it is to be done.
class PasteDialog final : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(Snapshot plan, TextBlock block, PasteTarget target, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const PastePlan &pastePlan() const { return paste_; }
    [[nodiscard]] QPushButton *pasteButton() const { return button_; }
    [[nodiscard]] QCheckBox *headerBox() const { return header_; }
    [[nodiscard]] QComboBox *localeBox() const { return locale_; }
    [[nodiscard]] QTableView *preview() const { return view_; }
    [[nodiscard]] QString summary() const;

private:
    void planAgain();

    Snapshot plan_;
    TextBlock block_;
    PasteTarget target_;
    PastePlan paste_;
    std::optional<bool> hasHeader_;
    PastePreviewModel *model_;
    QTableView *view_;
    QLabel *summary_;
    QLabel *problem_;
    QCheckBox *header_;
    QComboBox *locale_;
    QPushButton *button_;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importplan.h"

#include <QAbstractTableModel>

namespace entente {

/// What an import would do, record by record, and what it refuses, row by row: one list to look through.
class ChangesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Kind, Key, Details, ColumnCount };
    /// The texts of a row in one, for searching.
    static constexpr int searchRole = Qt::UserRole;

    explicit ChangesModel(QObject *parent = nullptr);

    /// Shows @p outcome, which was planned for @p plan.
    void show(const ImportOutcome &outcome, const Snapshot &plan);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString details(const Change &change) const;

    std::vector<Refusal> refusals_;
    ChangeSet changes_;
    Snapshot after_; ///< the plan with the changes, for the names of new records
    bool accepted_ = true;
};

} // namespace entente

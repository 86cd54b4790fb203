// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/finding.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace entente {

/// Findings as rows: severity, what was found and the record. Worded for the plan they were found in.
class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, MessageColumn, RecordColumn, ColumnCount };

    explicit FindingsModel(const Theme &theme, QObject *parent = nullptr);

    void setFindings(std::vector<Finding> findings, const Snapshot &plan);
    /// Shows only findings of @p severity; nothing shows all.
    void setSeverity(std::optional<Severity> severity);
    void setTheme(const Theme &theme);

    [[nodiscard]] const Finding &finding(int row) const { return findings_[rows_[std::size_t(row)]]; }
    [[nodiscard]] int total() const { return int(findings_.size()); }
    [[nodiscard]] int count(Severity severity) const { return counts_[std::size_t(severity)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void arrange();

    Theme theme_;
    Snapshot plan_;
    std::vector<Finding> findings_;
    std::vector<std::size_t> rows_; ///< positions in findings_, worst first
    std::array<int, 3> counts_{};
    std::optional<Severity> severity_;
};

/// "Error", "Warning" or "Note", for people.
[[nodiscard]] QString severityWord(Severity severity);
[[nodiscard]] QString severityIconName(Severity severity);

} // namespace entente

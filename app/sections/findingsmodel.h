// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/findingsstate.h"
#include "widgets/records/recordmarks.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModel>

#include <array>
#include <optional>

namespace entente {

/// Which findings to show.
struct FindingFilter {
    std::optional<Severity> severity;
    QString rule;               ///< its id; empty for all
    const Kind *kind = nullptr; ///< of the record it is about; null for all
    QString text;               ///< words that its sentence must hold, whatever their case

    friend bool operator==(const FindingFilter &, const FindingFilter &) = default;
};

/// Findings as a tree: a row a rule, worst first, and below it a row a finding. Worded for the plan they were found
/// in.
class FindingsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { MessageColumn, SeverityColumn, RecordColumn, ColumnCount };

    explicit FindingsModel(const Theme &theme, QObject *parent = nullptr);

    void setFindings(std::shared_ptr<const FindingsIndex> findings);
    /// @param words the sentences of all findings, in their order, for a filter with a text; may be null without.
    void setFilter(const FindingFilter &filter, std::shared_ptr<const std::vector<QString>> words);
    void setTheme(const Theme &theme);

    /// The finding of that row; null for the row of a rule.
    [[nodiscard]] FindingPtr finding(const QModelIndex &index) const;
    /// The rule of that row.
    [[nodiscard]] const FindingRule *rule(const QModelIndex &index) const;
    /// Where @p finding, or one that says the same, stands now; invalid when it is not shown.
    [[nodiscard]] QModelIndex indexOf(const Finding &finding) const;
    [[nodiscard]] QModelIndex indexOfRule(const FindingRule &rule) const;
    /// Those of a rule, shown or not.
    [[nodiscard]] std::vector<FindingPtr> findingsOf(const FindingRule &rule) const;
    /// The rules that found something, worst first, and the kinds of the records they are about.
    [[nodiscard]] std::vector<const FindingRule *> rules() const;
    [[nodiscard]] std::vector<const Kind *> kinds() const;
    [[nodiscard]] int total() const { return int(findings_->all.size()); }
    [[nodiscard]] int shown() const;
    [[nodiscard]] int count(Severity severity) const { return counts_[std::size_t(severity)]; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        const FindingRule *rule = nullptr;
        std::vector<FindingPtr> findings;
    };
    void arrange();
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant findingData(const Finding &finding, int column, int role) const;

    Theme theme_;
    std::shared_ptr<const FindingsIndex> findings_ = std::make_shared<FindingsIndex>();
    FindingFilter filter_;
    std::shared_ptr<const std::vector<QString>> words_;
    std::vector<Group> groups_;
    std::array<int, 3> counts_{};
};

} // namespace entente

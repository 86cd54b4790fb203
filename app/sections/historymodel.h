// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/planhistory.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace entente {

/// Which entries of the history are wanted; what is empty lets everything through.
struct HistoryFilter {
    QString text;   ///< in the words of the edit, ignoring case
    QString author; ///< exactly
    const Kind *kind = nullptr;
    QDateTime since;
};

/// The entries of a plan's history, newest first: who did what, when, how much of each kind, and whether it stands.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, When, Who, What, State, Changes, ColumnCount };

    HistoryModel(const Theme &theme, QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    void setEntries(std::vector<EntrySummary> entries);
    void setFilter(const HistoryFilter &filter);

    [[nodiscard]] int total() const { return int(entries_.size()); }
    /// The entry of that row; null where there is none.
    [[nodiscard]] const EntrySummary *entry(const QModelIndex &index) const;
    /// The row of entry @p id; invalid where it is not on show.
    [[nodiscard]] QModelIndex indexOf(std::int64_t id) const;
    [[nodiscard]] QStringList authors() const;
    [[nodiscard]] std::vector<const Kind *> kinds() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const EntrySummary &entry, int column) const;
    void filter();

    Theme theme_;
    std::vector<EntrySummary> entries_;
    HistoryFilter filter_;
    std::vector<std::size_t> rows_; ///< positions in entries_
};

/// A moment of the history in the locale and time zone of the person.
[[nodiscard]] QString momentText(const QString &isoTime);

} // namespace entente

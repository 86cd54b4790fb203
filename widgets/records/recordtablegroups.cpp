// SPDX-License-Identifier: GPL-3.0-or-later
// Rows above groups of records that say the same: the part of RecordTableModel that groups and folds.
#include "widgets/records/recordtablemodel.h"

#include "model/records/kinds.h"
#include "widgets/theme/typography.h"

#include <algorithm>

namespace entente {

void RecordTableModel::arrange(std::vector<const Record *> &rows, std::vector<Group> &groups)
{
    std::vector<const Record *> found = order_.arranged(plan_);
    groups.clear();
    shown_ = found.size();
    if (group() < 0) {
        rows = std::move(found);
        return;
    }
    rows.clear();
    rows.reserve(found.size());
    for (auto begin = found.begin(); begin != found.end();) {
        auto end = begin + 1;
        while (end != found.end() && order_.sameGroup(**begin, **end, plan_))
            ++end;
        Group next{int(rows.size()), std::size_t(end - begin), text(group(), **begin), false};
        next.folded = folded_.contains(next.title);
        rows.push_back(*begin);
        if (!next.folded)
            rows.insert(rows.end(), begin, end);
        groups.push_back(std::move(next));
        begin = end;
    }
}

void RecordTableModel::rearrange()
{
    std::vector<const Record *> rows;
    std::vector<Group> groups;
    arrange(rows, groups);
    const bool stay = rows.size() == rows_.size() && groups.size() == groups_.size() &&
                      std::equal(rows.begin(), rows.end(), rows_.begin(),
                                 [](const Record *a, const Record *b) { return a->id == b->id; }) &&
                      std::equal(groups.begin(), groups.end(), groups_.begin(),
                                 [](const Group &a, const Group &b) { return a.row == b.row; });
    if (!stay)
        beginResetModel();
    rows_ = std::move(rows);
    groups_ = std::move(groups);
    if (!stay)
        endResetModel();
    else if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool RecordTableModel::dependsOn(const ChangeSet &changes) const
{
    std::vector<const Kind *> kinds;
    for (const Change &change : changes.changes)
        if (kinds.empty() || kinds.back() != change.kind)
            kinds.push_back(change.kind);
    return std::any_of(kinds.begin(), kinds.end(), [this](const Kind *kind) {
        const bool decidesRelease = kind == &kindOf<Membership>() || kind == &kindOf<Setting>();
        return order_.dependsOn(*kind, plan_) || (decidesRelease && !audience_.empty());
    });
}

void RecordTableModel::setGroup(int column)
{
    if (column == group())
        return;
    beginResetModel();
    folded_.clear();
    order_.setGroup(column);
    arrange(rows_, groups_);
    endResetModel();
    emit countsChanged();
}

const RecordTableModel::Group *RecordTableModel::groupAt(int row) const
{
    const auto found = std::lower_bound(groups_.begin(), groups_.end(), row,
                                        [](const Group &group, int wanted) { return group.row < wanted; });
    return found != groups_.end() && found->row == row ? &*found : nullptr;
}

bool RecordTableModel::isGroupRow(int row) const
{
    return groupAt(row) != nullptr;
}

QString RecordTableModel::groupTitle(int row) const
{
    const Group *group = groupAt(row);
    if (!group)
        return {};
    return tr("%1: %2").arg(columnTitle(order_.group()), group->title.isEmpty() ? tr("none") : group->title);
}

int RecordTableModel::groupCount(int row) const
{
    const Group *group = groupAt(row);
    return group ? int(group->count) : 0;
}

bool RecordTableModel::isFolded(int row) const
{
    const Group *group = groupAt(row);
    return group && group->folded;
}

void RecordTableModel::setFolded(int row, bool folded)
{
    const Group *found = groupAt(row);
    if (!found || found->folded == folded)
        return;
    const auto place = std::size_t(found - groups_.data());
    const auto count = int(found->count);
    if (folded) {
        folded_.insert(found->title);
        beginRemoveRows({}, row + 1, row + count);
        rows_.erase(rows_.begin() + row + 1, rows_.begin() + row + 1 + count);
    } else {
        folded_.remove(found->title);
        // The records of a group are those behind its first in the whole order.
        const std::vector<const Record *> all = order_.arranged(plan_);
        const auto begin = std::find(all.begin(), all.end(), rows_[std::size_t(row)]);
        beginInsertRows({}, row + 1, row + count);
        rows_.insert(rows_.begin() + row + 1, begin, begin + count);
    }
    groups_[place].folded = folded;
    for (std::size_t i = place + 1; i < groups_.size(); ++i)
        groups_[i].row += folded ? -count : count;
    if (folded)
        endRemoveRows();
    else
        endInsertRows();
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void RecordTableModel::setAllFolded(bool folded)
{
    beginResetModel();
    folded_.clear();
    if (folded)
        for (const Group &group : groups_)
            folded_.insert(group.title);
    arrange(rows_, groups_);
    endResetModel();
}

void RecordTableModel::unfoldFor(const Uuid &id)
{
    const RecordPtr record = plan_.find(kind_, id);
    if (!record || group() < 0 || rowOf(record.get()) >= 0)
        return;
    for (const Group &each : groups_)
        if (each.folded && order_.sameGroup(*rows_[std::size_t(each.row)], *record, plan_)) {
            setFolded(each.row, false);
            return;
        }
}

QVariant RecordTableModel::groupData(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? QVariant(groupTitle(index.row())) : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return isFolded(index.row())
                   ? tr("%1, %2 records, folded").arg(groupTitle(index.row())).arg(groupCount(index.row()))
                   : tr("%1, %2 records").arg(groupTitle(index.row())).arg(groupCount(index.row()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case GroupRole:
        return true;
    default:
        return {};
    }
}

} // namespace entente

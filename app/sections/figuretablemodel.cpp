// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/figuretablemodel.h"

#include "widgets/theme/typography.h"

namespace entente {

void FigureTableModel::setTable(FigureTable table)
{
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(table_.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(table_.header.size());
}

bool FigureTableModel::isNumeric(int column) const
{
    return std::size_t(column) < table_.numeric.size() && table_.numeric[std::size_t(column)];
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return table_.rows[std::size_t(index.row())].value(index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return isNumeric(index.column()) ? QVariant(tabularFigures(bodyFont())) : QVariant();
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return table_.header.value(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace entente

#include "moc_figuretablemodel.cpp"

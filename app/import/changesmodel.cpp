// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/changesmodel.h"

#include "model/records/identity.h"

namespace entente {

ChangesModel::ChangesModel(QObject *parent) : QAbstractTableModel(parent) {}

void ChangesModel::show(const ImportOutcome &outcome, const Snapshot &plan)
{
    beginResetModel();
    refusals_ = outcome.refusals;
    accepted_ = outcome.isAccepted();
    changes_ = accepted_ ? outcome.changes : outcome.rest;
    after_ = plan.advanced(changes_, plan.revision());
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(refusals_.size() + changes_.changes.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(index.row(), index.column());
    if (role == searchRole) {
        QStringList texts;
        for (int column = 0; column < ColumnCount; ++column)
            texts << text(index.row(), column);
        return texts.join(QLatin1Char(' '));
    }
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Kind:
        return tr("Kind or place");
    case Key:
        return tr("Record or column");
    default:
        return tr("Details");
    }
}

QString ChangesModel::text(int row, int column) const
{
    if (row < int(refusals_.size())) {
        const Refusal &refusal = refusals_[std::size_t(row)];
        switch (column) {
        case What:
            return tr("Refused");
        case Kind:
            return refusal.where().section(QLatin1Char('/'), -1);
        case Key:
            return refusal.columnName;
        default:
            return QStringLiteral("%1 %2").arg(refusal.reason, refusal.remedy).trimmed();
        }
    }
    const Change &change = changes_.changes[std::size_t(row) - refusals_.size()];
    switch (column) {
    case What:
        if (!accepted_)
            return change.before ? tr("Would change") : tr("Would be added");
        return change.before ? tr("Changed") : tr("Added");
    case Kind:
        return entente::Kind::tr(change.kind->title);
    case Key:
        return displayName(*change.kind, *change.after, references(after_));
    default:
        return details(change);
    }
}

/// What a record says that is new: `Quantity 3 → 4; Status offered`.
QString ChangesModel::details(const Change &change) const
{
    QStringList parts;
    for (const Field &field : change.kind->fields) {
        const QString after = textOf(field, *change.after, references(after_));
        const QString title = entente::Kind::tr(field.title);
        if (change.before) {
            if (sameValue(field, *change.before, *change.after))
                continue;
            const QString before = textOf(field, *change.before, references(after_));
            parts << tr("%1: %2 → %3")
                         .arg(title, before.isEmpty() ? tr("(empty)") : before.left(80),
                              after.isEmpty() ? tr("(empty)") : after.left(80));
        } else if (!after.isEmpty() && !field.identity) {
            parts << QStringLiteral("%1: %2").arg(title, after.left(80));
        }
    }
    return parts.join(QStringLiteral("; ")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace entente

#include "moc_changesmodel.cpp"

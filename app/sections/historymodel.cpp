// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/historymodel.h"

#include "widgets/records/differenceview.h"
#include "widgets/records/fielddisplay.h"

#include <QFont>
#include <QLocale>

#include <set>

namespace entente {

QString momentText(const QString &isoTime)
{
    // Some locales' short form has seconds, which nobody tells edits apart by.
    const QString minutes =
        QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")).remove(QStringLiteral(".ss"));
    const QDateTime time = QDateTime::fromString(isoTime, Qt::ISODateWithMs).toLocalTime();
    return QStringLiteral("%1 %2").arg(FieldDisplay().date(PartialDate::fromDay(Day::fromDate(time.date()))),
                                       QLocale().toString(time.time(), minutes));
}

HistoryModel::HistoryModel(const Theme &theme, QObject *parent) : QAbstractTableModel(parent), theme_(theme) {}

void HistoryModel::setTheme(const Theme &theme)
{
    theme_ = theme;
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void HistoryModel::setEntries(std::vector<EntrySummary> entries)
{
    beginResetModel();
    entries_ = std::move(entries);
    filter();
    endResetModel();
}

void HistoryModel::setFilter(const HistoryFilter &wanted)
{
    beginResetModel();
    filter_ = wanted;
    filter();
    endResetModel();
}

void HistoryModel::filter()
{
    rows_.clear();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const EntrySummary &each = entries_[i];
        const bool ofKind = !filter_.kind || std::any_of(each.counts.begin(), each.counts.end(),
                                                         [&](const auto &count) { return count.kind == filter_.kind; });
        if (ofKind && each.entry.text.contains(filter_.text, Qt::CaseInsensitive) &&
            (filter_.author.isEmpty() || each.entry.author == filter_.author) &&
            (!filter_.since.isValid() || QDateTime::fromString(each.entry.time, Qt::ISODateWithMs) >= filter_.since))
            rows_.push_back(i);
    }
}

const EntrySummary *HistoryModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? &entries_[rows_[std::size_t(index.row())]] : nullptr;
}

QModelIndex HistoryModel::indexOf(std::int64_t id) const
{
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (entries_[rows_[row]].entry.id == id)
            return index(int(row), 0);
    return {};
}

QStringList HistoryModel::authors() const
{
    QStringList authors;
    for (const EntrySummary &each : entries_)
        authors << each.entry.author;
    authors.removeDuplicates();
    authors.sort(Qt::CaseInsensitive);
    return authors;
}

std::vector<const Kind *> HistoryModel::kinds() const
{
    std::set<const Kind *> any;
    for (const EntrySummary &each : entries_)
        for (const ChangeCount &count : each.counts)
            any.insert(count.kind);
    std::vector<const Kind *> kinds(any.begin(), any.end());
    std::sort(kinds.begin(), kinds.end(), [](const Kind *a, const Kind *b) {
        return Kind::tr(a->titlePlural).localeAwareCompare(Kind::tr(b->titlePlural)) < 0;
    });
    return kinds;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(rows_.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HistoryModel::text(const EntrySummary &entry, int column) const
{
    switch (column) {
    case Number:
        return QLocale().toString(qlonglong(entry.entry.id));
    case When:
        return momentText(entry.entry.time);
    case Who:
        return entry.entry.author;
    case What:
        return entry.entry.text;
    case State:
        if (entry.takenBackBy)
            return tr("undone by %1").arg(*entry.takenBackBy);
        return entry.entry.reverts ? tr("takes back %1").arg(*entry.entry.reverts) : QString();
    default:
        break;
    }
    QStringList parts;
    for (const ChangeCount &count : entry.counts)
        parts << QStringLiteral("%1: %2").arg(Kind::tr(count.kind->titlePlural),
                                              countWords(count.added, count.changed, count.removed));
    return parts.join(QStringLiteral("; "));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const EntrySummary *each = entry(index);
    if (!each)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*each, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return each->takenBackBy || index.column() == State ? QVariant(theme_.quiet) : QVariant();
    case Qt::FontRole:
        if (each->takenBackBy && index.column() == What) {
            QFont struck;
            struck.setStrikeOut(true);
            return struck;
        }
        return {};
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case State:
        return tr("State");
    default:
        return tr("Changes");
    }
}

} // namespace entente

#include "moc_historymodel.cpp"

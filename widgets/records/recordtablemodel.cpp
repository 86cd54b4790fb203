// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordtablemodel.h"

#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/typography.h"

namespace entente {

RecordTableModel::RecordTableModel(Workspace &workspace, const Kind &kind, const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , workspace_(workspace)
    , kind_(kind)
    , theme_(theme)
    , plan_(workspace.snapshot())
    , order_(kind)
    , rows_(order_.arranged(plan_))
    , numberFont_(tabularFigures(bodyFont()))
{
    countInForce();
    connect(&workspace, &Workspace::changed, this, &RecordTableModel::follow);
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(rows_.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(kind_.fields.size() + order_.paths().size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isGroupRow(index.row()))
        return groupData(index, role);
    const Field &column = field(index.column());
    const Record &row = record(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return isOwn(index.column()) ? display_.text(column, row, references(plan_))
                                     : oneLine(text(index.column(), row));
    case Qt::EditRole:
        return isOwn(index.column()) ? textOf(column, row, references(plan_)) : text(index.column(), row);
    case Qt::ToolTipRole:
        return toolTip(index.column(), row);
    case Qt::TextAlignmentRole:
        return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        return column.isNumeric() || column.type == FieldType::Date ? QVariant(numberFont_) : QVariant();
    case Qt::ForegroundRole:
        return inForce(row) && isReleasable(row) ? QVariant() : QVariant(theme_.quiet);
    case Qt::AccessibleTextRole: {
        const QString shown = text(index.column(), row);
        const QString cell = tr("%1: %2").arg(columnTitle(index.column()), shown.isEmpty() ? tr("empty") : shown);
        return marks_ ? (QStringList(cell) + marks_->texts(row.id, index.column())).join(QStringLiteral(". ")) : cell;
    }
    case Qt::DecorationRole: {
        const auto severity = marks_ ? marks_->worst(row.id, index.column()) : std::nullopt;
        return severity ? QVariant(icon(severityIconName(*severity), theme_)) : QVariant();
    }
    case IdRole:
        return row.id.toBytes();
    case KindRole:
        return QString::fromLatin1(kind_.name);
    case SortRole:
        return sortValue(index.column(), row);
    case InForceRole:
        return inForce(row);
    case ReleasableRole:
        return isReleasable(row);
    case GroupRole:
        return false;
    case FullTextRole:
        return isOwn(index.column()) && column.type == FieldType::Text ? column.get<QString>(row)
                                                                       : text(index.column(), row);
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const Field &column = field(section);
    switch (role) {
    case Qt::DisplayRole: {
        // The header's own arrow marks the first column of the order; with several each says its place.
        const auto &columns = order_.sort();
        for (std::size_t i = 0; i < columns.size() && columns.size() > 1; ++i)
            if (columns[i].field == section)
                return i == 0 ? tr("%1 1").arg(columnTitle(section))
                              : tr("%1 %2%3")
                                    .arg(columnTitle(section),
                                         columns[i].order == Qt::AscendingOrder ? QChar(0x2191) : QChar(0x2193))
                                    .arg(i + 1);
        return columnTitle(section);
    }
    case Qt::TextAlignmentRole:
        return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        const QString help = *column.help ? Kind::tr(column.help) : Kind::tr(column.title);
        return column.required ? tr("%1 Required.").arg(help) : help;
    }
    default:
        return {};
    }
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (isGroupRow(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return workspace_.isReadOnly() || !isOwn(index.column()) ? shown : shown | Qt::ItemIsEditable;
}

bool RecordTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !isOwn(index.column()) ||
        isGroupRow(index.row()))
        return false;
    const Record &row = record(index.row());
    const QString text = tr("Change %1 of %2").arg(midSentence(Kind::tr(field(index.column()).title)), nameOf(row));
    return change({{row.id, index.column(), value.toString()}}, text).has_value();
}

Result<> RecordTableModel::change(const std::vector<CellEdit> &cells, const QString &text)
{
    // Several cells of one record are one new state of it.
    std::vector<std::shared_ptr<Record>> changed;
    std::unordered_map<Uuid, std::size_t> positions;
    for (const CellEdit &cell : cells) {
        const auto [position, isNew] = positions.try_emplace(cell.id, changed.size());
        if (isNew) {
            const RecordPtr old = plan_.find(kind_, cell.id);
            if (!old)
                return finish(Error{ErrorCode::NotFound, tr("The record is no longer there."), {}, {}});
            changed.push_back(kind_.copy(*old));
        }
        Record &record = *changed[position->second];
        const QString name = nameOf(record);
        const auto read = setText(kind_, field(cell.field), record, cell.text, references(plan_));
        if (read.has_error()) {
            Error error = read.assume_error();
            if (error.where.isEmpty())
                error.where = tr("%1 of %2").arg(Kind::tr(field(cell.field).title), name);
            return finish(error);
        }
    }
    std::erase_if(changed, [this](const auto &record) {
        const RecordPtr old = plan_.find(kind_, record->id);
        return std::all_of(kind_.fields.begin(), kind_.fields.end(),
                           [&](const Field &each) { return sameValue(each, *old, *record); });
    });
    if (changed.empty())
        return finish(ChangeSet{});
    Edit edit = workspace_.edit(text);
    for (const auto &record : changed)
        edit.put(kind_, *record);
    return finish(edit.commit());
}

Result<> RecordTableModel::add(const std::vector<RecordPtr> &records, const QString &text)
{
    Edit edit = workspace_.edit(text);
    for (const RecordPtr &record : records)
        edit.put(kind_, *record);
    return finish(edit.commit());
}

Result<> RecordTableModel::remove(const std::vector<Uuid> &ids)
{
    if (ids.empty())
        return ok();
    const RecordPtr first = plan_.find(kind_, ids.front());
    const QString text = ids.size() == 1 && first
                             ? tr("Delete %1 %2").arg(midSentence(Kind::tr(kind_.title)), nameOf(*first))
                             : tr("Delete %1 %2").arg(ids.size()).arg(midSentence(Kind::tr(kind_.titlePlural)));
    Edit edit = workspace_.edit(text);
    for (const Uuid &id : ids)
        edit.remove(kind_, id);
    return finish(edit.commit());
}

Result<> RecordTableModel::finish(Result<ChangeSet> outcome)
{
    if (outcome.has_error()) {
        lastError_ = outcome.assume_error();
        emit failed(lastError_);
        return lastError_;
    }
    lastError_ = {};
    return ok();
}

QString RecordTableModel::nameOf(const Record &record) const
{
    const References &names = references(plan_);
    return oneLine(kind_.keyField() ? identityText(kind_, record, names) : displayName(kind_, record, names)).left(60);
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    setSort(column < 0 ? std::vector<SortColumn>{} : std::vector<SortColumn>{{column, order}});
}

void RecordTableModel::setSort(const std::vector<SortColumn> &columns)
{
    if (columns == order_.sort())
        return;
    order_.setSort(columns);
    if (group() < 0)
        sortAgain();
    else
        rearrange();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordTableModel::setSearch(const QString &text)
{
    search_ = text;
    applyFilter();
}

void RecordTableModel::setInForceOnly(bool on)
{
    inForceOnly_ = on;
    applyFilter();
}

void RecordTableModel::setAsOf(Day day)
{
    if (asOf_ == day)
        return;
    asOf_ = day;
    countInForce();
    countWithheld();
    applyFilter();
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole, InForceRole});
    emit countsChanged();
}

void RecordTableModel::setTheme(const Theme &theme)
{
    theme_ = theme;
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole});
}

void RecordTableModel::setMarks(std::shared_ptr<const RecordMarks> marks)
{
    marks_ = marks && !marks->isEmpty() ? std::move(marks) : nullptr;
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                         {Qt::DecorationRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void RecordTableModel::setColumnFilters(std::vector<ColumnFilter> filters)
{
    columnFilters_ = std::move(filters);
    applyFilter();
}

void RecordTableModel::setPaths(std::vector<FieldPath> paths)
{
    // Columns that go are no longer sorted or grouped by; those that stay are, wherever they stand now.
    std::vector<std::pair<QString, Qt::SortOrder>> sorted;
    for (const SortColumn &column : order_.sort())
        sorted.emplace_back(pathOf(column.field), column.order);
    const QString grouped = group() < 0 ? QString() : pathOf(group());
    beginResetModel();
    order_.setPaths(std::move(paths));
    std::vector<SortColumn> columns;
    for (const auto &[path, order] : sorted)
        if (const int column = columnOf(path); column >= 0)
            columns.push_back({column, order});
    order_.setSort(std::move(columns));
    order_.setGroup(grouped.isEmpty() ? -1 : columnOf(grouped));
    arrange(rows_, groups_);
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordTableModel::setAudience(const std::vector<Id<Member>> &audience, bool showWithheld)
{
    if (audience == audience_ && showWithheld == showWithheld_)
        return;
    audience_ = audience;
    showWithheld_ = showWithheld;
    countWithheld();
    applyFilter();
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole, ReleasableRole});
    emit countsChanged();
}

void RecordTableModel::applyFilter()
{
    RecordFilter filter{search_, inForceOnly_ ? asOf_ : std::nullopt, columnFilters_, {}, {}};
    if (!showWithheld_ && !audience_.empty()) {
        filter.audience = audience_;
        filter.audienceOn = asOf_.value_or(Day{});
    }
    if (filter == order_.filter())
        return;
    order_.setFilter(std::move(filter));
    reload();
}

void RecordTableModel::countWithheld()
{
    withheldCount_ = 0;
    if (!audience_.empty())
        plan_.table(kind_).forEach([this](const Record &record) { withheldCount_ += isReleasable(record) ? 0 : 1; });
}

void RecordTableModel::countInForce()
{
    inForceCount_ = total();
    if (!asOf_ || !kind_.hasPeriod())
        return;
    inForceCount_ = 0;
    plan_.table(kind_).forEach([this](const Record &record) { inForceCount_ += inForce(record) ? 1 : 0; });
}

int RecordTableModel::rowOf(const Uuid &id) const
{
    return rowOf(plan_.find(kind_, id).get());
}

int RecordTableModel::rowOf(const Record *record) const
{
    if (!record)
        return -1;
    // Looking through the pointers of 100,000 rows takes some 30 microseconds.
    auto found = std::find(rows_.begin(), rows_.end(), record);
    if (found != rows_.end() && isGroupRow(int(found - rows_.begin())))
        found = std::find(found + 1, rows_.end(), record);
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

} // namespace entente

#include "moc_recordtablemodel.cpp"

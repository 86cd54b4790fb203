// SPDX-License-Identifier: GPL-3.0-or-later
// How the table follows the plan: the part of RecordTableModel that turns edits into rows that come,
// go, move and change.
#include "widgets/records/recordtablemodel.h"

#include "model/records/identity.h"

#include <algorithm>
#include <unordered_map>

namespace entente {

namespace {

constexpr std::size_t mostMoved = 32; // rows beyond this are sorted again rather than moved one by one

} // namespace

void RecordTableModel::follow(const ChangeEvent &event)
{
    const Snapshot before = plan_; // keeps alive the records that the rows still point at
    plan_ = workspace_.snapshot();
    std::vector<const Change *> own;
    for (const Change &change : event.changes.changes)
        if (change.kind == &kind_)
            own.push_back(&change);
    // What other records say decides what is shown, or everything may regroup.
    const bool elsewhere = dependsOn(event.changes);
    if (elsewhere || (group() >= 0 && !event.changes.isEmpty())) {
        countInForce();
        countWithheld();
        rearrange();
        emit countsChanged();
        return;
    }
    if (own.size() > mostFollowed) {
        countInForce();
        countWithheld();
        reload();
        emit countsChanged();
        return;
    }
    for (const Change *change : own) {
        inForceCount_ -= change->before && inForce(*change->before) ? 1 : 0;
        inForceCount_ += change->after && inForce(*change->after) ? 1 : 0;
        withheldCount_ -= change->before && !isReleasable(*change->before) ? 1 : 0;
        withheldCount_ += change->after && !isReleasable(*change->after) ? 1 : 0;
    }

    std::vector<int> leaving;
    for (const Change *change : own) {
        const RecordPtr after = plan_.find(kind_, change->id);
        if (!after || !order_.shows(*after, plan_))
            if (const int row = rowOf(before.find(kind_, change->id).get()); row >= 0)
                leaving.push_back(row);
    }
    dropRows(std::move(leaving));

    std::vector<const Record *> appearing;
    const bool oneByOne = own.size() <= mostMoved;
    bool outOfOrder = false;
    for (const Change *change : own) {
        const int row = followChanged(*change, before, appearing);
        if (row >= 0 && oneByOne)
            moveIntoPlace(row);
        outOfOrder = outOfOrder || (row >= 0 && !oneByOne);
    }
    const Renamed renamed = followOthers(event.changes);
    if (outOfOrder || renamed.sorted)
        sortAgain();
    insertRecords(std::move(appearing));
    if (renamed.shown && !order_.filter().text.trimmed().isEmpty())
        rearrange(); // rarely does a change of names change what a search finds
    if (!own.empty())
        emit countsChanged();
}

int RecordTableModel::followChanged(const Change &change, const Snapshot &before,
                                    std::vector<const Record *> &appearing)
{
    const RecordPtr after = plan_.find(kind_, change.id);
    if (!after || !order_.shows(*after, plan_))
        return -1;
    const int row = rowOf(before.find(kind_, change.id).get());
    if (row < 0) {
        appearing.push_back(after.get());
        return -1;
    }
    rows_[std::size_t(row)] = after.get();
    const std::vector<int> fields = change.changedFields();
    if (fields.empty())
        return -1;
    const bool periodChanged =
        std::any_of(fields.begin(), fields.end(), [this](int i) { return field(i).type == FieldType::Date; });
    // A period greys the whole row.
    const bool labelChanged =
        std::any_of(fields.begin(), fields.end(), [this](int i) { return field(i).type == FieldType::Label; });
    const bool wholeRow = periodChanged || (labelChanged && !audience_.empty());
    // Columns through references may lead elsewhere now.
    const bool leads = !order_.paths().empty() &&
                       std::any_of(fields.begin(), fields.end(), [this](int i) { return field(i).isReference(); });
    const int first = wholeRow ? 0 : fields.front();
    const int last = wholeRow || leads ? columnCount() - 1 : fields.back();
    emit dataChanged(index(row, first), index(row, last));
    bool moves = std::any_of(fields.begin(), fields.end(), [this](int i) { return order_.sortsBy(i); });
    for (int column = int(kind_.fields.size()); leads && column < columnCount(); ++column)
        moves = moves || order_.sortsBy(column);
    return moves ? row : -1;
}

RecordTableModel::Renamed RecordTableModel::followOthers(const ChangeSet &changes)
{
    // What other records are called may have changed, and with it what is written here for them.
    Renamed renamed;
    for (int column = 0; column < int(kind_.fields.size()); ++column) {
        const Field &each = field(column);
        const bool touched = std::any_of(changes.changes.begin(), changes.changes.end(), [&](const Change &change) {
            if (each.type == FieldType::Label) // names members and alliances
                return std::any_of(
                    change.kind->identity().begin(), change.kind->identity().end(), [&](const Field *id) {
                        return change.before && change.after && !sameValue(*id, *change.before, *change.after);
                    });
            if (!each.isReference() || (each.target && change.kind != &each.target()))
                return false;
            if (!change.before || !change.after)
                return true; // it is there again, or no longer
            const Kind &kind = *change.kind;
            return (kind.nameField() && !sameValue(*kind.nameField(), *change.before, *change.after)) ||
                   std::any_of(kind.identity().begin(), kind.identity().end(), [&](const Field *id) {
                       return id->isReference() || !sameValue(*id, *change.before, *change.after);
                   });
        });
        if (!touched)
            continue;
        renamed.shown = true;
        renamed.sorted = renamed.sorted || order_.sortsBy(column);
        if (!rows_.empty())
            emit dataChanged(index(0, column), index(rowCount() - 1, column));
    }
    return renamed;
}

void RecordTableModel::dropRows(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] - 1)
            ++end;
        const int first = rows[end - 1];
        const int last = rows[i];
        beginRemoveRows({}, first, last);
        rows_.erase(rows_.begin() + first, rows_.begin() + last + 1);
        endRemoveRows();
        i = end;
    }
}

void RecordTableModel::insertRecords(std::vector<const Record *> records)
{
    order_.sortRecords(records, plan_);
    std::vector<int> places;
    places.reserve(records.size());
    for (const Record *record : records) {
        const auto place =
            std::lower_bound(rows_.begin(), rows_.end(), record, [this](const Record *row, const Record *wanted) {
                return order_.precedes(*row, *wanted, plan_);
            });
        places.push_back(int(place - rows_.begin()));
    }
    // From below, so that the places above stay true; those for one place go in together.
    for (std::size_t end = records.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && places[begin - 1] == places[end - 1])
            --begin;
        const int place = places[end - 1];
        beginInsertRows({}, place, place + int(end - begin) - 1);
        rows_.insert(rows_.begin() + place, records.begin() + std::ptrdiff_t(begin),
                     records.begin() + std::ptrdiff_t(end));
        endInsertRows();
        end = begin;
    }
}

void RecordTableModel::moveIntoPlace(int row)
{
    const Record *record = rows_[std::size_t(row)];
    const auto precedes = [this](const Record *a, const Record *b) { return order_.precedes(*a, *b, plan_); };
    const auto here = rows_.begin() + row;
    // All other rows are in order: those above, and those below.
    auto place = std::lower_bound(rows_.begin(), here, record, precedes);
    if (place == here)
        place = std::lower_bound(here + 1, rows_.end(), record, precedes);
    const int target = int(place - rows_.begin());
    if (target == row || target == row + 1)
        return;
    beginMoveRows({}, row, row, {}, target);
    if (target < row)
        std::rotate(rows_.begin() + target, here, here + 1);
    else
        std::rotate(here, here + 1, rows_.begin() + target);
    endMoveRows();
}

void RecordTableModel::sortAgain()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    std::vector<const Record *> held;
    held.reserve(std::size_t(old.size()));
    for (const QModelIndex &each : old)
        held.push_back(rows_[std::size_t(each.row())]);
    if (rows_.size() == total()) {
        // All of them are here: in the table they stand in order already.
        rows_.clear();
        plan_.table(kind_).forEach([this](const Record &record) { rows_.push_back(&record); });
        order_.sortMade(rows_, plan_);
    } else {
        order_.sortRecords(rows_, plan_);
    }
    if (!old.isEmpty()) {
        std::unordered_map<const Record *, int> places;
        for (const Record *record : held)
            places.emplace(record, -1);
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (const auto place = places.find(rows_[row]); place != places.end())
                place->second = int(row);
        QModelIndexList now;
        now.reserve(old.size());
        for (qsizetype i = 0; i < old.size(); ++i)
            now << index(places.at(held[std::size_t(i)]), old[i].column());
        changePersistentIndexList(old, now);
    }
    emit layoutChanged({}, VerticalSortHint);
}

void RecordTableModel::reload()
{
    beginResetModel();
    arrange(rows_, groups_);
    endResetModel();
    emit countsChanged();
}

} // namespace entente

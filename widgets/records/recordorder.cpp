// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordorder.h"

#include "model/analysis/labels.h"
#include "model/analysis/query.h"
#include "model/records/kinds.h"
#include "widgets/records/recordmatcher.h"
#include "widgets/records/sortkeys.h"

#include <algorithm>

namespace entente {

namespace {

struct Entry {
    std::uint64_t word = 0;
    std::uint32_t record = 0;
};

/// Sorts by the word at @p place of the keys of @p column, and what is the same in it by what follows:
/// each word is fetched once and not for every comparison. Entries begin, and equal ones stay, in the
/// order of their records.
void sortEntries(Entry *begin, Entry *end, const std::vector<SortKeys> &keys, std::size_t column, std::size_t place)
{
    for (Entry *entry = begin; entry != end; ++entry)
        entry->word = keys[column].word(entry->record, place);
    std::sort(begin, end,
              [](const Entry &a, const Entry &b) { return a.word != b.word ? a.word < b.word : a.record < b.record; });
    for (Entry *run = begin; run != end;) {
        Entry *const next = std::find_if(run + 1, end, [run](const Entry &entry) { return entry.word != run->word; });
        if (next - run > 1) {
            if (std::any_of(run, next, [&](const Entry &entry) { return keys[column].goesOn(entry.record, place); }))
                sortEntries(run, next, keys, column, place + 1);
            else if (column + 1 < keys.size())
                sortEntries(run, next, keys, column + 1, 0);
        }
        run = next;
    }
}

} // namespace

struct RecordOrder::Prepared {
    Snapshot plan;
    std::vector<PathReader> paths;
    std::optional<RecordMatcher> text;
    std::vector<ColumnMatcher> columns;
    /// Whether the audience may see what carries a label, by the address of its shared parts.
    std::unordered_map<const void *, bool> labels;
    std::vector<Id<Member>> audience;
    Day audienceOn;
    /// What passes, in order, whether in force or not: while the as-of day moves nothing is sorted again.
    std::optional<std::vector<const Record *>> ordered;
};

bool isInForce(const Snapshot &plan, const Kind &kind, const Record &record, Day day)
{
    return !kind.hasPeriod() || validity(plan, kind, record).contains(day);
}

RecordOrder::RecordOrder(const Kind &kind, const QLocale &locale) : kind_(kind), display_(locale), collation_(locale) {}

void RecordOrder::setPaths(std::vector<FieldPath> paths)
{
    paths_ = std::move(paths);
    prepared_.reset();
}

void RecordOrder::setFilter(RecordFilter filter)
{
    filter_.inForceOn = filter.inForceOn;
    if (filter_ == filter)
        return;
    filter_ = std::move(filter);
    prepared_.reset();
}

void RecordOrder::setSort(std::vector<SortColumn> columns)
{
    sort_ = std::move(columns);
    if (prepared_)
        prepared_->ordered.reset();
}

void RecordOrder::setGroup(int column)
{
    group_ = column;
    if (prepared_)
        prepared_->ordered.reset();
}

RecordOrder::Prepared &RecordOrder::prepared(const Snapshot &plan) const
{
    // Two snapshots with the same table object are the same snapshot: the one kept here keeps it alive.
    if (prepared_ && &prepared_->plan.table(kind_) == &plan.table(kind_))
        return *prepared_;
    prepared_ = std::make_shared<Prepared>();
    prepared_->plan = plan;
    for (const FieldPath &path : paths_)
        prepared_->paths.emplace_back(prepared_->plan, path);
    if (!filter_.text.trimmed().isEmpty())
        prepared_->text.emplace(kind_, filter_.text, prepared_->plan, display_);
    for (const ColumnFilter &filter : filter_.columns)
        prepared_->columns.emplace_back(filter, kind_, prepared_->plan, display_);
    return *prepared_;
}

std::vector<SortColumn> RecordOrder::effectiveSort() const
{
    if (group_ < 0)
        return sort_;
    std::vector<SortColumn> columns{{group_, Qt::AscendingOrder}};
    for (const SortColumn &column : sort_) {
        if (column.field == group_)
            columns.front().order = column.order;
        else
            columns.push_back(column);
    }
    return columns;
}

bool RecordOrder::sortsBy(int field) const
{
    return field == group_ ||
           std::any_of(sort_.begin(), sort_.end(), [field](const SortColumn &column) { return column.field == field; });
}

std::vector<const Record *> RecordOrder::targets(int column, const Record &record, const Snapshot &plan) const
{
    std::vector<const Record *> found;
    prepared(plan).paths[std::size_t(column) - kind_.fields.size()].any(record, [&](const Record &each) {
        found.push_back(&each);
        return false;
    });
    std::sort(found.begin(), found.end(), [](const Record *a, const Record *b) { return a->id < b->id; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

const Record *RecordOrder::target(int column, const Record &record, const Snapshot &plan) const
{
    const std::size_t place = std::size_t(column) - kind_.fields.size();
    if (paths_[place].isSingle())
        return prepared(plan).paths[place].first(record);
    const std::vector<const Record *> all = targets(column, record, plan);
    return all.empty() ? nullptr : all.front();
}

bool RecordOrder::isReleasable(const Record &record, const Snapshot &plan, const std::vector<Id<Member>> &audience,
                               Day day) const
{
    if (audience.empty())
        return true;
    Prepared &ready = prepared(plan);
    if (ready.audience != audience || ready.audienceOn != day) {
        ready.labels.clear();
        ready.audience = audience;
        ready.audienceOn = day;
    }
    const void *key = record.label.isEmpty() ? nullptr : &record.label.parts();
    const auto [found, isNew] = ready.labels.try_emplace(key, false);
    if (isNew)
        found->second = entente::isReleasable(ready.plan, record, audience, day);
    return found->second;
}

bool RecordOrder::passes(const Record &record, Prepared &ready) const
{
    if (!isReleasable(record, ready.plan, filter_.audience, filter_.audienceOn))
        return false;
    if (!std::all_of(ready.columns.begin(), ready.columns.end(),
                     [&](ColumnMatcher &matcher) { return matcher.matches(record); }))
        return false;
    return !ready.text || ready.text->matches(record);
}

std::vector<const Record *> RecordOrder::arranged(const Snapshot &plan) const
{
    std::vector<const Record *> records;
    const Table &table = plan.table(kind_);
    records.reserve(table.size());
    if (filter_.isEmpty()) {
        table.forEach([&](const Record &record) { records.push_back(&record); });
        sortMade(records, plan);
        return records;
    }
    Prepared &ready = prepared(plan);
    if (!filter_.inForceOn || !ready.ordered) {
        table.forEach([&](const Record &record) {
            if (passes(record, ready))
                records.push_back(&record);
        });
        sortMade(records, plan);
        if (!filter_.inForceOn)
            return records;
        ready.ordered = std::move(records);
        records.clear();
    }
    std::copy_if(ready.ordered->begin(), ready.ordered->end(), std::back_inserter(records),
                 [&](const Record *record) { return isInForce(ready.plan, kind_, *record, *filter_.inForceOn); });
    return records;
}

void RecordOrder::sortRecords(std::vector<const Record *> &records, const Snapshot &plan) const
{
    const auto byId = [](const Record *a, const Record *b) { return a->id < b->id; };
    std::sort(records.begin(), records.end(), byId);
    sortMade(records, plan);
}

void RecordOrder::sortMade(std::vector<const Record *> &records, const Snapshot &plan) const
{
    const std::vector<SortColumn> columns = effectiveSort();
    if (columns.empty())
        return;

    std::vector<SortKeys> keys;
    keys.reserve(columns.size());
    for (const SortColumn &column : columns) {
        const bool descending = column.order == Qt::DescendingOrder;
        if (isOwn(column.field)) {
            keys.emplace_back(kind_, kind_.fields[std::size_t(column.field)], records, collation_, plan, descending);
            continue;
        }
        keys.emplace_back(pathRanks(column, records, plan));
    }

    std::vector<Entry> entries(records.size());
    for (std::size_t i = 0; i < records.size(); ++i)
        entries[i].record = std::uint32_t(i);
    sortEntries(entries.data(), entries.data() + entries.size(), keys, 0, 0);
    std::vector<const Record *> sorted(records.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        sorted[i] = records[entries[i].record];
    records = std::move(sorted);
}

std::vector<std::uint64_t> RecordOrder::pathRanks(const SortColumn &column, const std::vector<const Record *> &records,
                                                  const Snapshot &plan) const
{
    // Many records lead to few others: find and order those once.
    const FieldPath &path = paths_[std::size_t(column.field) - kind_.fields.size()];
    const Field *first = path.steps().front().forward;
    const bool byReference = first && first->type == FieldType::Reference;
    std::unordered_map<Uuid, const Record *> known;
    std::unordered_map<const Record *, std::uint32_t> places;
    std::vector<const Record *> targets;
    std::vector<std::uint32_t> place;
    place.reserve(records.size());
    for (const Record *record : records) {
        const Record *found = nullptr;
        if (byReference) {
            const auto [entry, isNew] = known.try_emplace(first->get<Uuid>(*record), nullptr);
            if (isNew)
                entry->second = target(column.field, *record, plan);
            found = entry->second;
        } else {
            found = target(column.field, *record, plan);
        }
        const auto [entry, isNew] = places.try_emplace(found, std::uint32_t(targets.size()));
        if (isNew)
            targets.push_back(found);
        place.push_back(entry->second);
    }
    std::vector<SortKeys> keys;
    keys.emplace_back(path.kind(), path.field(), targets, collation_, plan, column.order == Qt::DescendingOrder);
    std::vector<Entry> entries(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i)
        entries[i].record = std::uint32_t(i);
    sortEntries(entries.data(), entries.data() + entries.size(), keys, 0, 0);
    std::vector<std::uint64_t> rank(targets.size());
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const std::uint32_t before = entries[i - 1].record;
        const std::uint32_t here = entries[i].record;
        const bool same = compareField(path.kind(), path.field(), targets[before], targets[here], collation_, plan,
                                       column.order == Qt::DescendingOrder) == 0;
        rank[here] = rank[before] + (same ? 0 : 1);
    }
    std::vector<std::uint64_t> ranks(records.size());
    for (std::size_t i = 0; i < records.size(); ++i)
        ranks[i] = rank[place[i]];
    return ranks;
}

bool RecordOrder::shows(const Record &record, const Snapshot &plan) const
{
    if (filter_.inForceOn && !isInForce(plan, kind_, record, *filter_.inForceOn))
        return false;
    return filter_.isEmpty() || passes(record, prepared(plan));
}

int RecordOrder::compare(const SortColumn &column, const Record &a, const Record &b, const Snapshot &plan) const
{
    const bool descending = column.order == Qt::DescendingOrder;
    if (isOwn(column.field))
        return compareField(kind_, kind_.fields[std::size_t(column.field)], &a, &b, collation_, plan, descending);
    const FieldPath &path = paths_[std::size_t(column.field) - kind_.fields.size()];
    const Record *first = target(column.field, a, plan);
    const Record *second = target(column.field, b, plan);
    return first == second ? 0 : compareField(path.kind(), path.field(), first, second, collation_, plan, descending);
}

bool RecordOrder::precedes(const Record &a, const Record &b, const Snapshot &plan) const
{
    for (const SortColumn &column : effectiveSort())
        if (const int order = compare(column, a, b, plan); order != 0)
            return order < 0;
    return a.id < b.id;
}

bool RecordOrder::sameGroup(const Record &a, const Record &b, const Snapshot &plan) const
{
    // Nearly always the very same value, which is quicker to see than to order.
    if (isOwn(group_) && sameValue(kind_.fields[std::size_t(group_)], a, b))
        return true;
    return compare({group_, Qt::AscendingOrder}, a, b, plan) == 0;
}

bool RecordOrder::dependsOn(const Kind &kind, const Snapshot &plan) const
{
    if (std::any_of(paths_.begin(), paths_.end(), [&](const FieldPath &path) { return path.passes(kind); }))
        return true;
    if (&kind == &kindOf<Agreement>() && &kind_ == &kindOf<Party>())
        return true; // a party without a period of its own follows its agreement
    // What the audience may see hangs on the memberships behind a release set and on the default label.
    if (!filter_.audience.empty() && (&kind == &kindOf<Membership>() || &kind == &kindOf<Setting>()))
        return true;
    if (filter_.columns.empty())
        return false;
    const auto &matchers = prepared(plan).columns;
    return std::any_of(matchers.begin(), matchers.end(),
                       [&](const ColumnMatcher &matcher) { return matcher.dependsOn(kind); });
}

} // namespace entente

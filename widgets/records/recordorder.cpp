// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordorder.h"

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

bool isInForce(const Kind &kind, const Record &record, Day day)
{
    return !kind.hasPeriod() || kind.validity(record).contains(day);
}

RecordOrder::RecordOrder(const Kind &kind, const QLocale &locale) : kind_(kind), display_(locale), collation_(locale) {}

bool RecordOrder::sortsBy(int field) const
{
    return std::any_of(sort_.begin(), sort_.end(), [field](const SortColumn &column) { return column.field == field; });
}

std::vector<const Record *> RecordOrder::arranged(const Snapshot &plan) const
{
    std::vector<const Record *> records;
    const Table &table = plan.table(kind_);
    records.reserve(table.size());
    if (filter_.isEmpty()) {
        table.forEach([&](const Record &record) { records.push_back(&record); });
    } else {
        RecordMatcher matcher(kind_, filter_.text, plan, display_);
        table.forEach([&](const Record &record) {
            if ((!filter_.inForceOn || isInForce(kind_, record, *filter_.inForceOn)) && matcher.matches(record))
                records.push_back(&record);
        });
    }
    sortMade(records, plan);
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
    if (sort_.empty())
        return;

    std::vector<SortKeys> keys;
    keys.reserve(sort_.size());
    for (const SortColumn &column : sort_)
        keys.emplace_back(kind_, kind_.fields[std::size_t(column.field)], records, collation_, plan,
                          column.order == Qt::DescendingOrder);

    std::vector<Entry> entries(records.size());
    for (std::size_t i = 0; i < records.size(); ++i)
        entries[i].record = std::uint32_t(i);
    sortEntries(entries.data(), entries.data() + entries.size(), keys, 0, 0);
    std::vector<const Record *> sorted(records.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        sorted[i] = records[entries[i].record];
    records = std::move(sorted);
}

bool RecordOrder::shows(const Record &record, const Snapshot &plan) const
{
    if (filter_.inForceOn && !isInForce(kind_, record, *filter_.inForceOn))
        return false;
    return filter_.text.trimmed().isEmpty() || RecordMatcher(kind_, filter_.text, plan, display_).matches(record);
}

bool RecordOrder::precedes(const Record &a, const Record &b, const Snapshot &plan) const
{
    for (const SortColumn &column : sort_)
        if (const int order = compareField(kind_, kind_.fields[std::size_t(column.field)], a, b, collation_, plan,
                                           column.order == Qt::DescendingOrder);
            order != 0)
            return order < 0;
    return a.id < b.id;
}

} // namespace entente

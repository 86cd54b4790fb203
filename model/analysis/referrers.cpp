// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/referrers.h"

namespace entente {

namespace {

void append(int kindNumber, const Kind &kind, const Record &record, std::vector<RecordLists::Entry> &entries)
{
    const std::size_t before = entries.size();
    forEachReference(kind, record, [&](int field, const Kind &, const Uuid &id) {
        const RecordLists::Entry entry{id, Referrers::tagOf(kindNumber, field), &record};
        // A list may name a record twice, which is once.
        if (std::find(entries.begin() + std::ptrdiff_t(before), entries.end(), entry) == entries.end())
            entries.push_back(entry);
    });
}

} // namespace

Referrers::Referrers(const Snapshot &plan)
{
    std::vector<RecordLists::Entry> entries;
    const auto &kinds = plan.catalogue().kinds();
    for (std::size_t i = 0; i < kinds.size(); ++i)
        plan.table(*kinds[i]).forEach([&](const Record &record) { append(int(i), *kinds[i], record, entries); });
    lists_ = RecordLists(std::move(entries));
}

Referrers Referrers::advanced(const Snapshot &later, const ChangeSet &changes) const
{
    std::vector<RecordLists::Entry> removed;
    std::vector<RecordLists::Entry> added;
    for (const Change &change : changes.changes) {
        const int kind = later.catalogue().indexOf(*change.kind);
        if (change.before)
            append(kind, *change.kind, *change.before, removed);
        // The plan's own copy: the one that the snapshot keeps alive.
        if (const RecordPtr record = later.find(*change.kind, change.id))
            append(kind, *change.kind, *record, added);
    }
    Referrers result;
    result.lists_ = lists_.changed(removed, added);
    return result;
}

} // namespace entente

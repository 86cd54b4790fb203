// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/snapshot.h"

#include "model/records/fieldtext.h"

#include <algorithm>
#include <unordered_map>

namespace entente {

namespace {

/// Beyond this many changes, advancing would cost more than making anew.
constexpr std::size_t mostSeedChanges = 10'000;

/// What @p first and then @p second do, at most one change a record.
ChangeSet joined(const ChangeSet &first, const ChangeSet &second)
{
    ChangeSet both = first;
    std::unordered_map<Uuid, std::size_t> places;
    for (std::size_t i = 0; i < both.changes.size(); ++i)
        places.emplace(both.changes[i].id, i);
    for (const Change &change : second.changes) {
        const auto [place, isNew] = places.emplace(change.id, both.changes.size());
        if (isNew)
            both.changes.push_back(change);
        else
            both.changes[place->second].after = change.after;
    }
    std::erase_if(both.changes, [](const Change &change) { return !change.before && !change.after; });
    return both;
}

} // namespace

std::vector<int> Change::changedFields() const
{
    std::vector<int> fields;
    for (std::size_t i = 0; i < kind->fields.size(); ++i)
        if (!before || !after || !sameValue(kind->fields[i], *before, *after))
            fields.push_back(int(i));
    return fields;
}

Snapshot::Snapshot(const Catalogue &catalogue) : Snapshot(catalogue, std::vector<Table>(catalogue.kinds().size()), 0) {}

Snapshot::Snapshot(const Catalogue &catalogue, std::vector<Table> tables, std::int64_t revision)
    : data_(new Data{catalogue, std::move(tables), revision, {}, {}, {}, {}})
{
}

const Table &Snapshot::table(const Kind &kind) const
{
    const int index = data_->catalogue.indexOf(kind);
    Q_ASSERT(index >= 0);
    return data_->tables[std::size_t(index)];
}

Snapshot Snapshot::advanced(const ChangeSet &changes, std::int64_t revision) const
{
    std::vector<std::vector<const Change *>> byKind(data_->tables.size());
    for (const Change &change : changes.changes)
        byKind[std::size_t(data_->catalogue.indexOf(*change.kind))].push_back(&change);
    std::vector<Table> tables = data_->tables;
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (!byKind[i].empty())
            tables[i] = tables[i].with(byKind[i]);
    Snapshot next(data_->catalogue, std::move(tables), revision);
    leaveSeeds(changes, *next.data_);
    return next;
}

const void *Snapshot::findDerived(std::type_index type) const
{
    const std::lock_guard lock(data_->mutex);
    const auto found = data_->derived.find(type);
    return found == data_->derived.end() ? nullptr : found->second.value.get();
}

Snapshot::Seed Snapshot::seedOf(std::type_index type) const
{
    const std::lock_guard lock(data_->mutex);
    const auto found = data_->seeds.find(type);
    return found == data_->seeds.end() ? Seed{} : found->second;
}

void Snapshot::keepDerived(std::type_index type, std::shared_ptr<const void> value, bool advanceable) const
{
    const std::lock_guard lock(data_->mutex);
    data_->derived[type] = {std::move(value), advanceable};
    data_->seeds.erase(type);
}

void Snapshot::leaveSeeds(const ChangeSet &changes, Data &next) const
{
    const std::lock_guard lock(data_->mutex);
    const bool any = !data_->seeds.empty() || std::any_of(data_->derived.begin(), data_->derived.end(),
                                                          [](const auto &each) { return each.second.advanceable; });
    if (!any || changes.changes.size() > mostSeedChanges)
        return;
    // Not every proposal knows what it replaces; whoever advances relies on it.
    ChangeSet exact;
    for (const Change &change : changes.changes) {
        RecordPtr before = find(*change.kind, change.id);
        if (before || change.after)
            exact.changes.push_back({change.kind, change.id, std::move(before), change.after});
    }
    // What nobody has asked for here may still be asked for there.
    for (const auto &[type, seed] : data_->seeds) {
        ChangeSet both = joined(*seed.changes, exact);
        if (both.changes.size() <= mostSeedChanges)
            next.seeds[type] = {seed.value, std::make_shared<const ChangeSet>(std::move(both))};
    }
    const auto since = std::make_shared<const ChangeSet>(std::move(exact));
    for (const auto &[type, derived] : data_->derived)
        if (derived.advanceable)
            next.seeds[type] = {derived.value, since};
}

} // namespace entente

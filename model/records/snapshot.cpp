// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/snapshot.h"

#include "model/records/fieldtext.h"

namespace entente {

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
    : data_(new Data{catalogue, std::move(tables), revision, {}, {}})
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
    return Snapshot(data_->catalogue, std::move(tables), revision);
}

} // namespace entente

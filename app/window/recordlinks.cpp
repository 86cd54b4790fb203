// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recordlinks.h"

#include <algorithm>

namespace entente {

namespace {

/// Calls @p visit(AnyId) for each record that @p field of @p record names.
template<class Visit>
void forEachReference(const Field &field, const Record &record, Visit visit)
{
    switch (field.type) {
    case FieldType::Reference:
        if (const Uuid &id = field.get<Uuid>(record); !id.isNull())
            visit(AnyId{&field.target(), id});
        break;
    case FieldType::References:
        for (const Uuid &id : field.get<std::vector<Uuid>>(record))
            visit(AnyId{&field.target(), id});
        break;
    case FieldType::AnyReference:
        if (const AnyId &id = field.get<AnyId>(record); !id.isEmpty())
            visit(id);
        break;
    default:
        break;
    }
}

bool mayReferTo(const Field &field, const Kind &kind)
{
    return field.type == FieldType::AnyReference || (field.isReference() && &field.target() == &kind);
}

} // namespace

std::vector<LinkGroup> linksFrom(const Snapshot &plan, const AnyId &record)
{
    std::vector<LinkGroup> groups;
    const RecordPtr found = plan.find(record);
    if (!found)
        return groups;
    for (const Field &field : record.kind->fields) {
        LinkGroup group{nullptr, &field, {}, 0};
        forEachReference(field, *found, [&](const AnyId &id) {
            if (!plan.find(id))
                return;
            group.kind = id.kind;
            group.records.push_back(id);
            ++group.total;
        });
        if (group.kind)
            groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<LinkGroup> linksTo(const Snapshot &plan, const AnyId &record, std::size_t most)
{
    std::vector<LinkGroup> groups;
    if (record.isEmpty())
        return groups;
    for (const Kind *kind : plan.catalogue().kinds()) {
        for (const Field &field : kind->fields) {
            if (!mayReferTo(field, *record.kind))
                continue;
            LinkGroup group{kind, &field, {}, 0};
            plan.table(*kind).forEach([&](const Record &other) {
                bool refers = false;
                forEachReference(field, other, [&](const AnyId &id) { refers = refers || id == record; });
                if (!refers)
                    return;
                ++group.total;
                if (group.records.size() < most)
                    group.records.push_back({kind, other.id});
            });
            if (group.total > 0)
                groups.push_back(std::move(group));
        }
    }
    return groups;
}

} // namespace entente

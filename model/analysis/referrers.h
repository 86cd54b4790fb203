// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/recordlists.h"
#include "model/records/snapshot.h"

namespace entente {

/// Calls @p visit(field position, kind, id) for every reference that @p record makes in its fields, those of
/// lists and to any kind included; empty ones are left out. Release sets of labels are no references.
template<class Visit>
void forEachReference(const Kind &kind, const Record &record, Visit visit)
{
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const Field &field = kind.fields[i];
        if (field.type == FieldType::Reference) {
            if (const Uuid &id = field.get<Uuid>(record); !id.isNull())
                visit(int(i), field.target(), id);
        } else if (field.type == FieldType::References) {
            for (const Uuid &id : field.get<std::vector<Uuid>>(record))
                visit(int(i), field.target(), id);
        } else if (field.type == FieldType::AnyReference) {
            if (const AnyId &id = field.get<AnyId>(record); !id.isEmpty())
                visit(int(i), *id.kind, id.uuid);
        }
    }
}

/// Who refers to a record, and in which field. Follows an edit by what it changed.
class Referrers
{
public:
    Referrers() = default;
    explicit Referrers(const Snapshot &plan);
    /// After @p changes. The records that did not change must be the same objects in @p later.
    [[nodiscard]] Referrers advanced(const Snapshot &later, const ChangeSet &changes) const;

    /// The records that name @p id in the field at position @p field of kind number @p kind of the catalogue.
    [[nodiscard]] std::span<const RecordLists::Entry> find(const Uuid &id, int kind, int field) const
    {
        return lists_.find(id, tagOf(kind, field));
    }
    /// All who name it.
    [[nodiscard]] std::span<const RecordLists::Entry> find(const Uuid &id) const { return lists_.find(id); }

    static constexpr std::uint32_t fieldsOfKind = 1024;
    [[nodiscard]] static std::uint32_t tagOf(int kind, int field)
    {
        return std::uint32_t(kind) * fieldsOfKind + std::uint32_t(field);
    }
    [[nodiscard]] static int kindOfTag(std::uint32_t tag) { return int(tag / fieldsOfKind); }
    [[nodiscard]] static int fieldOfTag(std::uint32_t tag) { return int(tag % fieldsOfKind); }

private:
    RecordLists lists_;
};

} // namespace entente

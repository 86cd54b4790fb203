// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/touched.h"

#include <algorithm>

namespace entente {

namespace {

/// Whether @p read is of a field that changed.
bool touches(const Read &read, const Kind &kind, const std::vector<bool> &changed)
{
    if (read.label)
        return changed[std::size_t(kind.indexOf(u"label"))];
    if (!read.fields)
        return true;
    std::vector<int> fields;
    read.fields(fields);
    return std::any_of(fields.begin(), fields.end(), [&](int field) { return changed[std::size_t(field)]; });
}

} // namespace

Touched::Touched(const Snapshot &later, const Referrers &referrers, const ChangeSet &changes)
    : later_(later), referrers_(referrers)
{
    for (const Change &change : changes.changes) {
        std::vector<bool> fields(change.kind->fields.size());
        for (const int field : change.changedFields())
            fields[std::size_t(field)] = true;
        changes_.push_back({&change, later.catalogue().indexOf(*change.kind), std::move(fields)});
    }
}

std::optional<std::set<Subject>> Touched::affected(const CheckRule &rule) const
{
    std::set<Subject> places;
    for (const auto &[change, kind, fields] : changes_) {
        const bool cameOrWent = !change->before || !change->after;
        if (cameOrWent && examines(rule, *change->kind))
            places.emplace(kind, change->id);
        for (const Read &read : rule.reads) {
            if (read.kind && &read.kind() != change->kind)
                continue;
            if (!cameOrWent && (read.presence || !touches(read, *change->kind, fields)))
                continue;
            if (read.whole)
                return std::nullopt;
            for (const Subject &place : walked(read, *change, kind))
                if (examines(rule, *later_.catalogue().kinds()[std::size_t(place.first)]))
                    places.insert(place);
        }
    }
    return places;
}

std::set<Subject> Touched::changed(const CheckRule &rule) const
{
    std::set<Subject> places;
    for (const auto &[change, kind, fields] : changes_)
        if (examines(rule, *change->kind))
            places.emplace(kind, change->id);
    return places;
}

std::set<Subject> Touched::walked(const Read &read, const Change &change, int kind) const
{
    std::set<Subject> at{{kind, change.id}};
    for (std::size_t i = 0; i < read.path.size(); ++i) {
        std::set<Subject> next;
        for (const Subject &place : at) {
            const RecordPtr record = later_.find(*later_.catalogue().kinds()[std::size_t(place.first)], place.second);
            // Others may name what is not there.
            if (record || read.path[i].way == Hop::Way::From || read.path[i].way == Hop::Way::FromAny)
                step(read.path[i], place, record.get(), next);
            // Where it pointed before counts as well; where it pointed through others that changed, those say.
            if (i == 0 && change.before)
                step(read.path[i], place, change.before.get(), next);
        }
        at = std::move(next);
    }
    return at;
}

void Touched::step(const Hop &hop, const Subject &place, const Record *record, std::set<Subject> &next) const
{
    if (hop.way == Hop::Way::FromAny) {
        for (const RecordLists::Entry &entry : referrers_.find(place.second))
            next.emplace(Referrers::kindOfTag(entry.tag), entry.record->id);
        return;
    }
    if (hop.way == Hop::Way::ToAny) {
        forEachReference(*later_.catalogue().kinds()[std::size_t(place.first)], *record,
                         [&](int, const Kind &target, const Uuid &id) {
                             if (const int number = later_.catalogue().indexOf(target); number >= 0)
                                 next.emplace(number, id);
                         });
        return;
    }
    const int kind = later_.catalogue().indexOf(hop.kind());
    if (kind < 0)
        return;
    if (hop.way == Hop::Way::From) {
        for (const RecordLists::Entry &entry : referrers_.find(place.second, kind, hop.field()))
            next.emplace(kind, entry.record->id);
        return;
    }
    if (kind != place.first)
        return;
    const Field &field = hop.kind().fields[std::size_t(hop.field())];
    const auto add = [&](const Kind &target, const Uuid &id) {
        if (const int number = later_.catalogue().indexOf(target); number >= 0 && !id.isNull())
            next.emplace(number, id);
    };
    if (field.type == FieldType::Reference)
        add(field.target(), field.get<Uuid>(*record));
    else if (field.type == FieldType::References)
        for (const Uuid &id : field.get<std::vector<Uuid>>(*record))
            add(field.target(), id);
    else if (const AnyId &id = field.get<AnyId>(*record); !id.isEmpty())
        add(*id.kind, id.uuid);
}

} // namespace entente

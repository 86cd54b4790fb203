// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/searchtext.h"

#include "model/records/identity.h"

#include <unordered_set>

namespace entente {

namespace {

void appendName(QString &text, const Kind &kind, const Uuid &id, const Snapshot &plan)
{
    if (id.isNull() || plan.catalogue().indexOf(kind) < 0)
        return;
    const RecordPtr record = plan.find(kind, id);
    if (!record)
        return;
    if (!text.isEmpty())
        text += QStringLiteral("; ");
    const Field *key = kind.keyField();
    if (!key) {
        text += identityText(kind, *record, references(plan));
        return;
    }
    text += key->get<QString>(*record);
    if (const Field *name = kind.nameField(); name && name != key && name->type == FieldType::Text)
        if (const QString &words = name->get<QString>(*record); !words.isEmpty())
            text += QLatin1Char(' ') + words;
}

/// Whether what refers to the record reads differently after the change.
bool isNamedAnew(const Change &change)
{
    if (!change.after)
        return false;
    if (!change.before)
        return true;
    const Kind &kind = *change.kind;
    for (const Field *field : kind.identity())
        if (!sameValue(*field, *change.before, *change.after))
            return true;
    return kind.nameField() && !sameValue(*kind.nameField(), *change.before, *change.after);
}

using Ids = std::unordered_set<Uuid>;

bool refersTo(const Field &field, const Record &record, const Ids &ids)
{
    switch (field.type) {
    case FieldType::Reference:
        return ids.contains(field.get<Uuid>(record));
    case FieldType::References: {
        const auto &all = field.get<std::vector<Uuid>>(record);
        return std::any_of(all.begin(), all.end(), [&](const Uuid &id) { return ids.contains(id); });
    }
    case FieldType::AnyReference:
        return ids.contains(field.get<AnyId>(record).uuid);
    default:
        return false;
    }
}

} // namespace

bool isSearched(const Field &field)
{
    return field.type == FieldType::Text || field.type == FieldType::Term || field.isReference();
}

bool isSearched(const Kind &kind)
{
    return !kind.internal;
}

QString searchText(const Field &field, const Record &record, const Snapshot &plan)
{
    QString text;
    switch (field.type) {
    case FieldType::Text:
        return field.get<QString>(record);
    case FieldType::Term:
        return field.get<Term>(record).word;
    case FieldType::Reference:
        appendName(text, field.target(), field.get<Uuid>(record), plan);
        break;
    case FieldType::References:
        for (const Uuid &id : field.get<std::vector<Uuid>>(record))
            appendName(text, field.target(), id, plan);
        break;
    case FieldType::AnyReference:
        if (const AnyId &id = field.get<AnyId>(record); !id.isEmpty())
            appendName(text, *id.kind, id.uuid, plan);
        break;
    default:
        break;
    }
    return text;
}

ChangeSet rereadAfter(const ChangeSet &changes, const Snapshot &plan)
{
    ChangeSet result;
    Ids known; // in the result
    Ids renamed;
    for (const Change &change : changes.changes) {
        if (change.after && isSearched(*change.kind) && known.insert(change.id).second)
            result.put(*change.kind, change.after, change.before);
        if (isNamedAnew(change))
            renamed.insert(change.id);
    }
    // What has no key is named by what it refers to, so that a new name may make others anew.
    Ids spread = renamed;
    while (!renamed.empty()) {
        Ids next;
        for (const Kind *kind : plan.catalogue().kinds()) {
            if (!isSearched(*kind))
                continue;
            std::vector<const Field *> fields;
            for (const Field &field : kind->fields)
                if (field.isReference())
                    fields.push_back(&field);
            if (fields.empty())
                continue;
            for (const auto &chunk : plan.table(*kind).chunks())
                for (const RecordPtr &record : *chunk) {
                    if (std::none_of(fields.begin(), fields.end(),
                                     [&](const Field *field) { return refersTo(*field, *record, renamed); }))
                        continue;
                    if (known.insert(record->id).second)
                        result.put(*kind, record, record);
                    if (!kind->keyField() && spread.insert(record->id).second)
                        next.insert(record->id);
                }
        }
        renamed = std::move(next);
    }
    return result;
}

} // namespace entente

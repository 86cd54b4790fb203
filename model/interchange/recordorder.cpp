// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/recordorder.h"

#include <algorithm>

namespace entente {

ExportReferences::ExportReferences(const Snapshot &plan) : references_(references(plan)) {}

Uuid ExportReferences::find(const Kind &kind, QStringView text) const
{
    return references_.find(kind, text);
}

QString ExportReferences::name(const Kind &kind, const Uuid &id) const
{
    const auto [entry, isNew] = names_[&kind].try_emplace(id);
    if (isNew)
        entry->second = references_.name(kind, id);
    return entry->second;
}

const Kind *ExportReferences::kind(QStringView kindName) const
{
    return references_.kind(kindName);
}

bool ExportReferences::addsWord(const Kind &owner, const Field &field, QStringView word) const
{
    return references_.addsWord(owner, field, word);
}

std::vector<const Record *> inFileOrder(const Snapshot &plan, const Kind &kind, const References &references)
{
    struct Named {
        QByteArray name;
        const Record *record;
    };
    std::vector<Named> named;
    named.reserve(plan.table(kind).size());
    plan.table(kind).forEach([&](const Record &record) {
        named.push_back({identityText(kind, record, references).toUtf8(), &record});
    });
    std::sort(named.begin(), named.end(), [&](const Named &a, const Named &b) {
        if (const int order = a.name.compare(b.name); order != 0)
            return order < 0;
        for (const Field &field : kind.fields) {
            const QByteArray left = textOf(field, *a.record, references).toUtf8();
            if (const int order = left.compare(textOf(field, *b.record, references).toUtf8()); order != 0)
                return order < 0;
        }
        return false;
    });
    std::vector<const Record *> records;
    records.reserve(named.size());
    for (const Named &one : named)
        records.push_back(one.record);
    return records;
}

} // namespace entente

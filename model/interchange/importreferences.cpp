// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/importreferences.h"

namespace entente {

namespace {

std::string_view viewOf(const QByteArray &utf8)
{
    return {utf8.constData(), std::size_t(utf8.size())};
}

} // namespace

ImportReferences::ImportReferences(const Snapshot &plan)
    : plan_(plan), planReferences_(references(plan_)), names_(plan.catalogue().kinds().size())
{
}

void ImportReferences::identified(const Kind &kind, const Record &record)
{
    namesOf(kind).rows.push_back(&record);
}

void ImportReferences::addWord(const QString &scale, const QString &word)
{
    words_.insert(scale + QLatin1Char('/') + word);
}

ImportReferences::Names &ImportReferences::namesOf(const Kind &kind) const
{
    return names_[std::size_t(plan_.catalogue().indexOf(kind))];
}

NameIndex &ImportReferences::names(const Kind &kind) const
{
    Names &names = namesOf(kind);
    const auto add = [&](const Record &record) {
        names.index.add(viewOf(identityText(kind, record, *this).toUtf8()), record.id);
    };
    if (!names.isMade) {
        names.isMade = true;
        plan_.table(kind).forEach(add);
    }
    if (!kind.keyField())
        while (names.inIndex < names.rows.size())
            add(*names.rows[names.inIndex++]);
    return names.index;
}

Uuid ImportReferences::find(const Kind &kind, std::string_view text) const
{
    if (plan_.catalogue().indexOf(kind) < 0)
        return {};
    NameIndex &index = names(kind);
    if (const NameIndex::Entry *entry = index.find(text))
        return entry->id;
    if (kind.keyField())
        return {};
    const QString written = QString::fromUtf8(text.data(), qsizetype(text.size()));
    const NameIndex::Entry *entry = index.find(viewOf(canonicalIdentityText(kind, written).toUtf8()));
    return entry ? entry->id : Uuid{};
}

const Kind *ImportReferences::kind(std::string_view kindName) const
{
    for (const auto &[name, kind] : kindNames_)
        if (name == kindName)
            return kind;
    const Kind *found = plan_.catalogue().find(QString::fromUtf8(kindName.data(), qsizetype(kindName.size())));
    if (found)
        kindNames_.emplace_back(kindName, found);
    return found;
}

Uuid ImportReferences::find(const Kind &kind, QStringView text) const
{
    return find(kind, viewOf(text.toUtf8()));
}

QString ImportReferences::name(const Kind &kind, const Uuid &id) const
{
    if (plan_.catalogue().indexOf(kind) < 0)
        return id.toHex();
    Names &names = namesOf(kind);
    for (; names.inById < names.rows.size(); ++names.inById)
        names.byId.emplace(names.rows[names.inById]->id, names.rows[names.inById]);
    const auto found = names.byId.find(id);
    return found == names.byId.end() ? planReferences_.name(kind, id) : identityText(kind, *found->second, *this);
}

const Kind *ImportReferences::kind(QStringView kindName) const
{
    return plan_.catalogue().find(kindName);
}

bool ImportReferences::addsWord(const Kind &owner, const Field &field, QStringView word) const
{
    const QString scale = QLatin1String(owner.name) + QLatin1Char('.') + QLatin1String(field.name);
    return words_.contains(scale + QLatin1Char('/') + word.toString()) || planReferences_.addsWord(owner, field, word);
}

} // namespace entente

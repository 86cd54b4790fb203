// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/identity.h"

#include "model/records/scaleterm.h"

#include <QHash>

#include <algorithm>

namespace entente {

namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0xFF51AFD7ED558CCDULL;
    return hash ^ (hash >> 32U);
}

std::uint64_t hashOf(QStringView text)
{
    return qHash(text, 0x5EED);
}

std::uint64_t hashOf(const Uuid &id)
{
    return UuidHash{}(id);
}

std::int64_t dayMeant(const PartialDate &date)
{
    return date.isEmpty() ? std::numeric_limits<std::int64_t>::min() : date.firstDay().number;
}

std::uint64_t hashOf(const Field &field, const Record &record)
{
    switch (field.type) {
    case FieldType::Text:
        return hashOf(field.get<QString>(record));
    case FieldType::Term:
        return hashOf(field.get<Term>(record).word);
    case FieldType::Date:
        return std::uint64_t(dayMeant(field.get<PartialDate>(record)));
    case FieldType::Reference:
        return hashOf(field.get<Uuid>(record));
    case FieldType::AnyReference:
        return hashOf(field.get<AnyId>(record).uuid);
    case FieldType::Integer:
        return std::uint64_t(field.get<std::optional<int>>(record).value_or(0));
    default:
        return 0; // no such field identifies anything; the comparison decides
    }
}

} // namespace

std::uint64_t identityHash(const Kind &kind, const Record &record)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
    for (const Field *field : kind.identity())
        hash = mix(hash, hashOf(*field, record));
    return hash;
}

bool sameIdentity(const Kind &kind, const Record &a, const Record &b)
{
    return std::all_of(kind.identity().begin(), kind.identity().end(), [&](const Field *field) {
        return field->type == FieldType::Date
                   ? dayMeant(field->get<PartialDate>(a)) == dayMeant(field->get<PartialDate>(b))
                   : sameValue(*field, a, b);
    });
}

IdentityIndex::IdentityIndex(const Kind &kind, const Table &table) : kind_(&kind)
{
    std::size_t capacity = 16;
    while (capacity < table.size() * 2)
        capacity *= 2;
    slots_.resize(capacity);
    table.forEach([this](const Record &record) { add(record); });
}

const Record *IdentityIndex::find(const Record &like, const Uuid &except) const
{
    const std::uint64_t hash = identityHash(*kind_, like);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask; slots_[i].record || slots_[i].removed; i = (i + 1) & mask) {
        const Slot &slot = slots_[i];
        if (slot.record && slot.hash == hash && slot.record->id != except && sameIdentity(*kind_, *slot.record, like))
            return slot.record;
    }
    return nullptr;
}

const Record *IdentityIndex::findKey(QStringView key) const
{
    const std::uint64_t hash = mix(0x9E3779B97F4A7C15ULL, hashOf(key));
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask; slots_[i].record || slots_[i].removed; i = (i + 1) & mask) {
        const Slot &slot = slots_[i];
        if (slot.record && slot.hash == hash && kind_->keyField()->get<QString>(*slot.record) == key)
            return slot.record;
    }
    return nullptr;
}

void IdentityIndex::add(const Record &record)
{
    if ((used_ + 1) * 4 > slots_.size() * 3)
        grow();
    const std::uint64_t hash = identityHash(*kind_, record);
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = hash & mask;
    while (slots_[i].record || slots_[i].removed)
        i = (i + 1) & mask;
    slots_[i] = {hash, &record, false};
    ++used_;
}

void IdentityIndex::remove(const Record &record)
{
    const std::uint64_t hash = identityHash(*kind_, record);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask; slots_[i].record || slots_[i].removed; i = (i + 1) & mask)
        if (slots_[i].record && slots_[i].hash == hash && slots_[i].record->id == record.id) {
            slots_[i] = {0, nullptr, true};
            return;
        }
}

void IdentityIndex::grow()
{
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.size() * 2, {});
    used_ = 0;
    const std::size_t mask = slots_.size() - 1;
    for (const Slot &slot : old) {
        if (!slot.record)
            continue;
        std::size_t i = slot.hash & mask;
        while (slots_[i].record)
            i = (i + 1) & mask;
        slots_[i] = slot;
        ++used_;
    }
}

SnapshotReferences::SnapshotReferences(const Snapshot &snapshot)
    : catalogue_(snapshot.catalogue()), indexes_(catalogue_.kinds().size()), texts_(catalogue_.kinds().size())
{
    // The tables, not the snapshot: the snapshot owns this object.
    for (const Kind *each : catalogue_.kinds())
        tables_.push_back(snapshot.table(*each));
    if (catalogue_.indexOf(kindOf<ScaleTerm>()) >= 0)
        for (const ScaleTerm &term : snapshot.all<ScaleTerm>())
            words_.emplace_back(term.scale, term.word);
    std::sort(words_.begin(), words_.end());
}

const IdentityIndex &SnapshotReferences::index(const Kind &kind) const
{
    const auto position = std::size_t(catalogue_.indexOf(kind));
    const std::lock_guard lock(mutex_);
    auto &slot = indexes_[position];
    if (!slot)
        slot = std::make_unique<IdentityIndex>(kind, tables_[position]);
    return *slot;
}

Uuid SnapshotReferences::find(const Kind &kind, QStringView text) const
{
    if (catalogue_.indexOf(kind) < 0)
        return {};
    if (kind.keyField()) {
        const Record *record = index(kind).findKey(text);
        return record ? record->id : Uuid{};
    }
    const auto position = std::size_t(catalogue_.indexOf(kind));
    {
        const std::lock_guard lock(mutex_);
        if (const auto &slot = texts_[position])
            return slot->value(canonicalIdentityText(kind, text));
    }
    // Made outside the lock: the names of what the identity refers to are looked up again here.
    auto made = std::make_unique<QHash<QString, Uuid>>();
    tables_[position].forEach(
        [&](const Record &record) { made->insert(identityText(kind, record, *this), record.id); });
    const std::lock_guard lock(mutex_);
    if (!texts_[position])
        texts_[position] = std::move(made);
    return texts_[position]->value(canonicalIdentityText(kind, text));
}

template<class Write>
QString SnapshotReferences::named(const Kind &kind, const Uuid &id, Write write) const
{
    const int position = catalogue_.indexOf(kind);
    const RecordPtr record = position < 0 ? nullptr : tables_[std::size_t(position)].find(id);
    // Records without a key can name each other in a circle; then no text names them.
    thread_local int depth = 0;
    if (!record || depth > 12)
        return id.toHex();
    ++depth;
    QString text = write(*record);
    --depth;
    return text;
}

QString SnapshotReferences::name(const Kind &kind, const Uuid &id) const
{
    return named(kind, id, [&](const Record &record) { return identityText(kind, record, *this); });
}

QString SnapshotReferences::title(const Kind &kind, const Uuid &id) const
{
    return named(kind, id, [&](const Record &record) {
        const QString name = kind.keyField() && kind.nameField() ? kind.nameField()->get<QString>(record) : QString();
        return name.isEmpty() ? displayName(kind, record, *this) : name;
    });
}

const Kind *SnapshotReferences::kind(QStringView kindName) const
{
    return catalogue_.find(kindName);
}

bool SnapshotReferences::addsWord(const Kind &owner, const Field &field, QStringView word) const
{
    const QString scale = QLatin1String(owner.name) + QLatin1Char('.') + QLatin1String(field.name);
    return std::binary_search(words_.begin(), words_.end(), std::pair(scale, word.toString()));
}

const SnapshotReferences &references(const Snapshot &snapshot)
{
    return snapshot.derived<SnapshotReferences>();
}

} // namespace entente

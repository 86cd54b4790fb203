// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/nameindex.h"

#include <functional>

namespace entente {

namespace {

constexpr std::size_t firstCapacity = 64;

std::uint64_t hashOf(std::string_view name)
{
    return std::hash<std::string_view>{}(name);
}

} // namespace

NameIndex::NameIndex()
    : slots_(firstCapacity)
{
}

std::size_t NameIndex::slotOf(std::string_view name, std::uint64_t hash) const
{
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = hash & mask;
    for (; !slots_[i].id.isNull(); i = (i + 1) & mask) {
        const Entry &entry = slots_[i];
        if (entry.hash == hash && entry.length == name.size() &&
            names_.compare(entry.offset, entry.length, name) == 0)
            break;
    }
    return i;
}

NameIndex::Entry *NameIndex::find(std::string_view name)
{
    Entry &entry = slots_[slotOf(name, hashOf(name))];
    return entry.id.isNull() ? nullptr : &entry;
}

void NameIndex::add(std::string_view name, const Uuid &id, std::uint32_t row)
{
    if ((used_ + 1) * 2 > slots_.size())
        grow();
    const std::uint64_t hash = hashOf(name);
    Entry &entry = slots_[slotOf(name, hash)];
    if (!entry.id.isNull())
        return;
    entry = {hash, names_.size(), std::uint32_t(name.size()), row, id};
    names_ += name;
    ++used_;
}

void NameIndex::grow()
{
    std::vector<Entry> old = std::move(slots_);
    slots_.assign(old.size() * 2, {});
    const std::size_t mask = slots_.size() - 1;
    for (const Entry &entry : old) {
        if (entry.id.isNull())
            continue;
        std::size_t i = entry.hash & mask;
        while (!slots_[i].id.isNull())
            i = (i + 1) & mask;
        slots_[i] = entry;
    }
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/nameindex.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace entente {

namespace {

constexpr std::size_t firstCapacity = 64;

std::uint32_t hashOf(std::string_view name)
{
    const std::uint64_t hash = std::hash<std::string_view>{}(name);
    return std::uint32_t(hash ^ (hash >> 32U));
}

} // namespace

NameIndex::NameIndex() : slots_(firstCapacity) {}

bool NameIndex::isCalled(const Entry &entry, std::string_view name) const
{
    if (entry.length != name.size())
        return false;
    return std::memcmp(entry.length <= inlineLength ? entry.start.data() : names_.data() + entry.offset, name.data(),
                       name.size()) == 0;
}

std::size_t NameIndex::slotOf(std::string_view name, std::uint32_t hash) const
{
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = hash & mask;
    while (!slots_[i].id.isNull() && !(slots_[i].hash == hash && isCalled(slots_[i], name)))
        i = (i + 1) & mask;
    return i;
}

NameIndex::Entry *NameIndex::find(std::string_view name)
{
    Entry &entry = slots_[slotOf(name, hashOf(name))];
    return entry.id.isNull() ? nullptr : &entry;
}

void NameIndex::add(std::string_view name, const Uuid &id, std::uint32_t row)
{
    reserve(used_ + 1);
    const std::uint32_t hash = hashOf(name);
    Entry &entry = slots_[slotOf(name, hash)];
    if (!entry.id.isNull())
        return;
    entry.hash = hash;
    entry.length = std::uint32_t(name.size());
    entry.row = row;
    entry.id = id;
    if (name.size() <= inlineLength) {
        std::copy(name.begin(), name.end(), entry.start.begin());
    } else {
        entry.offset = names_.size();
        names_ += name;
    }
    ++used_;
}

void NameIndex::reserve(std::size_t count)
{
    std::size_t capacity = slots_.size();
    while (capacity * 2 < count * 3)
        capacity *= 2;
    if (capacity > slots_.size())
        resize(capacity);
}

void NameIndex::resize(std::size_t capacity)
{
    std::vector<Entry> old(capacity);
    old.swap(slots_);
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

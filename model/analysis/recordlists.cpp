// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/recordlists.h"

#include <algorithm>

namespace entente {

RecordLists::RecordLists(std::vector<Entry> entries)
{
    std::sort(entries.begin(), entries.end());
    base_ = std::make_shared<const List>(std::move(entries));
}

std::span<const RecordLists::Entry> RecordLists::find(const Uuid &key) const
{
    if (const auto found = changed_.find(key); found != changed_.end())
        return *found->second;
    const auto [first, last] = std::equal_range(base_->begin(), base_->end(), Entry{key, 0, nullptr},
                                                [](const Entry &a, const Entry &b) { return a.key < b.key; });
    return {first, last};
}

std::span<const RecordLists::Entry> RecordLists::find(const Uuid &key, std::uint32_t tag) const
{
    const std::span<const Entry> list = find(key);
    const auto [first, last] = std::equal_range(list.begin(), list.end(), Entry{key, tag, nullptr},
                                                [](const Entry &a, const Entry &b) { return a.tag < b.tag; });
    return list.subspan(std::size_t(first - list.begin()), std::size_t(last - first));
}

RecordLists RecordLists::changed(const std::vector<Entry> &removed, const std::vector<Entry> &added) const
{
    std::unordered_map<Uuid, List> touched;
    const auto listOf = [&](const Uuid &key) -> List & {
        const auto [place, isNew] = touched.try_emplace(key);
        if (isNew) {
            const auto list = find(key);
            place->second.assign(list.begin(), list.end());
        }
        return place->second;
    };
    for (const Entry &entry : removed) {
        List &list = listOf(entry.key);
        const auto place = std::lower_bound(list.begin(), list.end(), entry);
        if (place != list.end() && (*place <=> entry) == 0)
            list.erase(place);
    }
    for (const Entry &entry : added) {
        List &list = listOf(entry.key);
        list.insert(std::upper_bound(list.begin(), list.end(), entry), entry);
    }
    RecordLists result = *this;
    for (auto &[key, list] : touched)
        result.changed_[key] = std::make_shared<const List>(std::move(list));
    if (result.changed_.size() <= mostChanged)
        return result;
    std::vector<Entry> all;
    all.reserve(base_->size());
    result.forEachList([&](std::span<const Entry> list) { all.insert(all.end(), list.begin(), list.end()); });
    return RecordLists(std::move(all));
}

} // namespace entente

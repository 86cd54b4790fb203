// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/record.h"

#include <compare>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace entente {

/// Lists of records by an id or a hash: who refers to whom, what is alike. An immutable value: a changed one
/// shares all but the touched lists with the one it came from. Points into records that somebody else keeps
/// alive, as a rule a snapshot.
class RecordLists
{
public:
    struct Entry {
        Uuid key;              ///< the list it is in
        std::uint32_t tag = 0; ///< a part of the list
        const Record *record = nullptr;

        friend bool operator==(const Entry &, const Entry &) = default;
        friend std::strong_ordering operator<=>(const Entry &a, const Entry &b)
        {
            if (const auto order = a.key <=> b.key; order != 0)
                return order;
            if (const auto order = a.tag <=> b.tag; order != 0)
                return order;
            return a.record->id <=> b.record->id;
        }
    };

    RecordLists() = default;
    /// Takes @p entries in any order.
    explicit RecordLists(std::vector<Entry> entries);

    /// The list of @p key, by tag and then the record's id.
    [[nodiscard]] std::span<const Entry> find(const Uuid &key) const;
    /// The part of it with @p tag.
    [[nodiscard]] std::span<const Entry> find(const Uuid &key, std::uint32_t tag) const;
    /// Calls @p visit(span) for every list.
    template<class Visit>
    void forEachList(Visit visit) const
    {
        for (auto first = base_->begin(); first != base_->end();) {
            auto last = first;
            while (last != base_->end() && last->key == first->key)
                ++last;
            if (!changed_.contains(first->key))
                visit(std::span<const Entry>(&*first, std::size_t(last - first)));
            first = last;
        }
        for (const auto &[key, list] : changed_)
            if (!list->empty())
                visit(std::span<const Entry>(*list));
    }

    /// These lists without @p removed (found by key, tag and the record's id) and with @p added.
    [[nodiscard]] RecordLists changed(const std::vector<Entry> &removed, const std::vector<Entry> &added) const;

private:
    /// Beyond this many changed lists they are written into one again.
    static constexpr std::size_t mostChanged = 4096;
    using List = std::vector<Entry>;

    std::shared_ptr<const List> base_ = std::make_shared<List>();
    std::unordered_map<Uuid, std::shared_ptr<const List>> changed_; ///< in place of the list in base_
};

} // namespace entente

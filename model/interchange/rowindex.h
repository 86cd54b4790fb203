// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/identity.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace entente {

/// Finds the row of an import that has the same identity as a record, among the rows of one kind.
class RowIndex
{
public:
    explicit RowIndex(const Kind &kind) : kind_(&kind) {}

    /// The row whose record has the identity of @p like; @p hash is identityHash() of that.
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t hash, const Record &like) const
    {
        if (slots_.empty())
            return {};
        for (std::size_t i = hash & mask(); slots_[i].record; i = (i + 1) & mask())
            if (slots_[i].hash == hash && sameIdentity(*kind_, *slots_[i].record, like))
                return slots_[i].row;
        return {};
    }
    /// Makes room for @p count rows in all.
    void reserve(std::size_t count)
    {
        std::size_t capacity = std::max<std::size_t>(slots_.size(), 64);
        while (capacity * 2 < count * 3)
            capacity *= 2;
        if (capacity == slots_.size())
            return;
        std::vector<Slot> old(capacity);
        old.swap(slots_);
        for (const Slot &slot : old)
            if (slot.record)
                place(slot);
    }
    /// Enters row @p row. @p record must stay alive.
    void add(std::uint64_t hash, const Record &record, std::uint32_t row)
    {
        reserve(used_ + 1);
        place({hash, &record, row});
        ++used_;
    }

private:
    struct Slot {
        std::uint64_t hash = 0;
        const Record *record = nullptr; ///< null when free
        std::uint32_t row = 0;
    };
    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
    void place(const Slot &slot)
    {
        std::size_t i = slot.hash & mask();
        while (slots_[i].record)
            i = (i + 1) & mask();
        slots_[i] = slot;
    }
    const Kind *kind_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

} // namespace entente

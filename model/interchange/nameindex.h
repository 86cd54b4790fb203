// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/id.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Finds records by what people write for them, in UTF-8. It owns the names; a look-up allocates
/// nothing and touches one place in memory for names of the usual length.
class NameIndex
{
public:
    static constexpr std::uint32_t noRow = 0xFFFFFFFFU;

    static constexpr std::size_t inlineLength = 24;

    /// As large as a cache line.
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t length = 0;
        std::uint64_t offset = 0;  ///< of the name in names_, when it is longer than what start holds
        std::uint32_t row = noRow; ///< row of the import that named it; noRow for a record of the plan alone
        std::array<char, inlineLength> start{}; ///< the name, when it is no longer than this
        Uuid id;                                ///< null when the entry is free
    };

    NameIndex();

    /// Makes room for @p count names in all.
    void reserve(std::size_t count);
    /// The entry called @p name, or null. It is valid until the next insertion.
    [[nodiscard]] Entry *find(std::string_view name);
    /// Adds @p name, unless there is one already: the first of two wins.
    void add(std::string_view name, const Uuid &id, std::uint32_t row = noRow);

private:
    [[nodiscard]] std::size_t slotOf(std::string_view name, std::uint32_t hash) const;
    [[nodiscard]] bool isCalled(const Entry &entry, std::string_view name) const;
    void resize(std::size_t capacity);

    std::vector<Entry> slots_;
    std::string names_;
    std::size_t used_ = 0;
};

} // namespace entente

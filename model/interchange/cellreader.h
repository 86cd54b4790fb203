// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importreferences.h"

#include <functional>
#include <optional>
#include <string_view>

namespace entente {

/// Values that cells of one column had before, by their text. Scales, labels and sources repeat
/// themselves: what was read once is shared, in time and in memory.
template<class T>
class CellMemory
{
public:
    static constexpr std::size_t slotCount = 256;
    static constexpr std::size_t longestCell = 80; ///< in bytes; longer ones hardly repeat

    [[nodiscard]] const T *find(std::string_view cell) const
    {
        if (slots_.empty() || cell.empty() || cell.size() > longestCell)
            return nullptr;
        const auto &slot = slots_[slotOf(cell)];
        return slot.first == cell ? &slot.second : nullptr;
    }
    void add(std::string_view cell, const T &value)
    {
        if (cell.empty() || cell.size() > longestCell)
            return;
        slots_.resize(slotCount);
        slots_[slotOf(cell)] = {cell, value};
    }

private:
    static std::size_t slotOf(std::string_view cell) { return std::hash<std::string_view>{}(cell) % slotCount; }

    std::vector<std::pair<std::string_view, T>> slots_;
};

/// Reads cells of one column into one field. It means what setText() means, and says what setText()
/// says when a cell is no value; ordinary cells are read straight from their UTF-8.
class CellReader
{
public:
    /// @p references and what cells show must outlive the reader.
    CellReader(const Kind &kind, const Field &field, const ImportReferences &references);

    [[nodiscard]] const Field &field() const { return *field_; }
    /// Reads @p cell into @p record; an empty cell clears the field.
    /// @return what is wrong with the cell; the record is unchanged then.
    [[nodiscard]] std::optional<Error> read(std::string_view cell, Record &record);

private:
    [[nodiscard]] bool readAtOnce(std::string_view cell, Record &record);
    [[nodiscard]] bool readText(std::string_view cell, Record &record);
    [[nodiscard]] bool readReference(const Kind &target, std::string_view cell, Uuid &id);

    const Kind *kind_;
    const Field *field_;
    const ImportReferences *references_;
    CellMemory<QString> texts_;
    CellMemory<Term> terms_;
    CellMemory<Label> labels_;
};

} // namespace entente

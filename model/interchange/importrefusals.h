// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importplan.h"

namespace entente {

/// Gathers refusals: all are counted, the first are listed.
class RefusalList
{
public:
    explicit RefusalList(std::size_t most) : most_(most) {}
    /// Whether one more would be listed; where not, there is no need to word it.
    [[nodiscard]] bool isOpen() const { return listed_.size() < most_; }
    /// Refuses row @p row of @p rows, because of what the column at @p position (from 0; -1 when the table
    /// has no such column) says of @p field. @p order is the row's number among all rows of the import.
    void add(const TableRows &rows, std::size_t row, std::uint32_t order, const Field &field, int position,
             const Error &error);
    /// Refuses the whole of @p rows.
    void addTable(const TableRows &rows, const QString &columnName, const Error &error);
    /// Counts @p count without listing them.
    void count(std::int64_t count) { count_ += count; }
    /// Lists what the readers of @p input refused.
    void addReaders(const ImportInput &input);
    /// Moves what was gathered to @p outcome.
    void moveTo(ImportOutcome &outcome);

private:
    struct Listed {
        Refusal refusal;
        std::uint32_t order = 0; ///< row among all rows of the import
    };
    std::size_t most_;
    std::int64_t count_ = 0;
    std::vector<Listed> listed_;
};

} // namespace entente

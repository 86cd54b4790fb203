// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "widgets/records/fielddisplay.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace entente {

/// Looks for one text in the records of one kind; see RecordFilter::text. What many records share (a
/// word, a day, another record) is looked at once.
class RecordMatcher
{
public:
    /// @p plan and @p display must outlive it.
    RecordMatcher(const Kind &kind, const QString &text, const Snapshot &plan, const FieldDisplay &display);

    [[nodiscard]] bool matches(const Record &record);

private:
    struct Column {
        const Field *field = nullptr;
        std::unordered_map<Uuid, bool> records;
        std::unordered_map<std::uint64_t, bool> values; ///< by packed date or address of a shared label
    };
    [[nodiscard]] bool canHold(const Field &field) const;
    [[nodiscard]] bool matches(Column &column, const Record &record);
    [[nodiscard]] bool holds(QStringView text) const;
    [[nodiscard]] bool holdsNumber(double value) const;
    [[nodiscard]] bool holdsReference(Column &column, const Kind &kind, const Uuid &id);

    const Snapshot &plan_;
    const References &names_;
    const FieldDisplay &display_;
    std::u16string wanted_; ///< folded
    std::string digits_;    ///< the wanted text as part of a number; empty when it is none
    std::vector<Column> columns_;
};

} // namespace entente

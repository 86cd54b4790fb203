// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/kind.h"

#include <vector>

namespace entente {

/// One record that came, went or changed. Plain values, safe to keep and to send between threads.
struct Change {
    const Kind *kind = nullptr;
    Uuid id;
    RecordPtr before; ///< null for a record that was added
    RecordPtr after;  ///< null for a record that was removed

    /// The fields whose values differ, as positions in the kind's fields; all of them for a record
    /// that was added or removed.
    [[nodiscard]] std::vector<int> changedFields() const;
};

/// What an edit did, or what an importer or a fix proposes: at most one change a record.
struct ChangeSet {
    std::vector<Change> changes;

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
    /// Proposes @p record in place of the record of that id, or as a new one.
    void put(const Kind &kind, RecordPtr record, RecordPtr before = nullptr)
    {
        changes.push_back({&kind, record->id, std::move(before), std::move(record)});
    }
    void remove(const Kind &kind, RecordPtr before)
    {
        changes.push_back({&kind, before->id, std::move(before), nullptr});
    }
};

} // namespace entente

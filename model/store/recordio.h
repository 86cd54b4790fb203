// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/records/snapshot.h"
#include "model/store/database.h"
#include "model/store/rawstatement.h"
#include "model/store/storedrow.h"

namespace entente {

/// Reads all records of @p kind. Values of another type than their column's, and texts beyond the
/// longest allowed, are refused: only something other than this program can have written them.
/// Errors: CannotOpen, naming table, record and column; Cancelled.
[[nodiscard]] Result<Table> loadTable(Database &database, const Catalogue &catalogue, const Kind &kind, Job &job);

/// Writes records of one kind with prepared statements. May throw SQLite::Exception.
class RecordWriter
{
public:
    RecordWriter(SQLite::Database &database, const Kind &kind);

    /// Inserts @p record, or replaces all fields of the record with its id.
    void put(const Record &record);
    /// Inserts @p record, whose id must be new.
    /// @return the values of its row, valid until the next call.
    const std::vector<StoredValue> &insert(const Record &record);
    void remove(const Uuid &id);

private:
    StoredRow row_;
    RawStatement insert_;
    RawStatement insertOrIgnore_;
    RawStatement update_;
    RawStatement remove_;
};

/// Sets the field of @p record from a value of the session extension.
/// Errors: BadInput when the value is of another type than the field's.
[[nodiscard]] Result<> setFromValue(const Catalogue &catalogue, const Field &field, Record &record,
                                    sqlite3_value *value);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "model/store/database.h"

#include <QByteArray>

#include <unordered_map>
#include <vector>

struct sqlite3_session;

namespace entente {

/// Records what happens to the tables of a catalogue on one connection, with SQLite's session
/// extension, from construction to destruction. May throw SQLite::Exception.
class Recording
{
public:
    Recording(SQLite::Database &database, const Catalogue &catalogue);
    Recording(const Recording &) = delete;
    Recording &operator=(const Recording &) = delete;
    ~Recording();

    /// All changes so far as one changeset; empty when nothing differs from the beginning.
    [[nodiscard]] QByteArray changeset() const;

private:
    SQLite::Database *database_;
    sqlite3_session *session_ = nullptr;
};

/// The changeset that takes back what @p changeset did. May throw SQLite::Exception.
[[nodiscard]] QByteArray inverted(SQLite::Database &database, const QByteArray &changeset);

/// Applies @p changeset to the records, all of it or, when a record is not as it expects, nothing.
/// Errors: Refused when a record has changed since, is gone or is there already.
[[nodiscard]] Result<> applyChangeset(Database &database, const QByteArray &changeset);

/// Of each kind, the positions of the fields in the order of the table's columns (see columnFields()).
using ColumnOrder = std::unordered_map<const Kind *, std::vector<int>>;

/// Records as they were last written in a transaction, by id.
using WrittenRecords = std::unordered_map<Uuid, RecordPtr>;

/// Reads @p changeset, which leads from the plan @p before to the next, as records.
/// Records in @p written are taken from there instead of being read from the changeset again.
/// Errors: CannotOpen when it does not fit the plan: the file was changed by something else.
[[nodiscard]] Result<ChangeSet> decodeChangeset(const Snapshot &before, const QByteArray &changeset,
                                                const ColumnOrder &columnOrder, const WrittenRecords &written,
                                                const QString &path);

} // namespace entente

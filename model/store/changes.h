// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "model/store/database.h"
#include "model/store/storedrow.h"

#include <QByteArray>

#include <functional>
#include <unordered_map>
#include <vector>

struct sqlite3_session;

namespace entente {

/// Records what happens to the tables of a catalogue on one connection, with SQLite's session
/// extension, from construction to destruction. May throw SQLite::Exception.
///
/// The extension visits every row again when its changeset is asked for, in the order of a hash: of a
/// million new records that takes longer than everything else together. New records may therefore be
/// written past it, while it has seen nothing yet, as steps of the same changeset.
class Recording
{
public:
    Recording(SQLite::Database &database, const Catalogue &catalogue);
    Recording(const Recording &) = delete;
    Recording &operator=(const Recording &) = delete;
    ~Recording();

    /// Whether nothing has been recorded by the session extension.
    [[nodiscard]] bool isIdle() const;
    /// Runs @p insert, during which the session extension sees nothing.
    template<class Insert>
    void past(Insert insert)
    {
        struct Pause {
            explicit Pause(Recording &r) : recording(r) { recording.listen(false); }
            ~Pause() { recording.listen(true); }
            Recording &recording;
        } pause(*this);
        insert();
    }
    /// Notes the row of a new record of @p kind that is written past the session extension. Rows of one kind belong
    /// together; a record that is changed again in the same edit is seen by the extension then.
    void inserted(const Kind &kind, const std::vector<StoredValue> &row);

    /// What the session extension saw; empty when nothing differs from the beginning.
    [[nodiscard]] QByteArray seen() const;
    /// All changes so far as one changeset, given what seen() returned.
    [[nodiscard]] QByteArray changeset(const QByteArray &seen) const;

private:
    void listen(bool on);
    SQLite::Database *database_;
    sqlite3_session *session_ = nullptr;
    const Kind *kind_ = nullptr; ///< of the last row that was written past the extension
    QByteArray inserted_;        ///< those rows in the extension's format
};

/// The changeset that takes back what @p changeset did. May throw SQLite::Exception.
[[nodiscard]] QByteArray inverted(SQLite::Database &database, const QByteArray &changeset);

/// Applies @p changeset to the records, all of it or, when a record is not as it expects, nothing.
/// Errors: Refused when a record has changed since, is gone or is there already.
[[nodiscard]] Result<> applyChangeset(Database &database, const QByteArray &changeset);

/// Of each kind, the positions of the fields in the order of the table's columns (see columnFields()).
using ColumnOrder = std::unordered_map<const Kind *, std::vector<int>>;

/// The ids of the records that @p changeset changes. Errors: CannotOpen when it is no changeset.
[[nodiscard]] Result<std::vector<Uuid>> changedIds(const QByteArray &changeset, const QString &path);

/// The changeset that takes back what @p changeset did; needs no database. Errors: CannotOpen when it is no changeset.
[[nodiscard]] Result<QByteArray> inverted(const QByteArray &changeset, const QString &path);

/// How many records of a kind a changeset touches.
struct ChangeCount {
    const Kind *kind = nullptr;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;

    [[nodiscard]] qint64 total() const { return added + changed + removed; }
};

/// What @p changeset does, counted by kind in the order of the catalogue; reads no record.
/// Errors: CannotOpen when it is no changeset.
[[nodiscard]] Result<std::vector<ChangeCount>> countChanges(const Catalogue &catalogue, const QByteArray &changeset,
                                                            const QString &path);

/// The records that a changeset starts from, and which of those it touches are wanted.
struct ChangesetBase {
    const Catalogue &catalogue;
    std::function<RecordPtr(const Kind &, const Uuid &)> find; ///< null for a record that is not there
    std::function<bool(const Uuid &)> wanted;                  ///< empty: all of them
};

/// Reads @p changeset, which leads on from @p base, as records.
/// Errors: CannotOpen when it does not fit: the file was changed by something else.
[[nodiscard]] Result<ChangeSet> decodeChangeset(const ChangesetBase &base, const QByteArray &changeset,
                                                const ColumnOrder &columnOrder, const QString &path);

/// Reads @p changeset, which leads from the plan @p before to the next, as records.
/// Errors: CannotOpen when it does not fit the plan: the file was changed by something else.
[[nodiscard]] Result<ChangeSet> decodeChangeset(const Snapshot &before, const QByteArray &changeset,
                                                const ColumnOrder &columnOrder, const QString &path);

} // namespace entente

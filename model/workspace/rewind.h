// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/changes.h"
#include "model/store/history.h"
#include "model/store/schema.h"

#include <QCoreApplication>

#include <unordered_map>

namespace entente {

/// A plan taken back through its history, entry by entry from the newest. Keeps only the records that differ.
class Rewind
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    Rewind(Snapshot now, const Schema &schema, const ColumnOrder &columnOrder, QString path)
        : now_(std::move(now)), schema_(schema), columnOrder_(columnOrder), path_(std::move(path))
    {
    }

    /// Only records whose id @p wanted accepts are followed from here on; snapshot() is of no use then.
    void follow(std::function<bool(const Uuid &)> wanted) { wanted_ = std::move(wanted); }
    /// Takes back @p entry, which must be the newest that has not been taken back.
    /// @return what the entry did, from before it to after it, in the order of its changeset.
    /// Errors: Refused when it was written before a change of format; CannotOpen when it does not fit the plan.
    [[nodiscard]] Result<ChangeSet> takeBack(const HistoryEntry &entry, const QByteArray &changeset);

    /// The record as it is at this moment; null where there is none.
    [[nodiscard]] RecordPtr find(const Kind &kind, const Uuid &id) const;
    /// What leads from the plan at this moment to the plan it began with; records that say the same are left out.
    [[nodiscard]] ChangeSet toNow() const;
    /// The plan at this moment, as @p revision.
    [[nodiscard]] Snapshot snapshot(std::int64_t revision) const;

private:
    struct Then {
        const Kind *kind = nullptr;
        RecordPtr record;
    };
    Snapshot now_;
    const Schema &schema_;
    const ColumnOrder &columnOrder_;
    QString path_;
    std::function<bool(const Uuid &)> wanted_;
    std::unordered_map<Uuid, Then> then_; ///< the records that some entry touched
};

/// @p changes the other way round.
[[nodiscard]] ChangeSet reversed(ChangeSet changes);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/workspace.h"

#include <QCoreApplication>

namespace entente {

/// A change to the plan in the making: all of it happens at commit(), or nothing does.
/// Errors on the way are kept and returned by commit(), so that calls need not be checked one by one.
class Edit
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    Edit(Edit &&other) noexcept;
    Edit(const Edit &) = delete;
    Edit &operator=(const Edit &) = delete;
    Edit &operator=(Edit &&) = delete;
    /// Rolls back unless committed.
    ~Edit();

    /// Adds @p record, or replaces the record of that id. A null id gets a new one.
    /// @return its id.
    template<class T>
    Id<T> put(T record)
    {
        if (record.id.isNull())
            record.id = Uuid::create();
        const Id<T> id{record.id};
        put(kindOf<T>(), record);
        return id;
    }
    void put(const Kind &kind, const Record &record);
    template<class T>
    void remove(Id<T> id)
    {
        remove(kindOf<T>(), id.uuid);
    }
    void remove(const Kind &kind, const Uuid &id);
    /// Everything that @p changes propose. The plan shares the records afterwards.
    void apply(ChangeSet changes);

    /// Writes all of it as one entry of the history. An edit that changes nothing leaves no entry.
    /// @return what changed.
    /// Errors: Refused when two records would have the same identity or one lacks a required field;
    /// Locked or CannotWrite when the file cannot be written. Nothing has changed then.
    Result<ChangeSet> commit();
    /// What commit() would change, and then rolls back instead: a step of a scenario in the making
    /// (apply() the earlier steps first; see stepOf()). Leaves no trace in the workspace.
    /// Errors: as commit().
    Result<ChangeSet> capture();

private:
    friend class Workspace;
    Edit(Workspace &workspace, QString text);

    Workspace *workspace_;
    QString text_;
    /// New records that apply() wrote: the snapshot to come takes them, so that a large import is in memory once.
    ChangeSet inserted_;
    Result<> state_ = ok();
};

} // namespace entente

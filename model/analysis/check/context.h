// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/memberfield.h"
#include "model/analysis/idindex.h"
#include "model/analysis/referrers.h"

#include <map>

namespace entente {

/// Which records there are, of every kind. Use it as `plan.derived<RecordIndex>()`.
class RecordIndex
{
public:
    explicit RecordIndex(const Snapshot &plan);
    [[nodiscard]] bool has(const Kind &kind, const Uuid &id) const
    {
        const auto found = indexes_.find(&kind);
        return found != indexes_.end() && found->second.find(id) >= 0;
    }

private:
    std::map<const Kind *, IdIndex> indexes_;
};

/// What a rule may ask: the plan, and who refers to whom in it. Thread-safe.
class CheckContext
{
public:
    /// @param index makes exists() quicker; may be null.
    CheckContext(const Snapshot &examined, const Referrers &itsReferrers, const RecordIndex *index = nullptr)
        : plan(examined), referrers(itsReferrers), index_(index)
    {
    }

    const Snapshot &plan;
    const Referrers &referrers;

    [[nodiscard]] bool exists(const Kind &kind, const Uuid &id) const
    {
        if (plan.catalogue().indexOf(kind) < 0)
            return false;
        return index_ ? index_->has(kind, id) : plan.table(kind).indexOf(id) >= 0;
    }
    template<class T>
    [[nodiscard]] const T *find(Id<T> id) const
    {
        return id.isNull() ? nullptr : plan.find(id);
    }
    /// Calls @p visit(const T &) for each record that names @p id in its field @p Member.
    template<auto Member, class Visit>
    void each(const Uuid &id, Visit visit) const
    {
        using T = typename MemberOf<Member>::Owner;
        for (const RecordLists::Entry &entry : naming<Member>(id))
            visit(static_cast<const T &>(*entry.record));
    }
    template<auto Member>
    [[nodiscard]] std::size_t count(const Uuid &id) const
    {
        return naming<Member>(id).size();
    }
    /// Whether any of those satisfies @p condition(const T &).
    template<auto Member, class Condition>
    [[nodiscard]] bool any(const Uuid &id, Condition condition) const
    {
        using T = typename MemberOf<Member>::Owner;
        const auto records = naming<Member>(id);
        return std::any_of(records.begin(), records.end(),
                           [&](const auto &entry) { return condition(static_cast<const T &>(*entry.record)); });
    }

private:
    template<auto Member>
    [[nodiscard]] std::span<const RecordLists::Entry> naming(const Uuid &id) const
    {
        const int kind = plan.catalogue().indexOf(kindOf<typename MemberOf<Member>::Owner>());
        return kind < 0 ? std::span<const RecordLists::Entry>() : referrers.find(id, kind, fieldIndex<Member>());
    }

    const RecordIndex *index_;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/catalogue.h"
#include "model/records/table.h"

#include <concepts>
#include <cstdint>
#include <map>
#include <mutex>
#include <typeindex>

namespace entente {

class Snapshot;

/// Something derived from a plan that can be brought to a changed plan at the cost of the change.
/// advanced() must give what C(next) would, or null when it has to be made anew. The records that
/// @p changes took away still exist while it runs, and each change's `before` is the very record
/// that the value was made from.
template<class C>
concept Advanceable = requires(const C &value, const Snapshot &next, const ChangeSet &changes)
{
    {
        value.advanced(next, changes)
        } -> std::convertible_to<std::shared_ptr<const C>>;
};

/// The whole plan at one revision: an immutable value, cheap to copy, safe in any thread.
class Snapshot
{
public:
    /// An empty plan.
    explicit Snapshot(const Catalogue &catalogue = Catalogue::standard());
    /// @p tables parallel to the catalogue's kinds.
    Snapshot(const Catalogue &catalogue, std::vector<Table> tables, std::int64_t revision);

    /// Number of the last history entry it contains; 0 for a new workspace.
    [[nodiscard]] std::int64_t revision() const { return data_->revision; }
    [[nodiscard]] const Catalogue &catalogue() const { return data_->catalogue; }
    /// Only for kinds of the catalogue.
    [[nodiscard]] const Table &table(const Kind &kind) const;
    template<class T>
    [[nodiscard]] TableOf<T> all() const
    {
        return TableOf<T>(table(kindOf<T>()));
    }
    /// The record, or null. It lives as long as this snapshot.
    template<class T>
    [[nodiscard]] const T *find(Id<T> id) const
    {
        return static_cast<const T *>(table(kindOf<T>()).find(id.uuid).get());
    }
    [[nodiscard]] RecordPtr find(const Kind &kind, const Uuid &id) const { return table(kind).find(id); }
    [[nodiscard]] RecordPtr find(const AnyId &id) const { return id.isEmpty() ? nullptr : find(*id.kind, id.uuid); }

    /// This plan with @p changes applied, as @p revision.
    [[nodiscard]] Snapshot advanced(const ChangeSet &changes, std::int64_t revision) const;

    /// Something computed from this snapshot alone, made on first use and kept while the snapshot
    /// lives (a compiled form, an index). C must be constructible from a const Snapshot &. Where it is
    /// Advanceable and the snapshot this one was advanced from had it, it is advanced from there
    /// instead, still on first use; the earlier snapshot itself is not kept alive for that. Thread-safe;
    /// two threads that ask at once wait for one construction.
    template<class C>
    [[nodiscard]] const C &derived() const
    {
        const std::type_index type(typeid(C));
        if (const void *found = findDerived(type))
            return *static_cast<const C *>(found);
        const std::lock_guard making(data_->making);
        if (const void *found = findDerived(type)) // another thread was quicker
            return *static_cast<const C *>(found);
        std::shared_ptr<const C> made;
        if constexpr (Advanceable<C>)
            if (const Seed seed = seedOf(type); seed.value)
                made = static_cast<const C *>(seed.value.get())->advanced(*this, *seed.changes);
        if (!made)
            made = std::make_shared<const C>(*this);
        const C &value = *made;
        keepDerived(type, std::move(made), Advanceable<C>);
        return value;
    }

private:
    /// What something derived can be advanced from: its value in an earlier snapshot and all changes since.
    struct Seed {
        std::shared_ptr<const void> value;
        std::shared_ptr<const ChangeSet> changes; ///< at most one a record
    };
    struct Derived {
        std::shared_ptr<const void> value;
        bool advanceable = false;
    };
    struct Data {
        Catalogue catalogue;
        std::vector<Table> tables;
        std::int64_t revision = 0;
        /// Held while something is made. Recursive, because what is derived may ask for something else derived.
        std::recursive_mutex making;
        std::mutex mutex; ///< guards what follows; never held for long
        std::map<std::type_index, Derived> derived;
        std::map<std::type_index, Seed> seeds; ///< of what was not asked for yet
    };
    explicit Snapshot(std::shared_ptr<Data> data) : data_(std::move(data)) {}
    [[nodiscard]] const void *findDerived(std::type_index type) const;
    [[nodiscard]] Seed seedOf(std::type_index type) const;
    void keepDerived(std::type_index type, std::shared_ptr<const void> value, bool advanceable) const;
    void leaveSeeds(const ChangeSet &changes, Data &next) const;

    std::shared_ptr<Data> data_;
};

} // namespace entente

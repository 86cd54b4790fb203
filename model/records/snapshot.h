// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/catalogue.h"
#include "model/records/table.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <typeindex>

namespace entente {

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
    /// lives (a compiled form, an index). C must be constructible from a const Snapshot &. Thread-safe;
    /// two threads that ask at once wait for one construction.
    template<class C>
    [[nodiscard]] const C &derived() const
    {
        const std::lock_guard lock(data_->mutex);
        std::shared_ptr<void> &slot = data_->derived[std::type_index(typeid(C))];
        if (!slot)
            slot = std::make_shared<C>(*this);
        return *static_cast<const C *>(slot.get());
    }

private:
    struct Data {
        Catalogue catalogue;
        std::vector<Table> tables;
        std::int64_t revision = 0;
        // Recursive, because what is derived may ask for something else derived.
        std::recursive_mutex mutex;
        std::map<std::type_index, std::shared_ptr<void>> derived;
    };
    explicit Snapshot(std::shared_ptr<Data> data) : data_(std::move(data)) {}
    std::shared_ptr<Data> data_;
};

} // namespace entente

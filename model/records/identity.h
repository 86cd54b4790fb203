// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/fieldtext.h"
#include "model/records/snapshot.h"

#include <array>
#include <mutex>

namespace entente {

/// Hash of what identifies @p record in files. Dates count as the days they mean.
[[nodiscard]] std::uint64_t identityHash(const Kind &kind, const Record &record);
/// Whether two records of @p kind claim the same identity. Dates compare as the days they mean.
[[nodiscard]] bool sameIdentity(const Kind &kind, const Record &a, const Record &b);

/// The records of one kind by identity. Points into records that somebody else keeps alive.
/// Open addressing with linear probing: building it for half a million records takes tens of
/// milliseconds, following an edit about a microsecond.
class IdentityIndex
{
public:
    IdentityIndex(const Kind &kind, const Table &table);

    /// The record of that identity other than the one with the id @p except, or null.
    [[nodiscard]] const Record *find(const Record &like, const Uuid &except = {}) const;
    /// The record with that key; only for kinds that have one. Null when there is none.
    [[nodiscard]] const Record *findKey(QStringView key) const;
    void add(const Record &record);
    /// Forgets @p record, found by identity and id.
    void remove(const Record &record);

private:
    struct Slot {
        std::uint64_t hash = 0;
        const Record *record = nullptr; ///< null when free
        bool removed = false;
    };
    void grow();
    const Kind *kind_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0; ///< including removed ones
};

/// How the records of a snapshot are written and found by people. Use it as
/// `snapshot.derived<SnapshotReferences>()`; the index of a kind is made when it is first asked for.
class SnapshotReferences final : public References
{
public:
    explicit SnapshotReferences(const Snapshot &snapshot);

    [[nodiscard]] Uuid find(const Kind &kind, QStringView text) const override;
    [[nodiscard]] QString name(const Kind &kind, const Uuid &id) const override;
    [[nodiscard]] QString title(const Kind &kind, const Uuid &id) const override;
    [[nodiscard]] const Kind *kind(QStringView kindName) const override;
    [[nodiscard]] bool addsWord(const Kind &owner, const Field &field, QStringView word) const override;
    /// The index by identity of @p kind.
    [[nodiscard]] const IdentityIndex &index(const Kind &kind) const;

private:
    /// @p write of the record; its id's digits where there is none, or where names go round in a circle.
    template<class Write>
    [[nodiscard]] QString named(const Kind &kind, const Uuid &id, Write write) const;

    const Catalogue &catalogue_;
    std::vector<Table> tables_;
    std::vector<std::pair<QString, QString>> words_; ///< (kind.field, word), sorted
    mutable std::mutex mutex_;
    mutable std::vector<std::unique_ptr<IdentityIndex>> indexes_;
    mutable std::vector<std::unique_ptr<QHash<QString, Uuid>>> texts_; ///< of kinds without a key
};

/// Shorthand for `snapshot.derived<SnapshotReferences>()`.
[[nodiscard]] const SnapshotReferences &references(const Snapshot &snapshot);

} // namespace entente

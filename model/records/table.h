// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/changeset.h"

#include <memory>
#include <vector>

namespace entente {

/// The records of one kind, sorted by id. Immutable; a changed table shares all but the touched
/// chunks with the one it came from, so that a snapshot of a large plan costs a few microseconds.
class Table
{
public:
    /// Chunks hold this many records when a table is built at once; they split at twice as many.
    static constexpr std::size_t chunkSize = 256;
    using Chunk = std::vector<RecordPtr>;

    Table() = default;
    /// Takes @p records in any order. Ids must be distinct.
    explicit Table(std::vector<RecordPtr> records);

    [[nodiscard]] std::size_t size() const { return size_; }
    /// The record at @p index in the order of ids.
    [[nodiscard]] const RecordPtr &at(std::size_t index) const;
    /// The record with @p id, or null.
    [[nodiscard]] RecordPtr find(const Uuid &id) const;
    /// Position of @p id in the order of ids, or -1.
    [[nodiscard]] std::ptrdiff_t indexOf(const Uuid &id) const;
    /// This table with @p changes applied; all of them must be of this table's kind.
    [[nodiscard]] Table with(const std::vector<const Change *> &changes) const;

    [[nodiscard]] const std::vector<std::shared_ptr<const Chunk>> &chunks() const { return chunks_; }

    /// Calls @p visit(const Record &) for every record, in the order of ids.
    template<class Visit>
    void forEach(Visit visit) const
    {
        for (const auto &chunk : chunks_)
            for (const RecordPtr &record : *chunk)
                visit(*record);
    }

private:
    [[nodiscard]] std::size_t chunkOf(const Uuid &id) const;
    void indexChunks();

    std::vector<std::shared_ptr<const Chunk>> chunks_; ///< none is empty
    std::vector<std::size_t> starts_;                  ///< position of each chunk's first record
    std::size_t size_ = 0;
};

/// A table seen as records of type T, for range-for.
template<class T>
class TableOf
{
public:
    explicit TableOf(const Table &table) : table_(&table) {}
    class Iterator
    {
    public:
        Iterator(const Table *table, std::size_t chunk) : table_(table), chunk_(chunk) {}
        const T &operator*() const { return static_cast<const T &>(*(*table_->chunks()[chunk_])[offset_]); }
        Iterator &operator++()
        {
            if (++offset_ == table_->chunks()[chunk_]->size()) {
                offset_ = 0;
                ++chunk_;
            }
            return *this;
        }
        friend bool operator==(const Iterator &a, const Iterator &b)
        {
            return a.chunk_ == b.chunk_ && a.offset_ == b.offset_;
        }

    private:
        const Table *table_;
        std::size_t chunk_;
        std::size_t offset_ = 0;
    };
    [[nodiscard]] Iterator begin() const { return {table_, 0}; }
    [[nodiscard]] Iterator end() const { return {table_, table_->chunks().size()}; }
    [[nodiscard]] std::size_t size() const { return table_->size(); }
    [[nodiscard]] bool empty() const { return table_->size() == 0; }

private:
    const Table *table_;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/table.h"

#include <algorithm>

namespace entente {

namespace {

bool idLess(const RecordPtr &a, const RecordPtr &b)
{
    return a->id < b->id;
}

/// Cuts @p records, sorted, into chunks of the usual size behind @p chunks.
void appendChunks(std::vector<std::shared_ptr<const Table::Chunk>> &chunks, std::vector<RecordPtr> records)
{
    if (records.empty())
        return;
    if (records.size() <= 2 * Table::chunkSize) {
        chunks.push_back(std::make_shared<const Table::Chunk>(std::move(records)));
        return;
    }
    for (std::size_t i = 0; i < records.size(); i += Table::chunkSize) {
        const auto end = std::min(i + Table::chunkSize, records.size());
        chunks.push_back(
            std::make_shared<const Table::Chunk>(std::make_move_iterator(records.begin() + std::ptrdiff_t(i)),
                                                 std::make_move_iterator(records.begin() + std::ptrdiff_t(end))));
    }
}

} // namespace

Table::Table(std::vector<RecordPtr> records)
{
    if (!std::is_sorted(records.begin(), records.end(), idLess))
        std::sort(records.begin(), records.end(), idLess);
    appendChunks(chunks_, std::move(records));
    indexChunks();
}

void Table::indexChunks()
{
    starts_.clear();
    starts_.reserve(chunks_.size());
    size_ = 0;
    for (const auto &chunk : chunks_) {
        starts_.push_back(size_);
        size_ += chunk->size();
    }
}

const RecordPtr &Table::at(std::size_t index) const
{
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), index);
    const auto chunk = std::size_t(next - starts_.begin()) - 1;
    return (*chunks_[chunk])[index - starts_[chunk]];
}

std::size_t Table::chunkOf(const Uuid &id) const
{
    // The last chunk that begins at or before the id; the first one for ids before all.
    const auto next = std::upper_bound(chunks_.begin(), chunks_.end(), id,
                                       [](const Uuid &value, const auto &chunk) { return value < chunk->front()->id; });
    return next == chunks_.begin() ? 0 : std::size_t(next - chunks_.begin()) - 1;
}

std::ptrdiff_t Table::indexOf(const Uuid &id) const
{
    if (chunks_.empty())
        return -1;
    const std::size_t chunk = chunkOf(id);
    const Chunk &records = *chunks_[chunk];
    const auto found = std::lower_bound(records.begin(), records.end(), id,
                                        [](const RecordPtr &record, const Uuid &value) { return record->id < value; });
    if (found == records.end() || (*found)->id != id)
        return -1;
    return std::ptrdiff_t(starts_[chunk]) + (found - records.begin());
}

RecordPtr Table::find(const Uuid &id) const
{
    const auto index = indexOf(id);
    return index < 0 ? nullptr : at(std::size_t(index));
}

Table Table::with(const std::vector<const Change *> &changes) const
{
    std::vector<const Change *> sorted = changes;
    std::sort(sorted.begin(), sorted.end(), [](const Change *a, const Change *b) { return a->id < b->id; });

    Table result;
    auto change = sorted.begin();
    const std::size_t chunkCount = std::max<std::size_t>(chunks_.size(), 1);
    for (std::size_t i = 0; i < chunkCount; ++i) {
        // The changes that belong to this chunk: those before the next chunk's first id.
        auto end = i + 1 >= chunks_.size()
                       ? sorted.end()
                       : std::lower_bound(change, sorted.end(), chunks_[i + 1]->front()->id,
                                          [](const Change *a, const Uuid &id) { return a->id < id; });
        if (change == end) {
            if (i < chunks_.size())
                result.chunks_.push_back(chunks_[i]);
            continue;
        }
        static const Chunk none;
        const Chunk &old = i < chunks_.size() ? *chunks_[i] : none;
        std::vector<RecordPtr> merged;
        merged.reserve(old.size() + std::size_t(end - change));
        auto record = old.begin();
        for (; change != end; ++change) {
            while (record != old.end() && (*record)->id < (*change)->id)
                merged.push_back(*record++);
            if (record != old.end() && (*record)->id == (*change)->id)
                ++record;
            if ((*change)->after)
                merged.push_back((*change)->after);
        }
        merged.insert(merged.end(), record, old.end());
        appendChunks(result.chunks_, std::move(merged));
    }
    result.indexChunks();
    return result;
}

} // namespace entente

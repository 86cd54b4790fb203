// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "widgets/records/collation.h"

#include <vector>

namespace entente {

/// How @p a and @p b compare in one field, empty values last: negative, 0 or positive. No record counts as
/// an empty value. The same order as that of SortKeys.
[[nodiscard]] int compareField(const Kind &kind, const Field &field, const Record *a, const Record *b,
                               const Collation &collation, const Snapshot &plan, bool descending);

/// One field of many records, made comparable once: words of eight bytes. The first decides nearly
/// always; of texts, after the beginning that all of them share.
class SortKeys
{
public:
    /// Null among @p records stands for an empty value.
    SortKeys(const Kind &kind, const Field &field, const std::vector<const Record *> &records,
             const Collation &collation, const Snapshot &plan, bool descending);

    /// Keys that are the ranks of the records already, the least first.
    explicit SortKeys(std::vector<std::uint64_t> ranks) : descending_(false), heads_(std::move(ranks)) {}

    /// The word of that record at that place, from 0 on; records come in the order of their words.
    [[nodiscard]] std::uint64_t word(std::size_t record, std::size_t place) const
    {
        return place == 0 ? heads_[record] : laterWord(record, place);
    }
    /// Whether records with the same words up to this one may differ in the next.
    [[nodiscard]] bool goesOn(std::size_t record, std::size_t place) const;

private:
    [[nodiscard]] std::uint64_t laterWord(std::size_t record, std::size_t place) const;
    void makeTextHeads();
    void makeReferenceHeads(const Field &field, const std::vector<const Record *> &records, const Collation &collation,
                            const Snapshot &plan);

    bool descending_;
    std::vector<std::uint64_t> heads_;
    QByteArray texts_;                ///< keys one after the other; of fields that are written as text
    std::vector<std::uint32_t> ends_; ///< where each ends in texts_; empty for other fields
    std::size_t shared_ = 0;          ///< bytes that every key begins with
};

} // namespace entente

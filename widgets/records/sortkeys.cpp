// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/sortkeys.h"

#include "model/records/identity.h"

#include <bit>
#include <cstring>
#include <unordered_map>

namespace entente {

namespace {

constexpr std::uint64_t emptyHead = ~std::uint64_t(0); // last in either direction
constexpr qsizetype comparedText = 200;                // characters; what follows decides no order

/// Numbers in an order that unsigned comparison keeps.
std::uint64_t headOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // -0 and 0 are one number
    return bits >> 63U ? ~bits : bits | (std::uint64_t(1) << 63U);
}

std::uint64_t headOf(std::int64_t value)
{
    return std::uint64_t(value) ^ (std::uint64_t(1) << 63U);
}

bool isText(const Field &field)
{
    return !field.isNumeric() && field.type != FieldType::Boolean && field.type != FieldType::Date;
}

/// The order of a value that is not a text.
std::uint64_t valueHead(const Kind &kind, const Field &field, const Record *maybe)
{
    if (!maybe)
        return emptyHead;
    const Record &record = *maybe;
    switch (field.type) {
    case FieldType::Integer: {
        const auto &value = field.get<std::optional<int>>(record);
        return value ? headOf(std::int64_t(*value)) : emptyHead;
    }
    case FieldType::Number: {
        const auto &value = field.get<std::optional<double>>(record);
        return value ? headOf(*value) : emptyHead;
    }
    case FieldType::Boolean: {
        const auto &value = field.get<std::optional<bool>>(record);
        return value ? std::uint64_t(*value) : emptyHead;
    }
    case FieldType::Date: {
        const auto &date = field.get<PartialDate>(record);
        if (date.isEmpty())
            return emptyHead;
        // 2026 as the end of a period is its last day.
        const bool ends = kind.hasPeriod() && std::strcmp(field.name, "until") == 0;
        return headOf(std::int64_t((ends ? date.lastDay() : date.firstDay()).number));
    }
    default:
        return emptyHead;
    }
}

std::uint64_t directed(std::uint64_t head, bool descending)
{
    return !descending || head == emptyHead ? head : emptyHead - 1 - head;
}

void appendTextKey(const Field &field, const Record *maybe, const References &names, const Collation &collation,
                   QByteArray &key)
{
    if (!maybe)
        return;
    const Record &record = *maybe;
    if (field.type == FieldType::Text)
        collation.appendKey(QStringView(field.get<QString>(record)).left(comparedText), key);
    else if (field.type == FieldType::Term)
        collation.appendKey(QStringView(field.get<Term>(record).word).left(comparedText), key);
    else if (!isEmptyValue(field, record))
        collation.appendKey(QStringView(textOf(field, record, names)).left(comparedText), key);
}

int compareBytes(const char *a, qsizetype aSize, const char *b, qsizetype bSize)
{
    const int common = std::memcmp(a, b, std::size_t(std::min(aSize, bSize)));
    return common != 0 ? common : aSize < bSize ? -1 : aSize > bSize ? 1 : 0;
}

} // namespace

int compareField(const Kind &kind, const Field &field, const Record *a, const Record *b, const Collation &collation,
                 const Snapshot &plan, bool descending)
{
    if (!isText(field)) {
        const auto first = directed(valueHead(kind, field, a), descending);
        const auto second = directed(valueHead(kind, field, b), descending);
        return first < second ? -1 : first > second ? 1 : 0;
    }
    QByteArray first;
    QByteArray second;
    appendTextKey(field, a, references(plan), collation, first);
    appendTextKey(field, b, references(plan), collation, second);
    if (first.isEmpty() || second.isEmpty())
        return int(first.isEmpty()) - int(second.isEmpty());
    const int order = compareBytes(first.constData(), first.size(), second.constData(), second.size());
    return descending ? -order : order;
}

SortKeys::SortKeys(const Kind &kind, const Field &field, const std::vector<const Record *> &records,
                   const Collation &collation, const Snapshot &plan, bool descending)
    : descending_(descending), heads_(records.size())
{
    if (!isText(field)) {
        for (std::size_t i = 0; i < records.size(); ++i)
            heads_[i] = directed(valueHead(kind, field, records[i]), descending);
        return;
    }
    if (field.type == FieldType::Reference) {
        makeReferenceHeads(field, records, collation, plan);
        return;
    }
    const References &names = references(plan);
    texts_.reserve(qsizetype(records.size()) * 12);
    ends_.reserve(records.size());
    for (const Record *record : records) {
        appendTextKey(field, record, names, collation, texts_);
        ends_.push_back(std::uint32_t(texts_.size()));
    }
    makeTextHeads();
}

void SortKeys::makeTextHeads()
{
    // Keys such as CTR-00017 differ only behind what all of them begin with.
    const char *const texts = texts_.constData();
    const char *sample = nullptr;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends_) {
        if (end > begin) {
            if (!sample) {
                sample = texts + begin;
                shared_ = end - begin;
            }
            shared_ = std::min<std::size_t>(shared_, end - begin);
            shared_ = std::size_t(std::mismatch(sample, sample + shared_, texts + begin).first - sample);
        }
        begin = end;
    }
    for (std::size_t i = 0; i < ends_.size(); ++i)
        heads_[i] = ends_[i] == (i == 0 ? 0 : ends_[i - 1]) ? emptyHead : laterWord(i, 0);
}

std::uint64_t SortKeys::laterWord(std::size_t record, std::size_t place) const
{
    const std::size_t end = ends_[record];
    const std::size_t begin = std::min(end, (record == 0 ? 0 : ends_[record - 1]) + shared_ + 8 * place);
    unsigned char bytes[8] = {};
    std::memcpy(bytes, texts_.constData() + begin, std::min<std::size_t>(8, end - begin));
    std::uint64_t word = 0;
    for (const unsigned char byte : bytes)
        word = word << 8U | byte;
    return directed(word, descending_);
}

bool SortKeys::goesOn(std::size_t record, std::size_t place) const
{
    if (ends_.empty())
        return false;
    const std::size_t begin = record == 0 ? 0 : ends_[record - 1];
    return begin + shared_ + 8 * (place + 1) < ends_[record];
}

void SortKeys::makeReferenceHeads(const Field &field, const std::vector<const Record *> &records,
                                  const Collation &collation, const Snapshot &plan)
{
    // Many records name few others: order those, and give each its place.
    std::unordered_map<Uuid, std::uint32_t> places;
    std::vector<std::pair<QByteArray, std::uint32_t>> targets;
    std::vector<std::uint32_t> target(records.size());
    const Kind &kind = field.target();
    const References &names = references(plan);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Uuid id = records[i] ? field.get<Uuid>(*records[i]) : Uuid{};
        const auto [place, isNew] = places.try_emplace(id, std::uint32_t(targets.size()));
        if (isNew)
            targets.emplace_back(id.isNull() ? QByteArray()
                                             : collation.key(QStringView(names.name(kind, id)).left(comparedText)),
                                 place->second);
        target[i] = place->second;
    }
    std::sort(targets.begin(), targets.end());
    std::vector<std::uint64_t> head(targets.size());
    std::uint64_t rank = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (i > 0 && targets[i].first != targets[i - 1].first)
            ++rank;
        head[targets[i].second] = targets[i].first.isEmpty() ? emptyHead : directed(rank, descending_);
    }
    for (std::size_t i = 0; i < records.size(); ++i)
        heads_[i] = head[target[i]];
}

} // namespace entente

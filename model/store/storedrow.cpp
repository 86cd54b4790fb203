// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/storedrow.h"

#include <sqlite3.h>

#include <cmath>
#include <cstring>

namespace entente {

namespace {

StoredValue nothing()
{
    return {SQLITE_NULL};
}

StoredValue integerValue(std::int64_t integer)
{
    return {SQLITE_INTEGER, integer};
}

StoredValue blobValue(const void *bytes, std::size_t size)
{
    return {SQLITE_BLOB, 0, 0, static_cast<const char *>(bytes), int(size)};
}

} // namespace

/// Room for @p most further bytes; what is used of it is added to used_.
char *StoredRow::room(qsizetype most)
{
    if (own_.size() < used_ + most)
        own_.resize(2 * (used_ + most));
    return own_.data() + used_;
}

StoredValue StoredRow::ownValue(int type, qsizetype size)
{
    // Its place for now; the bytes may move while the row grows.
    const StoredValue value{type, used_, 0, nullptr, int(size)};
    used_ += size;
    return value;
}

StoredValue StoredRow::textValue(QStringView text)
{
    if (text.isEmpty())
        return nothing();
    char *begin = room(encoder_.requiredSpace(text.size()));
    return ownValue(SQLITE_TEXT, encoder_.appendToBuffer(begin, text) - begin);
}

StoredValue StoredRow::valueOf(const Field &field, const Record &record)
{
    switch (field.type) {
    case FieldType::Text:
        return textValue(field.get<QString>(record));
    case FieldType::Term:
        return textValue(field.get<Term>(record).word);
    case FieldType::Label:
        return textValue(labelToStorage(field.get<Label>(record)));
    case FieldType::Integer: {
        const auto &value = field.get<std::optional<int>>(record);
        return value ? integerValue(*value) : nothing();
    }
    case FieldType::Boolean: {
        const auto &value = field.get<std::optional<bool>>(record);
        return value ? integerValue(*value ? 1 : 0) : nothing();
    }
    case FieldType::Number: {
        const auto &value = field.get<std::optional<double>>(record);
        return value && !std::isnan(*value) ? StoredValue{SQLITE_FLOAT, 0, *value} : nothing();
    }
    case FieldType::Date: {
        const int packed = field.get<PartialDate>(record).packed();
        return packed != 0 ? integerValue(packed) : nothing();
    }
    case FieldType::Reference: {
        const auto &id = field.get<Uuid>(record);
        return id.isNull() ? nothing() : blobValue(id.bytes.data(), id.bytes.size());
    }
    case FieldType::References: {
        const auto &ids = field.get<std::vector<Uuid>>(record);
        return ids.empty() ? nothing() : blobValue(ids.data(), ids.size() * sizeof(Uuid));
    }
    case FieldType::AnyReference: {
        const auto &any = field.get<AnyId>(record);
        if (any.isEmpty())
            return nothing();
        // The id, then the name of its kind.
        const std::size_t id = any.uuid.bytes.size();
        const std::size_t name = std::strlen(any.kind->name);
        char *begin = room(qsizetype(id + name));
        std::memcpy(begin, any.uuid.bytes.data(), id);
        std::memcpy(begin + id, any.kind->name, name);
        return ownValue(SQLITE_BLOB, qsizetype(id + name));
    }
    }
    return nothing();
}

const std::vector<StoredValue> &StoredRow::valuesOf(const Record &record)
{
    used_ = 0;
    values_.clear();
    values_.push_back(blobValue(record.id.bytes.data(), record.id.bytes.size()));
    for (const int field : fields_)
        values_.push_back(valueOf(kind_->fields[std::size_t(field)], record));
    for (StoredValue &value : values_)
        if (!value.bytes && (value.type == SQLITE_TEXT || value.type == SQLITE_BLOB))
            value.bytes = own_.constData() + value.integer;
    return values_;
}

} // namespace entente

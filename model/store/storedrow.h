// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/kind.h"

#include <QByteArray>
#include <QStringEncoder>

#include <vector>

namespace entente {

/// One value of a row in the terms of SQLite: which of the members counts follows from the type
/// (SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL).
struct StoredValue {
    int type = 0;
    std::int64_t integer = 0;
    double number = 0;
    const char *bytes = nullptr;
    int size = 0; ///< of the bytes
};

/// A record as the row of its kind's table. The one place that says how a field is written; how it is
/// read is readField() in recordio.cpp.
class StoredRow
{
public:
    /// @p fields are the positions of the kind's fields in the order of the columns after the id.
    StoredRow(const Kind &kind, std::vector<int> fields) : kind_(&kind), fields_(std::move(fields)) {}

    /// The id and the values of all columns. They point into @p record and into this row: valid until
    /// the next call and while the record lives.
    [[nodiscard]] const std::vector<StoredValue> &valuesOf(const Record &record);

private:
    [[nodiscard]] char *room(qsizetype most);
    [[nodiscard]] StoredValue ownValue(int type, qsizetype size);
    [[nodiscard]] StoredValue textValue(QStringView text);
    [[nodiscard]] StoredValue valueOf(const Field &field, const Record &record);

    const Kind *kind_;
    std::vector<int> fields_;
    std::vector<StoredValue> values_;
    QStringEncoder encoder_{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QByteArray own_; ///< the bytes of the current row's texts and pairs of id and kind
    qsizetype used_ = 0;
};

} // namespace entente

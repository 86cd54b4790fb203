// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"
#include "model/foundation/id.h"
#include "model/foundation/label.h"

#include <QString>

#include <memory>

namespace entente {

class Kind;

/// What every record has. The kinds derive from it as plain structs; a record that is part of a
/// plan is immutable and shared.
struct Record {
    Uuid id;
    Label label;
    QString source;
    QString note;
};

using RecordPtr = std::shared_ptr<const Record>;

/// One word of a scale (a status, a role, a type). Scales are data: which words are allowed comes
/// from the field's description and the plan's `term` records, never from an enum.
struct Term {
    QString word;

    [[nodiscard]] bool isEmpty() const { return word.isEmpty(); }
    friend bool operator==(const Term &, const Term &) = default;
    friend bool operator==(const Term &term, QStringView text) { return term.word == text; }
};

/// A reference that may point at any kind, written `kind:key`.
struct AnyId {
    const Kind *kind = nullptr; ///< null when empty
    Uuid uuid;

    [[nodiscard]] bool isEmpty() const { return kind == nullptr; }
    friend bool operator==(const AnyId &, const AnyId &) = default;
};

/// The typed id of a record.
template<class T>
[[nodiscard]] Id<T> idOf(const T &record)
{
    return {record.id};
}

} // namespace entente

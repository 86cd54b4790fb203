// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

#include <optional>
#include <vector>

namespace entente {

/// A condition `PATH=VALUE` on records of a kind. PATH is a field, or leads to one through references
/// in either direction: `alliance.kind` of memberships follows the field `alliance`; `provision.kind` of
/// agreements asks whether some provision that refers to the agreement is so.
struct Condition {
    QString path;
    QString value; ///< as written in files; empty asks for an empty field

    /// Reads `PATH=VALUE`. Errors: WrongUse when there is no equals sign.
    [[nodiscard]] static Result<Condition> parse(const QString &text);
};

/// Which records to list.
struct Query {
    const Kind *kind = nullptr;
    std::optional<DayRange> during; ///< only those valid on some day of it
    std::vector<Condition> where;   ///< all must hold
};

/// The records that @p query asks for, sorted by identity. A record without a period is always valid;
/// an agreement without a beginning never is, and a party without one follows its agreement
/// (domain.md, "Records").
/// Errors: WrongUse for a path that leads nowhere, naming the step.
[[nodiscard]] Result<std::vector<RecordPtr>> runQuery(const Snapshot &plan, const Query &query);

/// The days on which @p record is valid, by the rules above.
[[nodiscard]] DayRange validity(const Snapshot &plan, const Kind &kind, const Record &record);

} // namespace entente

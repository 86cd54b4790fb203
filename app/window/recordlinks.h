// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

#include <vector>

namespace entente {

/// Records that a record refers to, or that refer to it, through one field of one kind.
struct LinkGroup {
    const Kind *kind = nullptr;   ///< of the records
    const Field *field = nullptr; ///< the field that refers
    std::vector<AnyId> records;   ///< the first few, in the order of ids
    qint64 total = 0;
};

/// What @p record of @p plan refers to, by field, in the order of its description. References to
/// records that do not exist are left out.
[[nodiscard]] std::vector<LinkGroup> linksFrom(const Snapshot &plan, const AnyId &record);

/// What refers to @p record, by kind and field, in the order of the catalogue; at most @p most records a
/// group. Looks through every record that could: some milliseconds for a hundred thousand.
[[nodiscard]] std::vector<LinkGroup> linksTo(const Snapshot &plan, const AnyId &record, std::size_t most);

} // namespace entente

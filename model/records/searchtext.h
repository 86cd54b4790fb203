// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

namespace entente {

/// Whether searching reads the field: texts, words of scales, and references (as the key and name of what
/// they point at). Dates, numbers and labels are found by filters, not by words.
[[nodiscard]] bool isSearched(const Field &field);

/// Whether searching reads records of @p kind: all but settings and what else the program keeps for itself.
[[nodiscard]] bool isSearched(const Kind &kind);

/// What searching reads in a field of @p record, empty where it says nothing: of a reference the key and the name
/// ("DEU Germany"), of several all of them, of a record without a key what identifies it. What @p plan does not hold
/// has no name there.
[[nodiscard]] QString searchText(const Field &field, const Record &record, const Snapshot &plan);

/// The records that have to be read again when @p changes led to @p plan: those that came or changed, and those whose
/// references read differently now. Those that went need nothing: they are not found in the plan.
[[nodiscard]] ChangeSet rereadAfter(const ChangeSet &changes, const Snapshot &plan);

} // namespace entente

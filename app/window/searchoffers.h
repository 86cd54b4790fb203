// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "widgets/frame/searchfield.h"

#include <vector>

namespace entente {

class Actions;
class PlanView;

/// A record that fits what is being searched for.
struct RecordMatch {
    AnyId record;
    QString name;
};

/// The records of @p plan whose key or name begins with @p text or has it inside, in any case: exact keys
/// first, then beginnings of keys, then of names, then the rest; at most @p most.
[[nodiscard]] std::vector<RecordMatch> matchingRecords(const Snapshot &plan, const QString &text, std::size_t most);

/// What the search field offers for @p text in @p plan: sections, commands that can be used now, records.
/// Choosing one needs @p actions and @p plan still to be there.
[[nodiscard]] std::vector<SearchOffer> searchOffers(const QString &text, const Actions &actions, PlanView &plan);

} // namespace entente

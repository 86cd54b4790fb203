// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "model/store/searchindex.h"
#include "widgets/frame/searchfield.h"

#include <vector>

namespace entente {

class Actions;
class PlanView;

// What the search field offers, by group. Choosing an offer needs the actions and the plan still to be there.

/// The records found, with where and what matched.
[[nodiscard]] std::vector<SearchOffer> recordOffers(const SearchWords &words, const SearchResult &found,
                                                    const Snapshot &plan, PlanView &view);
/// Records that were looked at lately, as far as @p plan shows them.
[[nodiscard]] std::vector<SearchOffer> recentOffers(const std::vector<AnyId> &recent, const Snapshot &plan,
                                                    PlanView &view);
/// Sections and figures whose titles have all @p words; without words every section.
[[nodiscard]] std::vector<SearchOffer> viewOffers(const SearchWords &words, const Actions &actions, PlanView &view);
/// Commands of the menus whose titles have all @p words; those that cannot be used now say why. Those that switch
/// something on or off stand in a group of their own. None without words.
[[nodiscard]] std::vector<SearchOffer> actionOffers(const SearchWords &words, const Actions &actions,
                                                    const PlanView &view);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gaps.h"
#include "model/records/changeset.h"

namespace entente {

/// Single changes that close gaps.
enum class ActionType { ExtendAgreement, ShortenNotice, LiftCaveat, RaiseQuality, ConfirmOffer, AddQuantity };

/// `extend-agreement`, `shorten-notice`, ... as in files.
[[nodiscard]] const char *actionName(ActionType type);

/// One change and what it does, worked out on the changed plan.
struct Action {
    ActionType type = ActionType::AddQuantity;
    AnyId record;      ///< the agreement, contribution, caveat or line assessment that changes
    QString before;    ///< what it says now, as in files: last day, notice, situations, level, status, quantity
    QString after;     ///< what it would say
    ChangeSet changes; ///< to be applied as an edit or a step of a scenario
    double closed = 0; ///< quantity x days of shortfall less; units differ, as an order of size only
    /// The same as days of a whole requirement, each requirement line counting 6 less its priority times
    /// (its weight in criticality; a line without priority counts as 3): what actions are ranked by.
    double weighted = 0;
    std::vector<Id<Capability>> capabilities; ///< leaves with less shortfall, by key
};

/// What actions are sought for.
struct ActionOptions {
    GapOptions gaps; ///< no situation and no set: every situation
    int top = 10;    ///< how many to give at most
};

/// The single changes that close the most weighted shortfall-days of the selection, the best first; of equals by
/// type, then record. Each effect is exact: the plan is changed, and the leaves that differ are computed again.
/// - extend-agreement: it is in force, and the member's party record binds, from the first to the last of the days
///   on which contributions fail for that reason alone (an extension, or an instrument that replaces it)
/// - shorten-notice: to the smallest notice asked for on the days it is too long
/// - lift-caveat: the situation is no longer excluded
/// - raise-quality: the weakest assessed line is raised to 1, and the next weakest decides
/// - confirm-offer: the contribution has the status asked for
/// - add-quantity: the contribution of each leaf that counts on the most weighted short days brings what the worst day
/// lacks Thread-safe: reads only @p plan. Errors: as findGaps(); WrongUse when a requirement is unbounded and the
/// window does not bound it.
[[nodiscard]] Result<std::vector<Action>> findActions(const Snapshot &plan, const ActionOptions &options, Job &job);

} // namespace entente

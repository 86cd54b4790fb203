// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/rulebuilder.h"
#include "model/records/kinds.h"

namespace entente {

// The rules by topic, each list in the order they are reported.
[[nodiscard]] std::vector<const CheckRule *> recordRules();       ///< what holds for records of any kind
[[nodiscard]] std::vector<const CheckRule *> duplicateRules();    ///< records that may be one
[[nodiscard]] std::vector<const CheckRule *> hierarchyRules();    ///< parents of capabilities and agreements
[[nodiscard]] std::vector<const CheckRule *> capabilityRules();   ///< units, leaves and quantities
[[nodiscard]] std::vector<const CheckRule *> agreementRules();    ///< agreements, parties, provisions
[[nodiscard]] std::vector<const CheckRule *> allianceRules();     ///< alliances and memberships
[[nodiscard]] std::vector<const CheckRule *> planningRules();     ///< situations, requirements, targets
[[nodiscard]] std::vector<const CheckRule *> contributionRules(); ///< contributions and their caveats
[[nodiscard]] std::vector<const CheckRule *> exerciseRules();     ///< exercises, participations, objectives
[[nodiscard]] std::vector<const CheckRule *> figureRules();       ///< dependencies, indicators, terms
[[nodiscard]] std::vector<const CheckRule *> labelRules();
[[nodiscard]] std::vector<const CheckRule *> scenarioRules(); ///< scenarios the plan has moved away from

template<class T>
[[nodiscard]] AnyId anyId(const T &record)
{
    return {&kindOf<T>(), record.id};
}
template<class T>
[[nodiscard]] AnyId anyId(Id<T> id)
{
    return {&kindOf<T>(), id.uuid};
}

/// Where the open ends of @p period are those of @p own: the days meant by a period inside another.
[[nodiscard]] inline DayRange within(const Period &period, const DayRange &own)
{
    DayRange days = period.range();
    if (!days.from.isBounded())
        days.from = own.from;
    if (!days.until.isBounded())
        days.until = own.until;
    return days;
}
/// Whether a period, its open ends read as those of @p own, reaches beyond it. Neither may be empty.
[[nodiscard]] inline bool reachesBeyond(const Period &period, const DayRange &own)
{
    const DayRange days = within(period, own);
    return days.from < own.from || days.until > own.until || days.isEmpty();
}

} // namespace entente

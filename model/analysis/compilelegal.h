// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/compiledplan.h"

namespace entente {

/// Who is bound by which agreement on which days.
struct CompiledPlan::Legal {
    Legal(const Snapshot &plan, const IdIndex &members);

    /// Appends to @p into the days of @p period on which @p member is bound by every one of
    /// @p agreements: in the agreement's own period, which needs a beginning, and in that of one of
    /// the member's party records that count. Formula: domain.md, factor *legal*.
    void appendDays(const DayRange &period, const std::vector<Id<Agreement>> &agreements, int member,
                    DayRanges &into) const;

private:
    struct PartyDays {
        int member = -1;
        DayRange days; ///< within the agreement's period
    };
    void collect(int agreement, int member, DayRanges &into) const;

    IdIndex agreements_;
    std::vector<std::uint32_t> start_; ///< of each agreement's parties
    std::vector<PartyDays> parties_;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/labels.h"

namespace entente {

/// A plan as an audience may see it.
struct AudienceView {
    Snapshot plan;           ///< only what is releasable to every member of the audience
    std::int64_t hidden = 0; ///< records left out: totals over the rest differ from the whole plan's
};

/// Leaves out every record that may not be released to all of @p audience on @p asOf. Settings and scale
/// words, which say nothing about the coalition, stay. An empty audience sees everything.
/// Rules: domain.md, "Audience" and "Labels".
[[nodiscard]] AudienceView forAudience(const Snapshot &plan, const std::vector<Id<Member>> &audience, Day asOf);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/audience.h"

#include "model/records/kinds.h"

namespace entente {

AudienceView forAudience(const Snapshot &plan, const std::vector<Id<Member>> &audience, Day asOf)
{
    AudienceView view{plan, 0};
    if (audience.empty())
        return view;
    ChangeSet hidden;
    const auto &labels = plan.derived<LabelAlgebra>();
    for (const Kind *kind : plan.catalogue().kinds()) {
        if (kind->internal || kind == &kindOf<ScaleTerm>())
            continue;
        for (const auto &chunk : plan.table(*kind).chunks())
            for (const RecordPtr &record : *chunk)
                if (!labels.isReleasable(labels.effective(*record), audience, asOf))
                    hidden.remove(*kind, record);
    }
    view.hidden = std::int64_t(hidden.changes.size());
    view.plan = plan.advanced(hidden, plan.revision());
    return view;
}

} // namespace entente

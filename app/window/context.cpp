// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/context.h"

namespace entente {

const AudienceView &PlanContext::view() const
{
    const Snapshot &plan = workspace.snapshot();
    const Lenses &now = lenses.value();
    const bool sameLenses =
        now.audience == viewLenses_.audience && (now.audience.empty() || now.asOf == viewLenses_.asOf);
    // Kept, because the filtered snapshot carries what was derived from it.
    if (!view_ || viewRevision_ != plan.revision() || !sameLenses) {
        view_ = forAudience(plan, now.audience, now.asOf);
        viewRevision_ = plan.revision();
        viewLenses_ = now;
    }
    return *view_;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/context.h"

#include "model/records/scenario.h"

namespace entente {

namespace {

Snapshot underScenario(const Snapshot &plan, const QString &key)
{
    if (key.isEmpty())
        return plan;
    const Result<Scenario> scenario = findScenario(plan, key);
    return scenario.has_value() ? applyScenario(plan, scenario.assume_value()).plan : plan;
}

} // namespace

const AudienceView &PlanContext::view() const
{
    const Snapshot &plan = workspace.snapshot();
    const Lenses &now = lenses.value();
    const bool sameLenses = now.scenario == viewLenses_.scenario && now.audience == viewLenses_.audience &&
                            (now.audience.empty() || now.asOf == viewLenses_.asOf);
    // Kept, because the filtered snapshot carries what was derived from it.
    if (!view_ || viewRevision_ != plan.revision() || !sameLenses) {
        view_ = forAudience(underScenario(plan, now.scenario), now.audience, now.asOf);
        viewRevision_ = plan.revision();
        viewLenses_ = now;
    }
    return *view_;
}

} // namespace entente

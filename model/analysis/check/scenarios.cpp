// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/rules.h"
#include "model/records/scenario.h"

namespace entente {

namespace {

/// Calls @p visit(conflict) for what does not fit the plan any more in any scenario.
template<class Visit>
void forEachConflict(const Snapshot &plan, ScenarioConflict::What what, Visit visit)
{
    for (const Setting *setting : scenarioSettings(plan)) {
        const auto scenario = scenarioOf(*setting, plan.catalogue());
        if (scenario.has_error())
            continue;
        const ScenarioView view = applyScenario(plan, scenario.assume_value());
        for (const ScenarioConflict &conflict : view.conflicts)
            if (conflict.what == what)
                visit(conflict);
    }
}

void findOverridden(const CheckRule &self, const CheckContext &context, Findings &findings)
{
    forEachConflict(context.plan, ScenarioConflict::What::Overridden, [&](const ScenarioConflict &conflict) {
        findings.add(self, {conflict.record}, {conflict.scenario, Kind::tr(conflict.field->title), conflict.step});
    });
}

void findDropped(const CheckRule &self, const CheckContext &context, Findings &findings)
{
    forEachConflict(context.plan, ScenarioConflict::What::Dropped, [&](const ScenarioConflict &conflict) {
        findings.add(self, {conflict.record}, {conflict.scenario, conflict.step});
    });
}

void findUnreadable(const CheckRule &self, const CheckContext &context, Findings &findings)
{
    for (const Setting *setting : scenarioSettings(context.plan))
        if (scenarioOf(*setting, context.plan.catalogue()).has_error())
            findings.add(self, {anyId(*setting)}, {scenarioKey(*setting)});
}

// A scenario may change any record.
const CheckRule overridden =
    Rule({"scenario-overrides", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A scenario overrides a value that changed since"),
          QT_TRANSLATE_NOOP("Findings",
                            "The plan has another value than when the scenario was made; under the scenario its "
                            "own still holds. Look whether it is still what was meant."),
          QT_TRANSLATE_NOOP("Findings", "%1: scenario %2 sets \"%3\" in step %4, which the plan has changed since.")})
        .plan(findOverridden)
        .readsAll();

const CheckRule dropped =
    Rule({"scenario-dropped", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A step of a scenario that no longer has its record"),
          QT_TRANSLATE_NOOP("Findings",
                            "The record was deleted, or the value no longer fits, so that the scenario leaves it "
                            "alone. Take the step out, or bring the record back."),
          QT_TRANSLATE_NOOP("Findings", "%1: scenario %2 cannot apply step %3 to it any more.")})
        .plan(findDropped)
        .readsAll();

const CheckRule unreadable =
    Rule({"scenario-unreadable", Severity::Error, QT_TRANSLATE_NOOP("Findings", "A scenario that cannot be read"),
          QT_TRANSLATE_NOOP("Findings", "What is kept of it is damaged. Remove it and make it anew."),
          QT_TRANSLATE_NOOP("Findings", "%1: scenario %2 cannot be read.")})
        .plan(findUnreadable)
        .readsAll();

} // namespace

std::vector<const CheckRule *> scenarioRules()
{
    return {&overridden, &dropped, &unreadable};
}

} // namespace entente

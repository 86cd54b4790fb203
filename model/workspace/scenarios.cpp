// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace/scenarios.h"

#include "model/records/setting.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

} // namespace

Result<> captureStep(Workspace &workspace, Scenario &scenario, const QString &text,
                     const std::function<Result<>(Edit &, const Snapshot &)> &change)
{
    const Snapshot base = workspace.snapshot();
    const ScenarioView view = applyScenario(base, scenario);
    Edit edit = workspace.edit(text);
    edit.apply(view.changes);
    TRYV(change(edit, view.plan));
    TRY(ChangeSet captured, edit.capture());
    const Snapshot after = base.advanced(captured, base.revision());
    // What an earlier step had changed and this one has changed back is not among the changes from the base.
    ChangeSet touched = std::move(captured);
    touched.changes.insert(touched.changes.end(), view.changes.changes.begin(), view.changes.changes.end());
    std::stable_sort(touched.changes.begin(), touched.changes.end(),
                     [](const Change &one, const Change &other) { return one.id < other.id; });
    touched.changes.erase(std::unique(touched.changes.begin(), touched.changes.end(),
                                      [](const Change &one, const Change &other) { return one.id == other.id; }),
                          touched.changes.end());
    ScenarioStep step = makeStep(text, view.plan, after, touched);
    if (step.changes.empty())
        return Error{ErrorCode::Refused, tr("This step changes nothing."), {}, {}};
    scenario.steps.push_back(std::move(step));
    return ok();
}

Result<> saveScenario(Workspace &workspace, const Scenario &scenario)
{
    Edit edit = workspace.edit(tr("Save scenario %1").arg(scenario.key));
    edit.put(settingOf(scenario, workspace.snapshot()));
    TRYV(edit.commit());
    return ok();
}

Result<> removeScenario(Workspace &workspace, const QString &key)
{
    for (const Setting *setting : scenarioSettings(workspace.snapshot()))
        if (scenarioKey(*setting) == key) {
            Edit edit = workspace.edit(tr("Remove scenario %1").arg(key));
            edit.remove(idOf(*setting));
            TRYV(edit.commit());
            return ok();
        }
    return Error{ErrorCode::NotFound, tr("There is no scenario \"%1\".").arg(key), {}, {}};
}

} // namespace entente

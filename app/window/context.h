// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/dialogs.h"
#include "app/window/findingsstate.h"
#include "app/window/jobrunner.h"
#include "app/window/selection.h"
#include "model/analysis/audience.h"
#include "model/workspace/workspace.h"
#include "widgets/frame/lenses.h"

namespace entente {

/// What the sections of an open plan share. Outlives them.
struct PlanContext {
    Workspace &workspace;
    LensState &lenses;
    SelectionState &selection;
    JobRunner &runner;
    const Dialogs &dialogs;
    FindingsState &findings;
    QString planName;

    /// The plan under the scenario lens, as the audience lens shows it. A scenario that cannot be read changes nothing.
    [[nodiscard]] const AudienceView &view() const;

private:
    mutable std::optional<AudienceView> view_;
    mutable std::int64_t viewRevision_ = -1;
    mutable Lenses viewLenses_;

public:
    PlanContext(Workspace &plan, LensState &lensState, SelectionState &selected, JobRunner &jobs,
                const Dialogs &questions, FindingsState &found, QString name)
        : workspace(plan)
        , lenses(lensState)
        , selection(selected)
        , runner(jobs)
        , dialogs(questions)
        , findings(found)
        , planName(std::move(name))
    {
    }
};

} // namespace entente

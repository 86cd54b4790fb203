// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

namespace entente {

struct Setting;

/// What a step does to one record, field by field, so that it still means something when the rest of the
/// record has changed since.
struct ScenarioChange {
    enum class What { Add, Change, Remove };
    struct Value {
        const Field *field = nullptr;
        QString before; ///< when the step was captured; of references and release sets the digits of the ids
        QString after;
    };

    What what = What::Change;
    const Kind *kind = nullptr;
    Uuid id;
    std::vector<Value> values; ///< only fields that differ; none of a removal
};

/// One edit of a scenario.
struct ScenarioStep {
    QString text; ///< in the words of the edit
    std::vector<ScenarioChange> changes;
};

/// A named, ordered set of changes laid over the plan, which stays as it is. Kept in the workspace as the setting
/// `scenario/KEY`, so that saving one is an edit like any other.
struct Scenario {
    QString key;
    std::vector<ScenarioStep> steps;
};

/// What became of a scenario on a plan that has moved on.
struct ScenarioConflict {
    enum class What {
        Overridden, ///< the plan has another value now; the scenario's wins
        Dropped,    ///< the record is not there any more; the step leaves it alone
    };
    What what = What::Dropped;
    AnyId record;
    const Field *field = nullptr; ///< of Overridden
    QString scenario;             ///< its key
    int step = 0;                 ///< from 1
};

/// A plan under a scenario.
struct ScenarioView {
    Snapshot plan;
    ChangeSet changes; ///< from the base to plan, at most one a record
    std::vector<ScenarioConflict> conflicts;
};

/// Lays @p scenario over @p base. Thread-safe: reads only @p base.
[[nodiscard]] ScenarioView applyScenario(const Snapshot &base, const Scenario &scenario);

/// The step that leads from @p before to @p after in the records that @p touched names.
[[nodiscard]] ScenarioStep makeStep(const QString &text, const Snapshot &before, const Snapshot &after,
                                    const ChangeSet &touched);

/// The setting that keeps @p scenario; with the id of the one that keeps it now where there is one.
[[nodiscard]] Setting settingOf(const Scenario &scenario, const Snapshot &plan);
/// Reads a setting. Errors: BadInput when it is none, or names what the catalogue does not have.
[[nodiscard]] Result<Scenario> scenarioOf(const Setting &setting, const Catalogue &catalogue);
/// The scenario of that key. Errors: NotFound; as scenarioOf().
[[nodiscard]] Result<Scenario> findScenario(const Snapshot &plan, const QString &key);
/// The settings that keep a scenario, by key.
[[nodiscard]] std::vector<const Setting *> scenarioSettings(const Snapshot &plan);
/// The key of the scenario that @p setting keeps.
[[nodiscard]] QString scenarioKey(const Setting &setting);

} // namespace entente

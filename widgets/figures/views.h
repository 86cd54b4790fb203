// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/foundation/result.h"
#include "model/records/snapshot.h"
#include "widgets/figures/figure.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace entente {

/// What a view is asked to show: the lenses, and what each view adds. Records are named by their keys.
/// Empty means: the view chooses, as its description says.
struct ViewOptions {
    std::optional<Day> asOf;  ///< the as-of day; default: today where given
    std::optional<Day> today; ///< marked in the picture; from the program's clock
    std::optional<Day> from;  ///< first day on show
    std::optional<Day> until; ///< last day on show
    QStringList situations;   ///< keys; default: every situation
    QString capability;       ///< key
    QString status;           ///< lowest status of a contribution that counts; default: declared
    QString bucket;           ///< month, quarter or year
    std::optional<int> depth; ///< levels of the tree that are unfolded; default: all
    QString planName;         ///< for the revision line, e.g. the file's name
    QString scenario;         ///< key of the scenario the plan is under; said in the picture
    QStringList audience;     ///< keys of the members the plan was filtered for; said in the picture
    std::int64_t hidden = 0;  ///< records left out for that audience; said in the picture
};

/// One option of a view, as `entente views` lists it and `entente render` takes it.
struct ViewOption {
    QString name;  ///< without the dashes, e.g. "situation"
    QString value; ///< what it takes, e.g. "KEY", "DATE"; empty for a switch
    QString help;  ///< one sentence
};

/// One view of the registry: feeds `entente views`, `entente render` and the window alike.
struct ViewDescription {
    QString name;  ///< as on the command line; never translated
    QString title; ///< for people
    QString help;  ///< one sentence
    std::vector<ViewOption> options;
    /// Analyses the plan and fills the figure. Pure; may run in any thread, the figure is then handed over.
    /// Errors: NotFound for a key that is not in the plan, WrongUse for a word that is none of an option's,
    /// Cancelled. A plan with nothing to show gives a figure that says so.
    std::function<Result<std::unique_ptr<Figure>>(const Snapshot &plan, const ViewOptions &options, Job &job)> build;
};

/// Every view, in the order in which people meet them: those of the gaps, then the calendar.
[[nodiscard]] const std::vector<ViewDescription> &figureViews();

/// The view of that name, or null.
[[nodiscard]] const ViewDescription *figureView(QStringView name);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/output.h"
#include "model/analysis/audience.h"
#include "model/workspace/workspace.h"

#include <QCommandLineParser>
#include <QStringList>

#include <functional>
#include <vector>

namespace entente {

/// Exit codes of every command (a contract with scripts).
enum ExitCode {
    ExitDone = 0,
    ExitFound = 1, ///< done, and found what it was asked to look for
    ExitWrongUse = 2,
    ExitBadInput = 3,  ///< nothing changed
    ExitWorkspace = 4, ///< the workspace cannot be opened or written
};

/// What a command gets from outside; tests give buffers for the streams.
struct CommandContext {
    QStringList arguments; ///< after the command's name
    Output &output;
    Workspace::Options workspaceOptions;
    Day today;
};

/// One command of the program.
struct Command {
    const char *name = "";
    const char *arguments = ""; ///< for the usage line
    const char *help = "";      ///< one sentence; translate in the context "entente"
    /// Declares the command's options and positional arguments.
    std::function<void(QCommandLineParser &)> declare;
    /// Does it. Errors become an exit code and a line on the error stream in runCommand().
    std::function<Result<int>(const QCommandLineParser &, CommandContext &)> run;
    bool needsGui = false; ///< paints, and so needs fonts and a QApplication (offscreen will do)
    int files = 1;         ///< positional arguments it must at least have
};

/// Every command, in the order of the help.
[[nodiscard]] const std::vector<Command> &commands();
/// The command of that name, or null.
[[nodiscard]] const Command *findCommand(const QString &name);

/// Parses the arguments and runs @p command. Every problem ends up on the error stream.
[[nodiscard]] int runCommand(const Command &command, CommandContext &context);
/// The exit code that an error of @p code gives.
[[nodiscard]] int exitCodeFor(ErrorCode code);

/// The text of `entente --help`.
[[nodiscard]] QString overview();

// Options that several commands share.
void declareOutputOptions(QCommandLineParser &parser); ///< --format, --output
void declareAudience(QCommandLineParser &parser);      ///< --for
void declareScenario(QCommandLineParser &parser);      ///< --scenario
void declareSpan(QCommandLineParser &parser);          ///< --from, --until

/// Opens the workspace that is the first positional argument.
[[nodiscard]] Result<std::unique_ptr<Workspace>> openWorkspace(const QCommandLineParser &parser, Access access,
                                                               CommandContext &context);
/// The date of option @p name; empty where it is not given. Errors: WrongUse.
[[nodiscard]] Result<PartialDate> dateOf(const QCommandLineParser &parser, const QString &name);
/// The days of --from and --until (the last day covered); unbounded where they are not given.
[[nodiscard]] Result<DayRange> spanOf(const QCommandLineParser &parser);
/// The day of option @p name; today where it is not given.
[[nodiscard]] Result<Day> dayOf(const QCommandLineParser &parser, const QString &name, Day otherwise);
/// @p plan as the members of --for may see it, saying on the error stream how much they may not.
[[nodiscard]] Result<AudienceView> audienceOf(const QCommandLineParser &parser, const Snapshot &plan, Day asOf,
                                              CommandContext &context);
/// @p plan under the scenario of that key, saying on the error stream where it no longer fits. Errors: NotFound.
[[nodiscard]] Result<Snapshot> underScenario(const Snapshot &plan, const QString &key, CommandContext &context);
/// The plan under --scenario, as the members of --for may see it, saying on the error stream how much they may
/// not, and where the scenario no longer fits the plan.
[[nodiscard]] Result<AudienceView> planFor(const QCommandLineParser &parser, const Snapshot &plan, Day asOf,
                                           CommandContext &context);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include "app/commands/all.h"
#include "model/analysis/audience.h"
#include "model/analysis/finding.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/records/scenario.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> all = {
        newCommand(),      importCommand(), exportCommand(),        surveyCommand(),    listCommand(),
        searchCommand(),   gapsCommand(),   concentrationCommand(), fairShareCommand(), actionsCommand(),
        scenarioCommand(), impactCommand(), criticalCommand(),      structureCommand(), checkCommand(),
        historyCommand(),  renderCommand(), viewsCommand(),
    };
    return all;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : commands())
        if (name == QLatin1String(command.name))
            return &command;
    return nullptr;
}

int exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongUse:
    case ErrorCode::NotFound:
    case ErrorCode::Refused:
        return ExitWrongUse;
    case ErrorCode::BadInput:
    case ErrorCode::Cancelled:
        return ExitBadInput;
    case ErrorCode::CannotOpen:
    case ErrorCode::CannotWrite:
    case ErrorCode::Locked:
        return ExitWorkspace;
    }
    return ExitWrongUse;
}

int runCommand(const Command &command, CommandContext &context)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, tr("Shows this help."));
    parser.addOption(help);
    command.declare(parser);
    const QString usage =
        QStringLiteral("entente %1 %2").arg(QLatin1String(command.name), QLatin1String(command.arguments));
    const bool parsed =
        parser.parse(QStringList{QStringLiteral("entente %1").arg(QLatin1String(command.name))} + context.arguments);
    if (parser.isSet(help)) {
        context.output.write(tr("Usage: %1").arg(usage) + QStringLiteral("\n\n") + tr(command.help) +
                             QStringLiteral("\n\n") + parser.helpText().section(QStringLiteral("\n\n"), 1));
        return ExitDone;
    }
    const auto fail = [&](const Error &error) {
        context.output.problem(QStringLiteral("entente %1: %2").arg(QLatin1String(command.name), error.message()));
        return exitCodeFor(error.code);
    };
    if (!parsed)
        return fail({ErrorCode::WrongUse, parser.errorText(), {}, tr("Usage: %1").arg(usage)});
    if (parser.positionalArguments().size() < command.files)
        return fail({ErrorCode::WrongUse, tr("something is missing."), {}, tr("Usage: %1").arg(usage)});
    if (parser.optionNames().contains(QStringLiteral("format"))) {
        const QString format = parser.value(QStringLiteral("format"));
        if (format == QLatin1String("csv"))
            context.output.setFormat(OutputFormat::Csv);
        else if (format == QLatin1String("json"))
            context.output.setFormat(OutputFormat::Json);
        else if (format != QLatin1String("text"))
            return fail(
                {ErrorCode::WrongUse, tr("there is no format \"%1\".").arg(format), {}, tr("Use text, csv or json.")});
    }
    if (parser.optionNames().contains(QStringLiteral("output")))
        context.output.setFile(parser.value(QStringLiteral("output")));

    const auto result = command.run(parser, context);
    if (result.has_error())
        return fail(result.assume_error());
    const auto finished = context.output.finish();
    return finished.has_error() ? fail(finished.assume_error()) : result.assume_value();
}

QString overview()
{
    QString text = tr("Usage: entente [--language LANG] [FILE]   the workbench, in English (en) or French (fr)\n"
                      "       entente COMMAND FILE ...   one command, without a window\n\nCommands:\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QLatin1String(command.name), QLatin1String(command.arguments), tr(command.help));
    text +=
        tr("\n\"entente COMMAND --help\" tells its options. Exit codes: 0 done; 1 done, and found what it was asked\n"
           "to look for; 2 wrong use; 3 bad input, nothing changed; 4 the workspace cannot be opened or written.\n");
    return text;
}

void declareOutputOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("format"), tr("text (for people), csv or json."), QStringLiteral("FORMAT"),
                      QStringLiteral("text")});
    parser.addOption({QStringLiteral("output"), tr("Writes the result to a file."), QStringLiteral("FILE")});
}

void declareAudience(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("for"), tr("Only what may be released to all of these members."),
                      QStringLiteral("MEMBER,...")});
}

void declareSpan(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("from"), tr("First day."), QStringLiteral("DATE")});
    parser.addOption({QStringLiteral("until"), tr("Last day."), QStringLiteral("DATE")});
}

void declareScenario(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("scenario"), tr("Under this scenario instead of the plan as it stands."),
                      QStringLiteral("KEY")});
}

Result<std::unique_ptr<Workspace>> openWorkspace(const QCommandLineParser &parser, Access access,
                                                 CommandContext &context)
{
    const auto job = context.output.job(tr("Opening"));
    auto opened = Workspace::open(parser.positionalArguments().constFirst(), access, context.workspaceOptions, *job);
    if (opened.has_error()) {
        Error error = opened.assume_error();
        // A workspace that is not there cannot be opened: not the same as a record that is not there.
        error.code = error.code == ErrorCode::NotFound ? ErrorCode::CannotOpen : error.code;
        return error;
    }
    std::unique_ptr<Workspace> workspace = std::move(opened).assume_value();
    if (access == Access::ReadWrite && workspace->isReadOnly())
        return Error{ErrorCode::Locked, workspace->readOnlyReason(), workspace->path(),
                     tr("Close it there, or work on a copy.")};
    return workspace;
}

Result<PartialDate> dateOf(const QCommandLineParser &parser, const QString &name)
{
    auto date = PartialDate::parse(parser.value(name));
    if (date.has_error()) {
        Error error = date.assume_error();
        error.code = ErrorCode::WrongUse; // of the command: nothing was read yet
        error.where = QStringLiteral("--") + name;
        return error;
    }
    return date.assume_value();
}

Result<DayRange> spanOf(const QCommandLineParser &parser)
{
    TRY(const PartialDate from, dateOf(parser, QStringLiteral("from")));
    TRY(const PartialDate until, dateOf(parser, QStringLiteral("until")));
    const Period period{from, until};
    if (period.isReversed())
        return Error{ErrorCode::WrongUse, tr("--until lies before --from."), {}, {}};
    return period.range();
}

Result<Day> dayOf(const QCommandLineParser &parser, const QString &name, Day otherwise)
{
    TRY(const PartialDate date, dateOf(parser, name));
    return date.isEmpty() ? otherwise : date.firstDay();
}

Result<Snapshot> underScenario(const Snapshot &plan, const QString &key, CommandContext &context)
{
    TRY(const Scenario scenario, findScenario(plan, key));
    const ScenarioView view = applyScenario(plan, scenario);
    for (const ScenarioConflict &conflict : view.conflicts) {
        const QString record = recordName(conflict.record, plan);
        context.output.problem(
            conflict.what == ScenarioConflict::What::Overridden
                ? tr("%1: step %2 of the scenario sets \"%3\", which the plan has changed since.")
                      .arg(record)
                      .arg(conflict.step)
                      .arg(Kind::tr(conflict.field->title))
                : tr("%1: step %2 of the scenario cannot be applied to it any more.").arg(record).arg(conflict.step));
    }
    return view.plan;
}

Result<AudienceView> planFor(const QCommandLineParser &parser, const Snapshot &plan, Day asOf, CommandContext &context)
{
    if (!parser.optionNames().contains(QStringLiteral("scenario")))
        return audienceOf(parser, plan, asOf, context);
    TRY(const Snapshot lensed, underScenario(plan, parser.value(QStringLiteral("scenario")), context));
    return audienceOf(parser, lensed, asOf, context);
}

Result<AudienceView> audienceOf(const QCommandLineParser &parser, const Snapshot &plan, Day asOf,
                                CommandContext &context)
{
    std::vector<Id<Member>> audience;
    for (const QString &key : parser.value(QStringLiteral("for")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const Uuid id = references(plan).find(kindOf<Member>(), key.trimmed());
        if (id.isNull())
            return Error{
                ErrorCode::WrongUse, tr("there is no member \"%1\".").arg(key.trimmed()), QStringLiteral("--for"), {}};
        audience.push_back({id});
    }
    AudienceView view = forAudience(plan, audience, asOf);
    if (view.hidden > 0)
        context.output.problem(tr("%n record(s) may not be released to this audience and are left out; "
                                  "totals differ from those of the whole plan.")
                                   .replace(QStringLiteral("%n"), QString::number(view.hidden)));
    return view;
}

} // namespace entente

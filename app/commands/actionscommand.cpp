// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/commands/gapoptions.h"
#include "model/analysis/actions.h"
#include "model/analysis/finding.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    declareGapOptions(parser);
    parser.addOption({QStringLiteral("top"), tr("How many to show at most; 10 unless told."), QStringLiteral("N"),
                      QStringLiteral("10")});
    parser.addOption(
        {QStringLiteral("apply"), tr("Changes the plan as the action of this rank proposes."), QStringLiteral("RANK")});
    declareOutputOptions(parser);
    declareAudience(parser);
}

Result<int> numberOf(const QCommandLineParser &parser, const QString &option)
{
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (!isNumber || number < 1)
        return Error{ErrorCode::WrongUse, tr("--%1 takes a number from 1.").arg(option), {}, {}};
    return number;
}

ResultTable tableOf(const Snapshot &plan, const std::vector<Action> &actions)
{
    ResultTable table;
    for (const char *column : {"rank", "action", "record", "before", "after", "closed", "weighted", "capabilities"})
        table.columns << QLatin1String(column);
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const Action &action = actions[i];
        QStringList capabilities;
        for (const Id<Capability> &id : action.capabilities)
            capabilities << references(plan).name(kindOf<Capability>(), id.uuid);
        table.rows.push_back({int(i + 1), QString::fromLatin1(actionName(action.type)), recordName(action.record, plan),
                              action.before, action.after, action.closed, action.weighted,
                              capabilities.join(QLatin1Char(';'))});
    }
    return table;
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    ActionOptions options;
    TRY(options.top, numberOf(parser, QStringLiteral("top")));
    int rank = 0;
    if (parser.isSet(QStringLiteral("apply"))) {
        TRY(rank, numberOf(parser, QStringLiteral("apply")));
        if (parser.isSet(QStringLiteral("for")) || parser.isSet(QStringLiteral("scenario")))
            return Error{
                ErrorCode::WrongUse, tr("--apply changes the plan itself, not what some may see of it."), {}, {}};
        options.top = std::max(options.top, rank);
    }
    TRY(const auto workspace, openWorkspace(parser, rank > 0 ? Access::ReadWrite : Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    TRYV(readGapOptions(parser, view.plan, options.gaps));
    // What is past cannot be mended.
    if (!parser.isSet(QStringLiteral("from")))
        options.gaps.window.from = context.today;
    const auto job = context.output.job(tr("Computing"));
    TRY(const std::vector<Action> actions, findActions(view.plan, options, *job));
    if (rank > 0) {
        if (std::size_t(rank) > actions.size())
            return Error{ErrorCode::NotFound, tr("there is no action of rank %1.").arg(rank), {}, {}};
        Edit edit = workspace->edit(
            tr("Close a gap: %1").arg(QString::fromLatin1(actionName(actions[std::size_t(rank) - 1].type))));
        edit.apply(actions[std::size_t(rank) - 1].changes);
        TRYV(edit.commit());
    }
    context.output.write(tableOf(view.plan, actions));
    return actions.empty() ? int(ExitDone) : int(ExitFound);
}

} // namespace

Command actionsCommand()
{
    return {"actions",
            "FILE [--situation K]... [--capability K]... [--status S] [--from D --until D] [--scenario K] [--top N] "
            "[--apply RANK]",
            QT_TRANSLATE_NOOP("entente", "The single changes that close the most of the gaps from today on, each with "
                                         "its exact effect."),
            declare, run};
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/commands/gapoptions.h"
#include "app/commands/gaptables.h"

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
    parser.addOption({QStringLiteral("ceiling"),
                      tr("The part of a requirement, 0 to 1, beyond which a member's share is flagged; the plan's "
                         "setting \"ceiling\", else 0.5."),
                      QStringLiteral("SHARE")});
    declareOutputOptions(parser);
    declareAudience(parser);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    GapOptions options;
    TRYV(readGapOptions(parser, view.plan, options));
    double ceiling = ceilingOf(view.plan);
    if (parser.isSet(QStringLiteral("ceiling"))) {
        bool isNumber = false;
        ceiling = parser.value(QStringLiteral("ceiling")).toDouble(&isNumber);
        if (!isNumber || ceiling < 0 || ceiling > 1)
            return Error{ErrorCode::WrongUse, tr("--ceiling takes a number from 0 to 1."), {}, {}};
    }
    const auto job = context.output.job(tr("Computing"));
    TRY(const ConcentrationReport report, findConcentration(view.plan, options, ceiling, *job));
    context.output.write(concentrationTable(view.plan, report, ceiling));
    return std::any_of(report.rows.begin(), report.rows.end(),
                       [](const ConcentrationRow &row) { return !row.overCeiling.empty(); })
               ? int(ExitFound)
               : int(ExitDone);
}

} // namespace

Command concentrationCommand()
{
    return {"concentration",
            "FILE [--situation K]... [--capability K]... [--status S] [--from D --until D] [--scenario K] [--ceiling "
            "SHARE]",
            QT_TRANSLATE_NOOP("entente", "How much of what is available comes from few members, and who is asked for "
                                         "more than the ceiling."),
            declare, run};
}

} // namespace entente

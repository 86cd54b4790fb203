// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/commands/gapoptions.h"
#include "model/analysis/fairshare.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    parser.addOption(
        {QStringLiteral("indicator"), tr("The indicator that weighs the shares."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("year"), tr("The year of the indicator."), QStringLiteral("Y")});
    parser.addOption({QStringLiteral("on"), tr("The as-of day."), QStringLiteral("DATE")});
    declareGapOptions(parser);
    declareOutputOptions(parser);
    declareAudience(parser);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    FairShareOptions options;
    options.indicator = parser.value(QStringLiteral("indicator"));
    bool isNumber = false;
    options.year = parser.value(QStringLiteral("year")).toInt(&isNumber);
    if (options.indicator.isEmpty() || !isNumber)
        return Error{ErrorCode::WrongUse,
                     tr("it is not said what weighs the shares."),
                     {},
                     tr("Give --indicator NAME and --year Y.")};
    TRY(options.day, dayOf(parser, QStringLiteral("on"), context.today));
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), options.day, context));
    GapOptions gaps;
    TRYV(readGapOptions(parser, view.plan, gaps));
    TRY(const auto rows, findFairShares(view.plan, gaps, options));
    const References &names = references(view.plan);
    ResultTable table;
    for (const char *column :
         {"situation", "capability", "member", "weight", "required", "fair", "apportioned", "deviation"})
        table.columns << QLatin1String(column);
    for (const FairShareRow &row : rows)
        table.rows.push_back({names.name(kindOf<Situation>(), row.situation.uuid),
                              names.name(kindOf<Capability>(), row.capability.uuid),
                              names.name(kindOf<Member>(), row.member.uuid), row.weight, row.required, row.fair(),
                              row.apportioned, row.deviation()});
    context.output.write(table);
    return int(ExitDone);
}

} // namespace

Command fairShareCommand()
{
    return {"fairshare",
            "FILE --indicator NAME --year Y [--on DATE] [--situation K]... [--capability K]... [--scenario K]",
            QT_TRANSLATE_NOOP("entente",
                              "What each member would bear by its weight, and how far its targets are from that."),
            declare, run};
}

} // namespace entente

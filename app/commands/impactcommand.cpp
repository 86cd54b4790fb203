// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/commands/gapoptions.h"
#include "app/commands/gaptables.h"
#include "model/analysis/dependence/impact.h"
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
    parser.addOption({QStringLiteral("remove"),
                      tr("What falls away, and from which day; may be given several times. A party leaves after its "
                         "agreement's notice months. Without a date: from the beginning."),
                      QStringLiteral("KIND:KEY[@DATE]")});
    parser.addOption({QStringLiteral("denounce"),
                      tr("A member gives notice on that day to leave every agreement it is a party of; may be given "
                         "several times."),
                      QStringLiteral("MEMBER[@DATE]")});
    parser.addOption({QStringLiteral("gaps"), tr("The gaps that this opens or deepens.")});
    parser.addOption({QStringLiteral("all-chains"), tr("Up to N reasons for each row instead of the shortest."),
                      QStringLiteral("N")});
    declareGapOptions(parser);
    declareOutputOptions(parser);
    declareAudience(parser);
}

Result<std::vector<Removal>> removalsOf(const QCommandLineParser &parser, const Snapshot &plan)
{
    std::vector<Removal> removals;
    for (const QString &text : parser.values(QStringLiteral("remove"))) {
        TRY(const Removal removal, parseRemoval(plan, text));
        removals.push_back(removal);
    }
    for (const QString &text : parser.values(QStringLiteral("denounce"))) {
        TRY(const Removal member, parseRemoval(plan, QStringLiteral("member:") + text));
        const Record &record = *plan.derived<DependenceGraph>().nodes()[std::size_t(member.node)].record;
        for (const Removal &each : denunciations(plan, {record.id}, member.from))
            removals.push_back(each);
    }
    if (removals.empty())
        return Error{ErrorCode::WrongUse,
                     tr("There is nothing to remove."),
                     {},
                     tr("Give --remove KIND:KEY[@DATE] or --denounce MEMBER[@DATE].")};
    return removals;
}

/// A chain as people read it: what it fell because of, down to what was removed.
QString chainText(const DependenceGraph &graph, const std::vector<int> &chain)
{
    if (chain.size() == 1)
        return QStringLiteral("removed");
    QStringList names;
    for (std::size_t i = 1; i < chain.size(); ++i)
        names << graph.name(chain[i]);
    return names.join(QStringLiteral(" < "));
}

ResultTable impactTable(const Impact &impact, std::size_t chains)
{
    ResultTable table;
    for (const char *column : {"node", "from", "until", "before", "after", "because"})
        table.columns << QLatin1String(column);
    for (const ImpactRow &row : impact.rows()) {
        QStringList texts;
        if (chains == 0)
            texts << chainText(impact.graph(), impact.because(row.node, row.days.from));
        else
            for (const auto &chain : impact.allBecause(row.node, row.days.from, chains))
                texts << chainText(impact.graph(), chain);
        table.rows.push_back({impact.graph().name(row.node), row.days.from.toIso(), lastDay(row.days), row.before,
                              row.after, texts.join(QStringLiteral("; "))});
    }
    return table;
}

ResultTable gainedTable(const Snapshot &plan, const GainedGaps &gained)
{
    // The columns of the gaps, and one more.
    GapReport report{gained.report.blocks, gained.report.capabilities, {}, {}};
    const std::size_t cells = report.blocks.size() * report.capabilities.size();
    std::vector<std::vector<const GainedGap *>> byCell(cells);
    for (const GainedGap &gap : gained.gaps)
        byCell[std::size_t(gap.row.capability) * report.blocks.size() + std::size_t(gap.row.block)].push_back(&gap);
    for (const auto &cell : byCell) {
        report.starts.push_back(report.rows.size());
        for (const GainedGap *gap : cell)
            report.rows.push_back(gap->row);
    }
    report.starts.push_back(report.rows.size());
    ResultTable table = periodsTable(plan, report);
    table.columns << QStringLiteral("gained");
    for (std::size_t i = 0; i < table.rows.size(); ++i) // both by block, then capability, then first day
        table.rows[i].emplace_back(gained.gaps[i].gained);
    return table;
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    const Snapshot &plan = view.plan;
    TRY(const std::vector<Removal> removals, removalsOf(parser, plan));
    std::size_t chains = 0;
    if (parser.isSet(QStringLiteral("all-chains"))) {
        bool isNumber = false;
        chains = parser.value(QStringLiteral("all-chains")).toUInt(&isNumber);
        if (!isNumber || chains == 0)
            return Error{ErrorCode::WrongUse, tr("--all-chains takes a number from 1."), {}, {}};
    }
    const auto job = context.output.job(tr("Computing"));
    TRY(const Impact impact, findImpact(plan, removals, *job));
    if (!parser.isSet(QStringLiteral("gaps"))) {
        context.output.write(impactTable(impact, chains));
        return impact.rows().empty() ? int(ExitDone) : int(ExitFound);
    }
    GapOptions options;
    TRYV(readGapOptions(parser, plan, options));
    TRY(const GainedGaps gained, gainedGaps(plan, impact, options, *job));
    context.output.write(gainedTable(plan, gained));
    return gained.gaps.empty() ? int(ExitDone) : int(ExitFound);
}

} // namespace

Command impactCommand()
{
    return {"impact",
            "FILE --remove KIND:KEY[@DATE]... [--denounce MEMBER[@DATE]]... [--scenario K] [--gaps] [--all-chains N]",
            QT_TRANSLATE_NOOP("entente", "What falls when something falls away: which records, from which day, why."),
            declare, run};
}

} // namespace entente

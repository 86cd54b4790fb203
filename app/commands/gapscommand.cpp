// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/commands/gapoptions.h"
#include "app/commands/gaptables.h"
#include "model/analysis/monthly.h"
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
    declareGapOptions(parser);
    parser.addOption({QStringLiteral("ledgers"),
                      tr("Shortfall, unapportioned and non-delivery side by side, with what is available by status.")});
    parser.addOption({QStringLiteral("branches"), tr("With --ledgers: also the sums of branches, never netted.")});
    parser.addOption({QStringLiteral("attribution"), tr("What each cause takes away from what is offered.")});
    parser.addOption({QStringLiteral("worst"), tr("With --attribution: only the period of the largest shortfall.")});
    parser.addOption({QStringLiteral("sum"), tr("With --attribution: quantity times days, added up.")});
    parser.addOption(
        {QStringLiteral("against"),
         tr("Beside another scenario: what either lacks, and how much more. \"plan\" is the plan as it stands."),
         QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("without"),
                      tr("Without these members, and agreements written agreement:KEY, beside the plan as it stands; "
                         "\"each\": the total without each member in turn."),
                      QStringLiteral("KEY,...")});
    parser.addOption({QStringLiteral("without-worst"), tr("Without the N members that give most, on every day."),
                      QStringLiteral("N")});
    parser.addOption({QStringLiteral("monthly"), tr("Sampled on the first of each month.")});
    parser.addOption({QStringLiteral("summary"), tr("With --monthly: totals of each situation.")});
    parser.addOption({QStringLiteral("without-each-member"),
                      tr("With --monthly --summary: and what they would be without each member.")});
    declareOutputOptions(parser);
    declareAudience(parser);
}

/// The state of @p report on the first of each month, one row of a single day each.
GapReport onFirstsOfMonths(const GapReport &report)
{
    GapReport sampled{report.blocks, report.capabilities, {}, {0}};
    for (std::size_t i = 0; i + 1 < report.starts.size(); ++i) {
        for (std::size_t r = report.starts[i]; r < report.starts[i + 1]; ++r) {
            const GapRow &row = report.rows[r];
            QDate first = row.period.from.toDate();
            first = first.day() == 1 ? first : QDate(first.year(), first.month(), 1).addMonths(1);
            for (Day day = Day::fromDate(first); day < row.period.until; day = day.plusMonths(1)) {
                sampled.rows.push_back(row);
                sampled.rows.back().period = {day, day.plus(1)};
            }
        }
        sampled.starts.push_back(sampled.rows.size());
    }
    return sampled;
}

/// Per situation: cells, short cells and shortfall; then, per member left out, the same totals.
ResultTable summaryTable(const Snapshot &plan, const MonthlySummary &summary)
{
    ResultTable table;
    for (const char *column : {"situation", "member", "cells", "short_cells", "shortfall"})
        table.columns << QLatin1String(column);
    for (const BlockSummary &block : summary.blocks)
        table.rows.push_back(
            {block.block.name, QVariant(), qlonglong(block.cells), qlonglong(block.shortCells), block.shortfall});
    for (const MemberSummary &member : summary.members)
        table.rows.push_back({QVariant(), references(plan).name(kindOf<Member>(), member.member.uuid),
                              qlonglong(summary.cells), qlonglong(member.shortCells), member.shortfall});
    return table;
}

/// Options that mean something only beside another.
Result<> checkTogether(const QCommandLineParser &parser)
{
    static constexpr const char *pairs[][2] = {{"branches", "ledgers"},
                                               {"worst", "attribution"},
                                               {"sum", "attribution"},
                                               {"summary", "monthly"},
                                               {"without-each-member", "summary"}};
    for (const auto &[option, needed] : pairs)
        if (parser.isSet(QLatin1String(option)) && !parser.isSet(QLatin1String(needed)))
            return Error{
                ErrorCode::WrongUse, tr("--%1 needs --%2.").arg(QLatin1String(option), QLatin1String(needed)), {}, {}};
    static constexpr const char *modes[] = {"ledgers", "attribution", "against", "without", "without-worst", "monthly"};
    QStringList chosen;
    for (const char *mode : modes)
        if (parser.isSet(QLatin1String(mode)))
            chosen << QStringLiteral("--") + QLatin1String(mode);
    if (chosen.size() > 1)
        return Error{ErrorCode::WrongUse, tr("%1 exclude each other.").arg(chosen.join(QStringLiteral(", "))), {}, {}};
    return ok();
}

Result<int> ledgers(const QCommandLineParser &parser, const Snapshot &plan, const GapOptions &options, Job &job,
                    CommandContext &context)
{
    TRY(const LedgerReport report, findLedgers(plan, options, job));
    context.output.write(ledgersTable(plan, report, parser.isSet(QStringLiteral("branches"))));
    return std::any_of(
               report.rows.begin(), report.rows.end(),
               [](const LedgerRow &row) { return row.shortfall > 0 || row.unapportioned > 0 || row.nonDelivery > 0; })
               ? int(ExitFound)
               : int(ExitDone);
}

Result<int> attribution(const QCommandLineParser &parser, const Snapshot &plan, const GapOptions &options, Job &job,
                        CommandContext &context)
{
    TRY(AttributionReport report, attributeGaps(plan, options, job));
    if (parser.isSet(QStringLiteral("worst")))
        report = worstOf(report);
    if (parser.isSet(QStringLiteral("sum"))) {
        TRY(report, summedOverDays(report));
    }
    context.output.write(attributionTable(plan, report));
    return std::any_of(report.rows.begin(), report.rows.end(),
                       [](const AttributionRow &row) { return row.shortfall > 0; })
               ? int(ExitFound)
               : int(ExitDone);
}

Result<int> compare(const Snapshot &plan, const Snapshot &against, const GapOptions &options, Job &job,
                    CommandContext &context)
{
    TRY(const CompareReport report, compareGaps(plan, against, options, job));
    context.output.write(compareTable(plan, against, report));
    return std::any_of(report.rows.begin(), report.rows.end(), [](const CompareRow &row) { return row.gained() > 0; })
               ? int(ExitFound)
               : int(ExitDone);
}

Result<int> without(const QCommandLineParser &parser, const Snapshot &plan, const GapOptions &options, Job &job,
                    CommandContext &context)
{
    const QString option = QStringLiteral("--without");
    const QString value = parser.value(QStringLiteral("without"));
    if (value == QLatin1String("each")) {
        TRY(const MemberLosses losses, withoutEachMember(plan, options, job));
        context.output.write(memberLossTable(plan, losses));
        return losses.losses.empty() ? int(ExitDone) : int(ExitFound);
    }
    std::vector<Id<Member>> members;
    std::vector<Id<Agreement>> agreements;
    for (const QString &word : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString prefix = QStringLiteral("agreement:");
        if (!word.startsWith(prefix)) {
            TRY(const Id<Member> member, memberOf(plan, word, option));
            members.push_back(member);
            continue;
        }
        const Uuid id = references(plan).find(kindOf<Agreement>(), word.mid(prefix.size()));
        if (id.isNull())
            return Error{
                ErrorCode::NotFound, tr("there is no agreement \"%1\".").arg(word.mid(prefix.size())), option, {}};
        agreements.push_back({id});
    }
    if (members.empty() && agreements.empty())
        return Error{ErrorCode::WrongUse, tr("nothing is left out."), option, {}};
    return compare(planWithout(plan, members, agreements), plan, options, job, context);
}

Result<int> withoutWorst(const QCommandLineParser &parser, const Snapshot &plan, const GapOptions &options, Job &job,
                         CommandContext &context)
{
    bool isNumber = false;
    const int count = parser.value(QStringLiteral("without-worst")).toInt(&isNumber);
    if (!isNumber || count < 1)
        return Error{ErrorCode::WrongUse, tr("--without-worst takes a number from 1."), {}, {}};
    TRY(const WorstLossReport report, findWorstLosses(plan, options, count, job));
    context.output.write(worstLossTable(plan, report));
    return std::any_of(report.rows.begin(), report.rows.end(),
                       [](const WorstLossRow &row) { return row.shortfall() > 0; })
               ? int(ExitFound)
               : int(ExitDone);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRYV(checkTogether(parser));
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    const Snapshot &plan = view.plan;
    const auto job = context.output.job(tr("Computing"));
    if (parser.isSet(QStringLiteral("monthly"))) {
        MonthlyOptions options;
        TRYV(readGapOptions(parser, plan, options));
        options.withoutEachMember = parser.isSet(QStringLiteral("without-each-member"));
        if (parser.isSet(QStringLiteral("summary"))) {
            TRY(const MonthlySummary summary, summariseMonthly(plan, options, *job));
            context.output.write(summaryTable(plan, summary));
            return summary.shortCells > 0 ? int(ExitFound) : int(ExitDone);
        }
        TRY(const GapReport report, findGaps(plan, options, *job));
        const GapReport sampled = onFirstsOfMonths(report);
        context.output.write(periodsTable(plan, sampled));
        return sampled.hasShortfall() ? int(ExitFound) : int(ExitDone);
    }
    GapOptions options;
    TRYV(readGapOptions(parser, plan, options));
    if (parser.isSet(QStringLiteral("ledgers")))
        return ledgers(parser, plan, options, *job, context);
    if (parser.isSet(QStringLiteral("attribution")))
        return attribution(parser, plan, options, *job, context);
    if (parser.isSet(QStringLiteral("against"))) {
        const QString key = parser.value(QStringLiteral("against"));
        Snapshot against = workspace->snapshot();
        if (key != QLatin1String("plan")) {
            TRY(against, underScenario(against, key, context));
        }
        TRY(const AudienceView other, audienceOf(parser, against, context.today, context));
        return compare(plan, other.plan, options, *job, context);
    }
    if (parser.isSet(QStringLiteral("without")))
        return without(parser, plan, options, *job, context);
    if (parser.isSet(QStringLiteral("without-worst")))
        return withoutWorst(parser, plan, options, *job, context);
    TRY(const GapReport report, findGaps(plan, options, *job));
    context.output.write(periodsTable(plan, report));
    return report.hasShortfall() ? int(ExitFound) : int(ExitDone);
}

} // namespace

Command gapsCommand()
{
    return {
        "gaps",
        "FILE [--situation K]... [--from D --until D] [--capability K]... [--status S] [--scenario K] "
        "[--ledgers [--branches] | --attribution [--worst | --sum] | --against K | --without KEY,... | --without each "
        "| "
        "--without-worst N | --monthly [--summary "
        "[--without-each-member]]]",
        QT_TRANSLATE_NOOP(
            "entente", "Where capability falls short of what is required, and when: one row for each maximal period."),
        declare, run};
}

} // namespace entente

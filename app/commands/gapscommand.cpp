// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
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
    parser.addOption({QStringLiteral("situation"),
                      tr("Only this situation or concurrency set; may be given more than once."),
                      QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("capability"),
                      tr("Only this capability, or the leaves of this branch; may be given more than once."),
                      QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("status"),
                      tr("Lowest status that counts: declared (default), offered or confirmed."),
                      QStringLiteral("STATUS")});
    parser.addOption({QStringLiteral("scenario"), tr("Under this scenario instead of the plan as it stands."),
                      QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("monthly"), tr("Sampled on the first of each month.")});
    parser.addOption({QStringLiteral("summary"), tr("With --monthly: totals of each situation.")});
    parser.addOption({QStringLiteral("without-each-member"),
                      tr("With --monthly --summary: and what they would be without each member.")});
    declareSpan(parser);
    declareOutputOptions(parser);
    declareAudience(parser);
}

Result<> readOptions(const QCommandLineParser &parser, const Snapshot &plan, GapOptions &options)
{
    for (const QString &name : parser.values(QStringLiteral("situation")))
        TRYV(selectSituation(plan, name, options));
    for (const QString &key : parser.values(QStringLiteral("capability"))) {
        const Uuid id = references(plan).find(kindOf<Capability>(), key);
        if (id.isNull())
            return Error{ErrorCode::NotFound,
                         tr("there is no capability \"%1\".").arg(key),
                         {},
                         tr("\"entente list FILE capabilities\" shows them.")};
        options.capabilities.push_back({id});
    }
    options.status = parser.value(QStringLiteral("status"));
    TRY(options.window, spanOf(parser));
    if (parser.isSet(QStringLiteral("scenario")))
        return Error{ErrorCode::NotFound,
                     tr("there is no scenario \"%1\".").arg(parser.value(QStringLiteral("scenario"))),
                     {},
                     {}};
    return ok();
}

/// The last day of @p period as people write it; empty when unbounded.
QString lastDay(const DayRange &period)
{
    return period.until.plus(-1).toIso();
}

ResultTable periodsTable(const Snapshot &plan, const GapReport &report)
{
    const References &names = references(plan);
    const auto memberKey = [&](Id<Member> id) {
        return id.isNull() ? QString() : names.name(kindOf<Member>(), id.uuid);
    };
    ResultTable table;
    for (const char *column : {"situation", "capability", "from", "until", "required", "available", "shortfall",
                               "coverage", "largest_member", "largest_share", "available_without_largest"})
        table.columns << QLatin1String(column);
    report.forEachByBlock([&](const GapRow &row) {
        table.rows.push_back({report.blocks[std::size_t(row.block)].name,
                              names.name(kindOf<Capability>(), report.capabilities[std::size_t(row.capability)].uuid),
                              row.period.from.toIso(), lastDay(row.period), row.required, row.available, row.shortfall,
                              row.coverage(), memberKey(row.largestMember), row.largestShare(),
                              row.availableWithoutLargest});
    });
    return table;
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

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    const Snapshot &plan = view.plan;
    const auto job = context.output.job(tr("Computing"));
    if (parser.isSet(QStringLiteral("summary")) && !parser.isSet(QStringLiteral("monthly")))
        return Error{ErrorCode::WrongUse, tr("--summary needs --monthly."), {}, {}};
    if (parser.isSet(QStringLiteral("without-each-member")) && !parser.isSet(QStringLiteral("summary")))
        return Error{ErrorCode::WrongUse, tr("--without-each-member needs --monthly --summary."), {}, {}};
    if (parser.isSet(QStringLiteral("monthly"))) {
        MonthlyOptions options;
        TRYV(readOptions(parser, plan, options));
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
    TRYV(readOptions(parser, plan, options));
    TRY(const GapReport report, findGaps(plan, options, *job));
    context.output.write(periodsTable(plan, report));
    return report.hasShortfall() ? int(ExitFound) : int(ExitDone);
}

} // namespace

Command gapsCommand()
{
    return {
        "gaps",
        "FILE [--situation K]... [--from D --until D] [--capability K]... [--status S] [--monthly --summary "
        "[--without-each-member]]",
        QT_TRANSLATE_NOOP(
            "entente", "Where capability falls short of what is required, and when: one row for each maximal period."),
        declare, run};
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/gaptables.h"

#include "model/records/identity.h"
#include "model/records/kinds.h"

namespace entente {

namespace {

ResultTable withColumns(std::initializer_list<const char *> columns)
{
    ResultTable table;
    for (const char *column : columns)
        table.columns << QLatin1String(column);
    return table;
}

} // namespace

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

ResultTable ledgersTable(const Snapshot &plan, const LedgerReport &report, bool branches)
{
    const References &names = references(plan);
    ResultTable table = withColumns({"situation", "capability", "from", "until", "required", "available", "shortfall",
                                     "targets", "unapportioned", "non_delivery", "available_declared",
                                     "available_offered", "available_confirmed"});
    report.forEachByBlock([&](std::size_t capability, std::size_t block, const LedgerRow &row) {
        table.rows.push_back(
            {report.blocks[block].name, names.name(kindOf<Capability>(), report.capabilities[capability].uuid),
             row.period.from.toIso(), lastDay(row.period), row.required, row.available, row.shortfall, row.targets,
             row.unapportioned, row.nonDelivery, row.availableFrom[0], row.availableFrom[1], row.availableFrom[2]});
    });
    if (!branches)
        return table;
    const auto &compiled = plan.derived<CompiledPlan>();
    for (std::size_t block = 0; block < report.blocks.size(); ++block)
        for (std::size_t i = 0; i < compiled.capabilities().size(); ++i) {
            if (compiled.leafOf(int(i)) >= 0)
                continue;
            const Capability &branch = *compiled.capabilities()[i];
            for (const LedgerStep &step : rollUpLedgers(plan, report, block, idOf(branch)))
                table.rows.push_back({report.blocks[block].name, branch.key, step.period.from.toIso(),
                                      lastDay(step.period), QVariant(), QVariant(), step.shortfall, QVariant(),
                                      step.unapportioned, step.nonDelivery, QVariant(), QVariant(), QVariant()});
        }
    return table;
}

ResultTable attributionTable(const Snapshot &plan, const AttributionReport &report)
{
    const References &names = references(plan);
    ResultTable table = withColumns({"situation", "capability", "from", "until", "offered"});
    for (std::size_t i = 0; i < causeCount; ++i)
        table.columns << QStringLiteral("lost_") + QLatin1String(factorName(causeAt(i)));
    table.columns << QStringLiteral("available") << QStringLiteral("required") << QStringLiteral("shortfall");
    report.forEachByBlock([&](std::size_t capability, std::size_t block, const AttributionRow &row) {
        std::vector<QVariant> cells{report.blocks[block].name,
                                    names.name(kindOf<Capability>(), report.capabilities[capability].uuid),
                                    row.period.from.toIso(), lastDay(row.period), row.offered};
        for (const double loss : row.losses)
            cells.emplace_back(loss);
        for (const double figure : {row.available, row.required, row.shortfall})
            cells.emplace_back(figure);
        table.rows.push_back(std::move(cells));
    });
    return table;
}

} // namespace entente

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

/// The members' keys, separated by semicolons as in files.
QString keysOf(const References &names, const std::vector<Id<Member>> &members)
{
    QStringList keys;
    for (const Id<Member> &member : members)
        keys << names.name(kindOf<Member>(), member.uuid);
    return keys.join(QLatin1Char(';'));
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

ResultTable compareTable(const Snapshot &plan, const Snapshot &against, const CompareReport &report)
{
    ResultTable table = withColumns({"situation", "capability", "from", "until", "required", "available", "shortfall",
                                     "required_against", "available_against", "shortfall_against", "gained"});
    report.forEachByBlock([&](std::size_t capability, std::size_t block, const CompareRow &row) {
        const Id<Capability> id = report.capabilities[capability];
        const References &names = references(plan.find(id) ? plan : against);
        table.rows.push_back({report.blocks[block].name, names.name(kindOf<Capability>(), id.uuid),
                              row.period.from.toIso(), lastDay(row.period), row.required, row.available,
                              row.shortfall(), row.requiredAgainst, row.availableAgainst, row.shortfallAgainst(),
                              row.gained()});
    });
    return table;
}

ResultTable worstLossTable(const Snapshot &plan, const WorstLossReport &report)
{
    const References &names = references(plan);
    ResultTable table = withColumns({"situation", "capability", "from", "until", "required", "available",
                                     "lost_members", "available_without", "shortfall_without"});
    report.forEachByBlock([&](std::size_t capability, std::size_t block, const WorstLossRow &row) {
        table.rows.push_back({report.blocks[block].name,
                              names.name(kindOf<Capability>(), report.capabilities[capability].uuid),
                              row.period.from.toIso(), lastDay(row.period), row.required, row.available,
                              keysOf(names, row.members), row.without, row.shortfall()});
    });
    return table;
}

ResultTable memberLossTable(const Snapshot &plan, const MemberLosses &losses)
{
    ResultTable table = withColumns({"situation", "member", "short_days", "shortfall_days", "gained"});
    for (const MemberLoss &loss : losses.losses)
        table.rows.push_back({losses.blocks[loss.block].name, references(plan).name(kindOf<Member>(), loss.member.uuid),
                              qlonglong(loss.shortDays), loss.shortfallDays, loss.gained});
    return table;
}

ResultTable concentrationTable(const Snapshot &plan, const ConcentrationReport &report, double ceiling)
{
    const References &names = references(plan);
    ResultTable table =
        withColumns({"situation", "capability", "from", "until", "required", "available", "members", "hhi",
                     "effective_number", "band", "largest_member", "largest_share", "ceiling", "over_ceiling"});
    report.forEachByBlock([&](std::size_t capability, std::size_t block, const ConcentrationRow &row) {
        table.rows.push_back(
            {report.blocks[block].name, names.name(kindOf<Capability>(), report.capabilities[capability].uuid),
             row.period.from.toIso(), lastDay(row.period), row.required, row.available, row.members, row.hhi,
             row.effectiveNumber(), QString::fromLatin1(bandName(row.band())),
             row.largestMember.isNull() ? QString() : names.name(kindOf<Member>(), row.largestMember.uuid),
             row.largestShare, ceiling, keysOf(names, row.overCeiling)});
    });
    return table;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/concentration.h"
#include "model/analysis/fairshare.h"
#include "model/analysis/monthly.h"
#include "model/records/kinds.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/matrix.h"
#include "widgets/figures/viewbuild.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace entente {

namespace {

/// The indicator that weighs most members: of those of a year not after @p day the one with the most values, then the
/// latest, then the first by name. Nothing where the plan has none.
std::optional<FairShareOptions> usualIndicator(const Snapshot &plan, Day day)
{
    std::map<std::pair<QString, int>, std::set<Uuid>> members;
    for (const Indicator &each : plan.all<Indicator>())
        if (each.year && *each.year <= day.toDate().year() && each.value.value_or(0) > 0)
            members[{each.name, *each.year}].insert(each.member.uuid);
    std::optional<FairShareOptions> usual;
    std::size_t most = 0;
    for (const auto &[key, those] : members) {
        const auto &[name, year] = key;
        if (those.size() > most || (usual && those.size() == most && year > usual->year)) {
            usual = FairShareOptions{name, year, day};
            most = those.size();
        }
    }
    return usual;
}

using FairKey = std::tuple<Uuid, Uuid, Uuid>; ///< situation, capability, member

} // namespace

Result<std::unique_ptr<Figure>> buildMatrix(const Snapshot &plan, const ViewOptions &options, Job &job)
{
    const Day day = asOfDay(options);
    TRY(GapOptions gaps, gapOptions(plan, options));
    gaps.window = {day, day.plus(1)};
    TRY(const GapReport report, findGaps(plan, gaps, job));
    const double ceiling = ceilingOf(plan);
    const std::optional<FairShareOptions> indicator = usualIndicator(plan, day);
    std::map<FairKey, FairShareRow> fair;
    if (indicator) {
        TRY(const std::vector<FairShareRow> rows, findFairShares(plan, gaps, *indicator));
        for (const FairShareRow &row : rows)
            fair.insert_or_assign({row.situation.uuid, row.capability.uuid, row.member.uuid}, row);
    }

    MatrixScene scene;
    scene.day = day;
    std::map<Uuid, std::size_t> columns;
    std::vector<const Member *> members;
    for (const Member &member : plan.all<Member>())
        members.push_back(&member);
    std::sort(members.begin(), members.end(), [](const Member *a, const Member *b) { return a->key < b->key; });
    for (const Member *member : members) {
        columns.emplace(member->id, scene.members.size());
        scene.members.push_back(
            {member->key, member->name.isEmpty() ? member->key : member->name, {&kindOf<Member>(), member->id}});
    }
    for (std::size_t block = 0; block < report.blocks.size(); ++block) {
        for (std::size_t leaf = 0; leaf < report.capabilities.size(); ++leaf) {
            if (report.rowsOf(leaf, block).empty() || report.rowsOf(leaf, block).front().required <= 0)
                continue;
            if (job.isCancelled())
                return Error{ErrorCode::Cancelled, QCoreApplication::translate("Job", "Cancelled."), {}, {}};
            const Capability *capability = plan.find(report.capabilities[leaf]);
            TRY(const MonthlySeries supply,
                sampleLeaf(plan, report.blocks[block], report.capabilities[leaf], {day}, options.status));
            MatrixRow row;
            row.name = capability->name.isEmpty() ? capability->key : capability->name;
            row.unit = capability->unit.isEmpty() ? Figures::tr("units") : capability->unit;
            row.required = supply.required.front();
            row.available = supply.available.front();
            row.record = {&kindOf<Capability>(), capability->id};
            row.block = report.blocks[block].name;
            if (!report.blocks[block].isSet())
                row.situation = {&kindOf<Situation>(), report.blocks[block].situation.uuid};
            row.cells.resize(scene.members.size());
            for (const auto &[member, parts] : supply.parts) {
                MatrixCell &cell = row.cells[columns.at(member.uuid)];
                cell.part = parts.front();
                cell.share = row.available > 0 ? cell.part / row.available : 0;
                cell.ofRequired = row.required > 0 ? cell.part / row.required : 0;
                cell.overCeiling = cell.ofRequired > ceiling + 1e-9;
            }
            for (const Member *member : members) {
                const auto found = fair.find({row.situation.uuid, capability->id, member->id});
                if (row.situation.isEmpty() || found == fair.end())
                    continue;
                MatrixCell &cell = row.cells[columns.at(member->id)];
                cell.fair = found->second.fair();
                cell.apportioned = found->second.apportioned;
            }
            scene.rows.push_back(std::move(row));
        }
    }

    using Swatch = LegendEntry::Swatch;
    scene.frame.title = Figures::tr("Members by capabilities");
    scene.frame.subtitle = Figures::tr("On %1, %2").arg(dayText(day), statusClause(options));
    scene.emptyText = Figures::tr("Nothing is required on this day.");
    scene.frame.legend = {
        {Swatch::ShortBand, 0, {}, Figures::tr("share of what is available")},
        {Swatch::Clash, 0, {}, Figures::tr("over the ceiling of %1 of the requirement").arg(percentText(ceiling))}};
    if (indicator) {
        scene.frame.subtitle += Figures::tr("; second line: apportioned less fair share by %1 %2")
                                    .arg(indicator->indicator)
                                    .arg(indicator->year);
    }
    UsedRecords used;
    used.addGaps(plan, report);
    if (indicator) {
        for (const Indicator &each : plan.all<Indicator>())
            if (each.name == indicator->indicator && each.year == indicator->year)
                used.add(each);
        for (const Target &target : plan.all<Target>())
            used.add(target);
    }
    completeFrame(scene.frame, plan, used, options);
    return std::unique_ptr<Figure>(std::make_unique<MatrixFigure>(std::move(scene)));
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/shortfalldays.h"
#include "model/records/kinds.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/ranking.h"
#include "widgets/figures/viewbuild.h"

#include <algorithm>

namespace entente {

namespace {

/// What the rows of one capability and block say of its shortfall; false where there is none.
bool measure(RankingRow &row, std::span<const GapRow> periods, const DayRange &days)
{
    bool isShort = false;
    for (const GapRow &period : periods) {
        const DayRange shown = period.period.intersected(days);
        if (!period.isShort() || shown.isEmpty())
            continue;
        if (!isShort)
            row.shortDays.from = shown.from;
        row.shortDays.until = shown.until;
        row.worst = std::max(row.worst, period.shortfall);
        row.coverage = std::min(row.coverage, period.coverage());
        isShort = true;
    }
    return isShort;
}

int highestPriority(const LeafPlan &leaf, const SelectedBlock &block, const DayRange &days)
{
    int highest = 0;
    for (const int situation : block.situations)
        for (const Need &need : leaf.needsOf(situation))
            if (need.record->priority && need.days.overlaps(days))
                highest = highest == 0 ? *need.record->priority : std::min(highest, *need.record->priority);
    return highest;
}

} // namespace

Result<std::unique_ptr<Figure>> buildRanking(const Snapshot &plan, const ViewOptions &options, Job &job)
{
    TRY(GapOptions gaps, gapOptions(plan, options));
    TRY(const GapReport report, findGaps(plan, gaps, job));
    // Days without an end cannot be counted: a requirement that has none is looked at over the days on show.
    const DayRange days = daysOnShow(report, options);
    gaps.window = days;
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, gaps));

    RankingScene scene;
    LeafSupply supply;
    for (std::size_t b = 0; b < selection.blocks.size(); ++b) {
        GapSelection one = selection;
        one.blocks = {selection.blocks[b]};
        for (std::size_t l = 0; l < selection.leaves.size(); ++l) {
            if (job.isCancelled())
                return Error{ErrorCode::Cancelled, QCoreApplication::translate("Job", "Cancelled."), {}, {}};
            RankingRow row;
            if (!measure(row, report.rowsOf(l, b), days))
                continue;
            const LeafPlan &leaf = *compiled.leaves()[std::size_t(selection.leaves[l])];
            const ShortfallDays missing = shortfallDays(compiled, one, selection.leaves[l], supply);
            row.weighted = missing.weighted;
            row.missing = missing.quantity;
            row.capability = leaf.record->name.isEmpty() ? leaf.record->key : leaf.record->name;
            row.unit = leaf.record->unit;
            row.situation = blockName(plan, selection.blocks[b].block);
            row.priority = highestPriority(leaf, selection.blocks[b], days);
            row.record = {&kindOf<Capability>(), leaf.record->id};
            row.block = selection.blocks[b].block.name;
            if (!selection.blocks[b].block.isSet())
                row.situationId = {&kindOf<Situation>(), selection.blocks[b].block.situation.uuid};
            scene.rows.push_back(std::move(row));
        }
    }
    std::stable_sort(scene.rows.begin(), scene.rows.end(),
                     [](const RankingRow &a, const RankingRow &b) { return a.weighted > b.weighted; });
    scene.frame.title = Figures::tr("Ranking of shortfalls");
    scene.frame.subtitle = Figures::tr("%1, days of a whole requirement missing times 6 less the priority, %2")
                               .arg(rangeText(days), statusClause(options));
    scene.emptyText = Figures::tr("Nothing falls short in this period.");
    UsedRecords used;
    used.addGaps(plan, report);
    completeFrame(scene.frame, plan, used, options);
    return std::unique_ptr<Figure>(std::make_unique<RankingFigure>(std::move(scene)));
}

} // namespace entente

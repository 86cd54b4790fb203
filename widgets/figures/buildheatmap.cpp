// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/gapgrid.h"
#include "model/records/kinds.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/heatmap.h"
#include "widgets/figures/viewbuild.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace entente {

namespace {

StatusKind statusKind(GapStatus status)
{
    switch (status) {
    case GapStatus::Met:
        return StatusKind::Met;
    case GapStatus::AtRisk:
        return StatusKind::AtRisk;
    case GapStatus::Short:
        return StatusKind::Short;
    case GapStatus::None:
        break;
    }
    return StatusKind::None;
}

int severity(StatusKind status)
{
    return status == StatusKind::None ? 0 : 1 + int(status);
}

/// The grain asked for, else one that gives columns wide enough to see.
Result<Grain> grainFor(const DayRange &days, const QString &word)
{
    if (word.isEmpty()) {
        const double months = days.days() / 30.44;
        return months <= 61 ? Grain::Month : months <= 240 ? Grain::Quarter : Grain::Year;
    }
    if (word == QLatin1String("month"))
        return Grain::Month;
    if (word == QLatin1String("quarter"))
        return Grain::Quarter;
    if (word == QLatin1String("year"))
        return Grain::Year;
    return Error{ErrorCode::WrongUse, Figures::tr("Columns can be a month, a quarter or a year wide."), word,
                 Figures::tr("Use month, quarter or year.")};
}

/// The highest priority of any requirement, by situation and leaf.
class Priorities
{
public:
    explicit Priorities(const Snapshot &plan)
    {
        std::unordered_map<Uuid, QString, UuidHash> sets;
        for (const Situation &situation : plan.all<Situation>())
            sets.emplace(situation.id, situation.concurrency);
        for (const Requirement &requirement : plan.all<Requirement>()) {
            if (!requirement.priority)
                continue;
            note(requirement.situation.uuid.toHex(), requirement);
            if (const auto set = sets.find(requirement.situation.uuid); set != sets.end() && !set->second.isEmpty())
                note(setName(set->second), requirement);
        }
    }
    [[nodiscard]] int of(const GapBlock &block, Id<Capability> leaf) const
    {
        const auto found =
            highest_.find({block.isSet() ? setName(block.name) : block.situation.uuid.toHex(), leaf.uuid});
        return found == highest_.end() ? 0 : found->second;
    }

private:
    static QString setName(const QString &name) { return u'*' + name; }
    void note(const QString &block, const Requirement &requirement)
    {
        int &priority = highest_[{block, requirement.capability.uuid}];
        priority = priority == 0 ? *requirement.priority : std::min(priority, *requirement.priority);
    }
    std::map<std::pair<QString, Uuid>, int> highest_;
};

HeatmapRow rowOf(const Snapshot &plan, const GapGrid &grid, std::size_t index, const GapBlock &block, int depth,
                 const Priorities &priorities)
{
    const GapGridRow &source = grid.rows[index];
    const Capability *capability = plan.find(source.capability);
    HeatmapRow row;
    row.name = capability ? capability->key + u' ' + capability->name : QString();
    if (capability && (capability->name.isEmpty() || capability->name == capability->key))
        row.name = capability->key;
    if (source.isLeaf) {
        row.unit = capability && !capability->unit.isEmpty() ? capability->unit : Figures::tr("units");
        row.priority = priorities.of(block, source.capability);
    }
    row.depth = source.depth + depth;
    row.record = {&kindOf<Capability>(), source.capability.uuid};
    if (!block.isSet())
        row.situation = {&kindOf<Situation>(), block.situation.uuid};
    row.block = block.name;
    row.cells.reserve(grid.buckets.size());
    for (std::size_t bucket = 0; bucket < grid.buckets.size(); ++bucket) {
        const GapCell &cell = grid.at(index, bucket);
        HeatmapCell shown{statusKind(cell.status), cell.shortfall, cell.coverage, cell.worstDay, {}};
        if (!source.isLeaf && cell.status == GapStatus::Short)
            if (const Capability *worst = plan.find(cell.worstLeaf))
                shown.worstName = worst->name.isEmpty() ? worst->key : worst->name;
        row.cells.push_back(std::move(shown));
    }
    return row;
}

/// The worst of everything below it: a block's heading.
HeatmapRow headingOf(const Snapshot &plan, const GapBlock &block, const std::vector<HeatmapRow> &rows,
                     std::size_t first, std::size_t buckets)
{
    HeatmapRow heading;
    heading.name = blockName(plan, block);
    heading.isBlock = true;
    heading.block = block.name;
    if (!block.isSet()) {
        heading.situation = {&kindOf<Situation>(), block.situation.uuid};
        heading.record = heading.situation;
    }
    heading.cells.resize(buckets);
    for (std::size_t i = first; i < rows.size(); ++i) {
        if (rows[i].priority > 0 && (heading.priority == 0 || rows[i].priority < heading.priority))
            heading.priority = rows[i].priority;
        if (rows[i].unit.isEmpty())
            continue; // branches repeat their leaves
        for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
            const HeatmapCell &cell = rows[i].cells[bucket];
            HeatmapCell &worst = heading.cells[bucket];
            const bool worse = severity(cell.status) > severity(worst.status) ||
                               (cell.status == worst.status && cell.coverage < worst.coverage);
            if (!worse)
                continue;
            worst = cell;
            worst.worstName = rows[i].name;
        }
    }
    return heading;
}

/// Gives branches the highest priority below them.
void raisePriorities(std::vector<HeatmapRow> &rows)
{
    for (std::size_t i = rows.size(); i-- > 0;) {
        if (rows[i].priority == 0)
            continue;
        int depth = rows[i].depth;
        for (std::size_t above = i; above-- > 0 && depth > 0;) {
            if (rows[above].depth >= depth)
                continue;
            depth = rows[above].depth;
            if (rows[above].priority == 0 || rows[i].priority < rows[above].priority)
                rows[above].priority = rows[i].priority;
        }
    }
}

void addLegend(FigureFrame &frame)
{
    using Swatch = LegendEntry::Swatch;
    frame.legend = {
        {Swatch::Status, int(StatusKind::Met), {}, Figures::tr("met")},
        {Swatch::Status, int(StatusKind::AtRisk), {}, Figures::tr("at risk: not met without its largest member")},
        {Swatch::ShortBand, 0, {}, Figures::tr("short by up to 25 %")},
        {Swatch::ShortBand, 1, {}, Figures::tr("50 %")},
        {Swatch::ShortBand, 2, {}, Figures::tr("75 %")},
        {Swatch::ShortBand, 3, {}, Figures::tr("100 %")},
        {Swatch::Status, int(StatusKind::None), {}, Figures::tr("not required")},
    };
    addMarkLegend(frame);
}

/// The deepest folding that still leaves a picture of one screen.
int fittingDepth(const std::vector<HeatmapRow> &rows)
{
    constexpr int most = 80;
    int deepest = 0;
    for (const HeatmapRow &row : rows)
        deepest = std::max(deepest, row.depth);
    for (int depth = deepest; depth > 0; --depth)
        if (std::count_if(rows.begin(), rows.end(), [=](const HeatmapRow &row) { return row.depth <= depth; }) <= most)
            return depth + 1;
    return 1;
}

} // namespace

Result<std::unique_ptr<Figure>> buildHeatmap(const Snapshot &plan, const ViewOptions &options, Job &job)
{
    TRY(const GapOptions gaps, gapOptions(plan, options));
    TRY(const GapReport report, findGaps(plan, gaps, job));
    const DayRange days = daysOnShow(report, options);
    TRY(const Grain grain, grainFor(days, options.bucket));
    HeatmapScene scene;
    scene.buckets = bucketsOf(days, grain);
    scene.bucket = grain == Grain::Month     ? TimeUnit::Month
                   : grain == Grain::Quarter ? TimeUnit::Quarter
                                             : TimeUnit::Year;

    const Priorities priorities(plan);
    const bool headings = report.blocks.size() > 1;
    for (std::size_t block = 0; block < report.blocks.size(); ++block) {
        TRY(const GapGrid grid, gapGrid(plan, report, block, scene.buckets, job));
        std::vector<HeatmapRow> rows;
        for (std::size_t row = 0; row < grid.rows.size(); ++row)
            rows.push_back(rowOf(plan, grid, row, report.blocks[block], headings ? 1 : 0, priorities));
        // Capabilities that this situation never requires would only push the others off the screen.
        std::vector<bool> wanted(rows.size(), false);
        for (std::size_t i = rows.size(); i-- > 0;) {
            wanted[i] =
                wanted[i] || std::any_of(rows[i].cells.begin(), rows[i].cells.end(),
                                         [](const HeatmapCell &cell) { return cell.status != StatusKind::None; });
            if (!wanted[i])
                continue;
            for (std::size_t above = i; above-- > 0;) {
                if (rows[above].depth < rows[i].depth) {
                    wanted[above] = true;
                    break;
                }
            }
        }
        std::vector<HeatmapRow> kept;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (wanted[i])
                kept.push_back(std::move(rows[i]));
        if (kept.empty())
            continue;
        if (headings)
            scene.rows.push_back(headingOf(plan, report.blocks[block], kept, 0, scene.buckets.size()));
        std::move(kept.begin(), kept.end(), std::back_inserter(scene.rows));
    }
    raisePriorities(scene.rows);

    scene.frame.title = Figures::tr("Capability gaps");
    if (report.blocks.size() == 1)
        scene.frame.title = Figures::tr("Capability gaps: %1").arg(blockName(plan, report.blocks.front()));
    scene.frame.subtitle =
        grain == Grain::Month     ? Figures::tr("Worst shortfall in each month, %1").arg(statusClause(options))
        : grain == Grain::Quarter ? Figures::tr("Worst shortfall in each quarter, %1").arg(statusClause(options))
                                  : Figures::tr("Worst shortfall in each year, %1").arg(statusClause(options));
    scene.emptyText = Figures::tr("Nothing is required in this period. Add requirements to see where the plan falls "
                                  "short of them.");
    UsedRecords used;
    used.addGaps(plan, report);
    completeFrame(scene.frame, plan, used, options);
    addLegend(scene.frame);

    const int depth = options.depth.value_or(fittingDepth(scene.rows));
    auto figure = std::make_unique<HeatmapFigure>(std::move(scene));
    figure->foldTo(depth);
    return std::unique_ptr<Figure>(std::move(figure));
}

} // namespace entente

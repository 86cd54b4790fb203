// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/monthly.h"

#include "model/analysis/monthlykernel.h"
#include "model/analysis/parallel.h"

#include <mutex>

namespace entente {

namespace {

constexpr int mostMonths = 12000;

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void include(DayRange &bounded, const DayRange &days)
{
    for (const Day day : {days.from, days.until})
        if (day.isBounded()) {
            bounded.from = std::min(bounded.from, day);
            bounded.until = std::max(bounded.until, day);
        }
}

/// The days to sample: the window; where it is open the requirements; where those are open too, the
/// dated days of requirements and contributions.
DayRange horizon(const CompiledPlan &plan, const GapSelection &selection)
{
    const DayRange nothing{Day::distantFuture(), Day::distantPast()};
    DayRange extent = nothing;
    DayRange dated = nothing;
    std::vector<bool> wanted(plan.situations().size());
    for (const SelectedBlock &block : selection.blocks)
        for (const int situation : block.situations)
            wanted[std::size_t(situation)] = true;
    for (const int index : selection.leaves) {
        const LeafPlan &leaf = *plan.leaves()[std::size_t(index)];
        for (const Need &need : leaf.needs)
            if (wanted[std::size_t(need.situation)]) {
                extent = {std::min(extent.from, need.days.from), std::max(extent.until, need.days.until)};
                include(dated, need.days);
            }
        for (const DayRange &days : leaf.days)
            include(dated, days);
    }
    if (extent == nothing)
        extent = {};
    DayRange days = selection.window;
    if (!days.from.isBounded())
        days.from = extent.from.isBounded() ? extent.from : dated.from;
    if (!days.until.isBounded())
        days.until = extent.until.isBounded() ? extent.until : dated.until;
    return days;
}

Result<std::vector<Day>> firstsOfMonths(const DayRange &days)
{
    if (!days.from.isBounded() || !days.until.isBounded())
        return Error{ErrorCode::WrongUse,
                     tr("No date says which months to look at."),
                     {},
                     tr("Name the first and the last day.")};
    const QDate first = days.from.toDate();
    Day day = Day::of(first.year(), first.month(), 1);
    std::vector<Day> firsts;
    for (int month = 0; day < days.until; day = Day::of(first.year(), first.month(), 1).plusMonths(++month)) {
        if (day >= days.from)
            firsts.push_back(day);
        if (firsts.size() > std::size_t(mostMonths))
            return Error{ErrorCode::WrongUse,
                         tr("The period has more than %1 months.").arg(mostMonths),
                         {},
                         tr("Name a later first day or an earlier last day.")};
    }
    return firsts;
}

void add(std::vector<MonthlyTotals::Sum> &to, const std::vector<MonthlyTotals::Sum> &from)
{
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i].shortCells += from[i].shortCells;
        to[i].shortfall += from[i].shortfall;
    }
}

} // namespace

Result<MonthlySummary> summariseMonthly(const Snapshot &plan, const MonthlyOptions &options, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, options));
    MonthlySummary summary;
    const DayRange days = horizon(compiled, selection);
    const bool anything = !selection.leaves.empty() && !selection.blocks.empty();
    if (anything || options.window != DayRange{}) {
        TRY(summary.months, firstsOfMonths(days));
    }
    const MonthAxis axis(summary.months);

    const std::vector<MonthlyTotals::Sum> noBlocks(selection.blocks.size());
    const std::vector<MonthlyTotals::Sum> noMembers(compiled.members().size());
    MonthlyTotals totals{noBlocks, noMembers};
    std::mutex mutex;
    struct Worker {
        MonthlyKernel kernel;
        MonthlyTotals own;
        MonthlyTotals *totals;
        std::mutex *mutex;

        ~Worker()
        {
            const std::lock_guard lock(*mutex);
            add(totals->blocks, own.blocks);
            add(totals->members, own.members);
        }
        void operator()(std::size_t, std::size_t first, std::size_t last)
        {
            for (std::size_t leaf = first; leaf < last; ++leaf)
                kernel.run(leaf, own);
        }
    };
    const bool finished = inChunks(selection.leaves.size(), options.threads, job, [&] {
        return Worker{MonthlyKernel(compiled, selection, axis, options.withoutEachMember),
                      {noBlocks, noMembers},
                      &totals,
                      &mutex};
    });
    if (!finished)
        return cancelledError();

    summary.leaves = selection.leaves.size();
    const auto cells = std::int64_t(summary.leaves * summary.months.size());
    MonthlyTotals::Sum all;
    for (std::size_t i = 0; i < selection.blocks.size(); ++i) {
        const MonthlyTotals::Sum &sum = totals.blocks[i];
        summary.blocks.push_back({selection.blocks[i].block, cells, sum.shortCells, fromNano(sum.shortfall)});
        if (selection.blocks[i].block.isSet())
            continue;
        summary.cells += cells;
        all.shortCells += sum.shortCells;
        all.shortfall += sum.shortfall;
    }
    summary.shortCells = all.shortCells;
    summary.shortfall = fromNano(all.shortfall);
    if (options.withoutEachMember)
        for (std::size_t i = 0; i < compiled.members().size(); ++i)
            summary.members.push_back({idOf(*compiled.members()[i]), all.shortCells + totals.members[i].shortCells,
                                       fromNano(all.shortfall + totals.members[i].shortfall)});
    return summary;
}

Result<MonthlySeries> sampleLeaf(const Snapshot &plan, const GapBlock &block, Id<Capability> capability,
                                 const std::vector<Day> &days, const QString &status)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    GapSelection selection;
    TRY(SelectedBlock selected, selectBlock(compiled, block));
    TRY(selection.level, CompiledPlan::askedLevel(plan, status));
    const int leafIndex = compiled.findLeaf(capability);
    if (leafIndex < 0)
        return Error{ErrorCode::NotFound, tr("There is no such leaf capability."), {}, {}};
    const LeafPlan &leaf = *compiled.leaves()[std::size_t(leafIndex)];
    selection.blocks.push_back(std::move(selected));
    LeafSupply supply;
    supply.prepare(compiled, selection, leaf);

    const std::size_t count = days.size();
    std::vector<std::int64_t> required(count);
    std::vector<std::int64_t> available(count);
    std::vector<std::int64_t> part(count);
    const auto addDuring = [&](std::vector<std::int64_t> &row, const DayRange &range, std::int64_t quantity) {
        for (auto i = std::size_t(std::lower_bound(days.begin(), days.end(), range.from) - days.begin());
             i < count && days[i] < range.until; ++i)
            row[i] += quantity;
    };
    const auto numbers = [&](const std::vector<std::int64_t> &row) {
        std::vector<double> result;
        result.reserve(count);
        for (const std::int64_t units : row)
            result.push_back(leaf.number(units));
        return result;
    };
    for (const int situation : selection.blocks[0].situations)
        for (const Need &need : leaf.needsOf(situation))
            addDuring(required, need.days, need.quantity);
    MonthlySeries series;
    for (std::size_t i = 0; i < leaf.offers.size();) {
        const int member = leaf.offers[i].member;
        std::fill(part.begin(), part.end(), 0);
        for (; i < leaf.offers.size() && leaf.offers[i].member == member; ++i)
            for (const DayRange &range : supply.daysOf(0, i))
                addDuring(part, range, leaf.offers[i].effect);
        if (std::all_of(part.begin(), part.end(), [](std::int64_t units) { return units == 0; }))
            continue;
        series.parts.emplace_back(idOf(*compiled.members()[std::size_t(member)]), numbers(part));
        for (std::size_t day = 0; day < count; ++day)
            available[day] += part[day];
    }
    series.required = numbers(required);
    series.available = numbers(available);
    return series;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/cuts.h"
#include "model/analysis/parallel.h"
#include "model/analysis/supply.h"

namespace entente {

/// Rows of an analysis, grouped by capability, in each by block, in each by first day.
template<class Row>
struct LeafRows {
    std::vector<GapBlock> blocks;             ///< situations by key, then concurrency sets by name
    std::vector<Id<Capability>> capabilities; ///< the leaves looked at, by key
    std::vector<Row> rows;
    std::vector<std::size_t> starts; ///< as in GapReport

    [[nodiscard]] std::span<const Row> rowsOf(std::size_t capability, std::size_t block) const
    {
        const std::size_t at = capability * blocks.size() + block;
        return {rows.data() + starts[at], starts[at + 1] - starts[at]};
    }
    /// Calls @p visit(capability, block, row), positions first, by block, then capability, then first
    /// day: the order of files.
    template<class Visit>
    void forEachByBlock(Visit visit) const
    {
        for (std::size_t block = 0; block < blocks.size(); ++block)
            for (std::size_t capability = 0; capability < capabilities.size(); ++capability)
                for (const Row &row : rowsOf(capability, block))
                    visit(capability, block, row);
    }
};

/// The days to report of @p leaf in @p block: the window where it is bounded, else the extent of the
/// block's requirements; empty when it has none and rows without requirements are not asked for.
[[nodiscard]] inline DayRange extentOf(const GapSelection &selection, const SelectedBlock &block, const LeafPlan &leaf)
{
    DayRange extent{Day::distantFuture(), Day::distantPast()};
    for (const int situation : block.situations)
        for (const Need &need : leaf.needsOf(situation)) {
            extent.from = std::min(extent.from, need.days.from);
            extent.until = std::max(extent.until, need.days.until);
        }
    if (extent.isEmpty()) {
        if (!selection.withUnrequired)
            return {Day{0}, Day{0}};
        extent = {};
    }
    if (selection.window.from != Day::distantPast())
        extent.from = selection.window.from;
    if (selection.window.until != Day::distantFuture())
        extent.until = selection.window.until;
    return extent;
}

/// What a worker of collectLeafRows() looks at.
struct LeafBlockPlace {
    const CompiledPlan &plan;
    const GapSelection &selection;
    const LeafPlan &leaf;
    const SelectedBlock &block;
    const LeafSupply &supply; ///< prepared for the leaf
    std::size_t supplyClass;  ///< of the block
    DayRange extent;          ///< not empty
};

/// Runs over every leaf and block of @p selection that has days to report, in up to two threads. Each
/// thread makes a worker with @p makeWorker(), which appends its rows: worker(place, rows).
/// Errors: Cancelled.
template<class Row, class MakeWorker>
[[nodiscard]] Result<LeafRows<Row>> collectLeafRows(const CompiledPlan &plan, const GapSelection &selection, Job &job,
                                                    MakeWorker makeWorker)
{
    LeafRows<Row> report;
    for (const SelectedBlock &block : selection.blocks)
        report.blocks.push_back(block.block);
    for (const int leaf : selection.leaves)
        report.capabilities.push_back(idOf(*plan.leaves()[std::size_t(leaf)]->record));
    const std::size_t blocks = selection.blocks.size();
    std::vector<std::size_t> counts(selection.leaves.size() * blocks);
    std::vector<std::vector<Row>> parts(chunkCount(selection.leaves.size()));
    const bool finished = inChunks(selection.leaves.size(), 2, job, [&] {
        return [&, supply = LeafSupply(), worker = makeWorker()](std::size_t chunk, std::size_t first,
                                                                 std::size_t last) mutable {
            for (std::size_t i = first; i < last; ++i) {
                const LeafPlan &leaf = *plan.leaves()[std::size_t(selection.leaves[i])];
                if (leaf.needs.empty() && !selection.withUnrequired)
                    continue;
                supply.prepare(plan, selection, leaf);
                for (std::size_t b = 0; b < blocks; ++b) {
                    const SelectedBlock &block = selection.blocks[b];
                    const DayRange extent = extentOf(selection, block, leaf);
                    if (extent.isEmpty())
                        continue;
                    const std::size_t before = parts[chunk].size();
                    worker(LeafBlockPlace{plan, selection, leaf, block, supply, std::size_t(supply.classOf(b)), extent},
                           parts[chunk]);
                    counts[i * blocks + b] = parts[chunk].size() - before;
                }
            }
        };
    });
    if (!finished)
        return cancelledError();
    std::size_t total = 0;
    for (const std::size_t count : counts) {
        report.starts.push_back(total);
        total += count;
    }
    report.starts.push_back(total);
    report.rows.reserve(total);
    for (std::vector<Row> &part : parts)
        report.rows.insert(report.rows.end(), std::make_move_iterator(part.begin()),
                           std::make_move_iterator(part.end()));
    return report;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compare.h"

#include "model/analysis/exactsum.h"
#include "model/records/kinds.h"

#include <map>

namespace entente {

namespace {

/// The gaps of one side; without rows when nothing that is asked for is there.
Result<GapReport> sideOf(const Snapshot &plan, GapOptions options, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    const bool someBlocks = !options.situations.empty() || !options.concurrencySets.empty();
    const bool someLeaves = !options.capabilities.empty();
    std::erase_if(options.situations, [&](const auto &id) { return compiled.findSituation(id) < 0; });
    std::erase_if(options.capabilities, [&](const auto &id) { return compiled.findCapability(id) < 0; });
    const auto &sets = compiled.concurrencySets();
    std::erase_if(options.concurrencySets, [&](const QString &name) {
        return std::none_of(sets.begin(), sets.end(), [&](const auto &set) { return set.name == name; });
    });
    if ((someBlocks && options.situations.empty() && options.concurrencySets.empty()) ||
        (someLeaves && options.capabilities.empty()))
        return GapReport{{}, {}, {}, {0}};
    return findGaps(plan, options, job);
}

/// Where each block and capability of a report stands.
struct Places {
    std::map<std::pair<Uuid, QString>, std::size_t> blocks;
    std::map<Uuid, std::size_t> capabilities;

    explicit Places(const GapReport &report)
    {
        for (std::size_t i = 0; i < report.blocks.size(); ++i)
            blocks.emplace(keyOf(report.blocks[i]), i);
        for (std::size_t i = 0; i < report.capabilities.size(); ++i)
            capabilities.emplace(report.capabilities[i].uuid, i);
    }
    /// A situation by its id, as its key may differ; a set by its name.
    static std::pair<Uuid, QString> keyOf(const GapBlock &block)
    {
        return {block.situation.uuid, block.isSet() ? block.name : QString()};
    }
};

std::span<const GapRow> rowsAt(const GapReport &report, const Places &places, const GapBlock &block,
                               Id<Capability> capability)
{
    const auto b = places.blocks.find(Places::keyOf(block));
    const auto c = places.capabilities.find(capability.uuid);
    if (b == places.blocks.end() || c == places.capabilities.end())
        return {};
    return report.rowsOf(c->second, b->second);
}

/// Required and available of @p rows from @p day on; @p at moves on.
std::pair<double, double> figuresOn(std::span<const GapRow> rows, std::size_t &at, Day day)
{
    while (at < rows.size() && rows[at].period.until <= day)
        ++at;
    if (at == rows.size() || !rows[at].period.contains(day))
        return {0, 0};
    return {rows[at].required, rows[at].available};
}

void appendRows(std::span<const GapRow> here, std::span<const GapRow> there, std::vector<CompareRow> &rows)
{
    if (here.empty() && there.empty())
        return;
    Cuts cuts({});
    for (const auto &side : {here, there})
        for (const GapRow &row : side)
            cuts.add(row.period);
    const auto isInside = [](std::span<const GapRow> side, Day day) {
        return !side.empty() && side.front().period.from <= day && day < side.back().period.until;
    };
    std::size_t atHere = 0;
    std::size_t atThere = 0;
    const std::size_t first = rows.size();
    for (const DayRange &piece : cuts.pieces()) {
        if (!isInside(here, piece.from) && !isInside(there, piece.from))
            continue;
        CompareRow row;
        row.period = piece;
        std::tie(row.required, row.available) = figuresOn(here, atHere, piece.from);
        std::tie(row.requiredAgainst, row.availableAgainst) = figuresOn(there, atThere, piece.from);
        if (rows.size() > first) {
            CompareRow &last = rows.back();
            if (last.period.until == piece.from && last.required == row.required && last.available == row.available &&
                last.requiredAgainst == row.requiredAgainst && last.availableAgainst == row.availableAgainst) {
                last.period.until = piece.until;
                continue;
            }
        }
        rows.push_back(row);
    }
}

} // namespace

Result<CompareReport> compareGaps(const Snapshot &plan, const Snapshot &against, const GapOptions &options, Job &job)
{
    TRY(const GapReport here, sideOf(plan, options, job));
    TRY(const GapReport there, sideOf(against, options, job));
    const Places placesHere(here);
    const Places placesThere(there);
    CompareReport report;
    report.blocks = here.blocks;
    report.capabilities = here.capabilities;
    for (const GapBlock &block : there.blocks)
        if (!placesHere.blocks.contains(Places::keyOf(block)))
            report.blocks.push_back(block);
    for (const Id<Capability> &capability : there.capabilities)
        if (!placesHere.capabilities.contains(capability.uuid))
            report.capabilities.push_back(capability);
    for (const Id<Capability> &capability : report.capabilities)
        for (const GapBlock &block : report.blocks) {
            report.starts.push_back(report.rows.size());
            appendRows(rowsAt(here, placesHere, block, capability), rowsAt(there, placesThere, block, capability),
                       report.rows);
        }
    report.starts.push_back(report.rows.size());
    return report;
}

} // namespace entente

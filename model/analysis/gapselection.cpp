// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/gapselection.h"

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error notFound(const QString &what)
{
    return {ErrorCode::NotFound, what, {}, {}};
}

} // namespace

std::vector<int> leavesBelow(const CompiledPlan &compiled, int root)
{
    std::vector<int> leaves;
    if (root < 0)
        return leaves;
    for (int i = 0; i < int(compiled.capabilities().size()); ++i) {
        if (compiled.leafOf(i) < 0)
            continue;
        // A leaf is nobody's parent, so the way up from one can still run into a cycle: bounded.
        int at = i;
        for (std::size_t steps = 0; at >= 0 && at != root && steps <= compiled.capabilities().size(); ++steps)
            at = compiled.parentOf(at);
        if (at == root)
            leaves.push_back(compiled.leafOf(i));
    }
    return leaves;
}

Result<> selectSituation(const Snapshot &plan, const QString &name, GapOptions &options)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    bool found = false;
    for (const CompiledPlan::SituationPlan &situation : compiled.situations())
        if (situation.record->key == name) {
            options.situations.push_back(idOf(*situation.record));
            found = true;
        }
    for (const CompiledPlan::ConcurrencySet &set : compiled.concurrencySets())
        if (set.name == name) {
            options.concurrencySets.push_back(name);
            found = true;
        }
    if (!found)
        return notFound(tr("There is no situation or concurrency set \"%1\".").arg(name));
    return ok();
}

Result<SelectedBlock> selectBlock(const CompiledPlan &compiled, const GapBlock &block)
{
    if (block.isSet()) {
        for (const CompiledPlan::ConcurrencySet &set : compiled.concurrencySets())
            if (set.name == block.name)
                return SelectedBlock{block, set.situations};
        return notFound(tr("There is no concurrency set \"%1\".").arg(block.name));
    }
    const int situation = compiled.findSituation(block.situation);
    if (situation < 0)
        return notFound(tr("There is no such situation."));
    return SelectedBlock{{block.situation, compiled.situations()[std::size_t(situation)].record->key}, {situation}};
}

Result<GapSelection> selectGaps(const Snapshot &plan, const CompiledPlan &compiled, const GapOptions &options)
{
    GapSelection selection;
    TRY(selection.level, CompiledPlan::askedLevel(plan, options.status));
    selection.window = options.window;
    selection.withUnrequired = options.withUnrequired;

    const bool all = options.situations.empty() && options.concurrencySets.empty();
    std::vector<GapBlock> blocks;
    for (const Id<Situation> &id : options.situations)
        blocks.push_back({id, {}});
    for (const QString &name : options.concurrencySets)
        blocks.push_back({{}, name});
    if (all) {
        for (const CompiledPlan::SituationPlan &situation : compiled.situations())
            blocks.push_back({idOf(*situation.record), situation.record->key});
        for (const CompiledPlan::ConcurrencySet &set : compiled.concurrencySets())
            blocks.push_back({{}, set.name});
    }
    for (const GapBlock &block : blocks) {
        TRY(SelectedBlock selected, selectBlock(compiled, block));
        selection.blocks.push_back(std::move(selected));
    }
    // Positions are in the order of keys; a set has no position and comes after, by name.
    const auto less = [](const SelectedBlock &a, const SelectedBlock &b) {
        if (a.block.isSet() != b.block.isSet())
            return b.block.isSet();
        return a.block.isSet() ? a.block.name < b.block.name : a.situations < b.situations;
    };
    std::sort(selection.blocks.begin(), selection.blocks.end(), less);
    const auto same = [&](const SelectedBlock &a, const SelectedBlock &b) { return !less(a, b) && !less(b, a); };
    selection.blocks.erase(std::unique(selection.blocks.begin(), selection.blocks.end(), same), selection.blocks.end());

    for (const Id<Capability> &id : options.capabilities) {
        const int capability = compiled.findCapability(id);
        if (capability < 0)
            return notFound(tr("There is no such capability."));
        const std::vector<int> below = leavesBelow(compiled, capability);
        selection.leaves.insert(selection.leaves.end(), below.begin(), below.end());
    }
    if (options.capabilities.empty())
        for (int leaf = 0; leaf < int(compiled.leaves().size()); ++leaf)
            selection.leaves.push_back(leaf);
    std::sort(selection.leaves.begin(), selection.leaves.end());
    selection.leaves.erase(std::unique(selection.leaves.begin(), selection.leaves.end()), selection.leaves.end());
    return selection;
}

} // namespace entente

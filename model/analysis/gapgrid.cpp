// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/gapgrid.h"

#include "model/analysis/compiledplan.h"
#include "model/analysis/exactsum.h"
#include "model/analysis/parallel.h"

namespace entente {

namespace {

/// Position in the report of each leaf at or below a capability, by key.
class Tree
{
public:
    Tree(const CompiledPlan &plan, const GapReport &report)
        : children_(plan.capabilities().size()), reported_(plan.capabilities().size(), -1)
    {
        for (std::size_t i = 0; i < report.capabilities.size(); ++i)
            if (const int at = plan.findCapability(report.capabilities[i]); at >= 0)
                reported_[std::size_t(at)] = int(i);
        for (int i = 0; i < int(children_.size()); ++i) {
            const int parent = plan.parentOf(i);
            if (parent >= 0)
                children_[std::size_t(parent)].push_back(i);
            else
                roots_.push_back(i);
        }
    }
    [[nodiscard]] const std::vector<int> &roots() const { return roots_; }
    [[nodiscard]] const std::vector<int> &children(int capability) const { return children_[std::size_t(capability)]; }
    [[nodiscard]] int reported(int capability) const { return reported_[std::size_t(capability)]; }
    [[nodiscard]] std::vector<int> leavesBelow(int capability) const
    {
        std::vector<int> leaves;
        std::vector<int> open{capability};
        // A capability has one parent, so nothing is met twice, unless it is in a cycle: bounded.
        for (std::size_t steps = 0; !open.empty() && steps <= children_.size(); ++steps) {
            const int at = open.back();
            open.pop_back();
            if (reported(at) >= 0)
                leaves.push_back(reported(at));
            open.insert(open.end(), children(at).begin(), children(at).end());
        }
        std::sort(leaves.begin(), leaves.end());
        return leaves;
    }

private:
    std::vector<std::vector<int>> children_; ///< by key
    std::vector<int> reported_;
    std::vector<int> roots_;
};

struct ShortfallStep {
    Day day;
    Int128 gained; ///< in 1e-9
};

/// How the sum of the shortfalls of @p leaves changes over time.
std::vector<ShortfallStep> changesOf(const GapReport &report, std::size_t block, const std::vector<int> &leaves)
{
    std::vector<ShortfallStep> changes;
    for (const int leaf : leaves) {
        Int128 last = 0;
        Day until = Day::distantPast();
        for (const GapRow &row : report.rowsOf(std::size_t(leaf), block)) {
            const Int128 now = toNano(row.shortfall);
            if (now != last)
                changes.push_back({row.period.from, now - last});
            last = now;
            until = row.period.until;
        }
        if (last != 0 && until != Day::distantFuture())
            changes.push_back({until, -last});
    }
    std::sort(changes.begin(), changes.end(),
              [](const ShortfallStep &a, const ShortfallStep &b) { return a.day < b.day; });
    return changes;
}

/// The row in force on @p day, or null.
const GapRow *rowOn(std::span<const GapRow> rows, Day day)
{
    const auto row = std::lower_bound(rows.begin(), rows.end(), day,
                                      [](const GapRow &each, Day value) { return each.period.until <= value; });
    return row != rows.end() && row->period.contains(day) ? &*row : nullptr;
}

/// The leaf with the largest shortfall on @p day; null when none has one.
Id<Capability> worstLeaf(const GapReport &report, std::size_t block, const std::vector<int> &leaves, Day day)
{
    Id<Capability> worst;
    double shortfall = 0;
    for (const int leaf : leaves) // by key: of equals the first stays
        if (const GapRow *row = rowOn(report.rowsOf(std::size_t(leaf), block), day);
            row && row->shortfall > shortfall) {
            shortfall = row->shortfall;
            worst = report.capabilities[std::size_t(leaf)];
        }
    return worst;
}

GapCell leafCell(std::span<const GapRow> rows, const DayRange &bucket, Id<Capability> leaf)
{
    GapCell cell;
    cell.worstDay = bucket.from;
    auto row = std::lower_bound(rows.begin(), rows.end(), bucket.from,
                                [](const GapRow &each, Day day) { return each.period.until <= day; });
    for (; row != rows.end() && row->period.from < bucket.until; ++row) {
        if (row->required > 0) {
            const GapStatus status = row->isShort()    ? GapStatus::Short
                                     : row->isAtRisk() ? GapStatus::AtRisk
                                                       : GapStatus::Met;
            cell.status = std::max(cell.status, status);
        }
        cell.coverage = std::min(cell.coverage, row->coverage());
        if (row->shortfall > cell.shortfall) {
            cell.shortfall = row->shortfall;
            cell.worstDay = std::max(row->period.from, bucket.from);
            cell.worstLeaf = leaf;
        }
    }
    return cell;
}

} // namespace

std::vector<DayRange> bucketsOf(const DayRange &days, Grain grain)
{
    std::vector<DayRange> buckets;
    if (!days.from.isBounded() || !days.until.isBounded() || days.isEmpty())
        return buckets;
    const int months = grain == Grain::Month ? 1 : grain == Grain::Quarter ? 3 : 12;
    const QDate first = days.from.toDate();
    Day from = Day::of(first.year(), (first.month() - 1) / months * months + 1, 1);
    while (from < days.until) {
        const Day until = from.plusMonths(months);
        buckets.push_back({from, until});
        from = until;
    }
    return buckets;
}

Result<GapGrid> gapGrid(const Snapshot &plan, const GapReport &report, std::size_t block,
                        const std::vector<DayRange> &buckets, Job &job)
{
    if (block >= report.blocks.size())
        return Error{
            ErrorCode::WrongUse, QCoreApplication::translate("Gaps", "The report has no such situation."), {}, {}};
    const auto &compiled = plan.derived<CompiledPlan>();
    const Tree tree(compiled, report);
    GapGrid grid;
    grid.buckets = buckets;

    // Preorder; rows of branches without a reported leaf are not made.
    std::vector<int> capabilityOf;
    const auto visit = [&](const auto &self, int capability, int depth) -> void {
        const bool isLeaf = compiled.leafOf(capability) >= 0;
        if (isLeaf ? tree.reported(capability) < 0 : tree.leavesBelow(capability).empty())
            return;
        grid.rows.push_back({idOf(*compiled.capabilities()[std::size_t(capability)]), depth, isLeaf});
        capabilityOf.push_back(capability);
        for (const int child : tree.children(capability))
            self(self, child, depth + 1);
    };
    for (const int root : tree.roots())
        visit(visit, root, 0);

    grid.cells.resize(grid.rows.size() * buckets.size());
    std::vector<std::size_t> rowOfLeaf(report.capabilities.size());
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        if (!grid.rows[row].isLeaf)
            continue;
        const auto leaf = std::size_t(tree.reported(capabilityOf[row]));
        rowOfLeaf[leaf] = row;
        for (std::size_t bucket = 0; bucket < buckets.size(); ++bucket)
            grid.cells[row * buckets.size() + bucket] =
                leafCell(report.rowsOf(leaf, block), buckets[bucket], grid.rows[row].capability);
    }
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        if (job.isCancelled())
            return cancelledError();
        job.report(double(row), double(grid.rows.size()));
        if (grid.rows[row].isLeaf)
            continue;
        const std::vector<int> leaves = tree.leavesBelow(capabilityOf[row]);
        const std::vector<ShortfallStep> changes = changesOf(report, block, leaves);
        Int128 sum = 0;
        auto change = changes.begin();
        for (std::size_t bucket = 0; bucket < buckets.size(); ++bucket) {
            GapCell &cell = grid.cells[row * buckets.size() + bucket];
            cell.worstDay = buckets[bucket].from;
            for (const int leaf : leaves) {
                const GapCell &below = grid.at(rowOfLeaf[std::size_t(leaf)], bucket);
                cell.status = std::max(cell.status, below.status);
                cell.coverage = std::min(cell.coverage, below.coverage);
            }
            for (; change != changes.end() && change->day <= buckets[bucket].from; ++change)
                sum += change->gained;
            Int128 worst = sum;
            while (change != changes.end() && change->day < buckets[bucket].until) {
                const Day day = change->day;
                for (; change != changes.end() && change->day == day; ++change)
                    sum += change->gained;
                if (sum > worst) {
                    worst = sum;
                    cell.worstDay = day;
                }
            }
            cell.shortfall = fromNano(worst);
            if (worst > 0)
                cell.worstLeaf = worstLeaf(report, block, leaves, cell.worstDay);
        }
    }
    return grid;
}

std::vector<RollUpStep> rollUp(const Snapshot &plan, const GapReport &report, std::size_t block,
                               Id<Capability> capability)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    const int root = compiled.findCapability(capability);
    if (root < 0 || block >= report.blocks.size())
        return {};
    const std::vector<int> leaves = Tree(compiled, report).leavesBelow(root);
    DayRanges covered;
    for (const int leaf : leaves)
        for (const GapRow &row : report.rowsOf(std::size_t(leaf), block))
            covered.push_back(row.period);
    normalise(covered);

    const std::vector<ShortfallStep> changes = changesOf(report, block, leaves);
    std::vector<RollUpStep> steps;
    Int128 sum = 0;
    auto change = changes.begin();
    for (const DayRange &range : covered)
        for (Day from = range.from; from < range.until;) {
            for (; change != changes.end() && change->day <= from; ++change)
                sum += change->gained;
            Day until = range.until;
            if (change != changes.end())
                until = std::min(until, change->day);
            const double shortfall = fromNano(sum);
            if (!steps.empty() && steps.back().period.until == from && steps.back().shortfall == shortfall)
                steps.back().period.until = until;
            else
                steps.push_back({{from, until}, shortfall});
            from = until;
        }
    return steps;
}

} // namespace entente

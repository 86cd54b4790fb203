// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/ledgers.h"

#include "model/analysis/exactsum.h"

namespace entente {

namespace {

struct TargetDays {
    std::size_t member; ///< one past the last for an unknown member
    Int128 quantity;    ///< in 1e-9
    DayRange days;
};

/// Everything in 1e-9 while a piece is added up.
struct Sums {
    Int128 required = 0;
    Int128 targets = 0;
    Int128 nonDelivery = 0;
    std::array<Int128, 3> availableFrom{};

    friend bool operator==(const Sums &, const Sums &) = default;
};

/// Works out the rows of one leaf and block after the other.
class LedgerWorker
{
public:
    LedgerWorker(const Snapshot &plan, int level) : targetIndex_(plan.derived<TargetIndex>()), level_(level) {}

    void operator()(const LeafBlockPlace &place, std::vector<LedgerRow> &rows)
    {
        given_.resize(place.plan.members().size() + 1);
        asked_.resize(given_.size());
        Cuts cuts(place.extent);
        collectTargets(place, cuts);
        for (const int situation : place.block.situations)
            for (const Need &need : place.leaf.needsOf(situation))
                cuts.add(need.days);
        for (std::size_t i = 0; i < place.leaf.offers.size(); ++i)
            cuts.add(place.supply.daysOf(place.supplyClass, i));

        std::optional<Sums> last;
        for (const DayRange &piece : cuts.pieces()) {
            const Sums sums = addUp(place, piece.from);
            if (last == sums) {
                rows.back().period.until = piece.until;
                continue;
            }
            last = sums;
            LedgerRow &row = rows.emplace_back();
            row.period = piece;
            for (std::size_t level = 0; level < row.availableFrom.size(); ++level)
                row.availableFrom[level] = fromNano(sums.availableFrom[level]);
            const Int128 available = sums.availableFrom[std::size_t(level_)];
            row.required = fromNano(sums.required);
            row.available = fromNano(available);
            row.targets = fromNano(sums.targets);
            row.shortfall = fromNano(std::max<Int128>(0, sums.required - available));
            row.unapportioned = fromNano(std::max<Int128>(0, sums.required - sums.targets));
            row.nonDelivery = fromNano(sums.nonDelivery);
        }
    }

private:
    void collectTargets(const LeafBlockPlace &place, Cuts &cuts)
    {
        targets_.clear();
        for (const int situation : place.block.situations)
            for (const Need &need : place.leaf.needsOf(situation))
                for (const Target *target : targetIndex_.of(idOf(*need.record))) {
                    const DayRange days = target->period.range().intersected(need.days);
                    if (days.isEmpty() || !target->quantity || !(*target->quantity >= 0))
                        continue;
                    const int member = place.plan.findMember(target->member);
                    targets_.push_back({member < 0 ? given_.size() - 1 : std::size_t(member),
                                        toNano(std::min(*target->quantity, CompiledPlan::largestQuantity)), days});
                    cuts.add(days);
                }
    }

    Sums addUp(const LeafBlockPlace &place, Day day)
    {
        Sums sums;
        for (const int situation : place.block.situations)
            for (const Need &need : place.leaf.needsOf(situation))
                if (need.days.contains(day))
                    sums.required += toNano(place.leaf.number(need.quantity));
        std::fill(given_.begin(), given_.end(), 0);
        std::fill(asked_.begin(), asked_.end(), 0);
        for (std::size_t i = 0; i < place.leaf.offers.size(); ++i) {
            if (!contains(place.supply.daysOf(place.supplyClass, i), day))
                continue;
            const Offer &offer = place.leaf.offers[i];
            const Int128 effect = toNano(place.leaf.number(offer.effect));
            for (int level = 0; level <= std::min(offer.level, 2); ++level)
                sums.availableFrom[std::size_t(level)] += effect;
            if (offer.level >= level_)
                given_[std::size_t(offer.member)] += effect;
        }
        for (const TargetDays &target : targets_)
            if (target.days.contains(day)) {
                asked_[target.member] += target.quantity;
                sums.targets += target.quantity;
            }
        for (std::size_t member = 0; member < asked_.size(); ++member)
            sums.nonDelivery += std::max<Int128>(0, asked_[member] - given_[member]);
        return sums;
    }

    const TargetIndex &targetIndex_;
    int level_;
    std::vector<TargetDays> targets_;
    std::vector<Int128> given_; ///< by member
    std::vector<Int128> asked_; ///< by member
};

} // namespace

TargetIndex::TargetIndex(const Snapshot &plan)
{
    for (const Target &target : plan.all<Target>())
        targets_.push_back(&target);
    std::stable_sort(targets_.begin(), targets_.end(),
                     [](const Target *a, const Target *b) { return a->requirement < b->requirement; });
}

std::span<const Target *const> TargetIndex::of(Id<Requirement> requirement) const
{
    const auto first =
        std::lower_bound(targets_.begin(), targets_.end(), requirement,
                         [](const Target *target, Id<Requirement> id) { return target->requirement < id; });
    auto last = first;
    while (last != targets_.end() && (*last)->requirement == requirement)
        ++last;
    return {targets_.data() + (first - targets_.begin()), std::size_t(last - first)};
}

Result<LedgerReport> findLedgers(const Snapshot &plan, const GapOptions &options, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(GapSelection selection, selectGaps(plan, compiled, options));
    const int level = std::exchange(selection.level, 0); // the worker wants every band
    return collectLeafRows<LedgerRow>(compiled, selection, job, [&] { return LedgerWorker(plan, level); });
}

std::vector<LedgerStep> rollUpLedgers(const Snapshot &plan, const LedgerReport &report, std::size_t block,
                                      Id<Capability> capability)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    std::vector<std::span<const LedgerRow>> below;
    const std::vector<int> leaves = leavesBelow(compiled, compiled.findCapability(capability));
    for (std::size_t c = 0; c < report.capabilities.size(); ++c)
        if (std::binary_search(leaves.begin(), leaves.end(), compiled.findLeaf(report.capabilities[c])))
            below.push_back(report.rowsOf(c, block));
    std::erase_if(below, [](const auto &rows) { return rows.empty(); });
    Cuts cuts({});
    for (const auto &rows : below)
        for (const LedgerRow &row : rows)
            cuts.add(row.period);

    std::vector<LedgerStep> steps;
    std::vector<std::size_t> at(below.size());
    std::array<Int128, 3> last{};
    for (const DayRange &piece : cuts.pieces()) {
        std::array<Int128, 3> sums{};
        bool any = false;
        for (std::size_t i = 0; i < below.size(); ++i) {
            while (at[i] < below[i].size() && below[i][at[i]].period.until <= piece.from)
                ++at[i];
            if (at[i] == below[i].size() || !below[i][at[i]].period.contains(piece.from))
                continue;
            any = true;
            sums[0] += toNano(below[i][at[i]].shortfall);
            sums[1] += toNano(below[i][at[i]].unapportioned);
            sums[2] += toNano(below[i][at[i]].nonDelivery);
        }
        if (!any)
            continue;
        if (!steps.empty() && steps.back().period.until == piece.from && sums == last)
            steps.back().period.until = piece.until;
        else
            steps.push_back({piece, fromNano(sums[0]), fromNano(sums[1]), fromNano(sums[2])});
        last = sums;
    }
    return steps;
}

} // namespace entente

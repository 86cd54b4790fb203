// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/gaps.h"

#include "model/analysis/parallel.h"
#include "model/analysis/supply.h"

#include <cmath>

namespace entente {

namespace {

/// From a day on: what is available, and who gives most.
struct SupplyStep {
    Day from;
    std::int64_t sum = 0;
    std::int64_t part = 0; ///< of the largest member
    int member = -1;
};

struct NeedStep {
    Day from;
    std::int64_t sum = 0;
};

/// Turns one leaf at a time into rows.
class Sweep
{
public:
    Sweep(const CompiledPlan &plan, const GapSelection &selection, const OfferScaler *scaler)
        : plan_(plan), selection_(selection), scaler_(scaler), parts_(plan.members().size())
    {
    }

    /// Appends the rows of the leaf at @p index of the selection; @p counts gets their number by block.
    void run(std::size_t index, std::vector<GapRow> &rows, std::size_t *counts)
    {
        const LeafPlan &whole = *plan_.leaves()[std::size_t(selection_.leaves[index])];
        if (whole.needs.empty() && !selection_.withUnrequired)
            return;
        const bool isScaled = scaler_ && scaler_->scales(whole);
        if (isScaled)
            fine_ = refined(whole);
        const LeafPlan &leaf = isScaled ? fine_ : whole;
        supply_.prepare(plan_, selection_, leaf, scaler_);
        if (steps_.size() < supply_.classCount())
            steps_.resize(supply_.classCount());
        for (std::size_t each = 0; each < supply_.classCount(); ++each)
            sweepSupply(leaf, each);
        for (std::size_t block = 0; block < selection_.blocks.size(); ++block) {
            const std::size_t before = rows.size();
            if (sweepNeeds(leaf, selection_.blocks[block]))
                merge(leaf, index, block, steps_[std::size_t(supply_.classOf(block))], rows);
            counts[block] = rows.size() - before;
        }
    }

private:
    struct Event {
        Day day;
        int member;
        std::int64_t change;
    };

    void sweepSupply(const LeafPlan &leaf, std::size_t supplyClass)
    {
        events_.clear();
        givers_.clear();
        for (std::size_t i = 0; i < leaf.offers.size(); ++i) {
            const Offer &offer = leaf.offers[i];
            const auto days = supply_.daysOf(supplyClass, i);
            if (days.empty())
                continue;
            const auto scales = supply_.scalesOf(supplyClass, i);
            for (std::size_t d = 0; d < days.size(); ++d) {
                const std::int64_t effect =
                    scales.empty() ? offer.effect : std::llround(double(offer.effect) * scales[d]);
                events_.push_back({days[d].from, offer.member, effect});
                if (days[d].until != Day::distantFuture())
                    events_.push_back({days[d].until, offer.member, -effect});
            }
            if (givers_.empty() || givers_.back() != offer.member) {
                givers_.push_back(offer.member);
                parts_[std::size_t(offer.member)] = 0;
            }
        }
        std::sort(events_.begin(), events_.end(), [](const Event &a, const Event &b) { return a.day < b.day; });
        std::vector<SupplyStep> &steps = steps_[supplyClass];
        steps.assign(1, {Day::distantPast(), 0, 0, -1});
        SupplyStep now = steps.back();
        for (auto event = events_.begin(); event != events_.end();) {
            const auto first = event;
            bool lost = false; // the largest member gave something up
            now.from = event->day;
            for (; event != events_.end() && event->day == now.from; ++event) {
                parts_[std::size_t(event->member)] += event->change;
                now.sum += event->change;
                lost = lost || (event->member == now.member && event->change < 0);
            }
            if (lost)
                findLargest(now);
            else
                for (auto each = first; each != event; ++each)
                    if (const std::int64_t part = parts_[std::size_t(each->member)];
                        part > now.part || (part == now.part && part > 0 && each->member < now.member)) {
                        now.part = part;
                        now.member = each->member;
                    }
            if (now.from == steps.back().from)
                steps.back() = now;
            else if (now.sum != steps.back().sum || now.part != steps.back().part || now.member != steps.back().member)
                steps.push_back(now);
        }
    }

    void findLargest(SupplyStep &now) const
    {
        now.part = 0;
        now.member = -1;
        for (const int giver : givers_) // ascending: of equals the first by key stays
            if (parts_[std::size_t(giver)] > now.part) {
                now.part = parts_[std::size_t(giver)];
                now.member = giver;
            }
    }

    /// The block's requirement over time into needs_, and the days to report. False when it has none.
    bool sweepNeeds(const LeafPlan &leaf, const SelectedBlock &block)
    {
        needEvents_.clear();
        needs_.assign(1, {Day::distantPast(), 0});
        extent_ = {Day::distantFuture(), Day::distantPast()};
        for (const int situation : block.situations)
            for (const Need &need : leaf.needsOf(situation)) {
                needEvents_.push_back({need.days.from, need.quantity});
                if (need.days.until != Day::distantFuture())
                    needEvents_.push_back({need.days.until, -need.quantity});
                extent_.from = std::min(extent_.from, need.days.from);
                extent_.until = std::max(extent_.until, need.days.until);
            }
        if (needEvents_.empty()) {
            extent_ = {};
            if (!selection_.withUnrequired)
                return false;
        }
        if (selection_.window.from != Day::distantPast())
            extent_.from = selection_.window.from;
        if (selection_.window.until != Day::distantFuture())
            extent_.until = selection_.window.until;
        std::sort(needEvents_.begin(), needEvents_.end(),
                  [](const NeedStep &a, const NeedStep &b) { return a.from < b.from; });
        for (const NeedStep &event : needEvents_) {
            if (needs_.back().from != event.from)
                needs_.push_back({event.from, needs_.back().sum});
            needs_.back().sum += event.sum;
        }
        return !extent_.isEmpty();
    }

    void merge(const LeafPlan &leaf, std::size_t index, std::size_t block, const std::vector<SupplyStep> &steps,
               std::vector<GapRow> &rows) const
    {
        // The steps in force on the first day, then on from change to change.
        auto need = std::upper_bound(needs_.begin(), needs_.end(), extent_.from,
                                     [](Day day, const NeedStep &step) { return day < step.from; });
        auto step = std::upper_bound(steps.begin(), steps.end(), extent_.from,
                                     [](Day day, const SupplyStep &each) { return day < each.from; });
        struct {
            std::int64_t required = -1;
            std::int64_t available = -1;
            std::int64_t part = -1;
            int member = -1;
        } last;
        for (Day from = extent_.from; from < extent_.until;) {
            const NeedStep &required = *(need - 1);
            const SupplyStep &given = *(step - 1);
            Day until = extent_.until;
            if (need != needs_.end())
                until = std::min(until, need->from);
            if (step != steps.end())
                until = std::min(until, step->from);
            if (required.sum == last.required && given.sum == last.available && given.member == last.member) {
                GapRow &row = rows.back();
                row.period.until = until;
                if (given.part > last.part) {
                    last.part = given.part;
                    row.largestPart = leaf.number(given.part);
                    row.availableWithoutLargest = leaf.number(given.sum - given.part);
                }
            } else {
                last = {required.sum, given.sum, given.part, given.member};
                GapRow &row = rows.emplace_back();
                row.block = int(block);
                row.capability = int(index);
                row.period = {from, until};
                row.required = leaf.number(required.sum);
                row.available = leaf.number(given.sum);
                row.shortfall = leaf.number(std::max<std::int64_t>(0, required.sum - given.sum));
                if (given.member >= 0)
                    row.largestMember = idOf(*plan_.members()[std::size_t(given.member)]);
                row.largestPart = leaf.number(given.part);
                row.availableWithoutLargest = leaf.number(given.sum - given.part);
            }
            if (need != needs_.end() && need->from == until)
                ++need;
            if (step != steps.end() && step->from == until)
                ++step;
            from = until;
        }
    }

    const CompiledPlan &plan_;
    const GapSelection &selection_;
    const OfferScaler *scaler_;
    LeafPlan fine_; ///< a scaled leaf, in a finer unit
    LeafSupply supply_;
    std::vector<std::vector<SupplyStep>> steps_; ///< by class
    std::vector<Event> events_;
    std::vector<std::int64_t> parts_; ///< by member; those of givers_ are in use
    std::vector<int> givers_;
    std::vector<NeedStep> needEvents_;
    std::vector<NeedStep> needs_;
    DayRange extent_;
};

} // namespace

Result<GapReport> findScaledGaps(const Snapshot &plan, const GapOptions &options, const OfferScaler *scaler, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, options));
    GapReport report;
    for (const SelectedBlock &block : selection.blocks)
        report.blocks.push_back(block.block);
    for (const int leaf : selection.leaves)
        report.capabilities.push_back(idOf(*compiled.leaves()[std::size_t(leaf)]->record));

    const std::size_t leaves = selection.leaves.size();
    const std::size_t blocks = selection.blocks.size();
    std::vector<std::size_t> counts(leaves * blocks);
    // Chunks are written on their own and joined: small vectors come from memory that is at hand already.
    std::vector<std::vector<GapRow>> parts(chunkCount(leaves));
    const bool finished = inChunks(leaves, 2, job, [&] {
        return [&, rows = std::vector<GapRow>(), sweep = Sweep(compiled, selection, scaler)](
                   std::size_t chunk, std::size_t first, std::size_t last) mutable {
            rows.clear();
            for (std::size_t leaf = first; leaf < last; ++leaf)
                sweep.run(leaf, rows, counts.data() + leaf * blocks);
            parts[chunk].assign(rows.begin(), rows.end());
        };
    });
    if (!finished)
        return cancelledError();

    std::size_t total = 0;
    report.starts.reserve(counts.size() + 1);
    for (const std::size_t count : counts) {
        report.starts.push_back(total);
        total += count;
    }
    report.starts.push_back(total);
    report.rows.reserve(total);
    for (std::vector<GapRow> &part : parts) {
        report.rows.insert(report.rows.end(), part.begin(), part.end());
        part = {};
    }
    return report;
}

Result<GapReport> findGaps(const Snapshot &plan, const GapOptions &options, Job &job)
{
    return findScaledGaps(plan, options, nullptr, job);
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attribution.h"

#include "model/analysis/exactsum.h"

#include <bit>

namespace entente {

namespace {

/// Parts are whole numbers of 1e-9/840: with up to seven failed factors they are fractions of n(n+1),
/// all of which divide 840.
constexpr int partsOfNano = 840;

struct Sums {
    Int128 offered = 0; ///< in 1e-9
    Int128 available = 0;
    Int128 required = 0;
    std::array<Int128, causeCount> losses{}; ///< in 1e-9/840

    friend bool operator==(const Sums &, const Sums &) = default;
};

double fromParts(Int128 parts)
{
    const Int128 nano = parts / partsOfNano;
    return fromNano(nano) + double(int(parts % partsOfNano)) / partsOfNano / 1e9;
}

/// Which yes/no factors fail, one bit a cause.
using Failed = unsigned;
constexpr Failed bit(Factor factor)
{
    return 1U << (unsigned(factor) - 1U);
}

/// One contribution with the days of its factors that do not depend on the situation.
struct Judged {
    const Offer *offer;
    Int128 quantity; ///< in 1e-9
    Int128 effect;   ///< quantity x quality
    DayRange period;
    DayRanges legal;
};

class AttributionWorker
{
public:
    explicit AttributionWorker(int level) : level_(level) {}

    void operator()(const LeafBlockPlace &place, std::vector<AttributionRow> &rows)
    {
        Cuts cuts(place.extent);
        collectOffers(place, cuts);
        collectSituations(place, cuts);
        std::optional<Sums> last;
        for (const DayRange &piece : cuts.pieces()) {
            const Sums sums = addUp(place, piece.from);
            if (last == sums) {
                rows.back().period.until = piece.until;
                continue;
            }
            last = sums;
            AttributionRow &row = rows.emplace_back();
            row.period = piece;
            row.offered = fromNano(sums.offered);
            row.available = fromNano(sums.available);
            row.required = fromNano(sums.required);
            row.shortfall = fromNano(std::max<Int128>(0, sums.required - sums.available));
            for (std::size_t i = 0; i < causeCount; ++i)
                row.losses[i] = fromParts(sums.losses[i]);
        }
    }

private:
    struct Judge {
        int situation;
        std::vector<NoticeLimit> limits;
    };

    void collectOffers(const LeafBlockPlace &place, Cuts &cuts)
    {
        offers_.clear();
        for (const Offer &offer : place.leaf.offers) {
            const double quantity = offer.record->quantity.value_or(0);
            if (!(quantity > 0))
                continue;
            Judged judged{&offer, toNano(std::min(quantity, CompiledPlan::largestQuantity)), 0,
                          offer.record->period.range(), place.plan.legalDays(offer)};
            // An unknown member has no effect, but that is the member's doing, not the quality's.
            judged.effect = offer.member >= 0 ? toNano(place.leaf.number(offer.effect))
                                              : toNano(fromNano(judged.quantity) * offer.quality);
            cuts.add(judged.period);
            cuts.add(judged.legal);
            for (const Exclusion &exclusion : place.leaf.exclusionsOf(offer))
                cuts.add(exclusion.days);
            offers_.push_back(std::move(judged));
        }
    }

    void collectSituations(const LeafBlockPlace &place, Cuts &cuts)
    {
        judges_.clear();
        for (const int situation : place.block.situations) {
            const CompiledPlan::SituationPlan &about = place.plan.situations()[std::size_t(situation)];
            judges_.push_back({situation, noticeLimits(place.leaf, about, situation)});
            for (const NoticeLimit &limit : judges_.back().limits)
                cuts.add(limit.range);
            for (const Need &need : place.leaf.needsOf(situation))
                cuts.add(need.days);
            for (const Judged &judged : offers_)
                cuts.add(place.plan.membershipDays(about.alliance, judged.offer->member));
        }
    }

    [[nodiscard]] Failed failedOf(const LeafBlockPlace &place, const Judged &judged, const Judge &judge, Day day) const
    {
        const Offer &offer = *judged.offer;
        const CompiledPlan::SituationPlan &about = place.plan.situations()[std::size_t(judge.situation)];
        Failed failed = 0;
        if (offer.member < 0 || (about.alliance != CompiledPlan::SituationPlan::open &&
                                 !contains(place.plan.membershipDays(about.alliance, offer.member), day)))
            failed |= bit(Factor::Member);
        if (!judged.period.contains(day))
            failed |= bit(Factor::Period);
        if (offer.level < level_)
            failed |= bit(Factor::Status);
        for (const NoticeLimit &limit : judge.limits)
            if (limit.range.contains(day) && offer.notice > limit.days)
                failed |= bit(Factor::Ready);
        if (!contains(judged.legal, day))
            failed |= bit(Factor::Legal);
        for (const Exclusion &exclusion : place.leaf.exclusionsOf(offer))
            if (exclusion.situation == judge.situation && exclusion.days.contains(day))
                failed |= bit(Factor::Caveat);
        return failed;
    }

    /// Of a set: the situations that require the leaf on the day, else those that ever do, else all.
    void chooseJudges(const LeafBlockPlace &place, Day day)
    {
        chosen_.clear();
        const auto choose = [&](auto fits) {
            if (chosen_.empty())
                for (const Judge &judge : judges_)
                    if (fits(place.leaf.needsOf(judge.situation)))
                        chosen_.push_back(&judge);
        };
        choose([&](std::span<const Need> needs) {
            return std::any_of(needs.begin(), needs.end(), [&](const Need &need) { return need.days.contains(day); });
        });
        choose([](std::span<const Need> needs) { return !needs.empty(); });
        choose([](std::span<const Need>) { return true; });
    }

    Sums addUp(const LeafBlockPlace &place, Day day)
    {
        Sums sums;
        for (const int situation : place.block.situations)
            for (const Need &need : place.leaf.needsOf(situation))
                if (need.days.contains(day))
                    sums.required += toNano(place.leaf.number(need.quantity));
        chooseJudges(place, day);
        for (const Judged &judged : offers_) {
            Failed failed = failedOf(place, judged, *chosen_.front(), day);
            for (std::size_t i = 1; i < chosen_.size() && failed != 0; ++i) {
                const Failed other = failedOf(place, judged, *chosen_[i], day);
                if (std::popcount(other) < std::popcount(failed))
                    failed = other;
            }
            const int count = std::popcount(failed);
            const Int128 lost = judged.quantity - judged.effect;
            const Int128 quality = lost * partsOfNano / (count + 1);
            sums.offered += judged.quantity;
            sums.losses[std::size_t(Factor::Quality) - 1] += quality;
            if (count == 0) {
                sums.available += judged.effect;
                continue;
            }
            const Int128 each = (judged.quantity * partsOfNano - quality) / count;
            for (std::size_t i = 0; i < causeCount; ++i)
                if (failed & bit(causeAt(i)))
                    sums.losses[i] += each;
        }
        return sums;
    }

    int level_;
    std::vector<Judged> offers_;
    std::vector<Judge> judges_;
    std::vector<const Judge *> chosen_;
};

} // namespace

Result<AttributionReport> attributeGaps(const Snapshot &plan, const GapOptions &options, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, options));
    return collectLeafRows<AttributionRow>(compiled, selection, job,
                                           [&] { return AttributionWorker(selection.level); });
}

AttributionReport worstOf(const AttributionReport &report)
{
    AttributionReport worst{report.blocks, report.capabilities, {}, {0}};
    for (std::size_t c = 0; c < report.capabilities.size(); ++c)
        for (std::size_t b = 0; b < report.blocks.size(); ++b) {
            const auto rows = report.rowsOf(c, b);
            const auto most = std::max_element(rows.begin(), rows.end(), [](const auto &one, const auto &other) {
                return one.shortfall < other.shortfall;
            });
            if (most != rows.end())
                worst.rows.push_back(*most);
            worst.starts.push_back(worst.rows.size());
        }
    return worst;
}

Result<AttributionReport> summedOverDays(const AttributionReport &report)
{
    AttributionReport summed{report.blocks, report.capabilities, {}, {0}};
    for (std::size_t c = 0; c < report.capabilities.size(); ++c)
        for (std::size_t b = 0; b < report.blocks.size(); ++b) {
            const auto rows = report.rowsOf(c, b);
            if (!rows.empty()) {
                if (!rows.front().period.from.isBounded() || !rows.back().period.until.isBounded())
                    return Error{ErrorCode::WrongUse,
                                 QCoreApplication::translate("Gaps", "A requirement has no first or last day, so that "
                                                                     "there is no sum over its days."),
                                 {},
                                 QCoreApplication::translate("Gaps", "Give the days to add up.")};
                AttributionRow &sum = summed.rows.emplace_back();
                sum.period = {rows.front().period.from, rows.back().period.until};
                for (const AttributionRow &row : rows) {
                    const double days = row.period.days();
                    sum.offered += row.offered * days;
                    sum.available += row.available * days;
                    sum.required += row.required * days;
                    sum.shortfall += row.shortfall * days;
                    for (std::size_t i = 0; i < causeCount; ++i)
                        sum.losses[i] += row.losses[i] * days;
                }
            }
            summed.starts.push_back(summed.rows.size());
        }
    return summed;
}

} // namespace entente

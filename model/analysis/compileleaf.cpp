// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compileleaf.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {

namespace {

constexpr int mostDecimals = 9;
/// Sums stay below this, so that adding and subtracting two of them cannot overflow.
constexpr double largestSum = 4e18;

/// A quantity that takes part: empty, negative and absurd ones are reported by check.
std::optional<double> counted(const std::optional<double> &quantity)
{
    if (!quantity || !(*quantity >= 0))
        return {};
    return std::min(*quantity, CompiledPlan::largestQuantity);
}

/// How many decimals, up to nine, it takes to write @p value.
int decimalsOf(double value)
{
    if (value == std::floor(value))
        return 0;
    if (value > 1e9) // nine decimals of these would not fit a whole number
        return mostDecimals;
    auto digits = std::llround(value * 1e9);
    int decimals = mostDecimals;
    for (; decimals > 0 && digits % 10 == 0; digits /= 10)
        --decimals;
    return decimals;
}

double powerOfTen(int exponent)
{
    static constexpr std::array<double, 10> powers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    return exponent >= 0 ? powers[std::size_t(exponent)] : 1 / powers[std::size_t(-exponent)];
}

} // namespace

bool affectsGaps(const Kind &kind)
{
    const std::array<const Kind *, 12> kinds{&kindOf<Member>(),         &kindOf<Alliance>(),  &kindOf<Membership>(),
                                             &kindOf<Capability>(),     &kindOf<Situation>(), &kindOf<Requirement>(),
                                             &kindOf<Agreement>(),      &kindOf<Party>(),     &kindOf<Contribution>(),
                                             &kindOf<LineAssessment>(), &kindOf<Caveat>(),    &kindOf<ScaleTerm>()};
    return std::find(kinds.begin(), kinds.end(), &kind) != kinds.end();
}

Assessments::Assessments(const Snapshot &plan, const IdIndex &situations)
{
    std::vector<Uuid> ids;
    ids.reserve(plan.table(kindOf<LineAssessment>()).size());
    for (const LineAssessment &line : plan.all<LineAssessment>())
        ids.push_back(line.contribution.uuid);
    for (const Caveat &caveat : plan.all<Caveat>())
        ids.push_back(caveat.contribution.uuid);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    read(plan, situations, std::move(ids));
}

Assessments::Assessments(const Snapshot &plan, const IdIndex &situations, const std::vector<Uuid> &contributions)
{
    read(plan, situations, contributions);
}

void Assessments::read(const Snapshot &plan, const IdIndex &situations, std::vector<Uuid> contributions)
{
    if (contributions.empty())
        return;
    quality_.assign(contributions.size(), 1.0);
    exclusions_.resize(contributions.size());
    contributions_ = IdIndex(std::move(contributions));
    for (const LineAssessment &line : plan.all<LineAssessment>()) {
        const int at = line.level ? contributions_.find(line.contribution.uuid) : -1;
        if (at >= 0)
            quality_[std::size_t(at)] = std::min(quality_[std::size_t(at)], std::clamp(*line.level, 0.0, 1.0));
    }
    for (const Caveat &caveat : plan.all<Caveat>()) {
        const int at = contributions_.find(caveat.contribution.uuid);
        for (const Id<Situation> &excluded : caveat.excludes)
            if (const int situation = at < 0 ? -1 : situations.find(excluded.uuid); situation >= 0)
                exclusions_[std::size_t(at)].push_back({situation, caveat.period.range(), &caveat});
    }
}

double Assessments::quality(const Uuid &contribution) const
{
    const int at = contributions_.find(contribution);
    return at < 0 ? 1.0 : quality_[std::size_t(at)];
}

void Assessments::appendExclusions(const Uuid &contribution, std::vector<Exclusion> &into) const
{
    if (const int at = contributions_.find(contribution); at >= 0)
        into.insert(into.end(), exclusions_[std::size_t(at)].begin(), exclusions_[std::size_t(at)].end());
}

LeafBuilder::LeafBuilder(const Capability &capability, std::size_t offers) : leaf_(std::make_shared<LeafPlan>())
{
    leaf_->record = &capability;
    leaf_->offers.reserve(offers);
    leaf_->days.reserve(offers);
}

void LeafBuilder::append(const Contribution &record, int member, double quality, const CompiledPlan::Legal &legal,
                         std::size_t firstExclusion)
{
    Offer offer;
    offer.record = &record;
    offer.member = member;
    offer.notice = record.noticeDays.value_or(-1);
    offer.level = CompiledPlan::statusLevel(record.status.word);
    offer.quality = quality;
    offer.amount = member < 0 ? 0 : counted(record.quantity).value_or(0) * quality;
    offer.firstDays = std::uint32_t(leaf_->days.size());
    legal.appendDays(record.period.range(), record.agreements, member, leaf_->days);
    offer.lastDays = std::uint32_t(leaf_->days.size());
    offer.firstExclusion = std::uint32_t(firstExclusion);
    offer.lastExclusion = std::uint32_t(leaf_->exclusions.size());
    leaf_->offers.push_back(offer);
}

void LeafBuilder::addOffer(const Contribution &record, int member, const CompiledPlan::Legal &legal,
                           const Assessments &assessments)
{
    const std::size_t first = leaf_->exclusions.size();
    assessments.appendExclusions(record.id, leaf_->exclusions);
    append(record, member, assessments.quality(record.id), legal, first);
}

void LeafBuilder::changeOffer(const LeafPlan &old, const Offer &offer, const Contribution &record, int member,
                              const CompiledPlan::Legal &legal)
{
    const std::size_t first = leaf_->exclusions.size();
    const auto exclusions = old.exclusionsOf(offer);
    leaf_->exclusions.insert(leaf_->exclusions.end(), exclusions.begin(), exclusions.end());
    append(record, member, offer.quality, legal, first);
}

void LeafBuilder::copyOffer(const LeafPlan &old, const Offer &offer)
{
    Offer copy = offer;
    const auto days = old.daysOf(offer);
    const auto exclusions = old.exclusionsOf(offer);
    copy.firstDays = std::uint32_t(leaf_->days.size());
    leaf_->days.insert(leaf_->days.end(), days.begin(), days.end());
    copy.lastDays = std::uint32_t(leaf_->days.size());
    copy.firstExclusion = std::uint32_t(leaf_->exclusions.size());
    leaf_->exclusions.insert(leaf_->exclusions.end(), exclusions.begin(), exclusions.end());
    copy.lastExclusion = std::uint32_t(leaf_->exclusions.size());
    leaf_->offers.push_back(copy);
}

void LeafBuilder::addNeed(const Requirement &record, int situation)
{
    const DayRange days = record.period.range();
    if (situation < 0 || !counted(record.quantity) || days.isEmpty())
        return;
    leaf_->needs.push_back({&record, situation, record.noticeDays.value_or(-1), 0, days});
}

void LeafBuilder::copyNeed(const LeafPlan &, const Need &need)
{
    leaf_->needs.push_back(need);
}

LeafBuilder &LeafBuilder::sortOffers()
{
    const auto offerLess = [](const Offer &a, const Offer &b) {
        return a.member != b.member ? a.member < b.member : a.record->id < b.record->id;
    };
    std::sort(leaf_->offers.begin(), leaf_->offers.end(), offerLess);
    return *this;
}

std::shared_ptr<const LeafPlan> LeafBuilder::done() &&
{
    LeafPlan &leaf = *leaf_;
    std::sort(leaf.needs.begin(), leaf.needs.end(), [](const Need &a, const Need &b) {
        return a.situation != b.situation ? a.situation < b.situation : a.record->id < b.record->id;
    });

    double sum = 0;
    for (const Offer &offer : leaf.offers) {
        sum += offer.amount;
        leaf.decimals = std::max(leaf.decimals, decimalsOf(offer.amount));
        leaf.hasNotice = leaf.hasNotice || offer.notice >= 0;
    }
    for (const Need &need : leaf.needs) {
        const double quantity = *counted(need.record->quantity);
        sum += quantity;
        leaf.decimals = std::max(leaf.decimals, decimalsOf(quantity));
    }
    while (leaf.decimals > -mostDecimals && sum * powerOfTen(leaf.decimals) > largestSum)
        --leaf.decimals;
    leaf.unit = powerOfTen(leaf.decimals);
    for (Offer &offer : leaf.offers) {
        offer.effect = std::llround(offer.amount * leaf.unit);
        leaf.largest += offer.effect;
    }
    for (Need &need : leaf.needs) {
        need.quantity = std::llround(*counted(need.record->quantity) * leaf.unit);
        leaf.largest += need.quantity;
    }
    return std::move(leaf_);
}

} // namespace entente

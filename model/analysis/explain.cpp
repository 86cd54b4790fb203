// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/explain.h"

#include "model/analysis/supply.h"

#include <cmath>
#include <limits>

namespace entente {

namespace {

template<class T>
AnyId anyId(const T &record)
{
    return {&kindOf<T>(), record.id};
}

/// Judges contributions on one day. Written over the records, to name the one behind each loss; the
/// arithmetic is that of LeafSupply, and a test holds the two together.
class Judge
{
public:
    Judge(const Snapshot &plan, const CompiledPlan &compiled, const LeafPlan &leaf, Day day, int level)
        : plan_(plan), compiled_(compiled), leaf_(leaf), day_(day), level_(level)
    {
        for (const LineAssessment &line : plan.all<LineAssessment>())
            if (line.level)
                lines_.push_back(&line);
        std::sort(lines_.begin(), lines_.end(), [](const LineAssessment *a, const LineAssessment *b) {
            if (a->contribution != b->contribution)
                return a->contribution < b->contribution;
            return *a->level != *b->level ? *a->level < *b->level : a->line.word < b->line.word;
        });
    }

    [[nodiscard]] ContributionFactors judge(const Offer &offer, int situation) const
    {
        const Contribution &record = *offer.record;
        const CompiledPlan::SituationPlan &about = compiled_.situations()[std::size_t(situation)];
        ContributionFactors factors;
        factors.contribution = idOf(record);
        factors.member = record.member;
        factors.situation = idOf(*about.record);
        factors.quantity = record.quantity;
        const auto lose = [&](Factor factor, AnyId because) { factors.losses.push_back({factor, because}); };

        if (!record.quantity)
            lose(Factor::Quantity, anyId(record));
        judgeQuality(offer, factors);
        judgeMember(offer, about, factors);
        if (!record.period.range().contains(day_))
            lose(Factor::Period, anyId(record));
        if (offer.level < level_)
            lose(Factor::Status, anyId(record));
        judgeReady(offer, about, situation, factors);
        if (const AnyId broken = brokenAgreement(record); !broken.isEmpty())
            lose(Factor::Legal, broken);
        for (const Exclusion &exclusion : leaf_.exclusionsOf(offer))
            if (exclusion.situation == situation && exclusion.days.contains(day_)) {
                lose(Factor::Caveat, anyId(*exclusion.record));
                break;
            }
        const bool counts = std::none_of(factors.losses.begin(), factors.losses.end(),
                                         [](const FactorLoss &loss) { return loss.factor != Factor::Quality; });
        factors.effective = counts ? leaf_.number(offer.effect) : 0;
        return factors;
    }

private:
    void judgeQuality(const Offer &offer, ContributionFactors &factors) const
    {
        const auto first =
            std::lower_bound(lines_.begin(), lines_.end(), idOf(*offer.record),
                             [](const LineAssessment *line, Id<Contribution> id) { return line->contribution < id; });
        if (first == lines_.end() || (*first)->contribution != idOf(*offer.record))
            return;
        factors.quality = offer.quality;
        factors.weakestLine = (*first)->line.word;
        if (factors.quality < 1)
            factors.losses.push_back({Factor::Quality, anyId(**first)});
    }

    void judgeMember(const Offer &offer, const CompiledPlan::SituationPlan &about, ContributionFactors &factors) const
    {
        if (offer.member < 0) {
            factors.losses.push_back({Factor::Member, anyId(*offer.record)});
            return;
        }
        if (about.alliance == CompiledPlan::SituationPlan::open ||
            contains(compiled_.membershipDays(about.alliance, offer.member), day_))
            return;
        // The membership that is in force in another role, else one that is not in force, else the alliance.
        AnyId because{&kindOf<Alliance>(), about.record->alliance.uuid};
        bool inForce = false;
        for (const Membership &membership : plan_.all<Membership>())
            if (membership.alliance == about.record->alliance && membership.member == offer.record->member &&
                !inForce) {
                because = anyId(membership);
                inForce = membership.period.range().contains(day_);
            }
        factors.losses.push_back({Factor::Member, because});
    }

    void judgeReady(const Offer &offer, const CompiledPlan::SituationPlan &about, int situation,
                    ContributionFactors &factors) const
    {
        for (const NoticeLimit &limit : noticeLimits(leaf_, about, situation))
            if (limit.range.contains(day_) && limit.days != std::numeric_limits<int>::max())
                factors.noticeLimit = limit.days;
        if (!factors.noticeLimit || offer.notice <= *factors.noticeLimit)
            return;
        const Requirement *strictest = nullptr;
        for (const Need &need : leaf_.needsOf(situation))
            if (need.days.contains(day_) && need.notice == *factors.noticeLimit &&
                (!strictest || need.record->key < strictest->key))
                strictest = need.record;
        factors.losses.push_back({Factor::Ready, strictest ? anyId(*strictest) : anyId(*about.record)});
    }

    /// The first agreement, by key, that does not bind the member on the day, or the party record of
    /// the member that fails to; empty when all bind.
    [[nodiscard]] AnyId brokenAgreement(const Contribution &record) const
    {
        std::vector<std::pair<QString, AnyId>> broken;
        for (const Id<Agreement> &id : record.agreements) {
            const Agreement *agreement = plan_.find(id);
            AnyId because{&kindOf<Agreement>(), id.uuid};
            if (agreement && !agreement->period.from.isEmpty() && agreement->period.range().contains(day_)) {
                bool bound = false;
                for (const Party *party : partiesOf(id)) {
                    if (party->member != record.member)
                        continue;
                    because = anyId(*party);
                    if (CompiledPlan::isBinding(party->status) && party->period.range().contains(day_)) {
                        bound = true;
                        break;
                    }
                }
                if (bound)
                    continue;
            }
            broken.emplace_back(agreement ? agreement->key : QString(), because);
        }
        const auto first = std::min_element(broken.begin(), broken.end(),
                                            [](const auto &a, const auto &b) { return a.first < b.first; });
        return first == broken.end() ? AnyId{} : first->second;
    }

    [[nodiscard]] std::vector<const Party *> partiesOf(Id<Agreement> id) const
    {
        if (!partiesRead_) { // once for all contributions, and only when one names an agreement in force
            for (const Party &party : plan_.all<Party>())
                parties_.push_back(&party);
            std::stable_sort(parties_.begin(), parties_.end(),
                             [](const Party *a, const Party *b) { return a->agreement < b->agreement; });
            partiesRead_ = true;
        }
        struct ByAgreement {
            bool operator()(const Party *party, const Id<Agreement> &other) const { return party->agreement < other; }
            bool operator()(const Id<Agreement> &other, const Party *party) const { return other < party->agreement; }
        };
        const auto [first, last] = std::equal_range(parties_.begin(), parties_.end(), id, ByAgreement{});
        return {first, last};
    }

    const Snapshot &plan_;
    const CompiledPlan &compiled_;
    const LeafPlan &leaf_;
    Day day_;
    int level_;
    std::vector<const LineAssessment *> lines_;  ///< by contribution, the weakest first
    mutable std::vector<const Party *> parties_; ///< by agreement
    mutable bool partiesRead_ = false;
};

} // namespace

const char *factorName(Factor factor)
{
    switch (factor) {
    case Factor::Quantity:
        return "quantity";
    case Factor::Quality:
        return "quality";
    case Factor::Member:
        return "member";
    case Factor::Period:
        return "period";
    case Factor::Status:
        return "status";
    case Factor::Ready:
        return "ready";
    case Factor::Legal:
        return "legal";
    case Factor::Caveat:
        return "caveat";
    case Factor::Available:
        break;
    }
    return "available";
}

Result<GapExplanation> explainGap(const Snapshot &plan, const GapBlock &block, Id<Capability> capability, Day day,
                                  const QString &status)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const SelectedBlock selected, selectBlock(compiled, block));
    TRY(const int level, CompiledPlan::askedLevel(plan, status));
    const int leafIndex = compiled.findLeaf(capability);
    if (leafIndex < 0)
        return Error{
            ErrorCode::NotFound, QCoreApplication::translate("Gaps", "There is no such leaf capability."), {}, {}};
    const LeafPlan &leaf = *compiled.leaves()[std::size_t(leafIndex)];

    // Of a set: those that require the leaf on the day, else those that ever do, else all.
    std::vector<int> judges;
    GapExplanation explanation;
    std::int64_t required = 0;
    std::vector<const Requirement *> lines;
    for (const int situation : selected.situations) {
        const std::size_t before = lines.size();
        for (const Need &need : leaf.needsOf(situation))
            if (need.days.contains(day)) {
                required += need.quantity;
                lines.push_back(need.record);
            }
        if (lines.size() > before)
            judges.push_back(situation);
    }
    if (judges.empty())
        std::copy_if(selected.situations.begin(), selected.situations.end(), std::back_inserter(judges),
                     [&](int situation) { return !leaf.needsOf(situation).empty(); });
    if (judges.empty())
        judges = selected.situations;
    std::sort(lines.begin(), lines.end(), [](const auto *a, const auto *b) { return a->key < b->key; });
    for (const Requirement *line : lines)
        explanation.requirements.push_back(idOf(*line));

    const Judge judge(plan, compiled, leaf, day, level);
    std::vector<const Offer *> offers;
    for (const Offer &offer : leaf.offers)
        offers.push_back(&offer);
    std::sort(offers.begin(), offers.end(),
              [](const Offer *a, const Offer *b) { return a->record->key < b->record->key; });
    std::int64_t available = 0;
    for (const Offer *offer : offers) {
        ContributionFactors best = judge.judge(*offer, judges.front());
        for (auto situation = judges.begin() + 1; situation != judges.end(); ++situation) {
            ContributionFactors other = judge.judge(*offer, *situation);
            if (other.effective > best.effective ||
                (other.effective == best.effective && other.losses.size() < best.losses.size()))
                best = std::move(other);
        }
        explanation.offered += best.quantity.value_or(0);
        if (best.counts())
            available += offer->effect;
        explanation.contributions.push_back(std::move(best));
    }
    explanation.required = leaf.number(required);
    explanation.available = leaf.number(available);
    explanation.shortfall = leaf.number(std::max<std::int64_t>(0, required - available));
    explanation.coverage = required > 0 ? std::min(1.0, double(available) / double(required)) : 1.0;
    return explanation;
}

} // namespace entente

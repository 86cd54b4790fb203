// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/actions.h"

#include "model/analysis/offerjudge.h"
#include "model/analysis/shortfalldays.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"

#include <map>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// A change that may help, with the most it could close: what it adds on a short day, but no more than is lacking.
struct Candidate {
    ActionType type = ActionType::AddQuantity;
    Uuid record; ///< of AddQuantity and the like the contribution, else what is behind the loss
    Uuid other;  ///< of LiftCaveat the situation, of ExtendAgreement the member
    DayRange days{Day::distantFuture(), Day::distantPast()}; ///< on which it is missed
    int notice = 0;                                          ///< of ShortenNotice
    Int128 lacking = 0;                                      ///< of AddQuantity, on the worst day
    double bound = 0;                                        ///< in Action::weighted

    [[nodiscard]] auto key() const { return std::tie(type, record, other); }
};

using Candidates = std::map<std::tuple<ActionType, Uuid, Uuid>, Candidate>;

/// Walks over the short days of one leaf and block and collects what would help.
class Gatherer
{
public:
    Gatherer(const Snapshot &plan, int level) : plan_(plan), level_(level) {}

    void gather(const LeafBlockPlace &place, Candidates &into)
    {
        Cuts cuts(place.extent);
        judge_.prepare(place, level_, cuts);
        for (const DayRange &piece : cuts.pieces()) {
            const Int128 required = judge_.requiredOn(piece.from);
            judge_.chooseSituations(piece.from, chosen_);
            Int128 available = 0;
            for (const OfferJudge::Judged &judged : judge_.offers())
                if (counts(judged, piece.from))
                    available += judged.effect;
            const Int128 lacking = required - available;
            if (lacking <= 0)
                continue;
            piece_ = piece;
            perUnit_ = priorityWeight(place.leaf, place.block, piece.from) / fromNano(required) * piece.days();
            lacking_ = lacking;
            for (const OfferJudge::Judged &judged : judge_.offers())
                consider(place, judged, into);
        }
    }

    /// After the last block of a leaf: of the contributions whose quantity could be raised one is enough.
    void finishLeaf(Candidates &into)
    {
        const auto best = std::max_element(more_.begin(), more_.end(), [](const auto &one, const auto &other) {
            if (one.second.bound != other.second.bound)
                return one.second.bound < other.second.bound;
            return one.first->record->key > other.first->record->key;
        });
        if (best != more_.end())
            merge(best->second, into);
        more_.clear();
    }

private:
    [[nodiscard]] bool counts(const OfferJudge::Judged &judged, Day day) const
    {
        return std::any_of(chosen_.begin(), chosen_.end(),
                           [&](std::size_t situation) { return judge_.failed(judged, situation, day) == 0; });
    }

    static void merge(const Candidate &candidate, Candidates &into)
    {
        const auto [place, isNew] = into.emplace(candidate.key(), candidate);
        if (isNew)
            return;
        Candidate &known = place->second;
        known.days.from = std::min(known.days.from, candidate.days.from);
        known.days.until = std::max(known.days.until, candidate.days.until);
        known.notice = std::min(known.notice, candidate.notice);
        known.lacking = std::max(known.lacking, candidate.lacking);
        known.bound += candidate.bound;
    }

    [[nodiscard]] Candidate candidate(ActionType type, const Uuid &record, Int128 adds) const
    {
        Candidate made;
        made.type = type;
        made.record = record;
        made.days = piece_;
        made.bound = perUnit_ * fromNano(std::min(adds, lacking_));
        return made;
    }

    void consider(const LeafBlockPlace &place, const OfferJudge::Judged &judged, Candidates &into)
    {
        const Contribution &record = *judged.offer->record;
        if (counts(judged, piece_.from)) {
            if (judged.effect < judged.quantity)
                merge(candidate(ActionType::RaiseQuality, record.id, judged.quantity - judged.effect), into);
            if (judged.effect > 0) {
                Candidate add = candidate(ActionType::AddQuantity, record.id, lacking_);
                add.lacking = lacking_;
                const auto [known, isNew] = more_.emplace(judged.offer, add);
                if (!isNew) {
                    known->second.bound += add.bound;
                    known->second.lacking = std::max(known->second.lacking, add.lacking);
                }
            }
            return;
        }
        for (const std::size_t situation : chosen_) {
            const FailedFactors failed = judge_.failed(judged, situation, piece_.from);
            if (failed == failedBit(Factor::Status))
                merge(candidate(ActionType::ConfirmOffer, record.id, judged.effect), into);
            if (failed == failedBit(Factor::Ready)) {
                Candidate shorter = candidate(ActionType::ShortenNotice, record.id, judged.effect);
                shorter.notice = judge_.noticeLimit(situation, piece_.from);
                merge(shorter, into);
            }
            if (failed == failedBit(Factor::Caveat))
                considerCaveat(place, judged, situation, into);
            if (failed == failedBit(Factor::Legal))
                considerAgreement(judged, into);
        }
    }

    void considerCaveat(const LeafBlockPlace &place, const OfferJudge::Judged &judged, std::size_t situation,
                        Candidates &into)
    {
        const int position = place.block.situations[situation];
        const Caveat *only = nullptr;
        for (const Exclusion &exclusion : place.leaf.exclusionsOf(*judged.offer))
            if (exclusion.situation == position && exclusion.days.contains(piece_.from) && exclusion.record != only) {
                if (only) // another one would stay in the way
                    return;
                only = exclusion.record;
            }
        if (!only)
            return;
        Candidate lift = candidate(ActionType::LiftCaveat, only->id, judged.effect);
        lift.other = place.plan.situations()[std::size_t(position)].record->id;
        merge(lift, into);
    }

    void considerAgreement(const OfferJudge::Judged &judged, Candidates &into)
    {
        const Contribution &record = *judged.offer->record;
        Uuid only;
        for (const Id<Agreement> &id : record.agreements) {
            if (id.uuid == only || binds(id, record.member, piece_.from))
                continue;
            if (!only.isNull())
                return;
            only = id.uuid;
        }
        if (only.isNull() || !plan_.find(Id<Agreement>{only}))
            return;
        Candidate extend = candidate(ActionType::ExtendAgreement, only, judged.effect);
        extend.other = record.member.uuid;
        merge(extend, into);
    }

    [[nodiscard]] bool binds(Id<Agreement> id, Id<Member> member, Day day)
    {
        Offer offer;
        Contribution alone;
        alone.agreements = {id};
        offer.record = &alone;
        const auto &compiled = plan_.derived<CompiledPlan>();
        offer.member = compiled.findMember(member);
        const auto [known, isNew] = bound_.try_emplace({id.uuid, member.uuid});
        if (isNew)
            known->second = compiled.legalDays(offer);
        return contains(known->second, day);
    }

    const Snapshot &plan_;
    int level_;
    OfferJudge judge_;
    std::vector<std::size_t> chosen_;
    DayRange piece_;
    double perUnit_ = 0; ///< weighted days that one of the capability's unit closes
    Int128 lacking_ = 0;
    std::map<std::pair<Uuid, Uuid>, DayRanges> bound_;
    std::map<const Offer *, Candidate> more_; ///< quantity that could be added in the leaf, by contribution
};

/// Turns candidates into changes of records.
class Proposer
{
public:
    Proposer(const Snapshot &plan, const QString &status) : plan_(plan), status_(status) {}

    [[nodiscard]] Action propose(const Candidate &candidate) const
    {
        Action action;
        action.type = candidate.type;
        switch (candidate.type) {
        case ActionType::ExtendAgreement:
            extendAgreement(candidate, action);
            break;
        case ActionType::LiftCaveat:
            liftCaveat(candidate, action);
            break;
        case ActionType::RaiseQuality:
            raiseQuality(candidate, action);
            break;
        case ActionType::ShortenNotice:
            changed<Contribution>(candidate.record, "notice_days", action,
                                  [&](Contribution &record) { record.noticeDays = candidate.notice; });
            break;
        case ActionType::ConfirmOffer:
            changed<Contribution>(candidate.record, "status", action,
                                  [&](Contribution &record) { record.status.word = status_; });
            break;
        case ActionType::AddQuantity:
            addQuantity(candidate, action);
            break;
        }
        return action;
    }

private:
    template<class T, class Change>
    void changed(const Uuid &id, const char *fieldName, Action &action, Change change) const
    {
        const Kind &kind = kindOf<T>();
        const RecordPtr before = plan_.find(kind, id);
        auto after = std::make_shared<T>(static_cast<const T &>(*before));
        change(*after);
        const Field &field = *kind.field(QString::fromLatin1(fieldName));
        action.record = {&kind, id};
        action.before = textOf(field, *before, references(plan_));
        action.after = textOf(field, *after, references(plan_));
        action.changes.put(kind, std::move(after), before);
    }

    /// @p period made to cover @p days.
    static void cover(Period &period, const DayRange &days, bool needsBeginning)
    {
        if (period.isReversed())
            period = {};
        if ((needsBeginning && period.from.isEmpty()) || period.range().from > days.from)
            period.from = PartialDate::fromDay(days.from);
        if (period.range().until < days.until)
            period.until = PartialDate::fromDay(days.until.plus(-1));
    }

    void extendAgreement(const Candidate &candidate, Action &action) const
    {
        changed<Agreement>(candidate.record, "until", action,
                           [&](Agreement &record) { cover(record.period, candidate.days, true); });
        // The party record that would bind with the least change: one that binds on some day, else any.
        RecordPtr party;
        for (const auto &chunk : plan_.table(kindOf<Party>()).chunks())
            for (const RecordPtr &record : *chunk) {
                const auto &each = static_cast<const Party &>(*record);
                if (each.agreement.uuid != candidate.record || each.member.uuid != candidate.other)
                    continue;
                if (!party || lastDay(each) > lastDay(static_cast<const Party &>(*party)))
                    party = record;
            }
        auto after = party ? std::make_shared<Party>(static_cast<const Party &>(*party)) : std::make_shared<Party>();
        if (!party) {
            after->id = Uuid::create();
            after->agreement = {candidate.record};
            after->member = {candidate.other};
            after->period.from = PartialDate::fromDay(candidate.days.from);
        }
        if (!CompiledPlan::isBinding(after->status))
            after->status.word = QStringLiteral("ratified");
        cover(after->period, candidate.days, false);
        action.changes.put(kindOf<Party>(), std::move(after), party);
    }

    static Day lastDay(const Party &party)
    {
        return CompiledPlan::isBinding(party.status) ? party.period.range().until : Day::distantPast();
    }

    void liftCaveat(const Candidate &candidate, Action &action) const
    {
        changed<Caveat>(candidate.record, "excludes", action,
                        [&](Caveat &record) { std::erase(record.excludes, Id<Situation>{candidate.other}); });
    }

    void raiseQuality(const Candidate &candidate, Action &action) const
    {
        const LineAssessment *weakest = nullptr;
        for (const LineAssessment &line : plan_.all<LineAssessment>())
            if (line.contribution.uuid == candidate.record && line.level &&
                (!weakest || std::tie(*line.level, line.line.word) < std::tie(*weakest->level, weakest->line.word)))
                weakest = &line;
        if (weakest)
            changed<LineAssessment>(weakest->id, "level", action, [](LineAssessment &record) { record.level = 1; });
    }

    void addQuantity(const Candidate &candidate, Action &action) const
    {
        const auto &compiled = plan_.derived<CompiledPlan>();
        changed<Contribution>(candidate.record, "quantity", action, [&](Contribution &record) {
            double quality = 1;
            for (const Offer &offer : compiled.leaves()[std::size_t(compiled.findLeaf(record.capability))]->offers)
                if (offer.record->id == record.id)
                    quality = offer.quality;
            record.quantity = record.quantity.value_or(0) + fromNano(candidate.lacking) / quality;
        });
    }

    const Snapshot &plan_;
    QString status_;
};

/// Works out exactly what @p action closes.
void measure(const Snapshot &plan, const GapSelection &selection, const std::vector<ShortfallDays> &base,
             Action &action)
{
    const auto &before = plan.derived<CompiledPlan>();
    const Snapshot next = plan.advanced(action.changes, plan.revision());
    const auto &after = next.derived<CompiledPlan>();
    LeafSupply supply;
    for (std::size_t i = 0; i < selection.leaves.size(); ++i) {
        const auto leaf = std::size_t(selection.leaves[i]);
        if (before.leaves()[leaf] == after.leaves()[leaf])
            continue;
        const ShortfallDays now = shortfallDays(after, selection, int(leaf), supply);
        action.closed += base[i].quantity - now.quantity;
        action.weighted += base[i].weighted - now.weighted;
        if (now.weighted < base[i].weighted)
            action.capabilities.push_back(idOf(*before.leaves()[leaf]->record));
    }
}

} // namespace

const char *actionName(ActionType type)
{
    switch (type) {
    case ActionType::ExtendAgreement:
        return "extend-agreement";
    case ActionType::ShortenNotice:
        return "shorten-notice";
    case ActionType::LiftCaveat:
        return "lift-caveat";
    case ActionType::RaiseQuality:
        return "raise-quality";
    case ActionType::ConfirmOffer:
        return "confirm-offer";
    case ActionType::AddQuantity:
        break;
    }
    return "add-quantity";
}

Result<std::vector<Action>> findActions(const Snapshot &plan, const ActionOptions &options, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(GapSelection selection, selectGaps(plan, compiled, options.gaps));
    if (options.gaps.situations.empty() && options.gaps.concurrencySets.empty())
        std::erase_if(selection.blocks, [](const SelectedBlock &block) { return block.block.isSet(); });

    LeafSupply supply;
    std::vector<ShortfallDays> base;
    Candidates candidates;
    Gatherer gatherer(plan, selection.level);
    for (std::size_t i = 0; i < selection.leaves.size(); ++i) {
        if (job.isCancelled())
            return cancelledError();
        job.report(double(i), double(selection.leaves.size()) * 2);
        base.push_back(shortfallDays(compiled, selection, selection.leaves[i], supply));
        if (base.back().isUnbounded)
            return Error{ErrorCode::WrongUse,
                         tr("A requirement has no first or last day, so that its days cannot be added up."),
                         {},
                         tr("Give the days to look at.")};
        if (base.back().quantity <= 0)
            continue;
        const LeafPlan &leaf = *compiled.leaves()[std::size_t(selection.leaves[i])];
        for (const SelectedBlock &block : selection.blocks)
            if (const DayRange extent = extentOf(selection, block, leaf); !extent.isEmpty())
                gatherer.gather({compiled, selection, leaf, block, supply, 0, extent}, candidates);
        gatherer.finishLeaf(candidates);
    }
    // An agreement that is in force for longer may bind its other parties, too.
    std::map<Uuid, double> ofAgreement;
    for (const auto &[key, candidate] : candidates)
        if (candidate.type == ActionType::ExtendAgreement)
            ofAgreement[candidate.record] += candidate.bound;
    for (auto &[key, candidate] : candidates)
        if (candidate.type == ActionType::ExtendAgreement)
            candidate.bound = ofAgreement[candidate.record];

    // Best first: no later one can close more than its bound.
    std::vector<Candidate> sorted;
    for (const auto &[key, candidate] : candidates)
        sorted.push_back(candidate);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Candidate &a, const Candidate &b) { return a.bound > b.bound; });
    const Proposer proposer(plan, options.gaps.status);
    const References &names = references(plan);
    const auto better = [&](const Action &a, const Action &b) {
        if (a.weighted != b.weighted)
            return a.weighted > b.weighted;
        if (a.type != b.type)
            return a.type < b.type;
        return names.name(*a.record.kind, a.record.uuid) < names.name(*b.record.kind, b.record.uuid);
    };
    constexpr double rounding = 1e-9;
    std::vector<Action> best;
    const auto top = std::size_t(std::max(options.top, 0));
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (job.isCancelled())
            return cancelledError();
        if (best.size() >= top && (top == 0 || best.back().weighted > sorted[i].bound * (1 + rounding)))
            break;
        Action action = proposer.propose(sorted[i]);
        if (action.changes.isEmpty())
            continue;
        measure(plan, selection, base, action);
        if (action.weighted <= 0)
            continue;
        best.insert(std::upper_bound(best.begin(), best.end(), action, better), std::move(action));
        if (best.size() > top)
            best.pop_back();
    }
    return best;
}

} // namespace entente

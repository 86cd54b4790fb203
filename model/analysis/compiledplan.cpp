// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compiledplan.h"

#include "model/analysis/compileleaf.h"
#include "model/analysis/parallel.h"
#include "model/records/identity.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

/// The records of T in the order of their keys; of equal keys, of their ids.
template<class T>
std::vector<const T *> byKey(const Snapshot &plan)
{
    std::vector<const T *> records;
    records.reserve(plan.table(kindOf<T>()).size());
    for (const T &record : plan.all<T>())
        records.push_back(&record);
    // The table is in the order of ids already.
    std::stable_sort(records.begin(), records.end(), [](const T *a, const T *b) { return a->key < b->key; });
    return records;
}

} // namespace

std::span<const Need> LeafPlan::needsOf(int situation) const
{
    const auto [first, last] = std::equal_range(needs.begin(), needs.end(), Need{nullptr, situation, -1, 0, {}},
                                                [](const Need &a, const Need &b) { return a.situation < b.situation; });
    return {needs.data() + (first - needs.begin()), std::size_t(last - first)};
}

CompiledPlan::CompiledPlan(const Snapshot &plan)
    : members_(byKey<Member>(plan))
    , capabilities_(byKey<Capability>(plan))
    , memberIndex_(IdIndex::of(members_))
    , capabilityIndex_(IdIndex::of(capabilities_))
    , legal_(std::make_shared<const Legal>(plan, memberIndex_))
{
    compileSituations(plan);
    compileTree();
    compileLeaves(plan);
}

void CompiledPlan::compileSituations(const Snapshot &plan)
{
    const std::vector<const Situation *> records = byKey<Situation>(plan);
    situationIndex_ = IdIndex::of(records);
    std::map<QString, std::vector<int>> sets;
    for (const Situation *record : records) {
        SituationPlan situation{record, SituationPlan::open, record->noticeDays.value_or(-1)};
        if (!record->alliance.isNull()) {
            const auto known = std::find(alliances_.begin(), alliances_.end(), record->alliance.uuid);
            situation.alliance = plan.find(record->alliance) ? int(known - alliances_.begin()) : SituationPlan::unknown;
            if (situation.alliance >= 0 && known == alliances_.end())
                alliances_.push_back(record->alliance.uuid);
        }
        if (!record->concurrency.isEmpty())
            sets[record->concurrency].push_back(int(situations_.size()));
        situations_.push_back(situation);
    }
    for (auto &[name, situations] : sets)
        sets_.push_back({name, std::move(situations)});

    std::vector<DayRanges> days(alliances_.size() * members_.size());
    for (const Membership &membership : plan.all<Membership>()) {
        const auto alliance = std::find(alliances_.begin(), alliances_.end(), membership.alliance.uuid);
        const int member = memberIndex_.find(membership.member.uuid);
        if (alliance == alliances_.end() || member < 0 || !(membership.role == u"member"))
            continue;
        days[std::size_t(alliance - alliances_.begin()) * members_.size() + std::size_t(member)].push_back(
            membership.period.range());
    }
    for (DayRanges &ranges : days) {
        normalise(ranges);
        belongingStart_.push_back(std::uint32_t(belongings_.size()));
        belongings_.insert(belongings_.end(), ranges.begin(), ranges.end());
    }
    belongingStart_.push_back(std::uint32_t(belongings_.size()));
}

void CompiledPlan::compileTree()
{
    parents_.resize(capabilities_.size());
    std::vector<bool> isBranch(capabilities_.size());
    for (std::size_t i = 0; i < capabilities_.size(); ++i) {
        const Id<Capability> parent = capabilities_[i]->parent;
        parents_[i] = parent.isNull() ? -1 : capabilityIndex_.find(parent.uuid);
        if (parents_[i] >= 0)
            isBranch[std::size_t(parents_[i])] = true;
    }
    leafOf_.assign(capabilities_.size(), -1);
    int leaves = 0;
    for (std::size_t i = 0; i < capabilities_.size(); ++i)
        if (!isBranch[i])
            leafOf_[i] = leaves++;
    leaves_.resize(std::size_t(leaves));
}

void CompiledPlan::compileLeaves(const Snapshot &plan)
{
    const std::size_t count = leaves_.size();
    const Assessments assessments(plan, situationIndex_);

    // Every contribution once, in the order it lies in memory; then by two counting sorts, by member and
    // by leaf, so that each leaf has its own by member, then id.
    struct Place {
        int leaf;
        std::uint32_t offer;
    };
    const Capability nobody;
    LeafBuilder all(nobody, plan.table(kindOf<Contribution>()).size());
    std::vector<Place> places;
    places.reserve(plan.table(kindOf<Contribution>()).size());
    // Members that the plan does not have, at -1, come first.
    const auto bucketOf = [](int member) { return std::size_t(std::ptrdiff_t(member) + 1); };
    std::vector<std::uint32_t> memberStart(members_.size() + 2);
    std::vector<std::uint32_t> leafStart(count + 1);
    for (const Contribution &record : plan.all<Contribution>()) {
        const int leaf = findLeaf(record.capability);
        if (leaf < 0)
            continue;
        const int member = memberIndex_.find(record.member.uuid);
        all.addOffer(record, member, *legal_, assessments);
        places.push_back({leaf, std::uint32_t(places.size())});
        ++memberStart[bucketOf(member) + 1];
        ++leafStart[std::size_t(leaf) + 1];
    }
    const LeafPlan &offered = all.soFar();
    for (std::size_t i = 1; i < memberStart.size(); ++i)
        memberStart[i] += memberStart[i - 1];
    for (std::size_t i = 1; i < leafStart.size(); ++i)
        leafStart[i] += leafStart[i - 1];
    std::vector<Place> byMember(places.size());
    for (const Place &place : places)
        byMember[memberStart[bucketOf(offered.offers[place.offer].member)]++] = place;
    std::vector<std::uint32_t> next(leafStart.begin(), leafStart.end() - 1);
    for (const Place &place : byMember)
        places[next[std::size_t(place.leaf)]++] = place;

    std::vector<std::vector<const Requirement *>> needs(count);
    for (const Requirement &record : plan.all<Requirement>())
        if (const int leaf = findLeaf(record.capability); leaf >= 0)
            needs[std::size_t(leaf)].push_back(&record);

    std::vector<int> capabilityOf(count);
    for (std::size_t capability = 0; capability < capabilities_.size(); ++capability)
        if (leafOf_[capability] >= 0)
            capabilityOf[std::size_t(leafOf_[capability])] = int(capability);
    const auto build = [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t leaf = first; leaf < last; ++leaf) {
            LeafBuilder builder(*capabilities_[std::size_t(capabilityOf[leaf])], leafStart[leaf + 1] - leafStart[leaf]);
            for (std::size_t i = leafStart[leaf]; i < leafStart[leaf + 1]; ++i)
                builder.copyOffer(offered, offered.offers[places[i].offer]);
            for (const Requirement *record : needs[leaf])
                builder.addNeed(*record, situationIndex_.find(record->situation.uuid));
            leaves_[leaf] = std::move(builder).done();
        }
    };
    Job job;
    inChunks(count, 2, job, [&] { return build; });
}

int CompiledPlan::findLeaf(Id<Capability> id) const
{
    const int capability = capabilityIndex_.find(id.uuid);
    return capability < 0 ? -1 : leafOf_[std::size_t(capability)];
}

std::span<const DayRange> CompiledPlan::membershipDays(int alliance, int member) const
{
    if (alliance < 0 || member < 0)
        return {};
    const auto at = std::size_t(alliance) * members_.size() + std::size_t(member);
    return {belongings_.data() + belongingStart_[at], belongingStart_[at + 1] - belongingStart_[at]};
}

DayRanges CompiledPlan::legalDays(const Offer &offer) const
{
    DayRanges days;
    legal_->appendDays({}, offer.record->agreements, offer.member, days);
    return days;
}

int CompiledPlan::statusLevel(const QString &status)
{
    static const std::vector<const char *> &scale = kindOf<Contribution>().field(u"status")->scale;
    const auto found =
        std::find_if(scale.begin(), scale.end(), [&](const char *word) { return status == QLatin1String(word); });
    return found == scale.end() ? 0 : int(found - scale.begin());
}

Result<int> CompiledPlan::askedLevel(const Snapshot &plan, const QString &status)
{
    const Field &field = *kindOf<Contribution>().field(u"status");
    const bool known = std::any_of(field.scale.begin(), field.scale.end(),
                                   [&](const char *word) { return status == QLatin1String(word); });
    if (!status.isEmpty() && !known && !references(plan).addsWord(kindOf<Contribution>(), field, status)) {
        QStringList words;
        for (const char *word : field.scale)
            words << QLatin1String(word);
        return Error{ErrorCode::WrongUse,
                     QCoreApplication::translate("Gaps", "\"%1\" is no status of a contribution.").arg(status),
                     {},
                     QCoreApplication::translate("Gaps", "Use one of: %1.").arg(words.join(QStringLiteral(", ")))};
    }
    return statusLevel(status);
}

bool CompiledPlan::isBinding(const Term &partyStatus)
{
    return partyStatus.isEmpty() || partyStatus == u"ratified" || partyStatus == u"acceded" ||
           partyStatus == u"provisional";
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compiledplan.h"
#include "model/analysis/compileleaf.h"

#include <algorithm>

namespace entente {

namespace {

void sortUnique(std::vector<Uuid> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool has(const std::vector<Uuid> &sorted, const Uuid &id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

/// What a set of changes means for the leaves of a compiled plan.
struct Touched {
    std::vector<int> leaves;      ///< to be put together again, ascending
    std::vector<Uuid> records;    ///< contributions and requirements that are not as they were
    std::vector<Uuid> assessed;   ///< contributions whose lines and caveats have to be read again
    std::vector<Uuid> agreements; ///< that bind others or on other days than before
    bool everything = false;      ///< kinds changed that bear on every leaf
};

Touched touchedBy(const ChangeSet &changes)
{
    Touched touched;
    const auto bothStates = [](const Change &change, auto visit) {
        for (const RecordPtr &state : {change.before, change.after})
            if (state)
                visit(*state);
    };
    for (const Change &change : changes.changes) {
        if (change.kind == &kindOf<Requirement>()) {
            touched.records.push_back(change.id);
        } else if (change.kind == &kindOf<Contribution>()) {
            touched.records.push_back(change.id);
            // Lines and caveats stay with an offer; one that is new to its leaf has to fetch them.
            if (!change.before || !change.after ||
                static_cast<const Contribution &>(*change.before).capability !=
                    static_cast<const Contribution &>(*change.after).capability)
                touched.assessed.push_back(change.id);
        } else if (change.kind == &kindOf<LineAssessment>()) {
            bothStates(change, [&](const Record &record) {
                touched.assessed.push_back(static_cast<const LineAssessment &>(record).contribution.uuid);
            });
        } else if (change.kind == &kindOf<Caveat>()) {
            bothStates(change, [&](const Record &record) {
                touched.assessed.push_back(static_cast<const Caveat &>(record).contribution.uuid);
            });
        } else if (change.kind == &kindOf<Agreement>()) {
            touched.agreements.push_back(change.id);
        } else if (change.kind == &kindOf<Party>()) {
            bothStates(change, [&](const Record &record) {
                touched.agreements.push_back(static_cast<const Party &>(record).agreement.uuid);
            });
        } else if (affectsGaps(*change.kind)) {
            touched.everything = true;
        }
    }
    sortUnique(touched.records);
    sortUnique(touched.assessed);
    sortUnique(touched.agreements);
    return touched;
}

} // namespace

std::shared_ptr<const CompiledPlan> CompiledPlan::advanced(const Snapshot &next, const ChangeSet &changes) const
{
    Touched touched = touchedBy(changes);
    if (touched.everything)
        return nullptr;
    const auto touch = [&](Id<Capability> capability) {
        if (const int leaf = findLeaf(capability); leaf >= 0)
            touched.leaves.push_back(leaf);
    };
    for (const Change &change : changes.changes)
        for (const RecordPtr &state : {change.before, change.after}) {
            if (state && change.kind == &kindOf<Contribution>())
                touch(static_cast<const Contribution &>(*state).capability);
            if (state && change.kind == &kindOf<Requirement>())
                touch(static_cast<const Requirement &>(*state).capability);
        }
    for (const Uuid &id : touched.assessed)
        if (const Contribution *record = next.find(Id<Contribution>{id}))
            touch(record->capability);
    const auto rests = [&](const Contribution &record) {
        return std::any_of(record.agreements.begin(), record.agreements.end(),
                           [&](const Id<Agreement> &id) { return has(touched.agreements, id.uuid); });
    };
    auto plan = std::make_shared<CompiledPlan>(*this);
    if (!touched.agreements.empty()) {
        plan->legal_ = std::make_shared<const Legal>(next, memberIndex_);
        for (std::size_t leaf = 0; leaf < leaves_.size(); ++leaf)
            if (std::any_of(leaves_[leaf]->offers.begin(), leaves_[leaf]->offers.end(),
                            [&](const Offer &offer) { return rests(*offer.record); }))
                touched.leaves.push_back(int(leaf));
    }
    std::sort(touched.leaves.begin(), touched.leaves.end());
    touched.leaves.erase(std::unique(touched.leaves.begin(), touched.leaves.end()), touched.leaves.end());

    const Assessments assessments =
        touched.assessed.empty() ? Assessments() : Assessments(next, situationIndex_, touched.assessed);
    const auto add = [&](LeafBuilder &builder, const Contribution &record) {
        builder.addOffer(record, memberIndex_.find(record.member.uuid), *plan->legal_, assessments);
    };
    for (const int leaf : touched.leaves) {
        const LeafPlan &old = *leaves_[std::size_t(leaf)];
        LeafBuilder builder(*old.record, old.offers.size());
        for (const Offer &offer : old.offers) {
            const Uuid &id = offer.record->id;
            const bool changed = has(touched.records, id);
            if (!changed && !has(touched.assessed, id) && !rests(*offer.record)) {
                builder.copyOffer(old, offer);
                continue;
            }
            const Contribution *now = changed ? next.find(Id<Contribution>{id}) : offer.record;
            if (!now || findLeaf(now->capability) != leaf)
                continue;
            if (has(touched.assessed, id))
                add(builder, *now);
            else
                builder.changeOffer(old, offer, *now, memberIndex_.find(now->member.uuid), *plan->legal_);
        }
        for (const Need &need : old.needs)
            if (!has(touched.records, need.record->id))
                builder.copyNeed(old, need);
        for (const Change &change : changes.changes) {
            if (!change.after)
                continue;
            if (change.kind == &kindOf<Requirement>()) {
                const auto &record = static_cast<const Requirement &>(*change.after);
                if (findLeaf(record.capability) == leaf)
                    builder.addNeed(record, situationIndex_.find(record.situation.uuid));
            } else if (change.kind == &kindOf<Contribution>()) {
                // Those that were in this leaf before have been seen to.
                const auto &record = static_cast<const Contribution &>(*change.after);
                const bool wasHere =
                    change.before && findLeaf(static_cast<const Contribution &>(*change.before).capability) == leaf;
                if (!wasHere && findLeaf(record.capability) == leaf)
                    add(builder, record);
            }
        }
        plan->leaves_[std::size_t(leaf)] = std::move(builder.sortOffers()).done();
    }
    return plan;
}

} // namespace entente

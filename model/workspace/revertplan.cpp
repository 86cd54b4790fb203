// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace/revertplan.h"

#include "model/records/identity.h"

#include <unordered_map>

namespace entente {

namespace {

/// Calls @p visit(target) for each record that @p record refers to.
template<class Visit>
void forEachReference(const Kind &kind, const Record &record, Visit visit)
{
    for (const Field &field : kind.fields) {
        if (field.type == FieldType::Reference) {
            if (const Uuid &id = field.get<Uuid>(record); !id.isNull())
                visit(AnyId{&field.target(), id});
        } else if (field.type == FieldType::References) {
            for (const Uuid &id : field.get<std::vector<Uuid>>(record))
                visit(AnyId{&field.target(), id});
        } else if (field.type == FieldType::AnyReference) {
            if (const AnyId &id = field.get<AnyId>(record); !id.isEmpty())
                visit(id);
        }
    }
}

class Planner
{
public:
    Planner(Snapshot now, EntryChanges entry) { plan_.now = std::move(now), plan_.entry = std::move(entry); }

    RevertPlan make()
    {
        for (const Change &change : plan_.entry.difference.changes.changes) {
            const RecordPtr now = plan_.now.find(*change.kind, change.id);
            if (!change.before)
                takeBackAdding(change, now);
            else if (!change.after)
                takeBackRemoving(change, now);
            else
                takeBackChanging(change, now);
        }
        // Each of these may take a change out that another relied on: until nothing more has to stay.
        while (keepReferredTo() || keepDangling() || keepIdentities()) {
        }
        return std::move(plan_);
    }

private:
    void conflict(ConflictReason reason, const Change &change, const RecordPtr &now, int field = -1)
    {
        plan_.conflicts.push_back({reason, {change.kind, change.id}, field, change.before, change.after, now, {}, 0});
    }
    /// Notes a conflict for every field in which @p now is not what the edit left. @return whether there is one.
    bool differs(ConflictReason reason, const Change &change, const RecordPtr &now, const Record &expected)
    {
        bool any = false;
        for (std::size_t i = 0; i < change.kind->fields.size(); ++i)
            if (!sameValue(change.kind->fields[i], *now, expected)) {
                conflict(reason, change, now, int(i));
                any = true;
            }
        return any;
    }

    void takeBackAdding(const Change &change, const RecordPtr &now)
    {
        if (!now)
            ++plan_.alreadyBack;
        else if (!differs(ConflictReason::ChangedSince, change, now, *change.after))
            plan_.changes.changes.push_back({change.kind, change.id, now, nullptr});
    }

    void takeBackRemoving(const Change &change, const RecordPtr &now)
    {
        if (!now)
            plan_.changes.changes.push_back({change.kind, change.id, nullptr, change.before});
        else if (!differs(ConflictReason::ThereAgain, change, now, *change.before))
            ++plan_.alreadyBack;
    }

    void takeBackChanging(const Change &change, const RecordPtr &now)
    {
        if (!now)
            return conflict(ConflictReason::RemovedSince, change, now);
        std::shared_ptr<Record> back;
        bool isConflict = false;
        for (const int i : change.changedFields()) {
            const Field &field = change.kind->fields[std::size_t(i)];
            if (sameValue(field, *now, *change.before))
                continue;
            if (!sameValue(field, *now, *change.after)) {
                conflict(ConflictReason::ChangedSince, change, now, i);
                isConflict = true;
                continue;
            }
            if (!back)
                back = change.kind->copy(*now);
            copyValue(field, *change.before, *back);
        }
        // A part that is as it was already makes the recorded step inapplicable, but nobody has to decide anything.
        const bool whole = back && [&] {
            for (const int i : change.changedFields())
                if (sameValue(change.kind->fields[std::size_t(i)], *now, *change.before))
                    return false;
            return true;
        }();
        if (!isConflict && !whole)
            ++plan_.alreadyBack;
        if (back)
            plan_.changes.changes.push_back({change.kind, change.id, now, std::move(back)});
    }

    const Change *original(const Change &step) const
    {
        for (const Change &change : plan_.entry.difference.changes.changes)
            if (change.id == step.id && change.kind == step.kind)
                return &change;
        return nullptr;
    }
    /// Takes the steps that @p others names out, each as a conflict with the record there.
    bool keep(ConflictReason reason, const std::unordered_map<Uuid, std::pair<AnyId, int>> &others)
    {
        if (others.empty())
            return false;
        std::erase_if(plan_.changes.changes, [&](const Change &step) {
            const auto found = others.find(step.id);
            if (found == others.end())
                return false;
            conflict(reason, *original(step), step.before);
            plan_.conflicts.back().other = found->second.first;
            plan_.conflicts.back().others = found->second.second;
            return true;
        });
        return true;
    }

    /// Whether the record @p id referred to @p target before the edit.
    bool refersTo(const Kind &kind, const Uuid &id, const AnyId &target) const
    {
        bool refers = false;
        if (const RecordPtr record = plan_.entry.difference.before.find(kind, id))
            forEachReference(kind, *record, [&](const AnyId &each) { refers = refers || each == target; });
        return refers;
    }

    /// A record that somebody else refers to by now stays.
    bool keepReferredTo()
    {
        std::unordered_map<Uuid, const Change *> steps;
        bool anyRemoved = false;
        for (const Change &step : plan_.changes.changes) {
            steps.emplace(step.id, &step);
            anyRemoved = anyRemoved || !step.after;
        }
        if (!anyRemoved)
            return false;
        std::unordered_map<Uuid, std::pair<AnyId, int>> referred;
        const auto look = [&](const Kind &kind, const Record &record) {
            forEachReference(kind, record, [&](const AnyId &target) {
                const auto step = steps.find(target.uuid);
                if (step == steps.end() || step->second->after || step->second->kind != target.kind)
                    return;
                if (refersTo(kind, record.id, target))
                    return; // it did so before the edit, when there was nobody to refer to
                auto &[other, count] = referred[target.uuid];
                if (other.isEmpty())
                    other = {&kind, record.id};
                ++count;
            });
        };
        for (const Kind *kind : plan_.now.catalogue().kinds())
            plan_.now.table(*kind).forEach([&](const Record &record) {
                const auto step = steps.find(record.id);
                if (step == steps.end() || step->second->kind != kind)
                    look(*kind, record);
                else if (step->second->after)
                    look(*kind, *step->second->after);
            });
        return keep(ConflictReason::ReferredTo, referred);
    }

    /// A record that refers to one that has gone since stays as it is. What dangled before the edit may dangle again.
    bool keepDangling()
    {
        std::unordered_map<Uuid, const Change *> steps;
        for (const Change &step : plan_.changes.changes)
            steps.emplace(step.id, &step);
        std::unordered_map<Uuid, std::pair<AnyId, int>> dangling;
        for (const Change &step : plan_.changes.changes)
            if (step.after)
                forEachReference(*step.kind, *step.after, [&](const AnyId &target) {
                    const auto other = steps.find(target.uuid);
                    const bool willBe =
                        other != steps.end() ? other->second->after != nullptr : plan_.now.find(target) != nullptr;
                    bool isOld = false;
                    if (step.before)
                        forEachReference(*step.kind, *step.before,
                                         [&](const AnyId &each) { isOld = isOld || each == target; });
                    if (!willBe && !isOld && plan_.entry.difference.before.find(target))
                        dangling[step.id] = {target, 1};
                });
        return keep(ConflictReason::RefersToNobody, dangling);
    }

    /// A record whose identity another one has by now stays as it is.
    bool keepIdentities()
    {
        std::unordered_map<Uuid, const Change *> steps;
        for (const Change &step : plan_.changes.changes)
            steps.emplace(step.id, &step);
        std::unordered_map<Uuid, std::pair<AnyId, int>> taken;
        for (const Change &step : plan_.changes.changes) {
            if (!step.after || (step.before && sameIdentity(*step.kind, *step.before, *step.after)))
                continue;
            const Record *other = references(plan_.now).index(*step.kind).find(*step.after, step.id);
            if (!other)
                continue;
            // It may be given up by this very step.
            const auto holder = steps.find(other->id);
            if (holder != steps.end() &&
                (!holder->second->after || !sameIdentity(*step.kind, *holder->second->after, *step.after)))
                continue;
            taken[step.id] = {{step.kind, other->id}, 1};
        }
        return keep(ConflictReason::IdentityTaken, taken);
    }

    RevertPlan plan_;
};

} // namespace

RevertPlan planRevert(const Snapshot &now, EntryChanges entry)
{
    return Planner(now, std::move(entry)).make();
}

Result<RevertPlan> planRevert(const Snapshot &now, std::int64_t entry, const HistoryReader &history, Job &job)
{
    TRY(EntryChanges changes, changesOf(now, entry, history, job));
    return planRevert(now, std::move(changes));
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/merge.h"

#include "model/analysis/check/fix.h"
#include "model/analysis/labels.h"
#include "model/analysis/parallel.h"
#include "model/records/alliance.h"
#include "model/records/identity.h"

#include <deque>
#include <map>
#include <set>

#include <QCoreApplication>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// A merge in the making.
class Merging
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    Merging(const Snapshot &plan, const AnyId &keep, Job &job) : plan_(plan), keep_(keep), referrers_(plan), job_(job)
    {
    }

    Result<Merge> run(const AnyId &drop, const std::vector<int> &fromDropped)
    {
        Record &kept = copyOf(keep_);
        const RecordPtr dropped = plan_.find(drop);
        for (const int field : fromDropped)
            take(keep_.kind->fields[std::size_t(field)], *dropped, kept);
        for (const Field &field : keep_.kind->fields) // the one that goes may have been below the one that stays
            if (field.type == FieldType::Reference && field.get<Uuid>(kept) == keep_.uuid)
                field.edit<Uuid>(kept) = {};
        gone_.insert(drop.uuid);
        originals_.emplace(drop.uuid, std::pair(drop.kind, dropped));
        alias(drop, keep_);
        while (!queue_.empty()) {
            if (job_.isCancelled())
                return cancelledError();
            const auto [from, into] = queue_.front();
            queue_.pop_front();
            repoint(from, resolved(into));
            if (queue_.empty())
                settle();
        }
        TRYV(verify());
        return finished();
    }

private:
    using Target = std::pair<AnyId, AnyId>;

    void alias(const AnyId &from, const AnyId &into)
    {
        aliases_[from.uuid] = into;
        queue_.emplace_back(from, into);
    }
    [[nodiscard]] AnyId resolved(AnyId id) const
    {
        for (auto found = aliases_.find(id.uuid); found != aliases_.end(); found = aliases_.find(id.uuid))
            id = found->second;
        return id;
    }
    /// The record as it will be, to be changed.
    Record &copyOf(const AnyId &id)
    {
        auto &copy = copies_[id.uuid];
        if (!copy.second) {
            const RecordPtr before = plan_.find(id);
            originals_.emplace(id.uuid, std::pair(id.kind, before));
            copy = {id.kind, id.kind->copy(*before)};
        }
        return *copy.second;
    }
    /// Gives @p to the value of @p from, and remembers whom it names now.
    void take(const Field &field, const Record &from, Record &to)
    {
        copyValue(field, from, to);
        const auto remember = [&](const Uuid &id) {
            taken_[id].push_back(to.id);
            if (aliases_.contains(id))
                late_.insert(id);
        };
        if (field.type == FieldType::Reference)
            remember(field.get<Uuid>(to));
        else if (field.type == FieldType::AnyReference)
            remember(field.get<AnyId>(to).uuid);
        else if (field.type == FieldType::References)
            for (const Uuid &id : field.get<std::vector<Uuid>>(to))
                remember(id);
        else if (field.type == FieldType::Label && !to.label.isEmpty() && to.label.parts().releasableTo)
            for (const Uuid &id : *to.label.parts().releasableTo)
                remember(id);
    }

    /// Everything that names @p from names @p into.
    void repoint(const AnyId &from, const AnyId &into)
    {
        std::set<Uuid> done;
        const auto visit = [&](const AnyId &owner) {
            if (!gone_.contains(owner.uuid) && done.insert(owner.uuid).second)
                rewrite(owner, from, into);
        };
        for (const RecordLists::Entry &entry : referrers_.find(from.uuid))
            visit({plan_.catalogue().kinds()[std::size_t(Referrers::kindOfTag(entry.tag))], entry.record->id});
        if (from.kind == &kindOf<Member>() || from.kind == &kindOf<Alliance>())
            for (const AnyId &owner : releasing(from.uuid))
                visit(owner);
        const auto taken = taken_.find(from.uuid);
        if (taken == taken_.end())
            return;
        for (const Uuid &id : std::vector<Uuid>(taken->second))
            visit({copies_.at(id).first, id});
    }

    /// The records whose label names @p id in its release set.
    const std::vector<AnyId> &releasing(const Uuid &id)
    {
        if (releases_.empty()) {
            releases_.try_emplace(Uuid{});
            for (const Kind *kind : plan_.catalogue().kinds())
                plan_.table(*kind).forEach([&](const Record &record) {
                    if (!record.label.isEmpty() && record.label.parts().releasableTo)
                        for (const Uuid &each : *record.label.parts().releasableTo)
                            releases_[each].push_back({kind, record.id});
                });
        }
        return releases_[id];
    }

    void rewrite(const AnyId &owner, const AnyId &from, const AnyId &into)
    {
        Record &record = copyOf(owner);
        touched_.insert(owner.uuid);
        const Kind &kind = *owner.kind;
        for (std::size_t i = 0; i < kind.fields.size(); ++i) {
            const Field &field = kind.fields[i];
            bool isMoved = false;
            if (field.type == FieldType::Reference && field.get<Uuid>(record) == from.uuid) {
                // The one that stays cannot be its own parent.
                field.edit<Uuid>(record) = into.uuid == owner.uuid ? Uuid{} : into.uuid;
                isMoved = true;
            } else if (field.type == FieldType::AnyReference && field.get<AnyId>(record) == from) {
                field.edit<AnyId>(record) = into;
                isMoved = true;
            } else if (field.type == FieldType::References) {
                isMoved = replaceIn(field.edit<std::vector<Uuid>>(record), from.uuid, into.uuid, owner.uuid);
            } else if (field.type == FieldType::Label && !record.label.isEmpty() && record.label.parts().releasableTo) {
                Label::Parts parts = record.label.parts();
                isMoved = replaceIn(*parts.releasableTo, from.uuid, into.uuid, {});
                if (isMoved)
                    record.label = Label(std::move(parts));
            }
            if (isMoved)
                result_.moved.push_back({owner, int(i)});
        }
    }

    /// Each once, in the order they stood; @p never is left out.
    static bool replaceIn(std::vector<Uuid> &ids, const Uuid &from, const Uuid &into, const Uuid &never)
    {
        if (std::find(ids.begin(), ids.end(), from) == ids.end())
            return false;
        std::vector<Uuid> kept;
        for (const Uuid &id : ids)
            if (const Uuid each = id == from ? into : id;
                each != never && std::find(kept.begin(), kept.end(), each) == kept.end())
                kept.push_back(each);
        ids = std::move(kept);
        return true;
    }

    /// Rows that say nothing any more go; rows that say the same become one.
    void settle()
    {
        const std::set<Uuid> touched = std::exchange(touched_, {});
        for (const Uuid &id : touched)
            if (!gone_.contains(id) && isVoid(copies_.at(id)))
                end({copies_.at(id).first, id});
        for (const Uuid &id : touched)
            if (!gone_.contains(id) && id != keep_.uuid)
                fold({copies_.at(id).first, id});
        for (const Uuid &id : std::exchange(late_, {}))
            queue_.emplace_back(originals_.count(id) ? AnyId{originals_.at(id).first, id} : keep_, aliases_.at(id));
    }

    /// Whether two ends of what identifies the row have become one record.
    [[nodiscard]] bool isVoid(const std::pair<const Kind *, std::shared_ptr<Record>> &copy) const
    {
        std::vector<AnyId> ends;
        std::vector<AnyId> endsBefore;
        const auto gather = [&](const Record &record, std::vector<AnyId> &to) {
            for (const Field *field : copy.first->identity()) {
                if (field->type == FieldType::AnyReference)
                    to.push_back(field->get<AnyId>(record));
                else if (field->type == FieldType::Reference)
                    to.push_back({&field->target(), field->get<Uuid>(record)});
            }
        };
        gather(*copy.second, ends);
        gather(*originals_.at(copy.second->id).second, endsBefore);
        for (std::size_t i = 0; i < ends.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (!ends[i].uuid.isNull() && ends[i] == ends[j] && endsBefore[i] != endsBefore[j])
                    return true;
        return false;
    }

    /// The row goes, and with it what cannot be without it.
    void end(const AnyId &row)
    {
        copyOf(row);
        gone_.insert(row.uuid);
        result_.ended.push_back(row);
        for (const RecordLists::Entry &entry : referrers_.find(row.uuid)) {
            const AnyId owner{plan_.catalogue().kinds()[std::size_t(Referrers::kindOfTag(entry.tag))],
                              entry.record->id};
            if (gone_.contains(owner.uuid))
                continue;
            const Field &field = owner.kind->fields[std::size_t(Referrers::fieldOfTag(entry.tag))];
            if (field.required)
                end(owner);
            else if (field.type == FieldType::AnyReference)
                field.edit<AnyId>(copyOf(owner)) = {};
            else if (field.type == FieldType::Reference)
                field.edit<Uuid>(copyOf(owner)) = {};
            else
                std::erase(field.edit<std::vector<Uuid>>(copyOf(owner)), row.uuid);
        }
    }

    void fold(const AnyId &row)
    {
        if (row.kind->keyField())
            return; // a key does not change by what others are called
        const Record &changed = *copies_.at(row.uuid).second;
        const std::uint64_t hash = identityHash(*row.kind, changed);
        const AnyId like = sameAs(row, changed, hash);
        if (like.isEmpty()) {
            byIdentity_.emplace(hash, row);
            return;
        }
        Record &stays = copyOf(like);
        const auto &algebra = plan_.derived<LabelAlgebra>();
        for (const Field &field : row.kind->fields) {
            const bool isHigher = field.type == FieldType::Label && !stays.label.isEmpty() &&
                                  !changed.label.isEmpty() &&
                                  algebra.difference(changed.label, stays.label).value_or(0) > 0;
            if (isHigher || (isEmptyValue(field, stays) && !isEmptyValue(field, changed)))
                take(field, changed, stays);
        }
        gone_.insert(row.uuid);
        result_.folded.push_back({row, like});
        alias(row, like);
    }

    /// Another row of that identity, as things stand; empty for none.
    [[nodiscard]] AnyId sameAs(const AnyId &row, const Record &changed, std::uint64_t hash) const
    {
        const auto [first, last] = byIdentity_.equal_range(hash);
        for (auto each = first; each != last; ++each)
            if (const AnyId other = each->second; other.kind == row.kind && other.uuid != row.uuid &&
                                                  !gone_.contains(other.uuid) &&
                                                  sameIdentity(*row.kind, *copies_.at(other.uuid).second, changed))
                return other;
        const Record *other = references(plan_).index(*row.kind).find(changed, row.uuid);
        if (!other || gone_.contains(other->id))
            return {};
        // What was changed itself stands among those above, once it was looked at.
        const auto copy = copies_.find(other->id);
        if (copy != copies_.end() && !sameIdentity(*row.kind, *copy->second.second, changed))
            return {};
        return {row.kind, other->id};
    }

    [[nodiscard]] Result<> verify() const
    {
        const Record &kept = *copies_.at(keep_.uuid).second;
        if (const Record *third = references(plan_).index(*keep_.kind).find(kept, keep_.uuid);
            third && !gone_.contains(third->id))
            return Error{ErrorCode::Refused,
                         tr("Another record is called %1.").arg(references(plan_).name(*keep_.kind, third->id)),
                         {},
                         tr("Choose the other key.")};
        for (const Field &field : keep_.kind->fields) {
            if (field.type != FieldType::Reference || &field.target() != keep_.kind)
                continue;
            std::set<Uuid> seen;
            for (Uuid at = field.get<Uuid>(kept); !at.isNull() && seen.insert(at).second;) {
                if (at == keep_.uuid)
                    return Error{
                        ErrorCode::Refused,
                        tr("%1 would come to be above itself.").arg(references(plan_).name(*keep_.kind, keep_.uuid)),
                        {},
                        tr("Correct the parents of the two first.")};
                const auto copy = copies_.find(at);
                const RecordPtr record =
                    copy == copies_.end() ? plan_.find(*keep_.kind, at) : RecordPtr(copy->second.second);
                at = record ? field.get<Uuid>(*record) : Uuid{};
            }
        }
        return ok();
    }

    [[nodiscard]] Merge finished()
    {
        for (const auto &[id, original] : originals_) {
            const auto &[kind, before] = original;
            if (gone_.contains(id))
                result_.changes.remove(*kind, before);
            else if (const RecordPtr after = copies_.at(id).second)
                result_.changes.put(*kind, after, before);
        }
        std::erase_if(result_.changes.changes,
                      [](const Change &change) { return change.after && change.changedFields().empty(); });
        std::erase_if(result_.moved, [&](const Merge::Moved &moved) { return gone_.contains(moved.record.uuid); });
        return std::move(result_);
    }

    const Snapshot &plan_;
    AnyId keep_;
    Referrers referrers_;
    Job &job_;
    Merge result_;
    std::map<Uuid, AnyId> aliases_;
    std::deque<Target> queue_;
    std::map<Uuid, std::pair<const Kind *, std::shared_ptr<Record>>> copies_;
    std::map<Uuid, std::pair<const Kind *, RecordPtr>> originals_;
    std::map<Uuid, std::vector<AnyId>> releases_;
    std::map<Uuid, std::vector<Uuid>> taken_; ///< who came to name it by taking a value
    std::set<Uuid> late_;                     ///< named again after it went
    std::set<Uuid> touched_;
    std::set<Uuid> gone_;
    std::multimap<std::uint64_t, AnyId> byIdentity_; ///< of the rows that were rewritten
};

} // namespace

Result<Merge> mergeRecords(const Snapshot &plan, const AnyId &keep, const AnyId &drop,
                           const std::vector<int> &fromDropped, Job &job)
{
    if (keep.isEmpty() || keep.kind != drop.kind || keep == drop)
        return Error{ErrorCode::WrongUse, tr("Only two records of one kind can be merged."), {}, {}};
    if (!plan.find(keep) || !plan.find(drop))
        return Error{ErrorCode::NotFound, tr("One of the two records is no longer there."), {}, {}};
    for (const int field : fromDropped)
        if (field < 0 || field >= int(keep.kind->fields.size()))
            return Error{ErrorCode::WrongUse, tr("There is no such field."), {}, {}};
    return Merging(plan, keep, job).run(drop, fromDropped);
}

std::vector<int> fieldsToTake(const Kind &kind, const Record &keep, const Record &drop)
{
    std::vector<int> fields;
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (isEmptyValue(kind.fields[i], keep) && !isEmptyValue(kind.fields[i], drop))
            fields.push_back(int(i));
    return fields;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/deletion.h"

#include "model/analysis/labels.h"
#include "model/records/identity.h"
#include "model/records/setting.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace entente {

namespace {

/// One record that names another.
struct Mention {
    Uuid target;
    const Kind *kind = nullptr;
    const Field *field = nullptr;
    RecordPtr record;
};

template<class Visit>
void forEachTarget(const Field &field, const Record &record, Visit visit)
{
    switch (field.type) {
    case FieldType::Reference:
        if (const Uuid &id = field.get<Uuid>(record); !id.isNull())
            visit(id);
        break;
    case FieldType::References:
        for (const Uuid &id : field.get<std::vector<Uuid>>(record))
            visit(id);
        break;
    case FieldType::AnyReference:
        if (const AnyId &any = field.get<AnyId>(record); !any.isEmpty())
            visit(any.uuid);
        break;
    case FieldType::Label:
        if (const Label &label = field.get<Label>(record); !label.isEmpty() && label.parts().releasableTo)
            for (const Uuid &id : *label.parts().releasableTo)
                visit(id);
        break;
    default:
        break;
    }
}

/// The default label of a workspace is a setting whose text holds ids.
bool isDefaultLabel(const Kind &kind, const Record &record)
{
    return &kind == &kindOf<Setting>() &&
           static_cast<const Setting &>(record).key == QLatin1String(settingDefaultLabel);
}

class Deleter
{
public:
    Deleter(const Snapshot &plan, Mentions mentions) : plan_(plan), mentions_(mentions) { indexMentions(); }

    Deletion run(const std::vector<AnyId> &wanted)
    {
        for (const AnyId &id : wanted)
            if (const RecordPtr record = plan_.find(id); record && gone_.insert(id.uuid).second) {
                result_.changes.remove(*id.kind, record);
                waiting_.push_back(id.uuid);
            }
        spread();
        // Emptying a field may make two records one; what goes then may be named in its turn.
        while (removeDoubles())
            spread();
        gather();
        return std::move(result_);
    }

private:
    struct Touched {
        const Kind *kind = nullptr;
        const Field *field = nullptr; ///< the first that names what goes
        RecordPtr before;
        std::shared_ptr<Record> after;
    };

    void indexMentions();
    void spread();
    void consider(const Mention &mention);
    void leave(const Kind &kind, const RecordPtr &record, const Field &field);
    void clear(Touched &touched);
    bool removeDoubles();
    void gather();
    static void addTo(std::vector<DeletionGroup> &groups, const Kind &kind, const Field &field, RecordPtr record);

    const Snapshot &plan_;
    Mentions mentions_;
    std::vector<Mention> index_; ///< by target
    std::unordered_set<Uuid> gone_;
    std::vector<Uuid> waiting_;
    std::vector<Touched> touched_; ///< records that stay, in the order in which they were found
    std::unordered_map<Uuid, std::size_t> touchedPlaces_;
    Deletion result_;
};

void Deleter::indexMentions()
{
    for (const Kind *kind : plan_.catalogue().kinds())
        for (const Field &field : kind->fields) {
            if (!field.isReference() && field.type != FieldType::Label)
                continue;
            for (const auto &chunk : plan_.table(*kind).chunks())
                for (const RecordPtr &record : *chunk)
                    forEachTarget(field, *record, [&](const Uuid &id) {
                        index_.push_back({id, kind, &field, record});
                    });
        }
    std::stable_sort(index_.begin(), index_.end(),
                     [](const Mention &a, const Mention &b) { return a.target < b.target; });
}

void Deleter::spread()
{
    while (!waiting_.empty()) {
        const Uuid target = waiting_.back();
        waiting_.pop_back();
        const auto first = std::lower_bound(index_.begin(), index_.end(), target,
                                            [](const Mention &mention, const Uuid &id) { return mention.target < id; });
        for (auto mention = first; mention != index_.end() && mention->target == target; ++mention)
            consider(*mention);
    }
}

void Deleter::consider(const Mention &mention)
{
    if (gone_.contains(mention.record->id))
        return;
    const Field &field = *mention.field;
    if (field.type == FieldType::Label) {
        // Nobody loses a record because one of its readers is gone.
        if (touchedPlaces_.try_emplace(mention.record->id, touched_.size()).second)
            touched_.push_back({mention.kind, mention.field, mention.record, nullptr});
        return;
    }
    bool cannotStand = field.required;
    if (cannotStand && field.type == FieldType::References) {
        const auto &ids = field.get<std::vector<Uuid>>(*mention.record);
        cannotStand = std::all_of(ids.begin(), ids.end(), [this](const Uuid &id) { return gone_.contains(id); });
    }
    if (cannotStand || mentions_ == Mentions::Delete)
        leave(*mention.kind, mention.record, field);
    else if (touchedPlaces_.try_emplace(mention.record->id, touched_.size()).second)
        touched_.push_back({mention.kind, mention.field, mention.record, nullptr});
}

void Deleter::leave(const Kind &kind, const RecordPtr &record, const Field &field)
{
    gone_.insert(record->id);
    waiting_.push_back(record->id);
    result_.changes.remove(kind, record);
    addTo(result_.leaving, kind, field, record);
}

/// Makes the state of a record that stays: without a word of what goes.
void Deleter::clear(Touched &touched)
{
    touched.after = touched.kind->copy(*touched.before);
    const auto isGone = [this](const Uuid &id) { return gone_.contains(id); };
    for (const Field &field : touched.kind->fields) {
        switch (field.type) {
        case FieldType::Reference:
            if (isGone(field.get<Uuid>(*touched.after)))
                field.edit<Uuid>(*touched.after) = {};
            break;
        case FieldType::References:
            std::erase_if(field.edit<std::vector<Uuid>>(*touched.after), isGone);
            break;
        case FieldType::AnyReference:
            if (isGone(field.get<AnyId>(*touched.after).uuid))
                field.edit<AnyId>(*touched.after) = {};
            break;
        case FieldType::Label:
            if (const Label &label = field.get<Label>(*touched.after); !label.isEmpty() && label.parts().releasableTo) {
                Label::Parts parts = label.parts();
                if (std::erase_if(*parts.releasableTo, isGone) > 0)
                    field.edit<Label>(*touched.after) = Label(std::move(parts));
            }
            break;
        default:
            break;
        }
    }
}

/// Of records that would share an identity once their fields are emptied, all but one go.
bool Deleter::removeDoubles()
{
    std::unordered_map<const Kind *, std::vector<std::size_t>> renamed;
    for (std::size_t i = 0; i < touched_.size(); ++i) {
        Touched &each = touched_[i];
        if (gone_.contains(each.before->id))
            continue;
        clear(each);
        if (!sameIdentity(*each.kind, *each.before, *each.after))
            renamed[each.kind].push_back(i);
    }
    bool found = false;
    for (const auto &[kind, places] : renamed) {
        std::unordered_multimap<std::uint64_t, const Record *> kept;
        plan_.table(*kind).forEach([&, kind = kind](const Record &record) {
            const auto place = touchedPlaces_.find(record.id);
            const bool isRenamed =
                place != touchedPlaces_.end() && std::find(places.begin(), places.end(), place->second) != places.end();
            if (!isRenamed && !gone_.contains(record.id))
                kept.emplace(identityHash(*kind, record), &record);
        });
        for (const std::size_t place : places) {
            const Touched &each = touched_[place];
            const std::uint64_t hash = identityHash(*kind, *each.after);
            const auto [begin, end] = kept.equal_range(hash);
            const bool isDouble = std::any_of(begin, end, [&, kind = kind](const auto &entry) {
                return sameIdentity(*kind, *entry.second, *each.after);
            });
            if (isDouble) {
                leave(*kind, each.before, *each.field);
                found = true;
            } else {
                kept.emplace(hash, each.after.get());
            }
        }
    }
    return found;
}

void Deleter::gather()
{
    for (Touched &each : touched_) {
        if (gone_.contains(each.before->id))
            continue;
        clear(each);
        addTo(result_.cleared, *each.kind, *each.field, each.before);
        result_.changes.put(*each.kind, each.after, each.before);
    }
    // The default label is a text of a setting, which no description shows to hold ids.
    if (plan_.catalogue().indexOf(kindOf<Setting>()) >= 0)
        for (const auto &chunk : plan_.table(kindOf<Setting>()).chunks())
            for (const RecordPtr &record : *chunk) {
                if (!isDefaultLabel(kindOf<Setting>(), *record) || gone_.contains(record->id))
                    continue;
                const auto label = labelFromStorage(static_cast<const Setting &>(*record).value);
                if (!label || label.assume_value().isEmpty() || !label.assume_value().parts().releasableTo)
                    continue;
                Label::Parts parts = label.assume_value().parts();
                if (std::erase_if(*parts.releasableTo, [this](const Uuid &id) { return gone_.contains(id); }) == 0)
                    continue;
                const auto after = std::make_shared<Setting>(static_cast<const Setting &>(*record));
                after->value = labelToStorage(Label(std::move(parts)));
                addTo(result_.cleared, kindOf<Setting>(), *kindOf<Setting>().field(u"value"), record);
                result_.changes.put(kindOf<Setting>(), after, record);
            }
    const auto inOrder = [this](std::vector<DeletionGroup> &groups) {
        const auto place = [this](const DeletionGroup &group) {
            return std::pair(plan_.catalogue().indexOf(*group.kind), group.field - group.kind->fields.data());
        };
        std::stable_sort(groups.begin(), groups.end(),
                         [&](const DeletionGroup &a, const DeletionGroup &b) { return place(a) < place(b); });
    };
    inOrder(result_.leaving);
    inOrder(result_.cleared);
}

void Deleter::addTo(std::vector<DeletionGroup> &groups, const Kind &kind, const Field &field, RecordPtr record)
{
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const DeletionGroup &each) { return each.kind == &kind && each.field == &field; });
    if (group == groups.end())
        group = groups.insert(groups.end(), {&kind, &field, {}});
    group->records.push_back(std::move(record));
}

std::size_t countOf(const std::vector<DeletionGroup> &groups)
{
    return std::accumulate(groups.begin(), groups.end(), std::size_t(0),
                           [](std::size_t sum, const DeletionGroup &group) { return sum + group.records.size(); });
}

} // namespace

std::size_t Deletion::leavingCount() const
{
    return countOf(leaving);
}

std::size_t Deletion::clearedCount() const
{
    return countOf(cleared);
}

Deletion planDeletion(const Snapshot &plan, const std::vector<AnyId> &wanted, Mentions mentions)
{
    return Deleter(plan, mentions).run(wanted);
}

} // namespace entente

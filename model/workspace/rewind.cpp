// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace/rewind.h"

#include <algorithm>

namespace entente {

ChangeSet reversed(ChangeSet changes)
{
    for (Change &change : changes.changes)
        std::swap(change.before, change.after);
    return changes;
}

RecordPtr Rewind::find(const Kind &kind, const Uuid &id) const
{
    const auto found = then_.find(id);
    return found != then_.end() && found->second.kind == &kind ? found->second.record : now_.find(kind, id);
}

Result<ChangeSet> Rewind::takeBack(const HistoryEntry &entry, const QByteArray &changeset)
{
    if (const int barrier = schema_.barrierAfter(entry.schema))
        return Error{ErrorCode::Refused,
                     tr("entry %1, \"%2\", was written before the file was brought to format %3; what the plan was "
                        "before that cannot be told from here.")
                         .arg(entry.id)
                         .arg(entry.text)
                         .arg(barrier),
                     path_, tr("The copy made before that change of format still has it.")};
    TRY(const QByteArray back, inverted(changeset, path_));
    const ChangesetBase base{now_.catalogue(), [this](const Kind &kind, const Uuid &id) { return find(kind, id); },
                             wanted_};
    TRY(ChangeSet changes, decodeChangeset(base, back, columnOrder_, path_));
    for (const Change &change : changes.changes)
        then_[change.id] = {change.kind, change.after};
    return reversed(std::move(changes));
}

ChangeSet Rewind::toNow() const
{
    ChangeSet changes;
    for (const auto &[id, then] : then_) {
        Change change{then.kind, id, then.record, now_.find(*then.kind, id)};
        if (change.before == change.after || (change.before && change.after && change.changedFields().empty()))
            continue;
        changes.changes.push_back(std::move(change));
    }
    // The same moments give the same list, whatever lay between.
    std::sort(changes.changes.begin(), changes.changes.end(), [this](const Change &a, const Change &b) {
        const int first = now_.catalogue().indexOf(*a.kind);
        const int second = now_.catalogue().indexOf(*b.kind);
        return first != second ? first < second : a.id < b.id;
    });
    return changes;
}

Snapshot Rewind::snapshot(std::int64_t revision) const
{
    return now_.advanced(reversed(toNow()), revision);
}

} // namespace entente

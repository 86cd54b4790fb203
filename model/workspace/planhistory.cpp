// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace/planhistory.h"

#include "model/records/identity.h"
#include "model/workspace/rewind.h"

#include <QByteArrayMatcher>
#include <QDateTime>

#include <unordered_map>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Result<> checkRevision(const Snapshot &now, std::int64_t revision)
{
    if (revision < 0 || revision > now.revision())
        return Error{ErrorCode::WrongUse,
                     tr("there is no revision %1; the plan stands at %2.").arg(revision).arg(now.revision()),
                     {},
                     {}};
    return ok();
}

/// Takes @p rewind back from revision @p from to revision @p to.
Result<> goBack(Rewind &rewind, std::int64_t from, std::int64_t to, const HistoryReader &history, Job &job)
{
    return history.backwards(from, to + 1, job,
                             [&](const HistoryEntry &entry, const QByteArray &changeset) -> Result<bool> {
                                 TRYV(rewind.takeBack(entry, changeset));
                                 return true;
                             });
}

} // namespace

Result<Snapshot> planAt(const Snapshot &now, std::int64_t revision, const HistoryReader &history, Job &job)
{
    TRYV(checkRevision(now, revision));
    Rewind rewind(now, history.schema(), history.columnOrder(), history.path());
    TRYV(goBack(rewind, now.revision(), revision, history, job));
    return rewind.snapshot(revision);
}

Result<PlanDifference> planBetween(const Snapshot &now, std::int64_t from, std::int64_t to,
                                   const HistoryReader &history, Job &job)
{
    TRYV(checkRevision(now, from));
    const std::int64_t later = std::max(from, to);
    const std::int64_t earlier = std::min(from, to);
    TRY(Snapshot after, planAt(now, later, history, job));
    Rewind rewind(after, history.schema(), history.columnOrder(), history.path());
    TRYV(goBack(rewind, later, earlier, history, job));
    PlanDifference difference{rewind.snapshot(earlier), std::move(after), rewind.toNow()};
    if (from > to) {
        std::swap(difference.before, difference.after);
        difference.changes = reversed(std::move(difference.changes));
    }
    return difference;
}

Result<EntryChanges> changesOf(const Snapshot &now, std::int64_t entry, const HistoryReader &history, Job &job)
{
    if (entry < 1 || entry > now.revision())
        return Error{ErrorCode::WrongUse, tr("the history has no entry %1.").arg(entry), {}, {}};
    TRY(Snapshot after, planAt(now, entry, history, job));
    EntryChanges changes;
    Rewind rewind(after, history.schema(), history.columnOrder(), history.path());
    TRYV(history.backwards(entry, entry, job,
                           [&](const HistoryEntry &found, const QByteArray &changeset) -> Result<bool> {
                               changes.entry = found;
                               TRYV(rewind.takeBack(found, changeset));
                               return true;
                           }));
    changes.difference = {rewind.snapshot(entry - 1), std::move(after), rewind.toNow()};
    return changes;
}

Result<std::vector<RecordChange>> historyOf(const Snapshot &now, const AnyId &id, const HistoryReader &history,
                                            Job &job)
{
    std::vector<RecordChange> all;
    Rewind rewind(now, history.schema(), history.columnOrder(), history.path());
    rewind.follow([&](const Uuid &each) { return each == id.uuid; });
    const QByteArrayMatcher touches(id.uuid.toBytes()); // most entries do not, and need not be read
    TRYV(history.backwards(now.revision(), 1, job,
                           [&](const HistoryEntry &entry, const QByteArray &changeset) -> Result<bool> {
                               if (touches.indexIn(changeset) < 0)
                                   return true;
                               TRY(ChangeSet changes, rewind.takeBack(entry, changeset));
                               for (Change &change : changes.changes)
                                   all.push_back({entry, std::move(change)});
                               return true;
                           }));
    return all;
}

Result<AnyId> findEver(const Snapshot &now, const Kind &kind, const QString &text, const HistoryReader &history,
                       Job &job)
{
    if (const Uuid id = references(now).find(kind, text); !id.isNull())
        return AnyId{&kind, id};
    const QString wanted = canonicalIdentityText(kind, text);
    AnyId found;
    Rewind rewind(now, history.schema(), history.columnOrder(), history.path());
    TRYV(history.backwards(now.revision(), 1, job,
                           [&](const HistoryEntry &entry, const QByteArray &changeset) -> Result<bool> {
                               TRY(const ChangeSet changes, rewind.takeBack(entry, changeset));
                               std::optional<Snapshot> then; // what a record without a key is called depends on others
                               for (const Change &change : changes.changes) {
                                   if (change.kind != &kind || !change.before)
                                       continue;
                                   if (!then)
                                       then = kind.keyField() ? now : rewind.snapshot(entry.id - 1);
                                   if (identityText(kind, *change.before, references(*then)) == wanted) {
                                       found = {&kind, change.id};
                                       return false;
                                   }
                               }
                               return true;
                           }));
    return found;
}

std::vector<std::optional<std::int64_t>> takenBack(const std::vector<HistoryEntry> &entries)
{
    std::vector<std::optional<std::int64_t>> by(entries.size());
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < entries.size(); ++i)
        places.emplace(entries[i].id, i);
    // From the newest: whether an entry stands is known before the one it took back is looked at.
    for (std::size_t i = entries.size(); i-- > 0;)
        if (entries[i].reverts && !by[i])
            if (const auto place = places.find(*entries[i].reverts); place != places.end() && !by[place->second])
                by[place->second] = entries[i].id;
    return by;
}

Result<std::vector<EntrySummary>> summarise(const Snapshot &now, const HistoryReader &history, Job &job)
{
    std::vector<EntrySummary> all;
    TRYV(history.backwards(now.revision(), 1, job,
                           [&](const HistoryEntry &entry, const QByteArray &changeset) -> Result<bool> {
                               TRY(auto counts, countChanges(now.catalogue(), changeset, history.path()));
                               all.push_back({entry, std::move(counts), {}});
                               return true;
                           }));
    std::vector<HistoryEntry> entries;
    for (auto each = all.rbegin(); each != all.rend(); ++each)
        entries.push_back(each->entry);
    const auto by = takenBack(entries);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].takenBackBy = by[all.size() - 1 - i];
    return all;
}

Result<std::int64_t> revisionAt(const std::vector<HistoryEntry> &entries, const QString &text)
{
    const std::int64_t newest = entries.empty() ? 0 : entries.back().id;
    if (text == u"now")
        return newest;
    bool isNumber = false;
    if (const qlonglong number = text.toLongLong(&isNumber); isNumber) {
        if (number < 0 || number > newest)
            return Error{ErrorCode::WrongUse,
                         tr("there is no revision %1; the plan stands at %2.").arg(number).arg(newest),
                         {},
                         {}};
        return std::int64_t(number);
    }
    QDateTime moment;
    if (text.size() == 10) {
        if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
            moment = day.endOfDay(Qt::UTC);
    } else {
        moment = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (moment.timeSpec() == Qt::LocalTime)
            moment.setTimeSpec(Qt::UTC);
    }
    if (!moment.isValid())
        return Error{ErrorCode::WrongUse,
                     tr("\"%1\" is no moment of the plan.").arg(text),
                     {},
                     tr("Write a revision (12), a day (2027-03-01), a time (2027-03-01T12:00) or now.")};
    // The clock may have been set back in between: the last entry written by then is the one that counts.
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        if (QDateTime::fromString(entry->time, Qt::ISODateWithMs) <= moment)
            return entry->id;
    return std::int64_t(0);
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"

#include "model/analysis/check/rules.h"
#include "model/analysis/parallel.h"
#include "model/records/fieldtext.h"

#include <map>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error gone()
{
    return cannotFix(tr("It does not hold any more."));
}

/// Writes the days of @p days that differ from what @p kind says in @p record.
void putDays(const Kind &kind, Record &record, const DayRange &days)
{
    const Period was = kind.period(record);
    const DayRange old = was.range();
    if (const Field *from = kind.field(u"from"); from && days.from != old.from)
        from->edit<PartialDate>(record) = days.from.isBounded() ? PartialDate::fromDay(days.from) : PartialDate{};
    if (const Field *until = kind.field(u"until"); until && days.until != old.until)
        until->edit<PartialDate>(record) =
            days.until.isBounded() ? PartialDate::fromDay(days.until.plus(-1)) : PartialDate{};
}

} // namespace

Error cannotFix(const QString &why)
{
    return {ErrorCode::Refused, why, {}, {}};
}

Result<Fix> fixOf(const Snapshot &plan, const Finding &finding)
{
    const CheckRule *rule = ruleOf(finding);
    if (!rule || !rule->fix)
        return cannotFix(tr("There is no fix for this; correct the record."));
    return rule->fix(plan, finding);
}

ChangeSet joined(const ChangeSet &first, const ChangeSet &second)
{
    ChangeSet all = first;
    std::map<Uuid, std::size_t> places;
    for (std::size_t i = 0; i < all.changes.size(); ++i)
        places.emplace(all.changes[i].id, i);
    for (const Change &change : second.changes) {
        const auto [place, isNew] = places.try_emplace(change.id, all.changes.size());
        if (isNew)
            all.changes.push_back(change);
        else
            all.changes[place->second].after = change.after;
    }
    std::erase_if(all.changes, [](const Change &change) {
        return (!change.before && !change.after) || (change.before && change.after && change.changedFields().empty());
    });
    return all;
}

Result<FixAll> fixAll(const Snapshot &plan, const std::vector<FindingPtr> &findings, Job &job)
{
    FixAll result;
    Snapshot current = plan;
    std::map<Uuid, std::size_t> places;
    double done = 0;
    for (const FindingPtr &finding : findings) {
        if (job.isCancelled())
            return cancelledError();
        job.report(++done, double(findings.size()));
        const auto fix = fixOf(current, *finding);
        if (fix.has_error()) {
            ++result.left;
            continue;
        }
        const Fix &made = fix.assume_value();
        result.sentences << made.sentence;
        current = current.advanced(made.changes, current.revision());
        for (const Change &change : made.changes.changes) {
            const auto [place, isNew] = places.try_emplace(change.id, result.changes.changes.size());
            if (isNew)
                result.changes.changes.push_back(change);
            else
                result.changes.changes[place->second].after = change.after;
        }
    }
    result.changes = joined(result.changes, {});
    return result;
}

Result<Fix> changeRecord(const Snapshot &plan, const AnyId &record, const QString &sentence,
                         const std::function<void(const Kind &, Record &)> &change)
{
    const RecordPtr before = plan.find(record);
    if (!before)
        return gone();
    const std::shared_ptr<Record> after = record.kind->copy(*before);
    change(*record.kind, *after);
    Fix fix;
    fix.sentence = sentence;
    fix.changes.put(*record.kind, after, before);
    if (fix.changes.changes.front().changedFields().empty())
        return gone();
    return fix;
}

Result<Fix> removeRecord(const Snapshot &plan, const AnyId &record, const QString &sentence)
{
    const RecordPtr before = plan.find(record);
    if (!before)
        return gone();
    Fix fix;
    fix.sentence = sentence;
    fix.changes.remove(*record.kind, before);
    return fix;
}

Result<Fix> clipPeriod(const Snapshot &plan, const AnyId &inner, const AnyId &outer)
{
    const RecordPtr record = plan.find(inner);
    const RecordPtr around = plan.find(outer);
    if (!record || !around)
        return gone();
    const DayRange own = outer.kind->validity(*around);
    const DayRange days = inner.kind->period(*record).range();
    const DayRange cut = days.intersected(own);
    if (own.isEmpty() || cut.isEmpty())
        return cannotFix(tr("The two periods have no day in common."));
    // What is open follows the outer one without saying so.
    const DayRange kept{days.from.isBounded() ? cut.from : days.from, days.until.isBounded() ? cut.until : days.until};
    if (kept == days)
        return gone();
    return changeRecord(
        plan, inner, tr("Cuts the period of %1 to that of %2.").arg(recordName(inner, plan), recordName(outer, plan)),
        [&](const Kind &kind, Record &changed) { putDays(kind, changed, kept); });
}

Result<Fix> endBefore(const Snapshot &plan, const AnyId &earlier, const AnyId &later)
{
    const RecordPtr first = plan.find(earlier);
    const RecordPtr second = plan.find(later);
    if (!first || !second)
        return gone();
    const DayRange days = earlier.kind->period(*first).range();
    const DayRange next = later.kind->period(*second).range();
    if (!days.overlaps(next))
        return gone();
    if (!(days.from < next.from))
        return cannotFix(tr("Both begin on the same day. Correct one of them, or merge the two."));
    return changeRecord(plan, earlier,
                        tr("Ends %1 on %2, the day before %3 begins.")
                            .arg(recordName(earlier, plan), next.from.plus(-1).toIso(), recordName(later, plan)),
                        [&](const Kind &kind, Record &changed) {
                            putDays(kind, changed, {days.from, next.from});
                        });
}

} // namespace entente

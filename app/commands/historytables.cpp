// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/historytables.h"

#include "model/records/identity.h"

namespace entente {

namespace {

QString changeWord(const Change &change)
{
    return !change.before ? QStringLiteral("added")
           : change.after ? QStringLiteral("changed")
                          : QStringLiteral("removed");
}

QString valueIn(const Field &field, const RecordPtr &record, const Snapshot &plan)
{
    return record ? textOf(field, *record, references(plan)) : QString();
}

/// Calls @p row(field, before, after) for each field of @p change that differs and is not empty on both sides.
template<class Row>
void forEachField(const Change &change, const Snapshot &before, const Snapshot &after, Row row)
{
    for (const int i : change.changedFields()) {
        const Field &field = change.kind->fields[std::size_t(i)];
        const QString old = valueIn(field, change.before, before);
        const QString now = valueIn(field, change.after, after);
        if (!old.isEmpty() || !now.isEmpty())
            row(QString::fromLatin1(field.name), old, now);
    }
}

} // namespace

ResultTable differenceTable(const PlanDifference &difference)
{
    ResultTable table{{QStringLiteral("kind"), QStringLiteral("key"), QStringLiteral("change"), QStringLiteral("field"),
                       QStringLiteral("before"), QStringLiteral("after")},
                      {}};
    for (const Change &change : difference.changes.changes) {
        const QString key = change.after ? identityText(*change.kind, *change.after, references(difference.after))
                                         : identityText(*change.kind, *change.before, references(difference.before));
        forEachField(change, difference.before, difference.after,
                     [&](const QString &field, const QString &before, const QString &after) {
                         table.rows.push_back(
                             {QString::fromLatin1(change.kind->name), key, changeWord(change), field, before, after});
                     });
    }
    // By kind and key as people write them; the ids that order them so far say nothing to anybody.
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const auto &a, const auto &b) {
        const int kinds = QString::compare(a[0].toString(), b[0].toString());
        return kinds != 0 ? kinds < 0 : a[1].toString() < b[1].toString();
    });
    return table;
}

Result<ResultTable> recordHistoryTable(const Snapshot &now, const std::vector<RecordChange> &changes,
                                       const HistoryReader &history, Job &job)
{
    ResultTable table{{QStringLiteral("id"), QStringLiteral("time"), QStringLiteral("author"), QStringLiteral("text"),
                       QStringLiteral("change"), QStringLiteral("field"), QStringLiteral("before"),
                       QStringLiteral("after")},
                      {}};
    // From each moment back to the one before it, so that no step of the history is read twice.
    Snapshot known = now;
    for (const RecordChange &each : changes) {
        TRY(const Snapshot after, planAt(known, each.entry.id, history, job));
        TRY(const Snapshot before, planAt(after, each.entry.id - 1, history, job));
        known = before;
        forEachField(each.change, before, after, [&](const QString &field, const QString &old, const QString &value) {
            table.rows.push_back({qlonglong(each.entry.id), each.entry.time, each.entry.author, each.entry.text,
                                  changeWord(each.change), field, old, value});
        });
    }
    return table;
}

ResultTable recordTable(const Snapshot &plan, const AnyId &record)
{
    ResultTable table{{QStringLiteral("field"), QStringLiteral("value")}, {}};
    const RecordPtr found = plan.find(record);
    for (const Field &field : record.kind->fields)
        table.rows.push_back({QString::fromLatin1(field.name), valueIn(field, found, plan)});
    return table;
}

ResultTable countTable(const Snapshot &plan)
{
    ResultTable table{{QStringLiteral("kind"), QStringLiteral("records")}, {}};
    for (const Kind *kind : plan.catalogue().kinds())
        if (!kind->internal)
            table.rows.push_back({QString::fromLatin1(kind->plural), qlonglong(plan.table(*kind).size())});
    return table;
}

} // namespace entente

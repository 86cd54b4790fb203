// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "model/workspace/revertplan.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/randomedit.h"

#include <QTemporaryDir>
#include <QtTest>
#include <rapidcheck.h>

#include <atomic>
#include <random>
#include <set>
#include <thread>

using namespace entente;

/// What a plan was, how it came about, and taking back a single edit from the middle.
class TestPlanHistory : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    int count_ = 0;
    QDateTime now_ = QDateTime(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC);

    Workspace::Options options()
    {
        Workspace::Options options;
        options.author = QStringLiteral("tester");
        options.clock = [this] { return now_; };
        return options;
    }
    std::unique_ptr<Workspace> created()
    {
        return Workspace::create(folder_.filePath(QStringLiteral("%1.entente").arg(++count_)), options()).value();
    }
    static Member member(const char *key, const char *name = "")
    {
        Member record;
        record.key = QString::fromLatin1(key);
        record.name = QString::fromLatin1(name);
        return record;
    }
    template<class T>
    static Id<T> put(Workspace &workspace, const T &record)
    {
        Edit edit = workspace.edit(QStringLiteral("Put"));
        const Id<T> id = edit.put(record);
        const auto done = edit.commit();
        if (done.has_error())
            qFatal("%s", qPrintable(done.error().message()));
        return id;
    }
    static void rename(Workspace &workspace, Id<Member> id, const char *name)
    {
        Member record = *workspace.snapshot().find(id);
        record.name = QString::fromLatin1(name);
        put(workspace, record);
    }
    static bool same(const Snapshot &a, const Snapshot &b)
    {
        for (const Kind *kind : a.catalogue().kinds()) {
            const Table &first = a.table(*kind);
            const Table &second = b.table(*kind);
            if (first.size() != second.size())
                return false;
            for (std::size_t i = 0; i < first.size(); ++i) {
                if (first.at(i)->id != second.at(i)->id)
                    return false;
                for (const Field &field : kind->fields)
                    if (!sameValue(field, *first.at(i), *second.at(i)))
                        return false;
            }
        }
        return true;
    }
    /// A label that names a null id: nobody can make one, and a file that holds one cannot be read.
    static bool releasesToNobody(const Change &change)
    {
        if (!change.after || change.after->label.isEmpty() || !change.after->label.parts().releasableTo)
            return false;
        const std::vector<Uuid> &to = *change.after->label.parts().releasableTo;
        return std::any_of(to.begin(), to.end(), [](const Uuid &id) { return id.isNull(); });
    }
    /// A plan after some random edits and undos, and what it was after each: @p moments[n] at revision n.
    std::unique_ptr<Workspace> lived(std::uint32_t seed, std::vector<Snapshot> &moments, int edits)
    {
        std::mt19937 random(seed);
        auto workspace = created();
        moments = {workspace->snapshot()};
        const Snapshot material = test::awkwardPlan(seed, 4);
        Edit first = workspace->edit(QStringLiteral("First"));
        for (const Kind *kind : material.catalogue().kinds())
            material.table(*kind).forEach([&](const Record &record) { first.put(*kind, record); });
        if (first.commit().has_value() && workspace->snapshot().revision() == 1)
            moments.push_back(workspace->snapshot());
        while (int(moments.size()) < edits) {
            const std::int64_t before = workspace->snapshot().revision();
            if (random() % 6 == 0 && workspace->canUndo()) {
                (void)workspace->undo();
            } else {
                Edit edit = workspace->edit(QStringLiteral("Random"));
                ChangeSet changes = test::randomEdit(workspace->snapshot(), random);
                std::erase_if(changes.changes, releasesToNobody);
                edit.apply(changes);
                (void)edit.commit(); // some are refused, and leave nothing
            }
            if (workspace->snapshot().revision() > before)
                moments.push_back(workspace->snapshot());
        }
        return workspace;
    }

private slots:
    void everyMomentIsWhatItWas()
    {
        QVERIFY(rc::check("the plan at n is the one remembered from then", [this](std::uint32_t seed) {
            std::vector<Snapshot> moments;
            const auto workspace = lived(seed, moments, 20);
            const HistoryReader history = workspace->historyReader();
            RC_ASSERT(moments.size() == 20);
            for (std::size_t n = 0; n < moments.size(); ++n) {
                Job job;
                const auto then = planAt(workspace->snapshot(), std::int64_t(n), history, job);
                RC_ASSERT(then.has_value());
                RC_ASSERT(then.value().revision() == std::int64_t(n));
                RC_ASSERT(same(then.value(), moments[n]));
            }
        }));
    }

    void aDifferenceLeadsFromOneMomentToTheOther()
    {
        QVERIFY(rc::check("between(a, b) applied to a gives b", [this](std::uint32_t seed) {
            std::vector<Snapshot> moments;
            const auto workspace = lived(seed, moments, 12);
            const HistoryReader history = workspace->historyReader();
            for (std::size_t from = 0; from < moments.size(); from += 2)
                for (std::size_t to = 0; to < moments.size(); ++to) {
                    Job job;
                    const auto between =
                        planBetween(workspace->snapshot(), std::int64_t(from), std::int64_t(to), history, job);
                    RC_ASSERT(between.has_value());
                    const PlanDifference &difference = between.value();
                    RC_ASSERT(same(moments[from].advanced(difference.changes, 0), moments[to]));
                    RC_ASSERT(same(difference.before, moments[from]));
                    RC_ASSERT(same(difference.after, moments[to]));
                    RC_ASSERT(from != to || difference.changes.isEmpty());
                    // Nothing is told that did not change, and each record once.
                    std::set<Uuid> ids;
                    for (const Change &change : difference.changes.changes) {
                        RC_ASSERT(ids.insert(change.id).second);
                        RC_ASSERT(!change.changedFields().empty());
                    }
                }
        }));
    }

    void revertingFromTheMiddleIsExactOrChangesNothing()
    {
        QVERIFY(rc::check("a revert takes back what the edit did and no more, or nothing", [this](std::uint32_t seed) {
            std::vector<Snapshot> moments;
            const auto workspace = lived(seed, moments, 15);
            const HistoryReader history = workspace->historyReader();
            const std::int64_t chosen = 2 + seed % std::int64_t(moments.size() - 2);
            const Snapshot before = workspace->snapshot();
            Job job;
            const RevertPlan plan = planRevert(before, chosen, history, job).value();
            const auto reverted = workspace->revertEntry(chosen);
            if (!reverted.has_value()) {
                RC_ASSERT(reverted.error().code == ErrorCode::Refused);
                RC_ASSERT(!plan.isExact());
                RC_ASSERT(workspace->snapshot().revision() == before.revision());
                RC_ASSERT(same(workspace->snapshot(), before));
                // The rest can always be done, and does nothing to what is in conflict.
                if (!plan.changes.isEmpty()) {
                    Edit rest = workspace->edit(QStringLiteral("Rest"));
                    rest.apply(plan.changes);
                    RC_ASSERT(rest.commit().has_value());
                }
                for (const RevertConflict &conflict : plan.conflicts) {
                    const RecordPtr now = workspace->snapshot().find(conflict.record);
                    RC_ASSERT(bool(now) == bool(conflict.now));
                    if (now && conflict.field >= 0)
                        RC_ASSERT(
                            sameValue(conflict.record.kind->fields[std::size_t(conflict.field)], *now, *conflict.now));
                }
                return;
            }
            // Field by field: what the edit changed is as before it, all else as it was just now.
            const Snapshot &after = workspace->snapshot();
            ChangeSet expected;
            const Snapshot &old = moments[std::size_t(chosen) - 1];
            const Snapshot &made = moments[std::size_t(chosen)];
            for (const Kind *kind : before.catalogue().kinds()) {
                const auto expect = [&](const Record &record) {
                    const RecordPtr was = old.find(*kind, record.id);
                    const RecordPtr set = made.find(*kind, record.id);
                    const RecordPtr then = before.find(*kind, record.id);
                    const RecordPtr now = after.find(*kind, record.id);
                    const bool presenceChanged = bool(was) != bool(set);
                    RC_ASSERT(bool(now) == (presenceChanged ? bool(was) : bool(then)));
                    if (!now)
                        return;
                    for (const Field &field : kind->fields) {
                        const bool edited = was && set ? !sameValue(field, *was, *set) : presenceChanged;
                        RC_ASSERT(sameValue(field, *now, edited ? *was : *then));
                    }
                };
                before.table(*kind).forEach(expect);
                old.table(*kind).forEach(expect);
            }
            // It can be taken back. Reverting the newest entry is undoing it, which redo takes back.
            RC_ASSERT(workspace->undo().has_value());
            if (!same(workspace->snapshot(), before)) {
                RC_ASSERT(workspace->redo().has_value());
                RC_ASSERT(workspace->redo().has_value());
            }
            RC_ASSERT(same(workspace->snapshot(), before));
        }));
    }

    void anEditUnderneathOthersComesBackAlone()
    {
        const auto workspace = created();
        const Id<Member> a = put(*workspace, member("AAA", "Alpha"));
        rename(*workspace, a, "Alfa"); // 2
        const Id<Member> b = put(*workspace, member("BBB"));
        Job job;
        const RevertPlan plan = planRevert(workspace->snapshot(), 2, workspace->historyReader(), job).value();
        QVERIFY(plan.isExact());
        QCOMPARE(plan.changes.changes.size(), std::size_t(1));
        QVERIFY(workspace->revertEntry(2).has_value());
        QCOMPARE(workspace->snapshot().find(a)->name, QStringLiteral("Alpha"));
        QVERIFY(workspace->snapshot().find(b));
        const HistoryEntry last = workspace->history().value().back();
        QCOMPARE(last.reverts.value_or(0), std::int64_t(2));
        QCOMPARE(last.text, QStringLiteral("Revert: Put"));
        QVERIFY(workspace->undo().has_value());
        QCOMPARE(workspace->snapshot().find(a)->name, QStringLiteral("Alfa"));
        QVERIFY(workspace->revertEntry(99).has_error());
    }

    void aConflictTellsWhatTheEditSetAndWhatItIsNow()
    {
        const auto workspace = created();
        Edit add = workspace->edit(QStringLiteral("Add"));
        const Id<Member> a = add.put(member("AAA", "Alpha"));
        const Id<Member> b = add.put(member("BBB", "Bravo"));
        QVERIFY(add.commit().has_value());
        Edit both = workspace->edit(QStringLiteral("Rename both")); // 2
        both.put([&] {
            Member m = *workspace->snapshot().find(a);
            m.name = QStringLiteral("A2");
            return m;
        }());
        both.put([&] {
            Member m = *workspace->snapshot().find(b);
            m.name = QStringLiteral("B2");
            return m;
        }());
        QVERIFY(both.commit().has_value());
        rename(*workspace, a, "A3");

        Job job;
        const RevertPlan plan = planRevert(workspace->snapshot(), 2, workspace->historyReader(), job).value();
        QCOMPARE(plan.conflicts.size(), std::size_t(1));
        const RevertConflict &conflict = plan.conflicts.front();
        QCOMPARE(conflict.reason, ConflictReason::ChangedSince);
        QCOMPARE(conflict.record.uuid, a.uuid);
        QCOMPARE(conflict.field, kindOf<Member>().indexOf(u"name"));
        QCOMPARE(static_cast<const Member &>(*conflict.set).name, QStringLiteral("A2"));
        QCOMPARE(static_cast<const Member &>(*conflict.now).name, QStringLiteral("A3"));
        // The rest is the other record alone.
        QCOMPARE(plan.changes.changes.size(), std::size_t(1));
        QCOMPARE(plan.changes.changes.front().id, b.uuid);

        const auto refused = workspace->revertEntry(2);
        QVERIFY(refused.has_error());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(workspace->snapshot().revision(), std::int64_t(3));
    }

    void whatIsReferredToOrTakenOrGoneIsAConflict()
    {
        const auto workspace = created();
        const Id<Member> a = put(*workspace, member("AAA")); // 1
        Capability leaf;
        leaf.key = QStringLiteral("L");
        Contribution contribution;
        contribution.key = QStringLiteral("C1");
        contribution.member = a;
        Edit offer = workspace->edit(QStringLiteral("Offer")); // 2
        contribution.capability = offer.put(leaf);
        const Id<Contribution> c = offer.put(contribution);
        QVERIFY(offer.commit().has_value());
        Job job;
        const HistoryReader history = workspace->historyReader();
        RevertPlan plan = planRevert(workspace->snapshot(), 1, history, job).value();
        QCOMPARE(plan.conflicts.size(), std::size_t(1));
        QCOMPARE(plan.conflicts.front().reason, ConflictReason::ReferredTo);
        QCOMPARE(plan.conflicts.front().other.uuid, c.uuid);
        QVERIFY(plan.changes.isEmpty());

        Edit drop = workspace->edit(QStringLiteral("Drop")); // 3: contribution, 4: member
        drop.remove(c);
        QVERIFY(drop.commit().has_value());
        Edit dropMember = workspace->edit(QStringLiteral("Drop member"));
        dropMember.remove(a);
        QVERIFY(dropMember.commit().has_value());
        plan = planRevert(workspace->snapshot(), 3, history, job).value();
        QCOMPARE(plan.conflicts.size(), std::size_t(1));
        QCOMPARE(plan.conflicts.front().reason, ConflictReason::RefersToNobody);
        QCOMPARE(plan.conflicts.front().other.uuid, a.uuid);

        put(*workspace, member("AAA")); // 5: somebody else by that key
        plan = planRevert(workspace->snapshot(), 4, history, job).value();
        QCOMPARE(plan.conflicts.size(), std::size_t(1));
        QCOMPARE(plan.conflicts.front().reason, ConflictReason::IdentityTaken);
        plan = planRevert(workspace->snapshot(), 1, history, job).value();
        QCOMPARE(plan.alreadyBack, 1);
        QVERIFY(plan.conflicts.empty() && plan.changes.isEmpty());
    }

    void aRecordTellsItsChangesAlsoWhenItIsGone()
    {
        const auto workspace = created();
        const Id<Member> a = put(*workspace, member("AAA", "Alpha"));
        put(*workspace, member("BBB"));
        rename(*workspace, a, "Alfa");
        Edit drop = workspace->edit(QStringLiteral("Drop"));
        drop.remove(a);
        QVERIFY(drop.commit().has_value());
        Job job;
        const HistoryReader history = workspace->historyReader();
        const AnyId found =
            findEver(workspace->snapshot(), kindOf<Member>(), QStringLiteral("AAA"), history, job).value();
        QCOMPARE(found.uuid, a.uuid);
        QVERIFY(
            findEver(workspace->snapshot(), kindOf<Member>(), QStringLiteral("ZZZ"), history, job).value().isEmpty());
        const auto changes = historyOf(workspace->snapshot(), found, history, job).value();
        QCOMPARE(changes.size(), std::size_t(3));
        QCOMPARE(changes[0].entry.id, std::int64_t(4));
        QVERIFY(!changes[0].change.after);
        QCOMPARE(changes[1].entry.id, std::int64_t(3));
        QCOMPARE(static_cast<const Member &>(*changes[1].change.before).name, QStringLiteral("Alpha"));
        QCOMPARE(static_cast<const Member &>(*changes[1].change.after).name, QStringLiteral("Alfa"));
        QCOMPARE(changes[2].entry.id, std::int64_t(1));
        QVERIFY(!changes[2].change.before);
    }

    void summariesCountByKindAndKnowWhatStands()
    {
        const auto workspace = created();
        Edit add = workspace->edit(QStringLiteral("Add"));
        const Id<Member> a = add.put(member("AAA"));
        add.put(member("BBB"));
        QVERIFY(add.commit().has_value());
        rename(*workspace, a, "Alfa");
        QVERIFY(workspace->undo().has_value()); // 3 takes 2 back
        Job job;
        auto all = summarise(workspace->snapshot(), workspace->historyReader(), job).value();
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all[2].counts.size(), std::size_t(1));
        QCOMPARE(all[2].counts[0].kind, &kindOf<Member>());
        QCOMPARE(all[2].counts[0].added, qint64(2));
        QCOMPARE(all[1].counts[0].changed, qint64(1));
        QCOMPARE(all[1].takenBackBy.value_or(0), std::int64_t(3));
        QVERIFY(workspace->redo().has_value()); // 4 takes 3 back, so 2 stands again
        all = summarise(workspace->snapshot(), workspace->historyReader(), job).value();
        QVERIFY(!all[2].takenBackBy);
        QCOMPARE(all[1].takenBackBy.value_or(0), std::int64_t(4));
        QVERIFY(!all[0].takenBackBy);
    }

    void momentsAreRevisionsDaysAndTimes()
    {
        std::vector<HistoryEntry> entries(3);
        const char *times[] = {"2027-03-01T23:59:59.500Z", "2027-03-02T00:00:00.000Z", "2027-03-04T08:00:00.000Z"};
        for (std::size_t i = 0; i < 3; ++i) {
            entries[i].id = std::int64_t(i) + 1;
            entries[i].time = QString::fromLatin1(times[i]);
        }
        const auto at = [&](const char *text) {
            const auto revision = revisionAt(entries, QString::fromLatin1(text));
            return revision.has_value() ? revision.value() : -1;
        };
        QCOMPARE(at("2"), std::int64_t(2));
        QCOMPARE(at("now"), std::int64_t(3));
        QCOMPARE(at("2027-02-28"), std::int64_t(0));
        QCOMPARE(at("2027-03-01"), std::int64_t(1));
        QCOMPARE(at("2027-03-03"), std::int64_t(2));
        QCOMPARE(at("2027-03-04T07:59:59"), std::int64_t(2));
        QCOMPARE(at("2027-03-04T08:00"), std::int64_t(3));
        QCOMPARE(at("2027-03-04T09:30:00+02:00"), std::int64_t(2)); // 07:30 UTC
        for (const char *wrong : {"4", "-1", "yesterday", "2027-02-30", ""})
            QCOMPARE(at(wrong), std::int64_t(-1));
    }

    void aChangeOfFormatIsABarrier()
    {
        const QString path = folder_.filePath(QStringLiteral("barrier.entente"));
        {
            const auto workspace = Workspace::create(path, options()).value();
            put(*workspace, member("AAA"));
        }
        Workspace::Options later = options();
        later.schema.migrations.push_back({later.schema.version + 1, true, {}});
        ++later.schema.version;
        Job job;
        const auto workspace = Workspace::open(path, Access::ReadWrite, later, job).value();
        put(*workspace, member("BBB"));
        const HistoryReader history = workspace->historyReader();
        QCOMPARE(planAt(workspace->snapshot(), 1, history, job).value().all<Member>().size(), std::size_t(1));
        const auto refused = planAt(workspace->snapshot(), 0, history, job);
        QVERIFY(refused.has_error());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(workspace->revertEntry(1).has_error());
        QCOMPARE(summarise(workspace->snapshot(), history, job).value().size(), std::size_t(2));
    }

    void readingBesideDoesNotHinderTheFirstEdit()
    {
        const QString path = folder_.filePath(QStringLiteral("beside.entente"));
        {
            const auto workspace = Workspace::create(path, options()).value();
            put(*workspace, member("AAA"));
        }
        // Beginning to write changes how the file is kept, which SQLite refuses while somebody has it open.
        for (int round = 0; round < 10; ++round) {
            Job opening;
            const auto workspace = Workspace::open(path, Access::ReadWrite, options(), opening).value();
            std::atomic<bool> stop{false};
            std::atomic<int> read{0};
            std::atomic<int> failed{0};
            std::thread reader([&, now = workspace->snapshot(), history = workspace->historyReader()] {
                while (!stop) {
                    Job job;
                    failed += planAt(now, 0, history, job).has_value() ? 0 : 1;
                    ++read;
                }
            });
            while (read == 0)
                std::this_thread::yield();
            Edit edit = workspace->edit(QStringLiteral("Add"));
            edit.put(member(QByteArray::number(round).constData()));
            const auto done = edit.commit();
            const int before = read;
            while (read < before + 2)
                std::this_thread::yield();
            stop = true;
            reader.join();
            QVERIFY2(done.has_value(), done.has_value() ? "" : qPrintable(done.error().message()));
            QCOMPARE(failed.load(), 0);
        }
    }

    void aCancelledJobStops()
    {
        const auto workspace = created();
        put(*workspace, member("AAA"));
        Job job;
        job.cancel();
        const auto then = planAt(workspace->snapshot(), 0, workspace->historyReader(), job);
        QVERIFY(then.has_error());
        QCOMPARE(then.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestPlanHistory)
#include "tst_planhistory.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/merge.h"
#include "model/analysis/referrers.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/planbuilder.h"
#include "tests/support/soundplan.h"

#include <QTest>

#include <random>
#include <set>

using namespace entente;
using namespace entente::test;

namespace {

Result<Merge> merged(const Snapshot &plan, const AnyId &keep, const AnyId &drop, const std::vector<int> &take = {})
{
    Job job;
    return mergeRecords(plan, keep, drop, take, job);
}

/// A record names another in a field; of keyless rows all that identifies them.
using Relation = std::tuple<QString, Uuid, int, Uuid>;

/// Every relation of the plan, ids replaced by what they have become.
std::set<Relation> relations(const Snapshot &plan, const std::map<Uuid, Uuid> &becomes)
{
    const auto now = [&](Uuid id) {
        for (auto found = becomes.find(id); found != becomes.end(); found = becomes.find(id))
            id = found->second;
        return id;
    };
    std::set<Relation> all;
    for (const Kind *kind : plan.catalogue().kinds())
        plan.table(*kind).forEach([&](const Record &record) {
            forEachReference(*kind, record, [&](int field, const Kind &, const Uuid &id) {
                all.emplace(QLatin1String(kind->name), now(record.id), field, now(id));
            });
            if (!record.label.isEmpty() && record.label.parts().releasableTo)
                for (const Uuid &id : *record.label.parts().releasableTo)
                    all.emplace(QStringLiteral("release of ") + QLatin1String(kind->name), now(record.id), -1, now(id));
        });
    return all;
}

std::size_t dangling(const Snapshot &plan)
{
    std::size_t count = 0;
    for (const Kind *kind : plan.catalogue().kinds())
        plan.table(*kind).forEach([&](const Record &record) {
            forEachReference(*kind, record,
                             [&](int, const Kind &target, const Uuid &id) { count += plan.find(target, id) ? 0 : 1; });
        });
    return count;
}

std::set<QString> keysOf(const Snapshot &plan, const Kind &kind)
{
    std::set<QString> keys;
    plan.table(kind).forEach([&](const Record &record) { keys.insert(references(plan).name(kind, record.id)); });
    return keys;
}

ChangeSet inverse(const ChangeSet &changes)
{
    ChangeSet back = changes;
    for (Change &change : back.changes)
        std::swap(change.before, change.after);
    return back;
}

bool sameRecords(const Snapshot &a, const Snapshot &b)
{
    for (const Kind *kind : a.catalogue().kinds()) {
        if (a.table(*kind).size() != b.table(*kind).size())
            return false;
        bool same = true;
        a.table(*kind).forEach([&](const Record &record) {
            const RecordPtr other = b.find(*kind, record.id);
            for (const Field &field : kind->fields)
                same = same && other && sameValue(field, record, *other);
        });
        if (!same)
            return false;
    }
    return true;
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    // By hand: BBB becomes AAA in a plan where both are parties, members, participants and owners of targets.
    void aMemberTakesTheOthersPlace()
    {
        PlanBuilder builder(soundPlan);
        builder.add(u"dependencies: dependent, on, mode\nmember:AAA, member:BBB, requires\n"
                    u"party:T2/BBB/, member:AAA, requires\nindicators: member, name, year, value\n"
                    u"AAA, GDP, 2020, 5\nBBB, GDP, 2020, 7\nBBB, GDP, 2021, 8");
        builder.set(u"party", u"T2/BBB/", u"reservation", u"None of it");
        builder.set(u"member", u"BBB", u"iso3", u"BEL");
        const Snapshot plan = builder.snapshot();
        const AnyId keep{&kindOf<Member>(), builder.id<Member>(u"AAA").uuid};
        const AnyId drop{&kindOf<Member>(), builder.id<Member>(u"BBB").uuid};
        const Merge merge =
            merged(plan, keep, drop, fieldsToTake(kindOf<Member>(), *plan.find(keep), *plan.find(drop))).value();
        const Snapshot later = plan.advanced(merge.changes, 2);

        QCOMPARE(keysOf(later, kindOf<Member>()), (std::set<QString>{QStringLiteral("AAA")}));
        QCOMPARE(later.find(Id<Member>{keep.uuid})->iso3, QStringLiteral("BEL")); // it had none
        // T2/AAA/ and T2/BBB/ say the same now; T1's differ in their first day.
        QCOMPARE(keysOf(later, kindOf<Party>()),
                 (std::set<QString>{QStringLiteral("T1/AAA/"), QStringLiteral("T1/AAA/2021-01-01"),
                                    QStringLiteral("T2/AAA/")}));
        const auto party = references(later).find(kindOf<Party>(), QStringLiteral("T2/AAA/"));
        QCOMPARE(later.find(Id<Party>{party})->reservation, QStringLiteral("None of it"));
        // What depended on the row that went depends on the one it is now; what related the two is gone.
        QVERIFY(keysOf(later, kindOf<Dependency>()).contains(QStringLiteral("party:T2/AAA//member:AAA/requires//")));
        QVERIFY(!keysOf(later, kindOf<Dependency>()).contains(QStringLiteral("member:AAA/member:AAA/requires//")));
        QCOMPARE(merge.ended.size(), 1U);
        // The figure of 2020 is the one that stays; that of 2021 comes over.
        QCOMPARE(keysOf(later, kindOf<Indicator>()),
                 (std::set<QString>{QStringLiteral("AAA/GDP/2020"), QStringLiteral("AAA/GDP/2021")}));
        const auto figure = references(later).find(kindOf<Indicator>(), QStringLiteral("AAA/GDP/2020"));
        QCOMPARE(later.find(Id<Indicator>{figure})->value, std::optional(5.0));
        // NA: 2000 to 2010 and from 2011 of AAA, from 2000 of BBB: two of them begin on one day.
        QCOMPARE(later.all<Membership>().size(), 3U);
        for (const Target &target : later.all<Target>())
            QCOMPARE(target.member.uuid, keep.uuid);
        const auto k1 = references(later).find(kindOf<Contribution>(), QStringLiteral("K1"));
        const auto &to = *later.find(Id<Contribution>{k1})->label.parts().releasableTo;
        QVERIFY(std::find(to.begin(), to.end(), keep.uuid) != to.end());
        QVERIFY(std::find(to.begin(), to.end(), drop.uuid) == to.end());
        QCOMPARE(dangling(later), 0U);
        QVERIFY(sameRecords(later.advanced(inverse(merge.changes), 3), plan));
    }

    void fieldsAreChosenOneByOne()
    {
        PlanBuilder builder(soundPlan);
        builder.set(u"member", u"AAA", u"note", u"one").set(u"member", u"BBB", u"note", u"other");
        const Snapshot plan = builder.snapshot();
        const Kind &kind = kindOf<Member>();
        const AnyId keep{&kind, builder.id<Member>(u"AAA").uuid};
        const AnyId drop{&kind, builder.id<Member>(u"BBB").uuid};
        const Merge merge = merged(plan, keep, drop, {kind.indexOf(u"key"), kind.indexOf(u"note")}).value();
        const Snapshot later = plan.advanced(merge.changes, 2);
        const Member *member = later.find(Id<Member>{keep.uuid});
        QCOMPARE(member->key, QStringLiteral("BBB"));
        QCOMPARE(member->name, QStringLiteral("Aland"));
        QCOMPARE(member->note, QStringLiteral("other"));
    }

    void aParentDoesNotBecomeItsOwn()
    {
        PlanBuilder builder(soundPlan);
        builder.add(u"agreements: key, parent\nT3, T2");
        const Snapshot plan = builder.snapshot();
        const auto agreement = [&](QStringView key) {
            return AnyId{&kindOf<Agreement>(), builder.id<Agreement>(key).uuid};
        };
        // T2 implements T1: as one record it implements nothing.
        const Merge child = merged(plan, agreement(u"T1"), agreement(u"T2")).value();
        QVERIFY(plan.advanced(child.changes, 2).find(Id<Agreement>{agreement(u"T1").uuid})->parent.isNull());
        const Merge parent = merged(plan, agreement(u"T2"), agreement(u"T1")).value();
        QVERIFY(plan.advanced(parent.changes, 2).find(Id<Agreement>{agreement(u"T2").uuid})->parent.isNull());
        // T3 below T2 below T1: T1 and T3 as one would be below T2, which is below it.
        QCOMPARE(merged(plan, agreement(u"T3"), agreement(u"T1")).error().code, ErrorCode::Refused);
    }

    void whatCannotBeMerged()
    {
        PlanBuilder builder(soundPlan);
        const Snapshot plan = builder.snapshot();
        const AnyId one{&kindOf<Member>(), builder.id<Member>(u"AAA").uuid};
        const AnyId other{&kindOf<Agreement>(), builder.id<Agreement>(u"T1").uuid};
        QCOMPARE(merged(plan, one, one).error().code, ErrorCode::WrongUse);
        QCOMPARE(merged(plan, one, other).error().code, ErrorCode::WrongUse);
        QCOMPARE(merged(plan, one, {&kindOf<Member>(), testId(900)}).error().code, ErrorCode::NotFound);
        QCOMPARE(merged(plan, one, {&kindOf<Member>(), builder.id<Member>(u"BBB").uuid}, {99}).error().code,
                 ErrorCode::WrongUse);
        Job job;
        job.cancel();
        QCOMPARE(mergeRecords(plan, one, {&kindOf<Member>(), builder.id<Member>(u"BBB").uuid}, {}, job).error().code,
                 ErrorCode::Cancelled);
    }

    // Whatever is merged: nothing dangles that did not, no relation is lost but those of the two with each other
    // and the fields in which one value was chosen, and the inverse brings everything back.
    void noRelationIsLost_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 25; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void noRelationIsLost()
    {
        QFETCH(int, seed);
        const Snapshot plan = awkwardPlan(std::uint64_t(seed), 12);
        std::mt19937 random{std::uint32_t(seed)};
        int done = 0;
        for (const Kind *kind : plan.catalogue().kinds()) {
            const Table &table = plan.table(*kind);
            if (table.size() < 2)
                continue;
            const std::size_t first = random() % table.size();
            const std::size_t second = (first + 1 + random() % (table.size() - 1)) % table.size();
            const AnyId keep{kind, table.at(first)->id};
            const AnyId drop{kind, table.at(second)->id};
            const auto outcome = merged(plan, keep, drop, fieldsToTake(*kind, *table.at(first), *table.at(second)));
            if (outcome.has_error()) {
                QCOMPARE(outcome.error().code, ErrorCode::Refused);
                continue;
            }
            ++done;
            const Merge &merge = outcome.value();
            const Snapshot later = plan.advanced(merge.changes, 2);
            QVERIFY(dangling(later) <= dangling(plan));
            QVERIFY(!later.find(drop));
            std::map<Uuid, Uuid> becomes{{drop.uuid, keep.uuid}};
            for (const Merge::Folded &folded : merge.folded)
                becomes[folded.gone.uuid] = folded.into.uuid;
            std::set<Uuid> ended;
            for (const AnyId &row : merge.ended)
                ended.insert(row.uuid);
            const std::set<Relation> now = relations(later, {});
            for (const Relation &relation : relations(plan, becomes)) {
                const auto &[name, owner, field, target] = relation;
                if (ended.contains(owner) || ended.contains(target) || owner == keep.uuid)
                    continue;
                const bool isLabel = field < 0; // of rows that became one, the higher label stands
                const bool isFold = std::any_of(merge.folded.begin(), merge.folded.end(),
                                                [&, o = owner](const auto &each) { return each.into.uuid == o; });
                if (isLabel && isFold)
                    continue;
                QVERIFY2(now.contains(relation), qPrintable(QStringLiteral("%1 %2 of %3 merging %4")
                                                                .arg(name, owner.toHex())
                                                                .arg(field)
                                                                .arg(QLatin1String(kind->name))));
            }
            QVERIFY(sameRecords(later.advanced(inverse(merge.changes), 3), plan));
        }
        QVERIFY(done > 5);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"

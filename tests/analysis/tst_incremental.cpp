// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compiledplan.h"
#include "model/analysis/gaps.h"
#include "tests/support/randomplan.h"

#include <QTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

namespace {

/// The same records with nothing derived and nothing to advance from.
Snapshot fresh(const Snapshot &plan)
{
    std::vector<Table> tables;
    for (const Kind *kind : plan.catalogue().kinds())
        tables.push_back(plan.table(*kind));
    return Snapshot(plan.catalogue(), std::move(tables), plan.revision());
}

template<class T>
std::shared_ptr<T> copyOf(const RecordPtr &record)
{
    return std::make_shared<T>(static_cast<const T &>(*record));
}

template<class T>
RecordPtr anyOf(const Snapshot &plan)
{
    const Table &table = plan.table(kindOf<T>());
    return table.size() == 0 ? nullptr : table.at(std::size_t(*rc::gen::inRange(0, int(table.size()))));
}

PartialDate someDay()
{
    return PartialDate::fromDay(Day::of(2025, 12, 10).plus(*rc::gen::inRange(0, 130)));
}

template<class T>
Id<T> anyId(const Snapshot &plan)
{
    const RecordPtr record = anyOf<T>(plan);
    return record ? Id<T>{record->id} : Id<T>{};
}

/// Changes one record of T in one of several ways, or removes it, or adds a copy of it.
template<class T, class Change>
void disturb(const Snapshot &plan, ChangeSet &changes, Change change)
{
    const RecordPtr old = anyOf<T>(plan);
    if (!old || std::any_of(changes.changes.begin(), changes.changes.end(),
                            [&](const auto &each) { return each.id == old->id; }))
        return;
    auto record = copyOf<T>(old);
    // Some proposals do not know what they replace.
    const RecordPtr before = *rc::gen::arbitrary<bool>() ? old : nullptr;
    switch (*rc::gen::inRange(0, 5)) {
    case 0:
        changes.remove(kindOf<T>(), old);
        break;
    case 1:
        record->id = Uuid::create();
        change(*record);
        changes.put(kindOf<T>(), record);
        break;
    default:
        change(*record);
        changes.put(kindOf<T>(), record, before);
    }
}

/// An edit of up to four records. @p everything also of kinds that bear on every leaf.
ChangeSet someEdit(const Snapshot &plan, bool everything)
{
    ChangeSet changes;
    for (int left = *rc::gen::inRange(1, 5); left > 0; --left) {
        switch (*rc::gen::inRange(0, everything ? 8 : 6)) {
        case 0:
            disturb<Contribution>(plan, changes, [&](Contribution &record) {
                switch (*rc::gen::inRange(0, 6)) {
                case 0:
                    record.quantity = *rc::gen::inRange(0, 90) / 10.0;
                    break;
                case 1:
                    record.period.until = someDay();
                    break;
                case 2:
                    record.capability = anyId<Capability>(plan);
                    break;
                case 3:
                    record.member = anyId<Member>(plan);
                    break;
                case 4:
                    record.agreements = {anyId<Agreement>(plan)};
                    break;
                default:
                    record.noticeDays = *rc::gen::inRange(0, 30);
                }
            });
            break;
        case 1:
            disturb<Requirement>(plan, changes, [&](Requirement &record) {
                record.quantity = *rc::gen::inRange(0, 90) / 10.0;
                if (*rc::gen::arbitrary<bool>())
                    record.capability = anyId<Capability>(plan);
            });
            break;
        case 2:
            disturb<LineAssessment>(plan, changes, [&](LineAssessment &record) {
                record.level = *rc::gen::inRange(0, 11) / 10.0;
                if (*rc::gen::arbitrary<bool>())
                    record.contribution = anyId<Contribution>(plan);
            });
            break;
        case 3:
            disturb<Caveat>(plan, changes, [&](Caveat &record) {
                record.period.from = someDay();
                if (*rc::gen::arbitrary<bool>())
                    record.contribution = anyId<Contribution>(plan);
            });
            break;
        case 4:
            disturb<Agreement>(plan, changes, [&](Agreement &record) { record.period.until = someDay(); });
            break;
        case 5:
            disturb<Party>(plan, changes, [&](Party &record) {
                record.period.from = someDay();
                if (*rc::gen::arbitrary<bool>())
                    record.agreement = anyId<Agreement>(plan);
            });
            break;
        case 6:
            disturb<Membership>(plan, changes, [&](Membership &record) { record.period.from = someDay(); });
            break;
        default:
            disturb<Situation>(plan, changes, [&](Situation &record) { record.noticeDays = *rc::gen::inRange(0, 30); });
        }
    }
    return changes;
}

void compareLeaves(const LeafPlan &a, const LeafPlan &b)
{
    RC_ASSERT(a.record == b.record);
    RC_ASSERT(a.unit == b.unit);
    RC_ASSERT(a.largest == b.largest);
    RC_ASSERT(a.hasNotice == b.hasNotice);
    RC_ASSERT(a.offers.size() == b.offers.size());
    for (std::size_t k = 0; k < a.offers.size(); ++k) {
        const Offer &one = a.offers[k];
        const Offer &other = b.offers[k];
        RC_ASSERT(one.record == other.record);
        RC_ASSERT(one.member == other.member);
        RC_ASSERT(one.effect == other.effect);
        RC_ASSERT(one.quality == other.quality);
        RC_ASSERT(one.notice == other.notice);
        RC_ASSERT(one.level == other.level);
        const auto days = a.daysOf(one);
        const auto expected = b.daysOf(other);
        RC_ASSERT(std::equal(days.begin(), days.end(), expected.begin(), expected.end()));
        const auto exclusions = a.exclusionsOf(one);
        const auto others = b.exclusionsOf(other);
        RC_ASSERT(std::equal(exclusions.begin(), exclusions.end(), others.begin(), others.end(),
                             [](const Exclusion &x, const Exclusion &y) {
                                 return x.situation == y.situation && x.days == y.days && x.record == y.record;
                             }));
    }
    RC_ASSERT(a.needs.size() == b.needs.size());
    for (std::size_t k = 0; k < a.needs.size(); ++k) {
        RC_ASSERT(a.needs[k].record == b.needs[k].record);
        RC_ASSERT(a.needs[k].quantity == b.needs[k].quantity);
        RC_ASSERT(a.needs[k].days == b.needs[k].days);
    }
}

void compareReports(const GapReport &a, const GapReport &b)
{
    RC_ASSERT(a.starts == b.starts);
    RC_ASSERT(a.rows.size() == b.rows.size());
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        RC_ASSERT(a.rows[i].period == b.rows[i].period);
        RC_ASSERT(a.rows[i].required == b.rows[i].required);
        RC_ASSERT(a.rows[i].available == b.rows[i].available);
        RC_ASSERT(a.rows[i].largestMember == b.rows[i].largestMember);
    }
}

/// Counts how often it was made anew and how often advanced.
struct Counted {
    explicit Counted(const Snapshot &plan) : revision(plan.revision()) { ++made; }
    Counted(std::int64_t to, std::size_t changeCount) : revision(to), changes(changeCount) {}
    [[nodiscard]] std::shared_ptr<const Counted> advanced(const Snapshot &next, const ChangeSet &all) const
    {
        return std::make_shared<Counted>(next.revision(), all.changes.size());
    }
    static inline int made = 0;
    std::int64_t revision;
    std::size_t changes = 0;
};

} // namespace

/// After an edit the compiled plan is advanced, and nobody can tell.
class TestIncremental : public QObject
{
    Q_OBJECT

private slots:
    void advancedIsCompiledAnew()
    {
        const bool passed = rc::check("derived after edits = compiled anew", [] {
            Snapshot plan = randomPlan(*rc::gen::arbitrary<std::uint32_t>()).snapshot();
            (void)plan.derived<CompiledPlan>();
            const int edits = *rc::gen::inRange(1, 6);
            const bool everything = *rc::gen::inRange(0, 4) == 0;
            for (int edit = 0; edit < edits; ++edit) {
                plan = plan.advanced(someEdit(plan, everything), plan.revision() + 1);
                if (*rc::gen::inRange(0, 3) == 0) // nobody asked in between
                    continue;
                const Snapshot anew = fresh(plan);
                const auto &a = plan.derived<CompiledPlan>();
                const auto &b = anew.derived<CompiledPlan>();
                RC_ASSERT(a.leaves().size() == b.leaves().size());
                for (std::size_t i = 0; i < a.leaves().size(); ++i)
                    compareLeaves(*a.leaves()[i], *b.leaves()[i]);
                GapOptions options;
                options.window = {Day::of(2025, 12, 10), Day::of(2026, 4, 20)};
                Job job;
                compareReports(findGaps(plan, options, job).value(), findGaps(anew, options, job).value());
            }
        });
        QVERIFY(passed);
    }

    void untouchedLeavesAreShared()
    {
        const PlanBuilder builder(uR"(
            members: key
            AAA
            capabilities: key
            AIR
            SEA
            agreements: key, from
            T1, 2026
            T2, 2026
            contributions: key, member, capability, quantity, agreements
            K1, AAA, AIR, 3, T1
            K2, AAA, SEA, 4, T2
            lines: contribution, line, level
            K2, training, 0.5
        )");
        const Snapshot plan = builder.snapshot();
        const auto &before = plan.derived<CompiledPlan>();
        const auto shared = [&](const Kind &kind, std::shared_ptr<Record> changed) {
            ChangeSet changes;
            changes.put(kind, std::move(changed));
            const Snapshot next = plan.advanced(changes, 2);
            const auto &after = next.derived<CompiledPlan>();
            return std::pair(before.leaves()[0] == after.leaves()[0], before.leaves()[1] == after.leaves()[1]);
        };
        const auto find = [&](const Kind &kind, const char *key) {
            return plan.find(kind, references(plan).find(kind, QString::fromLatin1(key)));
        };
        // AIR is the first leaf, SEA the second.
        auto contribution = copyOf<Contribution>(find(kindOf<Contribution>(), "K1"));
        contribution->quantity = 1;
        QCOMPARE(shared(kindOf<Contribution>(), contribution), std::pair(false, true));
        auto agreement = copyOf<Agreement>(find(kindOf<Agreement>(), "T2"));
        agreement->period.until = PartialDate::fromDay(Day::of(2026, 5, 1));
        QCOMPARE(shared(kindOf<Agreement>(), agreement), std::pair(true, false));
        auto line = copyOf<LineAssessment>(find(kindOf<LineAssessment>(), "K2/training"));
        line->level = 0.25;
        QCOMPARE(shared(kindOf<LineAssessment>(), line), std::pair(true, false));
        // What the gaps never read touches nothing.
        QCOMPARE(shared(kindOf<Setting>(), std::make_shared<Setting>()), std::pair(true, true));
    }

    void changesAddUpUntilSomebodyAsks()
    {
        PlanBuilder builder(u"members: key, name\nAAA, one\n");
        const Snapshot first = builder.snapshot();
        Counted::made = 0;
        QCOMPARE(first.derived<Counted>().changes, std::size_t(0));
        const RecordPtr old = first.table(kindOf<Member>()).at(0);
        const auto renamed = [&](const QString &name) {
            auto record = copyOf<Member>(old);
            record->name = name;
            ChangeSet changes;
            changes.put(kindOf<Member>(), record);
            return changes;
        };
        const Snapshot second = first.advanced(renamed(QStringLiteral("two")), 2);
        const Snapshot third = second.advanced(renamed(QStringLiteral("three")), 3);
        QCOMPARE(third.derived<Counted>().changes, std::size_t(1)); // one record, changed twice
        QCOMPARE(third.derived<Counted>().revision, std::int64_t(3));
        QCOMPARE(second.derived<Counted>().revision, std::int64_t(2));
        QCOMPARE(Counted::made, 1);
        // One that is gone again was never there.
        ChangeSet added;
        auto record = std::make_shared<Member>();
        record->id = Uuid::create();
        added.put(kindOf<Member>(), record);
        ChangeSet removed;
        removed.remove(kindOf<Member>(), record);
        QCOMPARE(third.advanced(added, 4).advanced(removed, 5).derived<Counted>().changes, std::size_t(0));
        QCOMPARE(Counted::made, 1);
    }

    void nothingOldIsKept()
    {
        PlanBuilder builder(u"members: key\nAAA\ncapabilities: key\nAIR\n"
                            "contributions: key, member, capability, quantity\nK1, AAA, AIR, 3\n");
        auto plan = std::make_unique<Snapshot>(builder.snapshot());
        (void)plan->derived<CompiledPlan>();
        const std::weak_ptr<const Record> old = plan->table(kindOf<Contribution>()).at(0);
        auto record = copyOf<Contribution>(old.lock());
        record->quantity = 5;
        ChangeSet changes;
        changes.put(kindOf<Contribution>(), record);
        const Snapshot next = plan->advanced(changes, 2);
        const std::weak_ptr<const LeafPlan> oldLeaf = plan->derived<CompiledPlan>().leaves()[0];
        plan.reset();
        QVERIFY(!old.expired()); // the value to advance from still points at it
        QCOMPARE(next.derived<CompiledPlan>().leaves()[0]->offers[0].effect, std::int64_t(5));
        QVERIFY(old.expired());
        QVERIFY(oldLeaf.expired());
    }
};

QTEST_GUILESS_MAIN(TestIncremental)
#include "tst_incremental.moc"

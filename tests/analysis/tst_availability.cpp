// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/availability.h"
#include "tests/support/dependenceplan.h"
#include "tests/support/dice.h"

#include <QTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

namespace {

constexpr double tolerance = 1e-7;

/// The node of that name. Ends the program when there is none.
int nodeOf(const DependenceGraph &graph, const QString &name)
{
    for (std::size_t node = 0; node < graph.size(); ++node)
        if (graph.name(int(node)) == name)
            return int(node);
    qFatal("no node %s", qPrintable(name));
    return -1;
}

double availableOn(const Snapshot &plan, const char *name, const char16_t *date)
{
    const auto &availability = plan.derived<Availability>();
    return availability.on(nodeOf(availability.graph(), QLatin1String(name)), day(date));
}

/// The node, and for a capability those that stand for it in each situation.
std::vector<Lowering> loweringsOf(const DependenceGraph &graph, int node, const DayRange &days, double to)
{
    std::vector<Lowering> lowerings{{node, days, to}};
    const DependenceNode &at = graph.nodes()[std::size_t(node)];
    if (at.kind == &kindOf<Capability>() && !at.isInSituation())
        for (const int each : graph.inSituations({at.record->id}))
            lowerings.push_back({each, days, to});
    return lowerings;
}

/// Days before, at and after everything in a random plan.
std::vector<Day> someDays(Dice &dice)
{
    std::vector<Day> days{Day::of(2025, 6, 1), Day::of(2027, 1, 1)};
    for (int i = 0; i < 6; ++i)
        days.push_back(Day::of(2026, 1 + dice.roll(5), 1 + dice.roll(28)));
    return days;
}

void requireEqual(const Snapshot &, const DependenceGraph &graph, const AvailabilityByName &expected,
                  const std::function<double(int)> &found)
{
    RC_ASSERT(expected.size() == graph.size());
    for (std::size_t node = 0; node < graph.size(); ++node) {
        const double slow = expected.at(graph.name(int(node)));
        const double quick = found(int(node));
        if (std::fabs(slow - quick) > tolerance)
            RC_FAIL(
                QStringLiteral("%1: %2 instead of %3").arg(graph.name(int(node))).arg(quick).arg(slow).toStdString());
    }
}

/// Removes some nodes of @p graph from some day on.
std::vector<Lowering> someLowerings(const DependenceGraph &graph, Dice &dice, int most)
{
    std::vector<Lowering> lowerings;
    for (int i = 1 + dice.roll(most); i > 0; --i) {
        const double to = dice.chance(70) ? 0 : 0.1 * dice.roll(10);
        const Day from = Day::of(2026, 1 + dice.roll(5), 1 + dice.roll(28));
        for (const Lowering &each : loweringsOf(graph, dice.roll(int(graph.size())), {from, Day::distantFuture()}, to))
            lowerings.push_back(each);
    }
    return lowerings;
}

std::map<QString, double> loweredOn(const DependenceGraph &graph, const std::vector<Lowering> &lowerings, Day date)
{
    std::map<QString, double> lowered;
    for (const Lowering &each : lowerings)
        if (each.days.contains(date)) {
            const auto [at, isNew] = lowered.emplace(graph.name(each.node), each.to);
            at->second = std::min(at->second, each.to);
        }
    return lowered;
}

} // namespace

/// The greatest fixed point: by hand, and against one that goes over every record again and again.
class TestAvailability : public QObject
{
    Q_OBJECT

private slots:
    void anAgreementNeedsTwoParties()
    {
        // BBB has only signed until 2026-03-01 and ratifies then; CCC leaves at the end of 2026-06.
        const Snapshot plan = PlanBuilder(uR"(
            members: key
            AAA
            BBB
            CCC
            agreements: key, from
            T, 2026
            U,
            parties: agreement, member, status, from, until
            T, AAA, ratified, ,
            T, BBB, signed, , 2026-02
            T, BBB, ratified, 2026-03,
            T, CCC, , 2026-02, 2026-06
            U, AAA, ratified
            U, BBB, ratified
            contributions: key, member, capability, quantity, agreements
            K1, AAA, , , T
            K2, CCC, , , T
            K3, CCC, , , U
        )")
                                  .snapshot();
        QCOMPARE(availableOn(plan, "agreement:T", u"2025-12-31"), 0.0); // not in force yet
        QCOMPARE(availableOn(plan, "agreement:T", u"2026-01-31"), 0.0); // AAA alone
        QCOMPARE(availableOn(plan, "agreement:T", u"2026-02-01"), 1.0); // AAA and CCC
        QCOMPARE(availableOn(plan, "agreement:T", u"2026-07-01"), 1.0); // AAA and BBB
        QCOMPARE(availableOn(plan, "agreement:U", u"2026-07-01"), 0.0); // no beginning
        QCOMPARE(availableOn(plan, "contribution:K1", u"2026-01-31"), 0.0);
        QCOMPARE(availableOn(plan, "contribution:K1", u"2026-07-01"), 1.0);
        QCOMPARE(availableOn(plan, "contribution:K2", u"2026-06-30"), 1.0);
        QCOMPARE(availableOn(plan, "contribution:K2", u"2026-07-01"), 0.0); // its own party record has ended
        QCOMPARE(availableOn(plan, "contribution:K3", u"2026-06-30"), 0.0);
    }

    void anExerciseNeedsTwoMembersAndItsHost()
    {
        const Snapshot plan = PlanBuilder(uR"(
            members: key, until
            AAA, 2026-03
            BBB,
            CCC,
            exercises: key, stage, host, from
            E1, planning, AAA,
            E2, cancelled, BBB,
            E3, planning, BBB,
            E4, planning, BBB,
            participations: exercise, member, role
            E1, BBB, participant
            E1, CCC, participant
            E2, BBB, host
            E2, CCC, participant
            E3, CCC, observer
            E4, CCC, participant
        )")
                                  .snapshot();
        QCOMPARE(availableOn(plan, "exercise:E1", u"2026-03-31"), 1.0);
        QCOMPARE(availableOn(plan, "exercise:E1", u"2026-04-01"), 0.0); // the host has gone
        QCOMPARE(availableOn(plan, "exercise:E2", u"2026-03-31"), 0.0);
        QCOMPARE(availableOn(plan, "exercise:E3", u"2026-03-31"), 0.0); // an observer does not make it two
        QCOMPARE(availableOn(plan, "exercise:E4", u"2026-03-31"), 1.0); // the host and one more
        QCOMPARE(availableOn(plan, "participation:E1/BBB/participant/", u"2026-04-01"), 0.0);
    }

    void modesOfDependencies()
    {
        // BBB is there until 2026-03, CCC from 2026-02, DDD never; AAA always.
        const Snapshot plan = PlanBuilder(uR"(
            members: key, from, until
            AAA
            BBB, , 2026-03
            CCC, 2026-02,
            DDD, 2020, 2021
            alliances: key
            REQ
            ANY
            TWO
            SUP
            MIX
            GONE
            SELF
            NONE
            dependencies: dependent, on, mode, group, k, weight, from, until
            alliance:REQ, member:BBB, requires, , , , ,
            alliance:ANY, member:BBB, any-of, g, , , ,
            alliance:ANY, member:CCC, any-of, g, , , ,
            alliance:TWO, member:BBB, k-of-n, g, 2, , ,
            alliance:TWO, member:CCC, k-of-n, g, 2, , ,
            alliance:TWO, member:DDD, k-of-n, g, 2, , ,
            alliance:SUP, member:BBB, supports, , , 0.3, ,
            alliance:SUP, member:DDD, supports, , , 0.25, ,
            alliance:MIX, alliance:SUP, requires, , , , ,
            alliance:MIX, member:DDD, requires, , , , 2026-05,
            alliance:SELF, alliance:SELF, requires, , , , ,
            alliance:GONE, alliance:NONE, requires, , , , ,
        )")
                                  .remove(u"alliance", u"NONE")
                                  .snapshot();
        QCOMPARE(availableOn(plan, "alliance:REQ", u"2026-03-31"), 1.0);
        QCOMPARE(availableOn(plan, "alliance:REQ", u"2026-04-01"), 0.0);
        QCOMPARE(availableOn(plan, "alliance:ANY", u"2026-01-31"), 1.0);
        QCOMPARE(availableOn(plan, "alliance:ANY", u"2026-04-01"), 1.0);
        QCOMPARE(availableOn(plan, "alliance:TWO", u"2026-01-31"), 0.0);
        QCOMPARE(availableOn(plan, "alliance:TWO", u"2026-02-01"), 1.0);
        QCOMPARE(availableOn(plan, "alliance:TWO", u"2026-04-01"), 0.0);
        // The minimum of 1 - 0.3 (1 - x) and 1 - 0.25 (1 - 0): supports do not add up.
        QCOMPARE(availableOn(plan, "alliance:SUP", u"2026-03-31"), 0.75);
        QCOMPARE(availableOn(plan, "alliance:SUP", u"2026-04-01"), 0.7);
        QCOMPARE(availableOn(plan, "alliance:MIX", u"2026-04-30"), 0.7);
        QCOMPARE(availableOn(plan, "alliance:MIX", u"2026-05-01"), 0.0);
        QCOMPARE(availableOn(plan, "alliance:SELF", u"2026-05-01"), 1.0);
        QCOMPARE(availableOn(plan, "alliance:GONE", u"2026-05-01"), 0.0);
    }

    void whatHoldsEachOtherUpStaysUp()
    {
        // A ring of three; C also rests on BBB, who comes back after a while: each day is computed for itself.
        const Snapshot plan = PlanBuilder(uR"(
            members: key
            AAA
            BBB
            alliances: key
            A
            B
            C
            dependencies: dependent, on, mode, weight
            alliance:A, alliance:B, requires,
            alliance:B, alliance:C, requires,
            alliance:C, alliance:A, requires,
            alliance:C, member:BBB, requires,
        )")
                                  .snapshot();
        QCOMPARE(availableOn(plan, "alliance:A", u"2026-01-01"), 1.0);
        const auto &base = plan.derived<Availability>();
        Cascade cascade(base);
        Job job;
        const int member = nodeOf(base.graph(), QStringLiteral("member:BBB"));
        const int first = nodeOf(base.graph(), QStringLiteral("alliance:A"));
        const Lowering absent{member, {Day::of(2026, 3, 1), Day::of(2026, 4, 1)}, 0};
        QVERIFY(cascade.run({&absent, 1}, job));
        QCOMPARE(cascade.on(first, Day::of(2026, 2, 28)), 1.0);
        QCOMPARE(cascade.on(first, Day::of(2026, 3, 1)), 0.0);
        QCOMPARE(cascade.on(first, Day::of(2026, 4, 1)), 1.0);
        QCOMPARE(cascade.changed().size(), std::size_t(4)); // AAA is not concerned
        QVERIFY(cascade.run({}, job));
        QCOMPARE(cascade.changed().size(), std::size_t(0));
    }

    void supportInARingFallsToTheFixedPoint()
    {
        // a = 1 - 0.5 (1 - b), b = min(0.4, 1 - 0.5 (1 - a)): b = 0.4, a = 0.7.
        // Then c = 1 - 0.5 (1 - d), d = 1 - 0.5 (1 - c) with nothing outside: both stay 1.
        const Snapshot plan = PlanBuilder(uR"(
            alliances: key
            A
            B
            C
            D
            dependencies: dependent, on, mode, weight
            alliance:A, alliance:B, supports, 0.5
            alliance:B, alliance:A, supports, 0.5
            alliance:C, alliance:D, supports, 0.5
            alliance:D, alliance:C, supports, 0.5
        )")
                                  .snapshot();
        const auto &base = plan.derived<Availability>();
        Cascade cascade(base);
        Job job;
        const Lowering lowered{nodeOf(base.graph(), QStringLiteral("alliance:B")), {}, 0.4};
        QVERIFY(cascade.run({&lowered, 1}, job));
        QCOMPARE(cascade.on(nodeOf(base.graph(), QStringLiteral("alliance:A")), Day{0}), 0.7);
        QCOMPARE(cascade.on(nodeOf(base.graph(), QStringLiteral("alliance:C")), Day{0}), 1.0);
    }

    void aCapabilityIsTheSumOfItsContributions()
    {
        // TANKER needs 10 and has 6 + 2 = 8: 0.8 as it stands. STRIKE needs 4 and has 4, and relies on tankers.
        const Snapshot plan = PlanBuilder(uR"(
            members: key
            AAA
            BBB
            alliances: key
            UN
            memberships: alliance, member, role
            UN, AAA, member
            UN, BBB, member
            capabilities: key
            TANKER
            STRIKE
            situations: key, alliance
            S, UN
            requirements: key, situation, capability, quantity
            R1, S, TANKER, 10
            R2, S, STRIKE, 4
            contributions: key, member, capability, quantity
            K1, AAA, TANKER, 6
            K2, BBB, TANKER, 2
            K3, BBB, STRIKE, 4
            dependencies: dependent, on, mode
            capability:STRIKE, capability:TANKER, requires
        )")
                                  .snapshot();
        QCOMPARE(availableOn(plan, "capability:TANKER/S", u"2026-01-01"), 0.8);
        // x / b of the other is 1 while nothing is removed: what is short already is not counted twice.
        QCOMPARE(availableOn(plan, "capability:STRIKE/S", u"2026-01-01"), 1.0);
        QCOMPARE(availableOn(plan, "capability:TANKER", u"2026-01-01"), 0.8);
        const auto &base = plan.derived<Availability>();
        Cascade cascade(base);
        Job job;
        const auto on = [&](const char *name) { return cascade.on(nodeOf(base.graph(), QLatin1String(name)), Day{0}); };
        Lowering lowered{nodeOf(base.graph(), QStringLiteral("member:BBB")), {}, 0};
        QVERIFY(cascade.run({&lowered, 1}, job));
        QCOMPARE(on("capability:TANKER/S"), 0.6);
        QCOMPARE(on("capability:STRIKE/S"), 0.0); // BBB gave all of it
        // AAA leaves the alliance: 2 of 10 tankers are left, x / b = 0.25, and of 4 strike 4 x 0.25 = 1.
        lowered.node = nodeOf(base.graph(), QStringLiteral("membership:UN/AAA/"));
        std::map<QString, double> after;
        QVERIFY(cascade.run({&lowered, 1}, job, [&](const SumPiece &piece) {
            if (piece.days.contains(Day{0}))
                after[base.graph().name(piece.node)] = piece.after;
        }));
        QCOMPARE(on("capability:TANKER/S"), 0.2);
        QCOMPARE(on("capability:STRIKE/S"), 0.25);
        QCOMPARE(after[QStringLiteral("capability:TANKER/S")], 2.0);
        QCOMPARE(after[QStringLiteral("capability:STRIKE/S")], 1.0);
        QCOMPARE(on("contribution:K1"), 1.0); // still offered, only not to this situation
    }

    void aProvisionSurvivesItsAgreement()
    {
        // T ends with 2026; confidentiality survives for six months: until 2027-07-01.
        const Snapshot plan = PlanBuilder(uR"(
            members: key
            AAA
            BBB
            agreements: key, from, until
            T, 2020, 2026
            parties: agreement, member
            T, AAA
            T, BBB
            provisions: key, agreement, kind, survival_months
            P1, T, confidentiality survival, 6
            P2, T, basing,
        )")
                                  .snapshot();
        QCOMPARE(availableOn(plan, "provision:P1", u"2019-12-31"), 0.0);
        QCOMPARE(availableOn(plan, "provision:P1", u"2027-06-30"), 1.0);
        QCOMPARE(availableOn(plan, "provision:P1", u"2027-07-01"), 0.0);
        QCOMPARE(availableOn(plan, "provision:P2", u"2026-12-31"), 1.0);
        QCOMPARE(availableOn(plan, "provision:P2", u"2027-01-01"), 0.0);
    }

    void agreesWithTheNaiveIteration()
    {
        QVERIFY(rc::check("as the plan stands", [](std::uint32_t seed) {
            Dice dice(seed);
            const Snapshot plan = randomDependencePlan(seed).snapshot();
            const auto &base = plan.derived<Availability>();
            for (const Day date : someDays(dice))
                requireEqual(plan, base.graph(), naiveAvailability(plan, date),
                             [&](int node) { return base.on(node, date); });
        }));
        QVERIFY(rc::check("after removals", [](std::uint32_t seed) {
            Dice dice(seed);
            const Snapshot plan = randomDependencePlan(seed).snapshot();
            const auto &base = plan.derived<Availability>();
            const auto lowerings = someLowerings(base.graph(), dice, 3);
            Cascade cascade(base);
            Job job;
            RC_ASSERT(cascade.run(lowerings, job));
            for (const Day date : someDays(dice)) {
                const AvailabilityByName before = naiveAvailability(plan, date);
                requireEqual(plan, base.graph(),
                             naiveAvailability(plan, date, loweredOn(base.graph(), lowerings, date), &before),
                             [&](int node) { return cascade.on(node, date); });
            }
        }));
    }

    void doesNotDependOnTheOrderOfRecords()
    {
        QVERIFY(rc::check([](std::uint32_t seed) {
            const Snapshot plan = randomDependencePlan(seed).snapshot();
            // The same plan with every id replaced, so that all tables stand in another order.
            Dice dice(seed + 1);
            const Snapshot other = withOtherIds(plan, dice);
            const auto &one = plan.derived<Availability>();
            const auto &two = other.derived<Availability>();
            std::map<QString, double> values;
            const Day date = Day::of(2026, 1 + dice.roll(5), 1 + dice.roll(28));
            for (std::size_t node = 0; node < two.graph().size(); ++node)
                values[two.graph().name(int(node))] = two.on(int(node), date);
            requireEqual(plan, one.graph(), values, [&](int node) { return one.on(node, date); });
        }));
    }

    void isMonotonous()
    {
        QVERIFY(rc::check([](std::uint32_t seed) {
            Dice dice(seed);
            const Snapshot plan = randomDependencePlan(seed).snapshot();
            const auto &base = plan.derived<Availability>();
            auto lowerings = someLowerings(base.graph(), dice, 2);
            Job job;
            Cascade fewer(base);
            RC_ASSERT(fewer.run(lowerings, job));
            for (const Lowering &more : someLowerings(base.graph(), dice, 2))
                lowerings.push_back(more);
            Cascade more(base);
            RC_ASSERT(more.run(lowerings, job));
            for (const Day date : someDays(dice))
                for (std::size_t node = 0; node < base.graph().size(); ++node) {
                    const double x = fewer.on(int(node), date);
                    RC_ASSERT(x <= base.on(int(node), date) + tolerance);
                    RC_ASSERT(more.on(int(node), date) <= x + tolerance);
                }
        }));
    }

private:
    /// @p plan with new ids throughout.
    static Snapshot withOtherIds(const Snapshot &plan, Dice &dice);
};

Snapshot TestAvailability::withOtherIds(const Snapshot &plan, Dice &dice)
{
    // What dangles keeps its id: it is part of the names of participations.
    std::map<Uuid, Uuid> renamed;
    for (const Kind *kind : plan.catalogue().kinds())
        plan.table(*kind).forEach([&](const Record &record) {
            for (auto &byte : renamed[record.id].bytes)
                byte = std::uint8_t(dice.roll(256));
        });
    const auto rename = [&](Uuid &id) {
        if (const auto found = renamed.find(id); found != renamed.end())
            id = found->second;
    };
    std::vector<Table> tables;
    for (const Kind *kind : plan.catalogue().kinds()) {
        std::vector<RecordPtr> records;
        plan.table(*kind).forEach([&](const Record &record) {
            const auto copy = kind->copy(record);
            rename(copy->id);
            for (const Field &field : kind->fields)
                if (field.type == FieldType::Reference)
                    rename(field.edit<Uuid>(*copy));
                else if (field.type == FieldType::AnyReference)
                    rename(field.edit<AnyId>(*copy).uuid);
                else if (field.type == FieldType::References)
                    for (Uuid &id : field.edit<std::vector<Uuid>>(*copy))
                        rename(id);
            records.push_back(copy);
        });
        tables.emplace_back(std::move(records));
    }
    return Snapshot(plan.catalogue(), std::move(tables), 1);
}

QTEST_GUILESS_MAIN(TestAvailability)
#include "tst_availability.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/ledgers.h"
#include "tests/support/bruteforce.h"
#include "tests/support/randomplan.h"

#include <QTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

namespace {

LedgerReport ledgers(const Snapshot &plan, const GapOptions &options = {})
{
    Job job;
    return findLedgers(plan, options, job).value();
}

bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-7;
}

bool covers(const Period &period, const QDate &day)
{
    return (period.from.isEmpty() || period.from.firstDay().toDate() <= day) &&
           (period.until.isEmpty() || day <= period.until.lastDay().toDate());
}

} // namespace

/// Shortfall, unapportioned and non-delivery, never mixed.
class TestLedgers : public QObject
{
    Q_OBJECT

private slots:
    void theThreeStandSideBySide()
    {
        // Required 10. AAA is to bring 6 and brings 9; BBB is to bring 3 and brings 1: available 10, no
        // shortfall; 10 - 9 = 1 unapportioned; BBB delivers 2 too few, and AAA's 3 too many do not pay for it.
        const PlanBuilder builder(uR"(
            members: key
            AAA
            BBB
            capabilities: key
            AIR
            situations: key
            S
            requirements: key, situation, capability, quantity, from, until
            R, S, AIR, 10, 2026, 2027
            targets: key, requirement, member, quantity, from, until
            T1, R, AAA, 6, 2026, 2027
            T2, R, BBB, 3, 2026, 2026
            T3, R, BBB, , 2026, 2026
            contributions: key, member, capability, quantity, status
            K1, AAA, AIR, 9, confirmed
            K2, BBB, AIR, 0.4, offered
            K3, BBB, AIR, 0.6, declared
        )");
        const LedgerReport report = ledgers(builder.snapshot());
        QCOMPARE(report.rows.size(), std::size_t(2));
        const LedgerRow &first = report.rows[0];
        QCOMPARE(first.period, (DayRange{Day::of(2026, 1, 1), Day::of(2027, 1, 1)}));
        QCOMPARE(first.shortfall, 0.0);
        QCOMPARE(first.targets, 9.0);
        QCOMPARE(first.unapportioned, 1.0);
        QCOMPARE(first.nonDelivery, 2.0);
        QCOMPARE(first.availableFrom, (std::array{10.0, 9.4, 9.0}));
        QCOMPARE(first.shortfallFrom(2), 1.0);
        // In 2027 BBB has no target any more: 4 unapportioned, everything delivered.
        QCOMPARE(report.rows[1].unapportioned, 4.0);
        QCOMPARE(report.rows[1].nonDelivery, 0.0);
        // Asked for what is confirmed: one short, and BBB delivers nothing.
        GapOptions confirmed;
        confirmed.status = QStringLiteral("confirmed");
        const LedgerRow sure = ledgers(builder.snapshot(), confirmed).rows[0];
        QCOMPARE(sure.available, 9.0);
        QCOMPARE(sure.shortfall, 1.0);
        QCOMPARE(sure.nonDelivery, 3.0);
        QCOMPARE(sure.availableFrom, first.availableFrom);
    }

    void branchesNeverNet()
    {
        // AIR has 5 too many, SEA lacks 2 and has 1 unapportioned: the branch lacks 2.
        const PlanBuilder builder(uR"(
            members: key
            AAA
            capabilities: key, parent
            ALL
            AIR, ALL
            SEA, ALL
            situations: key
            S
            requirements: key, situation, capability, quantity, from, until
            R1, S, AIR, 5, 2026, 2027
            R2, S, SEA, 4, 2027, 2028
            targets: key, requirement, member, quantity
            T1, R1, AAA, 9
            T2, R2, AAA, 3
            contributions: key, member, capability, quantity
            K1, AAA, AIR, 10
            K2, AAA, SEA, 2
        )");
        const Snapshot plan = builder.snapshot();
        const LedgerReport report = ledgers(plan);
        const auto steps = rollUpLedgers(plan, report, 0, {references(plan).find(kindOf<Capability>(), u"ALL")});
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].period, (DayRange{Day::of(2026, 1, 1), Day::of(2027, 1, 1)}));
        QCOMPARE(steps[0].shortfall, 0.0);
        QCOMPARE(steps[1].period, (DayRange{Day::of(2027, 1, 1), Day::of(2029, 1, 1)}));
        QCOMPARE(steps[1].shortfall, 2.0);
        QCOMPARE(steps[1].unapportioned, 1.0);
        QCOMPARE(steps[1].nonDelivery, 1.0);
    }

    void everyDayIsWhatBruteForceSays()
    {
        const bool passed = rc::check("ledgers = brute force day by day", [] {
            PlanBuilder builder = randomPlan(*rc::gen::arbitrary<std::uint32_t>());
            const Snapshot base = builder.snapshot();
            for (const Requirement &line : base.all<Requirement>()) {
                const int targets = *rc::gen::inRange(0, 3);
                for (int i = 0; i < targets; ++i) {
                    Target &target = builder.create<Target>();
                    target.requirement = idOf(line);
                    target.member = builder.id<Member>(QStringLiteral("M%1").arg(*rc::gen::inRange(1, 5)));
                    target.quantity = *rc::gen::inRange(0, 50) / 10.0;
                    if (*rc::gen::arbitrary<bool>())
                        target.period.from = PartialDate::fromDay(Day::of(2026, 1, *rc::gen::inRange(1, 29)));
                }
            }
            const Snapshot plan = builder.snapshot();
            GapOptions options;
            options.window = {Day::of(2025, 12, 10), Day::of(2026, 4, 20)};
            const LedgerReport report = ledgers(plan, options);
            static constexpr const char *words[] = {"declared", "offered", "confirmed"};
            report.forEachByBlock([&](std::size_t c, std::size_t b, const LedgerRow &row) {
                const QString capability = plan.find(report.capabilities[c])->key;
                const QString block = report.blocks[b].name;
                for (Day day = row.period.from; day < row.period.until; day = day.plus(1)) {
                    const QDate date = day.toDate();
                    const DayFigures figures = bruteForce(plan, block, capability, date);
                    RC_ASSERT(near(row.required, figures.required));
                    RC_ASSERT(near(row.shortfall, figures.shortfall()));
                    for (std::size_t level = 0; level < 3; ++level)
                        RC_ASSERT(near(
                            row.availableFrom[level],
                            bruteForce(plan, block, capability, date, QString::fromLatin1(words[level])).available));
                    double targets = 0;
                    double nonDelivery = 0;
                    for (const Member &member : plan.all<Member>()) {
                        double asked = 0;
                        for (const Target &target : plan.all<Target>()) {
                            const Requirement &line = *plan.find(target.requirement);
                            const Situation &situation = *plan.find(line.situation);
                            if (target.member == idOf(member) && covers(target.period, date) &&
                                covers(line.period, date) && line.quantity &&
                                plan.find(line.capability)->key == capability &&
                                (situation.key == block || situation.concurrency == block))
                                asked += *target.quantity;
                        }
                        // A member's part: what is lost without it.
                        const double part =
                            figures.available -
                            bruteForce(plan, block, capability, date, QStringLiteral("declared"), member.key).available;
                        targets += asked;
                        nonDelivery += std::max(0.0, asked - part);
                    }
                    RC_ASSERT(near(row.targets, targets));
                    RC_ASSERT(near(row.unapportioned, std::max(0.0, figures.required - targets)));
                    RC_ASSERT(near(row.nonDelivery, nonDelivery));
                }
            });
        });
        QVERIFY(passed);
    }
};

QTEST_GUILESS_MAIN(TestLedgers)
#include "tst_ledgers.moc"

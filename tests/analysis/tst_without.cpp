// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compare.h"
#include "model/analysis/concentration.h"
#include "model/analysis/fairshare.h"
#include "model/analysis/without.h"
#include "tests/support/bruteforce.h"
#include "tests/support/randomplan.h"

#include <QTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

namespace {

const DayRange window{Day::of(2025, 12, 10), Day::of(2026, 4, 20)};

bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-7;
}

/// Each member's part on a day, by what is lost without it.
std::map<QString, double> partsOn(const Snapshot &plan, const QString &block, const QString &capability,
                                  const QDate &day)
{
    std::map<QString, double> parts;
    const double all = bruteForce(plan, block, capability, day).available;
    for (const Member &member : plan.all<Member>())
        parts[member.key] =
            all - bruteForce(plan, block, capability, day, QStringLiteral("declared"), member.key).available;
    return parts;
}

} // namespace

/// What is left without some, and how much rests on few.
class TestWithout : public QObject
{
    Q_OBJECT

private slots:
    void bandsAndCeiling()
    {
        QCOMPARE(bandOf(0.1499), ConcentrationBand::Spread);
        QCOMPARE(bandOf(0.15), ConcentrationBand::Moderate);
        QCOMPARE(bandOf(0.2499), ConcentrationBand::Moderate);
        QCOMPARE(bandOf(0.25), ConcentrationBand::Concentrated);
        PlanBuilder builder(u"settings: key, value\nceiling, 0.4\n");
        QCOMPARE(ceilingOf(builder.snapshot()), 0.4);
        builder.set(u"setting", u"ceiling", u"value", u"1.5");
        QCOMPARE(ceilingOf(builder.snapshot()), 0.5);
    }

    void sharesOfTheRequirementAreFlagged()
    {
        // 6 + 3 + 1 = 10 against 8: shares 0.6, 0.3, 0.1, HHI 0.36 + 0.09 + 0.01 = 0.46. Of the requirement AAA
        // bears 6/8 = 0.75 and BBB 3/8 = 0.375.
        const PlanBuilder builder(uR"(
            members: key
            AAA
            BBB
            CCC
            capabilities: key
            AIR
            situations: key
            S
            requirements: key, situation, capability, quantity
            R, S, AIR, 8
            contributions: key, member, capability, quantity
            K1, BBB, AIR, 3
            K2, AAA, AIR, 6
            K3, CCC, AIR, 1
        )");
        const Snapshot plan = builder.snapshot();
        Job job;
        const auto report = findConcentration(plan, {}, 0.5, job).value();
        QCOMPARE(report.rows.size(), std::size_t(1));
        const ConcentrationRow &row = report.rows[0];
        QVERIFY(near(row.hhi, 0.46));
        QVERIFY(near(row.effectiveNumber(), 1 / 0.46));
        QCOMPARE(row.members, 3);
        QCOMPARE(row.overCeiling.size(), std::size_t(1));
        QCOMPARE(plan.find(row.overCeiling[0])->key, QStringLiteral("AAA"));
        QCOMPARE(findConcentration(plan, {}, 0.375, job).value().rows[0].overCeiling.size(), std::size_t(1));
        QCOMPARE(findConcentration(plan, {}, 0.374, job).value().rows[0].overCeiling.size(), std::size_t(2));
        const auto two = findWorstLosses(plan, {}, 2, job).value().rows[0];
        QCOMPARE(two.without, 1.0);
        QCOMPARE(two.shortfall(), 7.0);
        QVERIFY(findWorstLosses(plan, {}, 0, job).has_error());
        QVERIFY(withoutEachMember(plan, {}, job).has_error()); // no days to add up
    }

    void fairSharesFollowTheIndicator()
    {
        // Weights 30:10 between AAA and BBB; CCC has a figure but is not in the alliance. Fair: 6 and 2 of 8.
        const PlanBuilder builder(uR"(
            members: key
            AAA
            BBB
            CCC
            alliances: key
            ALL
            memberships: alliance, member, role
            ALL, AAA, member
            ALL, BBB, member
            ALL, CCC, observer
            capabilities: key
            AIR
            situations: key, alliance
            S, ALL
            requirements: key, situation, capability, quantity, until
            R, S, AIR, 8, 2027
            targets: key, requirement, member, quantity, from
            T1, R, AAA, 5, 2026
            T2, R, BBB, 3, 2026
            T3, R, BBB, 9, 2027
            indicators: member, name, year, value
            AAA, gdp, 2025, 30
            BBB, gdp, 2025, 10
            CCC, gdp, 2025, 60
            AAA, gdp, 2024, 1
        )");
        const Snapshot plan = builder.snapshot();
        const FairShareOptions options{QStringLiteral("gdp"), 2025, Day::of(2026, 6, 1)};
        const auto rows = findFairShares(plan, {}, options).value();
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].weight, 0.75);
        QCOMPARE(rows[0].fair(), 6.0);
        QCOMPARE(rows[0].deviation(), -1.0);
        QCOMPARE(rows[1].fair(), 2.0);
        QCOMPARE(rows[1].deviation(), 1.0);
        QVERIFY(findFairShares(plan, {}, {QStringLiteral("gdp"), 2020, options.day}).has_error());
        QVERIFY(findFairShares(plan, {}, {QStringLiteral("gdp"), 2025, Day::of(2028, 1, 1)}).value().empty());
    }

    void everyDayIsWhatBruteForceSays()
    {
        const bool passed = rc::check("without, worst and concentration = brute force", [] {
            const Snapshot plan = randomPlan(*rc::gen::arbitrary<std::uint32_t>()).snapshot();
            GapOptions options;
            options.window = window;
            const int count = *rc::gen::inRange(1, 4);
            Job job;
            const auto worst = findWorstLosses(plan, options, count, job).value();
            const auto concentration = findConcentration(plan, options, 0.5, job).value();
            const auto each = withoutEachMember(plan, options, job).value();
            std::map<std::pair<std::size_t, QString>, std::pair<std::int64_t, double>> losses;
            std::map<std::size_t, std::pair<std::int64_t, double>> bases;
            worst.forEachByBlock([&](std::size_t c, std::size_t b, const WorstLossRow &row) {
                const QString capability = plan.find(worst.capabilities[c])->key;
                for (Day day = row.period.from; day < row.period.until; day = day.plus(1)) {
                    const auto figures = bruteForce(plan, worst.blocks[b].name, capability, day.toDate());
                    auto parts = partsOn(plan, worst.blocks[b].name, capability, day.toDate());
                    std::vector<double> sorted;
                    for (const auto &[key, part] : parts)
                        sorted.push_back(part);
                    std::sort(sorted.rbegin(), sorted.rend());
                    double without = figures.available;
                    for (int i = 0; i < count; ++i)
                        without -= sorted[std::size_t(i)];
                    RC_ASSERT(near(row.without, without));
                    bases[b].first += figures.shortfall() > 1e-7;
                    bases[b].second += figures.shortfall();
                    for (const auto &[key, part] : parts) {
                        const double shortfall = std::max(0.0, figures.required - figures.available + part);
                        losses[{b, key}].first += shortfall > 1e-7;
                        losses[{b, key}].second += shortfall;
                    }
                }
            });
            for (const MemberLoss &loss : each.losses) {
                const auto &expected = losses[{loss.block, plan.find(loss.member)->key}];
                RC_ASSERT(loss.shortDays == expected.first);
                RC_ASSERT(near(loss.shortfallDays, expected.second));
                RC_ASSERT(near(loss.gained, expected.second - bases[loss.block].second));
                losses.erase({loss.block, plan.find(loss.member)->key});
            }
            for (const auto &[where, unfelt] : losses)
                RC_ASSERT(near(unfelt.second, bases[where.first].second));
            concentration.forEachByBlock([&](std::size_t c, std::size_t b, const ConcentrationRow &row) {
                const QString capability = plan.find(concentration.capabilities[c])->key;
                for (const Day day : {row.period.from, row.period.until.plus(-1)}) {
                    const auto figures = bruteForce(plan, concentration.blocks[b].name, capability, day.toDate());
                    double hhi = 0;
                    std::size_t over = 0;
                    for (const auto &[key, part] :
                         partsOn(plan, concentration.blocks[b].name, capability, day.toDate())) {
                        hhi += figures.available > 0 ? part * part / figures.available / figures.available : 0;
                        over += figures.required > 0 && part > figures.required / 2 + 1e-9;
                    }
                    RC_ASSERT(near(row.hhi, hhi));
                    RC_ASSERT(row.overCeiling.size() == over);
                }
            });
        });
        QVERIFY(passed);
    }

    void comparingSaysBothSides()
    {
        const bool passed = rc::check("compare = both sides on every day", [] {
            const Snapshot plan = randomPlan(*rc::gen::arbitrary<std::uint32_t>()).snapshot();
            const std::vector<Id<Member>> members{{references(plan).find(kindOf<Member>(), u"M2")}};
            const std::vector<Id<Agreement>> agreements{{references(plan).find(kindOf<Agreement>(), u"T1")}};
            const Snapshot reduced = planWithout(plan, members, agreements);
            GapOptions options;
            options.window = window;
            Job job;
            const auto report = compareGaps(reduced, plan, options, job).value();
            report.forEachByBlock([&](std::size_t c, std::size_t b, const CompareRow &row) {
                const QString capability = plan.find(report.capabilities[c])->key;
                for (const Day day : {row.period.from, row.period.until.plus(-1)}) {
                    const QString block = report.blocks[b].name;
                    const auto here = bruteForce(reduced, block, capability, day.toDate());
                    const auto there = bruteForce(plan, block, capability, day.toDate());
                    RC_ASSERT(near(row.available, here.available));
                    RC_ASSERT(near(row.availableAgainst, there.available));
                    RC_ASSERT(near(row.gained(), here.shortfall() - there.shortfall()));
                    RC_ASSERT(row.gained() >= 0);
                }
            });
        });
        QVERIFY(passed);
    }
};

QTEST_GUILESS_MAIN(TestWithout)
#include "tst_without.moc"

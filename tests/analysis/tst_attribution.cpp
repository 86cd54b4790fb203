// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attribution.h"
#include "tests/support/randomplan.h"

#include <QTest>
#include <rapidcheck.h>

#include <numeric>

using namespace entente;
using namespace entente::test;

namespace {

bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-6;
}

/// What each cause takes from a contribution, by trying every order in which the causes that hold could
/// be applied one after the other, and averaging what each takes when its turn comes.
std::map<Factor, double> everyOrder(const ContributionFactors &factors)
{
    std::vector<Factor> causes;
    for (const FactorLoss &loss : factors.losses)
        if (loss.factor != Factor::Quantity)
            causes.push_back(loss.factor);
    std::sort(causes.begin(), causes.end());
    std::map<Factor, double> taken;
    double orders = 0;
    do {
        double left = factors.quantity.value_or(0);
        for (const Factor cause : causes) {
            const double then = cause == Factor::Quality ? left * factors.quality : 0;
            taken[cause] += left - then;
            left = then;
        }
        ++orders;
    } while (std::next_permutation(causes.begin(), causes.end()));
    for (auto &[cause, sum] : taken)
        sum /= orders;
    return taken;
}

} // namespace

/// The waterfall from offered to effective.
class TestAttribution : public QObject
{
    Q_OBJECT

private slots:
    void partsAreAveragedOverOrders()
    {
        // 8 at quality 0.25 by a member that is not in the alliance, 200 days of notice where 30 are allowed:
        // n = 2. Quality costs 8 x 0.75 / 3 = 2; the rest, 6, is shared by member and ready: 3 each.
        const PlanBuilder builder(uR"(
            members: key
            AAA
            alliances: key
            ALL
            capabilities: key
            AIR
            situations: key, alliance, notice_days
            S, ALL, 30
            requirements: key, situation, capability, quantity, from, until
            R, S, AIR, 5, 2026-01-01, 2026-01-10
            contributions: key, member, capability, quantity, notice_days
            K, AAA, AIR, 8, 200
            lines: contribution, line, level
            K, training, 0.25
        )");
        Job job;
        const AttributionReport report = attributeGaps(builder.snapshot(), {}, job).value();
        QCOMPARE(report.rows.size(), std::size_t(1));
        const AttributionRow &row = report.rows[0];
        QCOMPARE(row.offered, 8.0);
        QCOMPARE(row.loss(Factor::Quality), 2.0);
        QCOMPARE(row.loss(Factor::Member), 3.0);
        QCOMPARE(row.loss(Factor::Ready), 3.0);
        QCOMPARE(row.available, 0.0);
        QCOMPARE(row.shortfall, 5.0);
        // Ten days of it.
        const AttributionRow sum = summedOverDays(report).value().rows[0];
        QCOMPARE(sum.offered, 80.0);
        QCOMPARE(sum.loss(Factor::Quality), 20.0);
        QCOMPARE(sum.shortfall, 50.0);
    }

    void theWorstPeriodIsTheFirstOfTheWorst()
    {
        const PlanBuilder builder(uR"(
            members: key
            AAA
            capabilities: key
            AIR
            situations: key
            S
            requirements: key, situation, capability, quantity, from, until
            R, S, AIR, 5, 2026, 2028
            contributions: key, member, capability, quantity, from, until
            K1, AAA, AIR, 3, 2026, 2026
            K2, AAA, AIR, 1, 2027, 2028
            K3, AAA, AIR, 9, 2028, 2028
        )");
        Job job;
        const AttributionReport report = attributeGaps(builder.snapshot(), {}, job).value();
        const AttributionReport worst = worstOf(report);
        QCOMPARE(worst.rows.size(), std::size_t(1));
        QCOMPARE(worst.rows[0].period, (DayRange{Day::of(2027, 1, 1), Day::of(2028, 1, 1)}));
        QCOMPARE(worst.rows[0].shortfall, 4.0);
        QCOMPARE(worst.rows[0].loss(Factor::Period), 12.0); // K1 is over, K3 has not begun
        QCOMPARE(worst.rowsOf(0, 0).size(), std::size_t(1));
        // Without an end there is no sum over its days.
        PlanBuilder open = builder;
        open.set(u"requirement", u"R", u"until", u"");
        QVERIFY(summedOverDays(attributeGaps(open.snapshot(), {}, job).value()).has_error());
    }

    void partsSumAndAreTheAverageOfEveryOrder()
    {
        const bool passed = rc::check("attribution = average over every order, and sums", [] {
            const Snapshot plan = randomPlan(*rc::gen::arbitrary<std::uint32_t>()).snapshot();
            GapOptions options;
            options.window = {Day::of(2025, 12, 10), Day::of(2026, 4, 20)};
            options.withUnrequired = true;
            static constexpr const char *words[] = {"declared", "offered", "confirmed"};
            options.status = QString::fromLatin1(words[*rc::gen::inRange(0, 3)]);
            Job job;
            const AttributionReport report = attributeGaps(plan, options, job).value();
            report.forEachByBlock([&](std::size_t c, std::size_t b, const AttributionRow &row) {
                const double lost = std::accumulate(row.losses.begin(), row.losses.end(), 0.0);
                RC_ASSERT(std::fabs(row.offered - lost - row.available) < 1e-12 * std::max(1.0, row.offered) * 100);
                for (const Day day : {row.period.from, row.period.until.plus(-1)}) {
                    const GapExplanation explained =
                        explainGap(plan, report.blocks[b], report.capabilities[c], day, options.status).value();
                    RC_ASSERT(near(row.offered, explained.offered));
                    RC_ASSERT(near(row.available, explained.available));
                    RC_ASSERT(near(row.required, explained.required));
                    std::map<Factor, double> expected;
                    for (const ContributionFactors &factors : explained.contributions)
                        for (const auto &[cause, part] : everyOrder(factors))
                            expected[cause] += part;
                    for (std::size_t i = 0; i < causeCount; ++i)
                        RC_ASSERT(near(row.losses[i], expected[causeAt(i)]));
                }
            });
        });
        QVERIFY(passed);
    }
};

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"

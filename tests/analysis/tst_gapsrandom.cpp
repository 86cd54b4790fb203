// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/explain.h"
#include "model/analysis/gapgrid.h"
#include "model/analysis/monthly.h"
#include "tests/support/bruteforce.h"
#include "tests/support/randomplan.h"

#include <QTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

namespace {

const QDate firstDay(2025, 12, 10);
const QDate endDay(2026, 4, 20); // not covered
const QStringList statuses{QStringLiteral("declared"), QStringLiteral("offered"), QStringLiteral("confirmed")};

bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-7;
}

QString keyOf(const Snapshot &plan, Id<Member> id)
{
    const Member *member = plan.find(id);
    return member ? member->key : QString();
}

QString describe(const GapRow &row, const DayFigures &expected, const QDate &day)
{
    return QStringLiteral("%1: required %2 for %3, available %4 for %5, largest %6 of %7")
        .arg(day.toString(Qt::ISODate))
        .arg(row.required)
        .arg(expected.required)
        .arg(row.available)
        .arg(expected.available)
        .arg(row.largestPart)
        .arg(expected.largestPart);
}

} // namespace

/// The analysis against an independent, day-by-day evaluation of small random plans.
class TestGapsRandom : public QObject
{
    Q_OBJECT

private slots:
    void rowsSayWhatEachDaySays()
    {
        const bool passed = rc::check("exact rows = brute force, and are maximal", [] {
            const auto seed = *rc::gen::arbitrary<std::uint32_t>();
            const QString status = statuses[*rc::gen::inRange(0, 3)];
            const Snapshot plan = randomPlan(seed).snapshot();
            GapOptions options;
            options.window = {Day::fromDate(firstDay), Day::fromDate(endDay)};
            options.withUnrequired = true;
            options.status = status;
            Job job;
            const GapReport report = findGaps(plan, options, job).value();
            for (std::size_t c = 0; c < report.capabilities.size(); ++c)
                for (std::size_t b = 0; b < report.blocks.size(); ++b) {
                    const auto rows = report.rowsOf(c, b);
                    RC_ASSERT(!rows.empty());
                    RC_ASSERT(rows.front().period.from == options.window.from);
                    RC_ASSERT(rows.back().period.until == options.window.until);
                    const QString capability = plan.find(report.capabilities[c])->key;
                    for (std::size_t i = 0; i < rows.size(); ++i) {
                        const GapRow &row = rows[i];
                        RC_ASSERT(row.period.from < row.period.until);
                        if (i > 0) {
                            RC_ASSERT(rows[i - 1].period.until == row.period.from);
                            RC_ASSERT(rows[i - 1].required != row.required || rows[i - 1].available != row.available ||
                                      rows[i - 1].largestMember != row.largestMember);
                        }
                        double part = 0;
                        for (Day day = row.period.from; day < row.period.until; day = day.plus(1)) {
                            const DayFigures expected =
                                bruteForce(plan, report.blocks[b].name, capability, day.toDate(), status);
                            RC_LOG(describe(row, expected, day.toDate()).toStdString());
                            RC_ASSERT(near(row.required, expected.required));
                            RC_ASSERT(near(row.available, expected.available));
                            RC_ASSERT(near(row.shortfall, expected.shortfall()));
                            RC_ASSERT(keyOf(plan, row.largestMember) == expected.largest);
                            part = std::max(part, expected.largestPart);
                        }
                        RC_ASSERT(near(row.largestPart, part));
                        RC_ASSERT(near(row.availableWithoutLargest, row.available - part));
                    }
                }
        });
        QVERIFY(passed);
    }

    void explanationsAddUp()
    {
        const bool passed = rc::check("explain = brute force on any day", [] {
            const Snapshot plan = randomPlan(*rc::gen::arbitrary<std::uint32_t>()).snapshot();
            const QDate day = firstDay.addDays(*rc::gen::inRange(0, int(firstDay.daysTo(endDay))));
            const QString status = statuses[*rc::gen::inRange(0, 3)];
            for (const Capability &capability : plan.all<Capability>()) {
                if (capability.key == QStringLiteral("ROOT"))
                    continue;
                std::vector<GapBlock> blocks{{{}, QStringLiteral("X")}};
                for (const Situation &situation : plan.all<Situation>())
                    blocks.push_back({idOf(situation), situation.key});
                for (const GapBlock &block : blocks) {
                    const auto explanation =
                        explainGap(plan, block, idOf(capability), Day::fromDate(day), status).value();
                    const DayFigures expected = bruteForce(plan, block.name, capability.key, day, status);
                    RC_ASSERT(near(explanation.required, expected.required));
                    RC_ASSERT(near(explanation.available, expected.available));
                    RC_ASSERT(near(explanation.shortfall, expected.shortfall()));
                    double sum = 0;
                    for (const ContributionFactors &factors : explanation.contributions) {
                        sum += factors.effective;
                        // What counts in full has lost nothing, what counts nothing says why.
                        const double full = factors.quantity.value_or(0);
                        RC_ASSERT(near(factors.effective, full) || !factors.losses.empty());
                    }
                    RC_ASSERT(near(sum, expected.available));
                }
            }
        });
        QVERIFY(passed);
    }

    void monthlyIsTheSampledExactResult()
    {
        const bool passed = rc::check("monthly = rows on the first of each month", [] {
            const bool whole = *rc::gen::arbitrary<bool>();
            const Snapshot plan = randomPlan(*rc::gen::arbitrary<std::uint32_t>(), whole).snapshot();
            MonthlyOptions options;
            options.window = {Day::fromDate(firstDay), Day::fromDate(endDay)};
            options.withoutEachMember = true;
            Job job;
            const MonthlySummary summary = summariseMonthly(plan, options, job).value();
            RC_ASSERT(summary.months.size() == 4U);
            const GapReport report = findGaps(plan, options, job).value();
            RC_ASSERT(report.blocks.size() == summary.blocks.size());
            for (std::size_t b = 0; b < report.blocks.size(); ++b) {
                std::int64_t shortCells = 0;
                double shortfall = 0;
                for (std::size_t c = 0; c < report.capabilities.size(); ++c)
                    for (const GapRow &row : report.rowsOf(c, b))
                        for (const Day month : summary.months)
                            if (row.period.contains(month)) {
                                shortCells += row.isShort();
                                shortfall += row.shortfall;
                            }
                RC_ASSERT(summary.blocks[b].cells == std::int64_t(3 * 4));
                RC_ASSERT(summary.blocks[b].shortCells == shortCells);
                RC_ASSERT(near(summary.blocks[b].shortfall, shortfall));
                RC_ASSERT(!whole || summary.blocks[b].shortfall == shortfall);
            }
        });
        QVERIFY(passed);
    }

    void withoutAMemberIsAPlanWithoutItsContributions()
    {
        const bool passed = rc::check("N-1 = recomputation", [] {
            PlanBuilder builder = randomPlan(*rc::gen::arbitrary<std::uint32_t>());
            const Snapshot plan = builder.snapshot();
            MonthlyOptions options;
            options.window = {Day::fromDate(firstDay), Day::fromDate(endDay)};
            options.withoutEachMember = true;
            Job job;
            const MonthlySummary summary = summariseMonthly(plan, options, job).value();
            RC_ASSERT(summary.members.size() == 4U);
            for (const MemberSummary &member : summary.members) {
                ChangeSet changes;
                for (const Contribution &contribution : plan.all<Contribution>())
                    if (contribution.member == member.member)
                        changes.remove(kindOf<Contribution>(), plan.find(kindOf<Contribution>(), contribution.id));
                const Snapshot reduced = plan.advanced(changes, 2);
                MonthlyOptions alone = options;
                alone.withoutEachMember = false;
                const MonthlySummary expected = summariseMonthly(reduced, alone, job).value();
                RC_ASSERT(member.shortCells == expected.shortCells);
                RC_ASSERT(near(member.shortfall, expected.shortfall));
            }
        });
        QVERIFY(passed);
    }

    void branchesAreSumsOfLeaves()
    {
        const bool passed = rc::check("heatmap and roll-up = brute force", [] {
            const Snapshot plan = randomPlan(*rc::gen::arbitrary<std::uint32_t>()).snapshot();
            GapOptions options;
            options.window = {Day::fromDate(firstDay), Day::fromDate(endDay)};
            Job job;
            const GapReport report = findGaps(plan, options, job).value();
            if (report.blocks.empty())
                return;
            const auto block = std::size_t(*rc::gen::inRange(0, int(report.blocks.size())));
            const auto buckets = bucketsOf({Day::of(2026, 1, 5), Day::of(2026, 3, 5)}, Grain::Month);
            RC_ASSERT(buckets.size() == 3U);
            const GapGrid grid = gapGrid(plan, report, block, buckets, job).value();
            for (std::size_t r = 0; r < grid.rows.size(); ++r) {
                const Capability &row = *plan.find(grid.rows[r].capability);
                const bool isRoot = row.key == QStringLiteral("ROOT");
                const QStringList leaves =
                    isRoot ? QStringList{QStringLiteral("A"), QStringLiteral("B")} : QStringList{row.key};
                const auto steps = rollUp(plan, report, block, grid.rows[r].capability);
                for (std::size_t k = 0; k < buckets.size(); ++k) {
                    double worst = 0;
                    double coverage = 1;
                    Day worstDay = buckets[k].from;
                    for (Day day = buckets[k].from; day < buckets[k].until; day = day.plus(1)) {
                        double sum = 0;
                        for (const QString &leaf : leaves) {
                            const DayFigures figures = bruteForce(plan, report.blocks[block].name, leaf, day.toDate());
                            sum += figures.shortfall();
                            if (figures.required > 0)
                                coverage = std::min(coverage, figures.available / figures.required);
                        }
                        if (sum > worst + 1e-7) {
                            worst = sum;
                            worstDay = day;
                        }
                        for (const RollUpStep &step : steps)
                            RC_ASSERT(!step.period.contains(day) || near(step.shortfall, sum));
                    }
                    RC_ASSERT(near(grid.at(r, k).shortfall, worst));
                    RC_ASSERT(near(grid.at(r, k).coverage, coverage));
                    RC_ASSERT((grid.at(r, k).status == GapStatus::Short) == (worst > 1e-7));
                    RC_ASSERT(grid.at(r, k).worstDay == worstDay);
                }
            }
        });
        QVERIFY(passed);
    }
};

QTEST_GUILESS_MAIN(TestGapsRandom)
#include "tst_gapsrandom.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/actions.h"
#include "model/records/kinds.h"
#include "tests/support/randomplan.h"

#include <QTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

namespace {

/// Quantity x days of shortfall of every situation, from the rows of the gap analysis.
double shortfallDays(const Snapshot &plan, const GapOptions &gaps)
{
    GapOptions options = gaps;
    for (const Situation &situation : plan.all<Situation>())
        options.situations.push_back(idOf(situation));
    Job job;
    double sum = 0;
    const GapReport report = findGaps(plan, options, job).value();
    for (const GapRow &row : report.rows)
        sum += row.shortfall * row.period.days();
    return sum;
}

std::vector<Action> actionsOf(const Snapshot &plan, const GapOptions &gaps = {}, int top = 100)
{
    Job job;
    return findActions(plan, {gaps, top}, job).value();
}

/// A requirement of 6 on ten days, and what the test adds.
PlanBuilder lacking(QStringView more)
{
    PlanBuilder builder(uR"(
        members: key
        AAA
        BBB
        capabilities: key
        AIR
        situations: key, notice_days
        S, 10
        requirements: key, situation, capability, quantity, priority, from, until
        R, S, AIR, 6, 1, 2027-01-01, 2027-01-10
    )");
    builder.add(more);
    return builder;
}

} // namespace

/// What to do about a gap.
class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void eachKindOfAction_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<double>("closed");
        // Four of six come too late; at ten days of notice they count on ten days.
        QTest::newRow("notice") << QStringLiteral("contributions: key, member, capability, quantity, notice_days\n"
                                                  "K, AAA, AIR, 4, 30\n")
                                << QStringLiteral("shorten-notice") << QStringLiteral("30") << QStringLiteral("10")
                                << 40.0;
        // The agreement ends after four days: for the other six it is missing.
        QTest::newRow("agreement") << QStringLiteral("agreements: key, from, until\nT, 2020, 2027-01-04\n"
                                                     "parties: agreement, member\nT, AAA\n"
                                                     "contributions: key, member, capability, quantity, agreements\n"
                                                     "K, AAA, AIR, 6, T\n")
                                   << QStringLiteral("extend-agreement") << QStringLiteral("2027-01-04")
                                   << QStringLiteral("2027-01-10") << 36.0;
        QTest::newRow("party") << QStringLiteral("agreements: key, from, until\nT, 2020, 2028\n"
                                                 "parties: agreement, member, status\nT, AAA, signed\n"
                                                 "contributions: key, member, capability, quantity, agreements\n"
                                                 "K, AAA, AIR, 5, T\n")
                               << QStringLiteral("extend-agreement") << QStringLiteral("2028") << QStringLiteral("2028")
                               << 50.0;
        QTest::newRow("caveat") << QStringLiteral("contributions: key, member, capability, quantity\nK, AAA, AIR, 3\n"
                                                  "caveats: key, contribution, excludes\nV, K, S\n")
                                << QStringLiteral("lift-caveat") << QStringLiteral("S") << QString() << 30.0;
        // Raising the weakest line leaves the next weakest: 6 x 0.25 becomes 6 x 0.5.
        QTest::newRow("quality") << QStringLiteral("contributions: key, member, capability, quantity\nK, AAA, AIR, 6\n"
                                                   "lines: contribution, line, level\nK, training, 0.25\n"
                                                   "K, materiel, 0.5\n")
                                 << QStringLiteral("raise-quality") << QStringLiteral("0.25") << QStringLiteral("1")
                                 << 15.0;
        QTest::newRow("quantity") << QStringLiteral(
                                         "contributions: key, member, capability, quantity\nK, AAA, AIR, 2\n")
                                  << QStringLiteral("add-quantity") << QStringLiteral("2") << QStringLiteral("6")
                                  << 40.0;
    }

    void eachKindOfAction()
    {
        QFETCH(QString, more);
        QFETCH(QString, name);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(double, closed);
        const std::vector<Action> actions = actionsOf(lacking(more).snapshot());
        const auto found = std::find_if(actions.begin(), actions.end(), [&](const Action &action) {
            return QString::fromLatin1(actionName(action.type)) == name;
        });
        QVERIFY(found != actions.end());
        QCOMPARE(found->before, before);
        QCOMPARE(found->after, after);
        QCOMPARE(found->closed, closed);
        // Priority 1 counts five times; six are required.
        QCOMPARE(found->weighted, closed / 6 * 5);
        QCOMPARE(found->capabilities.size(), std::size_t(1));
    }

    void confirmingCountsWhereConfirmedIsAsked()
    {
        const PlanBuilder builder = lacking(uR"(
            contributions: key, member, capability, quantity, status
            K1, AAA, AIR, 2, offered
            K2, BBB, AIR, 1, confirmed
        )");
        GapOptions gaps;
        gaps.status = QStringLiteral("confirmed");
        const std::vector<Action> actions = actionsOf(builder.snapshot(), gaps);
        QCOMPARE(actions.size(), std::size_t(2));
        QCOMPARE(actions[0].type, ActionType::AddQuantity); // closes all five
        QCOMPARE(actions[1].type, ActionType::ConfirmOffer);
        QCOMPARE(actions[1].closed, 20.0);
        QVERIFY(actionsOf(builder.snapshot()).front().type == ActionType::AddQuantity);
    }

    void twoFailuresTakeTwoChanges()
    {
        // Excluded and too late: neither alone helps.
        const PlanBuilder builder = lacking(uR"(
            contributions: key, member, capability, quantity, notice_days
            K, AAA, AIR, 4, 30
            caveats: key, contribution, excludes
            V, K, S
        )");
        QVERIFY(actionsOf(builder.snapshot()).empty());
    }

    void effectsAreThoseOfTheChangedPlan()
    {
        const bool passed = rc::check("an action closes what it says; the first are the best of all", [] {
            const Snapshot plan = randomPlan(*rc::gen::arbitrary<std::uint32_t>()).snapshot();
            GapOptions gaps;
            gaps.window = {Day::of(2025, 12, 10), Day::of(2026, 4, 20)};
            static constexpr const char *words[] = {"declared", "offered", "confirmed"};
            gaps.status = QString::fromLatin1(words[*rc::gen::inRange(0, 3)]);
            const std::vector<Action> all = actionsOf(plan, gaps, 1000);
            const double before = shortfallDays(plan, gaps);
            for (std::size_t i = 0; i < all.size(); ++i) {
                const double after = shortfallDays(plan.advanced(all[i].changes, 2), gaps);
                RC_ASSERT(std::fabs(all[i].closed - (before - after)) < 1e-6);
                RC_ASSERT(all[i].closed > 0);
                if (i > 0) // RC_ASSERT looks at both sides of ||
                    RC_ASSERT(all[i - 1].weighted >= all[i].weighted);
            }
            const int top = *rc::gen::inRange(1, 4);
            const std::vector<Action> few = actionsOf(plan, gaps, top);
            RC_ASSERT(few.size() == std::min(all.size(), std::size_t(top)));
            for (std::size_t i = 0; i < few.size(); ++i) {
                RC_ASSERT(few[i].weighted == all[i].weighted);
                RC_ASSERT(few[i].record == all[i].record);
            }
        });
        QVERIFY(passed);
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"

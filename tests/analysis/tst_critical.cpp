// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/critical.h"
#include "tests/support/dependenceplan.h"

#include <QTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

/// What the loss of each record costs.
class TestCritical : public QObject
{
    Q_OBJECT

private slots:
    void byHand()
    {
        // Ten days. A needs 4 and has 3 + 2 = 5, priority 1 (weight 5); B needs 2 and has 2, priority 5 (weight 1).
        // Without AAA, A lacks 2 of 4 for ten days: 20 / 40 x 5 = 2.5. Without BBB: A has 3, lacks 1: 10 / 40 x 5 =
        // 1.25; B lacks all of it: 20 / 20 x 1 = 1; together 2.25. T: K2 with it, 1.25.
        const Snapshot plan = PlanBuilder(uR"(
            members: key
            AAA
            BBB
            CCC
            agreements: key, from
            T, 2020
            parties: agreement, member
            T, BBB
            T, CCC
            capabilities: key
            A
            B
            situations: key
            S
            requirements: key, situation, capability, quantity, priority, from, until
            R1, S, A, 4, 1, 2026-01-01, 2026-01-10
            R2, S, B, 2, 5, 2026-01-01, 2026-01-10
            contributions: key, member, capability, quantity, agreements
            K1, AAA, A, 3,
            K2, BBB, A, 2, T
            K3, BBB, B, 2,
        )")
                                  .snapshot();
        Job job;
        CriticalOptions options;
        options.kinds = {&kindOf<Member>(), &kindOf<Agreement>()};
        const auto rows = findCritical(plan, options, job).value();
        const auto &graph = plan.derived<DependenceGraph>();
        QStringList texts;
        for (const CriticalRow &row : rows) {
            QStringList points;
            for (const int each : row.singlePointFor)
                points << graph.name(each);
            texts << QStringLiteral("%1 %2 %3 %4")
                         .arg(graph.name(row.node))
                         .arg(row.lost)
                         .arg(row.shortfallGained)
                         .arg(points.join(QLatin1Char(';')));
        }
        // With AAA fall K1, A/S and A. With BBB: T, both parties, K2, K3, A/S, A, B/S, B. With T: both parties, K2,
        // A/S, A. With CCC the same as with T, and T.
        QCOMPARE(texts, (QStringList{QStringLiteral("member:AAA 3 2.5 capability:A/S"),
                                     QStringLiteral("member:BBB 9 2.25 capability:A/S;capability:B/S"),
                                     QStringLiteral("member:CCC 6 1.25 capability:A/S"),
                                     QStringLiteral("agreement:T 5 1.25 capability:A/S")}));
        // At three quarters A still counts as there with 3 of 4.
        options.theta = 0.75;
        const auto atThreeQuarters = findCritical(plan, options, job).value();
        for (const CriticalRow &row : atThreeQuarters)
            if (graph.nodes()[std::size_t(row.node)].kind == &kindOf<Agreement>()) {
                QVERIFY(row.singlePointFor.empty());
            } else if (graph.name(row.node) == QStringLiteral("member:AAA")) {
                QCOMPARE(row.singlePointFor.size(), std::size_t(1)); // 2 of 4 are left
            }
        options.theta = 2;
        QCOMPARE(findCritical(plan, options, job).error().code, ErrorCode::WrongUse);
    }

    void anUnboundedHorizonIsAsked()
    {
        const Snapshot plan = PlanBuilder(uR"(
            capabilities: key
            A
            situations: key
            S
            requirements: key, situation, capability, quantity
            R1, S, A, 4
        )")
                                  .snapshot();
        Job job;
        QCOMPARE(findCritical(plan, {}, job).error().code, ErrorCode::WrongUse);
        QVERIFY(findCritical(plan, {{}, {Day::of(2026, 1, 1), Day::of(2027, 1, 1)}, 1}, job).has_value());
    }

    void costsWhatTheGapEngineSays()
    {
        QVERIFY(rc::check([](std::uint32_t seed) {
            const Snapshot plan = randomDependencePlan(seed).snapshot();
            const auto &graph = plan.derived<DependenceGraph>();
            Job job;
            CriticalOptions options;
            options.kinds = {&kindOf<Member>(), &kindOf<Contribution>(), &kindOf<Alliance>()};
            options.horizon = {Day::of(2026, 1, 10), Day::of(2026, 6, 1)};
            const auto rows = findCritical(plan, options, job).value();
            for (const CriticalRow &row : rows) {
                const Impact impact = findImpact(plan, {{row.node, options.horizon.from, 0, true}}, job).value();
                GapOptions gaps;
                gaps.window = options.horizon;
                const GainedGaps gained = gainedGaps(plan, impact, gaps, job).value();
                double expected = 0;
                for (const GainedGap &gap : gained.gaps) {
                    // Requirements of these plans have no priority: weight 3.
                    const auto &id = gained.report.blocks[std::size_t(gap.row.block)].situation;
                    double asked = 0;
                    for (const Requirement &each : plan.all<Requirement>())
                        if (each.situation == id &&
                            each.capability == gained.report.capabilities[std::size_t(gap.row.capability)])
                            asked +=
                                each.quantity.value_or(0) * each.period.range().intersected(options.horizon).days();
                    expected += gap.gained * gap.row.period.days() / asked * 3;
                }
                if (std::fabs(expected - row.shortfallGained) > 1e-6)
                    RC_FAIL(graph.name(row.node).toStdString());
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestCritical)
#include "tst_critical.moc"

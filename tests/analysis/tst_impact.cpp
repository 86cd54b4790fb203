// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/impact.h"
#include "tests/support/dependenceplan.h"
#include "tests/support/dice.h"

#include <QTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

namespace {

Snapshot treatyPlan()
{
    // T takes effect in 2020 and needs 12 months' notice; U implements it. BBB's tankers rest on T.
    return PlanBuilder(uR"(
        members: key
        AAA
        BBB
        CCC
        agreements: key, from, parent, notice_months
        T, 2020, , 12
        U, 2021, T,
        parties: agreement, member
        T, AAA
        T, BBB
        U, AAA
        U, BBB
        U, CCC
        provisions: key, agreement, kind, survival_months
        P1, T, confidentiality survival, 6
        P2, T, basing,
        capabilities: key
        TANKER
        situations: key
        S
        requirements: key, situation, capability, quantity, from, until
        R, S, TANKER, 10, 2026, 2030
        contributions: key, member, capability, quantity, agreements
        K1, AAA, TANKER, 6,
        K2, BBB, TANKER, 4, T
        exercises: key, host, from, until
        E, CCC, 2029-05, 2029-06
        participations: exercise, member, role, contribution
        E, CCC, host,
        E, BBB, participant, K2
    )")
        .snapshot();
}

QStringList rowsOf(const Impact &impact)
{
    QStringList rows;
    for (const ImpactRow &row : impact.rows()) {
        QStringList chain;
        for (const int each : impact.because(row.node, row.days.from))
            chain << impact.graph().name(each);
        rows << QStringLiteral("%1 %2 %3 %4 %5: %6")
                    .arg(impact.graph().name(row.node), row.days.from.toIso(), row.days.until.plus(-1).toIso())
                    .arg(row.before)
                    .arg(row.after)
                    .arg(chain.join(QStringLiteral(" < ")));
    }
    return rows;
}

QStringList impactOf(const Snapshot &plan, const char *removal)
{
    Job job;
    return rowsOf(findImpact(plan, {parseRemoval(plan, QLatin1String(removal)).value()}, job).value());
}

} // namespace

/// What falls, from when, why, and what it costs the situations.
class TestImpact : public QObject
{
    Q_OBJECT

private slots:
    void aPartyLeavesAfterItsNotice()
    {
        // Notice given on 2028-03-15 acts on 2029-03-15; survival ends six months later, on 2029-09-15. E takes place
        // in 2029-05 and 06 and would have had only its host left.
        const QStringList rows = impactOf(treatyPlan(), "party:T/BBB/@2028-03-15");
        const QStringList expected{
            QStringLiteral("agreement:T 2029-03-15  1 0: agreement:T < party:T/BBB/"),
            QStringLiteral("agreement:U 2029-03-15  1 0: agreement:U < agreement:T < party:T/BBB/"),
            QStringLiteral("capability:TANKER 2029-03-15 2030-12-31 1 0.6: capability:TANKER < capability:TANKER/S < "
                           "contribution:K2 < party:T/BBB/"),
            QStringLiteral("capability:TANKER/S 2029-03-15 2030-12-31 1 0.6: capability:TANKER/S < contribution:K2 < "
                           "party:T/BBB/"),
            QStringLiteral("contribution:K2 2029-03-15  1 0: contribution:K2 < party:T/BBB/"),
            QStringLiteral("party:T/AAA/ 2029-03-15  1 0: party:T/AAA/ < agreement:T < party:T/BBB/"),
            QStringLiteral("party:T/BBB/ 2029-03-15  1 0: party:T/BBB/"),
            QStringLiteral("party:U/AAA/ 2029-03-15  1 0: party:U/AAA/ < agreement:U < agreement:T < party:T/BBB/"),
            QStringLiteral("party:U/BBB/ 2029-03-15  1 0: party:U/BBB/ < agreement:U < agreement:T < party:T/BBB/"),
            QStringLiteral("party:U/CCC/ 2029-03-15  1 0: party:U/CCC/ < agreement:U < agreement:T < party:T/BBB/"),
            QStringLiteral("provision:P2 2029-03-15  1 0: provision:P2 < agreement:T < party:T/BBB/"),
            QStringLiteral("exercise:E 2029-05-01 2029-06-30 1 0: exercise:E < participation:E/BBB/participant/K2 < "
                           "contribution:K2 < party:T/BBB/"),
            QStringLiteral("participation:E/BBB/participant/K2 2029-05-01 2029-06-30 1 0: "
                           "participation:E/BBB/participant/K2 < contribution:K2 < party:T/BBB/"),
            QStringLiteral("participation:E/CCC/host/ 2029-05-01 2029-06-30 1 0: participation:E/CCC/host/ < "
                           "exercise:E < participation:E/BBB/participant/K2 < contribution:K2 < party:T/BBB/"),
            QStringLiteral("provision:P1 2029-09-15  1 0: provision:P1 < agreement:T < party:T/BBB/"),
        };
        QCOMPARE(rows, expected);
    }

    void aMemberLeavesAtOnce()
    {
        const QStringList rows = impactOf(treatyPlan(), "member:BBB@2028-03-15");
        QVERIFY(rows.contains(QStringLiteral("contribution:K2 2028-03-15  1 0: contribution:K2 < member:BBB")));
        QVERIFY(rows.contains(QStringLiteral("agreement:T 2028-03-15  1 0: agreement:T < party:T/BBB/ < member:BBB")));
        // U has CCC and AAA left, but not its parent.
        QVERIFY(rows.contains(
            QStringLiteral("agreement:U 2028-03-15  1 0: agreement:U < agreement:T < party:T/BBB/ < member:BBB")));
        QVERIFY(rows.contains(QStringLiteral("exercise:E 2029-05-01 2029-06-30 1 0: exercise:E < "
                                             "participation:E/BBB/participant/K2 < member:BBB")));
    }

    void aDenunciationOfEverything()
    {
        const Snapshot plan = treatyPlan();
        Job job;
        const Member *member = nullptr;
        for (const Member &each : plan.all<Member>())
            if (each.key == u"BBB")
                member = &each;
        const auto removals = denunciations(plan, idOf(*member), Day::of(2028, 3, 15));
        QCOMPARE(removals.size(), std::size_t(2));
        const QStringList rows = rowsOf(findImpact(plan, removals, job).value());
        QVERIFY(rows.contains(QStringLiteral("party:U/BBB/ 2028-03-15  1 0: party:U/BBB/"))); // no notice is asked
        QVERIFY(rows.contains(QStringLiteral("party:T/BBB/ 2029-03-15  1 0: party:T/BBB/")));
        QVERIFY(rows.filter(QStringLiteral("member:BBB 20")).isEmpty());
    }

    void gapsThatAreGained()
    {
        // 10 of 10 until 2029-03-14, then 6: 4 are lacking until the end of 2030.
        const Snapshot plan = treatyPlan();
        Job job;
        const Impact impact =
            findImpact(plan, {parseRemoval(plan, QStringLiteral("party:T/BBB/@2028-03-15")).value()}, job).value();
        const GainedGaps gained = gainedGaps(plan, impact, {}, job).value();
        QCOMPARE(gained.gaps.size(), std::size_t(1));
        const GainedGap &gap = gained.gaps[0];
        QCOMPARE(gap.gained, 4.0);
        QCOMPARE(gap.row.available, 6.0);
        QCOMPARE(gap.row.period, (DayRange{Day::of(2029, 3, 15), Day::of(2031, 1, 1)}));
    }

    void aLoweredCapability()
    {
        const Snapshot plan = treatyPlan();
        Job job;
        Removal removal = parseRemoval(plan, QStringLiteral("capability:TANKER@2027")).value();
        QCOMPARE(removal.from, Day::of(2027, 1, 1));
        removal.to = 0.25;
        const Impact impact = findImpact(plan, {removal}, job).value();
        const GainedGaps gained = gainedGaps(plan, impact, {}, job).value();
        QCOMPARE(gained.gaps.size(), std::size_t(1));
        QCOMPARE(gained.gaps[0].row.available, 2.5);
        QCOMPARE(gained.gaps[0].gained, 7.5);
        QCOMPARE(gained.gaps[0].row.period.from, Day::of(2027, 1, 1));
    }

    void chainsOnRequest()
    {
        const Snapshot plan = treatyPlan();
        Job job;
        const Impact impact =
            findImpact(plan, {parseRemoval(plan, QStringLiteral("member:BBB@2028")).value()}, job).value();
        const int node = parseRemoval(plan, QStringLiteral("contribution:K2")).value().node;
        const auto chains = impact.allBecause(node, Day::of(2028, 1, 1), 10);
        QStringList texts;
        for (const auto &chain : chains) {
            QStringList names;
            for (const int each : chain)
                names << impact.graph().name(each);
            texts << names.join(QLatin1Char('<'));
        }
        // No chain ends at AAA, who has not been removed.
        for (const QString &text : texts)
            QVERIFY(text.endsWith(QStringLiteral("member:BBB")));
        QCOMPARE(texts.mid(0, 3), (QStringList{QStringLiteral("contribution:K2<member:BBB"),
                                               QStringLiteral("contribution:K2<party:T/BBB/<member:BBB"),
                                               QStringLiteral("contribution:K2<agreement:T<party:T/BBB/<member:BBB")}));
    }

    void wrongRemovals()
    {
        const Snapshot plan = treatyPlan();
        QCOMPARE(parseRemoval(plan, QStringLiteral("member")).error().code, ErrorCode::WrongUse);
        QCOMPARE(parseRemoval(plan, QStringLiteral("king:AAA")).error().code, ErrorCode::WrongUse);
        QCOMPARE(parseRemoval(plan, QStringLiteral("member:ZZZ@2028")).error().code, ErrorCode::NotFound);
        QVERIFY(parseRemoval(plan, QStringLiteral("member:AAA@2028-13")).has_error());
    }

    void theGapEngineSeesTheSameSums()
    {
        // What the cascade says a capability has left is what the gap engine finds available.
        QVERIFY(rc::check([](std::uint32_t seed) {
            Dice dice(seed);
            const Snapshot plan = randomDependencePlan(seed).snapshot();
            const auto &graph = plan.derived<DependenceGraph>();
            Job job;
            std::vector<Removal> removals;
            for (int i = 1 + dice.roll(3); i > 0; --i)
                removals.push_back({dice.roll(int(graph.size())), Day::of(2026, 1 + dice.roll(5), 1 + dice.roll(28)),
                                    dice.chance(60) ? 0 : 0.1 * dice.roll(10), false});
            std::vector<Lowering> lowerings;
            for (const Removal &removal : removals)
                for (const Lowering &each : loweringsOf(plan, removal))
                    lowerings.push_back(each);
            Cascade cascade(plan.derived<Availability>());
            std::vector<SumPiece> pieces;
            RC_ASSERT(cascade.run(lowerings, job, [&](const SumPiece &piece) { pieces.push_back(piece); }));
            const Impact impact = findImpact(plan, removals, job).value();
            GapOptions options;
            options.window = {Day::of(2025, 12, 1), Day::of(2026, 7, 1)};
            const GainedGaps gained = gainedGaps(plan, impact, options, job).value();
            for (std::size_t c = 0; c < gained.report.capabilities.size(); ++c)
                for (std::size_t b = 0; b < gained.report.blocks.size(); ++b)
                    for (const GapRow &row : gained.report.rowsOf(c, b)) {
                        const int node = graph.find(gained.report.capabilities[c], gained.report.blocks[b].situation);
                        for (const SumPiece &piece : pieces)
                            if (piece.node == node && piece.days.contains(row.period.from))
                                RC_ASSERT(std::fabs(piece.after - row.available) < 1e-6);
                    }
        }));
    }

    void aStarOfTenThousand()
    {
        // Every spoke requires the hub, and the hub one of the spokes: it stands as long as one does.
        QString text = QStringLiteral("members: key\nHUB\n");
        for (int i = 0; i < 10000; ++i)
            text += QStringLiteral("M%1\n").arg(i);
        text += QStringLiteral("dependencies: dependent, on, mode, group\n");
        for (int i = 0; i < 10000; ++i)
            text += QStringLiteral("member:M%1, member:HUB, requires,\nmember:HUB, member:M%1, any-of, g\n").arg(i);
        const Snapshot plan = PlanBuilder(text).snapshot();
        Job job;
        QCOMPARE(
            findImpact(plan, {parseRemoval(plan, QStringLiteral("member:M7@2027")).value()}, job).value().rows().size(),
            std::size_t(1));
        const Impact all =
            findImpact(plan, {parseRemoval(plan, QStringLiteral("member:HUB@2027")).value()}, job).value();
        QCOMPARE(all.rows().size(), std::size_t(10001));
        QCOMPARE(all.because(all.rows()[5000].node, Day::of(2027, 1, 1)).size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestImpact)
#include "tst_impact.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/explain.h"
#include "model/analysis/gapgrid.h"
#include "model/analysis/monthly.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

/// One situation S that requires 10 of TANK in 2026; what follows is added to it.
const QString base = QStringLiteral(R"(
    members: key
    AAA
    BBB
    CCC
    alliances: key
    NA
    capabilities: key, parent, unit
    AIR
    TANK, AIR, aircraft
    LIFT, AIR, aircraft
    situations: key
    S
    requirements: key, situation, capability, quantity, from, until
    R1, S, TANK, 10, 2026, 2026
)");

/// The rows as text: `situation capability from until required available shortfall largest`, days as in
/// files, where until is the last day covered.
QStringList rowsOf(const Snapshot &plan, const GapOptions &options = {})
{
    Job job;
    const auto report = findGaps(plan, options, job);
    if (!report)
        return {report.error().message()};
    QStringList lines;
    report.value().forEachByBlock([&](const GapRow &row) {
        const GapReport &all = report.value();
        const Member *largest = plan.find(row.largestMember);
        lines << QStringList{all.blocks[std::size_t(row.block)].name,
                             plan.find(all.capabilities[std::size_t(row.capability)])->key,
                             row.period.from.toIso().isEmpty() ? QStringLiteral("-") : row.period.from.toIso(),
                             row.period.until.plus(-1).toIso().isEmpty() ? QStringLiteral("-")
                                                                         : row.period.until.plus(-1).toIso(),
                             numberText(row.required),
                             numberText(row.available),
                             numberText(row.shortfall),
                             largest ? largest->key : QStringLiteral("-")}
                     .join(QLatin1Char(' '));
    });
    return lines;
}

QStringList rowsOf(const QString &more, const GapOptions &options = {})
{
    return rowsOf(PlanBuilder(base + more).snapshot(), options);
}

QString losses(const ContributionFactors &factors, const Snapshot &plan)
{
    QStringList texts;
    for (const FactorLoss &loss : factors.losses)
        texts << QLatin1String(factorName(loss.factor)) + QLatin1Char('=') + QLatin1String(loss.because.kind->name) +
                     QLatin1Char(':') + references(plan).name(*loss.because.kind, loss.because.uuid);
    return texts.join(QLatin1Char(' '));
}

/// Why K1 counts what it counts on @p iso.
QString why(const Snapshot &plan, QStringView iso, const char *block = "S", const QString &status = {})
{
    GapOptions options;
    if (!selectSituation(plan, QLatin1String(block), options))
        return QStringLiteral("no such block");
    const GapBlock which = options.situations.empty() ? GapBlock{{}, options.concurrencySets.front()}
                                                      : GapBlock{options.situations.front(), {}};
    const Id<Capability> tank{references(plan).find(kindOf<Capability>(), u"TANK")};
    const auto explanation = explainGap(plan, which, tank, day(iso), status);
    return explanation ? losses(explanation.value().contributions.front(), plan) : explanation.error().message();
}

} // namespace

/// Each factor of the gap arithmetic by an example small enough to check by hand.
class TestGaps : public QObject
{
    Q_OBJECT

private slots:
    // 10 required all year, AAA gives 6 from March on: the year falls into two periods.
    void periodsAreMaximal()
    {
        QCOMPARE(rowsOf(QStringLiteral("contributions: key, member, capability, quantity, from\n"
                                       "K1, AAA, TANK, 6, 2026-03\n")),
                 (QStringList{QStringLiteral("S TANK 2026-01-01 2026-02-28 10 0 10 -"),
                              QStringLiteral("S TANK 2026-03-01 2026-12-31 10 6 4 AAA")}));
    }

    // K1 ends on 30 June and K2 of the same member takes over the day after: nothing changes.
    void aSeamlessHandoverIsOnePeriod()
    {
        QCOMPARE(rowsOf(QStringLiteral("contributions: key, member, capability, quantity, from, until\n"
                                       "K1, AAA, TANK, 6, , 2026-06-30\n"
                                       "K2, AAA, TANK, 6, 2026-07-01,\n")),
                 (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 6 4 AAA")}));
    }

    // The sum stays 6 when BBB takes over from AAA, but the largest member changes.
    void aChangeOfTheLargestMemberIsAPeriod()
    {
        QCOMPARE(rowsOf(QStringLiteral("contributions: key, member, capability, quantity, from, until\n"
                                       "K1, AAA, TANK, 6, , 2026-06\n"
                                       "K2, BBB, TANK, 6, 2026-07,\n")),
                 (QStringList{QStringLiteral("S TANK 2026-01-01 2026-06-30 10 6 4 AAA"),
                              QStringLiteral("S TANK 2026-07-01 2026-12-31 10 6 4 BBB")}));
    }

    // AAA and CCC give 4 each: the tie goes to the key that sorts first, whoever came first.
    void tiesGoByKey()
    {
        QCOMPARE(rowsOf(QStringLiteral("contributions: key, member, capability, quantity, from\n"
                                       "K1, CCC, TANK, 4,\n"
                                       "K2, AAA, TANK, 4, 2026-07\n"
                                       "K3, BBB, TANK, 1,\n")),
                 (QStringList{QStringLiteral("S TANK 2026-01-01 2026-06-30 10 5 5 CCC"),
                              QStringLiteral("S TANK 2026-07-01 2026-12-31 10 9 1 AAA")}));
    }

    // AAA gives 6 of 8, so its share is 0.75 and 2 remain without it. In July AAA gives 5 and BBB 3:
    // sum and member are the same, so the period goes on, and shows the worst: 6.
    void shareOfTheLargest()
    {
        const Snapshot plan =
            PlanBuilder(base + QStringLiteral("contributions: key, member, capability, quantity, from, until\n"
                                              "K1, AAA, TANK, 5,,\nK2, AAA, TANK, 1,, 2026-06\n"
                                              "K3, BBB, TANK, 2,,\nK4, BBB, TANK, 1, 2026-07,\n"))
                .snapshot();
        Job job;
        const auto report = findGaps(plan, {}, job).value();
        QCOMPARE(report.rows.size(), 1U);
        const GapRow &row = report.rows[0];
        QCOMPARE(row.available, 8.0);
        QCOMPARE(row.largestPart, 6.0);
        QCOMPARE(row.largestShare(), 0.75);
        QCOMPARE(row.availableWithoutLargest, 2.0);
        QCOMPARE(row.coverage(), 0.8);
        QCOMPARE(row.surplus(), 0.0);
        QVERIFY(report.hasShortfall());
    }

    // 0.1 + 0.2 is 0.3, and 0.3 required is met.
    void decimalsAddUpExactly()
    {
        PlanBuilder builder(base + QStringLiteral("contributions: key, member, capability, quantity\n"
                                                  "K1, AAA, TANK, 0.1\nK2, BBB, TANK, 0.2\n"));
        builder.set(u"requirement", u"R1", u"quantity", u"0.3");
        QCOMPARE(rowsOf(builder.snapshot()),
                 (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 0.3 0.3 0 BBB")}));
    }

    // Quality is the lowest assessed line: 10 x min(0.9, 0.7) = 7; a line without a level is not assessed.
    void quality()
    {
        const QString text = QStringLiteral("contributions: key, member, capability, quantity\nK1, AAA, TANK, 10\n"
                                            "lines: contribution, line, level\n"
                                            "K1, training, 0.9\nK1, materiel, 0.7\nK1, personnel,\n");
        QCOMPARE(rowsOf(text), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 7 3 AAA")}));
        const Snapshot plan = PlanBuilder(base + text).snapshot();
        QCOMPARE(why(plan, u"2026-05-01"), QStringLiteral("quality=line:K1/materiel"));
        const Id<Capability> tank{references(plan).find(kindOf<Capability>(), u"TANK")};
        const auto explanation =
            explainGap(plan, {{references(plan).find(kindOf<Situation>(), u"S")}, {}}, tank, day(u"2026-05-01"))
                .value();
        QCOMPARE(explanation.contributions[0].weakestLine, QStringLiteral("materiel"));
        QCOMPARE(explanation.contributions[0].quality, 0.7);
        QCOMPARE(explanation.offered, 10.0);
        QCOMPARE(explanation.shortfall, 3.0);
        QCOMPARE(explanation.requirements.size(), 1U);
    }

    // Only role member counts, and only while it lasts: AAA leaves at the end of March and returns in October
    // as an observer; BBB has no role.
    void membership()
    {
        PlanBuilder builder(base + QStringLiteral("contributions: key, member, capability, quantity\n"
                                                  "K1, AAA, TANK, 10\nK2, BBB, TANK, 5\n"
                                                  "memberships: alliance, member, role, from, until\n"
                                                  "NA, AAA, member, 2000, 2026-03\nNA, AAA, observer, 2026-10,\n"
                                                  "NA, BBB, , 2000,\n"));
        QCOMPARE(rowsOf(builder.snapshot()), // without an alliance everybody takes part
                 (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 15 0 AAA")}));
        builder.set(u"situation", u"S", u"alliance", u"NA");
        const Snapshot plan = builder.snapshot();
        QCOMPARE(rowsOf(plan), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-03-31 10 10 0 AAA"),
                                            QStringLiteral("S TANK 2026-04-01 2026-12-31 10 0 10 -")}));
        QCOMPARE(why(plan, u"2026-03-31"), QString());
        QCOMPARE(why(plan, u"2026-11-01"), QStringLiteral("member=membership:NA/AAA/2026-10-01"));
    }

    // Declared is the default; asked for offered, the empty status (declared) and declared fall away.
    void status()
    {
        const QString text = QStringLiteral("contributions: key, member, capability, quantity, status\n"
                                            "K1, AAA, TANK, 1, declared\nK2, AAA, TANK, 2, offered\n"
                                            "K3, AAA, TANK, 4, confirmed\nK4, AAA, TANK, 8,\n");
        QCOMPARE(rowsOf(text), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 15 0 AAA")}));
        GapOptions options;
        options.status = QStringLiteral("offered");
        QCOMPARE(rowsOf(text, options), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 6 4 AAA")}));
        options.status = QStringLiteral("confirmed");
        QCOMPARE(rowsOf(text, options), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 4 6 AAA")}));
        options.status = QStringLiteral("pledged");
        Job job;
        const Snapshot plan = PlanBuilder(base + text).snapshot();
        QCOMPARE(findGaps(plan, options, job).error().code, ErrorCode::WrongUse);
        QCOMPARE(why(plan, u"2026-05-01", "S", QStringLiteral("offered")), QStringLiteral("status=contribution:K1"));
    }

    // R2 halves the notice in the second half of the year: the smallest in force counts, 30 days; K1 needs 45,
    // K2 needs exactly 30, K3 says nothing and passes.
    void noticeIsTheSmallestInForce()
    {
        PlanBuilder builder(
            base + QStringLiteral("requirements: key, situation, capability, quantity, notice_days, from, until\n"
                                  "R2, S, TANK, 5, 30, 2026-07, 2026\n"
                                  "R3, S, TANK, 1, 60, 2026, 2026\n"
                                  "contributions: key, member, capability, quantity, notice_days\n"
                                  "K1, AAA, TANK, 1, 45\nK2, AAA, TANK, 2, 30\nK3, AAA, TANK, 4,\n"));
        const Snapshot plan = builder.snapshot();
        QCOMPARE(rowsOf(plan), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-06-30 11 7 4 AAA"),
                                            QStringLiteral("S TANK 2026-07-01 2026-12-31 16 6 10 AAA")}));
        QCOMPARE(why(plan, u"2026-07-01"), QStringLiteral("ready=requirement:R2"));
        // A line's notice comes before the situation's own, also where it is longer.
        builder.set(u"situation", u"S", u"notice_days", u"10");
        QCOMPARE(rowsOf(builder.snapshot()), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-06-30 11 7 4 AAA"),
                                                          QStringLiteral("S TANK 2026-07-01 2026-12-31 16 6 10 AAA")}));
        // Without a line that gives one, the situation's own: 10 days.
        builder.set(u"requirement", u"R3", u"notice_days", u"");
        const Snapshot own = builder.snapshot();
        QCOMPARE(rowsOf(own), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-06-30 11 4 7 AAA"),
                                           QStringLiteral("S TANK 2026-07-01 2026-12-31 16 6 10 AAA")}));
        QCOMPARE(why(own, u"2026-03-01"), QStringLiteral("ready=situation:S"));
    }

    void legalBasis_data()
    {
        QTest::addColumn<QString>("agreement"); // from, until
        QTest::addColumn<QString>("parties");   // status, from, until
        QTest::addColumn<QString>("days");      // on which K1 counts in 2026
        const auto row = [](const char *name, const char *agreement, const char *parties, const char *days) {
            QTest::newRow(name) << QString::fromLatin1(agreement) << QString::fromLatin1(parties)
                                << QString::fromLatin1(days);
        };
        row("follows its agreement", "2020, 2026-06", "ratified,,", "2026-01-01..2026-06-30");
        row("acceded", "2020,", "acceded, 2026-04,", "2026-04-01..2026-12-31");
        row("provisional", "2020,", "provisional,, 2026-02-10", "2026-01-01..2026-02-10");
        row("empty status", "2020,", ",,", "2026-01-01..2026-12-31");
        row("signed", "2020,", "signed,,", "");
        row("suspended", "2020,", "suspended,,", "");
        row("withdrawn", "2020,", "withdrawn,,", "");
        row("no first day", ", 2030", "ratified,,", "");
        row("withdrawal closes the earlier period", "2020,", "ratified, 2020, 2026-05;withdrawn, 2026-06,",
            "2026-01-01..2026-05-31");
        row("leaves and returns", "2020,", "ratified, 2020, 2026-02;ratified, 2026-11,",
            "2026-01-01..2026-02-28 2026-11-01..2026-12-31");
        row("suspension beside a ratification does not take away", "2020,", "ratified,,;suspended, 2026-03,",
            "2026-01-01..2026-12-31");
        row("outside the agreement", "2026-03, 2026-04", "ratified, 2020, 2030", "2026-03-01..2026-04-30");
        row("no party record", "2020,", "", "");
    }
    void legalBasis()
    {
        QFETCH(QString, agreement);
        QFETCH(QString, parties);
        QFETCH(QString, days);
        QString text = base + QStringLiteral("agreements: key, from, until\nT1, %1\n"
                                             "contributions: key, member, capability, quantity, agreements\n"
                                             "K1, AAA, TANK, 10, T1\n"
                                             "parties: agreement, member, status, from, until\nT1, BBB, ratified,,\n")
                                  .arg(agreement);
        for (const QString &party : parties.split(QLatin1Char(';'), Qt::SkipEmptyParts))
            text += QStringLiteral("T1, AAA, %1\n").arg(party);
        QStringList counted;
        for (const QString &line : rowsOf(PlanBuilder(text).snapshot()))
            if (const QStringList cells = line.split(QLatin1Char(' ')); cells[5] == QStringLiteral("10"))
                counted << cells[2] + QStringLiteral("..") + cells[3];
        QCOMPARE(counted.join(QLatin1Char(' ')), days);
    }

    // Every agreement it names must bind; the first by key that does not is named.
    void allAgreementsMustBind()
    {
        const Snapshot plan =
            PlanBuilder(base + QStringLiteral("agreements: key, from, until\nT1, 2020,\nT2, 2026-02, 2026-08\nT3,,\n"
                                              "parties: agreement, member, status, from, until\n"
                                              "T1, AAA, ratified, 2026-04,\nT2, AAA,,,\nT3, AAA,,,\n"
                                              "contributions: key, member, capability, quantity, agreements\n"
                                              "K1, AAA, TANK, 10, T2;T1\nK2, AAA, TANK, 1, T1;T3\n"))
                .snapshot();
        QCOMPARE(rowsOf(plan), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-03-31 10 0 10 -"),
                                            QStringLiteral("S TANK 2026-04-01 2026-08-31 10 10 0 AAA"),
                                            QStringLiteral("S TANK 2026-09-01 2026-12-31 10 0 10 -")}));
        QCOMPARE(why(plan, u"2026-01-15"), QStringLiteral("legal=party:T1/AAA/2026-04-01"));
        QCOMPARE(why(plan, u"2026-10-15"), QStringLiteral("legal=agreement:T2"));
    }

    // A caveat in the second quarter that excludes S; another situation is not touched by it.
    void caveats()
    {
        const Snapshot plan =
            PlanBuilder(base + QStringLiteral("situations: key\nOTHER\n"
                                              "requirements: key, situation, capability, quantity, from, until\n"
                                              "R2, OTHER, TANK, 3, 2026, 2026\n"
                                              "contributions: key, member, capability, quantity\nK1, AAA, TANK, 10\n"
                                              "caveats: key, contribution, excludes, from, until\n"
                                              "V1, K1, S, 2026-04, 2026-06\nV2, K1,, 2026-01, 2026-12\n"))
                .snapshot();
        QCOMPARE(rowsOf(plan), (QStringList{QStringLiteral("OTHER TANK 2026-01-01 2026-12-31 3 10 0 AAA"),
                                            QStringLiteral("S TANK 2026-01-01 2026-03-31 10 10 0 AAA"),
                                            QStringLiteral("S TANK 2026-04-01 2026-06-30 10 0 10 -"),
                                            QStringLiteral("S TANK 2026-07-01 2026-12-31 10 10 0 AAA")}));
        QCOMPARE(why(plan, u"2026-06-30"), QStringLiteral("caveat=caveat:V1"));
    }

    // Several factors fail at once: all are named, in the order of the formula.
    void allLossesAreNamed()
    {
        const Snapshot plan =
            PlanBuilder(base + QStringLiteral("agreements: key, from\nT1,\n"
                                              "contributions: key, member, capability, status, until, agreements\n"
                                              "K1, AAA, TANK, declared, 2025, T1\n"))
                .snapshot();
        QCOMPARE(why(plan, u"2026-06-30", "S", QStringLiteral("confirmed")),
                 QStringLiteral(
                     "quantity=contribution:K1 period=contribution:K1 status=contribution:K1 legal=agreement:T1"));
    }

    // What is unknown is neither zero nor counted: no quantity, a branch instead of a leaf, a requirement
    // without quantity (its notice too), a requirement of a branch.
    void whatDoesNotTakePart()
    {
        QCOMPARE(rowsOf(QStringLiteral("requirements: key, situation, capability, quantity, notice_days\n"
                                       "R2, S, TANK,, 1\nR3, S, AIR, 7,\nR4, S, LIFT,,\n"
                                       "contributions: key, member, capability, quantity, notice_days\n"
                                       "K1, AAA, TANK,, 5\nK2, BBB, AIR, 9, 5\nK3, CCC, TANK, 3, 5\n")),
                 (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 3 7 CCC")}));
    }

    // Without dates the period is unbounded, and so is the row.
    void unboundedRequirements()
    {
        PlanBuilder builder(base + QStringLiteral("contributions: key, member, capability, quantity, from, until\n"
                                                  "K1, AAA, TANK, 10, 2026-03-01, 2026-03-05\n"));
        builder.set(u"requirement", u"R1", u"from", u"").set(u"requirement", u"R1", u"until", u"");
        QCOMPARE(rowsOf(builder.snapshot()), (QStringList{QStringLiteral("S TANK - 2026-02-28 10 0 10 -"),
                                                          QStringLiteral("S TANK 2026-03-01 2026-03-05 10 10 0 AAA"),
                                                          QStringLiteral("S TANK 2026-03-06 - 10 0 10 -")}));
    }

    // A hole between two lines is part of the extent; a window replaces the extent.
    void extentAndWindow()
    {
        PlanBuilder builder(base +
                            QStringLiteral("requirements: key, situation, capability, quantity, from, until\n"
                                           "R2, S, TANK, 2, 2027-02, 2027-02\n"
                                           "contributions: key, member, capability, quantity\nK1, AAA, TANK, 4\n"));
        const Snapshot plan = builder.snapshot();
        QCOMPARE(rowsOf(plan), (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 4 6 AAA"),
                                            QStringLiteral("S TANK 2027-01-01 2027-01-31 0 4 0 AAA"),
                                            QStringLiteral("S TANK 2027-02-01 2027-02-28 2 4 0 AAA")}));
        GapOptions options;
        options.window = {day(u"2027-02-10"), day(u"2027-04-01")};
        QCOMPARE(rowsOf(plan, options), (QStringList{QStringLiteral("S TANK 2027-02-10 2027-02-28 2 4 0 AAA"),
                                                     QStringLiteral("S TANK 2027-03-01 2027-03-31 0 4 0 AAA")}));
        options.window = {day(u"2026-12-31"), Day::distantFuture()};
        QCOMPARE(rowsOf(plan, options).front(), QStringLiteral("S TANK 2026-12-31 2026-12-31 10 4 6 AAA"));
        options.withUnrequired = true;
        options.window.until = day(u"2027-01-01");
        QCOMPARE(rowsOf(plan, options), (QStringList{QStringLiteral("S LIFT 2026-12-31 2026-12-31 0 0 0 -"),
                                                     QStringLiteral("S TANK 2026-12-31 2026-12-31 10 4 6 AAA")}));
        // A branch stands for its leaves.
        GapOptions air;
        air.capabilities = {builder.id<Capability>(u"AIR")};
        QCOMPARE(rowsOf(plan, air).size(), 3);
        air.capabilities = {builder.id<Capability>(u"LIFT")};
        QCOMPARE(rowsOf(plan, air).size(), 0);
        air.capabilities = {Id<Capability>{testId(999)}};
        Job job;
        QCOMPARE(findGaps(plan, air, job).error().code, ErrorCode::NotFound);
    }

    // S and T happen together: 10 + 6 required. K1 (8) serves either, once. K2 (3) is ruled out of S by a
    // caveat and counts for T. K3 (4) of BBB is in T's alliance only. U requires no tankers: CCC, which only U
    // would let in, counts nothing.
    void concurrency()
    {
        const Snapshot plan = PlanBuilder(QStringLiteral(R"(
                members: key
                AAA
                BBB
                CCC
                alliances: key
                NA
                NB
                NC
                memberships: alliance, member, role
                NA, AAA, member
                NB, AAA, member
                NB, BBB, member
                NC, CCC, member
                capabilities: key
                TANK
                LIFT
                situations: key, alliance, concurrency
                S, NA, BOTH
                T, NB, BOTH
                U, NC, BOTH
                requirements: key, situation, capability, quantity, from, until
                R1, S, TANK, 10, 2026, 2026
                R2, T, TANK, 6, 2026-07, 2027-06
                R3, U, LIFT, 1, 2026, 2026
                contributions: key, member, capability, quantity
                K1, AAA, TANK, 8
                K2, AAA, TANK, 3
                K3, BBB, TANK, 4
                K4, CCC, TANK, 5
                caveats: key, contribution, excludes
                V1, K2, S
            )"))
                                  .snapshot();
        const QStringList rows = rowsOf(plan);
        // BBB is in nobody's alliance until T requires tankers, and S has no say once it is over.
        QCOMPARE(rows.filter(QStringLiteral("BOTH TANK")),
                 (QStringList{QStringLiteral("BOTH TANK 2026-01-01 2026-06-30 10 8 2 AAA"),
                              QStringLiteral("BOTH TANK 2026-07-01 2026-12-31 16 15 1 AAA"),
                              QStringLiteral("BOTH TANK 2027-01-01 2027-06-30 6 15 0 AAA")}));
        QCOMPARE(rows.filter(QStringLiteral("S TANK")),
                 (QStringList{QStringLiteral("S TANK 2026-01-01 2026-12-31 10 8 2 AAA")}));
        QCOMPARE(rows.filter(QStringLiteral("T TANK")),
                 (QStringList{QStringLiteral("T TANK 2026-07-01 2027-06-30 6 15 0 AAA")}));
        QCOMPARE(why(plan, u"2026-08-01", "BOTH"), QString());
        GapOptions options;
        QVERIFY(selectSituation(plan, QStringLiteral("BOTH"), options));
        QCOMPARE(rowsOf(plan, options).size(), 4); // three of tankers, one of lift
        QCOMPARE(selectSituation(plan, QStringLiteral("NOBODY"), options).error().code, ErrorCode::NotFound);
    }

    // AIR = TANK + LIFT: 4 short of one and 3 over of the other is 4 short, never 1.
    void rollUpDoesNotNet()
    {
        PlanBuilder builder(base + QStringLiteral("requirements: key, situation, capability, quantity, from, until\n"
                                                  "R2, S, LIFT, 5, 2026, 2026\n"
                                                  "contributions: key, member, capability, quantity, until\n"
                                                  "K1, AAA, TANK, 6,\nK2, AAA, LIFT, 5,\nK3, BBB, LIFT, 3, 2026-01\n"));
        const Snapshot plan = builder.snapshot();
        Job job;
        const auto report = findGaps(plan, {}, job).value();
        const auto steps = rollUp(plan, report, 0, builder.id<Capability>(u"AIR"));
        QCOMPARE(steps.size(), 1U);
        QCOMPARE(steps[0].shortfall, 4.0);
        const auto buckets = bucketsOf({day(u"2026-01-01"), day(u"2027-01-01")}, Grain::Quarter);
        QCOMPARE(buckets.size(), 4U);
        const auto grid = gapGrid(plan, report, 0, buckets, job).value();
        QCOMPARE(grid.rows.size(), 3U); // AIR, LIFT, TANK
        QVERIFY(!grid.rows[0].isLeaf);
        QCOMPARE(grid.rows[1].depth, 1);
        QVERIFY(grid.at(0, 0).status == GapStatus::Short);
        QCOMPARE(grid.at(0, 0).coverage, 0.6);
        QVERIFY(grid.at(0, 0).worstLeaf == builder.id<Capability>(u"TANK"));
        // Lift is met, but AAA gives 5 of it: at risk, also while BBB gives 3.
        QVERIFY(grid.at(1, 0).status == GapStatus::AtRisk);
        QCOMPARE(gapGrid(plan, report, 9, buckets, job).error().code, ErrorCode::WrongUse);
    }

    // 2026 has twelve firsts; tankers are 4 short on each, lift on none: 12 of 24 cells, 48 in all. Without
    // AAA both are: (10 + 5) x 12 = 180.
    void monthlySummary()
    {
        const Snapshot plan =
            PlanBuilder(base + QStringLiteral("requirements: key, situation, capability, quantity, from, until\n"
                                              "R2, S, LIFT, 5, 2026-01-02, 2026\n"
                                              "contributions: key, member, capability, quantity\n"
                                              "K1, AAA, TANK, 6\nK2, AAA, LIFT, 5\nK3, BBB, LIFT, 1\n"))
                .snapshot();
        MonthlyOptions options;
        options.withoutEachMember = true;
        Job job;
        const auto summary = summariseMonthly(plan, options, job).value();
        QCOMPARE(summary.months.size(), 12U);
        QCOMPARE(summary.cells, 24);
        QCOMPARE(summary.shortCells, 12);
        QCOMPARE(summary.shortfall, 48.0);
        QCOMPARE(summary.blocks.size(), 1U);
        QCOMPARE(summary.members.size(), 3U);
        // Lift from February on: 11 cells of 4 (5 required, 1 of BBB).
        QCOMPARE(summary.members[0].shortCells, 12 + 11);
        QCOMPARE(summary.members[0].shortfall, 120.0 + 44.0);
        QCOMPARE(summary.members[1].shortCells, 12);
        QCOMPARE(summary.members[2].shortfall, 48.0);
        // Wide sums: the same with quantities that need 64 and more bits.
        PlanBuilder large(base + QStringLiteral("contributions: key, member, capability, quantity\n"
                                                "K1, AAA, TANK, 400000000000000\n"));
        large.set(u"requirement", u"R1", u"quantity", u"900000000000001");
        const auto wide = summariseMonthly(large.snapshot(), options, job).value();
        QCOMPARE(wide.shortfall, 12 * 500000000000001.0);
        QCOMPARE(wide.members[0].shortfall, 12 * 900000000000001.0);
    }

    void monthsNeedDates()
    {
        PlanBuilder builder(base);
        builder.set(u"requirement", u"R1", u"from", u"").set(u"requirement", u"R1", u"until", u"");
        Job job;
        QCOMPARE(summariseMonthly(builder.snapshot(), {}, job).error().code, ErrorCode::WrongUse);
        MonthlyOptions options;
        options.window = {day(u"2026-01-15"), day(u"2026-03-02")};
        QCOMPARE(summariseMonthly(builder.snapshot(), options, job).value().months.size(), 2U);
        options.window = {day(u"0001-01-01"), day(u"9000-01-01")};
        QCOMPARE(summariseMonthly(builder.snapshot(), options, job).error().code, ErrorCode::WrongUse);
    }

    // Enough leaves for several threads: the same answers with one and with two.
    void threadsDoNotShow()
    {
        QString text = base + QStringLiteral("capabilities: key\n");
        for (int i = 0; i < 700; ++i)
            text += QStringLiteral("C%1\n").arg(i);
        text += QStringLiteral("requirements: key, situation, capability, quantity, from, until\n");
        for (int i = 0; i < 700; ++i)
            text += QStringLiteral("N%1, S, C%1, %2, 2026, 2027\n").arg(i).arg(i % 7 + 0.1);
        text += QStringLiteral("contributions: key, member, capability, quantity, from\n");
        for (int i = 0; i < 700; ++i)
            text += QStringLiteral("K%1, %2, C%1, %3, 2026-0%4\n")
                        .arg(QString::number(i), i % 3 == 0 ? QStringLiteral("AAA") : QStringLiteral("BBB"),
                             QString::number(i % 5 + 0.2), QString::number(i % 9 + 1));
        const Snapshot plan = PlanBuilder(text).snapshot();
        MonthlyOptions options;
        options.withoutEachMember = true;
        options.threads = 1;
        Job job;
        const auto one = summariseMonthly(plan, options, job).value();
        options.threads = 3;
        const auto three = summariseMonthly(plan, options, job).value();
        QCOMPARE(one.shortCells, three.shortCells);
        QCOMPARE(one.shortfall, three.shortfall);
        QVERIFY(one.shortfall > 0);
        for (std::size_t i = 0; i < one.members.size(); ++i)
            QCOMPARE(one.members[i].shortfall, three.members[i].shortfall);
        int calls = 0;
        Job counting([&](double fraction) {
            QVERIFY(fraction >= 0 && fraction <= 1);
            ++calls;
        });
        const auto report = findGaps(plan, {}, counting).value();
        QVERIFY(calls > 0);
        QCOMPARE(report.capabilities.size(), 702U); // LIFT and TANK besides
        double shortfall = 0;
        for (std::size_t c = 0; c < report.capabilities.size(); ++c)
            for (const GapRow &row : report.rowsOf(c, 0)) {
                QCOMPARE(row.capability, int(c));
                for (const Day month : one.months)
                    shortfall += row.period.contains(month) ? row.shortfall : 0;
            }
        QVERIFY(std::fabs(shortfall - one.shortfall) < 1e-6);
    }

    void anEmptyPlanHasNoGaps()
    {
        Job job;
        const Snapshot plan;
        const auto report = findGaps(plan, {}, job).value();
        QVERIFY(report.rows.empty() && !report.hasShortfall());
        QCOMPARE(summariseMonthly(plan, {}, job).value().cells, 0);
    }

    void cancelling()
    {
        Job job;
        job.cancel();
        const Snapshot plan = PlanBuilder(base).snapshot();
        QCOMPARE(findGaps(plan, {}, job).error().code, ErrorCode::Cancelled);
        QCOMPARE(summariseMonthly(plan, {}, job).error().code, ErrorCode::Cancelled);
    }

    // Capabilities that are each other's parents are no leaves and do not hang the program.
    void cyclesOfParentsAreHarmless()
    {
        PlanBuilder builder(base + QStringLiteral("capabilities: key, parent\nX, Y\nY, X\nZ, X\n"
                                                  "requirements: key, situation, capability, quantity, from, until\n"
                                                  "R2, S, Z, 1, 2026, 2026\n"));
        const Snapshot plan = builder.snapshot();
        GapOptions options;
        options.capabilities = {builder.id<Capability>(u"AIR"), builder.id<Capability>(u"Y")};
        QCOMPARE(rowsOf(plan, options).size(), 2);
        Job job;
        const auto report = findGaps(plan, options, job).value();
        QCOMPARE(rollUp(plan, report, 0, builder.id<Capability>(u"X")).size(), 1U);
        QVERIFY(gapGrid(plan, report, 0, bucketsOf({day(u"2026-01-01"), day(u"2026-02-01")}, Grain::Year), job));
    }
};

QTEST_GUILESS_MAIN(TestGaps)
#include "tst_gaps.moc"

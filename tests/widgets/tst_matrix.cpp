// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "tests/support/planbuilder.h"
#include "widgets/figures/matrix.h"
#include "widgets/figures/views.h"

#include <QtTest>

using namespace entente;
using namespace entente::test;

namespace {

/// On 1 June 2026, by hand, with the ceiling at 0.5 of the requirement:
/// - A: 10 required. AAA gives 6: 0.75 of the 8 available, 0.6 of the requirement: over. BBB gives 2: 0.25.
/// - B: 4 required. BBB gives 2: all of what is available, and just 0.5 of the requirement: not over.
/// - C is required only in July.
/// Weights by GDP 2025: AAA 30, BBB 10, so 0.75 and 0.25. Of A's 10 fair are 7.5 and 2.5; AAA is apportioned 8 and
/// BBB nothing: +0.5 and -2.5. Of B's 4 fair are 3 and 1, nothing is apportioned: -3 and -1.
PlanBuilder builder()
{
    return PlanBuilder(uR"(
        members: key, name
        BBB, Bland
        AAA, Aland
        CCC, Cland
        capabilities: key, name, unit
        A, Alpha, ships
        B, Bravo, aircraft
        C, Charlie, companies
        situations: key
        S
        requirements: key, situation, capability, quantity, from, until
        RA, S, A, 10, 2026-01-01, 2026-12-31
        RB, S, B, 4, 2026-01-01, 2026-12-31
        RC, S, C, 1, 2026-07-01, 2026-07-31
        contributions: key, member, capability, quantity
        K1, AAA, A, 6
        K2, BBB, A, 2
        K3, BBB, B, 2
        targets: key, requirement, member, quantity
        T1, RA, AAA, 8
        indicators: member, name, year, value
        AAA, GDP, 2025, 30
        BBB, GDP, 2025, 10
        AAA, GDP, 2027, 1
        AAA, Population, 2025, 1
    )");
}

std::unique_ptr<MatrixFigure> built(const Snapshot &plan)
{
    Job job;
    ViewOptions options;
    options.asOf = day(u"2026-06-01");
    auto figure = figureView(u"matrix")->build(plan, options, job);
    if (figure.has_error())
        qFatal("%s", qPrintable(figure.assume_error().message()));
    return std::unique_ptr<MatrixFigure>(static_cast<MatrixFigure *>(std::move(figure).assume_value().release()));
}

const QRectF rect(0, 0, 900, 400);

} // namespace

/// Who gives which part of what.
class TestMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void cellsSayShareCeilingAndDeviation()
    {
        const auto figure = built(builder().snapshot());
        const MatrixScene &scene = figure->scene();
        QCOMPARE(scene.members.size(), std::size_t(3));
        QCOMPARE(scene.members[0].key, QStringLiteral("AAA"));
        QCOMPARE(scene.members[1].key, QStringLiteral("BBB"));
        QCOMPARE(scene.rows.size(), std::size_t(2)); // C is not required on the day
        const MatrixRow &a = scene.rows[0];
        QCOMPARE(a.name, QStringLiteral("Alpha"));
        QCOMPARE(a.required, 10.0);
        QCOMPARE(a.available, 8.0);
        QCOMPARE(a.cells[0].share, 0.75);
        QVERIFY(a.cells[0].overCeiling);
        QCOMPARE(a.cells[0].deviation().value_or(99), 0.5);
        QCOMPARE(a.cells[1].share, 0.25);
        QVERIFY(!a.cells[1].overCeiling);
        QCOMPARE(a.cells[1].deviation().value_or(99), -2.5);
        QVERIFY(a.cells[2].isEmpty());
        const MatrixRow &b = scene.rows[1];
        QCOMPARE(b.cells[1].share, 1.0);
        QVERIFY(!b.cells[1].overCeiling); // at the ceiling is not above it
        QCOMPARE(b.cells[0].deviation().value_or(99), -3.0);
        QVERIFY(!b.cells[0].isEmpty());
        QVERIFY(scene.frame.subtitle.contains(QStringLiteral("GDP 2025")));
    }

    void theCeilingIsThePlans()
    {
        PlanBuilder plan = builder();
        plan.add(u"settings: key, value\nceiling, 0.4\n");
        QVERIFY(built(plan.snapshot())->scene().rows[1].cells[1].overCeiling); // 0.5 of the requirement
    }

    void withoutIndicatorsThereIsNoDeviation()
    {
        PlanBuilder plan(uR"(
            members: key
            AAA
            capabilities: key
            A
            situations: key
            S
            requirements: key, situation, capability, quantity, from, until
            R, S, A, 1, 2026, 2026
            contributions: key, member, capability, quantity
            K, AAA, A, 1
        )");
        const auto figure = built(plan.snapshot());
        QVERIFY(!figure->scene().rows[0].cells[0].deviation());
        QVERIFY(figure->scene().rows[0].cells[0].overCeiling); // one member gives all of it
    }

    void theTableHasARowACell()
    {
        const FigureTable table = built(builder().snapshot())->table();
        QCOMPARE(table.rows.size(), std::size_t(4));
        QCOMPARE(table.rows[0].join(u'|'), QStringLiteral("S|Alpha|ships|AAA|10|8|6|75 %|yes|7.5|8|+0.5"));
        QCOMPARE(table.rows[3].join(u'|'), QStringLiteral("S|Bravo|aircraft|BBB|4|2|2|100 %||1|0|-1"));
        QCOMPARE(std::size_t(table.header.size()), table.numeric.size());
    }

    void theKeyboardWalksTheCells()
    {
        const auto figure = built(builder().snapshot());
        figure->moveCursor(CursorMove::Down, rect);
        const FigureHit first = figure->moveCursor(CursorMove::Right, rect);
        QCOMPARE(first.row, 0);
        QCOMPARE(first.column, 0);
        QVERIFY(first.toolTip.contains(QStringLiteral("Aland gives 6, 75 % of what is available")));
        QVERIFY(first.toolTip.contains(QStringLiteral("60 % of the requirement: over the ceiling")));
        const FigureHit end = figure->moveCursor(CursorMove::RowEnd, rect);
        QCOMPARE(end.column, 2);
        QCOMPARE(figure->moveCursor(CursorMove::Right, rect).column, 2);
        QCOMPARE(figure->moveCursor(CursorMove::Down, rect).row, 1);
        QVERIFY(figure->hitTest(figure->cellRect(1, 2, rect).center(), rect).isSameAs(figure->cursor(rect)));
    }

    void everyMemberIsReachedWhereFewFit()
    {
        const auto figure = built(builder().snapshot());
        const QRectF narrow(0, 0, 330, 400);
        QVERIFY(figure->cellRect(0, 2, narrow).isEmpty());
        figure->moveCursor(CursorMove::Down, narrow);
        figure->moveCursor(CursorMove::RowEnd, narrow);
        QVERIFY(!figure->cellRect(0, 2, narrow).isEmpty());
        QVERIFY(figure->pageCount({330, 400}) >= 2);
    }
};

QTEST_MAIN(TestMatrix)
#include "tst_matrix.moc"

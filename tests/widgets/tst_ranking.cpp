// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "tests/support/planbuilder.h"
#include "widgets/figures/ranking.h"
#include "widgets/figures/views.h"

#include <QtTest>

using namespace entente;
using namespace entente::test;

namespace {

/// Over the 10 days from 1 to 10 January 2026, by hand:
/// - A: priority 1 (weight 5), 2 of 4 missing on all 10 days: quantity 20, weighted 5 x 0.5 x 10 = 25
/// - B: priority 4 (weight 2), all of 30 missing on 10 days: quantity 300, weighted 2 x 1 x 10 = 20
/// - C: no priority (counts as 3, weight 3), met until 7 January, then 5 of 5 missing for 3 days: 15 and 9
/// - D: met
PlanBuilder builder()
{
    return PlanBuilder(uR"(
        members: key
        AAA
        capabilities: key, name, unit
        A, Alpha, ships
        B, Bravo, aircraft
        C, Charlie, companies
        D, Delta, companies
        situations: key, name
        S, South
        requirements: key, situation, capability, quantity, priority, from, until
        RA, S, A, 4, 1, 2026-01-01, 2026-01-10
        RB, S, B, 30, 4, 2026-01-01, 2026-01-10
        RC, S, C, 5, , 2026-01-01, 2026-01-10
        RD, S, D, 1, 1, 2026-01-01, 2026-01-10
        contributions: key, member, capability, quantity, from, until
        KA, AAA, A, 2, ,
        KC, AAA, C, 5, , 2026-01-07
        KD, AAA, D, 1, ,
    )");
}

std::unique_ptr<RankingFigure> built(const Snapshot &plan, const ViewOptions &options = {})
{
    Job job;
    auto figure = figureView(u"ranking")->build(plan, options, job);
    if (figure.has_error())
        qFatal("%s", qPrintable(figure.assume_error().message()));
    return std::unique_ptr<RankingFigure>(static_cast<RankingFigure *>(std::move(figure).assume_value().release()));
}

/// Names in the order on show.
QStringList names(const RankingFigure &figure)
{
    QStringList result;
    for (const int row : figure.order().rows)
        result << figure.scene().rows[std::size_t(row)].capability;
    return result;
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *each : list)
        result << QString::fromLatin1(each);
    return result;
}

const QRectF rect(0, 0, 1600, 500);

} // namespace

/// Shortfalls as a sortable table.
class TestRanking : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void ranksByPriorityWeightedDays()
    {
        const auto figure = built(builder().snapshot());
        QCOMPARE(names(*figure), words({"Alpha", "Bravo", "Charlie"}));
        const auto &rows = figure->scene().rows;
        QCOMPARE(rows[0].weighted, 25.0);
        QCOMPARE(rows[0].missing, 20.0);
        QCOMPARE(rows[0].worst, 2.0);
        QCOMPARE(rows[0].coverage, 0.5);
        QCOMPARE(rows[0].priority, 1);
        QCOMPARE(rows[1].weighted, 20.0);
        QCOMPARE(rows[1].missing, 300.0);
        QCOMPARE(rows[2].weighted, 9.0);
        QCOMPARE(rows[2].missing, 15.0);
        QCOMPARE(rows[2].priority, 0);
        QVERIFY(rows[2].shortDays == (DayRange{day(u"2026-01-08"), day(u"2026-01-11")}));
        QCOMPARE(rows[2].block, QStringLiteral("S"));
    }

    void theDaysOnShowAreObeyed()
    {
        ViewOptions options;
        options.from = day(u"2026-01-06");
        options.until = day(u"2026-01-09");
        // Four days: A 5 x 0.5 x 4 = 10, B 2 x 4 = 8, C 3 x 2 days = 6.
        const auto figure = built(builder().snapshot(), options);
        QCOMPARE(figure->scene().rows[0].weighted, 10.0);
        QCOMPARE(figure->scene().rows[1].weighted, 8.0);
        QCOMPARE(figure->scene().rows[2].weighted, 6.0);
    }

    void aRequirementWithoutEndIsCounted()
    {
        PlanBuilder plan = builder();
        plan.set(u"requirements", u"RB", u"until", u"");
        ViewOptions options;
        options.from = day(u"2026-01-01");
        options.until = day(u"2026-01-20");
        QCOMPARE(built(plan.snapshot(), options)->scene().rows[0].weighted, 40.0); // B: 2 x 20 days
    }

    void sortsByTheHeadingThatIsClicked()
    {
        const auto figure = built(builder().snapshot());
        const auto click = [&](RankingColumn column) {
            for (double x = 0; x < rect.width(); x += 2) {
                for (double y = 60; y < 140; y += 4) {
                    const FigureHit hit = figure->hitTest({x, y}, rect);
                    if (hit.what == FigureHit::What::Fold && hit.row == -2 - int(column))
                        return figure->toggleFold(hit.row);
                }
            }
            return false;
        };
        QVERIFY(click(RankingColumn::Missing));
        QCOMPARE(names(*figure), words({"Bravo", "Alpha", "Charlie"})); // 300, 20, 15
        QVERIFY(click(RankingColumn::Missing));
        QCOMPARE(names(*figure), words({"Charlie", "Alpha", "Bravo"}));
        QVERIFY(click(RankingColumn::Priority));
        QCOMPARE(names(*figure), words({"Alpha", "Bravo", "Charlie"})); // 1, 4, none
        QVERIFY(click(RankingColumn::Coverage));
        QCOMPARE(names(*figure), words({"Bravo", "Charlie", "Alpha"})); // 0, 0, 0.5; ties by rank
        // The table has the order on show, and the rank of the weight.
        const FigureTable table = figure->table();
        QCOMPARE(table.rows[0].mid(0, 2), words({"2", "Bravo"}));
        QCOMPARE(table.rows[2].mid(0, 2), words({"1", "Alpha"}));
        QCOMPARE(std::size_t(table.header.size()), table.numeric.size());
        for (const QStringList &row : table.rows)
            QCOMPARE(row.size(), table.header.size());
    }

    void theCursorStaysOnItsRow()
    {
        const auto figure = built(builder().snapshot());
        figure->moveCursor(CursorMove::Down, rect);
        QCOMPARE(figure->moveCursor(CursorMove::Down, rect).record.uuid, builder().id<Capability>(u"B").uuid);
        figure->sortBy(RankingColumn::Missing); // B comes first
        QCOMPARE(figure->cursor(rect).record.uuid, builder().id<Capability>(u"B").uuid);
        QCOMPARE(figure->moveCursor(CursorMove::Up, rect).record.uuid, builder().id<Capability>(u"B").uuid);
        QCOMPARE(figure->moveCursor(CursorMove::Down, rect).record.uuid, builder().id<Capability>(u"A").uuid);
        QVERIFY(figure->selectRecord({&kindOf<Capability>(), builder().id<Capability>(u"C").uuid}, rect));
        QCOMPARE(figure->cursor(rect).block, QStringLiteral("S"));
        QVERIFY(!figure->selectRecord({&kindOf<Capability>(), builder().id<Capability>(u"D").uuid}, rect));
    }

    void pagesShowEveryRow()
    {
        const auto figure = built(builder().snapshot());
        QCOMPARE(figure->pageCount({1200, 600}), 1);
        QVERIFY(figure->fullHeight({1200, 150}) > 150);
    }

    void aNarrowPictureKeepsWhatMatters()
    {
        const auto figure = built(builder().snapshot());
        const QRectF narrow(0, 0, 360, 500);
        QSet<int> columns;
        for (double x = 0; x < narrow.width(); x += 2)
            for (double y = 40; y < 180; y += 4)
                if (const FigureHit hit = figure->hitTest({x, y}, narrow); hit.what == FigureHit::What::Fold)
                    columns.insert(-2 - hit.row);
        QVERIFY(columns.contains(int(RankingColumn::Capability)));
        QVERIFY(columns.contains(int(RankingColumn::Weighted)));
        QVERIFY(!columns.contains(int(RankingColumn::Missing)));
    }

    void nothingMissingIsSaid()
    {
        ViewOptions options;
        options.capability = QStringLiteral("D");
        const auto figure = built(builder().snapshot(), options);
        QVERIFY(figure->scene().rows.empty());
        QVERIFY(figure->accessibleText().contains(figure->scene().emptyText));
    }
};

QTEST_MAIN(TestRanking)
#include "tst_ranking.moc"

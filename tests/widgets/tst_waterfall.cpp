// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "tests/support/planbuilder.h"
#include "widgets/figures/views.h"
#include "widgets/figures/waterfall.h"

#include <QtTest>

using namespace entente;
using namespace entente::test;

namespace {

using What = WaterfallBar::What;

/// Of 15 offered, by hand (domain.md, "Attribution"):
/// - K1, 8 at quality 0.5, kept from S by a caveat: n = 1; quality 8 x 0.5 / 2 = 2, caveat the rest, 6.
/// - K2, 4, counts in full.
/// - K3, 3 with 90 days of notice where 30 are allowed: readiness 3.
/// 15 - 2 - 3 - 6 = 4 against 10 required: 6 are missing.
PlanBuilder builder()
{
    return PlanBuilder(uR"(
        members: key
        AAA
        BBB
        capabilities: key, name, unit
        TANKER, Tankers, aircraft
        LIFT, Airlift, aircraft
        situations: key, notice_days
        S, 30
        requirements: key, situation, capability, quantity, from, until
        R, S, TANKER, 10, 2026-01-01, 2026-12-31
        R2, S, LIFT, 1, 2026-01-01, 2026-12-31
        contributions: key, member, capability, quantity, notice_days
        K1, AAA, TANKER, 8, 10
        K2, BBB, TANKER, 4, 10
        K3, BBB, TANKER, 3, 90
        K4, AAA, LIFT, 2, 10
        lines: contribution, line, level
        K1, training, 0.5
        caveats: key, contribution, excludes
        NO, K1, S
    )");
}

std::unique_ptr<Figure> built(const Snapshot &plan, const ViewOptions &options = {})
{
    Job job;
    auto figure = figureView(u"waterfall")->build(plan, options, job);
    if (figure.has_error())
        qFatal("%s", qPrintable(figure.assume_error().message()));
    return std::move(figure).assume_value();
}

const WaterfallScene &sceneOf(const Figure &figure)
{
    return static_cast<const WaterfallFigure &>(figure).scene();
}

} // namespace

/// The picture of what stands between what is offered and what counts.
class TestWaterfall : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void barsLeadFromOfferedToMissing()
    {
        const auto figure = built(builder().snapshot());
        const WaterfallScene &scene = sceneOf(*figure);
        QCOMPARE(scene.capability, QStringLiteral("Tankers")); // where most is missing
        struct Expected {
            What what;
            const char *name;
            double from;
            double until;
        };
        const std::vector<Expected> expected{{What::Total, "Offered", 0, 15},      {What::Loss, "Quality", 13, 15},
                                             {What::Loss, "Readiness", 10, 13},    {What::Loss, "Caveats", 4, 10},
                                             {What::Total, "Available", 0, 4},     {What::Required, "Required", 0, 10},
                                             {What::Shortfall, "Shortfall", 4, 10}};
        QCOMPARE(scene.bars.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(scene.bars[i].what == expected[i].what);
            QCOMPARE(scene.bars[i].name, QString::fromLatin1(expected[i].name));
            QVERIFY(qAbs(scene.bars[i].from - expected[i].from) < 1e-9);
            QVERIFY(qAbs(scene.bars[i].until - expected[i].until) < 1e-9);
        }
    }

    void aBarNamesWhatIsBehindIt()
    {
        PlanBuilder plan = builder();
        const auto figure = built(plan.snapshot());
        const WaterfallScene &scene = sceneOf(*figure);
        QVERIFY(scene.bars[1].details.join(u' ').contains(QStringLiteral("2 of K1")));
        QVERIFY(scene.bars[1].details.join(u' ').contains(QStringLiteral("training")));
        QVERIFY(scene.bars[2].details.join(u' ').contains(QStringLiteral("3 of K3")));
        QVERIFY(scene.bars[3].details.join(u' ').contains(QStringLiteral("6 of K1")));
        QVERIFY(scene.bars[3].record == (AnyId{&kindOf<Caveat>(), plan.id<Caveat>(u"NO").uuid}));
        QVERIFY(scene.bars[0].record == (AnyId{&kindOf<Capability>(), plan.id<Capability>(u"TANKER").uuid}));
    }

    void showsWhatIsAskedFor()
    {
        ViewOptions options;
        options.capability = QStringLiteral("LIFT");
        const auto figure = built(builder().snapshot(), options);
        QCOMPARE(sceneOf(*figure).capability, QStringLiteral("Airlift"));
        QCOMPARE(sceneOf(*figure).bars.size(), std::size_t(3)); // nothing is lost, nothing is missing
        options.capability = QStringLiteral("NONE");
        Job job;
        QVERIFY(figureView(u"waterfall")->build(builder().snapshot(), options, job).has_error());
    }

    void theWindowOfDaysIsObeyed()
    {
        PlanBuilder plan = builder();
        plan.add(uR"(
            contributions: key, member, capability, quantity, from, until
            K5, AAA, TANKER, 5, 2026-07-01, 2026-12-31
        )");
        // In the first half K5 is outside its period: 5 more offered, all 5 lost to it, 6 missing. In the second
        // it counts: 1 missing. The first is the worst of the year.
        const auto year = built(plan.snapshot());
        QVERIFY(sceneOf(*year).days == (DayRange{day(u"2026-01-01"), day(u"2026-07-01")}));
        QCOMPARE(sceneOf(*year).bars.back().size(), 6.0);
        ViewOptions options;
        options.from = day(u"2026-08-01");
        options.until = day(u"2026-08-31");
        const auto august = built(plan.snapshot(), options);
        QVERIFY(sceneOf(*august).days == (DayRange{day(u"2026-08-01"), day(u"2026-09-01")}));
        QCOMPARE(sceneOf(*august).bars.back().size(), 1.0);
    }

    void theTableSaysTheSame()
    {
        const FigureTable table = built(builder().snapshot())->table();
        QCOMPARE(table.rows.size(), std::size_t(7));
        QCOMPARE(table.rows[0].mid(0, 3), (QStringList{QStringLiteral("Offered"), QString(), QStringLiteral("15")}));
        QCOMPARE(table.rows[3].mid(0, 3),
                 (QStringList{QStringLiteral("Caveats"), QStringLiteral("-6"), QStringLiteral("4")}));
        QCOMPARE(table.rows[6][1], QStringLiteral("6"));
    }

    void theKeyboardWalksTheBars()
    {
        auto figure = built(builder().snapshot());
        const QRectF rect(0, 0, 800, 500);
        QVERIFY(figure->cursor(rect).isNothing());
        QCOMPARE(figure->moveCursor(CursorMove::Down, rect).row, 0);
        QCOMPARE(figure->moveCursor(CursorMove::Down, rect).row, 1);
        QVERIFY(figure->cursor(rect).toolTip.contains(QStringLiteral("Quality takes away 2 aircraft")));
        QCOMPARE(figure->moveCursor(CursorMove::Last, rect).row, 6);
        QCOMPARE(figure->moveCursor(CursorMove::Down, rect).row, 6);
        // In a low pane the bars scroll with it.
        const QRectF low(0, 0, 800, 240);
        QCOMPARE(figure->moveCursor(CursorMove::First, low).row, 0);
        QCOMPARE(figure->scroll(low).first, 0);
        figure->moveCursor(CursorMove::Last, low);
        const Figure::Scroll scroll = figure->scroll(low);
        QVERIFY(scroll.first + scroll.page == 7);
    }

    void pointingFindsTheBar()
    {
        const auto figure = built(builder().snapshot());
        const QRectF rect(0, 0, 800, 500);
        const auto &waterfall = static_cast<const WaterfallFigure &>(*figure);
        QCOMPARE(figure->hitTest(waterfall.barRect(3, rect).center(), rect).row, 3);
        // A bar is as long as what it takes: 6 of caveats is three times 2 of quality.
        QVERIFY(qAbs(waterfall.barRect(3, rect).width() - 3 * waterfall.barRect(1, rect).width()) < 1e-6);
        QCOMPARE(waterfall.barRect(1, rect).left(), waterfall.barRect(2, rect).right());
    }

    void anEmptyPlanSaysSo()
    {
        const auto figure = built(PlanBuilder(uR"(
            capabilities: key
            A
        )")
                                      .snapshot());
        QVERIFY(sceneOf(*figure).bars.empty());
        QVERIFY(figure->accessibleText().contains(sceneOf(*figure).emptyText));
    }
};

QTEST_MAIN(TestWaterfall)
#include "tst_waterfall.moc"

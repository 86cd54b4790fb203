// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planbuilder.h"
#include "tests/widgets/recordingdevice.h"
#include "widgets/figures/calendar.h"
#include "widgets/figures/export.h"
#include "widgets/figures/figureview.h"
#include "widgets/figures/heatmap.h"
#include "widgets/figures/supply.h"
#include "widgets/figures/views.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace entente;
using namespace entente::test;

class TestViews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void registryIsComplete();
    void heatmapShowsTheGaps();
    void heatmapOfSeveralSituations();
    void supplyIsExactToTheDay();
    void supplyChoosesTheWorst();
    void calendarShowsSeries();
    void labelIsTheHighestOfWhatIsUsed();
    void unlabelledPlansAreShownButNotExported();
    void errorsAreSaid();
    void cancelled();
    void emptyPlansSaySo();
    void audienceIsSaid();
    void viewPaintsTheFigure();
    void viewObeysTheKeyboard();
    void viewCopies();
};

namespace {

constexpr QStringView planText = uR"(
    members: key, name
    AAA, Aland
    BBB, Bland
    alliances: key
    TREATY
    memberships: alliance, member, role, from, until
    TREATY, AAA, member, ,
    TREATY, BBB, member, 2020, 2027-06-30
    frameworks: key
    F
    capabilities: key, framework, parent, name, unit
    AIR, F, , Air,
    TANKER, F, AIR, Air-to-air refuelling, aircraft
    LIFT, F, AIR, Airlift, aircraft
    situations: key, name, alliance
    S1, North, TREATY
    requirements: key, situation, capability, quantity, priority, from, until, source
    R1, S1, TANKER, 10, 2, 2027, 2027, Guidance 2026
    R2, S1, LIFT, 4, 3, 2027, 2027, Guidance 2026
    agreements: key, from, until
    SOFA, 2020, 2027-09-30
    parties: agreement, member
    SOFA, AAA
    SOFA, BBB
    contributions: key, member, capability, quantity, status, from, until, agreements
    K1, AAA, TANKER, 8, confirmed, , , SOFA
    K2, BBB, TANKER, 4, confirmed, , ,
    K3, AAA, LIFT, 6, confirmed, , ,
    exercises: key, series, title, type, stage, from, until, host
    X1, COMPASS, Compass 27, LIVEX, planning, 2027-03-01, 2027-03-14, AAA
    X2, COMPASS, Compass 28, LIVEX, initiation, 2028-03-01, 2028-03-14, BBB
    X3, , Table-top, TTX, planning, 2027-05-01, 2027-05-02, AAA
    X4, COMPASS, Undated, CPX, initiation, , ,
)";

PlanBuilder builder(QStringView label = u"NATO/RESTRICTED")
{
    PlanBuilder made(planText);
    if (!label.isEmpty()) {
        Setting &setting = made.create<Setting>();
        setting.key = QStringLiteral("label.default");
        setting.value = label.toString();
    }
    return made;
}

std::unique_ptr<Figure> built(const Snapshot &plan, QStringView view, ViewOptions options = {})
{
    Job job;
    if (!options.today)
        options.today = Day::of(2027, 2, 1);
    Result<std::unique_ptr<Figure>> figure = figureView(view)->build(plan, options, job);
    if (!figure) {
        QTest::qFail(qPrintable(figure.error().message()), __FILE__, __LINE__);
        return nullptr;
    }
    return std::move(figure).value();
}

Error failed(const Snapshot &plan, QStringView view, const ViewOptions &options)
{
    Job job;
    const auto figure = figureView(view)->build(plan, options, job);
    return figure ? Error{ErrorCode::Locked, QStringLiteral("no error"), {}, {}} : figure.error();
}

} // namespace

void TestViews::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestViews::registryIsComplete()
{
    QStringList names;
    for (const ViewDescription &view : figureViews()) {
        names << view.name;
        QVERIFY(!view.title.isEmpty());
        QVERIFY(!view.help.isEmpty());
        QVERIFY(view.build != nullptr);
        for (const ViewOption &option : view.options)
            QVERIFY(!option.name.isEmpty() && !option.help.isEmpty());
        QVERIFY(figureView(view.name) == &view);
    }
    QCOMPARE(names, (QStringList{QStringLiteral("gaps-heatmap"), QStringLiteral("supply"), QStringLiteral("waterfall"),
                                 QStringLiteral("matrix"), QStringLiteral("ranking"), QStringLiteral("calendar")}));
    QVERIFY(figureView(u"nothing") == nullptr);
}

void TestViews::heatmapShowsTheGaps()
{
    const auto figure = built(builder().snapshot(), u"gaps-heatmap");
    const auto &scene = static_cast<HeatmapFigure &>(*figure).scene();
    QCOMPARE(scene.buckets.size(), std::size_t(12));
    QCOMPARE(scene.rows.size(), std::size_t(3)); // AIR, LIFT, TANKER; one situation has no heading
    const HeatmapRow &tanker = scene.rows[2];
    QCOMPARE(tanker.name, QStringLiteral("TANKER Air-to-air refuelling"));
    QCOMPARE(tanker.priority, 2);
    QCOMPARE(scene.rows[0].priority, 2);
    // 8 + 4 of 10; from July without BBB 8; from October, without the agreement, none.
    QCOMPARE(tanker.cells[5].status, StatusKind::AtRisk);
    QCOMPARE(tanker.cells[6].status, StatusKind::Short);
    QCOMPARE(tanker.cells[6].shortfall, 2.0);
    QCOMPARE(tanker.cells[9].shortfall, 10.0);
    QCOMPARE(scene.rows[0].cells[9].worstName, QStringLiteral("Air-to-air refuelling"));
    QVERIFY(scene.frame.title.contains(u"S1 North"));
    QCOMPARE(scene.frame.sources, QStringLiteral("Sources: Guidance 2026"));

    ViewOptions options;
    options.bucket = QStringLiteral("quarter");
    options.capability = QStringLiteral("TANKER");
    options.from = Day::of(2027, 4, 1);
    const auto quarters = built(builder().snapshot(), u"gaps-heatmap", options);
    QCOMPARE(static_cast<HeatmapFigure &>(*quarters).scene().buckets.size(), std::size_t(3));
}

void TestViews::heatmapOfSeveralSituations()
{
    PlanBuilder plan = builder();
    plan.add(uR"(
        situations: key, name
        S2, South
        requirements: key, situation, capability, quantity, from, until
        R3, S2, LIFT, 9, 2027-02, 2027-03
    )");
    const auto figure = built(plan.snapshot(), u"gaps-heatmap");
    const auto &scene = static_cast<HeatmapFigure &>(*figure).scene();
    QVERIFY(scene.rows.front().isBlock);
    QCOMPARE(scene.rows.front().depth, 0);
    QCOMPARE(scene.rows.front().cells[9].status, StatusKind::Short);
    const auto south = std::find_if(scene.rows.begin(), scene.rows.end(),
                                    [](const HeatmapRow &row) { return row.name == u"S2 South"; });
    QVERIFY(south != scene.rows.end());
    QCOMPARE(std::distance(south, scene.rows.end()), 3); // heading, AIR, LIFT: TANKER is not required there
    QCOMPARE(south->cells[0].status, StatusKind::None);
    QCOMPARE(south->cells[1].status, StatusKind::Short);
    ViewOptions options;
    options.depth = 1;
    const auto folded = built(plan.snapshot(), u"gaps-heatmap", options);
    QCOMPARE(static_cast<HeatmapFigure &>(*folded).unfolded().size(), std::size_t(2));
}

void TestViews::supplyIsExactToTheDay()
{
    ViewOptions options;
    options.capability = QStringLiteral("TANKER");
    options.situations = {QStringLiteral("S1")};
    const auto figure = built(builder().snapshot(), u"supply", options);
    const auto &scene = static_cast<SupplyFigure &>(*figure).scene();
    QCOMPARE(scene.unit, QStringLiteral("aircraft"));
    QCOMPARE(scene.members.size(), std::size_t(2));
    QCOMPARE(scene.members[0].key, QStringLiteral("AAA")); // the larger at the bottom
    QCOMPARE(scene.periods.size(), std::size_t(3));
    QCOMPARE(scene.periods[0].days, (DayRange{Day::of(2027, 1, 1), Day::of(2027, 7, 1)}));
    QCOMPARE(scene.periods[1].days.until, Day::of(2027, 10, 1));
    QCOMPARE(scene.periods[0].parts, (std::vector<double>{8, 4}));
    QCOMPARE(scene.periods[1].available, 8.0);
    QCOMPARE(scene.periods[2].available, 0.0);
    QCOMPARE(scene.periods[2].required, 10.0);
    QCOMPARE(scene.periods[2].losses.size(), 2);
    QVERIFY(scene.periods[2].losses[0].contains(u"SOFA not in force"));
    QVERIFY(scene.periods[2].losses[1].contains(u"not a member"));
    QStringList events;
    for (const SupplyEvent &event : scene.events)
        events << event.day.toIso() + u' ' + event.text;
    QCOMPARE(events,
             (QStringList{QStringLiteral("2027-07-01 BBB leaves TREATY"), QStringLiteral("2027-10-01 SOFA lapses")}));
}

void TestViews::supplyChoosesTheWorst()
{
    const auto figure = built(builder().snapshot(), u"supply");
    QCOMPARE(static_cast<SupplyFigure &>(*figure).scene().capability, QStringLiteral("Air-to-air refuelling"));
}

void TestViews::calendarShowsSeries()
{
    const auto figure = built(builder().snapshot(), u"calendar");
    const auto &scene = static_cast<CalendarFigure &>(*figure).scene();
    QCOMPARE(scene.rows, (QStringList{QStringLiteral("COMPASS"), QStringLiteral("Table-top")}));
    QCOMPARE(scene.bars.size(), std::size_t(3));
    QCOMPARE(scene.bars[0].host, QStringLiteral("AAA"));
    QCOMPARE(scene.bars[0].group, StageGroup::Planning);
    QCOMPARE(scene.span, (DayRange{Day::of(2027, 1, 1), Day::of(2029, 1, 1)}));
    QVERIFY(scene.frame.subtitle.contains(u"1 without"));
    ViewOptions options;
    options.from = Day::of(2028, 1, 1);
    options.until = Day::of(2028, 12, 31);
    const auto later = built(builder().snapshot(), u"calendar", options);
    QCOMPARE(static_cast<CalendarFigure &>(*later).scene().bars.size(), std::size_t(1));
}

void TestViews::labelIsTheHighestOfWhatIsUsed()
{
    PlanBuilder plan = builder();
    plan.set(u"contribution", u"K2", u"label", u"NATO/SECRET//REL AAA;BBB");
    plan.set(u"requirement", u"R1", u"label", u"NATO/CONFIDENTIAL//REL AAA");
    const auto heatmap = built(plan.snapshot(), u"gaps-heatmap");
    QCOMPARE(heatmap->frame().labelText, QStringLiteral("NATO SECRET \u00b7 REL AAA"));
    QCOMPARE(heatmap->frame().level, 3);
    // The calendar uses none of these.
    const auto calendar = built(plan.snapshot(), u"calendar");
    QCOMPARE(calendar->frame().labelText, QStringLiteral("NATO RESTRICTED"));
    QCOMPARE(calendar->frame().level, 1);
    // Nor does another capability.
    ViewOptions options;
    options.capability = QStringLiteral("LIFT");
    QCOMPARE(built(plan.snapshot(), u"supply", options)->frame().level, 1);
}

void TestViews::unlabelledPlansAreShownButNotExported()
{
    for (const QStringView view : {QStringView(u"gaps-heatmap"), QStringView(u"supply"), QStringView(u"calendar")}) {
        const auto figure = built(builder({}).snapshot(), view);
        QVERIFY(figure->frame().labelText.isEmpty());
        QVERIFY(!figure->frame().labelProblem.isEmpty());
        const auto bytes = figureBytes(*figure, PictureFormat::Svg, themeFor(ThemeName::Light));
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::Refused);
    }
}

void TestViews::errorsAreSaid()
{
    const Snapshot plan = builder().snapshot();
    ViewOptions options;
    options.capability = QStringLiteral("NOWHERE");
    QCOMPARE(failed(plan, u"gaps-heatmap", options).code, ErrorCode::NotFound);
    QCOMPARE(failed(plan, u"supply", options).code, ErrorCode::NotFound);
    options = {};
    options.situations = {QStringLiteral("NOWHERE")};
    QCOMPARE(failed(plan, u"gaps-heatmap", options).code, ErrorCode::NotFound);
    options = {};
    options.bucket = QStringLiteral("fortnight");
    QCOMPARE(failed(plan, u"gaps-heatmap", options).code, ErrorCode::WrongUse);
    options = {};
    options.status = QStringLiteral("perhaps");
    QCOMPARE(failed(plan, u"supply", options).code, ErrorCode::WrongUse);
    options = {};
    options.capability = QStringLiteral("AIR"); // a branch
    QCOMPARE(failed(plan, u"supply", options).code, ErrorCode::WrongUse);
}

void TestViews::cancelled()
{
    for (const ViewDescription &view : figureViews()) {
        Job job;
        job.cancel();
        const auto figure = view.build(builder().snapshot(), {}, job);
        QVERIFY(!figure);
        QCOMPARE(figure.error().code, ErrorCode::Cancelled);
    }
}

void TestViews::emptyPlansSaySo()
{
    PlanBuilder plan;
    for (const ViewDescription &view : figureViews()) {
        const auto figure = built(plan.snapshot(), view.name);
        RecordingDevice device;
        QPainter painter(&device);
        figure->paint(painter, QRectF(0, 0, 1000, 500), themeFor(ThemeName::Light));
        painter.end();
        QCOMPARE(textTrouble(device, QRectF(0, 0, 1000, 500)), QString());
        QVERIFY(!figure->accessibleText().isEmpty());
    }
}

void TestViews::audienceIsSaid()
{
    ViewOptions options;
    options.audience = {QStringLiteral("AAA"), QStringLiteral("BBB")};
    options.hidden = 3;
    const auto figure = built(builder().snapshot(), u"calendar", options);
    QVERIFY(figure->frame().warning.contains(u"AAA, BBB"));
    QVERIFY(figure->frame().warning.contains(u"3 records"));
}

void TestViews::viewPaintsTheFigure()
{
    FigureView view(themeFor(ThemeName::Light));
    view.resize(900, 500);
    view.setEmptyText(QStringLiteral("Nothing yet."));
    QCOMPARE(view.grab().toImage().pixelColor(3, 250), themeFor(ThemeName::Light).surface);
    view.setFigure(built(builder().snapshot(), u"gaps-heatmap"));
    QVERIFY(view.accessibleName().contains(u"Capability gaps"));
    QVERIFY(!view.accessibleDescription().isEmpty());
    const QImage shown = view.grab().toImage();
    QImage painted(shown.size(), shown.format());
    painted.fill(themeFor(ThemeName::Light).surface);
    QPainter painter(&painted);
    view.figure()->paint(painter, QRectF(QPointF(), QSizeF(view.viewport()->size())), themeFor(ThemeName::Light));
    painter.end();
    QCOMPARE(shown, painted);
    view.setTheme(themeFor(ThemeName::Dark));
    QCOMPARE(view.grab().toImage().pixelColor(3, 300), themeFor(ThemeName::Dark).surface);
}

void TestViews::viewObeysTheKeyboard()
{
    FigureView view(themeFor(ThemeName::Light));
    view.resize(900, 320);
    view.setFigure(built(builder().snapshot(), u"gaps-heatmap"));
    auto &figure = static_cast<HeatmapFigure &>(*view.figure());
    QList<FigureHit> selected;
    QList<FigureHit> activated;
    connect(&view, &FigureView::selected, this, [&](const FigureHit &hit) { selected << hit; });
    connect(&view, &FigureView::activated, this, [&](const FigureHit &hit) { activated << hit; });
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(selected.size(), 2);
    QCOMPARE(selected.last().column, 1);
    QCOMPARE(view.accessibleDescription(), selected.last().toolTip);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(figure.unfolded().size(), std::size_t(3));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(figure.unfolded().size(), std::size_t(1));
    QTest::keyClick(&view, Qt::Key_Space);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(figure.timeSpan().days() < figure.timeExtent().days());

    const QRectF rect(QPointF(), QSizeF(view.viewport()->size()));
    const QRectF cell = figure.cellRect(2, 5, rect);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell.center().toPoint());
    QCOMPARE(selected.last().row, 2);
    QCOMPARE(selected.last().column, 5);
}

void TestViews::viewCopies()
{
    FigureView view(themeFor(ThemeName::Light));
    view.resize(900, 400);
    QVERIFY(view.copyPicture()); // nothing to copy
    view.setFigure(built(builder().snapshot(), u"calendar"));
    view.copyTable();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Series\tExercise"));
    QVERIFY(view.copyPicture());
    QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("image/svg+xml")));
    view.setFigure(built(builder({}).snapshot(), u"calendar"));
    const auto refused = view.copyPicture();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"

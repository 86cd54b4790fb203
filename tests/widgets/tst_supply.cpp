// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/figurescenes.h"
#include "tests/widgets/recordingdevice.h"

#include <QPainter>
#include <QtTest>

using namespace entente;
using namespace entente::test;

class TestSupply : public QObject
{
    Q_OBJECT

private slots:
    void pointingIsTheInverseOfPainting();
    void textsDoNotMeet_data();
    void textsDoNotMeet();
    void nothingIsClippedOrRastered();
    void nothingLeavesThePlotWhenZoomed();
    void toolTipSaysWhatIsMissingAndWhy();
    void eventsAreMarked();
    void cursorGoesThroughPeriods();
    void spanStaysInside();
    void hasATableAndASentence();
    void emptySaysSo();
};

namespace {

const QRectF screen(0, 0, 1280, 640);

} // namespace

void TestSupply::pointingIsTheInverseOfPainting()
{
    const SupplyFigure figure(someSupply());
    int parts = 0;
    for (std::size_t period = 0; period < figure.scene().periods.size(); ++period) {
        for (std::size_t member = 0; member < figure.scene().members.size(); ++member) {
            const QRectF part = figure.partRect(int(period), int(member), screen);
            if (part.isEmpty())
                continue;
            ++parts;
            QVERIFY(screen.contains(part));
            const FigureHit hit = figure.hitTest(part.center(), screen);
            QCOMPARE(hit.what, FigureHit::What::Period);
            QCOMPARE(hit.column, int(period));
            QCOMPARE(hit.row, int(member));
            QVERIFY(hit.day && figure.scene().periods[period].days.contains(*hit.day));
        }
    }
    QVERIFY(parts > 20);
    QVERIFY(figure.hitTest({3, 3}, screen).isNothing());
}

void TestSupply::textsDoNotMeet_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("days");
    for (const QSize size : {QSize(420, 300), QSize(900, 360), QSize(1280, 800), QSize(1920, 1080)})
        for (const int first : {0, 200})
            for (const int days : {30, 300, 5000})
                QTest::addRow("%dx%d from %d for %d", size.width(), size.height(), first, days)
                    << size << first << days;
}

void TestSupply::textsDoNotMeet()
{
    QFETCH(QSize, size);
    QFETCH(int, first);
    QFETCH(int, days);
    SupplyFigure figure(someSupply());
    const Day from = figure.timeExtent().from.plus(first);
    figure.setTimeSpan({from, from.plus(days)});
    const QRectF rect{QPointF(), QSizeF(size)};
    QCOMPARE(textTrouble(figure, rect), QString());
}

void TestSupply::nothingIsClippedOrRastered()
{
    const SupplyFigure figure(someSupply());
    QCOMPARE(rasterTrouble(figure, screen), QString());
}

void TestSupply::nothingLeavesThePlotWhenZoomed()
{
    SupplyFigure figure(someSupply());
    figure.setTimeSpan({Day::of(2026, 8, 1), Day::of(2026, 12, 1)});
    RecordingDevice device;
    record(figure, screen, device);
    static const QRegularExpression point(QStringLiteral(" (-?[0-9.]+),(-?[0-9.]+)"));
    for (const QString &call : device.calls) {
        for (auto match = point.globalMatch(call); match.hasNext();) {
            const auto found = match.next();
            const QPointF at(found.captured(1).toDouble(), found.captured(2).toDouble());
            QVERIFY2(screen.adjusted(-1, -1, 1, 1).contains(at), qPrintable(call.left(300)));
        }
    }
}

void TestSupply::toolTipSaysWhatIsMissingAndWhy()
{
    SupplyScene scene = someSupply();
    scene.periods.resize(1);
    scene.periods[0].required = 10;
    scene.periods[0].parts = {3, 2, 1, 0, 0};
    scene.periods[0].available = 6;
    const SupplyFigure figure(std::move(scene));
    const FigureHit hit = figure.hitTest(figure.partRect(0, 0, screen).center(), screen);
    QVERIFY(hit.toolTip.contains(u"Required 10, available 6 (aircraft)"));
    QVERIFY(hit.toolTip.contains(u"Short by 4, coverage 60 %"));
    QVERIFY(hit.toolTip.contains(u"Member USA: 3"));
    QVERIFY(!hit.toolTip.contains(u"Member NLD"));
    QVERIFY(hit.toolTip.contains(u"SOFA-1951 not in force"));
    RecordingDevice device;
    record(figure, screen, device);
    QVERIFY(std::any_of(device.texts.begin(), device.texts.end(),
                        [](const DrawnText &text) { return text.text == u"Short by 4 (40 %)"; }));
}

void TestSupply::eventsAreMarked()
{
    SupplyScene scene = someSupply();
    scene.events.resize(1);
    const SupplyEvent event = scene.events.front();
    const SupplyFigure figure(std::move(scene));
    RecordingDevice device;
    record(figure, screen, device);
    const auto drawn = std::find_if(device.texts.begin(), device.texts.end(),
                                    [&](const DrawnText &text) { return text.text == event.text; });
    QVERIFY(drawn != device.texts.end());
    const FigureHit hit = figure.hitTest(drawn->ink.center(), screen);
    QCOMPARE(hit.what, FigureHit::What::Event);
    QCOMPARE(hit.column, 0);
    QVERIFY(hit.day == event.day);
}

void TestSupply::cursorGoesThroughPeriods()
{
    SupplyFigure figure(someSupply());
    const int last = int(figure.scene().periods.size()) - 1;
    figure.setTimeSpan({figure.timeExtent().from, figure.timeExtent().from.plus(200)});
    for (int i = 0; i <= last; ++i) {
        const FigureHit hit = figure.moveCursor(CursorMove::Right, screen);
        QCOMPARE(hit.column, i);
        QVERIFY(figure.timeSpan().overlaps(hit.days)); // time moves along
    }
    QCOMPARE(figure.moveCursor(CursorMove::Right, screen).column, last);
    QCOMPARE(figure.moveCursor(CursorMove::First, screen).column, 0);
    QCOMPARE(figure.moveCursor(CursorMove::Up, screen).row, 0);
    QCOMPARE(figure.moveCursor(CursorMove::Down, screen).row, -1);
}

void TestSupply::spanStaysInside()
{
    const DayRange extent{{100}, {200}};
    QCOMPARE(spanInside({{0}, {1000}}, extent), extent);
    QCOMPARE(spanInside({{50}, {80}}, extent), (DayRange{{100}, {130}}));
    QCOMPARE(spanInside({{190}, {220}}, extent), (DayRange{{170}, {200}}));
    QCOMPARE(spanInside({{150}, {151}}, extent), (DayRange{{150}, {157}}));
    const DayRange brief{{100}, {103}};
    QCOMPARE(spanInside({{101}, {102}}, brief), brief);
}

void TestSupply::hasATableAndASentence()
{
    const SupplyFigure figure(someSupply());
    const FigureTable table = figure.table();
    QCOMPARE(table.header.size(), 6 + 5);
    QCOMPARE(table.rows.size(), figure.scene().periods.size());
    for (const QStringList &row : table.rows)
        QCOMPARE(row.size(), table.header.size());
    QVERIFY(figure.accessibleText().contains(u"Largest shortfall"));
}

void TestSupply::emptySaysSo()
{
    SupplyScene scene;
    scene.frame = someFrame(QStringLiteral("Nothing"));
    scene.emptyText = QStringLiteral("Nothing is required.");
    SupplyFigure figure(std::move(scene));
    RecordingDevice device;
    record(figure, screen, device);
    QVERIFY(std::any_of(device.texts.begin(), device.texts.end(),
                        [](const DrawnText &text) { return text.text == u"Nothing is required."; }));
    QVERIFY(figure.hitTest(screen.center(), screen).isNothing());
    QVERIFY(figure.moveCursor(CursorMove::Right, screen).isNothing());
    figure.setTimeSpan({{0}, {10}});
    QVERIFY(figure.timeSpan().isEmpty());
}

QTEST_MAIN(TestSupply)
#include "tst_supply.moc"

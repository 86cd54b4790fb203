// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/figurescenes.h"
#include "tests/widgets/recordingdevice.h"
#include "widgets/theme/contrast.h"

#include <QPainter>
#include <QtTest>

#include <set>

using namespace entente;
using namespace entente::test;

class TestCalendar : public QObject
{
    Q_OBJECT

private slots:
    void pointingIsTheInverseOfPainting();
    void barsOfARowDoNotOverlap();
    void textsDoNotMeet_data();
    void textsDoNotMeet();
    void nothingIsClippedOrRastered();
    void stagesAreToldApart();
    void longestWordingThatFits();
    void scrollsAndPages();
    void cursorReachesEveryBar();
    void hasATableAndASentence();
    void emptySaysSo();
};

void TestCalendar::pointingIsTheInverseOfPainting()
{
    const CalendarFigure figure(someCalendar(8, 4));
    const QRectF rect(0, 0, 1600, 1000);
    for (std::size_t bar = 0; bar < figure.scene().bars.size(); ++bar) {
        const QRectF painted = figure.barRect(int(bar), rect);
        QVERIFY(!painted.isEmpty());
        QVERIFY(rect.contains(painted));
        const FigureHit hit = figure.hitTest(painted.center(), rect);
        QCOMPARE(hit.what, FigureHit::What::Bar);
        QCOMPARE(hit.column, int(bar));
        QVERIFY(hit.toolTip.startsWith(figure.scene().bars[bar].title));
    }
}

void TestCalendar::barsOfARowDoNotOverlap()
{
    const CalendarFigure figure(someCalendar(5, 25));
    const QRectF rect(0, 0, 1600, 3000);
    for (std::size_t a = 0; a < figure.scene().bars.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (figure.scene().bars[a].days.overlaps(figure.scene().bars[b].days))
                QVERIFY(!figure.barRect(int(a), rect).intersects(figure.barRect(int(b), rect)));
}

void TestCalendar::textsDoNotMeet_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("instances");
    QTest::addColumn<int>("days");
    for (const QSize size : {QSize(420, 300), QSize(1280, 800), QSize(1920, 1080)})
        for (const int instances : {1, 4, 20})
            for (const int days : {20, 365, 2000})
                QTest::addRow("%dx%d, %d, %d days", size.width(), size.height(), instances, days)
                    << size << instances << days;
}

void TestCalendar::textsDoNotMeet()
{
    QFETCH(QSize, size);
    QFETCH(int, instances);
    QFETCH(int, days);
    CalendarFigure figure(someCalendar(12, instances));
    figure.setTimeSpan({Day::of(2026, 6, 1), Day::of(2026, 6, 1).plus(days)});
    const QRectF rect{QPointF(), QSizeF(size)};
    QCOMPARE(textTrouble(figure, rect), QString());
}

void TestCalendar::nothingIsClippedOrRastered()
{
    const CalendarFigure figure(someCalendar(12, 4));
    QCOMPARE(rasterTrouble(figure, QRectF(0, 0, 1280, 800)), QString());
}

void TestCalendar::stagesAreToldApart()
{
    QCOMPARE(stageGroup(u"conduct"), StageGroup::Conduct);
    QCOMPARE(stageGroup(u"something new"), StageGroup::Other);
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Print, ThemeName::HighContrast}) {
        std::set<QString> letters;
        for (int stage = 0; stage <= int(StageGroup::Other); ++stage) {
            const StageLook look = stageLook(themeFor(name), StageGroup(stage));
            QVERIFY(letters.insert(look.letter).second);
            QVERIFY(contrastRatio(look.text, look.fill) >= 4.5);
        }
    }
}

void TestCalendar::longestWordingThatFits()
{
    CalendarScene scene = someCalendar(1, 0);
    CalendarBar bar;
    bar.days = {Day::of(2026, 2, 1), Day::of(2026, 2, 8)};
    bar.title = QStringLiteral("NORDIC COMPASS 26");
    bar.type = QStringLiteral("LIVEX");
    bar.host = QStringLiteral("NOR");
    scene.bars.push_back(bar);
    const QRectF rect(0, 0, 1280, 400);
    const auto says = [&](const CalendarScene &shown, QStringView text) {
        const CalendarFigure figure(shown);
        RecordingDevice device;
        record(figure, rect, device);
        return std::any_of(device.texts.begin(), device.texts.end(),
                           [&](const DrawnText &drawn) { return drawn.text.contains(text); });
    };
    QVERIFY(says(scene, u"LIVEX NORDIC COMPASS 26, NOR")); // to the right of the bar
    bar.days = {Day::of(2026, 5, 1), Day::of(2026, 5, 8)};
    scene.bars.push_back(bar);
    bar.days = {Day::of(2026, 5, 20), Day::of(2026, 5, 28)};
    scene.bars.push_back(bar);
    QVERIFY(says(scene, u"LIVEX NORDIC COMPASS 26, NOR"));
    QVERIFY(says(scene, u"LIVEX"));
}

void TestCalendar::scrollsAndPages()
{
    CalendarFigure figure(someCalendar(60, 3));
    const QRectF rect(0, 0, 1000, 500);
    figure.scrollTo(1000);
    const Figure::Scroll scroll = figure.scroll(rect);
    QCOMPARE(scroll.first + scroll.page, 60);
    const int pages = figure.pageCount(rect.size());
    QVERIFY(pages > 1);
    qsizetype rows = 0;
    for (int page = 0; page < pages; ++page) {
        RecordingDevice device;
        QPainter painter(&device);
        figure.paintPage(painter, rect, page, themeFor(ThemeName::Light));
        painter.end();
        QCOMPARE(textTrouble(device, rect), QString());
        static const QRegularExpression row(QStringLiteral("^SERIES [0-9]+$"));
        for (const DrawnText &text : device.texts)
            rows += row.match(text.text).hasMatch() && text.ink.left() < 20 ? 1 : 0;
    }
    QCOMPARE(rows, 60);
    QVERIFY(figure.fullHeight(rect.size()) > 60 * 22);
}

void TestCalendar::cursorReachesEveryBar()
{
    CalendarFigure figure(someCalendar(20, 3));
    const QRectF rect(0, 0, 1000, 400);
    std::set<int> seen;
    FigureHit hit = figure.moveCursor(CursorMove::First, rect);
    QCOMPARE(hit.row, 0);
    for (int row = 0; row < 20; ++row) {
        hit = figure.moveCursor(CursorMove::RowStart, rect);
        QCOMPARE(hit.row, row);
        QVERIFY(rect.contains(hit.rect)); // scrolled to
        seen.insert(hit.column);
        for (int i = 0; i < 2; ++i)
            seen.insert(figure.moveCursor(CursorMove::Right, rect).column);
        figure.moveCursor(CursorMove::Down, rect);
    }
    QCOMPARE(seen.size(), std::size_t(60));
}

void TestCalendar::hasATableAndASentence()
{
    const CalendarFigure figure(someCalendar(4, 3));
    const FigureTable table = figure.table();
    QCOMPARE(table.rows.size(), std::size_t(12));
    for (const QStringList &row : table.rows)
        QCOMPARE(row.size(), table.header.size());
    QVERIFY(figure.accessibleText().contains(u"12 exercises in 4 rows"));
}

void TestCalendar::emptySaysSo()
{
    CalendarScene scene;
    scene.frame = someFrame(QStringLiteral("Nothing"));
    scene.span = {Day::of(2026, 1, 1), Day::of(2027, 1, 1)};
    scene.emptyText = QStringLiteral("No exercise in this period.");
    CalendarFigure figure(scene);
    const QRectF rect(0, 0, 800, 400);
    RecordingDevice device;
    record(figure, rect, device);
    QVERIFY(std::any_of(device.texts.begin(), device.texts.end(),
                        [](const DrawnText &text) { return text.text == u"No exercise in this period."; }));
    QVERIFY(figure.hitTest(rect.center(), rect).isNothing());
    QVERIFY(figure.moveCursor(CursorMove::Down, rect).isNothing());
    QCOMPARE(figure.pageCount(rect.size()), 1);
}

QTEST_MAIN(TestCalendar)
#include "tst_calendar.moc"

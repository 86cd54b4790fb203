// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/recordingdevice.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/timescale.h"

#include <QPainter>
#include <QtTest>

using namespace entente;
using namespace entente::test;

class TestTimeScale : public QObject
{
    Q_OBJECT

private slots:
    void daysAndPlacesAreInverse();
    void unitsBeginWhereTheyShould();
    void cellsTileTheSpan();
    void labelsNeverMeet_data();
    void labelsNeverMeet();
    void oneAxisHasOneForm();
    void marksAreToldApart();
    void textFits();
};

void TestTimeScale::daysAndPlacesAreInverse()
{
    const DayRange span{Day::of(2024, 2, 1), Day::of(2031, 3, 5)};
    for (const double width : {90.0, 640.0, 1711.0}) {
        const TimeScale scale(span, 31, 31 + width);
        QCOMPARE(scale.x(span.from), 31.0);
        QVERIFY(std::abs(scale.x(span.until) - (31 + width)) < 1e-9);
        for (Day day = span.from; day < span.until; day = day.plus(1)) {
            QCOMPARE(scale.day(scale.x(day)), day);
            QCOMPARE(scale.day(scale.x(day) + scale.pixelsPerDay() * 0.9), day);
        }
    }
    const TimeScale scale(span, 0, 100);
    QCOMPARE(scale.boundedX(Day::distantPast()), 0.0);
    QCOMPARE(scale.boundedX(Day::distantFuture()), 100.0);
}

void TestTimeScale::unitsBeginWhereTheyShould()
{
    const Day day = Day::of(2027, 8, 19); // a Thursday
    QCOMPARE(startOf(TimeUnit::Day, day), day);
    QCOMPARE(startOf(TimeUnit::Week, day), Day::of(2027, 8, 16));
    QCOMPARE(startOf(TimeUnit::Month, day), Day::of(2027, 8, 1));
    QCOMPARE(startOf(TimeUnit::Quarter, day), Day::of(2027, 7, 1));
    QCOMPARE(startOf(TimeUnit::Year, day), Day::of(2027, 1, 1));
    QCOMPARE(nextStart(TimeUnit::Week, day), Day::of(2027, 8, 23));
    QCOMPARE(nextStart(TimeUnit::Month, Day::of(2027, 12, 31)), Day::of(2028, 1, 1));
    QCOMPARE(nextStart(TimeUnit::Quarter, Day::of(2027, 12, 31)), Day::of(2028, 1, 1));
}

void TestTimeScale::cellsTileTheSpan()
{
    const TimeScale scale({Day::of(2026, 2, 10), Day::of(2028, 5, 20)}, 100, 900);
    for (const TimeUnit unit : {TimeUnit::Day, TimeUnit::Week, TimeUnit::Month, TimeUnit::Quarter, TimeUnit::Year}) {
        const std::vector<TimeCell> cells = scale.cells(unit);
        QCOMPARE(cells.front().left, 100.0);
        QCOMPARE(cells.back().right, 900.0);
        for (std::size_t i = 1; i < cells.size(); ++i) {
            QCOMPARE(cells[i].left, cells[i - 1].right);
            QCOMPARE(cells[i].days.from, cells[i - 1].days.until);
        }
    }
}

void TestTimeScale::labelsNeverMeet_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("width");
    for (const int days : {7, 31, 92, 400, 1096, 1826, 3700, 11000, 40000})
        for (const int width : {120, 333, 800, 1700})
            QTest::addRow("%d days in %d", days, width) << days << width;
}

void TestTimeScale::labelsNeverMeet()
{
    QFETCH(int, days);
    QFETCH(int, width);
    const TimeScale scale({Day::of(2026, 2, 25), Day::of(2026, 2, 25).plus(days)}, 0, width);
    RecordingDevice device;
    QPainter painter(&device);
    const QRectF rect(0, 0, width, timeHeaderHeight);
    paintTimeHeader(painter, rect, scale, TimeUnit::Day, themeFor(ThemeName::Light));
    painter.end();
    QCOMPARE(textTrouble(device, rect.adjusted(-1, 0, 1, 0)), QString());
    if (width >= 333)
        QVERIFY(!device.texts.empty());
}

void TestTimeScale::oneAxisHasOneForm()
{
    // "May" has room where "Mar" has not; still no axis mixes "May" with "M".
    for (int width = 300; width < 1000; width += 7) {
        const TimeScale scale({Day::of(2026, 1, 1), Day::of(2028, 1, 1)}, 0, width);
        RecordingDevice device;
        QPainter painter(&device);
        paintTimeHeader(painter, QRectF(0, 0, width, timeHeaderHeight), scale, TimeUnit::Month,
                        themeFor(ThemeName::Light));
        painter.end();
        qsizetype shortest = 100;
        for (const DrawnText &text : device.texts)
            if (!text.text.contains(u'2'))
                shortest = std::min(shortest, text.text.size());
        for (const DrawnText &text : device.texts)
            QVERIFY2(shortest > 1 || text.text.contains(u'2') || text.text.size() == 1, qPrintable(text.text));
    }
}

void TestTimeScale::marksAreToldApart()
{
    const TimeScale scale({Day::of(2026, 1, 1), Day::of(2027, 1, 1)}, 0, 600);
    FigureFrame frame;
    frame.asOf = Day::of(2026, 7, 1);
    for (int days = -200; days <= 200; days += 3) {
        frame.today = frame.asOf->plus(days);
        RecordingDevice device;
        QPainter painter(&device);
        const QRectF strip(0, 0, 600, markStripHeight);
        paintMarkLabels(painter, strip, scale, frame, themeFor(ThemeName::Dark));
        painter.end();
        QVERIFY(!device.texts.empty());
        QCOMPARE(textTrouble(device, strip), QString());
    }
}

void TestTimeScale::textFits()
{
    const QFont font = figureFont();
    const QString text = QStringLiteral("Ground-based air defence batteries");
    for (int width = 0; width < 300; ++width)
        QVERIFY(textWidth(shortened(text, font, width), font) <= width);
    QCOMPARE(shortened(text, font, 1000), text);
    QCOMPARE(wrapped(text, font, 1000, 3), QStringList{text});
    const QStringList lines = wrapped(text, font, 120, 3);
    QVERIFY(lines.size() > 1);
    for (const QString &line : lines)
        QVERIFY(textWidth(line, font) <= 120);
    QCOMPARE(lines.join(u' '), text);
    // Widths do not depend on the size of the letters on the device: no hinting.
    QVERIFY(std::abs(textWidth(text, figureFont(120)) / 10 - textWidth(text, figureFont(12))) < 1.0);
    QCOMPARE(percentText(0.999), QStringLiteral("99 %"));
    QCOMPARE(percentText(1), QStringLiteral("100 %"));
    QCOMPARE(percentText(0.001), QStringLiteral("< 1 %"));
    QCOMPARE(percentText(0), QStringLiteral("0 %"));
    QCOMPARE(readableNumber(12), QStringLiteral("12"));
    QCOMPARE(readableNumber(0.5), QStringLiteral("0.5"));
}

QTEST_MAIN(TestTimeScale)
#include "tst_timescale.moc"

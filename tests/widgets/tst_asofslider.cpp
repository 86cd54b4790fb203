// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/asofslider.h"

#include <QSignalSpy>
#include <QTest>

using namespace entente;

class TestAsOfSlider : public QObject
{
    Q_OBJECT

    const Theme theme_ = themeFor(ThemeName::Light);
    const Day today_ = Day::of(2026, 11, 24);

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void beginsAroundTheDay()
    {
        AsOfSlider slider(theme_);
        slider.resize(600, 44);
        slider.setDay(today_);
        slider.setPeriods({Day::of(2020, 1, 1)}, {Day::of(2030, 1, 1)});
        QCOMPARE(slider.day(), today_);
        // Both ends and the day are on the line, and nothing from 1970.
        QVERIFY(slider.xOf(Day::of(2020, 1, 1)) > 0);
        QVERIFY(slider.xOf(Day::of(2030, 1, 1)) < 600);
        QVERIFY(slider.xOf(Day::of(2019, 1, 1)) < slider.xOf(Day::of(2020, 1, 1)) - 20);
        QVERIFY(slider.minimum() > Day::of(2019, 1, 1).number);
        // A pixel stands for the day it is drawn at.
        for (int x = 20; x < 580; x += 7)
            QVERIFY(std::abs(slider.xOf(slider.dayAt(x)) - x) < 1);
    }

    void onlyPeopleAreHeard()
    {
        AsOfSlider slider(theme_);
        slider.resize(600, 44);
        slider.setDay(today_);
        const QSignalSpy moved(&slider, &AsOfSlider::dayChanged);
        slider.setPeriods({Day::of(2025, 1, 1)}, {Day::of(2028, 6, 1)});
        slider.setDay(Day::of(2027, 3, 1));
        slider.setDay(Day::of(1950, 3, 1)); // beyond the line, which becomes longer
        QCOMPARE(slider.day(), Day::of(1950, 3, 1));
        slider.setDay(today_);
        QCOMPARE(moved.size(), 0);
        QTest::keyClick(&slider, Qt::Key_Left);
        QCOMPARE(slider.day(), today_.plus(-1));
        QTest::keyClick(&slider, Qt::Key_PageUp);
        QCOMPARE(slider.day(), Day::of(2026, 12, 23));
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(slider.day(), Day::of(2028, 6, 1));
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ControlModifier); // there is none behind it
        QCOMPARE(slider.day(), Day::of(2028, 6, 1));
        QTest::keyClick(&slider, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(slider.day(), Day::of(2025, 1, 1));
        QCOMPARE(moved.size(), 4);
    }

    void ticksAreDrawnWhereTheyBelong()
    {
        AsOfSlider slider(theme_);
        slider.resize(600, 44);
        slider.setDay(Day::of(2026, 1, 1));
        const Day begin = Day::of(2025, 7, 1);
        const Day end = Day::of(2026, 7, 1);
        slider.setPeriods({begin}, {end});
        const QImage image = slider.grab().toImage();
        const double ratio = image.devicePixelRatio();
        const auto colour = [&](Day day, int y) {
            return image.pixelColor(int((std::floor(slider.xOf(day)) + 0.5) * ratio), int(y * ratio));
        };
        const QColor empty = colour(Day::of(2025, 9, 1), 10);
        QVERIFY(colour(begin, 10) != empty); // above the line
        QCOMPARE(colour(begin, 19), empty);  // and not below it
        QVERIFY(colour(end, 19) != empty);
        QCOMPARE(colour(end, 10), empty);
    }
};

QTEST_MAIN(TestAsOfSlider)
#include "tst_asofslider.moc"

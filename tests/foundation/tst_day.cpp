// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/foundation/day.h"

#include <QtTest>

using namespace entente;

/// Days, partial dates and periods against QDate and against what domain.md says of them.
class TestDay : public QObject
{
    Q_OBJECT

private slots:
    void countsLikeTheCalendar()
    {
        // Every day over two leap cycles and the year 1900, which was none.
        for (QDate date(1895, 1, 1); date < QDate(1910, 1, 1); date = date.addDays(1))
            QCOMPARE(Day::of(date.year(), date.month(), date.day()), Day::fromDate(date));
        QCOMPARE(Day::of(1970, 1, 1).number, 0);
        QCOMPARE(Day::of(2000, 2, 29).toIso(), QStringLiteral("2000-02-29"));
        QVERIFY(Day::distantFuture().toIso().isEmpty());
        QCOMPARE(Day::of(2027, 1, 31).plusMonths(1), Day::of(2027, 2, 28));
    }

    void readsPartialDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("year") << "2026"
                              << "2026-01-01"
                              << "2026-12-31";
        QTest::newRow("month") << "2028-02"
                               << "2028-02-01"
                               << "2028-02-29";
        QTest::newRow("day") << "2026-03-05"
                             << "2026-03-05"
                             << "2026-03-05";
        QTest::newRow("blanks") << " 2026-03 "
                                << "2026-03-01"
                                << "2026-03-31";
    }
    void readsPartialDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const auto date = PartialDate::parse(text);
        QVERIFY(date.has_value());
        QCOMPARE(date.value().firstDay().toIso(), first);
        QCOMPARE(date.value().lastDay().toIso(), last);
        QCOMPARE(date.value().toIso(), text.trimmed());
        QCOMPARE(PartialDate::fromPacked(date.value().packed()).value(), date.value());
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"26", "2026-13", "2026-00", "2026-02-29", "2026-2-3", "2026/03/05", "20260305", "abcd",
                                 "0000", "2026-", "2026-03-", "2026-03-00", "-2026", "2026-03-05T00"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoDate()
    {
        QFETCH(QString, text);
        const auto date = PartialDate::parse(text);
        QVERIFY(date.has_error());
        QVERIFY(date.error().message().contains(text));
    }

    void refusesStoredNumbersThatAreNoDate()
    {
        for (const std::int64_t packed : {-1LL, 20261301LL, 20260230LL, 5LL, 123456789012LL, 20260005LL})
            QVERIFY2(PartialDate::fromPacked(packed).has_error(), qPrintable(QString::number(packed)));
    }

    void untilIsTheLastDayCovered()
    {
        const Period period{PartialDate::parse(u"2026").value(), PartialDate::parse(u"2026-03").value()};
        const DayRange range = period.range();
        QVERIFY(range.contains(Day::of(2026, 1, 1)));
        QVERIFY(range.contains(Day::of(2026, 3, 31)));
        QVERIFY(!range.contains(Day::of(2026, 4, 1)));
        QVERIFY(!range.contains(Day::of(2025, 12, 31)));
        QCOMPARE(range.days(), 31 + 28 + 31);
    }

    void emptyEndsAreUnbounded()
    {
        QVERIFY(Period{}.range().contains(Day::of(1, 1, 1)));
        QVERIFY(Period{}.range().contains(Day::of(9999, 12, 31)));
        const Period open{PartialDate::parse(u"2026").value(), {}};
        QVERIFY(open.range().contains(Day::of(9999, 1, 1)));
        QVERIFY(!open.range().contains(Day::of(2025, 12, 31)));
    }

    void reversedMeansByDaysMeant()
    {
        const auto period = [](const char *from, const char *until) {
            return Period{PartialDate::parse(QString::fromLatin1(from)).value(),
                          PartialDate::parse(QString::fromLatin1(until)).value()};
        };
        QVERIFY(period("2027", "2026").isReversed());
        QVERIFY(!period("2026-12-31", "2026").isReversed()); // 2026 as until is its last day
        QVERIFY(!period("2026", "2026").isReversed());
        QVERIFY(period("2026-06", "2026-05").range().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDay)
#include "tst_day.moc"

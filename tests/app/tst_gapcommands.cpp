// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandrun.h"

#include "resources/resources.h"

#include <QTest>

using namespace entente;
using namespace entente::test;

/// The commands of the gap arithmetic beyond the gaps themselves, held to the stories of the sample.
class TestGapCommands : public QObject
{
    Q_OBJECT

    CommandFolder folder_;

    [[nodiscard]] Rows table(const QString &line, int expected = ExitDone) { return folder_.table(line, expected); }

private slots:
    void initTestCase()
    {
        initialiseResources();
        QVERIFY(folder_.makeSample());
    }

    void ledgersOfTheSample()
    {
        // Story 4: of eight aircraft seven are apportioned; Caldrey and Fjelskar were given three and pledge two each.
        const QString line = QStringLiteral("gaps %1 --ledgers --situation GUARD --capability PRJ-REA-AAR --from 2028");
        QCOMPARE(folder_.header(line),
                 QByteArray("situation,capability,from,until,required,available,shortfall,targets,unapportioned,"
                            "non_delivery,available_declared,available_offered,available_confirmed"));
        const Rows rows = table(line, ExitFound);
        QCOMPARE(rows[0][QStringLiteral("shortfall")], QStringLiteral("3"));
        QCOMPARE(rows[0][QStringLiteral("targets")], QStringLiteral("7"));
        QCOMPARE(rows[0][QStringLiteral("unapportioned")], QStringLiteral("1"));
        QCOMPARE(rows[0][QStringLiteral("non_delivery")], QStringLiteral("2"));
        const Rows branches =
            table(line.left(line.indexOf(QStringLiteral("--capability"))) +
                      QStringLiteral("--capability PRJ-REA --branches --from 2028 --until 2028-01-01"),
                  ExitFound);
        double sum = 0;
        for (const auto &row : branches)
            if (!row[QStringLiteral("required")].isEmpty())
                sum += row[QStringLiteral("shortfall")].toDouble();
        QCOMPARE(branches.back()[QStringLiteral("required")], QString());
        QVERIFY(sum >= 3);
        QCOMPARE(branches.back()[QStringLiteral("shortfall")].toDouble(), sum);
    }

    void attributionOfTheSample()
    {
        // Story 1: two of six vessels are lost to readiness alone.
        const QString line =
            QStringLiteral("gaps %1 --attribution --worst --situation GUARD --capability ENG-MAR-MCM --until 2028");
        QCOMPARE(folder_.header(line),
                 QByteArray("situation,capability,from,until,offered,lost_quality,lost_member,lost_period,lost_status,"
                            "lost_ready,lost_legal,lost_caveat,lost_available,available,required,shortfall"));
        const Rows rows = table(line, ExitFound);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][QStringLiteral("lost_ready")], QStringLiteral("2"));
        QCOMPARE(rows[0][QStringLiteral("available")], QStringLiteral("4"));
        QCOMPARE(rows[0][QStringLiteral("shortfall")], QStringLiteral("2"));
        // Over one leap year of 366 days.
        const Rows sum = table(QStringLiteral("gaps %1 --attribution --sum --situation GUARD --capability ENG-MAR-MCM "
                                              "--from 2028 --until 2028"),
                               ExitFound);
        QCOMPARE(sum[0][QStringLiteral("shortfall")], QStringLiteral("732"));
    }
};

QTEST_GUILESS_MAIN(TestGapCommands)
#include "tst_gapcommands.moc"

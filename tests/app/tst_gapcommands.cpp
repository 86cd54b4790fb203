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

    void withoutDornmark()
    {
        // Story 5: every one of the four falls short without DRK on every day, and none with it.
        const QString line = QStringLiteral("gaps %1 --without DRK --situation GUARD --capability ");
        const struct {
            const char *capability;
            const char *without;
            const char *shortfall;
        } stories[] = {{"ENG-LND-MEC", "4", "2"},
                       {"PRO-AIR-GBD", "5", "3"},
                       {"SUS-LOG-FUE", "700", "500"},
                       {"C3-CIS-SAT", "40", "40"}};
        for (const auto &story : stories) {
            const Rows rows = table(line + QLatin1String(story.capability), ExitFound);
            QCOMPARE(rows.size(), 1);
            QCOMPARE(rows[0][QStringLiteral("available")], QLatin1String(story.without));
            QCOMPARE(rows[0][QStringLiteral("shortfall")], QLatin1String(story.shortfall));
            QCOMPARE(rows[0][QStringLiteral("shortfall_against")], QStringLiteral("0"));
            QCOMPARE(rows[0][QStringLiteral("gained")], QLatin1String(story.shortfall));
        }
        const Rows worst =
            table(QStringLiteral("gaps %1 --without-worst 1 --situation GUARD --capability ENG-LND-MEC"), ExitFound);
        QCOMPARE(worst[0][QStringLiteral("lost_members")], QStringLiteral("DRK"));
        QCOMPARE(worst[0][QStringLiteral("available_without")], QStringLiteral("4"));
        const Rows each =
            table(QStringLiteral(
                      "gaps %1 --without each --situation GUARD --capability ENG-LND-MEC --from 2028 --until 2028"),
                  ExitFound);
        QCOMPARE(each[0][QStringLiteral("member")], QStringLiteral("DRK"));
        QCOMPARE(each[0][QStringLiteral("short_days")], QStringLiteral("366"));
        QCOMPARE(each[0][QStringLiteral("gained")], QStringLiteral("732"));
        // Story 2: the facilities of Kestria rest on MED-2017, so that without it 2027 begins two short.
        const Rows agreement =
            table(QStringLiteral("gaps %1 --without agreement:MED-2017 --situation GUARD --capability "
                                 "SUS-MED-ROL --from 2027-01 --until 2027-06"),
                  ExitFound);
        QCOMPARE(agreement[0][QStringLiteral("gained")], QStringLiteral("2"));
        QCOMPARE(folder_.run(QStringLiteral("gaps %1 --without XXX")).code, int(ExitWrongUse));
        QCOMPARE(folder_.run(QStringLiteral("gaps %1 --without agreement:XXX")).code, int(ExitWrongUse));
        QCOMPARE(folder_.run(QStringLiteral("gaps %1 --without-worst 0")).code, int(ExitWrongUse));
    }

    void concentrationAndFairShares()
    {
        const QString line = QStringLiteral("concentration %1 --situation GUARD --capability ENG-LND-MEC");
        QCOMPARE(folder_.header(line),
                 QByteArray("situation,capability,from,until,required,available,members,hhi,effective_number,band,"
                            "largest_member,largest_share,ceiling,over_ceiling"));
        // Seven available, three of them Dornmark's: 3/6 of the requirement is not above a half, but above 0.4.
        QCOMPARE(table(line)[0][QStringLiteral("over_ceiling")], QString());
        QCOMPARE(table(line + QStringLiteral(" --ceiling 0.4"), ExitFound)[0][QStringLiteral("over_ceiling")],
                 QStringLiteral("DRK"));
        QCOMPARE(folder_.run(line + QStringLiteral(" --ceiling 2")).code, int(ExitWrongUse));

        const Rows indicators = table(QStringLiteral("list %1 indicators"));
        const QString fair = QStringLiteral("fairshare %1 --year 2025");
        const Ran ran = CommandFolder::run(
            {QStringLiteral("fairshare"), folder_.sample(), QStringLiteral("--situation"), QStringLiteral("GUARD"),
             QStringLiteral("--capability"), QStringLiteral("PRJ-REA-AAR"), QStringLiteral("--on"),
             QStringLiteral("2028-06-01"), QStringLiteral("--year"), indicators[0][QStringLiteral("year")],
             QStringLiteral("--indicator"), indicators[0][QStringLiteral("name")], QStringLiteral("--format"),
             QStringLiteral("csv")});
        QCOMPARE(ran.code, int(ExitDone));
        QVERIFY(ran.result.startsWith("situation,capability,member,weight,required,fair,apportioned,deviation"));
        QVERIFY(ran.result.count('\n') > 2);
        QCOMPARE(folder_.run(fair).code, int(ExitWrongUse)); // no indicator
    }

    void actionsOfTheStories()
    {
        const struct {
            const char *selection;
            const char *action;
            const char *record;
        } stories[] = {
            {"--situation GUARD --capability ENG-MAR-MCM", "shorten-notice", "contribution:LYS-MCM-1"},
            {"--situation GUARD --capability SUS-MED-ROL", "extend-agreement", "agreement:MED-2017"},
            {"--situation RELIEF --capability PRJ-LFT-SAL --until 2028", "lift-caveat", "caveat:CAV-NVG-SAL"},
        };
        for (const auto &story : stories) {
            const Rows rows = table(QStringLiteral("actions %1 ") + QLatin1String(story.selection), ExitFound);
            bool found = false;
            for (const auto &row : rows)
                found = found || (row[QStringLiteral("action")] == QLatin1String(story.action) &&
                                  row[QStringLiteral("record")] == QLatin1String(story.record));
            QVERIFY2(found, story.record);
        }
        QCOMPARE(folder_.header(QStringLiteral("actions %1 --situation GUARD")),
                 QByteArray("rank,action,record,before,after,closed,weighted,capabilities"));
        QCOMPARE(table(QStringLiteral("actions %1 --top 3"), ExitFound).size(), 3);
        // Story 7: the weakest line is named.
        const Rows quality = table(QStringLiteral("actions %1 --situation GUARD --capability C3-HQ-DHQ"), ExitFound);
        bool named = false;
        for (const auto &row : quality)
            named = named || (row[QStringLiteral("action")] == QStringLiteral("raise-quality") &&
                              row[QStringLiteral("record")].startsWith(QStringLiteral("line:SKD-DHQ-")));
        QVERIFY(named);
    }

    void anActionIsAnEdit()
    {
        const QString copy = folder_.path(QStringLiteral("applied.entente"));
        QVERIFY(QFile::copy(folder_.sample(), copy));
        const QString selection = QStringLiteral(" --situation GUARD --capability ENG-MAR-MCM --from 2026-11-01");
        const auto rows = folder_.table(QStringLiteral("actions ") + copy + selection, ExitFound);
        QCOMPARE(folder_.run(QStringLiteral("actions ") + copy + selection + QStringLiteral(" --apply 1")).code,
                 int(ExitFound));
        QCOMPARE(folder_.table(QStringLiteral("history ") + copy).size(), 2);
        QCOMPARE(folder_.run(QStringLiteral("gaps ") + copy + selection).code, int(ExitDone));
        QCOMPARE(folder_.run(QStringLiteral("actions ") + copy + selection + QStringLiteral(" --apply 1")).code,
                 int(ExitWrongUse)); // nothing left to close
        QVERIFY(!rows.isEmpty());
    }
    void scenariosAreALens()
    {
        const QString copy = folder_.path(QStringLiteral("scenarios.entente"));
        QVERIFY(QFile::copy(folder_.sample(), copy));
        const auto at = [&](const char *line) { return QString::fromLatin1(line).replace(QLatin1Char('$'), copy); };
        QCOMPARE(folder_
                     .run(at("scenario $ add LEAVE --withdraw DRK@2028-01-01 --require "
                             "GUARD/ENG-LND-MEC=1@2029/2029"))
                     .code,
                 int(ExitDone));
        const Rows list = table(at("scenario $ list"));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][QStringLiteral("steps")], QStringLiteral("2"));
        QCOMPARE(list[0][QStringLiteral("conflicts")], QStringLiteral("0"));
        QCOMPARE(folder_.header(at("scenario $ show LEAVE")), QByteArray("step,text,change,record,field,before,after"));
        // The base is untouched; under the scenario 6 stand against 4 from 2028 on, 7 in 2029.
        const QString gaps = at("gaps $ --situation GUARD --capability ENG-LND-MEC");
        QCOMPARE(folder_.run(gaps).code, int(ExitDone));
        const Rows under =
            table(gaps + QStringLiteral(" --scenario LEAVE --from 2027-12-31 --until 2029-01-01"), ExitFound);
        QCOMPARE(under.size(), 3);
        QCOMPARE(under[0][QStringLiteral("shortfall")], QStringLiteral("0"));
        QCOMPARE(under[1][QStringLiteral("from")], QStringLiteral("2028-01-01"));
        QCOMPARE(under[1][QStringLiteral("shortfall")], QStringLiteral("2"));
        QCOMPARE(under[2][QStringLiteral("shortfall")], QStringLiteral("3"));
        const Rows against =
            table(gaps + QStringLiteral(" --scenario LEAVE --against plan --from 2028 --until 2028"), ExitFound);
        QCOMPARE(against[0][QStringLiteral("gained")], QStringLiteral("2"));
        QCOMPARE(against[0][QStringLiteral("shortfall_against")], QStringLiteral("0"));
        QCOMPARE(folder_.run(gaps + QStringLiteral(" --against LEAVE")).code, int(ExitDone)); // nothing gained here
        QCOMPARE(folder_.run(gaps + QStringLiteral(" --against XXX")).code, int(ExitWrongUse));
        // The lens of other commands: DRK brings nothing in 2028.
        const QString pledges = at("list $ contributions --where member=DRK --on 2028-06-01");
        QVERIFY(!table(pledges).isEmpty());
        const Rows left = table(pledges + QStringLiteral(" --scenario LEAVE"));
        for (const auto &row : left)
            QCOMPARE(row[QStringLiteral("quantity")], QStringLiteral("0")); // what would only have begun then
        QVERIFY(left.size() < table(pledges).size());
        QCOMPARE(folder_.run(at("check $ --scenario LEAVE")).code, int(ExitDone));
        QCOMPARE(folder_.run(at("list $ members --scenario XXX")).code, int(ExitWrongUse));
        // The other changes.
        QCOMPARE(folder_
                     .run(at("scenario $ add SLIP --lapse MED-2017@2027-01-01 --delay LYS-MCM-2@2029-07-01 "
                             "--quantity CDY-AAR-1=+1"))
                     .code,
                 int(ExitDone));
        const Rows lapsed = table(at("gaps $ --scenario SLIP --against plan --situation GUARD --capability SUS-MED-ROL "
                                     "--from 2027 --until 2027-06"),
                                  ExitFound);
        QCOMPARE(lapsed[0][QStringLiteral("gained")], QStringLiteral("2"));
        QCOMPARE(table(at("gaps $ --scenario SLIP --situation GUARD --capability ENG-MAR-MCM --from 2029-06-30 --until "
                          "2029-07-01"),
                       ExitFound)[0][QStringLiteral("shortfall")],
                 QStringLiteral("2"));
        // The base moves on: the scenario's value wins, and both commands say so.
        QVERIFY(folder_.run(at("check $ --rule scenario-dropped")).code == ExitDone);
        QCOMPARE(folder_.run(at("scenario $ add SLIP")).code, int(ExitWrongUse));
        QCOMPARE(folder_.run(at("scenario $ add SLIP --withdraw XXX@2028")).code, int(ExitWrongUse));
        QCOMPARE(folder_.run(at("scenario $ add SLIP --withdraw DRK@never")).code, int(ExitWrongUse));
        QCOMPARE(folder_.run(at("scenario $ add plan --withdraw DRK@2028")).code, int(ExitWrongUse));
        QCOMPARE(table(at("scenario $ list"))[1][QStringLiteral("steps")], QStringLiteral("3"));
        QCOMPARE(folder_.run(at("scenario $ remove SLIP")).code, int(ExitDone));
        QCOMPARE(table(at("scenario $ list")).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestGapCommands)
#include "tst_gapcommands.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "resources/resources.h"
#include "tests/support/publisheddata.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace entente;

namespace {

/// What a command printed, and how it ended.
struct Ran {
    int code = -1;
    QByteArray result;
    QByteArray problems;

    [[nodiscard]] QByteArray line() const { return result.trimmed(); }
};

Ran run(const QStringList &words)
{
    Ran ran;
    Output output([&ran](const QByteArray &bytes) { ran.result += bytes; },
                  [&ran](const QByteArray &bytes) { ran.problems += bytes; }, false);
    Workspace::Options options;
    options.author = QStringLiteral("tester");
    CommandContext context{words.mid(1), output, options, Day::of(2027, 3, 1)};
    const Command *command = findCommand(words.constFirst());
    if (!command)
        qFatal("no command %s", qPrintable(words.constFirst()));
    ran.code = runCommand(*command, context);
    return ran;
}

QMap<QString, QByteArray> filesOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::ReadOnly))
            files[name] = file.readAll();
    }
    return files;
}

} // namespace

/// The commands as a script uses them, on the sample and on real data.
class TestAcceptance : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    QString sample_ = folder_.filePath(QStringLiteral("sample.entente"));

    QString at(const char *name) const { return folder_.filePath(QLatin1String(name)); }
    void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private slots:
    void initTestCase()
    {
        initialiseResources();
        const Ran made =
            run({QStringLiteral("new"), sample_, QStringLiteral("--sample"), QStringLiteral("northern-accord")});
        QVERIFY2(made.code == ExitDone, made.problems);
    }

    void newRefusesAnExistingFile()
    {
        QCOMPARE(run({QStringLiteral("new"), sample_}).code, int(ExitWorkspace));
        QCOMPARE(
            run({QStringLiteral("new"), at("x.entente"), QStringLiteral("--sample"), QStringLiteral("no-such")}).code,
            int(ExitWrongUse));
    }

    void exportImportExportIsTheSameToTheByte()
    {
        const QString first = at("first");
        const QString copy = at("copy.entente");
        const QString second = at("second");
        QCOMPARE(run({QStringLiteral("export"), sample_, QStringLiteral("--to"), first}).code, int(ExitDone));
        QCOMPARE(run({QStringLiteral("new"), copy}).code, int(ExitDone));
        const Ran imported = run({QStringLiteral("import"), copy, first});
        QVERIFY2(imported.code == ExitDone, imported.problems);
        QCOMPARE(run({QStringLiteral("export"), copy, QStringLiteral("--to"), second}).code, int(ExitDone));
        QVERIFY(filesOf(first).size() >= 20);
        QCOMPARE(filesOf(second), filesOf(first));
        // Once more changes nothing, and leaves no entry.
        QCOMPARE(run({QStringLiteral("import"), copy, first}).code, int(ExitDone));
        QCOMPARE(run({QStringLiteral("history"), copy, QStringLiteral("--format"), QStringLiteral("csv")})
                     .result.trimmed()
                     .count('\n'),
                 1);
    }

    void aRefusedImportChangesNothing()
    {
        const QString source = at("bad");
        write(source + QStringLiteral("/members.csv"), "key,name\nZZZ,New\n");
        write(source + QStringLiteral("/contributions.csv"),
              "key,member,capability,quantity\nKX,ZZZ,NOWHERE,1\nKY,ZZZ,ENG-MAR-MCM,\"1,5\"\n");
        const QString before = at("before");
        const QString after = at("after");
        run({QStringLiteral("export"), sample_, QStringLiteral("--to"), before});
        const Ran refused = run({QStringLiteral("import"), sample_, source});
        QCOMPARE(refused.code, int(ExitBadInput));
        QVERIFY2(refused.problems.contains("contributions.csv:2:3"), refused.problems);
        QVERIFY2(refused.problems.contains("contributions.csv:3:4"), refused.problems);
        QVERIFY(refused.problems.contains("NOWHERE"));
        run({QStringLiteral("export"), sample_, QStringLiteral("--to"), after});
        QCOMPARE(filesOf(after), filesOf(before));
    }

    void dryRunChangesNothing()
    {
        const QString source = at("dry");
        write(source + QStringLiteral("/members.csv"), "key,name\nZZZ,New\n");
        const Ran dry = run({QStringLiteral("import"), sample_, source, QStringLiteral("--dry-run"),
                             QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(dry.code, int(ExitDone));
        QVERIFY2(dry.result.contains("members,1,0,0,0"), dry.result);
        QCOMPARE(run({QStringLiteral("list"), sample_, QStringLiteral("members"), QStringLiteral("--where"),
                      QStringLiteral("key=ZZZ"), QStringLiteral("--count")})
                     .line(),
                 QByteArray("0"));
    }

    void wrongUse()
    {
        QCOMPARE(run({QStringLiteral("list"), sample_, QStringLiteral("planets")}).code, int(ExitWrongUse));
        QCOMPARE(run({QStringLiteral("list"), sample_}).code, int(ExitWrongUse));
        QCOMPARE(run({QStringLiteral("list"), sample_, QStringLiteral("members"), QStringLiteral("--where"),
                      QStringLiteral("nothing.at.all=1")})
                     .code,
                 int(ExitWrongUse));
        QCOMPARE(run({QStringLiteral("gaps"), sample_, QStringLiteral("--no-such-option")}).code, int(ExitWrongUse));
        QCOMPARE(run({QStringLiteral("gaps"), sample_, QStringLiteral("--from"), QStringLiteral("yesterday")}).code,
                 int(ExitWrongUse));
        write(at("other.entente"),
              "not a workspace at all, but long enough to be looked at as one: 0123456789 0123456789 0123456789");
        QCOMPARE(run({QStringLiteral("gaps"), at("other.entente")}).code, int(ExitWorkspace));
    }

    void writingNeedsTheLock()
    {
        Workspace::Options options;
        Job job;
        const QString path = at("locked.entente");
        auto holder = Workspace::create(path, options);
        QVERIFY(holder.has_value());
        write(at("one") + QStringLiteral("/members.csv"), "key\nAAA\n");
        const Ran refused = run({QStringLiteral("import"), path, at("one")});
        QCOMPARE(refused.code, int(ExitWorkspace));
        QVERIFY2(refused.problems.contains("open"), refused.problems);
        QCOMPARE(run({QStringLiteral("list"), path, QStringLiteral("members"), QStringLiteral("--count")}).code,
                 int(ExitDone));
    }

    void gapsTellTheStories_data()
    {
        // From the README of the sample, which says how each number comes about.
        QTest::addColumn<QString>("capability");
        QTest::addColumn<QString>("rows");
        QTest::newRow("readiness") << "ENG-MAR-MCM"
                                   << "GUARD,ENG-MAR-MCM,2026-01-01,2028-12-31,6,4,2";
        QTest::newRow("lapse") << "SUS-MED-ROL"
                               << "GUARD,SUS-MED-ROL,2027-07-01,2030-12-31,5,3,2";
        QTest::newRow("quantity") << "PRJ-REA-AAR"
                                  << "GUARD,PRJ-REA-AAR,2028-01-01,2030-12-31,8,5,3";
        QTest::newRow("quality") << "C3-HQ-DHQ"
                                 << "GUARD,C3-HQ-DHQ,2026-01-01,2028-12-31,4,3,1";
        QTest::newRow("membership") << "INF-SUR-CST"
                                    << "GUARD,INF-SUR-CST,2026-01-01,2027-09-30,9,5,4";
    }
    void gapsTellTheStories()
    {
        QFETCH(QString, capability);
        QFETCH(QString, rows);
        const Ran gaps =
            run({QStringLiteral("gaps"), sample_, QStringLiteral("--situation"), QStringLiteral("GUARD"),
                 QStringLiteral("--capability"), capability, QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(gaps.code, int(ExitFound));
        QVERIFY2(gaps.result.contains('\n' + rows.toUtf8() + ','), gaps.result);
    }

    void monthlySummaryOfTheSample()
    {
        const Ran summary = run({QStringLiteral("gaps"), sample_, QStringLiteral("--monthly"),
                                 QStringLiteral("--summary"), QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(summary.code, int(ExitFound));
        QVERIFY2(summary.result.contains("GUARD,,2460,513,"), summary.result);
        QVERIFY2(summary.result.contains("RELIEF,,2460,342,"), summary.result);
        QVERIFY2(summary.result.contains("WATCH,,2460,138,"), summary.result);
        QVERIFY2(summary.result.contains("WINTER-TWO,,2460,933,"), summary.result);
    }

    void theSampleHasNoErrors()
    {
        const Ran check = run({QStringLiteral("check"), sample_});
        QVERIFY2(check.code == ExitDone, check.result);
    }

    void aTamperedHistoryIsFound()
    {
        const QString path = at("tampered.entente");
        QVERIFY(QFile::copy(sample_, path));
        QCOMPARE(run({QStringLiteral("history"), path, QStringLiteral("--verify")}).code, int(ExitDone));
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, "UPDATE history SET author='somebody else'", nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(handle);
        QCOMPARE(run({QStringLiteral("history"), path, QStringLiteral("--verify")}).code, int(ExitFound));
    }

    void renderWritesPicturesOnlyWithALabel()
    {
        for (const char *suffix : {"svg", "png", "pdf"}) {
            const QString path = at("heat.") + QLatin1String(suffix);
            const Ran drawn =
                run({QStringLiteral("render"), sample_, QStringLiteral("gaps-heatmap"), QStringLiteral("--to"), path});
            QVERIFY2(drawn.code == ExitDone, drawn.problems);
            QVERIFY(QFileInfo(path).size() > 1000);
        }
        const QString bare = at("bare.entente");
        QCOMPARE(run({QStringLiteral("new"), bare}).code, int(ExitDone));
        write(at("unlabelled") + QStringLiteral("/exercises.csv"),
              "key,title,from,until\nEX1,One,2027-03-01,2027-03-09\n");
        QCOMPARE(run({QStringLiteral("import"), bare, at("unlabelled")}).code, int(ExitDone));
        const QString path = at("bare.svg");
        const Ran refused =
            run({QStringLiteral("render"), bare, QStringLiteral("calendar"), QStringLiteral("--to"), path});
        QCOMPARE(refused.code, int(ExitWrongUse));
        QVERIFY2(refused.problems.contains("label"), refused.problems);
        QVERIFY(!QFile::exists(path));
    }

    void aPictureForAnAudienceSaysWhatItLeavesOut()
    {
        const QString all = at("all.svg");
        const QString some = at("some.svg");
        const QStringList words = {QStringLiteral("render"), sample_, QStringLiteral("gaps-heatmap"),
                                   QStringLiteral("--to")};
        QCOMPARE(run(words + QStringList{all}).code, int(ExitDone));
        QCOMPARE(run(words + QStringList{some, QStringLiteral("--for"), QStringLiteral("VSM")}).code, int(ExitDone));
        const auto text = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(text(some).contains("totals differ from the whole plan"));
        QVERIFY(text(some).contains("For VSM"));
        QVERIFY(!text(all).contains("totals differ"));
    }

    void resultsReplaceOnlyOrdinaryFiles()
    {
        // A pipe of our own stands for a device, which may be named with rights enough to replace it.
        const QString pipe = at("pipe");
        const QString link = at("link.json");
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(QFile::link(pipe, link));
        for (const QString &path : {pipe, link})
            QCOMPARE(run({QStringLiteral("check"), sample_, QStringLiteral("--output"), path}).code,
                     int(ExitWorkspace));
        QCOMPARE(run({QStringLiteral("export"), sample_, QStringLiteral("--to"), link}).code, int(ExitWorkspace));
        struct stat state {
        };
        QCOMPARE(stat(QFile::encodeName(pipe).constData(), &state), 0);
        QVERIFY(S_ISFIFO(state.st_mode));
        QVERIFY(QFileInfo(link).isSymLink());
    }

    void publishedAnswers()
    {
        const QString data = test::publishedData();
        if (!QFileInfo::exists(data + QStringLiteral("/alliances/atop_members.csv")))
            QSKIP("The folder of public research data (ENTENTE_DATA) is not there.");
        const QString real = at("real.entente");
        QCOMPARE(run({QStringLiteral("new"), real}).code, int(ExitDone));
        const QStringList import = {QStringLiteral("import"), real, data, QStringLiteral("--mapping"),
                                    QStringLiteral(ENTENTE_SOURCE_DIR "/tests/data/mappings/all.json")};
        const Ran imported = run(import);
        QVERIFY2(imported.code == ExitDone, imported.problems.right(2000));

        const auto count = [&](const QStringList &words) {
            return run(QStringList{QStringLiteral("list"), real} + words + QStringList{QStringLiteral("--count")})
                .line()
                .toInt();
        };
        const QMap<int, int> nato = {{1949, 12}, {1955, 15}, {1982, 16}, {1999, 19},
                                     {2004, 26}, {2009, 28}, {2018, 29}};
        for (auto year = nato.begin(); year != nato.end(); ++year)
            QCOMPARE(
                count({QStringLiteral("memberships"), QStringLiteral("--on"),
                       QStringLiteral("%1-12-31").arg(year.key()), QStringLiteral("--where"),
                       QStringLiteral("alliance=ATOP-3180"), QStringLiteral("--where"), QStringLiteral("role=member")}),
                year.value());
        const QMap<int, std::pair<int, int>> alliances = {
            {1914, {23, 13}}, {1939, {65, 23}}, {1960, {84, 53}}, {1990, {159, 54}}, {2018, {373, 48}}};
        for (auto year = alliances.begin(); year != alliances.end(); ++year) {
            const QStringList span = {QStringLiteral("--from"), QString::number(year.key()), QStringLiteral("--until"),
                                      QString::number(year.key())};
            QCOMPARE(count(QStringList{QStringLiteral("alliances")} + span), year.value().first);
            QCOMPARE(count(QStringList{QStringLiteral("agreements"), QStringLiteral("--where"),
                                       QStringLiteral("provision.kind=defence")} +
                           span),
                     year.value().second);
        }
        const QStringList dcad = {QStringLiteral("agreements"), QStringLiteral("--where"),
                                  QStringLiteral("source=DCAD 1.0")};
        const QMap<int, int> inForce = {{1990, 98}, {2000, 804}, {2010, 1202}};
        for (auto year = inForce.begin(); year != inForce.end(); ++year)
            QCOMPARE(count(dcad + QStringList{QStringLiteral("--on"), QStringLiteral("%1-12-31").arg(year.key())}),
                     year.value());
        QCOMPARE(count(dcad), 1322 + 549);
        QCOMPARE(count(dcad + QStringList{QStringLiteral("--where"), QStringLiteral("type=framework DCA")}), 1322);
        const QMap<QString, int> most = {
            {QStringLiteral("RUS"), 171}, {QStringLiteral("USA"), 153}, {QStringLiteral("TUR"), 141}};
        for (auto member = most.begin(); member != most.end(); ++member)
            QCOMPARE(
                count({QStringLiteral("parties"), QStringLiteral("--where"), QStringLiteral("member=") + member.key(),
                       QStringLiteral("--where"), QStringLiteral("agreement.source=DCAD 1.0")}),
                member.value());

        const Ran tankers = run({QStringLiteral("gaps"), real, QStringLiteral("--situation"),
                                 QStringLiteral("TANKERS-1990"), QStringLiteral("--format"), QStringLiteral("json")});
        const QJsonObject row = QJsonDocument::fromJson(tankers.result).array().at(0).toObject();
        QCOMPARE(row.value(QStringLiteral("available")).toDouble(), 1469.0);
        QCOMPARE(row.value(QStringLiteral("available_without_largest")).toDouble(), 1469.0 - 1405.0);
        QCOMPARE(row.value(QStringLiteral("largest_member")).toString(), QStringLiteral("USA"));
        QCOMPARE(qRound(row.value(QStringLiteral("largest_share")).toDouble() * 10000), 9564);

        QCOMPARE(run(import).code, int(ExitDone));
        QCOMPARE(run({QStringLiteral("history"), real, QStringLiteral("--format"), QStringLiteral("csv")})
                     .result.trimmed()
                     .count('\n'),
                 1);
    }
};

QTEST_MAIN(TestAcceptance)
#include "tst_acceptance.moc"

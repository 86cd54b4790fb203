// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "model/interchange/csv.h"
#include "resources/resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <sqlite3.h>

using namespace entente;

namespace {

/// What a command left behind.
struct Ran {
    int code = -1;
    QByteArray result;
    QByteArray problems;
};

using Rows = QList<QHash<QString, QString>>;

} // namespace

/// The commands as scripts use them: exit codes, output, and what they leave unchanged.
class TestCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    QString sample_; ///< never written to
    int count_ = 0;

    QString newPath(const QString &suffix = QStringLiteral(".entente"))
    {
        return folder_.filePath(QStringLiteral("%1%2").arg(++count_).arg(suffix));
    }

    static Ran run(const QStringList &words)
    {
        Ran ran;
        const Command *command = findCommand(words.constFirst());
        if (!command)
            return ran;
        Output output([&ran](const QByteArray &bytes) { ran.result += bytes; },
                      [&ran](const QByteArray &bytes) { ran.problems += bytes; }, false);
        Workspace::Options options;
        options.author = QStringLiteral("tester");
        options.clock = [] { return QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC); };
        CommandContext context{words.mid(1), output, options, Day::of(2026, 11, 1)};
        ran.code = runCommand(*command, context);
        return ran;
    }

    /// Runs with --format csv and reads the result back.
    static Rows table(const QStringList &words, int expected = ExitDone)
    {
        const Ran ran = run(words + QStringList{QStringLiteral("--format"), QStringLiteral("csv")});
        if (ran.code != expected) {
            qWarning("%d instead of %d: %s", ran.code, expected, ran.problems.constData());
            return {};
        }
        auto opened = CsvReader::fromBytes(ran.result, QStringLiteral("result"));
        if (opened.has_error())
            return {};
        CsvReader &reader = opened.assume_value();
        Rows rows;
        for (;;) {
            const auto more = reader.next();
            if (more.has_error() || !more.assume_value())
                return rows;
            QHash<QString, QString> row;
            for (qsizetype i = 0; i < reader.header().size(); ++i) {
                const std::string_view cell = reader.cells()[std::size_t(i)];
                row.insert(reader.header()[i], QString::fromUtf8(cell.data(), qsizetype(cell.size())));
            }
            rows << row;
        }
    }

    static QStringList column(const Rows &rows, const char *name)
    {
        QStringList values;
        for (const auto &row : rows)
            values << row.value(QLatin1String(name));
        return values;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QMap<QString, QByteArray> folderContent(const QString &path)
    {
        QMap<QString, QByteArray> content;
        for (const QString &name : QDir(path).entryList(QDir::Files))
            content.insert(name, contentOf(path + QLatin1Char('/') + name));
        return content;
    }

    /// Every record and entry: what an open for writing that changes nothing leaves alone.
    QPair<QMap<QString, QByteArray>, Rows> recordsOf(const QString &path)
    {
        const QString folder = newPath(QStringLiteral("-records"));
        if (run({QStringLiteral("export"), path, QStringLiteral("--to"), folder}).code != ExitDone)
            qFatal("no export");
        return {folderContent(folder), table({QStringLiteral("history"), path})};
    }

    QString writeTable(const QString &folder, const char *name, const QByteArray &content)
    {
        const QString path = folder_.filePath(folder);
        QDir().mkpath(path);
        QFile file(path + QLatin1Char('/') + QLatin1String(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return path;
    }

    QString sampleCopy()
    {
        const QString path = newPath();
        QFile::copy(sample_, path);
        return path;
    }

    QString emptyWorkspace()
    {
        const QString path = newPath();
        if (run({QStringLiteral("new"), path}).code != ExitDone)
            qFatal("no workspace");
        return path;
    }

    /// A command line, words separated by blanks; %1 is the sample, %2 a path that is not there.
    [[nodiscard]] QStringList words(const QString &line) const
    {
        QStringList result;
        for (const QString &word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            result << QString(word)
                          .replace(QStringLiteral("%1"), sample_)
                          .replace(QStringLiteral("%2"), folder_.filePath(QStringLiteral("absent")));
        return result;
    }

private slots:
    void initTestCase()
    {
        initialiseResources();
        sample_ = folder_.filePath(QStringLiteral("sample.entente"));
        const Ran made =
            run({QStringLiteral("new"), sample_, QStringLiteral("--sample"), QStringLiteral("northern-accord")});
        QVERIFY2(made.code == ExitDone, made.problems.constData());
    }

    void exitCodes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, int code, const char *says) {
            QTest::newRow(line) << QString::fromLatin1(line) << code << QString::fromLatin1(says);
        };
        row("list %1 members", ExitDone, "");
        row("list %1 member", ExitDone, "");
        row("check %1", ExitDone, "");
        row("check --rules", ExitDone, "");
        row("check", ExitWrongUse, "FILE is missing");
        row("history %1", ExitDone, "");
        row("history %1 --verify", ExitDone, "");
        row("views", ExitDone, "");
        row("gaps %1 --situation GUARD", ExitFound, "");
        row("gaps %1 --situation GUARD --capability INF-SUR-AEW", ExitDone, "");
        // Wrong use.
        row("list %1", ExitWrongUse, "Usage: entente list");
        row("list %1 ships", ExitWrongUse, "members");
        row("list %1 members --bogus", ExitWrongUse, "bogus");
        row("list %1 members --format xml", ExitWrongUse, "text, csv or json");
        row("list %1 members --columns size", ExitWrongUse, "iso3");
        row("list %1 members --where size=1", ExitWrongUse, "size");
        row("list %1 members --where size", ExitWrongUse, "size");
        row("list %1 members --on 2026-13-01", ExitWrongUse, "--on");
        row("list %1 members --from 2027-06 --until 2027-01", ExitWrongUse, "--until");
        row("list %1 members --for XXX", ExitWrongUse, "XXX");
        row("gaps %1 --situation XXX", ExitWrongUse, "XXX");
        row("gaps %1 --capability XXX", ExitWrongUse, "XXX");
        row("gaps %1 --status maybe", ExitWrongUse, "maybe");
        row("gaps %1 --scenario XXX", ExitWrongUse, "XXX");
        row("gaps %1 --summary", ExitWrongUse, "--monthly");
        row("gaps %1 --monthly --without-each-member", ExitWrongUse, "--summary");
        row("gaps %1 --branches", ExitWrongUse, "--ledgers");
        row("gaps %1 --sum", ExitWrongUse, "--attribution");
        row("gaps %1 --ledgers --attribution", ExitWrongUse, "exclude");
        row("check %1 --rule xxx", ExitWrongUse, "xxx");
        row("export %1", ExitWrongUse, "--to");
        row("export %1 --to %2.docx", ExitWrongUse, "docx");
        row("render %1 pie --to %2.svg", ExitWrongUse, "pie");
        row("render %1 supply", ExitWrongUse, "--to");
        row("render %1 supply --to %2.bmp", ExitWrongUse, ".svg, .png or .pdf");
        row("render %1 supply --to %2.svg --size big", ExitWrongUse, "1280x800");
        row("render %1 supply --to %2.svg --theme pink", ExitWrongUse, "pink");
        row("render %1 supply --to %2.svg --on never", ExitWrongUse, "--on");
        row("new %2.entente --sample atlantis", ExitWrongUse, "atlantis");
        // A source that is not there is bad input, a workspace that is not there cannot be opened.
        row("import %1 %2", ExitBadInput, "absent");
        row("import %1 %2 --mapping %2.json", ExitBadInput, "absent");
        for (const char *line : {"list %2 members", "gaps %2", "check %2", "history %2", "import %2 %2",
                                 "export %2 --to %2-folder", "render %2 supply --to %2.svg"})
            row(line, ExitWorkspace, "absent");
        row("new %1", ExitWorkspace, "exists already");
    }

    void exitCodes()
    {
        QFETCH(QString, line);
        QFETCH(int, code);
        QFETCH(QString, says);
        const Ran ran = run(words(line));
        QVERIFY2(ran.code == code, ran.problems.constData());
        QVERIFY2(QString::fromUtf8(ran.problems).contains(says), ran.problems.constData());
        if (code >= ExitWrongUse) {
            QVERIFY(ran.result.isEmpty());
            QVERIFY(ran.problems.startsWith("entente "));
        }
        QVERIFY(QDir(folder_.path()).entryList({QStringLiteral("absent*")}).isEmpty());
    }

    /// None of those changed the workspace they were given.
    void sampleIsUntouched()
    {
        const QString fresh = newPath();
        QCOMPARE(
            run({QStringLiteral("new"), fresh, QStringLiteral("--sample"), QStringLiteral("northern-accord")}).code,
            int(ExitDone));
        QVERIFY(recordsOf(sample_).first == recordsOf(fresh).first);
        QCOMPARE(table({QStringLiteral("history"), sample_}).size(), 1);
    }

    void everyCommandHasHelp()
    {
        QVERIFY(!findCommand(QStringLiteral("explode")));
        for (const Command &command : commands()) {
            const Ran ran = run({QString::fromLatin1(command.name), QStringLiteral("--help")});
            QCOMPARE(ran.code, int(ExitDone));
            QVERIFY(ran.result.startsWith(QByteArray("Usage: entente ") + command.name));
            QVERIFY(overview().contains(QLatin1String(command.name)));
        }
    }

    void notAWorkspace()
    {
        const QString path =
            writeTable(QStringLiteral("junk"), "junk.entente", "junk") + QStringLiteral("/junk.entente");
        QCOMPARE(run({QStringLiteral("list"), path, QStringLiteral("members")}).code, int(ExitWorkspace));
        QCOMPARE(run({QStringLiteral("import"), path, path}).code, int(ExitWorkspace));
        QCOMPARE(contentOf(path), QByteArray("junk"));
    }

    void newTakesALabel()
    {
        const QString path = newPath();
        QCOMPARE(run({QStringLiteral("new"), path, QStringLiteral("--label"), QStringLiteral("nonsense")}).code,
                 int(ExitWrongUse));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(run({QStringLiteral("new"), path, QStringLiteral("--label"), QStringLiteral("NATO/RESTRICTED")}).code,
                 int(ExitDone));
        QCOMPARE(column(table({QStringLiteral("list"), path, QStringLiteral("settings")}), "value"),
                 QStringList{QStringLiteral("NATO/RESTRICTED")});
    }

    void formatsReadBack()
    {
        const QStringList line = words(QStringLiteral("list %1 contributions --where member=KST --columns "
                                                      "key,capability,quantity,until"));
        const Rows rows = table(line);
        QVERIFY(!rows.isEmpty());
        const Ran json = run(line + words(QStringLiteral("--format json")));
        const QJsonArray objects = QJsonDocument::fromJson(json.result).array();
        QCOMPARE(objects.size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject object = objects[i].toObject();
            QCOMPARE(object[QStringLiteral("key")].toString(), rows[i][QStringLiteral("key")]);
            QVERIFY(object[QStringLiteral("quantity")].isDouble()); // numbers are numbers
            QCOMPARE(object[QStringLiteral("quantity")].toDouble(), rows[i][QStringLiteral("quantity")].toDouble());
            QCOMPARE(object[QStringLiteral("until")].toString(), rows[i][QStringLiteral("until")]);
        }
        const Ran text = run(line);
        QCOMPARE(text.result.count('\n'), rows.size() + 1);
        QVERIFY(text.result.startsWith("key"));
        // The same bytes into a file.
        const QString file = newPath(QStringLiteral(".json"));
        const Ran silent = run(line + words(QStringLiteral("--format json --output")) + QStringList{file});
        QCOMPARE(silent.code, int(ExitDone));
        QVERIFY(silent.result.isEmpty());
        QCOMPARE(contentOf(file), json.result);
        const Ran nowhere = run(line + words(QStringLiteral("--output %2/x.csv")));
        QCOMPARE(nowhere.code, int(ExitWorkspace));
    }

    void everyTableReadsBack_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::newRow("list") << QStringLiteral("list %1 agreements") << int(ExitDone);
        QTest::newRow("count") << QStringLiteral("list %1 agreements --count") << int(ExitDone);
        QTest::newRow("gaps") << QStringLiteral("gaps %1") << int(ExitFound);
        QTest::newRow("monthly") << QStringLiteral("gaps %1 --monthly") << int(ExitFound);
        QTest::newRow("summary") << QStringLiteral("gaps %1 --monthly --summary") << int(ExitFound);
        QTest::newRow("without") << QStringLiteral("gaps %1 --monthly --summary --without-each-member")
                                 << int(ExitFound);
        QTest::newRow("ledgers") << QStringLiteral("gaps %1 --ledgers --branches") << int(ExitFound);
        QTest::newRow("attribution") << QStringLiteral("gaps %1 --attribution") << int(ExitFound);
        QTest::newRow("worst") << QStringLiteral("gaps %1 --attribution --worst") << int(ExitFound);
        QTest::newRow("sum") << QStringLiteral("gaps %1 --attribution --sum") << int(ExitFound);
        QTest::newRow("check") << QStringLiteral("check %1") << int(ExitDone);
        QTest::newRow("rules") << QStringLiteral("check %1 --rules") << int(ExitDone);
        QTest::newRow("history") << QStringLiteral("history %1") << int(ExitDone);
        QTest::newRow("views") << QStringLiteral("views") << int(ExitDone);
    }

    void everyTableReadsBack()
    {
        QFETCH(QString, line);
        QFETCH(int, code);
        const Rows rows = table(words(line), code);
        QVERIFY(!rows.isEmpty());
        const Ran json = run(words(line + QStringLiteral(" --format json")));
        QCOMPARE(json.code, code);
        QJsonParseError error;
        const QJsonArray objects = QJsonDocument::fromJson(json.result, &error).array();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(objects.size(), rows.size());
        QStringList columns = rows.first().keys();
        columns.sort();
        QCOMPARE(objects.first().toObject().keys(), columns);
        for (const auto &row : rows)
            QCOMPARE(row.size(), columns.size());
    }

    void listOnADay()
    {
        // Isvarn left the Accord on 2012-12-31 and returned on 2021-07-01.
        const QString line = QStringLiteral("list %1 memberships --where alliance=ACCORD --where member=IVN --on ");
        QCOMPARE(table(words(line + QStringLiteral("2012-12-31"))).size(), 1);
        QCOMPARE(table(words(line + QStringLiteral("2013-01-01"))).size(), 0);
        QCOMPARE(table(words(line + QStringLiteral("2021-06-30"))).size(), 0);
        QCOMPARE(table(words(line + QStringLiteral("2021-07-01"))).size(), 1);
        // At some time in a span, both ends included.
        const QString span =
            QStringLiteral("list %1 memberships --where alliance=ACCORD --where member=IVN --count --from ");
        QCOMPARE(run(words(span + QStringLiteral("2012-12-31 --until 2021-07-01"))).result, QByteArray("2\n"));
        QCOMPARE(run(words(span + QStringLiteral("2013 --until 2020"))).result, QByteArray("0\n"));
        // An agreement that is not in force is valid on no day.
        QCOMPARE(run(words(QStringLiteral("list %1 agreements --where key=TRN-CDY-BRH-2026 --count"))).result,
                 QByteArray("1\n"));
        QCOMPARE(run(words(QStringLiteral("list %1 agreements --where key=TRN-CDY-BRH-2026 --count --on 2028"))).result,
                 QByteArray("0\n"));
    }

    void listThroughReferences()
    {
        const QString sample = sample_;
        // Forwards: the members of regional pacts.
        const Rows pact = table({QStringLiteral("list"), sample, QStringLiteral("memberships"),
                                 QStringLiteral("--where"), QStringLiteral("alliance.kind=regional pact"),
                                 QStringLiteral("--columns"), QStringLiteral("alliance,member")});
        QVERIFY(!pact.isEmpty());
        for (const auto &row : pact)
            QCOMPARE(row[QStringLiteral("alliance")], QStringLiteral("COMPACT"));
        QCOMPARE(pact.first().size(), 2);
        QCOMPARE(table(words(QStringLiteral("list %1 memberships --where alliance=COMPACT"))).size(), pact.size());
        // Backwards: the agreements that have a provision of that kind.
        QCOMPARE(column(table(words(QStringLiteral("list %1 agreements --where provision.kind=defence"))), "key"),
                 QStringList{QStringLiteral("NAT-1994")});
        // Backwards, then forwards.
        const Rows withKestria =
            table(words(QStringLiteral("list %1 agreements --where party.member.name=Kestria --columns key")));
        const Rows byKey = table(words(QStringLiteral("list %1 parties --where member=KST --columns agreement")));
        QCOMPARE(column(withKestria, "key"), [&] {
            QStringList keys = column(byKey, "agreement");
            keys.removeDuplicates();
            keys.sort();
            return keys;
        }());
        QVERIFY(column(withKestria, "key").contains(QStringLiteral("MED-2017")));
    }

    void listCounts()
    {
        const auto count = table(words(QStringLiteral("list %1 contributions --count")));
        QCOMPARE(count.size(), 1);
        QCOMPARE(count.first()[QStringLiteral("count")], QStringLiteral("350"));
        QCOMPARE(run(words(QStringLiteral("list %1 contributions --count"))).result, QByteArray("350\n"));
    }

    void gapsHaveTheirColumns()
    {
        const Ran ran = run(words(
            QStringLiteral("gaps %1 --situation GUARD --capability PRJ-REA-AAR --from 2027-12 --until 2028-01 --format "
                           "csv")));
        QCOMPARE(ran.code, int(ExitFound));
        QCOMPARE(ran.result.left(ran.result.indexOf('\n')).trimmed(),
                 QByteArray("situation,capability,from,until,required,available,shortfall,coverage,largest_member,"
                            "largest_share,available_without_largest"));
        const Rows rows = table(
            words(QStringLiteral("gaps %1 --situation GUARD --capability PRJ-REA-AAR --from 2027-12 --until 2028-01")),
            1);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][QStringLiteral("from")], QStringLiteral("2027-12-01"));
        QCOMPARE(rows[0][QStringLiteral("until")], QStringLiteral("2027-12-31"));
        QCOMPARE(rows[0][QStringLiteral("shortfall")], QStringLiteral("1"));
        QCOMPARE(rows[1][QStringLiteral("from")], QStringLiteral("2028-01-01"));
        QCOMPARE(rows[1][QStringLiteral("until")], QStringLiteral("2028-01-31"));
        QCOMPARE(rows[1][QStringLiteral("shortfall")], QStringLiteral("3"));
        QCOMPARE(rows[1][QStringLiteral("coverage")], QStringLiteral("0.625"));
        QCOMPARE(rows[1][QStringLiteral("largest_share")], QStringLiteral("0.4"));
        QCOMPARE(rows[1][QStringLiteral("available_without_largest")], QStringLiteral("3"));
    }

    void aBranchStandsForItsLeaves()
    {
        const Rows rows = table(words(QStringLiteral("gaps %1 --situation GUARD --capability PRJ-REA")), ExitFound);
        QSet<QString> leaves;
        for (const auto &row : rows)
            leaves << row[QStringLiteral("capability")];
        QVERIFY(leaves.size() > 1);
        for (const QString &leaf : std::as_const(leaves))
            QVERIFY(leaf.startsWith(QStringLiteral("PRJ-REA-")));
    }

    void aHigherStatusNeverHelps()
    {
        const auto shortCells = [this](const char *status) {
            return column(table(words(QStringLiteral("gaps %1 --monthly --summary --situation GUARD --status ") +
                                      QLatin1String(status)),
                                ExitFound),
                          "short_cells")
                .value(0)
                .toInt();
        };
        QVERIFY(shortCells("declared") > 0);
        QVERIFY(shortCells("offered") >= shortCells("declared"));
        QVERIFY(shortCells("confirmed") > shortCells("declared"));
    }

    void monthlyAgreesWithItsSummary()
    {
        const Rows cells = table(words(QStringLiteral("gaps %1 --monthly")), ExitFound);
        QMap<QString, int> shortCells;
        for (const auto &row : cells) {
            QVERIFY(row[QStringLiteral("from")].endsWith(QStringLiteral("-01")));
            QCOMPARE(row[QStringLiteral("until")], row[QStringLiteral("from")]);
            shortCells[row[QStringLiteral("situation")]] += row[QStringLiteral("shortfall")] != QStringLiteral("0");
        }
        const Rows summary = table(words(QStringLiteral("gaps %1 --monthly --summary")), ExitFound);
        QCOMPARE(column(summary, "situation"), shortCells.keys());
        for (const auto &row : summary)
            QCOMPARE(row[QStringLiteral("short_cells")].toInt(), shortCells[row[QStringLiteral("situation")]]);
        const Rows without =
            table(words(QStringLiteral("gaps %1 --monthly --summary --without-each-member")), ExitFound);
        QCOMPARE(without.size(), summary.size() + 16);
        int all = 0;
        for (const auto &row : without) {
            const int found = row[QStringLiteral("short_cells")].toInt();
            const QString situation = row[QStringLiteral("situation")];
            if (!situation.isEmpty() && situation != QLatin1String("WINTER-TWO"))
                all += found;
            if (situation.isEmpty())
                QVERIFY(found >= all); // nobody's absence closes a gap
        }
    }

    void checkTellsErrors()
    {
        const QString path = emptyWorkspace();
        const QString tables = writeTable(QStringLiteral("reversed"), "members.csv", "key,from,until\nAAA,2027,2026\n");
        QCOMPARE(run({QStringLiteral("import"), path, tables}).code, int(ExitDone));
        const Rows findings = table({QStringLiteral("check"), path}, ExitFound);
        QCOMPARE(column(findings, "record"), QStringList{QStringLiteral("member:AAA")});
        QCOMPARE(column(findings, "severity"), QStringList{QStringLiteral("error")});
        const QString rule = findings.first()[QStringLiteral("rule")];
        QVERIFY(column(table(words(QStringLiteral("check %1 --rules"))), "rule").contains(rule));
        QCOMPARE(table({QStringLiteral("check"), path, QStringLiteral("--rule"), rule}, ExitFound).size(), 1);
        QCOMPARE(
            run({QStringLiteral("check"), path, QStringLiteral("--rule"), QStringLiteral("dangling-reference")}).code,
            int(ExitDone));
    }

    void importCountsAndIsIdempotent()
    {
        const QString path = emptyWorkspace();
        const QString tables = writeTable(QStringLiteral("two"), "members.csv", "key,name\nAAA,Alpha\nBBB,Beta\n");
        const QStringList import{QStringLiteral("import"), path, tables};
        const QByteArray untouched = contentOf(path);

        // --dry-run says the same and changes nothing.
        const QHash<QString, QString> two{{QStringLiteral("kind"), QStringLiteral("members")},
                                          {QStringLiteral("added"), QStringLiteral("2")},
                                          {QStringLiteral("changed"), QStringLiteral("0")},
                                          {QStringLiteral("unchanged"), QStringLiteral("0")},
                                          {QStringLiteral("refused"), QStringLiteral("0")}};
        QCOMPARE(table(import + QStringList{QStringLiteral("--dry-run")}), Rows{two});
        QVERIFY(contentOf(path) == untouched);
        QCOMPARE(table(import), Rows{two});
        QCOMPARE(table({QStringLiteral("history"), path}).size(), 1);

        // Once more: nothing changes, not a byte, and the history has no further entry.
        const QByteArray imported = contentOf(path);
        const Rows again = table(import);
        QVERIFY(contentOf(path) == imported);
        QCOMPARE(column(again, "unchanged"), QStringList{QStringLiteral("2")});
        QCOMPARE(table({QStringLiteral("history"), path}).size(), 1);

        writeTable(QStringLiteral("two"), "members.csv", "key,name\nAAA,Aleph\nCCC,\n");
        const Rows third = table(import);
        QCOMPARE(column(third, "added"), QStringList{QStringLiteral("1")});
        QCOMPARE(column(third, "changed"), QStringList{QStringLiteral("1")});
        QCOMPARE(column(table({QStringLiteral("list"), path, QStringLiteral("members")}), "name"),
                 (QStringList{QStringLiteral("Aleph"), QStringLiteral("Beta"), QString()}));
        const Rows entries = table({QStringLiteral("history"), path});
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[1][QStringLiteral("author")], QStringLiteral("tester"));
        QCOMPARE(entries[1][QStringLiteral("text")], QStringLiteral("Import two"));
        QVERIFY(entries[1][QStringLiteral("time")].startsWith(QStringLiteral("2026-11-01T12:00:00")));
    }

    void refusedImportChangesNothing()
    {
        const QString path = sampleCopy();
        writeTable(QStringLiteral("bad"), "members.csv", "key,name\nNEW,New\n");
        const QString tables = writeTable(QStringLiteral("bad"), "memberships.csv",
                                          "alliance,member,role,from\nACCORD,NEW,member,2027-01-01\n"
                                          "ACCORD,NOBODY,member,2027-01-01\nACCORD,NEW,member,soon\n");
        const auto before = recordsOf(path);
        const QByteArray bytes = contentOf(path);
        const Ran ran = run({QStringLiteral("import"), path, tables});
        QCOMPARE(ran.code, int(ExitBadInput));
        QVERIFY(contentOf(path) == bytes); // not even the header of the file
        QVERIFY2(ran.problems.contains("memberships.csv:3:2"), ran.problems.constData());
        QVERIFY2(ran.problems.contains("memberships.csv:4:"), ran.problems.constData());
        QVERIFY(ran.problems.contains("NOBODY"));
        QVERIFY(ran.problems.contains("Nothing was imported"));
        QVERIFY(recordsOf(path) == before);
        QCOMPARE(run({QStringLiteral("import"), path, tables, QStringLiteral("--dry-run")}).code, int(ExitBadInput));
    }

    void unknownColumnsAreReported()
    {
        const QString path = emptyWorkspace();
        const QString tables = writeTable(QStringLiteral("extra"), "members.csv", "key,colour\nAAA,red\n");
        const Ran ran = run({QStringLiteral("import"), path, tables});
        QCOMPARE(ran.code, int(ExitDone));
        QVERIFY2(ran.problems.contains("colour"), ran.problems.constData());
    }

    void exportAndImportComeBack()
    {
        const QString first = newPath(QStringLiteral("-folder"));
        const QString second = newPath(QStringLiteral("-folder"));
        QCOMPARE(run({QStringLiteral("export"), sample_, QStringLiteral("--to"), first}).code, int(ExitDone));
        const QString copy = emptyWorkspace();
        const Ran imported = run({QStringLiteral("import"), copy, first});
        QVERIFY2(imported.code == ExitDone, imported.problems.constData());
        QCOMPARE(run({QStringLiteral("export"), copy, QStringLiteral("--to"), second}).code, int(ExitDone));
        QVERIFY(folderContent(first).size() >= 20);
        QVERIFY(folderContent(first) == folderContent(second));
        // And the exported folder is nothing new to where it came from.
        QCOMPARE(run({QStringLiteral("import"), copy, first}).code, int(ExitDone));
        QCOMPARE(table({QStringLiteral("history"), copy}).size(), 1);
        const QString json = newPath(QStringLiteral(".json"));
        QCOMPARE(run({QStringLiteral("export"), sample_, QStringLiteral("--to"), json}).code, int(ExitDone));
        QVERIFY(!QJsonDocument::fromJson(contentOf(json)).isNull());
    }

    void anotherProgramHasIt()
    {
        const QString path = sampleCopy();
        Workspace::Options options;
        options.author = QStringLiteral("other");
        Job job;
        const auto held = Workspace::open(path, Access::ReadWrite, options, job);
        QVERIFY(held.has_value());
        const QString tables = writeTable(QStringLiteral("late"), "members.csv", "key\nLATE\n");
        const Ran refused = run({QStringLiteral("import"), path, tables});
        QCOMPARE(refused.code, int(ExitWorkspace));
        QVERIFY2(refused.problems.contains("has this workspace open"), refused.problems.constData());
        // Whatever only reads goes on working, also a rehearsal.
        QCOMPARE(run({QStringLiteral("import"), path, tables, QStringLiteral("--dry-run")}).code, int(ExitDone));
        QCOMPARE(table({QStringLiteral("list"), path, QStringLiteral("members")}).size(), 16);
        QCOMPARE(run({QStringLiteral("gaps"), path}).code, int(ExitFound));
        QCOMPARE(run({QStringLiteral("check"), path}).code, int(ExitDone));
        QCOMPARE(run({QStringLiteral("history"), path, QStringLiteral("--verify")}).code, int(ExitDone));
    }

    void readOnlyFile()
    {
        const QString path = sampleCopy();
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadUser));
        const QByteArray before = contentOf(path);
        QCOMPARE(table({QStringLiteral("list"), path, QStringLiteral("members")}).size(), 16);
        QCOMPARE(run({QStringLiteral("gaps"), path}).code, int(ExitFound));
        QCOMPARE(run({QStringLiteral("check"), path}).code, int(ExitDone));
        QCOMPARE(run({QStringLiteral("history"), path, QStringLiteral("--verify")}).code, int(ExitDone));
        QCOMPARE(run({QStringLiteral("export"), path, QStringLiteral("--to"), newPath(QStringLiteral("-folder"))}).code,
                 int(ExitDone));
        QVERIFY(contentOf(path) == before);
        const QString tables = writeTable(QStringLiteral("late"), "members.csv", "key\nLATE\n");
        if (QFileInfo(path).isWritable())
            QSKIP("Whoever runs this may write everything.");
        QCOMPARE(run({QStringLiteral("import"), path, tables}).code, int(ExitWorkspace));
        QVERIFY(contentOf(path) == before);
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("author") << QByteArray("UPDATE history SET author = 'somebody else' WHERE id = 2")
                                << QByteArray("2");
        QTest::newRow("time") << QByteArray("UPDATE history SET time = '2020-01-01T00:00:00.000Z' WHERE id = 1")
                              << QByteArray("1");
        QTest::newRow("changeset") << QByteArray("UPDATE history SET changeset = x'00' WHERE id = 3")
                                   << QByteArray("3");
        QTest::newRow("removed") << QByteArray("DELETE FROM history WHERE id = 2") << QByteArray("3");
    }

    void tamperingIsFound()
    {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, entry);
        const QString path = emptyWorkspace();
        for (const char *name : {"one", "two", "three"}) {
            const QString tables =
                writeTable(QStringLiteral("edits"), "members.csv", QByteArray("key,name\nA,") + name);
            QCOMPARE(run({QStringLiteral("import"), path, tables}).code, int(ExitDone));
        }
        const QStringList verify{QStringLiteral("history"), path, QStringLiteral("--verify")};
        QCOMPARE(run(verify).code, int(ExitDone));
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, change.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
        const Ran found = run(verify);
        QVERIFY2(found.code == ExitFound, found.problems.constData());
        QVERIFY2(found.result.contains("broken at entry " + entry), found.result.constData());
    }

    void anAudienceSeesLess()
    {
        const QString audience = QStringLiteral(" --for VSM");
        const Ran ran = run(words(QStringLiteral("list %1 contributions --count") + audience));
        QCOMPARE(ran.code, int(ExitDone));
        QVERIFY(ran.result.trimmed().toInt() > 0);
        QVERIFY(ran.result.trimmed().toInt() < 350);
        QVERIFY(ran.problems.contains("left out"));
        // What is released to others alone is not there.
        for (const auto &row : table(words(QStringLiteral("list %1 contributions --columns key,label") + audience))) {
            const QString label = row[QStringLiteral("label")];
            QVERIFY2(!label.contains(QStringLiteral("//REL")) || label.contains(QStringLiteral("VSM")) ||
                         label.contains(QLatin1Char('@')),
                     qPrintable(label));
        }
        const auto totals = [this](const QString &line) {
            return column(table(words(QStringLiteral("gaps %1 --monthly --summary") + line), ExitFound), "short_cells");
        };
        QVERIFY(totals(QString()) != totals(audience));
        // Several members see what all of them may see.
        const int both =
            run(words(QStringLiteral("list %1 contributions --count --for VSM,NSSA"))).result.trimmed().toInt();
        QVERIFY(both <= ran.result.trimmed().toInt());
        // Without a label a record is hidden from any audience.
        const QString path = emptyWorkspace();
        QCOMPARE(run({QStringLiteral("import"), path,
                      writeTable(QStringLiteral("plain"), "members.csv", "key,label\nAAA,NATO/RESTRICTED\nBBB,\n")})
                     .code,
                 int(ExitDone));
        QCOMPARE(column(table({QStringLiteral("list"), path, QStringLiteral("members"), QStringLiteral("--for"),
                               QStringLiteral("AAA")}),
                        "key"),
                 QStringList{QStringLiteral("AAA")});
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begins");
        for (const char *view : {"gaps-heatmap", "supply", "waterfall", "matrix", "ranking", "calendar"}) {
            const QString name = QString::fromLatin1(view);
            QTest::addRow("%s svg", view) << name << QStringLiteral(".svg") << QByteArray("<?xml");
            QTest::addRow("%s png", view) << name << QStringLiteral(".png") << QByteArray("\x89PNG");
            QTest::addRow("%s pdf", view) << name << QStringLiteral(".pdf") << QByteArray("%PDF-");
        }
    }

    void pictures()
    {
        QFETCH(QString, view);
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begins);
        const QString path = newPath(suffix);
        const Ran ran = run({QStringLiteral("render"), sample_, view, QStringLiteral("--to"), path,
                             QStringLiteral("--size"), QStringLiteral("900x600"), QStringLiteral("--theme"),
                             QStringLiteral("print"), QStringLiteral("--on"), QStringLiteral("2027-03-01")});
        QVERIFY2(ran.code == ExitDone, ran.problems.constData());
        QVERIFY(ran.result.contains(path.toUtf8()));
        const QByteArray content = contentOf(path);
        QVERIFY(content.startsWith(begins));
        QVERIFY(content.size() > 2000);
        if (suffix == QLatin1String(".svg")) {
            QVERIFY(content.contains(">ACCORD ")); // the banner
            QVERIFY(content.contains("As of 1 Mar 2027"));
        }
    }

    void noPictureWithoutALabel()
    {
        // The sample as it is, but for one label.
        const QString path = sampleCopy();
        QCOMPARE(run({QStringLiteral("import"), path,
                      writeTable(QStringLiteral("unlabelled"), "contributions.csv", "key,label\nCDY-AAR-1,\n")})
                     .code,
                 int(ExitDone));
        const QString picture = newPath(QStringLiteral(".svg"));
        const QStringList render{QStringLiteral("render"),
                                 path,
                                 QStringLiteral("supply"),
                                 QStringLiteral("--to"),
                                 picture,
                                 QStringLiteral("--situation"),
                                 QStringLiteral("GUARD"),
                                 QStringLiteral("--capability"),
                                 QStringLiteral("PRJ-REA-AAR")};
        const Ran refused = run(render);
        QCOMPARE(refused.code, int(ExitWrongUse));
        QVERIFY2(refused.problems.contains("label"), refused.problems.constData());
        QVERIFY(!QFile::exists(picture));
        // Tables carry labels and always export.
        QCOMPARE(run({QStringLiteral("export"), path, QStringLiteral("--to"), newPath(QStringLiteral("-folder"))}).code,
                 int(ExitDone));
    }

    void viewsAreListed()
    {
        const Rows rows = table({QStringLiteral("views")});
        QSet<QString> views;
        for (const auto &row : rows) {
            views << row[QStringLiteral("view")];
            QVERIFY(!row[QStringLiteral("help")].isEmpty());
        }
        QCOMPARE(views,
                 (QSet<QString>{QStringLiteral("gaps-heatmap"), QStringLiteral("supply"), QStringLiteral("waterfall"),
                                QStringLiteral("matrix"), QStringLiteral("ranking"), QStringLiteral("calendar")}));
        QVERIFY(column(rows, "option").contains(QStringLiteral("--on")));
    }
};

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "model/interchange/workbook.h"
#include "resources/resources.h"
#include "tests/support/workbookmaker.h"

#include <QtTest>

using namespace entente;
using namespace entente::test;

/// Workbooks and surveys on the command line, over the sample plan.
class TestSheetCommands : public QObject
{
    Q_OBJECT

    struct Ran {
        int code = -1;
        QByteArray result;
        QByteArray problems;
    };

    QTemporaryDir folder_;
    QString plan_;

    [[nodiscard]] QString path(const char *name) const { return folder_.filePath(QString::fromLatin1(name)); }

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
        CommandContext context{words.mid(1), output, options, Day::of(2026, 11, 24)};
        ran.code = runCommand(*command, context);
        return ran;
    }

    static QByteArray contentOf(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    [[nodiscard]] Ran exported(const QString &plan, const QString &to) const
    {
        return run({QStringLiteral("export"), plan, QStringLiteral("--to"), to});
    }

private slots:
    void initTestCase()
    {
        initialiseResources();
        plan_ = path("sample.entente");
        QCOMPARE(
            run({QStringLiteral("new"), plan_, QStringLiteral("--sample"), QStringLiteral("northern-accord")}).code,
            int(ExitDone));
    }

    void exportAndImportAreTheIdentity()
    {
        QCOMPARE(exported(plan_, path("a.xlsx")).code, int(ExitDone));
        QCOMPARE(exported(plan_, path("b.xlsx")).code, int(ExitDone));
        QVERIFY(contentOf(path("a.xlsx")) == contentOf(path("b.xlsx")));
        const Ran same = run({QStringLiteral("import"), plan_, path("a.xlsx"), QStringLiteral("--dry-run"),
                              QStringLiteral("--format"), QStringLiteral("csv")});
        QVERIFY2(same.code == ExitDone, same.problems.constData());
        for (const QByteArray &line : same.result.trimmed().split('\n').mid(1))
            QVERIFY2(line.split(',').value(1) == "0" && line.split(',').value(2) == "0", line.constData());
        // Into an empty plan: the same table folder.
        QCOMPARE(run({QStringLiteral("new"), path("empty.entente")}).code, int(ExitDone));
        const Ran into = run({QStringLiteral("import"), path("empty.entente"), path("a.xlsx")});
        QVERIFY2(into.code == ExitDone, into.problems.constData());
        QCOMPARE(exported(plan_, path("f1")).code, int(ExitDone));
        QCOMPARE(exported(path("empty.entente"), path("f2")).code, int(ExitDone));
        for (const QString &name : QDir(path("f1")).entryList(QDir::Files))
            QVERIFY2(contentOf(path("f1") + QLatin1Char('/') + name) == contentOf(path("f2") + QLatin1Char('/') + name),
                     qPrintable(name));
    }

    void refusalsNameTheCell()
    {
        RawWorkbook book;
        book.sheets = {{"members", sheetData({{"key", "from"}, {"ZZZ", "yesterday"}}), {}}};
        QFile file(path("bad.xlsx"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(book.bytes());
        file.close();
        const Ran bad = run({QStringLiteral("import"), plan_, path("bad.xlsx")});
        QCOMPARE(bad.code, int(ExitBadInput));
        QVERIFY2(bad.problems.contains("bad.xlsx:members!B2 (from): "), bad.problems.constData());
        QFile bomb(path("bomb.xlsx"));
        QVERIFY(bomb.open(QIODevice::WriteOnly));
        bomb.write(zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/x.xml", QByteArray(32 << 20, ' ')}}));
        bomb.close();
        const Ran refused = run({QStringLiteral("import"), plan_, path("bomb.xlsx")});
        QCOMPARE(refused.code, int(ExitBadInput));
        QVERIFY2(refused.problems.contains("packed so tightly"), refused.problems.constData());
    }

    void surveyShowsNoMoreThanTheMemberMaySee()
    {
        const Ran made = run({QStringLiteral("survey"), plan_, QStringLiteral("--member"), QStringLiteral("LYS"),
                              QStringLiteral("--to"), path("lys.xlsx")});
        QVERIFY2(made.code == ExitDone, made.problems.constData());
        // What `list --for` shows of its contributions is what the survey holds.
        const Ran seen = run({QStringLiteral("list"), plan_, QStringLiteral("contributions"), QStringLiteral("--where"),
                              QStringLiteral("member=LYS"), QStringLiteral("--for"), QStringLiteral("LYS"),
                              QStringLiteral("--columns"), QStringLiteral("key"), QStringLiteral("--format"),
                              QStringLiteral("csv")});
        QCOMPARE(seen.code, int(ExitDone));
        QList<QByteArray> wanted = seen.result.trimmed().split('\n').mid(1);
        Job job;
        const auto book = readWorkbook(path("lys.xlsx"), {}, job);
        QVERIFY(book);
        QList<QByteArray> found;
        for (const Sheet &sheet : book.value().sheets)
            for (const SheetCell &cell : sheet.cells)
                if (sheet.name == QStringLiteral("contributions") && cell.column == 1 && cell.row > 1)
                    found << QByteArray(cell.text.data(), qsizetype(cell.text.size()));
        std::sort(wanted.begin(), wanted.end());
        std::sort(found.begin(), found.end());
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(found, wanted);
        const Ran back = run({QStringLiteral("import"), plan_, path("lys.xlsx"), QStringLiteral("--dry-run")});
        QVERIFY2(back.code == ExitDone, back.problems.constData());
    }

    void surveyIsAskedForProperly()
    {
        const auto survey = [&](const QStringList &options) {
            return run(QStringList{QStringLiteral("survey"), plan_} + options);
        };
        QCOMPARE(survey({}).code, int(ExitWrongUse));
        QCOMPARE(
            survey({QStringLiteral("--member"), QStringLiteral("LYS"), QStringLiteral("--to"), path("x.csv")}).code,
            int(ExitWrongUse));
        const Ran nobody =
            survey({QStringLiteral("--member"), QStringLiteral("XXX"), QStringLiteral("--to"), path("x.xlsx")});
        QCOMPARE(nobody.code, int(ExitWrongUse));
        QVERIFY(nobody.problems.contains("XXX"));
        QVERIFY(!QFile::exists(path("x.xlsx")));
    }

    /// For looking at a workbook in a spreadsheet program: ENTENTE_WORKBOOKS=FOLDER keeps the sample and a survey.
    void workbooks()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_WORKBOOKS");
        if (folder.isEmpty())
            QSKIP("ENTENTE_WORKBOOKS names no folder");
        QDir().mkpath(folder);
        for (const char *name : {"a.xlsx", "lys.xlsx"})
            QVERIFY(QFile::copy(path(name), folder + QLatin1Char('/') + QLatin1String(name)));
    }
};

QTEST_MAIN(TestSheetCommands)
#include "tst_sheetcommands.moc"

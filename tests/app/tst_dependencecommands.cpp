// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandrun.h"

#include "resources/resources.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace entente;
using namespace entente::test;

/// impact, critical and structure, as scripts call them.
class TestDependenceCommands : public QObject
{
    Q_OBJECT

    CommandFolder folder_;

    /// A plan of a few rows: BBB's two aircraft rest on treaty T, which asks for six months' notice.
    [[nodiscard]] QString smallPlan()
    {
        const QString file = folder_.path(QStringLiteral("small.entente"));
        if (QFile::exists(file))
            return file;
        const QString source = folder_.path(QStringLiteral("tables"));
        QDir().mkpath(source);
        const auto write = [&](const char *name, const char *text) {
            QFile table(source + QLatin1Char('/') + QLatin1String(name));
            if (table.open(QIODevice::WriteOnly))
                table.write(text);
        };
        write("members.csv", "key,name\nAAA,A\nBBB,B\n");
        write("agreements.csv", "key,title,from,notice_months\nT,Treaty,2020,6\n");
        write("parties.csv", "agreement,member\nT,AAA\nT,BBB\n");
        write("frameworks.csv", "key,name\nF,F\n");
        write("capabilities.csv", "key,framework,name\nAIR,F,Air\n");
        write("situations.csv", "key,name\nS,S\n");
        write("requirements.csv", "key,situation,capability,quantity,priority,from,until\nR,S,AIR,4,1,2027,2027\n");
        write("contributions.csv", "key,member,capability,quantity,agreements\nK1,AAA,AIR,3,\nK2,BBB,AIR,2,T\n");
        if (CommandFolder::run({QStringLiteral("new"), file}).code != ExitDone)
            return {};
        const Ran ran = CommandFolder::run({QStringLiteral("import"), file, source});
        if (ran.code != ExitDone)
            qWarning("%s", ran.problems.constData());
        return file;
    }

private slots:
    void initTestCase()
    {
        initialiseResources();
        QVERIFY(folder_.makeSample());
        QVERIFY(!smallPlan().isEmpty());
    }

    void impactOfAParty()
    {
        // Notice on 2027-01-15 acts on 2027-07-15.
        const QString line = QStringLiteral("impact %1 --remove party:T/BBB/@2027-01-15").arg(smallPlan());
        QCOMPARE(folder_.header(line), QByteArray("node,from,until,before,after,because"));
        const Rows rows = folder_.table(line, ExitFound);
        QStringList texts;
        for (const auto &row : rows)
            texts << row[QStringLiteral("node")] + QLatin1Char('|') + row[QStringLiteral("from")] + QLatin1Char('|') +
                         row[QStringLiteral("until")] + QLatin1Char('|') + row[QStringLiteral("after")] +
                         QLatin1Char('|') + row[QStringLiteral("because")];
        QCOMPARE(texts,
                 (QStringList{
                     QStringLiteral("agreement:T|2027-07-15||0|party:T/BBB/"),
                     QStringLiteral("capability:AIR|2027-07-15|2027-12-31|0.75|capability:AIR/S < "
                                    "contribution:K2 < party:T/BBB/"),
                     QStringLiteral("capability:AIR/S|2027-07-15|2027-12-31|0.75|contribution:K2 < party:T/BBB/"),
                     QStringLiteral("contribution:K2|2027-07-15||0|party:T/BBB/"),
                     QStringLiteral("party:T/AAA/|2027-07-15||0|agreement:T < party:T/BBB/"),
                     QStringLiteral("party:T/BBB/|2027-07-15||0|removed"),
                 }));
    }

    void gapsOfAnImpact()
    {
        const QString line = QStringLiteral("impact %1 --remove member:BBB@2027-03-01 --gaps").arg(smallPlan());
        QCOMPARE(folder_.header(line),
                 QByteArray("situation,capability,from,until,required,available,shortfall,coverage,largest_member,"
                            "largest_share,available_without_largest,gained"));
        const Rows rows = folder_.table(line, ExitFound);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][QStringLiteral("from")], QStringLiteral("2027-03-01"));
        QCOMPARE(rows[0][QStringLiteral("until")], QStringLiteral("2027-12-31"));
        QCOMPARE(rows[0][QStringLiteral("available")], QStringLiteral("3"));
        QCOMPARE(rows[0][QStringLiteral("gained")], QStringLiteral("1"));
        // After the requirement has ended nothing is gained.
        QCOMPARE(folder_.run(QStringLiteral("impact %1 --remove member:BBB@2028 --gaps").arg(smallPlan())).code,
                 int(ExitDone));
    }

    void criticalRecords()
    {
        // Over 2027: without AAA all 4 are lacking, for T needs both its parties and K2 needs T: 1 x 5.
        const QString line = QStringLiteral("critical %1 --kind member --kind contribution").arg(smallPlan());
        QCOMPARE(folder_.header(line), QByteArray("node,lost,shortfall_gained,single_point_for"));
        const Rows rows = folder_.table(line);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0][QStringLiteral("node")], QStringLiteral("member:AAA"));
        QCOMPARE(rows[0][QStringLiteral("shortfall_gained")], QStringLiteral("5"));
        QCOMPARE(rows[0][QStringLiteral("single_point_for")], QStringLiteral("AIR/S"));
        QCOMPARE(folder_.table(line + QStringLiteral(" --top 2")).size(), 2);
        QCOMPARE(folder_.run(QStringLiteral("critical %1 --kind king").arg(smallPlan())).code, int(ExitWrongUse));
    }

    void structureOfAPlan()
    {
        const Rows rows = folder_.table(QStringLiteral("structure %1").arg(smallPlan()));
        QHash<QString, QString> figures;
        for (const auto &row : rows)
            figures.insert(row[QStringLiteral("figure")],
                           row[QStringLiteral("value")] + QLatin1Char(' ') + row[QStringLiteral("nodes")]);
        // 2 members, T, 2 parties, AIR, AIR/S, S, R, 2 contributions; S and R stand apart from the rest.
        QCOMPARE(figures[QStringLiteral("nodes")], QStringLiteral("11 "));
        QCOMPARE(figures[QStringLiteral("components")], QStringLiteral("3 "));
        QCOMPARE(figures[QStringLiteral("ring")], QStringLiteral("3 agreement:T;party:T/AAA/;party:T/BBB/"));
        const Rows reached = folder_.table(QStringLiteral("structure %1 --from member:AAA").arg(smallPlan()));
        QCOMPARE(reached[0][QStringLiteral("node")], QStringLiteral("member:AAA"));
        QStringList names;
        for (const auto &row : reached)
            names << row[QStringLiteral("node")];
        QVERIFY(names.contains(QStringLiteral("contribution:K2"))); // by way of T
        QCOMPARE(names.size(), 8);                                  // all but BBB, S and R
    }

    void wrongUse()
    {
        QCOMPARE(folder_.run(QStringLiteral("impact %1")).code, int(ExitWrongUse));
        QCOMPARE(folder_.run(QStringLiteral("impact %1 --remove member:NOBODY")).code, int(ExitWrongUse));
        QCOMPARE(folder_.run(QStringLiteral("impact %1 --remove member")).code, int(ExitWrongUse));
    }
};

QTEST_GUILESS_MAIN(TestDependenceCommands)
#include "tst_dependencecommands.moc"

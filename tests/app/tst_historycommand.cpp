// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "tests/app/commandrun.h"

#include <QtTest>

using namespace entente;
using namespace entente::test;

/// What scripts read of a plan's past.
class TestHistoryCommand : public QObject
{
    Q_OBJECT

    CommandFolder folder_;

    /// A plan of three entries on three days: 1 adds AAA and BBB, 2 renames AAA, 3 removes BBB.
    QString made()
    {
        const QString path = folder_.path(QStringLiteral("plan.entente"));
        if (QFile::exists(path))
            return path;
        QDateTime now(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC);
        Workspace::Options options;
        options.author = QStringLiteral("tester");
        options.clock = [&now] { return now; };
        const auto workspace = Workspace::create(path, options).value();
        const auto commit = [](Edit edit) {
            if (const auto done = edit.commit(); done.has_error())
                qFatal("%s", qPrintable(done.error().message()));
        };
        Member a;
        a.key = QStringLiteral("AAA");
        a.name = QStringLiteral("Alpha");
        Member b;
        b.key = QStringLiteral("BBB");
        Edit add = workspace->edit(QStringLiteral("Add"));
        a.id = add.put(a).uuid;
        b.id = add.put(b).uuid;
        commit(std::move(add));
        now = now.addDays(1);
        Edit rename = workspace->edit(QStringLiteral("Rename"));
        a.name = QStringLiteral("Alfa");
        rename.put(a);
        commit(std::move(rename));
        now = now.addDays(1);
        Edit remove = workspace->edit(QStringLiteral("Remove"));
        remove.remove(idOf(b));
        commit(std::move(remove));
        return path;
    }
    Rows table(const QString &options, int expected = ExitDone)
    {
        return folder_.table(QStringLiteral("history %1 %2").arg(made(), options), expected);
    }
    int code(const QString &options) { return folder_.run(QStringLiteral("history %1 %2").arg(made(), options)).code; }

private slots:
    void anEntryFieldByField()
    {
        const Rows rows = table(QStringLiteral("--entry 2"));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][QStringLiteral("kind")], QStringLiteral("member"));
        QCOMPARE(rows[0][QStringLiteral("key")], QStringLiteral("AAA"));
        QCOMPARE(rows[0][QStringLiteral("change")], QStringLiteral("changed"));
        QCOMPARE(rows[0][QStringLiteral("field")], QStringLiteral("name"));
        QCOMPARE(rows[0][QStringLiteral("before")], QStringLiteral("Alpha"));
        QCOMPARE(rows[0][QStringLiteral("after")], QStringLiteral("Alfa"));
        QCOMPARE(folder_.header(QStringLiteral("history %1 --entry 2").arg(made())),
                 QByteArray("kind,key,change,field,before,after"));
    }

    void everyChangeOfARecordAlsoOfOneThatIsGone()
    {
        Rows rows = table(QStringLiteral("--record member:AAA"));
        QCOMPARE(rows.size(), 3); // newest first: the rename, then key and name as they were added
        QCOMPARE(rows[0][QStringLiteral("id")], QStringLiteral("2"));
        QCOMPARE(rows[0][QStringLiteral("time")], QStringLiteral("2027-03-02T12:00:00.000Z"));
        QCOMPARE(rows[0][QStringLiteral("author")], QStringLiteral("tester"));
        QCOMPARE(rows[1][QStringLiteral("change")], QStringLiteral("added"));
        rows = table(QStringLiteral("--record member:BBB"));
        QCOMPARE(rows[0][QStringLiteral("change")], QStringLiteral("removed"));
        QCOMPARE(rows[0][QStringLiteral("before")], QStringLiteral("BBB"));
        QCOMPARE(rows[0][QStringLiteral("after")], QString());
    }

    void aRecordAndAPlanOnADay()
    {
        const auto nameAt = [&](const QString &moment) {
            for (const auto &row : table(QStringLiteral("--record member:AAA --at %1").arg(moment)))
                if (row[QStringLiteral("field")] == QStringLiteral("name"))
                    return row[QStringLiteral("value")];
            return QString();
        };
        QCOMPARE(nameAt(QStringLiteral("2027-03-01")), QStringLiteral("Alpha"));
        QCOMPARE(nameAt(QStringLiteral("2027-03-02T11:59")), QStringLiteral("Alpha"));
        QCOMPARE(nameAt(QStringLiteral("2027-03-02")), QStringLiteral("Alfa"));
        QCOMPARE(nameAt(QStringLiteral("1")), QStringLiteral("Alpha"));
        int members = -1;
        for (const auto &row : table(QStringLiteral("--at 2")))
            if (row[QStringLiteral("kind")] == QStringLiteral("members"))
                members = row[QStringLiteral("records")].toInt();
        QCOMPARE(members, 2);
        QCOMPARE(folder_.table(QStringLiteral("list %1 members --at 2").arg(made())).size(), 2);
        QCOMPARE(folder_.table(QStringLiteral("list %1 members").arg(made())).size(), 1);
        QCOMPARE(folder_.table(QStringLiteral("list %1 members --at 2027-02-01").arg(made())).size(), 0);
    }

    void twoMomentsCompared()
    {
        Rows rows = table(QStringLiteral("--compare 1 3"), ExitFound);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][QStringLiteral("after")], QStringLiteral("Alfa"));
        QCOMPARE(rows[1][QStringLiteral("key")], QStringLiteral("BBB"));
        QCOMPARE(rows[1][QStringLiteral("change")], QStringLiteral("removed"));
        rows = table(QStringLiteral("--compare 2027-03-02"), ExitFound); // with now
        QCOMPARE(rows.size(), 1);
        rows = table(QStringLiteral("--compare now 1"), ExitFound); // the other way round
        QCOMPARE(rows[0][QStringLiteral("after")], QStringLiteral("Alpha"));
        QCOMPARE(table(QStringLiteral("--compare 3 now"), ExitDone).size(), 0);
    }

    void refusals()
    {
        QCOMPARE(code(QStringLiteral("--entry 9")), int(ExitWrongUse));
        QCOMPARE(code(QStringLiteral("--entry two")), int(ExitWrongUse));
        QCOMPARE(code(QStringLiteral("--at yesterday")), int(ExitWrongUse));
        QCOMPARE(code(QStringLiteral("--compare 1 99")), int(ExitWrongUse));
        QCOMPARE(code(QStringLiteral("--record AAA")), int(ExitWrongUse));
        QCOMPARE(code(QStringLiteral("--record member:ZZZ")), int(ExitWrongUse));
        QCOMPARE(code(QStringLiteral("--record member:AAA --at 0")), int(ExitWrongUse));
        QCOMPARE(code(QStringLiteral("--entry 1 --at 2")), int(ExitWrongUse));
        QCOMPARE(code(QStringLiteral("2")), int(ExitWrongUse));
    }
};

QTEST_GUILESS_MAIN(TestHistoryCommand)
#include "tst_historycommand.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "model/workspace/edit.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace entente;

/// A signal asks the program to end: it closes the plan, and nothing but the one file remains.
class TestStopping : public QObject
{
    Q_OBJECT

    static constexpr int members = 150000;

    QTemporaryDir folder_;
    QString table_;
    int count_ = 0;

    QString newPlan()
    {
        QDir(folder_.path()).mkpath(QString::number(++count_));
        const QString path = folder_.filePath(QStringLiteral("%1/plan.entente").arg(count_));
        if (Workspace::create(path, {}).has_error())
            qFatal("no workspace");
        return path;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QStringList filesBeside(const QString &path)
    {
        return QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden);
    }

    /// A process of the program that has @p path open for writing.
    void start(QProcess &process, const QStringList &arguments, const QString &path)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder_.filePath(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ENTENTE_PROGRAM), arguments);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(
            QFileInfo::exists(path + QStringLiteral(".lock")) || process.state() == QProcess::NotRunning, 30000);
        QCOMPARE(process.state(), QProcess::Running);
    }

    static std::size_t membersOf(const QString &path)
    {
        Job job;
        auto opened = Workspace::open(path, Access::ReadOnly, {}, job);
        return opened.has_error() ? std::size_t(-1) : opened.value()->snapshot().all<Member>().size();
    }

private slots:
    void initTestCase()
    {
        table_ = folder_.filePath(QStringLiteral("members.csv"));
        QFile file(table_);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("key,name,note\n");
        for (int i = 0; i < members; ++i)
            file.write(QByteArrayLiteral("M") + QByteArray::number(i) + ",Member,Some words to be read and kept\n");
    }

    void anInterruptedImportLeavesTheFileAlone_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminated") << SIGTERM;
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminal closed") << SIGHUP;
    }
    void anInterruptedImportLeavesTheFileAlone()
    {
        QFETCH(int, signal);
        const QString path = newPlan();
        const QByteArray before = contentOf(path);
        QProcess process;
        start(process, {QStringLiteral("import"), path, table_}, path);
        QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(60000));
        // Ended by the signal, as its caller expects, but with everything put away.
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), signal);
        QVERIFY(process.readAllStandardError().contains("entente import: "));
        QCOMPARE(filesBeside(path), QStringList{QStringLiteral("plan.entente")});
        QVERIFY(contentOf(path) == before);
    }

    void allOrNothingWheneverTheSignalComes()
    {
        for (int milliseconds = 0; milliseconds < 2000; milliseconds += 150) {
            const QString path = newPlan();
            QProcess process;
            start(process, {QStringLiteral("import"), path, table_}, path);
            (void)process.waitForFinished(milliseconds + 1);
            process.terminate();
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60000));
            QCOMPARE(filesBeside(path), QStringList{QStringLiteral("plan.entente")});
            const bool done = process.exitStatus() == QProcess::NormalExit;
            QCOMPARE(membersOf(path), done ? std::size_t(members) : std::size_t(0));
        }
    }

    void theWindowClosesItsPlan()
    {
        const QString path = newPlan();
        for (const int signal : {SIGTERM, SIGINT}) {
            QProcess process;
            start(process, {path}, path);
            QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
            QVERIFY(process.waitForFinished(30000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 0);
            QCOMPARE(filesBeside(path), QStringList{QStringLiteral("plan.entente")});
        }
        // It was closed as by hand: what the window remembers is written.
        QVERIFY(QFileInfo::exists(folder_.filePath(QStringLiteral("config/entente/entente.ini"))));
    }
};

QTEST_GUILESS_MAIN(TestStopping)
#include "tst_stopping.moc"

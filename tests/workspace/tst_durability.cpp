// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "model/workspace/edit.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace entente;

namespace {

Workspace::Options options()
{
    Workspace::Options options;
    options.author = QStringLiteral("tester");
    return options;
}

/// Commits members one after another until killed, and says after each commit how many there are.
int writeForEver(const QString &path)
{
    Job job;
    auto opened = Workspace::open(path, Access::ReadWrite, options(), job);
    if (opened.has_error() || opened.value()->isReadOnly())
        return 1;
    auto &workspace = *opened.value();
    for (auto next = workspace.snapshot().all<Member>().size();; ++next) {
        Edit edit = workspace.edit(QStringLiteral("Add %1").arg(next));
        Member member;
        member.key = QStringLiteral("M%1").arg(next);
        member.note = QString(int(next % 97) * 100, QLatin1Char('x'));
        edit.put(member);
        if (edit.commit().has_error())
            return 2;
        std::printf("%zu\n", next + 1);
        std::fflush(stdout);
    }
}

/// Commits ever larger members under a limit on the size of files; returns 0 when the failing commit
/// gave an error and the workspace still says what it said before.
int writeUntilFull(const QString &path)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{600 * 1024, 600 * 1024};
    setrlimit(RLIMIT_FSIZE, &limit);
    Job job;
    auto opened = Workspace::open(path, Access::ReadWrite, options(), job);
    if (opened.has_error())
        return 10;
    auto &workspace = *opened.value();
    for (int i = 0; i < 200; ++i) {
        const auto before = workspace.snapshot().all<Member>().size();
        Edit edit = workspace.edit(QStringLiteral("Add"));
        Member member;
        member.key = QStringLiteral("M%1").arg(i);
        member.note = QString(20000, QLatin1Char('y'));
        edit.put(member);
        const auto committed = edit.commit();
        if (committed.has_error()) {
            std::printf("%zu %s\n", before, qPrintable(committed.error().message()));
            return committed.error().code == ErrorCode::CannotWrite &&
                           workspace.snapshot().all<Member>().size() == before
                       ? 0
                       : 11;
        }
    }
    return 12;
}

} // namespace

/// Nothing that was committed is lost: not by killing the program, not by a full disk, not on a medium
/// that cannot be written.
class TestDurability : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

    QString created(const char *name)
    {
        const QString path = folder_.filePath(QLatin1String(name));
        if (Workspace::create(path, options()).has_error())
            qFatal("create");
        return path;
    }

private slots:
    void killedAtRandomTwoHundredTimes()
    {
        const QString path = created("killed.entente");
        std::size_t committed = 0;
        for (int round = 0; round < 200; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-for-ever"), path});
            QVERIFY(writer.waitForStarted());
            QVERIFY(writer.waitForReadyRead(30000)); // at least one commit
            QThread::usleep(QRandomGenerator::global()->bounded(15000));
            writer.kill();
            writer.waitForFinished();
            const QByteArray said = writer.readAllStandardOutput();
            // The last line may be cut short by the kill.
            const QByteArray whole = said.left(said.lastIndexOf('\n'));
            committed = whole.mid(whole.lastIndexOf('\n') + 1).toULongLong();

            Job job;
            auto opened = Workspace::open(path, Access::ReadOnly, options(), job);
            QVERIFY2(opened.has_value(), opened.has_error() ? qPrintable(opened.error().message()) : "");
            const Snapshot &plan = opened.value()->snapshot();
            const auto members = plan.all<Member>().size();
            // What was reported is there; one more commit may have been under way.
            QVERIFY2(members == committed || members == committed + 1,
                     qPrintable(QStringLiteral("%1 of %2").arg(members).arg(committed)));
            QCOMPARE(std::size_t(plan.revision()), members);
            if (round % 20 == 19)
                QVERIFY(!opened.value()->verifyHistory(job).value());
        }
        QVERIFY(committed > 200);
    }

    void aFullDiskIsAnErrorAndTheFileIsIntact()
    {
        const QString path = created("full.entente");
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-until-full"), path});
        QVERIFY(writer.waitForFinished(60000));
        const QByteArray said = writer.readAllStandardOutput();
        QVERIFY2(writer.exitStatus() == QProcess::NormalExit && writer.exitCode() == 0,
                 said + QByteArray::number(writer.exitCode()));
        Job job;
        auto opened = Workspace::open(path, Access::ReadWrite, options(), job);
        QVERIFY(opened.has_value());
        QCOMPARE(opened.value()->snapshot().all<Member>().size(), std::size_t(said.split(' ').first().toULongLong()));
        QVERIFY(!opened.value()->verifyHistory(job).value());
        QVERIFY(opened.value()->undo().has_value());
    }

    void readsFromAReadOnlyMedium()
    {
        QTemporaryDir medium;
        const QString path = medium.filePath(QStringLiteral("medium.entente"));
        {
            auto workspace = Workspace::create(path, options()).value();
            Edit edit = workspace->edit(QStringLiteral("Add"));
            Member member;
            member.key = QStringLiteral("AAA");
            edit.put(member);
            QVERIFY(edit.commit().has_value());
        }
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadUser);
        QFile::setPermissions(medium.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadUser | QFile::ExeUser);
        {
            Job job;
            auto opened = Workspace::open(path, Access::ReadOnly, options(), job);
            QVERIFY2(opened.has_value(), opened.has_error() ? qPrintable(opened.error().message()) : "");
            QCOMPARE(opened.value()->snapshot().all<Member>().size(), std::size_t(1));
            QVERIFY(opened.value()->isReadOnly());
        }
        QCOMPARE(QDir(medium.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("medium.entente")});
        QFile::setPermissions(medium.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--write-for-ever"))
        return writeForEver(arguments.value(2));
    if (arguments.value(1) == QLatin1String("--write-until-full"))
        return writeUntilFull(arguments.value(2));
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_durability.moc"

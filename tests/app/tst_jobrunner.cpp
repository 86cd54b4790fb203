// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobrunner.h"

#include <QSemaphore>
#include <QtTest>

using namespace entente;

namespace {

const QString topic = QStringLiteral("topic");
const QString title = QStringLiteral("Working");

} // namespace

class TestJobRunner : public QObject
{
    Q_OBJECT

private slots:
    void resultArrivesInThisThread()
    {
        JobRunner runner;
        QThread *worker = nullptr;
        QThread *receiver = nullptr;
        int answer = 0;
        runner.run<int>(
            topic, title, Snapshot(),
            [&](const Snapshot &, Job &) -> Result<int> {
                worker = QThread::currentThread();
                return 42;
            },
            this,
            [&](Result<int> result) {
                receiver = QThread::currentThread();
                answer = result.assume_value();
            });
        QTRY_COMPARE(answer, 42);
        QCOMPARE(receiver, thread());
        QVERIFY(worker != thread());
        QVERIFY(!runner.isBusy());
    }

    void errorsArriveToo()
    {
        JobRunner runner;
        QString what;
        runner.run<int>(
            topic, title, Snapshot(),
            [](const Snapshot &, Job &) -> Result<int> {
                return Error{ErrorCode::BadInput, QStringLiteral("no."), {}, {}};
            },
            this, [&](Result<int> result) { what = result.assume_error().what; });
        QTRY_COMPARE(what, QStringLiteral("no."));
    }

    void valuesThatOnlyMoveArrive()
    {
        JobRunner runner;
        std::unique_ptr<int> answer;
        runner.run<std::unique_ptr<int>>(
            topic, title, Snapshot(),
            [](const Snapshot &, Job &) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(7); }, this,
            [&](Result<std::unique_ptr<int>> result) { answer = std::move(result).assume_value(); });
        QTRY_VERIFY(answer);
        QCOMPARE(*answer, 7);
    }

    void newerWorkDropsTheOlder()
    {
        JobRunner runner;
        QSemaphore hold;
        QSemaphore started;
        QList<int> answers;
        std::atomic<bool> olderCancelled{false};
        runner.run<int>(
            topic, title, Snapshot(),
            [&](const Snapshot &, Job &job) -> Result<int> {
                started.release();
                hold.acquire();
                olderCancelled = job.isCancelled();
                return 1; // as if it had not noticed
            },
            this, [&](Result<int> result) { answers << result.assume_value(); });
        started.acquire();
        runner.run<int>(
            topic, title, Snapshot(), [](const Snapshot &, Job &) -> Result<int> { return 2; }, this,
            [&](Result<int> result) { answers << result.assume_value(); });
        QTRY_COMPARE(answers, QList<int>{2});
        hold.release();
        runner.stop();
        QCoreApplication::processEvents();
        QCOMPARE(answers, QList<int>{2});
        QVERIFY(olderCancelled);
    }

    void topicsDoNotDisturbEachOther()
    {
        JobRunner runner;
        QList<int> answers;
        for (int i = 0; i < 5; ++i)
            runner.run<int>(
                QString::number(i), title, Snapshot(), [i](const Snapshot &, Job &) -> Result<int> { return i; }, this,
                [&](Result<int> result) { answers << result.assume_value(); });
        QTRY_COMPARE(answers.size(), 5);
    }

    void closingCancelsAndWaits()
    {
        std::atomic<bool> over{false};
        bool delivered = false;
        {
            JobRunner runner;
            QSemaphore started;
            runner.run<int>(
                topic, title, Snapshot(),
                [&](const Snapshot &, Job &job) -> Result<int> {
                    started.release();
                    while (!job.isCancelled())
                        QThread::msleep(1);
                    over = true;
                    return 1;
                },
                this, [&](const Result<int> &) { delivered = true; });
            started.acquire();
        }
        QVERIFY(over);
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }

    void receiverThatIsGoneGetsNothing()
    {
        JobRunner runner;
        bool delivered = false;
        auto receiver = std::make_unique<QObject>();
        runner.run<int>(
            topic, title, Snapshot(), [](const Snapshot &, Job &) -> Result<int> { return 1; }, receiver.get(),
            [&](const Result<int> &) { delivered = true; });
        receiver.reset();
        QTRY_VERIFY(!runner.isBusy());
        QVERIFY(!delivered);
    }

    void onlyLongWorkShowsProgress()
    {
        JobRunner runner;
        QSignalSpy progress(&runner, &JobRunner::progress);
        QSignalSpy finished(&runner, &JobRunner::finished);
        bool quick = false;
        runner.run<int>(
            topic, title, Snapshot(), [](const Snapshot &, Job &) -> Result<int> { return 1; }, this,
            [&](const Result<int> &) { quick = true; });
        QTRY_VERIFY(quick);
        QCOMPARE(progress.count(), 0);
        std::atomic<bool> go{true};
        runner.run<int>(
            topic, title, Snapshot(),
            [&](const Snapshot &, Job &job) -> Result<int> {
                job.report(1, 4);
                while (go)
                    QThread::msleep(1);
                return 1;
            },
            this, [](const Result<int> &) {});
        QTRY_COMPARE_WITH_TIMEOUT(progress.count(), 1, 10 * JobRunner::quietMilliseconds);
        QCOMPARE(progress.constFirst().at(1).toString(), title);
        QCOMPARE(progress.constFirst().at(2).toDouble(), 0.25);
        go = false;
        QTRY_COMPARE(finished.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"

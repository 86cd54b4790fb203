// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples.h"
#include "model/records/kinds.h"
#include "resources/resources.h"

#include <QtTest>

using namespace entente;

class TestSamples : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

private slots:
    void initTestCase() { initialiseResources(); }

    void everySampleCanBeMade()
    {
        QVERIFY(!sampleNames().isEmpty());
        for (const QString &name : sampleNames()) {
            const QString path = folder_.filePath(name + QStringLiteral(".entente"));
            Job job;
            const auto created = createSample(name, path, {}, job);
            QVERIFY2(created.has_value(), created.has_error() ? qPrintable(created.assume_error().message()) : "");
            const auto workspace = Workspace::open(path, Access::ReadOnly, {}, job);
            QVERIFY(workspace.has_value());
            const Snapshot plan = workspace.assume_value()->snapshot();
            QCOMPARE(plan.revision(), 1); // one edit
            QVERIFY(plan.all<Member>().size() > 0);
            QVERIFY(plan.all<Contribution>().size() > 0);
            const SampleDescription description = describeSample(name);
            QVERIFY(!description.title.isEmpty());
            QVERIFY(description.sentence.endsWith(QLatin1Char('.')));
        }
    }

    void aFileIsNeverReplaced()
    {
        const QString path = folder_.filePath(QStringLiteral("mine.entente"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        Job job;
        QVERIFY(createSample(sampleNames().constFirst(), path, {}, job).has_error());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void unknownSampleIsWrongUse()
    {
        Job job;
        const auto created =
            createSample(QStringLiteral("atlantis"), folder_.filePath(QStringLiteral("a.entente")), {}, job);
        QCOMPARE(created.assume_error().code, ErrorCode::WrongUse);
        QVERIFY(!QFile::exists(folder_.filePath(QStringLiteral("a.entente"))));
    }

    void cancelledLeavesNoFile()
    {
        Job job;
        job.cancel();
        const QString path = folder_.filePath(QStringLiteral("cancelled.entente"));
        const auto created = createSample(sampleNames().constFirst(), path, {}, job);
        QVERIFY(created.has_error());
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The public research data in the real window: find, filter, correct, merge and take back, with a watch on how long the
// window is not answering. The data are not part of the project: ENTENTE_DATA names their folder.
#include "app/sections/findingssection.h"
#include "app/sections/mergedialog.h"
#include "app/sections/recordssection.h"
#include "app/window/actions.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "resources/resources.h"
#include "tests/support/publisheddata.h"
#include "widgets/records/recordtable.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"

#include <QPushButton>
#include <QtTest>

using namespace entente;

namespace {

/// Ticks in the window's own thread; the longest pause between two ticks is the longest stall.
class Watch final : public QObject
{
public:
    Watch()
    {
        connect(&timer_, &QTimer::timeout, this, [this] { tick(); });
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.start(10);
        since_.start();
    }
    /// What is being done; said with the longest stall.
    void begin(const char *what)
    {
        QCoreApplication::processEvents();
        tick();
        what_ = QLatin1String(what);
    }
    [[nodiscard]] qint64 longest() const { return longest_; }
    [[nodiscard]] QString report() const { return lines_.join(QStringLiteral("; ")); }
    void end()
    {
        tick();
        lines_ << QStringLiteral("%1 %2 ms").arg(what_).arg(here_);
        here_ = 0;
    }

private:
    void tick()
    {
        const qint64 pause = since_.restart();
        longest_ = std::max(longest_, pause);
        here_ = std::max(here_, pause);
    }

    QTimer timer_;
    QElapsedTimer since_;
    QString what_;
    QStringList lines_;
    qint64 longest_ = 0;
    qint64 here_ = 0;
};

} // namespace

class TestLargePlan : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initialiseResources(); }

    void findsCorrectsAndMergesInTheRealData()
    {
        const QString data = test::publishedData();
        if (!QFileInfo::exists(data + QStringLiteral("/alliances/atop_members.csv")))
            QSKIP("The folder of public research data (ENTENTE_DATA) is not there.");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("published.entente"));
        const QString program = QStringLiteral(ENTENTE_PROGRAM);
        QCOMPARE(QProcess::execute(program, {QStringLiteral("new"), path}), 0);
        QProcess import;
        import.start(program, {QStringLiteral("import"), path, data, QStringLiteral("--mapping"),
                               QStringLiteral(ENTENTE_SOURCE_DIR "/tests/data/mappings/all.json")});
        QVERIFY(import.waitForFinished(120000));
        QCOMPARE(import.exitCode(), 0);

        WindowOptions options;
        options.settingsPath = folder.filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder.filePath(QStringLiteral("samples"));
        options.today = Day::of(2026, 11, 24);
        options.workspace.author = QStringLiteral("tester");
        MainWindow window(options);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Watch watch;
        const auto settled = [&window] { return !window.runner().isBusy(); };

        watch.begin("opening");
        window.openPlan(path);
        QTRY_VERIFY_WITH_TIMEOUT(window.plan(), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 120000);
        watch.end();
        const auto plan = [&window]() -> const Snapshot & { return window.plan()->workspace().snapshot(); };
        std::size_t records = 0;
        for (const Kind *kind : plan().catalogue().kinds())
            records += plan().table(*kind).size();
        QVERIFY(records > 25000);

        watch.begin("table");
        window.plan()->showSection(QStringLiteral("agreements"));
        auto *section = qobject_cast<RecordsSection *>(window.plan()->current());
        QVERIFY(section);
        QTRY_VERIFY_WITH_TIMEOUT(settled() && !section->isStale(), 60000);
        watch.end();
        RecordTable &table = section->table();

        // Find and filter.
        watch.begin("find");
        const std::size_t all = table.model().shownCount();
        for (const QString &part : {QStringLiteral("D"), QStringLiteral("DC"), QStringLiteral("DCA")}) {
            table.setSearch(part);
            QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
        }
        QVERIFY(table.model().shownCount() > 0 && table.model().shownCount() < all);
        table.setSearch({});
        table.setInForceOnly(true);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
        QVERIFY(table.model().shownCount() < all);
        table.setInForceOnly(false);
        QCOMPARE(table.model().shownCount(), all);
        watch.end();

        // Correct one.
        watch.begin("correct");
        const auto revision = plan().revision();
        const Uuid first = table.model().record(0).id;
        table.select(first);
        const int note = table.model().columnOf(QStringLiteral("note"));
        QVERIFY(note >= 0);
        QVERIFY(table.model().setData(table.model().index(0, note), QStringLiteral("Corrected")));
        QCOMPARE(plan().revision(), revision + 1);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
        watch.end();

        // Merge two members: what names the one names the other from then on.
        watch.begin("merge");
        const AnyId keep{&kindOf<Member>(), references(plan()).find(kindOf<Member>(), QStringLiteral("USA"))};
        const AnyId drop{&kindOf<Member>(), references(plan()).find(kindOf<Member>(), QStringLiteral("CAN"))};
        QVERIFY(plan().find(keep) && plan().find(drop));
        const auto naming = [&](const AnyId &member) {
            std::size_t count = 0;
            for (const Party &party : plan().all<Party>())
                count += party.member.uuid == member.uuid ? 1 : 0;
            return count;
        };
        const std::size_t before = naming(drop);
        QVERIFY(before > 0);
        auto *merge = new MergeDialog(window.plan()->context(), keep, drop, &window); // deletes itself
        merge->open();
        QTRY_VERIFY_WITH_TIMEOUT(merge->mergeButton()->isEnabled(), 60000);
        merge->mergeButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(plan().revision(), revision + 2, 60000);
        QVERIFY(!plan().find(drop));
        QCOMPARE(naming(drop), 0U);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
        watch.end();

        watch.begin("undo");
        window.actions().undo->trigger();
        QCOMPARE(naming(drop), before);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
        window.actions().undo->trigger();
        QVERIFY(plan().find(kindOf<Agreement>(), first)->note.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
        watch.end();

        qInfo("%zu records; longest stall %lld ms (%s)", records, static_cast<long long>(watch.longest()),
              qPrintable(watch.report()));
        // Half a second is what is aimed at, see the line above; a busy machine must not fail the test.
        QVERIFY2(watch.longest() < 5000, qPrintable(watch.report()));
    }
};

QTEST_MAIN(TestLargePlan)
#include "tst_largeplan.moc"

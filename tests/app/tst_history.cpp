// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/historysection.h"
#include "app/sections/recordssection.h"
#include "app/sections/revertdialog.h"
#include "app/window/actions.h"
#include "app/window/inspector.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "app/window/recordhistory.h"
#include "app/window/recordpane.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "resources/resources.h"
#include "widgets/records/differenceview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace entente;

/// The history through the real window: looked through, compared, and a single edit taken back.
class TestHistory : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<MainWindow> window_;
    QDateTime now_;
    std::int64_t first_ = 0; ///< the last entry of the sample
    Id<Member> alpha_;
    Id<Member> bravo_;

    Workspace &workspace() { return window_->plan()->workspace(); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!window_->runner().isBusy(), 30000); }
    HistorySection &section()
    {
        window_->plan()->showSection(section::history);
        QTest::qWait(0); // a section that was stale catches up
        settle();
        return *qobject_cast<HistorySection *>(window_->plan()->current());
    }
    /// One edit that puts all of @p members.
    std::int64_t put(const char *text, std::initializer_list<Member> members)
    {
        now_ = now_.addSecs(3600);
        Edit edit = workspace().edit(QString::fromLatin1(text));
        for (const Member &each : members)
            edit.put(each);
        if (const auto done = edit.commit(); done.has_error())
            qFatal("%s", qPrintable(done.error().message()));
        return workspace().snapshot().revision();
    }
    static Member member(const char *key, const char *name)
    {
        Member record;
        record.id = Uuid::create();
        record.key = QString::fromLatin1(key);
        record.name = QString::fromLatin1(name);
        record.kind.word = QStringLiteral("state");
        return record;
    }
    Member renamed(Id<Member> id, const char *name)
    {
        Member record = *workspace().snapshot().find(id);
        record.name = QString::fromLatin1(name);
        return record;
    }
    QString name(Id<Member> id) { return workspace().snapshot().find(id)->name; }
    void open(std::int64_t entry)
    {
        section().openEntry(entry);
        settle();
    }
    RevertDialog *asked()
    {
        QTest::mouseClick(&section().revertButton(), Qt::LeftButton);
        settle();
        return section().findChild<RevertDialog *>();
    }
    /// Every line of the tree as "what|before|after", with its depth.
    static QStringList lines(const DifferenceView &view)
    {
        QStringList all;
        for (QTreeWidgetItemIterator each(const_cast<DifferenceView *>(&view)); *each; ++each)
            all << QStringLiteral("%1|%2|%3").arg((*each)->text(0), (*each)->text(1), (*each)->text(2));
        return all;
    }

private slots:
    void initTestCase() { initialiseResources(); }

    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        now_ = QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
        WindowOptions options;
        options.settingsPath = folder_->filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder_->filePath(QStringLiteral("samples"));
        options.today = Day::of(2026, 11, 24);
        options.workspace.author = QStringLiteral("tester");
        options.workspace.clock = [this] { return now_; };
        window_ = std::make_unique<MainWindow>(options);
        window_->resize(1280, 800);
        window_->show();
        window_->openSample(QStringLiteral("northern-accord"));
        QTRY_VERIFY_WITH_TIMEOUT(window_->plan(), 20000);
        settle();
        const Member a = member("ZZA", "Alpha");
        const Member b = member("ZZB", "Bravo");
        alpha_ = idOf(a);
        bravo_ = idOf(b);
        first_ = put("Add two", {a, b}) - 1;
    }
    void cleanup() { window_.reset(); }

    void showsWhatEachEntryChanged()
    {
        const std::int64_t entry = put("Rename Alpha", {renamed(alpha_, "Alfa")});
        QAbstractItemModelTester tester(&section().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open(entry);
        QCOMPARE(section().model().total(), int(entry));
        const int row = section().view().currentIndex().row();
        const auto cell = [&](int column) { return section().model().index(row, column).data().toString(); };
        QCOMPARE(cell(HistoryModel::Who), QStringLiteral("tester"));
        QCOMPARE(cell(HistoryModel::What), QStringLiteral("Rename Alpha"));
        QCOMPARE(cell(HistoryModel::Changes), QStringLiteral("Members: 1 changed"));
        QVERIFY(section().explanation().contains(QStringLiteral("Rename Alpha")));
        QCOMPARE(lines(section().difference()),
                 (QStringList{QStringLiteral("Members|1 changed|"), QStringLiteral("ZZA Alfa|Changed|"),
                              QStringLiteral("Name|Alpha|Alfa")}));
        // A line leads to the record.
        section().difference().setCurrentItem(section().difference().topLevelItem(0)->child(0));
        QTest::keyClick(&section().difference(), Qt::Key_Return);
        settle();
        QCOMPARE(window_->plan()->currentId(), QStringLiteral("members"));
        QCOMPARE(window_->plan()->selection().value().record.uuid, alpha_.uuid);
    }

    void revertsAnEditFromTheMiddleAndUndoesThat()
    {
        const std::int64_t middle = put("Rename Alpha", {renamed(alpha_, "Alfa")});
        put("Rename Bravo", {renamed(bravo_, "Brava")});
        open(middle);
        RevertDialog *dialog = asked();
        QVERIFY(dialog);
        QVERIFY(!dialog->conflicts());
        QVERIFY(lines(dialog->preview()).contains(QStringLiteral("Name|Alfa|Alpha")));
        QTest::mouseClick(dialog->revertButton(), Qt::LeftButton);
        QCOMPARE(name(alpha_), QStringLiteral("Alpha"));
        QCOMPARE(name(bravo_), QStringLiteral("Brava"));
        const std::int64_t revert = workspace().snapshot().revision();

        // The new entry is shown, linked both ways.
        settle();
        QVERIFY(section().explanation().contains(QStringLiteral("takes back entry %1").arg(middle)));
        QVERIFY(section().linkButton().isVisible());
        QTest::mouseClick(&section().linkButton(), Qt::LeftButton);
        settle();
        const int row = section().view().currentIndex().row();
        QCOMPARE(section().model().entry(section().view().currentIndex())->entry.id, middle);
        QCOMPARE(section().model().index(row, HistoryModel::State).data().toString(),
                 QStringLiteral("undone by %1").arg(revert));
        QVERIFY(section().model().index(row, HistoryModel::What).data(Qt::FontRole).value<QFont>().strikeOut());

        window_->actions().undo->trigger();
        settle();
        QCOMPARE(name(alpha_), QStringLiteral("Alfa"));
        open(middle);
        QVERIFY(!section().model().entry(section().view().currentIndex())->takenBackBy);
    }

    void explainsAConflictAndRevertsTheRest()
    {
        const std::int64_t both = put("Rename both", {renamed(alpha_, "Alfa"), renamed(bravo_, "Brava")});
        put("Rename Alpha again", {renamed(alpha_, "Alfama")});
        const std::int64_t before = workspace().snapshot().revision();
        open(both);
        RevertDialog *dialog = asked();
        QVERIFY(dialog);
        QVERIFY(dialog->conflicts());
        QCOMPARE(dialog->conflicts()->count(), 1);
        QCOMPARE(dialog->conflicts()->item(0)->text(),
                 QStringLiteral("Member ZZA Alfama: the edit set Name to \"Alfa\"; now it is \"Alfama\"."));
        QCOMPARE(lines(dialog->preview()),
                 (QStringList{QStringLiteral("Members|1 changed|"), QStringLiteral("ZZB Bravo|Changed|"),
                              QStringLiteral("Name|Brava|Bravo")}));
        QCOMPARE(dialog->revertButton()->text(), QStringLiteral("Revert the rest"));
        dialog->reject();
        QCOMPARE(workspace().snapshot().revision(), before);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        dialog = asked();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->revertButton(), Qt::LeftButton);
        settle();
        QCOMPARE(workspace().snapshot().revision(), before + 1);
        QCOMPARE(name(alpha_), QStringLiteral("Alfama"));
        QCOMPARE(name(bravo_), QStringLiteral("Bravo"));
        window_->actions().undo->trigger();
        QCOMPARE(name(bravo_), QStringLiteral("Brava"));
    }

    void whatChangedMeanwhileIsNotReverted()
    {
        const std::int64_t entry = put("Rename Alpha", {renamed(alpha_, "Alfa")});
        put("Rename Bravo", {renamed(bravo_, "Brava")});
        open(entry);
        RevertDialog *dialog = asked();
        QVERIFY(dialog);
        put("Rename Bravo again", {renamed(bravo_, "Bravissima")});
        dialog->accept();
        QCOMPARE(name(alpha_), QStringLiteral("Alfa"));
    }

    void comparesMoments()
    {
        const std::int64_t one = put("One", {renamed(alpha_, "A1")});
        const std::int64_t two = put("Two", {renamed(bravo_, "B1")});
        put("Three", {renamed(alpha_, "A2")});
        open(one);
        QTest::mouseClick(&section().compareNowButton(), Qt::LeftButton);
        settle();
        QStringList shown = lines(section().difference());
        QVERIFY(shown.contains(QStringLiteral("Name|A1|A2")));
        QVERIFY(shown.contains(QStringLiteral("Name|Bravo|B1")));

        // Two selected entries: what lies between them, and nothing that came after.
        QVERIFY(!section().compareTwoButton().isEnabled());
        section().view().selectionModel()->select(section().model().indexOf(two),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(section().compareTwoButton().isEnabled());
        QTest::mouseClick(&section().compareTwoButton(), Qt::LeftButton);
        settle();
        QCOMPARE(lines(section().difference()),
                 (QStringList{QStringLiteral("Members|1 changed|"), QStringLiteral("ZZB B1|Changed|"),
                              QStringLiteral("Name|Bravo|B1")}));

        // Moments that somebody writes: before the two members were there.
        section().fromMoment().setText(QString::number(first_));
        section().toMoment().setText(QString::number(one));
        QTest::mouseClick(&section().compareButton(), Qt::LeftButton);
        settle();
        shown = lines(section().difference());
        QCOMPARE(shown.constFirst(), QStringLiteral("Members|2 added|"));
        QVERIFY(shown.contains(QStringLiteral("Name||A1")));
        // Asking for an entry again shows that one.
        open(one);
        QCOMPARE(lines(section().difference()).constLast(), QStringLiteral("Name|Alpha|A1"));
        open(one);
        QCOMPARE(lines(section().difference()).constLast(), QStringLiteral("Name|Alpha|A1"));
        section().compare(0, first_);
        settle();
        open(one);
        QCOMPARE(lines(section().difference()).constLast(), QStringLiteral("Name|Alpha|A1"));
        section().fromMoment().setText(QStringLiteral("yesterday"));
        QSignalSpy refused(&section(), &Section::refused);
        QTest::mouseClick(&section().compareButton(), Qt::LeftButton);
        QCOMPARE(refused.size(), 1);
    }

    void filtersByWordsAuthorKindAndPeriod()
    {
        const std::int64_t entry = put("Rename Alpha", {renamed(alpha_, "Alfa")});
        open(entry);
        const int total = section().model().total();
        QTest::keyClicks(&section().textFilter(), QStringLiteral("rename"));
        QCOMPARE(section().model().rowCount(), 1);
        section().textFilter().clear();
        QCOMPARE(section().model().rowCount(), total);
        section().kindFilter().setCurrentIndex(section().kindFilter().findData(QStringLiteral("member")));
        QVERIFY(section().model().rowCount() >= 3); // the sample, the two, the rename
        section().kindFilter().setCurrentIndex(section().kindFilter().findData(QStringLiteral("exercise")));
        QVERIFY(!section().model().indexOf(entry).isValid());
        // What a filter hides is found when it is asked for.
        open(entry);
        QCOMPARE(section().model().entry(section().view().currentIndex())->entry.id, entry);
        QCOMPARE(section().model().rowCount(), total);
        section().authorFilter().setCurrentIndex(section().authorFilter().findData(QStringLiteral("tester")));
        QVERIFY(section().model().indexOf(entry).isValid());
    }

    void theInspectorTellsTheHistoryOfARecord()
    {
        const std::int64_t entry = put("Rename Alpha", {renamed(alpha_, "Alfa")});
        put("Rename Bravo", {renamed(bravo_, "Brava")});
        window_->plan()->showSection(QStringLiteral("members"));
        window_->plan()->selection().jump({&kindOf<Member>(), alpha_.uuid});
        RecordHistory &history = window_->plan()->inspector().recordPane().history();
        QTRY_VERIFY(history.head().isVisible());
        settle();
        QVERIFY(history.lines().empty()); // folded, it reads nothing
        history.head().click();
        settle();
        QCOMPARE(history.lines().size(), std::size_t(2));
        QVERIFY(history.lines()[0]->accessibleName().contains(QStringLiteral("Name")));
        QVERIFY(history.lines()[1]->accessibleName().contains(QStringLiteral("added")));
        // It follows the plan, and each line leads to the entry.
        put("Rename Alpha again", {renamed(alpha_, "Alfama")});
        QTRY_COMPARE(history.lines().size(), std::size_t(3));
        QTest::mouseClick(history.lines()[1], Qt::LeftButton);
        QTest::qWait(0);
        settle();
        QCOMPARE(window_->plan()->currentId(), section::history);
        QCOMPARE(section().model().entry(section().view().currentIndex())->entry.id, entry);
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_PICTURES");
        if (folder.isEmpty())
            QSKIP("ENTENTE_PICTURES names no folder");
        const std::int64_t both = put("Rename both", {renamed(alpha_, "Alfa"), renamed(bravo_, "Brava")});
        put("Rename Alpha again", {renamed(alpha_, "Alfama")});
        put("Wrong", {renamed(bravo_, "Broken")});
        window_->actions().undo->trigger();
        for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark})
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                window_->setThemeName(theme);
                window_->resize(size);
                const QString suffix =
                    QStringLiteral("-%1-%2.png")
                        .arg(theme == ThemeName::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                        .arg(size.width());
                open(both);
                QTest::qWait(100);
                window_->grab().save(folder + QStringLiteral("/history") + suffix);
                RevertDialog *dialog = asked();
                QVERIFY(dialog);
                QTest::qWait(100);
                dialog->grab().save(folder + QStringLiteral("/revert") + suffix);
                dialog->reject();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                section().compare(0, workspace().snapshot().revision());
                settle();
                window_->grab().save(folder + QStringLiteral("/compare") + suffix);
                window_->plan()->selection().jump({&kindOf<Member>(), alpha_.uuid});
                RecordHistory &history = window_->plan()->inspector().recordPane().history();
                QTRY_VERIFY(history.head().isVisible());
                history.head().setChecked(true);
                settle();
                QTest::qWait(100);
                for (QWidget *around = history.parentWidget(); around; around = around->parentWidget())
                    if (auto *area = qobject_cast<QScrollArea *>(around))
                        area->ensureWidgetVisible(&history);
                QTest::qWait(200);
                window_->grab().save(folder + QStringLiteral("/record") + suffix);
            }
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"

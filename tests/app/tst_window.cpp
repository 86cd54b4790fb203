// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/calendarsection.h"
#include "app/sections/figurepane.h"
#include "app/sections/findingssection.h"
#include "app/sections/gapssection.h"
#include "app/sections/recordssection.h"
#include "app/window/actions.h"
#include "app/window/helpdialogs.h"
#include "app/window/importpreview.h"
#include "app/window/inspector.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "app/window/statusline.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "resources/resources.h"
#include "widgets/figures/heatmap.h"
#include "widgets/frame/asofedit.h"
#include "widgets/frame/lensbar.h"
#include "widgets/frame/searchfield.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/recordtable.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"

#include <QDateEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>
#include <QtTest>

using namespace entente;

namespace {

/// Stands in for the person at every dialog.
struct Person {
    QString file;        ///< the answer to the next question for a file; empty: thinks better of it
    bool accepts = true; ///< accepts the next import
    QStringList asked;   ///< titles of requests for files
    std::vector<ImportPreview> previews;

    Dialogs dialogs()
    {
        return {[this](QWidget *, const FileRequest &request, const std::function<void(const QString &)> &answer) {
                    asked << request.title;
                    if (!file.isEmpty())
                        answer(file);
                },
                [this](QWidget *, const ImportPreview &preview, const std::function<void()> &accepted) {
                    previews.push_back(preview);
                    if (accepts && preview.canImport())
                        accepted();
                }};
    }
};

const QString sample = QStringLiteral("northern-accord");
const Day today = Day::of(2026, 11, 24);

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    Person person_;

    WindowOptions options()
    {
        WindowOptions options;
        options.settingsPath = folder_->filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder_->filePath(QStringLiteral("samples"));
        options.today = today;
        options.dialogs = person_.dialogs();
        options.workspace.author = QStringLiteral("tester");
        return options;
    }

    std::unique_ptr<MainWindow> window()
    {
        auto window = std::make_unique<MainWindow>(options());
        window->resize(1280, 800);
        window->show();
        return window;
    }

    std::unique_ptr<MainWindow> windowOnSample()
    {
        auto result = window();
        result->openSample(sample);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result->plan(), 20000); }();
        return result;
    }

    static void settle(MainWindow &window) { QTRY_VERIFY_WITH_TIMEOUT(!window.runner().isBusy(), 30000); }

    static RecordsSection &records(MainWindow &window, const char *plural)
    {
        window.plan()->showSection(QString::fromLatin1(plural));
        return *qobject_cast<RecordsSection *>(window.plan()->current());
    }

    static AnyId member(MainWindow &window, const char *key)
    {
        const Snapshot &plan = window.plan()->workspace().snapshot();
        return {&kindOf<Member>(), references(plan).find(kindOf<Member>(), QString::fromLatin1(key))};
    }

    QString writeTable(const char *name, const QByteArray &text)
    {
        const QString path = folder_->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }

private slots:
    void initTestCase() { initialiseResources(); }

    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        person_ = {};
    }

    void startsOnTheStartPage()
    {
        const auto window = this->window();
        QVERIFY(!window->plan());
        QVERIFY(!window->banner().isVisible());
        QVERIFY(!window->actions().saveCopy->isEnabled());
        QVERIFY(!window->actions().undo->isEnabled());
    }

    void opensTheSampleOnItsGaps()
    {
        const auto window = windowOnSample();
        QCOMPARE(window->plan()->currentId(), section::gaps);
        settle(*window);
        auto *gaps = qobject_cast<GapsSection *>(window->plan()->current());
        QVERIFY(gaps);
        QVERIFY(gaps->heatmap().figure());
        QTRY_VERIFY(gaps->supply().figure());
        // The worst capability is selected and explained from the start.
        QTRY_VERIFY(window->plan()->selection().value().gap);
        QTRY_VERIFY2(window->plan()->inspector().text().contains(QStringLiteral("Short by")),
                     qPrintable(window->plan()->inspector().text()));
        QVERIFY(window->banner().text().contains(QStringLiteral("ACCORD")));
        QCOMPARE(window->statusLine().planText(), QStringLiteral("revision 1, saved"));
        QVERIFY(window->plan()->navigation().count(section::findings).has_value());
        QCOMPARE(window->plan()->navigation().count(QStringLiteral("contributions")), std::optional<qint64>(350));
        QCOMPARE(window->settings().recentFiles.size(), 1);
    }

    void everySectionByKeyboard()
    {
        const auto window = windowOnSample();
        Navigation &navigation = window->plan()->navigation();
        const QStringList ids = navigation.ids();
        QVERIFY(ids.size() >= 25);
        window->plan()->showSection(ids.constFirst());
        navigation.setFocus();
        QStringList seen{window->plan()->currentId()};
        for (int i = 1; i < ids.size(); ++i) {
            QTest::keyClick(&navigation, Qt::Key_Down);
            seen << window->plan()->currentId();
            QCoreApplication::processEvents();
            QVERIFY2(window->plan()->current(), qPrintable(ids.at(i)));
            QVERIFY(!window->plan()->current()->mainWidget()->accessibleName().isEmpty());
        }
        QCOMPARE(seen, ids);
        settle(*window);
        // And by number.
        window->activateWindow();
        window->actions().goTo->actions().constFirst()->trigger();
        QCOMPARE(window->plan()->currentId(), section::start);
    }

    void editingACellCanBeUndone()
    {
        const auto window = windowOnSample();
        RecordTable &table = records(*window, "members").table();
        const AnyId arvenia = member(*window, "ARV");
        QVERIFY(table.select(arvenia.uuid));
        const int column = kindOf<Member>().indexOf(u"name");
        table.view().setCurrentIndex(table.model().index(table.model().rowOf(arvenia.uuid), column));
        QVERIFY(table.model().setData(table.view().currentIndex(), QStringLiteral("Arvenia the Fair"), Qt::EditRole));
        const auto name = [&] { return window->plan()->workspace().snapshot().find(Id<Member>{arvenia.uuid})->name; };
        QCOMPARE(name(), QStringLiteral("Arvenia the Fair"));
        QVERIFY(window->actions().undo->isEnabled());
        QVERIFY2(window->actions().undo->toolTip().contains(QStringLiteral("ARV")),
                 qPrintable(window->actions().undo->toolTip()));
        QCOMPARE(window->statusLine().planText(), QStringLiteral("revision 2, saved"));
        window->actions().undo->trigger();
        QCOMPARE(name(), QStringLiteral("Arvenia"));
        QVERIFY(window->actions().redo->isEnabled());
        window->actions().redo->trigger();
        QCOMPARE(name(), QStringLiteral("Arvenia the Fair"));
        QVERIFY(!window->actions().redo->isEnabled());
    }

    void asOfGreysWhatIsNotInForce()
    {
        const auto window = windowOnSample();
        RecordTable &table = records(*window, "contributions").table();
        QCoreApplication::processEvents();
        const auto greyed = [&] {
            int count = 0;
            for (int row = 0; row < table.model().rowCount(); ++row)
                count += table.model().index(row, 0).data(RecordTableModel::InForceRole).toBool() ? 0 : 1;
            return count;
        };
        QTRY_VERIFY(table.model().asOf().has_value());
        const int before = greyed();
        QTest::keyClick(window->plan()->lensBar().asOf().findChild<QDateEdit *>(), Qt::Key_Escape);
        window->plan()->lenses().setAsOf(Day::of(2040, 1, 1));
        QTRY_COMPARE(table.model().asOf(), std::optional<Day>(Day::of(2040, 1, 1)));
        QVERIFY(greyed() > before);
        QVERIFY(window->plan()->lensBar().findChild<QWidget *>(QStringLiteral("lensBar"))->property("active").toBool());
        QCOMPARE(window->plan()->lensBar().asOf().day(), Day::of(2040, 1, 1));
        QVERIFY(window->statusLine().sectionText().contains(QStringLiteral("350")));
        window->plan()->lenses().setAsOf(today);
        QVERIFY(
            !window->plan()->lensBar().findChild<QWidget *>(QStringLiteral("lensBar"))->property("active").toBool());
    }

    void audienceHidesWhatItMayNotSee()
    {
        const auto window = windowOnSample();
        QVERIFY(window->plan()->context().view().hidden == 0);
        window->plan()->lenses().setAudience({{member(*window, "NSSA").uuid}});
        QVERIFY(window->plan()->context().view().hidden > 0);
        settle(*window);
        auto *gaps = qobject_cast<GapsSection *>(window->plan()->current());
        QTRY_VERIFY(gaps->statusText().contains(QStringLiteral("hidden")));
        window->plan()->lenses().setAudience({});
        QCOMPARE(window->plan()->context().view().hidden, 0);
    }

    void aCellOfTheHeatmapIsExplained()
    {
        const auto window = windowOnSample();
        settle(*window);
        const Snapshot &plan = window->plan()->workspace().snapshot();
        GapPlace place;
        place.block.name = QStringLiteral("GUARD");
        place.block.situation = {references(plan).find(kindOf<Situation>(), u"GUARD")};
        place.capability = {references(plan).find(kindOf<Capability>(), u"ENG-MAR-MCM")};
        place.days = {Day::of(2027, 1, 1), Day::of(2027, 4, 1)};
        window->plan()->selection().select(Selection{{&kindOf<Capability>(), place.capability.uuid}, place});
        const Inspector &inspector = window->plan()->inspector();
        QTRY_VERIFY2(inspector.text().contains(QStringLiteral("Ready in 30 days, 10 are allowed")),
                     qPrintable(inspector.text()));
        const QString text = inspector.text();
        QVERIFY2(text.contains(QStringLiteral("Short by 2")), qPrintable(text));
        // What failed stands first.
        QVERIFY(text.indexOf(QStringLiteral("LYS-MCM-1")) < text.indexOf(QStringLiteral("BRH-MCM-1")));
        settle(*window);
        auto *gaps = qobject_cast<GapsSection *>(window->plan()->current());
        QCOMPARE(gaps->supply().options().capability, QStringLiteral("ENG-MAR-MCM"));
    }

    void clickingTheHeatmapMovesTheChart()
    {
        const auto window = windowOnSample();
        settle(*window);
        auto *gaps = qobject_cast<GapsSection *>(window->plan()->current());
        FigureView &view = gaps->heatmap().view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Down);
        for (int i = 0; i < 6 && !window->plan()->selection().value().gap; ++i) {
            QTest::keyClick(&view, Qt::Key_Down);
            QTest::keyClick(&view, Qt::Key_Right);
        }
        QVERIFY(window->plan()->selection().value().gap);
        settle(*window);
        QVERIFY(!gaps->supply().options().capability.isEmpty());
    }

    void inspectorLeadsOn()
    {
        const auto window = windowOnSample();
        window->plan()->showSection(QStringLiteral("members"));
        window->plan()->selection().select(member(*window, "LYS"));
        const Inspector &inspector = window->plan()->inspector();
        QTRY_VERIFY2(inspector.text().contains(QStringLiteral("Contributions (")), qPrintable(inspector.text()));
        QVERIFY(inspector.text().contains(QStringLiteral("Lysmark")));
        const Snapshot &plan = window->plan()->workspace().snapshot();
        const AnyId contribution{&kindOf<Contribution>(), references(plan).find(kindOf<Contribution>(), u"LYS-MCM-1")};
        window->plan()->selection().jump(contribution);
        QCOMPARE(window->plan()->currentId(), QStringLiteral("contributions"));
        QCOMPARE(qobject_cast<RecordsSection *>(window->plan()->current())->table().current(), contribution.uuid);
    }

    void aRowSelectedInCodeIsInspectedOnTheFirstVisit()
    {
        const auto window = windowOnSample();
        settle(*window);
        QTRY_VERIFY(window->plan()->selection().value().gap);
        RecordTable &table = records(*window, "contributions").table();
        // Before the section has caught up with the plan, as a script or a test does it.
        table.view().selectRow(2);
        const Record &chosen = table.model().record(2);
        const QString key = static_cast<const Contribution &>(chosen).key;
        QCOMPARE(window->plan()->selection().value().record, (AnyId{&kindOf<Contribution>(), chosen.id}));
        QTRY_VERIFY2(window->plan()->inspector().text().contains(key), qPrintable(window->plan()->inspector().text()));
        settle(*window);
        QCOMPARE(window->plan()->selection().value().record, (AnyId{&kindOf<Contribution>(), chosen.id}));
        QVERIFY(table.view().selectionModel()->isRowSelected(2, {}));

        // The row that has the keyboard but no highlight, because something else was selected since.
        window->plan()->selection().select(member(*window, "LYS"));
        QVERIFY(!table.view().selectionModel()->hasSelection());
        window->plan()->selection().select(AnyId{&kindOf<Contribution>(), chosen.id});
        QVERIFY(table.view().selectionModel()->rowIntersectsSelection(2, {}));
    }

    void aCellMadeCurrentInCodeIsTheOneHighlighted()
    {
        const auto window = windowOnSample();
        settle(*window);
        RecordTable &table = records(*window, "members").table();
        table.view().setCurrentIndex(table.model().index(1, 0));
        const QModelIndex wanted = table.model().index(3, 2);
        table.view().setCurrentIndex(wanted);
        QCOMPARE(table.view().selectionModel()->selectedIndexes(), QModelIndexList{wanted});
        QCOMPARE(window->plan()->selection().value().record.uuid, table.model().record(3).id);
    }

    void recordsWithoutAKeyReadAsWords()
    {
        const auto window = windowOnSample();
        RecordTableModel &model = records(*window, "dependencies").table().model();
        QVERIFY(model.rowCount() > 0);
        int relations = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            for (const char *end : {"dependent", "on"}) {
                const int column = kindOf<Dependency>().indexOf(QString::fromLatin1(end));
                const QString text = model.index(row, column).data().toString();
                QVERIFY2(!text.isEmpty() && !text.contains(QLatin1Char('/')), qPrintable(text));
                relations += text.contains(QStringLiteral(" in ")) ? 1 : 0;
            }
        QVERIFY(relations > 0); // some of the sample's dependencies are on parties of agreements
    }

    void backAndForward()
    {
        const auto window = windowOnSample();
        PlanView &plan = *window->plan();
        plan.showSection(QStringLiteral("members"));
        plan.selection().select(member(*window, "ARV"));
        plan.showSection(QStringLiteral("agreements"));
        QVERIFY(window->actions().back->isEnabled());
        QVERIFY(!window->actions().forward->isEnabled());
        window->actions().back->trigger();
        QCOMPARE(plan.currentId(), QStringLiteral("members"));
        QCOMPARE(plan.selection().value().record, member(*window, "ARV"));
        window->actions().back->trigger();
        QCOMPARE(plan.currentId(), section::gaps);
        window->actions().forward->trigger();
        window->actions().forward->trigger();
        QCOMPARE(plan.currentId(), QStringLiteral("agreements"));
        QVERIFY(!window->actions().forward->isEnabled());
    }

    void searchFindsRecordsSectionsAndCommands()
    {
        const auto window = windowOnSample();
        SearchField &field = window->plan()->lensBar().search();
        QTRY_VERIFY(window->plan()->recordSearch().isReady());
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("LYS-MCM-1"));
        QTRY_VERIFY(field.isAnswered());
        QVERIFY(!field.offered().isEmpty());
        QVERIFY2(field.offered().constFirst().startsWith(QStringLiteral("LYS-MCM-1")),
                 qPrintable(field.offered().join(QLatin1Char('|'))));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(window->plan()->currentId(), QStringLiteral("contributions"));
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("calend"));
        QTest::keyClick(&field, Qt::Key_Return); // before the answer is there
        QTRY_COMPARE(window->plan()->currentId(), section::calendar);
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("save a copy"));
        QTRY_VERIFY(field.isAnswered());
        QVERIFY(field.offered().contains(QStringLiteral("Save a copy")));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
    }

    void changesToDarkWhileRunning()
    {
        const auto window = windowOnSample();
        settle(*window);
        const QImage light = window->grab().toImage();
        window->actions().dark->trigger();
        settle(*window);
        const QImage dark = window->grab().toImage();
        QVERIFY(light.pixelColor(20, light.height() / 2).lightness() > 200);
        QVERIFY(dark.pixelColor(20, dark.height() / 2).lightness() < 60);
        QCOMPARE(window->settings().theme, ThemeName::Dark);
        window->actions().light->trigger();
    }

    void savesACopy()
    {
        const auto window = windowOnSample();
        person_.file = folder_->filePath(QStringLiteral("copy.entente"));
        window->actions().saveCopy->trigger();
        QCOMPARE(person_.asked, QStringList{QStringLiteral("Save a copy")});
        Job job;
        const auto copy = Workspace::open(person_.file, Access::ReadOnly, {}, job);
        QVERIFY(copy.has_value());
        QCOMPARE(copy.assume_value()->snapshot().all<Contribution>().size(), std::size_t(350));
    }

    void importIsPreviewedThenOneEdit()
    {
        const auto window = windowOnSample();
        person_.file = writeTable("members.csv", "key,name,kind,label\nARV,Arvenia,state,ACCORD/UNCLASSIFIED\n"
                                                 "XYZ,Xylonia,state,ACCORD/UNCLASSIFIED\n");
        person_.accepts = false;
        window->actions().importFile->trigger();
        QTRY_COMPARE(person_.previews.size(), std::size_t(1));
        QCOMPARE(person_.previews[0].rows(), 1);
        QCOMPARE(person_.previews[0].action(), QStringLiteral("Import 1 row"));
        QCOMPARE(window->plan()->workspace().snapshot().revision(), 1);
        person_.accepts = true;
        window->actions().importFile->trigger();
        QTRY_COMPARE(window->plan()->workspace().snapshot().revision(), 2);
        QVERIFY(!member(*window, "XYZ").uuid.isNull());
        QVERIFY(window->actions().undo->toolTip().contains(QStringLiteral("members.csv")));
        const ImportPreviewDialog dialog(person_.previews[0]);
        QCOMPARE(dialog.importButton()->text(), QStringLiteral("Import 1 row"));
    }

    void refusedImportSaysWhy()
    {
        const auto window = windowOnSample();
        person_.file = writeTable("members.csv", "key,name,kind\nQQQ,Somewhere,planet\n");
        window->actions().importFile->trigger();
        QTRY_COMPARE(person_.previews.size(), std::size_t(1));
        const ImportPreview &preview = person_.previews[0];
        QVERIFY(!preview.canImport());
        QVERIFY(preview.summary().startsWith(QStringLiteral("Nothing can be imported")));
        QCOMPARE(preview.outcome.refusals.size(), std::size_t(1));
        QVERIFY(preview.outcome.refusals[0].where().endsWith(QStringLiteral("members.csv:2:3")));
        const ImportPreviewDialog dialog(preview);
        QVERIFY(!dialog.importButton());
        QCOMPARE(window->plan()->workspace().snapshot().revision(), 1);
        // A file that is no table at all is said in the window.
        person_.file = writeTable("strange.xlsx", "1,2\n");
        window->actions().importFile->trigger();
        QTRY_VERIFY(window->message().isError());
    }

    void droppingImports()
    {
        const auto window = windowOnSample();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(writeTable("members.csv", "key,name\nDRP,Dropped\n"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.get(), &drop);
        QTRY_COMPARE(person_.previews.size(), std::size_t(1));
    }

    void exportsPlanAndFigure()
    {
        const auto window = windowOnSample();
        settle(*window);
        person_.file = folder_->filePath(QStringLiteral("gaps.svg"));
        QVERIFY(window->actions().exportFigure->isEnabled());
        window->actions().exportFigure->trigger();
        QVERIFY(QFileInfo(person_.file).size() > 1000);
        person_.file = folder_->filePath(QStringLiteral("tables"));
        window->actions().exportPlan->actions().constFirst()->trigger();
        QTRY_VERIFY(QFile::exists(person_.file + QStringLiteral("/contributions.csv")));
        window->plan()->showSection(QStringLiteral("members"));
        QVERIFY(!window->actions().exportFigure->isEnabled());
    }

    void findingsLeadToRecords()
    {
        const auto window = windowOnSample();
        // A reversed period is an error in any plan.
        Edit edit = window->plan()->workspace().edit(QStringLiteral("Break something"));
        Member broken;
        broken.key = QStringLiteral("BRK");
        broken.period = {PartialDate{2027, 1, 1}, PartialDate{2026, 1, 1}};
        const Id<Member> id = edit.put(broken);
        QVERIFY(edit.commit().has_value());
        window->plan()->showSection(section::findings);
        auto *findings = qobject_cast<FindingsSection *>(window->plan()->current());
        settle(*window);
        // Below the row of its rule; the record is in the last column.
        QTreeView &view = findings->view();
        QModelIndex row;
        const auto find = [&] {
            row = {};
            for (int i = 0; i < view.model()->rowCount(); ++i) {
                const QModelIndex rule = view.model()->index(i, 0);
                for (int j = 0; j < view.model()->rowCount(rule); ++j)
                    if (view.model()->index(j, 2, rule).data().toString() == QStringLiteral("BRK"))
                        row = view.model()->index(j, 0, rule);
            }
            return row.isValid();
        };
        QTRY_VERIFY(find());
        emit view.activated(row);
        QCOMPARE(window->plan()->currentId(), QStringLiteral("members"));
        QCOMPARE(window->plan()->selection().value().record.uuid, id.uuid);
    }

    void closingRemembers()
    {
        {
            const auto window = windowOnSample();
            window->plan()->showSection(QStringLiteral("agreements"));
            window->actions().foldInspector->setChecked(true);
            window->actions().compactRows->trigger();
            window->resize(1100, 700);
            window->close();
            QVERIFY(!window->plan());
        }
        const auto again = windowOnSample();
        QCOMPARE(again->plan()->currentId(), QStringLiteral("agreements"));
        QVERIFY(!again->plan()->inspector().isVisible());
        QCOMPARE(again->settings().density, Density::Compact);
        QCOMPARE(again->settings().recentFiles.size(), 1);
        again->actions().normalRows->trigger();
    }

    void lockedPlanOpensReadOnly()
    {
        QString path;
        {
            const auto window = windowOnSample();
            path = window->plan()->workspace().path();
        }
        Job job;
        const auto holder = Workspace::open(path, Access::ReadWrite, {}, job);
        QVERIFY(holder.has_value());
        QVERIFY(!holder.assume_value()->isReadOnly());
        const auto window = windowOnSample();
        QVERIFY(window->plan()->workspace().isReadOnly());
        QVERIFY(window->plan()->strip().isVisible());
        QVERIFY(window->plan()->strip().text().contains(QStringLiteral("has this workspace open")));
        QVERIFY(window->statusLine().planText().contains(QStringLiteral("read only")));
        QVERIFY(!window->actions().importFolder->isEnabled());
        person_.file = folder_->filePath(QStringLiteral("mine.entente"));
        emit window->plan()->strip().activated();
        QCOMPARE(person_.asked, QStringList{QStringLiteral("Save a copy")});
        QVERIFY(QFile::exists(person_.file));
    }

    void fileThatCannotBeOpenedIsSaid()
    {
        const auto window = this->window();
        window->openPlan(folder_->filePath(QStringLiteral("nothing.entente")));
        QTRY_VERIFY(window->message().isError());
        QVERIFY(!window->plan());
        QVERIFY(window->message().text().contains(QStringLiteral("nothing.entente")));
    }

    void newPlanIsEmptyAndSaysSo()
    {
        const auto window = this->window();
        person_.file = folder_->filePath(QStringLiteral("fresh.entente"));
        window->actions().newPlan->trigger();
        QTRY_VERIFY(window->plan());
        settle(*window);
        QCOMPARE(window->plan()->navigation().count(QStringLiteral("members")), std::optional<qint64>(0));
        QCOMPARE(window->banner().text(), QStringLiteral("No label"));
        window->actions().closePlan->trigger();
        QVERIFY(!window->plan());
    }

    /// ENTENTE_PICTURES=FOLDER writes every section at two sizes, light and dark, to look at.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_PICTURES");
        if (folder.isEmpty())
            QSKIP("ENTENTE_PICTURES names no folder");
        QDir().mkpath(folder);
        const auto window = this->window();
        const auto save = [&](const QString &name) {
            for (int i = 0; i < 3; ++i) {
                settle(*window);
                QTest::qWait(60);
            }
            window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
        };
        const QStringList only = qEnvironmentVariable("ENTENTE_SECTIONS").split(QLatin1Char(','), Qt::SkipEmptyParts);
        save(QStringLiteral("welcome"));
        window->openSample(sample);
        QTRY_VERIFY_WITH_TIMEOUT(window->plan(), 20000);
        for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
            window->setThemeName(theme);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                window->resize(size);
                for (const QString &id : window->plan()->navigation().ids()) {
                    if (!only.isEmpty() && !only.contains(id))
                        continue;
                    window->plan()->showSection(id);
                    if (auto *records = qobject_cast<RecordsSection *>(window->plan()->current()))
                        records->table().view().selectRow(2);
                    if (auto *gaps = qobject_cast<GapsSection *>(window->plan()->current())) {
                        settle(*window);
                        gaps->heatmap().view().setFocus();
                        for (int i = 0; i < 6; ++i)
                            QTest::keyClick(&gaps->heatmap().view(), Qt::Key_Down);
                        for (int i = 0; i < 4; ++i)
                            QTest::keyClick(&gaps->heatmap().view(), Qt::Key_Right);
                    }
                    save(QStringLiteral("%1-%2-%3").arg(id, themeWord(theme)).arg(size.width()));
                }
            }
        }
        window->setThemeName(ThemeName::Light);
        if (!only.isEmpty() && !only.contains(QStringLiteral("extras")))
            return;
        window->resize(1280, 800);
        PlanView &plan = *window->plan();
        plan.showSection(section::gaps);
        plan.lenses().setAsOf(Day::of(2028, 3, 1));
        plan.lenses().setAudience({{member(*window, "NSSA").uuid}});
        plan.lenses().setSituation(QStringLiteral("WINTER-TWO"));
        save(QStringLiteral("x-lenses"));
        plan.showSection(QStringLiteral("agreements"));
        save(QStringLiteral("x-audience"));
        plan.lenses().set({today, {}, {}, {}});
        plan.showSection(section::calendar);
        qobject_cast<CalendarSection *>(plan.current())->pane().setTableShown(true);
        save(QStringLiteral("x-table"));
        plan.showSection(QStringLiteral("members"));
        plan.selection().select(member(*window, "LYS"));
        SearchField &field = plan.lensBar().search();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("mine"));
        save(QStringLiteral("x-search"));
        QTest::keyClick(&field, Qt::Key_Escape);
        window->actions().foldNavigation->setChecked(true);
        window->setDensity(Density::Compact);
        window->setThemeName(ThemeName::HighContrast);
        plan.showSection(section::gaps);
        save(QStringLiteral("x-high-contrast"));
        window->actions().foldNavigation->setChecked(false);
        window->setDensity(Density::Normal);
        window->setThemeName(ThemeName::Light);
        const auto saveDialog = [&](QDialog &&dialog, const char *name) {
            dialog.show();
            QTest::qWait(60);
            dialog.grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
        };
        saveDialog(ShortcutsDialog(window->actions()), "x-shortcuts");
        saveDialog(AboutDialog(), "x-about");
        person_.accepts = false;
        for (const QByteArray &kind : {QByteArray("state"), QByteArray("planet")}) {
            person_.file = writeTable("members.csv", "key,name,kind,colour\nARV,Arvenia,state,\nXYZ,Xylonia," + kind +
                                                         ",red\nXYY,Xyland,state,\n");
            person_.previews.clear();
            window->actions().importFile->trigger();
            QTRY_COMPARE(person_.previews.size(), std::size_t(1));
            saveDialog(ImportPreviewDialog(person_.previews[0]), ("x-import-" + kind).constData());
        }
        const QString path = plan.workspace().path();
        window->closePlan();
        Job job;
        const auto holder = Workspace::open(path, Access::ReadWrite, {}, job);
        window->openPlan(path);
        QTRY_VERIFY(window->plan());
        save(QStringLiteral("x-read-only"));
        person_.file = folder_->filePath(QStringLiteral("fresh.entente"));
        window->actions().newPlan->trigger();
        QTRY_COMPARE(window->plan()->context().planName, QStringLiteral("fresh"));
        save(QStringLiteral("x-empty"));
        window->plan()->showSection(section::calendar);
        save(QStringLiteral("x-empty-calendar"));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"

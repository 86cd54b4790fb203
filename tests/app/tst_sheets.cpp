// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/importdialog.h"
#include "app/import/mappingeditor.h"
#include "app/import/memberdialog.h"
#include "app/import/sourcepane.h"
#include "app/window/actions.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "app/window/statusline.h"
#include "model/interchange/importsource.h"
#include "model/interchange/workbook.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/records/setting.h"
#include "resources/resources.h"
#include "tests/support/tabletext.h"
#include "tests/support/workbookmaker.h"
#include "widgets/records/messagestrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace entente;
using namespace entente::test;

/// Workbooks, foreign tables and surveys through the real window.
class TestSheets : public QObject
{
    Q_OBJECT

    struct Person {
        QString file;
        bool accepts = true;
        QStringList asked;
        std::vector<ImportPreview> previews;
        Id<Member> member;
    };

    std::unique_ptr<QTemporaryDir> folder_;
    Person person_;

    std::unique_ptr<MainWindow> windowOnSample()
    {
        WindowOptions options;
        options.settingsPath = folder_->filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder_->filePath(QStringLiteral("samples"));
        options.today = Day::of(2026, 11, 24);
        options.workspace.author = QStringLiteral("tester");
        options.dialogs = {
            [this](QWidget *, const FileRequest &request, std::function<void(const QString &)> answer) {
                person_.asked << request.title;
                if (!person_.file.isEmpty())
                    answer(person_.file);
            },
            [this](QWidget *, const ImportPreview &preview, std::function<void()> accepted) {
                person_.previews.push_back(preview);
                if (person_.accepts && preview.canImport())
                    accepted();
            },
            [this](QWidget *, const MemberRequest &request, std::function<void(const Id<Member> &)> answer) {
                answer(person_.member.uuid.isNull() ? request.suggested : person_.member);
            }};
        auto window = std::make_unique<MainWindow>(options);
        window->resize(1280, 800);
        window->show();
        window->openSample(QStringLiteral("northern-accord"));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(window->plan(), 20000); }();
        return window;
    }

    static const Snapshot &plan(MainWindow &window) { return window.plan()->workspace().snapshot(); }

    QString written(const char *name, const QByteArray &bytes)
    {
        const QString path = folder_->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

    /// The import dialog once it is there and has nothing left to work out.
    static ImportDialog *dialogOf(MainWindow &window)
    {
        ImportDialog *dialog = nullptr;
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(
                (dialog = window.findChild<ImportDialog *>()) && dialog->isVisible() && !dialog->isBusy(), 20000);
        }();
        return dialog;
    }

    static void settle(ImportDialog &dialog) { QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBusy(), 20000); }

    static void choose(QComboBox &box, const QString &text)
    {
        const int index = box.findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box.setCurrentIndex(index);
        emit box.activated(index);
    }

    static void drop(MainWindow &window, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &dropped);
    }

    /// A list of ships as another office keeps it: semicolons, Windows-1252, German dates, its own names.
    QByteArray ships() const
    {
        return "Schiff;Land;H\xFClle;Seit;Status\n"
               "S-1;Lysia;2;3.4.2019;ja\n"
               "S-2;Arvenia;1;12.11.2020;nein\n";
    }

    /// Sets up the editor for ships().
    static void makeMapping(ImportDialog &dialog, const QString &lys, const QString &arv, const QString &capability)
    {
        MappingEditor &editor = dialog.editor();
        const int kind = editor.kind().findData(QStringLiteral("contributions"));
        editor.kind().setCurrentIndex(kind);
        const auto from = [&](const char *field, DraftColumn::From how, const char *column) {
            editor.select(QString::fromLatin1(field));
            editor.from().setCurrentIndex(editor.from().findData(int(how)));
            if (how != DraftColumn::From::Constant)
                choose(editor.column(), QString::fromUtf8(column));
        };
        const auto type = [](QLineEdit &line, const QString &text) {
            line.setFocus();
            line.selectAll();
            QTest::keyClicks(&line, text);
        };
        const auto translate = [&](int row, const QString &value, const QString &becomes) {
            editor.translation().setItem(row, 0, new QTableWidgetItem(value));
            editor.translation().setItem(row, 1, new QTableWidgetItem(becomes));
        };
        from("key", DraftColumn::From::Column, "Schiff");
        from("member", DraftColumn::From::Column, "Land");
        translate(0, QStringLiteral("Lysia"), lys);
        translate(1, QStringLiteral("Arvenia"), arv);
        from("capability", DraftColumn::From::Constant, "");
        type(editor.constant(), capability);
        from("quantity", DraftColumn::From::Column, "Hülle");
        from("from", DraftColumn::From::Date, "Seit");
        type(editor.patterns(), QStringLiteral("d.M.yyyy"));
        from("status", DraftColumn::From::Column, "Status");
        translate(0, QStringLiteral("ja"), QStringLiteral("confirmed"));
        translate(1, QStringLiteral("nein"), QStringLiteral("offered"));
    }

    static QString aCapability(MainWindow &window)
    {
        const Contribution &one = *plan(window).all<Contribution>().begin();
        return references(plan(window)).name(kindOf<Capability>(), one.capability.uuid);
    }

    static QString text(MainWindow &window, const char16_t *key, const char16_t *field)
    {
        return fieldText(plan(window), u"contribution", key, field);
    }

private slots:
    void initTestCase() { initialiseResources(); }

    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        person_ = {};
    }

    void exportsAWorkbook()
    {
        const auto window = windowOnSample();
        person_.file = folder_->filePath(QStringLiteral("plan.xlsx"));
        QAction *action = nullptr;
        for (QAction *one : window->actions().exportPlan->actions())
            if (one->text().contains(QStringLiteral("XLSX")))
                action = one;
        QVERIFY(action);
        action->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(person_.file), 20000);
        QTRY_VERIFY(!window->runner().isBusy());
        // Read back it changes nothing; and the preview says so.
        person_.accepts = false;
        window->actions().importFile->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(person_.previews.size(), std::size_t(1), 20000);
        QVERIFY(person_.previews[0].outcome.isAccepted());
        QCOMPARE(person_.previews[0].rows(), 0);
        Job job;
        const auto book = readWorkbook(person_.file, {}, job);
        QVERIFY(book && book.value().sheets.size() > 20);
    }

    void foreignTableThroughAMappingMadeHere()
    {
        const auto window = windowOnSample();
        const QString capability = aCapability(*window);
        person_.file = written("ships.csv", ships());
        window->actions().importFile->trigger();
        ImportDialog *dialog = dialogOf(*window);
        QVERIFY(dialog);
        // Guessed, and shown.
        QCOMPARE(dialog->source().rows().rowCount(), 2);
        QCOMPARE(dialog->source().rows().horizontalHeaderItem(2)->text(), QStringLiteral("Hülle"));
        QVERIFY(!dialog->importButton().isEnabled());
        makeMapping(*dialog, QStringLiteral("LYS"), QStringLiteral("ARV"), capability);
        settle(*dialog);
        QTRY_VERIFY2(dialog->importButton().isEnabled(), qPrintable(dialog->preview().summary()));
        QCOMPARE(dialog->importButton().text(), QStringLiteral("Import 2 rows"));
        // The preview lists them, and the search finds one.
        QCOMPARE(dialog->preview().records().rowCount(), 2);
        dialog->preview().search().setText(QStringLiteral("S-2"));
        QCOMPARE(dialog->preview().records().rowCount(), 1);
        dialog->name().setText(QStringLiteral("ships of the office"));
        const auto revision = plan(*window).revision();
        QTest::mouseClick(&dialog->importButton(), Qt::LeftButton);
        QCOMPARE(plan(*window).revision(), revision + 1);
        QCOMPARE(text(*window, u"S-1", u"member"), QStringLiteral("LYS"));
        QCOMPARE(text(*window, u"S-1", u"from"), QStringLiteral("2019-04-03"));
        QCOMPARE(text(*window, u"S-2", u"status"), QStringLiteral("offered"));
        QCOMPARE(text(*window, u"S-2", u"quantity"), QStringLiteral("1"));
        QTRY_VERIFY(!window->findChild<ImportDialog *>());

        // The next list of the same office needs no work: the mapping is taken from the plan.
        person_.file = written("ships2.csv", "Schiff;Land;H\xFClle;Seit;Status\nS-1;Lysia;5;3.4.2019;ja\n");
        window->actions().importFile->trigger();
        dialog = dialogOf(*window);
        QCOMPARE(dialog->savedMappings().currentText(), QStringLiteral("ships of the office"));
        QTRY_COMPARE(dialog->importButton().text(), QStringLiteral("Import 1 row"));
        QTRY_VERIFY(dialog->importButton().isEnabled());
        QTest::mouseClick(&dialog->importButton(), Qt::LeftButton);
        QCOMPARE(text(*window, u"S-1", u"quantity"), QStringLiteral("5"));
        int settings = 0;
        for (const Setting &setting : plan(*window).all<Setting>())
            settings += setting.key == QStringLiteral("mapping.ships of the office") ? 1 : 0;
        QCOMPARE(settings, 1);
        window->actions().undo->trigger();
        QCOMPARE(text(*window, u"S-1", u"quantity"), QStringLiteral("2"));
    }

    void refusalsAreShownByLineAndColumnWithTheRest()
    {
        const auto window = windowOnSample();
        person_.file = written(
            "ships.csv", "Schiff;Land;H\xFClle;Seit;Status\nS-1;Lysia;2;3.4.2019;ja\nS-2;Atlantis;1,5;31.2.2020;ja\n");
        window->actions().importMapped->trigger();
        ImportDialog *dialog = dialogOf(*window);
        makeMapping(*dialog, QStringLiteral("LYS"), QStringLiteral("ARV"), aCapability(*window));
        settle(*dialog);
        QTRY_VERIFY(dialog->planned());
        QVERIFY(!dialog->importButton().isEnabled());
        const ImportOutcome &outcome = dialog->planned()->outcome;
        QVERIFY(outcome.refusalCount > 0);
        QVERIFY(outcome.changes.isEmpty());
        QCOMPARE(outcome.refusals[0].line, 3U);
        dialog->preview().search().setText(QStringLiteral("ships.csv:3"));
        QVERIFY(dialog->preview().records().rowCount() >= 1);
        // Unknown values skip their row instead.
        MappingEditor &editor = dialog->editor();
        editor.select(QStringLiteral("from"));
        editor.otherwise().setCurrentIndex(editor.otherwise().findData(int(Otherwise::Skip)));
        settle(*dialog);
        QTRY_COMPARE(dialog->importButton().text(), QStringLiteral("Import 1 row"));
        QVERIFY(dialog->importButton().isEnabled());
        dialog->reject();
    }

    void howItIsReadCanBeChanged()
    {
        const auto window = windowOnSample();
        person_.file = written("list.txt", "a,b|c\n1,2|3\n");
        window->actions().importMapped->trigger();
        ImportDialog *dialog = dialogOf(*window);
        choose(dialog->source().delimiter(), QStringLiteral("Vertical bar"));
        settle(*dialog);
        QTRY_COMPARE(dialog->source().rows().columnCount(), 2);
        QCOMPARE(dialog->source().rows().horizontalHeaderItem(0)->text(), QStringLiteral("a,b"));
        choose(dialog->source().delimiter(), QStringLiteral("Comma"));
        settle(*dialog);
        QTRY_COMPARE(dialog->source().rows().horizontalHeaderItem(1)->text(), QStringLiteral("b|c"));
        dialog->reject();
    }

    void mappingsGoToFilesAndComeBack()
    {
        const auto window = windowOnSample();
        const QString source = written("ships.csv", ships());
        person_.file = source;
        window->actions().importFile->trigger();
        ImportDialog *dialog = dialogOf(*window);
        makeMapping(*dialog, QStringLiteral("LYS"), QStringLiteral("ARV"), aCapability(*window));
        settle(*dialog);
        person_.file = folder_->filePath(QStringLiteral("ships.json"));
        QTest::mouseClick(&dialog->saveButton(), Qt::LeftButton);
        QVERIFY(QFile::exists(person_.file));
        dialog->reject();
        QTRY_VERIFY(!window->findChild<ImportDialog *>());
        // Dropped on the window, the mapping finds its source beside it.
        drop(*window, {person_.file});
        dialog = dialogOf(*window);
        QTRY_COMPARE(dialog->importButton().text(), QStringLiteral("Import 2 rows"));
        QCOMPARE(dialog->editor().draft().table, QStringLiteral("contributions"));
        dialog->reject();
    }

    void sheetsOfAWorkbookAreForeignTablesToo()
    {
        const auto window = windowOnSample();
        RawWorkbook book;
        book.sheets = {{"Notes", sheetData({{"nothing"}, {"here"}}), {}},
                       {"Partners", sheetData({{"Code", "Full name"}, {"QQA", "Quasia"}, {"QQB", "Quebia"}}), {}}};
        drop(*window, {written("partners.xlsx", book.bytes())});
        ImportDialog *dialog = dialogOf(*window);
        QCOMPARE(dialog->source().sheets().count(), 2);
        choose(dialog->source().sheets(), QStringLiteral("Partners"));
        settle(*dialog);
        MappingEditor &editor = dialog->editor();
        editor.kind().setCurrentIndex(editor.kind().findData(QStringLiteral("members")));
        editor.select(QStringLiteral("key"));
        editor.from().setCurrentIndex(editor.from().findData(int(DraftColumn::From::Column)));
        choose(editor.column(), QStringLiteral("Code"));
        editor.select(QStringLiteral("name"));
        editor.from().setCurrentIndex(editor.from().findData(int(DraftColumn::From::Column)));
        choose(editor.column(), QStringLiteral("Full name"));
        settle(*dialog);
        QTRY_VERIFY2(dialog->importButton().isEnabled(), qPrintable(dialog->preview().summary()));
        QTest::mouseClick(&dialog->importButton(), Qt::LeftButton);
        QCOMPARE(fieldText(plan(*window), u"member", u"QQB", u"name"), QStringLiteral("Quebia"));
    }

    void droppedFilesOpenWhatTheyAre()
    {
        const auto window = windowOnSample();
        RawWorkbook book;
        book.sheets = {{"members", sheetData({{"key", "name"}, {"DRP", "Dropped"}}), {}}};
        person_.accepts = false;
        drop(*window, {written("m.xlsx", book.bytes())});
        QTRY_COMPARE(person_.previews.size(), std::size_t(1));
        QCOMPARE(person_.previews[0].rows(), 1);
        // Several files are one import: the membership of one names the member of the other.
        drop(*window, {written("memberships.csv", "alliance,member,role\nACCORD,NEW,observer\n"),
                       written("members.csv", "key,name\nNEW,Newland\n")});
        QTRY_COMPARE(person_.previews.size(), std::size_t(2));
        QVERIFY2(person_.previews[1].outcome.isAccepted(),
                 qPrintable(refusalsOf(person_.previews[1].outcome).join(QLatin1Char(' '))));
        QCOMPARE(person_.previews[1].rows(), 2);
        // A workbook that is none is said in the window.
        drop(*window, {written("bad.xlsx", "no workbook")});
        QTRY_VERIFY(window->message().isError());
        QVERIFY(window->message().text().contains(QStringLiteral("no workbook")));
        // A plan opens.
        const QString other = folder_->filePath(QStringLiteral("other.entente"));
        QVERIFY(window->plan()->workspace().saveCopy(other));
        drop(*window, {other});
        QTRY_COMPARE(window->plan()->context().planName, QStringLiteral("other"));
    }

    void surveyGoesOutAndComesBack()
    {
        const auto window = windowOnSample();
        const Uuid lys = references(plan(*window)).find(kindOf<Member>(), QStringLiteral("LYS"));
        person_.member = {lys};
        person_.file = folder_->filePath(QStringLiteral("lys.xlsx"));
        window->actions().survey->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(person_.file), 20000);
        QTRY_VERIFY(!window->runner().isBusy());
        QCOMPARE(person_.asked.last(), QStringLiteral("Survey of LYS"));
        // Filled in: a number in the first contribution.
        Job job;
        const Workbook book = readWorkbook(person_.file, {}, job).value();
        QString cell;
        QByteArray key;
        std::size_t sheetNumber = 0;
        for (std::size_t i = 0; i < book.sheets.size(); ++i) {
            int column = -1;
            for (const SheetCell &one : book.sheets[i].cells) {
                if (book.sheets[i].name != QStringLiteral("contributions"))
                    break;
                sheetNumber = i + 1;
                if (one.row == 0 && one.text == "quantity")
                    column = one.column;
                if (one.row == 2 && one.column == 1)
                    key = QByteArray(one.text.data(), qsizetype(one.text.size()));
                if (one.row == 2 && int(one.column) == column)
                    cell = columnLetters(one.column) + QStringLiteral("3");
            }
        }
        QVERIFY(!cell.isEmpty() && !key.isEmpty());
        QFile file(person_.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto archive = ZipArchive::open(file.readAll(), QStringLiteral("s")).value();
        ZipParts parts;
        for (const ZipArchive::Entry &entry : archive.entries()) {
            QString content = QString::fromUtf8(archive.read(entry).value());
            if (entry.name == QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheetNumber))
                content.replace(QRegularExpression(QStringLiteral("(<c r=\"%1\"[^>]*>)<v>[^<]*</v>").arg(cell)),
                                QStringLiteral("\\1<v>77</v>"));
            parts.emplace_back(entry.name.toUtf8(), content.toUtf8());
        }
        person_.file = written("back.xlsx", zipOf(parts));
        window->actions().importFile->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(person_.previews.size(), std::size_t(1), 20000);
        QCOMPARE(person_.previews[0].rows(), 1);
        QTRY_COMPARE(fieldText(plan(*window), u"contribution", QString::fromUtf8(key), u"quantity"),
                     QStringLiteral("77"));
        QVERIFY(window->actions().undo->toolTip().contains(QStringLiteral("back.xlsx")));
    }

    void memberIsChosenInADialog()
    {
        const auto window = windowOnSample();
        const Uuid lys = references(plan(*window)).find(kindOf<Member>(), QStringLiteral("LYS"));
        const MemberDialog dialog({plan(*window), {lys}});
        QCOMPARE(dialog.member().uuid, lys);
        QCOMPARE(std::size_t(dialog.members().count()), plan(*window).all<Member>().size());
    }

    /// ENTENTE_PICTURES=FOLDER writes the dialogs, to look at.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_PICTURES");
        if (folder.isEmpty())
            QSKIP("ENTENTE_PICTURES names no folder");
        QDir().mkpath(folder);
        const auto window = windowOnSample();
        for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
            window->setThemeName(theme);
            const QString suffix =
                theme == ThemeName::Light ? QStringLiteral("-light.png") : QStringLiteral("-dark.png");
            person_.file = written("ships.csv", ships());
            window->actions().importFile->trigger();
            ImportDialog *dialog = dialogOf(*window);
            QTest::qWait(100);
            dialog->grab().save(folder + QStringLiteral("/import-fresh") + suffix);
            makeMapping(*dialog, QStringLiteral("LYS"), QStringLiteral("ARV"), aCapability(*window));
            settle(*dialog);
            QTRY_VERIFY(dialog->planned());
            QTest::qWait(100);
            dialog->grab().save(folder + QStringLiteral("/import-mapped") + suffix);
            dialog->preview().search().setText(QStringLiteral("S-"));
            QTest::qWait(100);
            dialog->grab().save(folder + QStringLiteral("/import-search") + suffix);
            dialog->reject();
            QTRY_VERIFY(!window->findChild<ImportDialog *>());
            MemberDialog member({plan(*window), {}});
            member.show();
            QTest::qWait(60);
            member.grab().save(folder + QStringLiteral("/member") + suffix);
        }
    }
};

QTEST_MAIN(TestSheets)
#include "tst_sheets.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/actions.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "tests/app/commandrun.h"
#include "widgets/frame/lensbar.h"
#include "widgets/frame/searchfield.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace entente;

/// The search field through the real window, and `entente search`.
class TestSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    std::unique_ptr<MainWindow> window()
    {
        WindowOptions options;
        options.settingsPath = folder_->filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder_->filePath(QStringLiteral("samples"));
        options.today = Day::of(2026, 11, 24);
        options.workspace.author = QStringLiteral("tester");
        auto window = std::make_unique<MainWindow>(options);
        window->resize(1280, 800);
        window->show();
        window->openSample(QStringLiteral("northern-accord"));
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(window->plan() && window->plan()->recordSearch().isReady(), 20000);
            QTRY_VERIFY_WITH_TIMEOUT(!window->runner().isBusy(), 30000);
        }();
        return window;
    }

    static SearchField &open(MainWindow &window)
    {
        window.actions().find->trigger();
        return window.plan()->lensBar().search();
    }

    /// Types @p text into the opened field and waits for what is found.
    static SearchField &type(MainWindow &window, const QString &text)
    {
        SearchField &field = open(window);
        field.clear();
        QTest::keyClicks(&field, text);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(field.isAnswered(), 10000); }();
        return field;
    }

    static const SearchOffer *offer(const SearchField &field, const QString &group, const QString &begins)
    {
        for (const SearchOffer &each : field.offers())
            if (each.group == group && each.title.startsWith(begins))
                return &each;
        return nullptr;
    }

    static QString spelled(const QString &text, const std::vector<TextSpan> &marks)
    {
        QStringList parts;
        for (const TextSpan &mark : marks)
            parts << text.mid(mark.start, mark.length);
        return parts.join(QLatin1Char('|'));
    }

    static AnyId member(MainWindow &window, const char *key)
    {
        const Snapshot &plan = window.plan()->workspace().snapshot();
        return {&kindOf<Member>(), references(plan).find(kindOf<Member>(), QString::fromLatin1(key))};
    }

    static void note(MainWindow &window, const AnyId &id, const QString &text)
    {
        Workspace &workspace = window.plan()->workspace();
        Member changed = *workspace.snapshot().find(Id<Member>{id.uuid});
        changed.note = text;
        Edit edit = workspace.edit(QStringLiteral("Note"));
        edit.put(changed);
        QVERIFY(edit.commit().has_value());
    }

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void opensOverTheWindowAndCloses()
    {
        const auto window = this->window();
        window->plan()->selection().select(member(*window, "ARV"));
        SearchField &field = open(*window);
        QTRY_VERIFY(field.isListShown());
        // Without a text: what was looked at lately, then every section.
        QVERIFY(!field.offers().empty());
        QCOMPARE(field.offers().front().group, QStringLiteral("Recent"));
        QVERIFY(field.offers().front().title.startsWith(QStringLiteral("ARV")));
        QVERIFY(offer(field, QStringLiteral("Views"), QStringLiteral("Calendar")));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(!field.isListShown());
        QVERIFY(field.text().isEmpty());
    }

    void typesArrowsAndOpensARecord()
    {
        const auto window = this->window();
        SearchField &field = type(*window, QStringLiteral("LYS-MCM"));
        QCOMPARE(field.current(), 0);
        QCOMPARE(field.offers().front().group, QStringLiteral("Records"));
        QVERIFY(field.offers().size() >= 2);
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(field.current(), 1);
        const QString wanted = field.offers()[1].title;
        QTest::keyClick(&field, Qt::Key_Return);
        const AnyId selected = window->plan()->selection().value().record;
        const Snapshot &plan = window->plan()->workspace().snapshot();
        QCOMPARE(displayName(*selected.kind, *plan.find(selected), references(plan)), wanted);
        QCOMPARE(window->plan()->currentId(), QLatin1String(selected.kind->plural));
        QVERIFY(!field.isListShown());
    }

    void showsFieldAndMatch()
    {
        const auto window = this->window();
        note(*window, member(*window, "ARV"), QStringLiteral("Its staff sits in Łódź, by the old harbour."));
        QTRY_VERIFY(!window->runner().isBusy());
        const SearchField &field = type(*window, QStringLiteral("lodz harb"));
        const SearchOffer *found = offer(field, QStringLiteral("Records"), QStringLiteral("ARV"));
        QVERIFY(found);
        QCOMPARE(found->place, QStringLiteral("Note"));
        QCOMPARE(spelled(found->text, found->textMarks), QStringLiteral("Łódź|harbour"));
        QCOMPARE(found->detail, QStringLiteral("Member"));
    }

    void followsEditAndUndoWhileOpen()
    {
        const auto window = this->window();
        SearchField &field = type(*window, QStringLiteral("quizzical"));
        QVERIFY(field.offers().empty());
        note(*window, member(*window, "ARV"), QStringLiteral("A quizzical remark"));
        QTRY_VERIFY(offer(field, QStringLiteral("Records"), QStringLiteral("ARV")));
        QVERIFY(window->plan()->workspace().undo().has_value());
        QTRY_VERIFY(field.isAnswered() && field.offers().empty());
    }

    void executesActionsAndSettings()
    {
        const auto window = this->window();
        SearchField &field = type(*window, QStringLiteral("fold nav"));
        QVERIFY(!window->actions().foldNavigation->isChecked());
        const SearchOffer *fold = offer(field, QStringLiteral("Settings"), QStringLiteral("Fold navigation"));
        QVERIFY(fold);
        QCOMPARE(fold->detail, window->actions().foldNavigation->shortcut().toString(QKeySequence::NativeText));
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(window->actions().foldNavigation->isChecked());
        // One that is not possible says why, and is not done.
        QVERIFY(!window->actions().redo->isEnabled());
        SearchField &again = type(*window, QStringLiteral("redo"));
        const SearchOffer *redo = offer(again, QStringLiteral("Actions"), QStringLiteral("Redo"));
        QVERIFY(redo);
        QCOMPARE(redo->refusal, QStringLiteral("There is nothing to redo."));
        note(*window, member(*window, "ARV"), QStringLiteral("x"));
        const qsizetype before = qsizetype(window->plan()->workspace().snapshot().revision());
        QTest::keyClick(&type(*window, QStringLiteral("undo")), Qt::Key_Return);
        QCOMPARE(qsizetype(window->plan()->workspace().snapshot().revision()), before + 1);
        QVERIFY(window->plan()->workspace().canRedo());
    }

    void narrowsToAKind()
    {
        const auto window = this->window();
        const SearchField &field = type(*window, QStringLiteral("member: a"));
        QVERIFY(!field.offers().empty());
        for (const SearchOffer &each : field.offers())
            if (each.choose)
                QCOMPARE(each.detail, QStringLiteral("Member"));
    }

    /// Nobody reads over a shoulder what may not be released to them.
    void keepsToTheAudience()
    {
        const auto window = this->window();
        const Snapshot plan = window->plan()->workspace().snapshot();
        const AnyId reader = member(*window, "NSSA");
        const auto visible = forAudience(plan, {{reader.uuid}}, Day::of(2026, 11, 24));
        QVERIFY(visible.hidden > 0);
        QString hiddenKey;
        for (const Contribution &each : plan.all<Contribution>())
            if (!visible.plan.find(Id<Contribution>{each.id}))
                hiddenKey = each.key;
        QVERIFY(!hiddenKey.isEmpty());
        QVERIFY(offer(type(*window, hiddenKey), QStringLiteral("Records"), hiddenKey));
        window->plan()->lenses().setAudience({{reader.uuid}});
        QTRY_VERIFY(!window->runner().isBusy());
        QVERIFY(!offer(type(*window, hiddenKey), QStringLiteral("Records"), hiddenKey + QLatin1Char(' ')));
        for (const SearchOffer &each : window->plan()->lensBar().search().offers())
            QVERIFY(each.title != hiddenKey);
    }

    void searchesOnTheCommandLine()
    {
        const test::CommandFolder files;
        QVERIFY(files.makeSample());
        const test::Rows found = files.table(QStringLiteral("search %1 arvenia --kind members"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front().value(QStringLiteral("kind")), QStringLiteral("member"));
        QCOMPARE(found.front().value(QStringLiteral("record")), QStringLiteral("ARV"));
        QCOMPARE(found.front().value(QStringLiteral("field")), QStringLiteral("name"));
        QCOMPARE(found.front().value(QStringLiteral("text")), QStringLiteral("Arvenia"));
        const test::Ran one = files.run(QStringLiteral("search %1 arv --limit 1 --format json"));
        QCOMPARE(one.code, int(ExitDone));
        QCOMPARE(QJsonDocument::fromJson(one.result).array().size(), 1);
        QVERIFY(one.problems.contains("--limit"));
        QVERIFY(files.table(QStringLiteral("search %1 nothinglikethis")).isEmpty());
        for (const char *line : {"search %1 arv --kind planets", "search %1 +", "search %1 arv --limit 0",
                                 "search %1 arv --limit x", "search %1"})
            QCOMPARE(files.run(QString::fromLatin1(line)).code, int(ExitWrongUse));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_PICTURES");
        if (folder.isEmpty())
            QSKIP("ENTENTE_PICTURES names no folder");
        QDir().mkpath(folder);
        const auto window = this->window();
        for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
            window->setThemeName(theme);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                window->resize(size);
                for (const QString &text : {QString(), QStringLiteral("mine"), QStringLiteral("export"),
                                            QStringLiteral("lysmark status"), QStringLiteral("undo")}) {
                    window->plan()->selection().select(member(*window, "ARV"));
                    SearchField &field = type(*window, text);
                    QTest::qWait(100);
                    window->grab().save(QDir(folder).filePath(
                        QStringLiteral("search-%1-%2-%3.png")
                            .arg(QString(text).replace(QLatin1Char(' '), QLatin1Char('_')), themeWord(theme))
                            .arg(size.width())));
                    QTest::keyClick(&field, Qt::Key_Escape);
                }
            }
        }
    }
};

QTEST_MAIN(TestSearch)
#include "tst_search.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The form and the lists of the inspector, in the real window.
#include "app/sections/recordssection.h"
#include "app/window/actions.h"
#include "app/window/inspector.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "app/window/recordpane.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "resources/resources.h"
#include "widgets/records/draftform.h"
#include "widgets/records/fieldcolumn.h"
#include "widgets/records/recordform.h"
#include "widgets/records/recordpicker.h"
#include "widgets/records/recordtable.h"
#include "widgets/records/recordview.h"
#include "widgets/records/relationlist.h"
#include "widgets/records/relationpane.h"
#include "widgets/records/relationrow.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace entente;

namespace {

const QString sample = QStringLiteral("northern-accord");
const Day today = Day::of(2026, 11, 24);

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<MainWindow> window_;

    PlanView &view() { return *window_->plan(); }
    RecordPane &pane() { return view().inspector().recordPane(); }
    const Snapshot &plan() { return view().workspace().snapshot(); }

    AnyId find(const Kind &kind, const char *key)
    {
        return {&kind, references(plan()).find(kind, QString::fromLatin1(key))};
    }
    void select(const AnyId &record)
    {
        QVERIFY(plan().find(record));
        view().showSection(QString::fromLatin1(record.kind->plural));
        view().selection().select(record);
        QTRY_VERIFY(pane().isVisible() && pane().form().record() == record);
    }
    FormField &field(const char *name)
    {
        FormField *found = pane().form().field(QString::fromLatin1(name));
        if (!found)
            qFatal("the form has no field %s", name);
        return *found;
    }
    void type(FormField &into, const QString &text)
    {
        into.editor().setFocus();
        QTest::keyClick(&into.editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&into.editor(), text);
    }
    QString value(const AnyId &record, const char *name)
    {
        return textOf(*record.kind->field(QString::fromLatin1(name)), *plan().find(record), references(plan()));
    }
    RelationList &list(const char *path)
    {
        RelationList *found = pane().relations().list(QString::fromLatin1(path));
        if (!found)
            qFatal("there is no list %s", path);
        return *found;
    }

private slots:
    void initTestCase()
    {
        initialiseResources();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        WindowOptions options;
        options.settingsPath = folder_->filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder_->filePath(QStringLiteral("samples"));
        options.today = today;
        options.workspace.author = QStringLiteral("tester");
        window_ = std::make_unique<MainWindow>(options);
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        window_->openSample(sample);
        QTRY_VERIFY_WITH_TIMEOUT(window_->plan(), 20000);
    }
    void cleanup() { window_.reset(); }

    void aFieldIsOneEdit()
    {
        const AnyId lysmark = find(kindOf<Member>(), "LYS");
        select(lysmark);
        const std::int64_t revision = plan().revision();
        type(field("name"), QStringLiteral("Lysmark the Fair"));
        QTest::keyClick(&field("name").editor(), Qt::Key_Return);
        QCOMPARE(value(lysmark, "name"), QStringLiteral("Lysmark the Fair"));
        QCOMPARE(plan().revision(), revision + 1);
        QVERIFY(window_->actions().undo->toolTip().contains(QStringLiteral("Change name of LYS")));
        // The head follows.
        QTRY_VERIFY(view().inspector().text().contains(QStringLiteral("LYS Lysmark the Fair")));
        // Undo with the keyboard in the field: the plan's, and the keyboard stays.
        auto &line = dynamic_cast<QLineEdit &>(field("name").editor());
        QVERIFY(line.hasFocus());
        QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(value(lysmark, "name"), QStringLiteral("Lysmark"));
        QTRY_COMPARE(line.text(), QStringLiteral("Lysmark"));
        QVERIFY(line.hasFocus());
        window_->actions().redo->trigger();
        QTRY_COMPARE(line.text(), QStringLiteral("Lysmark the Fair"));
        QVERIFY(line.hasFocus());
    }

    void findingsAreSaidAndMended()
    {
        // The README of the sample: ELV-MNT-1 is UNCLASSIFIED and names an agreement that is RESTRICTED and for two.
        const AnyId pledge = find(kindOf<Contribution>(), "ELV-MNT-1");
        select(pledge);
        const auto fixes = [this] {
            std::vector<QPushButton *> found;
            for (QPushButton *button : pane().findChildren<QPushButton *>())
                if (button->text() == QStringLiteral("Fix") && button->isVisibleTo(&pane()))
                    found.push_back(button);
            return found;
        };
        QTRY_COMPARE_WITH_TIMEOUT(fixes().size(), 2U, 20000);
        QVERIFY(view().inspector().text().contains(QStringLiteral("which is ACCORD/RESTRICTED")));
        const std::int64_t revision = plan().revision();
        QCOMPARE(value(pledge, "label"), QStringLiteral("ACCORD/UNCLASSIFIED"));
        fixes().front()->setFocus();
        QTest::keyClick(fixes().front(), Qt::Key_Space);
        QTRY_COMPARE(plan().revision(), revision + 1);
        QCOMPARE(value(pledge, "label"), QStringLiteral("ACCORD/RESTRICTED"));
        // The keyboard goes on to what is left.
        QTRY_COMPARE(fixes().size(), 1U);
        QVERIFY(fixes().front()->hasFocus());
        QTest::keyClick(fixes().front(), Qt::Key_Space);
        QTRY_COMPARE(value(pledge, "label"), QStringLiteral("ACCORD/RESTRICTED//REL DRK;ELV"));
        QTRY_COMPARE(fixes().size(), 0U);
        QVERIFY(pane().form().isAncestorOf(QApplication::focusWidget()));
        // One edit each, and what is undone is said again.
        window_->actions().undo->trigger();
        window_->actions().undo->trigger();
        QCOMPARE(value(pledge, "label"), QStringLiteral("ACCORD/UNCLASSIFIED"));
        QTRY_COMPARE(fixes().size(), 2U);
        // A record about which nothing is known says nothing.
        select(find(kindOf<Member>(), "LYS"));
        QCOMPARE(fixes().size(), 0U);
    }

    void closingWritesWhatWasTyped()
    {
        const AnyId lysmark = find(kindOf<Member>(), "LYS");
        select(lysmark);
        type(field("iso3"), QStringLiteral("LYM"));
        const QString path = view().workspace().path();
        window_->closePlan();
        window_->openPlan(path);
        QTRY_VERIFY_WITH_TIMEOUT(window_->plan(), 20000);
        QCOMPARE(value(find(kindOf<Member>(), "LYS"), "iso3"), QStringLiteral("LYM"));
    }

    void jumpsLeadOnAndBack()
    {
        const AnyId contribution = find(kindOf<Contribution>(), "LYS-MCM-1");
        const AnyId lysmark = find(kindOf<Member>(), "LYS");
        select(lysmark);
        RelationList &contributions = list("contribution.member");
        RelationRow *row = nullptr;
        for (RelationRow *each : contributions.rows())
            if (each->line().record == contribution)
                row = each;
        QVERIFY(row);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QTRY_COMPARE(view().currentId(), QStringLiteral("contributions"));
        QTRY_VERIFY(pane().form().record() == contribution);
        // A reference of the form is a jump, too.
        field("member").findChild<QToolButton *>()->click();
        QTRY_VERIFY(view().selection().value().record == lysmark);
        QCOMPARE(view().currentId(), QStringLiteral("members"));
        window_->actions().back->trigger();
        QCOMPARE(view().currentId(), QStringLiteral("contributions"));
        QVERIFY(view().selection().value().record == contribution);
        window_->actions().back->trigger();
        QCOMPARE(view().currentId(), QStringLiteral("members"));
        QVERIFY(view().selection().value().record == lysmark);
        window_->actions().forward->trigger();
        QVERIFY(view().selection().value().record == contribution);
    }

    void jumpsInsideASectionLeadBack()
    {
        // A capability and its parent are in the same section.
        const AnyId leaf = find(kindOf<Capability>(), "ENG-MAR-MCM");
        select(leaf);
        const AnyId parent{&kindOf<Capability>(), plan().find(Id<Capability>{leaf.uuid})->parent.uuid};
        QVERIFY(plan().find(parent));
        field("parent").findChild<QToolButton *>()->click();
        QTRY_VERIFY(view().selection().value().record == parent);
        window_->actions().back->trigger();
        QVERIFY(view().selection().value().record == leaf);
        QTRY_VERIFY(pane().form().record() == leaf);
    }

    void listsAreEditedInPlace()
    {
        AnyId agreement;
        for (const Party &party : plan().all<Party>())
            agreement = {&kindOf<Agreement>(), party.agreement.uuid};
        select(agreement);
        RelationList &parties = list("party.agreement");
        const std::size_t before = parties.rows().size();
        QVERIFY(before > 0);
        const std::int64_t revision = plan().revision();
        // A member that is not there yet, made on the way: all of it is one edit.
        parties.startAdding();
        auto *draft = parties.panel()->findChild<DraftForm *>();
        if (!draft)
            draft = qobject_cast<DraftForm *>(parties.panel());
        QVERIFY(draft);
        auto &member = dynamic_cast<RecordPicker &>(draft->column().field(u"member")->editor());
        QTRY_VERIFY(member.hasFocus());
        QTest::keyClicks(&member, QStringLiteral("NEWLAND"));
        QTest::keyClick(&member, Qt::Key_Return);
        auto *inner = qobject_cast<DraftForm *>(draft->column().panel());
        QVERIFY(inner);
        inner->submit();
        draft->submit();
        QCOMPARE(plan().revision(), revision + 1);
        QTRY_COMPARE(parties.rows().size(), before + 1);
        QVERIFY(!references(plan()).find(kindOf<Member>(), u"NEWLAND").isNull());
        window_->actions().undo->trigger();
        QVERIFY(references(plan()).find(kindOf<Member>(), u"NEWLAND").isNull());
        QTRY_COMPARE(parties.rows().size(), before);
        // Edited under its line.
        RelationRow *row = parties.rows().front();
        const AnyId party = row->line().record;
        row->setFocus();
        QTest::keyClick(row, Qt::Key_F2);
        auto *form = parties.panel()->findChild<RecordForm *>();
        QVERIFY(form);
        QLineEdit &until = dynamic_cast<QLineEdit &>(form->field(u"until")->editor());
        until.setFocus();
        QTest::keyClick(&until, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&until, QStringLiteral("2041"));
        QTest::keyClick(&until, Qt::Key_Tab);
        QCOMPARE(value(party, "until"), QStringLiteral("2041"));
        QTRY_VERIFY(parties.rows().front()->line().detail.contains(QStringLiteral("2041")));
        QVERIFY(parties.panel());
    }

    void asOfGreysLines()
    {
        select(find(kindOf<Member>(), "LYS"));
        const auto inForce = [&] {
            std::size_t count = 0;
            for (const RelationRow *row : list("contribution.member").rows())
                count += row->line().inForce ? 1 : 0;
            return count;
        };
        QVERIFY(inForce() > 0);
        // By the end of the century only what has no last day is left.
        std::size_t endless = 0;
        for (const Contribution &each : plan().all<Contribution>())
            if (each.member.uuid == find(kindOf<Member>(), "LYS").uuid && each.period.until.isEmpty())
                ++endless;
        QVERIFY(endless < inForce());
        view().lenses().setAsOf(Day::of(2099, 1, 1));
        QTRY_COMPARE(inForce(), endless);
        // And of the record itself: this one ends with 2028.
        select(find(kindOf<Contribution>(), "LYS-MCM-1"));
        QVERIFY(view().inspector().text().contains(QStringLiteral("not in force on 01/01/2099")));
        view().lenses().setAsOf(today);
        QTRY_VERIFY(!view().inspector().text().contains(QStringLiteral("not in force on 01/01/2099")));
        QVERIFY(!view().inspector().text().contains(QStringLiteral("Contribution, not in force")));
    }

    void noticesHaveTheirPlace()
    {
        const AnyId lysmark = find(kindOf<Member>(), "LYS");
        int fixed = 0;
        pane().setNotices([&](const AnyId &record) -> std::vector<RecordNotice> {
            if (!(record == lysmark))
                return {};
            return {{Severity::Error, QStringLiteral("Something is wrong."), QStringLiteral("Set it right"),
                     [&fixed] { ++fixed; }}};
        });
        select(lysmark);
        QVERIFY(view().inspector().text().contains(QStringLiteral("Something is wrong.")));
        for (QPushButton *button : pane().findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Set it right"))
                button->click();
        QTRY_COMPARE(fixed, 1);
        select(find(kindOf<Member>(), "ARV"));
        QVERIFY(!view().inspector().text().contains(QStringLiteral("Something is wrong.")));
    }

    void allOfALongListInTheTable()
    {
        // A framework has more than fifty capabilities or the test picks whoever has long lists.
        AnyId target;
        const char *path = "contribution.member";
        for (const Member &member : plan().all<Member>()) {
            const auto relations = relationsOf(plan(), {&kindOf<Member>(), member.id});
            for (const Relation &relation : relations)
                if (relation.kind == &kindOf<Contribution>() && relation.records.size() > RelationList::longest)
                    target = {&kindOf<Member>(), member.id};
        }
        if (target.isEmpty()) {
            path = "capability.framework";
            target = {&kindOf<Framework>(), plan().table(kindOf<Framework>()).at(0)->id};
        }
        select(target);
        RelationList &all = list(path);
        if (!all.isFolded())
            QSKIP("the sample has no list that folds");
        for (QPushButton *button : all.findChildren<QPushButton *>())
            if (button->text().contains(QStringLiteral("Show all")))
                button->click();
        QTRY_COMPARE(
            view().currentId(),
            QString::fromLatin1(all.path().startsWith(QLatin1String("capability")) ? "capabilities" : "contributions"));
    }

    /// Writes pictures of the inspector to ENTENTE_PICTURES, for looking at.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_PICTURES");
        if (folder.isEmpty())
            QSKIP("ENTENTE_PICTURES names no folder");
        QDir().mkpath(folder);
        AnyId agreement;
        std::size_t most = 0;
        for (const Agreement &each : plan().all<Agreement>()) {
            const AnyId id{&kindOf<Agreement>(), each.id};
            std::size_t kinds = 0;
            for (const Relation &relation : relationsOf(plan(), id))
                kinds += relation.records.empty() ? 0 : 1;
            if (kinds > most) {
                most = kinds;
                agreement = id;
            }
        }
        const std::vector<AnyId> records{find(kindOf<Member>(), "LYS"), agreement,
                                         find(kindOf<Contribution>(), "LYS-MCM-1"),
                                         find(kindOf<Capability>(), "ENG-MAR-MCM"),
                                         AnyId{&kindOf<Exercise>(), plan().table(kindOf<Exercise>()).at(0)->id}};
        const bool large = window_->devicePixelRatio() > 1.5;
        const auto shown = [&](const char *name) {
            QTest::qWait(120);
            window_->grab().save(QStringLiteral("%1/x-%2%3.png")
                                     .arg(folder, QLatin1String(name), large ? QStringLiteral("-x2") : QString()));
        };
        window_->resize(1280, 800);
        select(find(kindOf<Contribution>(), "LYS-MCM-1"));
        type(field("quantity"), QStringLiteral("twelve"));
        type(field("until"), QStringLiteral("+3y"));
        shown("refusal");
        QTest::keyClick(&field("until").editor(), Qt::Key_Escape);
        type(field("member"), QStringLiteral("mark"));
        shown("picker");
        type(field("member"), QStringLiteral("NEW"));
        QTest::keyClick(&field("member").editor(), Qt::Key_Return);
        shown("create");
        QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
        select(agreement);
        list("party.agreement").startAdding();
        shown("add");
        list("party.agreement").startEditing(list("party.agreement").rows()[1]->line().record);
        shown("edit");
        for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
            window_->setThemeName(theme);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                if ((large || theme == ThemeName::HighContrast) && size.width() != 1280)
                    continue;
                window_->resize(size);
                for (const AnyId &record : records) {
                    select(record);
                    QTest::qWait(120);
                    QTRY_VERIFY_WITH_TIMEOUT(!window_->runner().isBusy(), 30000);
                    const QString name = QStringLiteral("%1/%2-%3-%4%5-")
                                             .arg(folder, QLatin1String(record.kind->name), themeWord(theme))
                                             .arg(size.width())
                                             .arg(large ? QStringLiteral("-x2") : QString());
                    window_->grab().save(name + QStringLiteral("a.png"));
                    auto *area = qobject_cast<QScrollArea *>(pane().parentWidget()->parentWidget());
                    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
                    view().inspector().grab().save(name + QStringLiteral("b.png"));
                }
            }
        }
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/findingsmodel.h"
#include "app/sections/findingssection.h"
#include "app/sections/fixpreview.h"
#include "app/sections/mergedialog.h"
#include "app/sections/recordssection.h"
#include "app/window/actions.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "resources/resources.h"
#include "widgets/records/recordtable.h"
#include "widgets/records/recordtablemodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QtTest>

using namespace entente;

/// Findings through the real window: shown, filtered, mended, merged and taken back.
class TestFindings : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<MainWindow> window_;

    Workspace &workspace() { return window_->plan()->workspace(); }
    FindingsState &found() { return window_->plan()->findings(); }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!window_->runner().isBusy(), 30000);
        QTRY_COMPARE_WITH_TIMEOUT(found().plan().revision(), workspace().snapshot().revision(), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->runner().isBusy(), 30000);
    }

    template<class T>
    Id<T> put(const T &record)
    {
        Edit edit = workspace().edit(QStringLiteral("Prepare"));
        const Id<T> id = edit.put(record);
        const auto done = edit.commit();
        if (done.has_error())
            qFatal("%s", qPrintable(done.error().message()));
        return id;
    }
    Id<Member> someMember(std::size_t number)
    {
        return {workspace().snapshot().table(kindOf<Member>()).at(number)->id};
    }
    Id<Member> putMember(const QString &key, const QString &name)
    {
        Member member;
        member.key = key;
        member.name = name;
        member.kind.word = QStringLiteral("state");
        return put(member);
    }

    FindingsSection &section()
    {
        window_->plan()->showSection(section::findings);
        return *qobject_cast<FindingsSection *>(window_->plan()->current());
    }
    /// The finding of that rule about that record; null when there is none.
    FindingPtr findingOf(const char *rule, const Uuid &record)
    {
        for (const FindingPtr &finding : found().all())
            if (QLatin1String(rule) == QLatin1String(finding->rule->id) && finding->records.front().uuid == record)
                return finding;
        return nullptr;
    }
    bool choose(const char *rule, const Uuid &record)
    {
        settle();
        const FindingPtr finding = findingOf(rule, record);
        if (!finding)
            return false;
        const QModelIndex index = section().model().indexOf(*finding);
        section().view().setCurrentIndex(index);
        settle();
        return index.isValid();
    }

private slots:
    void initTestCase() { initialiseResources(); }

    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        WindowOptions options;
        options.settingsPath = folder_->filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder_->filePath(QStringLiteral("samples"));
        options.today = Day::of(2026, 11, 24);
        options.workspace.author = QStringLiteral("tester");
        window_ = std::make_unique<MainWindow>(options);
        window_->resize(1280, 800);
        window_->show();
        window_->openSample(QStringLiteral("northern-accord"));
        QTRY_VERIFY_WITH_TIMEOUT(window_->plan(), 20000);
        settle();
    }
    void cleanup() { window_.reset(); }

    void aFixIsOneStepThatUndoTakesBack()
    {
        Membership first;
        first.alliance = {workspace().snapshot().table(kindOf<Alliance>()).at(0)->id};
        first.member = putMember(QStringLiteral("ZZA"), QStringLiteral("Quoxland"));
        first.role.word = QStringLiteral("member");
        first.period.from = {2001, 0, 0};
        const Id<Membership> earlier = put(first);
        first.id = {};
        first.period.from = {2011, 5, 1};
        const Id<Membership> later = put(first);
        settle();
        const qint64 count = *window_->plan()->navigation().count(section::findings);
        QVERIFY(choose("overlapping-memberships", later.uuid));

        // Explained, and said what the fix would do.
        QVERIFY(section().explanation().contains(QStringLiteral("the earlier one was not ended")));
        QVERIFY(section().explanation().contains(QStringLiteral("2011-04-30")));
        QCOMPARE(window_->plan()->selection().value().record.uuid, later.uuid);
        const auto revision = workspace().snapshot().revision();
        QTest::mouseClick(&section().fixButton(), Qt::LeftButton);
        QCOMPARE(workspace().snapshot().revision(), revision + 1);
        QCOMPARE(workspace().snapshot().find(earlier)->period.until, (PartialDate{2011, 4, 30}));
        settle();
        QVERIFY(!findingOf("overlapping-memberships", later.uuid));
        QCOMPARE(*window_->plan()->navigation().count(section::findings), count - 1);

        window_->actions().undo->trigger();
        settle();
        QVERIFY(workspace().snapshot().find(earlier)->period.until.isEmpty());
        QVERIFY(findingOf("overlapping-memberships", later.uuid));
        QCOMPARE(*window_->plan()->navigation().count(section::findings), count);
    }

    void allOfARuleAreShownBeforeTheyAreFixed()
    {
        std::vector<Id<Member>> broken;
        for (int i = 0; i < 3; ++i) {
            Member member;
            member.key = QStringLiteral("ZZ%1").arg(i);
            member.period = {PartialDate{2027, 1, 1}, PartialDate{std::int16_t(2020 + i), 1, 1}};
            broken.push_back(put(member));
        }
        QVERIFY(choose("reversed-period", broken[0].uuid));
        // The row of the rule is enough.
        section().view().setCurrentIndex(section().view().currentIndex().parent());
        QVERIFY(section().fixAllButton().isEnabled());
        QVERIFY(!section().fixButton().isEnabled());
        QTest::mouseClick(&section().fixAllButton(), Qt::LeftButton);
        QTRY_VERIFY(section().findChild<FixPreviewDialog *>());
        auto *dialog = section().findChild<FixPreviewDialog *>();
        QVERIFY(dialog->fixButton()->text().contains(QLatin1Char('3')));
        const auto revision = workspace().snapshot().revision();
        QTest::mouseClick(dialog->fixButton(), Qt::LeftButton);
        QCOMPARE(workspace().snapshot().revision(), revision + 1); // one step
        settle();
        for (const Id<Member> &id : broken) {
            QVERIFY(!findingOf("reversed-period", id.uuid));
            QCOMPARE(workspace().snapshot().find(id)->period.until, (PartialDate{2027, 1, 1}));
        }
        window_->actions().undo->trigger();
        settle();
        QVERIFY(findingOf("reversed-period", broken[2].uuid));
    }

    void duplicatesAreMergedSideBySide()
    {
        const Id<Member> one = putMember(QStringLiteral("QX1"), QStringLiteral("Quoxland"));
        const Id<Member> other = putMember(QStringLiteral("QX2"), QStringLiteral("Quoxlande"));
        Indicator figure;
        figure.member = {std::max(one.uuid, other.uuid)};
        figure.name = QStringLiteral("GDP");
        figure.year = 2020;
        const Id<Indicator> moving = put(figure);
        Dependency between;
        between.dependent = {&kindOf<Member>(), one.uuid};
        between.on = {&kindOf<Member>(), other.uuid};
        between.mode.word = QStringLiteral("requires");
        const Id<Dependency> relation = put(between);
        settle();
        const Uuid later = std::max(one.uuid, other.uuid);
        const Uuid earlier = std::min(one.uuid, other.uuid);
        QVERIFY(choose("likely-duplicate", later));
        QVERIFY(section().mergeButton().isEnabled());
        QTest::mouseClick(&section().mergeButton(), Qt::LeftButton);
        QPointer<MergeDialog> dialog = section().findChild<MergeDialog *>();
        QVERIFY(dialog);
        // The other way round, and back again.
        const QString title = dialog->windowTitle();
        for (int i = 0; i < 2; ++i) {
            for (QPushButton *button : dialog->findChildren<QPushButton *>())
                if (button->text().startsWith(QStringLiteral("Keep "))) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    break;
                }
            QTRY_VERIFY(!dialog);
            dialog = section().findChild<MergeDialog *>();
            QVERIFY(dialog);
            QCOMPARE(dialog->windowTitle() == title, i == 1);
        }
        dialog->choose(kindOf<Member>().indexOf(u"name"), true);
        QTRY_VERIFY(dialog->relations().size() == 2);
        QVERIFY(dialog->relations()[0].contains(QStringLiteral("dependency:")));
        QVERIFY(dialog->relations()[1].contains(QStringLiteral("indicator:")));
        const auto revision = workspace().snapshot().revision();
        const QString goingName = workspace().snapshot().find(Id<Member>{later})->name;
        QTest::mouseClick(dialog->mergeButton(), Qt::LeftButton);
        QTRY_COMPARE(workspace().snapshot().revision(), revision + 1);
        QTRY_VERIFY(!dialog);
        const Snapshot &plan = workspace().snapshot();
        QVERIFY(!plan.find(Id<Member>{later}));
        QCOMPARE(plan.find(Id<Member>{earlier})->name, goingName);
        QCOMPARE(plan.find(moving)->member.uuid, earlier);
        QVERIFY(!plan.find(relation));
        settle();
        QVERIFY(!findingOf("likely-duplicate", later));

        window_->actions().undo->trigger();
        settle();
        QCOMPARE(workspace().snapshot().find(moving)->member.uuid, later);
        QVERIFY(workspace().snapshot().find(relation));
        QVERIFY(findingOf("likely-duplicate", later));
    }

    void filtersNarrowTheList()
    {
        Member member;
        member.key = QStringLiteral("ZZ0");
        member.period = {PartialDate{2027, 1, 1}, PartialDate{2020, 1, 1}};
        const Id<Member> broken = put(member);
        settle();
        FindingsSection &section = this->section();
        FindingsModel &model = section.model();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int all = model.shown();
        QCOMPARE(all, int(found().all().size()));
        section.textFilter().setText(QStringLiteral("BEGINS zz0"));
        settle();
        QTRY_COMPARE(model.shown(), 1);
        QCOMPARE(model.finding(model.index(0, 0, model.index(0, 0)))->records.front().uuid, broken.uuid);
        QVERIFY(section.statusText().contains(QStringLiteral("1 of")));
        section.textFilter().setText(QStringLiteral("no such words"));
        settle();
        QTRY_COMPARE(model.shown(), 0);
        section.textFilter().clear();
        QTRY_COMPARE(model.shown(), all);
        const auto boxes = section.findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 2);
        QComboBox *rules = boxes[0]->accessibleName() == QStringLiteral("Rule") ? boxes[0] : boxes[1];
        QComboBox *kinds = rules == boxes[0] ? boxes[1] : boxes[0];
        rules->setCurrentIndex(rules->findData(QStringLiteral("reversed-period")));
        QCOMPARE(model.shown(), 1);
        QCOMPARE(model.rowCount(), 1);
        kinds->setCurrentIndex(kinds->findData(QStringLiteral("member")));
        QCOMPARE(model.shown(), 1);
        // The filter holds when the plan changes, and lets go of what is gone.
        window_->actions().undo->trigger();
        settle();
        QVERIFY(!findingOf("reversed-period", broken.uuid));
        QCOMPARE(rules->currentIndex(), 0);
    }

    void cellsAreMarked()
    {
        Member member;
        member.key = QStringLiteral("ZZ0");
        member.period = {PartialDate{2027, 1, 1}, PartialDate{2020, 1, 1}};
        const Id<Member> broken = put(member);
        window_->plan()->showSection(QStringLiteral("members"));
        auto *records = qobject_cast<RecordsSection *>(window_->plan()->current());
        settle();
        const RecordTableModel &model = records->table().model();
        const int from = kindOf<Member>().indexOf(u"from");
        const auto cell = [&](int column) { return model.index(model.rowOf(broken.uuid), column); };
        QTRY_VERIFY(!cell(from).data(Qt::DecorationRole).isNull());
        QVERIFY(cell(kindOf<Member>().indexOf(u"until")).data(Qt::DecorationRole).isNull());
        QVERIFY(cell(from).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Error: ")));
        QVERIFY(
            cell(from).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Error: member:ZZ0 begins")));
        const auto about = found().findingsFor({&kindOf<Member>(), broken.uuid});
        QCOMPARE(about.size(), 1U);
        QCOMPARE(about.front()->field, from);
        // Corrected in the table, the mark goes.
        records->table().model().setData(cell(from), QStringLiteral("2019"));
        settle();
        QTRY_VERIFY(cell(from).data(Qt::DecorationRole).isNull());
        QVERIFY(found().findingsFor({&kindOf<Member>(), broken.uuid}).empty());
    }

    // What others say of a record is found with it too.
    void findingsOfOthersNameARecord()
    {
        Exercise exercise;
        exercise.key = QStringLiteral("ZZX");
        exercise.host = someMember(0);
        const Id<Exercise> id = put(exercise);
        settle();
        const auto of = found().findingsFor({&kindOf<Member>(), exercise.host.uuid});
        QVERIFY(std::any_of(of.begin(), of.end(), [&](const FindingPtr &each) {
            return QLatin1String(each->rule->id) == QLatin1String("host-not-participant") &&
                   each->records.front().uuid == id.uuid;
        }));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_PICTURES");
        if (folder.isEmpty())
            QSKIP("ENTENTE_PICTURES names no folder");
        Id<Member> broken;
        for (int i = 0; i < 2; ++i) {
            Member member;
            member.key = QStringLiteral("ZZ%1").arg(i);
            member.period = {PartialDate{2027, 1, 1}, PartialDate{2020, 1, 1}};
            broken = put(member);
        }
        const Id<Member> one = putMember(QStringLiteral("QX1"), QStringLiteral("Quoxland"));
        const Id<Member> other = putMember(QStringLiteral("QX2"), QStringLiteral("Quoxlande"));
        for (int year = 2015; year < 2024; ++year) {
            Indicator figure;
            figure.member = year % 2 ? one : other;
            figure.name = QStringLiteral("GDP");
            figure.year = year;
            put(figure);
        }
        const auto save = [&](QWidget &widget, const QString &name) {
            QTest::qWait(200);
            widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
        };
        for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
            window_->setThemeName(theme);
            const QString word = theme == ThemeName::Light ? QStringLiteral("light") : QStringLiteral("dark");
            QVERIFY(choose("reversed-period", broken.uuid));
            save(*window_, QStringLiteral("findings-") + word);
            section().fixAll();
            settle();
            if (auto *dialog = section().findChild<FixPreviewDialog *>()) {
                save(*dialog, QStringLiteral("fixall-") + word);
                dialog->reject();
            }
            QVERIFY(choose("likely-duplicate", std::max(one.uuid, other.uuid)));
            section().merge();
            settle();
            if (auto *dialog = section().findChild<MergeDialog *>()) {
                save(*dialog, QStringLiteral("merge-") + word);
                dialog->reject();
            }
            window_->plan()->showSection(QStringLiteral("members"));
            settle();
            save(*window_, QStringLiteral("members-") + word);
        }
    }
};

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"

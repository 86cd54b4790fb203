// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the real window: filtering, sorting, grouping, many cells at once, deleting, saved views and
// the lenses, as a person works them.
#include "app/sections/recordssection.h"
#include "app/window/actions.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "resources/resources.h"
#include "widgets/records/asofslider.h"
#include "widgets/records/columnchooser.h"
#include "widgets/records/deletiondialog.h"
#include "widgets/records/filterchips.h"
#include "widgets/records/filterdialog.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/pastedialog.h"
#include "widgets/records/recordtable.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"
#include "widgets/records/valuedialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include <set>

using namespace entente;

namespace {

const Day today = Day::of(2026, 11, 24);

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<MainWindow> window_;

    void open()
    {
        WindowOptions options;
        options.settingsPath = folder_->filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder_->filePath(QStringLiteral("samples"));
        options.today = today;
        options.workspace.author = QStringLiteral("tester");
        window_ = std::make_unique<MainWindow>(options);
        window_->resize(1280, 800);
        window_->show();
        window_->openSample(QStringLiteral("northern-accord"));
        QTRY_VERIFY_WITH_TIMEOUT(window_->plan(), 20000);
    }

    RecordTable &table(const char *plural)
    {
        window_->plan()->showSection(QString::fromLatin1(plural));
        auto *section = qobject_cast<RecordsSection *>(window_->plan()->current());
        [&] { QTRY_VERIFY(!section->isStale()); }();
        return section->table();
    }
    [[nodiscard]] const Snapshot &plan() const { return window_->plan()->workspace().snapshot(); }
    [[nodiscard]] Uuid idOf(const Kind &kind, const char *key) const
    {
        return references(plan()).find(kind, QString::fromLatin1(key));
    }
    [[nodiscard]] static int column(RecordTable &table, const char *path)
    {
        return table.model().columnOf(QString::fromLatin1(path));
    }
    /// The one dialog of that type that is open; those closed a moment ago are gone first.
    template<class Dialog>
    [[nodiscard]] static Dialog *dialog(RecordTable &table)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return table.findChild<Dialog *>();
    }
    static void select(RecordTable &table, int top, int bottom, const char *path)
    {
        const int at = column(table, path);
        table.view().setCurrentIndex(table.model().index(top, at));
        table.view().selectionModel()->select(
            QItemSelection(table.model().index(top, at), table.model().index(bottom, at)),
            QItemSelectionModel::ClearAndSelect);
        table.view().setFocus();
    }
    /// Values of a column from top to bottom.
    static QStringList values(RecordTable &table, const char *path)
    {
        QStringList texts;
        for (int row = 0; row < table.model().rowCount(); ++row)
            if (!table.model().isGroupRow(row))
                texts << table.model().index(row, column(table, path)).data().toString();
        return texts;
    }
    /// Triggers the entry of @p menu that begins with @p text.
    static void choose(QMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions())
            if (action->text().startsWith(text)) {
                QVERIFY(action->isEnabled());
                action->trigger();
                return;
            }
        QFAIL(qPrintable(QStringLiteral("no entry ") + text));
    }
    void undo()
    {
        QVERIFY(window_->actions().undo->isEnabled());
        window_->actions().undo->trigger();
    }

private slots:
    void initTestCase() { initialiseResources(); }
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { window_.reset(); }

    void filtersByKeyboardAndChips()
    {
        RecordTable &contributions = table("contributions");
        const QAbstractItemModelTester tester(&contributions.model());
        int confirmed = 0;
        int confirmedAndLarge = 0;
        for (const Contribution &each : plan().all<Contribution>()) {
            const bool isConfirmed = each.status == u"confirmed";
            confirmed += isConfirmed ? 1 : 0;
            confirmedAndLarge += isConfirmed && each.quantity && *each.quantity >= 10 ? 1 : 0;
        }
        QVERIFY(confirmed > confirmedAndLarge && confirmedAndLarge > 0 && confirmed < 350);
        contributions.view().setCurrentIndex(contributions.model().index(0, column(contributions, "status")));
        contributions.filterAction()->trigger();
        auto *filter = dialog<FilterDialog>(contributions);
        QVERIFY(filter);
        QCOMPARE(filter->columnBox()->currentData().toString(), QStringLiteral("status"));
        QListWidget *words = filter->wordList();
        const auto found = words->findItems(QStringLiteral("confirmed"), Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        words->setCurrentItem(found.front());
        QTest::keyClick(words, Qt::Key_Space); // ticks
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(contributions.model().rowCount(), confirmed);
        QCOMPARE(contributions.chips().texts(), QStringList{QStringLiteral("Status: confirmed")});

        contributions.editFilter(-1, QStringLiteral("quantity"));
        filter = dialog<FilterDialog>(contributions);
        QTest::keyClick(filter, Qt::Key_Return); // says nothing yet
        QVERIFY(filter->isVisible());
        QTest::keyClicks(filter->fromLine(), QStringLiteral("10"));
        QTest::keyClick(filter->fromLine(), Qt::Key_Return);
        QCOMPARE(contributions.model().rowCount(), confirmedAndLarge);
        QVERIFY(window_->plan()->current()->statusText().contains(QStringLiteral(" of 350")));

        // A chip is changed with Enter and taken away with Delete.
        QTest::keyClick(contributions.chips().chip(1), Qt::Key_Return);
        filter = dialog<FilterDialog>(contributions);
        QCOMPARE(filter->fromLine()->text(), QStringLiteral("10"));
        filter->reject();
        QTest::keyClick(contributions.chips().chip(1), Qt::Key_Delete);
        QCOMPARE(contributions.model().rowCount(), confirmed);
        QTest::mouseClick(contributions.chips().cross(0), Qt::LeftButton);
        QCOMPARE(contributions.model().rowCount(), 350);
        QVERIFY(!contributions.chips().isVisible());
    }

    void filtersThroughReferences()
    {
        RecordTable &contributions = table("contributions");
        const AnyId member{&kindOf<Member>(), idOf(kindOf<Member>(), "LYS")};
        std::size_t expected = 0;
        for (const Contribution &each : plan().all<Contribution>())
            expected += each.member.uuid == member.uuid ? 1 : 0;
        contributions.editFilter(-1, QStringLiteral("member"));
        auto *filter = dialog<FilterDialog>(contributions);
        QTest::keyClicks(filter->recordsLine(), QStringLiteral("LYS"));
        filter->findChild<QPushButton *>()->setFocus();
        const auto made = filter->filter();
        QVERIFY2(made.has_value(), made.has_error() ? qPrintable(made.assume_error().message()) : "");
        contributions.setColumnFilters({made.assume_value()});
        filter->reject();
        QVERIFY(expected > 0);
        QCOMPARE(contributions.model().shownCount(), expected);
        // By the name of the member, which is no column of a contribution.
        const QString name = plan().find(Id<Member>{member.uuid})->name;
        contributions.setColumnFilters({{QStringLiteral("member.name"), FilterTest::Contains, name}});
        QCOMPARE(contributions.model().shownCount(), expected);
    }

    void sortsByColumnsWithShift()
    {
        RecordTable &contributions = table("contributions");
        QHeaderView *header = contributions.view().horizontalHeader();
        const auto click = [&](const char *path, Qt::KeyboardModifiers modifiers) {
            const int at = header->sectionViewportPosition(column(contributions, path));
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, QPoint(at + 12, header->height() / 2));
        };
        click("member", {});
        click("capability", Qt::ShiftModifier);
        click("capability", Qt::ShiftModifier); // and once more: descending
        const auto title = [&](const char *path) {
            return contributions.model().headerData(column(contributions, path), Qt::Horizontal).toString();
        };
        QCOMPARE(title("member"), QStringLiteral("Member 1"));
        QCOMPARE(title("capability"), QStringLiteral("Capability ↓2"));
        const QStringList members = values(contributions, "member");
        const QStringList capabilities = values(contributions, "capability");
        for (int i = 1; i < members.size(); ++i) {
            QVERIFY(members[i - 1].compare(members[i], Qt::CaseInsensitive) <= 0);
            if (members[i - 1] == members[i])
                QVERIFY(capabilities[i - 1].localeAwareCompare(capabilities[i]) >= 0);
        }
    }

    void groupsAndFolds()
    {
        RecordTable &contributions = table("contributions");
        const QAbstractItemModelTester tester(&contributions.model());
        std::map<QString, int> counts;
        for (const Contribution &each : plan().all<Contribution>())
            ++counts[each.status.word];
        std::unique_ptr<QMenu> menu(contributions.headerMenu(column(contributions, "status")));
        choose(*menu, QStringLiteral("Group by Status"));
        RecordTableModel &model = contributions.model();
        QCOMPARE(model.rowCount(), 350 + int(counts.size()));
        int groups = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.isGroupRow(row)) {
                ++groups;
                const QString word = model.groupTitle(row).mid(int(qstrlen("Status: ")));
                QCOMPARE(model.groupCount(row), counts.at(word == QLatin1String("none") ? QString() : word));
            }
        QCOMPARE(groups, int(counts.size()));
        // The keyboard reaches the row of a group, and Space folds it.
        contributions.view().setFocus();
        contributions.view().setCurrentIndex(model.index(0, 0));
        const int first = model.groupCount(0);
        QTest::keyClick(&contributions.view(), Qt::Key_Space);
        QCOMPARE(model.rowCount(), 350 + int(counts.size()) - first);
        QVERIFY(model.isGroupRow(1));
        QVERIFY(contributions.countText().startsWith(QStringLiteral("350 ")));
        // A jump to a record in it unfolds it.
        QVERIFY(contributions.current().isNull());
        const Record *hidden = nullptr;
        plan().table(kindOf<Contribution>()).forEach([&](const Record &record) {
            if (model.rowOf(record.id) < 0)
                hidden = &record;
        });
        QVERIFY(hidden);
        const Uuid id = hidden->id;
        QVERIFY(contributions.reveal(id));
        QCOMPARE(contributions.current(), id);
        QCOMPARE(model.rowCount(), 350 + int(counts.size()));
        // Editing goes on: the record moves to its new group and stays the current one.
        QVERIFY(
            model.setData(model.index(model.rowOf(id), column(contributions, "status")), QStringLiteral("declared")));
        QCOMPARE(contributions.current(), id);
    }

    void fillsDown()
    {
        RecordTable &members = table("members");
        const QStringList before = values(members, "source");
        select(members, 1, 4, "source");
        QTest::keyClick(&members.view(), Qt::Key_D, Qt::ControlModifier);
        const QStringList after = values(members, "source");
        for (int row = 0; row < after.size(); ++row)
            QCOMPARE(after[row], row >= 1 && row <= 4 ? before[1] : before[row]);
        select(members, 3, 3, "note");
        QVERIFY(members.model().setData(members.model().index(2, column(members, "note")), QStringLiteral("above")));
        QTest::keyClick(&members.view(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(values(members, "note")[3], QStringLiteral("above"));
        undo();
        QVERIFY(values(members, "note")[3].isEmpty());
    }

    void changesManyAtOnce()
    {
        RecordTable &contributions = table("contributions");
        select(contributions, 0, 39, "notice_days");
        const auto revision = plan().revision();
        contributions.changeAction()->trigger();
        auto *value = dialog<ValueDialog>(contributions);
        QVERIFY(value);
        QCOMPARE(value->changeButton()->text(), QStringLiteral("Change 40 records"));
        QTest::keyClicks(value->editor(), QStringLiteral("minus one"));
        value->changeButton()->click();
        QVERIFY(value->isVisible()); // and says why not
        QCOMPARE(plan().revision(), revision);
        qobject_cast<QLineEdit *>(value->editor())->clear();
        QTest::keyClicks(value->editor(), QStringLiteral("17"));
        value->changeButton()->click();
        QVERIFY(!value->isVisible());
        QCOMPARE(plan().revision(), revision + 1); // one edit
        const QStringList notices = values(contributions, "notice_days");
        QVERIFY(std::all_of(notices.begin(), notices.begin() + 40,
                            [](const QString &text) { return text == QLatin1String("17"); }));
        undo();
        QVERIFY(values(contributions, "notice_days") != notices);
    }

    void pastesWithAPreview()
    {
        RecordTable &contributions = table("contributions");
        const QString known = values(contributions, "key").constFirst();
        const auto revision = plan().revision();
        const QString block = QStringLiteral("Key\tMember\tCapability\tQuantity\tFrom\tNote\n"
                                             "%1\tLYS\tENG-MAR-MCM\t%2\t1 Mar 2027\t\"two\nlines\"\n"
                                             "NEW-1\tLysmark\tENG-MAR-MCM\t3\t2027\t'=1+1\n");
        const QString member = plan().find(Id<Member>{idOf(kindOf<Member>(), "LYS")})->name;
        const QString fixed = QString(block).replace(QStringLiteral("Lysmark"), member);
        QApplication::clipboard()->setText(fixed.arg(known, QStringLiteral("4;5")));
        contributions.view().setFocus();
        QTest::keyClick(&contributions.view(), Qt::Key_V, Qt::ControlModifier);
        auto *preview = dialog<PasteDialog>(contributions);
        QVERIFY(preview);
        // One cell is no number: it says so, the rest is previewed, and nothing can be pasted.
        QVERIFY(!preview->pasteButton()->isEnabled());
        const PastePlan &refused = preview->pastePlan();
        QCOMPARE(refused.refusedCells, 1);
        QCOMPARE(refused.rows[0].cells[3].state, PasteState::Refused);
        QVERIFY(refused.rows[0].cells[3].reason.contains(QStringLiteral("4;5")));
        QCOMPARE(refused.rows[1].state, PasteState::Added);
        QCOMPARE(preview->preview()->model()->index(0, 4).data(PastePreviewModel::StateRole).toInt(),
                 int(PasteState::Refused));
        preview->reject();
        QCOMPARE(plan().revision(), revision);

        QApplication::clipboard()->setText(fixed.arg(known, QStringLiteral("4.5")));
        QTest::keyClick(&contributions.view(), Qt::Key_V, Qt::ControlModifier);
        preview = dialog<PasteDialog>(contributions);
        QVERIFY2(preview->pasteButton()->isEnabled(), qPrintable(preview->summary()));
        QCOMPARE(preview->pasteButton()->text(), QStringLiteral("Paste 2 rows"));
        QCOMPARE(preview->pastePlan().added, 1);
        QCOMPARE(preview->pastePlan().changed, 1);
        preview->pasteButton()->click();
        QCOMPARE(plan().revision(), revision + 1);
        const auto *changed = plan().find(Id<Contribution>{references(plan()).find(kindOf<Contribution>(), known)});
        QCOMPARE(changed->quantity, std::optional<double>(4.5));
        QCOMPARE(changed->period.from, (PartialDate{2027, 3, 1}));
        QCOMPARE(changed->note, QStringLiteral("two\nlines"));
        const auto *added = plan().find(Id<Contribution>{idOf(kindOf<Contribution>(), "NEW-1")});
        QVERIFY(added);
        QCOMPARE(added->note, QStringLiteral("=1+1"));
        // What is copied does not run, and comes back as it was.
        QVERIFY(contributions.reveal(added->id));
        contributions.view().selectRow(contributions.model().rowOf(added->id));
        contributions.copyForImportAction()->trigger();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("\t'=1+1")));
        QVERIFY(copied.startsWith(QStringLiteral("key\t")));
        contributions.paste();
        preview = dialog<PasteDialog>(contributions);
        QCOMPARE(preview->pastePlan().same, 1);
        QVERIFY(!preview->pasteButton()->isEnabled());
        preview->reject();
        undo();
        QVERIFY(idOf(kindOf<Contribution>(), "NEW-1").isNull());
    }

    void pastesADecimalComma()
    {
        RecordTable &contributions = table("contributions");
        select(contributions, 0, 0, "quantity");
        QApplication::clipboard()->setText(QStringLiteral("1,5\n2,5\n"));
        contributions.paste();
        auto *preview = dialog<PasteDialog>(contributions);
        QCOMPARE(preview->pastePlan().refusedCells, 2);
        // The reader's own way does not know it; the sheet's does.
        for (int i = 0; i < preview->localeBox()->count(); ++i)
            if (preview->localeBox()->itemData(i).toLocale().language() == QLocale::German)
                preview->localeBox()->setCurrentIndex(i);
        QCOMPARE(preview->pastePlan().changed, 2);
        preview->pasteButton()->click();
        QCOMPARE(values(contributions, "quantity").mid(0, 2),
                 (QStringList{QStringLiteral("1.5"), QStringLiteral("2.5")}));
    }

    void deletesWithDependents()
    {
        RecordTable &agreements = table("agreements");
        // An agreement that both has parties and is named by contributions.
        Id<Agreement> busy;
        std::size_t parties = 0;
        std::size_t contributions = 0;
        for (const Agreement &each : plan().all<Agreement>()) {
            parties = contributions = 0;
            for (const Party &party : plan().all<Party>())
                parties += party.agreement.uuid == each.id ? 1 : 0;
            for (const Contribution &one : plan().all<Contribution>())
                contributions +=
                    std::count(one.agreements.begin(), one.agreements.end(), Id<Agreement>{each.id}) > 0 ? 1 : 0;
            if (parties > 0 && contributions > 0) {
                busy = {each.id};
                break;
            }
        }
        QVERIFY(!busy.isNull());
        const auto count = [&](const Kind &kind) { return plan().table(kind).size(); };
        const auto agreementsBefore = count(kindOf<Agreement>());
        const auto partiesBefore = count(kindOf<Party>());
        const auto contributionsBefore = count(kindOf<Contribution>());
        QVERIFY(agreements.reveal(busy.uuid));
        agreements.view().selectRow(agreements.model().rowOf(busy.uuid));
        agreements.view().setFocus();
        QTest::keyClick(&agreements.view(), Qt::Key_Delete, Qt::ControlModifier);
        auto *question = dialog<DeletionDialog>(agreements);
        QVERIFY(question && question->clearButton());
        question->clearButton()->click();
        QCOMPARE(count(kindOf<Agreement>()), agreementsBefore - 1);
        QCOMPARE(count(kindOf<Party>()), partiesBefore - parties);
        QCOMPARE(count(kindOf<Contribution>()), contributionsBefore);
        for (const Contribution &one : plan().all<Contribution>())
            QCOMPARE(std::count(one.agreements.begin(), one.agreements.end(), busy), 0);
        undo(); // one brings everything back
        QCOMPARE(count(kindOf<Agreement>()), agreementsBefore);
        QCOMPARE(count(kindOf<Party>()), partiesBefore);
        std::size_t named = 0;
        for (const Contribution &one : plan().all<Contribution>())
            named += std::count(one.agreements.begin(), one.agreements.end(), busy) > 0 ? 1 : 0;
        QCOMPARE(named, contributions);

        agreements.view().selectRow(agreements.model().rowOf(busy.uuid));
        agreements.deleteAction()->trigger();
        dialog<DeletionDialog>(agreements)->deleteButton()->click();
        QVERIFY(count(kindOf<Contribution>()) <= contributionsBefore - contributions);
        undo();
        QCOMPARE(count(kindOf<Contribution>()), contributionsBefore);
        // Thinking better of it changes nothing.
        agreements.view().selectRow(agreements.model().rowOf(busy.uuid));
        const auto revision = plan().revision();
        agreements.deleteAction()->trigger();
        QTest::keyClick(dialog<DeletionDialog>(agreements), Qt::Key_Escape);
        QCOMPARE(plan().revision(), revision);
    }

    void viewsOutliveClosing()
    {
        {
            RecordTable &contributions = table("contributions");
            contributions.chooseColumns();
            auto *chooser = dialog<ColumnChooser>(contributions);
            QListWidget *list = chooser->list();
            for (int i = 0; i < list->count(); ++i)
                list->item(i)->setCheckState(i < 3 ? Qt::Checked : Qt::Unchecked);
            list->setCurrentRow(0);
            QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier); // key behind member
            const int through = chooser->throughBox()->findData(QStringLiteral("member.name"));
            QVERIFY(through > 0);
            chooser->throughBox()->setCurrentIndex(through);
            emit chooser->throughBox()->activated(through);
            QTest::keyClick(chooser, Qt::Key_Return);
            const QStringList shown{QStringLiteral("member"), QStringLiteral("key"), QStringLiteral("capability"),
                                    QStringLiteral("member.name")};
            QCOMPARE(contributions.view().shownColumns(), shown);
            QCOMPARE(contributions.model().index(0, column(contributions, "member.name")).data().toString(),
                     plan().find(static_cast<const Contribution &>(contributions.model().record(0)).member)->name);
            contributions.model().setSort({{column(contributions, "member.name"), Qt::DescendingOrder}});
            contributions.setColumnFilters(
                {{QStringLiteral("status"), FilterTest::OneOf, {}, {QStringLiteral("confirmed")}}});
            contributions.model().setGroup(column(contributions, "member"));
            contributions.setInForceOnly(true);
            contributions.saveViewAs();
            auto *name = dialog<QInputDialog>(contributions);
            name->setTextValue(QStringLiteral("Ready now"));
            name->accept();
            QVERIFY(window_->actions().undo->toolTip().contains(QStringLiteral("Save view Ready now")));
            emit contributions.viewMenu().aboutToShow();
            choose(contributions.viewMenu(), QStringLiteral("Begin with this view"));
        }
        window_.reset();
        open();
        RecordTable &contributions = table("contributions");
        QCOMPARE(contributions.viewName(), QStringLiteral("Ready now"));
        QCOMPARE(contributions.view().shownColumns().size(), 4);
        QCOMPARE(contributions.chips().texts(), QStringList{QStringLiteral("Status: confirmed")});
        QCOMPARE(contributions.model().group(), column(contributions, "member"));
        QCOMPARE(contributions.model().sortColumns().front().order, Qt::DescendingOrder);
        QVERIFY(contributions.model().isInForceOnly());
        // Chosen from the menu, renamed, deleted.
        emit contributions.viewMenu().aboutToShow();
        choose(contributions.viewMenu(), QStringLiteral("All contributions"));
        QCOMPARE(contributions.model().rowCount(), 350);
        QVERIFY(contributions.viewName().isEmpty());
        emit contributions.viewMenu().aboutToShow();
        choose(contributions.viewMenu(), QStringLiteral("Ready now"));
        emit contributions.viewMenu().aboutToShow();
        choose(contributions.viewMenu(), QStringLiteral("Rename view"));
        auto *name = dialog<QInputDialog>(contributions);
        name->setTextValue(QStringLiteral("Confirmed"));
        name->accept();
        emit contributions.viewMenu().aboutToShow();
        choose(contributions.viewMenu(), QStringLiteral("Delete view"));
        QCOMPARE(savedViews(plan(), kindOf<Contribution>()).size(), std::size_t(0));
        undo();
        QCOMPARE(savedViews(plan(), kindOf<Contribution>()).front().view.name, QStringLiteral("Confirmed"));
    }

    void theSliderMovesTheLens()
    {
        RecordTable &contributions = table("contributions");
        AsOfSlider &slider = contributions.slider();
        QVERIFY(slider.isVisible());
        QCOMPARE(slider.day(), today);
        std::size_t begins = 0;
        for (const Contribution &each : plan().all<Contribution>())
            begins += each.period.range().from.isBounded() && !each.period.range().isEmpty() ? 1 : 0;
        QCOMPARE(slider.begins().size(), begins);
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(window_->plan()->lenses().value().asOf, today.plus(1));
        QTRY_COMPARE(contributions.model().asOf(), std::optional<Day>(today.plus(1)));
        // To the next day on which something begins or ends.
        Day next = Day::distantFuture();
        for (const auto *days : {&slider.begins(), &slider.ends()})
            for (const Day day : *days)
                if (day > today.plus(1))
                    next = std::min(next, day);
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(window_->plan()->lenses().value().asOf, next);
        // With the mouse; the rows outside are greyed, then hidden.
        const Day far = Day::of(2029, 1, 1);
        QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(int(slider.xOf(far)), 14));
        const Day chosen = window_->plan()->lenses().value().asOf;
        QVERIFY(std::abs(chosen.number - far.number) < 40); // a pixel is some days
        QTRY_COMPARE(contributions.model().asOf(), std::optional<Day>(chosen));
        int inForce = 0;
        for (const Contribution &each : plan().all<Contribution>())
            inForce += each.period.range().contains(chosen) ? 1 : 0;
        int greyed = 0;
        for (int row = 0; row < contributions.model().rowCount(); ++row)
            greyed += contributions.model().index(row, 0).data(Qt::ForegroundRole).isValid() ? 1 : 0;
        QCOMPARE(greyed, 350 - inForce);
        contributions.setInForceOnly(true);
        QCOMPARE(contributions.model().rowCount(), inForce);
        // Another way to move the lens moves the slider.
        window_->plan()->lenses().setAsOf(Day::of(2027, 6, 1));
        QTRY_COMPARE(slider.day(), Day::of(2027, 6, 1));
        // A kind without a period has none.
        QVERIFY(!table("capabilities").slider().isVisible());
    }

    void theAudienceSeesLess()
    {
        RecordTable &contributions = table("contributions");
        const std::vector<Id<Member>> audience{{idOf(kindOf<Member>(), "NSSA")}};
        window_->plan()->lenses().setAudience(audience);
        const auto &view = window_->plan()->context().view();
        const int visible = int(view.plan.all<Contribution>().size());
        QVERIFY(visible < 350);
        QTRY_COMPARE(contributions.model().rowCount(), visible);
        MessageStrip *strip = nullptr;
        for (MessageStrip *each : contributions.findChildren<MessageStrip *>())
            if (each->isVisible())
                strip = each;
        QVERIFY(strip);
        QVERIFY2(strip->text().startsWith(QString::number(350 - visible)), qPrintable(strip->text()));
        emit strip->activated(); // show them greyed
        QCOMPARE(contributions.model().rowCount(), 350);
        int withheld = 0;
        for (int row = 0; row < 350; ++row)
            withheld += contributions.model().index(row, 0).data(RecordTableModel::ReleasableRole).toBool() ? 0 : 1;
        QCOMPARE(withheld, 350 - visible);
        emit strip->activated();
        QCOMPARE(contributions.model().rowCount(), visible);
        // A jump to one of the hidden shows it, greyed.
        Uuid hidden;
        for (const Contribution &each : plan().all<Contribution>())
            if (!view.plan.find(Id<Contribution>{each.id}))
                hidden = each.id;
        QVERIFY(!contributions.select(hidden));
        QVERIFY(contributions.reveal(hidden));
        QCOMPARE(contributions.current(), hidden);
        QVERIFY(strip->text().contains(QStringLiteral("greyed")));
        emit strip->activated();
        QCOMPARE(contributions.model().rowCount(), visible);
        window_->plan()->lenses().setAudience({});
        QTRY_COMPARE(contributions.model().rowCount(), 350);
    }

    /// ENTENTE_PICTURES=FOLDER writes what the other tests do, at two sizes, light and dark, to look at.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_PICTURES");
        if (folder.isEmpty())
            QSKIP("ENTENTE_PICTURES names no folder");
        QDir().mkpath(folder);
        const auto save = [&](QWidget &widget, const QString &name) {
            QTest::qWait(80);
            widget.grab().save(QDir(folder).filePath(QStringLiteral("tables-%1.png").arg(name)));
        };
        for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
            window_->setThemeName(theme);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                window_->resize(size);
                const QString suffix = QStringLiteral("%1-%2").arg(themeWord(theme)).arg(size.width());
                RecordTable &contributions = table("contributions");
                contributions.applyView({});
                contributions.setColumnFilters(
                    {{QStringLiteral("status"),
                      FilterTest::OneOf,
                      {},
                      {QStringLiteral("confirmed"), QStringLiteral("offered")}},
                     {QStringLiteral("member.name"), FilterTest::Contains, QStringLiteral("a*")},
                     {QStringLiteral("quantity"), FilterTest::Filled}});
                contributions.view().showColumns({QStringLiteral("key"), QStringLiteral("member"),
                                                  QStringLiteral("member.name"), QStringLiteral("capability"),
                                                  QStringLiteral("quantity"), QStringLiteral("status"),
                                                  QStringLiteral("from"), QStringLiteral("until")});
                contributions.model().setGroup(column(contributions, "member"));
                contributions.model().setSort({{column(contributions, "status"), Qt::AscendingOrder},
                                               {column(contributions, "quantity"), Qt::DescendingOrder}});
                contributions.model().setFolded(0, true);
                contributions.view().setCurrentIndex(contributions.model().index(3, 0));
                save(*window_, QStringLiteral("grouped-") + suffix);
                contributions.applyView({});
                window_->plan()->lenses().setAudience({{idOf(kindOf<Member>(), "NSSA")}});
                save(*window_, QStringLiteral("audience-") + suffix);
                window_->plan()->lenses().setAudience({});
                if (size.width() != 1280)
                    continue;
                contributions.view().setCurrentIndex(contributions.model().index(0, 0));
                QApplication::clipboard()->setText(
                    QStringLiteral(
                        "Key\tMember\tCapability\tQuantity\tFrom\tColour\n%1\tLYS\tENG-MAR-MCM\t4;5\tsoon\tred\n"
                        "NEW-1\tLYS\tENG-MAR-MCM\t3\t2027\tblue\n%2\tARV\t\t4\t2027\t\n")
                        .arg(values(contributions, "key")[0], values(contributions, "key")[1]));
                contributions.paste();
                save(*dialog<PasteDialog>(contributions), QStringLiteral("paste-") + suffix);
                dialog<PasteDialog>(contributions)->reject();
                contributions.editFilter(-1, QStringLiteral("status"));
                save(*dialog<FilterDialog>(contributions), QStringLiteral("filter-") + suffix);
                dialog<FilterDialog>(contributions)->reject();
                contributions.chooseColumns();
                save(*dialog<ColumnChooser>(contributions), QStringLiteral("columns-") + suffix);
                dialog<ColumnChooser>(contributions)->reject();
                contributions.view().selectRow(2);
                contributions.changeSelected();
                save(*dialog<ValueDialog>(contributions), QStringLiteral("value-") + suffix);
                dialog<ValueDialog>(contributions)->reject();
                emit contributions.viewMenu().aboutToShow();
                contributions.viewMenu().popup(window_->mapToGlobal(QPoint(300, 200)));
                save(contributions.viewMenu(), QStringLiteral("menu-") + suffix);
                contributions.viewMenu().close();
                RecordTable &agreements = table("agreements");
                agreements.view().selectRow(1);
                agreements.deleteAction()->trigger();
                if (auto *question = dialog<DeletionDialog>(agreements)) {
                    save(*question, QStringLiteral("delete-") + suffix);
                    question->reject();
                }
            }
        }
        window_->setThemeName(ThemeName::Light);
    }
};

QTEST_MAIN(TestTables)
#include "tst_tables.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "resources/resources.h"
#include "widgets/records/deletiondialog.h"
#include "widgets/records/draftform.h"
#include "widgets/records/emptystate.h"
#include "widgets/records/fieldcolumn.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/recordtable.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"
#include "widgets/theme/applytheme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace entente;

class tst_RecordTable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everyKindHasATable();
    void emptySaysWhatBelongsHere();
    void newAsksForWhatIsRequired();
    void newShowsRefusals();
    void newAndNext();
    void newHiddenByTheFilter();
    void typingIntoCells();
    void deletesInOneEdit();
    void deleteAsksFirst();
    void duplicates();
    void duplicateWithoutKeyAsks();
    void copiesAndClears();
    void refusalsAreShown();
    void searchAndChip();
    void filterHidesEverything();
    void selects();
    void counts();
    void readOnly();

private:
    void fill();
    void show(const Kind &kind);
    template<class Widget>
    [[nodiscard]] Widget *part() const
    {
        return table_->findChild<Widget *>();
    }
    [[nodiscard]] RecordTableModel &model() const { return table_->model(); }
    [[nodiscard]] QModelIndex cell(int row, const char *name) const
    {
        return model().index(row, table_->kind().indexOf(QString::fromLatin1(name)));
    }
    /// In the form for a new record.
    [[nodiscard]] QWidget *editor(const char *field) const
    {
        FormField *found = table_->form() ? table_->form()->column().field(QString::fromLatin1(field)) : nullptr;
        return found ? &found->editor() : nullptr;
    }
    [[nodiscard]] QString noteOf(const char *field) const
    {
        return table_->form()->column().field(QString::fromLatin1(field))->noteText();
    }
    void fillIn(const char *field, const QString &text)
    {
        QWidget *into = this->editor(field);
        QVERIFY(into);
        QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(into, text);
    }
    [[nodiscard]] QToolButton *chip() const
    {
        for (auto *button : table_->findChildren<QToolButton *>())
            if (button->property("chip").toBool())
                return button;
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<RecordTable> table_;
    const Theme theme_ = themeFor(ThemeName::Light);
};

void tst_RecordTable::initTestCase()
{
    initialiseResources();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyTheme(*qApp, theme_);
}

void tst_RecordTable::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    workspace_ = Workspace::create(folder_->filePath(QStringLiteral("plan.entente")), {}).value();
}

void tst_RecordTable::cleanup()
{
    table_.reset();
    workspace_.reset();
}

void tst_RecordTable::fill()
{
    Edit edit = workspace_->edit(QStringLiteral("Fill"));
    Member member;
    member.key = QStringLiteral("DEU");
    member.name = QStringLiteral("Germany");
    const auto germany = edit.put(member);
    Framework framework;
    framework.key = QStringLiteral("F");
    Capability capability;
    capability.framework = edit.put(framework);
    capability.key = QStringLiteral("TANKER");
    const auto tanker = edit.put(capability);
    for (int i = 0; i < 5; ++i) {
        Contribution record;
        record.key = QStringLiteral("K-%1").arg(i + 8);
        record.member = germany;
        record.capability = tanker;
        record.quantity = i;
        record.period.from = PartialDate::parse(QStringLiteral("202%1").arg(5 + i)).value();
        edit.put(record);
    }
    QVERIFY(edit.commit().has_value());
}

void tst_RecordTable::show(const Kind &kind)
{
    table_ = std::make_unique<RecordTable>(*workspace_, kind, theme_);
    table_->resize(1200, 600);
    table_->show();
    QVERIFY(QTest::qWaitForWindowExposed(table_.get()));
    table_->activateWindow();
}

void tst_RecordTable::everyKindHasATable()
{
    for (const Kind *kind : workspace_->snapshot().catalogue().kinds()) {
        show(*kind);
        table_->newAction()->trigger();
        QVERIFY(table_->form() && table_->form()->isVisible());
        for (const Field &field : kind->fields)
            if (field.required)
                QVERIFY2(editor(field.name), field.name);
        QVERIFY(!table_->grab().isNull());
    }
}

void tst_RecordTable::emptySaysWhatBelongsHere()
{
    show(kindOf<Contribution>());
    auto *empty = part<EmptyState>();
    QVERIFY(empty->isVisible());
    QVERIFY(!part<RecordView>()->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No contributions yet"));
    QCOMPARE(empty->sentence(), Kind::tr(kindOf<Contribution>().help));
    QVERIFY(empty->button()->isVisible());
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QVERIFY(table_->form() && table_->form()->isVisible());
    fill();
    QVERIFY(!empty->isVisible());
    QVERIFY(part<RecordView>()->isVisible());
}

void tst_RecordTable::newAsksForWhatIsRequired()
{
    fill();
    show(kindOf<Contribution>());
    table_->view().setFocus();
    QTest::keyClick(&table_->view(), Qt::Key_Insert);
    DraftForm *form = table_->form();
    QVERIFY(form->isVisible());
    fillIn("key", QStringLiteral("NEW"));
    QTest::keyClick(editor("key"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(form->isVisible());
    QVERIFY(noteOf("capability").contains(QLatin1String("Capability")));
    fillIn("member", QStringLiteral("germany"));
    fillIn("capability", QStringLiteral("tank"));
    QTest::keyClick(editor("capability"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(!table_->form(), qPrintable(form->errorText()));
    QCOMPARE(model().rowCount(), 6);
    QCOMPARE(workspace_->undoText(), QStringLiteral("Add contribution NEW"));
    QCOMPARE(cell(table_->view().currentIndex().row(), "key").data().toString(), QStringLiteral("NEW"));
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(model().rowCount(), 5);
}

void tst_RecordTable::newShowsRefusals()
{
    fill();
    show(kindOf<Contribution>());
    table_->newAction()->trigger();
    DraftForm *form = table_->form();
    fillIn("key", QStringLiteral("K-8"));
    fillIn("member", QStringLiteral("DEU"));
    fillIn("capability", QStringLiteral("TANKER"));
    form->submit();
    QVERIFY(form->isVisible());
    QVERIFY(form->errorText().contains(QLatin1String("K-8")));
    fillIn("member", QStringLiteral("Utopia"));
    form->submit();
    QVERIFY(noteOf("member").contains(QLatin1String("Utopia")));
    QCOMPARE(model().rowCount(), 5);
    QTest::keyClick(editor("key"), Qt::Key_Escape);
    // The first Escape puts back what was typed, the next closes the form.
    QTest::keyClick(editor("key"), Qt::Key_Escape);
    QVERIFY(!table_->form());
}

void tst_RecordTable::newAndNext()
{
    fill();
    show(kindOf<Contribution>());
    table_->newAction()->trigger();
    DraftForm *form = table_->form();
    fillIn("key", QStringLiteral("X-1"));
    fillIn("member", QStringLiteral("DEU"));
    fillIn("capability", QStringLiteral("TANKER"));
    QTest::keyClick(editor("capability"), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(table_->form() && table_->form() != form);
    form = table_->form();
    QCOMPARE(qobject_cast<QLineEdit *>(editor("key"))->text(), QStringLiteral("X-2"));
    QCOMPARE(qobject_cast<QLineEdit *>(editor("member"))->text(), QStringLiteral("DEU Germany"));
    form->submit();
    QCOMPARE(model().rowCount(), 7);
}

void tst_RecordTable::newHiddenByTheFilter()
{
    fill();
    show(kindOf<Contribution>());
    table_->setSearch(QStringLiteral("K-9"));
    table_->newAction()->trigger();
    fillIn("key", QStringLiteral("NEW"));
    fillIn("member", QStringLiteral("DEU"));
    fillIn("capability", QStringLiteral("TANKER"));
    table_->form()->submit();
    auto *message = part<MessageStrip>();
    QVERIFY(message->isVisible() && !message->isError());
    auto *action = message->findChild<QPushButton *>();
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(model().rowCount(), 6);
    QCOMPARE(cell(table_->view().currentIndex().row(), "key").data().toString(), QStringLiteral("NEW"));
}

void tst_RecordTable::typingIntoCells()
{
    fill();
    show(kindOf<Contribution>());
    RecordView &view = table_->view();
    view.setFocus();
    view.setCurrentIndex(cell(0, "quantity"));
    for (const char *number : {"11", "12", "13"}) {
        QTest::keyClicks(&view, QString::fromLatin1(number).left(1));
        QTest::keyClicks(view.delegate().openEditor(), QString::fromLatin1(number).mid(1));
        QTest::keyClick(view.delegate().openEditor(), Qt::Key_Return);
    }
    QCOMPARE(cell(0, "quantity").data().toString(), QStringLiteral("11"));
    QCOMPARE(cell(2, "quantity").data().toString(), QStringLiteral("13"));
    QCOMPARE(view.currentIndex(), cell(3, "quantity"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(workspace_->undo().has_value());
    QCOMPARE(cell(0, "quantity").data().toString(), QStringLiteral("0"));
    QVERIFY(workspace_->redo().has_value());
    QCOMPARE(cell(0, "quantity").data().toString(), QStringLiteral("11"));
}

void tst_RecordTable::deletesInOneEdit()
{
    fill();
    show(kindOf<Contribution>());
    table_->view().setFocus();
    table_->view().selectionModel()->select(QItemSelection(cell(1, "key"), cell(3, "status")),
                                            QItemSelectionModel::ClearAndSelect);
    QCOMPARE(table_->selectedRecords().size(), std::size_t(3));
    QTest::keyClick(&table_->view(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(workspace_->undoText(), QStringLiteral("Delete 3 contributions"));
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(model().rowCount(), 5);
}

void tst_RecordTable::deleteAsksFirst()
{
    fill();
    show(kindOf<Member>());
    const int members = model().rowCount();
    const auto contributions = workspace_->snapshot().all<Contribution>().size();
    QVERIFY(contributions > 0);
    // Every contribution has a member, so none can stand without it.
    table_->view().setCurrentIndex(cell(0, "key"));
    table_->view().selectRow(0);
    const QString first = cell(0, "key").data().toString();
    const auto own = [&] {
        std::size_t count = 0;
        const Uuid id = references(workspace_->snapshot()).find(kindOf<Member>(), first);
        for (const Contribution &each : workspace_->snapshot().all<Contribution>())
            count += each.member.uuid == id ? 1 : 0;
        return count;
    }();
    QVERIFY(own > 0);
    table_->deleteAction()->trigger();
    auto *dialog = part<DeletionDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->clearButton());
    QCOMPARE(dialog->deleteButton()->text(), QStringLiteral("Delete %1 records").arg(own + 1));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(model().rowCount(), members);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    table_->deleteAction()->trigger();
    part<DeletionDialog>()->deleteButton()->click();
    QCOMPARE(model().rowCount(), members - 1);
    QCOMPARE(workspace_->snapshot().all<Contribution>().size(), contributions - own);
    QCOMPARE(workspace_->undoText(), QStringLiteral("Delete member %1").arg(first));
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(model().rowCount(), members);
    QCOMPARE(workspace_->snapshot().all<Contribution>().size(), contributions);
}

void tst_RecordTable::duplicates()
{
    fill();
    show(kindOf<Contribution>());
    table_->view().selectionModel()->select(QItemSelection(cell(0, "key"), cell(1, "key")),
                                            QItemSelectionModel::ClearAndSelect);
    table_->duplicateAction()->trigger();
    QCOMPARE(model().rowCount(), 7);
    QStringList keys;
    for (int row = 0; row < 7; ++row)
        keys << cell(row, "key").data().toString();
    QVERIFY(keys.contains(QLatin1String("K-13")) && keys.contains(QLatin1String("K-14")));
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(model().rowCount(), 5);
}

void tst_RecordTable::duplicateWithoutKeyAsks()
{
    fill();
    Edit edit = workspace_->edit(QStringLiteral("Indicator"));
    Indicator indicator;
    indicator.member = idOf(*workspace_->snapshot().all<Member>().begin());
    indicator.name = QStringLiteral("GDP");
    indicator.year = 2025;
    indicator.value = 7;
    edit.put(indicator);
    QVERIFY(edit.commit().has_value());
    show(kindOf<Indicator>());
    table_->view().setCurrentIndex(cell(0, "year"));
    table_->duplicateAction()->trigger();
    DraftForm *form = table_->form();
    QVERIFY(form->isVisible());
    form->submit();
    QVERIFY(!form->errorText().isEmpty()); // there is one for that year
    fillIn("year", QStringLiteral("2026"));
    form->submit();
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(cell(1, "value").data().toString(), QStringLiteral("7"));
    QCOMPARE(cell(1, "year").data().toString(), QStringLiteral("2026"));
}

void tst_RecordTable::copiesAndClears()
{
    fill();
    show(kindOf<Contribution>());
    RecordView &view = table_->view();
    view.setFocus();
    QVERIFY(model().setData(cell(0, "note"), QStringLiteral("a \"b\"\nc")));
    view.selectionModel()->select(QItemSelection(cell(0, "capability"), cell(1, "quantity")),
                                  QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("TANKER\t0\nTANKER\t1"));
    view.selectionModel()->select(QItemSelection(cell(0, "note"), cell(0, "note")),
                                  QItemSelectionModel::ClearAndSelect);
    QCOMPARE(view.selectedText(), QStringLiteral("\"a \"\"b\"\"\nc\""));

    view.selectionModel()->select(QItemSelection(cell(0, "quantity"), cell(2, "from")),
                                  QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&view, Qt::Key_Delete);
    QCOMPARE(cell(1, "quantity").data().toString(), QString());
    QCOMPARE(cell(2, "from").data().toString(), QString());
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(cell(1, "quantity").data().toString(), QStringLiteral("1"));
}

void tst_RecordTable::refusalsAreShown()
{
    fill();
    show(kindOf<Contribution>());
    const QSignalSpy failures(table_.get(), &RecordTable::failed);
    table_->view().setFocus();
    table_->view().setCurrentIndex(cell(0, "member"));
    QTest::keyClick(&table_->view(), Qt::Key_Delete); // a contribution needs its member
    QCOMPARE(failures.size(), 1);
    auto *message = part<MessageStrip>();
    QVERIFY(message->isVisible() && message->isError());
    QVERIFY(message->text().contains(QLatin1String("Member")));
    QCOMPARE(cell(0, "member").data().toString(), QStringLiteral("DEU"));
    QVERIFY(model().setData(cell(0, "note"), QStringLiteral("x")));
    QVERIFY(!message->isVisible()); // it is no longer what was last tried
}

void tst_RecordTable::searchAndChip()
{
    fill();
    show(kindOf<Contribution>());
    QVERIFY(!chip()->isVisible());
    table_->setAsOf(Day::of(2027, 3, 1));
    QVERIFY(chip()->isVisible());
    QCOMPARE(chip()->text(), QStringLiteral("In force on 01/03/2027"));
    table_->view().setCurrentIndex(cell(1, "key"));
    const Uuid kept = table_->current();
    QTest::mouseClick(chip(), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 3);
    QCOMPARE(table_->current(), kept);
    QCOMPARE(table_->countText(), QStringLiteral("3 of 5 contributions, 3 in force"));
    table_->view().setFocus();
    QTest::keyClick(&table_->view(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("k-9"));
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(table_->current(), kept);
    QTest::mouseClick(chip(), Qt::LeftButton);
    table_->setSearch({});
    QCOMPARE(model().rowCount(), 5);
}

void tst_RecordTable::filterHidesEverything()
{
    fill();
    show(kindOf<Contribution>());
    table_->setAsOf(Day::of(2020, 1, 1));
    table_->setInForceOnly(true);
    auto *empty = part<EmptyState>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("None in force on 01/01/2020"));
    table_->setSearch(QStringLiteral("zzz"));
    QVERIFY(empty->title().contains(QLatin1String("zzz")));
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 5);
    QVERIFY(!empty->isVisible());
}

void tst_RecordTable::selects()
{
    fill();
    show(kindOf<Contribution>());
    std::vector<Uuid> heard;
    connect(table_.get(), &RecordTable::selectionChanged, this, [&](const Kind &kind, Uuid id) {
        QCOMPARE(&kind, &kindOf<Contribution>());
        heard.push_back(id);
    });
    const Uuid third = model().record(3).id;
    QVERIFY(table_->select(third));
    QCOMPARE(table_->current(), third);
    QVERIFY(table_->select(third));
    QCOMPARE(heard, std::vector<Uuid>{third});
    QVERIFY(!table_->select(Uuid::create()));
    table_->setSearch(QStringLiteral("K-8"));
    QVERIFY(!table_->select(third));
    QVERIFY(table_->reveal(third));
    QCOMPARE(model().rowCount(), 5);
    QCOMPARE(table_->current(), third);
    QVERIFY(table_->select({}));
    QVERIFY(table_->current().isNull());
    QVERIFY(heard.back().isNull());
}

void tst_RecordTable::counts()
{
    show(kindOf<Contribution>());
    const QSignalSpy counts(table_.get(), &RecordTable::countChanged);
    QCOMPARE(table_->countText(), QStringLiteral("0 contributions"));
    fill();
    QCOMPARE(table_->countText(), QStringLiteral("5 contributions"));
    table_->setAsOf(Day::of(2027, 3, 1));
    QCOMPARE(table_->countText(), QStringLiteral("5 contributions, 3 in force"));
    QVERIFY(counts.size() >= 2);
}

void tst_RecordTable::readOnly()
{
    fill();
    const QString path = workspace_->path();
    workspace_.reset();
    Job job;
    workspace_ = Workspace::open(path, Access::ReadOnly, {}, job).value();
    show(kindOf<Contribution>());
    QVERIFY(!table_->newAction()->isEnabled());
    table_->view().setCurrentIndex(cell(0, "note"));
    QVERIFY(!table_->deleteAction()->isEnabled());
    QVERIFY(table_->copyAction()->isEnabled());
    QTest::keyClick(&table_->view(), Qt::Key_F2);
    QVERIFY(!table_->view().delegate().openEditor());
    QTest::keyClick(&table_->view(), Qt::Key_Delete);
    QCOMPARE(model().rowCount(), 5);
}

QTEST_MAIN(tst_RecordTable)
#include "tst_recordtable.moc"

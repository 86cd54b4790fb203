// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "widgets/records/editornote.h"
#include "widgets/records/fieldeditors.h"
#include "widgets/records/recordview.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;

class tst_RecordDelegate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void reads_data();
    void reads();
    void refusesWhatIsAmbiguous();
    void editorsByType();
    void wordsOfThePlan();
    void enterCommitsAndMovesDown();
    void enterStaysWithTheNextRowWhenTheRowMoves();
    void tabCommitsAndMovesRight();
    void escapeCancels();
    void invalidStaysOpen();
    void refusedByThePlanStaysOpen();
    void clickElsewhereKeepsInvalidOpen();
    void completes();
    void completesLists();
    void completesAnyKind();
    void longTexts();
    void choices();

private:
    [[nodiscard]] QModelIndex cell(int row, const char *name) const
    {
        return model_->index(row, model_->kind().indexOf(QString::fromLatin1(name)));
    }
    /// Opens the editor of that cell, as F2 does.
    QWidget *open(int row, const char *name);
    /// Puts @p text in place of what stands in the open line.
    static void type(QWidget *editor, const QString &text);
    [[nodiscard]] QWidget *editor() const { return view_->delegate().openEditor(); }
    [[nodiscard]] EditorNote *note() const;
    void use(const Kind &kind);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<RecordTableModel> model_;
    std::unique_ptr<RecordView> view_;
};

void tst_RecordDelegate::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    folder_ = std::make_unique<QTemporaryDir>();
    workspace_ = Workspace::create(folder_->filePath(QStringLiteral("plan.entente")), {}).value();
    Edit edit = workspace_->edit(QStringLiteral("Fill"));
    std::vector<Id<Member>> members;
    for (const char *name : {"DEU Germany", "DNK Denmark", "FRA France"}) {
        Member member;
        member.key = QString::fromLatin1(name).left(3);
        member.name = QString::fromLatin1(name).mid(4);
        members.push_back(edit.put(member));
    }
    Framework framework;
    framework.key = QStringLiteral("F");
    Capability capability;
    capability.framework = edit.put(framework);
    capability.key = QStringLiteral("TANKER");
    const auto tanker = edit.put(capability);
    for (const char *key : {"SOFA-1951", "TRANSIT-2"}) {
        Agreement agreement;
        agreement.key = QString::fromLatin1(key);
        edit.put(agreement);
    }
    for (int i = 0; i < 3; ++i) {
        Contribution record;
        record.key = QStringLiteral("K%1").arg(i);
        record.member = members[0];
        record.capability = tanker;
        record.quantity = 10 * i;
        edit.put(record);
    }
    ScaleTerm term;
    term.scale = QStringLiteral("contribution.status");
    term.word = QStringLiteral("pencilled");
    edit.put(term);
    QVERIFY(edit.commit().has_value());
    use(kindOf<Contribution>());
}

void tst_RecordDelegate::use(const Kind &kind)
{
    view_.reset();
    model_ = std::make_unique<RecordTableModel>(*workspace_, kind, themeFor(ThemeName::Light));
    view_ = std::make_unique<RecordView>(*model_);
    view_->resize(1600, 400);
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    view_->activateWindow();
    view_->setFocus();
}

void tst_RecordDelegate::cleanup()
{
    view_.reset();
    model_.reset();
    workspace_.reset();
}

QWidget *tst_RecordDelegate::open(int row, const char *name)
{
    view_->setFocus();
    view_->setCurrentIndex(cell(row, name));
    QTest::keyClick(view_.get(), Qt::Key_F2);
    return editor();
}

void tst_RecordDelegate::type(QWidget *editor, const QString &text)
{
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
}

EditorNote *tst_RecordDelegate::note() const
{
    const auto notes = view_->findChildren<EditorNote *>();
    return notes.isEmpty() ? nullptr : notes.back();
}

void tst_RecordDelegate::reads_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected"); ///< empty for a refusal
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale french(QLocale::French, QLocale::France);
    const auto row = [](const QLocale &locale, const char *field, const QString &typed, const char *expected) {
        QTest::addRow("%s %s %s", qPrintable(locale.name()), field, qPrintable(typed))
            << locale << QString::fromLatin1(field) << typed << QString::fromLatin1(expected);
    };
    row(british, "quantity", QStringLiteral("12.5"), "12.5");
    row(british, "quantity", QStringLiteral("1,234.5"), "1234.5");
    row(british, "quantity", QStringLiteral("12,5"), "");
    row(british, "quantity", QStringLiteral("twelve"), "");
    row(german, "quantity", QStringLiteral("12,5"), "12.5");
    row(german, "quantity", QStringLiteral("12.5"), "12.5");
    row(german, "quantity", QStringLiteral("1.234,5"), "1234.5");
    row(german, "quantity", QStringLiteral("1.234"), "1234");
    row(french, "quantity", QStringLiteral("1\u202f234,5"), "1234.5");
    row(british, "notice_days", QStringLiteral("1,000"), "1000");
    row(british, "notice_days", QStringLiteral("1.5"), "");
    row(british, "from", QStringLiteral("2026"), "2026");
    row(british, "from", QStringLiteral("2026-03"), "2026-03");
    row(british, "from", QStringLiteral("2026-03-01"), "2026-03-01");
    row(british, "from", QStringLiteral("1 Mar 2026"), "2026-03-01");
    row(british, "from", QStringLiteral("1 march 2026"), "2026-03-01");
    row(british, "from", QStringLiteral("Mar 2026"), "2026-03");
    row(british, "from", QStringLiteral("01/03/2026"), "2026-03-01");
    row(british, "from", QStringLiteral("2026-02-30"), "");
    row(british, "from", QStringLiteral("soon"), "");
    row(german, "from", QStringLiteral("1.3.2026"), "2026-03-01");
    row(german, "from", QStringLiteral("01.03.2026"), "2026-03-01");
    row(german, "from", QStringLiteral("1 Mar 2026"), "2026-03-01");
    row(british, "status", QStringLiteral("Confirmed"), "confirmed");
    row(british, "status", QStringLiteral("pencilled"), "pencilled");
    row(british, "status", QStringLiteral("maybe"), "");
    row(british, "member", QStringLiteral("deu"), "DEU");
    row(british, "member", QStringLiteral("germ"), "DEU");
    row(british, "member", QStringLiteral("many"), "DEU");
    row(british, "member", QStringLiteral("Utopia"), "");
    row(british, "agreements", QStringLiteral("transit; sofa-1951"), "SOFA-1951;TRANSIT-2");
    row(british, "agreements", QStringLiteral("SOFA-1951; nothing"), "");
}

void tst_RecordDelegate::reads()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const Kind &kind = kindOf<Contribution>();
    const FieldInput input(kind, workspace_->snapshot(), locale);
    const auto record = kind.create();
    const auto done = input.put(*kind.field(field), *record, typed);
    QCOMPARE(done.has_value(), !expected.isEmpty());
    if (done.has_value())
        QCOMPARE(textOf(*kind.field(field), *record, references(workspace_->snapshot())), expected);
    else
        QVERIFY(!done.error().what.isEmpty());
}

void tst_RecordDelegate::refusesWhatIsAmbiguous()
{
    const Kind &kind = kindOf<Contribution>();
    const FieldInput input(kind, workspace_->snapshot());
    const auto read = input.toFileText(*kind.field(u"member"), QStringLiteral("D"));
    QVERIFY(read.has_error());
    QVERIFY(read.error().what.contains(QLatin1String("DEU")) && read.error().what.contains(QLatin1String("DNK")));
}

void tst_RecordDelegate::editorsByType()
{
    QVERIFY(qobject_cast<QLineEdit *>(open(0, "key")));
    QVERIFY(qobject_cast<QComboBox *>(open(0, "status")));
    QVERIFY(qobject_cast<QPlainTextEdit *>(open(0, "note")));
    auto *member = qobject_cast<QLineEdit *>(open(0, "member"));
    QVERIFY(member && member->completer());
    QCOMPARE(member->text(), QStringLiteral("DEU"));
    QCOMPARE(member->accessibleName(), QStringLiteral("Member"));
    use(kindOf<Alliance>());
}

void tst_RecordDelegate::wordsOfThePlan()
{
    const auto *box = qobject_cast<QComboBox *>(open(0, "status"));
    QVERIFY(box);
    QStringList words;
    for (int i = 0; i < box->count(); ++i)
        words << box->itemText(i);
    QCOMPARE(words, QStringList({QString(), QStringLiteral("declared"), QStringLiteral("offered"),
                                 QStringLiteral("confirmed"), QStringLiteral("pencilled")}));
}

void tst_RecordDelegate::enterCommitsAndMovesDown()
{
    view_->setCurrentIndex(cell(0, "quantity"));
    QTest::keyClick(view_.get(), Qt::Key_7); // typing starts, and takes the place of what was there
    QVERIFY(editor());
    QTest::keyClicks(editor(), QStringLiteral("5.5"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(!editor());
    QCOMPARE(cell(0, "quantity").data(Qt::EditRole).toString(), QStringLiteral("75.5"));
    QCOMPARE(view_->currentIndex(), cell(1, "quantity"));
    QVERIFY(view_->hasFocus());
}

void tst_RecordDelegate::enterStaysWithTheNextRowWhenTheRowMoves()
{
    model_->sort(cell(0, "quantity").column());
    const QString next = cell(1, "key").data().toString();
    QWidget *line = open(0, "quantity");
    type(line, QStringLiteral("500"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(cell(2, "key").data().toString(), QStringLiteral("K0"));
    QCOMPARE(model_->index(view_->currentIndex().row(), 0).data().toString(), next);
}

void tst_RecordDelegate::tabCommitsAndMovesRight()
{
    QWidget *line = open(1, "quantity");
    type(line, QStringLiteral("3"));
    QTest::keyClick(line, Qt::Key_Tab);
    QCOMPARE(cell(1, "quantity").data().toString(), QStringLiteral("3"));
    QCOMPARE(view_->currentIndex(), cell(1, "notice_days"));
    line = open(1, "notice_days");
    type(line, QStringLiteral("9"));
    QTest::keyClick(line, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(cell(1, "notice_days").data().toString(), QStringLiteral("9"));
    QCOMPARE(view_->currentIndex(), cell(1, "quantity"));
}

void tst_RecordDelegate::escapeCancels()
{
    QWidget *line = open(1, "quantity");
    type(line, QStringLiteral("3"));
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!editor());
    QCOMPARE(cell(1, "quantity").data().toString(), QStringLiteral("10"));
    QCOMPARE(view_->currentIndex(), cell(1, "quantity"));
}

void tst_RecordDelegate::invalidStaysOpen()
{
    QWidget *line = open(1, "quantity");
    type(line, QStringLiteral("3x"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(editor(), line);
    QVERIFY(note() && note()->isVisible() && note()->isRefusal());
    QVERIFY(note()->text().contains(QLatin1String("3x")));
    QVERIFY(view_->delegate().showsRefusal());
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!editor());
    QCOMPARE(cell(1, "quantity").data().toString(), QStringLiteral("3"));
}

void tst_RecordDelegate::refusedByThePlanStaysOpen()
{
    QWidget *line = open(1, "key");
    type(line, QStringLiteral("K2"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(editor(), line);
    QVERIFY(note() && note()->isRefusal() && note()->isVisible());
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(cell(1, "key").data().toString(), QStringLiteral("K1"));
}

void tst_RecordDelegate::clickElsewhereKeepsInvalidOpen()
{
    QWidget *line = open(1, "from");
    type(line, QStringLiteral("soon"));
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, view_->visualRect(cell(0, "key")).center());
    QCOMPARE(editor(), line);
    QVERIFY(note()->isRefusal());
    type(line, QStringLiteral("2026"));
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, view_->visualRect(cell(0, "key")).center());
    QVERIFY(!editor());
    QCOMPARE(cell(1, "from").data().toString(), QStringLiteral("2026"));
    QCOMPARE(view_->currentIndex(), cell(0, "key"));
}

void tst_RecordDelegate::completes()
{
    auto *line = qobject_cast<QLineEdit *>(open(1, "member"));
    type(line, QStringLiteral("ran"));
    QCOMPARE(line->completer()->completionCount(), 1);
    QCOMPARE(line->completer()->currentCompletion(), QStringLiteral("FRA"));
    line->completer()->popup()->hide();
    QTest::keyClick(line, Qt::Key_Return); // the only one that fits
    QVERIFY(!editor());
    QCOMPARE(cell(1, "member").data().toString(), QStringLiteral("FRA"));
}

void tst_RecordDelegate::completesLists()
{
    auto *line = qobject_cast<QLineEdit *>(open(1, "agreements"));
    type(line, QStringLiteral("TRANSIT-2; 1951"));
    QCOMPARE(line->completer()->currentCompletion(), QStringLiteral("TRANSIT-2; SOFA-1951"));
    line->setText(line->completer()->currentCompletion());
    line->completer()->popup()->hide();
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(cell(1, "agreements").data().toString(), QStringLiteral("SOFA-1951; TRANSIT-2"));
}

void tst_RecordDelegate::completesAnyKind()
{
    Edit edit = workspace_->edit(QStringLiteral("Depend"));
    Dependency dependency;
    dependency.dependent = {&kindOf<Contribution>(), workspace_->snapshot().all<Contribution>().begin().operator*().id};
    dependency.on = {&kindOf<Member>(), workspace_->snapshot().all<Member>().begin().operator*().id};
    edit.put(dependency);
    QVERIFY(edit.commit().has_value());
    use(kindOf<Dependency>());
    auto *line = qobject_cast<QLineEdit *>(open(0, "on"));
    type(line, QStringLiteral("agree"));
    QCOMPARE(line->completer()->currentCompletion(), QStringLiteral("agreement:"));
    type(line, QStringLiteral("agreement:sofa"));
    QCOMPARE(line->completer()->currentCompletion(), QStringLiteral("agreement:SOFA-1951"));
    line->completer()->popup()->hide();
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!editor());
    QCOMPARE(cell(0, "on").data().toString(), QStringLiteral("agreement:SOFA-1951"));
}

void tst_RecordDelegate::longTexts()
{
    QWidget *area = open(1, "note");
    QTest::keyClicks(area, QStringLiteral("one"));
    QTest::keyClick(area, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(area, QStringLiteral("two"));
    QTest::keyClick(area, Qt::Key_Return);
    QVERIFY(!editor());
    QCOMPARE(cell(1, "note").data(Qt::EditRole).toString(), QStringLiteral("one\ntwo"));
}

void tst_RecordDelegate::choices()
{
    QWidget *box = open(1, "status");
    QTest::keyClicks(box, QStringLiteral("c"));
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!editor());
    QCOMPARE(cell(1, "status").data().toString(), QStringLiteral("confirmed"));
    box = open(1, "status");
    QTest::keyClick(box, Qt::Key_Home);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(cell(1, "status").data().toString(), QString());

    Edit edit = workspace_->edit(QStringLiteral("Ally"));
    Alliance alliance;
    alliance.key = QStringLiteral("ALLY");
    edit.put(alliance);
    QVERIFY(edit.commit().has_value());
    use(kindOf<Alliance>());
    box = open(0, "mutual_defence");
    QVERIFY(box);
    QTest::keyClicks(box, QStringLiteral("y"));
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(cell(0, "mutual_defence").data().toString(), QStringLiteral("yes"));
}

QTEST_MAIN(tst_RecordDelegate)
#include "tst_recorddelegate.moc"

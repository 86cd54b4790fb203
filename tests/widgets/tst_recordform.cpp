// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "resources/resources.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/planbuilder.h"
#include "widgets/records/draftform.h"
#include "widgets/records/fieldcolumn.h"
#include "widgets/records/fieldeditors.h"
#include "widgets/records/formeditors.h"
#include "widgets/records/labeledit.h"
#include "widgets/records/recordform.h"
#include "widgets/records/recordlistedit.h"
#include "widgets/records/recordpicker.h"
#include "widgets/records/relationlist.h"
#include "widgets/records/relationpane.h"
#include "widgets/records/relationrow.h"
#include "widgets/records/sparkline.h"
#include "widgets/theme/applytheme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace entente;

namespace {

/// Every record of @p plan, as changes to an empty one.
ChangeSet allOf(const Snapshot &plan)
{
    ChangeSet changes;
    for (const Kind *kind : plan.catalogue().kinds())
        for (const auto &chunk : plan.table(*kind).chunks())
            for (const RecordPtr &record : *chunk)
                changes.put(*kind, record);
    return changes;
}

/// What to type into a field and what the field says then, in the form of files.
struct Probe {
    QString typed;
    QString expected;
};

} // namespace

class TestRecordForm : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<QWidget> window_;
    RecordForm *form_ = nullptr;
    RelationPane *relations_ = nullptr;
    const Theme theme_ = themeFor(ThemeName::Light);
    const Day asOf_ = Day::of(2026, 11, 24);

    void open(const Snapshot &plan)
    {
        const QString path = folder_->filePath(QStringLiteral("plan.entente"));
        auto created = Workspace::create(path, {});
        QVERIFY(created.has_value());
        workspace_ = std::move(created).assume_value();
        Edit edit = workspace_->edit(QStringLiteral("Load"));
        edit.apply(allOf(plan));
        const auto done = edit.commit();
        QVERIFY2(done.has_value(), done.has_error() ? qPrintable(done.assume_error().message()) : "");
        build();
    }

    void build()
    {
        window_ = std::make_unique<QWidget>();
        window_->resize(360, 900);
        auto *layout = new QVBoxLayout(window_.get());
        auto *area = new QScrollArea;
        area->setWidgetResizable(true);
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        form_ = new RecordForm(*workspace_, theme_);
        form_->setAsOf(asOf_);
        relations_ = new RelationPane(*workspace_, theme_);
        column->addWidget(form_);
        column->addWidget(relations_);
        area->setWidget(page);
        layout->addWidget(area);
        connect(workspace_.get(), &Workspace::changed, window_.get(), [this] {
            form_->refresh();
            relations_->present(form_->record(), asOf_);
        });
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }

    const Snapshot &plan() const { return workspace_->snapshot(); }
    AnyId find(const Kind &kind, const char *key) const
    {
        return {&kind, references(plan()).find(kind, QString::fromLatin1(key))};
    }
    void show(const AnyId &record)
    {
        form_->present(record);
        relations_->present(record, asOf_);
        QCoreApplication::processEvents(); // layouts show what they have got
    }
    FormField &field(const char *name)
    {
        FormField *found = form_->field(QString::fromLatin1(name));
        if (!found)
            qFatal("the form has no field %s", name);
        return *found;
    }
    /// As a person does: the keyboard to the field, the text away, another one typed.
    void type(FormField &into, const QString &text)
    {
        QWidget &editor = into.editor();
        editor.setFocus();
        QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&editor, Qt::Key_Delete);
        QTest::keyClicks(&editor, text);
    }
    QString value(const AnyId &record, const char *name) const
    {
        return textOf(*record.kind->field(QString::fromLatin1(name)), *plan().find(record), references(plan()));
    }
    static void choose(QComboBox &box, const QString &word)
    {
        box.setFocus();
        const int place = box.findText(word);
        QVERIFY2(place >= 0, qPrintable(word));
        QTest::keyClick(&box, Qt::Key_Home);
        for (int i = 0; i < place; ++i)
            QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(box.currentText(), word);
    }
    /// A record of @p kind other than those of @p left, by key.
    QString another(const Kind &kind, const QStringList &left) const
    {
        for (const auto &chunk : plan().table(kind).chunks())
            for (const RecordPtr &record : *chunk)
                if (const QString key = identityText(kind, *record, references(plan())); !left.contains(key))
                    return key;
        return {};
    }
    Probe enter(FormField &into, const AnyId &record);
    static Snapshot small();
    static Snapshot full();

private slots:
    void initTestCase()
    {
        initialiseResources();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(*qApp, theme_);
    }
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        // What is being typed is written while everything that hears of it is still there.
        if (QWidget *focused = window_ ? window_->focusWidget() : nullptr)
            focused->clearFocus();
        window_.reset();
        workspace_.reset();
    }

    void everyFieldOfEveryKind_data();
    void everyFieldOfEveryKind();
    void groupsInOrder();
    void dates_data();
    void dates();
    void datesAreToldWhileTyping();
    void badValuesStayAndWriteNothing();
    void millionCharacters();
    void longTextsAreShownCut();
    void escapeRestores();
    void leavingWrites();
    void undoRefreshesUnderTheKeyboard();
    void typingSurvivesOtherChanges();
    void unitsComeFromTheCapability();
    void pickersOfferByKeyAndName();
    void pickersCreate();
    void pickersCreateWhatTheNewOneNeeds();
    void listsOfReferences();
    void labels();
    void readOnly();
    void relationsInOrder();
    void relationLinesSayWhatMatters();
    void linesFollowWhatTheyLeadTo();
    void listsAddAndEditAndRemove();
    void listsRefuseToLeaveDangling();
    void listsOfOptionalReferences();
    void longListsFold();
    void seriesAreCharts();
    void everythingHasANameAndARole();
};

Snapshot TestRecordForm::small()
{
    return test::PlanBuilder(uR"(
        members: key, name, from
        ARV, Arvenia, 1990
        BRH, Brehmland, 1990
        CAS, Castria, 1990
        alliances: key, name
        PACT, The Pact
        memberships: alliance, member, role, from, until
        PACT, ARV, member, 2000
        PACT, BRH, member, 2000, 2010
        capabilities: key, name, unit
        TANKER, Air-to-air refuelling, aircraft
        situations: key, name
        GUARD, Guard
        requirements: key, situation, capability, quantity
        R1, GUARD, TANKER, 10
        targets: key, requirement, member, quantity
        T1, R1, ARV, 4
        agreements: key, title, from, until, parent
        BASE, Base treaty, 2000
        IMPL, Implementing arrangement, 2005, 2040, BASE
        OTHER, Other treaty, 2001
        parties: agreement, member, status, from
        BASE, ARV, ratified, 2000
        BASE, BRH, signed, 2035
        contributions: key, member, capability, quantity, notice_days, status, from, until, agreements
        C1, ARV, TANKER, 6, 10, confirmed, 2024-03-31, 2028, BASE
        indicators: member, name, year, value, unit
        ARV, Defence spending, 2024, 1.5, %
        ARV, Defence spending, 2026, 2.25, %
        ARV, Defence spending, 2025, 1.75, %
        ARV, Population, 2026, 12, million
    )")
        .snapshot();
}

/// Every kind, and of each kind that others refer to more than one.
Snapshot TestRecordForm::full()
{
    return test::PlanBuilder(uR"(
        terms: scale, word
        agreement.type, compact
        members: key, name, kind, from
        ARV, Arvenia, state, 1990
        BRH, Brehmland, state, 1990
        CAS, Castria, state, 1990
        alliances: key, name, mutual_defence
        PACT, The Pact, yes
        BLOC, The Bloc, no
        memberships: alliance, member, role, from
        PACT, ARV, member, 2000
        frameworks: key, name
        F1, First
        F2, Second
        capabilities: key, framework, name, unit, parent
        AIR, F1, Air
        TANKER, F1, Air-to-air refuelling, aircraft, AIR
        LIFT, F2, Airlift, aircraft, AIR
        mappings: capability, other, quality
        TANKER, AIR, broader
        situations: key, name, alliance
        GUARD, Guard, PACT
        STORM, Storm
        requirements: key, situation, capability, quantity
        R1, GUARD, TANKER, 10
        R2, STORM, TANKER, 12
        targets: key, requirement, member, quantity
        T1, R1, ARV, 4
        agreements: key, title, from, until, parent
        BASE, Base treaty, 2000
        IMPL, Implementing arrangement, 2005, 2040, BASE
        OTHER, Other treaty, 2001
        parties: agreement, member, status, from
        BASE, ARV, ratified, 2000
        provisions: key, agreement, kind, from_member
        P1, BASE, transit, BRH
        contributions: key, member, capability, quantity, status, from, agreements
        C1, ARV, TANKER, 6, confirmed, 2024-03-31, BASE
        C2, BRH, TANKER, 6, confirmed, 2024-03-31
        C3, CAS, LIFT, 1, offered, 2024
        lines: contribution, line, level
        C1, training, 0.75
        caveats: key, contribution, kind, excludes
        V1, C1, geographic, GUARD
        exercises: key, title, from, until, host
        EX1, First Light, 2027-03-01, 2027-03-14, ARV
        EX2, Second Light, 2028-03-01, 2028-03-14, BRH
        participations: exercise, member, role, contribution
        EX1, ARV, lead, C1
        objectives: exercise, capability, outcome
        EX1, TANKER, partly
        dependencies: dependent, on, mode
        exercise:EX1, agreement:BASE, requires
        indicators: member, name, year, value, unit
        ARV, Defence spending, 2024, 1.5, %
    )")
        .snapshot();
}

Probe TestRecordForm::enter(FormField &into, const AnyId &record)
{
    const Field &field = into.field();
    QWidget &editor = into.editor();
    const RecordPtr now = plan().find(record);
    const QString before = textOf(field, *now, references(plan()));
    const FieldInput input(*record.kind, plan());
    const auto finish = [&](const QString &typed, const QString &expected) {
        type(into, typed);
        QTest::keyClick(&editor, Qt::Key_Return);
        return Probe{typed, expected};
    };
    switch (field.type) {
    case FieldType::Text:
        return finish(QStringLiteral("Probe & text"), QStringLiteral("Probe & text"));
    case FieldType::Integer:
        return before == QLatin1String("3") ? finish(QStringLiteral("4"), QStringLiteral("4"))
                                            : finish(QStringLiteral("3"), QStringLiteral("3"));
    case FieldType::Number:
        return before == QLatin1String("0.5") ? finish(QStringLiteral("0.25"), QStringLiteral("0.25"))
                                              : finish(QStringLiteral("0.5"), QStringLiteral("0.5"));
    case FieldType::Date:
        return finish(QStringLiteral("1 Mar 2031"), QStringLiteral("2031-03-01"));
    case FieldType::Boolean:
    case FieldType::Term: {
        auto &box = dynamic_cast<QComboBox &>(editor);
        QString word;
        for (int i = 1; i < box.count() && word.isEmpty(); ++i)
            if (box.itemText(i) != box.currentText())
                word = box.itemText(i);
        choose(box, word);
        QTest::keyClick(&box, Qt::Key_Return);
        return {word, word};
    }
    case FieldType::Reference: {
        const QString key = another(field.target(), {before});
        return finish(key, key);
    }
    case FieldType::References: {
        QStringList keys = before.split(QLatin1Char(';'), Qt::SkipEmptyParts);
        const QString key = another(field.target(), keys);
        RecordPicker &picker = dynamic_cast<RecordListEdit &>(editor).picker();
        picker.setFocus();
        QTest::keyClicks(&picker, key);
        QTest::keyClick(&picker, Qt::Key_Return);
        keys << key;
        // A set in files has the order it was written in.
        return {key, keys.join(QLatin1Char(';'))};
    }
    case FieldType::AnyReference: {
        const QString key =
            QStringLiteral("member:") + another(kindOf<Member>(), {before.mid(before.indexOf(QLatin1Char(':')) + 1)});
        return finish(key, key);
    }
    case FieldType::Label: {
        auto &label = dynamic_cast<LabelEdit &>(editor);
        label.policy().setFocus();
        QTest::keyClick(label.policy().lineEdit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(label.policy().lineEdit(), QStringLiteral("PROBE"));
        choose(label.level(), QStringLiteral("CONFIDENTIAL"));
        choose(label.release(), label.release().itemText(1));
        const QString member = another(kindOf<Member>(), {});
        while (!label.releasedTo().items().isEmpty())
            label.releasedTo().removeAt(0);
        label.releasedTo().picker().setFocus();
        QTest::keyClicks(&label.releasedTo().picker(), member);
        QTest::keyClick(&label.releasedTo().picker(), Qt::Key_Return);
        label.handling().setFocus();
        QTest::keyClick(&label.handling(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&label.handling(), QStringLiteral("by hand"));
        QTest::keyClick(&label.handling(), Qt::Key_Return);
        return {{}, QStringLiteral("PROBE/CONFIDENTIAL//REL %1//by hand").arg(member)};
    }
    }
    return {};
}

void TestRecordForm::everyFieldOfEveryKind_data()
{
    QTest::addColumn<const Kind *>("kind");
    for (const Kind *kind : Catalogue::standard().kinds())
        QTest::newRow(kind->name) << kind;
}

void TestRecordForm::everyFieldOfEveryKind()
{
    QFETCH(const Kind *, kind);
    open(full());
    if (kind->internal) {
        Edit edit = workspace_->edit(QStringLiteral("Add"));
        Setting setting;
        setting.key = QStringLiteral("probe");
        edit.put(setting);
        QVERIFY(edit.commit().has_value());
    }
    QVERIFY(plan().table(*kind).size() > 0);
    const AnyId record{kind, plan().table(*kind).at(0)->id};
    show(record);
    QCOMPARE(form_->column().fields().size(), kind->fields.size());
    for (const Field &each : kind->fields) {
        FormField &row = *form_->field(QString::fromLatin1(each.name));
        const RecordPtr before = plan().find(record);
        const QString shown = formText(row.editor());
        const std::int64_t revision = plan().revision();
        const Probe probe = enter(row, record);
        QVERIFY2(!row.isRefused(), qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(each.name), row.noteText())));
        QVERIFY2(plan().revision() > revision, each.name);
        QCOMPARE(textOf(each, *plan().find(record), references(plan())), probe.expected);
        QVERIFY2(workspace_->undoText().contains(Kind::tr(each.title), Qt::CaseInsensitive),
                 qPrintable(workspace_->undoText()));
        QVERIFY(!row.isChanged());
        // A label is several decisions, a field one.
        while (plan().revision() > revision && workspace_->canUndo() && !sameValue(each, *before, *plan().find(record)))
            QVERIFY(workspace_->undo().has_value());
        for (const Field &other : kind->fields)
            QVERIFY2(sameValue(other, *before, *plan().find(record)), other.name);
        QCOMPARE(formText(row.editor()), shown);
    }
}

void TestRecordForm::groupsInOrder()
{
    open(small());
    show(find(kindOf<Contribution>(), "C1"));
    QStringList names;
    for (const FormField *row : form_->column().fields())
        names << QLatin1String(row->field().name);
    QCOMPARE(
        names.join(QLatin1Char(' ')),
        QStringLiteral("key capability status member quantity notice_days from until agreements label source note"));
    QStringList headings;
    for (const QLabel *label : form_->column().findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
        headings << label->text();
    QCOMPARE(headings.join(QLatin1Char('|')), QStringLiteral("What|Who|How much|When|Legal basis|Source and label"));
    // The keyboard goes the same way.
    field("key").editor().setFocus();
    for (const char *next : {"capability", "status"}) {
        for (int i = 0; i < 3 && !belongsTo(QApplication::focusWidget(), &field(next)); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(belongsTo(QApplication::focusWidget(), &field(next)), next);
    }
}

void TestRecordForm::dates_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *field, const char *before, const char *typed, const char *after) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(before) << QString::fromLatin1(typed)
                            << QString::fromLatin1(after);
    };
    row("year", "from", "", "2026", "2026");
    row("month", "from", "", "2026-03", "2026-03");
    row("day in words", "from", "", "1 Mar 2026", "2026-03-01");
    row("month in words", "from", "", "Mar 2026", "2026-03");
    row("years on", "from", "2024-03-31", "+3y", "2027-03-31");
    row("months on", "from", "2024-03-31", "+6m", "2024-09-30"); // September has 30 days
    row("months back", "from", "2024-03-31", "-1m", "2024-02-29");
    row("days back", "from", "2024-03-05", "-10d", "2024-02-24"); // 2024 is a leap year: 5 days, then 29 - 5 + ... = 24
    row("weeks on", "from", "2024-12-25", "+1w", "2025-01-01");
    row("several", "from", "2024-03-31", "+1y6m", "2025-09-30");
    row("a year stays one", "from", "2026", "+3y", "2029");
    row("a month stays one", "from", "2026-11", "+3m", "2027-02");
    row("from of a year begins it", "from", "2026", "+6m", "2026-07");
    row("until of a year ends it", "until", "2026", "+6m", "2027-06");
    row("until of a month ends it", "until", "2026-02", "+1d", "2026-03-01");
    row("empty counts from the as-of day", "from", "", "+1y", "2027-11-24");
    row("leap day", "from", "2024-02-29", "+1y", "2025-02-28");
    row("cleared", "from", "2024", "", "");
    // Refused: nothing changes.
    row("no unit", "from", "2024", "+3", "2024");
    row("no number", "from", "2024", "+y", "2024");
    row("out of the calendar", "from", "2024", "+9999y", "2024");
    row("before the calendar", "from", "2024", "-2024y", "2024");
    row("no date", "from", "2024", "soon", "2024");
    row("no day", "from", "2024", "2026-02-30", "2024");
    row("pasted text", "from", "2024", "=HYPERLINK(\"x\")", "2024");
}

void TestRecordForm::dates()
{
    QFETCH(QString, field);
    QFETCH(QString, before);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    open(test::PlanBuilder(uR"(
        members: key
        ARV
    )")
             .set(u"members", u"ARV", field, before)
             .snapshot());
    const AnyId member = find(kindOf<Member>(), "ARV");
    show(member);
    FormField &row = *form_->field(field);
    const bool refused = before == after && before != typed;
    type(row, typed);
    QTest::keyClick(&row.editor(), Qt::Key_Return);
    QCOMPARE(value(member, qPrintable(field)), after);
    QCOMPARE(row.isRefused(), refused);
    QCOMPARE(!row.noteText().isEmpty(), refused);
    if (refused)
        QCOMPARE(dynamic_cast<QLineEdit &>(row.editor()).text(), typed);
}

void TestRecordForm::datesAreToldWhileTyping()
{
    open(small());
    show(find(kindOf<Contribution>(), "C1"));
    FormField &from = field("from");
    from.editor().setFocus();
    type(from, QStringLiteral("+3y"));
    QVERIFY2(from.noteText().contains(QStringLiteral("2027-03-31")), qPrintable(from.noteText()));
    QTest::keyClick(&from.editor(), Qt::Key_Backspace);
    QVERIFY2(!from.noteText().contains(QStringLiteral("2027-03-31")), qPrintable(from.noteText()));
    QVERIFY(!from.isRefused());
    type(from, QStringLiteral("1 apr 2026"));
    QVERIFY2(from.noteText().contains(QStringLiteral("2026-04-01")), qPrintable(from.noteText()));
}

void TestRecordForm::badValuesStayAndWriteNothing()
{
    open(small());
    const AnyId c1 = find(kindOf<Contribution>(), "C1");
    show(c1);
    const std::int64_t revision = plan().revision();
    const std::vector<std::pair<const char *, QString>> bad{
        {"quantity", QStringLiteral("twelve")}, {"quantity", QStringLiteral("-1")},
        {"notice_days", QStringLiteral("1.5")}, {"member", QStringLiteral("NOBODY")},
        {"from", QStringLiteral("sometime")},   {"key", QString()},
        {"quantity", QStringLiteral("1,2,3")},
    };
    for (const auto &[name, text] : bad) {
        FormField &row = field(name);
        type(row, text);
        // Leaving it is as good as Enter.
        field("note").editor().setFocus();
        QVERIFY2(row.isRefused(), name);
        QVERIFY2(!row.noteText().isEmpty(), name);
        if (row.field().isNumeric()) // says what is expected, not only what is wrong
            QVERIFY2(row.noteText().contains(QStringLiteral("Write a")), qPrintable(row.noteText()));
        QCOMPARE(dynamic_cast<QLineEdit &>(row.editor()).text(), text);
        QCOMPARE(plan().revision(), revision);
        // Coming back and Escape restores.
        row.editor().setFocus();
        QTest::keyClick(&row.editor(), Qt::Key_Escape); // closes an open list
        QTest::keyClick(&row.editor(), Qt::Key_Escape);
        QVERIFY2(!row.isRefused() && !row.isChanged(), name);
        QVERIFY(row.noteText().isEmpty());
    }
    // A key that another has is refused by the plan.
    show(find(kindOf<Agreement>(), "IMPL"));
    type(field("key"), QStringLiteral("BASE"));
    QTest::keyClick(&field("key").editor(), Qt::Key_Return);
    QVERIFY(field("key").isRefused());
    QCOMPARE(plan().revision(), revision);
}

void TestRecordForm::millionCharacters()
{
    open(small());
    const AnyId arvenia = find(kindOf<Member>(), "ARV");
    show(arvenia);
    const std::int64_t revision = plan().revision();
    const auto paste = [](FormField &row, qsizetype characters) {
        QApplication::clipboard()->setText(QString(characters, QLatin1Char('x')));
        row.editor().setFocus();
        QTest::keySequence(&row.editor(), QKeySequence::Paste);
    };
    for (const char *name : {"note", "source", "key", "from"}) {
        FormField &row = field(name);
        const QString before = formText(row.editor());
        paste(row, 1'000'001);
        // Refused as a whole: cutting it would be a value nobody meant.
        QVERIFY2(row.isRefused(), name);
        QVERIFY2(row.noteText().contains(QStringLiteral("1,000,001")), qPrintable(row.noteText()));
        QCOMPARE(formText(row.editor()), before);
        field("name").editor().setFocus();
        QCOMPARE(plan().revision(), revision);
    }
    // What slips in by other ways is cut by Qt, and then refused and not written.
    FormField &source = field("source");
    dynamic_cast<QLineEdit &>(source.editor()).insert(QString(2 * longestInForm, QLatin1Char('y')));
    QVERIFY(!form_->write(source));
    QVERIFY(source.isRefused());
    QCOMPARE(plan().revision(), revision);
    // The longest that a form takes is taken.
    FormField &note = field("note");
    note.restore();
    paste(note, longestInForm - 1);
    QTest::keyClick(&note.editor(), Qt::Key_Return);
    QCOMPARE(value(arvenia, "note").size(), longestInForm - 1);
}

void TestRecordForm::longTextsAreShownCut()
{
    open(small());
    const AnyId arvenia = find(kindOf<Member>(), "ARV");
    Member changed = *plan().find(Id<Member>{arvenia.uuid});
    changed.note = QString(1'000'000, QLatin1Char('x'));
    Edit edit = workspace_->edit(QStringLiteral("Import"));
    edit.put(changed);
    QVERIFY(edit.commit().has_value());
    show(arvenia);
    const std::int64_t revision = plan().revision();
    QVERIFY(formText(field("note").editor()).size() <= longestInForm + 1);
    QVERIFY2(field("note").noteText().contains(QStringLiteral("1,000,000")), qPrintable(field("note").noteText()));
    QVERIFY(!field("note").editor().isEnabled()); // what is not shown cannot be lost
    QVERIFY(!field("note").isChanged());
    // The other fields are edited as ever.
    type(field("name"), QStringLiteral("Other"));
    QTest::keyClick(&field("name").editor(), Qt::Key_Return);
    QCOMPARE(plan().revision(), revision + 1);
    QCOMPARE(value(arvenia, "note").size(), 1'000'000);
    show(find(kindOf<Member>(), "BRH"));
    QVERIFY(field("note").editor().isEnabled());
}

void TestRecordForm::escapeRestores()
{
    open(small());
    show(find(kindOf<Member>(), "ARV"));
    const std::int64_t revision = plan().revision();
    type(field("name"), QStringLiteral("Elsewhere"));
    QVERIFY(field("name").isChanged());
    QTest::keyClick(&field("name").editor(), Qt::Key_Escape);
    QCOMPARE(dynamic_cast<QLineEdit &>(field("name").editor()).text(), QStringLiteral("Arvenia"));
    field("key").editor().setFocus();
    QCOMPARE(plan().revision(), revision);
}

void TestRecordForm::leavingWrites()
{
    open(small());
    const AnyId arvenia = find(kindOf<Member>(), "ARV");
    show(arvenia);
    const std::int64_t revision = plan().revision();
    type(field("name"), QStringLiteral("Arvenia the Fair"));
    QCOMPARE(plan().revision(), revision); // not before it is left
    QTest::keyClick(&field("name").editor(), Qt::Key_Tab);
    QCOMPARE(value(arvenia, "name"), QStringLiteral("Arvenia the Fair"));
    QCOMPARE(plan().revision(), revision + 1);
    QCOMPARE(workspace_->undoText(), QStringLiteral("Change name of ARV"));
    // Going through fields writes nothing.
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(plan().revision(), revision + 1);
    // Another record on show: what was typed is not lost.
    type(field("name"), QStringLiteral("Arvenia the Calm"));
    show(find(kindOf<Member>(), "BRH"));
    QCOMPARE(value(arvenia, "name"), QStringLiteral("Arvenia the Calm"));
    QCOMPARE(dynamic_cast<QLineEdit &>(field("name").editor()).text(), QStringLiteral("Brehmland"));
}

void TestRecordForm::undoRefreshesUnderTheKeyboard()
{
    open(small());
    const AnyId arvenia = find(kindOf<Member>(), "ARV");
    show(arvenia);
    auto &line = dynamic_cast<QLineEdit &>(field("name").editor());
    type(field("name"), QStringLiteral("Arvenia the Fair"));
    QTest::keyClick(&line, Qt::Key_Return);
    QVERIFY(line.hasFocus());
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(line.text(), QStringLiteral("Arvenia"));
    QVERIFY(line.hasFocus());
    QVERIFY(workspace_->redo().has_value());
    QCOMPARE(line.text(), QStringLiteral("Arvenia the Fair"));
    QVERIFY(line.hasFocus());
    QVERIFY(!field("name").isChanged());
}

void TestRecordForm::typingSurvivesOtherChanges()
{
    open(small());
    const AnyId arvenia = find(kindOf<Member>(), "ARV");
    show(arvenia);
    type(field("name"), QStringLiteral("Half a na"));
    Edit edit = workspace_->edit(QStringLiteral("Elsewhere"));
    Member changed = *plan().find(Id<Member>{arvenia.uuid});
    changed.iso3 = QStringLiteral("ARV");
    edit.put(changed);
    QVERIFY(edit.commit().has_value());
    QCOMPARE(dynamic_cast<QLineEdit &>(field("name").editor()).text(), QStringLiteral("Half a na"));
    QCOMPARE(dynamic_cast<QLineEdit &>(field("iso3").editor()).text(), QStringLiteral("ARV"));
    QVERIFY(field("name").editor().hasFocus());
}

void TestRecordForm::unitsComeFromTheCapability()
{
    open(small());
    const auto unitShown = [this](const AnyId &record) {
        show(record);
        QStringList words;
        for (const QLabel *label : field("quantity").findChildren<QLabel *>())
            if (label->isVisibleTo(&field("quantity")))
                words << label->text();
        return words;
    };
    QVERIFY(unitShown(find(kindOf<Contribution>(), "C1")).contains(QStringLiteral("aircraft")));
    // A target's by its requirement's capability.
    QVERIFY(unitShown(find(kindOf<Target>(), "T1")).contains(QStringLiteral("aircraft")));
}

void TestRecordForm::pickersOfferByKeyAndName()
{
    open(small());
    const AnyId c1 = find(kindOf<Contribution>(), "C1");
    show(c1);
    auto &picker = dynamic_cast<RecordPicker &>(field("member").editor());
    QCOMPARE(picker.text(), QStringLiteral("ARV Arvenia"));
    type(field("member"), QStringLiteral("brehm"));
    QVERIFY(picker.isOpen());
    QCOMPARE(picker.model().index(0).data().toString(), QStringLiteral("BRH Brehmland"));
    QVERIFY(!picker.model().index(0).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(picker.hasFocus());
    QTest::keyClick(&picker, Qt::Key_Escape);
    QVERIFY(!picker.isOpen());
    QCOMPARE(picker.text(), QStringLiteral("brehm")); // the first Escape closes the list only
    // What fits several is not guessed when it is left: r is in all three.
    type(field("member"), QStringLiteral("r"));
    field("key").editor().setFocus();
    QVERIFY(field("member").isRefused());
    QCOMPARE(value(c1, "member"), QStringLiteral("ARV"));
    // Down walks, Enter takes.
    type(field("member"), QStringLiteral("r"));
    QVERIFY(picker.isOpen());
    QCOMPARE(picker.model().rowCount(), 4); // ARV, BRH, CAS (Castria), and the offer to make one
    while (picker.model().index(0).data().toString().isEmpty())
        QFAIL("no choices");
    QTest::keyClick(&picker, Qt::Key_Down);
    QTest::keyClick(&picker, Qt::Key_Return);
    QVERIFY(!field("member").isRefused());
    QVERIFY(value(c1, "member") != QStringLiteral("ARV"));
}

void TestRecordForm::pickersCreate()
{
    open(small());
    const AnyId c1 = find(kindOf<Contribution>(), "C1");
    show(c1);
    const std::int64_t revision = plan().revision();
    auto &picker = dynamic_cast<RecordPicker &>(field("member").editor());
    type(field("member"), QStringLiteral("DOR"));
    const int last = picker.model().rowCount() - 1;
    QVERIFY(picker.model().isCreation(last));
    QCOMPARE(picker.model().index(last).data().toString(), QStringLiteral("Create member ‘DOR’ …"));
    QTest::keyClick(&picker, Qt::Key_Return); // the only row
    auto *draft = form_->findChild<DraftForm *>();
    QVERIFY(draft);
    QCOMPARE(dynamic_cast<QLineEdit &>(draft->column().field(u"key")->editor()).text(), QStringLiteral("DOR"));
    // The keyboard is where something is missing.
    QVERIFY(draft->column().field(u"name")->editor().hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Doria"));
    QCOMPARE(plan().revision(), revision);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    // One edit: the member and the contribution that names it.
    QCOMPARE(plan().revision(), revision + 1);
    QCOMPARE(value(c1, "member"), QStringLiteral("DOR"));
    QCOMPARE(picker.text(), QStringLiteral("DOR Doria"));
    QVERIFY(picker.hasFocus());
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(value(c1, "member"), QStringLiteral("ARV"));
    QVERIFY(references(plan()).find(kindOf<Member>(), u"DOR").isNull());
    QCOMPARE(picker.text(), QStringLiteral("ARV Arvenia"));
    // Thinking better of it leaves nothing.
    type(field("member"), QStringLiteral("DOR"));
    QTest::keyClick(&picker, Qt::Key_Return);
    draft = qobject_cast<DraftForm *>(form_->column().panel());
    QVERIFY(draft);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // what was typed, if anything
    if (form_->column().panel())
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!form_->column().panel());
    QCOMPARE(picker.text(), QStringLiteral("ARV Arvenia"));
    QVERIFY(!field("member").isRefused());
}

void TestRecordForm::pickersCreateWhatTheNewOneNeeds()
{
    open(small());
    const AnyId t1 = find(kindOf<Target>(), "T1");
    show(t1);
    const std::int64_t revision = plan().revision();
    auto &picker = dynamic_cast<RecordPicker &>(field("requirement").editor());
    type(field("requirement"), QStringLiteral("R9"));
    QTest::keyClick(&picker, Qt::Key_Return);
    auto *draft = qobject_cast<DraftForm *>(form_->column().panel());
    QVERIFY(draft);
    // The new requirement's situation is not there either.
    auto &situation = dynamic_cast<RecordPicker &>(draft->column().field(u"situation")->editor());
    situation.setFocus();
    QTest::keyClicks(&situation, QStringLiteral("STORM"));
    QTest::keyClick(&situation, Qt::Key_Return);
    auto *inner = qobject_cast<DraftForm *>(draft->column().panel());
    QVERIFY(inner);
    inner->submit();
    QCOMPARE(situation.text(), QStringLiteral("STORM"));
    QCOMPARE(plan().revision(), revision);
    // What is needed and missing is said.
    draft->submit();
    QVERIFY(draft->column().field(u"capability")->isRefused());
    QCOMPARE(plan().revision(), revision);
    auto &capability = dynamic_cast<RecordPicker &>(draft->column().field(u"capability")->editor());
    capability.setFocus();
    QTest::keyClicks(&capability, QStringLiteral("TANK"));
    QTest::keyClick(&capability, Qt::Key_Return);
    draft->submit();
    QCOMPARE(plan().revision(), revision + 1);
    QCOMPARE(value(t1, "requirement"), QStringLiteral("R9"));
    const AnyId made = find(kindOf<Requirement>(), "R9");
    QCOMPARE(value(made, "situation"), QStringLiteral("STORM"));
    QVERIFY(workspace_->undo().has_value());
    QVERIFY(references(plan()).find(kindOf<Situation>(), u"STORM").isNull());
}

void TestRecordForm::listsOfReferences()
{
    open(small());
    const AnyId c1 = find(kindOf<Contribution>(), "C1");
    show(c1);
    auto &list = dynamic_cast<RecordListEdit &>(field("agreements").editor());
    QCOMPARE(list.items(), QStringList{QStringLiteral("BASE")});
    list.picker().setFocus();
    QTest::keyClicks(&list.picker(), QStringLiteral("implementing"));
    QTest::keyClick(&list.picker(), Qt::Key_Return);
    QCOMPARE(value(c1, "agreements"), QStringLiteral("BASE;IMPL"));
    QVERIFY(list.picker().text().isEmpty());
    list.removeAt(0);
    QCOMPARE(value(c1, "agreements"), QStringLiteral("IMPL"));
    QVERIFY(workspace_->undo().has_value());
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(list.items(), QStringList{QStringLiteral("BASE")});
    // Half a name is no agreement.
    list.picker().setFocus();
    QTest::keyClicks(&list.picker(), QStringLiteral("treaty"));
    field("key").editor().setFocus();
    QVERIFY(field("agreements").isRefused());
    QCOMPARE(value(c1, "agreements"), QStringLiteral("BASE"));
}

void TestRecordForm::labels()
{
    open(small());
    {
        Edit edit = workspace_->edit(QStringLiteral("Policies"));
        Setting levels;
        levels.key = QStringLiteral("label.levels");
        levels.value = QStringLiteral("PACT: OPEN < CLOSED");
        edit.put(levels);
        Setting equal;
        equal.key = QStringLiteral("label.equivalence");
        equal.value = QStringLiteral("PACT/CLOSED = NATO/SECRET");
        edit.put(equal);
        QVERIFY(edit.commit().has_value());
    }
    const AnyId c1 = find(kindOf<Contribution>(), "C1");
    show(c1);
    auto &label = dynamic_cast<LabelEdit &>(field("label").editor());
    QCOMPARE(label.text(), QString());
    // The plan's policies are offered, and of each its own levels.
    QVERIFY(label.policy().findText(QStringLiteral("NATO")) >= 0);
    label.policy().setFocus();
    QTest::keyClicks(label.policy().lineEdit(), QStringLiteral("PACT"));
    QStringList offered;
    for (int i = 0; i < label.level().count(); ++i)
        offered << label.level().itemText(i);
    QCOMPARE(offered, (QStringList{QString(), QStringLiteral("OPEN"), QStringLiteral("CLOSED")}));
    // A policy without a level is no label.
    QTest::keyClick(label.policy().lineEdit(), Qt::Key_Return);
    QVERIFY(field("label").isRefused());
    choose(label.level(), QStringLiteral("CLOSED"));
    QStringList said;
    for (const QLabel *words : label.findChildren<QLabel *>())
        if (words->isVisibleTo(&label))
            said << words->text();
    QVERIFY2(said.contains(QStringLiteral("Equals NATO/SECRET")), qPrintable(said.join(QLatin1Char('|'))));
    // One label is one edit, written when its group is left.
    const std::int64_t revision = plan().revision();
    choose(label.release(), label.release().itemText(1));
    label.handling().setFocus();
    QTest::keyClicks(&label.handling(), QStringLiteral("eyes only"));
    QCOMPARE(plan().revision(), revision);
    field("key").editor().setFocus();
    QCOMPARE(plan().revision(), revision + 1);
    QCOMPARE(value(c1, "label"), QStringLiteral("PACT/CLOSED//REL//eyes only")); // to nobody
    label.releasedTo().picker().setFocus();
    QTest::keyClicks(&label.releasedTo().picker(), QStringLiteral("@PACT"));
    QTest::keyClick(&label.releasedTo().picker(), Qt::Key_Return);
    field("key").editor().setFocus();
    QCOMPARE(value(c1, "label"), QStringLiteral("PACT/CLOSED//REL @PACT//eyes only"));
}

void TestRecordForm::readOnly()
{
    open(small());
    const QString path = workspace_->path();
    window_.reset();
    workspace_.reset();
    Job job;
    auto opened = Workspace::open(path, Access::ReadOnly, {}, job);
    QVERIFY(opened.has_value());
    workspace_ = std::move(opened).assume_value();
    build();
    show(find(kindOf<Contribution>(), "C1"));
    QVERIFY(workspace_->isReadOnly());
    bool told = false;
    for (const QLabel *label : form_->findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains(workspace_->readOnlyReason()));
    QVERIFY(told);
    QCOMPARE(dynamic_cast<QLineEdit &>(field("quantity").editor()).text(), QStringLiteral("6"));
    for (const FormField *row : form_->column().fields()) {
        QList<QWidget *> parts{&row->editor()};
        if (isWide(row->field()) && row->field().type != FieldType::Text)
            parts = row->editor().findChildren<QWidget *>();
        for (const QWidget *part : parts)
            if (qobject_cast<const QLineEdit *>(part) || qobject_cast<const QComboBox *>(part))
                QVERIFY2(!part->isEnabled(), row->field().name);
    }
    show(find(kindOf<Agreement>(), "BASE"));
    for (const RelationList *list : relations_->lists())
        for (const RelationRow *row : list->rows())
            QVERIFY(row->isEnabled()); // jumps still lead on
}

void TestRecordForm::relationsInOrder()
{
    open(small());
    show(find(kindOf<Agreement>(), "BASE"));
    QStringList titles;
    for (const RelationList *list : relations_->lists())
        titles << list->title();
    QCOMPARE(titles.mid(0, 4).join(QLatin1Char('|')),
             QStringLiteral("Parties (2)|Provisions (0)|Agreements, parent instrument (1)|Contributions (1)"));
    show(find(kindOf<Member>(), "ARV"));
    titles.clear();
    for (const RelationList *list : relations_->lists())
        titles << list->title();
    QCOMPARE(titles.mid(0, 4).join(QLatin1Char('|')),
             QStringLiteral("Memberships (1)|Parties (1)|Contributions (1)|Targets (1)"));
    // What the description names exists.
    for (const Kind *kind : Catalogue::standard().kinds()) {
        for (const char *path : kind->relations) {
            const QString name = QString::fromLatin1(path);
            const Kind *other = Catalogue::standard().find(name.section(QLatin1Char('.'), 0, 0));
            QVERIFY2(other, path);
            const Field *through = other->field(name.section(QLatin1Char('.'), 1, 1));
            QVERIFY2(through, path);
            QVERIFY2(through->type == FieldType::AnyReference || &through->target() == kind, path);
        }
    }
}

void TestRecordForm::relationLinesSayWhatMatters()
{
    open(small());
    show(find(kindOf<Agreement>(), "BASE"));
    const RelationList *parties = relations_->list(u"party.agreement");
    QVERIFY(parties);
    QCOMPARE(parties->rows().size(), std::size_t(2));
    const RelationLine &first = parties->rows()[0]->line();
    // A party has no name of its own: the line is the member, which it leads to.
    QCOMPARE(first.name, QStringLiteral("ARV Arvenia"));
    QVERIFY(first.shown == find(kindOf<Member>(), "ARV"));
    QVERIFY2(first.detail.contains(QStringLiteral("ratified")), qPrintable(first.detail));
    QVERIFY2(first.detail.contains(QStringLiteral("2000")), qPrintable(first.detail));
    QVERIFY(first.inForce);
    // From 2035 on is not yet.
    QVERIFY(!parties->rows()[1]->line().inForce);
    QVERIFY(parties->rows()[1]->accessibleName().contains(QStringLiteral("not in force")));
    show(find(kindOf<Member>(), "ARV"));
    const RelationLine &contribution = relations_->list(u"contribution.member")->rows()[0]->line();
    QCOMPARE(contribution.name, QStringLiteral("C1"));
    for (const char *part : {"TANKER", "6 aircraft", "confirmed", "2028"})
        QVERIFY2(contribution.detail.contains(QLatin1String(part)), qPrintable(contribution.detail));
}

void TestRecordForm::linesFollowWhatTheyLeadTo()
{
    test::PlanBuilder builder(uR"(
        members: key
        ARV
        agreements: key, from, until
        ENDED, 1990, 2000
        STANDS, 1990
        NEVER
        parties: agreement, member, from
        ENDED, ARV
        STANDS, ARV
        NEVER, ARV
    )");
    const Snapshot snapshot = builder.snapshot();
    const AnyId arvenia{&kindOf<Member>(), builder.id<Member>(u"ARV").uuid};
    const auto inForce = [&](Day on) {
        QStringList keys;
        for (const Relation &relation : relationsOf(snapshot, arvenia))
            for (const RelationLine &line : relationLines(snapshot, relation, QLocale::c(), on))
                if (line.inForce)
                    keys << line.name;
        return keys.join(QLatin1Char(' '));
    };
    // domain.md: a party without a period follows its agreement, and an agreement without a first day is not in force.
    QCOMPARE(inForce(Day::of(2026, 1, 1)), QStringLiteral("STANDS"));
    QCOMPARE(inForce(Day::of(2000, 12, 31)), QStringLiteral("ENDED STANDS")); // 2000 is covered to its last day
}

void TestRecordForm::listsAddAndEditAndRemove()
{
    open(small());
    show(find(kindOf<Agreement>(), "BASE"));
    RelationList *parties = relations_->list(u"party.agreement");
    const std::int64_t revision = plan().revision();
    parties->startAdding();
    auto *draft = parties->findChild<DraftForm *>();
    QVERIFY(draft);
    QVERIFY(!draft->column().field(u"agreement")); // given
    auto &member = dynamic_cast<RecordPicker &>(draft->column().field(u"member")->editor());
    QVERIFY(member.hasFocus());
    QTest::keyClicks(&member, QStringLiteral("CAS"));
    QTest::keyClick(&member, Qt::Key_Return);
    auto &status = dynamic_cast<QComboBox &>(draft->column().field(u"status")->editor());
    choose(status, QStringLiteral("acceded"));
    QCOMPARE(plan().revision(), revision);
    draft->submit();
    QCOMPARE(plan().revision(), revision + 1);
    QCOMPARE(parties->title(), QStringLiteral("Parties (3)"));
    const AnyId added = parties->rows()[2]->line().record;
    QCOMPARE(value(added, "member"), QStringLiteral("CAS"));
    QCOMPARE(value(added, "agreement"), QStringLiteral("BASE"));
    QCOMPARE(value(added, "status"), QStringLiteral("acceded"));
    // The same party again is refused, and said in the form.
    parties->startAdding();
    draft = qobject_cast<DraftForm *>(parties->panel()->findChild<DraftForm *>());
    auto &again = dynamic_cast<RecordPicker &>(draft->column().field(u"member")->editor());
    QTest::keyClicks(&again, QStringLiteral("CAS"));
    QTest::keyClick(&again, Qt::Key_Return);
    draft->submit();
    QVERIFY(!draft->errorText().isEmpty());
    QCOMPARE(plan().revision(), revision + 1);
    // Its other fields in place.
    parties->startEditing(added);
    auto *edited = parties->panel()->findChild<RecordForm *>();
    QVERIFY(edited);
    QVERIFY(!edited->field(u"agreement"));
    type(*edited->field(u"from"), QStringLiteral("2027"));
    QTest::keyClick(&edited->field(u"from")->editor(), Qt::Key_Return);
    QCOMPARE(value(added, "from"), QStringLiteral("2027"));
    QVERIFY(parties->panel()); // the form stays open while one goes on
    // And out again.
    parties->rows()[2]->setFocus();
    QTest::keyClick(parties->rows()[2], Qt::Key_Delete);
    QTRY_VERIFY(!plan().find(added));
    QCOMPARE(parties->title(), QStringLiteral("Parties (2)"));
    QVERIFY(!parties->panel());
    QVERIFY(workspace_->undo().has_value());
    QVERIFY(plan().find(added));
    QCOMPARE(parties->rows().size(), std::size_t(3));
}

void TestRecordForm::listsRefuseToLeaveDangling()
{
    open(small());
    show(find(kindOf<Situation>(), "GUARD"));
    RelationList *requirements = relations_->list(u"requirement.situation");
    const std::int64_t revision = plan().revision();
    requirements->remove(find(kindOf<Requirement>(), "R1")); // T1 apportions it
    QCOMPARE(plan().revision(), revision);
    QVERIFY2(requirements->message().contains(QStringLiteral("R1")), qPrintable(requirements->message()));
}

void TestRecordForm::listsOfOptionalReferences()
{
    open(small());
    show(find(kindOf<Agreement>(), "BASE"));
    RelationList *children = relations_->list(u"agreement.parent");
    QVERIFY(children);
    const AnyId other = find(kindOf<Agreement>(), "OTHER");
    children->startAdding();
    auto *picker = qobject_cast<RecordPicker *>(QApplication::focusWidget());
    QVERIFY(picker);
    QTest::keyClicks(picker, QStringLiteral("OTHER"));
    QTest::keyClick(picker, Qt::Key_Return);
    QTRY_COMPARE(value(other, "parent"), QStringLiteral("BASE"));
    QCOMPARE(children->rows().size(), std::size_t(2));
    // Taking it out leaves the agreement where it is.
    children->remove(other);
    QCOMPARE(value(other, "parent"), QString());
    QVERIFY(plan().find(other));
    // One of several references.
    RelationList *needing = relations_->list(u"contribution.agreements");
    needing->remove(find(kindOf<Contribution>(), "C1"));
    QCOMPARE(value(find(kindOf<Contribution>(), "C1"), "agreements"), QString());
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(value(find(kindOf<Contribution>(), "C1"), "agreements"), QStringLiteral("BASE"));
}

void TestRecordForm::longListsFold()
{
    QString text = QStringLiteral("members: key\nARV\ncapabilities: key\nT\ncontributions: key, member, capability\n");
    for (int i = 0; i < 51; ++i)
        text += QStringLiteral("K%1, ARV, T\n").arg(i);
    open(test::PlanBuilder(text).snapshot());
    const AnyId arvenia = find(kindOf<Member>(), "ARV");
    show(arvenia);
    RelationList *list = relations_->list(u"contribution.member");
    QCOMPARE(list->title(), QStringLiteral("Contributions (51)"));
    QVERIFY(list->isFolded());
    QVERIFY(list->rows().size() < 51);
    const Kind *asked = nullptr;
    connect(relations_, &RelationPane::tableRequested, this, [&](const Kind &kind, const AnyId &) { asked = &kind; });
    for (QPushButton *button : list->findChildren<QPushButton *>())
        if (button->text().contains(QStringLiteral("51")))
            button->click();
    QTRY_COMPARE(asked, &kindOf<Contribution>());
    // Fifty are shown all.
    Edit edit = workspace_->edit(QStringLiteral("One less"));
    edit.remove(kindOf<Contribution>(), find(kindOf<Contribution>(), "K50").uuid);
    QVERIFY(edit.commit().has_value());
    QCOMPARE(list->rows().size(), std::size_t(50));
}

void TestRecordForm::seriesAreCharts()
{
    open(small());
    show(find(kindOf<Member>(), "ARV"));
    RelationList *list = relations_->list(u"indicator.member");
    QVERIFY(list);
    const auto charts = list->findChildren<Sparkline *>();
    QCOMPARE(charts.size(), 2);
    const Series &spending = charts[0]->series();
    QCOMPARE(spending.name, QStringLiteral("Defence spending"));
    QCOMPARE(spending.points, (std::vector<std::pair<int, double>>{{2024, 1.5}, {2025, 1.75}, {2026, 2.25}}));
    QCOMPARE(charts[0]->lastText(), QStringLiteral("2.25 % (2026)"));
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(charts[0]);
    QCOMPARE(face->role(), QAccessible::Chart);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Defence spending: 2.25 % (2026)"));
    QVERIFY(face->text(QAccessible::Description).contains(QStringLiteral("2024: 1.5")));
    // The values themselves are there to be corrected, when asked for.
    QVERIFY(list->rows().empty());
    for (QPushButton *button : list->findChildren<QPushButton *>())
        if (button->isVisibleTo(list) && button->text().contains(QStringLiteral("4 values")))
            button->click();
    QTRY_COMPARE(list->rows().size(), std::size_t(4));
    QCOMPARE(list->rows()[0]->line().name, QStringLiteral("Defence spending · 2024"));
    QCOMPARE(list->rows()[0]->line().detail, QStringLiteral("1.5 %"));
}

void TestRecordForm::everythingHasANameAndARole()
{
    open(test::awkwardPlan(3, 4));
    int asked = 0;
    for (const Kind *kind : Catalogue::standard().kinds()) {
        if (plan().table(*kind).size() == 0)
            continue;
        show({kind, plan().table(*kind).at(0)->id});
        QCoreApplication::processEvents();
        for (QWidget *part : window_->findChildren<QWidget *>()) {
            // Whatever can have the keyboard or be pressed.
            if (part->focusPolicy() == Qt::NoFocus || !part->isVisibleTo(window_.get()) || part->focusProxy())
                continue;
            if (qobject_cast<QScrollArea *>(part))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(part);
            QVERIFY(face);
            const QString what = QStringLiteral("%1 in %2 (%3)")
                                     .arg(QLatin1String(part->metaObject()->className()), QLatin1String(kind->name),
                                          part->parentWidget() ? part->parentWidget()->accessibleName() : QString());
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(what));
            QVERIFY2(face->role() != QAccessible::NoRole && face->role() != QAccessible::Client, qPrintable(what));
            ++asked;
        }
    }
    QVERIFY(asked > 300);
}

QTEST_MAIN(TestRecordForm)
#include "tst_recordform.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/cellreader.h"
#include "model/interchange/importplan.h"
#include "model/records/describe.h"
#include "model/records/kinds.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/tabletext.h"

#include <QTest>

#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

namespace entente {

/// A kind nobody thought of: this declaration is all there is to it.
struct Ferry : Record {
    QString key;
    Id<Member> flag;
    Id<Ferry> relief;
    std::optional<double> lanes;
    Term state;
    Period period;
};

template<>
const Kind &kindOf<Ferry>()
{
    static const Kind kind = Describe<Ferry>("ferry", "ferries")
                                 .key<&Ferry::key>()
                                 .field<&Ferry::flag>("flag", "Flag")
                                 .required()
                                 .field<&Ferry::relief>("relief", "Relief")
                                 .field<&Ferry::lanes>("lanes", "Lanes")
                                 .unit("m")
                                 .range(0)
                                 .field<&Ferry::state>("state", "State")
                                 .scale({"afloat", "laid up"})
                                 .period<&Ferry::period>()
                                 .done();
    return kind;
}

} // namespace entente

namespace {

/// added/changed/unchanged/refused of the kind.
QString tally(const ImportOutcome &outcome, const char *kind)
{
    for (const ImportTally &one : outcome.tally)
        if (qstrcmp(one.kind->name, kind) == 0)
            return QStringLiteral("%1/%2/%3/%4").arg(one.added).arg(one.changed).arg(one.unchanged).arg(one.refused);
    return QStringLiteral("none");
}

QStringList notesOf(const ImportOutcome &outcome)
{
    QStringList notes;
    for (const ImportNote &note : outcome.report.notes)
        notes << QStringLiteral("%1 %2: %3 x%4 [%5]")
                     .arg(note.severity == ImportNote::Severity::Warning ? QStringLiteral("W") : QStringLiteral("I"),
                          note.subject, note.text)
                     .arg(note.count)
                     .arg(note.examples.join(QStringLiteral(", ")));
    return notes;
}

/// The only refusal of importing @p texts into @p plan.
QString refusal(const Snapshot &plan, const std::vector<TableText> &texts)
{
    const ImportOutcome outcome = planned(plan, texts);
    if (outcome.refusals.size() != 1 || outcome.refusalCount != 1 || !outcome.changes.isEmpty())
        return QStringLiteral("refusals: ") + refusalsOf(outcome).join(QStringLiteral(" & "));
    return outcome.refusals.front().message();
}

const TableText members{"members", "key,name,kind\nFIN,Finland,\nSWE,Sweden,\nUSA,United States,\n"};
const TableText agreements{"agreements", "key,title,from\nAG1,One,2020\nAG2,Two,2021-05\n"};

/// The records of two plans say the same, compared by their texts in files.
bool equalRecords(const Snapshot &a, const Snapshot &b)
{
    return exported(a) == exported(b);
}

std::vector<TableText> textsOf(const std::map<QString, QByteArray> &files)
{
    std::vector<TableText> texts;
    texts.reserve(files.size());
    for (const auto &[stem, bytes] : files)
        texts.emplace_back(stem.toLatin1(), bytes);
    return texts;
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void addsRecords();
    void updatesByIdentity();
    void absentColumnLeaves_emptyCellClears();
    void absentRowIsKept();
    void sameFolderTwiceChangesNothing();
    void columnOrderDoesNotMatter();
    void identityOfDatesIsTheDayMeant();
    void writtenFormOfADateIsKept();
    void sameIdentityTwiceIsRefused();
    void sameIdentityInTwoTablesIsRefused();
    void referencesInAnyOrder();
    void dependenciesOnAnyKind();
    void dependencyOnADependency();
    void dependencyOnARecordOfThePlan();
    void labels();
    void words();
    void wordsOfTheSameImport();
    void refusals_data();
    void refusals();
    void everyBadCellIsNamed();
    void refusalsAreBounded();
    void missingColumns();
    void unknownColumnsAndTables();
    void readersRefusals();
    void reversedPeriodsLoad();
    void missingIsNotZero();
    void spreadsheetHabits();
    void cancelled();
    void madeUpKind();
    void everyCellMeansWhatSetTextSays();
    void exportImportIsIdentity();
};

void TestImport::addsRecords()
{
    const ImportOutcome outcome = planned(Snapshot(), {members, agreements});
    QCOMPARE(refusalsOf(outcome), QStringList());
    QCOMPARE(tally(outcome, "member"), u"3/0/0/0"_qs);
    QCOMPARE(tally(outcome, "agreement"), u"2/0/0/0"_qs);
    QCOMPARE(tally(outcome, "alliance"), u"none"_qs);
    const Snapshot plan = Snapshot().advanced(outcome.changes, 1);
    QCOMPARE(fieldText(plan, u"members", u"USA", u"name"), u"United States"_qs);
    QCOMPARE(fieldText(plan, u"agreements", u"AG2", u"from"), u"2021-05"_qs);
    for (const Change &change : outcome.changes.changes)
        QVERIFY(!change.id.isNull() && !change.before && change.after->id == change.id);
}

void TestImport::updatesByIdentity()
{
    const Snapshot plan = imported(Snapshot(), {members});
    const ImportOutcome outcome = planned(plan, {{"members", "key,name\nSWE,Sverige\nFIN,Finland\nNOR,Norway\n"}});
    QCOMPARE(tally(outcome, "member"), u"1/1/1/0"_qs);
    QCOMPARE(outcome.changes.changes.size(), std::size_t(2));
    const Change &change = outcome.changes.changes.front();
    QVERIFY(change.before && change.before->id == change.after->id);
    QCOMPARE(change.changedFields(), std::vector<int>{kindOf<Member>().indexOf(u"name")});
}

void TestImport::absentColumnLeaves_emptyCellClears()
{
    Snapshot plan = imported(Snapshot(), {{"members", "key,name,iso3,note\nFIN,Finland,FIN,cold\n"}});
    plan = imported(plan, {{"members", "key,iso3\nFIN,\n"}});
    QCOMPARE(fieldText(plan, u"member", u"FIN", u"iso3"), QString());
    QCOMPARE(fieldText(plan, u"member", u"FIN", u"name"), u"Finland"_qs);
    QCOMPARE(fieldText(plan, u"member", u"FIN", u"note"), u"cold"_qs);
    // Also values of every other type.
    const std::vector<TableText> texts = {
        members,
        agreements,
        {"frameworks", "key\nF\n"},
        {"capabilities", "key,framework\nC,F\n"},
        {"contributions", "key,member,capability,quantity,notice_days,status,from,until,agreements,label\n"
                          "K,FIN,C,2.5,30,offered,2026,2027,AG1;AG2,NATO/RESTRICTED\n"}};
    plan = imported(Snapshot(), texts);
    plan =
        imported(plan, {{"contributions", "key,quantity,notice_days,status,from,until,agreements,label\nK, ,,,,,,\n"}});
    const char *const cleared[] = {"quantity", "notice_days", "status", "from", "until", "agreements", "label"};
    for (const char *field : cleared)
        QCOMPARE(fieldText(plan, u"contribution", u"K", QString::fromLatin1(field)), QString());
    QCOMPARE(fieldText(plan, u"contribution", u"K", u"member"), u"FIN"_qs);
    QCOMPARE(refusal(plan, {{"contributions", "key,member\nK,\n"}}),
             u"contributions.csv:2:2 (member): The member is missing; a contribution needs one."_qs);
}

void TestImport::absentRowIsKept()
{
    Snapshot plan = imported(Snapshot(), {members});
    plan = imported(plan, {{"members", "key\nNOR\n"}});
    QCOMPARE(plan.all<Member>().size(), std::size_t(4));
    plan = imported(plan, {{"members", "key\n"}});
    QCOMPARE(plan.all<Member>().size(), std::size_t(4));
}

void TestImport::sameFolderTwiceChangesNothing()
{
    const std::vector<TableText> texts = {
        {"alliances", "key\nNATO\n"},
        members,
        agreements,
        {"memberships", "alliance,member,role,from\nNATO,FIN,member,2023-04-04\nNATO,FIN,partner,1994\n"},
        {"parties", "agreement,member,from\nAG1,FIN,\nAG1,SWE,2020\n"},
        {"dependencies", "dependent,on,mode\nagreement:AG2,party:AG1/SWE/2020-01-01,requires\n"}};
    const Snapshot plan = imported(Snapshot(), texts);
    const ImportOutcome outcome = planned(plan, texts);
    QVERIFY(outcome.isAccepted() && outcome.changes.isEmpty());
    QCOMPARE(tally(outcome, "membership"), u"0/0/2/0"_qs);
    QCOMPARE(tally(outcome, "dependency"), u"0/0/1/0"_qs);
}

void TestImport::columnOrderDoesNotMatter()
{
    const Snapshot one = imported(Snapshot(), {{"members", "key,name,iso3\nFIN,Finland,FIN\n"}});
    const Snapshot other = imported(Snapshot(), {{"members", "iso3,key,name\nFIN,FIN,Finland\n"}});
    QVERIFY(equalRecords(one, other));
}

void TestImport::identityOfDatesIsTheDayMeant()
{
    const std::vector<TableText> base = {{"alliances", "key\nA\n"}, members};
    Snapshot plan = imported(Snapshot(), base);
    plan = imported(plan, {{"memberships", "alliance,member,from,role\nA,FIN,2026,member\n"}});
    // The same day, written otherwise: the same membership.
    plan = imported(plan, {{"memberships", "alliance,member,from,role\nA,FIN,2026-01,observer\n"}});
    QCOMPARE(plan.all<Membership>().size(), std::size_t(1));
    QCOMPARE(fieldText(plan, u"membership", u"A/FIN/2026-01-01", u"role"), u"observer"_qs);
    // Another day: another one.
    plan = imported(plan, {{"memberships", "alliance,member,from,role\nA,FIN,2026-01-02,member\nA,FIN,,candidate\n"}});
    QCOMPARE(plan.all<Membership>().size(), std::size_t(3));
    QCOMPARE(
        refusal(plan, {{"memberships", "alliance,member,from\nA,SWE,2026\nA,SWE,2026-01-01\n"}}),
        u"memberships.csv:3:1 (alliance): The same membership is already in memberships.csv:2. Keep one of the two rows."_qs);
}

void TestImport::writtenFormOfADateIsKept()
{
    const std::vector<TableText> base = {
        {"alliances", "key\nA\n"}, members, {"memberships", "alliance,member,from\nA,FIN,2026-01-01\n"}};
    const Snapshot plan = imported(Snapshot(), base);
    const ImportOutcome outcome = planned(plan, {{"memberships", "alliance,member,from\nA,FIN,2026\n"}});
    QCOMPARE(tally(outcome, "membership"), u"0/1/0/0"_qs);
    QCOMPARE(fieldText(plan.advanced(outcome.changes, 2), u"membership", u"A/FIN/2026", u"from"), u"2026"_qs);
}

void TestImport::sameIdentityTwiceIsRefused()
{
    QCOMPARE(refusal(Snapshot(), {{"members", "key,name\nFIN,a\nSWE,b\nFIN,c\n"}}),
             u"members.csv:4:1 (key): The same member is already in members.csv:2. Keep one of the two rows."_qs);
    // Also when the plan has that record already.
    const Snapshot plan = imported(Snapshot(), {members, agreements, {"parties", "agreement,member\nAG1,FIN\n"}});
    QCOMPARE(refusal(plan, {{"members", "key\nFIN\nFIN\n"}}),
             u"members.csv:3:1 (key): The same member is already in members.csv:2. Keep one of the two rows."_qs);
    QCOMPARE(refusal(plan, {{"parties", "agreement,member\nAG1,FIN\nAG1,FIN\n"}}),
             u"parties.csv:3:1 (agreement): The same party is already in parties.csv:2. Keep one of the two rows."_qs);
}

void TestImport::sameIdentityInTwoTablesIsRefused()
{
    QCOMPARE(refusal(Snapshot(), {members, {"members", "name,key\nFinland,FIN\n"}}),
             u"members.csv:2:2 (key): The same member is already in members.csv:2. Keep one of the two rows."_qs);
}

void TestImport::referencesInAnyOrder()
{
    const Snapshot plan =
        imported(Snapshot(), {{"parties", "agreement,member\nAG2,FIN\n"},
                              {"agreements", "key,parent\nAG2,AG3\nAG1,AG1\nAG3,AG1\n"},
                              {"contributions", "key,member,capability,agreements\nK,FIN,C,AG3; AG1 ;AG3\n"},
                              {"capabilities", "key,framework,parent\nC,F,B\nB,F,\n"},
                              {"frameworks", "key\nF\n"},
                              members});
    QCOMPARE(fieldText(plan, u"agreement", u"AG2", u"parent"), u"AG3"_qs);
    QCOMPARE(fieldText(plan, u"agreement", u"AG1", u"parent"), u"AG1"_qs);
    QCOMPARE(fieldText(plan, u"party", u"AG2/FIN/", u"member"), u"FIN"_qs);
    QCOMPARE(fieldText(plan, u"contribution", u"K", u"agreements"), u"AG1;AG3"_qs);
}

void TestImport::dependenciesOnAnyKind()
{
    const Snapshot plan =
        imported(Snapshot(), {{"dependencies", "dependent,on,mode,weight\n"
                                               "agreement:AG2,party:AG1/FIN/,requires,\n"
                                               "party:AG1/SWE/2020,agreement:AG1,supports,0.5\n"
                                               "indicator:FIN/GDP/2025,membership:A/FIN/2023-04-04,requires,\n"
                                               " member:FIN , member:SWE,requires,\n"},
                              members,
                              agreements,
                              {"parties", "agreement,member,from\nAG1,FIN,\nAG1,SWE,2020\n"},
                              {"alliances", "key\nA\n"},
                              {"memberships", "alliance,member,from\nA,FIN,2023-04-04\n"},
                              {"indicators", "member,name,year,value\nFIN,GDP,2025,1\n"}});
    QCOMPARE(fieldText(plan, u"dependency", u"agreement:AG2/party:AG1/FIN//requires//", u"on"), u"party:AG1/FIN/"_qs);
    QCOMPARE(fieldText(plan, u"dependency", u"party:AG1/SWE/2020-01-01/agreement:AG1/supports//", u"weight"),
             u"0.5"_qs);
    QCOMPARE(fieldText(plan, u"dependency", u"indicator:FIN/GDP/2025/membership:A/FIN/2023-04-04/requires//", u"mode"),
             u"requires"_qs);
    QCOMPARE(fieldText(plan, u"dependency", u"member:FIN/member:SWE/requires//", u"mode"), u"requires"_qs);
}

void TestImport::dependencyOnADependency()
{
    // Each row refers to one further down; the last of them to one above it.
    const Snapshot plan = imported(
        Snapshot(), {members,
                     {"dependencies", "dependent,on\n"
                                      "member:USA,dependency:member:SWE/dependency:member:FIN/member:SWE//////\n"
                                      "member:SWE,dependency:member:FIN/member:SWE///\n"
                                      "member:FIN,member:SWE\n"}});
    QCOMPARE(plan.all<Dependency>().size(), std::size_t(3));
    QCOMPARE(refusal(plan, {{"dependencies", "dependent,on\nmember:FIN,dependency:member:FIN/member:NOR///\n"}}),
             u"dependencies.csv:2:2 (on): there is no dependency \"member:FIN/member:NOR///\"."_qs);
    QCOMPARE(refusal(plan, {{"dependencies", "dependent,on\nmember:FIN,\n"}}),
             u"dependencies.csv:2:2 (on): The on is missing; a dependency needs one."_qs);
}

void TestImport::dependencyOnARecordOfThePlan()
{
    Snapshot plan =
        imported(Snapshot(), {members, agreements, {"parties", "agreement,member,from\nAG1,FIN,2020-03\n"}});
    plan = imported(plan, {{"dependencies", "dependent,on,mode\nmember:SWE,party:AG1/FIN/2020-03-01,requires\n"
                                            "member:USA,party:AG1/FIN/2020-03,requires\n"}});
    QCOMPARE(fieldText(plan, u"dependency", u"member:USA/party:AG1/FIN/2020-03-01/requires//", u"on"),
             u"party:AG1/FIN/2020-03-01"_qs);
}

void TestImport::labels()
{
    const Snapshot plan = imported(
        Snapshot(), {{"agreements",
                      "key,label\n1,NATO/RESTRICTED//REL SWE;FIN;@A//exercise only\n2,NATO/SECRET//REL\n3,EU/SECRET\n"},
                     {"alliances", "key,label\nA,NATO/RESTRICTED//REL @A\n"},
                     members});
    QCOMPARE(fieldText(plan, u"agreement", u"1", u"label"), u"NATO/RESTRICTED//REL @A;FIN;SWE//exercise only"_qs);
    QCOMPARE(fieldText(plan, u"agreement", u"2", u"label"), u"NATO/SECRET//REL"_qs);
    QCOMPARE(fieldText(plan, u"agreement", u"3", u"label"), u"EU/SECRET"_qs);
    QCOMPARE(fieldText(plan, u"alliance", u"A", u"label"), u"NATO/RESTRICTED//REL @A"_qs);
    QVERIFY(refusal(plan, {{"members", "key,label\nNOR,NATO/SECRET//REL XXX\n"}})
                .startsWith(u"members.csv:2:2 (label): \"NATO/SECRET//REL XXX\" is not a label: no member or alliance "
                            u"is called \"XXX\"."));
    QVERIFY(refusal(plan, {{"members", "key,label\nNOR,secret\n"}}).startsWith(u"members.csv:2:2 (label): "));
}

void TestImport::words()
{
    const QString message =
        refusal(Snapshot(), {members, agreements, {"parties", "agreement,member,status\nAG1,FIN,Ratified\n"}});
    QVERIFY2(message.startsWith(u"parties.csv:2:3 (status): \"Ratified\" is not a word of this scale. Use one of: "
                                u"signed, ratified, acceded,"),
             qPrintable(message));
    const Snapshot plan = imported(Snapshot(), {members, agreements, {"terms", "scale,word\nparty.status,tacit\n"}});
    QCOMPARE(fieldText(imported(plan, {{"parties", "agreement,member,status\nAG1,FIN,tacit\n"}}), u"party", u"AG1/FIN/",
                       u"status"),
             u"tacit"_qs);
}

void TestImport::wordsOfTheSameImport()
{
    // The table of words comes last, and the word is part of an identity.
    const Snapshot plan = imported(Snapshot(), {{"dependencies", "dependent,on,mode\nmember:FIN,member:SWE,delays\n"},
                                                members,
                                                {"terms", "scale,word\ndependency.mode,delays\n"}});
    QCOMPARE(fieldText(plan, u"dependency", u"member:FIN/member:SWE/delays//", u"mode"), u"delays"_qs);
    QVERIFY(refusal(Snapshot(), {members,
                                 {"terms", "scale,word\nparty.status,delays\n"},
                                 {"dependencies", "dependent,on,mode\nmember:FIN,member:SWE,delays\n"}})
                .startsWith(u"dependencies.csv:2:3 (mode): \"delays\" is not a word of this scale."));
}

void TestImport::refusals_data()
{
    QTest::addColumn<QByteArray>("stem");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("start");
    const auto row = [](const char *name, const char *stem, const char *text, const char *start) {
        QTest::newRow(name) << QByteArray(stem) << QByteArray(text) << QString::fromUtf8(start);
    };
    row("no key", "members", "key,name\nA,a\n,b\n", "members.csv:3:1 (key): The key is missing; a member needs one.");
    row("blank key", "members", "key,name\n\" \",b\n", "members.csv:2:1 (key): \" \" cannot identify a record");
    row("semicolon in key", "members", "key,name\na;b,b\n", "members.csv:2:1 (key): ");
    row("alliance mark", "members", "key,name\n@a,b\n", "members.csv:2:1 (key): \"@a\" cannot be a key");
    row("label mark", "members", "key,name\na//b,b\n", "members.csv:2:1 (key): \"a//b\" cannot be a key");
    row("unknown reference", "parties", "agreement,member\nAG1,XXX\n",
        "parties.csv:2:2 (member): there is no member \"XXX\".");
    row("other case", "parties", "agreement,member\nag1,FIN\n",
        "parties.csv:2:1 (agreement): there is no agreement \"ag1\".");
    row("no reference", "parties", "agreement,member\nAG1,\n",
        "parties.csv:2:2 (member): The member is missing; a party needs one.");
    row("unknown in list", "contributions", "key,member,capability,agreements\nK,FIN,C,AG1;AG9\n",
        "contributions.csv:2:4 (agreements): there is no agreement \"AG9\".");
    row("decimal comma", "contributions", "key,member,capability,quantity\nK,FIN,C,\"2,5\"\n",
        "contributions.csv:2:4 (quantity): \"2,5\" is not a number. Write a point");
    row("grouping", "contributions", "key,member,capability,quantity\nK,FIN,C,1 000\n",
        "contributions.csv:2:4 (quantity): ");
    row("negative", "contributions", "key,member,capability,quantity\nK,FIN,C,-1\n",
        "contributions.csv:2:4 (quantity): -1 is below 0.");
    row("infinite", "contributions", "key,member,capability,quantity\nK,FIN,C,inf\n",
        "contributions.csv:2:4 (quantity): ");
    row("fraction", "contributions", "key,member,capability,notice_days\nK,FIN,C,1.5\n",
        "contributions.csv:2:4 (notice_days): \"1.5\" is not a whole number.");
    row("huge", "contributions", "key,member,capability,notice_days\nK,FIN,C,99999999999\n",
        "contributions.csv:2:4 (notice_days): ");
    row("date", "agreements", "key,from\nA,01.02.2026\n",
        "agreements.csv:2:2 (from): \"01.02.2026\" is not a date. Write 2026, 2026-03 or 2026-03-05.");
    row("no such day", "agreements", "key,from\nA,2026-02-30\n", "agreements.csv:2:2 (from): ");
    row("boolean", "alliances", "key,mutual_defence\nA,perhaps\n",
        "alliances.csv:2:2 (mutual_defence): \"perhaps\" is neither yes nor no.");
    row("no kind", "dependencies", "dependent,on\nFIN,member:FIN\n",
        "dependencies.csv:2:1 (dependent): \"FIN\" does not begin with a kind.");
    row("unknown kind", "dependencies", "dependent,on\nstate:FIN,member:FIN\n", "dependencies.csv:2:1 (dependent): ");
    row("unknown target", "dependencies", "dependent,on\nmember:FIN,party:AG1/FIN/\n",
        "dependencies.csv:2:2 (on): there is no party \"AG1/FIN/\".");
    row("quoted lines", "members", "key,note\nA,\"1\n2\n3\"\nB,\n,\"x\"\n", "members.csv:6:1 (key): ");
}

void TestImport::refusals()
{
    QFETCH(QByteArray, stem);
    QFETCH(QByteArray, text);
    QFETCH(QString, start);
    const Snapshot plan = imported(
        Snapshot(), {members, agreements, {"frameworks", "key\nF\n"}, {"capabilities", "key,framework\nC,F\n"}});
    const QString message = refusal(plan, {{stem, text}});
    QVERIFY2(message.startsWith(start), qPrintable(message));
}

void TestImport::everyBadCellIsNamed()
{
    const ImportOutcome outcome = planned(
        Snapshot(), {members,
                     agreements,
                     {"frameworks", "key\nF\n"},
                     {"capabilities", "key,framework\nC,F\n"},
                     {"contributions",
                      "key,member,capability,quantity,from\nK1,XXX,C,many,2026\nK2,FIN,C,1,2026\nK3,FIN,C,1,26\n"}});
    QCOMPARE(outcome.refusalCount, std::int64_t(3));
    QCOMPARE(tally(outcome, "contribution"), u"1/0/0/2"_qs);
    QVERIFY(!outcome.isAccepted() && outcome.changes.isEmpty());
    const Refusal &first = outcome.refusals.front();
    QCOMPARE(first.file, u"contributions.csv"_qs);
    QCOMPARE(first.line, 2U);
    QCOMPARE(first.column, 2);
    QCOMPARE(first.columnName, u"member"_qs);
    QCOMPARE(first.where(), u"contributions.csv:2:2"_qs);
    QCOMPARE(outcome.refusals[1].columnName, u"quantity"_qs);
    QCOMPARE(outcome.refusals[2].where(), u"contributions.csv:4:5"_qs);
}

void TestImport::refusalsAreBounded()
{
    QByteArray text = "key,name\n";
    for (int i = 0; i < 2000; ++i)
        text += i % 2 == 0 ? "A,a\n" : ",b\n";
    const ImportOutcome outcome = planned(Snapshot(), {{"members", text}});
    QCOMPARE(outcome.refusals.size(), ImportOptions().mostRefusals);
    QCOMPARE(outcome.refusalCount, std::int64_t(1999));
    QCOMPARE(tally(outcome, "member"), u"1/0/0/1999"_qs);
}

void TestImport::missingColumns()
{
    QVERIFY(refusal(Snapshot(), {{"members", "name\nFinland\n"}})
                .startsWith(u"members.csv (key): The column \"key\", which identifies the rows, is missing. The "
                            u"columns of this table are: name."));
    QVERIFY(refusal(Snapshot(), {{"parties", "agreement\nAG1\n"}}).startsWith(u"parties.csv (member): "));
    QVERIFY(refusal(Snapshot(), {{"members", "key,name,name\nFIN,a,b\n"}})
                .startsWith(u"members.csv (name): The table has the column \"name\" twice."));
    // Without rows there is nothing to refuse.
    QVERIFY(planned(Snapshot(), {{"members", "name\n"}}).isAccepted());
    // A required column may be absent when all rows are updates.
    const std::vector<TableText> base = {members, {"capabilities", "key\nC\n"}};
    const Snapshot plan = imported(Snapshot(), base);
    QCOMPARE(refusal(plan, {{"contributions", "key,member\nK,FIN\n"}}),
             u"contributions.csv:2 (capability): The capability is missing; a contribution needs one."_qs);
    const Snapshot offered = imported(plan, {{"contributions", "key,member,capability\nK,FIN,C\n"}});
    QCOMPARE(
        fieldText(imported(offered, {{"contributions", "key,member\nK,SWE\n"}}), u"contribution", u"K", u"capability"),
        u"C"_qs);
}

void TestImport::unknownColumnsAndTables()
{
    const ImportOutcome outcome = planned(Snapshot(), {{"members", "key,region,empty\nFIN,north,\nSWE,,\nUSA,west,\n"},
                                                       {"widgets", "a\n1\n2\n"},
                                                       {"settings", "key,value\nx,y\n"}});
    QVERIFY(outcome.isAccepted());
    const QStringList notes = notesOf(outcome);
    QCOMPARE(notes.size(), 4);
    QCOMPARE(
        notes[0],
        u"W members.region: The column is not known; what it says was not imported. x2 [members.csv:2:2 north, members.csv:4:2 west]"_qs);
    QCOMPARE(notes[1], u"I members.empty: The column is not known; it is empty. x0 []"_qs);
    QCOMPARE(notes[2],
             u"W widgets: No kind of record has a table of this name; its rows were not imported. x2 [widgets.csv]"_qs);
    QVERIFY(notes[3].startsWith(u"W settings: "));
    QCOMPARE(outcome.changes.changes.size(), std::size_t(3));
}

void TestImport::readersRefusals()
{
    const ImportOutcome outcome =
        planned(Snapshot(), {{"members", "key,name\nFIN,Finland\nSWE,Sweden,too much\nNOR,Norway\n"}});
    QVERIFY(!outcome.isAccepted() && outcome.changes.isEmpty());
    QCOMPARE(outcome.refusals.size(), std::size_t(1));
    QCOMPARE(outcome.refusals.front().file, u"members.csv"_qs);
    QCOMPARE(outcome.refusals.front().line, 3U);
    QCOMPARE(outcome.refusals.front().column, 3);
    QCOMPARE(tally(outcome, "member"), u"2/0/0/1"_qs);
}

void TestImport::reversedPeriodsLoad()
{
    const Snapshot plan = imported(Snapshot(), {{"agreements", "key,from,until\nA,2027,2026\n"}});
    QCOMPARE(fieldText(plan, u"agreement", u"A", u"until"), u"2026"_qs);
}

void TestImport::missingIsNotZero()
{
    const Snapshot plan =
        imported(Snapshot(), {members, {"indicators", "member,name,year,value\nFIN,GDP,2025,\nFIN,GDP,2024,0\n"}});
    QCOMPARE(fieldText(plan, u"indicator", u"FIN/GDP/2025", u"value"), QString());
    QCOMPARE(fieldText(plan, u"indicator", u"FIN/GDP/2024", u"value"), u"0"_qs);
}

void TestImport::spreadsheetHabits()
{
    const QString name = QString::fromUtf8("Côte d’Ivoire, \"la\"\nRépublique");
    const auto check = [&](const QByteArray &bytes, int notes) {
        const ImportOutcome outcome = planned(Snapshot(), {{"members", bytes}});
        const Snapshot plan = Snapshot().advanced(outcome.changes, 1);
        return outcome.isAccepted() && outcome.report.notes.size() == std::size_t(notes) &&
               fieldText(plan, u"member", u"CIV", u"name") == name && plan.all<Member>().size() == 2;
    };
    const QByteArray utf8 =
        QString::fromUtf8("key,name\nFIN,Finland\nCIV,\"Côte d’Ivoire, \"\"la\"\"\nRépublique\"\n").toUtf8();
    QVERIFY(check(utf8, 0));
    QVERIFY(check("\xEF\xBB\xBF" + utf8, 0));
    QVERIFY(check(QByteArray("key,name\r\nFIN,Finland\r\n") + utf8.mid(utf8.indexOf("CIV")).chopped(1) + "\r\n", 0));
    QVERIFY(
        check(QString::fromUtf8("key;name\nFIN;Finland\nCIV;\"Côte d’Ivoire, \"\"la\"\"\nRépublique\"\n").toUtf8(), 1));
    QVERIFY(check("key;name\r\nFIN;Finland\r\nCIV;\"C\xF4te d\x92Ivoire, \"\"la\"\"\nR\xE9publique\"\r\n", 2));
}

void TestImport::cancelled()
{
    QByteArray text = "key\n";
    for (int i = 0; i < 10000; ++i)
        text += QByteArray::number(i) + '\n';
    Job job;
    job.cancel();
    const auto outcome = planImport(Snapshot(), tablesOf({{"members", text}}), {}, job);
    QVERIFY(!outcome && outcome.error().code == ErrorCode::Cancelled);
}

void TestImport::madeUpKind()
{
    const Catalogue catalogue = Catalogue::standard().with(kindOf<Ferry>());
    const std::vector<TableText> texts = {members,
                                          {"ferries",
                                           "key,flag,relief,lanes,state,from,until,label,source,note\n"
                                           "A,FIN,B,2400.5,afloat,2026,2027-06,NATO/RESTRICTED//REL FIN,\"a, b\",\n"
                                           "B,SWE,,,laid up,,,,,\"two\nlines\"\n"},
                                          {"dependencies", "dependent,on\nferry:A,ferry:B\n"}};
    const Snapshot plan = imported(Snapshot(catalogue), texts);
    QCOMPARE(plan.all<Ferry>().size(), std::size_t(2));
    QCOMPARE(exported(plan)[u"ferries"_qs], texts[1].second);
    QVERIFY(planned(plan, texts).changes.isEmpty());
    QVERIFY(refusal(plan, {{"ferries", "key,flag,state\nC,FIN,sunk\n"}}).startsWith(u"ferries.csv:2:3 (state): "));
}

/// The importer reads most cells without setText(); it must not mean anything else by it.
void TestImport::everyCellMeansWhatSetTextSays()
{
    const Snapshot plan = imported(Snapshot(), {members, agreements, {"terms", "scale,word\nagreement.type,pact\n"}});
    const std::vector<QString> awkward = {u""_qs,
                                          u" "_qs,
                                          u"FIN"_qs,
                                          u" FIN "_qs,
                                          u"FIN;SWE"_qs,
                                          u";FIN;"_qs,
                                          u"XXX"_qs,
                                          u"1"_qs,
                                          u" 1"_qs,
                                          u"+1"_qs,
                                          u"-1"_qs,
                                          u"1.5"_qs,
                                          u"1,5"_qs,
                                          u"1e3"_qs,
                                          u"0x10"_qs,
                                          u"nan"_qs,
                                          u"1e999"_qs,
                                          u"1e-400"_qs,
                                          u"007"_qs,
                                          u".5"_qs,
                                          u"5."_qs,
                                          u"2026"_qs,
                                          u"2026-1"_qs,
                                          u"2026-02"_qs,
                                          u" 2026-02-28 "_qs,
                                          u"2026-02-29"_qs,
                                          u"0000"_qs,
                                          u"yes"_qs,
                                          u"NO"_qs,
                                          u"true"_qs,
                                          u"pact"_qs,
                                          u"MOU "_qs,
                                          u"mou"_qs,
                                          u"member:FIN"_qs,
                                          u"members:FIN"_qs,
                                          u" member:FIN "_qs,
                                          u"member: FIN"_qs,
                                          u"agreement:AG1"_qs,
                                          u"x:y"_qs,
                                          u":"_qs,
                                          u"NATO/SECRET"_qs,
                                          u"NATO/SECRET//REL FIN"_qs,
                                          u"NATO"_qs,
                                          u"a\u00a0"_qs,
                                          u"\u00a0FIN"_qs,
                                          u"Ø"_qs,
                                          u"a//b"_qs,
                                          u"@a"_qs,
                                          u"a\tb"_qs,
                                          u"a b"_qs,
                                          u"99999999999"_qs,
                                          u"１"_qs,
                                          u"1\u0660"_qs};
    std::vector<QByteArray> cells;
    cells.reserve(std::size_t(awkward.size()));
    for (const QString &text : awkward)
        cells.push_back(text.toUtf8());
    const ImportReferences names(plan);
    for (const Kind *kind : plan.catalogue().kinds())
        for (const Field &field : kind->fields) {
            CellReader reader(*kind, field, names);
            // Twice, since what was read once is remembered.
            for (int round = 0; round < 2; ++round)
                for (std::size_t i = 0; i < awkward.size(); ++i) {
                    const QString &text = awkward[i];
                    const auto expected = kind->create();
                    const auto actual = kind->create();
                    const auto result = setText(*kind, field, *expected, text, references(plan));
                    const auto error = reader.read({cells[i].constData(), std::size_t(cells[i].size())}, *actual);
                    const QString where =
                        QStringLiteral("%1.%2 \"%3\"").arg(QLatin1String(kind->name), QLatin1String(field.name), text);
                    QVERIFY2(result.has_value() == !error.has_value(), qPrintable(where));
                    QVERIFY2(sameValue(field, *expected, *actual), qPrintable(where));
                    if (error)
                        QVERIFY2(error->what == result.error().what, qPrintable(where));
                }
        }
}

void TestImport::exportImportIsIdentity()
{
    const Catalogue catalogue = Catalogue::standard().with(kindOf<Ferry>());
    const bool holds = rc::check("import(export(plan)) = plan", [&](std::uint64_t seed) {
        const int most = *rc::gen::inRange(1, 13);
        const Snapshot plan = awkwardPlan(seed, most, catalogue);
        const auto files = exported(plan);
        const ImportOutcome outcome = planned(Snapshot(catalogue), textsOf(files));
        RC_LOG() << refusalsOf(outcome).join(QLatin1Char('\n')).toStdString();
        RC_ASSERT(outcome.isAccepted());
        const Snapshot copy = Snapshot(catalogue).advanced(outcome.changes, 1);
        for (const Kind *kind : catalogue.kinds()) {
            RC_ASSERT(copy.table(*kind).size() == plan.table(*kind).size());
            // Every field but references, whose ids are new, is the same value; those are compared by
            // their texts, below.
            plan.table(*kind).forEach([&](const Record &record) {
                const RecordPtr other =
                    copy.find(*kind, references(copy).find(*kind, identityText(*kind, record, references(plan))));
                RC_ASSERT(other != nullptr);
                for (const Field &field : kind->fields)
                    if (!field.isReference() && field.type != FieldType::Label)
                        RC_ASSERT(sameValue(field, record, *other));
            });
        }
        RC_ASSERT(exported(copy) == files);
        RC_ASSERT(planned(plan, textsOf(files)).changes.isEmpty());
        RC_ASSERT(planned(plan, textsOf(files)).isAccepted());
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"

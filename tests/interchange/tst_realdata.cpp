// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/foundation/day.h"
#include "model/interchange/mapping.h"
#include "tests/support/publisheddata.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace entente;

/// Applies the mappings of tests/data/mappings to the public research data and compares what comes out
/// with the published figures. The data are not part of the project: ENTENTE_DATA names their folder.
class TestRealData : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isQuickEnough();
    void referencesAreFound();
    void identitiesAreUnique();
    void datesAreSound();
    void atlanticMembers_data();
    void atlanticMembers();
    void alliancesInForce_data();
    void alliancesInForce();
    void directedObligations();
    void leavingAndReturning();
    void cooperationAgreements();
    void cooperationInForce_data();
    void cooperationInForce();
    void cooperationParties();
    void exercises();
    void holdings();
    void tankers();
    void nationalCapabilities();
    void expenditure();
    void hazardsAreReported_data();
    void hazardsAreReported();

private:
    using Row = QHash<QString, QString>;
    [[nodiscard]] QList<Row> rows(const QString &kind) const;
    [[nodiscard]] static DayRange period(const Row &row);

    QString folder_;
    MappedTables tables_;
    double seconds_ = 0;
};

void TestRealData::initTestCase()
{
    folder_ = test::publishedData();
    if (!QFileInfo::exists(folder_ + QStringLiteral("/alliances/atop_members.csv")))
        QSKIP("The folder of public research data (ENTENTE_DATA) is not there.");
    const auto mapping = loadMapping(QStringLiteral(ENTENTE_SOURCE_DIR "/tests/data/mappings/all.json"));
    QVERIFY2(mapping.has_value(), mapping ? "" : qPrintable(mapping.error().message()));
    QElapsedTimer timer;
    timer.start();
    Job job;
    auto applied = applyMapping(mapping.value(), folder_, job);
    seconds_ = double(timer.nsecsElapsed()) / 1e9;
    QVERIFY2(applied.has_value(), applied ? "" : qPrintable(applied.error().message()));
    tables_ = std::move(applied).value();
    for (const Error &error : tables_.refused)
        qWarning("%s", qPrintable(error.message()));
    QCOMPARE(tables_.refusedCount, 0);
}

QList<TestRealData::Row> TestRealData::rows(const QString &kind) const
{
    QList<Row> result;
    for (const TableRows &table : tables_.tables) {
        if (table.kind != kind)
            continue;
        for (std::size_t i = 0; i < table.rowCount(); ++i) {
            Row row;
            for (qsizetype c = 0; c < table.header.size(); ++c)
                row.insert(table.header[c], toText(table.row(i)[std::size_t(c)]));
            result << row;
        }
    }
    return result;
}

DayRange TestRealData::period(const Row &row)
{
    return Period{PartialDate::parse(row[QStringLiteral("from")]).value(),
                  PartialDate::parse(row[QStringLiteral("until")]).value()}
        .range();
}

namespace {

DayRange yearOf(int year)
{
    return {Day::of(year, 1, 1), Day::of(year + 1, 1, 1)};
}

} // namespace

void TestRealData::isQuickEnough()
{
    qInfo("all mappings together: %.2f s", seconds_);
    QVERIFY(seconds_ < 30);
}

void TestRealData::referencesAreFound()
{
    const QHash<QString, QStringList> references = {
        {QStringLiteral("memberships"), {QStringLiteral("alliance:alliances"), QStringLiteral("member:members")}},
        {QStringLiteral("parties"), {QStringLiteral("agreement:agreements"), QStringLiteral("member:members")}},
        {QStringLiteral("provisions"),
         {QStringLiteral("agreement:agreements"), QStringLiteral("from_member:members"),
          QStringLiteral("to_member:members")}},
        {QStringLiteral("participations"), {QStringLiteral("exercise:exercises"), QStringLiteral("member:members")}},
        {QStringLiteral("capabilities"),
         {QStringLiteral("framework:frameworks"), QStringLiteral("parent:capabilities")}},
        {QStringLiteral("contributions"),
         {QStringLiteral("member:members"), QStringLiteral("capability:capabilities")}},
        {QStringLiteral("indicators"), {QStringLiteral("member:members")}},
        {QStringLiteral("situations"), {QStringLiteral("alliance:alliances")}},
        {QStringLiteral("requirements"),
         {QStringLiteral("situation:situations"), QStringLiteral("capability:capabilities")}},
    };
    QHash<QString, QSet<QString>> keys;
    for (const TableRows &table : tables_.tables)
        for (const Row &row : rows(table.kind))
            if (row.contains(QStringLiteral("key")))
                keys[table.kind].insert(row[QStringLiteral("key")]);
    for (auto it = references.begin(); it != references.end(); ++it) {
        for (const Row &row : rows(it.key())) {
            for (const QString &reference : it.value()) {
                const QString value = row[reference.section(QLatin1Char(':'), 0, 0)];
                if (!value.isEmpty() && !keys[reference.section(QLatin1Char(':'), 1)].contains(value))
                    QFAIL(qPrintable(it.key() + QLatin1Char(' ') + reference + QLatin1Char(' ') + value));
            }
        }
    }
}

void TestRealData::identitiesAreUnique()
{
    QHash<QString, QStringList> identities = {
        {QStringLiteral("memberships"), {QStringLiteral("alliance"), QStringLiteral("member"), QStringLiteral("from")}},
        {QStringLiteral("parties"), {QStringLiteral("agreement"), QStringLiteral("member"), QStringLiteral("from")}},
        {QStringLiteral("participations"),
         {QStringLiteral("exercise"), QStringLiteral("member"), QStringLiteral("role")}},
        {QStringLiteral("indicators"), {QStringLiteral("member"), QStringLiteral("name"), QStringLiteral("year")}},
    };
    QSet<QString> kinds;
    for (const TableRows &table : tables_.tables)
        kinds << table.kind;
    for (const QString &kind : std::as_const(kinds)) {
        QSet<QString> seen;
        const QStringList fields = identities.value(kind, {QStringLiteral("key")});
        for (const Row &row : rows(kind)) {
            QString identity;
            for (const QString &field : fields)
                identity += QLatin1Char('/') +
                            (field == QLatin1String("from") ? QString::number(period(row).from.number) : row[field]);
            if (seen.contains(identity))
                QFAIL(qPrintable(kind + identity));
            seen << identity;
        }
    }
}

void TestRealData::datesAreSound()
{
    for (const char *kind : {"alliances", "memberships", "agreements", "parties", "exercises"})
        for (const Row &row : rows(QLatin1String(kind)))
            QVERIFY2(!period(row).isEmpty(), qPrintable(row[QStringLiteral("key")]));
}

void TestRealData::atlanticMembers_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("members");
    const std::pair<int, int> known[] = {{1949, 12}, {1955, 15}, {1982, 16}, {1999, 19},
                                         {2004, 26}, {2009, 28}, {2018, 29}};
    for (const auto &[year, members] : known)
        QTest::newRow(qPrintable(QString::number(year))) << year << members;
}

void TestRealData::atlanticMembers()
{
    QFETCH(int, year);
    QFETCH(int, members);
    int found = 0;
    for (const Row &row : rows(QStringLiteral("memberships")))
        found += row[QStringLiteral("alliance")] == QLatin1String("ATOP-3180") &&
                         row[QStringLiteral("role")] == QLatin1String("member") &&
                         period(row).contains(Day::of(year, 12, 31))
                     ? 1
                     : 0;
    QCOMPARE(found, members);
}

void TestRealData::alliancesInForce_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("all");
    QTest::addColumn<int>("defence");
    QTest::newRow("1914") << 1914 << 23 << 13;
    QTest::newRow("1939") << 1939 << 65 << 23;
    QTest::newRow("1960") << 1960 << 84 << 53;
    QTest::newRow("1990") << 1990 << 159 << 54;
    QTest::newRow("2018") << 2018 << 373 << 48;
}

void TestRealData::alliancesInForce()
{
    QFETCH(int, year);
    QFETCH(int, all);
    QFETCH(int, defence);
    QSet<QString> defending;
    for (const Row &row : rows(QStringLiteral("provisions")))
        if (row[QStringLiteral("kind")] == QLatin1String("defence"))
            defending << row[QStringLiteral("agreement")];
    for (const char *kind : {"alliances", "agreements"}) {
        int found = 0;
        int foundDefending = 0;
        for (const Row &row : rows(QLatin1String(kind))) {
            if (!row[QStringLiteral("key")].startsWith(QLatin1String("ATOP-")) || !period(row).overlaps(yearOf(year)))
                continue;
            ++found;
            const bool defends = defending.contains(row[QStringLiteral("key")]);
            foundDefending += defends ? 1 : 0;
            if (kind[1] == 'l')
                QCOMPARE(row[QStringLiteral("mutual_defence")] == QLatin1String("yes"), defends);
        }
        QCOMPARE(found, all);
        QCOMPARE(foundDefending, defence);
    }
}

void TestRealData::directedObligations()
{
    QHash<QString, QSet<QString>> parties;
    for (const Row &row : rows(QStringLiteral("parties")))
        parties[row[QStringLiteral("agreement")]] << row[QStringLiteral("member")];
    int directed = 0;
    for (const Row &row : rows(QStringLiteral("provisions"))) {
        const QString from = row[QStringLiteral("from_member")];
        const QString to = row[QStringLiteral("to_member")];
        QCOMPARE(from.isEmpty(), to.isEmpty());
        if (from.isEmpty())
            continue;
        ++directed;
        QVERIFY(from != to);
        QVERIFY(parties[row[QStringLiteral("agreement")]].contains(from));
        QVERIFY(parties[row[QStringLiteral("agreement")]].contains(to));
    }
    QVERIFY(directed > 500);
    QSet<QString> keys;
    for (const Row &row : rows(QStringLiteral("provisions")))
        keys << row[QStringLiteral("key")];
    // In the treaty of 1951 the United States defend Japan and not the other way round; both consult.
    QVERIFY(keys.contains(QStringLiteral("ATOP-3220-defense-USA-JPN")));
    QVERIFY(!keys.contains(QStringLiteral("ATOP-3220-defense-JPN-USA")));
    QVERIFY(keys.contains(QStringLiteral("ATOP-3220-consul-JPN-USA")));
    // Among equals nothing is directed.
    QVERIFY(keys.contains(QStringLiteral("ATOP-3180-defense")));
    QVERIFY(!keys.contains(QStringLiteral("ATOP-3180-defense-USA-CAN")));
}

void TestRealData::leavingAndReturning()
{
    QHash<QString, QList<DayRange>> periods;
    for (const Row &row : rows(QStringLiteral("memberships")))
        periods[row[QStringLiteral("alliance")] + QLatin1Char('/') + row[QStringLiteral("member")]] << period(row);
    int returning = 0;
    for (const QList<DayRange> &list : std::as_const(periods)) {
        returning += list.size() > 1 ? 1 : 0;
        for (qsizetype i = 0; i < list.size(); ++i)
            for (qsizetype k = 0; k < i; ++k)
                QVERIFY(!list[i].overlaps(list[k]));
    }
    QVERIFY(returning > 0);
    // Two phases of one treaty are one membership; two states that succeed each other stay two.
    QCOMPARE(periods[QStringLiteral("ATOP-3180/USA")].size(), 1);
    QCOMPARE(periods[QStringLiteral("ATOP-3180/USA")].first().from, Day::of(1949, 4, 4));
    QCOMPARE(periods[QStringLiteral("ATOP-3180/COW-GFR")].first().until, Day::of(1990, 10, 4));
    QCOMPARE(periods[QStringLiteral("ATOP-3180/DEU")].first().from, Day::of(1990, 10, 3));
}

void TestRealData::cooperationAgreements()
{
    QHash<QString, int> types;
    int all = 0;
    for (const Row &row : rows(QStringLiteral("agreements"))) {
        if (row[QStringLiteral("source")] != QLatin1String("DCAD 1.0"))
            continue;
        ++all;
        ++types[row[QStringLiteral("type")]];
    }
    QCOMPARE(all, 1871);
    QCOMPARE(types.take(QStringLiteral("framework DCA")), 1322);
    QCOMPARE(types, (QHash<QString, int>{{QStringLiteral("MOU"), 250},
                                         {QStringLiteral("joint procurement"), 148},
                                         {QStringLiteral("RDT&E"), 74},
                                         {QStringLiteral("implementing arrangement"), 77}}));
}

void TestRealData::cooperationInForce_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("agreements");
    QTest::newRow("1990") << 1990 << 98;
    QTest::newRow("2000") << 2000 << 804;
    QTest::newRow("2010") << 2010 << 1202;
}

void TestRealData::cooperationInForce()
{
    QFETCH(int, year);
    QFETCH(int, agreements);
    int sometime = 0;
    int onLastDay = 0;
    for (const Row &row : rows(QStringLiteral("agreements"))) {
        if (row[QStringLiteral("source")] != QLatin1String("DCAD 1.0"))
            continue;
        sometime += period(row).overlaps(yearOf(year)) ? 1 : 0;
        onLastDay += period(row).contains(Day::of(year, 12, 31)) ? 1 : 0;
    }
    // The end is a year, its last day is the last one covered: both readings agree.
    QCOMPARE(sometime, agreements);
    QCOMPARE(onLastDay, agreements);
}

void TestRealData::cooperationParties()
{
    QHash<QString, int> count;
    for (const Row &row : rows(QStringLiteral("parties")))
        if (row[QStringLiteral("source")] == QLatin1String("DCAD 1.0"))
            ++count[row[QStringLiteral("member")]];
    QCOMPARE(count[QStringLiteral("RUS")], 171);
    QCOMPARE(count[QStringLiteral("USA")], 153);
    QCOMPARE(count[QStringLiteral("TUR")], 141);
    for (auto it = count.begin(); it != count.end(); ++it)
        QVERIFY(it.value() <= 140 || it.key() == QLatin1String("RUS") || it.key() == QLatin1String("USA") ||
                it.key() == QLatin1String("TUR"));
}

void TestRealData::exercises()
{
    const QList<Row> list = rows(QStringLiteral("exercises"));
    QCOMPARE(list.size(), 3707);
    QHash<QString, Row> byKey;
    for (const Row &row : list)
        byKey.insert(row[QStringLiteral("key")], row);
    QCOMPARE(byKey.size(), 3707);
    // Two-digit years, an unknown day, an end before the start, an identifier used twice.
    QCOMPARE(byKey[QStringLiteral("mme87")][QStringLiteral("from")], QStringLiteral("1980-01-14"));
    QCOMPARE(byKey[QStringLiteral("mme88")][QStringLiteral("until")], QStringLiteral("1980-01"));
    QCOMPARE(byKey[QStringLiteral("mme2365")][QStringLiteral("until")], QStringLiteral("2003-09-17"));
    QCOMPARE(byKey[QStringLiteral("mme3458")][QStringLiteral("title")], QStringLiteral("Ulan Eagle 2000"));
    QCOMPARE(byKey[QStringLiteral("mme3458-2")][QStringLiteral("title")], QStringLiteral("Kindred Sword"));
    QSet<QString> members;
    for (const Row &row : rows(QStringLiteral("participations")))
        members << row[QStringLiteral("member")];
    QVERIFY(members.contains(QStringLiteral("COW-GFR")) && members.contains(QStringLiteral("KNA")) &&
            members.contains(QStringLiteral("SRB")));
    QVERIFY(!members.contains(QStringLiteral("-9")));
}

void TestRealData::holdings()
{
    int leaves = 0;
    int groups = 0;
    for (const Row &row : rows(QStringLiteral("capabilities")))
        ++(row[QStringLiteral("parent")].isEmpty() ? groups : leaves);
    QCOMPARE(leaves, 68);
    QCOMPARE(groups, 15);
    const QList<Row> list = rows(QStringLiteral("contributions"));
    // 260,889 rows, 20,297 of them NA: no record. A stock of 0 is a record of 0.
    QCOMPARE(list.size(), 260889 - 20297);
    const auto zeros = std::count_if(
        list.begin(), list.end(), [](const Row &row) { return row[QStringLiteral("quantity")] == QLatin1String("0"); });
    QCOMPARE(zeros, 191370);
}

void TestRealData::tankers()
{
    const Row situation = rows(QStringLiteral("situations")).first();
    QSet<QString> members;
    for (const Row &row : rows(QStringLiteral("memberships")))
        if (row[QStringLiteral("alliance")] == situation[QStringLiteral("alliance")] &&
            period(row).overlaps(period(situation)))
            members << row[QStringLiteral("member")];
    double all = 0;
    double american = 0;
    for (const Row &row : rows(QStringLiteral("contributions"))) {
        if (row[QStringLiteral("capability")] != QLatin1String("aircraft_tanker") ||
            !members.contains(row[QStringLiteral("member")]) || !period(row).contains(Day::of(1990, 7, 1)))
            continue;
        all += row[QStringLiteral("quantity")].toDouble();
        if (row[QStringLiteral("member")] == QLatin1String("USA"))
            american += row[QStringLiteral("quantity")].toDouble();
    }
    QCOMPARE(all, 1469.0);
    QCOMPARE(american, 1405.0);
}

void TestRealData::nationalCapabilities()
{
    const QStringList components = {QStringLiteral("milex"), QStringLiteral("milper"), QStringLiteral("irst"),
                                    QStringLiteral("pec"),   QStringLiteral("tpop"),   QStringLiteral("upop")};
    QHash<QString, double> totals;
    QHash<QString, QHash<QString, double>> figures;
    for (const Row &row : rows(QStringLiteral("indicators"))) {
        const QString name = row[QStringLiteral("name")];
        if (!components.contains(name) && name != QLatin1String("cinc"))
            continue;
        bool number = false;
        const double value = row[QStringLiteral("value")].toDouble(&number);
        QVERIFY(number);
        figures[row[QStringLiteral("member")] + QLatin1Char('/') + row[QStringLiteral("year")]].insert(name, value);
        totals[name + QLatin1Char('/') + row[QStringLiteral("year")]] += value;
    }
    QCOMPARE(figures.size(), 15951);
    double worst = 0;
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        const QString year = it.key().section(QLatin1Char('/'), 1);
        double sum = 0;
        int present = 0;
        for (const QString &component : components) {
            const double total = totals.value(component + QLatin1Char('/') + year);
            if (!it->contains(component) || total == 0)
                continue;
            sum += it->value(component) / total;
            ++present;
        }
        worst = std::max(worst, std::fabs(sum / present - it->value(QStringLiteral("cinc"))));
    }
    qInfo("largest difference to the published index: %.3g", worst);
    QVERIFY(worst < 2.5e-8);
}

void TestRealData::expenditure()
{
    int figures = 0;
    int missing = 12 * 232;
    for (const Row &row : rows(QStringLiteral("indicators"))) {
        if (!row[QStringLiteral("source")].startsWith(QLatin1String("NATO")))
            continue;
        ++figures;
        --missing;
        QVERIFY(!row[QStringLiteral("value")].isEmpty());
        if (row[QStringLiteral("member")] == QLatin1String("ALB") &&
            row[QStringLiteral("year")] == QLatin1String("2012") &&
            row[QStringLiteral("name")] == QLatin1String("military personnel"))
            QCOMPARE(row[QStringLiteral("value")], QStringLiteral("7858"));
    }
    QCOMPARE(figures, 2681);
    QCOMPARE(missing, 7 * 8 + 16 + 15 + 16);
}

void TestRealData::hazardsAreReported_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    const auto row = [](const char *subject, const char *text, int count) {
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(subject), QLatin1String(text))))
            << QString::fromLatin1(subject) << QString::fromLatin1(text) << count;
    };
    row("atop alliances.end", "\"0\" is read as empty.", 372);
    row("atop alliances.end", "The day or month is not known", 13);
    row("atop members.exit", "The day or month is not known", 31);
    row("memberships", "Rows of the same alliance, member whose periods touch", 234);
    row("cow number", "By an explicit pair \"260\"", 1373);
    row("dcad.renewed for", "\"-77\" is read as empty.", 256);
    row("dcad", "Letters and number of a party disagree", 2);
    row("mme", "A cell \"-9\" says", 1313);
    row("mme", "The written dates have years of two digits", 3040);
    row("mme", "An identifier is used again", 3);
    row("mme.start", "\"xx\" is read as empty.", 814);
    row("mme.end", "The date lies before the one it may not precede", 6);
    row("participations.member", "A row without this value is left out.", 4);
    row("participations", "Rows that repeat an earlier one", 19);
    row("contributions.quantity", "\"NA\" is read as empty.", 20297);
}

void TestRealData::hazardsAreReported()
{
    QFETCH(QString, subject);
    QFETCH(QString, text);
    QFETCH(int, count);
    for (const ImportNote &note : tables_.report.notes) {
        if (note.subject != subject || !note.text.startsWith(text))
            continue;
        QCOMPARE(note.count, count);
        QVERIFY(!note.examples.isEmpty());
        return;
    }
    QFAIL("no such note");
}

QTEST_GUILESS_MAIN(TestRealData)
#include "tst_realdata.moc"

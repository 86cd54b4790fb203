// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "widgets/records/recordorder.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace entente;

namespace {

/// Members, agreements and contributions with many equal and empty values.
Snapshot randomPlan(quint32 seed, int size)
{
    QRandomGenerator random(seed);
    const auto upTo = [&random](int limit) { return int(random.bounded(limit)); };
    std::vector<RecordPtr> members;
    std::vector<RecordPtr> contributions;
    for (int i = 0; i < 12; ++i) {
        auto member = std::make_shared<Member>();
        member->id = Uuid::create();
        member->key = QStringLiteral("M%1").arg(i);
        member->name = QStringLiteral("Member %1").arg(QChar(u'a' + i));
        members.push_back(member);
    }
    for (int i = 0; i < size; ++i) {
        auto record = std::make_shared<Contribution>();
        record->id = Uuid::create();
        record->key = QStringLiteral("K%1").arg(upTo(4 * size));
        if (upTo(5))
            record->member = {members[std::size_t(upTo(12))]->id};
        if (upTo(4))
            record->quantity = upTo(20) - 5.5;
        if (upTo(4))
            record->noticeDays = upTo(6);
        if (upTo(3))
            record->period.from = PartialDate::parse(QStringLiteral("20%1").arg(10 + upTo(20))).value();
        if (upTo(3))
            record->period.until = PartialDate::fromDay(Day::of(2020 + upTo(20), 1 + upTo(12), 1 + upTo(28)));
        if (upTo(2))
            record->note = QStringLiteral("note %1").arg(upTo(40));
        contributions.push_back(record);
    }
    const Catalogue &catalogue = Catalogue::standard();
    std::vector<Table> tables(catalogue.kinds().size());
    tables[std::size_t(catalogue.indexOf(kindOf<Member>()))] = Table(std::move(members));
    tables[std::size_t(catalogue.indexOf(kindOf<Contribution>()))] = Table(std::move(contributions));
    return Snapshot(catalogue, std::move(tables), 1);
}

int column(const char *name)
{
    return kindOf<Contribution>().indexOf(QString::fromLatin1(name));
}

const Contribution &asContribution(const Record *record)
{
    return static_cast<const Contribution &>(*record);
}

/// A key of this form by its letters, then its number: what the natural order means for K17.
std::pair<QString, int> natural(const QString &key)
{
    return {key.left(1), key.mid(1).toInt()};
}

/// Empty values last in either direction, else by value; 0 when equal. Written apart from the program's.
template<class T>
int plainCompare(const std::optional<T> &a, const std::optional<T> &b, bool descending)
{
    if (!a || !b)
        return int(!a) - int(!b);
    const int order = *a < *b ? -1 : *b < *a ? 1 : 0;
    return descending ? -order : order;
}

QStringList keysOf(const std::vector<const Record *> &records)
{
    QStringList keys;
    for (const Record *record : records)
        keys << asContribution(record).key;
    return keys;
}

} // namespace

class tst_RecordOrder : public QObject
{
    Q_OBJECT

private slots:
    void naturalTexts();
    void localeDecidesLetters();
    void agreesWithPlainSort_data();
    void agreesWithPlainSort();
    void precedesAgreesWithSort();
    void emptyComesLast();
    void searches_data();
    void searches();
    void searchesNamesOfReferences();
    void inForceOnly();
};

void tst_RecordOrder::naturalTexts()
{
    const Collation collation{QLocale(QLocale::English)};
    const QStringList ordered{QString(),
                              QStringLiteral("T2"),
                              QStringLiteral("T2a"),
                              QStringLiteral("T10"),
                              QStringLiteral("T10-2"),
                              QStringLiteral("T10-11"),
                              QStringLiteral("T100"),
                              QStringLiteral("T123456789012345678901234567890"),
                              QStringLiteral("U"),
                              QStringLiteral("Ж")};
    for (int i = 1; i < ordered.size(); ++i)
        QVERIFY2(collation.key(ordered[i - 1]) < collation.key(ordered[i]), qPrintable(ordered[i]));
    QCOMPARE(collation.key(u"t02"), collation.key(u"T2"));
    QCOMPARE(collation.key(u"Élan"), collation.key(u"elan"));
}

void tst_RecordOrder::localeDecidesLetters()
{
    const Collation german{QLocale(QLocale::German)};
    const Collation swedish{QLocale(QLocale::Swedish)};
    QVERIFY(german.key(u"Ärzte") < german.key(u"Bund"));
    if (swedish.key(u"Ärzte") < swedish.key(u"Zebra"))
        QSKIP("This Qt has no collation data.");
    QVERIFY(swedish.key(u"Ångström") < swedish.key(u"Ärzte"));
}

void tst_RecordOrder::agreesWithPlainSort_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void tst_RecordOrder::agreesWithPlainSort()
{
    QFETCH(quint32, seed);
    const Snapshot plan = randomPlan(seed, 700);
    QRandomGenerator random(seed);
    const std::vector<int> columns{column("key"),         column("member"), column("quantity"),
                                   column("notice_days"), column("from"),   column("until")};
    for (int round = 0; round < 20; ++round) {
        std::vector<SortColumn> sort;
        sort.reserve(3);
        for (int i = 0; i < 1 + round % 3; ++i)
            sort.push_back({columns[std::size_t(random.bounded(int(columns.size())))],
                            random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder});
        RecordOrder order(kindOf<Contribution>(), QLocale(QLocale::English));
        order.setSort(sort);
        const auto got = order.arranged(plan);

        std::vector<const Contribution *> expected;
        for (const Contribution &each : plan.all<Contribution>())
            expected.push_back(&each);
        const auto compare = [&](const Contribution &a, const Contribution &b, const SortColumn &by) {
            const bool down = by.order == Qt::DescendingOrder;
            const auto member = [&plan](const Contribution &each) {
                const Member *found = plan.find(each.member);
                return found ? std::optional(natural(found->key)) : std::nullopt;
            };
            const auto day = [](const PartialDate &date, bool last) {
                return date.isEmpty() ? std::nullopt : std::optional(last ? date.lastDay() : date.firstDay());
            };
            if (by.field == column("key"))
                return plainCompare(std::optional(natural(a.key)), std::optional(natural(b.key)), down);
            if (by.field == column("member"))
                return plainCompare(member(a), member(b), down);
            if (by.field == column("quantity"))
                return plainCompare(a.quantity, b.quantity, down);
            if (by.field == column("notice_days"))
                return plainCompare(a.noticeDays, b.noticeDays, down);
            if (by.field == column("from"))
                return plainCompare(day(a.period.from, false), day(b.period.from, false), down);
            return plainCompare(day(a.period.until, true), day(b.period.until, true), down);
        };
        std::stable_sort(expected.begin(), expected.end(), [&](const Contribution *a, const Contribution *b) {
            for (const SortColumn &by : sort)
                if (const int result = compare(*a, *b, by); result != 0)
                    return result < 0;
            return false;
        });
        QVERIFY(std::equal(got.begin(), got.end(), expected.begin(), expected.end()));
    }
}

void tst_RecordOrder::precedesAgreesWithSort()
{
    const Snapshot plan = randomPlan(99, 400);
    for (int field = 0; field < int(kindOf<Contribution>().fields.size()); ++field)
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            RecordOrder order(kindOf<Contribution>());
            order.setSort({{field, direction}, {column("note"), Qt::DescendingOrder}});
            const auto rows = order.arranged(plan);
            for (std::size_t i = 1; i < rows.size(); ++i) {
                QVERIFY(order.precedes(*rows[i - 1], *rows[i], plan));
                QVERIFY(!order.precedes(*rows[i], *rows[i - 1], plan));
            }
        }
}

void tst_RecordOrder::emptyComesLast()
{
    const Snapshot plan = randomPlan(5, 200);
    RecordOrder order(kindOf<Contribution>());
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        order.setSort({{column("quantity"), direction}});
        const auto rows = order.arranged(plan);
        const auto isEmpty = [](const Record *record) { return !asContribution(record).quantity; };
        const auto first = std::find_if(rows.begin(), rows.end(), isEmpty);
        QVERIFY(first != rows.end());
        QVERIFY(std::all_of(first, rows.end(), isEmpty));
    }
}

void tst_RecordOrder::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QStringLiteral("A-1 B-2 C-3");
    QTest::newRow("key, any case") << QStringLiteral("b-") << QStringLiteral("B-2");
    QTest::newRow("blanks around") << QStringLiteral("  b- ") << QStringLiteral("B-2");
    QTest::newRow("note") << QStringLiteral("TANKER") << QStringLiteral("A-1 C-3");
    QTest::newRow("not ASCII") << QStringLiteral("ÜBER") << QStringLiteral("B-2");
    QTest::newRow("term") << QStringLiteral("confirm") << QStringLiteral("C-3");
    QTest::newRow("number") << QStringLiteral("1,234.5") << QStringLiteral("A-1");
    QTest::newRow("number without groups") << QStringLiteral("1234") << QStringLiteral("A-1");
    QTest::newRow("partial date") << QStringLiteral("2026-03") << QStringLiteral("A-1 B-2");
    QTest::newRow("date as shown") << QStringLiteral("15/03/2026") << QStringLiteral("B-2");
    QTest::newRow("column by title") << QStringLiteral("Note: tanker") << QStringLiteral("A-1 C-3");
    QTest::newRow("column by name") << QStringLiteral("notice_days:30") << QStringLiteral("C-3");
    QTest::newRow("column that does not hold it") << QStringLiteral("key: tanker") << QString();
    QTest::newRow("no such column") << QStringLiteral("keyy: a") << QString();
    QTest::newRow("nothing") << QStringLiteral("zzz") << QString();
}

void tst_RecordOrder::searches()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto make = [](const char *key, const char16_t *note) {
        auto record = std::make_shared<Contribution>();
        record->id = Uuid::create();
        record->key = QLatin1String(key);
        record->note = QString::fromUtf16(note);
        return record;
    };
    auto a = make("A-1", u"a tanker");
    a->quantity = 1234.5;
    a->period.from = PartialDate::parse(u"2026-03").value();
    auto b = make("B-2", u"über alles");
    b->period.until = PartialDate::parse(u"2026-03-15").value();
    auto c = make("C-3", u"Tanker");
    c->status = {QStringLiteral("confirmed")};
    c->noticeDays = 30;
    const Catalogue &catalogue = Catalogue::standard();
    std::vector<Table> tables(catalogue.kinds().size());
    tables[std::size_t(catalogue.indexOf(kindOf<Contribution>()))] = Table({a, b, c});
    const Snapshot plan(catalogue, std::move(tables), 1);

    RecordOrder order(kindOf<Contribution>(), QLocale(QLocale::English, QLocale::UnitedKingdom));
    order.setFilter({text, {}});
    order.setSort({{column("key"), Qt::AscendingOrder}});
    QCOMPARE(keysOf(order.arranged(plan)).join(QLatin1Char(' ')), expected);
    for (const Contribution &each : plan.all<Contribution>())
        QCOMPARE(order.shows(each, plan), expected.contains(each.key));
}

void tst_RecordOrder::searchesNamesOfReferences()
{
    const Snapshot plan = randomPlan(3, 300);
    RecordOrder order(kindOf<Contribution>());
    order.setFilter({QStringLiteral("member: member c"), {}});
    std::size_t expected = 0;
    for (const Contribution &each : plan.all<Contribution>())
        if (const Member *member = plan.find(each.member))
            expected += member->name == QLatin1String("Member c") ? 1 : 0;
    QVERIFY(expected > 0);
    QCOMPARE(order.arranged(plan).size(), expected);
}

void tst_RecordOrder::inForceOnly()
{
    const Snapshot plan = randomPlan(4, 300);
    const Day day = Day::of(2024, 6, 1);
    RecordOrder order(kindOf<Contribution>());
    order.setFilter({{}, day});
    const auto rows = order.arranged(plan);
    std::size_t expected = 0;
    for (const Contribution &each : plan.all<Contribution>()) {
        const bool begun = each.period.from.isEmpty() || each.period.from.firstDay() <= day;
        const bool over = !each.period.until.isEmpty() && each.period.until.lastDay() < day;
        expected += begun && !over ? 1 : 0;
    }
    QVERIFY(expected > 0 && expected < 300);
    QCOMPARE(rows.size(), expected);
}

QTEST_APPLESS_MAIN(tst_RecordOrder)
#include "tst_recordorder.moc"

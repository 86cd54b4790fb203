// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mapping.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;

namespace {

/// A folder with small source files and the mapping under test.
class Bench
{
public:
    Bench &file(const QString &name, const QByteArray &bytes)
    {
        QDir(folder_.path()).mkpath(QFileInfo(folder_.filePath(name)).path());
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return *this;
    }

    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? folder_.path() : folder_.filePath(name);
    }

    /// Applies the mapping to the folder; the error's message where it fails.
    Bench &apply(const QByteArray &json)
    {
        error.clear();
        result = {};
        auto mapping = parseMapping(json, QStringLiteral("m.json"));
        if (!mapping) {
            error = mapping.error().message();
            return *this;
        }
        return apply(mapping.value(), path());
    }

    Bench &apply(const Mapping &mapping, const QString &source)
    {
        Job job;
        auto applied = applyMapping(mapping, source, job);
        if (applied)
            result = std::move(applied).value();
        else
            error = applied.error().message();
        error.replace(path() + QLatin1Char('/'), QString());
        return *this;
    }

    /// The rows of the table at @p index, cells joined by `|`, in the order of @p columns.
    [[nodiscard]] QStringList rows(const QString &columns, std::size_t index = 0) const
    {
        QStringList lines;
        if (index >= result.tables.size())
            return {error.isEmpty() ? QStringLiteral("no table") : error};
        const TableRows &table = result.tables[index];
        for (std::size_t i = 0; i < table.rowCount(); ++i) {
            QStringList cells;
            for (const QString &column : columns.split(QLatin1Char(',')))
                cells << (table.column(column) < 0 ? QStringLiteral("?")
                                                   : toText(table.row(i)[std::size_t(table.column(column))]));
            lines << cells.join(QLatin1Char('|'));
        }
        return lines;
    }

    /// How often the note that begins with @p text was counted.
    [[nodiscard]] qint64 noted(const char *text) const
    {
        for (const ImportNote &note : result.report.notes)
            if (note.text.startsWith(QLatin1String(text)))
                return note.count;
        return 0;
    }

    [[nodiscard]] QStringList refused() const
    {
        QStringList lines;
        for (const Error &one : result.refused)
            lines << QString(one.message()).remove(path() + QLatin1Char('/'));
        return lines;
    }

    MappedTables result;
    QString error;

private:
    QTemporaryDir folder_;
};

/// A mapping of one source `s` (s.csv) and one output with these columns.
QByteArray simple(const QByteArray &columns, const QByteArray &more = {}, const QByteArray &source = {},
                  const QByteArray &sections = {})
{
    return R"({"format":"entente mapping 1","sources":{"s":{"file":"s.csv")" + (source.isEmpty() ? "" : "," + source) +
           "}}" + (sections.isEmpty() ? "" : "," + sections) +
           R"(,"outputs":[{"table":"members","from":"s","columns":{)" + columns + "}" +
           (more.isEmpty() ? "" : "," + more) + "}]}";
}

QStringList lines(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT

private slots:
    void templates();
    void conditions();
    void translation();
    void lookups();
    void lookupOtherwise_data();
    void lookupOtherwise();
    void datesFromParts();
    void datesByPattern();
    void dateArithmetic();
    void impossibleDates();
    void lists();
    void firstOf();
    void counters();
    void numbers();
    void splitting();
    void missingValues();
    void eachColumn();
    void eachItem();
    void eachRow();
    void nestedEach();
    void duplicates();
    void merging();
    void notes();
    void inlineRows();
    void severalOutputs();
    void severalFiles();
    void sourceFile();
    void delimiterAndEncoding();
    void origins();
    void manyUnknownValues();
    void refusedRows();
    void badMappings_data();
    void badMappings();
    void badApplications_data();
    void badApplications();
    void includes();
    void roundTrip();
    void cancelled();
    void documentedExample();
    void testMaterialIsReadable();
};

void TestMapping::templates()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "id, name ,s.year\n7, Ada ,1999\n8,,2000\n");
    bench.apply(
        simple(R"("key":"X-{id}","name":{"column":"name"},"a":"{name} of {s.year}","b":"{{{id}}}","c":5,"d":"")"));
    QCOMPARE(bench.rows(QStringLiteral("key,name,a,b,c,d")), lines("X-7|Ada|Ada of 1999|{7}|5|\nX-8|||{8}|5|"));
    bench.apply(simple(R"("name":"{name}")", {}, R"("trim":false)"));
    QCOMPARE(bench.rows(QStringLiteral("name")), (QStringList{QStringLiteral(" Ada "), QString()}));
}

void TestMapping::conditions()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "n,x,y\n1,a,a\n2,b,a\n10,,a\n-3,c,c\n");
    const auto keys = [&](const char *where) {
        bench.apply(simple(R"("key":"{n}")", QByteArray("\"where\":") + where));
        return bench.rows(QStringLiteral("key")).join(QLatin1Char(' '));
    };
    QCOMPARE(keys(R"({"column":"x","is":"a"})"), QStringLiteral("1"));
    QCOMPARE(keys(R"({"column":"n","is":10})"), QStringLiteral("10"));
    QCOMPARE(keys(R"({"column":"x","isNot":"a"})"), QStringLiteral("2 10 -3"));
    QCOMPARE(keys(R"({"column":"x","in":["a","c"]})"), QStringLiteral("1 -3"));
    QCOMPARE(keys(R"({"column":"x","notIn":["a","c"]})"), QStringLiteral("2 10"));
    QCOMPARE(keys(R"({"column":"x","empty":true})"), QStringLiteral("10"));
    QCOMPARE(keys(R"({"column":"x","empty":false})"), QStringLiteral("1 2 -3"));
    QCOMPARE(keys(R"({"column":"n","atLeast":2})"), QStringLiteral("2 10"));
    QCOMPARE(keys(R"({"column":"n","atMost":1})"), QStringLiteral("1 -3"));
    QCOMPARE(keys(R"({"column":"x","is":"{y}"})"), QStringLiteral("1 -3"));
    QCOMPARE(keys(R"({"column":"n","matches":"-?[0-9]"})"), QStringLiteral("1 2 -3"));
    QCOMPARE(keys(R"({"value":"{x}{y}","is":"ba"})"), QStringLiteral("2"));
    QCOMPARE(keys(R"([{"column":"n","atLeast":0},{"column":"x","empty":false}])"), QStringLiteral("1 2"));
    QCOMPARE(keys(R"({"any":[{"column":"n","is":1},{"column":"x","empty":true}]})"), QStringLiteral("1 10"));
    bench.apply(simple(R"("key":"{n}")", {}, R"("where":{"column":"x","is":"a"})"));
    QCOMPARE(bench.rows(QStringLiteral("key")), lines("1"));
    QCOMPARE(bench.noted("Rows that do not meet the conditions"), 3);
}

void TestMapping::translation()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "a\n0\n-9\n1\n0\n");
    bench.apply(simple(R"("a":{"column":"a","translate":{"0":"","-9":null}})"));
    QCOMPARE(bench.rows(QStringLiteral("a")), (QStringList{QString(), QString(), QStringLiteral("1"), QString()}));
    QCOMPARE(bench.noted("\"0\" is read as empty."), 2);
    QCOMPARE(bench.noted("\"-9\" is read as empty."), 1);
    bench.apply(simple(R"("a":{"column":"a","translate":{"1":"yes"},"otherwise":"refuse"})"));
    QCOMPARE(bench.result.refusedCount, 3);
    QVERIFY(bench.refused().first().startsWith(QLatin1String("s.csv:2:1: The mapping has no translation for \"0\".")));
    bench.apply(simple(R"("a":{"column":"a","translate":{"1":"yes"},"otherwise":"empty"})"));
    QCOMPARE(bench.rows(QStringLiteral("a")).filter(QStringLiteral("yes")).size(), 1);
    QCOMPARE(bench.rows(QStringLiteral("a")).size(), 4);
    bench.apply(simple(R"("a":{"column":"a","translate":{"1":"yes"},"otherwise":"skip"})"));
    QCOMPARE(bench.rows(QStringLiteral("a")), lines("yes"));
    QCOMPARE(bench.noted("The mapping has no translation for \"0\". It is left out."), 2);
}

void TestMapping::lookups()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "c\n2\n200\n260\nRussia\n")
        .file(QStringLiteral("codes.csv"), "num,iso,cow\n2,USA,USA\n200,GBR,UKG\n265,,GDR\n200,XXX,\n");
    const QByteArray sections =
        R"("lookups":{"cow":{"source":"codes","from":"{num}","to":{"first":["{iso}","COW-{cow}"]},
        "pairs":{"260":"COW-GFR","Russia":"RUS","2":"US"}}})";
    QByteArray json = simple(R"("key":{"column":"c","lookup":"cow"})", {}, {}, sections);
    json.replace(R"("sources":{)", R"("sources":{"codes":{"file":"codes.csv"},)");
    bench.apply(json);
    QCOMPARE(bench.rows(QStringLiteral("key")), lines("US\nGBR\nCOW-GFR\nRUS"));
    QCOMPARE(bench.noted("By an explicit pair \"260\" is read as \"COW-GFR\"."), 1);
    QCOMPARE(bench.noted("The code table has the same code twice"), 1);
    json.replace(R"("pairs")", R"("ignoreCase":true,"where":{"column":"iso","isNot":"GBR"},"pairs")")
        .replace("\"Russia\"", "\"RUSSIA\"");
    bench.apply(json);
    QCOMPARE(bench.rows(QStringLiteral("key")), lines("US\nXXX\nCOW-GFR\nRUS"));
    // Case is folded beyond ASCII too.
    bench.file(QStringLiteral("s.csv"), "c\nT\xC3\x9CRKIYE\n");
    bench.apply(simple(R"("key":{"column":"c","lookup":"n"})", {}, {},
                       R"("lookups":{"n":{"pairs":{"Türkiye":"TUR"},"ignoreCase":true}})"));
    QCOMPARE(bench.rows(QStringLiteral("key")), lines("TUR"));
}

void TestMapping::lookupOtherwise_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<int>("refused");
    QTest::newRow("refuse is the default") << QByteArray() << QByteArray() << QStringLiteral("A") << 1;
    QTest::newRow("skip") << QByteArray(R"(,"otherwise":"skip")") << QByteArray() << QStringLiteral("A") << 0;
    QTest::newRow("keep") << QByteArray(R"(,"otherwise":"keep")") << QByteArray() << QStringLiteral("A b") << 0;
    QTest::newRow("empty") << QByteArray(R"(,"otherwise":"empty")") << QByteArray() << QStringLiteral("A ") << 0;
    QTest::newRow("the use decides") << QByteArray(R"(,"otherwise":"empty")") << QByteArray(R"(,"otherwise":"keep")")
                                     << QStringLiteral("A b") << 0;
}

void TestMapping::lookupOtherwise()
{
    QFETCH(QByteArray, definition);
    QFETCH(QByteArray, use);
    QFETCH(QString, rows);
    QFETCH(int, refused);
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "x,c\n1,a\n2,b\n");
    bench.apply(simple(R"("key":{"column":"c","lookup":"l")" + use + "}", {}, {},
                       R"("lookups":{"l":{"pairs":{"a":"A"})" + definition + "}}"));
    QCOMPARE(bench.rows(QStringLiteral("key")).join(QLatin1Char(' ')), rows);
    QCOMPARE(bench.result.refusedCount, refused);
    if (refused > 0)
        QVERIFY(
            bench.refused().first().startsWith(QLatin1String("s.csv:3:2: \"b\" is not found in the look-up \"l\".")));
}

void TestMapping::datesFromParts()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "y,m,d\n1949,4,4\n1820,3,\n1900,,\n1990,x,x\n0,0,0\n,1,1\n1999,,5\n");
    bench.apply(simple(R"("from":{"date":{"year":{"column":"y","translate":{"0":""}},
        "month":{"column":"m","translate":{"x":"","0":""}},"day":{"column":"d","translate":{"x":""}}}})"));
    QCOMPARE(bench.rows(QStringLiteral("from")).join(QLatin1Char(' ')),
             QStringLiteral("1949-04-04 1820-03 1900 1990   1999"));
    QCOMPARE(bench.noted("The day or month is not known"), 4);
    bench.apply(simple(R"("from":{"date":{"year":"{y}"}})", R"("where":{"column":"y","is":"1949"})"));
    QCOMPARE(bench.rows(QStringLiteral("from")), lines("1949"));
}

void TestMapping::datesByPattern()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "d\n1/14/80\n12/1/09\n1980-01-xx\n4 Apr 1949\n04.April.1949\n");
    bench.apply(simple(
        R"("from":{"date":{"text":"{d}","century":50,"patterns":["M/d/yy","yyyy-MM-xx","d MMM yyyy","dd.MMM.yyyy"]}})"));
    QCOMPARE(bench.rows(QStringLiteral("from")), lines("1980-01-14\n2009-12-01\n1980-01\n1949-04-04\n1949-04-04"));
    bench.file(QStringLiteral("s.csv"), "d\n1980\n1980-02\n1980-02-29\n");
    bench.apply(simple(R"("from":{"date":{"text":"{d}"}})"));
    QCOMPARE(bench.rows(QStringLiteral("from")), lines("1980\n1980-02\n1980-02-29"));
}

void TestMapping::dateArithmetic()
{
    Bench bench;
    bench.file(
        QStringLiteral("s.csv"),
        "a,b,n\n2024-02-28,2024-03-05,2\n2025-12-31,2025-06-01,1\n2020-05-10,2020-04,\n2020-05-10,2020-05,0\n,,1\n");
    bench.apply(
        simple(R"("from":{"date":{"text":"{a}","plusDays":"{n}"}},"until":{"date":{"text":"{b}","notBefore":"{a}"}},
        "last":{"date":{"text":"{a}","plusDays":-1}})"));
    QCOMPARE(
        bench.rows(QStringLiteral("from,until,last")),
        lines("2024-03-01|2024-03-05|2024-02-27\n2026-01-01|2025-12-31|2025-12-30\n2020-05-10|2020-05-10|2020-05-09\n"
              "2020-05-10|2020-05|2020-05-09\n||"));
    QCOMPARE(bench.noted("The date lies before the one it may not precede"), 2);
    bench.file(QStringLiteral("s.csv"), "a\n2024-02\n");
    bench.apply(simple(R"("from":{"date":{"text":"{a}","plusDays":1}})"));
    QVERIFY(bench.refused().first().startsWith(QLatin1String("s.csv:2:1: Days can be added to a whole date only")));
}

void TestMapping::impossibleDates()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "a\n2023-02-29\n2023-13-01\nsoon\n2023-2-1\n2023-01-00\n");
    bench.apply(simple(R"("from":{"date":{"text":"{a}"}})"));
    QCOMPARE(bench.result.refusedCount, 5);
    QVERIFY(bench.refused().first().startsWith(QLatin1String("s.csv:2:1: \"2023-02-29\" is not a date.")));
    bench.apply(simple(R"("from":{"date":{"text":"{a}"},"otherwise":"empty"})"));
    QCOMPARE(bench.result.refusedCount, 0);
    QCOMPARE(bench.rows(QStringLiteral("from")).size(), 5);
    bench.apply(simple(R"("from":{"date":{"text":"{a}"},"otherwise":"skip"})"));
    QCOMPARE(bench.rows(QStringLiteral("from")).size(), 0);
    bench.file(QStringLiteral("s.csv"), "y,m,d\n2023,2,30\n2023,-9,1\n2023,0,1\n");
    bench.apply(simple(R"("from":{"date":{"year":"{y}","month":"{m}","day":"{d}"}})"));
    QCOMPARE(bench.result.refusedCount, 3);
}

void TestMapping::lists()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "mem1,mem2,mem3,x\n2,200,,7\n2,2,20,\n,,,\nz,,,\n");
    const QByteArray pairs = R"("lookups":{"cow":{"pairs":{"2":"USA","20":"CAN","200":"GBR","7":"SVN"}}})";
    bench.apply(simple(
        R"("a":{"list":["{mem1}","{mem2}","n{x}"]},"b":{"list":{"columns":"mem*"}},"c":{"list":[{"columns":"mem1..mem3"},"{x}"]})"));
    QCOMPARE(bench.rows(QStringLiteral("a,b,c")), lines("2;200;n7|2;200|2;200;7\n2|2;20|2;20\nz|z|z"));
    bench.apply(simple(R"("b":{"list":{"columns":["mem1","mem2","mem3"],"lookup":"cow"}})", {}, {}, pairs));
    QCOMPARE(bench.rows(QStringLiteral("b")), lines("USA;GBR\nUSA;CAN"));
    QVERIFY(bench.refused().first().startsWith(QLatin1String("s.csv:5:1: \"z\" is not found")));
}

void TestMapping::firstOf()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "a,b,k\n,B,1\nA,B,1\n,,1\nA,B,2\n");
    bench.apply(simple(
        R"("x":{"first":[{"value":"two","when":{"column":"k","is":2}},"{a}",{"column":"b","translate":{"B":"bee"}},"none"]})"));
    QCOMPARE(bench.rows(QStringLiteral("x")), lines("bee\nA\nnone\ntwo"));
}

void TestMapping::counters()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "id\na\nb\na\na\n");
    bench.apply(simple(R"("all":"R{n}","key":{"first":[{"value":"{id}","when":{"column":"g","is":1}},"{id}-{g}"]})", {},
                       R"("let":{"g":{"counter":{"by":"{id}"}},"n":{"counter":{"digits":3}}})"));
    QCOMPARE(bench.rows(QStringLiteral("all,key")), lines("R001|a\nR002|b\nR003|a-2\nR004|a-3"));
}

void TestMapping::numbers()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "v\n\"1.234,5\"\n-7\n2e+05\n\nabc\n");
    bench.apply(simple(R"("v":{"column":"v","number":{"decimal":",","group":"."}})"));
    QCOMPARE(bench.rows(QStringLiteral("v")), lines("1234.5\n-7\n2e+05"));
    QCOMPARE(bench.refused().size(), 1);
    QVERIFY(bench.refused().first().startsWith(QLatin1String("s.csv:6:1: \"abc\" is not a number.")));
    bench.file(QStringLiteral("s.csv"), "v\n1.5\n");
    bench.apply(simple(R"("v":{"column":"v","number":{"decimal":","}})"));
    QCOMPARE(bench.result.refusedCount, 1);
}

void TestMapping::splitting()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "t\naircraft_tanker\nplain\na_b_c\n");
    bench.apply(simple(R"("a":{"column":"t","before":"_"},"b":{"column":"t","after":"_"})"));
    QCOMPARE(bench.rows(QStringLiteral("a,b")), lines("aircraft|tanker\nplain|plain\na|b_c"));
}

void TestMapping::missingValues()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k,v\na,NA\nb,0\nc,\nd,-9\n");
    bench.apply(simple(R"("k":"{k}","v":{"column":"v","missing":"skip"})", {}, R"("missing":["NA","-9"])"));
    QCOMPARE(bench.rows(QStringLiteral("k,v")), lines("b|0"));
    QCOMPARE(bench.noted("A cell \"NA\" says that the value is not known."), 1);
    QCOMPARE(bench.noted("A row without this value is left out."), 3);
    bench.apply(simple(R"("k":"{k}","v":{"column":"v","missing":"refuse"})"));
    QCOMPARE(bench.refused(), QStringList{QStringLiteral("s.csv:4:2: members.v is needed and missing.")});
    bench.apply(simple(R"("k":"{k}","v":"{v}")"));
    QCOMPARE(bench.rows(QStringLiteral("k,v")).size(), 4);
}

void TestMapping::eachColumn()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "ex,A,B,C\n1,USA,GBR,\n2,,,FRA\n");
    bench.apply(
        simple(R"("exercise":"{ex}","member":"{state}","place":{"column":"state.column","translate":{"A":"first"}})",
               R"("each":{"columns":"A..C","as":"state"})"));
    QCOMPARE(bench.rows(QStringLiteral("exercise,member,place")), lines("1|USA|first\n1|GBR|B\n2|FRA|C"));
    // A column's new name is no rule applied to the data.
    QCOMPARE(bench.noted("\"A\" is read as"), 0);
    bench.apply(simple(R"("member":"{state}")",
                       R"("each":{"columns":"A..C","as":"state","where":{"column":"state","isNot":"GBR"}})"));
    QCOMPARE(bench.rows(QStringLiteral("member")), lines("USA\nFRA"));
}

void TestMapping::eachItem()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k,members\n1,USA; GBR;;\n2,\n3,FRA\n");
    bench.apply(simple(R"("k":"{k}","member":"{one}")", R"("each":{"split":"{members}","as":"one"})"));
    QCOMPARE(bench.rows(QStringLiteral("k,member")), lines("1|USA\n1|GBR\n3|FRA"));
    bench.file(QStringLiteral("s.csv"), "k,members\n1,USA and GBR\n");
    bench.apply(simple(R"("member":"{one}")", R"("each":{"split":"{members}","at":" and ","as":"one"})"));
    QCOMPARE(bench.rows(QStringLiteral("member")), lines("USA\nGBR"));
}

void TestMapping::eachRow()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "id,m,owes\n1,USA,1\n1,FRA,0\n1,GBR,0\n2,ITA,1\n3,DEU,1\n");
    bench.apply(simple(R"("key":"{id}-{m}-{other.m}")",
                       R"("where":{"column":"owes","is":1},"each":{"rows":"s","key":"{id}","column":"id","as":"other",
                          "where":{"column":"other.m","isNot":"{m}"}})"));
    QCOMPARE(bench.rows(QStringLiteral("key")), lines("1-USA-FRA\n1-USA-GBR"));
}

void TestMapping::nestedEach()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "id,m,def,off\n1,USA,1,0\n1,FRA,1,1\n");
    bench.apply(simple(R"("key":"{duty.column} {m}>{other.m}")",
                       R"("each":[{"columns":["def","off"],"as":"duty","where":{"column":"duty","is":1}},
                          {"rows":"s","key":"{id}","column":"id","as":"other","where":{"column":"other.m","isNot":"{m}"}}])"));
    QCOMPARE(bench.rows(QStringLiteral("key")), lines("def USA>FRA\ndef FRA>USA\noff FRA>USA"));
}

void TestMapping::duplicates()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k,v\na,1\na,1\nb,2\na,3\n");
    bench.apply(simple(R"("k":"{k}","v":"{v}")", R"("unique":"k")"));
    QCOMPARE(bench.rows(QStringLiteral("k,v")), lines("a|1\nb|2"));
    QCOMPARE(bench.noted("Rows that repeat an earlier one in every column"), 1);
    QCOMPARE(bench.noted("Rows that have the same k as an earlier one"), 1);
    bench.apply(simple(R"("k":"{k}","v":"{v}")", R"("unique":["k"],"duplicates":"refuse")"));
    QCOMPARE(bench.refused(), QStringList{QStringLiteral("s.csv:5: A row with the same k stands already at s.csv:2.")});
    bench.apply(simple(R"("k":"{k}","v":"{v}")", R"("unique":["k","v"])"));
    QCOMPARE(bench.rows(QStringLiteral("k,v")), lines("a|1\nb|2\na|3"));
}

void TestMapping::merging()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "m,from,until,x\n"
                                        "A,1951-06-19,,second\nA,1949-04-04,1951-06-19,first\n" // touch: one
                                        "B,1950,1960,one\nB,1961-01-02,1970,two\n"              // a day between: two
                                        "C,1990-05,1991-12-31,one\nC,1992-01-01,1992,two\n"     // day after day: one
                                        "D,1993-01-01,1993-09-24,short\nD,1993-01-01,1994-06-22,long\n"
                                        "E,,1900,open\nE,1899,,later\n");
    bench.apply(
        simple(R"("m":"{m}","from":"{from}","until":"{until}","x":"{x}")",
               R"("merge":{"by":["m"],"from":"from","until":"until"},"unique":["m","from"],"duplicates":"refuse")"));
    QCOMPARE(bench.rows(QStringLiteral("m,from,until,x")),
             lines("A|1949-04-04||first\nB|1950|1960|one\nB|1961-01-02|1970|two\nC|1990-05|1992|one\nD|1993-01-01|1994-"
                   "06-22|short\nE|||open"));
    QCOMPARE(bench.noted("Rows of the same m whose periods touch or overlap are joined."), 4);
    QCOMPARE(bench.result.refusedCount, 0);
}

void TestMapping::notes()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "d\n1/1/80\n1980\n2/2/81\n");
    bench.apply(simple(R"("d":"{d}")", {},
                       R"("notes":[{"text":"Two digits.","when":{"column":"d","matches":"\\d+/\\d+/\\d\\d"}}])"));
    QCOMPARE(bench.noted("Two digits."), 2);
    QVERIFY(bench.result.report.notes.front().examples.first().endsWith(QLatin1String("s.csv:2")));
}

void TestMapping::inlineRows()
{
    Bench bench;
    bench.apply(
        R"({"format":"entente mapping 1","rules":["Stated."],"sources":{"f":{"columns":["k","n"],"rows":[["A",1],["B","two"]]}},
        "outputs":[{"table":"frameworks","from":"f","columns":{"key":"{k}","name":"{n}"}}]})");
    QCOMPARE(bench.rows(QStringLiteral("key,name")), lines("A|1\nB|two"));
    QCOMPARE(bench.noted("Stated."), 1);
}

void TestMapping::severalOutputs()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k\na\nb\n");
    bench.apply(R"({"format":"entente mapping 1","sources":{"s":{"file":"s.csv"}},"outputs":[
        {"table":"alliances","from":"s","columns":{"key":"{k}"}},
        {"table":"agreements","from":"s","where":{"column":"k","is":"b"},"columns":{"key":"{k}"}}]})");
    QCOMPARE(bench.result.tables.size(), 2U);
    QCOMPARE(bench.result.tables[1].kind, QStringLiteral("agreements"));
    QCOMPARE(bench.rows(QStringLiteral("key"), 1), lines("b"));
}

void TestMapping::severalFiles()
{
    Bench bench;
    bench.file(QStringLiteral("d/a1.csv"), "k\n1\n")
        .file(QStringLiteral("d/a2.csv"), "k\n2\n")
        .file(QStringLiteral("s.csv"), "k\n3\n");
    QByteArray json = simple(R"("k":"{k}")");
    json.replace(R"("file":"s.csv")", R"("file":["d/a*.csv","s.csv"])");
    bench.apply(json);
    QCOMPARE(bench.rows(QStringLiteral("k")), lines("1\n2\n3"));
    QVERIFY(bench.result.tables[0].where(1).endsWith(QLatin1String("d/a2.csv:2")));
    bench.file(QStringLiteral("d/a2.csv"), "q\n2\n").apply(json);
    QVERIFY(bench.error.contains(QLatin1String("The columns differ")));
}

void TestMapping::sourceFile()
{
    Bench bench;
    bench.file(QStringLiteral("other.csv"), "k\n1\n");
    const auto mapping = parseMapping(simple(R"("k":"{k}")"), QStringLiteral("m.json"));
    bench.apply(mapping.value(), bench.path(QStringLiteral("other.csv")));
    QCOMPARE(bench.rows(QStringLiteral("k")), lines("1"));
    bench.apply(mapping.value(), bench.path());
    QVERIFY(bench.error.startsWith(QLatin1String("s.csv: The file cannot be read")));
}

void TestMapping::delimiterAndEncoding()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k;n,x\n1;T\xFCrkiye\n");
    bench.apply(simple(R"("k":"{k}","n":"{n,x}")", {}, R"("delimiter":";","encoding":"windows-1252")"));
    QCOMPARE(bench.rows(QStringLiteral("k,n")), lines("1|Türkiye"));
    bench.apply(simple(R"("k":"{k}")", {}, R"("delimiter":";","encoding":"utf-8")"));
    QVERIFY(bench.error.startsWith(QLatin1String("s.csv:2: The text is not valid UTF-8.")));
}

void TestMapping::origins()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k,t\n1,\"two\nlines\"\n2,x\n");
    bench.apply(simple(R"("k":"{k}","t":"{t}")"));
    QVERIFY(bench.result.tables[0].where(0).endsWith(QLatin1String("s.csv:2")));
    QVERIFY(bench.result.tables[0].where(1, 2).endsWith(QLatin1String("s.csv:4:2")));
}

void TestMapping::manyUnknownValues()
{
    Bench bench;
    QByteArray bytes = "k\n";
    for (int i = 0; i < 3000; ++i)
        bytes += QByteArray::number(i) + "\n";
    bench.file(QStringLiteral("s.csv"), bytes);
    const auto json = [](const char *otherwise) {
        return simple(R"("k":{"column":"k","lookup":"l"})", {}, {},
                      QByteArray(R"("lookups":{"l":{"pairs":{"a":"b"},"otherwise":")") + otherwise + "\"}}");
    };
    bench.apply(json("skip"));
    QVERIFY(bench.result.report.notes.size() < 30);
    QCOMPARE(bench.noted("Further values that are not known are left out."), 2980);
    bench.apply(json("refuse"));
    QCOMPARE(bench.result.refusedCount, 3000);
    QCOMPARE(bench.result.refused.size(), MappedTables::maxRefused);
}

void TestMapping::refusedRows()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k,v\n1,2,3\n4,5\n6\n");
    bench.apply(simple(R"("k":"{k}")"));
    QVERIFY(bench.refused().first().startsWith(QLatin1String("s.csv:2:3: The row has 3 cells")));
    QCOMPARE(bench.rows(QStringLiteral("k")), lines("4\n6"));
    QCOMPARE(bench.noted("Rows have fewer cells than the header"), 1);
}

void TestMapping::badMappings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &json, const char *message) {
        QTest::newRow(name) << json << QString::fromUtf8(message);
    };
    row("no JSON", "{\n\"format\": }", "m.json:2: This is not JSON");
    row("a list", "[]", "m.json#: An object in braces");
    row("other format", R"({"format":"x"})", "m.json#/format: The format is \"x\"");
    row("unknown section", R"({"format":"entente mapping 1","output":[]})",
        "m.json#/output: \"output\" has no meaning here.");
    row("unknown key", simple(R"("k":{"colum":"k"})"), "m.json#/outputs/0/columns/k/colum: ");
    row("escaped pointer", simple(R"("a/b~":{"colum":"k"})"), "m.json#/outputs/0/columns/a~1b~0/colum: ");
    row("two forms", simple(R"("k":{"column":"k","value":"x"})"),
        "m.json#/outputs/0/columns/k: A value is made by exactly one");
    row("no form", simple(R"("k":{"translate":{}})"), "m.json#/outputs/0/columns/k: A value is made by exactly one");
    row("no text", simple(R"("k":true)"), "m.json#/outputs/0/columns/k: A text is expected");
    row("otherwise", simple(R"("k":{"column":"k","otherwise":"drop"})"),
        "m.json#/outputs/0/columns/k/otherwise: \"drop\" is not one of");
    row("two tests", simple(R"("k":"{k}")", R"("where":{"column":"k","is":1,"isNot":2})"),
        "m.json#/outputs/0/where: A condition has exactly one");
    row("nothing tested", simple(R"("k":"{k}")", R"("where":[{"is":1}])"),
        "m.json#/outputs/0/where/0: A condition tests either");
    row("two-digit years", simple(R"("k":{"date":{"text":"{k}","patterns":["d/M/yy"]}})"),
        "m.json#/outputs/0/columns/k/date/patterns: ");
    row("no year", simple(R"("k":{"date":{"month":"{k}"}})"), "m.json#/outputs/0/columns/k/date: A date needs");
    row("no table", R"({"format":"entente mapping 1","outputs":[{"from":"s","columns":{"k":"1"}}]})",
        "m.json#/outputs/0: \"table\" is missing.");
    row("no columns", R"({"format":"entente mapping 1","outputs":[{"from":"s","table":"t"}]})",
        "m.json#/outputs/0: \"columns\" is missing.");
    row("unique of no column", simple(R"("k":"{k}")", R"("unique":"q")"),
        "m.json#/outputs/0: The output has no column \"q\".");
    row("duplicates", simple(R"("k":"{k}")", R"("unique":"k","duplicates":"last")"), "m.json#/outputs/0/duplicates: ");
    row("each of nothing", simple(R"("k":"{k}")", R"("each":{"as":"x"})"), "m.json#/outputs/0/each/0: Exactly one of");
    row("each without name", simple(R"("k":"{k}")", R"("each":{"columns":"k"})"),
        "m.json#/outputs/0/each/0: \"as\" is missing.");
    row("delimiter", simple(R"("k":"{k}")", {}, R"("delimiter":"ab")"), "m.json#/sources/s/delimiter: ");
    row("encoding", simple(R"("k":"{k}")", {}, R"("encoding":"utf-7")"), "m.json#/sources/s/encoding: ");
    row("outside", R"({"format":"entente mapping 1","sources":{"s":{"file":"../../secret.csv"}}})",
        "m.json#/sources/s/file: \"../../secret.csv\" lies outside");
    row("absolute", R"({"format":"entente mapping 1","sources":{"s":{"file":"/secret.csv"}}})",
        "m.json#/sources/s/file: ");
    row("no source", R"({"format":"entente mapping 1","sources":{"s":{}}})", "m.json#/sources/s: A source has either");
    row("short row", R"({"format":"entente mapping 1","sources":{"s":{"columns":["a","b"],"rows":[["1"]]}}})",
        "m.json#/sources/s/rows/0: ");
    row("empty look-up", R"({"format":"entente mapping 1","lookups":{"l":{}}})", "m.json#/lookups/l: A look-up needs");
    row("include", R"({"format":"entente mapping 1","include":["x.json"]})", "m.json#/include: ");
}

void TestMapping::badMappings()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto mapping = parseMapping(json, QStringLiteral("m.json"));
    QVERIFY(!mapping);
    QVERIFY2(mapping.error().message().startsWith(message), qPrintable(mapping.error().message()));
}

void TestMapping::badApplications_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &json, const char *message) {
        QTest::newRow(name) << json << QString::fromUtf8(message);
    };
    row("unknown column", simple(R"("k":"{q}")"),
        "m.json#/outputs/0/columns/k: There is no column \"q\". Known here: k, v.");
    row("braces", simple(R"("k":"{k")"), "m.json#/outputs/0/columns/k: The braces in");
    row("range", simple(R"("k":{"list":{"columns":"v..k"}})"),
        "m.json#/outputs/0/columns/k/list: There are no columns");
    row("pattern", simple(R"("k":{"list":{"columns":"m*"}})"), "m.json#/outputs/0/columns/k/list: No column begins");
    row("columns outside a list", simple(R"("k":{"columns":["k"]})"),
        "m.json#/outputs/0/columns/k: \"columns\" has a meaning inside a list only.");
    row("unknown look-up", simple(R"("k":{"column":"k","lookup":"l"})"),
        "m.json#/outputs/0/columns/k: The mapping has no look-up \"l\".");
    row("regular expression", simple(R"("k":"{k}")", R"("where":{"column":"k","matches":"("})"),
        "m.json#/outputs/0/where: \"(\" is not a regular expression");
    row("name used twice", simple(R"("k":"{k}")", {}, R"("let":{"k":"1"})"),
        "m.json#/sources/s/let/k: The name \"k\" is used twice.");
    row("unknown source", R"({"format":"entente mapping 1","outputs":[{"table":"t","from":"q","columns":{"k":"1"}}]})",
        "m.json#/outputs/0: The mapping has no source \"q\".");
    row("each of unknown column", simple(R"("k":"{k}")", R"("each":{"rows":"s","key":"{k}","column":"q","as":"o"})"),
        "m.json#/outputs/0/each/0: The source \"s\" has no column \"q\".");
    row("circle of look-ups",
        simple(R"("k":"{x}")", {}, R"("let":{"x":{"column":"k","lookup":"l"}})",
               R"("lookups":{"l":{"source":"s","from":"{k}","to":"{v}"}})"),
        "m.json#/sources/s: The source \"s\" needs itself.");
}

void TestMapping::badApplications()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k,v\n1,2\n").apply(json);
    QVERIFY2(bench.error.startsWith(message), qPrintable(bench.error));
}

void TestMapping::includes()
{
    Bench bench;
    bench.file(QStringLiteral("data/s.csv"), "k\n1\n")
        .file(QStringLiteral("maps/codes.json"),
              R"({"format":"entente mapping 1","lookups":{"l":{"pairs":{"1":"one"}}}})")
        .file(QStringLiteral("maps/a.json"),
              R"({"format":"entente mapping 1","include":"codes.json","sources":{"s":{"file":"s.csv"}},
            "outputs":[{"table":"members","from":"s","columns":{"key":{"column":"k","lookup":"l"}}}]})")
        .file(QStringLiteral("maps/all.json"),
              R"({"format":"entente mapping 1","title":"All","include":["codes.json","a.json","all.json"]})")
        .file(QStringLiteral("maps/twice.json"),
              R"({"format":"entente mapping 1","include":["a.json"],"sources":{"s":{"file":"t.csv"}}})")
        .file(QStringLiteral("maps/none.json"), R"({"format":"entente mapping 1","include":["nothing.json"]})");
    const auto mapping = loadMapping(bench.path(QStringLiteral("maps/all.json")));
    QVERIFY2(mapping.has_value(), mapping ? "" : qPrintable(mapping.error().message()));
    QCOMPARE(mapping.value().title, QStringLiteral("All"));
    bench.apply(mapping.value(), bench.path(QStringLiteral("data")));
    QCOMPARE(bench.rows(QStringLiteral("key")), lines("one"));
    QVERIFY(loadMapping(bench.path(QStringLiteral("maps/twice.json")))
                .error()
                .message()
                .contains(QLatin1String("twice.json#/sources/s: The name \"s\" is used twice.")));
    QCOMPARE(loadMapping(bench.path(QStringLiteral("maps/none.json"))).error().code, ErrorCode::NotFound);
    QCOMPARE(loadMapping(bench.path(QStringLiteral("maps/absent.json"))).error().code, ErrorCode::NotFound);
    // Code tables may lie beside the mapping.
    bench.file(QStringLiteral("maps/s.csv"), "k\n1\n1\n");
    bench.apply(mapping.value(), bench.path(QStringLiteral("maps")));
    QCOMPARE(bench.rows(QStringLiteral("key")).size(), 2);
    QDir(bench.path()).mkpath(QStringLiteral("empty"));
    bench.apply(mapping.value(), bench.path(QStringLiteral("empty")));
    QCOMPARE(bench.rows(QStringLiteral("key")).size(), 2);
}

void TestMapping::roundTrip()
{
    const QDir folder(QStringLiteral(ENTENTE_SOURCE_DIR "/tests/data/mappings"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    QVERIFY(files.size() > 5);
    for (const QString &file : files) {
        const auto mapping = loadMapping(folder.filePath(file));
        QVERIFY2(mapping.has_value(), mapping ? "" : qPrintable(mapping.error().message()));
        const QByteArray once = QJsonDocument(toJson(mapping.value())).toJson();
        const auto again = parseMapping(once, file);
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message()));
        QCOMPARE(QJsonDocument(toJson(again.value())).toJson(), once);
    }
    // What is written means the same.
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "id,d,v,m1,m2\na,1/2/99,\"1,5\",x,y\na,3/4/05,NA,,y\nb,5/6/07,2,y,y\n");
    const QByteArray json = simple(
        R"("key":{"first":[{"value":"{id}","when":{"column":"n","is":1}},"{id}-{n}"]},"v":{"column":"v","number":{"decimal":","},"missing":"skip"},
           "from":{"date":{"text":"{d}","patterns":"d/M/yy","century":50,"plusDays":1,"notBefore":"2000-01-01"}},
           "l":{"list":{"columns":"m*","translate":{"x":"X"},"lookup":"k"},"after":"Z"},"s":{"value":{"column":"id","before":"q"},"otherwise":"keep"})",
        R"("unique":"key","duplicates":"refuse","each":{"split":"1;2","as":"i","where":{"any":[{"column":"i","is":1}]}})",
        R"("missing":"NA","trim":false,"delimiter":",","let":[{"n":{"counter":{"by":["{id}"],"digits":1}}}],"notes":[{"text":"N","when":{"column":"n","atLeast":1}}])",
        R"("lookups":{"k":{"pairs":{"y":"Y"},"otherwise":"keep","ignoreCase":true}})");
    bench.apply(json);
    const QString columns = QStringLiteral("key,v,from,l,s");
    const QStringList rows = bench.rows(columns);
    QCOMPARE(rows, lines("a|1.5|2000-01-01|X;Y|a\nb|2|2007-06-06|Y|b"));
    const auto mapping = parseMapping(json, QStringLiteral("m.json"));
    bench.apply(QJsonDocument(toJson(mapping.value())).toJson());
    QCOMPARE(bench.rows(columns), rows);
}

void TestMapping::cancelled()
{
    Bench bench;
    bench.file(QStringLiteral("s.csv"), "k\n1\n");
    const auto mapping = parseMapping(simple(R"("k":"{k}")"), QStringLiteral("m.json"));
    Job job;
    job.cancel();
    const auto applied = applyMapping(mapping.value(), bench.path(), job);
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Cancelled);
}

void TestMapping::documentedExample()
{
    QFile guide(QStringLiteral(ENTENTE_SOURCE_DIR "/resources/formats/mapping.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const QByteArray text = guide.readAll();
    const auto from = text.indexOf("```json\n") + 8;
    Bench bench;
    bench.file(QStringLiteral("ships.csv"), "Country;Hulls;Since\nDeutschland;12;3.4.2019\nFrankreich;n/a;1.1.2020\n")
        .apply(text.mid(from, text.indexOf("```", from) - from));
    QCOMPARE(bench.rows(QStringLiteral("key,member,capability,quantity,from")),
             lines("SHIPS-Deutschland|DEU|MCM|12|2019-04-03"));
}

void TestMapping::testMaterialIsReadable()
{
    // The mapping of the generated tables, on a hand-made handful of them.
    const auto mapping = loadMapping(QStringLiteral(ENTENTE_SOURCE_DIR "/tests/data/mappings/bench.json"));
    Bench bench;
    bench
        .file(QStringLiteral("nations.csv"),
              "code,name,region,gdp_bn,defence_bn,burden_share_bp,joined\nXAA,Kalo,R1,2.5,0.1,1,2000-01-01\n")
        .file(QStringLiteral("capabilities.csv"),
              "code,parent,name,domain,unit,level\nLAND,,L,LAND,bn,1\nLOGI,,O,LOGI,kt,1\n")
        .file(QStringLiteral("requirements.csv"),
              "capability,scenario,from,to,quantity,priority\nLAND,SCN1,2026-01-01,2027-01-01,5,1\n")
        .file(QStringLiteral("contributions.csv"),
              "id,nation,capability,quantity,readiness_days,from,to,agreement\n"
              "K1,XAA,LAND,3,30,2026-01-01,2026-03-01,A1\nK2,XAA,LAND,3,90,2026-01-01,2026-03-01,\n"
              "K3,XAA,LAND,3,59,2026-01-01,2026-03-02,\nK4,XAA,LAND,3,2,2026-01-01,,\n")
        .file(QStringLiteral("agreements.csv"), "code,type,parties,signed,in_force,expires\nA1,TA,XAA,2020-01-01,,\nA2,"
                                                "MOU,XAA,2020-01-01,2020-02-01,2030-01-01\n")
        .file(QStringLiteral("agreement_parties.csv"), "agreement,nation,role,ratified\nA1,XAA,party,\n")
        .file(QStringLiteral("exercises.csv"),
              "code,name,type,from,to,host,lead_capability\nE1,Exercise,CPX,2026-05-01,2026-05-09,XAA,LAND\n")
        .file(QStringLiteral("exercise_participants.csv"), "exercise,nation,role,personnel\nE1,XAA,host,100\n")
        .file(QStringLiteral("dependencies.csv"), "from,to,kind\nK:K1,K:K2,enables\nK:K1,K:K4,enables\nE:E1,K:K1,"
                                                  "trains\nA:A1,A:A2,under\nN:XAA,K:K1,provides\n");
    bench.apply(mapping.value(), bench.path());
    QVERIFY2(bench.error.isEmpty(), qPrintable(bench.error));
    QVERIFY(bench.refused().isEmpty());
    QCOMPARE(bench.rows(QStringLiteral("key,from,until,agreements"), 5),
             lines("K1|2026-01-31|2026-02-28|A1\nK3|2026-03-01|2026-03-01|\nK4|2026-01-03||"));
    QCOMPARE(bench.rows(QStringLiteral("key,type,parent,from,until"), 6),
             lines("A1|technical arrangement|||\nA2|MOU|A1|2020-02-01|2029-12-31"));
    QCOMPARE(bench.rows(QStringLiteral("dependent,on,mode,weight"), 11),
             lines("contribution:K4|contribution:K1|requires|\ncontribution:K1|exercise:E1|supports|0.5"));
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"

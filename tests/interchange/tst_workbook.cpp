// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/importsource.h"
#include "model/interchange/sheettables.h"
#include "model/interchange/workbook.h"
#include "tests/support/planbuilder.h"
#include "tests/support/tabletext.h"
#include "tests/support/workbookmaker.h"

#include <QtTest>

#include <random>

using namespace entente;
using namespace entente::test;

/// Workbooks of others: every form a cell can come in, and everything that is wrong with a file.
class TestWorkbook : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    QString written(const QByteArray &bytes, const QString &name = QStringLiteral("w.xlsx"))
    {
        const QString path = folder_->filePath(name);
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(bytes);
        return path;
    }

    static QString errorOf(const QByteArray &bytes, const WorkbookLimits &limits = {})
    {
        Job job;
        const auto result = readWorkbook(bytes, QStringLiteral("w.xlsx"), limits, job);
        return result ? QString() : result.error().message();
    }

    /// The outcome of importing @p bytes into @p plan; places are shortened to begin with the sheet.
    ImportOutcome outcomeOf(const QByteArray &bytes, const Snapshot &plan = Snapshot(),
                            const QString &name = QStringLiteral("w.xlsx"))
    {
        Job job;
        const auto input = readImportSource(written(bytes, name), plan, job);
        if (!input)
            qFatal("%s", qPrintable(input.error().message()));
        return planImport(plan, input.value(), {}, job).value();
    }

    static Snapshot after(const ImportOutcome &outcome, const Snapshot &plan = Snapshot())
    {
        if (!outcome.isAccepted())
            qFatal("%s", qPrintable(refusalsOf(outcome).join(QLatin1Char('\n'))));
        return plan.advanced(outcome.changes, 2);
    }

    static bool hasNote(const ImportOutcome &outcome, const char *text, const char *example = "")
    {
        for (const ImportNote &note : outcome.report.notes)
            if (note.text.contains(QLatin1String(text)) &&
                note.examples.join(QLatin1Char(' ')).contains(QLatin1String(example)))
                return true;
        return false;
    }

    static QByteArray members(const std::vector<std::vector<QByteArray>> &rows, const QByteArray &after = {})
    {
        RawWorkbook book;
        book.sheets = {{"members", sheetData(rows) + after, {}}};
        return book.bytes();
    }

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void columnsHaveLetters()
    {
        QCOMPARE(columnLetters(0), QStringLiteral("A"));
        QCOMPARE(columnLetters(25), QStringLiteral("Z"));
        QCOMPARE(columnLetters(26), QStringLiteral("AA"));
        QCOMPARE(columnLetters(701), QStringLiteral("ZZ"));
        QCOMPARE(columnLetters(702), QStringLiteral("AAA"));
        QCOMPARE(columnLetters(16383), QStringLiteral("XFD"));
        QCOMPARE(placeOf(QStringLiteral("p.xlsx"), QStringLiteral("contributions"), 16, 3),
                 QStringLiteral("p.xlsx:contributions!D17"));
    }

    /// Serial 1 is 1900-01-01; 59 and 61 are neighbours, because 1900 had no 29 February; the 1904 system
    /// counts from 0 = 1904-01-01 (ECMA-376, 18.17.4.1).
    void serialNumbersAreDays()
    {
        const auto iso = [](double serial, bool dated1904) {
            const auto number = dayOfSerial(serial, dated1904);
            return number ? Day{*number}.toIso() : QStringLiteral("none");
        };
        QCOMPARE(iso(1, false), QStringLiteral("1900-01-01"));
        QCOMPARE(iso(59, false), QStringLiteral("1900-02-28"));
        QCOMPARE(iso(60, false), QStringLiteral("none"));
        QCOMPARE(iso(61, false), QStringLiteral("1900-03-01"));
        QCOMPARE(iso(43831, false), QStringLiteral("2020-01-01")); // known from every spreadsheet
        QCOMPARE(iso(43831.75, false), QStringLiteral("2020-01-01"));
        QCOMPARE(iso(0, true), QStringLiteral("1904-01-01"));
        QCOMPARE(iso(42369, true), QStringLiteral("2020-01-01")); // 1462 fewer
        QCOMPARE(iso(2958465, false), QStringLiteral("9999-12-31"));
        QCOMPARE(iso(2958466, false), QStringLiteral("none"));
        QCOMPARE(iso(-1e18, false), QStringLiteral("none"));
        QCOMPARE(iso(std::numeric_limits<double>::quiet_NaN(), true), QStringLiteral("none"));
    }

    void cellsOfEveryForm()
    {
        RawWorkbook book;
        book.sharedStrings =
            "<sst><si><t>DEU</t></si><si><r><t>Ger</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">many "
            "</t></r><rPh sb=\"0\" eb=\"1\"><t>reading aid</t></rPh></si>"
            "<si><t>line_x000A_two_x005F_x0041_</t></si></sst>";
        book.styles = "<styleSheet><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd;@\"/>"
                      "<numFmt numFmtId=\"165\" formatCode=\"[$-409]mmm\\ yyyy\"/>"
                      "<numFmt numFmtId=\"166\" formatCode=\"&quot;day &quot;0.00\"/></numFmts>"
                      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"17\"/>"
                      "<xf numFmtId=\"166\"/></cellXfs></styleSheet>";
        book.sheets = {
            {"Members",
             sheetData({{"key", "name", "iso3", "from", "until", "note", "source"},
                        {"= t=\"s\"><v>0</v>", "= t=\"s\"><v>1</v>", "= t=\"str\"><v>DEU</v>", "= s=\"1\"><v>43831</v>",
                         "= s=\"2\"><v>46082</v>", "= t=\"s\"><v>2</v>", "= s=\"4\"><v>1.5</v>"},
                        {"=><v>12</v>", "= t=\"b\"><v>1</v>", "", "=><v>2026</v>", "= s=\"3\"><v>46082</v>",
                         "=><v>0.30000000000000004</v>", "= t=\"d\"><v>2026-03-05T00:00:00</v>"},
                        {"FIN", "", "", "2026-03", "=><v>43831</v>", "", "= s=\"1\"><v>43831.5</v>"}}),
             {}}};
        const ImportOutcome outcome = outcomeOf(book.bytes());
        const Snapshot plan = after(outcome);
        const auto field = [&](const char16_t *key, const char16_t *name) {
            return fieldText(plan, u"member", key, name);
        };
        QCOMPARE(field(u"DEU", u"name"), QStringLiteral("Germany "));
        QCOMPARE(field(u"DEU", u"iso3"), QStringLiteral("DEU"));
        QCOMPARE(field(u"DEU", u"from"), QStringLiteral("2020-01-01"));
        QCOMPARE(field(u"DEU", u"until"), QStringLiteral("2026-03")); // shown as "Mar 2026": the month is what is said
        QCOMPARE(field(u"DEU", u"note"), QStringLiteral("line\ntwo_x0041_"));
        QCOMPARE(field(u"DEU", u"source"), QStringLiteral("1.5"));
        QCOMPARE(field(u"12", u"name"), QStringLiteral("yes"));
        QCOMPARE(field(u"12", u"from"), QStringLiteral("2026"));
        QCOMPARE(field(u"12", u"until"), QStringLiteral("2026-03"));
        QCOMPARE(field(u"12", u"note"), QStringLiteral("0.30000000000000004"));
        QCOMPARE(field(u"12", u"source"), QStringLiteral("2026-03-05"));
        QCOMPARE(field(u"FIN", u"from"), QStringLiteral("2026-03"));
        QCOMPARE(field(u"FIN", u"until"), QStringLiteral("2020-01-01"));
        QVERIFY(hasNote(outcome, "were read as the dates they stand for", "Members!E4"));
        QVERIFY(hasNote(outcome, "shows as a month or a year", "Members!E2"));
        QVERIFY(hasNote(outcome, "time of day", "Members!G4"));
    }

    void dates1904()
    {
        RawWorkbook book;
        book.properties = "<workbookPr date1904=\"1\"/>";
        book.styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        book.sheets = {
            {"members", sheetData({{"key", "from", "until"}, {"A", "= s=\"1\"><v>42369</v>", "=><v>42370</v>"}}), {}}};
        const Snapshot plan = after(outcomeOf(book.bytes()));
        QCOMPARE(fieldText(plan, u"member", u"A", u"from"), QStringLiteral("2020-01-01"));
        QCOMPARE(fieldText(plan, u"member", u"A", u"until"), QStringLiteral("2020-01-02"));
    }

    void formulasGiveTheirLastResultOrAreRefused()
    {
        const ImportOutcome good =
            outcomeOf(members({{"key", "name", "from"},
                               {"A", "= t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v>", "=><f>2000+26</f><v>2026</v>"}}));
        QCOMPARE(fieldText(after(good), u"member", u"A", u"name"), QStringLiteral("ab"));
        QCOMPARE(fieldText(after(good), u"member", u"A", u"from"), QStringLiteral("2026"));
        QVERIFY(hasNote(good, "Formulas are not computed", "members!B2"));
        const ImportOutcome bad = outcomeOf(members({{"key", "name", "from"},
                                                     {"A", "=><f>B1</f>", "= t=\"e\"><f>1/0</f><v>#DIV/0!</v>"},
                                                     {"B", "fine", "2026"}}));
        QVERIFY(!bad.isAccepted());
        QVERIFY(bad.changes.isEmpty());
        QCOMPARE(bad.refusals.size(), std::size_t(2));
        QVERIFY(bad.refusals[0].where().endsWith(QStringLiteral("w.xlsx:members!B2")));
        QVERIFY(bad.refusals[0].reason.contains(QStringLiteral("formula")));
        QVERIFY(bad.refusals[1].where().endsWith(QStringLiteral("members!C2")));
        QVERIFY(bad.refusals[1].reason.contains(QStringLiteral("#DIV/0!")));
        QCOMPARE(bad.refusals[1].line, 2U);
        QCOMPARE(bad.refusals[1].column, 3);
    }

    void wrongValuesAreRefusedByCell()
    {
        RawWorkbook book;
        book.styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        // The header stands in row 3 and in columns B, C, E, F: places are those of the sheet.
        book.sheets = {{"members", sheetData({{"key"}, {"M"}}), {}},
                       {"capabilities", sheetData({{"key"}, {"C"}}), {}},
                       {"contributions",
                        sheetData({{},
                                   {},
                                   {"", "key", "member", "", "capability", "quantity", "notice_days"},
                                   {"", "K1", "M", "", "C", "1,5", "= s=\"1\"><v>43831</v>"},
                                   {"", "K2", "X", "", "C", "=><v>2.5</v>", "=><v>2.5</v>"}}),
                        {}}};
        const ImportOutcome outcome = outcomeOf(book.bytes());
        QStringList places;
        for (const Refusal &refusal : outcome.refusals)
            places << refusal.where().section(QLatin1Char(':'), -1);
        places.sort();
        QCOMPARE(places, (QStringList{QStringLiteral("contributions!C5"), QStringLiteral("contributions!F4"),
                                      QStringLiteral("contributions!G4"), QStringLiteral("contributions!G5")}));
        QVERIFY(outcome.changes.isEmpty());
    }

    void nothingIsSilentlyDropped()
    {
        RawWorkbook book;
        const QByteArray rows = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>key</t></is></c>"
                                "<c r=\"B1\" t=\"inlineStr\"><is><t>colour</t></is></c></row>"
                                "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>A</t></is></c>"
                                "<c r=\"B2\" t=\"inlineStr\"><is><t>red</t></is></c><c r=\"H2\" "
                                "t=\"inlineStr\"><is><t>scrap</t></is></c></row>"
                                "</sheetData>";
        book.sheets = {{"members", rows, " state=\"hidden\""}, {"Figures", sheetData({{"x"}}), {}}, {"Sheet2", {}, {}}};
        book.further = {{"xl/vbaProject.bin", "macro"}};
        const ImportOutcome outcome = outcomeOf(book.bytes(), Snapshot(), QStringLiteral("w.xlsm"));
        QCOMPARE(after(outcome).table(kindOf<Member>()).size(), std::size_t(1));
        QVERIFY(hasNote(outcome, "holds macros"));
        QVERIFY(hasNote(outcome, "Hidden rows", "members!2"));
        QVERIFY(hasNote(outcome, "hidden columns"));
        QVERIFY(hasNote(outcome, "The sheet is hidden"));
        QVERIFY(hasNote(outcome, "columns without a name", "members!H2"));
        QVERIFY(hasNote(outcome, "The column is not known; what it says was not imported.", "members!B2 red"));
        QVERIFY(hasNote(outcome, "the sheet was not read"));
        QVERIFY(hasNote(outcome, "The sheet is empty"));
    }

    void mergedCellsAreRefused()
    {
        const auto rows = std::vector<std::vector<QByteArray>>{{"key", "name"}, {"A", "both"}, {"B", ""}};
        const ImportOutcome outcome = outcomeOf(members(rows, "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"));
        QCOMPARE(outcome.refusalCount, std::int64_t(1));
        QVERIFY(outcome.refusals[0].where().endsWith(QStringLiteral("members!B2")));
        QVERIFY(outcome.refusals[0].reason.contains(QStringLiteral("B3")));
        // A merged title beside the table does no harm.
        QVERIFY(outcomeOf(members(rows, "<mergeCells><mergeCell ref=\"D1:F1\"/></mergeCells>")).isAccepted());
    }

    void longCellIsRefusedByItsPlace()
    {
        const ImportOutcome outcome =
            outcomeOf(members({{"key", "name", "note"}, {"A", "x", QByteArray(1'000'000, 'x')}, {"B", "y", "z"}}));
        QCOMPARE(outcome.refusalCount, std::int64_t(1));
        QVERIFY(outcome.refusals[0].where().endsWith(QStringLiteral("members!C2")));
        QVERIFY2(outcome.refusals[0].reason.contains(QStringLiteral("1000000")),
                 qPrintable(outcome.refusals[0].reason));
        QVERIFY(outcome.changes.isEmpty());
    }

    void importIsIdempotentAndSheetsComeInAnyOrder()
    {
        RawWorkbook book;
        book.sheets = {{"contributions", sheetData({{"capability", "key", "member"}, {"C", "K", "M"}}), {}},
                       {"capabilities", sheetData({{"key"}, {"C"}}), {}},
                       {"members", sheetData({{"key"}, {"M"}}), {}}};
        const Snapshot plan = after(outcomeOf(book.bytes()));
        QCOMPARE(fieldText(plan, u"contribution", u"K", u"capability"), QStringLiteral("C"));
        QVERIFY(outcomeOf(book.bytes(), plan).changes.isEmpty());
    }

    void openDocumentCells()
    {
        const auto cell = [](const char *type, const char *value, const char *text) {
            return QByteArray("<table:table-cell office:value-type=\"") + type + "\" " + value + "><text:p>" + text +
                   "</text:p></table:table-cell>";
        };
        QByteArray tables =
            "<table:table table:name=\"members\"><table:table-column table:number-columns-repeated=\"9\"/>";
        tables += "<table:table-header-rows><table:table-row>";
        for (const char *name : {"key", "name", "kind", "iso3", "from", "until", "note", "source"})
            tables += cell("string", "", name);
        tables += "</table:table-row></table:table-header-rows>";
        tables += "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
                  "table:number-columns-repeated=\"16384\"/>"
                  "</table:table-row>"; // rows 2 and 3
        tables += "<table:table-row>" + cell("string", "", "A") +
                  "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p>"
                  "</office:annotation><text:p> two <text:s text:c=\"2\"/>blanks "
                  "<text:span>and</text:span>\n</text:p><text:p/>"
                  "<text:p>a<text:tab/>tab<text:line-break/>x</text:p></table:table-cell>" +
                  cell("string", "office:string-value=\"state\"", "shown otherwise") + "<table:table-cell/>" +
                  cell("date", "office:date-value=\"2026-03-05\"", "5.3.26") +
                  cell("float", "office:value=\"2027\"", "2'027") +
                  cell("boolean", "office:boolean-value=\"true\"", "WAHR") +
                  cell("float", "office:value=\"0.1\" table:formula=\"of:=0.1\"", "0,1") + "</table:table-row>";
        tables +=
            "<table:table-row-group><table:table-row table:visibility=\"filter\">" + cell("string", "", "B") +
            "<table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row></table:table-row-group>";
        tables +=
            "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated="
            "\"16384\"/></table:table-row></table:table>";
        const ImportOutcome outcome = outcomeOf(openDocument(tables), Snapshot(), QStringLiteral("w.ods"));
        const Snapshot plan = after(outcome);
        QCOMPARE(fieldText(plan, u"member", u"A", u"name"), QStringLiteral(" two   blanks and \n\na\ttab\nx"));
        QCOMPARE(fieldText(plan, u"member", u"A", u"kind"), QStringLiteral("state"));
        QCOMPARE(fieldText(plan, u"member", u"A", u"from"), QStringLiteral("2026-03-05"));
        QCOMPARE(fieldText(plan, u"member", u"A", u"until"), QStringLiteral("2027"));
        QCOMPARE(fieldText(plan, u"member", u"A", u"note"), QStringLiteral("yes"));
        QCOMPARE(fieldText(plan, u"member", u"A", u"source"), QStringLiteral("0.1"));
        QVERIFY(hasNote(outcome, "Hidden rows", "members!5"));
        QVERIFY(hasNote(outcome, "Formulas are not computed", "members!H4"));
    }

    void openDocumentRefusals()
    {
        const QByteArray tables =
            "<table:table table:name=\"members\"><table:table-row><table:table-cell "
            "office:value-type=\"string\"><text:p>key"
            "</text:p></table:table-cell><table:table-cell "
            "office:value-type=\"string\"><text:p>name</text:p></table:table-cell>"
            "</table:table-row><table:table-row><table:table-cell office:value-type=\"string\"><text:p>A</text:p>"
            "</table:table-cell><table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" "
            "calcext:value-type=\"error\" "
            "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
            "<text:p>#DIV/0!</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" "
            "office:value-type=\"string\"><text:p>B</text:p>"
            "</table:table-cell></table:table-row></table:table>";
        const ImportOutcome outcome = outcomeOf(openDocument(tables), Snapshot(), QStringLiteral("w.ods"));
        QCOMPARE(outcome.refusals.size(), std::size_t(2));
        QVERIFY(outcome.refusals[0].where().endsWith(QStringLiteral("members!A3"))); // merged
        QVERIFY(outcome.refusals[1].where().endsWith(QStringLiteral("members!B2")));
        QVERIFY(outcome.refusals[1].reason.contains(QStringLiteral("#DIV/0!")));
    }

    void otherThingsAreNoWorkbooks()
    {
        QVERIFY(errorOf({}).contains(QStringLiteral("empty")));
        QVERIFY(errorOf("key,name\nA,B\n").contains(QStringLiteral("no workbook")));
        QVERIFY(errorOf(zipOf({{"readme.txt", "hello"}})).contains(QStringLiteral("no workbook")));
        QVERIFY(errorOf("\xD0\xCF\x11\xE0 an old one").contains(QStringLiteral("before 2007")));
        QByteArray encrypted = "\xD0\xCF\x11\xE0";
        for (const char c : QByteArray("EncryptedPackage"))
            encrypted += QByteArray(1, c) + '\0';
        QVERIFY(errorOf(encrypted).contains(QStringLiteral("password")));
        QVERIFY(errorOf(zipOf({{"content.xml", "x"}}, {0, true})).contains(QStringLiteral("password")));
        QVERIFY(
            errorOf(zipOf({{"content.xml", "<a/>"}, {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}}))
                .contains(QStringLiteral("password")));
        QVERIFY(
            errorOf(zipOf({{"content.xml", "<office><text/></office>"}})).contains(QStringLiteral("no spreadsheet")));
        RawWorkbook none;
        QVERIFY(errorOf(none.bytes()).contains(QStringLiteral("no workbook")));
        Job job;
        QCOMPARE(readWorkbook(folder_->filePath(QStringLiteral("none.xlsx")), {}, job).error().code,
                 ErrorCode::NotFound);
        RawWorkbook figures;
        figures.sheets = {{"Figures", sheetData({{"x"}}), {}}};
        const auto other = readImportSource(written(figures.bytes()), Snapshot(), job);
        QVERIFY(!other && other.error().what.contains(QStringLiteral("Figures")));
        QVERIFY(other.error().remedy.contains(QStringLiteral("contributions")));
    }

    void bombsAreNotUnpacked()
    {
        // A million blanks to the thousand bytes: packed 1000:1.
        const QByteArray bomb =
            zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/sharedStrings.xml", QByteArray(64 << 20, ' ')}});
        QVERIFY(bomb.size() < 100'000);
        QVERIFY2(errorOf(bomb).contains(QStringLiteral("packed so tightly")), qPrintable(errorOf(bomb)));
        // Many parts that are each in order.
        ZipParts many;
        for (int i = 0; i < 20; ++i)
            many.emplace_back("p" + QByteArray::number(i), QByteArray(1 << 20, ' '));
        WorkbookLimits limits;
        limits.zip.unpackedBytes = 10 << 20;
        QVERIFY(errorOf(zipOf(many), limits).contains(QStringLiteral("unpack to more than")));
        // An archive that states less than it unpacks to is damaged, and no more than stated is unpacked.
        const QByteArray liar =
            zipOf({{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", QByteArray(1 << 20, ' ')}}, {100, false});
        QVERIFY(errorOf(liar).contains(QStringLiteral("damaged")));
        limits.zip.entries = 5;
        QVERIFY(errorOf(zipOf(many), limits).contains(QStringLiteral("20 parts")));
    }

    void sheetsAreKeptWithinLimits()
    {
        WorkbookLimits limits;
        limits.cells = 4;
        QVERIFY(errorOf(members({{"key", "name"}, {"A", "B"}}), limits).isEmpty());
        QVERIFY(errorOf(members({{"key", "name"}, {"A", "B"}, {"C"}}), limits).contains(QStringLiteral("more than 4")));
        // Few bytes that say many cells, as OpenDocument repeats them.
        const QByteArray repeated = openDocument("<table:table table:name=\"members\"><table:table-row "
                                                 "table:number-rows-repeated=\"1048576\"><table:table-cell "
                                                 "table:number-columns-repeated=\"16384\" office:value-type=\"float\" "
                                                 "office:value=\"1\"/></table:table-row></table:table>");
        QVERIFY(errorOf(repeated).contains(QStringLiteral("filled cells")));
        QVERIFY(
            errorOf(
                openDocument(
                    "<table:table table:name=\"m\"><table:table-row table:number-rows-repeated=\"4294967295\">"
                    "<table:table-cell/></table:table-row><table:table-row table:number-rows-repeated=\"4294967295\">"
                    "<table:table-cell/></table:table-row><table:table-row><table:table-cell "
                    "office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>"))
                .contains(QStringLiteral("beyond the last row")));
        // Few texts that many cells share, and blanks that few bytes say.
        limits = {};
        limits.textBytes = 1000;
        RawWorkbook shared;
        shared.sharedStrings = "<sst><si><t>" + QByteArray(300, 'x') + "</t></si></sst>";
        const QByteArray cell = "= t=\"s\"><v>0</v>";
        shared.sheets = {{"members", sheetData({{cell}, {cell}, {cell}}), {}}};
        QVERIFY(errorOf(shared.bytes(), limits).isEmpty());
        shared.sheets = {{"members", sheetData({{cell}, {cell}, {cell}, {cell}}), {}}};
        QVERIFY(errorOf(shared.bytes(), limits).contains(QStringLiteral("of text")));
        QByteArray blanks;
        for (int i = 0; i < 20'000; ++i)
            blanks += "<text:p><text:s text:c=\"4000000000\"/>x</text:p>";
        const ImportOutcome blank = outcomeOf(
            openDocument("<table:table table:name=\"members\"><table:table-row><table:table-cell "
                         "office:value-type=\"string\"><text:p>key</text:p></table:table-cell></table:table-row>"
                         "<table:table-row><table:table-cell office:value-type=\"string\">" +
                         blanks + "</table:table-cell></table:table-row></table:table>"),
            Snapshot(), QStringLiteral("b.ods"));
        QCOMPARE(blank.refusals.size(), std::size_t(1));
        QVERIFY(blank.refusals[0].where().endsWith(QStringLiteral("members!A2")));
        // A cell far outside.
        RawWorkbook far;
        far.sheets = {
            {"members", "<sheetData><row r=\"9999999\"><c r=\"A9999999\"><v>1</v></c></row></sheetData>", {}}};
        QVERIFY(errorOf(far.bytes()).contains(QStringLiteral("beyond")));
        far.sheets = {{"members", "<sheetData><row><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData>", {}}};
        QVERIFY(errorOf(far.bytes()).contains(QStringLiteral("name of no cell")));
        // Entities that multiply.
        RawWorkbook laughs;
        laughs.sheets = {{"members", {}, {}}};
        ZipParts parts = laughs.parts();
        for (auto &[name, content] : parts)
            if (name == "xl/worksheets/sheet1.xml") {
                content = "<!DOCTYPE w [<!ENTITY a \"ha\">";
                for (char c = 'b'; c < 'z'; ++c)
                    content += QByteArray("<!ENTITY ") + c + " \"&" + char(c - 1) + ";&" + char(c - 1) + ";\">";
                content += "]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" "
                           "t=\"str\"><v>&y;</v></c></row></sheetData></worksheet>";
            }
        QVERIFY(errorOf(zipOf(parts)).contains(QStringLiteral("damaged")));
    }

    /// Whatever happens to the bytes: a sentence or a workbook, never more.
    void damagedBytesAreAnswered()
    {
        RawWorkbook book;
        book.sharedStrings = "<sst><si><t>A</t></si></sst>";
        book.sheets = {{"members", sheetData({{"key", "from"}, {"= t=\"s\"><v>0</v>", "=><v>43831</v>"}}), {}}};
        const QByteArray whole = book.bytes();
        const QByteArray document =
            openDocument("<table:table table:name=\"members\"><table:table-row><table:table-cell "
                         "office:value-type=\"string\"><text:p>key</text:p></table:table-cell>"
                         "</table:table-row></table:table>");
        for (const QByteArray &bytes : {whole, document}) {
            for (qsizetype size = 0; size < bytes.size(); size += 7)
                QVERIFY2(!errorOf(bytes.left(size)).isEmpty(), qPrintable(QString::number(size)));
            std::mt19937 random(7);
            for (int round = 0; round < 3000; ++round) {
                QByteArray damaged = bytes;
                for (int i = 1 + int(random() % 4); i > 0; --i)
                    damaged[qsizetype(random() % std::uint32_t(damaged.size()))] = char(random());
                errorOf(damaged); // the sanitizers watch
            }
        }
        // Damage behind the archive's own checks: the XML itself.
        const ZipParts parts = book.parts();
        std::mt19937 random(11);
        for (int round = 0; round < 3000; ++round) {
            ZipParts damaged = parts;
            QByteArray &content = damaged[random() % damaged.size()].second;
            if (content.isEmpty())
                continue;
            if (random() % 3 == 0)
                content.truncate(qsizetype(random() % std::uint32_t(content.size())));
            else
                content[qsizetype(random() % std::uint32_t(content.size()))] = "<>\"/=&0A"[random() % 8];
            Job job;
            const auto result = readWorkbook(zipOf(damaged), QStringLiteral("w.xlsx"), {}, job);
            if (result)
                for (const Sheet &sheet : result.value().sheets) {
                    ImportReport report;
                    std::vector<Error> refused;
                    (void)sheetRows(result.value(), sheet, QStringLiteral("w.xlsx"), &kindOf<Member>(), report,
                                    refused);
                }
            else
                QVERIFY(!result.error().what.isEmpty());
        }
    }

    void cancelledReadingStops()
    {
        Job job;
        job.cancel();
        const auto result = readWorkbook(members({{"key"}, {"A"}}), QStringLiteral("w.xlsx"), {}, job);
        QVERIFY(!result && result.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"

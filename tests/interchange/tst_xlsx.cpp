// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/importsource.h"
#include "model/interchange/sheettables.h"
#include "model/interchange/xlsx.h"
#include "model/records/describe.h"
#include "model/records/kinds.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/planbuilder.h"
#include "tests/support/randomplan.h"
#include "tests/support/tabletext.h"
#include "tests/support/workbookmaker.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

class TestXlsx : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    QString path(const char *name) const { return folder_->filePath(QString::fromLatin1(name)); }

    static QByteArray bytesOf(const Snapshot &plan, const ExportDetails &details = {})
    {
        Job job;
        auto bytes = planAsXlsx(plan, details, job);
        if (!bytes)
            qFatal("%s", qPrintable(bytes.error().message()));
        return std::move(bytes).assume_value();
    }

    static Snapshot read(const QString &path, const Snapshot &into = Snapshot())
    {
        Job job;
        const auto input = readImportSource(path, into, job);
        if (!input)
            qFatal("%s", qPrintable(input.error().message()));
        const auto outcome = planImport(into, input.value(), {}, job);
        if (!outcome.value().isAccepted())
            qFatal("%s", qPrintable(refusalsOf(outcome.value()).join(QLatin1Char('\n'))));
        return into.advanced(outcome.value().changes, into.revision() + 1);
    }

    void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// A part of the workbook @p bytes as text.
    static QString part(const QByteArray &bytes, const QString &name)
    {
        const auto archive = ZipArchive::open(bytes, QStringLiteral("x.xlsx"));
        const ZipArchive::Entry *entry = archive ? archive.value().find(name) : nullptr;
        return entry ? QString::fromUtf8(archive.value().read(*entry).value()) : QString();
    }

    static Snapshot smallPlan()
    {
        return PlanBuilder(uR"(
            members: key, name, kind, from, until, note
            AAA, =1+1, state, 1815-06-09, 2026-03, @x
            BBB, Über & <so>, organisation, 2026-03-05,, +1
            capabilities: key, unit
            C, aircraft
            contributions: key, member, capability, quantity, notice_days, status, from
            K1, AAA, C, 12.5, 10, offered, 2026
            terms: scale, word
            contribution.status, promised
        )")
            .snapshot(7);
    }

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void roundTripIsTheIdentity()
    {
        QVERIFY(rc::check("import(export(w)) = w", [this] {
            const Snapshot plan = awkwardPlan(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(1, 12));
            const QString file = path("plan.xlsx");
            write(file, bytesOf(plan));
            RC_ASSERT(exported(read(file)) == exported(plan));
            // And once more into the plan itself: nothing changes.
            Job job;
            const auto input = readImportSource(file, plan, job);
            const auto again = planImport(plan, input.value(), {}, job);
            RC_ASSERT(again.value().isAccepted());
            RC_ASSERT(again.value().changes.isEmpty());
        }));
    }

    void equalPlansGiveEqualBytes()
    {
        const Snapshot plan = awkwardPlan(3, 12);
        const QByteArray first = bytesOf(plan, {QStringLiteral("p"), QStringLiteral("NATO RESTRICTED"), {}});
        QTest::qWait(1100); // zip archives count in steps of two seconds, documents in seconds
        QTest::qWait(1100);
        QVERIFY(first == bytesOf(plan, {QStringLiteral("p"), QStringLiteral("NATO RESTRICTED"), {}}));
    }

    void aKindOfATestNeedsNoWriter()
    {
        struct Depot : Record {
            QString key;
            std::optional<bool> open;
        };
        static const Kind kind = [] {
            return Describe<Depot>("depot", "depots")
                .titled("Depot", "Depots")
                .key<&Depot::key>()
                .template field<&Depot::open>("open", "Open")
                .done();
        }();
        const Catalogue catalogue = Catalogue::standard().with(kind);
        const auto depot = std::make_shared<Depot>();
        depot->id = testId(1);
        depot->key = QStringLiteral("D");
        depot->open = false;
        ChangeSet changes;
        changes.put(kind, depot);
        const Snapshot plan = Snapshot(catalogue).advanced(changes, 1);
        write(path("d.xlsx"), bytesOf(plan));
        const Snapshot back = read(path("d.xlsx"), Snapshot(catalogue));
        QCOMPARE(fieldText(back, u"depot", u"D", u"open"), QStringLiteral("no"));
    }

    void sheetsAreThoseOfTheTableFolder()
    {
        Job job;
        const auto book = readWorkbook(bytesOf(smallPlan()), QStringLiteral("x.xlsx"), {}, job);
        QVERIFY(book);
        QStringList wanted;
        for (const Kind *kind : Catalogue::standard().kinds())
            if (!kind->internal)
                wanted << QLatin1String(kind->plural);
        wanted << QLatin1String(listSheet);
        QStringList names;
        for (const Sheet &sheet : book.value().sheets) {
            names << sheet.name;
            QCOMPARE(sheet.isHidden, sheet.name == QLatin1String(listSheet));
        }
        QCOMPARE(names, wanted);
    }

    void valuesHaveTheirTypes()
    {
        const QByteArray bytes = bytesOf(smallPlan());
        Job job;
        const auto book = readWorkbook(bytes, QStringLiteral("x.xlsx"), {}, job).value();
        const auto cell = [&](const char *sheet, std::uint32_t row, const char *field) {
            for (const Sheet &one : book.sheets)
                for (const SheetCell &each : one.cells)
                    if (one.name == QLatin1String(sheet) && each.row == row) {
                        const auto header = std::find_if(one.cells.begin(), one.cells.end(), [&](const SheetCell &h) {
                            return h.row == 0 && h.column == each.column && h.text == field;
                        });
                        if (header != one.cells.end())
                            return each;
                    }
            return SheetCell{};
        };
        using Type = SheetCell::Type;
        // What a spreadsheet would run stays a text, and no cell of the workbook is a formula.
        QCOMPARE(cell("members", 1, "name").type, Type::Text);
        QCOMPARE(cell("members", 1, "name").text, std::string_view("=1+1"));
        QCOMPARE(cell("members", 1, "note").text, std::string_view("@x"));
        QCOMPARE(cell("members", 2, "note").type, Type::Text);
        for (const Sheet &sheet : book.sheets)
            for (const SheetCell &each : sheet.cells)
                QVERIFY(!each.isFormula);
        // Full dates are dates; partial ones and those before 1900 are what was written.
        QCOMPARE(cell("members", 2, "from").type, Type::Date);
        QCOMPARE(int(cell("members", 2, "from").number), Day::of(2026, 3, 5).number);
        QCOMPARE(cell("members", 1, "until").text, std::string_view("2026-03"));
        QCOMPARE(cell("members", 1, "from").text, std::string_view("1815-06-09"));
        QCOMPARE(cell("contributions", 1, "quantity").type, Type::Number);
        QCOMPARE(cell("contributions", 1, "quantity").number, 12.5);
        QCOMPARE(cell("contributions", 1, "notice_days").type, Type::Number);
    }

    void pagesAndPropertiesCarryTheLabel()
    {
        const QByteArray bytes =
            bytesOf(smallPlan(), {QStringLiteral("North"), QStringLiteral("NATO RESTRICTED · REL A & B"), {}});
        const QString sheet = part(bytes, QStringLiteral("xl/worksheets/sheet2.xml")); // members, after terms
        QVERIFY2(sheet.contains(QStringLiteral("&amp;C&amp;\"-,Bold\"NATO RESTRICTED · REL A &amp;&amp; B")),
                 qPrintable(sheet));
        QVERIFY(sheet.contains(QStringLiteral("<pane xSplit=\"1\" ySplit=\"1\"")));
        QVERIFY(sheet.contains(QStringLiteral("<autoFilter ref=\"A1:I3\"/>")));
        const QString core = part(bytes, QStringLiteral("docProps/core.xml"));
        QVERIFY(core.contains(QStringLiteral("<dc:title>North</dc:title>")));
        QVERIFY(core.contains(QStringLiteral("<cp:category>NATO RESTRICTED · REL A &amp; B</cp:category>")));
        const QString custom = part(bytes, QStringLiteral("docProps/custom.xml"));
        QVERIFY(custom.contains(QStringLiteral("Revision 7, every day")));
    }

    void columnsOfferWhatTheyMaySay()
    {
        const QByteArray bytes = bytesOf(smallPlan());
        const auto index = [](const Kind &kind) {
            return Catalogue::standard().indexOf(kind) + 1; // internal kinds come last
        };
        const QString sheet =
            part(bytes, QStringLiteral("xl/worksheets/sheet%1.xml").arg(index(kindOf<Contribution>())));
        QVERIFY2(sheet.contains(QStringLiteral("<formula1>members!$A$2:$A$1003</formula1>")),
                 qPrintable(sheet.right(3000)));
        QVERIFY(sheet.contains(QStringLiteral("<formula1>_lists!$")));
        // The words of the scale and those that the plan adds stand in the list.
        Job job;
        const auto book = readWorkbook(bytes, QStringLiteral("x.xlsx"), {}, job).value();
        QStringList words;
        std::uint16_t column = 0;
        for (const SheetCell &cell : book.sheets.back().cells) {
            if (cell.row == 0 && cell.text == "contribution.status")
                column = cell.column;
        }
        for (const SheetCell &cell : book.sheets.back().cells)
            if (cell.row > 0 && cell.column == column)
                words << QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
        QCOMPARE(words, (QStringList{QStringLiteral("declared"), QStringLiteral("offered"), QStringLiteral("confirmed"),
                                     QStringLiteral("promised")}));
    }

    void longTextIsRefusedByRecordAndField()
    {
        PlanBuilder builder(u"members: key\nAAA\n");
        builder.edit<Member>(u"AAA").note = QString(40'000, QLatin1Char('x'));
        Job job;
        const auto result = planAsXlsx(builder.snapshot(), {}, job);
        QVERIFY(!result && result.error().code == ErrorCode::Refused);
        QCOMPARE(result.error().where, QStringLiteral("member:AAA note"));
        builder.edit<Member>(u"AAA").note = QString(longestXlsxText, QLatin1Char('x'));
        QVERIFY(planAsXlsx(builder.snapshot(), {}, job));
    }

    void aFailedExportLeavesTheFile()
    {
        write(path("p.xlsx"), "old");
        PlanBuilder builder(u"members: key\nAAA\n");
        builder.edit<Member>(u"AAA").note = QString(40'000, QLatin1Char('x'));
        Job job;
        QVERIFY(!writeXlsx(builder.snapshot(), {}, path("p.xlsx"), job));
        QFile file(path("p.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        Job cancelled;
        cancelled.cancel();
        const auto large = awkwardPlan(1, 10);
        (void)writeXlsx(large, {}, path("q.xlsx"), cancelled); // small plans may be through before they notice
        QVERIFY(!writeXlsx(smallPlan(), {}, folder_->path() + QStringLiteral("/none/x.xlsx"), job));
    }

    /// A plan goes out, through a spreadsheet program into its own format and back, and says the same.
    void libreOfficeKeepsEverything()
    {
        if (!hasLibreOffice())
            QSKIP("LibreOffice (soffice) is not installed");
        for (const Snapshot &plan : {smallPlan(), randomPlan(5).snapshot(), libreOfficePlan(11)}) {
            write(path("plan.xlsx"), bytesOf(plan));
            const QString ods = convertedByLibreOffice(path("plan.xlsx"), QStringLiteral("ods"));
            QVERIFY2(!ods.isEmpty(), "LibreOffice made no .ods");
            QVERIFY(sameTables(read(ods), plan));
            const QString back = convertedByLibreOffice(ods, QStringLiteral("xlsx"));
            QVERIFY2(!back.isEmpty(), "LibreOffice made no .xlsx");
            QVERIFY(sameTables(read(back), plan));
        }
    }

private:
    /// An awkward plan without the characters that no cell of LibreOffice holds (tabs, carriage returns).
    static Snapshot libreOfficePlan(std::uint64_t seed)
    {
        const Snapshot plan = awkwardPlan(seed, 12);
        ChangeSet changes;
        for (const Kind *kind : plan.catalogue().kinds())
            plan.table(*kind).forEach([&](const Record &record) {
                const auto copy = kind->copy(record);
                for (const Field &field : kind->fields)
                    if (field.type == FieldType::Text)
                        // Others in their place: two keys may differ in nothing else.
                        field.edit<QString>(*copy).replace(u'\t', u'\u21e5').replace(u'\r', u'\u240d');
                changes.put(*kind, copy, plan.find(*kind, record.id));
            });
        return plan.advanced(changes, plan.revision());
    }

    static bool sameTables(const Snapshot &a, const Snapshot &b)
    {
        const auto left = exported(a);
        const auto right = exported(b);
        for (const auto &[name, bytes] : left)
            if (bytes != right.at(name)) {
                const auto lines = bytes.split('\n');
                const auto others = right.at(name).split('\n');
                for (qsizetype i = 0; i < std::max(lines.size(), others.size()); ++i)
                    if (lines.value(i) != others.value(i))
                        qWarning("%s: %s\n   wanted %s", qPrintable(name),
                                 lines.value(i).toPercentEncoding(" ,\"=").constData(),
                                 others.value(i).toPercentEncoding(" ,\"=").constData());
            }
        return left == right;
    }
};

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/foreigntable.h"
#include "model/interchange/mappingdraft.h"
#include "model/records/kinds.h"
#include "tests/support/workbookmaker.h"

#include <QJsonDocument>
#include <QtTest>

using namespace entente;
using namespace entente::test;

/// What the import dialog edits, as mappings and back; and foreign tables out of workbooks.
class TestMappingDraft : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    using From = DraftColumn::From;

    QString written(const char *name, const QByteArray &bytes)
    {
        const QString path = folder_->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

    static DraftColumn &column(MappingDraft &draft, const char *target)
    {
        for (DraftColumn &one : draft.columns)
            if (one.target == QLatin1String(target))
                return one;
        qFatal("no column %s", target);
    }

    /// A draft that uses everything a draft has.
    static MappingDraft fullDraft()
    {
        MappingDraft draft = MappingDraft::guessed(kindOf<Contribution>(), {});
        draft.title = QStringLiteral("Ships");
        draft.file = QStringLiteral("ships.csv");
        draft.options.delimiter = ';';
        draft.options.encoding = TextEncoding::Windows1252;
        column(draft,
               "key") = {From::Constant, QStringLiteral("key"), QStringLiteral("SHIP-{Nr}"), {}, {}, {}, {}, {}, {}};
        column(draft, "member") = {From::Column,
                                   QStringLiteral("member"),
                                   QStringLiteral("Land"),
                                   {},
                                   {},
                                   QStringLiteral("codes.csv"),
                                   QStringLiteral("name"),
                                   QStringLiteral("code"),
                                   Otherwise::Skip};
        column(draft, "capability") = {
            From::Constant, QStringLiteral("capability"), QStringLiteral("MCM"), {}, {}, {}, {}, {}, {}};
        column(draft, "from") = {From::Date,
                                 QStringLiteral("from"),
                                 QStringLiteral("Seit"),
                                 {QStringLiteral("d.M.yyyy"), QStringLiteral("yyyy")},
                                 {},
                                 {},
                                 {},
                                 {},
                                 Otherwise::Empty};
        column(draft,
               "status") = {From::Column,
                            QStringLiteral("status"),
                            QStringLiteral("Status"),
                            {},
                            {{QStringLiteral("ja"), QStringLiteral("confirmed")}, {QStringLiteral("?"), QString()}},
                            {},
                            {},
                            {},
                            Otherwise::Refuse};
        return draft;
    }

    static QByteArray json(const MappingDraft &draft) { return QJsonDocument(toJson(draft.toMapping())).toJson(); }

    static QStringList rows(const TableRows &table)
    {
        QStringList result;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (const std::string_view cell : table.row(row))
                cells << toText(cell);
            result << cells.join(QLatin1Char('|'));
        }
        return result;
    }

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void draftsSurviveTheirFile()
    {
        const MappingDraft draft = fullDraft();
        const auto mapping = parseMapping(json(draft), QStringLiteral("m.json"));
        QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().message()));
        const auto again = MappingDraft::of(mapping.value(), Catalogue::standard());
        QVERIFY(again);
        QCOMPARE(json(*again), json(draft));
        QCOMPARE(again->sourceColumns(),
                 (QStringList{QStringLiteral("Land"), QStringLiteral("Status"), QStringLiteral("Seit")}));
        // Field by field, so that the comparison does not rest on the writer alone.
        for (std::size_t i = 0; i < draft.columns.size(); ++i) {
            const DraftColumn &a = draft.columns[i];
            const DraftColumn &b = again->columns[i];
            QCOMPARE(int(b.from), int(a.from));
            QCOMPARE(b.text, a.text);
            QCOMPARE(b.patterns, a.patterns);
            QCOMPARE(b.lookupFile, a.lookupFile);
            QCOMPARE(b.lookupFrom, a.lookupFrom);
            QCOMPARE(b.lookupTo, a.lookupTo);
            QCOMPARE(b.translate.size(), a.translate.size());
            QVERIFY(b.otherwise == a.otherwise);
        }
    }

    void whatADraftSaysHappens()
    {
        const QString source = written("ships.csv", "Nr;Land;Seit;Status\n1;Lysia;3.4.2019;ja\n2;Atlantis;2020;ja\n"
                                                    "3;Lysia;soon;?\n");
        written("codes.csv", "name,code\nLysia,LYS\n");
        Mapping mapping = fullDraft().toMapping();
        mapping.folder = folder_->path();
        Job job;
        const auto result = applyMapping(mapping, source, job);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message()));
        QCOMPARE(result.value().refusedCount, std::int64_t(0));
        const TableRows &table = result.value().tables.front();
        QCOMPARE(table.kind, QStringLiteral("contributions"));
        QCOMPARE(table.header,
                 (QStringList{QStringLiteral("key"), QStringLiteral("member"), QStringLiteral("capability"),
                              QStringLiteral("status"), QStringLiteral("from")}));
        // Atlantis has no code: its row is skipped. "soon" is no date: read as empty. "?" is translated to nothing.
        QCOMPARE(rows(table), (QStringList{QStringLiteral("SHIP-1|LYS|MCM|confirmed|2019-04-03"),
                                           QStringLiteral("SHIP-3|LYS|MCM||")}));
    }

    void guessesByNamesAndTitles()
    {
        const MappingDraft draft = MappingDraft::guessed(
            kindOf<Provision>(), {QStringLiteral("From member"), QStringLiteral("ARTICLE"), QStringLiteral("x")});
        QStringList guessed;
        for (const DraftColumn &one : draft.columns)
            if (one.from != From::Nothing)
                guessed << one.target + QLatin1Char('=') + one.text;
        QCOMPARE(guessed, (QStringList{QStringLiteral("article=ARTICLE"), QStringLiteral("from_member=From member")}));
    }

    void mappingsThatSayMoreAreNoDrafts()
    {
        const auto isDraft = [](const QByteArray &extra, const QByteArray &member) {
            const auto mapping =
                parseMapping("{\"format\":\"entente mapping "
                             "1\",\"sources\":{\"s\":{\"file\":\"a.csv\"}},\"outputs\":[{\"table\":\"members\","
                             "\"from\":\"s\"," +
                                 extra + "\"columns\":{\"key\":" + member + "}}]}",
                             QStringLiteral("m"));
            if (!mapping)
                qFatal("%s", qPrintable(mapping.error().message()));
            return MappingDraft::of(mapping.value(), Catalogue::standard()).has_value();
        };
        QVERIFY(isDraft({}, "\"{a}\""));
        QVERIFY(isDraft({}, "{\"column\":\"a\",\"translate\":{\"1\":\"2\"}}"));
        QVERIFY(!isDraft("\"where\":{\"column\":\"a\",\"is\":\"x\"},", "\"{a}\""));
        QVERIFY(!isDraft("\"unique\":[\"key\"],", "\"{a}\""));
        QVERIFY(!isDraft({}, "{\"column\":\"a\",\"before\":\"_\"}"));
        QVERIFY(!isDraft({}, "{\"first\":[\"{a}\",\"{b}\"]}"));
        QVERIFY(!isDraft({}, "{\"column\":\"a\",\"missing\":\"skip\"}"));
    }

    void workbooksAreSourcesToo()
    {
        RawWorkbook book;
        book.styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        book.sheets = {{"Cover", sheetData({{"Our partners"}}), {}},
                       {"List",
                        sheetData({{},
                                   {"", "Code", "", "Since"},
                                   {"", "AAA", "note", "= s=\"1\"><v>43831</v>"},
                                   {"", "BBB", "", "never"}}),
                        {}}};
        const QString path = written("partners.xlsx", book.bytes());
        MappingDraft draft = MappingDraft::guessed(kindOf<Member>(), {});
        draft.file = QStringLiteral("partners.xlsx");
        draft.sheet = QStringLiteral("List");
        column(draft, "key") = {From::Column, QStringLiteral("key"), QStringLiteral("Code"), {}, {}, {}, {}, {}, {}};
        column(draft, "from") = {From::Date, QStringLiteral("from"), QStringLiteral("Since"), {}, {}, {}, {}, {}, {}};
        const auto mapping = parseMapping(json(draft), QStringLiteral("m.json"));
        QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().message()));
        QCOMPARE(mapping.value().sources.front().sheet, QStringLiteral("List"));
        Job job;
        const auto result = applyMapping(mapping.value(), path, job);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message()));
        // A JSON object has its members sorted.
        QCOMPARE(result.value().tables.front().header, (QStringList{QStringLiteral("from"), QStringLiteral("key")}));
        QCOMPARE(rows(result.value().tables.front()).value(0), QStringLiteral("2020-01-01|AAA"));
        QCOMPARE(result.value().refused.size(), std::size_t(1));
        QCOMPARE(result.value().refused.front().where, path + QStringLiteral(":List!D4"));
        const auto none = readForeignSheet(path, QStringLiteral("Missing"), job);
        QVERIFY(!none && none.error().remedy.contains(QStringLiteral("Cover, List")));
    }

    void headsAreShort()
    {
        QByteArray bytes = "a\tb\n";
        for (int i = 0; i < 100; ++i)
            bytes += QByteArray::number(i) + "\tx\n";
        Job job;
        const auto head = readForeignHead(written("long.tsv", bytes), {}, 5, job);
        QVERIFY(head);
        QCOMPARE(head.value().header, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(head.value().rows.size(), std::size_t(5));
        QCOMPARE(head.value().rowCount, std::int64_t(100));
        QCOMPARE(head.value().facts.delimiter, '\t');
    }
};

QTEST_GUILESS_MAIN(TestMappingDraft)
#include "tst_mappingdraft.moc"

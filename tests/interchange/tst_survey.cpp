// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/importsource.h"
#include "model/interchange/sheettables.h"
#include "model/interchange/survey.h"
#include "tests/support/planbuilder.h"
#include "tests/support/tabletext.h"
#include "tests/support/workbookmaker.h"

#include <QtTest>

using namespace entente;
using namespace entente::test;

class TestSurvey : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    QString path(const char *name) const { return folder_->filePath(QString::fromLatin1(name)); }

    static PlanBuilder builder()
    {
        return PlanBuilder(uR"(
            members: key, name
            AAA, Arland
            BBB, Borland
            capabilities: key, unit
            TANKER, aircraft
            STRIKE, aircraft
            situations: key
            S
            requirements: key, situation, capability, quantity
            R, S, TANKER, 10
            targets: key, requirement, member, quantity
            T-A, R, AAA, 4
            T-B, R, BBB, 6
            contributions: key, member, capability, quantity, notice_days, status, from, until, note
            A1, AAA, TANKER, 3, 10, offered, 2026-01-15, 2027-03, plain
            A2, AAA, STRIKE, 2.5
            B1, BBB, TANKER, 7
            lines: contribution, line, level
            A1, training, 0.5
            B1, training, 0.75
            caveats: key, contribution, kind, text
            CA, A1, geographic, not there
            CB, B1, task, not that
            agreements: key, from
            G, 2020
            parties: agreement, member, status
            G, AAA, signed
            G, BBB, ratified
            indicators: member, name, year, value
            AAA, GDP, 2025, 100
            BBB, GDP, 2025, 200
        )");
    }

    /// The survey of AAA written to survey.xlsx.
    void writeSurveyOf(const Snapshot &plan, const Id<Member> &member)
    {
        Job job;
        const auto written = writeSurvey(
            plan, member, {QStringLiteral("North"), QStringLiteral("NATO RESTRICTED"), QStringLiteral("2026-11-24")},
            path("survey.xlsx"), job);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message()));
    }

    static Workbook book(const QString &file)
    {
        Job job;
        auto read = readWorkbook(file, {}, job);
        if (!read)
            qFatal("%s", qPrintable(read.error().message()));
        return std::move(read).assume_value();
    }

    static ImportOutcome returned(const QString &file, const Snapshot &plan)
    {
        Job job;
        const auto input = readImportSource(file, plan, job);
        if (!input)
            qFatal("%s", qPrintable(input.error().message()));
        return planImport(plan, input.value(), {}, job).value();
    }

    static QString text(const SheetCell &cell)
    {
        return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
    }

    /// The place of the cell of @p field in the row whose key (or first field) is @p key, e.g. `D4`.
    static QString cellOf(const Workbook &workbook, const char *sheet, const char *key, const char *field)
    {
        for (const Sheet &one : workbook.sheets) {
            if (one.name != QLatin1String(sheet))
                continue;
            int column = -1;
            for (const SheetCell &cell : one.cells)
                if (cell.row == 0 && text(cell) == QLatin1String(field))
                    column = cell.column;
            for (const SheetCell &cell : one.cells)
                if (cell.row > 1 && cell.column <= 1 && text(cell) == QLatin1String(key) && column >= 0)
                    return columnLetters(std::uint32_t(column)) + QString::number(cell.row + 1);
        }
        return {};
    }

    struct Fill {
        const char *sheet;
        QString cell;
        QByteArray xml; ///< the cell's type and content, e.g. ` t="n"><v>5</v>`
    };

    /// Fills cells in, as a spreadsheet program would: each keeps its style.
    void fill(const QString &from, const QString &to, const std::vector<Fill> &fills)
    {
        QFile file(from);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto archive = ZipArchive::open(file.readAll(), from);
        QVERIFY(archive);
        const Workbook workbook = book(from);
        ZipParts parts;
        for (const ZipArchive::Entry &entry : archive.value().entries()) {
            QByteArray content = archive.value().read(entry).value();
            for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
                for (const Fill &one : fills) {
                    if (workbook.sheets[i].name != QLatin1String(one.sheet) ||
                        entry.name != QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1))
                        continue;
                    QString xml = QString::fromUtf8(content);
                    const QRegularExpression cell(
                        QStringLiteral("<c r=\"%1\"( s=\"[0-9]+\")?[^>]*?(/>|>.*?</c>)").arg(one.cell));
                    const auto match = cell.match(xml);
                    QVERIFY2(match.hasMatch(), qPrintable(one.cell));
                    xml.replace(match.capturedStart(), match.capturedLength(),
                                QStringLiteral("<c r=\"%1\"%2%3</c>")
                                    .arg(one.cell, match.captured(1), QString::fromUtf8(one.xml)));
                    content = xml.toUtf8();
                }
            parts.emplace_back(entry.name.toUtf8(), content);
        }
        QFile out(to);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(zipOf(parts));
    }

    static QByteArray words(const char *words) { return QByteArray(" t=\"inlineStr\"><is><t>") + words + "</t></is>"; }

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    /// Every kind whose records have to name a member, or a record that does, is asked about or left out by name.
    void declarationCoversTheKinds()
    {
        QStringList derived;
        for (const Kind *kind : Catalogue::standard().kinds())
            if (!kind->internal && concernsMember(*kind))
                derived << QLatin1String(kind->plural);
        QStringList declared = {QStringLiteral("memberships")}; // the alliance's to say, not the member's
        for (const SurveySheet &sheet : surveySheets()) {
            declared << QLatin1String(sheet.kind->plural);
            QVERIFY(concernsMember(*sheet.kind));
            for (const char *name : sheet.answers) {
                const Field *field = sheet.kind->field(QString::fromLatin1(name));
                QVERIFY2(field, name);
                QVERIFY2(!field->isReference() && !field->identity, name);
            }
        }
        derived.sort();
        declared.sort();
        QCOMPARE(derived, declared);
    }

    void onlyTheMembersOwnIsInIt()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const Workbook workbook = book(path("survey.xlsx"));
        QVERIFY(isSurvey(workbook));
        QCOMPARE(workbook.sheets.front().name, QStringLiteral("instructions"));
        for (const char *cell : {"A1", "A2", "T-A", "CA"})
            QVERIFY2(!cellOf(workbook,
                             cell[0] == 'T'   ? "targets"
                             : cell[0] == 'C' ? "caveats"
                                              : "contributions",
                             cell, "key")
                          .isEmpty(),
                     cell);
        for (const Sheet &sheet : workbook.sheets)
            for (const SheetCell &cell : sheet.cells)
                for (const char *foreign : {"BBB", "B1", "T-B", "CB", "Borland", "ratified not"})
                    QVERIFY2(text(cell) != QLatin1String(foreign), qPrintable(sheet.name));
        QStringList hidden;
        for (const Sheet &sheet : workbook.sheets)
            if (sheet.isHidden)
                hidden << sheet.name;
        QCOMPARE(hidden, (QStringList{QStringLiteral("_lists"), QStringLiteral("_asked"), QStringLiteral("_survey")}));
    }

    void onlyAnswersAreUnlocked()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        QFile file(path("survey.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto archive = ZipArchive::open(file.readAll(), QStringLiteral("s")).value();
        const auto part = [&](const char *name) {
            return QString::fromUtf8(archive.read(*archive.find(QString::fromLatin1(name))).value());
        };
        // The formats that are not locked, by their place among the cell formats.
        QSet<QString> open;
        const QString styles =
            part("xl/styles.xml").section(QStringLiteral("<cellXfs"), 1).section(QStringLiteral("</cellXfs>"), 0, 0);
        auto formats = QRegularExpression(QStringLiteral("<xf [^>]*?(/>|>.*?</xf>)")).globalMatch(styles);
        for (int i = 0; formats.hasNext(); ++i)
            if (formats.next().captured().contains(QStringLiteral("locked=\"0\"")))
                open << QString::number(i);
        QCOMPARE(open.size(), 4); // text, number, whole number, date
        const QString sheet = part("xl/worksheets/sheet2.xml");
        QVERIFY(sheet.contains(QStringLiteral("<sheetProtection sheet=\"1\"")));
        QVERIFY(!sheet.contains(QStringLiteral("password")));
        const Workbook workbook = book(path("survey.xlsx"));
        const auto isOpen = [&](const char *key, const char *field) {
            const QString cell = cellOf(workbook, "contributions", key, field);
            const auto match = QRegularExpression(QStringLiteral("<c r=\"%1\" s=\"([0-9]+)\"").arg(cell)).match(sheet);
            return match.hasMatch() && open.contains(match.captured(1));
        };
        for (const char *field : {"quantity", "notice_days", "status", "from", "until", "note"}) {
            QVERIFY2(isOpen("A1", field), field);
            QVERIFY2(isOpen("A2", field), field); // also where it is empty
            QVERIFY2(isOpen("new", field), field);
        }
        for (const char *field : {"key", "member", "capability", "agreements", "label"})
            QVERIFY2(!isOpen("A1", field), field);
        QVERIFY(isOpen("new", "capability"));
        QVERIFY(!isOpen("new", "member"));
        QVERIFY(sheet.contains(QStringLiteral("<row r=\"1\" hidden=\"1\"")) ||
                sheet.contains(QRegularExpression(QStringLiteral("<row r=\"1\"[^>]*hidden=\"1\""))));
        QVERIFY(sheet.contains(QRegularExpression(QStringLiteral("<col min=\"1\" max=\"1\"[^>]*hidden=\"1\""))));
    }

    void anUntouchedSurveyChangesNothing()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const ImportOutcome outcome = returned(path("survey.xlsx"), plan.snapshot());
        QVERIFY2(outcome.isAccepted(), qPrintable(refusalsOf(outcome).join(QLatin1Char('\n'))));
        QVERIFY(outcome.changes.isEmpty());
        // Also when the plan has moved on: what was not answered is not set back.
        plan.set(u"contributions", u"A1", u"quantity", u"5").set(u"contributions", u"A1", u"agreements", u"G");
        QVERIFY(returned(path("survey.xlsx"), plan.snapshot()).changes.isEmpty());
    }

    void answersComeBack()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const Workbook workbook = book(path("survey.xlsx"));
        const auto at = [&](const char *sheet, const char *key, const char *field) {
            return cellOf(workbook, sheet, key, field);
        };
        fill(path("survey.xlsx"), path("back.xlsx"),
             {{"contributions", at("contributions", "A1", "quantity"), "><v>4</v>"},
              {"contributions", at("contributions", "A1", "until"), words("2028")},
              {"contributions", at("contributions", "A1", "note"), words("=1+1")},
              {"contributions", at("contributions", "A2", "from"), words("2026-05-06")},
              {"contributions", at("contributions", "new", "capability"), words("TANKER")},
              {"contributions", at("contributions", "new", "quantity"), "><v>1.5</v>"}});
        const ImportOutcome outcome = returned(path("back.xlsx"), plan.snapshot());
        QVERIFY2(outcome.isAccepted(), qPrintable(refusalsOf(outcome).join(QLatin1Char('\n'))));
        QCOMPARE(outcome.changes.changes.size(), std::size_t(3));
        const Snapshot after = plan.snapshot().advanced(outcome.changes, 2);
        const auto field = [&](const char16_t *key, const char16_t *name) {
            return fieldText(after, u"contribution", key, name);
        };
        QCOMPARE(field(u"A1", u"quantity"), QStringLiteral("4"));
        QCOMPARE(field(u"A1", u"until"), QStringLiteral("2028"));
        QCOMPARE(field(u"A1", u"note"), QStringLiteral("=1+1"));
        QCOMPARE(field(u"A1", u"notice_days"), QStringLiteral("10"));
        QCOMPARE(field(u"A2", u"from"), QStringLiteral("2026-05-06"));
        QCOMPARE(field(u"A2", u"quantity"), QStringLiteral("2.5"));
        QCOMPARE(field(u"AAA-NEW-1", u"member"), QStringLiteral("AAA"));
        QCOMPARE(field(u"AAA-NEW-1", u"quantity"), QStringLiteral("1.5"));
    }

    void whatWasNotAskedForIsRefusedByCell()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const Workbook workbook = book(path("survey.xlsx"));
        const QString key = cellOf(workbook, "contributions", "A1", "capability");
        const QString target = cellOf(workbook, "targets", "T-A", "quantity");
        const QString status = cellOf(workbook, "contributions", "A2", "status");
        fill(path("survey.xlsx"), path("back.xlsx"),
             {{"contributions", key, words("STRIKE")},
              {"targets", target, "><v>1</v>"},
              {"contributions", status, words("maybe")}});
        const ImportOutcome outcome = returned(path("back.xlsx"), plan.snapshot());
        QVERIFY(!outcome.isAccepted());
        QVERIFY(outcome.changes.isEmpty());
        QStringList places;
        for (const Refusal &refusal : outcome.refusals)
            places << refusal.where().section(QLatin1Char(':'), -1);
        places.sort();
        QStringList wanted = {QStringLiteral("contributions!") + key, QStringLiteral("contributions!") + status,
                              QStringLiteral("targets!") + target};
        wanted.sort();
        QCOMPARE(places, wanted);
    }

    void tamperingReachesNoOtherMember()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const Workbook workbook = book(path("survey.xlsx"));
        const QString id = cellOf(workbook, "contributions", "A1", "_id");
        const QByteArray other = plan.id<Contribution>(u"B1").uuid.toHex().toUtf8();
        fill(path("survey.xlsx"), path("back.xlsx"), {{"contributions", id, words(other.constData())}});
        const ImportOutcome outcome = returned(path("back.xlsx"), plan.snapshot());
        QCOMPARE(outcome.refusals.size(), std::size_t(1));
        QVERIFY2(outcome.refusals[0].reason.contains(QStringLiteral("no record of this member")),
                 qPrintable(outcome.refusals[0].reason));
    }

    void aNewRowChangesNoOtherRecord()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const Workbook workbook = book(path("survey.xlsx"));
        fill(path("survey.xlsx"), path("back.xlsx"),
             {{"contributions", cellOf(workbook, "contributions", "new", "key"), words("B1")},
              {"contributions", cellOf(workbook, "contributions", "new", "capability"), words("TANKER")}});
        const ImportOutcome outcome = returned(path("back.xlsx"), plan.snapshot());
        QVERIFY(!outcome.isAccepted());
        QVERIFY(outcome.changes.isEmpty());
        QVERIFY(outcome.refusals[0].where().contains(QStringLiteral("contributions!")));
    }

    void rowsThatAreGoneAreSaid()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const QString id = cellOf(book(path("survey.xlsx")), "contributions", "A2", "_id");
        fill(path("survey.xlsx"), path("back.xlsx"), {{"contributions", id, words("new")}});
        const ImportOutcome outcome = returned(path("back.xlsx"), plan.snapshot());
        bool said = false;
        for (const ImportNote &note : outcome.report.notes)
            said = said || (note.text.contains(QStringLiteral("are gone from the sheet")) && note.count == 1);
        QVERIFY(said);
        // As a new row it would change the record that has its key.
        QVERIFY(refusalsOf(outcome).join(QLatin1Char(' ')).contains(QStringLiteral("There is a \"A2\" already")));
    }

    void anAnswerToWhatHasChangedIsTakenWithAWarning()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const QString cell = cellOf(book(path("survey.xlsx")), "contributions", "A1", "quantity");
        fill(path("survey.xlsx"), path("back.xlsx"), {{"contributions", cell, "><v>4</v>"}});
        plan.set(u"contributions", u"A1", u"quantity", u"9");
        const ImportOutcome outcome = returned(path("back.xlsx"), plan.snapshot());
        QCOMPARE(outcome.changes.changes.size(), std::size_t(1));
        bool warned = false;
        for (const ImportNote &note : outcome.report.notes)
            warned = warned || (note.severity == ImportNote::Severity::Warning &&
                                note.examples.join(QString()).contains(QStringLiteral("contributions!") + cell));
        QVERIFY(warned);
    }

    void whatTheMemberMayNotSeeIsNotNamed()
    {
        PlanBuilder plan = builder();
        plan.add(u"caveats: key, contribution, excludes\nCX, A1, S\n");
        plan.set(u"contributions", u"A1", u"agreements", u"G");
        const Snapshot whole = plan.snapshot();
        const Uuid agreement = plan.id<Agreement>(u"G").uuid;
        plan.remove(u"agreements", u"G").remove(u"situations", u"S");
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        for (const Sheet &sheet : book(path("survey.xlsx")).sheets)
            for (const SheetCell &cell : sheet.cells) {
                QVERIFY(text(cell) != QStringLiteral("G"));
                QVERIFY(!text(cell).contains(agreement.toHex()));
            }
        // Back in the whole plan, what it did not see is neither a change nor lost.
        const ImportOutcome outcome = returned(path("survey.xlsx"), whole);
        QVERIFY2(outcome.isAccepted(), qPrintable(refusalsOf(outcome).join(QLatin1Char('\n'))));
        QVERIFY(outcome.changes.isEmpty());
    }

    void otherPlansAndBrokenSurveysAreRefused()
    {
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        Job job;
        const auto other = readImportSource(path("survey.xlsx"), Snapshot(), job);
        QVERIFY(!other && other.error().what.contains(QStringLiteral("member")));
        QVERIFY(!surveyAsXlsx(Snapshot(), plan.id<Member>(u"AAA"), {}, job));
    }

    void libreOfficeBringsItBack()
    {
        if (!hasLibreOffice())
            QSKIP("LibreOffice (soffice) is not installed");
        PlanBuilder plan = builder();
        writeSurveyOf(plan.snapshot(), plan.id<Member>(u"AAA"));
        const Workbook workbook = book(path("survey.xlsx"));
        fill(path("survey.xlsx"), path("back.xlsx"),
             {{"contributions", cellOf(workbook, "contributions", "A1", "quantity"), "><v>4</v>"},
              {"contributions", cellOf(workbook, "contributions", "A2", "until"), words("2027-03")},
              {"lines", cellOf(workbook, "lines", "A1", "level"), "><v>0.25</v>"},
              {"contributions", cellOf(workbook, "contributions", "new", "capability"), words("STRIKE")}});
        for (const char *format : {"ods", "xlsx"}) {
            const QString made = convertedByLibreOffice(path("back.xlsx"), QString::fromLatin1(format));
            QVERIFY(!made.isEmpty());
            const ImportOutcome outcome = returned(made, plan.snapshot());
            QVERIFY2(outcome.isAccepted(), qPrintable(refusalsOf(outcome).join(QLatin1Char('\n'))));
            const Snapshot after = plan.snapshot().advanced(outcome.changes, 2);
            QCOMPARE(outcome.changes.changes.size(), std::size_t(4));
            QCOMPARE(fieldText(after, u"contribution", u"A1", u"quantity"), QStringLiteral("4"));
            QCOMPARE(fieldText(after, u"contribution", u"A2", u"until"), QStringLiteral("2027-03"));
            QCOMPARE(fieldText(after, u"contribution", u"AAA-NEW-1", u"capability"), QStringLiteral("STRIKE"));
            QCOMPARE(fieldText(after, u"line", u"A1/training", u"level"), QStringLiteral("0.25"));
        }
    }
};

QTEST_GUILESS_MAIN(TestSurvey)
#include "tst_survey.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/sheettables.h"
#include "model/interchange/surveyparts.h"
#include "model/records/identity.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace entente {

namespace {

const Sheet *sheetCalled(const Workbook &workbook, const char *name)
{
    const auto found = std::find_if(workbook.sheets.begin(), workbook.sheets.end(), [&](const Sheet &sheet) {
        return sheet.name.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    });
    return found == workbook.sheets.end() ? nullptr : &*found;
}

/// The texts of a hidden sheet, row by row.
std::vector<QStringList> textsOf(const Sheet &sheet)
{
    std::vector<QStringList> rows;
    for (const SheetCell &cell : sheet.cells) {
        if (cell.column > 3)
            continue;
        rows.resize(std::max(rows.size(), std::size_t(cell.row) + 1));
        QStringList &row = rows[cell.row];
        while (row.size() <= cell.column)
            row << QString();
        row[cell.column] = cell.type == SheetCell::Type::Number
                               ? numberText(cell.number)
                               : QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
    }
    return rows;
}

/// Spreadsheet programs do not keep every blank; an answer that differs in blanks alone is none.
bool sameText(const QString &a, const QString &b)
{
    return a == b || a.simplified() == b.simplified();
}

class SurveyReader
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    SurveyReader(const Workbook &workbook, const QString &file, const Snapshot &plan)
        : workbook_(workbook)
        , file_(file)
        , plan_(plan)
        , references_(references(plan))
        , arena_(std::make_shared<TextArena>())
    {
    }

    Result<ImportInput> run()
    {
        TRYV(readAbout());
        for (const QStringList &row : textsOf(*sheetCalled(workbook_, survey::askedSheet))) {
            asked_[row.value(0) + QLatin1Char('/') + row.value(1) + QLatin1Char('/') + row.value(2)] = row.value(3);
            askedIds_[row.value(0)].insert(row.value(1));
        }
        QSet<QString> expected = {QLatin1String(survey::aboutSheet), QLatin1String(survey::askedSheet),
                                  QLatin1String(survey::instructionSheet), QLatin1String(listSheet)};
        for (const SurveySheet &sheet : surveySheets()) {
            const char *name = sheet.kind->plural;
            expected << QLatin1String(name);
            if (const Sheet *found = sheetCalled(workbook_, name))
                readSheet(sheet, *found);
            else
                note(ImportNote::Severity::Warning, QLatin1String(name),
                     tr("The sheet is gone from the workbook; nothing was read for it."), {});
        }
        if (workbook_.hasMacros)
            note(ImportNote::Severity::Warning, file_, tr("The workbook holds macros; they were neither run nor read."),
                 {});
        for (const Sheet &sheet : workbook_.sheets)
            if (!expected.contains(sheet.name) && !sheet.cells.empty())
                note(ImportNote::Severity::Warning, QStringLiteral("%1:%2").arg(file_, sheet.name),
                     tr("The sheet is none of the survey's; it was not read."), {});
        input_.refusedCount = std::int64_t(input_.refused.size());
        return std::move(input_);
    }

private:
    Result<> readAbout()
    {
        const Sheet *about = sheetCalled(workbook_, survey::aboutSheet);
        QHash<QString, QString> values;
        if (about)
            for (const QStringList &row : textsOf(*about))
                values[row.value(0)] = row.value(1);
        if (values[QStringLiteral("format")] != QLatin1String(survey::format) ||
            !sheetCalled(workbook_, survey::askedSheet))
            return Error{ErrorCode::BadInput,
                         tr("What the survey asked is gone from the workbook, or of another version."), file_,
                         tr("Send out a new survey, or take the answers over by hand.")};
        member_ = plan_.find(Id<Member>{Uuid::fromHex(values[QStringLiteral("member")])});
        if (!member_)
            return Error{ErrorCode::BadInput, tr("The survey is about a member that this plan does not have."), file_,
                         tr("Open the plan that the survey was made from.")};
        note(ImportNote::Severity::Info, file_,
             tr("The survey of %1, as of %2, revision %3.")
                 .arg(member_->key, values[QStringLiteral("as of")], values[QStringLiteral("revision")]),
             {});
        for (const AnyId &record : surveyRecords(plan_, {member_->id}))
            concerned_.insert(record.uuid.toHex());
        return ok();
    }

    void readSheet(const SurveySheet &asked, const Sheet &sheet)
    {
        const Kind &kind = *asked.kind;
        ImportReport report;
        const TableRows returned = sheetRows(workbook_, withoutTitles(sheet), file_, &kind, report, input_.refused);
        // That rows and columns are hidden is the survey's own doing.
        for (ImportNote &one : report.notes)
            if (!one.text.contains(QLatin1String("idden")))
                input_.report.notes.push_back(std::move(one));
        const int idColumn = returned.column(QString::fromLatin1(survey::idColumn));
        if (idColumn < 0) {
            if (returned.rowCount() > 0)
                input_.refused.push_back({ErrorCode::BadInput,
                                          tr("The hidden column that tells the rows apart is gone."),
                                          returned.files.value(0), tr("Take the answers over into a fresh survey.")});
            return;
        }
        TableRows changed = emptyTable(asked, returned, false);
        TableRows added = emptyTable(asked, returned, true);
        QSet<QString> seen;
        for (std::size_t row = 0; row < returned.rowCount(); ++row) {
            const QString id = toText(returned.row(row)[std::size_t(idColumn)]).trimmed();
            if (id == QLatin1String(survey::newRow)) {
                readNew(asked, returned, row, added);
            } else if (id.isEmpty() || !concerned_.contains(id) || seen.contains(id)) {
                input_.refused.push_back(
                    {ErrorCode::BadInput,
                     seen.contains(id) ? tr("The row stands twice in the sheet.")
                     : id.isEmpty()    ? tr("The row was not asked for.")
                                       : tr("The row is about no record of this member that the plan still has."),
                     returned.where(row, 0),
                     tr("New contributions belong into the empty tinted rows of their sheet.")});
            } else {
                seen << id;
                readAnswers(asked, returned, row, id, changed);
            }
        }
        if (const auto missing = (askedIds_.value(QString::fromLatin1(kind.plural)) - seen).size(); missing > 0)
            note(ImportNote::Severity::Warning, QString::fromLatin1(kind.plural),
                 tr("Rows that were asked about are gone from the sheet; their records stay as they are."), {},
                 missing);
        for (TableRows *table : {&changed, &added})
            if (table->rowCount() > 0)
                input_.tables.push_back(std::move(*table));
    }

    /// The sheet without the row of titles for people.
    static Sheet withoutTitles(const Sheet &sheet)
    {
        Sheet result = sheet;
        std::erase_if(result.cells, [](const SheetCell &cell) { return cell.row == 1; });
        return result;
    }

    TableRows emptyTable(const SurveySheet &asked, const TableRows &returned, bool isNew) const
    {
        TableRows table;
        table.kind = QString::fromLatin1(asked.kind->plural);
        table.files = returned.files;
        table.storage = {arena_};
        table.storage.insert(table.storage.end(), returned.storage.begin(), returned.storage.end());
        for (const Field &field : asked.kind->fields) {
            const bool isMember = field.type == FieldType::Reference && &field.target() == &kindOf<Member>();
            if (isNew ? !survey::isNewAnswer(asked, field) && !isMember
                      : !survey::isAnswer(asked, field) && !field.identity)
                continue;
            table.header << QString::fromLatin1(field.name);
            const int position = returned.column(table.header.back());
            table.fileColumns.push_back(position < 0 ? 0 : returned.columnInFile(position));
        }
        return table;
    }

    [[nodiscard]] std::string_view stored(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        return arena_->store({utf8.constData(), std::size_t(utf8.size())});
    }

    /// Takes the answers of a row that differ from what was asked, and refuses anything else that does.
    void readAnswers(const SurveySheet &asked, const TableRows &returned, std::size_t row, const QString &id,
                     TableRows &changed)
    {
        const Kind &kind = *asked.kind;
        const RecordPtr record = plan_.find(kind, Uuid::fromHex(id));
        if (!record)
            return;
        std::vector<std::string_view> cells;
        bool hasAnswer = false;
        for (const Field &field : kind.fields) {
            const QString name = QString::fromLatin1(field.name);
            const int position = returned.column(name);
            const QString before = asked_.value(QStringLiteral("%1/%2/%3").arg(QLatin1String(kind.plural), id, name));
            const QString answer = position < 0 ? before : toText(returned.row(row)[std::size_t(position)]);
            const QString present = textOf(field, *record, references_);
            const bool differs = !sameText(answer, before);
            if (!survey::isAnswer(asked, field)) {
                if (differs)
                    input_.refused.push_back({ErrorCode::BadInput,
                                              tr("\"%1\" was changed to \"%2\", which was not asked for.")
                                                  .arg(before.left(60), answer.left(60)),
                                              returned.where(row, position + 1),
                                              tr("Change it in the plan yourself, if it is right.")});
                if (field.identity)
                    cells.push_back(stored(present));
                continue;
            }
            cells.push_back(stored(differs ? answer : present));
            hasAnswer = hasAnswer || (differs && !sameText(answer, present));
            if (differs && !sameText(present, before) && !sameText(present, answer))
                note(ImportNote::Severity::Warning, QLatin1String(kind.plural),
                     tr("The plan has changed since the survey was made; the member's answer replaces what it says "
                        "now."),
                     returned.where(row, position + 1));
        }
        if (!hasAnswer)
            return;
        changed.cells.insert(changed.cells.end(), cells.begin(), cells.end());
        changed.origins.push_back(returned.origins[row]);
    }

    /// A new record, where anything is filled in.
    void readNew(const SurveySheet &asked, const TableRows &returned, std::size_t row, TableRows &added)
    {
        const Kind &kind = *asked.kind;
        std::vector<std::string_view> cells;
        bool isFilled = false;
        for (const QString &name : std::as_const(added.header)) {
            const Field &field = *kind.field(name);
            const int position = returned.column(name);
            const std::string_view cell = position < 0 ? std::string_view() : returned.row(row)[std::size_t(position)];
            const bool isMember = field.type == FieldType::Reference && &field.target() == &kindOf<Member>();
            isFilled = isFilled || (!isMember && !toText(cell).trimmed().isEmpty());
            cells.push_back(isMember ? stored(member_->key) : cell);
            if (isMember && toText(cell).trimmed() != member_->key)
                input_.refused.push_back({ErrorCode::BadInput,
                                          tr("The row is for the member %1.").arg(member_->key),
                                          returned.where(row, position + 1),
                                          {}});
        }
        for (int position = 0; position < int(returned.header.size()); ++position) {
            const QString &name = returned.header[position];
            if (!added.header.contains(name) && kind.field(name) && !returned.row(row)[std::size_t(position)].empty())
                input_.refused.push_back(
                    {ErrorCode::BadInput, tr("This cell was not asked for."), returned.where(row, position + 1), {}});
        }
        if (!isFilled)
            return;
        const int key = int(added.header.indexOf(QStringLiteral("key")));
        if (key >= 0) {
            // A key that is there already would make the row a change of that record, whoever's it is.
            const QString name = toText(cells[std::size_t(key)]).trimmed();
            if (!name.isEmpty() && !references_.find(kind, name).isNull()) {
                input_.refused.push_back({ErrorCode::BadInput, tr("There is a \"%1\" already.").arg(name.left(60)),
                                          returned.where(row, returned.column(u"key") + 1),
                                          tr("Choose another key, or leave it empty.")});
                return;
            }
            if (name.isEmpty())
                cells[std::size_t(key)] = stored(freeKey(kind));
        }
        added.cells.insert(added.cells.end(), cells.begin(), cells.end());
        added.origins.push_back(returned.origins[row]);
    }

    /// `DEU-NEW-1`, or the first number that is free.
    QString freeKey(const Kind &kind)
    {
        for (;;) {
            QString key = QStringLiteral("%1-NEW-%2").arg(member_->key).arg(++lastKey_);
            if (references_.find(kind, key).isNull())
                return key;
        }
    }

    void note(ImportNote::Severity severity, const QString &subject, const QString &text, const QString &example,
              std::int64_t times = 1)
    {
        auto &notes = input_.report.notes;
        auto found = std::find_if(notes.begin(), notes.end(),
                                  [&](const ImportNote &one) { return one.subject == subject && one.text == text; });
        if (found == notes.end())
            found = notes.insert(notes.end(), {severity, subject, text, 0, {}});
        found->count += times;
        if (!example.isEmpty() && found->examples.size() < ImportReport::maxExamples)
            found->examples << example;
    }

    const Workbook &workbook_;
    QString file_;
    const Snapshot &plan_;
    const SnapshotReferences &references_;
    std::shared_ptr<TextArena> arena_;
    const Member *member_ = nullptr;
    QSet<QString> concerned_;
    QHash<QString, QString> asked_;          ///< texts by sheet/id/field
    QHash<QString, QSet<QString>> askedIds_; ///< by sheet
    ImportInput input_;
    int lastKey_ = 0;
};

} // namespace

bool isSurvey(const Workbook &workbook)
{
    return sheetCalled(workbook, survey::aboutSheet) != nullptr;
}

Result<ImportInput> readSurvey(const Workbook &workbook, const QString &file, const Snapshot &plan)
{
    return SurveyReader(workbook, file, plan).run();
}

} // namespace entente

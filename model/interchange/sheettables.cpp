// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/sheettables.h"

#include "model/foundation/day.h"
#include "model/records/fieldtext.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr std::size_t mostColumns = 1000;
constexpr std::size_t mostTableCells = 20'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

const Kind *kindOfSheet(const Sheet &sheet, const Catalogue &catalogue)
{
    const QString name = sheet.name.trimmed().toLower();
    for (const Kind *kind : catalogue.kinds())
        if (!kind->internal && name == QLatin1String(kind->plural))
            return kind;
    return nullptr;
}

QString isoDate(const SheetCell &cell)
{
    PartialDate date = PartialDate::fromDay({std::int32_t(std::floor(cell.number))});
    if (cell.shows != SheetCell::Shows::Day)
        date.day = 0;
    if (cell.shows == SheetCell::Shows::Year)
        date.month = 0;
    return date.toIso();
}

/// Turns the cells of one sheet into rows of text.
class SheetRows
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    SheetRows(const Workbook &workbook, const Sheet &sheet, const QString &file, const Kind *kind, ImportReport &report,
              std::vector<Error> &refused)
        : workbook_(workbook)
        , sheet_(sheet)
        , file_(file)
        , kind_(kind)
        , report_(report)
        , refused_(refused)
        , arena_(std::make_shared<TextArena>())
    {
        table_.kind = kind ? QString::fromLatin1(kind->plural) : sheet.name;
        table_.files << QStringLiteral("%1:%2%3").arg(file, sheet.name, sheetMark);
        table_.storage = {workbook.texts, arena_};
    }

    TableRows run()
    {
        for (const Error &error : workbook_.refused)
            if (isPlaceIn(error.where, table_.files.front()))
                refused_.push_back(error);
        if (!sheet_.cells.empty() && readHeader()) {
            refuseMerged();
            readRows();
            noteHidden();
        }
        for (auto &note : notes_)
            report_.notes.push_back(std::move(note));
        return std::move(table_);
    }

private:
    /// @return whether the sheet can be a table at all.
    bool readHeader()
    {
        headerRow_ = sheet_.cells.front().row;
        for (; first_ < sheet_.cells.size() && sheet_.cells[first_].row == headerRow_; ++first_) {
            const SheetCell &cell = sheet_.cells[first_];
            const QString name = textOf(cell, nullptr).trimmed();
            if (name.isEmpty())
                continue;
            positions_[cell.column] = int(table_.header.size());
            table_.header << name;
            table_.fileColumns.push_back(cell.column + 1);
            fields_.push_back(kind_ ? kind_->field(name) : nullptr);
        }
        std::size_t rows = 0;
        for (std::size_t i = first_; i < sheet_.cells.size(); ++i)
            rows += i == first_ || sheet_.cells[i].row != sheet_.cells[i - 1].row ? 1 : 0;
        const auto columns = std::size_t(table_.header.size());
        if (columns <= mostColumns && rows * std::max<std::size_t>(columns, 1) <= mostTableCells)
            return true;
        refused_.push_back({ErrorCode::BadInput,
                            tr("The sheet is too large: %1 columns and %2 rows.").arg(columns).arg(rows),
                            table_.files.front(), tr("Split it, or import it as CSV.")});
        return false;
    }

    void readRows()
    {
        const auto columns = std::size_t(table_.header.size());
        for (std::size_t i = first_; i < sheet_.cells.size();) {
            const std::uint32_t row = sheet_.cells[i].row;
            const std::size_t start = table_.cells.size();
            table_.cells.resize(start + columns);
            bool isBlank = true;
            for (; i < sheet_.cells.size() && sheet_.cells[i].row == row; ++i) {
                const SheetCell &cell = sheet_.cells[i];
                const auto position = positions_.constFind(cell.column);
                if (position == positions_.cend()) {
                    note(ImportNote::Severity::Warning,
                         tr("Cells in columns without a name in the header were not imported."), cell);
                    continue;
                }
                const std::string_view text = stored(cell, fields_[std::size_t(*position)]);
                table_.cells[start + std::size_t(*position)] = text;
                isBlank = isBlank && text.empty();
            }
            if (isBlank)
                table_.cells.resize(start);
            else
                table_.origins.push_back({0, row + 1});
        }
    }

    std::string_view stored(const SheetCell &cell, const Field *field)
    {
        if (cell.type == SheetCell::Type::Text && !cell.isFormula)
            return cell.text;
        const QByteArray utf8 = textOf(cell, field).toUtf8();
        return arena_->store({utf8.constData(), std::size_t(utf8.size())});
    }

    /// What a cell says; a cell that says nothing sensible is refused.
    QString textOf(const SheetCell &cell, const Field *field)
    {
        using enum ImportNote::Severity;
        if (cell.isFormula && cell.type != SheetCell::Type::NoValue && cell.type != SheetCell::Type::Error)
            note(Info, tr("Formulas are not computed; what they gave when the workbook was saved was taken."), cell);
        switch (cell.type) {
        case SheetCell::Type::Text:
            return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
        case SheetCell::Type::Boolean:
            return cell.number != 0 ? QStringLiteral("yes") : QStringLiteral("no");
        case SheetCell::Type::Number:
            return numberOf(cell, field);
        case SheetCell::Type::Date:
            return dateOf(cell, field);
        case SheetCell::Type::Error:
            refuse(
                cell,
                tr("The cell holds an error, \"%1\".")
                    .arg(QString::fromUtf8(cell.text.data(), qsizetype(std::min<std::size_t>(cell.text.size(), 40)))),
                tr("Correct it in the workbook."));
            return {};
        case SheetCell::Type::NoValue:
            refuse(cell, tr("The cell is a formula, and the workbook does not say what it gives."),
                   tr("Open and save the workbook in a spreadsheet program, or write the value in."));
            return {};
        }
        return {};
    }

    QString numberOf(const SheetCell &cell, const Field *field)
    {
        constexpr double lastYear = 9999;
        if (!field || field->type != FieldType::Date)
            return numberText(cell.number);
        if (cell.number == std::floor(cell.number) && cell.number >= 1 && cell.number <= lastYear)
            return QStringLiteral("%1").arg(int(cell.number), 4, 10, QLatin1Char('0'));
        const auto day = dayOfSerial(cell.number, workbook_.isDated1904);
        if (!day) {
            refuse(cell, tr("The number %1 is neither a year nor a date.").arg(numberText(cell.number)));
            return {};
        }
        note(ImportNote::Severity::Info, tr("Numbers in a column of dates were read as the dates they stand for."),
             cell);
        return PartialDate::fromDay({*day}).toIso();
    }

    QString dateOf(const SheetCell &cell, const Field *field)
    {
        using enum ImportNote::Severity;
        if (field && (field->isNumeric() || field->type == FieldType::Boolean)) {
            refuse(cell, tr("The cell holds the date %1, where a number belongs.").arg(isoDate(cell)),
                   tr("Spreadsheets make dates of what looks like one; format the cell as a number or text."));
            return {};
        }
        if (cell.number != std::floor(cell.number))
            note(Warning, tr("The time of day beside a date was left out."), cell);
        if (cell.shows != SheetCell::Shows::Day)
            note(Info, tr("Dates that the sheet shows as a month or a year were read as that month or year."), cell);
        return isoDate(cell);
    }

    /// An empty cell clears a field; under a merged cell it may have been meant to repeat it.
    void refuseMerged()
    {
        const std::uint32_t lastRow = sheet_.cells.back().row;
        for (const CellRange &range : sheet_.merged) {
            const bool touches = range.firstRow <= lastRow && range.lastRow >= headerRow_ &&
                                 std::any_of(positions_.keyBegin(), positions_.keyEnd(), [&](std::uint32_t column) {
                                     return column >= range.firstColumn && column <= range.lastColumn;
                                 });
            if (touches)
                refused_.push_back(
                    {ErrorCode::BadInput,
                     tr("The cells to %1%2 are merged: it cannot be known which of them the value is meant "
                        "for.")
                         .arg(columnLetters(range.lastColumn))
                         .arg(range.lastRow + 1),
                     placeOf(file_, sheet_.name, range.firstRow, range.firstColumn),
                     tr("Undo the merging, and write the value into each cell it is for.")});
        }
    }

    void noteHidden()
    {
        using enum ImportNote::Severity;
        const QString subject = table_.kind;
        if (sheet_.isHidden)
            report_.notes.push_back({Warning, subject, tr("The sheet is hidden; it was read all the same."), 1, {}});
        if (sheet_.hasHiddenColumns)
            report_.notes.push_back(
                {Warning, subject, tr("The sheet has hidden columns; they were read all the same."), 1, {}});
        ImportNote rows{Warning, subject, tr("Hidden rows were read all the same."), 0, {}};
        for (const std::uint32_t row : sheet_.hiddenRows) {
            if (row == headerRow_)
                continue;
            ++rows.count;
            if (rows.examples.size() < ImportReport::maxExamples)
                rows.examples << placeText(table_.files.front(), row + 1, 0);
        }
        if (rows.count > 0)
            report_.notes.push_back(std::move(rows));
    }

    void refuse(const SheetCell &cell, const QString &why, const QString &remedy = {})
    {
        refused_.push_back({ErrorCode::BadInput, why, placeOf(file_, sheet_.name, cell.row, cell.column), remedy});
    }

    void note(ImportNote::Severity severity, const QString &text, const SheetCell &cell)
    {
        auto found =
            std::find_if(notes_.begin(), notes_.end(), [&](const ImportNote &one) { return one.text == text; });
        if (found == notes_.end())
            found = notes_.insert(notes_.end(), {severity, table_.kind, text, 0, {}});
        ++found->count;
        if (found->examples.size() < ImportReport::maxExamples)
            found->examples << placeOf(file_, sheet_.name, cell.row, cell.column);
    }

    const Workbook &workbook_;
    const Sheet &sheet_;
    QString file_;
    const Kind *kind_;
    ImportReport &report_;
    std::vector<Error> &refused_;
    std::shared_ptr<TextArena> arena_;
    TableRows table_;
    std::uint32_t headerRow_ = 0;
    std::size_t first_ = 0;              ///< the first cell below the header
    QMap<std::uint32_t, int> positions_; ///< in the header, by column of the sheet
    std::vector<const Field *> fields_;  ///< by position; null for unknown columns
    std::vector<ImportNote> notes_;
};

} // namespace

TableRows sheetRows(const Workbook &workbook, const Sheet &sheet, const QString &file, const Kind *kind,
                    ImportReport &report, std::vector<Error> &refused)
{
    return SheetRows(workbook, sheet, file, kind, report, refused).run();
}

Result<ImportInput> workbookTables(const Workbook &workbook, const QString &path, const Catalogue &catalogue)
{
    ImportInput input;
    using enum ImportNote::Severity;
    if (workbook.hasMacros)
        input.report.notes.push_back(
            {Warning, path, tr("The workbook holds macros; they were neither run nor read."), 1, {}});
    QStringList names;
    std::vector<std::pair<const Kind *, const Sheet *>> found;
    for (const Sheet &sheet : workbook.sheets) {
        names << sheet.name;
        const Kind *kind = kindOfSheet(sheet, catalogue);
        if (kind)
            found.emplace_back(kind, &sheet);
        else if (sheet.name != QLatin1String(listSheet))
            input.report.notes.push_back(
                {sheet.cells.empty() ? Info : Warning,
                 QStringLiteral("%1:%2").arg(path, sheet.name),
                 sheet.cells.empty() ? tr("The sheet is empty.")
                                     : tr("No kind of record has a table of this name; the sheet was not read."),
                 std::int64_t(sheet.cells.empty() ? 1 : sheet.cells.size()),
                 {}});
    }
    if (found.empty()) {
        QStringList wanted;
        for (const Kind *kind : catalogue.kinds())
            if (!kind->internal)
                wanted << QLatin1String(kind->plural);
        return Error{ErrorCode::BadInput,
                     tr("No sheet of this workbook is called like a kind of record; its sheets are: %1.")
                         .arg(names.join(QStringLiteral(", "))),
                     path,
                     tr("Call them by these names: %1; or import the workbook through a mapping.")
                         .arg(wanted.join(QStringLiteral(", ")))};
    }
    std::stable_sort(found.begin(), found.end(), [&](const auto &a, const auto &b) {
        return catalogue.indexOf(*a.first) < catalogue.indexOf(*b.first);
    });
    for (const auto &[kind, sheet] : found)
        input.tables.push_back(sheetRows(workbook, *sheet, path, kind, input.report, input.refused));
    input.refusedCount = std::int64_t(input.refused.size());
    return input;
}

} // namespace entente

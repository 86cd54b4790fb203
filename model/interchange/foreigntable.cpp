// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/foreigntable.h"

#include "model/interchange/sheettables.h"

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// @p rows with every column of the sheet from the first on.
TableRows withEveryColumn(const TableRows &rows)
{
    TableRows result = rows;
    const int width = rows.fileColumns.empty() ? 0 : rows.fileColumns.back();
    result.header.clear();
    result.fileColumns.clear();
    result.cells.assign(rows.rowCount() * std::size_t(width), {});
    for (int column = 1; column <= width; ++column) {
        const auto found = std::find(rows.fileColumns.begin(), rows.fileColumns.end(), column);
        const auto position = std::size_t(found - rows.fileColumns.begin());
        if (found == rows.fileColumns.end()) {
            result.header << columnLetters(std::uint32_t(column) - 1);
            continue;
        }
        result.header << rows.header[qsizetype(position)];
        for (std::size_t row = 0; row < rows.rowCount(); ++row)
            result.cells[row * std::size_t(width) + std::size_t(column) - 1] = rows.row(row)[position];
    }
    return result;
}

QStringList textsOf(std::span<const std::string_view> cells)
{
    QStringList texts;
    for (const std::string_view cell : cells)
        texts << toText(cell);
    return texts;
}

} // namespace

Result<ForeignSheet> readForeignSheet(const QString &path, const QString &sheet, Job &job)
{
    TRY(const Workbook workbook, readWorkbook(path, {}, job));
    ForeignSheet result;
    const Sheet *found = nullptr;
    for (const Sheet &one : workbook.sheets) {
        result.sheets << one.name;
        if (!found && (sheet.isEmpty() ? !one.cells.empty() : one.name == sheet))
            found = &one;
    }
    if (!found)
        return Error{ErrorCode::BadInput,
                     sheet.isEmpty() ? tr("The workbook is empty.")
                                     : tr("The workbook has no sheet \"%1\".").arg(sheet),
                     path, tr("Its sheets are: %1.").arg(result.sheets.join(QStringLiteral(", ")))};
    const TableRows rows = sheetRows(workbook, *found, path, nullptr, result.report, result.refused);
    result.rows = withEveryColumn(rows);
    return result;
}

Result<ForeignHead> readForeignHead(const QString &path, const MappingSource &source, int most, Job &job)
{
    ForeignHead head;
    if (isWorkbookName(path)) {
        TRY(const ForeignSheet found, readForeignSheet(path, source.sheet, job));
        head.header = found.rows.header;
        head.sheets = found.sheets;
        head.sheet = found.rows.kind;
        head.rowCount = std::int64_t(found.rows.rowCount());
        for (std::size_t row = 0; row < found.rows.rowCount() && int(row) < most; ++row)
            head.rows.push_back(textsOf(found.rows.row(row)));
        return head;
    }
    TRY(CsvReader reader, CsvReader::open(path, source.options));
    head.header = reader.header();
    for (;; ++head.rowCount) {
        constexpr int between = 4096;
        if (head.rowCount % between == 0 && job.isCancelled())
            return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
        const auto more = reader.next();
        if (more && !more.value())
            break;
        if (more && int(head.rows.size()) < most)
            head.rows.push_back(textsOf(reader.cells()));
    }
    head.facts = reader.facts();
    return head;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/id.h"
#include "model/foundation/job.h"
#include "model/foundation/result.h"
#include "model/interchange/csv.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// Where a row of a table was read.
struct RowOrigin {
    std::uint32_t file = 0; ///< index into TableRows::files
    std::uint32_t line = 0; ///< physical line, from 1
};

/// What follows the name of a sheet in TableRows::files, and in the places of its cells.
inline constexpr QChar sheetMark = u'!';

/// `file:line:column`, counted from 1, without what is 0; in a sheet (@p file ends with sheetMark)
/// `file:sheet!D17`, or `file:sheet!17` without the column.
[[nodiscard]] QString placeText(const QString &file, std::uint32_t line, int column);
/// Whether @p place, as written by placeText(), lies in @p file.
[[nodiscard]] bool isPlaceIn(const QString &place, const QString &file);

/// The rows of one kind as text, wherever they come from: a file of a table folder, a sheet, a
/// foreign table through a mapping. The importer takes these and knows of no file format.
/// Cells are views in UTF-8 into memory that storage holds; an empty cell is an empty view.
struct TableRows {
    QString kind;                        ///< the file stem of the kind, e.g. "agreements"
    QStringList header;                  ///< column names
    QStringList files;                   ///< files or sheets the rows come from, as messages name them
    std::vector<int> fileColumns;        ///< where in the file each column of the header is, from 1; empty: in order
    std::vector<std::string_view> cells; ///< row by row, as many a row as the header has
    std::vector<RowOrigin> origins;      ///< one a row
    std::vector<std::shared_ptr<const void>> storage;
    /// The record of the plan that each row is of, where the reader knows that by other means than what
    /// identifies records in files; then columns that identify may be absent, and change the record where
    /// they are not. Empty, or one a row.
    std::vector<Uuid> records;

    [[nodiscard]] std::size_t rowCount() const { return origins.size(); }
    [[nodiscard]] std::span<const std::string_view> row(std::size_t index) const
    {
        const auto columns = std::size_t(header.size());
        return {cells.data() + index * columns, columns};
    }
    /// Index of the column called @p name; -1 when there is none.
    [[nodiscard]] int column(QStringView name) const { return int(header.indexOf(name)); }
    /// Where in the file the column at @p position of the header is, from 1; 0 for the position -1.
    [[nodiscard]] int columnInFile(int position) const
    {
        return fileColumns.empty() || position < 0 ? position + 1 : fileColumns[std::size_t(position)];
    }
    /// The place of a row or, with @p column of the header (counted from 1), of a cell; see placeText().
    [[nodiscard]] QString where(std::size_t index, int column = 0) const;
};

/// One rule that was applied while reading, how often, and where first.
struct ImportNote {
    enum class Severity { Info, Warning };
    Severity severity = Severity::Info;
    QString subject; ///< what it is about: a file, `table`, or `table.column`
    QString text;    ///< the rule as a sentence, already translated
    std::int64_t count = 0;
    QStringList examples; ///< the first few places, `file:line[:column]` and where it helps the value
};

/// What a reader did to the data on the way in; everything a person should be able to see.
struct ImportReport {
    static constexpr int maxExamples = 5;
    std::vector<ImportNote> notes;
};

/// Adds notes for what @p facts tell about the file @p name; nothing for an ordinary file.
void noteFacts(const CsvFacts &facts, const QString &name, ImportReport &report);

/// Reads a CSV file as rows of @p kind; @p report receives what was noticed on the way. Rows that
/// are refused are appended to @p refused, in the order of the file.
/// Errors: NotFound or BadInput when the file cannot be read as a table; Cancelled.
[[nodiscard]] Result<TableRows> readTable(const QString &path, const QString &kind, const CsvOptions &options,
                                          ImportReport &report, std::vector<Error> &refused, Job &job);

/// The text of a cell.
[[nodiscard]] inline QString toText(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size()));
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/mapping.h"

namespace entente {

/// A sheet of somebody else's workbook as text.
struct ForeignSheet {
    /// Every column from the first to the last that the header names; columns without a name in between are
    /// called by their letters, so that places are those of the sheet.
    TableRows rows;
    QStringList sheets; ///< the names of all sheets
    ImportReport report;
    std::vector<Error> refused;
};

/// Reads the sheet called @p sheet of the workbook at @p path; the first with anything on it where it is empty.
/// Errors: those of readWorkbook(); BadInput, with the names there are, when there is no such sheet.
[[nodiscard]] Result<ForeignSheet> readForeignSheet(const QString &path, const QString &sheet, Job &job);

/// The beginning of a foreign table, for a person to look at.
struct ForeignHead {
    QStringList header;
    std::vector<QStringList> rows;
    std::int64_t rowCount = 0; ///< of the whole table
    QStringList sheets;        ///< of a workbook
    QString sheet;             ///< the one that was read
    CsvFacts facts;            ///< of a text: what was found out about it
};

/// Reads the first @p most rows of the table at @p path as @p source says.
/// Errors: those of CsvReader::open() and readForeignSheet(); Cancelled.
[[nodiscard]] Result<ForeignHead> readForeignHead(const QString &path, const MappingSource &source, int most, Job &job);

} // namespace entente

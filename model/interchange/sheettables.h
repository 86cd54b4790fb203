// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importplan.h"
#include "model/interchange/workbook.h"

namespace entente {

/// The sheet of a workbook that an export keeps its lists of words in; imports leave it alone.
inline constexpr const char *listSheet = "_lists";

/// The rows of one sheet as text. The first row that says anything is the header; columns without a header
/// are left out and noted. Cells become what a table folder would say: dates ISO dates (the month or the
/// year alone where the cell shows no more), truth values yes or no, formulas what they gave. What such
/// rules did is noted; errors, formulas without a result and merged cells are refused by cell.
/// @param kind whose fields tell how numbers are meant (in a column of dates a number is a serial day, or
///        a year where it has four digits or fewer); null for a foreign table
[[nodiscard]] TableRows sheetRows(const Workbook &workbook, const Sheet &sheet, const QString &file, const Kind *kind,
                                  ImportReport &report, std::vector<Error> &refused);

/// A workbook as tables: one sheet for each kind, called like the file of a table folder. Other sheets, hidden
/// rows and macros become notes. @p path stands for the workbook in messages.
/// Errors: BadInput when no sheet is called like a kind.
[[nodiscard]] Result<ImportInput> workbookTables(const Workbook &workbook, const QString &path,
                                                 const Catalogue &catalogue);

} // namespace entente

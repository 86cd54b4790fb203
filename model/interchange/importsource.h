// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importplan.h"

namespace entente {

/// Reads the tables at @p path for an import into @p plan, whatever it is: a table folder, a CSV file called
/// like a kind, a workbook (.xlsx, .ods) with a sheet for each kind, or a survey that came back.
/// Errors: those of readTableFolder(), readWorkbook(), workbookTables() and readSurvey().
[[nodiscard]] Result<ImportInput> readImportSource(const QString &path, const Snapshot &plan, Job &job);

/// Whether @p path is a table that readImportSource() does not know and a mapping could: a text that is not called
/// like a kind, or a workbook without a sheet that is. Errors: those of readWorkbook().
[[nodiscard]] Result<bool> isForeignTable(const QString &path, const Snapshot &plan, Job &job);

/// The patterns of files that can hold tables, for file dialogs: `*.csv *.xlsx ...`.
[[nodiscard]] QString importPatterns();

/// Whether @p path, by its name, can be imported: a folder, or a file of a known suffix.
[[nodiscard]] bool isImportSource(const QString &path);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace entente {

/// Cells as spreadsheets put them on the clipboard: rows of as many cells each.
struct TextBlock {
    std::vector<QStringList> rows;
    qsizetype columns = 0;

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

/// Reads a block from plain text: a tab between cells, a line break after a row. A cell that begins with a
/// quote and has a closing one before the next tab or line break, or the end, may hold both, and two quotes
/// for one; any other quote is an ordinary character, as spreadsheets write it. Unlike in a file an empty
/// line is a row: blocks go by position. Short rows are filled with empty cells.
[[nodiscard]] TextBlock readBlock(const QString &text);

/// @p text as a cell of a block, between quotes where it has to be.
[[nodiscard]] QString blockCell(QString text);

/// @p text so that no spreadsheet runs it: what begins with `=`, `+`, `-`, `@`, a tab or a carriage return
/// gets an apostrophe before it. unguarded() takes it away again, and leaves every other text alone.
[[nodiscard]] QString guarded(const QString &text);
[[nodiscard]] QString unguarded(const QString &text);

} // namespace entente

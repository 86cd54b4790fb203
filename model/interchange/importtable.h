// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/cellreader.h"
#include "model/interchange/importrefusals.h"

namespace entente {

/// A table of an import whose header has been understood.
struct ImportTable {
    struct Column {
        int position = 0; ///< in the header, from 0
        CellReader reader;
    };

    const Kind *kind = nullptr;
    const TableRows *rows = nullptr;
    std::uint32_t firstRow = 0;   ///< number of its first row among all rows of the import
    std::vector<Column> identity; ///< the columns that identify a row
    std::vector<Column> others;   ///< those that do not
    /// Required fields that have no column here: every new record would lack them.
    std::vector<const Field *> absentRequired;
};

/// Understands the headers of @p input. Tables of unknown kinds and unknown columns become notes of
/// @p report; a table without the columns that identify its rows, or with one column twice, is refused.
[[nodiscard]] std::vector<ImportTable> openTables(const ImportInput &input, const Catalogue &catalogue,
                                                  const ImportReferences &references, RefusalList &refusals,
                                                  ImportReport &report);

} // namespace entente

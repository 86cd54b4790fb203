// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/interchange/textblock.h"
#include "model/records/changeset.h"
#include "model/records/snapshot.h"

#include <functional>
#include <optional>

namespace entente {

/// Where a block is to go: the part of a table from the selected cell on.
struct PasteTarget {
    const Kind *kind = nullptr;
    std::vector<Uuid> rows; ///< the selected record and those below it
    /// The columns from the selected one to the right; null for one that cannot be written.
    std::vector<const Field *> columns;
};

struct PasteOptions {
    /// Whether the first row holds names of columns; nothing to find out.
    std::optional<bool> hasHeader;
    /// Turns what a person or spreadsheet wrote into the form of files; what it refuses is refused by cell.
    std::function<Result<QString>(const Field &, const QString &)> read;
};

enum class PasteState {
    Same,    ///< says what the record says already
    Added,   ///< of a record that is new
    Changed, ///< says something else than the record
    Refused, ///< is no value of its field
    Ignored, ///< belongs to no column, or to no row
};

struct PasteCell {
    QString text; ///< as it was pasted
    PasteState state = PasteState::Same;
    QString reason; ///< why it is refused or ignored; a sentence
};

struct PasteRow {
    PasteState state = PasteState::Same;
    RecordPtr before;             ///< null for a new record
    RecordPtr after;              ///< null when it is not known which record the row is of
    std::vector<PasteCell> cells; ///< one a column of the block
    QString reason;               ///< what is wrong with the row and not with one of its cells
};

/// What pasting a block would do: cell by cell for a preview, and as one change set.
struct PastePlan {
    bool hasHeader = false;
    bool byIdentity = false;            ///< rows name their records; else they go by position
    std::vector<const Field *> columns; ///< one a column of the block; null for those that are ignored
    QStringList titles;                 ///< of the columns, as the header has them where there is one
    std::vector<PasteRow> rows;
    /// Empty when anything is refused: a paste is all or nothing.
    ChangeSet changes;
    int added = 0;
    int changed = 0;
    int same = 0;
    int ignored = 0;
    int refusedRows = 0;
    int refusedCells = 0; ///< and rows that are refused as such

    [[nodiscard]] bool canPaste() const { return refusedCells == 0 && added + changed > 0; }
};

/// What has to change in @p plan so that it says what @p block says, read by the importer (planImport()) so
/// that what a file may say a block may say, and nothing else. Pure: nothing is written.
///
/// Columns are found by their names or titles when the first row holds those, else by position. Where the
/// block has what identifies records, a row changes the record of that identity or adds it; otherwise rows
/// go to the records of @p target one after the other, and what is left over is refused.
/// Errors: Cancelled only; what is refused is part of the plan.
[[nodiscard]] Result<PastePlan> planPaste(const Snapshot &plan, const TextBlock &block, const PasteTarget &target,
                                          const PasteOptions &options, Job &job);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/interchange/tablerows.h"
#include "model/records/changeset.h"
#include "model/records/snapshot.h"

namespace entente {

/// What there is to import: the tables of a folder, of a file, or out of a mapping, with what their
/// readers noticed. Several sources of one import are appended to each other.
struct ImportInput {
    std::vector<TableRows> tables;
    ImportReport report;           ///< what readers did to the data on the way in
    std::vector<Error> refused;    ///< rows and files that readers refused, `where` being file:line:column
    std::int64_t refusedCount = 0; ///< all of those, when readers did not list each

    /// Adds the tables, notes and refusals of @p other.
    void append(ImportInput other);
};

/// Why a row, or a whole file, was not accepted.
struct Refusal {
    QString file;
    std::uint32_t line = 0; ///< physical line from 1; 0 when the whole file is meant
    int column = 0;         ///< counted from 1; 0 when no column of the file is to blame
    QString columnName;     ///< empty when it is about no column
    QString reason;         ///< a sentence
    QString remedy;         ///< a sentence; empty where there is nothing to suggest

    /// `file:line:column` or `file:sheet!D17`, without what is not known.
    [[nodiscard]] QString where() const;
    /// `file:line:column (name): reason remedy`.
    [[nodiscard]] QString message() const;
};

/// How many rows of one kind were added, changed records, changed nothing, or were refused.
struct ImportTally {
    const Kind *kind = nullptr;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
};

struct ImportOptions {
    std::size_t mostRefusals = 300; ///< further refusals are counted, not listed
    bool listRows = false;          ///< fill ImportOutcome::rows, for a preview row by row
};

/// What became of one row. A refused row has what its acceptable cells say.
struct ImportedRow {
    const TableRows *table = nullptr; ///< of the input
    std::size_t row = 0;
    RecordPtr before; ///< null for a new record
    RecordPtr after;  ///< null when the row is refused for what identifies it
    bool accepted = false;
};

/// What an import would do to a plan.
struct ImportOutcome {
    ChangeSet changes;              ///< empty when anything was refused: an import is all or nothing
    ChangeSet rest;                 ///< when something was refused: what the other rows would do, to look at only
    std::vector<ImportTally> tally; ///< the kinds that had a table, in the order of the catalogue
    std::vector<Refusal> refusals;  ///< the readers' first, then by table in the order of the input and by line
    std::int64_t refusalCount = 0;  ///< all refusals, listed or not; several may be about one row
    ImportReport report;            ///< the readers' notes and the importer's own
    std::vector<ImportedRow> rows;  ///< every row by table, when asked for

    [[nodiscard]] bool isAccepted() const { return refusalCount == 0; }
};

/// What has to change in @p plan so that it says what @p input says. Pure: nothing is written.
///
/// A row whose identity the plan has updates that record: an absent column leaves the field, an empty
/// cell clears it; a record without a row is kept. Other rows become new records. References may name
/// records of the plan and rows of the same import, in any order. Tables of unknown kinds and unknown
/// columns are reported as notes. A row is refused when a cell is no value of its field, a reference
/// names nothing, a required field is empty, or an earlier row has the same identity.
/// Errors: Cancelled only; refused rows are part of the outcome.
[[nodiscard]] Result<ImportOutcome> planImport(const Snapshot &plan, const ImportInput &input,
                                               const ImportOptions &options, Job &job);

} // namespace entente

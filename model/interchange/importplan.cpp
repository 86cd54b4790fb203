// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/importplan.h"

#include "model/interchange/importtable.h"
#include "model/interchange/rowindex.h"
#include "model/records/scaleterm.h"

#include <QCoreApplication>

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

QString fieldName(const Field &field)
{
    return QString::fromLatin1(field.name);
}

Error missing(const Kind &kind, const Field &field)
{
    return {ErrorCode::BadInput,
            tr("The %1 is missing; a %2 needs one.").arg(fieldName(field), Kind::tr(kind.title).toLower()),
            {},
            {}};
}

/// What is known of one row of the import.
struct ImportRow {
    std::shared_ptr<Record> made; ///< the new record, with its identity
    RecordPtr before;             ///< or the record of the plan that it updates; neither when refused
};

/// A kind whose identity cannot be read before other kinds without a key are: it refers to such a kind,
/// or to any kind.
bool isLate(const Kind &kind)
{
    return !kind.keyField() && std::any_of(kind.identity().begin(), kind.identity().end(), [](const Field *field) {
        return field->type == FieldType::AnyReference ||
               (field->type == FieldType::Reference && !field->target().keyField());
    });
}

/// Whether what @p cell refers to may be a row that is not identified yet.
bool namesLateKind(const Field &field, std::string_view cell, const ImportReferences &references)
{
    if (field.type == FieldType::Reference)
        return isLate(field.target());
    if (field.type != FieldType::AnyReference)
        return false;
    const Kind *kind = references.kind(cell.substr(0, cell.find(':')));
    return kind && isLate(*kind);
}

/// Plans an import in two passes. The first finds out for every row which record it is, so that the
/// second, which reads all other cells, can resolve references in any order.
class ImportPlanner
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    ImportPlanner(const Snapshot &plan, const ImportInput &input, const ImportOptions &options, Job &job)
        : plan_(plan), job_(job), references_(plan), refusals_(options.mostRefusals), listRows_(options.listRows)
    {
        outcome_.report = input.report;
        refusals_.addReaders(input);
        tables_ = openTables(input, plan.catalogue(), references_, refusals_, outcome_.report);
        std::size_t count = 0;
        for (const ImportTable &table : tables_)
            count += table.rows->rowCount();
        rows_.resize(count);
        for (const Kind *kind : plan.catalogue().kinds())
            indexes_.emplace_back(*kind);
        countReaders(input);
        for (const ImportTally &tally : tally_)
            reserve(*tally.kind);
    }

    Result<ImportOutcome> run()
    {
        TRYV(identifyAll());
        TRYV(readAll());
        outcome_.tally = std::move(tally_);
        refusals_.moveTo(outcome_);
        if (!outcome_.isAccepted())
            outcome_.rest = std::exchange(outcome_.changes, {});
        return std::move(outcome_);
    }

private:
    void countReaders(const ImportInput &input);
    void reserve(const Kind &kind);
    Result<> identifyAll();
    Result<> identifyTable(ImportTable &table);
    bool identifyByReader(ImportTable &table, std::size_t row);
    void identifyByKey(ImportTable &table, std::size_t row, std::shared_ptr<Record> &fresh);
    bool identifyByFields(ImportTable &table, std::size_t row, std::shared_ptr<Record> &fresh, bool mayWait);
    Result<> identifyLate();
    void addRecord(ImportTable &table, std::size_t row, std::shared_ptr<Record> &fresh);
    void refuse(const ImportTable &table, std::size_t row, const Field &field, int position, const Error &error)
    {
        refusals_.add(*table.rows, row, table.firstRow + std::uint32_t(row), field, position, error);
    }
    void refuseTwice(ImportTable &table, std::size_t row, std::uint32_t first);

    Result<> readAll();
    Result<> readTable(ImportTable &table, ImportTally &tally);
    bool readRow(ImportTable &table, std::size_t row, Record &record, bool isNew);
    [[nodiscard]] ImportRow &stateOf(const ImportTable &table, std::size_t row) { return rows_[table.firstRow + row]; }
    [[nodiscard]] RowIndex &indexOf(const Kind &kind) { return indexes_[std::size_t(plan_.catalogue().indexOf(kind))]; }
    [[nodiscard]] QString placeOf(std::uint32_t row) const;
    Result<> step();

    const Snapshot &plan_;
    Job &job_;
    ImportReferences references_;
    RefusalList refusals_;
    bool listRows_;
    std::vector<ImportTable> tables_;
    std::vector<ImportRow> rows_;
    std::vector<RowIndex> indexes_; ///< rows of kinds without a key, parallel to the catalogue's kinds
    std::vector<ImportTally> tally_;
    ImportOutcome outcome_;
    std::size_t steps_ = 0;
};

/// Rows that a reader refused belong to the tally of the kind that their file is of.
void ImportPlanner::countReaders(const ImportInput &input)
{
    for (const Kind *kind : plan_.catalogue().kinds()) {
        ImportTally tally;
        tally.kind = kind;
        bool hasTable = false;
        for (const ImportTable &table : tables_) {
            if (table.kind != kind)
                continue;
            hasTable = true;
            for (const Error &error : input.refused)
                for (const QString &file : table.rows->files)
                    tally.refused += isPlaceIn(error.where, file) ? 1 : 0;
        }
        if (hasTable)
            tally_.push_back(tally);
    }
}

void ImportPlanner::reserve(const Kind &kind)
{
    std::size_t count = 0;
    for (const ImportTable &table : tables_)
        count += table.kind == &kind ? table.rows->rowCount() : 0;
    if (kind.keyField())
        references_.names(kind).reserve(count);
    else
        indexOf(kind).reserve(count);
}

Result<> ImportPlanner::step()
{
    if (++steps_ % 4096 != 0)
        return ok();
    if (job_.isCancelled())
        return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
    job_.report(double(steps_), 2.0 * double(rows_.size()));
    return ok();
}

QString ImportPlanner::placeOf(std::uint32_t row) const
{
    const auto next =
        std::upper_bound(tables_.begin(), tables_.end(), row,
                         [](std::uint32_t value, const ImportTable &table) { return value < table.firstRow; });
    const ImportTable &table = *std::prev(next);
    return table.rows->where(row - table.firstRow);
}

Result<> ImportPlanner::identifyAll()
{
    // Keys stand for themselves; the identity of the others is made of references to them.
    for (ImportTable &table : tables_)
        if (table.kind->keyField())
            TRYV(identifyTable(table));
    for (const Kind *kind : plan_.catalogue().kinds())
        for (ImportTable &table : tables_)
            if (table.kind == kind && !kind->keyField() && !isLate(*kind))
                TRYV(identifyTable(table));
    return identifyLate();
}

/// @return whether the reader of the row knew which record it is of.
bool ImportPlanner::identifyByReader(ImportTable &table, std::size_t row)
{
    const std::vector<Uuid> &records = table.rows->records;
    if (row >= records.size() || records[row].isNull())
        return false;
    stateOf(table, row).before = plan_.find(*table.kind, records[row]);
    return true;
}

Result<> ImportPlanner::identifyTable(ImportTable &table)
{
    if (table.identity.empty() && table.rows->records.empty())
        return ok();
    const bool byKey = table.kind->keyField() != nullptr;
    std::shared_ptr<Record> fresh = table.kind->create();
    for (std::size_t row = 0; row < table.rows->rowCount(); ++row) {
        TRYV(step());
        if (identifyByReader(table, row))
            continue;
        if (byKey)
            identifyByKey(table, row, fresh);
        else
            identifyByFields(table, row, fresh, false);
    }
    return ok();
}

void ImportPlanner::identifyByKey(ImportTable &table, std::size_t row, std::shared_ptr<Record> &fresh)
{
    ImportTable::Column &column = table.identity.front();
    const std::string_view cell = table.rows->row(row)[std::size_t(column.position)];
    std::optional<Error> error;
    if (cell.empty())
        error = missing(*table.kind, column.reader.field());
    else
        error = column.reader.read(cell, *fresh);
    if (error) {
        refuse(table, row, column.reader.field(), column.position, *error);
        return;
    }
    NameIndex &names = references_.names(*table.kind);
    NameIndex::Entry *entry = names.find(cell);
    if (!entry) {
        addRecord(table, row, fresh);
        names.add(cell, stateOf(table, row).made->id, table.firstRow + std::uint32_t(row));
    } else if (entry->row == NameIndex::noRow) {
        entry->row = table.firstRow + std::uint32_t(row);
        stateOf(table, row).before = plan_.find(*table.kind, entry->id);
    } else {
        refuseTwice(table, row, entry->row);
    }
}

/// @return false when the row has to wait for rows that are not identified yet.
bool ImportPlanner::identifyByFields(ImportTable &table, std::size_t row, std::shared_ptr<Record> &fresh, bool mayWait)
{
    const auto cells = table.rows->row(row);
    for (ImportTable::Column &column : table.identity) {
        const std::string_view cell = cells[std::size_t(column.position)];
        const Field &field = column.reader.field();
        std::optional<Error> error = column.reader.read(cell, *fresh);
        if (error && mayWait && namesLateKind(field, cell, references_))
            return false;
        if (!error && field.required && isEmptyValue(field, *fresh))
            error = missing(*table.kind, field);
        if (error) {
            refuse(table, row, field, column.position, *error);
            return true;
        }
    }
    const std::uint32_t number = table.firstRow + std::uint32_t(row);
    const std::uint64_t hash = identityHash(*table.kind, *fresh);
    RowIndex &index = indexOf(*table.kind);
    const Record *known =
        plan_.table(*table.kind).size() > 0 ? references(plan_).index(*table.kind).find(*fresh) : nullptr;
    if (const auto first = index.find(hash, *fresh)) {
        refuseTwice(table, row, *first);
    } else if (known) {
        index.add(hash, *known, number);
        references_.identified(*table.kind, *known);
        stateOf(table, row).before = plan_.find(*table.kind, known->id);
    } else {
        addRecord(table, row, fresh);
        index.add(hash, *stateOf(table, row).made, number);
    }
    return true;
}

/// Rows that may refer to each other are gone through until no further one can be identified.
Result<> ImportPlanner::identifyLate()
{
    struct Waiting {
        ImportTable *table;
        std::size_t row;
    };
    std::vector<Waiting> waiting;
    for (const Kind *kind : plan_.catalogue().kinds())
        for (ImportTable &table : tables_) {
            if (table.kind != kind || !isLate(*kind) || (table.identity.empty() && table.rows->records.empty()))
                continue;
            std::shared_ptr<Record> fresh = kind->create();
            for (std::size_t row = 0; row < table.rows->rowCount(); ++row) {
                TRYV(step());
                if (!identifyByReader(table, row) && !identifyByFields(table, row, fresh, true))
                    waiting.push_back({&table, row});
            }
        }
    bool mayWait = true;
    while (!waiting.empty()) {
        std::vector<Waiting> still;
        for (const Waiting &one : waiting) {
            TRYV(step());
            std::shared_ptr<Record> fresh = one.table->kind->create();
            if (!identifyByFields(*one.table, one.row, fresh, mayWait))
                still.push_back(one);
        }
        // Nothing more came to light: the next time the rest is refused in words.
        mayWait = still.size() < waiting.size();
        waiting = std::move(still);
    }
    return ok();
}

/// Makes @p fresh, whose identity has been read, the record of the row.
void ImportPlanner::addRecord(ImportTable &table, std::size_t row, std::shared_ptr<Record> &fresh)
{
    fresh->id = Uuid::create();
    references_.identified(*table.kind, *fresh);
    if (table.kind == &kindOf<ScaleTerm>()) {
        const auto &term = static_cast<const ScaleTerm &>(*fresh);
        references_.addWord(term.scale, term.word);
    }
    stateOf(table, row).made = std::exchange(fresh, table.kind->create());
}

void ImportPlanner::refuseTwice(ImportTable &table, std::size_t row, std::uint32_t first)
{
    if (!refusals_.isOpen()) {
        refusals_.count(1);
        return;
    }
    const ImportTable::Column &column = table.identity.front();
    const Error error{ErrorCode::BadInput,
                      tr("The same %1 is already in %2.").arg(Kind::tr(table.kind->title).toLower(), placeOf(first)),
                      {},
                      tr("Keep one of the two rows.")};
    refuse(table, row, column.reader.field(), column.position, error);
}

Result<> ImportPlanner::readAll()
{
    outcome_.changes.changes.reserve(rows_.size());
    for (ImportTally &tally : tally_)
        for (ImportTable &table : tables_)
            if (table.kind == tally.kind)
                TRYV(readTable(table, tally));
    return ok();
}

Result<> ImportPlanner::readTable(ImportTable &table, ImportTally &tally)
{
    for (std::size_t row = 0; row < table.rows->rowCount(); ++row) {
        TRYV(step());
        ImportRow &state = stateOf(table, row);
        if (state.made) {
            const bool accepted = readRow(table, row, *state.made, true);
            ++(accepted ? tally.added : tally.refused);
            if (listRows_)
                outcome_.rows.push_back({table.rows, row, nullptr, state.made, accepted});
            if (accepted)
                outcome_.changes.put(*table.kind, std::move(state.made));
        } else if (state.before) {
            std::shared_ptr<Record> after = table.kind->copy(*state.before);
            const bool accepted = readRow(table, row, *after, false);
            if (listRows_)
                outcome_.rows.push_back({table.rows, row, state.before, after, accepted});
            const auto differs = [&](const ImportTable::Column &column) {
                return !sameValue(column.reader.field(), *state.before, *after);
            };
            if (!accepted) {
                ++tally.refused;
            } else if (std::any_of(table.identity.begin(), table.identity.end(), differs) ||
                       std::any_of(table.others.begin(), table.others.end(), differs)) {
                ++tally.changed;
                outcome_.changes.put(*table.kind, std::move(after), state.before);
            } else {
                ++tally.unchanged;
            }
        } else {
            ++tally.refused;
            if (listRows_)
                outcome_.rows.push_back({table.rows, row, nullptr, nullptr, false});
        }
    }
    return ok();
}

/// Reads the cells of a row into @p record, of a new one those that do not identify it.
/// @return whether the row is accepted.
bool ImportPlanner::readRow(ImportTable &table, std::size_t row, Record &record, bool isNew)
{
    const auto cells = table.rows->row(row);
    bool accepted = true;
    const auto refuseCell = [&](const Field &field, int position, const Error &error) {
        refuse(table, row, field, position, error);
        accepted = false;
    };
    if (!isNew)
        for (ImportTable::Column &column : table.identity)
            if (const auto error = column.reader.read(cells[std::size_t(column.position)], record))
                refuseCell(column.reader.field(), column.position, *error);
    for (ImportTable::Column &column : table.others) {
        const std::string_view cell = cells[std::size_t(column.position)];
        const Field &field = column.reader.field();
        if (!cell.empty() || !isNew)
            if (const auto error = column.reader.read(cell, record)) {
                refuseCell(field, column.position, *error);
                continue;
            }
        if (field.required && isEmptyValue(field, record))
            refuseCell(field, column.position, missing(*table.kind, field));
    }
    if (isNew)
        for (const Field *field : table.absentRequired)
            refuseCell(*field, -1, missing(*table.kind, *field));
    return accepted;
}

} // namespace

void ImportInput::append(ImportInput other)
{
    const auto move = [](auto &from, auto &to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    refusedCount = std::max(refusedCount, std::int64_t(refused.size())) +
                   std::max(other.refusedCount, std::int64_t(other.refused.size()));
    move(other.tables, tables);
    move(other.report.notes, report.notes);
    move(other.refused, refused);
}

Result<ImportOutcome> planImport(const Snapshot &plan, const ImportInput &input, const ImportOptions &options, Job &job)
{
    return ImportPlanner(plan, input, options, job).run();
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/blockpaste.h"

#include "model/interchange/importplan.h"
#include "model/records/identity.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>

#include <QCoreApplication>

namespace entente {

namespace {

/// The field that a header cell names: by its name in files, or its title with or without its unit.
const Field *namedField(const Kind &kind, const QString &cell)
{
    const QString name = cell.trimmed();
    for (const Field &field : kind.fields) {
        const QString title = Kind::tr(field.title);
        if (name.compare(QLatin1String(field.name), Qt::CaseInsensitive) == 0 ||
            name.compare(title, Qt::CaseInsensitive) == 0 ||
            (*field.unit && name.startsWith(title + QLatin1String(" ("), Qt::CaseInsensitive)))
            return &field;
    }
    return nullptr;
}

/// Whether the first row looks like names of columns: at least half of what it says is.
bool looksLikeHeader(const Kind &kind, const TextBlock &block)
{
    if (block.rows.size() < 2)
        return false;
    int named = 0;
    int filled = 0;
    for (const QString &cell : block.rows.front()) {
        filled += cell.trimmed().isEmpty() ? 0 : 1;
        named += namedField(kind, cell) ? 1 : 0;
    }
    return named > 0 && 2 * named >= filled;
}

bool isBlank(const QStringList &row)
{
    return std::all_of(row.begin(), row.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

class Paster
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    Paster(const Snapshot &plan, const TextBlock &block, const PasteTarget &target, const PasteOptions &options)
        : plan_(plan), block_(block), target_(target), options_(options)
    {
    }

    Result<PastePlan> run(Job &job)
    {
        findColumns();
        fillRows();
        TRY(const ImportOutcome outcome, planImport(plan_, input(), {block_.rows.size() * 64 + 64, true}, job));
        take(outcome);
        refuseDoubles();
        count();
        if (result_.refusedCells == 0)
            result_.changes = outcome.changes;
        return std::move(result_);
    }

private:
    void findColumns();
    void fillRows();
    [[nodiscard]] ImportInput input();
    void take(const ImportOutcome &outcome);
    void refuseDoubles();
    void count();

    const Snapshot &plan_;
    const TextBlock &block_;
    const PasteTarget &target_;
    const PasteOptions &options_;
    PastePlan result_;
    std::vector<std::size_t> taken_;    ///< columns of the block that the importer gets
    std::vector<std::size_t> rowsRead_; ///< rows of result_ that the importer gets
    std::deque<std::string> texts_;
};

void Paster::findColumns()
{
    const Kind &kind = *target_.kind;
    result_.hasHeader = !block_.isEmpty() && options_.hasHeader.value_or(looksLikeHeader(kind, block_));
    for (qsizetype i = 0; i < block_.columns; ++i) {
        const Field *field = nullptr;
        QString title;
        if (result_.hasHeader) {
            title = block_.rows.front().at(i).trimmed();
            field = namedField(kind, title);
        } else if (i < qsizetype(target_.columns.size())) {
            field = target_.columns[std::size_t(i)];
        }
        // A column twice: nobody could tell which one is meant.
        if (field && std::find(result_.columns.begin(), result_.columns.end(), field) != result_.columns.end())
            field = nullptr;
        if (field) {
            title = Kind::tr(field->title);
            taken_.push_back(std::size_t(i));
        }
        result_.columns.push_back(field);
        result_.titles << title;
    }
    const auto &identity = kind.identity();
    result_.byIdentity = !identity.empty() && std::all_of(identity.begin(), identity.end(), [this](const Field *field) {
        return !field->required ||
               std::find(result_.columns.begin(), result_.columns.end(), field) != result_.columns.end();
    });
}

/// Rows with their cells as pasted, and which records they go to where that is by position.
void Paster::fillRows()
{
    std::size_t place = 0;
    for (std::size_t i = result_.hasHeader ? 1 : 0; i < block_.rows.size(); ++i) {
        PasteRow row;
        for (qsizetype column = 0; column < block_.columns; ++column) {
            PasteCell cell{unguarded(block_.rows[i].at(column)), PasteState::Same, {}};
            if (!result_.columns[std::size_t(column)]) {
                cell.state = PasteState::Ignored;
                cell.reason = result_.hasHeader ? tr("No column of the table has this name.")
                                                : tr("The table has no column here that can be written.");
            }
            row.cells.push_back(std::move(cell));
        }
        if (result_.byIdentity) {
            if (isBlank(block_.rows[i]))
                row.state = PasteState::Ignored;
        } else if (place < target_.rows.size()) {
            row.before = plan_.find(*target_.kind, target_.rows[place++]);
        }
        if (!result_.byIdentity && !row.before) {
            row.state = PasteState::Refused;
            row.reason = tr("There is no row here. To add records, paste the columns that identify them too.");
        }
        if (row.state == PasteState::Same)
            rowsRead_.push_back(result_.rows.size());
        result_.rows.push_back(std::move(row));
    }
}

ImportInput Paster::input()
{
    TableRows table;
    table.kind = QString::fromLatin1(target_.kind->plural);
    table.files << QString();
    for (const std::size_t column : taken_)
        table.header << QString::fromLatin1(result_.columns[column]->name);
    for (const std::size_t index : rowsRead_) {
        PasteRow &row = result_.rows[index];
        for (const std::size_t column : taken_) {
            PasteCell &cell = row.cells[column];
            const Field &field = *result_.columns[column];
            QString text = cell.text;
            if (options_.read) {
                auto read = options_.read(field, cell.text);
                if (read.has_value()) {
                    text = std::move(read).assume_value();
                } else if (!field.isReference()) { // the record may be one that this very block adds
                    cell.state = PasteState::Refused;
                    cell.reason =
                        QStringLiteral("%1 %2").arg(read.assume_error().what, read.assume_error().remedy).trimmed();
                }
            }
            texts_.push_back(text.toStdString());
            table.cells.emplace_back(texts_.back());
        }
        table.origins.push_back({0, std::uint32_t(table.origins.size() + 1)});
        if (!result_.byIdentity)
            table.records.push_back(row.before->id);
    }
    ImportInput input;
    if (!taken_.empty())
        input.tables.push_back(std::move(table));
    return input;
}

void Paster::take(const ImportOutcome &outcome)
{
    for (const ImportedRow &each : outcome.rows) {
        PasteRow &row = result_.rows[rowsRead_[each.row]];
        row.before = each.before;
        row.after = each.after;
        if (!each.after)
            continue;
        for (const std::size_t column : taken_) {
            PasteCell &cell = row.cells[column];
            const Field &field = *result_.columns[column];
            if (cell.state == PasteState::Refused)
                continue;
            if (!each.before)
                cell.state = isEmptyValue(field, *each.after) ? PasteState::Same : PasteState::Added;
            else if (!sameValue(field, *each.before, *each.after))
                cell.state = PasteState::Changed;
        }
        row.state = each.before ? PasteState::Same : PasteState::Added;
        if (each.before && std::any_of(row.cells.begin(), row.cells.end(),
                                       [](const PasteCell &cell) { return cell.state == PasteState::Changed; }))
            row.state = PasteState::Changed;
    }
    for (const Refusal &refusal : outcome.refusals) {
        if (refusal.line == 0 || refusal.line > rowsRead_.size())
            continue;
        PasteRow &row = result_.rows[rowsRead_[refusal.line - 1]];
        QString reason = QStringLiteral("%1 %2").arg(refusal.reason, refusal.remedy).trimmed();
        if (!reason.isEmpty())
            reason[0] = reason[0].toUpper();
        row.state = PasteState::Refused;
        if (refusal.column > 0 && std::size_t(refusal.column) <= taken_.size()) {
            PasteCell &cell = row.cells[taken_[std::size_t(refusal.column) - 1]];
            if (cell.state != PasteState::Refused)
                cell.reason = reason;
            cell.state = PasteState::Refused;
        } else {
            row.reason = reason;
        }
    }
    for (PasteRow &row : result_.rows)
        if (std::any_of(row.cells.begin(), row.cells.end(),
                        [](const PasteCell &cell) { return cell.state == PasteState::Refused; }))
            row.state = PasteState::Refused;
}

/// Rows that go by position may give a record the identity of another one.
void Paster::refuseDoubles()
{
    if (result_.byIdentity)
        return;
    const Kind &kind = *target_.kind;
    std::unordered_multimap<std::uint64_t, const PasteRow *> seen;
    std::unordered_map<Uuid, const PasteRow *> rows;
    for (const PasteRow &row : result_.rows)
        if (row.before)
            rows.emplace(row.before->id, &row);
    for (PasteRow &row : result_.rows) {
        if (!row.before || !row.after)
            continue;
        const std::uint64_t hash = identityHash(kind, *row.after);
        const auto [begin, end] = seen.equal_range(hash);
        bool taken = std::any_of(
            begin, end, [&](const auto &entry) { return sameIdentity(kind, *entry.second->after, *row.after); });
        if (const Record *other = references(plan_).index(kind).find(*row.after, row.before->id)) {
            // It may be about to get another identity itself.
            const auto moved = rows.find(other->id);
            taken = taken || moved == rows.end() || !moved->second->after ||
                    sameIdentity(kind, *other, *moved->second->after);
        }
        seen.emplace(hash, &row);
        if (!taken)
            continue;
        row.state = PasteState::Refused;
        row.reason = tr("Another %1 has the same identity.").arg(Kind::tr(kind.title).toLower());
    }
}

void Paster::count()
{
    for (const PasteRow &row : result_.rows) {
        const auto cells = int(std::count_if(row.cells.begin(), row.cells.end(),
                                             [](const PasteCell &cell) { return cell.state == PasteState::Refused; }));
        result_.refusedCells += cells + (row.state == PasteState::Refused && cells == 0 ? 1 : 0);
        switch (row.state) {
        case PasteState::Same:
            ++result_.same;
            break;
        case PasteState::Added:
            ++result_.added;
            break;
        case PasteState::Changed:
            ++result_.changed;
            break;
        case PasteState::Refused:
            ++result_.refusedRows;
            break;
        case PasteState::Ignored:
            ++result_.ignored;
            break;
        }
    }
}

} // namespace

Result<PastePlan> planPaste(const Snapshot &plan, const TextBlock &block, const PasteTarget &target,
                            const PasteOptions &options, Job &job)
{
    return Paster(plan, block, target, options).run(job);
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mapping.h"

#include "model/interchange/mappingdate.h"
#include "model/interchange/mappingrun.h"

#include <QFileInfo>

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// The texts of @p columns of a row as one, with a character between them that no text has.
void joinInto(std::string &text, std::span<const std::string_view> cells, const std::vector<std::size_t> &columns)
{
    text.clear();
    for (const std::size_t column : columns) {
        text += cells[column];
        text += '\x1F';
    }
}

std::vector<std::size_t> columnsOf(const TableRows &table, const QStringList &names)
{
    std::vector<std::size_t> columns;
    for (const QString &name : names)
        columns.push_back(std::size_t(table.column(name)));
    return columns;
}

} // namespace

MappingDuplicates::MappingDuplicates(const MappingOutput &output, const TableRows &table, MappingReport &report)
    : refuse_(output.refuseDuplicates)
    , names_(output.unique.join(QStringLiteral(", ")))
    , columns_(columnsOf(table, output.unique))
    , report_(report)
{
    if (columns_.empty())
        return;
    using enum ImportNote::Severity;
    sameRule_ = report.rule(Info, output.table, tr("Rows that repeat an earlier one in every column are left out."));
    otherRule_ = report.rule(Warning, output.table,
                             tr("Rows that have the same %1 as an earlier one are left out.").arg(names_));
}

bool MappingDuplicates::accept(std::span<const std::string_view> cells, const TableRows &table, const MappingRow &row,
                               TextArena &arena, MappingEvaluator &evaluator)
{
    if (columns_.empty())
        return true;
    joinInto(scratch_, cells, columns_);
    const auto found = seen_.find(scratch_);
    if (found == seen_.end()) {
        seen_.emplace(arena.store(scratch_), table.rowCount());
        return true;
    }
    const auto first = table.row(found->second);
    if (std::equal(cells.begin(), cells.end(), first.begin()))
        report_.hit(sameRule_, *row.file, row.line);
    else if (refuse_)
        evaluator.refuse(row, 0,
                         tr("A row with the same %1 stands already at %2.").arg(names_, table.where(found->second)));
    else
        report_.hit(otherRule_, *row.file, row.line);
    return false;
}

void mergePeriods(TableRows &table, const MappingMerge &merge, MappingReport &report)
{
    struct Piece {
        std::size_t row;
        Day from;
        Day until; ///< the last day
    };
    const auto by = columnsOf(table, merge.by);
    const auto from = std::size_t(table.column(merge.from));
    const auto until = std::size_t(table.column(merge.until));
    const auto columns = std::size_t(table.header.size());
    std::map<std::string, std::vector<Piece>> groups;
    std::string key;
    for (std::size_t i = 0; i < table.rowCount(); ++i) {
        const auto cells = table.row(i);
        const auto first = readIsoDate(cells[from]);
        const auto last = readIsoDate(cells[until]);
        joinInto(key, cells, by);
        groups[key].push_back(
            {i, first ? first->firstDay() : Day::distantPast(), last ? last->lastDay() : Day::distantFuture()});
    }
    const int rule = report.rule(
        ImportNote::Severity::Info, table.kind,
        tr("Rows of the same %1 whose periods touch or overlap are joined.").arg(merge.by.join(QStringLiteral(", "))));
    std::vector<bool> gone(table.rowCount(), false);
    for (auto &[name, pieces] : groups) {
        std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.from < b.from; });
        Piece whole = pieces.front();
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            const Piece &next = pieces[i];
            if (next.from > whole.until.plus(1)) {
                whole = next;
                continue;
            }
            gone[next.row] = true;
            const RowOrigin origin = table.origins[next.row];
            report.hit(rule, table.files[qsizetype(origin.file)], origin.line);
            if (next.until > whole.until) {
                whole.until = next.until;
                table.cells[whole.row * columns + until] = table.cells[next.row * columns + until];
            }
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < gone.size(); ++i) {
        if (gone[i])
            continue;
        std::copy_n(table.cells.begin() + std::ptrdiff_t(i * columns), columns,
                    table.cells.begin() + std::ptrdiff_t(kept * columns));
        table.origins[kept++] = table.origins[i];
    }
    table.cells.resize(kept * columns);
    table.origins.resize(kept);
}

MappingRun::MappingRun(const Mapping &mapping, QString data, Job &job)
    : mapping_(mapping)
    , data_(std::move(data))
    , job_(job)
    , evaluator_(report_, *arena_)
    , sourceCount_(int(mapping.sources.size() + mapping.outputs.size()))
{
}

Result<MappedTables> MappingRun::run()
{
    if (!QFileInfo::exists(data_))
        return Error{ErrorCode::NotFound, tr("There is no such file or folder."), data_, {}};
    MappedTables result;
    for (const QString &rule : mapping_.rules)
        result.report.notes.push_back({ImportNote::Severity::Info, mapping_.title, rule, 1, {}});
    for (const MappingOutput &output : mapping_.outputs) {
        TRY(TableRows table, write(output));
        result.tables.push_back(std::move(table));
        job_.report(double(sources_.size() + result.tables.size()), double(sourceCount_));
    }
    for (TableRows &table : result.tables) {
        table.storage.push_back(arena_);
        for (const auto &[name, source] : sources_)
            table.storage.insert(table.storage.end(), source.storage.begin(), source.storage.end());
    }
    report_.finish(result);
    return result;
}

Result<MappedTables> applyMapping(const Mapping &mapping, const QString &source, Job &job)
{
    MappingRun run(mapping, source, job);
    return run.run();
}

} // namespace entente

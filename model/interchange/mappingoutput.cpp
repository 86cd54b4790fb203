// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mappingrun.h"

#include <functional>

namespace entente {

/// A level of `each`, compiled.
struct MappingRun::Each {
    std::vector<CompiledCondition> where;
    std::vector<std::pair<MappingSlot, std::string_view>> columns; ///< with the column's own name
    std::vector<CompiledValue> split;
    std::string separator;
    const SourceTable *rows = nullptr;
    std::vector<CompiledValue> key;
    std::unordered_map<std::string_view, std::vector<std::size_t>> index; ///< rows by the joining column
};

Result<MappingRun::Each> MappingRun::compileEach(const MappingEach &each, MappingScope &scope, const QString &subject)
{
    Each result;
    MappingScope::Frame frame;
    if (!each.rows.isEmpty()) {
        TRY(CompiledValue key, compile(each.key, scope, subject));
        result.key.push_back(std::move(key));
        TRY(result.rows, source(each.rows, each.pointer));
        const auto column = result.rows->names.indexOf(each.column);
        if (column < 0)
            return Error{ErrorCode::BadInput,
                         tr("The source \"%1\" has no column \"%2\".").arg(each.rows, each.column),
                         each.pointer,
                         {}};
        for (std::size_t i = 0; i < result.rows->rowCount(); ++i)
            result.index[result.rows->row(i)[column]].push_back(i);
        frame = {each.as + QLatin1Char('.'), result.rows->names, -1};
    } else if (!each.split.empty()) {
        TRY(CompiledValue list, compile(each.split.front(), scope, subject));
        result.split.push_back(std::move(list));
        result.separator = each.separator.toStdString();
        frame = {QString(), {each.as}, -1};
    } else {
        TRY(const QStringList columns, expand(each.columns, scope, each.pointer));
        for (const QString &column : columns)
            result.columns.emplace_back(*scope.find(column), arena_->store(column.toStdString()));
        frame = {QString(), {each.as, each.as + QStringLiteral(".column")}, 1};
    }
    scope.frames.push_back(frame);
    TRY(result.where, compile(each.where, scope, subject));
    return result;
}

Result<TableRows> MappingRun::write(const MappingOutput &output)
{
    TRY(const SourceTable *const rows, source(output.from, output.pointer));
    MappingScope scope{{{QString(), rows->names, -1}}};
    TRY(auto where, compile(output.where, scope, output.table));
    std::vector<Each> levels;
    for (const MappingEach &each : output.each) {
        TRY(Each level, compileEach(each, scope, output.table));
        levels.push_back(std::move(level));
    }
    TableRows table;
    table.kind = output.table;
    table.files = rows->files;
    std::vector<CompiledValue> values;
    for (const MappingLet &column : output.columns) {
        table.header << column.name;
        TRY(CompiledValue value, compile(column.value, scope, output.table + QLatin1Char('.') + column.name));
        values.push_back(std::move(value));
    }
    MappingDuplicates duplicates(output, table, report_);
    std::vector<std::string_view> cells(values.size());
    std::array<std::array<std::string_view, 2>, MappingRow::maxFrames> made;
    MappingRow row;
    RowOrigin origin;

    std::function<void(std::size_t)> descend = [&](std::size_t level) {
        if (level == levels.size()) {
            for (std::size_t i = 0; i < values.size(); ++i)
                if (evaluator_.evaluate(values[i], row, cells[i]) != Outcome::Value)
                    return;
            if (!output.merge && !duplicates.accept(cells, table, row, *arena_, evaluator_))
                return;
            table.cells.insert(table.cells.end(), cells.begin(), cells.end());
            table.origins.push_back(origin);
            return;
        }
        Each &each = levels[level];
        const std::size_t frame = level + 1;
        const auto go = [&] {
            if (each.where.empty() || evaluator_.holds(each.where, row))
                descend(frame);
        };
        if (each.rows) {
            std::string_view key;
            if (evaluator_.evaluate(each.key.front(), row, key) != Outcome::Value)
                return;
            const auto found = each.index.find(key);
            if (key.empty() || found == each.index.end())
                return;
            for (const std::size_t other : found->second) {
                row.frames[frame] = each.rows->row(other);
                go();
            }
            return;
        }
        row.frames[frame] = made[level].data();
        if (!each.split.empty()) {
            std::string_view list;
            if (evaluator_.evaluate(each.split.front(), row, list) != Outcome::Value)
                return;
            while (!list.empty()) {
                const std::size_t end = std::min(list.find(each.separator), list.size());
                std::string_view item = list.substr(0, end);
                list.remove_prefix(std::min(end + each.separator.size(), list.size()));
                while (!item.empty() && item.front() == ' ')
                    item.remove_prefix(1);
                while (!item.empty() && item.back() == ' ')
                    item.remove_suffix(1);
                made[level][0] = item;
                if (!item.empty())
                    go();
            }
            return;
        }
        for (const auto &[slot, name] : each.columns) {
            made[level] = {row.frames[std::size_t(slot.frame)][slot.column], name};
            if (!made[level][0].empty())
                go();
        }
    };
    for (std::size_t i = 0; i < rows->rowCount(); ++i) {
        if (i % 4096 == 0 && job_.isCancelled())
            return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
        row = rows->at(i);
        origin = rows->origins[i];
        if (where.empty() || evaluator_.holds(where, row))
            descend(0);
    }

    if (output.merge) {
        mergePeriods(table, *output.merge, report_);
        TableRows merged = table;
        merged.cells.clear();
        merged.origins.clear();
        for (std::size_t i = 0; i < table.rowCount(); ++i) {
            MappingRow place;
            place.file = &table.files[qsizetype(table.origins[i].file)];
            place.line = table.origins[i].line;
            if (!duplicates.accept(table.row(i), merged, place, *arena_, evaluator_))
                continue;
            merged.cells.insert(merged.cells.end(), table.row(i).begin(), table.row(i).end());
            merged.origins.push_back(table.origins[i]);
        }
        table = std::move(merged);
    }
    return table;
}

} // namespace entente

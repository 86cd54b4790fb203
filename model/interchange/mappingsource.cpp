// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/foreigntable.h"
#include "model/interchange/mappingrun.h"
#include "model/interchange/workbook.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace entente {

namespace {

std::string_view trimmed(std::string_view text)
{
    // Beside ASCII blanks the no-break space that web pages and spreadsheets leave behind.
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (;;) {
        if (!text.empty() && blank(text.front()))
            text.remove_prefix(1);
        else if (!text.empty() && blank(text.back()))
            text.remove_suffix(1);
        else if (text.size() >= 2 && text.substr(0, 2) == "\xC2\xA0")
            text.remove_prefix(2);
        else if (text.size() >= 2 && text.substr(text.size() - 2) == "\xC2\xA0")
            text.remove_suffix(2);
        else
            return text;
    }
}

template<class List>
auto byName(const List &list, const QString &name)
{
    return std::find_if(list.begin(), list.end(), [&name](const auto &one) { return one.name == name; });
}

} // namespace

Result<SourceTable *> MappingRun::source(const QString &name, const QString &pointer)
{
    const auto known = sources_.find(name);
    if (known != sources_.end())
        return &known->second;
    const auto definition = byName(mapping_.sources, name);
    if (definition == mapping_.sources.end())
        return Error{ErrorCode::BadInput, tr("The mapping has no source \"%1\".").arg(name), pointer, {}};
    const QString mark = QStringLiteral("source ") + name;
    if (underWay_.contains(mark))
        return Error{ErrorCode::BadInput, tr("The source \"%1\" needs itself.").arg(name), definition->pointer, {}};
    underWay_ << mark;
    SourceTable table;
    TRYV(readSource(*definition, table));
    underWay_.removeOne(mark);
    job_.report(double(sources_.size()), double(sourceCount_));
    return &(sources_[name] = std::move(table));
}

Result<QStringList> MappingRun::filesOf(const MappingSource &definition) const
{
    const QFileInfo data(data_);
    const auto fileSources = std::count_if(mapping_.sources.begin(), mapping_.sources.end(),
                                           [](const MappingSource &one) { return !one.files.isEmpty(); });
    if (data.isFile() && (fileSources == 1 || (definition.files.size() == 1 &&
                                               QFileInfo(definition.files.front()).fileName() == data.fileName())))
        return QStringList{data_};
    const QDir folder = data.isFile() ? data.dir() : QDir(data_);
    QStringList found;
    for (const QString &file : definition.files) {
        const QString path = QDir::cleanPath(folder.filePath(file));
        if (file.contains(QLatin1Char('*'))) {
            const QFileInfo pattern(path);
            const QStringList names = pattern.dir().entryList({pattern.fileName()}, QDir::Files, QDir::Name);
            for (const QString &name : names)
                found << pattern.dir().filePath(name);
            if (names.isEmpty())
                return Error{ErrorCode::NotFound, tr("No file is called so."), path, {}};
            continue;
        }
        const QString beside =
            mapping_.folder.isEmpty() ? QString() : QDir::cleanPath(QDir(mapping_.folder).filePath(file));
        if (!QFileInfo::exists(path) && !beside.isEmpty() && QFileInfo::exists(beside))
            found << beside;
        else
            found << path;
    }
    return found;
}

Result<> MappingRun::readSource(const MappingSource &definition, SourceTable &table)
{
    std::vector<std::string_view> raw;
    if (definition.files.isEmpty()) {
        table.names = definition.columns;
        table.files << definition.pointer;
        for (std::size_t i = 0; i < definition.rows.size(); ++i) {
            for (const QString &cell : definition.rows[i])
                raw.push_back(arena_->store(cell.toStdString()));
            table.origins.push_back({0, std::uint32_t(i + 1)});
        }
    }
    TRY(const QStringList files, filesOf(definition));
    for (const QString &file : files)
        TRYV(readFile(definition, file, table, raw));
    table.fileColumns = int(table.names.size());
    const auto width = std::size_t(table.fileColumns);

    // What the file says is filtered first; `let` values are made of the rows that remain.
    MappingScope scope{{{QString(), table.names, -1}}};
    TRY(auto where, compile(definition.where, scope, definition.name));
    std::vector<CompiledValue> lets;
    for (const MappingLet &let : definition.let) {
        if (scope.find(let.name))
            return Error{
                ErrorCode::BadInput, tr("The name \"%1\" is used twice.").arg(let.name), let.value.pointer, {}};
        TRY(CompiledValue value, compile(let.value, scope, definition.name + QLatin1Char('.') + let.name));
        lets.push_back(std::move(value));
        scope.frames.front().names << let.name;
    }
    std::vector<std::pair<int, std::vector<CompiledCondition>>> notes;
    for (const MappingNote &note : definition.notes) {
        TRY(auto when, compile(note.when, scope, definition.name));
        notes.emplace_back(report_.rule(ImportNote::Severity::Info, definition.name, note.text), std::move(when));
    }
    table.names = scope.frames.front().names;
    if (where.empty() && lets.empty() && notes.empty()) {
        table.cells = std::move(raw);
        return ok();
    }
    const int leftOut = report_.rule(ImportNote::Severity::Info, definition.name,
                                     tr("Rows that do not meet the conditions are left out."));
    std::vector<RowOrigin> kept;
    std::vector<std::string_view> cells(std::size_t(table.names.size()));
    table.cells.reserve(table.origins.size() * cells.size());
    for (std::size_t i = 0; i < table.origins.size(); ++i) {
        if (i % 4096 == 0 && job_.isCancelled())
            return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
        std::copy_n(raw.begin() + std::ptrdiff_t(i * width), width, cells.begin());
        MappingRow row;
        row.frames[0] = cells.data();
        row.file = &table.files[qsizetype(table.origins[i].file)];
        row.line = table.origins[i].line;
        if (!evaluator_.holds(where, row)) {
            report_.hit(leftOut, *row.file, row.line);
            continue;
        }
        bool good = true;
        for (std::size_t k = 0; good && k < lets.size(); ++k)
            good = evaluator_.evaluate(lets[k], row, cells[width + k]) == Outcome::Value;
        if (!good)
            continue;
        for (auto &[rule, when] : notes)
            if (evaluator_.holds(when, row))
                report_.hit(rule, *row.file, row.line);
        table.cells.insert(table.cells.end(), cells.begin(), cells.end());
        kept.push_back(table.origins[i]);
    }
    table.origins = std::move(kept);
    return ok();
}

void MappingRun::clean(const MappingSource &definition, const QString &file, std::uint32_t line,
                       std::span<const std::string_view> cells, std::vector<std::string_view> &raw)
{
    for (std::string_view cell : cells) {
        if (definition.trim)
            cell = trimmed(cell);
        for (const QString &text : definition.missing) {
            if (cell != std::string_view(text.toStdString()))
                continue;
            report_.hit(report_.rule(ImportNote::Severity::Info, definition.name,
                                     tr("A cell \"%1\" says that the value is not known.").arg(text)),
                        file, line);
            cell = {};
            break;
        }
        raw.push_back(cell);
    }
}

Result<> MappingRun::checkColumns(const QStringList &header, const QString &path, SourceTable &table) const
{
    if (table.files.isEmpty())
        table.names = header;
    else if (table.names != header)
        return Error{
            ErrorCode::BadInput, tr("The columns differ from those of %1.").arg(table.files.front()), path, {}};
    return ok();
}

Result<> MappingRun::readSheet(const MappingSource &definition, const QString &path, SourceTable &table,
                               std::vector<std::string_view> &raw)
{
    ForeignSheet found;
    TRY(found, readForeignSheet(path, definition.sheet, job_));
    TRYV(checkColumns(found.rows.header, path, table));
    const auto file = std::uint32_t(table.files.size());
    table.files << found.rows.files.front();
    table.storage.insert(table.storage.end(), found.rows.storage.begin(), found.rows.storage.end());
    for (std::size_t row = 0; row < found.rows.rowCount(); ++row) {
        const std::uint32_t line = found.rows.origins[row].line;
        clean(definition, table.files.back(), line, found.rows.row(row), raw);
        table.origins.push_back({file, line});
    }
    for (const ImportNote &note : found.report.notes)
        report_.add(note);
    for (const Error &error : found.refused)
        report_.refuse(error);
    return ok();
}

Result<> MappingRun::readFile(const MappingSource &definition, const QString &path, SourceTable &table,
                              std::vector<std::string_view> &raw)
{
    if (isWorkbookName(path))
        return readSheet(definition, path, table, raw);
    TRY(CsvReader reader, CsvReader::open(path, definition.options));
    TRYV(checkColumns(reader.header(), path, table));
    const auto file = std::uint32_t(table.files.size());
    table.files << path;
    table.storage.push_back(reader.buffer());
    std::vector<std::pair<std::string, int>> missing;
    for (const QString &text : definition.missing)
        missing.emplace_back(text.toStdString(),
                             report_.rule(ImportNote::Severity::Info, definition.name,
                                          tr("A cell \"%1\" says that the value is not known.").arg(text)));
    for (std::uint32_t count = 0;; ++count) {
        if (count % 4096 == 0 && job_.isCancelled())
            return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
        const auto more = reader.next();
        if (!more) {
            report_.refuse(more.error());
            continue;
        }
        if (!more.value())
            break;
        for (std::string_view cell : reader.cells()) {
            if (definition.trim)
                cell = trimmed(cell);
            for (const auto &[text, rule] : missing) {
                if (cell != text)
                    continue;
                report_.hit(rule, path, reader.line());
                cell = {};
                break;
            }
            raw.push_back(cell);
        }
        table.origins.push_back({file, reader.line()});
    }
    ImportReport facts;
    noteFacts(reader.facts(), path, facts);
    for (const ImportNote &note : facts.notes)
        report_.add(note);
    return ok();
}

Result<const LookupTable *> MappingRun::lookup(const QString &name, const QString &pointer)
{
    const auto known = lookups_.find(name);
    if (known != lookups_.end())
        return &known->second;
    const auto definition = byName(mapping_.lookups, name);
    if (definition == mapping_.lookups.end())
        return Error{ErrorCode::BadInput, tr("The mapping has no look-up \"%1\".").arg(name), pointer, {}};
    const QString mark = QStringLiteral("lookup ") + name;
    if (underWay_.contains(mark))
        return Error{ErrorCode::BadInput, tr("The look-up \"%1\" needs itself.").arg(name), definition->pointer, {}};
    underWay_ << mark;
    LookupTable table;
    table.ignoreCase = definition->ignoreCase;
    table.otherwise = definition->otherwise;
    const auto keyOf = [&](std::string_view text) { return table.ignoreCase ? arena_->store(foldedCase(text)) : text; };
    for (const MappingPair &pair : definition->pairs) {
        const QString text = pair.to.isEmpty()
                                 ? tr("By an explicit pair \"%1\" is read as empty.").arg(pair.from)
                                 : tr("By an explicit pair \"%1\" is read as \"%2\".").arg(pair.from, pair.to);
        table.entries[keyOf(arena_->store(pair.from.toStdString()))] = {
            arena_->store(pair.to.toStdString()), report_.rule(ImportNote::Severity::Info, name, text)};
    }
    if (!definition->source.isEmpty()) {
        TRY(const SourceTable *const rows, source(definition->source, definition->pointer));
        const MappingScope scope{{{QString(), rows->names, -1}}};
        TRY(auto where, compile(definition->where, scope, name));
        TRY(CompiledValue from, compile(definition->from, scope, name));
        TRY(CompiledValue to, compile(definition->to, scope, name));
        const int twice =
            report_.rule(ImportNote::Severity::Warning, name,
                         tr("The code table has the same code twice with different results; the first is taken."));
        for (std::size_t i = 0; i < rows->rowCount(); ++i) {
            const MappingRow row = rows->at(i);
            std::string_view key;
            std::string_view result;
            if (!evaluator_.holds(where, row) || evaluator_.evaluate(from, row, key) != Outcome::Value || key.empty() ||
                evaluator_.evaluate(to, row, result) != Outcome::Value)
                continue;
            const auto [entry, added] = table.entries.try_emplace(keyOf(key), LookupTable::Entry{result, -1});
            if (!added && entry->second.rule < 0 && entry->second.to != result)
                report_.hit(twice, *row.file, row.line);
        }
    }
    underWay_.removeOne(mark);
    return &(lookups_[name] = std::move(table));
}

} // namespace entente

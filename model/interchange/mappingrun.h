// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/mappingprogram.h"

#include <QCoreApplication>

#include <map>

namespace entente {

/// A source with its rows: the columns of its file, then its `let` values.
struct SourceTable {
    QStringList names;
    int fileColumns = 0;
    QStringList files;
    std::vector<std::string_view> cells;
    std::vector<RowOrigin> origins;
    std::vector<std::shared_ptr<const void>> storage;

    [[nodiscard]] std::size_t rowCount() const { return origins.size(); }
    [[nodiscard]] const std::string_view *row(std::size_t index) const
    {
        return cells.data() + index * std::size_t(names.size());
    }
    [[nodiscard]] MappingRow at(std::size_t index) const
    {
        MappingRow result;
        result.frames[0] = row(index);
        result.file = &files[qsizetype(origins[index].file)];
        result.line = origins[index].line;
        return result;
    }
};

/// One application of a mapping: sources and look-ups as they are needed, then the outputs.
class MappingRun
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    MappingRun(const Mapping &mapping, QString data, Job &job);

    [[nodiscard]] Result<MappedTables> run();

private:
    struct Each;

    // Sources and look-ups (mappingsource.cpp). Each is made when it is first named.
    [[nodiscard]] Result<SourceTable *> source(const QString &name, const QString &pointer);
    [[nodiscard]] Result<> readSource(const MappingSource &definition, SourceTable &table);
    [[nodiscard]] Result<> readFile(const MappingSource &definition, const QString &path, SourceTable &table,
                                    std::vector<std::string_view> &raw);
    [[nodiscard]] Result<> readSheet(const MappingSource &definition, const QString &path, SourceTable &table,
                                     std::vector<std::string_view> &raw);
    /// Cells as the definition wants them: trimmed, and empty where they say "not known".
    void clean(const MappingSource &definition, const QString &file, std::uint32_t line,
               std::span<const std::string_view> cells, std::vector<std::string_view> &raw);
    [[nodiscard]] Result<> checkColumns(const QStringList &header, const QString &path, SourceTable &table) const;
    [[nodiscard]] Result<QStringList> filesOf(const MappingSource &definition) const;
    [[nodiscard]] Result<const LookupTable *> lookup(const QString &name, const QString &pointer);

    // Names and rules resolved (mappingcompile.cpp).
    [[nodiscard]] Result<CompiledValue> compile(const MappingValue &value, const MappingScope &scope,
                                                const QString &subject, const QString *item = nullptr);
    [[nodiscard]] Result<> compileText(const QString &text, const MappingValue &value, const MappingScope &scope,
                                       CompiledValue &result);
    [[nodiscard]] Result<> compileParts(const MappingValue &value, const MappingScope &scope, const QString &subject,
                                        CompiledValue &result);
    [[nodiscard]] Result<std::vector<CompiledCondition>> compile(const std::vector<MappingCondition> &conditions,
                                                                 const MappingScope &scope, const QString &subject);
    [[nodiscard]] Result<QStringList> expand(const QStringList &columns, const MappingScope &scope,
                                             const QString &pointer) const;

    // Outputs (mappingoutput.cpp).
    [[nodiscard]] Result<TableRows> write(const MappingOutput &output);
    [[nodiscard]] Result<Each> compileEach(const MappingEach &each, MappingScope &scope, const QString &subject);

    const Mapping &mapping_;
    QString data_;
    Job &job_;
    std::shared_ptr<TextArena> arena_ = std::make_shared<TextArena>();
    MappingReport report_;
    MappingEvaluator evaluator_;
    std::map<QString, SourceTable> sources_;
    std::map<QString, LookupTable> lookups_;
    QStringList underWay_; ///< sources and look-ups being made, to see a circle
    int sourceCount_ = 1;
};

/// Keeps the rows of an output whose `unique` columns have not occurred before, in an order of its own.
class MappingDuplicates
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    MappingDuplicates(const MappingOutput &output, const TableRows &table, MappingReport &report);

    /// Whether the row of @p cells, which would be the next of @p table, is to stay.
    [[nodiscard]] bool accept(std::span<const std::string_view> cells, const TableRows &table, const MappingRow &row,
                              TextArena &arena, MappingEvaluator &evaluator);

private:
    bool refuse_ = false;
    QString names_;
    std::vector<std::size_t> columns_;
    std::unordered_map<std::string_view, std::size_t> seen_;
    std::string scratch_;
    MappingReport &report_;
    int sameRule_ = -1;
    int otherRule_ = -1;
};

/// Joins the rows of @p table as @p merge says; the first of the rows that become one gives all columns but the
/// period's.
void mergePeriods(TableRows &table, const MappingMerge &merge, MappingReport &report);

} // namespace entente

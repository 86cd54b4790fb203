// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/mapping.h"
#include "model/interchange/mappingreport.h"
#include "model/interchange/textarena.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <string>
#include <unordered_map>

namespace entente {

/// Where a name of a mapping finds its value while rows are read: a frame (the row itself, then what
/// each level of `each` adds) and a place in it.
struct MappingSlot {
    int frame = 0;
    int column = 0;
};

/// The names that can be used at one place of a mapping.
struct MappingScope {
    struct Frame {
        QString prefix; ///< "" for the row itself, else `as.`
        QStringList names;
        int columnName = -1; ///< the place in names that holds the name of a column, not a value of the data
    };
    std::vector<Frame> frames;

    [[nodiscard]] std::optional<MappingSlot> find(const QString &name) const;
};

/// A row under way.
struct MappingRow {
    static constexpr std::size_t maxFrames = 4;
    std::array<const std::string_view *, maxFrames> frames{};
    const QString *file = nullptr;
    std::uint32_t line = 0;
};

enum class Outcome { Value, Skipped, Refused };

/// What a look-up knows. The texts live in the arena of the run or in a source.
struct LookupTable {
    struct Entry {
        std::string_view to;
        int rule = -1; ///< counted when it is used: an explicit pair
    };
    std::unordered_map<std::string_view, Entry> entries;
    bool ignoreCase = false;
    Otherwise otherwise = Otherwise::Refuse;
};

struct CompiledCondition;

/// A MappingValue with its names resolved and its rules entered in the report.
struct CompiledValue {
    struct Piece {
        std::string_view constant;
        std::optional<MappingSlot> slot;
    };
    MappingValue::Form form = MappingValue::Form::Text;
    std::vector<Piece> pieces;
    std::vector<CompiledValue> parts;
    std::vector<CompiledCondition> when;
    std::vector<std::string> patterns;
    std::optional<int> century;
    std::vector<CompiledValue> plusDays;
    std::vector<CompiledValue> notBefore;
    int digits = 0;
    std::string before;
    std::string after;
    std::unordered_map<std::string_view, LookupTable::Entry> translate;
    bool translates = false;
    const LookupTable *lookup = nullptr;
    QString lookupName;
    char decimalMark = 0;
    char groupMark = 0;
    bool number = false;
    Otherwise otherwise = Otherwise::Refuse;
    Otherwise missing = Otherwise::Empty;
    int column = 0; ///< of the file, from 1, for messages; 0 when no one column is meant
    QString subject;
    int skipRule = -1;
    int partialRule = -1;
    int orderRule = -1;
    std::unordered_map<std::string, std::int64_t> counters; ///< of a Counter
};

struct CompiledCondition {
    MappingCondition::Test test = MappingCondition::Test::Is;
    std::vector<CompiledValue> value; ///< one, or none for Any
    std::vector<CompiledValue> operands;
    std::vector<CompiledCondition> any;
    QRegularExpression pattern;
};

/// Evaluates compiled values. One belongs to one run.
class MappingEvaluator
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    MappingEvaluator(MappingReport &report, TextArena &arena) : report_(report), arena_(arena) {}

    /// The text of @p value for @p row in @p text, empty when it is not known. What is refused or
    /// skipped has been reported.
    [[nodiscard]] Outcome evaluate(CompiledValue &value, const MappingRow &row, std::string_view &text);
    /// Whether all of @p conditions hold. A condition on a value that is skipped or refused does not.
    [[nodiscard]] bool holds(std::vector<CompiledCondition> &conditions, const MappingRow &row);
    void refuse(const MappingRow &row, int column, const QString &what, const QString &remedy = {});

private:
    [[nodiscard]] Outcome make(CompiledValue &value, const MappingRow &row, std::string_view &text);
    [[nodiscard]] Outcome makeDate(CompiledValue &value, const MappingRow &row, std::string_view &text);
    [[nodiscard]] Outcome makeList(CompiledValue &value, const MappingRow &row, std::string_view &text);
    [[nodiscard]] Outcome makeCounter(CompiledValue &value, const MappingRow &row, std::string_view &text);
    [[nodiscard]] Outcome steps(CompiledValue &value, const MappingRow &row, std::string_view &text);
    [[nodiscard]] Outcome lookUp(CompiledValue &value, const MappingRow &row, std::string_view &text);
    [[nodiscard]] Outcome readNumber(CompiledValue &value, const MappingRow &row, std::string_view &text);
    [[nodiscard]] Outcome unknown(CompiledValue &value, Otherwise otherwise, const MappingRow &row,
                                  std::string_view &text, const QString &what, const QString &remedy);
    [[nodiscard]] bool holds(CompiledCondition &condition, const MappingRow &row);

    MappingReport &report_;
    TextArena &arena_;
    std::string scratch_;
};

/// Case-folded form for look-ups that ignore case.
[[nodiscard]] std::string foldedCase(std::string_view text);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/fieldpath.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/records/wildcard.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace entente {

/// What a filter asks of a column.
enum class FilterTest {
    Contains, ///< its text has a part like a pattern, see Wildcard
    OneOf,    ///< it is one of some words; yes and no in files' form
    Dates,    ///< a date that shares a day with a range
    InForce,  ///< the record is in force on some day of a range; of the record, not of a column
    Numbers,  ///< a number of a range
    RefersTo, ///< a reference to one of some records; with an empty path any reference of the record
    Empty,    ///< it says nothing
    Filled,   ///< it says something
};

/// One condition on the records of a table, as a chip above it shows it. A plain value.
struct ColumnFilter {
    QString path; ///< see FieldPath
    FilterTest test = FilterTest::Contains;
    QString text = {};                ///< of Contains
    QStringList words = {};           ///< of OneOf
    std::vector<Uuid> records = {};   ///< of RefersTo
    std::optional<Day> from = {};     ///< of Dates and InForce: the first day; nothing for no bound
    std::optional<Day> until = {};    ///< the last day
    std::optional<double> least = {}; ///< of Numbers; nothing for no bound
    std::optional<double> most = {};

    friend bool operator==(const ColumnFilter &, const ColumnFilter &) = default;
};

/// The tests that make sense for a column, the most useful first.
[[nodiscard]] std::vector<FilterTest> testsFor(const FieldPath &path);
/// "contains", "is one of": how a test is called in a list of them.
[[nodiscard]] QString testName(FilterTest test);
/// "Member › Name": the titles along a path.
[[nodiscard]] QString pathTitle(const FieldPath &path);
/// "Status: confirmed or offered": what a chip says. A path that leads nowhere stands as it is written.
[[nodiscard]] QString filterText(const ColumnFilter &filter, const Kind &kind, const Snapshot &plan,
                                 const FieldDisplay &display);

[[nodiscard]] QJsonObject filterToJson(const ColumnFilter &filter);
/// Nothing when @p json is no filter.
[[nodiscard]] std::optional<ColumnFilter> filterFromJson(const QJsonObject &json);

/// A ColumnFilter made ready to be asked of many records. Not thread-safe: it remembers answers.
class ColumnMatcher
{
public:
    /// Keeps @p plan; @p kind and @p display must outlive it. A filter whose path leads nowhere matches
    /// every record: a saved view outlives a field.
    ColumnMatcher(const ColumnFilter &filter, const Kind &kind, const Snapshot &plan, const FieldDisplay &display);

    [[nodiscard]] bool matches(const Record &record);
    /// Whether a change of records of @p kind may change the answer for another record.
    [[nodiscard]] bool dependsOn(const Kind &kind) const;

private:
    [[nodiscard]] bool holds(const Record &record);
    [[nodiscard]] bool holdsText(const Record &record);
    [[nodiscard]] bool refers(const Field &field, const Record &record) const;

    ColumnFilter filter_;
    const Kind &kind_;
    Snapshot plan_;
    const FieldDisplay &display_;
    std::optional<PathReader> reader_;
    Wildcard pattern_;
    std::unordered_map<Uuid, bool> named_; ///< of references: whether their name holds the pattern
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/foundation/result.h"
#include "model/interchange/csv.h"
#include "model/interchange/tablerows.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace entente {

// A mapping says how foreign tables become rows of the table folder. Its JSON form is described for
// the person who writes one in resources/formats/mapping.md; these are the same things as values,
// so that a dialog can make one. Members called `pointer` say where a part stands in its file.

/// What happens to a value that a translation, a look-up or a date pattern does not know.
enum class Otherwise { Refuse, Skip, Keep, Empty };

struct MappingPair {
    QString from;
    QString to;
};

struct MappingCondition;

/// How one cell comes about. An empty result means: not known.
struct MappingValue {
    enum class Form {
        Text,    ///< a template: constants and {column} names; empty when one of the columns is empty
        Date,    ///< from year, month and day, or from a text by patterns
        List,    ///< the values of parts, without empty and repeated ones, joined by semicolons
        First,   ///< the first of parts whose conditions hold and that is not empty
        Counter, ///< 1, 2, ... within the rows that agree in the values of parts; only in `let`
    };
    Form form = Form::Text;
    QString text;
    std::vector<MappingValue> parts;    ///< of a Date: the text, or year, month and day
    QStringList columns;                ///< inside a List: one item for each of these columns
    std::vector<MappingCondition> when; ///< inside First

    QStringList patterns;                ///< Date
    std::optional<int> century;          ///< Date: two-digit years below it are 20xx, others 19xx
    std::vector<MappingValue> plusDays;  ///< Date: none or one
    std::vector<MappingValue> notBefore; ///< Date: none or one; an earlier date is replaced by this one
    int digits = 0;                      ///< Counter: padded with zeros to so many digits

    // Steps on the result, in this order.
    QString before; ///< what stands before the first of this text; all where there is none
    QString after;  ///< what stands after the first of this text; all where there is none
    std::vector<MappingPair> translate;
    QString lookup;
    QString decimalMark;                ///< the number is written with this mark, and becomes one with a point
    QString groupMark;                  ///< and with this between groups of digits
    std::optional<Otherwise> otherwise; ///< default: a translation keeps, everything else refuses
    std::optional<Otherwise> missing;   ///< an empty result: empty (default), skip the row, refuse it

    QString pointer;
};

struct MappingCondition {
    enum class Test { Is, IsNot, In, NotIn, Empty, NotEmpty, AtLeast, AtMost, Matches, Any };
    Test test = Test::Is;
    MappingValue value;
    std::vector<MappingValue> operands;
    std::vector<MappingCondition> any; ///< Any: at least one of these holds
    QString pointer;
};

/// A named value, computed once for every row of a source.
struct MappingLet {
    QString name;
    MappingValue value;
};

/// A sentence for the report, counted over the rows of a source that meet its conditions.
struct MappingNote {
    QString text;
    std::vector<MappingCondition> when;
};

struct MappingSource {
    QString name;
    QStringList files; ///< relative to the folder of the data; a `*` in a file name stands for any characters
    QString sheet;     ///< of a workbook (.xlsx, .ods); its first one with anything on it where empty
    CsvOptions options;
    bool trim = true;
    QStringList missing; ///< cells that say "not known", in every column
    std::vector<MappingCondition> where;
    std::vector<MappingLet> let;
    std::vector<MappingNote> notes;
    QStringList columns; ///< of rows written in the mapping itself
    std::vector<QStringList> rows;
    QString pointer;
};

struct MappingLookup {
    QString name;
    QString source; ///< empty when there are only pairs
    MappingValue from;
    MappingValue to;
    std::vector<MappingCondition> where;
    std::vector<MappingPair> pairs; ///< go before the source
    bool ignoreCase = false;
    Otherwise otherwise = Otherwise::Refuse;
    QString pointer;
};

/// One row gives several: one for each column, each item of a list, or each matching row of a source.
struct MappingEach {
    QString as;
    QStringList columns;
    std::vector<MappingValue> split; ///< none or one
    QString separator = QStringLiteral(";");
    QString rows;     ///< name of a source
    MappingValue key; ///< rows: this value of the outer row ...
    QString column;   ///< ... equals this column of the other row
    std::vector<MappingCondition> where;
    QString pointer;
};

/// Rows that agree in the columns `by` and whose periods touch or overlap become one.
struct MappingMerge {
    QStringList by;
    QString from;
    QString until;
};

struct MappingOutput {
    QString table;
    QString from; ///< name of a source
    std::vector<MappingCondition> where;
    std::vector<MappingEach> each;
    std::vector<MappingLet> columns;
    QStringList unique; ///< rows that agree in these columns: the first is kept
    bool refuseDuplicates = false;
    std::optional<MappingMerge> merge;
    QString pointer;
};

struct Mapping {
    QString title;
    QStringList rules; ///< the rules in words; they head the report
    std::vector<MappingSource> sources;
    std::vector<MappingLookup> lookups;
    std::vector<MappingOutput> outputs;
    QString folder; ///< where the mapping itself lies; empty when it was not read from a file
};

/// What a mapping makes of a set of files. Nothing of it may be used while refused is not empty.
struct MappedTables {
    std::vector<TableRows> tables; ///< in the order of the outputs; two may be of one kind
    ImportReport report;
    std::vector<Error> refused;    ///< rows and cells that no rule covers, by file:line:column; at most maxRefused
    std::int64_t refusedCount = 0; ///< all of them
    static constexpr std::size_t maxRefused = 1000;
};

/// Reads a mapping file, and the mappings that it includes.
/// Errors: NotFound, or BadInput with the file and the JSON pointer of what is wrong in it.
[[nodiscard]] Result<Mapping> loadMapping(const QString &path);

/// Reads a mapping from its JSON form; @p name stands for the file in messages. It cannot include others.
[[nodiscard]] Result<Mapping> parseMapping(const QByteArray &json, const QString &name);

/// The JSON form of @p mapping, complete in itself: what it included is part of it.
[[nodiscard]] QJsonObject toJson(const Mapping &mapping);

/// Applies @p mapping to the files in the folder @p source, or to the one file @p source. A file that
/// is not there is looked for beside the mapping.
/// Errors: NotFound for a missing file, BadInput for one that cannot be read or lacks a column that the
/// mapping names, Cancelled. Bad rows are no error but MappedTables::refused.
[[nodiscard]] Result<MappedTables> applyMapping(const Mapping &mapping, const QString &source, Job &job);

} // namespace entente

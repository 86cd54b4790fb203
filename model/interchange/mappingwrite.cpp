// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mapping.h"

#include <QJsonArray>

namespace entente {

namespace {

QLatin1String wordOf(Otherwise otherwise)
{
    switch (otherwise) {
    case Otherwise::Refuse:
        return QLatin1String("refuse");
    case Otherwise::Skip:
        return QLatin1String("skip");
    case Otherwise::Keep:
        return QLatin1String("keep");
    case Otherwise::Empty:
        break;
    }
    return QLatin1String("empty");
}

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object[QLatin1String(key)] = text;
}

void put(QJsonObject &object, const char *key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object[QLatin1String(key)] = QJsonArray::fromStringList(texts);
}

QJsonValue write(const MappingValue &value);
QJsonArray write(const std::vector<MappingCondition> &conditions);

QJsonArray write(const std::vector<MappingValue> &values)
{
    QJsonArray result;
    for (const MappingValue &value : values)
        result << write(value);
    return result;
}

QJsonObject write(const std::vector<MappingPair> &pairs)
{
    QJsonObject result;
    for (const MappingPair &pair : pairs)
        result[pair.from] = pair.to;
    return result;
}

QJsonArray write(const std::vector<MappingLet> &lets)
{
    QJsonArray result;
    for (const MappingLet &let : lets)
        result << QJsonObject{{let.name, write(let.value)}};
    return result;
}

QJsonObject writeDate(const MappingValue &value)
{
    QJsonObject date;
    if (value.parts.size() == 3) {
        int index = 0;
        for (const char *part : {"year", "month", "day"})
            date[QLatin1String(part)] = write(value.parts[std::size_t(index++)]);
    } else if (!value.parts.empty()) {
        date[QLatin1String("text")] = write(value.parts.front());
    }
    put(date, "patterns", value.patterns);
    if (value.century)
        date[QLatin1String("century")] = *value.century;
    if (!value.plusDays.empty())
        date[QLatin1String("plusDays")] = write(value.plusDays.front());
    if (!value.notBefore.empty())
        date[QLatin1String("notBefore")] = write(value.notBefore.front());
    return date;
}

QJsonValue write(const MappingValue &value)
{
    using Form = MappingValue::Form;
    QJsonObject result;
    switch (value.form) {
    case Form::Text:
        if (value.columns.isEmpty())
            result[QLatin1String("value")] = value.text;
        else
            put(result, "columns", value.columns);
        break;
    case Form::Date:
        result[QLatin1String("date")] = writeDate(value);
        break;
    case Form::List:
        result[QLatin1String("list")] = write(value.parts);
        break;
    case Form::First:
        result[QLatin1String("first")] = write(value.parts);
        break;
    case Form::Counter: {
        QJsonObject counter;
        if (!value.parts.empty())
            counter[QLatin1String("by")] = write(value.parts);
        if (value.digits > 0)
            counter[QLatin1String("digits")] = value.digits;
        result[QLatin1String("counter")] = counter;
        break;
    }
    }
    if (!value.when.empty())
        result[QLatin1String("when")] = write(value.when);
    put(result, "before", value.before);
    put(result, "after", value.after);
    if (!value.translate.empty())
        result[QLatin1String("translate")] = write(value.translate);
    put(result, "lookup", value.lookup);
    if (!value.decimalMark.isEmpty()) {
        QJsonObject number{{QStringLiteral("decimal"), value.decimalMark}};
        put(number, "group", value.groupMark);
        result[QLatin1String("number")] = number;
    }
    if (value.otherwise)
        result[QLatin1String("otherwise")] = wordOf(*value.otherwise);
    if (value.missing)
        result[QLatin1String("missing")] = wordOf(*value.missing);
    // The short form, which is what people write.
    if (result.size() == 1 && result.contains(QLatin1String("value")))
        return value.text;
    return result;
}

QJsonArray write(const std::vector<MappingCondition> &conditions)
{
    using Test = MappingCondition::Test;
    QJsonArray result;
    for (const MappingCondition &condition : conditions) {
        QJsonObject object;
        if (condition.test != Test::Any)
            object[QLatin1String("value")] = write(condition.value);
        const auto operands = [&](const char *name) { object[QLatin1String(name)] = write(condition.operands); };
        switch (condition.test) {
        case Test::Is:
            operands("is");
            break;
        case Test::IsNot:
            operands("isNot");
            break;
        case Test::In:
            operands("in");
            break;
        case Test::NotIn:
            operands("notIn");
            break;
        case Test::Empty:
            object[QLatin1String("empty")] = true;
            break;
        case Test::NotEmpty:
            object[QLatin1String("empty")] = false;
            break;
        case Test::AtLeast:
            operands("atLeast");
            break;
        case Test::AtMost:
            operands("atMost");
            break;
        case Test::Matches:
            operands("matches");
            break;
        case Test::Any:
            object[QLatin1String("any")] = write(condition.any);
            break;
        }
        result << object;
    }
    return result;
}

QJsonObject write(const MappingSource &source)
{
    QJsonObject result;
    put(result, "file", source.files);
    put(result, "sheet", source.sheet);
    if (source.options.delimiter)
        result[QLatin1String("delimiter")] = QString(QLatin1Char(*source.options.delimiter));
    if (source.options.encoding != TextEncoding::Detect)
        result[QLatin1String("encoding")] =
            source.options.encoding == TextEncoding::Utf8 ? QStringLiteral("utf-8") : QStringLiteral("windows-1252");
    if (!source.trim)
        result[QLatin1String("trim")] = false;
    put(result, "missing", source.missing);
    if (!source.where.empty())
        result[QLatin1String("where")] = write(source.where);
    if (!source.let.empty())
        result[QLatin1String("let")] = write(source.let);
    QJsonArray notes;
    for (const MappingNote &note : source.notes)
        notes << QJsonObject{{QStringLiteral("text"), note.text}, {QStringLiteral("when"), write(note.when)}};
    if (!notes.isEmpty())
        result[QLatin1String("notes")] = notes;
    put(result, "columns", source.columns);
    QJsonArray rows;
    for (const QStringList &row : source.rows)
        rows << QJsonArray::fromStringList(row);
    if (!rows.isEmpty())
        result[QLatin1String("rows")] = rows;
    return result;
}

QJsonObject write(const MappingLookup &lookup)
{
    QJsonObject result;
    if (!lookup.source.isEmpty()) {
        result[QLatin1String("source")] = lookup.source;
        result[QLatin1String("from")] = write(lookup.from);
        result[QLatin1String("to")] = write(lookup.to);
    }
    if (!lookup.where.empty())
        result[QLatin1String("where")] = write(lookup.where);
    if (!lookup.pairs.empty())
        result[QLatin1String("pairs")] = write(lookup.pairs);
    if (lookup.ignoreCase)
        result[QLatin1String("ignoreCase")] = true;
    result[QLatin1String("otherwise")] = wordOf(lookup.otherwise);
    return result;
}

QJsonObject write(const MappingEach &each)
{
    QJsonObject result{{QStringLiteral("as"), each.as}};
    put(result, "columns", each.columns);
    if (!each.split.empty()) {
        result[QLatin1String("split")] = write(each.split.front());
        put(result, "at", each.separator);
    }
    if (!each.rows.isEmpty()) {
        result[QLatin1String("rows")] = each.rows;
        result[QLatin1String("key")] = write(each.key);
        result[QLatin1String("column")] = each.column;
    }
    if (!each.where.empty())
        result[QLatin1String("where")] = write(each.where);
    return result;
}

QJsonObject write(const MappingOutput &output)
{
    QJsonObject result{{QStringLiteral("table"), output.table}, {QStringLiteral("from"), output.from}};
    if (!output.where.empty())
        result[QLatin1String("where")] = write(output.where);
    QJsonArray levels;
    for (const MappingEach &each : output.each)
        levels << write(each);
    if (!levels.isEmpty())
        result[QLatin1String("each")] = levels;
    QJsonObject columns;
    for (const MappingLet &column : output.columns)
        columns[column.name] = write(column.value);
    result[QLatin1String("columns")] = columns;
    put(result, "unique", output.unique);
    if (output.refuseDuplicates)
        result[QLatin1String("duplicates")] = QStringLiteral("refuse");
    if (output.merge)
        result[QLatin1String("merge")] =
            QJsonObject{{QStringLiteral("by"), QJsonArray::fromStringList(output.merge->by)},
                        {QStringLiteral("from"), output.merge->from},
                        {QStringLiteral("until"), output.merge->until}};
    return result;
}

} // namespace

QJsonObject toJson(const Mapping &mapping)
{
    QJsonObject result{{QStringLiteral("format"), QStringLiteral("entente mapping 1")}};
    put(result, "title", mapping.title);
    put(result, "rules", mapping.rules);
    QJsonObject sources;
    for (const MappingSource &source : mapping.sources)
        sources[source.name] = write(source);
    QJsonObject lookups;
    for (const MappingLookup &lookup : mapping.lookups)
        lookups[lookup.name] = write(lookup);
    QJsonArray outputs;
    for (const MappingOutput &output : mapping.outputs)
        outputs << write(output);
    if (!sources.isEmpty())
        result[QLatin1String("sources")] = sources;
    if (!lookups.isEmpty())
        result[QLatin1String("lookups")] = lookups;
    result[QLatin1String("outputs")] = outputs;
    return result;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mappingdraft.h"

#include "model/records/kind.h"

#include <QJsonDocument>

#include <algorithm>

namespace entente {

namespace {

const QString sourceName = QStringLiteral("table");

/// `{column}`, with the braces of its name doubled.
QString templateOf(QString column)
{
    column.replace(QLatin1Char('{'), QLatin1String("{{")).replace(QLatin1Char('}'), QLatin1String("}}"));
    return QLatin1Char('{') + column + QLatin1Char('}');
}

/// The column that @p text puts in and nothing else; empty when it is another template.
QString columnOf(const QString &text)
{
    if (text.size() < 3 || !text.startsWith(QLatin1Char('{')) || !text.endsWith(QLatin1Char('}')))
        return {};
    const QString name = text.mid(1, text.size() - 2);
    return name.contains(QLatin1Char('{')) || name.contains(QLatin1Char('}')) ? QString() : name;
}

/// Letters and digits alone, so that "From member" is like `from_member`.
QString likeness(const QString &text)
{
    QString result;
    for (const QChar c : text.toLower())
        if (c.isLetterOrNumber())
            result += c;
    return result;
}

/// Whether a value says nothing beyond what a draft keeps.
bool isPlain(const MappingValue &value)
{
    return value.columns.isEmpty() && value.when.empty() && !value.century && value.plusDays.empty() &&
           value.notBefore.empty() && value.digits == 0 && value.before.isEmpty() && value.after.isEmpty() &&
           value.decimalMark.isEmpty() && value.groupMark.isEmpty() && !value.missing;
}

bool readLookup(const Mapping &mapping, const QString &name, DraftColumn &column)
{
    const auto lookup =
        std::find_if(mapping.lookups.begin(), mapping.lookups.end(), [&](const auto &one) { return one.name == name; });
    if (lookup == mapping.lookups.end() || !lookup->pairs.empty() || !lookup->where.empty() || lookup->source.isEmpty())
        return false;
    const auto source = std::find_if(mapping.sources.begin(), mapping.sources.end(),
                                     [&](const auto &one) { return one.name == lookup->source; });
    column.lookupFrom = columnOf(lookup->from.text);
    column.lookupTo = columnOf(lookup->to.text);
    if (source == mapping.sources.end() || source->files.size() != 1 || column.lookupFrom.isEmpty() ||
        column.lookupTo.isEmpty() || !isPlain(lookup->from) || !isPlain(lookup->to))
        return false;
    column.lookupFile = source->files.front();
    if (!column.otherwise && lookup->otherwise != Otherwise::Refuse)
        column.otherwise = lookup->otherwise;
    return true;
}

/// Reads @p value into @p column. @return whether the draft can say it.
bool readValue(const Mapping &mapping, const MappingValue &value, DraftColumn &column)
{
    using From = DraftColumn::From;
    if (!isPlain(value))
        return false;
    if (value.form == MappingValue::Form::Date && value.parts.size() == 1 && isPlain(value.parts[0])) {
        column.from = From::Date;
        column.text = columnOf(value.parts[0].text);
        column.patterns = value.patterns;
        if (column.text.isEmpty())
            return false;
    } else if (value.form == MappingValue::Form::Text && value.parts.empty()) {
        column.text = columnOf(value.text);
        column.from = column.text.isEmpty() ? From::Constant : From::Column;
        if (column.text.isEmpty())
            column.text = value.text;
    } else {
        return false;
    }
    column.translate = value.translate;
    column.otherwise = value.otherwise;
    return value.lookup.isEmpty() || readLookup(mapping, value.lookup, column);
}

} // namespace

MappingDraft MappingDraft::guessed(const Kind &kind, const QStringList &header)
{
    MappingDraft draft;
    draft.table = QString::fromLatin1(kind.plural);
    for (const Field &field : kind.fields) {
        DraftColumn column;
        column.target = QString::fromLatin1(field.name);
        for (const QString &name : header) {
            const QString like = likeness(name);
            if (like != likeness(column.target) && like != likeness(Kind::tr(field.title)))
                continue;
            column.from = DraftColumn::From::Column;
            column.text = name;
            break;
        }
        draft.columns.push_back(std::move(column));
    }
    return draft;
}

std::optional<MappingDraft> MappingDraft::of(const Mapping &mapping, const Catalogue &catalogue)
{
    if (mapping.outputs.size() != 1 || !mapping.rules.isEmpty())
        return {};
    const MappingOutput &output = mapping.outputs.front();
    const Kind *kind = catalogue.find(output.table);
    const auto source = std::find_if(mapping.sources.begin(), mapping.sources.end(),
                                     [&](const auto &one) { return one.name == output.from; });
    if (!kind || source == mapping.sources.end() || source->files.size() != 1 || !source->trim ||
        !source->missing.isEmpty() || !source->where.empty() || !source->let.empty() || !source->notes.empty() ||
        !output.where.empty() || !output.each.empty() || !output.unique.isEmpty() || output.merge)
        return {};
    MappingDraft draft = guessed(*kind, {});
    draft.title = mapping.title;
    draft.file = source->files.front();
    draft.sheet = source->sheet;
    draft.options = source->options;
    for (const MappingLet &let : output.columns) {
        const auto column = std::find_if(draft.columns.begin(), draft.columns.end(),
                                         [&](const DraftColumn &one) { return one.target == let.name; });
        if (column == draft.columns.end() || !readValue(mapping, let.value, *column))
            return {};
    }
    return draft;
}

Mapping MappingDraft::toMapping() const
{
    Mapping mapping;
    mapping.title = title;
    MappingSource source;
    source.name = sourceName;
    source.files = {file};
    source.sheet = sheet;
    source.options = options;
    mapping.sources.push_back(source);
    MappingOutput output;
    output.table = table;
    output.from = sourceName;
    for (const DraftColumn &column : columns) {
        using From = DraftColumn::From;
        if (column.from == From::Nothing || (column.from != From::Constant && column.text.isEmpty()))
            continue;
        MappingValue value;
        value.text = column.from == From::Constant ? column.text : templateOf(column.text);
        if (column.from == From::Date) {
            value.form = MappingValue::Form::Date;
            MappingValue part;
            part.text = std::exchange(value.text, QString());
            value.parts.push_back(part);
            value.patterns = column.patterns;
        }
        value.translate = column.translate;
        value.otherwise = column.otherwise;
        if (!column.lookupFile.isEmpty()) {
            // Each look-up has a table of its own: two columns may read one file differently.
            MappingSource codes;
            codes.name = QStringLiteral("codes of %1").arg(column.target);
            codes.files = {column.lookupFile};
            MappingLookup lookup;
            lookup.name = column.target;
            lookup.source = codes.name;
            lookup.from.text = templateOf(column.lookupFrom);
            lookup.to.text = templateOf(column.lookupTo);
            lookup.otherwise = column.otherwise.value_or(Otherwise::Refuse);
            value.lookup = lookup.name;
            mapping.sources.push_back(std::move(codes));
            mapping.lookups.push_back(std::move(lookup));
        }
        output.columns.push_back({column.target, std::move(value)});
    }
    mapping.outputs.push_back(std::move(output));
    return mapping;
}

QStringList MappingDraft::sourceColumns() const
{
    QStringList names;
    for (const DraftColumn &column : columns)
        if (column.from == DraftColumn::From::Column || column.from == DraftColumn::From::Date)
            names << column.text;
    return names;
}

} // namespace entente

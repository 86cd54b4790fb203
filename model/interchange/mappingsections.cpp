// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mappingreader.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace entente {

MappingSource MappingReader::source(const QString &name, const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o =
        object(json, pointer,
               {QStringLiteral("file"), QStringLiteral("sheet"), QStringLiteral("delimiter"),
                QStringLiteral("encoding"), QStringLiteral("trim"), QStringLiteral("missing"), QStringLiteral("where"),
                QStringLiteral("let"), QStringLiteral("notes"), QStringLiteral("columns"), QStringLiteral("rows")});
    const auto at = [&](const char *key) { return o[QLatin1String(key)]; };
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    MappingSource result;
    result.name = name;
    result.pointer = place(pointer);
    result.files = strings(at("file"), sub("file"));
    for (const QString &file : std::as_const(result.files))
        if (QDir::isAbsolutePath(file) || QDir::cleanPath(file).startsWith(QLatin1String("..")))
            fail(sub("file"), tr("\"%1\" lies outside the folder of the data.").arg(file));
    if (!at("sheet").isUndefined())
        result.sheet = string(at("sheet"), sub("sheet"));
    if (!at("delimiter").isUndefined()) {
        const QString text = string(at("delimiter"), sub("delimiter"));
        if (text.size() != 1 || text[0].unicode() > 126 || text == QLatin1String("\"") || text == QLatin1String("\n"))
            fail(sub("delimiter"), tr("A delimiter is one character."));
        else
            result.options.delimiter = text[0].toLatin1();
    }
    if (!at("encoding").isUndefined()) {
        const QString text = string(at("encoding"), sub("encoding")).toLower();
        if (text == QLatin1String("utf-8"))
            result.options.encoding = TextEncoding::Utf8;
        else if (text == QLatin1String("windows-1252"))
            result.options.encoding = TextEncoding::Windows1252;
        else
            fail(sub("encoding"), tr("\"%1\" is neither utf-8 nor windows-1252.").arg(text));
    }
    result.trim = boolean(at("trim"), sub("trim"), true);
    result.missing = strings(at("missing"), sub("missing"));
    result.where = conditions(at("where"), sub("where"));
    result.let = lets(at("let"), sub("let"));
    for (const QJsonValue one : at("notes").toArray()) {
        const QString where = QStringLiteral("%1/%2").arg(sub("notes")).arg(result.notes.size());
        const QJsonObject note = object(one, where, {QStringLiteral("text"), QStringLiteral("when")});
        result.notes.push_back(
            {needed(note, "text", where), conditions(note[QLatin1String("when")], where + QStringLiteral("/when"))});
    }
    result.columns = strings(at("columns"), sub("columns"));
    for (const QJsonValue row : at("rows").toArray()) {
        QStringList cells = strings(row, sub("rows"));
        if (cells.size() != result.columns.size())
            fail(QStringLiteral("%1/%2").arg(sub("rows")).arg(result.rows.size()),
                 tr("The row has %1 cells for %2 columns.").arg(cells.size()).arg(result.columns.size()));
        result.rows.push_back(std::move(cells));
    }
    if (result.files.isEmpty() == result.columns.isEmpty())
        fail(pointer, tr("A source has either a \"file\", or \"columns\" and \"rows\"."));
    return result;
}

MappingLookup MappingReader::lookup(const QString &name, const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o =
        object(json, pointer,
               {QStringLiteral("source"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("where"),
                QStringLiteral("pairs"), QStringLiteral("ignoreCase"), QStringLiteral("otherwise")});
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    MappingLookup result;
    result.name = name;
    result.pointer = place(pointer);
    result.pairs = pairs(o[QLatin1String("pairs")], sub("pairs"));
    result.where = conditions(o[QLatin1String("where")], sub("where"));
    result.ignoreCase = boolean(o[QLatin1String("ignoreCase")], sub("ignoreCase"), false);
    result.otherwise = otherwise(o[QLatin1String("otherwise")], sub("otherwise")).value_or(Otherwise::Refuse);
    if (o.contains(QLatin1String("source"))) {
        result.source = string(o[QLatin1String("source")], sub("source"));
        result.from = value(o[QLatin1String("from")], sub("from"));
        result.to = value(o[QLatin1String("to")], sub("to"));
    } else if (result.pairs.empty()) {
        fail(pointer, tr("A look-up needs a \"source\" or \"pairs\"."));
    }
    return result;
}

MappingEach MappingReader::each(const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o =
        object(json, pointer,
               {QStringLiteral("as"), QStringLiteral("columns"), QStringLiteral("split"), QStringLiteral("at"),
                QStringLiteral("rows"), QStringLiteral("key"), QStringLiteral("column"), QStringLiteral("where")});
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    MappingEach result;
    result.pointer = place(pointer);
    result.as = needed(o, "as", pointer);
    result.columns = strings(o[QLatin1String("columns")], sub("columns"));
    if (o.contains(QLatin1String("split")))
        result.split.push_back(value(o[QLatin1String("split")], sub("split")));
    result.separator = o[QLatin1String("at")].toString(QStringLiteral(";"));
    if (o.contains(QLatin1String("rows"))) {
        result.rows = needed(o, "rows", pointer);
        result.key = value(o[QLatin1String("key")], sub("key"));
        result.column = needed(o, "column", pointer);
    }
    if (int(!result.columns.isEmpty()) + int(!result.split.empty()) + int(!result.rows.isEmpty()) != 1)
        fail(pointer, tr("Exactly one of columns, split and rows says what there is one of."));
    result.where = conditions(o[QLatin1String("where")], sub("where"));
    return result;
}

MappingOutput MappingReader::output(const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o = object(json, pointer,
                                 {QStringLiteral("table"), QStringLiteral("from"), QStringLiteral("where"),
                                  QStringLiteral("each"), QStringLiteral("columns"), QStringLiteral("unique"),
                                  QStringLiteral("duplicates"), QStringLiteral("merge")});
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    MappingOutput result;
    result.pointer = place(pointer);
    result.table = needed(o, "table", pointer);
    result.from = needed(o, "from", pointer);
    result.where = conditions(o[QLatin1String("where")], sub("where"));
    const QJsonValue eachJson = o[QLatin1String("each")];
    const QJsonArray levels = eachJson.isArray()       ? eachJson.toArray()
                              : eachJson.isUndefined() ? QJsonArray()
                                                       : QJsonArray{eachJson};
    for (const QJsonValue one : levels)
        result.each.push_back(each(one, QStringLiteral("%1/%2").arg(sub("each")).arg(result.each.size())));
    if (result.each.size() > 3)
        fail(sub("each"), tr("At most three levels of \"each\" are possible."));
    result.columns = lets(o[QLatin1String("columns")], sub("columns"));
    if (result.columns.empty())
        fail(pointer, tr("\"%1\" is missing.").arg(QStringLiteral("columns")));
    result.unique = strings(o[QLatin1String("unique")], sub("unique"));
    if (o.contains(QLatin1String("duplicates"))) {
        const QString word = string(o[QLatin1String("duplicates")], sub("duplicates"));
        result.refuseDuplicates = word == QLatin1String("refuse");
        if (!result.refuseDuplicates && word != QLatin1String("first"))
            fail(sub("duplicates"), tr("\"%1\" is not one of first, refuse.").arg(word));
    }
    if (o.contains(QLatin1String("merge"))) {
        result.merge = merge(o[QLatin1String("merge")], sub("merge"));
    }
    QStringList named = result.unique;
    if (result.merge)
        named << result.merge->by << result.merge->from << result.merge->until;
    for (const QString &name : std::as_const(named))
        if (std::none_of(result.columns.begin(), result.columns.end(),
                         [&](const MappingLet &let) { return let.name == name; }))
            fail(pointer, tr("The output has no column \"%1\".").arg(name));
    return result;
}

MappingMerge MappingReader::merge(const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o =
        object(json, pointer, {QStringLiteral("by"), QStringLiteral("from"), QStringLiteral("until")});
    MappingMerge result;
    result.by = strings(o[QLatin1String("by")], pointer + QStringLiteral("/by"));
    result.from = needed(o, "from", pointer);
    result.until = needed(o, "until", pointer);
    return result;
}

} // namespace entente

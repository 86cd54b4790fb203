// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mapping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Mapping", text);
}

/// Reads the JSON form. The first thing wrong is kept, with its JSON pointer, and ends the reading.
class Reader
{
public:
    explicit Reader(QString file)
        : file_(std::move(file))
    {
    }

    [[nodiscard]] const std::optional<Error> &error() const { return error_; }

    void fail(const QString &pointer, const QString &what, const QString &remedy = {})
    {
        if (!error_)
            error_ = Error{ErrorCode::BadInput, what, place(pointer), remedy};
    }

    [[nodiscard]] QString place(const QString &pointer) const { return file_ + QLatin1Char('#') + pointer; }

    QJsonObject object(const QJsonValue &json, const QString &pointer, const QStringList &known)
    {
        if (!json.isObject()) {
            fail(pointer, tr("An object in braces is expected here."));
            return {};
        }
        const QJsonObject result = json.toObject();
        for (auto it = result.begin(); it != result.end(); ++it)
            if (!known.contains(it.key()))
                fail(pointer + QLatin1Char('/') + it.key(), tr("\"%1\" has no meaning here.").arg(it.key()),
                     tr("Known here: %1.").arg(known.join(QStringLiteral(", "))));
        return result;
    }

    QString string(const QJsonValue &json, const QString &pointer)
    {
        if (json.isDouble())
            return QString::number(json.toDouble(), 'g', QLocale::FloatingPointShortest);
        if (!json.isString())
            fail(pointer, tr("A text is expected here."));
        return json.toString();
    }

    QString needed(const QJsonObject &object, const char *key, const QString &pointer)
    {
        const QJsonValue value = object[QLatin1String(key)];
        if (value.isUndefined() || (value.isString() && value.toString().isEmpty()))
            fail(pointer, tr("\"%1\" is missing.").arg(QLatin1String(key)));
        return value.isUndefined() ? QString() : string(value, pointer + QLatin1Char('/') + QLatin1String(key));
    }

    bool boolean(const QJsonValue &json, const QString &pointer, bool standard)
    {
        if (!json.isUndefined() && !json.isBool())
            fail(pointer, tr("true or false is expected here."));
        return json.toBool(standard);
    }

    /// A list of texts; one text alone stands for a list of one.
    QStringList strings(const QJsonValue &json, const QString &pointer)
    {
        QStringList result;
        if (json.isUndefined())
            return result;
        if (!json.isArray())
            return {string(json, pointer)};
        for (const QJsonValue &one : json.toArray())
            result << string(one, pointer);
        return result;
    }

    std::optional<Otherwise> otherwise(const QJsonValue &json, const QString &pointer)
    {
        if (json.isUndefined())
            return {};
        const QString word = string(json, pointer);
        if (word == QLatin1String("refuse"))
            return Otherwise::Refuse;
        if (word == QLatin1String("skip"))
            return Otherwise::Skip;
        if (word == QLatin1String("keep"))
            return Otherwise::Keep;
        if (word != QLatin1String("empty"))
            fail(pointer, tr("\"%1\" is not one of refuse, skip, keep, empty.").arg(word));
        return Otherwise::Empty;
    }

    std::vector<MappingPair> pairs(const QJsonValue &json, const QString &pointer)
    {
        std::vector<MappingPair> result;
        if (json.isUndefined())
            return result;
        if (!json.isObject())
            fail(pointer, tr("An object in braces is expected here."));
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            result.push_back({it.key(), it.value().isNull() ? QString() : string(it.value(), pointer + QLatin1Char('/') + it.key())});
        return result;
    }

    MappingValue value(const QJsonValue &json, const QString &pointer);
    void date(const QJsonObject &json, const QString &pointer, MappingValue &result);
    std::vector<MappingValue> values(const QJsonValue &json, const QString &pointer);
    MappingCondition condition(const QJsonValue &json, const QString &pointer);
    std::vector<MappingCondition> conditions(const QJsonValue &json, const QString &pointer);
    std::vector<MappingLet> lets(const QJsonValue &json, const QString &pointer);
    MappingSource source(const QString &name, const QJsonValue &json, const QString &pointer);
    MappingLookup lookup(const QString &name, const QJsonValue &json, const QString &pointer);
    MappingEach each(const QJsonValue &json, const QString &pointer);
    MappingOutput output(const QJsonValue &json, const QString &pointer);

private:
    QString file_;
    std::optional<Error> error_;
};

MappingValue Reader::value(const QJsonValue &json, const QString &pointer)
{
    MappingValue result;
    result.pointer = place(pointer);
    if (!json.isObject()) {
        result.text = string(json, pointer);
        return result;
    }
    static const QStringList known = {
        QStringLiteral("value"), QStringLiteral("column"), QStringLiteral("columns"), QStringLiteral("date"),
        QStringLiteral("list"), QStringLiteral("first"), QStringLiteral("counter"), QStringLiteral("when"),
        QStringLiteral("before"), QStringLiteral("after"), QStringLiteral("translate"), QStringLiteral("lookup"),
        QStringLiteral("number"), QStringLiteral("otherwise"), QStringLiteral("missing")};
    const QJsonObject o = object(json, pointer, known);
    const auto at = [&](const char *key) { return o[QLatin1String(key)]; };
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    int forms = 0;
    for (const char *form : {"value", "column", "columns", "date", "list", "first", "counter"})
        forms += at(form).isUndefined() ? 0 : 1;
    if (forms != 1)
        fail(pointer, tr("A value is made by exactly one of value, column, columns, date, list, first and counter."));
    if (at("value").isObject()) {
        result.form = MappingValue::Form::First;
        result.parts.push_back(value(at("value"), sub("value")));
    } else if (!at("value").isUndefined()) {
        result.text = string(at("value"), sub("value"));
    } else if (!at("column").isUndefined()) {
        result.text = QLatin1Char('{') + string(at("column"), sub("column")) + QLatin1Char('}');
    } else if (!at("columns").isUndefined()) {
        result.columns = strings(at("columns"), sub("columns"));
    } else if (!at("date").isUndefined()) {
        result.form = MappingValue::Form::Date;
        date(object(at("date"), sub("date"),
                    {QStringLiteral("year"), QStringLiteral("month"), QStringLiteral("day"), QStringLiteral("text"),
                     QStringLiteral("patterns"), QStringLiteral("century"), QStringLiteral("plusDays"),
                     QStringLiteral("notBefore")}),
             sub("date"), result);
    } else if (!at("list").isUndefined()) {
        result.form = MappingValue::Form::List;
        result.parts = values(at("list"), sub("list"));
    } else if (!at("first").isUndefined()) {
        result.form = MappingValue::Form::First;
        result.parts = values(at("first"), sub("first"));
    } else if (!at("counter").isUndefined()) {
        result.form = MappingValue::Form::Counter;
        const QJsonObject counter = object(at("counter"), sub("counter"), {QStringLiteral("by"), QStringLiteral("digits")});
        if (counter.contains(QLatin1String("by")))
            result.parts = values(counter[QLatin1String("by")], sub("counter") + QStringLiteral("/by"));
        result.digits = std::clamp(counter[QLatin1String("digits")].toInt(0), 0, 18);
    }
    result.when = conditions(at("when"), sub("when"));
    result.before = at("before").isUndefined() ? QString() : string(at("before"), sub("before"));
    result.after = at("after").isUndefined() ? QString() : string(at("after"), sub("after"));
    result.translate = pairs(at("translate"), sub("translate"));
    result.lookup = at("lookup").isUndefined() ? QString() : string(at("lookup"), sub("lookup"));
    if (!at("number").isUndefined()) {
        const QJsonObject number = object(at("number"), sub("number"), {QStringLiteral("decimal"), QStringLiteral("group")});
        result.decimalMark = number[QLatin1String("decimal")].toString(QStringLiteral("."));
        result.groupMark = number[QLatin1String("group")].toString();
    }
    result.otherwise = otherwise(at("otherwise"), sub("otherwise"));
    result.missing = otherwise(at("missing"), sub("missing"));
    return result;
}

void Reader::date(const QJsonObject &o, const QString &pointer, MappingValue &result)
{
    const auto at = [&](const char *key) { return o[QLatin1String(key)]; };
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    if (!at("text").isUndefined()) {
        result.parts.push_back(value(at("text"), sub("text")));
        result.patterns = strings(at("patterns"), sub("patterns"));
        if (!at("century").isUndefined())
            result.century = at("century").toInt();
        for (const QString &pattern : std::as_const(result.patterns))
            if (!result.century && pattern.count(QLatin1Char('y')) == 2)
                fail(sub("patterns"), tr("The pattern \"%1\" has years of two digits.").arg(pattern),
                     tr("Say with \"century\" below which number they belong to the years 20xx."));
    } else if (!at("year").isUndefined()) {
        for (const char *part : {"year", "month", "day"})
            result.parts.push_back(at(part).isUndefined() ? MappingValue{} : value(at(part), sub(part)));
    } else {
        fail(pointer, tr("A date needs \"year\" or \"text\"."));
    }
    if (!at("plusDays").isUndefined())
        result.plusDays.push_back(value(at("plusDays"), sub("plusDays")));
    if (!at("notBefore").isUndefined())
        result.notBefore.push_back(value(at("notBefore"), sub("notBefore")));
}

std::vector<MappingValue> Reader::values(const QJsonValue &json, const QString &pointer)
{
    if (!json.isArray())
        return {value(json, pointer)};
    std::vector<MappingValue> result;
    for (const QJsonValue &one : json.toArray())
        result.push_back(value(one, QStringLiteral("%1/%2").arg(pointer).arg(result.size())));
    return result;
}

MappingCondition Reader::condition(const QJsonValue &json, const QString &pointer)
{
    using Test = MappingCondition::Test;
    static const std::vector<std::pair<QString, Test>> tests = {
        {QStringLiteral("is"), Test::Is}, {QStringLiteral("isNot"), Test::IsNot}, {QStringLiteral("in"), Test::In},
        {QStringLiteral("notIn"), Test::NotIn}, {QStringLiteral("empty"), Test::Empty},
        {QStringLiteral("atLeast"), Test::AtLeast}, {QStringLiteral("atMost"), Test::AtMost},
        {QStringLiteral("matches"), Test::Matches}, {QStringLiteral("any"), Test::Any}};
    QStringList known = {QStringLiteral("value"), QStringLiteral("column")};
    for (const auto &[name, test] : tests)
        known << name;
    const QJsonObject o = object(json, pointer, known);
    MappingCondition result;
    result.pointer = place(pointer);
    int found = 0;
    for (const auto &[name, test] : tests) {
        if (!o.contains(name))
            continue;
        ++found;
        result.test = test;
        const QString sub = pointer + QLatin1Char('/') + name;
        if (test == Test::Any)
            result.any = conditions(o[name], sub);
        else if (test == Test::Empty)
            result.test = boolean(o[name], sub, true) ? Test::Empty : Test::NotEmpty;
        else
            result.operands = values(o[name], sub);
    }
    if (found != 1)
        fail(pointer, tr("A condition has exactly one of is, isNot, in, notIn, empty, atLeast, atMost, matches and any."));
    if (result.test == Test::Any)
        return result;
    if (o.contains(QLatin1String("column")) == o.contains(QLatin1String("value")))
        fail(pointer, tr("A condition tests either a \"column\" or a \"value\"."));
    const bool column = o.contains(QLatin1String("column"));
    result.value = column ? value(QJsonObject{{QStringLiteral("column"), o[QLatin1String("column")]}}, pointer)
                          : value(o[QLatin1String("value")], pointer + QStringLiteral("/value"));
    return result;
}

std::vector<MappingCondition> Reader::conditions(const QJsonValue &json, const QString &pointer)
{
    std::vector<MappingCondition> result;
    if (json.isUndefined())
        return result;
    if (!json.isArray())
        return {condition(json, pointer)};
    for (const QJsonValue &one : json.toArray())
        result.push_back(condition(one, QStringLiteral("%1/%2").arg(pointer).arg(result.size())));
    return result;
}

/// JSON objects have no order, so a `let` whose value uses another comes after it in a list of objects.
std::vector<MappingLet> Reader::lets(const QJsonValue &json, const QString &pointer)
{
    std::vector<MappingLet> result;
    const auto add = [&](const QJsonObject &o, const QString &where) {
        for (auto it = o.begin(); it != o.end(); ++it)
            result.push_back({it.key(), value(it.value(), where + QLatin1Char('/') + it.key())});
    };
    if (json.isArray()) {
        int index = 0;
        for (const QJsonValue &one : json.toArray()) {
            const QString where = QStringLiteral("%1/%2").arg(pointer).arg(index++);
            if (!one.isObject())
                fail(where, tr("An object in braces is expected here."));
            add(one.toObject(), where);
        }
    } else if (json.isObject()) {
        add(json.toObject(), pointer);
    } else if (!json.isUndefined()) {
        fail(pointer, tr("An object in braces is expected here."));
    }
    return result;
}

MappingSource Reader::source(const QString &name, const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o = object(json, pointer,
                                 {QStringLiteral("file"), QStringLiteral("delimiter"), QStringLiteral("encoding"),
                                  QStringLiteral("trim"), QStringLiteral("missing"), QStringLiteral("where"),
                                  QStringLiteral("let"), QStringLiteral("columns"), QStringLiteral("rows")});
    const auto at = [&](const char *key) { return o[QLatin1String(key)]; };
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    MappingSource result;
    result.name = name;
    result.pointer = place(pointer);
    result.files = strings(at("file"), sub("file"));
    for (const QString &file : std::as_const(result.files))
        if (QDir::isAbsolutePath(file) || QDir::cleanPath(file).startsWith(QLatin1String("..")))
            fail(sub("file"), tr("\"%1\" lies outside the folder of the data.").arg(file));
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
    result.columns = strings(at("columns"), sub("columns"));
    for (const QJsonValue &row : at("rows").toArray()) {
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

MappingLookup Reader::lookup(const QString &name, const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o = object(json, pointer,
                                 {QStringLiteral("source"), QStringLiteral("from"), QStringLiteral("to"),
                                  QStringLiteral("where"), QStringLiteral("pairs"), QStringLiteral("ignoreCase"),
                                  QStringLiteral("otherwise")});
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

MappingEach Reader::each(const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o = object(json, pointer,
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

MappingOutput Reader::output(const QJsonValue &json, const QString &pointer)
{
    const QJsonObject o = object(json, pointer,
                                 {QStringLiteral("table"), QStringLiteral("from"), QStringLiteral("where"), QStringLiteral("each"),
                                  QStringLiteral("columns"), QStringLiteral("unique"), QStringLiteral("duplicates"),
                                  QStringLiteral("merge")});
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    MappingOutput result;
    result.pointer = place(pointer);
    result.table = needed(o, "table", pointer);
    result.from = needed(o, "from", pointer);
    result.where = conditions(o[QLatin1String("where")], sub("where"));
    const QJsonValue eachJson = o[QLatin1String("each")];
    const QJsonArray levels = eachJson.isArray() ? eachJson.toArray() : eachJson.isUndefined() ? QJsonArray() : QJsonArray{eachJson};
    for (const QJsonValue &one : levels)
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
        const QJsonObject merge = object(o[QLatin1String("merge")], sub("merge"),
                                         {QStringLiteral("by"), QStringLiteral("from"), QStringLiteral("until")});
        result.merge = MappingMerge{strings(merge[QLatin1String("by")], sub("merge")), needed(merge, "from", sub("merge")),
                                    needed(merge, "until", sub("merge"))};
    }
    QStringList named = result.unique;
    if (result.merge)
        named << result.merge->by << result.merge->from << result.merge->until;
    for (const QString &name : std::as_const(named))
        if (std::none_of(result.columns.begin(), result.columns.end(), [&](const MappingLet &let) { return let.name == name; }))
            fail(pointer, tr("The output has no column \"%1\".").arg(name));
    return result;
}

/// Included mappings are read once, and before what includes them.
Result<> readInto(Mapping &mapping, const QByteArray &bytes, const QString &file, QStringList &seen, bool mayInclude)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull()) {
        const auto line = 1 + bytes.left(problem.offset).count('\n');
        return Error{ErrorCode::BadInput, tr("This is not JSON: %1.").arg(problem.errorString()),
                     QStringLiteral("%1:%2").arg(file).arg(line), {}};
    }
    Reader reader(file);
    const QJsonObject o = reader.object(document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), {},
                                        {QStringLiteral("format"), QStringLiteral("title"), QStringLiteral("rules"),
                                         QStringLiteral("include"), QStringLiteral("sources"), QStringLiteral("lookups"),
                                         QStringLiteral("outputs")});
    const QString format = o[QLatin1String("format")].toString();
    if (!reader.error() && format != QLatin1String("entente mapping 1"))
        reader.fail(QStringLiteral("/format"), tr("The format is \"%1\", not \"entente mapping 1\".").arg(format));
    const QStringList includes = reader.strings(o[QLatin1String("include")], QStringLiteral("/include"));
    if (!mayInclude && !includes.isEmpty())
        reader.fail(QStringLiteral("/include"), tr("A mapping that was not read from a folder cannot include others."));
    if (reader.error())
        return *reader.error();
    for (const QString &include : includes) {
        const QString path = QDir::cleanPath(QFileInfo(file).dir().filePath(include));
        if (seen.contains(path))
            continue;
        seen << path;
        QFile other(path);
        if (!other.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, tr("The included mapping \"%1\" cannot be read.").arg(include),
                         reader.place(QStringLiteral("/include")), {}};
        TRYV(readInto(mapping, other.readAll(), path, seen, true));
    }
    mapping.title = o[QLatin1String("title")].toString();
    mapping.rules << reader.strings(o[QLatin1String("rules")], QStringLiteral("/rules"));
    const auto isNew = [&](const auto &list, const QString &name, const QString &pointer) {
        if (std::any_of(list.begin(), list.end(), [&](const auto &one) { return one.name == name; }))
            reader.fail(pointer, tr("The name \"%1\" is used twice.").arg(name));
    };
    const auto section = [&](const char *key, auto each) {
        const QJsonObject entries = o[QLatin1String(key)].toObject();
        for (auto it = entries.begin(); it != entries.end(); ++it)
            each(it.key(), it.value(), QStringLiteral("/%1/%2").arg(QLatin1String(key), it.key()));
    };
    section("sources", [&](const QString &name, const QJsonValue &json, const QString &pointer) {
        isNew(mapping.sources, name, pointer);
        mapping.sources.push_back(reader.source(name, json, pointer));
    });
    section("lookups", [&](const QString &name, const QJsonValue &json, const QString &pointer) {
        isNew(mapping.lookups, name, pointer);
        mapping.lookups.push_back(reader.lookup(name, json, pointer));
    });
    int index = 0;
    for (const QJsonValue &json : o[QLatin1String("outputs")].toArray())
        mapping.outputs.push_back(reader.output(json, QStringLiteral("/outputs/%1").arg(index++)));
    if (reader.error())
        return *reader.error();
    return ok();
}

} // namespace

Result<Mapping> loadMapping(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, tr("The mapping cannot be read: %1.").arg(file.errorString()), path, {}};
    Mapping mapping;
    QStringList seen = {QDir::cleanPath(path)};
    TRYV(readInto(mapping, file.readAll(), path, seen, true));
    mapping.folder = QFileInfo(path).absolutePath();
    return mapping;
}

Result<Mapping> parseMapping(const QByteArray &json, const QString &name)
{
    Mapping mapping;
    QStringList seen;
    TRYV(readInto(mapping, json, name, seen, false));
    return mapping;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mappingreader.h"

#include <QJsonArray>

#include <algorithm>

namespace entente {

QString MappingReader::child(const QString &pointer, QString key)
{
    key.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
    return pointer + QLatin1Char('/') + key;
}

void MappingReader::fail(const QString &pointer, const QString &what, const QString &remedy)
{
    if (!error_)
        error_ = Error{ErrorCode::BadInput, what, place(pointer), remedy};
}

QJsonObject MappingReader::object(const QJsonValue &json, const QString &pointer, const QStringList &known)
{
    if (!json.isObject()) {
        fail(pointer, tr("An object in braces is expected here."));
        return {};
    }
    QJsonObject result = json.toObject();
    for (auto it = result.constBegin(); it != result.constEnd(); ++it)
        if (!known.contains(it.key()))
            fail(child(pointer, it.key()), tr("\"%1\" has no meaning here.").arg(it.key()),
                 tr("Known here: %1.").arg(known.join(QStringLiteral(", "))));
    return result;
}

QString MappingReader::string(const QJsonValue &json, const QString &pointer)
{
    if (json.isDouble()) {
        const double number = json.toDouble();
        const auto whole = qint64(std::clamp(number, -1e15, 1e15));
        return double(whole) == number ? QString::number(whole)
                                       : QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    if (!json.isString())
        fail(pointer, tr("A text is expected here."));
    return json.toString();
}

QString MappingReader::needed(const QJsonObject &object, const char *key, const QString &pointer)
{
    const QJsonValue value = object[QLatin1String(key)];
    if (value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        fail(pointer, tr("\"%1\" is missing.").arg(QLatin1String(key)));
    return value.isUndefined() ? QString() : string(value, pointer + QLatin1Char('/') + QLatin1String(key));
}

bool MappingReader::boolean(const QJsonValue &json, const QString &pointer, bool standard)
{
    if (!json.isUndefined() && !json.isBool())
        fail(pointer, tr("true or false is expected here."));
    return json.toBool(standard);
}

QStringList MappingReader::strings(const QJsonValue &json, const QString &pointer)
{
    QStringList result;
    if (json.isUndefined())
        return result;
    if (!json.isArray())
        return {string(json, pointer)};
    for (const QJsonValue one : json.toArray())
        result << string(one, pointer);
    return result;
}

std::optional<Otherwise> MappingReader::otherwise(const QJsonValue &json, const QString &pointer)
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

std::vector<MappingPair> MappingReader::pairs(const QJsonValue &json, const QString &pointer)
{
    std::vector<MappingPair> result;
    if (json.isUndefined())
        return result;
    if (!json.isObject())
        fail(pointer, tr("An object in braces is expected here."));
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        result.push_back({it.key(), it.value().isNull() ? QString() : string(it.value(), child(pointer, it.key()))});
    return result;
}

MappingValue MappingReader::value(const QJsonValue &json, const QString &pointer)
{
    MappingValue result;
    result.pointer = place(pointer);
    if (!json.isObject()) {
        result.text = string(json, pointer);
        return result;
    }
    static const QStringList known = {
        QStringLiteral("value"),  QStringLiteral("column"),    QStringLiteral("columns"),   QStringLiteral("date"),
        QStringLiteral("list"),   QStringLiteral("first"),     QStringLiteral("counter"),   QStringLiteral("when"),
        QStringLiteral("before"), QStringLiteral("after"),     QStringLiteral("translate"), QStringLiteral("lookup"),
        QStringLiteral("number"), QStringLiteral("otherwise"), QStringLiteral("missing")};
    const QJsonObject o = object(json, pointer, known);
    const auto at = [&](const char *key) { return o[QLatin1String(key)]; };
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
    int forms = 0;
    for (const char *form : {"value", "column", "columns", "date", "list", "first", "counter"})
        forms += at(form).isUndefined() ? 0 : 1;
    if (forms != 1)
        fail(pointer, tr("A value is made by exactly one of value, column, columns, date, list, first and counter."));
    form(o, pointer, result);
    result.when = conditions(at("when"), sub("when"));
    result.before = at("before").isUndefined() ? QString() : string(at("before"), sub("before"));
    result.after = at("after").isUndefined() ? QString() : string(at("after"), sub("after"));
    result.translate = pairs(at("translate"), sub("translate"));
    result.lookup = at("lookup").isUndefined() ? QString() : string(at("lookup"), sub("lookup"));
    if (!at("number").isUndefined()) {
        const QJsonObject number =
            object(at("number"), sub("number"), {QStringLiteral("decimal"), QStringLiteral("group")});
        result.decimalMark = number[QLatin1String("decimal")].toString(QStringLiteral("."));
        result.groupMark = number[QLatin1String("group")].toString();
    }
    result.otherwise = otherwise(at("otherwise"), sub("otherwise"));
    result.missing = otherwise(at("missing"), sub("missing"));
    return result;
}

/// The form of a value; exactly one of the keys is there.
void MappingReader::form(const QJsonObject &o, const QString &pointer, MappingValue &result)
{
    const auto at = [&](const char *key) { return o[QLatin1String(key)]; };
    const auto sub = [&](const char *key) { return QString(pointer + QLatin1Char('/') + QLatin1String(key)); };
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
        const QJsonObject counter =
            object(at("counter"), sub("counter"), {QStringLiteral("by"), QStringLiteral("digits")});
        if (counter.contains(QLatin1String("by")))
            result.parts = values(counter[QLatin1String("by")], sub("counter") + QStringLiteral("/by"));
        result.digits = std::clamp(counter[QLatin1String("digits")].toInt(0), 0, 18);
    }
}

void MappingReader::date(const QJsonObject &o, const QString &pointer, MappingValue &result)
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

std::vector<MappingValue> MappingReader::values(const QJsonValue &json, const QString &pointer)
{
    if (!json.isArray())
        return {value(json, pointer)};
    std::vector<MappingValue> result;
    for (const QJsonValue one : json.toArray())
        result.push_back(value(one, QStringLiteral("%1/%2").arg(pointer).arg(result.size())));
    return result;
}

MappingCondition MappingReader::condition(const QJsonValue &json, const QString &pointer)
{
    using Test = MappingCondition::Test;
    static const std::vector<std::pair<QString, Test>> tests = {
        {QStringLiteral("is"), Test::Is},         {QStringLiteral("isNot"), Test::IsNot},
        {QStringLiteral("in"), Test::In},         {QStringLiteral("notIn"), Test::NotIn},
        {QStringLiteral("empty"), Test::Empty},   {QStringLiteral("atLeast"), Test::AtLeast},
        {QStringLiteral("atMost"), Test::AtMost}, {QStringLiteral("matches"), Test::Matches},
        {QStringLiteral("any"), Test::Any}};
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
        fail(pointer,
             tr("A condition has exactly one of is, isNot, in, notIn, empty, atLeast, atMost, matches and any."));
    if (result.test == Test::Any)
        return result;
    if (o.contains(QLatin1String("column")) == o.contains(QLatin1String("value")))
        fail(pointer, tr("A condition tests either a \"column\" or a \"value\"."));
    const bool column = o.contains(QLatin1String("column"));
    result.value = column ? value(QJsonObject{{QStringLiteral("column"), o[QLatin1String("column")]}}, pointer)
                          : value(o[QLatin1String("value")], pointer + QStringLiteral("/value"));
    return result;
}

std::vector<MappingCondition> MappingReader::conditions(const QJsonValue &json, const QString &pointer)
{
    std::vector<MappingCondition> result;
    if (json.isUndefined())
        return result;
    if (!json.isArray())
        return {condition(json, pointer)};
    for (const QJsonValue one : json.toArray())
        result.push_back(condition(one, QStringLiteral("%1/%2").arg(pointer).arg(result.size())));
    return result;
}

/// JSON objects have no order, so a `let` whose value uses another comes after it in a list of objects.
std::vector<MappingLet> MappingReader::lets(const QJsonValue &json, const QString &pointer)
{
    std::vector<MappingLet> result;
    const auto add = [&](const QJsonObject &o, const QString &where) {
        for (auto it = o.begin(); it != o.end(); ++it)
            result.push_back({it.key(), value(it.value(), child(where, it.key()))});
    };
    if (json.isArray()) {
        int index = 0;
        for (const QJsonValue one : json.toArray()) {
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

} // namespace entente

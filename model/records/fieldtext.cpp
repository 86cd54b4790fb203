// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/fieldtext.h"

#include <QStringList>

#include <charconv>
#include <cmath>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error bad(const QString &what, const QString &remedy = {})
{
    return {ErrorCode::BadInput, what, {}, remedy};
}

QString shortened(QStringView text)
{
    return text.size() <= 60 ? text.toString() : text.left(60).toString() + QChar(0x2026);
}

template<class Number>
std::optional<Number> parseNumber(QStringView text)
{
    char buffer[64];
    if (text.size() >= qsizetype(sizeof buffer))
        return {};
    char *end = buffer;
    for (const QChar c : text) {
        if (c.unicode() > 127)
            return {};
        *end++ = char(c.unicode());
    }
    Number value{};
    const auto [stop, failure] = std::from_chars(buffer, end, value);
    if (failure != std::errc() || stop != end)
        return {};
    return value;
}

Result<> checkRange(const Field &field, double value)
{
    if (value >= field.minimum && value <= field.maximum)
        return ok();
    if (field.maximum >= 1e300)
        return bad(tr("%1 is below %2.").arg(numberText(value), numberText(field.minimum)));
    return bad(tr("%1 is not between %2 and %3.")
                   .arg(numberText(value), numberText(field.minimum), numberText(field.maximum)));
}

Result<> setNumber(const Field &field, Record &record, QStringView text)
{
    const auto value = parseNumber<double>(text);
    if (!value || !std::isfinite(*value)) {
        if (text.contains(QLatin1Char(',')))
            return bad(tr("\"%1\" is not a number.").arg(shortened(text)),
                       tr("Write a point as the decimal mark, and no grouping."));
        return bad(tr("\"%1\" is not a number.").arg(shortened(text)));
    }
    TRYV(checkRange(field, *value));
    field.edit<std::optional<double>>(record) = *value;
    return ok();
}

Result<> setInteger(const Field &field, Record &record, QStringView text)
{
    const auto value = parseNumber<int>(text);
    if (!value)
        return bad(tr("\"%1\" is not a whole number.").arg(shortened(text)));
    TRYV(checkRange(field, *value));
    field.edit<std::optional<int>>(record) = *value;
    return ok();
}

Result<> setBoolean(const Field &field, Record &record, QStringView text)
{
    const auto is = [text](const char *word) { return text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0; };
    const bool yes = is("yes") || is("true") || is("1");
    if (!yes && !is("no") && !is("false") && !is("0"))
        return bad(tr("\"%1\" is neither yes nor no.").arg(shortened(text)));
    field.edit<std::optional<bool>>(record) = yes;
    return ok();
}

Result<> setTerm(const Kind &kind, const Field &field, Record &record, QStringView text, const References &references)
{
    for (const char *word : field.scale)
        if (text == QLatin1String(word)) {
            field.edit<Term>(record).word = QString::fromLatin1(word);
            return ok();
        }
    if (!references.addsWord(kind, field, text)) {
        QStringList words;
        for (const char *word : field.scale)
            words << QString::fromLatin1(word);
        return bad(tr("\"%1\" is not a word of this scale.").arg(shortened(text)),
                   tr("Use one of: %1; or add the word to the scale %2.%3.")
                       .arg(words.join(QStringLiteral(", ")), QLatin1String(kind.name), QLatin1String(field.name)));
    }
    field.edit<Term>(record).word = text.toString();
    return ok();
}

Result<Uuid> resolve(const Kind &target, QStringView text, const References &references)
{
    const Uuid id = references.find(target, text);
    if (id.isNull())
        return bad(tr("there is no %1 \"%2\".").arg(Kind::tr(target.title).toLower(), shortened(text)));
    return id;
}

Result<> setAnyReference(const Field &field, Record &record, QStringView text, const References &references)
{
    const auto colon = text.indexOf(QLatin1Char(':'));
    const Kind *kind = colon > 0 ? references.kind(text.left(colon)) : nullptr;
    if (!kind)
        return bad(tr("\"%1\" does not begin with a kind.").arg(shortened(text)),
                   tr("Write kind:key, for example agreement:SOFA-1."));
    TRY(const Uuid id, resolve(*kind, text.mid(colon + 1), references));
    field.edit<AnyId>(record) = {kind, id};
    return ok();
}

Result<> setReferences(const Field &field, Record &record, QStringView text, const References &references)
{
    std::vector<Uuid> ids;
    for (const QStringView one : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        TRY(const Uuid id, resolve(field.target(), one.trimmed(), references));
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    // A list of references is a set: kept sorted, so that equal sets are equal values.
    std::sort(ids.begin(), ids.end());
    field.edit<std::vector<Uuid>>(record) = std::move(ids);
    return ok();
}

Result<> setPlainText(const Field &field, Record &record, QStringView text)
{
    if (text.size() > longestText)
        return bad(tr("the text has %1 characters; the most is %2.").arg(text.size()).arg(longestText));
    for (const QChar c : text)
        if (c.isNull())
            return bad(tr("the text holds a null character."));
    if (field.identity && (text.contains(QLatin1Char(';')) || text.contains(QLatin1Char('\n')) ||
                           text.front().isSpace() || text.back().isSpace()))
        return bad(tr("\"%1\" cannot identify a record: it holds a semicolon, a line break or blanks at an end.")
                       .arg(shortened(text)));
    // In a label two slashes end the release set, and @ marks an alliance.
    if (field.identity && QLatin1String(field.name) == QLatin1String("key") &&
        (text.contains(QLatin1String("//")) || text.endsWith(QLatin1Char('/')) || text.startsWith(QLatin1Char('@'))))
        return bad(tr("\"%1\" cannot be a key: it holds two slashes together, ends with one, or begins with @.")
                       .arg(shortened(text)));
    field.edit<QString>(record) = text.toString();
    return ok();
}

ReleaseName releaseName(const References &references)
{
    return [&references](const Uuid &id) {
        const Kind *members = references.kind(u"member");
        const Kind *alliances = references.kind(u"alliance");
        const QString alliance = alliances ? references.name(*alliances, id) : QString();
        if (!alliance.isEmpty() && alliance != id.toHex())
            return QString(QLatin1Char('@') + alliance);
        return members ? references.name(*members, id) : id.toHex();
    };
}

ReleaseLookup releaseLookup(const References &references)
{
    return [&references](QStringView name) {
        const bool isAlliance = name.startsWith(QLatin1Char('@'));
        const Kind *kind = references.kind(isAlliance ? u"alliance" : u"member");
        return kind ? references.find(*kind, isAlliance ? name.mid(1) : name) : Uuid{};
    };
}

} // namespace

QString numberText(double value)
{
    char buffer[64];
    const double size = std::fabs(value);
    const auto format =
        size == 0 || (size >= 1e-6 && size < 1e15) ? std::chars_format::fixed : std::chars_format::general;
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, format);
    return QString::fromLatin1(buffer, result.ptr - buffer);
}

QString textOf(const Field &field, const Record &record, const References &references)
{
    switch (field.type) {
    case FieldType::Text:
        return field.get<QString>(record);
    case FieldType::Term:
        return field.get<Term>(record).word;
    case FieldType::Integer: {
        const auto &value = field.get<std::optional<int>>(record);
        return value ? QString::number(*value) : QString();
    }
    case FieldType::Number: {
        const auto &value = field.get<std::optional<double>>(record);
        return value ? numberText(*value) : QString();
    }
    case FieldType::Boolean: {
        const auto &value = field.get<std::optional<bool>>(record);
        return !value ? QString() : *value ? QStringLiteral("yes") : QStringLiteral("no");
    }
    case FieldType::Date:
        return field.get<PartialDate>(record).toIso();
    case FieldType::Reference: {
        const auto &id = field.get<Uuid>(record);
        return id.isNull() ? QString() : references.name(field.target(), id);
    }
    case FieldType::References: {
        QStringList names;
        for (const Uuid &id : field.get<std::vector<Uuid>>(record))
            names << references.name(field.target(), id);
        names.sort();
        return names.join(QLatin1Char(';'));
    }
    case FieldType::AnyReference: {
        const auto &any = field.get<AnyId>(record);
        return any.isEmpty() ? QString()
                             : QLatin1String(any.kind->name) + QLatin1Char(':') + references.name(*any.kind, any.uuid);
    }
    case FieldType::Label:
        return formatLabel(field.get<Label>(record), releaseName(references));
    }
    return {};
}

Result<> setText(const Kind &kind, const Field &field, Record &record, QStringView text, const References &references)
{
    if (field.type == FieldType::Text) {
        if (text.isEmpty()) {
            field.edit<QString>(record).clear();
            return ok();
        }
        return setPlainText(field, record, text);
    }
    text = text.trimmed();
    const bool empty = text.isEmpty();
    switch (field.type) {
    case FieldType::Text:
        break;
    case FieldType::Term:
        if (empty)
            field.edit<Term>(record) = {};
        else
            TRYV(setTerm(kind, field, record, text, references));
        break;
    case FieldType::Integer:
        if (empty)
            field.edit<std::optional<int>>(record).reset();
        else
            TRYV(setInteger(field, record, text));
        break;
    case FieldType::Number:
        if (empty)
            field.edit<std::optional<double>>(record).reset();
        else
            TRYV(setNumber(field, record, text));
        break;
    case FieldType::Boolean:
        if (empty)
            field.edit<std::optional<bool>>(record).reset();
        else
            TRYV(setBoolean(field, record, text));
        break;
    case FieldType::Date: {
        TRY(field.edit<PartialDate>(record), PartialDate::parse(text));
        break;
    }
    case FieldType::Reference: {
        Uuid id;
        if (!empty) {
            TRY(id, resolve(field.target(), text, references));
        }
        field.edit<Uuid>(record) = id;
        break;
    }
    case FieldType::References:
        TRYV(setReferences(field, record, text, references));
        break;
    case FieldType::AnyReference:
        if (empty)
            field.edit<AnyId>(record) = {};
        else
            TRYV(setAnyReference(field, record, text, references));
        break;
    case FieldType::Label: {
        TRY(field.edit<Label>(record), parseLabel(text, releaseLookup(references)));
        break;
    }
    }
    return ok();
}

namespace {

/// Calls @p visit with the field's value as its C++ type.
template<class Visit>
auto withType(const Field &field, Visit visit)
{
    switch (field.type) {
    case FieldType::Text:
        return visit.template operator()<QString>();
    case FieldType::Integer:
        return visit.template operator()<std::optional<int>>();
    case FieldType::Number:
        return visit.template operator()<std::optional<double>>();
    case FieldType::Boolean:
        return visit.template operator()<std::optional<bool>>();
    case FieldType::Date:
        return visit.template operator()<PartialDate>();
    case FieldType::Term:
        return visit.template operator()<Term>();
    case FieldType::Reference:
        return visit.template operator()<Uuid>();
    case FieldType::References:
        return visit.template operator()<std::vector<Uuid>>();
    case FieldType::AnyReference:
        return visit.template operator()<AnyId>();
    case FieldType::Label:
        break;
    }
    return visit.template operator()<Label>();
}

} // namespace

bool isEmptyValue(const Field &field, const Record &record)
{
    return withType(field, [&]<typename T>() {
        const T &value = field.get<T>(record);
        if constexpr (std::is_same_v<T, std::vector<Uuid>>)
            return value.empty();
        else if constexpr (requires { value.has_value(); })
            return !value.has_value();
        else if constexpr (requires { value.isNull(); })
            return std::is_same_v<T, QString> ? value == T{} : value.isNull();
        else
            return value.isEmpty();
    });
}

bool sameValue(const Field &field, const Record &a, const Record &b)
{
    return withType(field, [&]<typename T>() { return field.get<T>(a) == field.get<T>(b); });
}

void copyValue(const Field &field, const Record &from, Record &to)
{
    withType(field, [&]<typename T>() { field.edit<T>(to) = field.get<T>(from); });
}

QString identityText(const Kind &kind, const Record &record, const References &references)
{
    if (const Field *key = kind.keyField())
        return key->get<QString>(record);
    QString text;
    for (const Field *field : kind.identity()) {
        if (field != kind.identity().front())
            text += QLatin1Char('/');
        if (field->type == FieldType::Date) {
            const auto &date = field->get<PartialDate>(record);
            text += date.isEmpty() ? QString() : date.firstDay().toIso();
        } else {
            text += textOf(*field, record, references);
        }
    }
    return text;
}

QString canonicalIdentityText(const Kind &kind, QStringView text)
{
    const qsizetype slash = text.lastIndexOf(QLatin1Char('/'));
    if (slash >= 0 && !kind.identity().empty() && kind.identity().back()->type == FieldType::Date) {
        const auto date = PartialDate::parse(text.mid(slash + 1));
        if (date && !date.value().isEmpty())
            return text.left(slash + 1).toString() + date.value().firstDay().toIso();
    }
    return text.toString();
}

namespace {

/// The value as it reads within a sentence.
QString wordsOf(const Field &field, const Record &record, const References &references)
{
    if (isEmptyValue(field, record))
        return {};
    if (field.type == FieldType::Reference)
        return references.title(field.target(), field.get<Uuid>(record));
    if (field.type == FieldType::AnyReference)
        return references.title(*field.get<AnyId>(record).kind, field.get<AnyId>(record).uuid);
    return textOf(field, record, references);
}

/// The record in the words of its kind's phrase; without one, its identifying fields in a row.
QString phraseOf(const Kind &kind, const Record &record, const References &references)
{
    const QString phrase = Kind::tr(kind.phrase);
    QString text;
    // In one pass: what is put in may itself hold braces.
    for (qsizetype at = 0; at < phrase.size();) {
        const qsizetype open = phrase.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : phrase.indexOf(QLatin1Char('}'), open);
        const Field *field = close < 0 ? nullptr : kind.field(QStringView(phrase).mid(open + 1, close - open - 1));
        text += phrase.mid(at, field ? open - at : -1);
        text += field ? wordsOf(*field, record, references) : QString();
        at = field ? close + 1 : phrase.size();
    }
    QStringList further;
    QString from;
    for (const Field *field : kind.identity()) {
        if (phrase.contains(QLatin1Char('{') + QLatin1String(field->name) + QLatin1Char('}')))
            continue;
        const QString words = wordsOf(*field, record, references);
        if (field->type == FieldType::Date)
            from = words;
        else if (!words.isEmpty())
            further << words;
    }
    if (text.isEmpty())
        text = further.join(QStringLiteral(", "));
    else if (!further.isEmpty())
        text = QCoreApplication::translate("Records", "%1 (%2)").arg(text, further.join(QStringLiteral(", ")));
    return from.isEmpty() ? text : QCoreApplication::translate("Records", "%1 from %2").arg(text, from);
}

} // namespace

QString displayName(const Kind &kind, const Record &record, const References &references)
{
    if (!kind.keyField())
        return phraseOf(kind, record, references);
    QString key = kind.keyField()->get<QString>(record);
    const QString name = kind.nameField() ? kind.nameField()->get<QString>(record) : QString();
    return name.isEmpty() || name == key ? key : key + QLatin1Char(' ') + name;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/fieldinput.h"

#include "model/records/identity.h"
#include "model/records/scaleterm.h"
#include "widgets/records/relativedate.h"

#include <QDate>

#include <array>

namespace entente {

namespace {

/// The day that @p typed names in one of the forms of @p locale.
QDate dayIn(const QLocale &locale, const QString &typed, const QString &shortFormat)
{
    // People leave away zeros that the format has.
    QString shorter = shortFormat;
    if (!shorter.contains(QLatin1String("MMM")))
        shorter.replace(QLatin1String("dd"), QLatin1String("d")).replace(QLatin1String("MM"), QLatin1String("M"));
    const std::array formats{shortFormat,
                             shorter,
                             locale.dateFormat(QLocale::LongFormat),
                             QStringLiteral("d MMM yyyy"),
                             QStringLiteral("d MMMM yyyy"),
                             QStringLiteral("d. MMM yyyy"),
                             QStringLiteral("d. MMMM yyyy"),
                             QStringLiteral("MMM d, yyyy"),
                             QStringLiteral("MMMM d, yyyy"),
                             QStringLiteral("yyyy-M-d")};
    for (const QString &format : formats)
        if (const QDate date = locale.toDate(typed, format); date.isValid())
            return date;
    return {};
}

/// The month that @p typed names, such as `Mar 2026`; its day is the first.
QDate monthIn(const QLocale &locale, const QString &typed)
{
    for (const QString &format : {QStringLiteral("MMM yyyy"), QStringLiteral("MMMM yyyy")})
        if (const QDate date = locale.toDate(typed, format); date.isValid())
            return date;
    return {};
}

} // namespace

FieldInput::FieldInput(const Kind &kind, Snapshot plan, const QLocale &locale)
    : kind_(kind), plan_(std::move(plan)), display_(locale)
{
}

QString FieldInput::numberText(const QString &typed) const
{
    const QLocale &locale = display_.locale();
    QString text = typed;
    text.remove(QChar(0xA0)).remove(QChar(0x202F)).remove(QLatin1Char(' '));
    const QString mark = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    const bool point = text.contains(QLatin1Char('.'));
    // With the point as the group mark, 1.5 is still one and a half: nobody groups like that. 1.500 is not clear,
    // and is read as the locale says.
    bool grouped = false;
    if (!group.isEmpty() && text.contains(group)) {
        bool fits = false;
        locale.toDouble(text, &fits); // strict about groups of three
        grouped = fits && !locale.numberOptions().testFlag(QLocale::RejectGroupSeparator);
    }
    if (grouped)
        text.remove(group);
    if (mark != QLatin1String(".") && (!point || grouped))
        text.replace(mark, QLatin1String("."));
    text.replace(QChar(0x2212), QLatin1Char('-'));
    return text;
}

Result<QString> FieldInput::dateText(const Field &field, const QString &typed, const Record *own) const
{
    const QString text = typed.trimmed();
    if (isRelativeDate(text)) {
        const PartialDate here = own ? field.get<PartialDate>(*own) : PartialDate();
        TRY(const PartialDate date,
            relativeDate(text, {here, asOf_, QLatin1String(field.name) == QLatin1String("until")}));
        return date.toIso();
    }
    if (const auto parsed = PartialDate::parse(text); parsed.has_value())
        return parsed.assume_value().toIso();
    // Names of months in the reader's language, else in English.
    const std::array locales{display_.locale(), QLocale(QLocale::English)};
    for (const QLocale &locale : locales) {
        if (const QDate day = dayIn(locale, text, display_.dateFormat()); day.isValid() && day.year() >= 1000)
            return day.toString(Qt::ISODate);
        if (const QDate month = monthIn(locale, text); month.isValid() && month.year() >= 1000)
            return month.toString(QStringLiteral("yyyy-MM"));
    }
    const QDate example(2026, 3, 1);
    return Error{ErrorCode::BadInput,
                 tr("“%1” is not a date.").arg(oneLine(text).left(60)),
                 {},
                 tr("Write 2026, 2026-03, 2026-03-01 or %1.")
                     .arg(display_.locale().toString(example, QStringLiteral("d MMM yyyy")))};
}

Result<QString> FieldInput::keyOf(const Kind &target, const QString &typed) const
{
    const QString text = typed.trimmed();
    const SnapshotReferences &names = references(plan_);
    if (text.isEmpty() || !names.find(target, text).isNull())
        return text;
    if (plan_.catalogue().indexOf(target) < 0)
        return text;
    // The key in another case, else the only name that begins so, else the only one that holds it.
    std::array<std::vector<const Record *>, 3> found;
    const Field *name = target.nameField();
    plan_.table(target).forEach([&](const Record &record) {
        const QString key = identityText(target, record, names);
        const QString title = name ? name->get<QString>(record) : QString();
        if (key.compare(text, Qt::CaseInsensitive) == 0 || title.compare(text, Qt::CaseInsensitive) == 0 ||
            displayName(target, record, names).compare(text, Qt::CaseInsensitive) == 0)
            found[0].push_back(&record);
        else if (key.startsWith(text, Qt::CaseInsensitive) || title.startsWith(text, Qt::CaseInsensitive))
            found[1].push_back(&record);
        else if (key.contains(text, Qt::CaseInsensitive) || title.contains(text, Qt::CaseInsensitive))
            found[2].push_back(&record);
    });
    for (const auto &records : found) {
        if (records.size() == 1)
            return identityText(target, *records.front(), names);
        if (records.size() > 1)
            return Error{ErrorCode::BadInput,
                         tr("%1 %2 fit “%3”, such as %4 and %5.")
                             .arg(records.size())
                             .arg(midSentence(Kind::tr(target.titlePlural)), text,
                                  identityText(target, *records[0], names), identityText(target, *records[1], names)),
                         {},
                         tr("Type more of it, or choose one from the list.")};
    }
    return Error{ErrorCode::BadInput,
                 tr("There is no %1 “%2”.").arg(midSentence(Kind::tr(target.title)), oneLine(text).left(60)),
                 {},
                 tr("Choose one from the list, or add it first.")};
}

Result<QString> FieldInput::toFileText(const Field &field, const QString &typed, const Record *own) const
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty() && field.type != FieldType::Text)
        return QString();
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Number:
        return numberText(trimmed);
    case FieldType::Boolean:
        if (trimmed.compare(display_.boolean(true), Qt::CaseInsensitive) == 0)
            return QStringLiteral("yes");
        if (trimmed.compare(display_.boolean(false), Qt::CaseInsensitive) == 0)
            return QStringLiteral("no");
        return trimmed;
    case FieldType::Date:
        return dateText(field, trimmed, own);
    case FieldType::Term:
        for (const QString &word : words(field))
            if (word.compare(trimmed, Qt::CaseInsensitive) == 0)
                return word;
        return trimmed;
    case FieldType::Reference:
        return keyOf(field.target(), trimmed);
    case FieldType::References: {
        QStringList keys;
        for (const QString &one : trimmed.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            TRY(const QString key, keyOf(field.target(), one));
            if (!key.isEmpty())
                keys << key;
        }
        return keys.join(QLatin1Char(';'));
    }
    case FieldType::AnyReference: {
        const auto colon = trimmed.indexOf(QLatin1Char(':'));
        const Kind *target = colon > 0 ? plan_.catalogue().find(trimmed.left(colon).trimmed().toLower()) : nullptr;
        if (!target)
            return trimmed; // setText() says what is wrong
        TRY(const QString key, keyOf(*target, trimmed.mid(colon + 1)));
        return QString(QLatin1String(target->name) + QLatin1Char(':') + key);
    }
    case FieldType::Text:
        // Blanks at the ends of a name are never meant; in a longer text they may be.
        return field.longText ? typed : trimmed;
    case FieldType::Label:
        return trimmed;
    }
    return trimmed;
}

Result<> FieldInput::put(const Field &field, Record &record, const QString &typed) const
{
    TRY(const QString text, toFileText(field, typed, &record));
    const auto done = setText(kind_, field, record, text, references(plan_));
    if (done.has_value() || !field.isNumeric())
        return done;
    // What setText() advises holds for files, which know one decimal mark.
    Error error = done.assume_error();
    error.remedy.clear();
    return error;
}

QString FieldInput::startText(const Field &field, const Record &record) const
{
    QString text = textOf(field, record, references(plan_));
    if (field.type == FieldType::Number)
        text.replace(QLatin1Char('.'), display_.locale().decimalPoint());
    if (field.type == FieldType::References)
        text.replace(QLatin1Char(';'), QLatin1String("; "));
    return text;
}

QStringList FieldInput::words(const Field &field) const
{
    QStringList words;
    for (const char *word : field.scale)
        words << QString::fromLatin1(word);
    if (plan_.catalogue().indexOf(kindOf<ScaleTerm>()) >= 0) {
        const QString scale = QLatin1String(kind_.name) + QLatin1Char('.') + QLatin1String(field.name);
        QStringList own;
        for (const ScaleTerm &term : plan_.all<ScaleTerm>())
            if (term.scale == scale && !words.contains(term.word))
                own << term.word;
        own.sort(Qt::CaseInsensitive);
        words << own;
    }
    return words;
}

} // namespace entente

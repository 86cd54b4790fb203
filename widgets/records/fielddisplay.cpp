// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/fielddisplay.h"

#include "model/records/kind.h"

#include <cmath>

namespace entente {

namespace {

constexpr qsizetype longestLine = 400; // more than any column shows; painting measures all of it

} // namespace

FieldDisplay::FieldDisplay(const QLocale &locale)
    : locale_(locale), dateFormat_(locale.dateFormat(QLocale::ShortFormat))
{
    // Two digits do not tell 2027 from 1927, and plans hold both.
    if (!dateFormat_.contains(QLatin1String("yyyy")))
        dateFormat_.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    if (locale_.language() == QLocale::C)
        dateFormat_ = QStringLiteral("yyyy-MM-dd");
    locale_.setNumberOptions(locale_.numberOptions() & ~QLocale::OmitGroupSeparator);
}

QString FieldDisplay::number(double value) const
{
    QString text = std::fabs(value) < 1e15 ? locale_.toString(value, 'f', QLocale::FloatingPointShortest)
                                           : locale_.toString(value, 'g', QLocale::FloatingPointShortest);
    if (std::fabs(value) < 10000)
        text.remove(locale_.groupSeparator());
    return text;
}

QString FieldDisplay::date(const PartialDate &date) const
{
    return date.day == 0 ? date.toIso() : locale_.toString(date.firstDay().toDate(), dateFormat_);
}

QString FieldDisplay::boolean(bool value) const
{
    return value ? QCoreApplication::translate("FieldDisplay", "yes")
                 : QCoreApplication::translate("FieldDisplay", "no");
}

QString FieldDisplay::text(const Field &field, const Record &record, const References &references) const
{
    switch (field.type) {
    case FieldType::Text:
        return oneLine(field.get<QString>(record));
    case FieldType::Term:
        return oneLine(field.get<Term>(record).word);
    case FieldType::Integer: {
        const auto &value = field.get<std::optional<int>>(record);
        return value ? number(*value) : QString();
    }
    case FieldType::Number: {
        const auto &value = field.get<std::optional<double>>(record);
        return value ? number(*value) : QString();
    }
    case FieldType::Boolean: {
        const auto &value = field.get<std::optional<bool>>(record);
        return value ? boolean(*value) : QString();
    }
    case FieldType::Date:
        return date(field.get<PartialDate>(record));
    case FieldType::References:
        return oneLine(textOf(field, record, references).replace(QLatin1Char(';'), QLatin1String("; ")));
    case FieldType::AnyReference:
        // What has no key reads as words; as keys joined by slashes it is for files and commands.
        if (const AnyId &other = field.get<AnyId>(record); !other.isEmpty() && !other.kind->keyField())
            return oneLine(references.title(*other.kind, other.uuid));
        break;
    case FieldType::Reference:
    case FieldType::Label:
        break;
    }
    return oneLine(textOf(field, record, references));
}

QString oneLine(const QString &text)
{
    const bool isLong = text.size() > longestLine;
    if (!isLong && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('\t')))
        return text;
    QString line = text.left(longestLine);
    for (QChar &c : line)
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    return isLong ? line + QChar(0x2026) : line;
}

QString midSentence(const QString &title)
{
    if (title.size() < 2 || !title.at(1).isLower())
        return title;
    return title.at(0).toLower() + title.mid(1);
}

QString titleWithUnit(const Field &field)
{
    const QString title = Kind::tr(field.title);
    return *field.unit ? QCoreApplication::translate("FieldDisplay", "%1 (%2)").arg(title, Kind::tr(field.unit))
                       : title;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/finding.h"

#include "model/records/identity.h"

#include <QDate>

namespace entente {

namespace {

QString factText(const QVariant &fact, const QLocale &locale)
{
    const bool plain = locale == QLocale::c();
    switch (fact.typeId()) {
    case QMetaType::QDate:
        return plain ? fact.toDate().toString(Qt::ISODate) : locale.toString(fact.toDate(), QLocale::ShortFormat);
    case QMetaType::Double:
        return plain ? numberText(fact.toDouble()) : locale.toString(fact.toDouble());
    case QMetaType::Int:
        return plain ? QString::number(fact.toInt()) : locale.toString(fact.toInt());
    default:
        return fact.toString();
    }
}

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

QString recordName(const AnyId &record, const Snapshot &plan)
{
    if (record.isEmpty())
        return {};
    return QLatin1String(record.kind->name) + QLatin1Char(':') + references(plan).name(*record.kind, record.uuid);
}

QString recordTitle(const AnyId &record, const Snapshot &plan)
{
    const RecordPtr found = record.isEmpty() ? nullptr : plan.find(record);
    if (!found)
        return record.isEmpty() ? QString() : record.uuid.toHex();
    return displayName(*record.kind, *found, references(plan));
}

QString message(const Finding &finding, const Snapshot &plan, const QLocale &locale, RecordWords words)
{
    QStringList values;
    for (const AnyId &record : finding.records)
        values << (words == RecordWords::Titles ? recordTitle(record, plan) : recordName(record, plan));
    for (const QVariant &fact : finding.facts)
        values << factText(fact, locale);
    // Not QString::arg(): a key may itself hold something like %1.
    const QString pattern = FindingRule::tr(finding.rule->message);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (place >= 1 && place <= values.size()) {
            text += values[place - 1];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace entente

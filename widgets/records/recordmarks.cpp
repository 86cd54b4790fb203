// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordmarks.h"

#include <QLocale>

namespace entente {

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("Findings", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("Findings", "Warning");
    case Severity::Info:
        break;
    }
    return QCoreApplication::translate("Findings", "Note");
}

QString severityLetter(Severity severity)
{
    return severityWord(severity).left(1);
}

QString severityIconName(Severity severity)
{
    return severity == Severity::Error     ? QStringLiteral("error")
           : severity == Severity::Warning ? QStringLiteral("warning")
                                           : QStringLiteral("info");
}

RecordMarks::RecordMarks(const std::vector<FindingPtr> &findings, const Kind &kind, const Snapshot &plan) : plan_(plan)
{
    for (const FindingPtr &finding : findings)
        if (!finding->records.empty() && finding->records.front().kind == &kind)
            byRecord_[finding->records.front().uuid].push_back(finding);
}

std::optional<Severity> RecordMarks::worst(const Uuid &record, int field) const
{
    std::optional<Severity> worst;
    if (const auto found = byRecord_.find(record); found != byRecord_.end())
        for (const FindingPtr &finding : found->second)
            if (std::max(finding->field, 0) == field && (!worst || finding->severity() > *worst))
                worst = finding->severity();
    return worst;
}

QStringList RecordMarks::texts(const Uuid &record, int field) const
{
    QStringList texts;
    if (const auto found = byRecord_.find(record); found != byRecord_.end())
        for (const FindingPtr &finding : found->second)
            if (std::max(finding->field, 0) == field)
                texts << QCoreApplication::translate("Findings", "%1: %2")
                             .arg(severityWord(finding->severity()), message(*finding, plan_, QLocale()));
    return texts;
}

} // namespace entente

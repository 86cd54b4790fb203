// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/rules.h"

namespace entente {

namespace {

/// What the rule examines, as plurals of kinds.
QString examined(const CheckRule &rule)
{
    if (rule.find)
        return QStringLiteral("the whole plan");
    if (rule.kinds.empty())
        return QStringLiteral("records of any kind");
    QStringList names;
    for (const auto &kind : rule.kinds)
        names << QLatin1Char('`') + QLatin1String(kind().plural) + QLatin1Char('`');
    return names.join(QStringLiteral(", "));
}

QString mended(const CheckRule &rule)
{
    if (rule.fix)
        return rule.merges ? QStringLiteral("yes, or merge") : QStringLiteral("yes");
    return rule.merges ? QStringLiteral("merge") : QString();
}

} // namespace

QString rulesReference()
{
    QString text = QStringLiteral(
        "# The check rules\n\n"
        "What `entente check` and the section Findings look for. This page is generated from the rules; do not edit it "
        "by hand.\n\n"
        "- An error is a contradiction: figures that touch the records are unreliable. A warning is probably not what "
        "was meant. An info is a note worth knowing.\n"
        "- *Fix* says whether the program can propose a change that mends the finding; nothing is changed without "
        "being "
        "asked for, and one undo takes it back. *Merge* makes one record of two, and what refers to either refers to "
        "that.\n\n"
        "| rule | severity | examines | fix | what it finds, and what to do |\n|---|---|---|---|---|\n");
    for (const CheckRule *rule : checkRules())
        text += QStringLiteral("| `%1` | %2 | %3 | %4 | **%5.** %6 |\n")
                    .arg(QLatin1String(rule->rule.id), severityName(rule->rule.severity), examined(*rule),
                         mended(*rule), QString::fromUtf8(rule->rule.title), QString::fromUtf8(rule->rule.explanation));
    return text;
}

} // namespace entente

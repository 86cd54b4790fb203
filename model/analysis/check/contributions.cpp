// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void findNoticeTooLong(const CheckRule &self, const CheckContext &context, const Contribution &contribution,
                       Findings &findings)
{
    if (!contribution.noticeDays)
        return;
    // The most generous requirement: no notice on either side passes.
    bool isRequired = false;
    std::optional<int> longest = -1;
    context.each<&Requirement::capability>(contribution.capability.uuid, [&](const Requirement &requirement) {
        if (!requirement.period.range().overlaps(contribution.period.range()))
            return;
        isRequired = true;
        const Situation *situation = context.find(requirement.situation);
        const auto notice = requirement.noticeDays ? requirement.noticeDays
                            : situation            ? situation->noticeDays
                                                   : std::nullopt;
        longest = notice && longest ? std::optional(std::max(*longest, *notice)) : std::nullopt;
    });
    if (isRequired && longest && *contribution.noticeDays > *longest)
        findings.add(self, {anyId(contribution), anyId(contribution.capability)}, {*contribution.noticeDays, *longest});
}

void findCaveatOutside(const CheckRule &self, const CheckContext &context, const Caveat &caveat, Findings &findings)
{
    const Contribution *contribution = context.find(caveat.contribution);
    if (!contribution || caveat.period.range().isEmpty() || contribution->period.range().isEmpty())
        return;
    if (reachesBeyond(caveat.period, contribution->period.range()))
        findings.add(self, {anyId(caveat), anyId(*contribution)});
}

Result<Fix> clipToSecond(const Snapshot &plan, const Finding &finding)
{
    return clipPeriod(plan, finding.records[0], finding.records[1]);
}

void findExcludesUnrelated(const CheckRule &self, const CheckContext &context, const Caveat &caveat, Findings &findings)
{
    const Contribution *contribution = context.find(caveat.contribution);
    if (!contribution)
        return;
    for (const Id<Situation> &situation : caveat.excludes)
        if (context.exists(kindOf<Situation>(), situation.uuid) &&
            !context.any<&Requirement::capability>(contribution->capability.uuid, [&](const Requirement &requirement) {
                return requirement.situation == situation;
            }))
            findings.add(self, {anyId(caveat), anyId(situation), anyId(contribution->capability)});
}

Result<Fix> includeAgain(const Snapshot &plan, const Finding &finding)
{
    const Caveat *caveat = plan.find(Id<Caveat>{finding.records[0].uuid});
    const Id<Situation> situation{finding.records[1].uuid};
    if (!caveat || std::find(caveat->excludes.begin(), caveat->excludes.end(), situation) == caveat->excludes.end())
        return cannotFix(tr("It does not hold any more."));
    if (caveat->excludes.size() == 1)
        return cannotFix(tr("The caveat would exclude nothing. Correct it, or delete it."));
    return changeRecord(
        plan, finding.records[0],
        tr("Takes %2 out of what %1 excludes.")
            .arg(recordName(finding.records[0], plan), recordName(finding.records[1], plan)),
        [&](const Kind &, Record &record) { std::erase(static_cast<Caveat &>(record).excludes, situation); });
}

void findExcludesNothing(const CheckRule &self, const CheckContext &, const Caveat &caveat, Findings &findings)
{
    if (caveat.excludes.empty())
        findings.add(self, {anyId(caveat)});
}

const CheckRule noticeTooLong =
    Rule({"contribution-notice-too-long", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "A contribution that is ready for no requirement"),
          QT_TRANSLATE_NOOP("Findings", "It counts only where its notice to effect is no longer than the notice that "
                                        "is given. Correct it, or ask for another contribution."),
          QT_TRANSLATE_NOOP("Findings", "%1 needs %3 days of notice; whoever requires %2 gives at most %4.")})
        .each<Contribution, findNoticeTooLong>()
        .reads<&Contribution::noticeDays, &Contribution::capability, &Contribution::period>()
        .reads<&Requirement::capability, &Requirement::situation, &Requirement::noticeDays, &Requirement::period>(
            {to<&Requirement::capability>(), from<&Contribution::capability>()})
        .reads<&Situation::noticeDays>(
            {from<&Requirement::situation>(), to<&Requirement::capability>(), from<&Contribution::capability>()})
        .about<&Contribution::noticeDays>();
const CheckRule caveatOutside =
    Rule({"caveat-outside-contribution", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "A caveat outside the period of its contribution"),
          QT_TRANSLATE_NOOP("Findings", "On those days there is nothing to restrict. Correct one of the two."),
          QT_TRANSLATE_NOOP("Findings", "The period of %1 reaches beyond that of %2.")})
        .each<Caveat, findCaveatOutside>()
        .reads<&Caveat::contribution, &Caveat::period>()
        .reads<&Contribution::period>({from<&Caveat::contribution>()})
        .about<&Caveat::period>()
        .mendedBy(clipToSecond);
const CheckRule excludesUnrelated =
    Rule({"caveat-excludes-unrelated", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "A caveat excludes a situation that does not ask for the contribution"),
          QT_TRANSLATE_NOOP("Findings",
                            "It has no effect on any figure. Is another situation meant, or another contribution?"),
          QT_TRANSLATE_NOOP("Findings", "%1 excludes %2, which does not require %3.")})
        .each<Caveat, findExcludesUnrelated>()
        .reads<&Caveat::contribution, &Caveat::excludes>()
        .reads<&Contribution::capability>({from<&Caveat::contribution>()})
        .readsPresence<Situation>({from<&Caveat::excludes>()})
        .reads<&Requirement::capability, &Requirement::situation>(
            {to<&Requirement::capability>(), from<&Contribution::capability>(), from<&Caveat::contribution>()})
        .about<&Caveat::excludes>()
        .mendedBy(includeAgain);
const CheckRule excludesNothing =
    Rule({"caveat-excludes-nothing", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "A caveat that excludes no situation"),
          QT_TRANSLATE_NOOP("Findings",
                            "It is on record, and no figure knows of it. Name the situations it rules out, if any."),
          QT_TRANSLATE_NOOP("Findings", "%1 excludes no situation.")})
        .each<Caveat, findExcludesNothing>()
        .reads<&Caveat::excludes>()
        .about<&Caveat::excludes>();

} // namespace

std::vector<const CheckRule *> contributionRules()
{
    return {&noticeTooLong, &caveatOutside, &excludesUnrelated, &excludesNothing};
}

} // namespace entente

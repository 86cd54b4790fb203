// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"
#include "model/analysis/exactsum.h"

#include <algorithm>
#include <map>

namespace entente {

namespace {

Result<Fix> clipToSecond(const Snapshot &plan, const Finding &finding)
{
    return clipPeriod(plan, finding.records[0], finding.records[1]);
}

void findTargetsAbove(const CheckRule &self, const CheckContext &context, const Requirement &requirement,
                      Findings &findings)
{
    if (!requirement.quantity)
        return;
    std::vector<std::pair<Day, Int128>> steps;
    context.each<&Target::requirement>(requirement.id, [&](const Target &target) {
        const DayRange days = target.period.range();
        if (!target.quantity || days.isEmpty())
            return;
        steps.emplace_back(days.from, toNano(*target.quantity));
        if (days.until != Day::distantFuture())
            steps.emplace_back(days.until, -toNano(*target.quantity));
    });
    std::sort(steps.begin(), steps.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Int128 sum = 0;
    Int128 most = 0;
    for (auto step = steps.begin(); step != steps.end();) {
        const Day day = step->first;
        for (; step != steps.end() && step->first == day; ++step)
            sum += step->second;
        most = std::max(most, sum);
    }
    if (most > toNano(*requirement.quantity))
        findings.add(self, {anyId(requirement)}, {fromNano(most), *requirement.quantity});
}

void findOutsideSituation(const CheckRule &self, const CheckContext &context, const Requirement &requirement,
                          Findings &findings)
{
    const Situation *situation = context.find(requirement.situation);
    if (!situation)
        return;
    // An open end of the requirement is read as the situation's.
    const DayRange own = situation->period.range();
    if (requirement.period.range().isEmpty() || own.isEmpty())
        return;
    if (reachesBeyond(requirement.period, own))
        findings.add(self, {anyId(requirement), anyId(*situation)});
}

void findTargetOutside(const CheckRule &self, const CheckContext &context, const Target &target, Findings &findings)
{
    const Requirement *requirement = context.find(target.requirement);
    if (!requirement || target.period.range().isEmpty() || requirement->period.range().isEmpty())
        return;
    if (reachesBeyond(target.period, requirement->period.range()))
        findings.add(self, {anyId(target), anyId(*requirement)});
}

void findTargetNotMember(const CheckRule &self, const CheckContext &context, const Target &target, Findings &findings)
{
    const Requirement *requirement = context.find(target.requirement);
    const Situation *situation = requirement ? context.find(requirement->situation) : nullptr;
    if (!situation || target.member.isNull() || !context.exists(kindOf<Alliance>(), situation->alliance.uuid))
        return;
    const DayRange days = within(target.period, requirement->period.range());
    const bool takesPart = context.any<&Membership::member>(target.member.uuid, [&](const Membership &membership) {
        return membership.alliance == situation->alliance && membership.role == u"member" &&
               membership.period.range().overlaps(days);
    });
    if (!takesPart && !days.isEmpty())
        findings.add(self, {anyId(target), anyId(target.member), anyId(situation->alliance)});
}

void findWithoutRequirements(const CheckRule &self, const CheckContext &context, const Situation &situation,
                             Findings &findings)
{
    if (context.count<&Requirement::situation>(situation.id) == 0)
        findings.add(self, {anyId(situation)});
}

void findAloneInSet(const CheckRule &self, const CheckContext &context, Findings &findings)
{
    std::map<QString, std::vector<const Situation *>> sets;
    for (const Situation &situation : context.plan.all<Situation>())
        if (!situation.concurrency.isEmpty())
            sets[situation.concurrency].push_back(&situation);
    for (const auto &[name, situations] : sets)
        if (situations.size() == 1)
            findings.add(self, {anyId(*situations.front())}, {name});
}

const CheckRule targetsAbove =
    Rule({"targets-above-requirement", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "More is apportioned than is required"),
          QT_TRANSLATE_NOOP("Findings", "On some day the targets of a requirement add up to more than it asks for."),
          QT_TRANSLATE_NOOP("Findings", "The targets of %1 add up to %2; it requires %3.")})
        .each<Requirement, findTargetsAbove>()
        .reads<&Requirement::quantity>()
        .reads<&Target::requirement, &Target::quantity, &Target::period>({to<&Target::requirement>()})
        .about<&Requirement::quantity>();
const CheckRule outsideSituation =
    Rule({"requirement-outside-situation", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A requirement outside the period of its situation"),
          QT_TRANSLATE_NOOP("Findings",
                            "The gap arithmetic goes by the requirement's own period. Correct one of the two."),
          QT_TRANSLATE_NOOP("Findings", "The period of %1 reaches beyond that of %2.")})
        .each<Requirement, findOutsideSituation>()
        .reads<&Requirement::situation, &Requirement::period>()
        .reads<&Situation::period>({from<&Requirement::situation>()})
        .about<&Requirement::period>()
        .mendedBy(clipToSecond);
const CheckRule targetOutside =
    Rule({"target-outside-requirement", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A target outside the period of its requirement"),
          QT_TRANSLATE_NOOP("Findings", "It apportions what is not asked for on those days. Correct one of the two."),
          QT_TRANSLATE_NOOP("Findings", "The period of %1 reaches beyond that of %2.")})
        .each<Target, findTargetOutside>()
        .reads<&Target::requirement, &Target::period>()
        .reads<&Requirement::period>({from<&Target::requirement>()})
        .about<&Target::period>()
        .mendedBy(clipToSecond);
const CheckRule targetNotMember =
    Rule({"target-not-member", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A target for somebody who does not take part"),
          QT_TRANSLATE_NOOP("Findings", "Only members of the alliance of a situation contribute to it. Add the "
                                        "membership, or apportion the part to another member."),
          QT_TRANSLATE_NOOP("Findings", "%1 is for %2, who is in no day of it a member of %3.")})
        .each<Target, findTargetNotMember>()
        .reads<&Target::requirement, &Target::member, &Target::period>()
        .reads<&Requirement::situation, &Requirement::period>({from<&Target::requirement>()})
        .reads<&Situation::alliance>({from<&Requirement::situation>(), from<&Target::requirement>()})
        .readsPresence<Alliance>(
            {from<&Situation::alliance>(), from<&Requirement::situation>(), from<&Target::requirement>()})
        .reads<&Membership::alliance, &Membership::member, &Membership::role, &Membership::period>(
            {to<&Membership::member>(), from<&Target::member>()})
        .about<&Target::member>();
const CheckRule withoutRequirements =
    Rule({"situation-without-requirements", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "A situation that requires nothing"),
          QT_TRANSLATE_NOOP("Findings", "It has no gaps because nothing is asked for. Add its requirements."),
          QT_TRANSLATE_NOOP("Findings", "%1 has no requirement.")})
        .each<Situation, findWithoutRequirements>()
        .reads<&Requirement::situation>({to<&Requirement::situation>()});
const CheckRule aloneInSet =
    Rule({"concurrency-set-of-one", Severity::Info, QT_TRANSLATE_NOOP("Findings", "A concurrency set of one situation"),
          QT_TRANSLATE_NOOP(
              "Findings", "A set says which situations happen together. Is another one missing, or the name misspelt?"),
          QT_TRANSLATE_NOOP("Findings", "%1 is the only situation of the set %2.")})
        .plan(findAloneInSet)
        .reads<&Situation::concurrency>()
        .about<&Situation::concurrency>();

} // namespace

std::vector<const CheckRule *> planningRules()
{
    return {&targetsAbove, &outsideSituation, &targetOutside, &targetNotMember, &withoutRequirements, &aloneInSet};
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/rules.h"
#include "model/analysis/exactsum.h"

#include <algorithm>

namespace entente {

namespace {

void findTargetsAbove(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    struct Step {
        Uuid requirement;
        Day day;
        Int128 gained;
    };
    std::vector<Step> steps;
    for (const Target &target : plan.all<Target>()) {
        const DayRange days = target.period.range();
        if (!target.quantity || days.isEmpty())
            continue;
        steps.push_back({target.requirement.uuid, days.from, toNano(*target.quantity)});
        if (days.until != Day::distantFuture())
            steps.push_back({target.requirement.uuid, days.until, -toNano(*target.quantity)});
    }
    std::sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) {
        return a.requirement != b.requirement ? a.requirement < b.requirement : a.day < b.day;
    });
    for (auto step = steps.begin(); step != steps.end();) {
        const Uuid requirement = step->requirement;
        Int128 sum = 0;
        Int128 most = 0;
        while (step != steps.end() && step->requirement == requirement) {
            const Day day = step->day;
            for (; step != steps.end() && step->requirement == requirement && step->day == day; ++step)
                sum += step->gained;
            most = std::max(most, sum);
        }
        const Requirement *record = plan.find(Id<Requirement>{requirement});
        if (record && record->quantity && most > toNano(*record->quantity))
            findings.add(self.rule, {anyId(*record)}, {fromNano(most), *record->quantity});
    }
}

void findOutsideSituation(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const Requirement &requirement : plan.all<Requirement>()) {
        const Situation *situation = plan.find(requirement.situation);
        if (!situation)
            continue;
        // An open end of the requirement is read as the situation's.
        const DayRange own = situation->period.range();
        const DayRange days = requirement.period.range();
        if (days.isEmpty() || own.isEmpty())
            continue;
        if ((days.from.isBounded() && days.from < own.from) || (days.until.isBounded() && days.until > own.until) ||
            !days.overlaps(own))
            findings.add(self.rule, {anyId(requirement), anyId(*situation)});
    }
}

void findHostMissing(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    std::vector<std::pair<Uuid, Uuid>> pairs;
    for (const Participation &participation : plan.all<Participation>())
        pairs.emplace_back(participation.exercise.uuid, participation.member.uuid);
    std::sort(pairs.begin(), pairs.end());
    for (const Exercise &exercise : plan.all<Exercise>())
        if (!exercise.host.isNull() &&
            !std::binary_search(pairs.begin(), pairs.end(), std::pair(exercise.id, exercise.host.uuid)))
            findings.add(self.rule, {anyId(exercise), anyId(exercise.host)});
}

void findDependencyIncomplete(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const Dependency &dependency : plan.all<Dependency>()) {
        const char *missing = dependency.mode == u"k-of-n" && !dependency.k          ? "k"
                              : dependency.mode == u"supports" && !dependency.weight ? "weight"
                              : dependency.mode.isEmpty()                            ? "mode"
                                                                                     : nullptr;
        if (missing)
            findings.add(self.rule, {anyId(dependency)}, {QLatin1String(missing)});
    }
}

void findOnItself(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const Dependency &dependency : plan.all<Dependency>())
        if (!dependency.on.isEmpty() && dependency.dependent == dependency.on)
            findings.add(self.rule, {anyId(dependency)});
}

const CheckRule targetsAbove{
    {"targets-above-requirement", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "More is apportioned than is required"),
     QT_TRANSLATE_NOOP("Findings", "On some day the targets of a requirement add up to more than it asks for."),
     QT_TRANSLATE_NOOP("Findings", "The targets of %1 add up to %2; it requires %3.")},
    findTargetsAbove};
const CheckRule outsideSituation{
    {"requirement-outside-situation", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "A requirement outside the period of its situation"),
     QT_TRANSLATE_NOOP("Findings", "The gap arithmetic goes by the requirement's own period. Correct one of the two."),
     QT_TRANSLATE_NOOP("Findings", "The period of %1 reaches beyond that of %2.")},
    findOutsideSituation};
const CheckRule hostMissing{
    {"host-not-participant", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "The host does not take part in its exercise"),
     QT_TRANSLATE_NOOP("Findings",
                       "A host has a participation record of its own, which says in what role and with how many."),
     QT_TRANSLATE_NOOP("Findings", "%2 hosts %1 and has no participation in it.")},
    findHostMissing};
const CheckRule dependencyIncomplete{
    {"dependency-incomplete", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "A dependency does not say all it must"),
     QT_TRANSLATE_NOOP("Findings", "k-of-n needs its k, supports its weight, and every dependency its mode."),
     QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 is empty.")},
    findDependencyIncomplete};
const CheckRule onItself{{"dependency-on-itself", Severity::Warning,
                          QT_TRANSLATE_NOOP("Findings", "A record that depends on itself"),
                          QT_TRANSLATE_NOOP("Findings", "It says nothing. Delete it, or name what was meant."),
                          QT_TRANSLATE_NOOP("Findings", "%1 has the same record on both ends.")},
                         findOnItself};

} // namespace

std::vector<const CheckRule *> planningRules()
{
    return {&targetsAbove, &outsideSituation, &hostMissing, &dependencyIncomplete, &onItself};
}

} // namespace entente

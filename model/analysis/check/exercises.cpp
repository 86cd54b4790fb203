// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"
#include "model/records/identity.h"

#include <set>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

bool takesPart(const CheckContext &context, const Exercise &exercise, Id<Member> member)
{
    return context.any<&Participation::exercise>(exercise.id,
                                                 [&](const Participation &each) { return each.member == member; });
}

void findHostMissing(const CheckRule &self, const CheckContext &context, const Exercise &exercise, Findings &findings)
{
    if (!exercise.host.isNull() && !takesPart(context, exercise, exercise.host))
        findings.add(self, {anyId(exercise), anyId(exercise.host)});
}

Result<Fix> addHost(const Snapshot &plan, const Finding &finding)
{
    const Exercise *exercise = plan.find(Id<Exercise>{finding.records[0].uuid});
    if (!exercise || exercise->host.uuid != finding.records[1].uuid)
        return cannotFix(tr("It does not hold any more."));
    if (!plan.find(exercise->host))
        return cannotFix(tr("The host does not exist."));
    auto host = std::make_shared<Participation>();
    host->id = Uuid::create();
    host->exercise = idOf(*exercise);
    host->member = exercise->host;
    host->role.word = QStringLiteral("host");
    if (references(plan).index(kindOf<Participation>()).find(*host))
        return cannotFix(tr("It does not hold any more."));
    Fix fix;
    fix.sentence = tr("Adds %2 to the participants of %1 in the role host.")
                       .arg(recordName(finding.records[0], plan), recordName(finding.records[1], plan));
    fix.changes.put(kindOf<Participation>(), std::move(host));
    return fix;
}

void findTooFew(const CheckRule &self, const CheckContext &context, const Exercise &exercise, Findings &findings)
{
    if (exercise.stage == u"cancelled")
        return;
    std::set<Uuid> members;
    context.each<&Participation::exercise>(exercise.id, [&](const Participation &each) {
        if (each.role != u"observer" && !each.member.isNull())
            members.insert(each.member.uuid);
    });
    if (members.size() < 2)
        findings.add(self, {anyId(exercise)}, {int(members.size())});
}

void findWithoutDays(const CheckRule &self, const CheckContext &, const Exercise &exercise, Findings &findings)
{
    const bool took = exercise.stage == u"conduct" || exercise.stage == u"evaluated" || exercise.stage == u"closed";
    if (took && exercise.period.from.isEmpty())
        findings.add(self, {anyId(exercise)}, {exercise.stage.word});
}

void findHalfPlace(const CheckRule &self, const CheckContext &, const Exercise &exercise, Findings &findings)
{
    if (exercise.latitude.has_value() == exercise.longitude.has_value())
        return;
    const int missing = exercise.latitude ? fieldIndex<&Exercise::longitude>() : fieldIndex<&Exercise::latitude>();
    findings.add(self, {anyId(exercise)}, {QLatin1String(kindOf<Exercise>().fields[std::size_t(missing)].name)},
                 missing);
}

void findEarlyOutcome(const CheckRule &self, const CheckContext &context, const Objective &objective,
                      Findings &findings)
{
    const Exercise *exercise = context.find(objective.exercise);
    // What was never held has left its objectives untrained.
    if (!exercise || objective.outcome.isEmpty() || objective.outcome == u"untrained")
        return;
    for (const char16_t *stage : {u"initiation", u"specification", u"planning", u"cancelled", u"postponed"})
        if (exercise->stage == QStringView(stage))
            findings.add(self, {anyId(objective), anyId(*exercise)}, {objective.outcome.word, exercise->stage.word});
}

Result<Fix> clearOutcome(const Snapshot &plan, const Finding &finding)
{
    return changeRecord(plan, finding.records[0],
                        tr("Clears the outcome of %1.").arg(recordName(finding.records[0], plan)),
                        [](const Kind &, Record &record) { static_cast<Objective &>(record).outcome = {}; });
}

void findOfAnother(const CheckRule &self, const CheckContext &context, const Participation &participation,
                   Findings &findings)
{
    const Contribution *contribution = context.find(participation.contribution);
    if (contribution && !participation.member.isNull() && !contribution->member.isNull() &&
        contribution->member != participation.member)
        findings.add(self, {anyId(participation), anyId(*contribution), anyId(contribution->member)});
}

void findMoreThanOffered(const CheckRule &self, const CheckContext &context, const Participation &participation,
                         Findings &findings)
{
    const Contribution *contribution = context.find(participation.contribution);
    if (contribution && participation.quantity && contribution->quantity &&
        *participation.quantity > *contribution->quantity)
        findings.add(self, {anyId(participation), anyId(*contribution)},
                     {*participation.quantity, *contribution->quantity});
}

Result<Fix> useWhatIsOffered(const Snapshot &plan, const Finding &finding)
{
    const Participation *participation = plan.find(Id<Participation>{finding.records[0].uuid});
    const Contribution *contribution = participation ? plan.find(participation->contribution) : nullptr;
    if (!contribution || !contribution->quantity)
        return cannotFix(tr("It does not hold any more."));
    return changeRecord(
        plan, finding.records[0],
        tr("Sets the quantity of %1 to the %2 that %3 offers.")
            .arg(recordName(finding.records[0], plan), numberText(*contribution->quantity),
                 recordName(finding.records[1], plan)),
        [&](const Kind &, Record &record) { static_cast<Participation &>(record).quantity = contribution->quantity; });
}

const CheckRule hostMissing =
    Rule({"host-not-participant", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "The host does not take part in its exercise"),
          QT_TRANSLATE_NOOP("Findings",
                            "A host has a participation record of its own, which says in what role and with how many."),
          QT_TRANSLATE_NOOP("Findings", "%2 hosts %1 and has no participation in it.")})
        .each<Exercise, findHostMissing>()
        .reads<&Exercise::host>()
        .reads<&Participation::exercise, &Participation::member>({to<&Participation::exercise>()})
        .about<&Exercise::host>()
        .mendedBy(addHost);
const CheckRule tooFew =
    Rule({"exercise-without-two-participants", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "An exercise with fewer than two participants"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "An exercise needs two different members who are not observers. Add the participations, or cancel it."),
          QT_TRANSLATE_NOOP("Findings", "%1 has participations of %2 members, observers left out.")})
        .each<Exercise, findTooFew>()
        .reads<&Exercise::stage>()
        .reads<&Participation::exercise, &Participation::member, &Participation::role>(
            {to<&Participation::exercise>()});
const CheckRule withoutDays =
    Rule(
        {"exercise-without-days", Severity::Warning,
         QT_TRANSLATE_NOOP("Findings", "An exercise that was held on no day"),
         QT_TRANSLATE_NOOP(
             "Findings",
             "From the stage conduct on an exercise has days; without them no calendar shows it. Enter its first day."),
         QT_TRANSLATE_NOOP("Findings", "%1 has the stage %2 and no first day.")})
        .each<Exercise, findWithoutDays>()
        .reads<&Exercise::stage, &Exercise::period>()
        .about<&Exercise::period>();
const CheckRule halfPlace =
    Rule(
        {"exercise-half-a-place", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "Half a place on the map"),
         QT_TRANSLATE_NOOP("Findings", "A place needs both latitude and longitude. Enter the other, or clear the one."),
         QT_TRANSLATE_NOOP("Findings", "The field %2 of %1 is empty and its counterpart is not.")})
        .each<Exercise, findHalfPlace>()
        .reads<&Exercise::latitude, &Exercise::longitude>();
const CheckRule earlyOutcome =
    Rule({"outcome-before-conduct", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "An outcome before the exercise was held"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "What was not held yet has trained nobody. Correct the stage of the exercise, or clear the outcome."),
          QT_TRANSLATE_NOOP("Findings", "%1 is %3, but %2 has the stage %4.")})
        .each<Objective, findEarlyOutcome>()
        .reads<&Objective::exercise, &Objective::outcome>()
        .reads<&Exercise::stage>({from<&Objective::exercise>()})
        .about<&Objective::outcome>()
        .mendedBy(clearOutcome);
const CheckRule ofAnother =
    Rule(
        {"participation-with-another-contribution", Severity::Warning,
         QT_TRANSLATE_NOOP("Findings", "A participation uses the contribution of another member"),
         QT_TRANSLATE_NOOP("Findings", "It needs what its own member offers. Correct the member, or the contribution."),
         QT_TRANSLATE_NOOP("Findings", "%1 uses %2, which is of %3.")})
        .each<Participation, findOfAnother>()
        .reads<&Participation::member, &Participation::contribution>()
        .reads<&Contribution::member>({from<&Participation::contribution>()})
        .about<&Participation::contribution>();
const CheckRule moreThanOffered =
    Rule({"participation-above-contribution", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A participation uses more than its contribution offers"),
          QT_TRANSLATE_NOOP("Findings", "Correct the quantity of one of the two."),
          QT_TRANSLATE_NOOP("Findings", "%1 uses %3 of %2, which offers %4.")})
        .each<Participation, findMoreThanOffered>()
        .reads<&Participation::contribution, &Participation::quantity>()
        .reads<&Contribution::quantity>({from<&Participation::contribution>()})
        .about<&Participation::quantity>()
        .mendedBy(useWhatIsOffered);

} // namespace

std::vector<const CheckRule *> exerciseRules()
{
    return {&hostMissing, &tooFew, &withoutDays, &halfPlace, &earlyOutcome, &ofAnother, &moreThanOffered};
}

} // namespace entente

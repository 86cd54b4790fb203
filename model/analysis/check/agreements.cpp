// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"

#include <QDate>

#include <algorithm>
#include <set>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

bool isParty(const CheckContext &context, const Uuid &agreement, Id<Member> member)
{
    return context.any<&Party::agreement>(agreement, [&](const Party &party) { return party.member == member; });
}

void findNotParty(const CheckRule &self, const CheckContext &context, const Contribution &record, Findings &findings)
{
    if (record.member.isNull())
        return;
    for (const Id<Agreement> &agreement : record.agreements)
        if (context.exists(kindOf<Agreement>(), agreement.uuid) && !isParty(context, agreement.uuid, record.member))
            findings.add(self, {anyId(record), anyId(record.member), anyId(agreement)});
}

void findNeverInForce(const CheckRule &self, const CheckContext &context, const Agreement &agreement,
                      Findings &findings)
{
    if (!agreement.period.from.isEmpty())
        return;
    if (const auto uses = context.count<&Contribution::agreements>(agreement.id); uses > 0)
        findings.add(self, {anyId(agreement)}, {int(uses)});
}

Result<Fix> inForceFromSignature(const Snapshot &plan, const Finding &finding)
{
    const Agreement *agreement = plan.find(Id<Agreement>{finding.records[0].uuid});
    if (!agreement || !agreement->period.from.isEmpty())
        return cannotFix(tr("It does not hold any more."));
    if (agreement->signedOn.isEmpty())
        return cannotFix(tr("The day of signature is not known either."));
    if (!agreement->period.until.isEmpty() && agreement->period.until.lastDay() < agreement->signedOn.firstDay())
        return cannotFix(tr("It was signed after its last day. Correct its dates."));
    return changeRecord(plan, finding.records[0],
                        tr("Lets %1 enter into force with its signature, %2.")
                            .arg(recordName(finding.records[0], plan), agreement->signedOn.toIso()),
                        [](const Kind &, Record &record) {
                            auto &changed = static_cast<Agreement &>(record);
                            changed.period.from = changed.signedOn;
                        });
}

void findTooFewParties(const CheckRule &self, const CheckContext &context, const Agreement &agreement,
                       Findings &findings)
{
    std::set<Uuid> members;
    context.each<&Party::agreement>(agreement.id, [&](const Party &party) { members.insert(party.member.uuid); });
    if (members.size() < 2)
        findings.add(self, {anyId(agreement)}, {int(members.size())});
}

void findPartyOutside(const CheckRule &self, const CheckContext &context, const Party &party, Findings &findings)
{
    if (party.period.from.isEmpty() && party.period.until.isEmpty())
        return; // it follows its agreement
    const Agreement *agreement = context.find(party.agreement);
    if (!agreement || agreement->period.from.isEmpty() || agreement->period.isReversed() || party.period.isReversed())
        return;
    if (reachesBeyond(party.period, agreement->period.range()))
        findings.add(self, {anyId(party), anyId(*agreement)});
}

Result<Fix> clipToSecond(const Snapshot &plan, const Finding &finding)
{
    return clipPeriod(plan, finding.records[0], finding.records[1]);
}

void findOverlappingParties(const CheckRule &self, const CheckContext &context, const Agreement &agreement,
                            Findings &findings)
{
    // An open beginning follows the agreement, so it overlaps whatever has a day in common with that.
    std::vector<const Party *> parties;
    context.each<&Party::agreement>(agreement.id, [&](const Party &party) {
        if (!party.period.range().isEmpty() && !party.member.isNull())
            parties.push_back(&party);
    });
    std::sort(parties.begin(), parties.end(), [](const Party *a, const Party *b) {
        return std::tuple(a->member, a->period.range().from, a->id) <
               std::tuple(b->member, b->period.range().from, b->id);
    });
    for (std::size_t i = 1; i < parties.size(); ++i) {
        const Party &earlier = *parties[i - 1];
        const Party &later = *parties[i];
        if (earlier.member == later.member && earlier.period.range().overlaps(later.period.range()))
            findings.add(self, {anyId(later), anyId(earlier)});
    }
}

Result<Fix> endSecondBefore(const Snapshot &plan, const Finding &finding)
{
    return endBefore(plan, finding.records[1], finding.records[0]);
}

void findOutlivesParent(const CheckRule &self, const CheckContext &context, const Agreement &agreement,
                        Findings &findings)
{
    const Agreement *parent = context.find(agreement.parent);
    if (!parent || agreement.period.from.isEmpty() || parent->period.until.isEmpty())
        return;
    const Day end = parent->period.range().until;
    if (agreement.period.range().until > end)
        findings.add(self, {anyId(agreement), anyId(*parent)}, {end.plus(-1).toDate()});
}

Result<Fix> endWithParent(const Snapshot &plan, const Finding &finding)
{
    const Agreement *agreement = plan.find(Id<Agreement>{finding.records[0].uuid});
    const Agreement *parent = plan.find(Id<Agreement>{finding.records[1].uuid});
    if (!agreement || !parent || parent->period.until.isEmpty())
        return cannotFix(tr("It does not hold any more."));
    const Day last = parent->period.until.lastDay();
    if (!agreement->period.from.isEmpty() && last < agreement->period.from.firstDay())
        return cannotFix(tr("Its parent ends before it begins. Correct one of the two."));
    return changeRecord(
        plan, finding.records[0],
        tr("Ends %1 with its parent %2, on %3.")
            .arg(recordName(finding.records[0], plan), recordName(finding.records[1], plan), last.toIso()),
        [&](const Kind &, Record &record) { static_cast<Agreement &>(record).period.until = parent->period.until; });
}

void findPrecedesParent(const CheckRule &self, const CheckContext &context, const Agreement &agreement,
                        Findings &findings)
{
    const Agreement *parent = context.find(agreement.parent);
    if (!parent || agreement.period.from.isEmpty() || parent->period.from.isEmpty())
        return;
    if (agreement.period.from.lastDay() < parent->period.from.firstDay())
        findings.add(self, {anyId(agreement), anyId(*parent)}, {parent->period.from.firstDay().toDate()});
}

void findBeforeSignature(const CheckRule &self, const CheckContext &, const Agreement &agreement, Findings &findings)
{
    if (!agreement.signedOn.isEmpty() && !agreement.period.from.isEmpty() &&
        agreement.period.from.lastDay() < agreement.signedOn.firstDay())
        findings.add(self, {anyId(agreement)}, {agreement.period.from.toIso(), agreement.signedOn.toIso()});
}

void findNoticeMissing(const CheckRule &self, const CheckContext &context, const Agreement &agreement,
                       Findings &findings)
{
    if (agreement.noticeMonths)
        return;
    if (const auto uses = context.count<&Contribution::agreements>(agreement.id); uses > 0)
        findings.add(self, {anyId(agreement)}, {int(uses)});
}

void findProvisionNotParty(const CheckRule &self, const CheckContext &context, const Provision &provision,
                           Findings &findings)
{
    if (!context.exists(kindOf<Agreement>(), provision.agreement.uuid))
        return;
    const auto look = [&](Id<Member> member, int field) {
        if (!member.isNull() && !isParty(context, provision.agreement.uuid, member))
            findings.add(self, {anyId(provision), anyId(member), anyId(provision.agreement)}, {}, field);
    };
    look(provision.fromMember, fieldIndex<&Provision::fromMember>());
    look(provision.toMember, fieldIndex<&Provision::toMember>());
}

const CheckRule notParty =
    Rule({"contribution-not-party", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A contribution on an agreement its member is not party to"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "The contribution counts on no day. Add the party record, or take the agreement off the contribution."),
          QT_TRANSLATE_NOOP("Findings", "%1 needs %3, to which %2 is no party.")})
        .each<Contribution, findNotParty>()
        .reads<&Contribution::member, &Contribution::agreements>()
        .readsPresence<Agreement>({from<&Contribution::agreements>()})
        .reads<&Party::agreement, &Party::member>({to<&Party::agreement>(), from<&Contribution::agreements>()})
        .about<&Contribution::agreements>();
const CheckRule neverInForce =
    Rule({"agreement-never-in-force", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "Contributions wait for an agreement to enter into force"),
          QT_TRANSLATE_NOOP("Findings",
                            "An agreement without a first day is not in force, and what needs it does not count."),
          QT_TRANSLATE_NOOP("Findings", "%1 has no first day in force; %2 contributions need it.")})
        .each<Agreement, findNeverInForce>()
        .reads<&Agreement::period>()
        .reads<&Contribution::agreements>({to<&Contribution::agreements>()})
        .about<&Agreement::period>()
        .mendedBy(inForceFromSignature);
const CheckRule tooFewParties =
    Rule({"agreement-without-two-parties", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "An agreement with fewer than two parties"),
          QT_TRANSLATE_NOOP("Findings", "An agreement needs two different members. Add the party records."),
          QT_TRANSLATE_NOOP("Findings", "%1 has party records of %2 members.")})
        .each<Agreement, findTooFewParties>()
        .reads<&Party::agreement, &Party::member>({to<&Party::agreement>()});
const CheckRule partyOutside =
    Rule({"party-outside-agreement", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A party's period reaches beyond its agreement's"),
          QT_TRANSLATE_NOOP("Findings",
                            "Outside the agreement's own period the party is not bound. Correct one of the two."),
          QT_TRANSLATE_NOOP("Findings", "The period of %1 reaches beyond that of %2.")})
        .each<Party, findPartyOutside>()
        .reads<&Party::agreement, &Party::period>()
        .reads<&Agreement::period>({from<&Party::agreement>()})
        .about<&Party::period>()
        .mendedBy(clipToSecond);
const CheckRule overlappingParties =
    Rule({"overlapping-parties", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "Two party records of one member in one agreement at the same time"),
          QT_TRANSLATE_NOOP("Findings", "A later status, such as a withdrawal, is recorded by ending the earlier "
                                        "record. End it, or merge the two."),
          QT_TRANSLATE_NOOP("Findings", "%1 overlaps %2.")})
        .each<Agreement, findOverlappingParties>()
        .reads<&Party::agreement, &Party::member, &Party::period>({to<&Party::agreement>()})
        .mendedBy(endSecondBefore)
        .merged();
const CheckRule outlivesParent =
    Rule({"agreement-outlives-parent", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "An implementing instrument outlives its parent"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "After its parent ends, what it implements has no basis. Extend the parent or end the instrument."),
          QT_TRANSLATE_NOOP("Findings", "%1 stays in force after its parent %2 ends on %3.")})
        .each<Agreement, findOutlivesParent>()
        .reads<&Agreement::parent, &Agreement::period>()
        .reads<&Agreement::period>({from<&Agreement::parent>()})
        .about<&Agreement::parent>()
        .mendedBy(endWithParent);
const CheckRule precedesParent =
    Rule({"agreement-precedes-parent", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "An implementing instrument is in force before its parent"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "Until its parent enters into force, what it implements has no basis. Correct one of the two."),
          QT_TRANSLATE_NOOP("Findings", "%1 is in force before its parent %2 enters into force on %3.")})
        .each<Agreement, findPrecedesParent>()
        .reads<&Agreement::parent, &Agreement::period>()
        .reads<&Agreement::period>({from<&Agreement::parent>()})
        .about<&Agreement::parent>();
const CheckRule beforeSignature =
    Rule({"agreement-in-force-before-signature", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "An agreement in force before it was signed"),
          QT_TRANSLATE_NOOP("Findings",
                            "Some apply with effect from an earlier day; more often one of the dates is a slip."),
          QT_TRANSLATE_NOOP("Findings", "%1 is in force from %2 and was signed on %3.")})
        .each<Agreement, findBeforeSignature>()
        .reads<&Agreement::signedOn, &Agreement::period>()
        .about<&Agreement::signedOn>();
const CheckRule noticeMissing =
    Rule({"agreement-notice-missing", Severity::Info,
          QT_TRANSLATE_NOOP("Findings", "Contributions need an agreement without a period of notice"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "Without it a denunciation is reckoned to act at once. Enter the months of notice, 0 if there are none."),
          QT_TRANSLATE_NOOP("Findings", "%1 gives no months of notice; %2 contributions need it.")})
        .each<Agreement, findNoticeMissing>()
        .reads<&Agreement::noticeMonths>()
        .reads<&Contribution::agreements>({to<&Contribution::agreements>()})
        .about<&Agreement::noticeMonths>();
const CheckRule provisionNotParty =
    Rule(
        {"provision-not-party", Severity::Warning,
         QT_TRANSLATE_NOOP("Findings", "A provision binds a member that is no party"),
         QT_TRANSLATE_NOOP(
             "Findings",
             "An agreement obliges its parties only. Add the party record, or correct the direction of the provision."),
         QT_TRANSLATE_NOOP("Findings", "%1 names %2, which is no party to %3.")})
        .each<Provision, findProvisionNotParty>()
        .reads<&Provision::agreement, &Provision::fromMember, &Provision::toMember>()
        .readsPresence<Agreement>({from<&Provision::agreement>()})
        .reads<&Party::agreement, &Party::member>({to<&Party::agreement>(), from<&Provision::agreement>()});

} // namespace

std::vector<const CheckRule *> agreementRules()
{
    return {&notParty,       &neverInForce,   &tooFewParties,   &partyOutside,  &overlappingParties,
            &outlivesParent, &precedesParent, &beforeSignature, &noticeMissing, &provisionNotParty};
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"

#include <algorithm>

namespace entente {

namespace {

/// The memberships of a member: sorted by alliance, first day and id.
std::vector<const Membership *> membershipsOf(const CheckContext &context, const Member &member)
{
    std::vector<const Membership *> records;
    context.each<&Membership::member>(member.id, [&](const Membership &membership) {
        if (!membership.period.range().isEmpty())
            records.push_back(&membership);
    });
    std::sort(records.begin(), records.end(), [](const Membership *a, const Membership *b) {
        return std::tuple(a->alliance, a->period.range().from, a->id) <
               std::tuple(b->alliance, b->period.range().from, b->id);
    });
    return records;
}

void findOverlappingMemberships(const CheckRule &self, const CheckContext &context, const Member &member,
                                Findings &findings)
{
    const Membership *longest = nullptr; // of the pair, the one that reaches furthest so far
    for (const Membership *each : membershipsOf(context, member)) {
        const bool isPair = longest && longest->alliance == each->alliance;
        if (isPair && longest->period.range().overlaps(each->period.range()))
            findings.add(self, {anyId(*each), anyId(*longest)});
        if (!isPair || longest->period.range().until < each->period.range().until)
            longest = each;
    }
}

Result<Fix> endSecondBefore(const Snapshot &plan, const Finding &finding)
{
    return endBefore(plan, finding.records[1], finding.records[0]);
}

void findWithoutRole(const CheckRule &self, const CheckContext &, const Membership &membership, Findings &findings)
{
    if (membership.role.isEmpty())
        findings.add(self, {anyId(membership)});
}

void findOutsideAlliance(const CheckRule &self, const CheckContext &context, const Membership &membership,
                         Findings &findings)
{
    const Alliance *alliance = context.find(membership.alliance);
    if (!alliance || alliance->period.range().isEmpty() || membership.period.isReversed())
        return;
    if (reachesBeyond(membership.period, alliance->period.range()))
        findings.add(self, {anyId(membership), anyId(*alliance)});
}

Result<Fix> clipToAlliance(const Snapshot &plan, const Finding &finding)
{
    return clipPeriod(plan, finding.records[0], finding.records[1]);
}

void findWithoutMembers(const CheckRule &self, const CheckContext &context, const Alliance &alliance,
                        Findings &findings)
{
    if (!context.any<&Membership::alliance>(alliance.id,
                                            [](const Membership &membership) { return membership.role == u"member"; }))
        findings.add(self, {anyId(alliance)});
}

const CheckRule overlapping =
    Rule({"overlapping-memberships", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "Two memberships of one member in one alliance at the same time"),
          QT_TRANSLATE_NOOP("Findings", "One of them is a mistake, or the earlier one was not ended."),
          QT_TRANSLATE_NOOP("Findings", "%1 overlaps %2.")})
        .each<Member, findOverlappingMemberships>()
        .reads<&Membership::alliance, &Membership::member, &Membership::period>({to<&Membership::member>()})
        .mendedBy(endSecondBefore)
        .merged();
const CheckRule withoutRole =
    Rule({"membership-without-role", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "A membership without a role"),
          QT_TRANSLATE_NOOP("Findings",
                            "Only the role member takes part in an alliance's situations. Say which role it is."),
          QT_TRANSLATE_NOOP("Findings", "%1 has no role and does not count as a member.")})
        .each<Membership, findWithoutRole>()
        .reads<&Membership::role>()
        .about<&Membership::role>();
const CheckRule outsideAlliance =
    Rule({"membership-outside-alliance", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A membership reaches beyond the period of its alliance"),
          QT_TRANSLATE_NOOP("Findings",
                            "Nobody is a member of what does not exist yet, or no longer. Correct one of the two."),
          QT_TRANSLATE_NOOP("Findings", "The period of %1 reaches beyond that of %2.")})
        .each<Membership, findOutsideAlliance>()
        .reads<&Membership::alliance, &Membership::period>()
        .reads<&Alliance::period>({from<&Membership::alliance>()})
        .about<&Membership::period>()
        .mendedBy(clipToAlliance);
const CheckRule withoutMembers =
    Rule({"alliance-without-members", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "An alliance that never has a member"),
          QT_TRANSLATE_NOOP("Findings", "Its situations get no contribution, and what is releasable to it is "
                                        "releasable to nobody. Add the memberships."),
          QT_TRANSLATE_NOOP("Findings", "%1 has no membership in role member.")})
        .each<Alliance, findWithoutMembers>()
        .reads<&Membership::alliance, &Membership::role>({to<&Membership::alliance>()});

} // namespace

std::vector<const CheckRule *> allianceRules()
{
    return {&overlapping, &withoutRole, &outsideAlliance, &withoutMembers};
}

} // namespace entente

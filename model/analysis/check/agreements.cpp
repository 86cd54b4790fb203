// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/rules.h"

#include <QDate>

#include <algorithm>

namespace entente {

namespace {

/// The pairs (agreement, member) with a party record, sorted.
std::vector<std::pair<Uuid, Uuid>> partyPairs(const Snapshot &plan)
{
    std::vector<std::pair<Uuid, Uuid>> pairs;
    pairs.reserve(plan.table(kindOf<Party>()).size());
    for (const Party &party : plan.all<Party>())
        pairs.emplace_back(party.agreement.uuid, party.member.uuid);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

void findNotParty(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto pairs = partyPairs(plan);
    const auto &index = plan.derived<RecordIndex>();
    for (const Contribution &record : plan.all<Contribution>())
        for (const Id<Agreement> &agreement : record.agreements)
            if (index.has(kindOf<Agreement>(), agreement.uuid) && !record.member.isNull() &&
                !std::binary_search(pairs.begin(), pairs.end(), std::pair(agreement.uuid, record.member.uuid)))
                findings.add(self.rule, {anyId(record), anyId(record.member), anyId(agreement)});
}

void findNeverInForce(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    std::vector<std::pair<Uuid, int>> uses;
    for (const Contribution &record : plan.all<Contribution>())
        for (const Id<Agreement> &agreement : record.agreements)
            uses.emplace_back(agreement.uuid, 1);
    std::sort(uses.begin(), uses.end());
    for (const Agreement &agreement : plan.all<Agreement>()) {
        if (!agreement.period.from.isEmpty())
            continue;
        const auto [first, last] = std::equal_range(uses.begin(), uses.end(), std::pair(agreement.id, 1));
        if (first != last)
            findings.add(self.rule, {anyId(agreement)}, {int(last - first)});
    }
}

void findTooFewParties(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto pairs = partyPairs(plan);
    for (const Agreement &agreement : plan.all<Agreement>()) {
        const auto first = std::lower_bound(pairs.begin(), pairs.end(), std::pair(agreement.id, Uuid{}));
        const auto last =
            std::find_if(first, pairs.end(), [&](const auto &pair) { return pair.first != agreement.id; });
        if (last - first < 2)
            findings.add(self.rule, {anyId(agreement)}, {int(last - first)});
    }
}

void findPartyOutside(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const Party &party : plan.all<Party>()) {
        if (party.period.from.isEmpty() && party.period.until.isEmpty())
            continue; // it follows its agreement
        const Agreement *agreement = plan.find(party.agreement);
        if (!agreement || agreement->period.from.isEmpty() || agreement->period.isReversed() ||
            party.period.isReversed())
            continue;
        // Open ends follow the agreement's.
        const DayRange own = agreement->period.range();
        DayRange days = party.period.range();
        if (!days.from.isBounded())
            days.from = own.from;
        if (!days.until.isBounded())
            days.until = own.until;
        if (days.from < own.from || days.until > own.until)
            findings.add(self.rule, {anyId(party), anyId(*agreement)});
    }
}

void findOutlivesParent(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const Agreement &agreement : plan.all<Agreement>()) {
        const Agreement *parent = plan.find(agreement.parent);
        if (!parent || agreement.period.from.isEmpty() || parent->period.until.isEmpty())
            continue;
        const Day end = parent->period.range().until;
        if (agreement.period.range().until > end)
            findings.add(self.rule, {anyId(agreement), anyId(*parent)}, {end.plus(-1).toDate()});
    }
}

void findOverlappingMemberships(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    std::vector<const Membership *> records;
    for (const Membership &membership : plan.all<Membership>())
        if (!membership.period.range().isEmpty())
            records.push_back(&membership);
    const auto pairOf = [](const Membership *each) { return std::pair(each->alliance, each->member); };
    std::sort(records.begin(), records.end(), [&](const Membership *a, const Membership *b) {
        if (pairOf(a) != pairOf(b))
            return pairOf(a) < pairOf(b);
        const Day first = a->period.range().from;
        const Day other = b->period.range().from;
        return first != other ? first < other : a->id < b->id;
    });
    const Membership *longest = nullptr; // of the pair, the one that reaches furthest so far
    for (const Membership *each : records) {
        if (longest && pairOf(longest) == pairOf(each) && longest->period.range().overlaps(each->period.range()))
            findings.add(self.rule, {anyId(*each), anyId(*longest)});
        if (!longest || pairOf(longest) != pairOf(each) || longest->period.range().until < each->period.range().until)
            longest = each;
    }
}

void findWithoutRole(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    for (const Membership &membership : plan.all<Membership>())
        if (membership.role.isEmpty())
            findings.add(self.rule, {anyId(membership)});
}

const CheckRule notParty{
    {"contribution-not-party", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "A contribution on an agreement its member is not party to"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The contribution counts on no day. Add the party record, or take the agreement off the contribution."),
     QT_TRANSLATE_NOOP("Findings", "%1 needs %3, to which %2 is no party.")},
    findNotParty};
const CheckRule neverInForce{
    {"agreement-never-in-force", Severity::Info,
     QT_TRANSLATE_NOOP("Findings", "Contributions wait for an agreement to enter into force"),
     QT_TRANSLATE_NOOP("Findings",
                       "An agreement without a first day is not in force, and what needs it does not count."),
     QT_TRANSLATE_NOOP("Findings", "%1 has no first day in force; %2 contributions need it.")},
    findNeverInForce};
const CheckRule tooFewParties{
    {"agreement-without-two-parties", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "An agreement with fewer than two parties"),
     QT_TRANSLATE_NOOP("Findings", "An agreement needs two different members. Add the party records."),
     QT_TRANSLATE_NOOP("Findings", "%1 has party records of %2 members.")},
    findTooFewParties};
const CheckRule partyOutside{
    {"party-outside-agreement", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "A party's period reaches beyond its agreement's"),
     QT_TRANSLATE_NOOP("Findings",
                       "Outside the agreement's own period the party is not bound. Correct one of the two."),
     QT_TRANSLATE_NOOP("Findings", "The period of %1 reaches beyond that of %2.")},
    findPartyOutside};
const CheckRule outlivesParent{
    {"agreement-outlives-parent", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "An implementing instrument outlives its parent"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "After its parent ends, what it implements has no basis. Extend the parent or end the instrument."),
     QT_TRANSLATE_NOOP("Findings", "%1 stays in force after its parent %2 ends on %3.")},
    findOutlivesParent};
const CheckRule overlapping{
    {"overlapping-memberships", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "Two memberships of one member in one alliance at the same time"),
     QT_TRANSLATE_NOOP("Findings", "One of them is a mistake, or the earlier one was not ended."),
     QT_TRANSLATE_NOOP("Findings", "%1 overlaps %2.")},
    findOverlappingMemberships};
const CheckRule withoutRole{
    {"membership-without-role", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "A membership without a role"),
     QT_TRANSLATE_NOOP("Findings",
                       "Only the role member takes part in an alliance's situations. Say which role it is."),
     QT_TRANSLATE_NOOP("Findings", "%1 has no role and does not count as a member.")},
    findWithoutRole};

} // namespace

std::vector<const CheckRule *> agreementRules()
{
    return {&notParty, &neverInForce, &tooFewParties, &partyOutside, &outlivesParent, &overlapping, &withoutRole};
}

} // namespace entente

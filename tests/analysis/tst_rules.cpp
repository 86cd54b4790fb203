// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/checkedplan.h"
#include "model/analysis/check/fix.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/planbuilder.h"
#include "tests/support/randomedit.h"
#include "tests/support/soundplan.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace entente;
using namespace entente::test;

namespace {

using Breakage = void (*)(PlanBuilder &);

/// How a rule is broken, and how it nearly is. The messages of the older rules stand in tst_check.
struct Case {
    const char *rule;
    Breakage trip;
    Breakage nearMiss;
    const char *message = nullptr;
};

// clang-format off
const Case cases[] = {
    {"dangling-reference",
     [](PlanBuilder &b) { b.edit<Agreement>(u"T2").parent = {testId(900)}; },
     [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"parent", u""); }},
    {"missing-required",
     [](PlanBuilder &b) { b.set(u"target", u"D1", u"member", u""); },
     [](PlanBuilder &b) { b.set(u"exercise", u"E1", u"host", u""); }},
    {"reversed-period",
     [](PlanBuilder &b) { b.set(u"membership", u"NB/AAA/2000-01-01", u"until", u"1999"); },
     [](PlanBuilder &b) { b.set(u"membership", u"NB/AAA/2000-01-01", u"until", u"2000-01-01"); }},
    {"out-of-range",
     [](PlanBuilder &b) { b.edit<LineAssessment>(u"K1/training").level = 1.5; },
     [](PlanBuilder &b) { b.edit<LineAssessment>(u"K1/training").level = 1; }},
    {"unknown-word",
     [](PlanBuilder &b) { b.edit<Contribution>(u"K1").status.word = QStringLiteral("pledged"); },
     [](PlanBuilder &b) { b.edit<Contribution>(u"K1").status.word = QStringLiteral("declared"); }},
    {"duplicate-identity",
     [](PlanBuilder &b) { b.add(u"exercises: key\nE2\nparticipations: exercise, member, role\nE2, AAA, lead\nE2, BBB, lead"); b.edit<Exercise>(u"E2").key = QStringLiteral("E1"); },
     [](PlanBuilder &b) { b.add(u"exercises: key\nE2\nparticipations: exercise, member, role\nE2, AAA, lead\nE2, BBB, lead"); }},
    {"likely-duplicate",
     // One vowel too many, the same parties, and a year that holds the day.
     [](PlanBuilder &b) { b.add(u"agreements: key, title, signed_on, from\nX1, Treaty of Nordhaven on the transit of forces, 2021-03-05, 2021\nX2, Treaty of Nordhaaven on the transit of forces, 2021, 2021\nparties: agreement, member\nX1, AAA\nX1, BBB\nX2, AAA\nX2, BBB"); },
     // The first and the second protocol differ by a number.
     [](PlanBuilder &b) { b.add(u"agreements: key, title, signed_on, from\nX1, Protocol 1 to the treaty of Nordhaven, 2021-03-05, 2021\nX2, Protocol 2 to the treaty of Nordhaven, 2021-03-05, 2021\nparties: agreement, member\nX1, AAA\nX1, BBB\nX2, AAA\nX2, BBB"); },
     "agreement:X1 looks like agreement:X2."},
    {"contribution-twice",
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity, from\nK2, BBB, TANK, 3, 2026\nK3, BBB, TANK, 3, 2026"); },
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity, from\nK2, BBB, TANK, 3, 2026\nK3, BBB, TANK, 3, 2026-02"); }},
    {"capability-cycle",
     [](PlanBuilder &b) { b.add(u"capabilities: key, framework, parent\nX, F, Y\nY, F, X"); },
     [](PlanBuilder &b) { b.add(u"capabilities: key, framework, parent\nX, F, Y\nY, F,"); }},
    {"agreement-cycle",
     [](PlanBuilder &b) { b.set(u"agreement", u"T1", u"parent", u"T2").set(u"agreement", u"T2", u"until", u"2030").set(u"agreement", u"T2", u"from", u"2020"); },
     [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"parent", u""); }},
    {"missing-unit",
     [](PlanBuilder &b) { b.set(u"capability", u"TANK", u"unit", u""); },
     [](PlanBuilder &b) { b.set(u"capability", u"LIFT", u"unit", u""); }},
    {"requirement-on-branch",
     [](PlanBuilder &b) { b.add(u"requirements: key, situation, capability, quantity\nR2, S, AIR, 1").set(u"capability", u"AIR", u"unit", u"pc"); },
     [](PlanBuilder &b) { b.add(u"requirements: key, situation, capability, quantity\nR2, S, LIFT, 1"); }},
    {"contribution-on-branch",
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity\nK2, AAA, AIR, 1").set(u"capability", u"AIR", u"unit", u"pc"); },
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity\nK2, AAA, TANK, 1"); }},
    {"missing-quantity",
     [](PlanBuilder &b) { b.set(u"target", u"D1", u"quantity", u""); },
     [](PlanBuilder &b) { b.set(u"target", u"D1", u"quantity", u"0"); }},
    {"quantity-too-large",
     [](PlanBuilder &b) { b.set(u"contribution", u"K1", u"quantity", u"1000000000000001"); },
     [](PlanBuilder &b) { b.set(u"contribution", u"K1", u"quantity", u"1000000000000000"); }},
    {"capability-without-framework",
     [](PlanBuilder &b) { b.set(u"capability", u"AIR", u"framework", u""); },
     [](PlanBuilder &b) { b.set(u"capability", u"TANK", u"framework", u""); }},
    {"capability-framework-differs",
     [](PlanBuilder &b) { b.set(u"capability", u"TANK", u"framework", u"G"); },
     [](PlanBuilder &b) { b.add(u"capabilities: key, framework, parent\nX, G,\nY, G, X"); }},
    {"orphan-capability",
     [](PlanBuilder &b) { b.add(u"capabilities: key, framework\nX, F"); },
     [](PlanBuilder &b) { b.add(u"capabilities: key, framework\nX, G\nmappings: capability, other\nTANK, X"); },
     "capability:X stands alone: nothing refers to it."},
    {"capability-never-required",
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity\nK2, AAA, LIFT, 1"); },
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity\nK2, AAA, LIFT, 1\nrequirements: key, situation, capability, quantity\nR2, S, LIFT, 1"); },
     "No situation requires capability:LIFT; 1 contributions give it."},
    {"mapping-within-framework",
     [](PlanBuilder &b) { b.add(u"mappings: capability, other\nTANK, LIFT"); },
     [](PlanBuilder &b) { b.add(u"capabilities: key, framework\nX, G\nmappings: capability, other\nTANK, X"); },
     "Both ends of mapping:TANK/LIFT are in framework:F."},
    {"mapping-on-itself",
     [](PlanBuilder &b) { b.add(u"mappings: capability, other\nTANK, TANK"); },
     [](PlanBuilder &b) { b.add(u"mappings: capability, other\nTANK, LIFT"); },
     "mapping:TANK/TANK has the same capability on both ends."},
    {"contribution-not-party",
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity, agreements\nK2, BBB, TANK, 1, T3\nagreements: key, notice_months, from\nT3, 1, 2020\nparties: agreement, member\nT3, AAA\nT3, CCC\nmembers: key\nCCC"); },
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity, agreements\nK2, BBB, TANK, 1, T1"); }},
    {"agreement-never-in-force",
     [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"from", u"").set(u"agreement", u"T2", u"signed_on", u"2021-02"); },
     [](PlanBuilder &b) { b.add(u"agreements: key\nT3\nparties: agreement, member\nT3, AAA\nT3, BBB"); }},
    {"agreement-without-two-parties",
     // Two records of one member are one party.
     [](PlanBuilder &b) { b.add(u"agreements: key, from\nT3, 2020\nparties: agreement, member, from, until\nT3, AAA, 2020, 2021\nT3, AAA, 2022,"); },
     [](PlanBuilder &b) { b.add(u"agreements: key, from\nT3, 2020\nparties: agreement, member\nT3, AAA\nT3, BBB"); }},
    {"party-outside-agreement",
     [](PlanBuilder &b) { b.set(u"party", u"T1/BBB/2021-01-01", u"until", u"2031"); },
     [](PlanBuilder &b) { b.set(u"party", u"T1/BBB/2021-01-01", u"until", u""); }},
    {"overlapping-parties",
     [](PlanBuilder &b) { b.add(u"parties: agreement, member, status, from\nT1, BBB, withdrawn, 2025-12-31"); },
     [](PlanBuilder &b) { b.add(u"parties: agreement, member, status, from\nT1, BBB, withdrawn, 2026"); },
     "party:T1/BBB/2025-12-31 overlaps party:T1/BBB/2021-01-01."},
    {"agreement-outlives-parent",
     [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"until", u""); },
     [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"until", u"2030-12-31"); }},
    {"agreement-precedes-parent",
     [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"from", u"2019-12-31"); },
     [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"from", u"2020-01-01"); },
     "agreement:T2 is in force before its parent agreement:T1 enters into force on 2020-01-01."},
    {"agreement-in-force-before-signature",
     [](PlanBuilder &b) { b.set(u"agreement", u"T1", u"signed_on", u"2021"); },
     [](PlanBuilder &b) { b.set(u"agreement", u"T1", u"signed_on", u"2020-12-31"); },
     "agreement:T1 is in force from 2020 and was signed on 2021."},
    {"agreement-notice-missing",
     [](PlanBuilder &b) { b.set(u"agreement", u"T1", u"notice_months", u""); },
     [](PlanBuilder &b) { b.set(u"agreement", u"T1", u"notice_months", u"0"); },
     "agreement:T1 gives no months of notice; 1 contributions need it."},
    {"provision-not-party",
     [](PlanBuilder &b) { b.add(u"members: key\nCCC\nprovisions: key, agreement, from_member, to_member\nP1, T1, AAA, CCC"); },
     [](PlanBuilder &b) { b.add(u"provisions: key, agreement, from_member\nP1, T1, AAA"); },
     "provision:P1 names member:CCC, which is no party to agreement:T1."},
    {"overlapping-memberships",
     [](PlanBuilder &b) { b.set(u"membership", u"NA/AAA/2000-01-01", u"until", u"2011-01"); },
     [](PlanBuilder &b) { b.set(u"membership", u"NA/AAA/2000-01-01", u"until", u"2010-12-31"); }},
    {"membership-without-role",
     [](PlanBuilder &b) { b.add(u"memberships: alliance, member\nNB, BBB"); },
     [](PlanBuilder &b) { b.add(u"memberships: alliance, member, role\nNB, BBB, observer"); }},
    {"membership-outside-alliance",
     [](PlanBuilder &b) { b.set(u"alliance", u"NB", u"from", u"2001"); },
     [](PlanBuilder &b) { b.set(u"alliance", u"NB", u"from", u"2000"); },
     "The period of membership:NB/AAA/2000-01-01 reaches beyond that of alliance:NB."},
    {"alliance-without-members",
     [](PlanBuilder &b) { b.set(u"membership", u"NB/AAA/2000-01-01", u"role", u"observer"); },
     [](PlanBuilder &b) { b.set(u"membership", u"NB/AAA/2000-01-01", u"until", u"2001"); },
     "alliance:NB has no membership in role member."},
    {"targets-above-requirement",
     [](PlanBuilder &b) { b.set(u"target", u"D3", u"quantity", u"10.5"); },
     [](PlanBuilder &b) { b.set(u"target", u"D3", u"quantity", u"10"); }},
    {"requirement-outside-situation",
     [](PlanBuilder &b) { b.set(u"requirement", u"R1", u"until", u"2029-01-01"); },
     [](PlanBuilder &b) { b.set(u"requirement", u"R1", u"until", u"2028-12-31"); }},
    {"target-outside-requirement",
     [](PlanBuilder &b) { b.set(u"target", u"D3", u"until", u"2028-01-01"); },
     [](PlanBuilder &b) { b.set(u"target", u"D3", u"until", u"2027-12-31"); },
     "The period of target:D3 reaches beyond that of requirement:R1."},
    {"target-not-member",
     // A member again on the day after the target ends.
     [](PlanBuilder &b) { b.set(u"membership", u"NA/AAA/2011-01-01", u"from", u"2027"); },
     [](PlanBuilder &b) { b.set(u"membership", u"NA/AAA/2011-01-01", u"from", u"2026-12-31"); },
     "target:D1 is for member:AAA, who is in no day of it a member of alliance:NA."},
    {"situation-without-requirements",
     [](PlanBuilder &b) { b.add(u"situations: key\nS2"); },
     [](PlanBuilder &b) { b.add(u"situations: key\nS2\nrequirements: key, situation, capability, quantity\nR2, S2, LIFT, 1"); },
     "situation:S2 has no requirement."},
    {"concurrency-set-of-one",
     [](PlanBuilder &b) { b.set(u"situation", u"S", u"concurrency", u"X"); },
     [](PlanBuilder &b) { b.set(u"situation", u"S", u"concurrency", u"X").add(u"situations: key, concurrency\nS2, X"); },
     "situation:S is the only situation of the set X."},
    {"contribution-notice-too-long",
     [](PlanBuilder &b) { b.set(u"requirement", u"R1", u"notice_days", u"10").set(u"contribution", u"K1", u"notice_days", u"11"); },
     // The requirement leaves it open and the situation gives as much.
     [](PlanBuilder &b) { b.set(u"situation", u"S", u"notice_days", u"11").set(u"contribution", u"K1", u"notice_days", u"11"); },
     "contribution:K1 needs 11 days of notice; whoever requires capability:TANK gives at most 10."},
    {"caveat-outside-contribution",
     [](PlanBuilder &b) { b.set(u"contribution", u"K1", u"until", u"2026").set(u"caveat", u"V1", u"until", u"2027"); },
     [](PlanBuilder &b) { b.set(u"contribution", u"K1", u"until", u"2026").set(u"caveat", u"V1", u"until", u"2026-12"); },
     "The period of caveat:V1 reaches beyond that of contribution:K1."},
    {"caveat-excludes-unrelated",
     [](PlanBuilder &b) { b.add(u"situations: key\nS2\nrequirements: key, situation, capability, quantity\nR2, S2, LIFT, 1").set(u"caveat", u"V1", u"excludes", u"S;S2"); },
     [](PlanBuilder &b) { b.add(u"situations: key\nS2\nrequirements: key, situation, capability, quantity\nR2, S2, TANK, 1").set(u"caveat", u"V1", u"excludes", u"S;S2"); },
     "caveat:V1 excludes situation:S2, which does not require capability:TANK."},
    {"caveat-excludes-nothing",
     [](PlanBuilder &b) { b.set(u"caveat", u"V1", u"excludes", u""); },
     [](PlanBuilder &b) { b.set(u"caveat", u"V1", u"kind", u"task"); },
     "caveat:V1 excludes no situation."},
    {"host-not-participant",
     [](PlanBuilder &b) { b.add(u"members: key\nCCC").set(u"exercise", u"E1", u"host", u"CCC"); },
     [](PlanBuilder &b) { b.set(u"exercise", u"E1", u"host", u"BBB"); }},
    {"exercise-without-two-participants",
     [](PlanBuilder &b) { b.set(u"participation", u"E1/BBB/participant/", u"role", u"observer"); },
     [](PlanBuilder &b) { b.set(u"participation", u"E1/BBB/participant/", u"role", u"observer").set(u"exercise", u"E1", u"stage", u"cancelled"); },
     "exercise:E1 has participations of 1 members, observers left out."},
    {"exercise-without-days",
     [](PlanBuilder &b) { b.set(u"exercise", u"E1", u"stage", u"conduct"); },
     [](PlanBuilder &b) { b.set(u"exercise", u"E1", u"stage", u"planning"); },
     "exercise:E1 has the stage conduct and no first day."},
    {"exercise-half-a-place",
     [](PlanBuilder &b) { b.set(u"exercise", u"E1", u"latitude", u"60"); },
     [](PlanBuilder &b) { b.set(u"exercise", u"E1", u"latitude", u"60").set(u"exercise", u"E1", u"longitude", u"0"); },
     "The field longitude of exercise:E1 is empty and its counterpart is not."},
    {"outcome-before-conduct",
     [](PlanBuilder &b) { b.set(u"exercise", u"E1", u"stage", u"planning").add(u"objectives: exercise, capability, outcome\nE1, TANK, trained"); },
     [](PlanBuilder &b) { b.set(u"exercise", u"E1", u"stage", u"planning").add(u"objectives: exercise, capability, outcome\nE1, TANK, untrained"); },
     "objective:E1/TANK is trained, but exercise:E1 has the stage planning."},
    {"participation-with-another-contribution",
     [](PlanBuilder &b) { b.set(u"participation", u"E1/BBB/participant/", u"contribution", u"K1"); },
     [](PlanBuilder &b) { b.add(u"contributions: key, member, capability, quantity\nK2, BBB, TANK, 1").set(u"participation", u"E1/BBB/participant/", u"contribution", u"K2"); },
     "participation:E1/BBB/participant/K1 uses contribution:K1, which is of member:AAA."},
    {"participation-above-contribution",
     [](PlanBuilder &b) { b.set(u"participation", u"E1/AAA/host/K1", u"quantity", u"5.5"); },
     [](PlanBuilder &b) { b.set(u"participation", u"E1/AAA/host/K1", u"quantity", u"5"); },
     "participation:E1/AAA/host/K1 uses 5.5 of contribution:K1, which offers 5."},
    {"dependency-incomplete",
     [](PlanBuilder &b) { b.set(u"dependency", u"capability:TANK/contribution:K1/supports//", u"weight", u""); },
     [](PlanBuilder &b) { b.add(u"dependencies: dependent, on, mode\nmember:AAA, member:BBB, requires"); }},
    {"dependency-on-itself",
     [](PlanBuilder &b) { b.add(u"dependencies: dependent, on, mode\nmember:AAA, member:AAA, requires"); },
     [](PlanBuilder &b) { b.add(u"dependencies: dependent, on, mode\nmember:AAA, member:BBB, requires"); }},
    {"dependency-group-too-small",
     [](PlanBuilder &b) { b.set(u"dependency", u"capability:TANK/member:AAA/k-of-n/g/", u"k", u"2"); },
     [](PlanBuilder &b) { b.set(u"dependency", u"capability:TANK/member:AAA/k-of-n/g/", u"k", u"2").add(u"dependencies: dependent, on, mode, group, k\ncapability:TANK, member:BBB, k-of-n, g, 2"); },
     "The group \"g\" of capability:TANK asks for 2 of 1."},
    {"dependency-group-differs",
     [](PlanBuilder &b) { b.add(u"dependencies: dependent, on, mode, group\ncapability:TANK, member:BBB, any-of, g"); },
     [](PlanBuilder &b) { b.add(u"dependencies: dependent, on, mode, group\ncapability:TANK, member:BBB, any-of, h"); },
     "The records of the group \"g\" of capability:TANK differ in mode or k."},
    {"indicator-year-gap",
     [](PlanBuilder &b) { b.add(u"indicators: member, name, year, value\nAAA, GDP, 2020, 1\nAAA, GDP, 2021, 1\nAAA, GDP, 2024, 1"); },
     [](PlanBuilder &b) { b.add(u"indicators: member, name, year, value\nAAA, GDP, 2020, 1\nAAA, GDP, 2021, 1\nAAA, GDP, 2022, 1\nBBB, GDP, 2024, 1"); },
     "member:AAA has no figure GDP for 2 years in between, the first of them 2022."},
    {"indicator-unit-differs",
     [](PlanBuilder &b) { b.add(u"indicators: member, name, year, value, unit\nAAA, GDP, 2020, 1, EUR\nAAA, GDP, 2021, 1, USD"); },
     [](PlanBuilder &b) { b.add(u"indicators: member, name, year, value, unit\nAAA, GDP, 2020, 1, EUR\nBBB, GDP, 2021, 1, USD"); },
     "indicator:AAA/GDP/2021 is in \"USD\", indicator:AAA/GDP/2020 in \"EUR\"."},
    {"term-unknown-scale",
     [](PlanBuilder &b) { b.add(u"terms: scale, word\nagreement.kind, treaty of peace"); },
     [](PlanBuilder &b) { b.add(u"terms: scale, word\nagreement.type, treaty of peace"); },
     "term:agreement.kind/treaty of peace names the scale agreement.kind, which does not exist."},
    {"term-already-known",
     [](PlanBuilder &b) { b.add(u"terms: scale, word\nagreement.type, treaty"); },
     [](PlanBuilder &b) { b.add(u"terms: scale, word\nagreement.type, treaty of peace"); },
     "term:agreement.type/treaty adds the word \"treaty\", which the scale has."},
    {"label-unknown-level",
     [](PlanBuilder &b) { b.set(u"contribution", u"K1", u"label", u"NATO/COSMIC"); },
     [](PlanBuilder &b) { b.set(u"contribution", u"K1", u"label", u"NATO/TOP SECRET"); }},
    {"label-unknown-release",
     [](PlanBuilder &b) { b.edit<Contribution>(u"K1").label = Label({QStringLiteral("NATO"), QStringLiteral("SECRET"), std::vector<Uuid>{testId(903), b.id<Member>(u"AAA").uuid}, {}}); },
     [](PlanBuilder &b) { b.edit<Contribution>(u"K1").label = Label({QStringLiteral("NATO"), QStringLiteral("SECRET"), std::vector<Uuid>{b.id<Alliance>(u"NA").uuid, b.id<Member>(u"AAA").uuid}, {}}); }},
    {"label-release-without-members",
     [](PlanBuilder &b) { b.add(u"alliances: key\nNC").set(u"contribution", u"K1", u"label", u"NATO/SECRET//REL @NC"); },
     [](PlanBuilder &b) { b.add(u"alliances: key\nNC").set(u"contribution", u"K1", u"label", u"NATO/SECRET//REL @NC;AAA"); }},
    {"label-below-quoted",
     [](PlanBuilder &b) { b.set(u"caveat", u"V1", u"label", u"NATO/UNCLASSIFIED//REL AAA"); },
     // Of another policy and equal by the equivalence.
     [](PlanBuilder &b) { b.add(u"settings: key, value\nlabel.equivalence, NATO/RESTRICTED = EU/RESTRICTED").set(u"caveat", u"V1", u"label", u"EU/RESTRICTED//REL AAA"); },
     "caveat:V1 is UNCLASSIFIED and names contribution:K1, which is NATO/RESTRICTED."},
    {"label-wider-than-quoted",
     [](PlanBuilder &b) { b.add(u"members: key\nCCC").set(u"caveat", u"V1", u"label", u"NATO/SECRET//REL AAA;BBB;CCC"); },
     // NA, to which the contribution is releasable, stands for AAA.
     [](PlanBuilder &b) { b.set(u"caveat", u"V1", u"label", u"NATO/SECRET//REL AAA;BBB"); },
     "caveat:V1 is releasable to somebody to whom contribution:K1 is not."},
};
// clang-format on

CheckedPlan checked(const Snapshot &plan)
{
    Job job;
    return CheckedPlan::check(plan, {}, job).value();
}

/// The findings as `rule message`.
std::multiset<QString> lines(const CheckedPlan &plan)
{
    std::multiset<QString> lines;
    for (const FindingPtr &finding : plan.findings())
        lines.insert(QLatin1String(finding->rule->id) + QLatin1Char(' ') + message(*finding, plan.plan()));
    return lines;
}

/// What leads from one plan to the other.
ChangeSet difference(const Snapshot &from, const Snapshot &into)
{
    ChangeSet changes;
    for (const Kind *kind : from.catalogue().kinds()) {
        from.table(*kind).forEach([&](const Record &record) {
            changes.changes.push_back({kind, record.id, from.find(*kind, record.id), into.find(*kind, record.id)});
        });
        into.table(*kind).forEach([&](const Record &record) {
            if (!from.find(*kind, record.id))
                changes.put(*kind, into.find(*kind, record.id));
        });
    }
    return joined(changes, {});
}

std::vector<FindingPtr> of(const CheckedPlan &plan, const QString &rule)
{
    std::vector<FindingPtr> found = plan.findings();
    std::erase_if(found, [&](const FindingPtr &finding) { return rule != QLatin1String(finding->rule->id); });
    return found;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleHasACase()
    {
        std::set<QString> rules;
        for (const CheckRule *rule : checkRules())
            rules.insert(QLatin1String(rule->rule.id));
        // Scenarios are made from edits of a workspace: tst_scenarios has their rules.
        std::set<QString> covered{QStringLiteral("scenario-overrides"), QStringLiteral("scenario-dropped"),
                                  QStringLiteral("scenario-unreadable")};
        for (const Case &each : cases)
            QVERIFY2(covered.insert(QLatin1String(each.rule)).second, each.rule);
        QCOMPARE(covered, rules);
        QVERIFY(rules.size() >= 40);
    }

    void each_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(std::size(cases)); ++i)
            QTest::newRow(cases[i].rule) << i;
    }
    void each()
    {
        QFETCH(int, number);
        const Case &test = cases[number];
        const QString rule = QLatin1String(test.rule);
        PlanBuilder nearly(soundPlan);
        test.nearMiss(nearly);
        QCOMPARE(of(checked(nearly.snapshot()), rule).size(), 0U);

        PlanBuilder broken(soundPlan);
        test.trip(broken);
        const CheckedPlan plan = checked(broken.snapshot());
        const auto found = of(plan, rule);
        QVERIFY(!found.empty());
        if (test.message) {
            QStringList messages;
            for (const FindingPtr &finding : found)
                messages << message(*finding, plan.plan());
            // Which of two that are alike comes first goes by their ids.
            QString turned = QString::fromUtf8(test.message);
            if (rule == QLatin1String("likely-duplicate"))
                turned = QStringLiteral("agreement:X2 looks like agreement:X1.");
            QVERIFY2(messages.contains(QString::fromUtf8(test.message)) || messages.contains(turned),
                     qPrintable(messages.join(u'\n')));
        }
        for (const FindingPtr &finding : found) {
            QVERIFY(!finding->records.empty());
            QVERIFY(finding->field < int(finding->records.front().kind->fields.size()));
        }
    }

    // A fix takes its finding away and brings no other.
    void eachFix_data() { each_data(); }
    void eachFix()
    {
        QFETCH(int, number);
        PlanBuilder broken(soundPlan);
        cases[number].trip(broken);
        const CheckedPlan before = checked(broken.snapshot());
        const auto found = of(before, QLatin1String(cases[number].rule));
        const CheckRule *rule = ruleOf(*found.front());
        if (!rule->fix) {
            QVERIFY(fixOf(before.plan(), *found.front()).has_error());
            return;
        }
        const auto fix = fixOf(before.plan(), *found.front());
        QVERIFY2(fix.has_value(), fix.has_error() ? qPrintable(fix.error().message()) : "");
        QVERIFY(fix.value().sentence.endsWith(QLatin1Char('.')));
        QVERIFY(!fix.value().sentence.contains(QLatin1Char('%')));
        Job job;
        const Snapshot later = before.plan().advanced(fix.value().changes, 2);
        const CheckedPlan after = before.advanced(later, fix.value().changes, job).value();
        QCOMPARE(lines(after), lines(checked(later))); // and nothing is overlooked on the way
        const auto left = after.findings();
        QVERIFY(
            std::none_of(left.begin(), left.end(), [&](const FindingPtr &each) { return *each == *found.front(); }));
        const auto old = before.findings();
        for (const FindingPtr &finding : left)
            QVERIFY2(std::any_of(old.begin(), old.end(), [&](const FindingPtr &each) { return *each == *finding; }),
                     qPrintable(message(*finding, later)));
        // What does not hold any more cannot be mended again.
        QVERIFY(fixOf(later, *found.front()).has_error());
    }

    // The edit that breaks the plan, and the one that mends it again, give what a full check gives.
    void eachFollowsAnEdit_data() { each_data(); }
    void eachFollowsAnEdit()
    {
        QFETCH(int, number);
        const Snapshot sound = PlanBuilder(soundPlan).snapshot();
        const CheckedPlan soundState = checked(sound);
        for (const Breakage change : {cases[number].trip, cases[number].nearMiss}) {
            PlanBuilder builder(soundPlan);
            change(builder);
            const ChangeSet broken = difference(sound, builder.snapshot());
            const Snapshot other = sound.advanced(broken, 2);
            Job job;
            const CheckedPlan state = soundState.advanced(other, broken, job).value();
            QCOMPARE(lines(state), lines(checked(other)));
            QCOMPARE(lines(state.advanced(sound, difference(other, sound), job).value()), lines(soundState));
        }
    }

    // In any plan a fix that is offered takes its finding away, and what it proposes differs from what is there.
    void everyFixTakesItsFindingAway_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void everyFixTakesItsFindingAway()
    {
        QFETCH(int, seed);
        Snapshot plan = awkwardPlan(std::uint64_t(seed), 8);
        std::mt19937 random{std::uint32_t(seed)};
        for (int i = 0; i < 150; ++i)
            plan = plan.advanced(randomEdit(plan, random), i + 2);
        const CheckedPlan before = checked(plan);
        int mended = 0;
        for (const FindingPtr &finding : before.findings()) {
            const auto fix = fixOf(plan, *finding);
            if (fix.has_error()) {
                QCOMPARE(fix.error().code, ErrorCode::Refused);
                QVERIFY(!fix.error().what.isEmpty());
                continue;
            }
            ++mended;
            for (const Change &change : fix.value().changes.changes)
                QVERIFY(!change.changedFields().empty());
            Job job;
            const Snapshot later = plan.advanced(fix.value().changes, plan.revision() + 1);
            const auto left = before.advanced(later, fix.value().changes, job).value().findings();
            QVERIFY2(std::none_of(left.begin(), left.end(), [&](const FindingPtr &each) { return *each == *finding; }),
                     qPrintable(QLatin1String(finding->rule->id) + QLatin1Char(' ') + fix.value().sentence));
        }
        QVERIFY(mended > 5);
    }

    void fixAllMendsOneAfterTheOther()
    {
        PlanBuilder builder(soundPlan);
        // Three of one member that begin in 2020, 2021 and 2022 and never end: two mends, in any order.
        builder.add(u"memberships: alliance, member, role, from\nNB, BBB, member, 2020\nNB, BBB, member, 2021\n"
                    u"NB, BBB, member, 2022");
        const CheckedPlan plan = checked(builder.snapshot());
        const auto found = of(plan, QStringLiteral("overlapping-memberships"));
        QCOMPARE(found.size(), 2U);
        Job job;
        const FixAll all = fixAll(plan.plan(), found, job).value();
        QCOMPARE(int(all.sentences.size()) + all.left, 2);
        const CheckedPlan after = plan.advanced(plan.plan().advanced(all.changes, 2), all.changes, job).value();
        QVERIFY(of(after, QStringLiteral("overlapping-memberships")).size() < 2U);
        job.cancel();
        QCOMPARE(fixAll(plan.plan(), found, job).error().code, ErrorCode::Cancelled);
    }

    // A hundred exercises of one name are compared with their neighbours in time only.
    void aLongSeriesIsNoPileOfDuplicates()
    {
        QString text = QStringLiteral("exercises: key, title, from\n");
        QString participations = QStringLiteral("participations: exercise, member, role\n");
        for (int year = 1900; year < 2000; ++year) {
            text += QStringLiteral("X%1, Northern winter, %1\n").arg(year);
            participations += QStringLiteral("X%1, AAA, lead\nX%1, BBB, lead\n").arg(year);
        }
        text += QStringLiteral("X1950B, Northern winter, 1950-02\n");
        participations += QStringLiteral("X1950B, AAA, lead\nX1950B, BBB, lead\n");
        PlanBuilder builder(soundPlan);
        builder.add(text + participations);
        QCOMPARE(of(checked(builder.snapshot()), QStringLiteral("likely-duplicate")).size(), 1U);
    }

    /// resources/formats/rules.md is what the rules say. After a change of theirs, write it anew by running this
    /// with ENTENTE_REGENERATE=1 in the environment.
    void referenceIsUpToDate()
    {
        const QString text = rulesReference();
        for (const CheckRule *rule : checkRules())
            QVERIFY2(text.contains(QStringLiteral("\n| `%1` | ").arg(QLatin1String(rule->rule.id))), rule->rule.id);
        QFile file(QStringLiteral(ENTENTE_SOURCE_DIR "/resources/formats/rules.md"));
        if (qEnvironmentVariableIsSet("ENTENTE_REGENERATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(text.toUtf8()), text.toUtf8().size());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == text.toUtf8(), "run this test with ENTENTE_REGENERATE=1 and commit the file");
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"

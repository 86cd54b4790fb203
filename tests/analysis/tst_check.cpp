// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/checkrule.h"
#include "tests/support/planbuilder.h"
#include "tests/support/soundplan.h"

#include <QTest>

#include <set>

using namespace entente;
using namespace entente::test;

namespace {

std::vector<Finding> check(const Snapshot &plan, const CheckOptions &options = {})
{
    Job job;
    return checkPlan(plan, options, job).value();
}

/// `rule severity message`, one a finding.
QStringList lines(const Snapshot &plan)
{
    QStringList lines;
    for (const Finding &finding : check(plan))
        lines << QLatin1String(finding.rule->id) + QStringLiteral(" | ") + severityName(finding.severity()) +
                     QStringLiteral(" | ") + message(finding, plan);
    return lines;
}

using Breakage = void (*)(PlanBuilder &);

} // namespace
Q_DECLARE_METATYPE(Breakage)

class TestCheck : public QObject
{
    Q_OBJECT

private slots:
    void aSoundPlanHasNoFindings() { QCOMPARE(lines(PlanBuilder(soundPlan).snapshot()), QStringList()); }

    void anEmptyPlanHasNoFindings() { QCOMPARE(lines(Snapshot()), QStringList()); }

    void eachRule_data()
    {
        QTest::addColumn<Breakage>("change");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, Breakage change, const QStringList &expected) {
            QTest::newRow(name) << change << expected;
        };
        row("dangling reference",
            [](PlanBuilder &b) { b.edit<Participation>(u"E1/AAA/host/K1").contribution = {testId(900)}; },
            {QStringLiteral("dangling-reference | error | The field contribution of participation:E1/AAA/host/%1 names "
                            "contribution:%1, which does not exist.")
                 .arg(testId(900).toHex())});
        row("dangling list and any reference",
            [](PlanBuilder &b) {
                b.edit<Caveat>(u"V1").excludes = {{testId(901)}};
                b.edit<Dependency>(u"capability:TANK/member:AAA/k-of-n/g/").on.uuid = testId(902);
            },
            {QStringLiteral("dangling-reference | error | The field excludes of caveat:V1 names situation:%1, which "
                            "does not exist.")
                 .arg(testId(901).toHex()),
             QStringLiteral(
                 "dangling-reference | error | The field on of dependency:capability:TANK/member:%1/k-of-n/g/ "
                 "names member:%1, which does not exist.")
                 .arg(testId(902).toHex())});
        row("missing required", [](PlanBuilder &b) { b.set(u"caveat", u"V1", u"contribution", u""); },
            {QStringLiteral("missing-required | error | The field contribution of caveat:V1 is empty.")});
        row("reversed period", [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"until", u"2020-12"); },
            {QStringLiteral("reversed-period | error | agreement:T2 begins on 2021 and ends on 2020-12.")});
        row("duplicate key", [](PlanBuilder &b) { b.edit<Member>(u"BBB").key = QStringLiteral("AAA"); },
            {QStringLiteral("duplicate-identity | error | There are two records member:AAA.")});
        row("duplicate by the day meant",
            [](PlanBuilder &b) {
                b.add(u"memberships: alliance, member, role, from, until\nNA, BBB, member, 2000-01-01,");
            },
            {QStringLiteral("duplicate-identity | error | There are two records membership:NA/BBB/2000-01-01."),
             QStringLiteral("overlapping-memberships | warning | membership:NA/BBB/2000-01-01 overlaps "
                            "membership:NA/BBB/2000-01-01.")});
        row("capability cycle",
            [](PlanBuilder &b) { b.add(u"capabilities: key, framework, parent\nX, F, Y\nY, F, X\nZ, F, X"); },
            {QStringLiteral("capability-cycle | error | The parents of capability:X lead back to it: X > Y > X.")});
        row("agreement cycle", [](PlanBuilder &b) { b.set(u"agreement", u"T1", u"parent", u"T1"); },
            {QStringLiteral(
                "agreement-cycle | error | The parent instruments of agreement:T1 lead back to it: T1 > T1.")});
        row("out of range", [](PlanBuilder &b) { b.edit<LineAssessment>(u"K1/training").level = 1.5; },
            {QStringLiteral("out-of-range | warning | The field level of line:K1/training is 1.5.")});
        row("unknown word", [](PlanBuilder &b) { b.edit<Contribution>(u"K1").status.word = QStringLiteral("pledged"); },
            {QStringLiteral("unknown-word | warning | The field status of contribution:K1 says \"pledged\".")});
        row("a word the plan adds is known",
            [](PlanBuilder &b) {
                b.add(u"terms: scale, word\ncontribution.status, pledged");
                b.edit<Contribution>(u"K1").status.word = QStringLiteral("pledged");
            },
            {});
        row("missing unit", [](PlanBuilder &b) { b.set(u"capability", u"TANK", u"unit", u""); },
            {QStringLiteral("missing-unit | warning | capability:TANK has no unit, and 2 quantities.")});
        row("requirement on a branch",
            [](PlanBuilder &b) {
                b.set(u"requirement", u"R1", u"capability", u"AIR").set(u"capability", u"AIR", u"unit", u"pc");
            },
            {QStringLiteral("requirement-on-branch | warning | requirement:R1 requires capability:AIR, which is no "
                            "leaf: it does not count."),
             QStringLiteral("capability-never-required | info | No situation requires capability:TANK; 1 contributions "
                            "give it."),
             QStringLiteral("caveat-excludes-unrelated | info | caveat:V1 excludes situation:S, which does not require "
                            "capability:TANK.")});
        row("contribution on a branch",
            [](PlanBuilder &b) {
                b.set(u"contribution", u"K1", u"capability", u"AIR").set(u"capability", u"AIR", u"unit", u"pc");
            },
            {QStringLiteral("contribution-on-branch | warning | contribution:K1 gives capability:AIR, which is no "
                            "leaf: it does not count."),
             QStringLiteral("caveat-excludes-unrelated | info | caveat:V1 excludes situation:S, which does not require "
                            "capability:AIR.")});
        row("missing quantity",
            [](PlanBuilder &b) {
                b.set(u"contribution", u"K1", u"quantity", u"").set(u"target", u"D3", u"quantity", u"");
            },
            {QStringLiteral("missing-quantity | warning | target:D3 has no quantity and does not count."),
             QStringLiteral("missing-quantity | warning | contribution:K1 has no quantity and does not count.")});
        row("quantity too large",
            [](PlanBuilder &b) { b.set(u"contribution", u"K1", u"quantity", u"2000000000000000"); },
            {QStringLiteral("quantity-too-large | warning | The quantity of contribution:K1 is 2e+15.")});
        row("no framework", [](PlanBuilder &b) { b.set(u"capability", u"AIR", u"framework", u""); },
            {QStringLiteral(
                "capability-without-framework | info | capability:AIR has neither a framework nor a parent.")});
        row("framework differs", [](PlanBuilder &b) { b.set(u"capability", u"TANK", u"framework", u"G"); },
            {QStringLiteral(
                "capability-framework-differs | warning | capability:TANK and its parent capability:AIR are "
                "in different frameworks.")});
        row("not a party",
            [](PlanBuilder &b) { b.remove(u"party", u"T1/AAA/").add(u"parties: agreement, member\nT1, BBB"); },
            {QStringLiteral(
                 "contribution-not-party | warning | contribution:K1 needs agreement:T1, to which member:AAA "
                 "is no party."),
             QStringLiteral("agreement-without-two-parties | warning | agreement:T1 has party records of 1 members."),
             QStringLiteral("overlapping-parties | warning | party:T1/BBB/2021-01-01 overlaps party:T1/BBB/.")});
        row("never in force", [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"from", u""); },
            {QStringLiteral("agreement-never-in-force | info | agreement:T2 has no first day in force; 1 contributions "
                            "need it.")});
        row("party outside", [](PlanBuilder &b) { b.set(u"party", u"T1/BBB/2021-01-01", u"until", u"2031"); },
            {QStringLiteral("party-outside-agreement | warning | The period of party:T1/BBB/2021-01-01 reaches beyond "
                            "that of agreement:T1.")});
        row("outlives its parent", [](PlanBuilder &b) { b.set(u"agreement", u"T2", u"until", u""); },
            {QStringLiteral("agreement-outlives-parent | warning | agreement:T2 stays in force after its parent "
                            "agreement:T1 ends on 2030-12-31.")});
        row("overlapping memberships",
            [](PlanBuilder &b) { b.set(u"membership", u"NA/AAA/2000-01-01", u"until", u"2011-01"); },
            {QStringLiteral("overlapping-memberships | warning | membership:NA/AAA/2011-01-01 overlaps "
                            "membership:NA/AAA/2000-01-01.")});
        row("no role", [](PlanBuilder &b) { b.set(u"membership", u"NA/BBB/2000-01-01", u"role", u""); },
            {QStringLiteral("membership-without-role | warning | membership:NA/BBB/2000-01-01 has no role and does not "
                            "count as a member."),
             QStringLiteral(
                 "target-not-member | warning | target:D2 is for member:BBB, who is in no day of it a member "
                 "of alliance:NA."),
             QStringLiteral(
                 "target-not-member | warning | target:D3 is for member:BBB, who is in no day of it a member "
                 "of alliance:NA.")});
        row("targets above", [](PlanBuilder &b) { b.set(u"target", u"D3", u"from", u"2026-12-31"); },
            {QStringLiteral("targets-above-requirement | warning | The targets of requirement:R1 add up to 19; it "
                            "requires 10.")});
        row("outside its situation", [](PlanBuilder &b) { b.set(u"requirement", u"R1", u"until", u"2029-01-01"); },
            {QStringLiteral(
                "requirement-outside-situation | warning | The period of requirement:R1 reaches beyond that "
                "of situation:S.")});
        row("host missing",
            [](PlanBuilder &b) { b.add(u"members: key, name\nCCC, Celand").set(u"exercise", u"E1", u"host", u"CCC"); },
            {QStringLiteral("host-not-participant | warning | member:CCC hosts exercise:E1 and has no participation in "
                            "it.")});
        row("incomplete dependency",
            [](PlanBuilder &b) { b.set(u"dependency", u"capability:TANK/member:AAA/k-of-n/g/", u"k", u""); },
            {QStringLiteral("dependency-incomplete | warning | The field k of "
                            "dependency:capability:TANK/member:AAA/k-of-n/g/ is empty.")});
        row("on itself",
            [](PlanBuilder &b) { b.add(u"dependencies: dependent, on, mode\nmember:AAA, member:AAA, requires"); },
            {QStringLiteral("dependency-on-itself | warning | dependency:member:AAA/member:AAA/requires// has the same "
                            "record on both ends.")});
        row("unknown level", [](PlanBuilder &b) { b.set(u"contribution", u"K1", u"label", u"NATO/COSMIC"); },
            {QStringLiteral("label-unknown-level | warning | contribution:K1 is labelled COSMIC, which is no level of "
                            "the policy NATO.")});
        row("unknown release",
            [](PlanBuilder &b) {
                b.edit<Contribution>(u"K1").label =
                    Label({QStringLiteral("NATO"), QStringLiteral("SECRET"), std::vector<Uuid>{testId(903)}, {}});
            },
            {QStringLiteral(
                 "label-unknown-release | warning | contribution:K1 is releasable to %1, which does not exist.")
                 .arg(testId(903).toHex())});
        row("release without members",
            [](PlanBuilder &b) {
                b.set(u"membership", u"NB/AAA/2000-01-01", u"role", u"partner");
                b.set(u"contribution", u"K1", u"label", u"NATO/SECRET//REL @NB");
            },
            {QStringLiteral("alliance-without-members | warning | alliance:NB has no membership in role member."),
             QStringLiteral("label-release-without-members | warning | contribution:K1 is releasable to alliances "
                            "without members only: to nobody.")});
    }
    void eachRule()
    {
        QFETCH(Breakage, change);
        QFETCH(QStringList, expected);
        PlanBuilder builder(soundPlan);
        change(builder);
        expected.sort();
        QStringList found = lines(builder.snapshot());
        found.sort();
        QCOMPARE(found, expected);
    }

    void everyRuleIsExplained()
    {
        std::set<QString> ids;
        for (const CheckRule *rule : checkRules()) {
            QVERIFY(ids.insert(QLatin1String(rule->rule.id)).second);
            QVERIFY(*rule->rule.title && *rule->rule.explanation && *rule->rule.message);
        }
        QVERIFY(ids.size() >= 40);
    }

    void rulesCanBeChosen()
    {
        PlanBuilder builder(soundPlan);
        builder.set(u"capability", u"TANK", u"unit", u"").set(u"contribution", u"K1", u"quantity", u"");
        CheckOptions options;
        options.rules = {QStringLiteral("missing-unit")};
        QCOMPARE(check(builder.snapshot(), options).size(), 1U);
        Job job;
        options.rules = {QStringLiteral("no-such-rule")};
        QCOMPARE(checkPlan(builder.snapshot(), options, job).error().code, ErrorCode::WrongUse);
        job.cancel();
        QCOMPARE(checkPlan(builder.snapshot(), {}, job).error().code, ErrorCode::Cancelled);
    }

    void peopleReadTitlesWhereCommandsReadKeys()
    {
        PlanBuilder builder(soundPlan);
        builder.set(u"membership", u"NA/AAA/2000-01-01", u"until", u"2011-01");
        const Snapshot plan = builder.snapshot();
        const std::vector<Finding> found = check(plan);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(message(found.front(), plan, QLocale::c(), RecordWords::Titles),
                 QStringLiteral("Aland in NA from 2011 overlaps Aland in NA from 2000."));
        QVERIFY(message(found.front(), plan).contains(QStringLiteral("membership:NA/AAA/2000-01-01")));
    }

    // A key may hold what looks like a place in the message.
    void keysAreNotTakenForPlaces()
    {
        PlanBuilder builder(soundPlan);
        builder.edit<Capability>(u"AIR").key = QStringLiteral("%2");
        builder.set(u"capability", u"TANK", u"framework", u"G");
        QCOMPARE(
            lines(builder.snapshot()).front(),
            QStringLiteral("capability-framework-differs | warning | capability:TANK and its parent capability:%2 are "
                           "in different frameworks."));
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"

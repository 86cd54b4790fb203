// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/deletion.h"
#include "model/analysis/labels.h"
#include "tests/support/planbuilder.h"
#include "tests/support/randomplan.h"

#include <QtTest>
#include <rapidcheck.h>

#include <set>

using namespace entente;
using namespace entente::test;

namespace {

/// Every place of @p plan that names a record which is not there, looked up without any index.
QStringList dangling(const Snapshot &plan)
{
    QStringList found;
    const auto isThere = [&](const Uuid &id) {
        const auto &kinds = plan.catalogue().kinds();
        return std::any_of(kinds.begin(), kinds.end(),
                           [&](const Kind *kind) { return plan.find(*kind, id) != nullptr; });
    };
    for (const Kind *kind : plan.catalogue().kinds())
        plan.table(*kind).forEach([&](const Record &record) {
            for (const Field &field : kind->fields) {
                std::vector<Uuid> ids;
                if (field.type == FieldType::Reference && !field.get<Uuid>(record).isNull())
                    ids = {field.get<Uuid>(record)};
                else if (field.type == FieldType::References)
                    ids = field.get<std::vector<Uuid>>(record);
                else if (field.type == FieldType::AnyReference && !field.get<AnyId>(record).isEmpty())
                    ids = {field.get<AnyId>(record).uuid};
                else if (field.type == FieldType::Label && !field.get<Label>(record).isEmpty())
                    ids = field.get<Label>(record).parts().releasableTo.value_or(std::vector<Uuid>());
                for (const Uuid &id : ids)
                    if (!isThere(id))
                        found << QString::fromLatin1(kind->name) + QLatin1Char('.') + QLatin1String(field.name);
                if (field.required && isEmptyValue(field, record))
                    found << QStringLiteral("no %1.%2").arg(QLatin1String(kind->name), QLatin1String(field.name));
            }
        });
    return found;
}

/// Identities that two records of @p plan share.
int doubles(const Snapshot &plan)
{
    int count = 0;
    for (const Kind *kind : plan.catalogue().kinds()) {
        std::set<QString> seen;
        plan.table(*kind).forEach([&](const Record &record) {
            count += seen.insert(identityText(*kind, record, references(plan))).second ? 0 : 1;
        });
    }
    return count;
}

QStringList keys(const Snapshot &plan, const Kind &kind)
{
    QStringList result;
    plan.table(kind).forEach([&](const Record &record) { result << identityText(kind, record, references(plan)); });
    result.sort();
    return result;
}

Snapshot after(const Snapshot &plan, const Deletion &deletion)
{
    return plan.advanced(deletion.changes, plan.revision() + 1);
}

const char16_t *const smallPlan = uR"(
    members: key
    AAA
    BBB
    agreements: key, from, parent
    ROOF, 2020
    SUB, 2021, ROOF
    OTHER, 2021
    parties: agreement, member
    ROOF, AAA
    ROOF, BBB
    SUB, AAA
    capabilities: key
    TANKER
    contributions: key, member, capability, agreements
    K1, AAA, TANKER, ROOF;OTHER
    K2, BBB, TANKER, OTHER
    lines: contribution, line
    K1, training
    exercises: key
    EX
    participations: exercise, member, role, contribution
    EX, AAA, lead, K1
    EX, BBB, lead, K2
)";

} // namespace

class TestDeletion : public QObject
{
    Q_OBJECT

private slots:
    void nothingElseIsConcerned()
    {
        const PlanBuilder builder(u"members: key\nAAA\nBBB");
        const Snapshot plan = builder.snapshot();
        const Uuid id = references(plan).find(kindOf<Member>(), u"AAA");
        const Deletion deletion = planDeletion(plan, {{&kindOf<Member>(), id}}, Mentions::Clear);
        QVERIFY(!deletion.concernsOthers());
        QCOMPARE(deletion.changes.changes.size(), std::size_t(1));
        QCOMPARE(keys(after(plan, deletion), kindOf<Member>()), QStringList{QStringLiteral("BBB")});
    }

    void clearKeepsWhatCanStand()
    {
        PlanBuilder builder{QStringView(smallPlan)};
        const Snapshot plan = builder.snapshot();
        const Deletion deletion =
            planDeletion(plan, {{&kindOf<Agreement>(), builder.id<Agreement>(u"ROOF").uuid}}, Mentions::Clear);
        // Its two parties cannot be without it; the agreement below it and the contribution can.
        QCOMPARE(deletion.leavingCount(), std::size_t(2));
        QCOMPARE(deletion.leaving.size(), std::size_t(1));
        QCOMPARE(deletion.leaving[0].kind, &kindOf<Party>());
        QCOMPARE(QString::fromLatin1(deletion.leaving[0].field->name), QStringLiteral("agreement"));
        QCOMPARE(deletion.clearedCount(), std::size_t(2));
        const Snapshot then = after(plan, deletion);
        QCOMPARE(keys(then, kindOf<Agreement>()), (QStringList{QStringLiteral("OTHER"), QStringLiteral("SUB")}));
        QVERIFY(then.find(builder.id<Agreement>(u"SUB"))->parent.isNull());
        QCOMPARE(then.find(builder.id<Contribution>(u"K1"))->agreements, std::vector{builder.id<Agreement>(u"OTHER")});
        QCOMPARE(dangling(then), QStringList());
    }

    void deleteTakesWhatMentions()
    {
        PlanBuilder builder{QStringView(smallPlan)};
        const Snapshot plan = builder.snapshot();
        const Deletion deletion =
            planDeletion(plan, {{&kindOf<Agreement>(), builder.id<Agreement>(u"ROOF").uuid}}, Mentions::Delete);
        const Snapshot then = after(plan, deletion);
        // SUB with its party; K1 with its line and its participation.
        QCOMPARE(keys(then, kindOf<Agreement>()), QStringList{QStringLiteral("OTHER")});
        QCOMPARE(then.all<Party>().size(), std::size_t(0));
        QCOMPARE(keys(then, kindOf<Contribution>()), QStringList{QStringLiteral("K2")});
        QCOMPARE(then.all<LineAssessment>().size(), std::size_t(0));
        QCOMPARE(then.all<Participation>().size(), std::size_t(1));
        QCOMPARE(deletion.clearedCount(), std::size_t(0));
        QCOMPARE(dangling(then), QStringList());
    }

    void releaseSetsBecomeNarrower()
    {
        PlanBuilder builder(u"members: key, label\nAAA\nBBB, N/SECRET//REL AAA\nCCC, N/SECRET//REL AAA;BBB");
        auto &setting = builder.create<Setting>();
        setting.key = QString::fromLatin1(settingDefaultLabel);
        setting.value = labelToStorage(
            Label({QStringLiteral("N"), QStringLiteral("SECRET"), std::vector{builder.id<Member>(u"AAA").uuid}, {}}));
        const Uuid settingId = setting.id;
        const Snapshot plan = builder.snapshot();
        for (const Mentions mentions : {Mentions::Clear, Mentions::Delete}) {
            const Deletion deletion =
                planDeletion(plan, {{&kindOf<Member>(), builder.id<Member>(u"AAA").uuid}}, mentions);
            const Snapshot then = after(plan, deletion);
            QCOMPARE(then.all<Member>().size(), std::size_t(2)); // nobody goes because a reader does
            const Label bbb = then.find(builder.id<Member>(u"BBB"))->label;
            QVERIFY(bbb.parts().releasableTo && bbb.parts().releasableTo->empty()); // to nobody, and not to all
            QCOMPARE(*then.find(builder.id<Member>(u"CCC"))->label.parts().releasableTo,
                     std::vector{builder.id<Member>(u"BBB").uuid});
            const auto standard = labelFromStorage(then.find(Id<Setting>{settingId})->value).value();
            QVERIFY(standard.parts().releasableTo && standard.parts().releasableTo->empty());
            QCOMPARE(dangling(then), QStringList());
        }
    }

    void emptyingDoesNotMakeTwoOfOne()
    {
        // Without their contributions the first two say the same; the third says it already.
        PlanBuilder builder(uR"(
            members: key
            AAA
            BBB
            capabilities: key
            T
            contributions: key, member, capability
            K1, BBB, T
            K2, BBB, T
            exercises: key
            EX
            EY
            participations: exercise, member, role, contribution
            EX, AAA, lead, K1
            EX, AAA, lead, K2
            EY, AAA, lead, K1
            EY, AAA, lead
        )");
        const Snapshot plan = builder.snapshot();
        const Deletion deletion =
            planDeletion(plan, {{&kindOf<Member>(), builder.id<Member>(u"BBB").uuid}}, Mentions::Clear);
        const Snapshot then = after(plan, deletion);
        QCOMPARE(then.all<Participation>().size(), std::size_t(2)); // one for each exercise
        QCOMPARE(doubles(then), 0);
        QCOMPARE(dangling(then), QStringList());
    }

    void neverLeavesAnythingDangling()
    {
        const bool held = rc::check("after either choice every reference leads somewhere", [] {
            const auto seed = *rc::gen::inRange<std::uint32_t>(0, 1U << 30U);
            PlanBuilder builder = randomPlan(seed);
            builder.add(
                u"exercises: key\nE1\nparticipations: exercise, member, role\nE1, M1, lead\nE1, M2, lead\n"
                u"dependencies: dependent, on, mode\nmember:M1, member:M2, requires\n"
                u"capability:A, member:M3, requires\nagreements: key, from, parent\nT4, 2025, T1\nT5, 2025, T4");
            const Snapshot plan = builder.snapshot();
            RC_PRE(dangling(plan).isEmpty() && doubles(plan) == 0);
            std::vector<AnyId> wanted;
            for (const Kind *kind : plan.catalogue().kinds())
                plan.table(*kind).forEach([&](const Record &record) {
                    if (*rc::gen::inRange(0, 12) == 0)
                        wanted.push_back({kind, record.id});
                });
            for (const Mentions mentions : {Mentions::Clear, Mentions::Delete}) {
                const Deletion deletion = planDeletion(plan, wanted, mentions);
                const Snapshot then = after(plan, deletion);
                RC_ASSERT(dangling(then).isEmpty());
                RC_ASSERT(doubles(then) == 0);
                std::set<Uuid> changed;
                for (const Change &change : deletion.changes.changes)
                    RC_ASSERT(changed.insert(change.id).second); // one change a record
                for (const AnyId &id : wanted)
                    RC_ASSERT(!then.find(id));
                // What is listed is what happens.
                RC_ASSERT(changed.size() == std::set<Uuid>([&] {
                                                std::set<Uuid> ids;
                                                for (const AnyId &id : wanted)
                                                    ids.insert(id.uuid);
                                                return ids;
                                            }())
                                                    .size() +
                                                deletion.leavingCount() + deletion.clearedCount());
                // Taken back, everything is as it was.
                ChangeSet back;
                for (const Change &change : deletion.changes.changes)
                    back.changes.push_back({change.kind, change.id, change.after, change.before});
                const Snapshot again = then.advanced(back, plan.revision());
                for (const Kind *kind : plan.catalogue().kinds())
                    RC_ASSERT(keys(again, *kind) == keys(plan, *kind));
            }
        });
        QVERIFY(held);
    }
};

QTEST_APPLESS_MAIN(TestDeletion)
#include "tst_deletion.moc"

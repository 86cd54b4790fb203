// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "model/workspace/scenarios.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/tabletext.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace entente;
using namespace entente::test;

/// Named changes laid over the plan.
class TestScenarios : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    int count_ = 0;

    std::unique_ptr<Workspace> newWorkspace()
    {
        Workspace::Options options;
        options.author = QStringLiteral("tester");
        return Workspace::create(folder_.filePath(QStringLiteral("%1.entente").arg(++count_)), options).value();
    }
    static Id<Member> addMember(Workspace &workspace, const QString &key, const QString &name)
    {
        Edit edit = workspace.edit(QStringLiteral("Add"));
        Member member;
        member.key = key;
        member.name = name;
        const Id<Member> id = edit.put(member);
        if (edit.commit().has_error())
            qFatal("no commit");
        return id;
    }
    static void rename(Workspace &workspace, Id<Member> id, const QString &name, const QString &iso3 = {})
    {
        Edit edit = workspace.edit(QStringLiteral("Rename"));
        Member member = *workspace.snapshot().find(id);
        member.name = name;
        member.iso3 = iso3;
        edit.put(member);
        if (edit.commit().has_error())
            qFatal("no commit");
    }
    static Result<> captureRename(Workspace &workspace, Scenario &scenario, Id<Member> id, const QString &name)
    {
        return captureStep(workspace, scenario, QStringLiteral("Rename"),
                           [&](Edit &edit, const Snapshot &plan) -> Result<> {
                               Member member = *plan.find(id);
                               member.name = name;
                               edit.put(member);
                               return ok();
                           });
    }

private slots:
    void aStepLeavesThePlanAlone()
    {
        const auto workspace = newWorkspace();
        const Id<Member> id = addMember(*workspace, QStringLiteral("AAA"), QStringLiteral("one"));
        QSignalSpy changed(workspace.get(), &Workspace::changed);
        Scenario scenario{QStringLiteral("s"), {}};
        QVERIFY(captureRename(*workspace, scenario, id, QStringLiteral("two")).has_value());
        QVERIFY(captureRename(*workspace, scenario, id, QStringLiteral("three")).has_value());
        QCOMPARE(changed.count(), 0);
        QCOMPARE(workspace->snapshot().find(id)->name, QStringLiteral("one"));
        QCOMPARE(workspace->history().value().size(), std::size_t(1));
        QCOMPARE(scenario.steps[1].changes[0].values[0].before, QStringLiteral("two"));
        QCOMPARE(applyScenario(workspace->snapshot(), scenario).plan.find(id)->name, QStringLiteral("three"));
        // A step that takes an earlier one back is a step; one that does nothing is refused.
        QVERIFY(captureRename(*workspace, scenario, id, QStringLiteral("one")).has_value());
        QCOMPARE(applyScenario(workspace->snapshot(), scenario).plan.find(id)->name, QStringLiteral("one"));
        QVERIFY(captureRename(*workspace, scenario, id, QStringLiteral("one")).has_error());
        QCOMPARE(scenario.steps.size(), std::size_t(3));
        // What a commit would refuse is refused, and the workspace still works.
        const auto twice =
            captureStep(*workspace, scenario, QStringLiteral("Twice"), [](Edit &edit, const Snapshot &) -> Result<> {
                Member member;
                member.key = QStringLiteral("AAA");
                edit.put(member);
                return ok();
            });
        QVERIFY(twice.has_error());
        QCOMPARE(scenario.steps.size(), std::size_t(3));
        addMember(*workspace, QStringLiteral("BBB"), {});
        // Saving is an edit that can be undone.
        QVERIFY(saveScenario(*workspace, scenario).has_value());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(findScenario(workspace->snapshot(), QStringLiteral("s")).value().steps.size(), std::size_t(3));
        QVERIFY(workspace->undo().has_value());
        QVERIFY(findScenario(workspace->snapshot(), QStringLiteral("s")).has_error());
        QVERIFY(removeScenario(*workspace, QStringLiteral("s")).has_error());
        QVERIFY(workspace->redo().has_value());
        QVERIFY(removeScenario(*workspace, QStringLiteral("s")).has_value());
    }

    void theBaseMovesOn()
    {
        const auto workspace = newWorkspace();
        const Id<Member> one = addMember(*workspace, QStringLiteral("AAA"), QStringLiteral("one"));
        const Id<Member> other = addMember(*workspace, QStringLiteral("BBB"), QStringLiteral("other"));
        Scenario scenario{QStringLiteral("s"), {}};
        QVERIFY(captureRename(*workspace, scenario, one, QStringLiteral("two")).has_value());
        QVERIFY(captureRename(*workspace, scenario, other, QStringLiteral("gone")).has_value());
        // Another field of the record is the plan's; the same field is the scenario's, and that is said.
        rename(*workspace, one, QStringLiteral("new"), QStringLiteral("XYZ"));
        {
            Edit edit = workspace->edit(QStringLiteral("Remove"));
            edit.remove(other);
            QVERIFY(edit.commit().has_value());
        }
        const ScenarioView view = applyScenario(workspace->snapshot(), scenario);
        QCOMPARE(view.plan.find(one)->name, QStringLiteral("two"));
        QCOMPARE(view.plan.find(one)->iso3, QStringLiteral("XYZ"));
        QVERIFY(!view.plan.find(other));
        QCOMPARE(view.conflicts.size(), std::size_t(2));
        QCOMPARE(view.conflicts[0].what, ScenarioConflict::What::Overridden);
        QCOMPARE(QString::fromLatin1(view.conflicts[0].field->name), QStringLiteral("name"));
        QCOMPARE(view.conflicts[0].step, 1);
        QCOMPARE(view.conflicts[1].what, ScenarioConflict::What::Dropped);
        QCOMPARE(view.conflicts[1].step, 2);
        // The plan came to what the scenario says: nothing to say.
        rename(*workspace, one, QStringLiteral("two"));
        QCOMPARE(applyScenario(workspace->snapshot(), scenario).conflicts.size(), std::size_t(1));
    }

    /// Saved and read again, a scenario gives the plan that committing its edits would have given.
    void laidOverIsCommitted()
    {
        const bool passed = rc::check("scenario = the same edits committed", [this] {
            const auto workspace = newWorkspace();
            const Snapshot plan = awkwardPlan(*rc::gen::arbitrary<std::uint64_t>(), 4);
            const Snapshot wanted = awkwardPlan(*rc::gen::arbitrary<std::uint64_t>(), 3);
            const auto load = [](const Snapshot &from) {
                ChangeSet all;
                for (const Kind *kind : from.catalogue().kinds())
                    if (!kind->internal)
                        for (const auto &chunk : from.table(*kind).chunks())
                            for (const RecordPtr &record : *chunk)
                                all.put(*kind, record);
                return all;
            };
            Edit edit = workspace->edit(QStringLiteral("Fill"));
            edit.apply(load(plan));
            if (edit.commit().has_error())
                RC_DISCARD("keys clash");
            ChangeSet changes = load(wanted);
            plan.table(kindOf<Agreement>()).forEach([&](const Record &record) {
                changes.remove(kindOf<Agreement>(), plan.find(kindOf<Agreement>(), record.id));
            });
            Scenario scenario{QStringLiteral("s"), {}};
            const auto captured = captureStep(*workspace, scenario, QStringLiteral("Step"),
                                              [&](Edit &step, const Snapshot &) -> Result<> {
                                                  step.apply(changes);
                                                  return ok();
                                              });
            if (captured.has_error())
                RC_DISCARD("keys clash");
            const Setting setting = settingOf(scenario, workspace->snapshot());
            const Scenario again = scenarioOf(setting, workspace->snapshot().catalogue()).value();
            const auto laidOver = exported(applyScenario(workspace->snapshot(), again).plan);
            Edit real = workspace->edit(QStringLiteral("Really"));
            real.apply(changes);
            RC_ASSERT(real.commit().has_value());
            RC_ASSERT(laidOver == exported(workspace->snapshot()));
        });
        QVERIFY(passed);
    }

    void damageIsTold()
    {
        Setting setting;
        setting.key = QStringLiteral("scenario/x");
        for (const char *value : {"", "{", "[]", R"({"steps":[{"changes":[{"kind":"ship","id":"00"}]}]})",
                                  R"({"steps":[{"changes":[{"kind":"member","id":"zz","values":{}}]}]})"}) {
            setting.value = QString::fromLatin1(value);
            QVERIFY(scenarioOf(setting, Catalogue::standard()).has_error());
        }
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/figurepane.h"
#include "app/sections/recordssection.h"
#include "model/records/kinds.h"
#include "model/workspace/scenarios.h"
#include "tests/app/windowhost.h"
#include "widgets/figures/heatmap.h"
#include "widgets/frame/lensbar.h"
#include "widgets/records/messagestrip.h"

#include <QMenu>
#include <QToolButton>

using namespace entente;
using namespace entente::test;

namespace {

const QString key = QStringLiteral("NOTHING-LEFT");

/// A scenario in which nobody offers anything any more.
void saveEmptyHanded(Workspace &workspace)
{
    Scenario scenario;
    scenario.key = key;
    const auto captured = captureStep(workspace, scenario, QStringLiteral("Take everything away"),
                                      [](Edit &edit, const Snapshot &plan) -> Result<> {
                                          for (Contribution each : plan.all<Contribution>()) {
                                              each.quantity = 0;
                                              edit.put(each);
                                          }
                                          return ok();
                                      });
    if (captured.has_error() || saveScenario(workspace, scenario).has_error())
        qFatal("no scenario");
}

QAction *choice(const LensBar &bar, const QString &scenario)
{
    for (QAction *action : bar.scenarioMenu()->actions())
        if (action->isCheckable() && action->data().toString() == scenario)
            return action;
    return nullptr;
}

/// Whether each required cell of a leaf shows that all of it is missing.
bool everythingIsMissing(const Figure *figure)
{
    const auto *heatmap = dynamic_cast<const HeatmapFigure *>(figure);
    if (!heatmap || heatmap->scene().rows.empty())
        return false;
    for (const HeatmapRow &row : heatmap->scene().rows)
        for (const HeatmapCell &cell : row.cells)
            if (!row.isBlock && cell.status != StatusKind::None &&
                (cell.status != StatusKind::Short || cell.coverage > 0))
                return false;
    return true;
}

} // namespace

/// The scenario lens rules what the window shows, and nothing that it writes.
class TestScenarioLens : public QObject
{
    Q_OBJECT

private slots:
    void thePickerListsThePlansScenarios()
    {
        WindowHost host;
        QVERIFY(choice(host.plan().lensBar(), {}));
        QVERIFY(choice(host.plan().lensBar(), {})->isChecked());
        QVERIFY(!choice(host.plan().lensBar(), key));
        saveEmptyHanded(host.plan().workspace());
        QVERIFY(choice(host.plan().lensBar(), key));
        QVERIFY(!choice(host.plan().lensBar(), key)->isChecked());
    }

    void figuresAndExplanationsShowIt()
    {
        WindowHost host;
        saveEmptyHanded(host.plan().workspace());
        GapsSection &gaps = host.gaps();
        host.settle();
        QVERIFY(!everythingIsMissing(gaps.heatmap().figure()));
        choice(host.plan().lensBar(), key)->trigger();
        host.settle();
        QVERIFY(everythingIsMissing(gaps.heatmap().figure()));
        QVERIFY(gaps.heatmap().figure()->frame().warning.contains(key));
        QVERIFY2(host.plan().inspector().text().contains(QStringLiteral("0 of 0")),
                 qPrintable(host.plan().inspector().text()));
        choice(host.plan().lensBar(), {})->trigger();
        host.settle();
        QVERIFY(!everythingIsMissing(gaps.heatmap().figure()));
        QVERIFY(gaps.heatmap().figure()->frame().warning.isEmpty());
    }

    void theLensIsTintedAndTheWindowSaysWhereEditsGo()
    {
        WindowHost host;
        saveEmptyHanded(host.plan().workspace());
        QVERIFY(host.plan().scenarioStrip().isHidden());
        choice(host.plan().lensBar(), key)->trigger();
        QVERIFY(choice(host.plan().lensBar(), key)->isChecked());
        QVERIFY(host.plan().lensBar().findChild<QWidget *>(QStringLiteral("lensBar"))->property("active").toBool());
        QVERIFY(!host.plan().scenarioStrip().isHidden());
        QVERIFY(host.plan().scenarioStrip().text().contains(key));
        QVERIFY(host.plan().scenarioStrip().text().contains(QStringLiteral("goes to the base plan")));
        emit host.plan().scenarioStrip().activated();
        QCOMPARE(host.plan().lenses().value().scenario, QString());
        QVERIFY(host.plan().scenarioStrip().isHidden());
        QVERIFY(choice(host.plan().lensBar(), {})->isChecked());
    }

    void anEditUnderItChangesTheBasePlan()
    {
        WindowHost host;
        Workspace &workspace = host.plan().workspace();
        saveEmptyHanded(workspace);
        host.plan().lenses().setScenario(key);
        Member member = *workspace.snapshot().all<Member>().begin();
        member.name = QStringLiteral("Renamed");
        {
            Edit edit = workspace.edit(QStringLiteral("Rename"));
            edit.put(member);
            QVERIFY(edit.commit().has_value());
        }
        QCOMPARE(workspace.snapshot().find(idOf(member))->name, QStringLiteral("Renamed"));
        // The base change shows under the scenario too, whose own changes stay.
        const Snapshot &shown = host.plan().context().view().plan;
        QCOMPARE(shown.find(idOf(member))->name, QStringLiteral("Renamed"));
        for (const Contribution &each : shown.all<Contribution>())
            QCOMPARE(each.quantity.value_or(-1), 0.0);
        host.plan().lenses().setScenario({});
        QCOMPARE(host.plan().context().view().plan.find(idOf(member))->name, QStringLiteral("Renamed"));
    }

    void aScenarioThatIsGoneLeadsBackToTheBasePlan()
    {
        WindowHost host;
        saveEmptyHanded(host.plan().workspace());
        host.plan().lenses().setScenario(key);
        QVERIFY(host.plan().workspace().undo().has_value());
        QCOMPARE(host.plan().lenses().value().scenario, QString());
        QVERIFY(!choice(host.plan().lensBar(), key));
        QVERIFY(host.plan().scenarioStrip().isHidden());
    }
};

QTEST_MAIN(TestScenarioLens)
#include "tst_scenariolens.moc"

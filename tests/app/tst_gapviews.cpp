// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/figurepane.h"
#include "app/window/nextactions.h"
#include "model/records/kinds.h"
#include "model/workspace/scenarios.h"
#include "tests/app/windowhost.h"
#include "widgets/figures/heatmap.h"
#include "widgets/figures/ranking.h"
#include "widgets/figures/waterfall.h"

#include <QPushButton>

using namespace entente;
using namespace entente::test;

/// The views of the gaps' section follow the cell that is selected.
class TestGapViews : public QObject
{
    Q_OBJECT

    /// Selects the first short cell of a leaf in the heatmap.
    static void selectShortCell(WindowHost &host)
    {
        const auto &scene = static_cast<const HeatmapFigure *>(host.gaps().heatmap().figure())->scene();
        for (std::size_t row = 0; row < scene.rows.size(); ++row) {
            for (std::size_t column = 0; column < scene.buckets.size(); ++column) {
                const HeatmapRow &shown = scene.rows[row];
                if (shown.isBlock || shown.unit.isEmpty() || shown.cells[column].status != StatusKind::Short)
                    continue;
                FigureHit hit;
                hit.what = FigureHit::What::Cell;
                hit.row = int(row);
                hit.column = int(column);
                hit.days = scene.buckets[column];
                hit.record = shown.record;
                hit.situation = shown.situation;
                emit host.gaps().heatmap().view().selected(hit);
                return host.settle();
            }
        }
        QFAIL("the sample has no gap");
    }

private slots:
    void theWaterfallIsOfTheSelectedCell()
    {
        WindowHost host;
        selectShortCell(host);
        const GapPlace place = *host.plan().selection().value().gap;
        host.gaps().showView(QStringLiteral("waterfall"));
        host.settle();
        QCOMPARE(host.gaps().currentView(), QStringLiteral("waterfall"));
        QVERIFY(host.gaps().waterfall().isVisible());
        QVERIFY(!host.gaps().heatmap().isVisible());
        const auto *figure = dynamic_cast<const WaterfallFigure *>(host.gaps().waterfall().figure());
        QVERIFY(figure);
        const WaterfallScene &scene = figure->scene();
        QVERIFY(scene.capabilityRecord.uuid == place.capability.uuid);
        QVERIFY(scene.days.overlaps(place.days));
        // From what is offered, all losses taken away, to what is available; the rest is what is missing.
        double left = scene.bars.front().size();
        double available = 0;
        double required = 0;
        for (const WaterfallBar &bar : scene.bars) {
            if (bar.what == WaterfallBar::What::Loss)
                left -= bar.size();
            else if (bar.what == WaterfallBar::What::Total)
                available = bar.size();
            else if (bar.what == WaterfallBar::What::Required)
                required = bar.size();
        }
        QVERIFY(qAbs(left - available) < 1e-9);
        QVERIFY(scene.bars.back().what == WaterfallBar::What::Shortfall);
        QVERIFY(qAbs(scene.bars.back().size() - (required - available)) < 1e-9);
        // Selecting did not take the cell away.
        QVERIFY(host.plan().selection().value().gap == place);
    }

    void theViewsHaveTheirTableAndTheirLabel()
    {
        WindowHost host;
        for (const char *view : {"heatmap", "matrix", "ranking", "waterfall"}) {
            host.gaps().showView(QString::fromLatin1(view));
            host.settle();
            FigurePane &pane = host.gaps().pane();
            QVERIFY2(pane.figure(), view);
            QVERIFY2(!pane.figure()->frame().labelText.isEmpty(), view);
            QVERIFY2(pane.figure()->frame().asOf.has_value(), view);
            QVERIFY2(!pane.figure()->frame().sources.isEmpty(), view);
            QVERIFY2(!pane.figure()->table().rows.empty(), view);
            QVERIFY2(host.gaps().banner()->text == pane.figure()->frame().labelText, view);
        }
    }

    void aRowOfTheRankingIsSelectedAndExplained()
    {
        WindowHost host;
        host.gaps().showView(QStringLiteral("ranking"));
        host.settle();
        FigurePane &pane = host.gaps().ranking();
        QVERIFY(pane.figure());
        pane.view().setFocus();
        QTest::keyClick(&pane.view(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&pane.view(), Qt::Key_Down);
        host.settle();
        const auto &figure = static_cast<const RankingFigure &>(*pane.figure());
        const RankingRow &row = figure.scene().rows[1];
        const auto &gap = host.plan().selection().value().gap;
        QVERIFY(gap.has_value());
        QVERIFY(gap->capability.uuid == row.record.uuid);
        QCOMPARE(gap->block.name, row.block);
        QVERIFY(gap->days == row.shortDays);
        QVERIFY2(host.plan().inspector().text().contains(row.capability), qPrintable(host.plan().inspector().text()));
        QVERIFY(host.gaps().supply().figure()->frame().title.contains(row.capability));
    }

    void anActionClosesThePartOfTheGapThatItPromises()
    {
        WindowHost host;
        selectShortCell(host);
        Workspace &workspace = host.plan().workspace();
        const Snapshot before = workspace.snapshot();
        const GapPlace place = *host.plan().selection().value().gap;
        const auto missing = [&](const Snapshot &plan) {
            GapOptions options;
            options.situations = {place.block.situation};
            options.capabilities = {place.capability};
            options.window = place.days;
            Job job;
            double sum = 0;
            const auto report = findGaps(plan, options, job);
            if (report.has_error())
                qFatal("no gaps");
            for (const GapRow &row : report.assume_value().rows)
                sum += row.shortfall * row.period.days();
            return sum;
        };
        const auto applyButtons = [&] {
            QList<QPushButton *> found;
            if (const auto *actions = host.plan().inspector().findChild<NextActions *>())
                for (QPushButton *button : actions->findChildren<QPushButton *>())
                    if (button->accessibleName().startsWith(QStringLiteral("Apply")))
                        found << button;
            return found;
        };
        QVERIFY2(!applyButtons().isEmpty(), qPrintable(host.plan().inspector().text()));
        QVERIFY(applyButtons().size() <= NextActions::most);
        const double gap = missing(before);
        QVERIFY(gap > 0);
        const QString said = applyButtons().first()->accessibleName();
        applyButtons().first()->click();
        host.settle();
        QCOMPARE(workspace.snapshot().revision(), before.revision() + 1); // one edit
        QVERIFY2(missing(workspace.snapshot()) < gap, qPrintable(said));
        QVERIFY(workspace.undo().has_value());
        QCOMPARE(missing(workspace.snapshot()), gap);
    }

    void underAScenarioNothingIsAppliedToThePlan()
    {
        WindowHost host;
        Scenario scenario;
        scenario.key = QStringLiteral("LESS");
        QVERIFY(captureStep(host.plan().workspace(), scenario, QStringLiteral("Rename"),
                            [](Edit &edit, const Snapshot &plan) -> Result<> {
                                Member member = *plan.all<Member>().begin();
                                member.name = QStringLiteral("Other");
                                edit.put(member);
                                return ok();
                            })
                    .has_value());
        QVERIFY(saveScenario(host.plan().workspace(), scenario).has_value());
        host.plan().lenses().setScenario(scenario.key);
        host.settle();
        selectShortCell(host);
        const auto *actions = host.plan().inspector().findChild<NextActions *>();
        QVERIFY(actions);
        int buttons = 0;
        for (const QPushButton *button : actions->findChildren<QPushButton *>()) {
            if (!button->accessibleName().startsWith(QStringLiteral("Apply")))
                continue;
            QVERIFY(!button->isEnabled());
            ++buttons;
        }
        QVERIFY(buttons > 0);
        QVERIFY(host.plan().inspector().text().contains(QStringLiteral("Go back to the base plan")));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("ENTENTE_PICTURES");
        if (folder.isEmpty())
            QSKIP("ENTENTE_PICTURES names no folder");
        QDir().mkpath(folder);
        WindowHost host;
        selectShortCell(host);
        for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
            host.window().setThemeName(theme);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                host.window().resize(size);
                for (const char *view : {"heatmap", "matrix", "ranking", "waterfall"}) {
                    host.gaps().showView(QString::fromLatin1(view));
                    host.settle();
                    host.window().grab().save(QDir(folder).filePath(QStringLiteral("gaps-%1-%2-%3.png")
                                                                        .arg(QLatin1String(view), themeWord(theme))
                                                                        .arg(size.width())));
                }
            }
        }
    }
};

QTEST_MAIN(TestGapViews)
#include "tst_gapviews.moc"

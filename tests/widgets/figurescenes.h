// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/calendar.h"
#include "widgets/figures/heatmap.h"
#include "widgets/figures/supply.h"

#include <random>

// Invented scenes for the tests of the figures. The same in every run.

namespace entente::test {

inline FigureFrame someFrame(const QString &title)
{
    FigureFrame frame;
    frame.title = title;
    frame.subtitle = QStringLiteral("Situation NR-1 Northern reinforcement, contributions at least declared");
    frame.labelText = QStringLiteral("NATO RESTRICTED \u00b7 REL DNK, NOR, SWE");
    frame.level = 1;
    frame.asOf = Day::of(2027, 3, 1);
    frame.today = Day::of(2026, 11, 24);
    frame.sources =
        QStringLiteral("Sources: capability survey 2026; letters of offer; register of agreements, edition of "
                       "2026-09-01; planning guidance of the council; and 12 more");
    frame.revision = QStringLiteral("Plan, revision 412");
    return frame;
}

/// A tree of areas with leaves below, with spells of every status; about as restless as a plan gets.
inline HeatmapScene someHeatmap(int areas, int leaves, int months)
{
    using Swatch = LegendEntry::Swatch;
    HeatmapScene scene;
    scene.frame = someFrame(QStringLiteral("Capability gaps <& their depth>"));
    scene.frame.legend = {{Swatch::Status, int(StatusKind::Met), {}, QStringLiteral("met")},
                          {Swatch::Status, int(StatusKind::AtRisk), {}, QStringLiteral("at risk")},
                          {Swatch::ShortBand, 0, {}, QStringLiteral("short by up to 25 %")},
                          {Swatch::ShortBand, 3, {}, QStringLiteral("by more")},
                          {Swatch::Status, int(StatusKind::None), {}, QStringLiteral("not required")},
                          {Swatch::AsOf, 0, {}, QStringLiteral("as-of day")}};
    Day day = Day::of(2026, 1, 1);
    for (int i = 0; i < months; ++i) {
        scene.buckets.push_back({day, day.plusMonths(1)});
        day = day.plusMonths(1);
    }
    std::mt19937 random(7);
    for (int area = 0; area < areas; ++area) {
        HeatmapRow branch;
        branch.name = QStringLiteral("Area %1").arg(area + 1);
        branch.cells.resize(std::size_t(months));
        branch.priority = 1;
        scene.rows.push_back(branch);
        for (int leaf = 0; leaf < leaves; ++leaf) {
            HeatmapRow row;
            row.name =
                QStringLiteral("A%1.%2 Deployable capability with a long name, number %2").arg(area + 1).arg(leaf + 1);
            row.unit = QStringLiteral("aircraft");
            row.depth = 1;
            row.priority = 1 + int(random() % 5);
            HeatmapCell cell{StatusKind::Met, 0, 1, day, {}};
            for (int month = 0; month < months; ++month) {
                if (random() % 6 == 0) {
                    cell.status = StatusKind(random() % 4);
                    cell.coverage = cell.status == StatusKind::Short ? double(random() % 100) / 100 : 1;
                    cell.shortfall = (1 - cell.coverage) * 12;
                }
                cell.worstDay = scene.buckets[std::size_t(month)].from;
                row.cells.push_back(cell);
            }
            scene.rows.push_back(row);
        }
    }
    return scene;
}

inline SupplyScene someSupply()
{
    SupplyScene scene;
    scene.frame = someFrame(QStringLiteral("Supply against requirement"));
    scene.capability = QStringLiteral("Air-to-air refuelling");
    scene.unit = QStringLiteral("aircraft");
    for (const char *key : {"BEL", "DEU", "DNK", "EST", "FIN", "GBR", "LVA", "NLD", "NOR", "POL", "SWE", "USA"})
        scene.colourKeys << QString::fromLatin1(key);
    for (const char *key : {"USA", "GBR", "DEU", "NOR", "NLD"}) {
        scene.members.push_back({QString::fromLatin1(key), QStringLiteral("Member %1").arg(QLatin1String(key)), {}});
        scene.frame.legend.push_back(
            {LegendEntry::Swatch::Category, 0, QString::fromLatin1(key), scene.members.back().name});
    }
    std::mt19937 random(11);
    Day day = Day::of(2026, 1, 1);
    for (int i = 0; i < 14; ++i) {
        SupplyPeriod period;
        period.days = {day, day.plus(20 + int(random() % 150))};
        period.required = 8 + double(random() % 8);
        for (std::size_t member = 0; member < scene.members.size(); ++member) {
            period.parts.push_back(double(random() % 5));
            period.available += period.parts.back();
        }
        period.losses << QStringLiteral("3 of DEU-1: SOFA-1951 not in force");
        day = period.days.until;
        scene.events.push_back({day.plus(-10), QStringLiteral("SOFA-%1 lapses").arg(1951 + i), {}});
        scene.periods.push_back(std::move(period));
    }
    return scene;
}

inline CalendarScene someCalendar(int rows, int instances)
{
    CalendarScene scene;
    scene.frame = someFrame(QStringLiteral("Exercise calendar"));
    scene.span = {Day::of(2026, 1, 1), Day::of(2029, 1, 1)};
    std::mt19937 random(3);
    for (int row = 0; row < rows; ++row) {
        scene.rows << QStringLiteral("SERIES %1").arg(row + 1);
        for (int i = 0; i < instances; ++i) {
            CalendarBar bar;
            bar.row = row;
            const Day from = scene.span.from.plus(int(random() % 1090));
            bar.days = {from, from.plus(1 + int(random() % 60))};
            bar.title = QStringLiteral("SERIES %1/%2").arg(row + 1).arg(i + 1);
            bar.type = i % 2 ? QStringLiteral("LIVEX") : QStringLiteral("mobility drill");
            bar.stage = QStringLiteral("planning");
            bar.group = StageGroup(random() % 9);
            bar.host = QStringLiteral("NOR");
            scene.bars.push_back(bar);
        }
    }
    return scene;
}

} // namespace entente::test

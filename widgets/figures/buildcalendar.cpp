// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "widgets/figures/calendar.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/viewbuild.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

/// As asked; else whole years that hold every exercise, no more than three from the as-of day's on.
DayRange calendarSpan(const Snapshot &plan, const ViewOptions &options)
{
    Day first = Day::distantFuture();
    Day last = Day::distantPast();
    for (const Exercise &exercise : plan.all<Exercise>()) {
        const DayRange days = exercise.period.range();
        if (days.isEmpty() || !days.from.isBounded() || !days.until.isBounded())
            continue;
        first = std::min(first, days.from);
        last = std::max(last, days.until);
    }
    const Day asOf = asOfDay(options);
    if (!first.isBounded()) {
        first = startOf(TimeUnit::Year, asOf);
        last = nextStart(TimeUnit::Year, asOf);
    }
    first = startOf(TimeUnit::Year, first);
    last = nextStart(TimeUnit::Year, last.plus(-1));
    if (last > first.plusMonths(36)) {
        // Around the as-of day, but never beyond what there is.
        first = std::clamp(startOf(TimeUnit::Year, asOf), first, last.plusMonths(-36));
        last = first.plusMonths(36);
    }
    DayRange span{options.from.value_or(first), options.until ? options.until->plus(1) : last};
    if (span.isEmpty())
        span.until = span.from.plusMonths(12);
    return span;
}

void addLegend(CalendarScene &scene)
{
    static const std::array<std::pair<StageGroup, const char *>, 9> stages{
        {{StageGroup::Initiation, QT_TRANSLATE_NOOP("Figures", "initiation")},
         {StageGroup::Specification, QT_TRANSLATE_NOOP("Figures", "specification")},
         {StageGroup::Planning, QT_TRANSLATE_NOOP("Figures", "planning")},
         {StageGroup::Conduct, QT_TRANSLATE_NOOP("Figures", "conduct")},
         {StageGroup::Evaluated, QT_TRANSLATE_NOOP("Figures", "evaluated")},
         {StageGroup::Closed, QT_TRANSLATE_NOOP("Figures", "closed")},
         {StageGroup::Cancelled, QT_TRANSLATE_NOOP("Figures", "cancelled")},
         {StageGroup::Postponed, QT_TRANSLATE_NOOP("Figures", "postponed")},
         {StageGroup::Other, QT_TRANSLATE_NOOP("Figures", "other or no stage")}}};
    for (const auto &[group, word] : stages) {
        const StageGroup wanted = group;
        if (std::any_of(scene.bars.begin(), scene.bars.end(),
                        [wanted](const CalendarBar &bar) { return bar.group == wanted; }))
            scene.frame.legend.push_back({LegendEntry::Swatch::Stage, int(group), {}, Figures::tr(word)});
    }
    if (std::any_of(scene.bars.begin(), scene.bars.end(), [](const CalendarBar &bar) { return bar.clash; }))
        scene.frame.legend.push_back({LegendEntry::Swatch::Clash, 0, {}, Figures::tr("clash")});
    addMarkLegend(scene.frame);
}

} // namespace

Result<std::unique_ptr<Figure>> buildCalendar(const Snapshot &plan, const ViewOptions &options, Job &job)
{
    CalendarScene scene;
    scene.span = calendarSpan(plan, options);
    UsedRecords used;
    std::vector<const Exercise *> shown;
    int undated = 0;
    for (const Exercise &exercise : plan.all<Exercise>()) {
        const DayRange days = exercise.period.range();
        if (!days.from.isBounded() || !days.until.isBounded()) {
            ++undated;
            continue;
        }
        if (days.overlaps(scene.span))
            shown.push_back(&exercise);
    }
    if (job.isCancelled())
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("Job", "Cancelled."), {}, {}};
    const auto titleOf = [](const Exercise &exercise) {
        return exercise.title.isEmpty() ? exercise.key : exercise.title;
    };
    const auto rowOf = [&](const Exercise &exercise) {
        return exercise.series.isEmpty() ? titleOf(exercise) : exercise.series;
    };
    // Series first, in alphabetical order; then those that stand alone.
    std::sort(shown.begin(), shown.end(), [&](const Exercise *a, const Exercise *b) {
        const auto order = [&](const Exercise &each) {
            return std::tuple(each.series.isEmpty(), rowOf(each), each.period.range().from, each.key);
        };
        return order(*a) < order(*b);
    });
    for (const Exercise *exercise : shown) {
        const bool alone = exercise->series.isEmpty();
        const QString row = rowOf(*exercise);
        const bool sameSeries = !alone && !scene.bars.empty() && scene.rows.constLast() == row;
        if (!sameSeries)
            scene.rows << row;
        const Member *host = plan.find(exercise->host);
        CalendarBar bar;
        bar.row = int(scene.rows.size()) - 1;
        bar.days = exercise->period.range();
        bar.title = titleOf(*exercise);
        bar.type = exercise->type.word;
        bar.stage = exercise->stage.word;
        bar.group = stageGroup(exercise->stage.word);
        bar.host = host ? host->key : QString();
        bar.place = exercise->place;
        bar.record = {&kindOf<Exercise>(), exercise->id};
        scene.bars.push_back(std::move(bar));
        used.add(*exercise);
        if (host)
            used.add(*host);
    }
    scene.frame.title = Figures::tr("Exercise calendar");
    scene.frame.subtitle = Figures::tr("%1 exercises, %2").arg(scene.bars.size()).arg(rangeText(scene.span));
    if (undated > 0)
        scene.frame.subtitle += Figures::tr("; %1 without first and last day left out").arg(undated);
    scene.emptyText = Figures::tr("No exercise in this period. Add exercises, or choose other days.");
    completeFrame(scene.frame, plan, used, options);
    addLegend(scene);
    return std::unique_ptr<Figure>(std::make_unique<CalendarFigure>(std::move(scene)));
}

} // namespace entente

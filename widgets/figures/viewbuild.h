// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gaps.h"
#include "widgets/figures/views.h"

#include <unordered_set>
#include <vector>

namespace entente {

/// The records a picture is made from, for its label and sources. Each counts once.
class UsedRecords
{
public:
    template<class T>
    void add(const T &record)
    {
        if (seen_.insert(record.id).second)
            records_.push_back({{&kindOf<T>(), record.id}, &record});
    }
    /// Adds what the gap arithmetic reads for the leaves of @p report: requirements, contributions with their
    /// lines, caveats, agreements and parties, memberships, members, situations.
    void addGaps(const Snapshot &plan, const GapReport &report);

    [[nodiscard]] std::vector<AnyId> ids() const;
    /// "Sources: ..." with the most used first; empty when no record names one.
    [[nodiscard]] QString sources() const;

private:
    struct Used {
        AnyId id;
        const Record *record;
    };
    std::unordered_set<Uuid, UuidHash> seen_;
    std::vector<Used> records_;
};

/// The day the figure speaks of: as asked, else today, else the first day of 2000 (a plan without a clock).
[[nodiscard]] Day asOfDay(const ViewOptions &options);

/// Fills label, level, as-of day, today, sources, revision and warning of @p frame. A label that cannot be
/// computed leaves the words empty and says why: the picture is shown and cannot be exported.
void completeFrame(FigureFrame &frame, const Snapshot &plan, const UsedRecords &used, const ViewOptions &options);

/// Looks up the record with that key. Errors: NotFound, naming kind and key.
template<class T>
[[nodiscard]] Result<Id<T>> findByKey(const Snapshot &plan, const QString &key);

/// What the gap analysis shall look at for @p options. Errors: NotFound.
[[nodiscard]] Result<GapOptions> gapOptions(const Snapshot &plan, const ViewOptions &options);

/// The days to show of @p report: as asked, else those of its rows; bounded, and at least a month.
[[nodiscard]] DayRange daysOnShow(const GapReport &report, const ViewOptions &options);

/// "NR-1 Northern reinforcement", or the set's name.
[[nodiscard]] QString blockName(const Snapshot &plan, const GapBlock &block);

/// "contributions at least declared" in the reader's words.
[[nodiscard]] QString statusClause(const ViewOptions &options);

/// Entries for as-of day and today, where they are marked.
void addMarkLegend(FigureFrame &frame);

[[nodiscard]] Result<std::unique_ptr<Figure>> buildHeatmap(const Snapshot &plan, const ViewOptions &options, Job &job);
[[nodiscard]] Result<std::unique_ptr<Figure>> buildSupply(const Snapshot &plan, const ViewOptions &options, Job &job);
[[nodiscard]] Result<std::unique_ptr<Figure>> buildWaterfall(const Snapshot &plan, const ViewOptions &options,
                                                             Job &job);
[[nodiscard]] Result<std::unique_ptr<Figure>> buildRanking(const Snapshot &plan, const ViewOptions &options, Job &job);
[[nodiscard]] Result<std::unique_ptr<Figure>> buildMatrix(const Snapshot &plan, const ViewOptions &options, Job &job);
[[nodiscard]] Result<std::unique_ptr<Figure>> buildCalendar(const Snapshot &plan, const ViewOptions &options, Job &job);

} // namespace entente

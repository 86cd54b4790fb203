// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/critical.h"

#include "model/analysis/parallel.h"

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// What is asked of each capability in a situation over the horizon, in quantity times days.
struct Asked {
    double required = 0;
    double weighted = 0;
};

/// The days looked at. Errors: WrongUse.
Result<DayRange> horizonOf(const DependenceGraph &graph, const DayRange &asked)
{
    DayRange horizon = asked;
    DayRange extent{Day::distantFuture(), Day::distantPast()};
    for (const auto &leaf : graph.compiled().leaves())
        for (const Need &need : leaf->needs) {
            extent.from = std::min(extent.from, need.days.from);
            extent.until = std::max(extent.until, need.days.until);
        }
    if (!horizon.from.isBounded())
        horizon.from = extent.from;
    if (!horizon.until.isBounded())
        horizon.until = extent.until;
    if (!horizon.from.isBounded() || !horizon.until.isBounded() || horizon.isEmpty())
        return Error{ErrorCode::WrongUse,
                     tr("The days to look at have no beginning or no end."),
                     {},
                     tr("Give --from and --until.")};
    return horizon;
}

std::vector<Asked> askedOver(const DependenceGraph &graph, const DayRange &horizon)
{
    std::vector<Asked> asked(graph.size());
    for (std::size_t node = 0; node < graph.size(); ++node) {
        const DependenceSum *sum = graph.sumOf(int(node));
        if (!sum)
            continue;
        const auto needs = graph.needsOf(*sum);
        for (std::size_t i = 0; i < needs.size(); ++i) {
            const Day until = i + 1 < needs.size() ? needs[i + 1].from : Day::distantFuture();
            const double days = DayRange{needs[i].from, until}.intersected(horizon).days();
            asked[node].required += needs[i].required * days;
            asked[node].weighted += needs[i].weighted * days;
        }
    }
    return asked;
}

/// Removes one node after the other.
class Ranking
{
public:
    Ranking(const Snapshot &plan, const DayRange &horizon, const std::vector<Asked> &asked, double theta)
        : plan_(plan), horizon_(horizon), asked_(asked), theta_(theta), cascade_(plan.derived<Availability>())
    {
    }

    [[nodiscard]] CriticalRow rank(int node, Job &job)
    {
        CriticalRow row;
        row.node = node;
        const std::vector<Lowering> lowerings = loweringsOf(plan_, {node, horizon_.from, 0, true});
        cascade_.run(lowerings, job, [&](const SumPiece &piece) { add(piece, row); });
        for (const int each : cascade_.changed()) {
            const bool isRemoved = std::any_of(lowerings.begin(), lowerings.end(),
                                               [each](const Lowering &lowering) { return lowering.node == each; });
            row.lost += !isRemoved && fallsWithin(each) ? 1 : 0;
        }
        std::sort(row.singlePointFor.begin(), row.singlePointFor.end(),
                  [this](int a, int b) { return cascade_.graph().comesBefore(a, b); });
        return row;
    }

private:
    void add(const SumPiece &piece, CriticalRow &row) const
    {
        const DayRange days = piece.days.intersected(horizon_);
        if (days.isEmpty() || piece.required <= 0)
            return;
        const double gained =
            std::max(0.0, piece.required - piece.after) - std::max(0.0, piece.required - piece.before);
        if (gained > availabilityTolerance) {
            const Asked &asked = asked_[std::size_t(piece.node)];
            row.shortfallGained += gained * days.days() / asked.required * (asked.weighted / asked.required);
        }
        const double enough = piece.required * theta_ - availabilityTolerance;
        const bool isLost = piece.before >= enough && piece.after < enough;
        if (isLost &&
            std::find(row.singlePointFor.begin(), row.singlePointFor.end(), piece.node) == row.singlePointFor.end())
            row.singlePointFor.push_back(piece.node);
    }

    [[nodiscard]] bool fallsWithin(int node) const
    {
        std::vector<Day> days{horizon_.from};
        for (const AvailabilitySteps steps : {cascade_.stepsOf(node), cascade_.base().stepsOf(node)})
            for (const AvailabilityStep &step : steps)
                if (horizon_.contains(step.from))
                    days.push_back(step.from);
        return std::any_of(days.begin(), days.end(), [&](Day day) {
            return cascade_.base().on(node, day) - cascade_.on(node, day) > availabilityTolerance;
        });
    }

    const Snapshot &plan_;
    DayRange horizon_;
    const std::vector<Asked> &asked_;
    double theta_;
    Cascade cascade_;
};

} // namespace

Result<std::vector<CriticalRow>> findCritical(const Snapshot &plan, const CriticalOptions &options, Job &job)
{
    if (!(options.theta >= 0 && options.theta <= 1))
        return Error{ErrorCode::WrongUse, tr("Theta is a coverage from 0 to 1."), {}, {}};
    const auto &graph = plan.derived<Availability>().graph();
    TRY(const DayRange horizon, horizonOf(graph, options.horizon));
    const std::vector<Asked> asked = askedOver(graph, horizon);
    std::vector<CriticalRow> rows;
    for (std::size_t node = 0; node < graph.size(); ++node) {
        const DependenceNode &at = graph.nodes()[node];
        if (!at.isInSituation() && (options.kinds.empty() || std::find(options.kinds.begin(), options.kinds.end(),
                                                                       at.kind) != options.kinds.end()))
            rows.push_back({int(node), 0, 0, {}});
    }
    const bool isFinished = inChunks(rows.size(), 2, job, [&] {
        return [&, ranking = Ranking(plan, horizon, asked, options.theta)](std::size_t, std::size_t first,
                                                                           std::size_t last) mutable {
            for (std::size_t i = first; i < last && !job.isCancelled(); ++i)
                rows[i] = ranking.rank(rows[i].node, job);
        };
    });
    if (!isFinished)
        return cancelledError();
    std::sort(rows.begin(), rows.end(), [&graph](const CriticalRow &a, const CriticalRow &b) {
        if (a.shortfallGained != b.shortfallGained)
            return a.shortfallGained > b.shortfallGained;
        return a.lost != b.lost ? a.lost > b.lost : graph.comesBefore(a.node, b.node);
    });
    return rows;
}

} // namespace entente

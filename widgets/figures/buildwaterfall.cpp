// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attribution.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/viewbuild.h"
#include "widgets/figures/waterfall.h"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t mostDetails = 8;

struct Chosen {
    std::size_t leaf = 0;
    std::size_t block = 0;
    const AttributionRow *row = nullptr;
};

/// The capability and situation that miss the most days of a whole requirement, as the chart of supply chooses
/// them, and in it the row with the largest shortfall; of equals the one of the as-of day, then the first.
Chosen choose(const AttributionReport &report, const DayRange &days, Day asOf)
{
    Chosen chosen;
    double most = -1;
    for (std::size_t block = 0; block < report.blocks.size(); ++block) {
        for (std::size_t leaf = 0; leaf < report.capabilities.size(); ++leaf) {
            const auto rows = report.rowsOf(leaf, block);
            double missing = 0;
            for (const AttributionRow &row : rows)
                if (row.required > 0)
                    missing += row.shortfall / row.required * row.period.intersected(days).days();
            if (rows.empty() || missing <= most)
                continue;
            most = missing;
            chosen = {leaf, block, nullptr};
        }
    }
    if (most < 0)
        return chosen;
    for (const AttributionRow &row : report.rowsOf(chosen.leaf, chosen.block)) {
        const bool more = !chosen.row || row.shortfall > chosen.row->shortfall;
        const bool nearer = chosen.row && row.shortfall >= chosen.row->shortfall && row.period.contains(asOf) &&
                            !chosen.row->period.contains(asOf);
        if (more || nearer)
            chosen.row = &row;
    }
    return chosen;
}

QString causeWord(Factor factor)
{
    switch (factor) {
    case Factor::Quality:
        return Figures::tr("Quality");
    case Factor::Member:
        return Figures::tr("Membership");
    case Factor::Period:
        return Figures::tr("Period");
    case Factor::Status:
        return Figures::tr("Status");
    case Factor::Ready:
        return Figures::tr("Readiness");
    case Factor::Legal:
        return Figures::tr("Legal basis");
    case Factor::Caveat:
        return Figures::tr("Caveats");
    case Factor::Available:
        return Figures::tr("Availability");
    case Factor::Quantity:
        break;
    }
    return Figures::tr("Quantity");
}

/// What a contribution loses to @p cause: domain.md, "Attribution".
double partLost(const ContributionFactors &each, Factor cause)
{
    const auto failed = std::count_if(each.losses.begin(), each.losses.end(), [](const FactorLoss &loss) {
        return loss.factor != Factor::Quality && loss.factor != Factor::Quantity;
    });
    const double quantity = each.quantity.value_or(0);
    const double quality = quantity * (1 - each.quality) / double(failed + 1);
    if (cause == Factor::Quality)
        return quality;
    return failed > 0 && each.lost(cause) ? (quantity - quality) / double(failed) : 0;
}

/// Says which contributions @p cause takes something from, and names the record behind the largest part.
void explainCause(WaterfallBar &bar, const Snapshot &plan, const GapExplanation &explanation, Factor cause)
{
    struct Part {
        double lost;
        const ContributionFactors *factors;
        AnyId because;
    };
    std::vector<Part> parts;
    for (const ContributionFactors &each : explanation.contributions)
        for (const FactorLoss &loss : each.losses)
            if (const double lost = partLost(each, cause); loss.factor == cause && lost > 0)
                parts.push_back({lost, &each, loss.because});
    std::stable_sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.lost > b.lost; });
    for (std::size_t i = 0; i < std::min(parts.size(), mostDetails); ++i) {
        const QString name = references(plan).name(kindOf<Contribution>(), parts[i].factors->contribution.uuid);
        const AnyId &because = parts[i].because;
        QString text = Figures::tr("%1 of %2").arg(readableNumber(parts[i].lost), name);
        if (cause == Factor::Quality && !parts[i].factors->weakestLine.isEmpty())
            text = Figures::tr("%1, weakest in %2").arg(text, parts[i].factors->weakestLine);
        else if (!because.isEmpty() && because.kind != &kindOf<Contribution>())
            text = Figures::tr("%1, because of %2").arg(text, references(plan).name(*because.kind, because.uuid));
        bar.details << text;
    }
    if (parts.size() > mostDetails)
        bar.details << Figures::tr("and %1 more").arg(parts.size() - mostDetails);
    if (!parts.empty())
        bar.record = parts.front().because.isEmpty()
                         ? AnyId{&kindOf<Contribution>(), parts.front().factors->contribution.uuid}
                         : parts.front().because;
}

void fillBars(WaterfallScene &scene, const Snapshot &plan, const AttributionRow &row, const GapExplanation &explanation)
{
    using What = WaterfallBar::What;
    const auto add = [&](What what, const QString &name, double from, double until) -> WaterfallBar & {
        return scene.bars.emplace_back(WaterfallBar{what, name, from, until, {}, scene.capabilityRecord});
    };
    add(What::Total, Figures::tr("Offered"), 0, row.offered);
    double left = row.offered;
    for (std::size_t cause = 0; cause < causeCount; ++cause) {
        const double lost = row.losses[cause];
        if (lost <= 0)
            continue;
        explainCause(add(What::Loss, causeWord(causeAt(cause)), left - lost, left), plan, explanation, causeAt(cause));
        left -= lost;
    }
    add(What::Total, Figures::tr("Available"), 0, row.available);
    add(What::Required, Figures::tr("Required"), 0, row.required);
    if (row.shortfall > 0)
        add(What::Shortfall, Figures::tr("Shortfall"), row.available, row.required);
}

} // namespace

Result<std::unique_ptr<Figure>> buildWaterfall(const Snapshot &plan, const ViewOptions &options, Job &job)
{
    TRY(GapOptions gaps, gapOptions(plan, options));
    gaps.withUnrequired = !options.capability.isEmpty() && options.from && options.until;
    TRY(const AttributionReport report, attributeGaps(plan, gaps, job));
    WaterfallScene scene;
    scene.frame.title = Figures::tr("From offered to available");
    scene.emptyText = Figures::tr("Nothing is required or offered in this period.");
    UsedRecords used;
    const Chosen chosen = choose(report, gaps.window, asOfDay(options));
    if (!chosen.row) {
        completeFrame(scene.frame, plan, used, options);
        return std::unique_ptr<Figure>(std::make_unique<WaterfallFigure>(std::move(scene)));
    }
    const GapBlock &block = report.blocks[chosen.block];
    const Id<Capability> leaf = report.capabilities[chosen.leaf];
    const Capability *capability = plan.find(leaf);
    scene.capability = capability->name.isEmpty() ? capability->key : capability->name;
    scene.unit = capability->unit.isEmpty() ? Figures::tr("units") : capability->unit;
    scene.capabilityRecord = {&kindOf<Capability>(), leaf.uuid};
    if (!block.isSet())
        scene.situation = {&kindOf<Situation>(), block.situation.uuid};
    scene.days = chosen.row->period;
    const Day day = scene.days.from.isBounded() ? scene.days.from : asOfDay(options);
    TRY(const GapExplanation explanation, explainGap(plan, block, leaf, day, options.status));
    fillBars(scene, plan, *chosen.row, explanation);
    scene.frame.title = Figures::tr("From offered to available: %1").arg(scene.capability);
    scene.frame.subtitle =
        Figures::tr("%1, %2, %3").arg(blockName(plan, block), rangeText(scene.days), statusClause(options));

    GapReport shown;
    shown.blocks = {block};
    shown.capabilities = {leaf};
    shown.starts = {0, 1};
    used.addGaps(plan, shown);
    completeFrame(scene.frame, plan, used, options);
    return std::unique_ptr<Figure>(std::make_unique<WaterfallFigure>(std::move(scene)));
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/gapfocus.h"

#include "model/analysis/gapgrid.h"

#include <QLocale>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// The leaf and day with the largest shortfall; in want of one, with the lowest coverage.
const GapRow *worstRow(const GapReport &report, const DayRange &days)
{
    const GapRow *worst = nullptr;
    for (const GapRow &row : report.rows) {
        if (row.block != 0 || !row.period.overlaps(days))
            continue;
        const auto worse = [](const GapRow &a, const GapRow &b) {
            return a.shortfall != b.shortfall ? a.shortfall > b.shortfall : a.required > 0 && b.required <= 0;
        };
        if (!worst || worse(row, *worst))
            worst = &row;
    }
    return worst;
}

Id<Capability> firstLeaf(const Snapshot &plan, Id<Capability> capability)
{
    for (const Capability &child : plan.all<Capability>())
        if (child.parent == capability)
            return firstLeaf(plan, idOf(child));
    return capability;
}

} // namespace

Result<GapFocus> focusGap(const Snapshot &plan, const GapPlace &place, Day asOf, Job &job)
{
    GapOptions options;
    if (!place.block.situation.isNull())
        options.situations = {place.block.situation};
    else if (!place.block.name.isEmpty())
        TRYV(selectSituation(plan, place.block.name, options));
    options.capabilities = {place.capability};
    options.window = place.days;
    options.status = place.status;
    TRY(const GapReport report, findGaps(plan, options, job));

    GapFocus result;
    result.block = report.blocks.empty() ? place.block : report.blocks.front();
    result.leaf = firstLeaf(plan, place.capability);
    result.day = place.days.from.isBounded() ? place.days.from : asOf;
    if (const GapRow *row = worstRow(report, place.days)) {
        result.leaf = report.capabilities[std::size_t(row->capability)];
        result.day = std::max(row->period.from, place.days.from);
        // The as-of day is nearer to the reader than the first day, where both say the same.
        if (row->period.contains(asOf) && place.days.contains(asOf))
            result.day = asOf;
    }
    return result;
}

Result<GapInspection> inspectGap(const Snapshot &plan, const GapPlace &place, Day asOf, Job &job)
{
    TRY(const GapFocus focus, focusGap(plan, place, asOf, job));
    TRY(GapExplanation explanation, explainGap(plan, focus.block, focus.leaf, focus.day, place.status));
    return GapInspection{plan, focus, std::move(explanation)};
}

QString factorWord(Factor factor)
{
    switch (factor) {
    case Factor::Quantity:
        return tr("Quantity");
    case Factor::Quality:
        return tr("Quality");
    case Factor::Member:
        return tr("Membership");
    case Factor::Period:
        return tr("Period");
    case Factor::Status:
        return tr("Status");
    case Factor::Ready:
        return tr("Readiness");
    case Factor::Legal:
        return tr("Legal basis");
    case Factor::Caveat:
        return tr("Caveat");
    case Factor::Available:
        return tr("Availability");
    }
    return {};
}

QString lossSentence(const Snapshot &plan, const ContributionFactors &factors, const FactorLoss &loss)
{
    const auto *contribution = plan.find(factors.contribution);
    switch (loss.factor) {
    case Factor::Quantity:
        return tr("No quantity is given");
    case Factor::Quality: {
        const QString percent = QLocale().toString(100 * factors.quality, 'g', 3);
        return factors.weakestLine.isEmpty() ? tr("Quality is %1 %").arg(percent)
                                             : tr("Quality is %1 %, by %2").arg(percent, factors.weakestLine);
    }
    case Factor::Member:
        return tr("Not a member that takes part");
    case Factor::Period:
        return tr("Outside its own period");
    case Factor::Status:
        return contribution && !contribution->status.isEmpty() ? tr("Only %1").arg(contribution->status.word)
                                                               : tr("Its status is too low");
    case Factor::Ready:
        if (contribution && contribution->noticeDays && factors.noticeLimit)
            return tr("Ready in %1 days, %2 are allowed").arg(*contribution->noticeDays).arg(*factors.noticeLimit);
        return tr("Ready too late");
    case Factor::Legal:
        return tr("Its legal basis is not in force");
    case Factor::Caveat:
        return tr("A caveat excludes this situation");
    case Factor::Available:
        return tr("Not available");
    }
    return {};
}

std::vector<ContributionFactors> failedFirst(std::vector<ContributionFactors> contributions)
{
    const auto order = [](const ContributionFactors &each) { return !each.counts() ? 0 : each.losses.empty() ? 2 : 1; };
    std::stable_sort(contributions.begin(), contributions.end(), [&](const auto &a, const auto &b) {
        return order(a) != order(b) ? order(a) < order(b) : a.quantity.value_or(0) > b.quantity.value_or(0);
    });
    return contributions;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attribution.h"

#include "model/analysis/offerjudge.h"

#include <bit>

namespace entente {

namespace {

/// Parts are whole numbers of 1e-9/840: with up to seven failed factors they are fractions of n(n+1),
/// all of which divide 840.
constexpr int partsOfNano = 840;

struct Sums {
    Int128 offered = 0; ///< in 1e-9
    Int128 available = 0;
    Int128 required = 0;
    std::array<Int128, causeCount> losses{}; ///< in 1e-9/840

    friend bool operator==(const Sums &, const Sums &) = default;
};

double fromParts(Int128 parts)
{
    const Int128 nano = parts / partsOfNano;
    return fromNano(nano) + double(int(parts % partsOfNano)) / partsOfNano / 1e9;
}

class AttributionWorker
{
public:
    explicit AttributionWorker(int level) : level_(level) {}

    void operator()(const LeafBlockPlace &place, std::vector<AttributionRow> &rows)
    {
        Cuts cuts(place.extent);
        judge_.prepare(place, level_, cuts);
        std::optional<Sums> last;
        for (const DayRange &piece : cuts.pieces()) {
            const Sums sums = addUp(piece.from);
            if (last == sums) {
                rows.back().period.until = piece.until;
                continue;
            }
            last = sums;
            AttributionRow &row = rows.emplace_back();
            row.period = piece;
            row.offered = fromNano(sums.offered);
            row.available = fromNano(sums.available);
            row.required = fromNano(sums.required);
            row.shortfall = fromNano(std::max<Int128>(0, sums.required - sums.available));
            for (std::size_t i = 0; i < causeCount; ++i)
                row.losses[i] = fromParts(sums.losses[i]);
        }
    }

private:
    Sums addUp(Day day)
    {
        Sums sums;
        sums.required = judge_.requiredOn(day);
        judge_.chooseSituations(day, chosen_);
        for (const OfferJudge::Judged &judged : judge_.offers()) {
            FailedFactors failed = judge_.failed(judged, chosen_.front(), day);
            for (std::size_t i = 1; i < chosen_.size() && failed != 0; ++i) {
                const FailedFactors other = judge_.failed(judged, chosen_[i], day);
                if (std::popcount(other) < std::popcount(failed))
                    failed = other;
            }
            const int count = std::popcount(failed);
            const Int128 lost = judged.quantity - judged.effect;
            const Int128 quality = lost * partsOfNano / (count + 1);
            sums.offered += judged.quantity;
            sums.losses[std::size_t(Factor::Quality) - 1] += quality;
            if (count == 0) {
                sums.available += judged.effect;
                continue;
            }
            const Int128 each = (judged.quantity * partsOfNano - quality) / count;
            for (std::size_t i = 0; i < causeCount; ++i)
                if (failed & failedBit(causeAt(i)))
                    sums.losses[i] += each;
        }
        return sums;
    }

    int level_;
    OfferJudge judge_;
    std::vector<std::size_t> chosen_;
};

} // namespace

Result<AttributionReport> attributeGaps(const Snapshot &plan, const GapOptions &options, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, options));
    return collectLeafRows<AttributionRow>(compiled, selection, job,
                                           [&] { return AttributionWorker(selection.level); });
}

AttributionReport worstOf(const AttributionReport &report)
{
    AttributionReport worst{report.blocks, report.capabilities, {}, {0}};
    for (std::size_t c = 0; c < report.capabilities.size(); ++c)
        for (std::size_t b = 0; b < report.blocks.size(); ++b) {
            const auto rows = report.rowsOf(c, b);
            const auto most = std::max_element(rows.begin(), rows.end(), [](const auto &one, const auto &other) {
                return one.shortfall < other.shortfall;
            });
            if (most != rows.end())
                worst.rows.push_back(*most);
            worst.starts.push_back(worst.rows.size());
        }
    return worst;
}

Result<AttributionReport> summedOverDays(const AttributionReport &report)
{
    AttributionReport summed{report.blocks, report.capabilities, {}, {0}};
    for (std::size_t c = 0; c < report.capabilities.size(); ++c)
        for (std::size_t b = 0; b < report.blocks.size(); ++b) {
            const auto rows = report.rowsOf(c, b);
            if (!rows.empty()) {
                if (!rows.front().period.from.isBounded() || !rows.back().period.until.isBounded())
                    return Error{ErrorCode::WrongUse,
                                 QCoreApplication::translate("Gaps", "A requirement has no first or last day, so that "
                                                                     "there is no sum over its days."),
                                 {},
                                 QCoreApplication::translate("Gaps", "Give the days to add up.")};
                AttributionRow &sum = summed.rows.emplace_back();
                sum.period = {rows.front().period.from, rows.back().period.until};
                for (const AttributionRow &row : rows) {
                    const double days = row.period.days();
                    sum.offered += row.offered * days;
                    sum.available += row.available * days;
                    sum.required += row.required * days;
                    sum.shortfall += row.shortfall * days;
                    for (std::size_t i = 0; i < causeCount; ++i)
                        sum.losses[i] += row.losses[i] * days;
                }
            }
            summed.starts.push_back(summed.rows.size());
        }
    return summed;
}

} // namespace entente

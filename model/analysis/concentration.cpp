// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/concentration.h"

#include "model/analysis/memberparts.h"

namespace entente {

const char *bandName(ConcentrationBand band)
{
    switch (band) {
    case ConcentrationBand::Spread:
        return "spread";
    case ConcentrationBand::Moderate:
        return "moderate";
    case ConcentrationBand::Concentrated:
        return "concentrated";
    case ConcentrationBand::None:
        break;
    }
    return "";
}

ConcentrationBand bandOf(double hhi)
{
    constexpr double moderate = 0.15;
    constexpr double concentrated = 0.25;
    return hhi < moderate       ? ConcentrationBand::Spread
           : hhi < concentrated ? ConcentrationBand::Moderate
                                : ConcentrationBand::Concentrated;
}

double ceilingOf(const Snapshot &plan)
{
    constexpr double usual = 0.5;
    for (const Setting &setting : plan.all<Setting>())
        if (setting.key == QLatin1String("ceiling")) {
            bool isNumber = false;
            const double value = setting.value.toDouble(&isNumber);
            return isNumber && value >= 0 && value <= 1 ? value : usual;
        }
    return usual;
}

Result<ConcentrationReport> findConcentration(const Snapshot &plan, const GapOptions &options, double ceiling, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, options));
    return collectLeafRows<ConcentrationRow>(compiled, selection, job, [&, ceiling] {
        return [&, ceiling, parts = MemberParts(),
                last = MemberParts::Piece()](const LeafBlockPlace &place, std::vector<ConcentrationRow> &rows) mutable {
            const std::size_t first = rows.size();
            parts.forEach(place, [&](const MemberParts::Piece &piece) {
                if (rows.size() > first && last.required == piece.required && last.parts == piece.parts) {
                    rows.back().period.until = piece.days.until;
                    return;
                }
                last = piece;
                ConcentrationRow &row = rows.emplace_back();
                row.period = piece.days;
                row.required = fromNano(piece.required);
                row.available = fromNano(piece.available);
                row.members = int(piece.parts.size());
                for (const MemberParts::Part &part : piece.parts) {
                    const double share = double(part.given) / double(piece.available);
                    row.hhi += share * share;
                    const Id<Member> member = idOf(*compiled.members()[std::size_t(part.member)]);
                    if (row.largestMember.isNull()) {
                        row.largestMember = member;
                        row.largestShare = share;
                    }
                    if (piece.required > 0 && fromNano(part.given) > ceiling * row.required)
                        row.overCeiling.push_back(member);
                }
            });
        };
    });
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/without.h"

#include "model/analysis/memberparts.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// One member's loss in one leaf and block.
struct LeafLoss {
    int member = -1;
    std::int64_t shortDays = 0;
    Int128 shortfall = 0; ///< in 1e-9, times days
    Int128 gained = 0;
    bool isUnbounded = false;
};

} // namespace

Snapshot planWithout(const Snapshot &plan, const std::vector<Id<Member>> &members,
                     const std::vector<Id<Agreement>> &agreements)
{
    ChangeSet changes;
    for (const auto &chunk : plan.table(kindOf<Contribution>()).chunks())
        for (const RecordPtr &record : *chunk)
            if (std::find(members.begin(), members.end(), static_cast<const Contribution &>(*record).member) !=
                members.end())
                changes.remove(kindOf<Contribution>(), record);
    for (const Id<Agreement> &id : agreements)
        if (const RecordPtr record = plan.find(kindOf<Agreement>(), id.uuid))
            changes.remove(kindOf<Agreement>(), record);
    return plan.advanced(changes, plan.revision());
}

Result<WorstLossReport> findWorstLosses(const Snapshot &plan, const GapOptions &options, int count, Job &job)
{
    if (count < 1)
        return Error{ErrorCode::WrongUse, tr("At least one member has to be lost."), {}, {}};
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, options));
    return collectLeafRows<WorstLossRow>(compiled, selection, job, [&] {
        return [&, parts = MemberParts()](const LeafBlockPlace &place, std::vector<WorstLossRow> &rows) mutable {
            const std::size_t first = rows.size();
            parts.forEach(place, [&](const MemberParts::Piece &piece) {
                WorstLossRow row;
                row.period = piece.days;
                row.required = fromNano(piece.required);
                row.available = fromNano(piece.available);
                Int128 without = piece.available;
                for (const MemberParts::Part &part : piece.parts) {
                    if (row.members.size() == std::size_t(count))
                        break;
                    row.members.push_back(idOf(*compiled.members()[std::size_t(part.member)]));
                    without -= part.given;
                }
                row.without = fromNano(without);
                if (rows.size() > first) {
                    WorstLossRow &last = rows.back();
                    if (last.required == row.required && last.available == row.available &&
                        last.without == row.without && last.members == row.members) {
                        last.period.until = row.period.until;
                        return;
                    }
                }
                rows.push_back(std::move(row));
            });
        };
    });
}

Result<MemberLosses> withoutEachMember(const Snapshot &plan, const GapOptions &options, Job &job)
{
    const auto &compiled = plan.derived<CompiledPlan>();
    TRY(const GapSelection selection, selectGaps(plan, compiled, options));
    TRY(const auto leaves, collectLeafRows<LeafLoss>(compiled, selection, job, [&] {
            return [parts = MemberParts()](const LeafBlockPlace &place, std::vector<LeafLoss> &rows) mutable {
                const std::size_t first = rows.size();
                // Member -1 stands for nobody left out: the base that every other is compared with.
                rows.push_back({-1, 0, 0, 0, !place.extent.from.isBounded() || !place.extent.until.isBounded()});
                parts.forEach(place, [&](const MemberParts::Piece &piece) {
                    const int days = rows[first].isUnbounded ? 0 : piece.days.days();
                    const Int128 base = std::max<Int128>(0, piece.required - piece.available);
                    rows[first].shortDays += base > 0 ? days : 0;
                    rows[first].shortfall += base * days;
                    for (const MemberParts::Part &part : piece.parts) {
                        const Int128 shortfall = std::max<Int128>(0, piece.required - piece.available + part.given);
                        if (shortfall == base)
                            continue;
                        auto row = std::find_if(rows.begin() + std::ptrdiff_t(first), rows.end(),
                                                [&](const LeafLoss &each) { return each.member == part.member; });
                        if (row == rows.end())
                            row = rows.insert(rows.end(), {part.member, 0, 0, 0, false});
                        row->gained += (shortfall - base) * days;
                        row->shortDays += base == 0 ? days : 0;
                    }
                });
            };
        }));

    MemberLosses result;
    result.blocks = leaves.blocks;
    for (std::size_t b = 0; b < leaves.blocks.size(); ++b) {
        LeafLoss base;
        std::vector<LeafLoss> sums(compiled.members().size());
        for (std::size_t c = 0; c < leaves.capabilities.size(); ++c)
            for (const LeafLoss &loss : leaves.rowsOf(c, b)) {
                if (loss.isUnbounded)
                    return Error{ErrorCode::WrongUse,
                                 tr("A requirement has no first or last day, so that its days cannot be added up."),
                                 {},
                                 tr("Give the days to look at.")};
                LeafLoss &sum = loss.member < 0 ? base : sums[std::size_t(loss.member)];
                sum.shortDays += loss.shortDays;
                sum.shortfall += loss.shortfall;
                sum.gained += loss.gained;
            }
        const std::size_t first = result.losses.size();
        for (std::size_t member = 0; member < sums.size(); ++member)
            if (sums[member].gained > 0)
                result.losses.push_back({b, idOf(*compiled.members()[member]), base.shortDays + sums[member].shortDays,
                                         fromNano(base.shortfall + sums[member].gained),
                                         fromNano(sums[member].gained)});
        std::stable_sort(result.losses.begin() + std::ptrdiff_t(first), result.losses.end(),
                         [](const MemberLoss &one, const MemberLoss &other) { return one.gained > other.gained; });
    }
    return result;
}

} // namespace entente

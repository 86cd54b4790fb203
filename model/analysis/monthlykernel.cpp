// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/monthlykernel.h"

#include <limits>

// The loops below are compiled twice: for any processor, and for those with 256-bit vectors, which is
// decided when the program runs.
#if defined(__x86_64__) && defined(__GNUC__)
#define ENTENTE_AVX2 __attribute__((target("avx2")))
#else
#define ENTENTE_AVX2
#endif

namespace entente {

namespace {

template<class Sum>
struct Shorts {
    Sum sum = 0;
    Sum cells = 0;
};

/// Of a row of balances: how far below zero in all, and how often.
template<class Sum, class Number>
[[gnu::always_inline]] inline Shorts<Sum> shorts(const Number *__restrict balance, int count)
{
    Sum sum = 0;
    Sum cells = 0;
    for (int i = 0; i < count; ++i) {
        sum += balance[i] < 0 ? -balance[i] : 0;
        cells += balance[i] < 0;
    }
    return {sum, cells};
}

/// What taking @p part away adds to that.
template<class Sum, class Number>
[[gnu::always_inline]] inline Shorts<Sum> added(const Number *__restrict balance, const Number *__restrict part,
                                                int count)
{
    Sum sum = 0;
    Sum cells = 0;
    for (int i = 0; i < count; ++i) {
        const Number rest = balance[i] - part[i];
        sum += (rest < 0 ? -rest : 0) - (balance[i] < 0 ? -balance[i] : 0);
        cells += Sum(rest < 0) - Sum(balance[i] < 0);
    }
    return {sum, cells};
}

ENTENTE_AVX2 Shorts<std::int32_t> shortsWide(const std::int32_t *balance, int count)
{
    return shorts<std::int32_t>(balance, count);
}
ENTENTE_AVX2 Shorts<std::int32_t> addedWide(const std::int32_t *balance, const std::int32_t *part, int count)
{
    return added<std::int32_t>(balance, part, count);
}

bool hasWideVectors()
{
#if defined(__x86_64__) && defined(__GNUC__)
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
#else
    return false;
#endif
}

Int128 nanoUnits(const LeafPlan &leaf, Int128 value)
{
    for (int i = leaf.decimals; i < 9; ++i)
        value *= 10;
    return value;
}

} // namespace

MonthAxis::MonthAxis(std::vector<Day> days) : days_(std::move(days))
{
    if (days_.empty())
        return;
    next_.resize(std::size_t(days_.back().number - days_.front().number) + 1);
    std::uint16_t at = 0;
    for (std::size_t i = 0; i < next_.size(); ++i) {
        if (days_[at].number - days_.front().number < int(i))
            ++at;
        next_[i] = at;
    }
}

MonthlyKernel::MonthlyKernel(const CompiledPlan &plan, const GapSelection &selection, const MonthAxis &axis,
                             bool withoutEachMember)
    : plan_(plan)
    , selection_(selection)
    , axis_(axis)
    , without_(withoutEachMember)
    , stride_((axis.count() + 1 + 15) / 16 * 16) // one more than the months, for the end of intervals
{
}

/// Work space of one leaf: a row of the supply, one of a member's part, and one for each block.
template<class Number>
struct MonthlyKernel::Rows {
    Number *supply;
    Number *part;
    Number *balances;
};

template<class Sum, class Number>
void MonthlyKernel::sample(const LeafPlan &leaf, const Rows<Number> &rows, MonthlyTotals &totals)
{
    const int months = axis_.count();
    const auto shortsOf = [wide = hasWideVectors()](const Number *balance, int count) {
        if constexpr (std::is_same_v<Sum, std::int32_t>)
            return wide ? shortsWide(balance, count) : shorts<Sum>(balance, count);
        else
            return shorts<Sum>(balance, count);
    };
    const auto addedBy = [wide = hasWideVectors()](const Number *balance, const Number *part, int count) {
        if constexpr (std::is_same_v<Sum, std::int32_t>)
            return wide ? addedWide(balance, part, count) : added<Sum>(balance, part, count);
        else
            return added<Sum>(balance, part, count);
    };
    for (std::size_t supplyClass = 0; supplyClass < supply_.classCount(); ++supplyClass) {
        // The class's offers in months: by member, since the offers are.
        intervals_.clear();
        for (std::size_t i = 0; i < leaf.offers.size(); ++i)
            for (const DayRange &days : supply_.daysOf(supplyClass, i)) {
                const int first = axis_.atOrAfter(days.from);
                const int last = days.until == Day::distantFuture() ? months : axis_.atOrAfter(days.until);
                if (first < last)
                    intervals_.push_back(
                        {leaf.offers[i].member, std::uint16_t(first), std::uint16_t(last), leaf.offers[i].effect});
            }
        std::fill_n(rows.supply, stride_, Number(0));
        for (const Interval &interval : intervals_) {
            rows.supply[interval.first] += Number(interval.effect);
            rows.supply[interval.last] -= Number(interval.effect);
        }
        Number running = 0;
        for (int month = 0; month < months; ++month)
            rows.supply[month] = running += rows.supply[month];

        std::size_t situations = 0; // of this class, their balances in the first rows
        for (int pass = 0; pass < 2; ++pass)
            for (std::size_t block = 0; block < selection_.blocks.size(); ++block) {
                const SelectedBlock &selected = selection_.blocks[block];
                if (supply_.classOf(block) != int(supplyClass) || selected.block.isSet() != (pass == 1))
                    continue;
                Number *balance = rows.balances + situations * std::size_t(stride_);
                std::copy_n(rows.supply, months, balance);
                for (const int situation : selected.situations)
                    for (const Need &need : leaf.needsOf(situation)) {
                        const int first = axis_.atOrAfter(need.days.from);
                        const int last =
                            need.days.until == Day::distantFuture() ? months : axis_.atOrAfter(need.days.until);
                        for (int month = first; month < last; ++month)
                            balance[month] -= Number(need.quantity);
                    }
                const Shorts<Sum> found = shortsOf(balance, months);
                totals.blocks[block].shortCells += std::int64_t(found.cells);
                totals.blocks[block].shortfall += nanoUnits(leaf, found.sum);
                // A set repeats its situations: it has a total, but no part in what members cost.
                situations += pass == 0;
            }
        if (!without_ || situations == 0)
            continue;
        for (auto interval = intervals_.begin(); interval != intervals_.end();) {
            const int member = interval->member;
            auto end = interval;
            int first = months;
            int last = 0;
            for (; end != intervals_.end() && end->member == member; ++end) {
                first = std::min<int>(first, end->first);
                last = std::max<int>(last, end->last);
            }
            std::fill(rows.part + first, rows.part + last + 1, Number(0));
            for (; interval != end; ++interval) {
                rows.part[interval->first] += Number(interval->effect);
                rows.part[interval->last] -= Number(interval->effect);
            }
            running = 0;
            for (int month = first; month < last; ++month)
                rows.part[month] = running += rows.part[month];
            std::int64_t cells = 0;
            Int128 sum = 0;
            for (std::size_t i = 0; i < situations; ++i) {
                const Number *balance = rows.balances + i * std::size_t(stride_) + first;
                const Shorts<Sum> found = addedBy(balance, rows.part + first, last - first);
                cells += std::int64_t(found.cells);
                sum += found.sum;
            }
            if (cells != 0 || sum != 0) {
                totals.members[std::size_t(member)].shortCells += cells;
                totals.members[std::size_t(member)].shortfall += nanoUnits(leaf, sum);
            }
        }
    }
}

void MonthlyKernel::run(std::size_t index, MonthlyTotals &totals)
{
    run(*plan_.leaves()[std::size_t(selection_.leaves[index])], totals);
}

void MonthlyKernel::run(const LeafPlan &leaf, MonthlyTotals &totals)
{
    if (leaf.needs.empty()) // nothing required, nothing short, with or without anybody
        return;
    supply_.prepare(plan_, selection_, leaf);
    const std::size_t needed = std::size_t(stride_) * (selection_.blocks.size() + 2);
    const auto rowsIn = [&]<class Number>(std::vector<Number> &memory) {
        if (memory.size() < needed)
            memory.resize(needed);
        return Rows<Number>{memory.data(), memory.data() + stride_, memory.data() + 2 * std::ptrdiff_t(stride_)};
    };
    // 32 bits hold most leaves, and go twice as fast; the sums over all months must fit as well.
    const std::int64_t months = std::max(axis_.count(), 1);
    if (leaf.largest < std::numeric_limits<std::int32_t>::max() / months)
        sample<std::int32_t>(leaf, rowsIn(narrow_), totals);
    else if (leaf.largest < std::numeric_limits<std::int64_t>::max() / months)
        sample<std::int64_t>(leaf, rowsIn(wide_), totals);
    else
        sample<Int128>(leaf, rowsIn(wide_), totals);
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/exactsum.h"
#include "model/analysis/supply.h"

namespace entente {

/// Totals of a summary in units of 1e-9, so that they do not depend on the order of adding.
struct MonthlyTotals {
    struct Sum {
        std::int64_t shortCells = 0;
        Int128 shortfall = 0; ///< 1e-9
    };
    std::vector<Sum> blocks;  ///< by block of the selection
    std::vector<Sum> members; ///< what a member's absence adds, by member; situations only
};

/// The first days that are sampled, and which of them come at or after a day.
class MonthAxis
{
public:
    MonthAxis() = default;
    /// @p days ascending.
    explicit MonthAxis(std::vector<Day> days);

    [[nodiscard]] int count() const { return int(days_.size()); }
    [[nodiscard]] const std::vector<Day> &days() const { return days_; }
    /// Position of the first sampled day at or after @p day; count() when there is none.
    [[nodiscard]] int atOrAfter(Day day) const
    {
        if (days_.empty() || day <= days_.front())
            return 0;
        if (day > days_.back())
            return count();
        return next_[std::size_t(day.number - days_.front().number)];
    }

private:
    std::vector<Day> days_;
    std::vector<std::uint16_t> next_; ///< by days after the first
};

/// One leaf after the other sampled on the days of an axis: the inner loop of the monthly summary.
/// One fused pass: the supply by difference and prefix sum, each block's balance, and the balance
/// without each member while those rows are still in the nearest cache.
class MonthlyKernel
{
public:
    MonthlyKernel(const CompiledPlan &plan, const GapSelection &selection, const MonthAxis &axis,
                  bool withoutEachMember);

    /// Adds what the leaf at @p index of the selection contributes to @p totals.
    void run(std::size_t index, MonthlyTotals &totals);
    void run(const LeafPlan &leaf, MonthlyTotals &totals);

private:
    struct Interval {
        int member;
        std::uint16_t first;
        std::uint16_t last;
        std::int64_t effect;
    };
    template<class Number>
    struct Rows;
    /// @tparam Sum holds a sum over all months.
    template<class Sum, class Number>
    void sample(const LeafPlan &leaf, const Rows<Number> &rows, MonthlyTotals &totals);

    const CompiledPlan &plan_;
    const GapSelection &selection_;
    const MonthAxis &axis_;
    bool without_;
    int stride_;
    LeafSupply supply_;
    std::vector<Interval> intervals_;
    std::vector<std::int32_t> narrow_;
    std::vector<std::int64_t> wide_;
};

} // namespace entente

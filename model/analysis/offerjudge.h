// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/exactsum.h"
#include "model/analysis/explain.h"
#include "model/analysis/leafrows.h"

namespace entente {

/// Which yes/no factors of a contribution fail, one bit a factor. Quality is none of them.
using FailedFactors = unsigned;
[[nodiscard]] constexpr FailedFactors failedBit(Factor factor)
{
    return 1U << unsigned(factor);
}

/// Tells, for one leaf and block, which factors of each contribution fail on a day. The arithmetic is that
/// of LeafSupply and explainGap(), prepared for asking about many days; tests hold the three together.
class OfferJudge
{
public:
    struct Judged {
        const Offer *offer = nullptr;
        Int128 quantity = 0; ///< in 1e-9
        Int128 effect = 0;   ///< quantity x quality
        DayRange period;
        DayRanges legal;
    };

    /// @p level least status level that counts. Adds to @p cuts every day on which something changes.
    void prepare(const LeafBlockPlace &place, int level, Cuts &cuts);

    /// The contributions that offer a quantity.
    [[nodiscard]] const std::vector<Judged> &offers() const { return offers_; }
    /// Of the situation at @p situation of the block's.
    [[nodiscard]] FailedFactors failed(const Judged &judged, std::size_t situation, Day day) const;
    /// The largest notice a contribution may have there on that day.
    [[nodiscard]] int noticeLimit(std::size_t situation, Day day) const;
    /// The situations, as positions in the block's, that have a say on the day: those that require the leaf then,
    /// else those that ever do, else all.
    void chooseSituations(Day day, std::vector<std::size_t> &into) const;
    /// In 1e-9.
    [[nodiscard]] Int128 requiredOn(Day day) const;

private:
    const CompiledPlan *plan_ = nullptr;
    const LeafPlan *leaf_ = nullptr;
    const SelectedBlock *block_ = nullptr;
    int level_ = 0;
    std::vector<Judged> offers_;
    std::vector<std::vector<NoticeLimit>> limits_; ///< by situation of the block
};

} // namespace entente

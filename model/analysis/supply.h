// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gapselection.h"
#include "model/analysis/offerscaler.h"

namespace entente {

/// The largest notice a contribution may have on some days.
struct NoticeLimit {
    DayRange range;
    int days = 0; ///< std::numeric_limits<int>::max() where nothing limits it
};

/// The limits of @p situation for @p leaf over all time: on each day the smallest notice of the lines
/// in force that give one, else the situation's own. Formula: domain.md, factor *ready*.
[[nodiscard]] std::vector<NoticeLimit> noticeLimits(const LeafPlan &leaf, const CompiledPlan::SituationPlan &plan,
                                                    int situation);

/// On which days each offer of one leaf counts in full in each block. Every factor but quality is yes
/// or no, so an offer's effect is its quantity times quality on those days and nothing on others.
/// Blocks in which all offers count on the same days share a class, so that most plans need one.
/// A scaler leaves only a part of an effect on some days: x / b of the cascade of dependencies.
class LeafSupply
{
public:
    /// Works out the classes of @p leaf; what was prepared before is forgotten, its memory kept.
    /// @param scaler outlives what is asked of this; null leaves everything whole
    void prepare(const CompiledPlan &plan, const GapSelection &selection, const LeafPlan &leaf,
                 const OfferScaler *scaler = nullptr);

    [[nodiscard]] std::size_t classCount() const { return classes_.size(); }
    [[nodiscard]] int classOf(std::size_t block) const { return classOf_[block]; }
    /// The days on which the offer at @p offer counts for blocks of class @p supplyClass.
    [[nodiscard]] std::span<const DayRange> daysOf(std::size_t supplyClass, std::size_t offer) const
    {
        const Offer &each = leaf_->offers[offer];
        if (each.effect == 0 || each.level < level_)
            return {};
        const Class &shared = classes_[supplyClass];
        if (shared.isBase)
            return leaf_->daysOf(each);
        return {shared.days.data() + shared.start[offer], shared.start[offer + 1] - shared.start[offer]};
    }

    /// Parallel to daysOf(): how much of the effect is left in each; empty where all of it is.
    [[nodiscard]] std::span<const double> scalesOf(std::size_t supplyClass, std::size_t offer) const
    {
        const Class &shared = classes_[supplyClass];
        if (shared.scales.empty())
            return {};
        return {shared.scales.data() + shared.start[offer], shared.start[offer + 1] - shared.start[offer]};
    }

private:
    struct Class {
        int alliance = CompiledPlan::SituationPlan::open;
        bool isShared = true; ///< decided by the alliance alone
        bool isBase = false;  ///< the offer's own days: open to every member, nothing else in the way
        DayRanges days;
        std::vector<std::uint32_t> start;
        std::vector<double> scales; ///< parallel to days where a scaler has a say, else empty
    };
    /// A situation of a block, and when it has a say on what counts.
    struct Judge {
        int situation;
        std::vector<NoticeLimit> limits;
        DayRanges days;
    };
    [[nodiscard]] std::vector<Judge> judgesOf(const std::vector<int> &situations) const;
    [[nodiscard]] bool isSpecial(int situation) const;
    std::size_t newClass(int alliance, bool shared);
    void fillAlliance(Class &into) const;
    void fillSituations(Class &into, const std::vector<int> &situations) const;
    void fillScaled(Class &into, const std::vector<int> &situations, const OfferScaler &scaler) const;

    const CompiledPlan *plan_ = nullptr;
    const LeafPlan *leaf_ = nullptr;
    int level_ = 0;
    std::vector<Class> classes_;
    std::vector<Class> spare_; ///< memory of earlier classes
    std::vector<int> classOf_;
};

} // namespace entente

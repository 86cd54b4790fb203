// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gaps.h"
#include "model/records/contribution.h"
#include "model/records/requirement.h"

#include <optional>

namespace entente {

/// The factors of an effective contribution, in the order of the formula.
enum class Factor { Quantity, Quality, Member, Period, Status, Ready, Legal, Caveat, Available };

/// `quantity`, `quality`, `member`, ... as in files; translate for people.
[[nodiscard]] const char *factorName(Factor factor);

/// A factor that takes something away, and the record behind it.
struct FactorLoss {
    Factor factor = Factor::Quality;
    /// Ready: the requirement line (or situation) with the notice that is too short. Legal: the first
    /// agreement by key that is not in force, or the party record that does not count. Caveat: the
    /// caveat. Quality: the line assessment. Member: the membership that does not count, or the
    /// alliance the member is not in. Period, status, quantity: the contribution.
    AnyId because;
};

/// What became of one contribution on one day.
struct ContributionFactors {
    Id<Contribution> contribution;
    Id<Member> member;
    Id<Situation> situation;        ///< the one it was judged for; in a set the one with the largest effect
    std::optional<double> quantity; ///< as offered; empty when none is given
    double quality = 1;             ///< 0 to 1
    QString weakestLine;            ///< empty when none is assessed
    std::optional<int> noticeLimit; ///< days; empty when none applies
    double available = 1;           ///< x / b of the cascade; 1 until something is removed
    double effective = 0;           ///< in the capability's unit
    /// In the order of the formula, each factor at most once; empty when it counts in full.
    std::vector<FactorLoss> losses;

    [[nodiscard]] bool counts() const { return effective > 0; }
    [[nodiscard]] bool lost(Factor factor) const
    {
        return std::any_of(losses.begin(), losses.end(), [=](const FactorLoss &loss) { return loss.factor == factor; });
    }
};

/// One number of the gap analysis, taken apart.
struct GapExplanation {
    double required = 0;
    double offered = 0; ///< sum of quantities before any factor
    double available = 0;
    double shortfall = 0;
    double coverage = 1;
    std::vector<Id<Requirement>> requirements;      ///< the lines in force, by key
    std::vector<ContributionFactors> contributions; ///< every contribution to the capability, by key
};

/// Why @p capability, a leaf, has what it has in @p block on @p day.
/// The block may come from GapReport::blocks or be made by hand. Thread-safe: reads only @p plan.
/// Errors: NotFound for a block or leaf that is not there; WrongUse for an unknown status. Formula: see findGaps().
[[nodiscard]] Result<GapExplanation> explainGap(const Snapshot &plan, const GapBlock &block, Id<Capability> capability,
                                                Day day, const QString &status = {});

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/compilelegal.h"

namespace entente {

/// Whether a change to a record of @p kind can change a gap.
[[nodiscard]] bool affectsGaps(const Kind &kind);

/// Line assessments and caveats by contribution.
class Assessments
{
public:
    Assessments() = default;
    Assessments(const Snapshot &plan, const IdIndex &situations);
    /// Only of @p contributions, sorted.
    Assessments(const Snapshot &plan, const IdIndex &situations, const std::vector<Uuid> &contributions);

    /// The lowest assessed level, 0 to 1; 1 when none is assessed.
    [[nodiscard]] double quality(const Uuid &contribution) const;
    void appendExclusions(const Uuid &contribution, std::vector<Exclusion> &into) const;

private:
    void read(const Snapshot &plan, const IdIndex &situations, std::vector<Uuid> contributions);
    IdIndex contributions_; ///< only those with a line or caveat
    std::vector<double> quality_;
    std::vector<std::vector<Exclusion>> exclusions_;
};

/// Puts one leaf together. Offers are added by member, then id, or sorted before the end.
class LeafBuilder
{
public:
    LeafBuilder(const Capability &capability, std::size_t offers);

    void addOffer(const Contribution &record, int member, const CompiledPlan::Legal &legal,
                  const Assessments &assessments);
    void addNeed(const Requirement &record, int situation);
    /// As it was in @p old.
    void copyOffer(const LeafPlan &old, const Offer &offer);
    /// With the lines and caveats it had in @p old.
    void changeOffer(const LeafPlan &old, const Offer &offer, const Contribution &record, int member,
                     const CompiledPlan::Legal &legal);
    void copyNeed(const LeafPlan &old, const Need &need);
    LeafBuilder &sortOffers();
    /// What was put together so far, without a unit.
    [[nodiscard]] const LeafPlan &soFar() const { return *leaf_; }
    [[nodiscard]] std::shared_ptr<const LeafPlan> done() &&;

private:
    void append(const Contribution &record, int member, double quality, const CompiledPlan::Legal &legal,
                std::size_t firstExclusion);

    std::shared_ptr<LeafPlan> leaf_;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/dependence/availability.h"
#include "model/analysis/offerscaler.h"

namespace entente {

/// Brings a cascade into the gap arithmetic: the factor *available*, with the membership's part of the member factor
/// and what is left of the capability itself. Reads @p cascade only, which stays as it is meanwhile.
class CascadeScaler final : public OfferScaler
{
public:
    explicit CascadeScaler(const Cascade &cascade) : cascade_(cascade) {}

    [[nodiscard]] bool scales(const LeafPlan &leaf) const override;
    void scale(const LeafPlan &leaf, const Offer &offer, int situation, std::vector<ScaledDays> &into) const override;

private:
    [[nodiscard]] double left(int node, Day day) const;
    /// What is left of everything offered to the capability at @p node by the capability's own doing.
    [[nodiscard]] double factorOn(int node, Day day) const;

    const Cascade &cascade_;
};

} // namespace entente

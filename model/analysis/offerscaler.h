// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/compiledplan.h"
#include "model/analysis/gaps.h"

namespace entente {

/// How much of an offer is left on some days: the factor *available* of the gap arithmetic, x / b.
struct ScaledDays {
    DayRange days;
    double left = 1;
};

/// Scales what is offered once something is removed. Thread-safe.
class OfferScaler
{
public:
    OfferScaler() = default;
    OfferScaler(const OfferScaler &) = delete;
    OfferScaler &operator=(const OfferScaler &) = delete;
    virtual ~OfferScaler() = default;

    /// Whether anything offered to @p leaf is scaled at all.
    [[nodiscard]] virtual bool scales(const LeafPlan &leaf) const = 0;
    /// What is left of @p offer in the situation at @p situation: every day once, in order.
    virtual void scale(const LeafPlan &leaf, const Offer &offer, int situation,
                       std::vector<ScaledDays> &into) const = 0;
};

/// findGaps() with the factor *available*. @param scaler null where nothing is removed. Errors: as findGaps().
[[nodiscard]] Result<GapReport> findScaledGaps(const Snapshot &plan, const GapOptions &options,
                                               const OfferScaler *scaler, Job &job);

/// @p leaf with its quantities in as fine a unit as fits, so that parts of them are exact to 1e-9.
[[nodiscard]] LeafPlan refined(const LeafPlan &leaf);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

namespace entente {

/// One hue from next to the surface (0, little) to far from it (1, much): light to dark on light themes,
/// dark to light on dark ones. Luminance is strictly monotone. @p value is clamped; not a number gives 0.
/// Write on it with textOn().
[[nodiscard]] QColor sequentialRamp(const Theme &theme, double value);

/// Viridis, dark violet (0) to yellow (1), where an order has no good or bad. @p value is clamped.
/// Source: S. van der Walt, N. Smith, matplotlib, 2015 (CC0), at eleven stops.
[[nodiscard]] QColor viridisRamp(double value);

} // namespace entente

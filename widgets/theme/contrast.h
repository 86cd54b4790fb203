// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace entente {

/// Relative luminance of @p colour, 0 (black) to 1 (white); alpha is ignored.
/// Formula: WCAG 2.1, definition of relative luminance, sRGB.
[[nodiscard]] double relativeLuminance(const QColor &colour);

/// Contrast ratio of two opaque colours, 1 (same) to 21 (black and white); the order does not matter.
/// Formula: WCAG 2.1, definition of contrast ratio.
[[nodiscard]] double contrastRatio(const QColor &first, const QColor &second);

/// Black or white, whichever reads better on @p fill: the contrast is at least 4.5 for any opaque fill.
[[nodiscard]] QColor textOn(const QColor &fill);

/// @p first and @p second mixed in sRGB: 0 gives the first, 1 the second; @p amount is clamped.
[[nodiscard]] QColor mixed(const QColor &first, const QColor &second, double amount);

} // namespace entente

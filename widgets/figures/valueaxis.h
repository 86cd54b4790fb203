// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"

namespace entente {

/// 1, 2 or 5 times a power of ten, so that about @p wanted of them reach @p value, which is positive.
[[nodiscard]] double niceStep(double value, double wanted);

/// Where a cursor in @p row of a list of rows goes; -1 has no row yet. Not brought inside 0 to @p last: what goes
/// beyond it is the caller's to decide. Moves to the side leave it where it is.
[[nodiscard]] int steppedRow(int row, CursorMove move, int last, int page);

} // namespace entente

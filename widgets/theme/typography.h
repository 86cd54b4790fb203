// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace entente {

/// The system's font at 10 pt.
[[nodiscard]] QFont bodyFont();
/// Section titles: 13 pt, demi-bold.
[[nodiscard]] QFont sectionFont();
/// Page titles: 16 pt, demi-bold.
[[nodiscard]] QFont titleFont();

/// @p font with digits of one width, for columns of numbers. Where the family has proportional digits and
/// Qt cannot switch them, the family changes to one that has them; with none installed @p font comes back.
[[nodiscard]] QFont tabularFigures(const QFont &font);

} // namespace entente

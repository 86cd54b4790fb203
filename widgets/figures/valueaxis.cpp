// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/valueaxis.h"

#include <algorithm>
#include <cmath>

namespace entente {

double niceStep(double value, double wanted)
{
    const double raw = value / std::max(1.0, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power * 1.0000001)
            return factor * power;
    return 10 * power;
}

int steppedRow(int row, CursorMove move, int last, int page)
{
    switch (move) {
    case CursorMove::Up:
        return row < 0 ? 0 : row - 1;
    case CursorMove::Down:
        return row + 1;
    case CursorMove::PageUp:
        return std::max(0, row - page);
    case CursorMove::PageDown:
        return std::min(last, std::max(0, row) + page);
    case CursorMove::First:
        return 0;
    case CursorMove::Last:
        return last;
    default:
        return std::max(0, row);
    }
}

} // namespace entente

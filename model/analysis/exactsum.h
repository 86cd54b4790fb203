// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace entente {

/// Sums over leaves of different units, in 1e-9: whole, so that they depend neither on the order of
/// adding nor on what was added and taken away in between. Room for 1e29.
__extension__ using Int128 = __int128;

/// A value counts as at most this much, so that a slip of the keyboard in some quantity leaves room for a
/// hundred thousand like it, also over years of days.
constexpr double mostInSum = 1e21;

/// @p value in 1e-9, to the nearest.
[[nodiscard]] inline Int128 toNano(double value)
{
    value = std::clamp(value, -mostInSum, mostInSum);
    const double whole = std::floor(value);
    return Int128(whole) * 1'000'000'000 + std::llround((value - whole) * 1e9);
}

/// A sum in 1e-9 as a number, rounded once where it can be.
[[nodiscard]] inline double fromNano(Int128 nano)
{
    const Int128 whole = nano / 1'000'000'000;
    const auto rest = std::int64_t(nano % 1'000'000'000);
    if (rest == 0)
        return double(whole);
    // Below 2^53 the number of units is exact as a double, and their quotient is rounded once.
    if (whole < 9'000'000 && whole > -9'000'000)
        return double(std::int64_t(nano)) / 1e9;
    return double(whole) + double(rest) / 1e9;
}

} // namespace entente

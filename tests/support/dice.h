// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iterator>
#include <random>

namespace entente::test {

/// Chance for the makers of plans: the same seed gives the same throws on every machine.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    /// From 0 to one less than @p sides.
    int roll(int sides) { return int(engine_() % std::uint64_t(sides)); }
    bool chance(int percent) { return roll(100) < percent; }
    template<class List>
    auto pick(const List &list)
    {
        return list[std::size_t(roll(int(std::size(list))))];
    }
    std::uint64_t bits() { return engine_(); }

private:
    std::mt19937_64 engine_;
};

} // namespace entente::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/ramps.h"

#include "widgets/theme/contrast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace entente {

namespace {

template<std::size_t Count>
QColor along(const std::array<unsigned, Count> &stops, double value)
{
    const double place = (std::isnan(value) ? 0.0 : std::clamp(value, 0.0, 1.0)) * static_cast<double>(Count - 1);
    const auto below = std::min(static_cast<std::size_t>(place), Count - 2);
    return mixed(QColor::fromRgb(stops.at(below)), QColor::fromRgb(stops.at(below + 1)),
                 place - static_cast<double>(below));
}

constexpr std::array<unsigned, 5> blueOnLight{0xEAF1FB, 0xB5D0F0, 0x6FA3DE, 0x2F6FBF, 0x0E3A78};
constexpr std::array<unsigned, 5> blueOnDark{0x1F2C3D, 0x2A4A73, 0x3B73B5, 0x74AAFF, 0xD5E6FF};
constexpr std::array<unsigned, 5> greyOnPaper{0xF5F5F5, 0xCFCFCF, 0x9A9A9A, 0x5A5A5A, 0x1A1A1A};
constexpr std::array<unsigned, 11> viridis{0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C,
                                           0x22A884, 0x44BF70, 0x7AD151, 0xBDDF26, 0xFDE725};

} // namespace

QColor sequentialRamp(const Theme &theme, double value)
{
    if (theme.name == ThemeName::Print)
        return along(greyOnPaper, value);
    return along(theme.dark ? blueOnDark : blueOnLight, value);
}

QColor viridisRamp(double value)
{
    return along(viridis, value);
}

} // namespace entente

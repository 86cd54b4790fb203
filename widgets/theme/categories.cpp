// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/categories.h"

#include "widgets/theme/contrast.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t hueCount = 8;

// In each row: blue, vermillion, bluish green, reddish purple, orange, sky blue, black (or white), yellow.
// Yellow comes last: darkened for white paper it is the least like its name.
constexpr std::array<unsigned, hueCount> forLight{0x005F9E, 0xD55E00, 0x00966D, 0xC4659A,
                                                  0xB97E00, 0x3596C4, 0x2B333D, 0x8A8200};
constexpr std::array<unsigned, hueCount> forDark{0x4A95D6, 0xE0702A, 0x12A77C, 0xCC79A7,
                                                 0xE69F00, 0x7CC8F5, 0xD3DAE2, 0xF0E442};
constexpr std::array<unsigned, hueCount> forHighContrast{0x5AA9F0, 0xFF8A3D, 0x2FD1A0, 0xF2A1CB,
                                                         0xFFB000, 0x9BDCFF, 0xFFFFFF, 0xFFF25A};

constexpr std::array<Qt::BrushStyle, 5> patterns{Qt::NoBrush, Qt::BDiagPattern, Qt::Dense6Pattern, Qt::HorPattern,
                                                 Qt::CrossPattern};

// FNV-1a, 64 bits, over UTF-8, with a final fold. Ours, because Qt seeds its hash anew in each run.
std::uint64_t stableHash(QStringView key)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    const QByteArray bytes = key.toUtf8();
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001B3ULL;
    }
    return hash ^ (hash >> 32U);
}

// Away from the surface, so that contrast only grows: darker on light themes, lighter on dark ones.
QColor varied(const Theme &theme, const QColor &colour, std::size_t round)
{
    const QColor towards = theme.dark ? QColor(255, 255, 255) : QColor(0, 0, 0);
    constexpr std::array<double, 5> amounts{0.0, 0.38, 0.0, 0.38, 0.19};
    return mixed(colour, towards, amounts.at(round % amounts.size()));
}

CategoryLook lookAt(const Theme &theme, std::size_t index)
{
    const std::size_t round = index / hueCount;
    CategoryLook look;
    look.colour = varied(theme, categoryPalette(theme).at(index % hueCount), round);
    look.text = textOn(look.colour);
    look.patternColour = mixed(look.colour, theme.surface, 0.45);
    look.pattern = patterns.at(round % patterns.size());
    return look;
}

} // namespace

std::array<QColor, 8> categoryPalette(const Theme &theme)
{
    const auto &values = theme.name == ThemeName::HighContrast ? forHighContrast : theme.dark ? forDark : forLight;
    std::array<QColor, hueCount> palette;
    std::transform(values.begin(), values.end(), palette.begin(),
                   [](unsigned value) { return QColor::fromRgb(value); });
    return palette;
}

QColor categoryColour(const Theme &theme, QStringView key)
{
    // Hues only: a darker or lighter one without its pattern would look like a neighbour.
    return categoryPalette(theme).at(stableHash(key) % hueCount);
}

CategoryColours::CategoryColours(const Theme &theme, const QStringList &keys) : m_theme(theme)
{
    QStringList ordered = keys;
    std::sort(ordered.begin(), ordered.end()); // by code point: a locale's order would differ by machine
    ordered.removeDuplicates();
    std::size_t index = 0;
    for (const QString &key : std::as_const(ordered))
        m_looks.insert(key, lookAt(theme, index++));
}

CategoryLook CategoryColours::look(const QString &key) const
{
    const auto known = m_looks.constFind(key);
    if (known != m_looks.constEnd())
        return *known;
    CategoryLook unknown;
    unknown.colour = categoryColour(m_theme, key);
    unknown.text = textOn(unknown.colour);
    unknown.patternColour = unknown.colour;
    return unknown;
}

} // namespace entente

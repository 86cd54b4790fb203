// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QHash>
#include <QStringList>

#include <array>

namespace entente {

/// The eight colours of Okabe and Ito, each moved in lightness until a mark of it has 3 to 1 contrast
/// on the theme's surface; in the order in which they are given out.
/// Source: M. Okabe, K. Ito, Color Universal Design, 2008.
[[nodiscard]] std::array<QColor, 8> categoryPalette(const Theme &theme);

/// A category drawn: fill with colour, then with pattern in patternColour; write on it in text.
struct CategoryLook {
    QColor colour;        ///< 3 to 1 on the theme's surface
    QColor text;          ///< on colour: 4.5 to 1
    QColor patternColour; ///< between colour and surface
    Qt::BrushStyle pattern = Qt::NoBrush;
};

/// A colour for @p key from nothing but the key: the same in every figure, run and machine. Two keys may
/// share a colour; where all keys are known, CategoryColours keeps them apart.
[[nodiscard]] QColor categoryColour(const Theme &theme, QStringView key);

/// Looks for a known list of keys, given out in the order of the keys' code points, so that neither the
/// order of a query nor a filter on the figure changes them. Build it from all members of the plan, not
/// from those on show. From the ninth key on the lightness changes and a pattern is added; from the 41st
/// on looks repeat, and only the direct label tells two members apart.
class CategoryColours
{
public:
    CategoryColours() = default;
    CategoryColours(const Theme &theme, const QStringList &keys);

    /// The look of @p key; that of categoryColour(), without a pattern, for a key that was not in the list.
    [[nodiscard]] CategoryLook look(const QString &key) const;
    [[nodiscard]] QColor colour(const QString &key) const { return look(key).colour; }

private:
    Theme m_theme;
    QHash<QString, CategoryLook> m_looks;
};

} // namespace entente

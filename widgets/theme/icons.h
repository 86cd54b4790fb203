// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QIcon>
#include <QStringList>

namespace entente {

/// What an icon stands on, and so which colour it takes.
enum class IconTone {
    Text,     ///< as loud as text
    Quiet,    ///< secondary
    Accent,   ///< what is current
    OnAccent, ///< on a fill of the accent, e.g. the primary button
    OnLens    ///< on the tint of a lens that is not at its default
};

/// The icon of that name from the program's resources, drawn in the theme's colours: by @p tone; disabled
/// in the disabled colour; selected (QIcon::Selected, which item views ask for) in the colour of selected
/// text. Sharp at any size and device pixel ratio; pixmaps are kept in QPixmapCache by name, colour and
/// size. A null icon, and a warning, when there is no such name. Needs initialiseResources().
[[nodiscard]] QIcon icon(QStringView name, const Theme &theme, IconTone tone = IconTone::Text);

/// Names for icon(), in alphabetical order; the program's own icon is not among them.
[[nodiscard]] QStringList iconNames();

/// The program's own icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace entente

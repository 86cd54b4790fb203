// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/style.h"
#include "widgets/theme/theme.h"

#include <QPalette>
#include <QString>

class QApplication;

namespace entente {

/// Gives the whole program style, palette, font and style sheet of @p theme; may be called again at any
/// time. Icons keep the colours they were made with: whoever made them makes them again.
/// Needs initialiseResources(); without it the style sheet is empty and a warning says so.
///
/// What widgets set to take part:
/// - object names: `navigation` (list or tree), `labelBanner` (label, with a property `level`, 0 to 4),
///   `lensBar` (around the three lenses), `inspector`;
/// - boolean properties: `chip`, `segment`, `lens` (QToolButton; a lens with `active` is not at its default),
///   `primary`, `link` (QPushButton), `quiet`, `section`, `page` (QLabel), `panel` (QFrame), `flat` (QTextEdit).
/// After changing a property of a widget on show, call repolish().
void applyTheme(QApplication &application, const Theme &theme, Density density = Density::Normal);

/// The palette of @p theme, for whoever draws outside the application (print preview, thumbnails).
[[nodiscard]] QPalette paletteFor(const Theme &theme);

/// The style sheet of @p theme with every token filled in; empty when the resource is missing.
[[nodiscard]] QString styleSheetFor(const Theme &theme, Density density = Density::Normal);

/// Lets the style sheet see a dynamic property of @p widget that has changed.
void repolish(QWidget &widget);

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace entente {

enum class ThemeName { Light, Dark, Print, HighContrast };

/// How well a requirement is met, as every figure and table shows it.
enum class StatusKind { Met, AtRisk, Short, None };

/// A status drawn: colour and letter and pattern, so that no reader depends on colour alone.
struct StatusLook {
    QColor fill;          ///< behind the letter or a number, e.g. a heatmap cell
    QColor text;          ///< letter and numbers on the fill: 4.5 to 1
    QColor mark;          ///< a bar, dot or line straight on the surface: 3 to 1
    QColor patternColour; ///< for the pattern, drawn over the fill; faint, so that text stays readable
    Qt::BrushStyle pattern = Qt::NoBrush;
    QChar letter; ///< English initial; views that translate the status word take theirs from it
};

/// The banner of one classification level.
struct BannerLook {
    QColor fill;
    QColor text;   ///< on the fill: 4.5 to 1
    QColor border; ///< around the banner, where the fill alone does not show (print)
};

/// Every colour the program draws with. A plain value, handed down; nothing else names a colour.
struct Theme {
    ThemeName name = ThemeName::Light;
    bool dark = false; ///< text is lighter than the surface

    QColor background; ///< of the window, behind the surfaces
    QColor surface;    ///< of tables, figures, fields
    QColor line;       ///< separators that only decorate: a reader who misses one misses nothing
    /// Lines that carry meaning: edges of a graph, axes, whiskers, borders of fields and boxes to tick.
    /// Apart from @c line because these need 3 to 1 against surface and background (WCAG 2.1, 1.4.11),
    /// which would make each separator as loud as the data.
    QColor markLine;
    QColor text;
    QColor quiet;         ///< secondary text, still 4.5 to 1
    QColor disabled;      ///< text and icons of what cannot be used now (WCAG asks no contrast of these)
    QColor accent;        ///< links, primary action, what is current
    QColor accentText;    ///< on accent
    QColor selection;     ///< behind selected rows and text
    QColor selectionText; ///< on selection
    QColor hover;         ///< under the pointer
    QColor focus;         ///< ring around the control that has the keyboard
    QColor lensTint;      ///< behind a lens (as-of, scenario, audience) that is not at its default
    QColor lensText;      ///< on lensTint
    QColor lensLine;      ///< around lensTint
    QColor toolTip;
    QColor toolTipText;

    StatusLook statusMet;
    StatusLook statusAtRisk;
    StatusLook statusShort;
    StatusLook statusNone;

    QColor gridline;      ///< quiet lines behind a figure
    QColor todayMark;     ///< the line at today, dashed
    QColor asOfMark;      ///< the line at the as-of day, solid
    QColor shortfallFill; ///< area between requirement and supply

    /// By rising level: UNCLASSIFIED, RESTRICTED, CONFIDENTIAL, SECRET, TOP SECRET.
    std::array<BannerLook, 5> banners;

    [[nodiscard]] const StatusLook &status(StatusKind kind) const;

    /// Banner of level 0 (UNCLASSIFIED) to 4 (TOP SECRET). A number outside shows the highest level:
    /// a mistake must not make content look freer than it is.
    [[nodiscard]] const BannerLook &banner(int level) const;
};

[[nodiscard]] Theme themeFor(ThemeName name);

/// The theme named `light`, `dark`, `print` or `high-contrast`, in any case; nothing for other words.
[[nodiscard]] std::optional<ThemeName> themeNamed(QStringView word);

/// The word that themeNamed() reads back.
[[nodiscard]] QString themeWord(ThemeName name);

} // namespace entente

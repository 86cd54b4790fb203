// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include <cstddef>

namespace entente {

namespace {

constexpr std::array allNames{ThemeName::Light, ThemeName::Dark, ThemeName::Print, ThemeName::HighContrast};

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

StatusLook look(StatusKind kind, unsigned fill, unsigned text, unsigned mark, unsigned pattern)
{
    StatusLook result{rgb(fill), rgb(text), rgb(mark), rgb(pattern), Qt::NoBrush, QChar()};
    switch (kind) {
    case StatusKind::Met:
        result.letter = u'M';
        result.pattern = Qt::NoBrush;
        break;
    case StatusKind::AtRisk:
        result.letter = u'R';
        result.pattern = Qt::BDiagPattern;
        break;
    case StatusKind::Short:
        result.letter = u'S';
        result.pattern = Qt::DiagCrossPattern;
        break;
    case StatusKind::None:
        result.letter = u'N';
        result.pattern = Qt::Dense7Pattern;
        break;
    }
    return result;
}

BannerLook banner(unsigned fill, unsigned text)
{
    return {rgb(fill), rgb(text), rgb(fill)};
}

// Green, blue, red and orange are what allied staffs are used to; purple is the colour of controlled
// unclassified information, the nearest relative of RESTRICTED.
std::array<BannerLook, 5> filledBanners()
{
    return {banner(0x007A33, 0xFFFFFF), banner(0x502B85, 0xFFFFFF), banner(0x0033A0, 0xFFFFFF),
            banner(0xC8102E, 0xFFFFFF), banner(0xFF8C00, 0x000000)};
}

// Paper carries no fill under text: the level's colour becomes the border.
std::array<BannerLook, 5> outlinedBanners()
{
    std::array<BannerLook, 5> banners = filledBanners();
    for (BannerLook &each : banners) {
        each.border = each.fill;
        each.fill = rgb(0xFFFFFF);
        each.text = rgb(0x000000);
    }
    banners.back().border = rgb(0xB86200); // the screen's orange is too pale for a line on white
    return banners;
}

Theme light()
{
    Theme theme;
    theme.name = ThemeName::Light;
    theme.dark = false;
    theme.background = rgb(0xF6F7F9);
    theme.surface = rgb(0xFFFFFF);
    theme.line = rgb(0xD8DDE4);
    theme.markLine = rgb(0x838D9B);
    theme.text = rgb(0x1A222C);
    theme.quiet = rgb(0x566270);
    theme.disabled = rgb(0xA3ACB7);
    theme.accent = rgb(0x1D5FBF);
    theme.accentText = rgb(0xFFFFFF);
    theme.selection = rgb(0xD9E6F8);
    theme.selectionText = rgb(0x10233F);
    theme.hover = rgb(0xECEFF3);
    theme.focus = rgb(0x1D5FBF);
    theme.lensTint = rgb(0xFFEBBF);
    theme.lensText = rgb(0x4A3200);
    theme.lensLine = rgb(0xB77A00);
    theme.toolTip = rgb(0x1A222C);
    theme.toolTipText = rgb(0xF6F7F9);
    // The louder the status, the darker the cell: order survives greyscale and every colour vision.
    theme.statusMet = look(StatusKind::Met, 0xD5EEE4, 0x0B4A35, 0x00805C, 0xB9E0D0);
    theme.statusAtRisk = look(StatusKind::AtRisk, 0xFBD57A, 0x432C00, 0xB97700, 0xE0AD40);
    theme.statusShort = look(StatusKind::Short, 0xB43A1C, 0xFFFFFF, 0xC4401F, 0x85280F);
    theme.statusNone = look(StatusKind::None, 0xF1F3F6, 0x566270, 0x838D9B, 0xD8DDE4);
    theme.gridline = rgb(0xE7EAEE);
    theme.todayMark = rgb(0x566270);
    theme.asOfMark = rgb(0x1D5FBF);
    theme.shortfallFill = rgb(0xDB5A38);
    theme.banners = filledBanners();
    return theme;
}

Theme dark()
{
    Theme theme;
    theme.name = ThemeName::Dark;
    theme.dark = true;
    theme.background = rgb(0x13171C);
    theme.surface = rgb(0x1B2128);
    theme.line = rgb(0x303842);
    theme.markLine = rgb(0x6F7B89);
    theme.text = rgb(0xE7EBF0);
    theme.quiet = rgb(0x9BA6B2);
    theme.disabled = rgb(0x596370);
    theme.accent = rgb(0x74AAFF);
    theme.accentText = rgb(0x0B1A30);
    theme.selection = rgb(0x223B5C);
    theme.selectionText = rgb(0xF2F6FC);
    theme.hover = rgb(0x262E37);
    theme.focus = rgb(0x74AAFF);
    theme.lensTint = rgb(0x45360F);
    theme.lensText = rgb(0xFBE3AC);
    theme.lensLine = rgb(0xC9972B);
    theme.toolTip = rgb(0x303842);
    theme.toolTipText = rgb(0xF2F5F8);
    // Turned round: the louder the status, the brighter the cell.
    theme.statusMet = look(StatusKind::Met, 0x1C3F35, 0xBDEBDA, 0x2FB58A, 0x26513F);
    theme.statusAtRisk = look(StatusKind::AtRisk, 0x7A5A12, 0xFFF1CF, 0xE0A52E, 0x584009);
    theme.statusShort = look(StatusKind::Short, 0xF08A6C, 0x2A0B02, 0xF08A6C, 0xFFBBA6);
    theme.statusNone = look(StatusKind::None, 0x222932, 0x9BA6B2, 0x6F7B89, 0x303843);
    theme.gridline = rgb(0x2A313A);
    theme.todayMark = rgb(0x9BA6B2);
    theme.asOfMark = rgb(0x74AAFF);
    theme.shortfallFill = rgb(0xE0704E);
    theme.banners = filledBanners();
    return theme;
}

Theme print()
{
    Theme theme;
    const QColor white = rgb(0xFFFFFF);
    const QColor black = rgb(0x000000);
    theme.name = ThemeName::Print;
    theme.dark = false;
    theme.background = white;
    theme.surface = white;
    theme.line = rgb(0xC4C4C4);
    theme.markLine = rgb(0x595959);
    theme.text = black;
    theme.quiet = rgb(0x404040);
    theme.disabled = rgb(0x8C8C8C);
    theme.accent = black;
    theme.accentText = white;
    theme.selection = white;
    theme.selectionText = black;
    theme.hover = white;
    theme.focus = black;
    theme.lensTint = white;
    theme.lensText = black;
    theme.lensLine = black;
    theme.toolTip = white;
    theme.toolTipText = black;
    theme.statusMet = look(StatusKind::Met, 0xFFFFFF, 0x000000, 0x8A8A8A, 0xE0E0E0);
    theme.statusAtRisk = look(StatusKind::AtRisk, 0xFFFFFF, 0x000000, 0x5A5A5A, 0xD0D0D0);
    theme.statusShort = look(StatusKind::Short, 0xFFFFFF, 0x000000, 0x000000, 0xB8B8B8);
    theme.statusNone = look(StatusKind::None, 0xFFFFFF, 0x404040, 0x8A8A8A, 0xE0E0E0);
    theme.gridline = rgb(0xDDDDDD);
    theme.todayMark = rgb(0x404040);
    theme.asOfMark = black;
    theme.shortfallFill = rgb(0x7A7A7A);
    theme.banners = outlinedBanners();
    return theme;
}

Theme highContrast()
{
    Theme theme;
    const QColor white = rgb(0xFFFFFF);
    const QColor black = rgb(0x000000);
    const QColor yellow = rgb(0xFFE14D);
    theme.name = ThemeName::HighContrast;
    theme.dark = true;
    theme.background = black;
    theme.surface = black;
    theme.line = rgb(0x8C8C8C);
    theme.markLine = white;
    theme.text = white;
    theme.quiet = rgb(0xE0E0E0);
    theme.disabled = rgb(0x8C8C8C);
    theme.accent = yellow;
    theme.accentText = black;
    theme.selection = rgb(0x00707E); // white still reads on it, so icons and text need no second colour
    theme.selectionText = white;
    theme.hover = rgb(0x333333);
    theme.focus = yellow;
    theme.lensTint = rgb(0x6B4E00);
    theme.lensText = white;
    theme.lensLine = yellow;
    theme.toolTip = black;
    theme.toolTipText = white;
    theme.statusMet = look(StatusKind::Met, 0x000000, 0x5CF2BE, 0x5CF2BE, 0x003D2A);
    theme.statusAtRisk = look(StatusKind::AtRisk, 0x5C4300, 0xFFFFFF, 0xFFC93C, 0x2E2200);
    theme.statusShort = look(StatusKind::Short, 0xFFA183, 0x000000, 0xFFA183, 0xFFD9CC);
    theme.statusNone = look(StatusKind::None, 0x000000, 0xE0E0E0, 0xB8B8B8, 0x404040);
    theme.gridline = rgb(0x4D4D4D);
    theme.todayMark = white;
    theme.asOfMark = yellow;
    theme.shortfallFill = rgb(0xFFA183);
    theme.banners = filledBanners();
    for (BannerLook &each : theme.banners)
        each.border = white;
    return theme;
}

} // namespace

const StatusLook &Theme::status(StatusKind kind) const
{
    switch (kind) {
    case StatusKind::Met:
        return statusMet;
    case StatusKind::AtRisk:
        return statusAtRisk;
    case StatusKind::Short:
        return statusShort;
    case StatusKind::None:
        break;
    }
    return statusNone;
}

const BannerLook &Theme::banner(int level) const
{
    const auto index = static_cast<std::size_t>(level);
    return level >= 0 && index < banners.size() ? banners[index] : banners.back();
}

Theme themeFor(ThemeName name)
{
    switch (name) {
    case ThemeName::Dark:
        return dark();
    case ThemeName::Print:
        return print();
    case ThemeName::HighContrast:
        return highContrast();
    case ThemeName::Light:
        break;
    }
    return light();
}

std::optional<ThemeName> themeNamed(QStringView word)
{
    for (const ThemeName name : allNames) {
        if (word.compare(themeWord(name), Qt::CaseInsensitive) == 0)
            return name;
    }
    return std::nullopt;
}

QString themeWord(ThemeName name)
{
    switch (name) {
    case ThemeName::Dark:
        return QStringLiteral("dark");
    case ThemeName::Print:
        return QStringLiteral("print");
    case ThemeName::HighContrast:
        return QStringLiteral("high-contrast");
    case ThemeName::Light:
        break;
    }
    return QStringLiteral("light");
}

} // namespace entente

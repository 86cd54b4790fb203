// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/applytheme.h"

#include "widgets/theme/contrast.h"
#include "widgets/theme/typography.h"

#include <QApplication>
#include <QFile>
#include <QStyle>
#include <QToolTip>
#include <QWidget>

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace entente {

namespace {

using Token = std::pair<QString, QString>;

std::vector<Token> tokensOf(const Theme &theme, Density density)
{
    const std::array colours{
        std::pair{"background", theme.background},
        std::pair{"surface", theme.surface},
        std::pair{"line", theme.line},
        std::pair{"mark-line", theme.markLine},
        std::pair{"text", theme.text},
        std::pair{"quiet", theme.quiet},
        std::pair{"disabled", theme.disabled},
        std::pair{"accent", theme.accent},
        std::pair{"accent-text", theme.accentText},
        std::pair{"accent-hover", mixed(theme.accent, theme.text, 0.12)},
        std::pair{"accent-pressed", mixed(theme.accent, theme.text, 0.24)},
        std::pair{"selection", theme.selection},
        std::pair{"selection-text", theme.selectionText},
        std::pair{"hover", theme.hover},
        std::pair{"pressed", mixed(theme.hover, theme.text, 0.08)},
        std::pair{"focus", theme.focus},
        std::pair{"lens-tint", theme.lensTint},
        std::pair{"lens-text", theme.lensText},
        std::pair{"lens-line", theme.lensLine},
        std::pair{"tool-tip", theme.toolTip},
        std::pair{"tool-tip-text", theme.toolTipText},
    };
    std::vector<Token> tokens;
    tokens.reserve(colours.size() + 3 * theme.banners.size() + 1);
    for (const auto &[name, colour] : colours)
        tokens.emplace_back(QStringLiteral("@%1@").arg(QLatin1String(name)), colour.name());
    for (std::size_t level = 0; level < theme.banners.size(); ++level) {
        const BannerLook &banner = theme.banners.at(level);
        const QString stem = QStringLiteral("@banner-%1-%2@").arg(level);
        tokens.emplace_back(stem.arg(QStringLiteral("fill")), banner.fill.name());
        tokens.emplace_back(stem.arg(QStringLiteral("text")), banner.text.name());
        tokens.emplace_back(stem.arg(QStringLiteral("border")), banner.border.name());
    }
    const bool compact = density == Density::Compact;
    // Contents' height: the control's less its border and padding.
    tokens.emplace_back(QStringLiteral("@control@"), compact ? QStringLiteral("16px") : QStringLiteral("20px"));
    return tokens;
}

} // namespace

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, theme.background);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.surface);
    set(QPalette::AlternateBase, mixed(theme.surface, theme.background, 0.6));
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.quiet);
    set(QPalette::Button, theme.surface);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.statusShort.mark);
    set(QPalette::Highlight, theme.selection);
    set(QPalette::HighlightedText, theme.selectionText);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::ToolTipBase, theme.toolTip);
    set(QPalette::ToolTipText, theme.toolTipText);
    // Fusion draws frames and bevels from these; one line colour for all keeps it flat.
    set(QPalette::Light, theme.surface);
    set(QPalette::Midlight, theme.line);
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, theme.markLine);
    set(QPalette::Shadow, theme.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.background);
    return palette;
}

QString styleSheetFor(const Theme &theme, Density density)
{
    QFile file(QStringLiteral(":/styles/entente.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("The style sheet is missing from the program's resources.");
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[token, value] : tokensOf(theme, density))
        sheet.replace(token, value);
    return sheet;
}

void applyTheme(QApplication &application, const Theme &theme, Density density)
{
    // The sheet goes first: it wraps the style, and would keep the palette of the one before.
    application.setStyleSheet(QString());
    QApplication::setStyle(new Style(theme, density));
    QApplication::setPalette(paletteFor(theme));
    QToolTip::setPalette(paletteFor(theme));
    QApplication::setFont(bodyFont());
    application.setStyleSheet(styleSheetFor(theme, density));
}

void repolish(QWidget &widget)
{
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

} // namespace entente

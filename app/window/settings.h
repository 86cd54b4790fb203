// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"
#include "widgets/theme/style.h"
#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QStringList>

namespace entente {

/// What the program remembers about a person between two sittings: a plain value. Nothing of a plan is
/// in it but the paths of recent files, so that the ini file needs no label.
struct Settings {
    static constexpr int mostRecent = 10;

    ThemeName theme = ThemeName::Light;
    Density density = Density::Normal;
    QByteArray geometry;
    QStringList recentFiles; ///< newest first
    QString section;         ///< the section shown last; empty for the default
    QString author;          ///< written into the history; empty for the user's name
    bool navigationFolded = false;
    bool inspectorFolded = false;

    /// Puts @p path first among the recent files.
    void remember(const QString &path);
    void forget(const QString &path);

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// Reads the ini file at @p path; what is missing or no value it knows keeps its default.
[[nodiscard]] Settings loadSettings(const QString &path);

/// Writes the ini file at @p path, with its folder. Errors: CannotWrite.
[[nodiscard]] Result<> saveSettings(const Settings &settings, const QString &path);

} // namespace entente

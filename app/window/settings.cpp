// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace entente {

namespace {

const QString themeKey = QStringLiteral("appearance/theme");
const QString densityKey = QStringLiteral("appearance/density");
const QString geometryKey = QStringLiteral("window/geometry");
const QString sectionKey = QStringLiteral("window/section");
const QString navigationKey = QStringLiteral("window/navigation-folded");
const QString inspectorKey = QStringLiteral("window/inspector-folded");
const QString recentKey = QStringLiteral("files/recent");
const QString authorKey = QStringLiteral("history/author");

} // namespace

void Settings::remember(const QString &path)
{
    forget(path);
    recentFiles.prepend(QFileInfo(path).absoluteFilePath());
    while (recentFiles.size() > mostRecent)
        recentFiles.removeLast();
}

void Settings::forget(const QString &path)
{
    recentFiles.removeAll(QFileInfo(path).absoluteFilePath());
}

Settings loadSettings(const QString &path)
{
    Settings settings;
    const QSettings file(path, QSettings::IniFormat);
    settings.theme = themeNamed(file.value(themeKey).toString()).value_or(settings.theme);
    // Print colours are for paper; a window in them would hide what is selected.
    if (settings.theme == ThemeName::Print)
        settings.theme = ThemeName::Light;
    if (file.value(densityKey).toString() == QLatin1String("compact"))
        settings.density = Density::Compact;
    settings.geometry = file.value(geometryKey).toByteArray();
    settings.section = file.value(sectionKey).toString();
    settings.navigationFolded = file.value(navigationKey, false).toBool();
    settings.inspectorFolded = file.value(inspectorKey, false).toBool();
    settings.recentFiles = file.value(recentKey).toStringList().mid(0, Settings::mostRecent);
    settings.author = file.value(authorKey).toString();
    return settings;
}

Result<> saveSettings(const Settings &settings, const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSettings file(path, QSettings::IniFormat);
    file.setValue(themeKey, themeWord(settings.theme));
    file.setValue(densityKey,
                  settings.density == Density::Compact ? QStringLiteral("compact") : QStringLiteral("normal"));
    file.setValue(geometryKey, settings.geometry);
    file.setValue(sectionKey, settings.section);
    file.setValue(navigationKey, settings.navigationFolded);
    file.setValue(inspectorKey, settings.inspectorFolded);
    file.setValue(recentKey, settings.recentFiles);
    file.setValue(authorKey, settings.author);
    file.sync();
    if (file.status() != QSettings::NoError)
        return Error{ErrorCode::CannotWrite,
                     QCoreApplication::translate("Settings", "the settings could not be saved."), path,
                     QCoreApplication::translate("Settings", "Look whether you may write there.")};
    return ok();
}

} // namespace entente

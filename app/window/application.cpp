// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/window/mainwindow.h"
#include "resources/resources.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

namespace entente {

QString userSettingsPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QDir(folder).filePath(QStringLiteral("entente/entente.ini"));
}

int runWindow(QApplication &application, const QString &file, const WindowOptions &options)
{
    initialiseResources();
    WindowOptions complete = options;
    if (complete.settingsPath.isEmpty())
        complete.settingsPath = userSettingsPath();
    if (complete.samplesFolder.isEmpty()) {
        const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        complete.samplesFolder = QDir(data).filePath(QStringLiteral("entente"));
    }
    MainWindow window(complete);
    window.show();
    if (!file.isEmpty())
        window.openPlan(file);
    return application.exec();
}

} // namespace entente

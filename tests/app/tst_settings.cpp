// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings.h"

#include <QtTest>

using namespace entente;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void missingFileGivesDefaults() { QCOMPARE(loadSettings(QStringLiteral("/nowhere/entente.ini")), Settings{}); }

    void whatIsSavedIsLoaded()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/entente.ini"));
        Settings settings;
        settings.theme = ThemeName::Dark;
        settings.density = Density::Compact;
        settings.geometry = QByteArray("\0\1geometry", 10);
        settings.section = QStringLiteral("members");
        settings.author = QStringLiteral("Ines Älv");
        settings.navigationFolded = true;
        settings.inspectorFolded = true;
        settings.remember(QStringLiteral("/plans/a, b.entente"));
        settings.remember(QStringLiteral("/plans/ö.entente"));
        QVERIFY(saveSettings(settings, path).has_value());
        QCOMPARE(loadSettings(path), settings);
    }

    void recentFilesAreFewAndNewestFirst()
    {
        Settings settings;
        for (int i = 0; i < Settings::mostRecent + 5; ++i)
            settings.remember(QStringLiteral("/plans/%1.entente").arg(i));
        QCOMPARE(settings.recentFiles.size(), Settings::mostRecent);
        QCOMPARE(settings.recentFiles.constFirst(), QStringLiteral("/plans/14.entente"));
        settings.remember(QStringLiteral("/plans/8.entente"));
        QCOMPARE(settings.recentFiles.constFirst(), QStringLiteral("/plans/8.entente"));
        QCOMPARE(settings.recentFiles.size(), Settings::mostRecent);
        QCOMPARE(settings.recentFiles.count(QStringLiteral("/plans/8.entente")), 1);
        settings.forget(QStringLiteral("/plans/8.entente"));
        QVERIFY(!settings.recentFiles.contains(QStringLiteral("/plans/8.entente")));
    }

    void nonsenseIsIgnored()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("entente.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[appearance]\ntheme=purple\ndensity=42\n[window]\nnavigation-folded=maybe\n");
        file.close();
        const Settings settings = loadSettings(path);
        QCOMPARE(settings.theme, ThemeName::Light);
        QCOMPARE(settings.density, Density::Normal);
    }

    void placeThatCannotBeWrittenIsAnError()
    {
        const auto saved = saveSettings({}, QStringLiteral("/proc/entente/entente.ini"));
        QVERIFY(saved.has_error());
        QCOMPARE(saved.assume_error().code, ErrorCode::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

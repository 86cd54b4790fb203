// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

namespace entente {

namespace {

const QString folder = QStringLiteral(":/translations");
const QString english = QStringLiteral("en");

void install(QCoreApplication &application, const QString &name, const QString &from)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(name, from))
        QCoreApplication::installTranslator(translator);
}

} // namespace

QString chosenLanguage(QStringList &words)
{
    const QString option = QStringLiteral("--language");
    if (words.size() > 1 && words.constFirst() == option) {
        words.removeFirst();
        return words.takeFirst();
    }
    if (!words.isEmpty() && words.constFirst().startsWith(option + QLatin1Char('=')))
        return words.takeFirst().mid(option.size() + 1);
    return qEnvironmentVariable("ENTENTE_LANGUAGE");
}

QStringList spokenLanguages()
{
    QStringList languages{english};
    for (const QString &name : QDir(folder).entryList({QStringLiteral("entente_*.qm")}, QDir::Files, QDir::Name))
        languages << name.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
    return languages;
}

QString spokenLanguage(const QStringList &wanted)
{
    const QStringList spoken = spokenLanguages();
    for (QString language : wanted) {
        language.replace(QLatin1Char('-'), QLatin1Char('_'));
        for (const QString &name : {language, language.section(QLatin1Char('_'), 0, 0)})
            if (spoken.contains(name))
                return name;
    }
    return english;
}

void speak(QCoreApplication &application, const QString &language)
{
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const QString spoken = spokenLanguage(language.isEmpty() ? QLocale().uiLanguages() : QStringList{language});
    if (spoken == english)
        return;
    // The words of Qt's own dialogs, where the system has them.
    install(application, QStringLiteral("qtbase_") + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("entente_") + spoken, folder);
}

} // namespace entente

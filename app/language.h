// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

class QCoreApplication;

namespace entente {

/// Takes `--language LANG` (or `--language=LANG`) away from the beginning of @p words and returns LANG;
/// where there is none, what the environment variable ENTENTE_LANGUAGE says; empty for the system's.
[[nodiscard]] QString chosenLanguage(QStringList &words);

/// The languages the program speaks, English first; as QLocale writes them.
[[nodiscard]] QStringList spokenLanguages();
/// The first of @p wanted (as QLocale::uiLanguages() gives them) that the program speaks; else English.
[[nodiscard]] QString spokenLanguage(const QStringList &wanted);

/// Makes @p application speak @p language, with its dates and numbers; empty for the system's. Before
/// the first word is shown. Commands stay English unless told otherwise: scripts read them.
void speak(QCoreApplication &application, const QString &language);

} // namespace entente

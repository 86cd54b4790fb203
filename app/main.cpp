// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/language.h"
#include "app/stopsignals.h"
#include "app/window/application.h"
#include "resources/resources.h"

#include <QApplication>
#include <QFileInfo>
#include <QSysInfo>

#include <cstdio>
#include <unistd.h>

namespace {

using namespace entente;

void writeTo(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// Who the history names: the user at this machine.
QString author()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", QStringLiteral("unknown")));
    return user + QLatin1Char('@') + QSysInfo::machineHostName();
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// A QApplication where something is painted, else the smallest that will do.
std::unique_ptr<QCoreApplication> createApplication(int &argc, char **argv, bool paints)
{
    if (!paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

int unknownWord(const QString &word)
{
    writeTo(stderr, QCoreApplication::translate("entente", "entente: there is no command and no file \"%1\".\n\n")
                            .arg(word)
                            .toUtf8() +
                        overview().toUtf8());
    return ExitWrongUse;
}

} // namespace

int main(int argc, char **argv)
{
    initialiseResources();
    QCoreApplication::setApplicationName(QStringLiteral("entente"));
    QCoreApplication::setOrganizationName(QStringLiteral("entente"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ENTENTE_VERSION));

    Workspace::Options options;
    options.author = author();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const QString language = chosenLanguage(words);
    const QString word = words.value(0);
    if (word == QLatin1String("--help") || word == QLatin1String("-h") || word == QLatin1String("help")) {
        writeTo(stdout, overview().toUtf8());
        return ExitDone;
    }
    if (word == QLatin1String("--version")) {
        writeTo(stdout, "entente " ENTENTE_VERSION "\n");
        return ExitDone;
    }
    if (const Command *command = findCommand(word)) {
        const auto application = createApplication(argc, argv, command->needsGui);
        Output output([](const QByteArray &bytes) { writeTo(stdout, bytes); },
                      [](const QByteArray &bytes) { writeTo(stderr, bytes); }, isatty(STDERR_FILENO) != 0);
        if (command->needsGui && !language.isEmpty()) // pictures are for people, all else for scripts too
            speak(*application, language);
        CommandContext context{words.mid(1), output, options, Day::fromDate(QDate::currentDate())};
        const StopSignals stopSignals;
        output.setStop(StopSignals::received());
        const int code = runCommand(*command, context);
        if (code == ExitBadInput && StopSignals::received())
            StopSignals::endBySignal();
        return code;
    }
    if (!word.isEmpty() && !word.startsWith(QLatin1Char('-')) && !QFileInfo::exists(word))
        return unknownWord(word);
    if (!hasDisplay()) {
        writeTo(stderr,
                QCoreApplication::translate("entente", "entente: there is no display for a window.\n\n").toUtf8() +
                    overview().toUtf8());
        return ExitWrongUse;
    }
    QApplication application(argc, argv);
    speak(application, language);
    const StopSignals stopSignals;
    StopSignals::whenReceived(application, [] { QCoreApplication::quit(); });
    WindowOptions window;
    window.workspace = options;
    return runWindow(application, word.startsWith(QLatin1Char('-')) ? QString() : word, window);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/window/actions.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "resources/resources.h"
#include "widgets/frame/navigation.h"

#include <QDirIterator>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace entente;

namespace {

const QString root = QStringLiteral(ENTENTE_SOURCE_DIR "/");

struct Message {
    QString context;
    QString source;
    QString translation; ///< empty where it is unfinished

    [[nodiscard]] QString name() const { return context + QStringLiteral(": ") + source; }
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            messages << Message{context, xml.readElementText(), {}};
        else if (xml.name() == QLatin1String("translation"))
            messages.back().translation = xml.readElementText();
    }
    return messages;
}

QSet<QString> namesOf(const QList<Message> &messages)
{
    QSet<QString> names;
    for (const Message &message : messages)
        names.insert(message.name());
    return names;
}

/// What is put into a text: %1 to %9, and fields in braces.
QStringList places(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%[1-9n]|\\{\\w+\\}"));
    QStringList found;
    for (auto matches = place.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
}

QString allSources()
{
    QString text;
    for (const char *folder : {"app", "model", "widgets"}) {
        QDirIterator files(root + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                text += QString::fromUtf8(file.readAll());
        }
    }
    return text;
}

} // namespace

/// The program in other languages: which is spoken when, and that the words keep up with the sources.
class TestLanguage : public QObject
{
    Q_OBJECT

    const QString french_ = root + QStringLiteral("translations/entente_fr.ts");

private slots:
    void initTestCase() { initialiseResources(); }

    void theFirstLanguageThatIsSpokenWins()
    {
        QCOMPARE(spokenLanguages(), (QStringList{QStringLiteral("en"), QStringLiteral("fr")}));
        QCOMPARE(spokenLanguage({QStringLiteral("fr-CA"), QStringLiteral("en")}), QStringLiteral("fr"));
        QCOMPARE(spokenLanguage({QStringLiteral("en-GB"), QStringLiteral("fr-FR")}), QStringLiteral("en"));
        QCOMPARE(spokenLanguage({QStringLiteral("xx"), QStringLiteral("fr_BE")}), QStringLiteral("fr"));
        QCOMPARE(spokenLanguage({QStringLiteral("xx")}), QStringLiteral("en"));
        QCOMPARE(spokenLanguage({}), QStringLiteral("en"));
    }

    void isChosenOnTheCommandLineOrInTheEnvironment()
    {
        qunsetenv("ENTENTE_LANGUAGE");
        QStringList words{QStringLiteral("--language"), QStringLiteral("fr"), QStringLiteral("plan.entente")};
        QCOMPARE(chosenLanguage(words), QStringLiteral("fr"));
        QCOMPARE(words, QStringList{QStringLiteral("plan.entente")});
        words.prepend(QStringLiteral("--language=fr"));
        QCOMPARE(chosenLanguage(words), QStringLiteral("fr"));
        QCOMPARE(words, QStringList{QStringLiteral("plan.entente")});
        QCOMPARE(chosenLanguage(words), QString());
        qputenv("ENTENTE_LANGUAGE", "fr");
        QCOMPARE(chosenLanguage(words), QStringLiteral("fr"));
        QCOMPARE(words, QStringList{QStringLiteral("plan.entente")});
        qunsetenv("ENTENTE_LANGUAGE");
    }

    /// What fails here is mended by `ninja update_translations`.
    void messagesAreThoseOfTheSources()
    {
        const QString lupdate = QStandardPaths::findExecutable(
            QStringLiteral("lupdate"),
            {QLibraryInfo::path(QLibraryInfo::BinariesPath), QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)});
        if (lupdate.isEmpty())
            QSKIP("there is no lupdate");
        QTemporaryDir folder;
        const QString current = folder.filePath(QStringLiteral("entente_fr.ts"));
        QProcess process;
        process.setWorkingDirectory(root);
        process.start(lupdate,
                      {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("app"), QStringLiteral("model"), QStringLiteral("resources"),
                       QStringLiteral("widgets"), QStringLiteral("-ts"), current});
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 0);
        const QSet<QString> sources = namesOf(messagesOf(current));
        const QSet<QString> known = namesOf(messagesOf(french_));
        QVERIFY(sources.size() > 1000);
        QStringList unknown = (sources - known).values();
        QStringList obsolete = (known - sources).values();
        QVERIFY2(unknown.isEmpty(), qPrintable(QStringLiteral("unknown: ") + unknown.join(QLatin1Char('\n'))));
        QVERIFY2(obsolete.isEmpty(), qPrintable(QStringLiteral("obsolete: ") + obsolete.join(QLatin1Char('\n'))));
    }

    void translationsKeepWhatIsPutIn()
    {
        int translated = 0;
        for (const Message &message : messagesOf(french_)) {
            if (message.translation.isEmpty())
                continue;
            ++translated;
            QVERIFY2(places(message.translation) == places(message.source), qPrintable(message.name()));
        }
        QVERIFY(translated > 600);
    }

    void everyWordOfTheFrameAndOfTheRecordsIsTranslated()
    {
        static const QStringList contexts{QStringLiteral("Records"),
                                          QStringLiteral("entente::Actions"),
                                          QStringLiteral("entente::LensBar"),
                                          QStringLiteral("entente::AsOfEdit"),
                                          QStringLiteral("entente::Navigation"),
                                          QStringLiteral("entente::StartPage"),
                                          QStringLiteral("entente::SearchField")};
        for (const Message &message : messagesOf(french_))
            if (contexts.contains(message.context))
                QVERIFY2(!message.translation.isEmpty(), qPrintable(message.name()));
    }

    /// A message is looked for at run time in the context that lupdate filed it under.
    void contextsAreThoseOfTheRunningProgram()
    {
        const QString sources = allSources();
        QSet<QString> contexts;
        for (const Message &message : messagesOf(french_))
            contexts.insert(message.context);
        for (const QString &context : contexts) {
            if (!context.startsWith(QStringLiteral("entente::")))
                continue;
            const QRegularExpression declared(
                QStringLiteral("class %1\\b[^;{]*\\{\\s*Q_OBJECT").arg(context.section(QStringLiteral("::"), -1)));
            QVERIFY2(declared.match(sources).hasMatch(), qPrintable(context));
        }
        static const QRegularExpression helper(
            QStringLiteral("(?:\\nQString tr\\(const char \\*\\w+\\)|\\btr = \\[\\]\\(const char \\*\\w+\\))\\s*\\{\\s*"
                           "return QCoreApplication::translate\\(\"([^\"]+)\""));
        int helpers = 0;
        for (auto matches = helper.globalMatch(sources); matches.hasNext(); ++helpers)
            QCOMPARE(matches.next().captured(1), QStringLiteral("entente"));
        QVERIFY(helpers > 0);
    }

    /// Last, because there is no way back.
    void theWindowSpeaksFrench()
    {
        speak(*QCoreApplication::instance(), QStringLiteral("fr"));
        QCOMPARE(QLocale().language(), QLocale::French);
        QTemporaryDir folder;
        WindowOptions options;
        options.settingsPath = folder.filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder.filePath(QStringLiteral("samples"));
        MainWindow window(options);
        window.resize(1280, 800);
        window.show();
        QCOMPARE(window.menuBar()->actions().constFirst()->text().remove(QLatin1Char('&')), QStringLiteral("Fichier"));
        window.openSample(QStringLiteral("northern-accord"));
        QTRY_VERIFY_WITH_TIMEOUT(window.plan(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!window.runner().isBusy(), 30000);
        QStringList titles;
        for (const QAction *action : window.actions().goTo->actions())
            titles << action->text().remove(QLatin1Char('&'));
        for (const char *title : {"Accueil", "Lacunes", "Calendrier", "Constats", "Membres", "Accords", "Restrictions",
                                  "Besoins", "Contributions", "Capacités"})
            QVERIFY2(titles.contains(QString::fromUtf8(title)), qPrintable(titles.join(QLatin1Char('|'))));
        if (const QString pictures = qEnvironmentVariable("ENTENTE_PICTURES"); !pictures.isEmpty()) {
            QDir().mkpath(pictures);
            for (const QString &id :
                 {QStringLiteral("gaps"), QStringLiteral("contributions"), QStringLiteral("findings"),
                  QStringLiteral("start"), QStringLiteral("calendar")}) {
                window.plan()->showSection(id);
                QTest::qWait(400);
                window.grab().save(QDir(pictures).filePath(QStringLiteral("fr-%1.png").arg(id)));
            }
        }
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

/// The floor plan, read off the includes: a folder may use only what lies below it.
class TestLayering : public QObject
{
    Q_OBJECT

    struct Rule {
        QString folder;
        QStringList mayInclude; ///< beside itself
    };

    static QList<Rule> rules()
    {
        const QStringList below = {QStringLiteral("model/foundation"), QStringLiteral("model/records")};
        const QStringList model =
            below + QStringList{QStringLiteral("model/store"), QStringLiteral("model/workspace"),
                                QStringLiteral("model/analysis"), QStringLiteral("model/interchange")};
        return {
            {QStringLiteral("model/foundation"), {}},
            {QStringLiteral("model/records"), {QStringLiteral("model/foundation")}},
            {QStringLiteral("model/store"), below},
            {QStringLiteral("model/workspace"), below + QStringList{QStringLiteral("model/store")}},
            {QStringLiteral("model/analysis"), below},
            {QStringLiteral("model/interchange"), below},
            {QStringLiteral("resources"), {}},
            {QStringLiteral("widgets"), model + QStringList{QStringLiteral("resources")}},
            {QStringLiteral("app"), model + QStringList{QStringLiteral("widgets"), QStringLiteral("resources")}},
        };
    }

private slots:
    void includesPointDownwards()
    {
        static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""),
                                                QRegularExpression::MultilineOption);
        const QString root = QStringLiteral(ENTENTE_SOURCE_DIR "/");
        int files = 0;
        QStringList wrong;
        for (const Rule &rule : rules()) {
            QDirIterator sources(root + rule.folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile file(sources.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++files;
                auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const QString path = matches.next().captured(1);
                    if (!path.contains(QLatin1Char('/')))
                        continue; // moc output
                    const auto inside = [&path](const QString &folder) {
                        return path.startsWith(folder + QLatin1Char('/'));
                    };
                    if (!inside(rule.folder) && std::none_of(rule.mayInclude.begin(), rule.mayInclude.end(), inside))
                        wrong << file.fileName().mid(root.size()) + QStringLiteral(" includes ") + path;
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY(files > 50); // the folders were found at all
    }

    void modelKnowsNoScreen()
    {
        static const QRegularExpression screen(
            QStringLiteral("#\\s*include\\s*<(QWidget|QPainter|QColor|QFont|QImage|QPixmap|QIcon|QApplication|"
                           "QGuiApplication|QtGui|QtWidgets|QUndo)"));
        QDirIterator sources(QStringLiteral(ENTENTE_SOURCE_DIR "/model"),
                             {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!screen.match(QString::fromUtf8(file.readAll())).hasMatch(), qPrintable(file.fileName()));
        }
    }

    void topLevelIsTheFloorPlan()
    {
        const QStringList allowed = {QStringLiteral("CMakeLists.txt"),
                                     QStringLiteral("CMakePresets.json"),
                                     QStringLiteral("README.md"),
                                     QStringLiteral("LICENSE"),
                                     QStringLiteral("app"),
                                     QStringLiteral("widgets"),
                                     QStringLiteral("model"),
                                     QStringLiteral("resources"),
                                     QStringLiteral("translations"),
                                     QStringLiteral("tests")};
        for (const QString &entry :
             QDir(QStringLiteral(ENTENTE_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QVERIFY2(allowed.contains(entry), qPrintable(entry));
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/describe.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace entente;

namespace {

/// A made-up kind as version 1 knew it, and as version 2 does: with one more field before the last.
struct Ship : Record {
    QString key;
    std::optional<double> length;
    QString colour;
};

const Kind &shipOne()
{
    static const Kind kind = Describe<Ship>("ship", "ships")
                                 .titled("Ship", "Ships")
                                 .help("A ship.")
                                 .key<&Ship::key>()
                                 .field<&Ship::colour>("colour", "Colour")
                                 .done();
    return kind;
}

const Kind &shipTwo()
{
    static const Kind kind = Describe<Ship>("ship", "ships")
                                 .titled("Ship", "Ships")
                                 .help("A ship.")
                                 .key<&Ship::key>()
                                 .field<&Ship::length>("length", "Length")
                                 .field<&Ship::colour>("colour", "Colour")
                                 .done();
    return kind;
}

Schema versionOne()
{
    return {Catalogue({&kindOf<Member>(), &shipOne()}), 1, {}};
}

Schema versionTwo(bool barrier = false)
{
    // Also a kind that version 1 did not have.
    return {Catalogue({&kindOf<Member>(), &shipTwo(), &kindOf<Framework>()}), 2, {{2, barrier, {}}}};
}

Workspace::Options optionsOf(const Schema &schema)
{
    Workspace::Options options;
    options.author = QStringLiteral("tester");
    options.schema = schema;
    return options;
}

} // namespace

/// Opening files of older versions: backup, migration, and undo across it.
class TestMigration : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

    /// A file of version 1 in which a red ship was entered and then painted blue.
    QString oldFile(const QString &name)
    {
        const QString path = folder_.filePath(name);
        auto workspace = Workspace::create(path, optionsOf(versionOne())).value();
        Ship ship;
        ship.id = Uuid::create();
        ship.key = QStringLiteral("S1");
        ship.colour = QStringLiteral("red");
        for (const char *colour : {"red", "blue"}) {
            ship.colour = QLatin1String(colour);
            Edit edit = workspace->edit(QStringLiteral("Paint"));
            edit.put(shipOne(), ship);
            if (edit.commit().has_error())
                qFatal("commit");
        }
        return path;
    }

    static const Ship &ship(const Workspace &workspace)
    {
        return static_cast<const Ship &>(*workspace.snapshot().table(shipTwo()).at(0));
    }

private slots:
    void migratesAfterABackup()
    {
        const QString path = oldFile(QStringLiteral("a.entente"));
        QFile file(path);
        Job job;
        auto opened = Workspace::open(path, Access::ReadWrite, optionsOf(versionTwo()), job);
        QVERIFY2(opened.has_value(), opened.has_error() ? qPrintable(opened.error().message()) : "");
        QCOMPARE(ship(*opened.value()).colour, QStringLiteral("blue"));
        QVERIFY(!ship(*opened.value()).length);
        // The backup is a whole file of the old version.
        const QString backup = folder_.filePath(QStringLiteral("a.version-1.entente"));
        auto old = Workspace::open(backup, Access::ReadOnly, optionsOf(versionOne()), job);
        QVERIFY(old.has_value());
        QCOMPARE(old.value()->snapshot().table(shipOne()).size(), std::size_t(1));
    }

    void undoReachesBackThroughAppendedColumns()
    {
        const QString path = oldFile(QStringLiteral("b.entente"));
        Job job;
        auto workspace = std::move(Workspace::open(path, Access::ReadWrite, optionsOf(versionTwo()), job).value());
        Ship longer = ship(*workspace);
        longer.length = 120;
        {
            Edit edit = workspace->edit(QStringLiteral("Measure"));
            edit.put(shipTwo(), longer);
            QVERIFY(edit.commit().has_value());
        }
        QVERIFY(workspace->undo().has_value());
        QVERIFY(!ship(*workspace).length);
        const auto undone = workspace->undo();
        QVERIFY2(undone.has_value(), undone.has_error() ? qPrintable(undone.error().message()) : "");
        QCOMPARE(ship(*workspace).colour, QStringLiteral("red"));
        QVERIFY(workspace->undo().has_value());
        QCOMPARE(workspace->snapshot().table(shipTwo()).size(), std::size_t(0));
        while (workspace->canRedo())
            QVERIFY(workspace->redo().has_value());
        QCOMPARE(ship(*workspace).length, std::optional<double>(120));
        QCOMPARE(ship(*workspace).colour, QStringLiteral("blue"));
    }

    void undoRefusesAtABarrier()
    {
        const QString path = oldFile(QStringLiteral("c.entente"));
        Job job;
        auto workspace = std::move(Workspace::open(path, Access::ReadWrite, optionsOf(versionTwo(true)), job).value());
        const auto undone = workspace->undo();
        QVERIFY(undone.has_error());
        QCOMPARE(undone.error().code, ErrorCode::Refused);
        QVERIFY(undone.error().what.contains(QStringLiteral("Paint")));
        QCOMPARE(ship(*workspace).colour, QStringLiteral("blue"));
    }

    void readOnlyLeavesTheOldFile()
    {
        const QString path = oldFile(QStringLiteral("d.entente"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        Job job;
        auto workspace = Workspace::open(path, Access::ReadOnly, optionsOf(versionTwo()), job);
        QVERIFY(workspace.has_value());
        QCOMPARE(ship(*workspace.value()).colour, QStringLiteral("blue"));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QVERIFY(!QFile::exists(folder_.filePath(QStringLiteral("d.version-1.entente"))));
    }

    void fileOfEveryReleasedVersionOpens_data()
    {
        QTest::addColumn<QString>("path");
        const QDir files(QStringLiteral(ENTENTE_SOURCE_DIR "/tests/data/workspaces"));
        for (const QString &name : files.entryList({QStringLiteral("*.entente")}))
            QTest::newRow(qPrintable(name)) << files.filePath(name);
    }
    void fileOfEveryReleasedVersionOpens()
    {
        // One file a version: of this one, and from then on of each that a release has written.
        QFETCH(QString, path);
        const QString copy = folder_.filePath(QFileInfo(path).fileName());
        QVERIFY(QFile::copy(path, copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        Job job;
        auto workspace = Workspace::open(copy, Access::ReadWrite, optionsOf(Schema::current()), job);
        QVERIFY2(workspace.has_value(), workspace.has_error() ? qPrintable(workspace.error().message()) : "");
        const Snapshot &plan = workspace.value()->snapshot();
        QCOMPARE(plan.all<Member>().size(), std::size_t(2));
        QCOMPARE(plan.all<Party>().size(), std::size_t(2));
        QCOMPARE(plan.all<Dependency>().size(), std::size_t(1));
        QVERIFY(!workspace.value()->verifyHistory(job).value());
        QVERIFY(workspace.value()->undo().has_value());
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "model/store/store.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace entente;

/// Files that are not, or no longer, workspaces: each is refused with a sentence that says why, and
/// left as it was.
class TestRefusals : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    int count_ = 0;

    /// A sound workspace with one member, at a new path.
    QString workspace()
    {
        const QString path = folder_.filePath(QStringLiteral("%1.entente").arg(++count_));
        const Schema schema = Schema::current();
        auto created = Store::create(path, schema);
        if (created.has_error())
            qFatal("%s", qPrintable(created.error().message()));
        auto store = Store::open(path, Access::ReadWrite, schema);
        Member member;
        member.id = Uuid::create();
        member.key = QStringLiteral("AAA");
        member.name = QStringLiteral("Alpha");
        (void)store.value().begin().value();
        store.value().put(kindOf<Member>(), member).value();
        const QByteArray pending = store.value().pending().value().changeset;
        (void)store.value().record({}, pending).value();
        store.value().commit().value();
        return path;
    }

    /// Changes a file behind the program's back.
    static void tamper(const QString &path, const QByteArray &sql)
    {
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &handle), SQLITE_OK);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        char *message = nullptr;
        QVERIFY2(sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message) == SQLITE_OK, message);
        sqlite3_close(handle);
    }

    static QString refusal(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray before = file.readAll();
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            auto store = Store::open(path, access, Schema::current());
            if (store.has_value()) {
                Job job;
                auto loaded = store.value().load(job);
                if (loaded.has_value())
                    return QStringLiteral("(accepted)");
                if (access == Access::ReadWrite)
                    return loaded.error().what;
            } else if (access == Access::ReadWrite) {
                file.seek(0);
                if (file.readAll() != before)
                    return QStringLiteral("(changed the file)");
                return store.error().what;
            }
        }
        return {};
    }

private slots:
    void soundFileIsAccepted() { QCOMPARE(refusal(workspace()), QStringLiteral("(accepted)")); }

    void missing()
    {
        const auto store =
            Store::open(folder_.filePath(QStringLiteral("none.entente")), Access::ReadOnly, Schema::current());
        QCOMPARE(store.error().code, ErrorCode::NotFound);
        QVERIFY(store.error().message().contains(QStringLiteral("none.entente")));
    }

    void empty()
    {
        QFile file(folder_.filePath(QStringLiteral("empty.entente")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(refusal(file.fileName()).contains(QStringLiteral("empty")));
    }

    void notSqlite()
    {
        QFile file(folder_.filePath(QStringLiteral("text.entente")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("just some text, long enough to be a header of its own kind ").repeated(4));
        file.close();
        QVERIFY(refusal(file.fileName()).contains(QStringLiteral("not an SQLite file")));
    }

    void truncatedAnywhere_data()
    {
        QTest::addColumn<double>("part");
        for (const double part : {0.0005, 0.1, 0.25, 0.5, 0.75, 0.99})
            QTest::addRow("%g", part) << part;
    }
    void truncatedAnywhere()
    {
        QFETCH(double, part);
        const QString path = workspace();
        QFile file(path);
        QVERIFY(file.resize(qint64(double(file.size()) * part)));
        QVERIFY2(refusal(path).contains(QStringLiteral("truncated")), qPrintable(refusal(path)));
    }

    void anotherPrograms()
    {
        const QString path = workspace();
        tamper(path, "PRAGMA application_id=1234");
        QVERIFY(refusal(path).contains(QStringLiteral("another program")));
    }

    void newerVersion()
    {
        const QString path = workspace();
        tamper(path, "PRAGMA user_version=99");
        QVERIFY(refusal(path).contains(QStringLiteral("newer version")));
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("word");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER INSERT ON member BEGIN DELETE FROM member; END")
                                 << "trigger";
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM member") << "view";
        QTest::newRow("foreign table") << QByteArray("CREATE TABLE other (x)") << "other";
        QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE f USING fts5(x)") << "f";
        QTest::newRow("index") << QByteArray("CREATE INDEX i ON member(key)") << "index";
        QTest::newRow("missing table") << QByteArray("DROP TABLE agreement") << "agreement";
        QTest::newRow("missing column") << QByteArray("ALTER TABLE member DROP COLUMN iso3") << "member";
        QTest::newRow("further column") << QByteArray("ALTER TABLE member ADD COLUMN extra TEXT") << "member";
        QTest::newRow("view in place of a table")
            << QByteArray("DROP TABLE target; CREATE VIEW target AS SELECT * FROM member") << "target";
        QTest::newRow("wrong type")
            << QByteArray("PRAGMA writable_schema=ON;"
                          "UPDATE sqlite_schema SET sql=replace(sql, 'STRICT, ', '') WHERE name='member';"
                          "PRAGMA writable_schema=RESET; UPDATE member SET \"from\"='not a number'")
            << "from";
        QTest::newRow("date that is none") << QByteArray("UPDATE member SET \"from\"=20261399") << "from";
        QTest::newRow("short id") << QByteArray("UPDATE member SET id=x'0102'") << "id";
        QTest::newRow("oversized text") << QByteArray("UPDATE member SET note=printf('%.5000000c', 'x')") << "note";
        QTest::newRow("broken label") << QByteArray("UPDATE member SET label='no label'") << "label";
        QTest::newRow("unknown kind") << QByteArray("INSERT INTO dependency (id, dependent) VALUES (randomblob(16), "
                                                    "CAST('0123456789abcdefplanet' AS BLOB))")
                                      << "dependent";
    }
    void hostile()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, word);
        const QString path = workspace();
        tamper(path, sql);
        const QString reason = refusal(path);
        QVERIFY2(reason.contains(word), qPrintable(reason));
    }

    void bytesAtRandom()
    {
        // Whatever is overwritten: a refusal, or a plan whose file passes the check. Never a crash.
        QRandomGenerator random(17);
        int refused = 0;
        for (int round = 0; round < 60; ++round) {
            const QString path = workspace();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            for (int i = 0; i < 40; ++i) {
                file.seek(random.bounded(int(file.size())));
                const char byte = char(random.bounded(256));
                file.write(&byte, 1);
            }
            file.close();
            auto store = Store::open(path, Access::ReadOnly, Schema::current());
            Job job;
            const bool sound = store.has_value() && store.value().quickCheck().has_value();
            if (store.has_value())
                (void)store.value().load(job).has_value();
            refused += sound ? 0 : 1;
        }
        QVERIFY(refused > 0);
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"

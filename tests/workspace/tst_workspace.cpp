// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "tests/support/awkwardplan.h"

#include "model/records/kinds.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <rapidcheck.h>

#include <sqlite3.h>

#include <random>

using namespace entente;

/// Editing a plan: what commits, what is refused, undo and redo without end, and what the views hear.
class TestWorkspace : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    int count_ = 0;

    QString newPath() { return folder_.filePath(QStringLiteral("%1.entente").arg(++count_)); }
    static Workspace::Options options()
    {
        Workspace::Options options;
        options.author = QStringLiteral("tester");
        options.clock = [] { return QDateTime(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC); };
        return options;
    }
    static std::unique_ptr<Workspace> reopened(const QString &path)
    {
        Job job;
        auto opened = Workspace::open(path, Access::ReadWrite, options(), job);
        if (opened.has_error())
            qFatal("%s", qPrintable(opened.error().message()));
        return std::move(opened).value();
    }
    static Member member(const char *key)
    {
        Member record;
        record.key = QString::fromLatin1(key);
        return record;
    }

    /// The record tables, ordered by id, byte for byte, by SQL alone.
    static QByteArray dump(const QString &path)
    {
        sqlite3 *handle = nullptr;
        sqlite3_open(QFile::encodeName(path).constData(), &handle);
        QByteArray text;
        for (const Kind *kind : Catalogue::standard().kinds()) {
            QByteArray columns = "quote(id)";
            for (const Field &field : kind->fields)
                columns += QByteArray("||','||quote(\"") + field.name + "\")";
            sqlite3_stmt *statement = nullptr;
            const QByteArray sql = "SELECT " + columns + " FROM \"" + kind->name + "\" ORDER BY id";
            if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
                qFatal("%s", sqlite3_errmsg(handle));
            text += QByteArray(kind->name) + '\n';
            while (sqlite3_step(statement) == SQLITE_ROW)
                text += QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))) + '\n';
            sqlite3_finalize(statement);
        }
        sqlite3_close(handle);
        return text;
    }

    /// What an importer might propose: some records of @p material, new or in place of those in @p plan.
    static ChangeSet someOf(const Snapshot &material, const Snapshot &plan, std::mt19937 &random)
    {
        ChangeSet changes;
        for (const Kind *kind : material.catalogue().kinds())
            material.table(*kind).forEach([&](const Record &record) {
                if (random() % 4 == 0)
                    changes.put(*kind, kind->copy(record), plan.find(*kind, record.id));
            });
        return changes;
    }

    /// One random edit: records added, fields changed, keys swapped, records removed.
    static void changeAtRandom(Workspace &workspace, const Snapshot &material, std::mt19937 &random)
    {
        const auto pick = [&random](std::size_t count) { return std::size_t(random() % count); };
        const auto &kinds = workspace.snapshot().catalogue().kinds();
        Edit edit = workspace.edit(QStringLiteral("Random"));
        for (std::size_t i = pick(3); i > 0; --i) // also after single changes, from the second time on
            edit.apply(someOf(material, workspace.snapshot(), random));
        for (int step = int(pick(6)) + 1; step > 0; --step) {
            if (pick(8) == 0)
                edit.apply(someOf(material, Snapshot(), random));
            const Kind &kind = *kinds[pick(kinds.size())];
            const Table &table = workspace.snapshot().table(kind);
            const Table &source = material.table(kind);
            const std::size_t action = pick(5);
            if (action <= 1 && source.size() > 0) {
                edit.put(kind, *source.at(pick(source.size())));
            } else if (action == 2 && table.size() > 0) {
                edit.remove(kind, table.at(pick(table.size()))->id);
            } else if (action == 3 && table.size() > 1 && kind.keyField()) {
                const auto first = kind.copy(*table.at(pick(table.size())));
                const auto second = kind.copy(*table.at(pick(table.size())));
                if (first->id != second->id) {
                    std::swap(kind.keyField()->edit<QString>(*first), kind.keyField()->edit<QString>(*second));
                    edit.put(kind, *first);
                    edit.put(kind, *second);
                }
            } else if (table.size() > 0 && source.size() > 0) {
                const auto changed = kind.copy(*table.at(pick(table.size())));
                const Field &field = kind.fields[pick(kind.fields.size())];
                copyValue(field, *source.at(pick(source.size())), *changed);
                edit.put(kind, *changed);
            }
        }
        // Some are refused, for their identity or a new record that is there already: those leave nothing.
        const auto done = edit.commit();
        if (done.has_error() && done.error().code != ErrorCode::Refused)
            qFatal("%s", qPrintable(done.error().message()));
    }

private slots:
    void undoAllAndRedoAllRestoreTheDumps()
    {
        const bool held = rc::check("undo-all gives the first dump, redo-all the last", [this](std::uint32_t seed) {
            std::mt19937 random(seed);
            const QString path = newPath();
            auto workspace = Workspace::create(path, options()).value();
            const Snapshot material = test::awkwardPlan(seed, 6);
            const QByteArray first = dump(path);
            for (int i = 0; i < 25; ++i)
                changeAtRandom(*workspace, material, random);
            const QByteArray last = dump(path);
            const std::size_t edits = workspace->history().value().size();
            RC_ASSERT(std::size_t(workspace->snapshot().revision()) == edits);

            workspace.reset(); // undo must not need what was in memory
            workspace = reopened(path);
            std::size_t undone = 0;
            for (; workspace->canUndo(); ++undone)
                RC_ASSERT(workspace->undo().has_value());
            RC_ASSERT(undone == edits);
            RC_ASSERT(dump(path) == first);

            workspace.reset();
            workspace = reopened(path);
            std::size_t redone = 0;
            for (; workspace->canRedo(); ++redone)
                RC_ASSERT(workspace->redo().has_value());
            RC_ASSERT(redone == edits);
            RC_ASSERT(dump(path) == last);
            RC_ASSERT(workspace->history().value().size() == edits * 3);
            Job job;
            RC_ASSERT(!workspace->verifyHistory(job).value());
            // The snapshot was advanced all the way: it says what the file says.
            const Snapshot advanced = workspace->snapshot();
            workspace.reset();
            workspace = reopened(path);
            for (const Kind *kind : advanced.catalogue().kinds()) {
                const Table &a = advanced.table(*kind);
                const Table &b = workspace->snapshot().table(*kind);
                RC_ASSERT(a.size() == b.size());
                for (std::size_t i = 0; i < a.size(); ++i) {
                    RC_ASSERT(a.at(i)->id == b.at(i)->id);
                    for (const Field &field : kind->fields)
                        RC_ASSERT(sameValue(field, *a.at(i), *b.at(i)));
                }
            }
            workspace.reset();
            QFile::remove(path);
        });
        QVERIFY(held);
    }

    void afterClosingOnlyTheOneFileRemains()
    {
        const QString path = newPath();
        auto workspace = Workspace::create(path, options()).value();
        Edit edit = workspace->edit(QStringLiteral("Add"));
        edit.put(member("AAA"));
        QVERIFY(edit.commit().has_value());
        workspace.reset();
        const QFileInfo info(path);
        QCOMPARE(info.dir().entryList({info.fileName() + QStringLiteral("*")}, QDir::Files | QDir::Hidden),
                 QStringList{info.fileName()});
    }

    void openingToWriteChangesNothingUntilTheFirstEdit()
    {
        const QString path = newPath();
        QVERIFY(Workspace::create(path, options()).has_value());
        const auto content = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = content();
        {
            const auto workspace = reopened(path);
            QVERIFY(!workspace->isReadOnly());
            QVERIFY(content() == before);
        }
        QVERIFY(content() == before);
        {
            const auto workspace = reopened(path);
            Edit edit = workspace->edit(QStringLiteral("Add"));
            edit.put(member("AAA"));
            QVERIFY(edit.commit().has_value());
        }
        QVERIFY(content() != before);
        QCOMPARE(reopened(path)->snapshot().all<Member>().size(), std::size_t(1));
    }

    void viewsLearnKindIdsAndFields()
    {
        auto workspace = Workspace::create(newPath(), options()).value();
        std::vector<ChangeEvent> events;
        connect(workspace.get(), &Workspace::changed, this, [&](const ChangeEvent &event) { events.push_back(event); });
        Edit add = workspace->edit(QStringLiteral("Add"));
        const Id<Member> id = add.put(member("AAA"));
        QVERIFY(add.commit().has_value());
        Member changed = *workspace->snapshot().find(id);
        changed.name = QStringLiteral("Alpha");
        Edit rename = workspace->edit(QStringLiteral("Rename"));
        rename.put(changed);
        QVERIFY(rename.commit().has_value());
        QVERIFY(workspace->undo().has_value());

        QCOMPARE(events.size(), std::size_t(3));
        QVERIFY(!events[0].changes.changes[0].before);
        const Change &renamed = events[1].changes.changes.at(0);
        QCOMPARE(renamed.kind, &kindOf<Member>());
        QCOMPARE(renamed.id, id.uuid);
        QCOMPARE(renamed.changedFields(), std::vector<int>{kindOf<Member>().indexOf(u"name")});
        QCOMPARE(events[2].revision, workspace->snapshot().revision());
        QVERIFY(workspace->snapshot().find(id)->name.isEmpty());
    }

    void anEditThatIsDroppedLeavesNothing()
    {
        const QString path = newPath();
        auto workspace = Workspace::create(path, options()).value();
        const QByteArray before = dump(path);
        {
            Edit edit = workspace->edit(QStringLiteral("Never mind"));
            edit.put(member("AAA"));
        }
        QCOMPARE(dump(path), before);
        QVERIFY(workspace->history().value().empty());
        Edit nothing = workspace->edit(QStringLiteral("Nothing"));
        QVERIFY(nothing.commit().value().isEmpty());
        QVERIFY(workspace->history().value().empty());
    }

    void refusesTwoOfOneIdentity()
    {
        auto workspace = Workspace::create(newPath(), options()).value();
        Edit first = workspace->edit(QStringLiteral("Add"));
        first.put(member("AAA"));
        QVERIFY(first.commit().has_value());
        Edit second = workspace->edit(QStringLiteral("Add again"));
        second.put(member("BBB"));
        second.put(member("AAA"));
        const auto refused = second.commit();
        QVERIFY(refused.has_error());
        QVERIFY(refused.error().what.contains(QStringLiteral("AAA")));
        QCOMPARE(workspace->snapshot().all<Member>().size(), std::size_t(1));
        // After the refusal the workspace goes on as before.
        Edit third = workspace->edit(QStringLiteral("Add another"));
        third.put(member("BBB"));
        QVERIFY(third.commit().has_value());
    }

    /// Such a label could be written, but the file could not be opened again.
    void refusesALabelReleasedToAnEmptyId()
    {
        const QString path = newPath();
        auto workspace = Workspace::create(path, options()).value();
        auto record = std::make_shared<Member>(member("AAA"));
        record->id = Uuid::create();
        Label::Parts parts;
        parts.policy = QStringLiteral("NATO");
        parts.level = QStringLiteral("RESTRICTED");
        parts.releasableTo = std::vector<Uuid>{record->id, Uuid{}};
        record->label = Label(parts);
        Edit one = workspace->edit(QStringLiteral("One"));
        one.put(*record);
        QVERIFY(one.commit().has_error());
        ChangeSet changes;
        changes.put(kindOf<Member>(), record);
        Edit import = workspace->edit(QStringLiteral("Import"));
        import.apply(changes);
        QCOMPARE(import.commit().error().code, ErrorCode::Refused);
        workspace.reset();
        workspace = reopened(path);
        QVERIFY(workspace->snapshot().all<Member>().empty());
        QVERIFY(workspace->history().value().empty());
    }

    void swapsKeysAndTakesItBack()
    {
        auto workspace = Workspace::create(newPath(), options()).value();
        Edit add = workspace->edit(QStringLiteral("Add"));
        const auto a = add.put(member("AAA"));
        const auto b = add.put(member("BBB"));
        QVERIFY(add.commit().has_value());
        Member first = *workspace->snapshot().find(a);
        Member second = *workspace->snapshot().find(b);
        std::swap(first.key, second.key);
        Edit swap = workspace->edit(QStringLiteral("Swap"));
        swap.put(first);
        swap.put(second);
        QVERIFY(swap.commit().has_value());
        QCOMPARE(workspace->snapshot().find(a)->key, QStringLiteral("BBB"));
        QVERIFY(workspace->undo().has_value());
        QCOMPARE(workspace->snapshot().find(a)->key, QStringLiteral("AAA"));
    }

    void refusesARecordWithoutWhatItNeeds()
    {
        auto workspace = Workspace::create(newPath(), options()).value();
        Edit edit = workspace->edit(QStringLiteral("Add"));
        Membership membership;
        membership.member = Id<Member>::create();
        edit.put(membership);
        const auto refused = edit.commit();
        QVERIFY(refused.has_error());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(refused.error().what.contains(QStringLiteral("Alliance")));
    }

    void aNewEditEndsRedo()
    {
        auto workspace = Workspace::create(newPath(), options()).value();
        for (const char *key : {"AAA", "BBB"}) {
            Edit edit = workspace->edit(QStringLiteral("Add %1").arg(QLatin1String(key)));
            edit.put(member(key));
            QVERIFY(edit.commit().has_value());
        }
        QVERIFY(workspace->undo().has_value());
        QCOMPARE(workspace->redoText(), QStringLiteral("Add BBB"));
        QCOMPARE(workspace->undoText(), QStringLiteral("Add AAA"));
        Edit edit = workspace->edit(QStringLiteral("Add CCC"));
        edit.put(member("CCC"));
        QVERIFY(edit.commit().has_value());
        QVERIFY(!workspace->canRedo());
        QCOMPARE(workspace->undoText(), QStringLiteral("Add CCC"));
        const auto history = workspace->history().value();
        QCOMPARE(history.size(), std::size_t(4));
        QCOMPARE(history[2].reverts, std::optional<std::int64_t>(2));
        QCOMPARE(history[0].author, QStringLiteral("tester"));
        QCOMPARE(history[0].time, QStringLiteral("2027-03-01T12:00:00.000Z"));
    }

    void aSecondOpeningIsReadOnlyAndSaysWhy()
    {
        const QString path = newPath();
        auto first = Workspace::create(path, options()).value();
        Edit edit = first->edit(QStringLiteral("Add"));
        edit.put(member("AAA"));
        QVERIFY(edit.commit().has_value());
        auto second = reopened(path);
        QVERIFY(second->isReadOnly());
        QVERIFY2(second->readOnlyReason().contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(second->readOnlyReason()));
        QCOMPARE(second->snapshot().all<Member>().size(), std::size_t(1));
        Edit refused = second->edit(QStringLiteral("Add"));
        refused.put(member("BBB"));
        QCOMPARE(refused.commit().error().code, ErrorCode::Locked);
        first.reset();
        QVERIFY(!reopened(path)->isReadOnly());
    }

    void savesACopyWithItsHistory()
    {
        auto workspace = Workspace::create(newPath(), options()).value();
        Edit edit = workspace->edit(QStringLiteral("Add"));
        edit.put(member("AAA"));
        QVERIFY(edit.commit().has_value());
        const QString copy = newPath();
        QVERIFY(workspace->saveCopy(copy).has_value());
        QVERIFY(workspace->saveCopy(copy).has_value()); // replaces
        QCOMPARE(dump(copy), dump(workspace->path()));
        auto other = reopened(copy);
        QVERIFY(other->undo().has_value());
        QVERIFY(workspace->saveCopy(workspace->path()).has_error());
        QVERIFY(workspace->saveCopy(QStringLiteral("/nowhere/at/all.entente")).has_error());
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"

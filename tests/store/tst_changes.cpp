// SPDX-License-Identifier: GPL-3.0-or-later
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "tests/support/awkwardplan.h"

#include <QTemporaryDir>
#include <QtTest>
#include <rapidcheck.h>

using namespace entente;

/// The changeset of an edit: new records are written into it past SQLite's session extension, which
/// has to find in it what it would have recorded itself.
class TestChanges : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    int count_ = 0;

    std::unique_ptr<Workspace> newWorkspace()
    {
        return Workspace::create(folder_.filePath(QStringLiteral("%1.entente").arg(++count_)), {}).value();
    }

    static QByteArray textOf(sqlite3_value *value)
    {
        if (!value)
            return "absent";
        const QByteArray bytes(static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
        return QByteArray::number(sqlite3_value_type(value)) + ':' + bytes.toHex();
    }

    /// The steps of the last entry of @p workspace as SQLite reads them, one a line, sorted.
    static QByteArrayList stepsOf(const Workspace &workspace, std::int64_t entry)
    {
        const Store store = Store::open(workspace.path(), Access::ReadOnly, Schema::current()).value();
        QByteArray bytes = const_cast<Store &>(store).changeset(entry).value();
        sqlite3_changeset_iter *step = nullptr;
        if (sqlite3changeset_start(&step, int(bytes.size()), bytes.data()) != SQLITE_OK)
            return {"no changeset"};
        QByteArrayList steps;
        while (sqlite3changeset_next(step) == SQLITE_ROW) {
            const char *table = nullptr;
            int columns = 0;
            int operation = 0;
            int indirect = 0;
            unsigned char *primary = nullptr;
            sqlite3changeset_op(step, &table, &columns, &operation, &indirect);
            sqlite3changeset_pk(step, &primary, nullptr);
            QByteArray line = QByteArray(table) + ' ' + QByteArray::number(operation) + QByteArray::number(indirect) +
                              ' ' + QByteArray(reinterpret_cast<const char *>(primary), columns).toHex();
            for (int column = 0; column < columns; ++column) {
                sqlite3_value *value = nullptr;
                if (operation != SQLITE_DELETE) {
                    sqlite3changeset_new(step, column, &value);
                    line += ' ' + textOf(value);
                }
                value = nullptr;
                if (operation != SQLITE_INSERT) {
                    sqlite3changeset_old(step, column, &value);
                    line += " was " + textOf(value);
                }
            }
            steps << line;
        }
        if (sqlite3changeset_finalize(step) != SQLITE_OK)
            return {"a broken changeset"};
        std::sort(steps.begin(), steps.end());
        return steps;
    }

    static ChangeSet allOf(const Snapshot &plan)
    {
        ChangeSet changes;
        for (const Kind *kind : plan.catalogue().kinds())
            for (const auto &chunk : plan.table(*kind).chunks())
                for (const RecordPtr &record : *chunk)
                    changes.put(*kind, record);
        return changes;
    }

    static void commit(Edit &edit)
    {
        const auto done = edit.commit();
        QVERIFY2(done.has_value(), done.has_error() ? qPrintable(done.error().message()) : "");
    }

private slots:
    void newRecordsAreRecordedAsTheExtensionDoes()
    {
        const bool held = rc::check("the same steps, whichever way they were written", [this](std::uint32_t seed) {
            const Snapshot plan = test::awkwardPlan(seed, 5);
            const ChangeSet changes = allOf(plan);
            RC_PRE(!changes.isEmpty());
            auto quick = newWorkspace();
            Edit all = quick->edit(QStringLiteral("All at once"));
            all.apply(changes);
            commit(all);
            auto slow = newWorkspace();
            Edit each = slow->edit(QStringLiteral("One by one"));
            for (const Change &change : changes.changes)
                each.put(*change.kind, *change.after);
            commit(each);
            const QByteArrayList steps = stepsOf(*quick, 1);
            RC_ASSERT(std::size_t(steps.size()) == changes.changes.size());
            RC_ASSERT(steps == stepsOf(*slow, 1));
        });
        QVERIFY(held);
    }

    /// Added and renamed in one edit is added under the new name; added and removed is nothing.
    void recordsMayChangeAgainInTheSameEdit()
    {
        const auto workspace = newWorkspace();
        const auto member = [](const char *key) {
            auto record = std::make_shared<Member>();
            record->id = Uuid::create();
            record->key = QString::fromLatin1(key);
            return record;
        };
        const auto first = member("AAA");
        const auto second = member("BBB");
        const auto third = member("CCC");
        ChangeSet changes;
        for (const auto &record : {first, second, third})
            changes.put(kindOf<Member>(), record);
        Edit edit = workspace->edit(QStringLiteral("Add and think again"));
        edit.apply(changes);
        Member renamed = *second;
        renamed.key = QStringLiteral("BBX");
        edit.put(renamed);
        edit.remove(Id<Member>{third->id});
        const auto done = edit.commit();
        QVERIFY2(done.has_value(), done.has_error() ? qPrintable(done.error().message()) : "");
        QCOMPARE(done.value().changes.size(), std::size_t(2));
        QCOMPARE(workspace->snapshot().all<Member>().size(), std::size_t(2));
        QCOMPARE(workspace->snapshot().find(Id<Member>{second->id})->key, QStringLiteral("BBX"));
        QCOMPARE(stepsOf(*workspace, 1).size(), 2);
        QVERIFY(workspace->undo().has_value());
        QVERIFY(workspace->snapshot().all<Member>().empty());
        QVERIFY(workspace->redo().has_value());
        QCOMPARE(workspace->snapshot().find(Id<Member>{second->id})->key, QStringLiteral("BBX"));
    }

    void refusesANewRecordWhoseIdIsThere()
    {
        const auto workspace = newWorkspace();
        auto record = std::make_shared<Member>();
        record->id = Uuid::create();
        record->key = QStringLiteral("AAA");
        ChangeSet changes;
        changes.put(kindOf<Member>(), record);
        Edit edit = workspace->edit(QStringLiteral("Add"));
        edit.apply(changes);
        commit(edit);
        Edit again = workspace->edit(QStringLiteral("Add once more"));
        again.apply(changes);
        QVERIFY(again.commit().has_error());
        QCOMPARE(workspace->snapshot().all<Member>().size(), std::size_t(1));
        QCOMPARE(workspace->history().value().size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"

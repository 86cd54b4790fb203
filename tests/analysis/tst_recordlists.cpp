// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/recordlists.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <random>
#include <set>

using namespace entente;
using namespace entente::test;

class TestRecordLists : public QObject
{
    Q_OBJECT

    using Entry = RecordLists::Entry;
    /// The same by a plain set: key, tag and the record's id.
    using Plain = std::set<std::tuple<Uuid, std::uint32_t, Uuid>>;

    static Plain plain(std::span<const Entry> list)
    {
        Plain all;
        for (const Entry &entry : list)
            all.emplace(entry.key, entry.tag, entry.record->id);
        return all;
    }

private slots:
    // Through far more changes than are kept beside the first lists, each state says what a plain set says, and the
    // state before stays as it was.
    void changesAsAPlainSetDoes()
    {
        std::vector<Record> records(50);
        for (std::size_t i = 0; i < records.size(); ++i)
            records[i].id = testId(i + 1);
        std::mt19937 random(5);
        const auto any = [&] {
            return Entry{testId(1000 + random() % 9000), std::uint32_t(random() % 3), &records[random() % 50]};
        };
        std::vector<Entry> first;
        Plain expected;
        for (int i = 0; i < 2000; ++i)
            if (const Entry entry = any(); expected.emplace(entry.key, entry.tag, entry.record->id).second)
                first.push_back(entry);
        RecordLists lists(first);
        for (int step = 0; step < 400; ++step) {
            std::vector<Entry> removed;
            std::vector<Entry> added;
            for (int i = 0; i < 30; ++i)
                if (const Entry entry = any(); expected.emplace(entry.key, entry.tag, entry.record->id).second)
                    added.push_back(entry);
            for (int i = 0; i < 10; ++i) {
                const auto &[key, tag, id] = *std::next(expected.begin(), std::ptrdiff_t(random() % 500));
                const auto record = std::find_if(records.begin(), records.end(),
                                                 [&, wanted = id](const Record &each) { return each.id == wanted; });
                const Entry entry{key, tag, &*record};
                // What comes in the same step cannot go in it.
                if (std::find(added.begin(), added.end(), entry) != added.end())
                    continue;
                removed.push_back(entry);
                expected.erase({entry.key, entry.tag, record->id});
            }
            const Uuid touched = removed.empty() ? testId(1000) : removed.front().key;
            const Plain before = plain(lists.find(touched));
            const RecordLists next = lists.changed(removed, added);
            QCOMPARE(plain(lists.find(touched)), before);
            lists = next;
        }
        Plain all;
        lists.forEachList([&](std::span<const Entry> list) {
            QVERIFY(std::is_sorted(list.begin(), list.end(), [](const Entry &a, const Entry &b) { return a < b; }));
            const Plain one = plain(list);
            QCOMPARE(one.size(), list.size()); // each once
            QCOMPARE(plain(lists.find(list.front().key)), one);
            all.insert(one.begin(), one.end());
        });
        QCOMPARE(all, expected);
        const auto &[key, tag, id] = *expected.begin();
        for (const Entry &entry : lists.find(key, tag))
            QCOMPARE(entry.tag, tag);
        QVERIFY(!lists.find(key, tag).empty());
        QVERIFY(lists.find(key, 7).empty());
        QVERIFY(lists.find(testId(99999)).empty());
        QVERIFY(RecordLists().find(key).empty());
    }
};

QTEST_GUILESS_MAIN(TestRecordLists)
#include "tst_recordlists.moc"

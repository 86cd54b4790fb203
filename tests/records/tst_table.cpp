// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "model/records/snapshot.h"

#include <QtTest>
#include <rapidcheck.h>

#include <map>

using namespace entente;

/// The persistent table against a plain std::map.
class TestTable : public QObject
{
    Q_OBJECT

    static Uuid id(unsigned number)
    {
        Uuid uuid;
        uuid.bytes[0] = std::uint8_t(number >> 8);
        uuid.bytes[1] = std::uint8_t(number);
        return uuid;
    }
    static RecordPtr member(unsigned number, int version)
    {
        auto record = std::make_shared<Member>();
        record->id = id(number);
        record->name = QString::number(version);
        return record;
    }

private slots:
    void behavesLikeAMap()
    {
        const bool held = rc::check("a table after random changes is the map after them", [] {
            Table table;
            std::map<Uuid, RecordPtr> map;
            std::vector<Table> earlier;
            std::vector<std::map<Uuid, RecordPtr>> earlierMaps;
            for (int step = 0; step < 30; ++step) {
                std::map<unsigned, Change> changes; // one a record
                const int count = *rc::gen::inRange(0, 400);
                for (int i = 0; i < count; ++i) {
                    const auto number = *rc::gen::inRange(0U, 3000U);
                    const auto found = map.find(id(number));
                    Change change{&kindOf<Member>(), id(number), found == map.end() ? nullptr : found->second, nullptr};
                    if (found == map.end() || *rc::gen::arbitrary<bool>())
                        change.after = member(number, step);
                    changes[number] = change;
                }
                std::vector<const Change *> list;
                for (const auto &[number, change] : changes) {
                    list.push_back(&change);
                    if (change.after)
                        map[change.id] = change.after;
                    else
                        map.erase(change.id);
                }
                table = table.with(list);
                earlier.push_back(table);
                earlierMaps.push_back(map);
            }
            // The last table, and the ones it was made from, which share chunks with it.
            for (std::size_t version = 0; version < earlier.size(); version += 7) {
                const auto &expected = earlierMaps[version];
                RC_ASSERT(earlier[version].size() == expected.size());
                std::size_t position = 0;
                for (const auto &[key, record] : expected) {
                    RC_ASSERT(earlier[version].at(position) == record);
                    RC_ASSERT(earlier[version].indexOf(key) == std::ptrdiff_t(position));
                    ++position;
                }
                for (unsigned number = 0; number < 3000; number += 13)
                    RC_ASSERT(bool(earlier[version].find(id(number))) == (expected.count(id(number)) == 1));
                std::size_t walked = 0;
                for ([[maybe_unused]] const Member &each : TableOf<Member>(earlier[version]))
                    ++walked;
                RC_ASSERT(walked == expected.size());
            }
        });
        QVERIFY(held);
    }

    void snapshotsShareWhatDidNotChange()
    {
        std::vector<RecordPtr> records;
        for (unsigned i = 0; i < 5000; ++i)
            records.push_back(member(i, 0));
        const Table before(std::move(records));
        const Change change{&kindOf<Member>(), id(2500), before.find(id(2500)), member(2500, 1)};
        const Table after = before.with({&change});
        int shared = 0;
        for (const auto &chunk : after.chunks())
            shared += int(std::count(before.chunks().begin(), before.chunks().end(), chunk));
        QCOMPARE(shared, int(before.chunks().size()) - 1);
        QCOMPARE(static_cast<const Member &>(*before.find(id(2500))).name, QStringLiteral("0"));
        QCOMPARE(static_cast<const Member &>(*after.find(id(2500))).name, QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"

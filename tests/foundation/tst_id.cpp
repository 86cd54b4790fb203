// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/foundation/id.h"

#include <QtTest>

#include <set>
#include <thread>
#include <type_traits>

using namespace entente;

struct Apple {
};
struct Pear {
};
static_assert(!std::is_convertible_v<Id<Apple>, Id<Pear>>, "an id of one kind must not pass for another");
static_assert(!std::is_assignable_v<Id<Apple> &, Id<Pear>>);

class TestId : public QObject
{
    Q_OBJECT

private slots:
    void areOrderedAndDistinctInAllThreads()
    {
        std::vector<std::vector<Uuid>> made(4);
        std::vector<std::thread> threads;
        threads.reserve(made.size());
        for (auto &ids : made)
            threads.emplace_back([&ids] {
                for (int i = 0; i < 20000; ++i)
                    ids.push_back(Uuid::create());
            });
        for (auto &thread : threads)
            thread.join();
        std::set<Uuid> all;
        for (const auto &ids : made) {
            QVERIFY(std::is_sorted(ids.begin(), ids.end()));
            all.insert(ids.begin(), ids.end());
        }
        QCOMPARE(all.size(), std::size_t(80000));
    }

    void areOfVersionSeven()
    {
        const Uuid id = Uuid::create();
        QCOMPARE(id.bytes[6] >> 4, 7);
        QCOMPARE(id.bytes[8] >> 6, 2);
        const qint64 millis = (qint64(id.bytes[0]) << 40) | (qint64(id.bytes[1]) << 32) | (qint64(id.bytes[2]) << 24) |
                              (qint64(id.bytes[3]) << 16) | (qint64(id.bytes[4]) << 8) | qint64(id.bytes[5]);
        // Many ids in one millisecond may run a little ahead of the clock.
        QVERIFY(qAbs(millis - QDateTime::currentMSecsSinceEpoch()) < 60000);
    }

    void hexadecimalRoundTrip()
    {
        const Uuid id = Uuid::create();
        QCOMPARE(Uuid::fromHex(id.toHex()), id);
        QVERIFY(Uuid::fromHex(u"12").isNull());
        QVERIFY(Uuid::fromHex(QString(32, QLatin1Char('g'))).isNull());
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// How long sorting and searching a table of 100,000 records takes, from the key or click until the rows
// stand in their order. Prints one line a task: milliseconds, the best and the median of the runs.
#include "model/records/kinds.h"
#include "widgets/records/recordorder.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace entente;

namespace {

Snapshot largePlan(int size)
{
    QRandomGenerator random(1);
    const auto upTo = [&random](int limit) { return int(random.bounded(limit)); };
    const Catalogue &catalogue = Catalogue::standard();
    std::vector<Table> tables(catalogue.kinds().size());
    const auto put = [&](const Kind &kind, std::vector<RecordPtr> records) {
        tables[std::size_t(catalogue.indexOf(kind))] = Table(std::move(records));
    };
    std::vector<RecordPtr> members;
    std::vector<RecordPtr> capabilities;
    std::vector<RecordPtr> contributions;
    for (int i = 0; i < 200; ++i) {
        auto record = std::make_shared<Member>();
        record->id = Uuid::create();
        record->key = QStringLiteral("M%1").arg(i, 3, 10, QLatin1Char('0'));
        record->name = QStringLiteral("Member state %1").arg(i);
        members.push_back(record);
    }
    for (int i = 0; i < 5000; ++i) {
        auto record = std::make_shared<Capability>();
        record->id = Uuid::create();
        record->key = QStringLiteral("CAP-%1").arg(i);
        record->name = QStringLiteral("Capability %1").arg(i);
        capabilities.push_back(record);
    }
    const char *const statuses[] = {"declared", "offered", "confirmed"};
    for (int i = 0; i < size; ++i) {
        auto record = std::make_shared<Contribution>();
        record->id = Uuid::create();
        record->key = QStringLiteral("C%1").arg(upTo(10 * size), 7, 10, QLatin1Char('0'));
        record->member = {members[std::size_t(upTo(200))]->id};
        record->capability = {capabilities[std::size_t(upTo(5000))]->id};
        record->quantity = upTo(4) ? upTo(1000) : upTo(100000) / 7.0;
        record->noticeDays = upTo(180);
        record->status = {QString::fromLatin1(statuses[upTo(3)])};
        record->period = {PartialDate::fromDay(Day::of(2020 + upTo(10), 1 + upTo(12), 1)),
                          PartialDate::fromDay(Day::of(2030 + upTo(10), 1 + upTo(12), 28))};
        record->source = QStringLiteral("Return of %1, sheet %2").arg(2020 + upTo(8)).arg(upTo(900));
        if (upTo(10) == 0)
            record->note = QStringLiteral("Offered on the condition that transit is agreed, see file %1").arg(i);
        contributions.push_back(record);
    }
    put(kindOf<Member>(), std::move(members));
    put(kindOf<Capability>(), std::move(capabilities));
    put(kindOf<Contribution>(), std::move(contributions));
    return Snapshot(catalogue, std::move(tables), 1);
}

template<class Work>
void measure(const char *task, Work work)
{
    std::vector<double> times;
    std::size_t rows = 0;
    for (int run = 0; run < 9; ++run) {
        QElapsedTimer timer;
        timer.start();
        rows = work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-36s %8.2f ms best %8.2f ms median  %zu rows\n", task, times.front(), times[times.size() / 2], rows);
}

} // namespace

int main(int argc, char **argv)
{
    const int size = argc > 1 ? std::atoi(argv[1]) : 100000;
    const Snapshot plan = largePlan(size);
    const Kind &kind = kindOf<Contribution>();
    measure("making an order (letters of a locale)", [&] { return RecordOrder(kind).sort().size(); });
    for (const char *name : {"key", "member", "capability", "quantity", "from", "status", "source", "note"}) {
        RecordOrder order(kind);
        order.setSort({{kind.indexOf(QString::fromLatin1(name)), Qt::DescendingOrder}});
        measure((std::string("sort by ") + name).c_str(), [&] { return order.arranged(plan).size(); });
    }
    RecordOrder several(kind);
    several.setSort({{kind.indexOf(u"member"), Qt::AscendingOrder},
                     {kind.indexOf(u"status"), Qt::AscendingOrder},
                     {kind.indexOf(u"key"), Qt::AscendingOrder}});
    measure("sort by member, status, key", [&] { return several.arranged(plan).size(); });
    for (const char *text : {"m017", "transit", "17", "key: c00", "zzz", "2027-03"}) {
        RecordOrder order(kind);
        order.setFilter({QLatin1String(text), {}});
        measure((std::string("search ") + text).c_str(), [&] { return order.arranged(plan).size(); });
    }
    RecordOrder inForce(kind);
    inForce.setFilter({{}, Day::of(2027, 3, 1)});
    measure("in force on a day", [&] { return inForce.arranged(plan).size(); });
    RecordOrder all(kind);
    all.setSort({{kind.indexOf(u"key"), Qt::AscendingOrder}});
    all.setFilter({QStringLiteral("return"), Day::of(2027, 3, 1)});
    measure("search, in force, sorted by key", [&] { return all.arranged(plan).size(); });
    return 0;
}

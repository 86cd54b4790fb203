// SPDX-License-Identifier: GPL-3.0-or-later
// How long sorting, filtering and grouping a table of 100,000 records takes, from the key or click until the
// rows stand in their order; and what the real table does when the as-of day moves and when it scrolls.
// Prints one line a task: milliseconds, the best and the median of the runs.
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "resources/resources.h"
#include "widgets/records/asofslider.h"
#include "widgets/records/recordorder.h"
#include "widgets/records/recordtable.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"
#include "widgets/theme/applytheme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>

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
    std::vector<Label> labels;
    for (std::size_t i = 0; i < 7; ++i)
        labels.emplace_back(Label::Parts{QStringLiteral("N"),
                                         QStringLiteral("SECRET"),
                                         i == 0 ? std::nullopt : std::optional(std::vector{members[i]->id}),
                                         {}});
    const char *const statuses[] = {"declared", "offered", "confirmed"};
    for (int i = 0; i < size; ++i) {
        auto record = std::make_shared<Contribution>();
        record->id = Uuid::create();
        // In no order, and none twice for sizes that 7919 does not divide.
        record->key = QStringLiteral("C%1").arg(qint64(i) * 7919 % (10LL * size), 7, 10, QLatin1Char('0'));
        record->member = {members[std::size_t(upTo(200))]->id};
        record->capability = {capabilities[std::size_t(upTo(5000))]->id};
        record->quantity = upTo(4) ? upTo(1000) : upTo(100000) / 7.0;
        record->noticeDays = upTo(180);
        record->status = {QString::fromLatin1(statuses[upTo(3)])};
        record->period = {PartialDate::fromDay(Day::of(2020 + upTo(10), 1 + upTo(12), 1)),
                          PartialDate::fromDay(Day::of(2030 + upTo(10), 1 + upTo(12), 28))};
        record->source = QStringLiteral("Return of %1, sheet %2").arg(2020 + upTo(8)).arg(upTo(900));
        if (i % 3 != 0)
            record->label = labels[std::size_t(i % 7)];
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

/// A window on the whole plan, as a person has it before them.
void measureTable(const Snapshot &plan)
{
    const QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath(QStringLiteral("bench.entente")), {}).value();
    Edit edit = workspace->edit(QStringLiteral("Fill"));
    for (const Kind *kind : {&kindOf<Member>(), &kindOf<Capability>(), &kindOf<Contribution>()})
        plan.table(*kind).forEach([&](const Record &record) { edit.put(*kind, record); });
    if (edit.commit().has_error())
        return;
    const Theme theme = themeFor(ThemeName::Light);
    RecordTable table(*workspace, kindOf<Contribution>(), theme);
    table.resize(1100, 800);
    table.show();
    table.setAsOf(Day::of(2027, 1, 1));
    RecordTableModel &model = table.model();
    int step = 0;
    measure("as-of day moves, rows greyed", [&] {
        table.setAsOf(Day::of(2027, 1, 1).plus(++step));
        table.grab();
        return model.shownCount();
    });
    table.setInForceOnly(true);
    measure("as-of day moves, rows hidden", [&] {
        table.setAsOf(Day::of(2027, 1, 1).plus(++step));
        table.grab();
        return model.shownCount();
    });
    model.setSort({{model.columnOf(QStringLiteral("source")), Qt::AscendingOrder}});
    measure("as-of day moves, hidden and sorted", [&] {
        table.setAsOf(Day::of(2027, 1, 1).plus(++step));
        table.grab();
        return model.shownCount();
    });
    table.setInForceOnly(false);
    measure("slider with its ticks drawn anew", [&] {
        table.slider().setTheme(theme);
        table.slider().grab();
        return table.slider().begins().size();
    });
    QScrollBar *bar = table.view().verticalScrollBar();
    const auto scroll = [&] {
        bar->setValue((bar->value() + bar->pageStep()) % bar->maximum());
        table.view().viewport()->grab();
        return model.shownCount();
    };
    measure("scrolling by a page", scroll);
    measure("group by another column and show", [&] {
        model.setGroup(model.columnOf(++step % 2 ? QStringLiteral("member") : QStringLiteral("status")));
        table.grab();
        return std::size_t(model.rowCount());
    });
    measure("scrolling by a page, grouped", scroll);
    measure("fold or unfold a group", [&] {
        model.setFolded(0, !model.isFolded(0));
        return std::size_t(model.rowCount());
    });
    model.setGroup(-1);
    measure("change of a cell until it is shown", [&] {
        (void)model.change({{model.record(5).id, model.columnOf(QStringLiteral("quantity")), QString::number(++step)}},
                           QStringLiteral("Change"));
        table.grab();
        return model.shownCount();
    });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    initialiseResources();
    applyTheme(*qApp, themeFor(ThemeName::Light));
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
    using enum FilterTest;
    ColumnFilter refers{QStringLiteral("member"), RefersTo};
    refers.records = {plan.table(kindOf<Member>()).at(17)->id};
    ColumnFilter dates{QStringLiteral("from"), Dates};
    dates.from = Day::of(2027, 1, 1);
    ColumnFilter numbers{QStringLiteral("quantity"), Numbers};
    numbers.least = 500;
    const std::pair<const char *, ColumnFilter> filters[] = {
        {"filter source *, sheet 8?", {QStringLiteral("source"), Contains, QStringLiteral("sheet 8?")}},
        {"filter status", {QStringLiteral("status"), OneOf, {}, {QStringLiteral("confirmed")}}},
        {"filter member", refers},
        {"filter from", dates},
        {"filter quantity", numbers},
        {"filter member.name", {QStringLiteral("member.name"), Contains, QStringLiteral("state 17")}},
        {"filter note empty", {QStringLiteral("note"), Empty}},
    };
    for (const auto &[name, filter] : filters) {
        RecordOrder order(kind);
        measure(name, [&, filter = filter] {
            order.setFilter({{}, {}, {filter}}); // made ready anew, as by a person
            return order.arranged(plan).size();
        });
    }
    const auto through = [&](const char *path) {
        return FieldPath::parse(plan.catalogue(), kind, QString::fromLatin1(path)).value();
    };
    const int first = int(kind.fields.size());
    measure("sort by member.name, capability.name", [&] {
        RecordOrder order(kind);
        order.setPaths({through("member.name"), through("capability.name")});
        order.setSort({{first, Qt::AscendingOrder}, {first + 1, Qt::AscendingOrder}});
        return order.arranged(plan).size();
    });
    RecordOrder audience(kind);
    measure("hide from an audience", [&] {
        audience.setFilter({{}, {}, {}, {{plan.table(kindOf<Member>()).at(3)->id}}, Day::of(2027, 1, 1)});
        return audience.arranged(plan).size();
    });
    measureTable(plan);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What a check of a large plan takes, whole and after one edit.
//
// usage: bench_check TABLE_FOLDER     prints: task median-ms min max n, and what was examined

#include "model/analysis/check/checkedplan.h"
#include "model/analysis/check/fix.h"
#include "model/interchange/tablefolder.h"
#include "model/records/fieldtext.h"

#include <chrono>
#include <cstdio>
#include <map>

using namespace entente;

namespace {

double now()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Times {
    std::vector<double> milliseconds = {};
    std::size_t examined = 0;
};

void print(const std::string &task, Times times)
{
    auto &all = times.milliseconds;
    if (all.empty())
        return;
    std::sort(all.begin(), all.end());
    std::printf("%-34s median %9.3f min %9.3f max %9.3f n %zu examined %zu\n", task.c_str(), all[all.size() / 2],
                all.front(), all.back(), all.size(), times.examined / all.size());
}

/// An edit of a record that changes what rules read: numbers and dates, or else texts.
std::shared_ptr<Record> edited(const Kind &kind, const Record &record)
{
    std::shared_ptr<Record> after = kind.copy(record);
    for (const Field &field : kind.fields) {
        if (field.type == FieldType::Number)
            field.edit<std::optional<double>>(*after) = field.get<std::optional<double>>(record).value_or(0) + 1;
        else if (field.type == FieldType::Date)
            field.edit<PartialDate>(*after) = PartialDate{2031, 0, 0};
        else if (field.type == FieldType::Text && !field.identity)
            field.edit<QString>(*after) += QLatin1Char('x');
    }
    return after;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_check TABLE_FOLDER\n");
        return 2;
    }
    Job job;
    const Snapshot empty;
    const auto input = readTableFolder(QString::fromLocal8Bit(argv[1]), empty.catalogue(), job);
    const auto outcome = input.has_value() ? planImport(empty, input.value(), ImportOptions{}, job)
                                           : Result<ImportOutcome>(input.assume_error());
    if (outcome.has_error() || !outcome.value().isAccepted()) {
        std::fprintf(stderr, "the folder cannot be imported\n");
        return 3;
    }
    const Snapshot plan = empty.advanced(outcome.value().changes, 1);

    Times full;
    CheckedPlan state;
    for (int i = 0; i < 5; ++i) {
        // A plan of its own each time: what a snapshot derives is part of the work.
        const Snapshot fresh = empty.advanced(outcome.value().changes, 1);
        const double start = now();
        state = CheckedPlan::check(fresh, {}, job).value();
        full.milliseconds.push_back(now() - start);
        full.examined += state.examined();
    }
    print("full", full);
    std::map<std::string, std::size_t> counts;
    for (const FindingPtr &finding : state.findings())
        ++counts[finding->rule->id];
    for (const auto &[rule, count] : counts)
        std::printf("  %-40s %zu\n", rule.c_str(), count);

    for (const Kind *kind : plan.catalogue().kinds()) {
        const Table &table = plan.table(*kind);
        Times change;
        Times removal;
        for (std::size_t i = 0; i < table.size(); i += table.size() / 25 + 1) {
            const RecordPtr before = state.plan().table(*kind).at(i);
            ChangeSet changes;
            changes.put(*kind, edited(*kind, *before), before);
            Snapshot later = state.plan().advanced(changes, 2);
            double start = now();
            change.examined += state.advanced(later, changes, job).value().examined();
            change.milliseconds.push_back(now() - start);
            ChangeSet gone;
            gone.remove(*kind, before);
            later = state.plan().advanced(gone, 2);
            start = now();
            removal.examined += state.advanced(later, gone, job).value().examined();
            removal.milliseconds.push_back(now() - start);
        }
        print(std::string("change a ") + kind->name, change);
        print(std::string("delete a ") + kind->name, removal);
    }
    return 0;
}

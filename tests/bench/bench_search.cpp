// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search FOLDER - what it takes to build the search index of a table folder's plan, to follow an edit with it,
// and from each keystroke to its result.
#include "model/interchange/importplan.h"
#include "model/interchange/tablefolder.h"
#include "model/records/kinds.h"
#include "model/store/searchindex.h"
#include "tests/bench/stage.h"

using namespace entente;

namespace {

double edited(SearchIndex &index, Snapshot &plan, const Kind &kind, const Field &field, Job &job)
{
    const RecordPtr before = plan.table(kind).at(plan.table(kind).size() / 2);
    const std::shared_ptr<Record> after = kind.copy(*before);
    field.edit<QString>(*after) += QStringLiteral(" again");
    ChangeSet changes;
    changes.put(kind, after, before);
    plan = plan.advanced(changes, plan.revision() + 1);
    return secondsOf([&] { valueOf(index.advance(changes, plan, job)); });
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_search FOLDER\n");
        return 2;
    }
    Job job;
    const Snapshot empty;
    const ImportInput input = valueOf(readTableFolder(QString::fromLocal8Bit(argv[1]), empty.catalogue(), job));
    ImportOutcome outcome = valueOf(planImport(empty, input, {}, job));
    const std::size_t rows = outcome.changes.changes.size();
    Snapshot plan = empty.advanced(outcome.changes, 1);
    printStage("the plan is there", 0, rows);
    const Stage building("build");
    const auto index = valueOf(SearchIndex::build(plan, job));
    building.done(rows);

    const RecordPtr contribution = plan.table(kindOf<Contribution>()).at(plan.all<Contribution>().size() / 2);
    const QString key = kindOf<Contribution>().keyField()->get<QString>(*contribution);
    for (const QString &text :
         {key, QStringLiteral("confirmed"), QStringLiteral("memorandum 12"), QStringLiteral("provider"),
          QStringLiteral("a c e"), QStringLiteral("zzz"), QStringLiteral("N001 C-"), QStringLiteral("nation air")})
        for (qsizetype length = 1; length <= text.size(); ++length) {
            std::vector<double> times;
            std::size_t found = 0;
            for (int i = 0; i < 5; ++i)
                times.push_back(secondsOf([&] {
                    const auto result = valueOf(index->search({text.left(length), nullptr, 12}, plan, job));
                    found = result.hits.size() + (result.more ? 1 : 0);
                }));
            printMedian(qPrintable(QStringLiteral("%1 -> %2").arg(text.left(length)).arg(found)), times);
        }
    for (const Kind *kind : {&kindOf<Contribution>(), &kindOf<Member>()}) {
        std::vector<double> notes;
        std::vector<double> names;
        for (int i = 0; i < 9; ++i) {
            notes.push_back(edited(*index, plan, *kind, *kind->field(u"note"), job));
            names.push_back(edited(*index, plan, *kind, *kind->keyField(), job));
        }
        printMedian(qPrintable(QStringLiteral("follow a note of a %1").arg(QLatin1String(kind->name))), notes);
        printMedian(qPrintable(QStringLiteral("follow a key of a %1").arg(QLatin1String(kind->name))), names);
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// bench_import FOLDER - seconds for each stage from a table folder to a plan and back, and the peak
// memory. Each line: stage, seconds, rows.
#include "model/interchange/importplan.h"
#include "model/interchange/json.h"
#include "model/interchange/tablefolder.h"
#include "tests/bench/stage.h"

#include <QTemporaryDir>

using namespace entente;

namespace {

std::size_t rowsOf(const ImportInput &input)
{
    std::size_t rows = 0;
    for (const TableRows &table : input.tables)
        rows += table.rowCount();
    return rows;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_import FOLDER\n");
        return 2;
    }
    Job job;
    const Catalogue &catalogue = Catalogue::standard();
    Snapshot plan(catalogue);
    {
        const Stage read("read the folder");
        const ImportInput input = valueOf(readTableFolder(QString::fromLocal8Bit(argv[1]), catalogue, job));
        read.done(rowsOf(input));
        const Stage planned("plan into an empty plan");
        const ImportOutcome outcome = valueOf(planImport(plan, input, {}, job));
        planned.done(rowsOf(input));
        for (const Refusal &refusal : outcome.refusals)
            std::fprintf(stderr, "%s\n", qPrintable(refusal.message()));
        const Stage applied("apply to the snapshot");
        plan = plan.advanced(outcome.changes, 1);
        applied.done(outcome.changes.changes.size());
    }
    for (const char *name : {"plan once more, unchanged", "and again, indexes made"}) {
        const ImportInput input = valueOf(readTableFolder(QString::fromLocal8Bit(argv[1]), catalogue, job));
        const Stage again(name);
        const ImportOutcome outcome = valueOf(planImport(plan, input, {}, job));
        again.done(rowsOf(input) - outcome.changes.changes.size());
    }
    QTemporaryDir folder;
    const Stage written("write a table folder");
    if (!writeTableFolder(plan, folder.filePath(QStringLiteral("plan")), job))
        return 1;
    written.done(0);
    const Stage json("make JSON");
    const QByteArray bytes = valueOf(planAsJson(plan, job));
    json.done(std::size_t(bytes.size()));
    return 0;
}

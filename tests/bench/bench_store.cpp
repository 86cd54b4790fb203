// SPDX-License-Identifier: GPL-3.0-or-later
// bench_store FOLDER WORKSPACE - seconds for each stage of importing a table folder into a new workspace,
// of opening it, and of one edit and its undo with a view that listens. WORKSPACE is replaced.
// Each line: stage, seconds, rows, peak memory of the process so far.
#include "model/analysis/compiledplan.h"
#include "model/interchange/importplan.h"
#include "model/interchange/tablefolder.h"
#include "model/records/contribution.h"
#include "model/workspace/edit.h"
#include "tests/bench/stage.h"

#include <QFile>

using namespace entente;

namespace {

std::size_t import(const QString &folder, Workspace &workspace, Job &job)
{
    const Stage read("read the folder");
    ImportInput input = valueOf(readTableFolder(folder, workspace.snapshot().catalogue(), job));
    read.done(0);
    const Stage planned("plan and validate");
    ImportOutcome outcome = valueOf(planImport(workspace.snapshot(), input, {}, job));
    input = {};
    const std::size_t rows = outcome.changes.changes.size();
    planned.done(rows);
    const Stage inserted("write the rows");
    Edit edit = workspace.edit(QStringLiteral("Import"));
    edit.apply(std::move(outcome.changes));
    inserted.done(rows);
    const Stage committed("check, record and commit");
    valueOf(edit.commit());
    committed.done(rows);
    return rows;
}

void editAndUndo(Workspace &workspace)
{
    std::size_t told = 0;
    QObject::connect(&workspace, &Workspace::changed, &workspace, [&] { ++told; });
    constexpr int times = 21;
    std::vector<double> edits;
    std::vector<double> undos;
    for (int i = 0; i < times; ++i) {
        Contribution one = *workspace.snapshot().all<Contribution>().begin();
        one.quantity = one.quantity.value_or(0) + 1;
        edits.push_back(secondsOf([&] {
            Edit edit = workspace.edit(QStringLiteral("Change quantity"));
            edit.put(one);
            valueOf(edit.commit());
        }));
        undos.push_back(secondsOf([&] { valueOf(workspace.undo()); }));
    }
    printMedian("one edit, committed and told", edits);
    printMedian("its undo", undos);
    if (told != 2 * times)
        std::exit(1);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_store FOLDER WORKSPACE\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[2]);
    QFile::remove(path);
    Job job;
    std::size_t rows = 0;
    {
        const Stage whole("import, from opening to closing");
        const auto workspace = valueOf(Workspace::create(path, {}));
        rows = import(QString::fromLocal8Bit(argv[1]), *workspace, job);
        whole.done(rows);
    }
    const Stage opened("open");
    const auto workspace = valueOf(Workspace::open(path, Access::ReadWrite, {}, job));
    opened.done(rows);
    editAndUndo(*workspace);
    return 0;
}

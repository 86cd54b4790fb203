// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window WORKSPACE - seconds from nothing to a window that shows the plan, and of committing and undoing one edit
// with the sections that show it told. The file is changed and changed back.
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "model/records/contribution.h"
#include "model/workspace/edit.h"
#include "tests/bench/stage.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace entente;

namespace {

template<class Holds>
void waitUntil(Holds holds)
{
    while (!holds())
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer start;
    start.start();
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_window WORKSPACE\n");
        return 2;
    }
    const QTemporaryDir folder;
    WindowOptions options;
    options.settingsPath = folder.filePath(QStringLiteral("entente.ini"));
    options.samplesFolder = folder.path();
    MainWindow window(options);
    window.resize(1280, 800);
    window.show();
    window.openPlan(QString::fromLocal8Bit(argv[1]));
    waitUntil([&] { return window.plan() != nullptr; });
    QApplication::processEvents();
    Workspace &workspace = window.plan()->workspace();
    printStage("start to the plan on show", double(start.nsecsElapsed()) / 1e9,
               workspace.snapshot().all<Contribution>().size());
    waitUntil([&] { return !window.runner().isBusy(); });
    printStage("start to every number there", double(start.nsecsElapsed()) / 1e9, 0);

    for (const char *section : {"gaps", "contributions"}) {
        window.plan()->showSection(QString::fromLatin1(section));
        waitUntil([&] { return !window.runner().isBusy(); });
        std::vector<double> edits;
        std::vector<double> undos;
        std::vector<double> settled;
        constexpr int times = 11;
        for (int i = 0; i < times; ++i) {
            Contribution one = *workspace.snapshot().all<Contribution>().begin();
            one.quantity = one.quantity.value_or(0) + 1;
            edits.push_back(secondsOf([&] {
                Edit edit = workspace.edit(QStringLiteral("Change quantity"));
                edit.put(one);
                valueOf(edit.commit());
            }));
            settled.push_back(secondsOf([&] { waitUntil([&] { return !window.runner().isBusy(); }); }));
            undos.push_back(secondsOf([&] { valueOf(workspace.undo()); }));
            waitUntil([&] { return !window.runner().isBusy(); });
        }
        std::printf("with %s on show\n", section);
        printMedian("  one edit, committed and told", edits);
        printMedian("  its undo", undos);
        printMedian("  until the figures follow", settled);
    }
    return 0;
}

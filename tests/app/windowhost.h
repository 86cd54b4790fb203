// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sections/gapssection.h"
#include "app/window/inspector.h"
#include "app/window/mainwindow.h"
#include "app/window/planview.h"
#include "resources/resources.h"

#include <QtTest>

namespace entente::test {

/// A window on a copy of the sample plan, in a folder that goes with it. Dialogs are answered by nobody.
class WindowHost
{
public:
    WindowHost()
    {
        initialiseResources();
        WindowOptions options;
        options.settingsPath = folder_.filePath(QStringLiteral("entente.ini"));
        options.samplesFolder = folder_.filePath(QStringLiteral("samples"));
        options.today = Day::of(2026, 11, 24);
        options.workspace.author = QStringLiteral("tester");
        window_ = std::make_unique<MainWindow>(options);
        window_->resize(1280, 800);
        window_->show();
        window_->openSample(QStringLiteral("northern-accord"));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(window_->plan(), 20000); }();
        settle();
    }

    [[nodiscard]] MainWindow &window() { return *window_; }
    [[nodiscard]] PlanView &plan() { return *window_->plan(); }
    [[nodiscard]] GapsSection &gaps()
    {
        plan().showSection(QStringLiteral("gaps"));
        return *qobject_cast<GapsSection *>(plan().current());
    }
    /// Waits until nothing works in the background, and what that set off is over too.
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QTest::qWait(60);
            QTRY_VERIFY_WITH_TIMEOUT(!window_->runner().isBusy(), 30000);
        }
    }

private:
    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace entente::test

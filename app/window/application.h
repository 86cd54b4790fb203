// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/dialogs.h"
#include "model/workspace/workspace.h"

class QApplication;

namespace entente {

/// What the window gets from outside.
struct WindowOptions {
    Workspace::Options workspace;
    QString settingsPath;  ///< the ini file; empty for the user's own
    QString samplesFolder; ///< where samples are kept once opened; empty for the user's own
    Day today = Day::fromDate(QDate::currentDate());
    Dialogs dialogs = Dialogs::real(); ///< tests answer in their place
};

/// Shows the window until it is closed: on the plan @p file, or on the start page where it is empty.
/// A file that cannot be opened is said on the start page. @return the program's exit code.
[[nodiscard]] int runWindow(QApplication &application, const QString &file, const WindowOptions &options);

/// The ini file of this user.
[[nodiscard]] QString userSettingsPath();

} // namespace entente

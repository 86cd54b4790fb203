// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/dialogs.h"
#include "app/window/jobrunner.h"
#include "model/interchange/exportformats.h"
#include "model/workspace/workspace.h"

namespace entente {

/// Tables into and plans out of an open workspace: reading in the background, a preview, one edit.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    Transfer(JobRunner &runner, const Dialogs &dialogs, QWidget *window);

    /// Asks for a table folder, or for one CSV file that is called like a kind.
    void askForFolder(Workspace &workspace);
    void askForFile(Workspace &workspace);
    /// Reads @p path, shows what it would do to the plan, and does it when that is accepted.
    void importFrom(const QString &path, Workspace &workspace);
    /// Asks for a place and writes the plan there.
    void exportAs(const ExportFormat &format, Workspace &workspace, const QString &planName);

signals:
    void failed(const entente::Error &error);
    void said(const QString &sentence);

private:
    void commit(const ImportPreview &preview, std::int64_t revision, const QString &path, Workspace &workspace);

    JobRunner &runner_;
    const Dialogs &dialogs_;
    QWidget *window_;
};

} // namespace entente

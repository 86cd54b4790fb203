// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/dialogs.h"
#include "app/window/jobrunner.h"
#include "model/workspace/workspace.h"

namespace entente {

/// Creating, opening and copying workspace files, without blocking the window.
class PlanFiles final : public QObject
{
    Q_OBJECT

public:
    using Opened = std::function<void(std::unique_ptr<Workspace>)>;

    /// @p opened receives every workspace that could be opened.
    PlanFiles(Workspace::Options options, JobRunner &runner, const Dialogs &dialogs, QWidget *window, Opened opened);

    void setAuthor(const QString &author) { options_.author = author; }
    void open(const QString &path);
    /// Asks for a place and creates an empty plan there.
    void createPlan();
    /// Opens the sample @p name from the user's own copy in @p folder, which is made when it is not there.
    void openSample(const QString &name, const QString &folder);
    void askToOpen();
    /// Asks for a place and writes a copy of @p workspace there.
    void saveCopy(Workspace &workspace);

signals:
    void failed(const entente::Error &error);
    void said(const QString &sentence);

private:
    void run(const QString &title, std::function<Result<std::unique_ptr<Workspace>>(Job &)> work);
    [[nodiscard]] static QString planFolder();

    Workspace::Options options_;
    JobRunner &runner_;
    const Dialogs &dialogs_;
    QWidget *window_;
    Opened opened_;
};

} // namespace entente

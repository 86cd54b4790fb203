// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/dialogs.h"
#include "app/window/jobrunner.h"
#include "model/interchange/exportformats.h"
#include "model/records/kinds.h"
#include "model/workspace/workspace.h"

namespace entente {

/// Tables into and plans out of an open workspace: reading in the background, a preview, one edit.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    Transfer(JobRunner &runner, const Dialogs &dialogs, QWidget *window);

    /// Asks for a table folder, or for one file.
    void askForFolder(Workspace &workspace);
    void askForFile(Workspace &workspace);
    /// Asks for a file that is to be read through a mapping, whatever it is called.
    void askForForeignFile(Workspace &workspace);
    /// Reads @p paths as one import, shows what it would do to the plan, and does it when that is accepted. A
    /// foreign table opens the import dialog; so does a mapping file, with the table beside it in @p paths or else
    /// the first of its sources that lies in its folder.
    void importFrom(const QStringList &paths, Workspace &workspace);
    /// Opens the import dialog on the table at @p path, with the mapping file @p mapping where there is one.
    void importMapped(const QString &path, const QString &mapping, Workspace &workspace);
    /// Asks for a member (@p suggested first) and a place, and writes the survey of that member there.
    void askForSurvey(Workspace &workspace, const QString &planName, Day asOf, const Id<Member> &suggested);
    /// Asks for a place and writes the plan there, with its label as of @p today.
    void exportAs(const ExportFormat &format, Workspace &workspace, const QString &planName, Day today);

signals:
    void failed(const entente::Error &error);
    void said(const QString &sentence);

private:
    [[nodiscard]] bool mayImport(const Workspace &workspace);
    void importMapping(const QString &mapping, Workspace &workspace);
    void show(const ImportPreview &preview, std::int64_t revision, const QStringList &paths, Workspace &workspace);
    void makeSurvey(const Id<Member> &member, const QString &path, const QString &planName, Day asOf,
                    Workspace &workspace);
    void commit(const ImportPreview &preview, std::int64_t revision, const QStringList &paths, Workspace &workspace);

    JobRunner &runner_;
    const Dialogs &dialogs_;
    QWidget *window_;
};

} // namespace entente

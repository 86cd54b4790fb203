// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/transfer.h"

#include "app/window/importpreview.h"
#include "model/interchange/tablefolder.h"
#include "model/workspace/edit.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QWidget>

namespace entente {

namespace {

const QString importTopic = QStringLiteral("import");
const QString exportTopic = QStringLiteral("export");

} // namespace

Transfer::Transfer(JobRunner &runner, const Dialogs &dialogs, QWidget *window)
    : QObject(window), runner_(runner), dialogs_(dialogs), window_(window)
{
}

void Transfer::askForFolder(Workspace &workspace)
{
    const FileRequest request{FileRequest::Mode::OpenFolder, tr("Import a table folder"), {}, QDir::homePath(), {}};
    dialogs_.file(window_, request, [this, plan = QPointer<Workspace>(&workspace)](const QString &path) {
        if (plan)
            importFrom(path, *plan);
    });
}

void Transfer::askForFile(Workspace &workspace)
{
    const FileRequest request{
        FileRequest::Mode::OpenFile, tr("Import a CSV file"), tr("Table (*.csv)"), QDir::homePath(), {}};
    dialogs_.file(window_, request, [this, plan = QPointer<Workspace>(&workspace)](const QString &path) {
        if (plan)
            importFrom(path, *plan);
    });
}

void Transfer::importFrom(const QString &path, Workspace &workspace)
{
    if (workspace.isReadOnly()) {
        emit failed(Error{ErrorCode::Refused, workspace.readOnlyReason(), workspace.path(),
                          tr("Save a copy and import into that.")});
        return;
    }
    const QString source = QFileInfo(QDir::cleanPath(path)).fileName();
    runner_.run<ImportPreview>(
        importTopic, tr("Reading %1").arg(source), workspace.snapshot(),
        [path, source](const Snapshot &plan, Job &job) -> Result<ImportPreview> {
            TRY(const ImportInput input, readTableFolder(path, plan.catalogue(), job));
            TRY(ImportOutcome outcome, planImport(plan, input, ImportOptions{}, job));
            return ImportPreview{source, std::move(outcome)};
        },
        &workspace,
        [this, path, plan = QPointer<Workspace>(&workspace),
         revision = workspace.snapshot().revision()](Result<ImportPreview> result) {
            if (result.has_error()) {
                emit failed(result.assume_error());
                return;
            }
            const auto preview = std::make_shared<ImportPreview>(std::move(result).assume_value());
            dialogs_.importPreview(window_, *preview, [this, preview, path, plan, revision] {
                if (plan)
                    commit(*preview, revision, path, *plan);
            });
        });
}

void Transfer::commit(const ImportPreview &preview, std::int64_t revision, const QString &path, Workspace &workspace)
{
    // What was looked at must be what happens: after another edit it is looked at again.
    if (workspace.snapshot().revision() != revision)
        return importFrom(path, workspace);
    Edit edit = workspace.edit(tr("Import %1").arg(preview.source));
    edit.apply(preview.outcome.changes);
    if (const auto done = edit.commit(); done.has_error())
        emit failed(done.assume_error());
    else
        emit said(preview.rows() == 1
                      ? tr("Imported 1 row from %1").arg(preview.source)
                      : tr("Imported %1 rows from %2").arg(QLocale().toString(preview.rows()), preview.source));
}

void Transfer::exportAs(const ExportFormat &format, Workspace &workspace, const QString &planName)
{
    FileRequest request;
    request.mode = format.isFolder() ? FileRequest::Mode::OpenFolder : FileRequest::Mode::SaveFile;
    request.title = tr("Export as %1").arg(format.title);
    request.start = format.isFolder() ? QDir::homePath() : QDir::home().filePath(planName + format.suffix);
    if (!format.isFolder()) {
        request.filter = QStringLiteral("%1 (*%2)").arg(format.title, format.suffix);
        request.suffix = format.suffix.mid(1);
    }
    dialogs_.file(window_, request, [this, format, plan = QPointer<Workspace>(&workspace)](const QString &path) {
        if (!plan)
            return;
        runner_.run<void>(
            exportTopic, tr("Exporting to %1").arg(QFileInfo(path).fileName()), plan->snapshot(),
            [write = format.write, path](const Snapshot &snapshot, Job &job) { return write(snapshot, path, job); },
            this,
            [this, path](Result<void> result) {
                if (result.has_error())
                    emit failed(result.assume_error());
                else
                    emit said(tr("Exported to %1").arg(QDir::toNativeSeparators(path)));
            });
    });
}

} // namespace entente

#include "moc_transfer.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/transfer.h"

#include "app/import/importdialog.h"
#include "app/surveys.h"
#include "app/window/banner.h"
#include "app/window/importpreview.h"
#include "model/interchange/importsource.h"
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

bool isMapping(const QString &path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

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
            importFrom({path}, *plan);
    });
}

void Transfer::askForFile(Workspace &workspace)
{
    const FileRequest request{FileRequest::Mode::OpenFile,
                              tr("Import a file"),
                              tr("Tables and mappings (%1 *.json)").arg(importPatterns()),
                              QDir::homePath(),
                              {}};
    dialogs_.file(window_, request, [this, plan = QPointer<Workspace>(&workspace)](const QString &path) {
        if (plan)
            importFrom({path}, *plan);
    });
}

void Transfer::askForForeignFile(Workspace &workspace)
{
    const FileRequest request{FileRequest::Mode::OpenFile,
                              tr("Import a file through a mapping"),
                              tr("Tables (%1)").arg(importPatterns()),
                              QDir::homePath(),
                              {}};
    dialogs_.file(window_, request, [this, plan = QPointer<Workspace>(&workspace)](const QString &path) {
        if (plan)
            importMapped(path, {}, *plan);
    });
}

bool Transfer::mayImport(const Workspace &workspace)
{
    if (!workspace.isReadOnly())
        return true;
    emit failed(Error{ErrorCode::Refused, workspace.readOnlyReason(), workspace.path(),
                      tr("Save a copy and import into that.")});
    return false;
}

void Transfer::importFrom(const QStringList &paths, Workspace &workspace)
{
    if (!mayImport(workspace) || paths.isEmpty())
        return;
    const auto mapping = std::find_if(paths.begin(), paths.end(), isMapping);
    if (mapping != paths.end()) {
        const auto table = std::find_if_not(paths.begin(), paths.end(), isMapping);
        return table == paths.end() ? importMapping(*mapping, workspace) : importMapped(*table, *mapping, workspace);
    }
    QStringList names;
    for (const QString &path : paths)
        names << QFileInfo(QDir::cleanPath(path)).fileName();
    const QString source = names.join(QStringLiteral(", "));
    // A foreign table has no preview before somebody has said what it means.
    struct Reading {
        std::optional<ImportPreview> preview;
        QString foreign;
    };
    runner_.run<Reading>(
        importTopic, tr("Reading %1").arg(source), workspace.snapshot(),
        [paths, source](const Snapshot &plan, Job &job) -> Result<Reading> {
            ImportInput whole;
            for (const QString &path : paths) {
                auto input = readImportSource(path, plan, job);
                if (input.has_value()) {
                    whole.append(std::move(input).assume_value());
                    continue;
                }
                const auto isForeign = isForeignTable(path, plan, job);
                if (input.assume_error().code == ErrorCode::BadInput && isForeign && isForeign.value())
                    return Reading{{}, path};
                return std::move(input).assume_error();
            }
            TRY(ImportOutcome outcome, planImport(plan, whole, ImportOptions{}, job));
            return Reading{ImportPreview{source, std::move(outcome), plan}, {}};
        },
        &workspace,
        [this, paths, plan = QPointer<Workspace>(&workspace),
         revision = workspace.snapshot().revision()](Result<Reading> result) {
            if (result.has_error())
                emit failed(result.assume_error());
            else if (plan && !result.assume_value().preview)
                importMapped(result.assume_value().foreign, {}, *plan);
            else if (plan)
                show(*result.assume_value().preview, revision, paths, *plan);
        });
}

void Transfer::show(const ImportPreview &preview, std::int64_t revision, const QStringList &paths, Workspace &workspace)
{
    const auto kept = std::make_shared<ImportPreview>(preview);
    dialogs_.importPreview(window_, *kept, [this, kept, paths, revision, plan = QPointer<Workspace>(&workspace)] {
        if (plan)
            commit(*kept, revision, paths, *plan);
    });
}

void Transfer::importMapped(const QString &path, const QString &mapping, Workspace &workspace)
{
    if (!mayImport(workspace))
        return;
    auto *dialog = new ImportDialog(workspace, runner_, dialogs_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::said, this, &Transfer::said);
    connect(&workspace, &QObject::destroyed, dialog, &ImportDialog::abandon);
    dialog->open(path);
    if (!mapping.isEmpty())
        dialog->loadMappingFile(mapping);
}

void Transfer::importMapping(const QString &mapping, Workspace &workspace)
{
    const auto loaded = loadMapping(mapping);
    if (loaded.has_error()) {
        emit failed(loaded.error());
        return;
    }
    const QDir folder(QFileInfo(mapping).absolutePath());
    for (const MappingSource &source : loaded.value().sources)
        for (const QString &file : source.files)
            if (folder.exists(file))
                return importMapped(folder.filePath(file), mapping, workspace);
    const FileRequest request{FileRequest::Mode::OpenFile,
                              tr("Import which file through %1?").arg(QFileInfo(mapping).fileName()),
                              tr("Tables (%1)").arg(importPatterns()),
                              folder.path(),
                              {}};
    dialogs_.file(window_, request, [this, mapping, plan = QPointer<Workspace>(&workspace)](const QString &path) {
        if (plan)
            importMapped(path, mapping, *plan);
    });
}

void Transfer::askForSurvey(Workspace &workspace, const QString &planName, Day asOf, const Id<Member> &suggested)
{
    const auto ask = dialogs_.member ? dialogs_.member : Dialogs::real().member;
    ask(window_, {workspace.snapshot(), suggested},
        [this, planName, asOf, plan = QPointer<Workspace>(&workspace)](const Id<Member> &member) {
            const Member *found = plan ? plan->snapshot().find(member) : nullptr;
            if (!found)
                return;
            const FileRequest request{
                FileRequest::Mode::SaveFile, tr("Survey of %1").arg(found->key), tr("Workbook (*.xlsx)"),
                QDir::home().filePath(tr("%1 survey %2.xlsx").arg(planName, found->key)), QStringLiteral("xlsx")};
            dialogs_.file(window_, request, [this, member, planName, asOf, plan](const QString &path) {
                if (plan)
                    makeSurvey(member, path, planName, asOf, *plan);
            });
        });
}

void Transfer::makeSurvey(const Id<Member> &member, const QString &path, const QString &planName, Day asOf,
                          Workspace &workspace)
{
    runner_.run<std::int64_t>(
        exportTopic, tr("Writing %1").arg(QFileInfo(path).fileName()), workspace.snapshot(),
        [member, path, planName, asOf](const Snapshot &plan, Job &job) {
            return entente::makeSurvey(plan, planName, member, asOf, path, job);
        },
        this,
        [this, path](Result<std::int64_t> hidden) {
            if (hidden.has_error())
                emit failed(hidden.assume_error());
            else if (hidden.assume_value() > 0)
                emit said(
                    tr("Wrote %1; %2 records that the member may not see were left out")
                        .arg(QDir::toNativeSeparators(path), QLocale().toString(qlonglong(hidden.assume_value()))));
            else
                emit said(tr("Wrote %1").arg(QDir::toNativeSeparators(path)));
        });
}

void Transfer::commit(const ImportPreview &preview, std::int64_t revision, const QStringList &paths,
                      Workspace &workspace)
{
    // What was looked at must be what happens: after another edit it is looked at again.
    if (workspace.snapshot().revision() != revision)
        return importFrom(paths, workspace);
    Edit edit = workspace.edit(tr("Import %1").arg(preview.source));
    edit.apply(preview.outcome.changes);
    if (const auto done = edit.commit(); done.has_error())
        emit failed(done.assume_error());
    else
        emit said(preview.rows() == 1
                      ? tr("Imported 1 row from %1").arg(preview.source)
                      : tr("Imported %1 rows from %2").arg(QLocale().toString(preview.rows()), preview.source));
}

void Transfer::exportAs(const ExportFormat &format, Workspace &workspace, const QString &planName, Day today)
{
    FileRequest request;
    request.mode = format.isFolder() ? FileRequest::Mode::OpenFolder : FileRequest::Mode::SaveFile;
    request.title = tr("Export as %1").arg(format.title);
    request.start = format.isFolder() ? QDir::homePath() : QDir::home().filePath(planName + format.suffix);
    if (!format.isFolder()) {
        request.filter = QStringLiteral("%1 (*%2)").arg(format.title, format.suffix);
        request.suffix = format.suffix.mid(1);
    }
    dialogs_.file(window_, request,
                  [this, format, planName, today, plan = QPointer<Workspace>(&workspace)](const QString &path) {
                      if (!plan)
                          return;
                      runner_.run<void>(
                          exportTopic, tr("Exporting to %1").arg(QFileInfo(path).fileName()), plan->snapshot(),
                          [format, path, planName, today](const Snapshot &snapshot, Job &job) -> Result<> {
                              ExportDetails details{planName, {}, {}};
                              if (format.showsLabel) {
                                  TRY(const BannerText banner, bannerOf(snapshot, {}, today, job));
                                  details.label = banner.text;
                              }
                              return format.write(snapshot, details, path, job);
                          },
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

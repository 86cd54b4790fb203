// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/planfiles.h"

#include "app/samples.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QThread>
#include <QWidget>

namespace entente {

namespace {

const QString topic = QStringLiteral("open");

QString fileFilter()
{
    return PlanFiles::tr("Entente plan (*.entente)");
}

/// Opens a workspace in a thread of the pool and gives it to @p home.
Result<std::unique_ptr<Workspace>> openFor(QThread *home, const QString &path, const Workspace::Options &options,
                                           Job &job)
{
    TRY(auto workspace, Workspace::open(path, Access::ReadWrite, options, job));
    workspace->moveToThread(home);
    return workspace;
}

} // namespace

PlanFiles::PlanFiles(Workspace::Options options, JobRunner &runner, const Dialogs &dialogs, QWidget *window,
                     Opened opened)
    : QObject(window)
    , options_(std::move(options))
    , runner_(runner)
    , dialogs_(dialogs)
    , window_(window)
    , opened_(std::move(opened))
{
}

QString PlanFiles::planFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void PlanFiles::run(const QString &title, std::function<Result<std::unique_ptr<Workspace>>(Job &)> work)
{
    runner_.run<std::unique_ptr<Workspace>>(
        topic, title, Snapshot(), [work = std::move(work)](const Snapshot &, Job &job) { return work(job); }, this,
        [this](Result<std::unique_ptr<Workspace>> result) {
            if (result.has_error())
                emit failed(result.assume_error());
            else
                opened_(std::move(result).assume_value());
        });
}

void PlanFiles::open(const QString &path)
{
    run(tr("Opening %1").arg(QFileInfo(path).fileName()),
        [path, options = options_, home = thread()](Job &job) { return openFor(home, path, options, job); });
}

void PlanFiles::createPlan()
{
    const FileRequest request{FileRequest::Mode::SaveFile, tr("New plan"), fileFilter(),
                              QDir(planFolder()).filePath(tr("New plan.entente")), QStringLiteral("entente")};
    dialogs_.file(window_, request, [this](const QString &path) {
        run(tr("Creating %1").arg(QFileInfo(path).fileName()),
            [path, options = options_, home = thread()](Job &job) -> Result<std::unique_ptr<Workspace>> {
                TRYV(Workspace::create(path, options));
                return openFor(home, path, options, job);
            });
    });
}

void PlanFiles::openSample(const QString &name, const QString &folder)
{
    const QString path = QDir(folder).filePath(name + QStringLiteral(".entente"));
    run(tr("Opening the sample %1").arg(name),
        [name, path, options = options_, home = thread()](Job &job) -> Result<std::unique_ptr<Workspace>> {
            QDir().mkpath(QFileInfo(path).path());
            if (!QFileInfo::exists(path))
                TRYV(createSample(name, path, options, job));
            return openFor(home, path, options, job);
        });
}

void PlanFiles::askToOpen()
{
    const FileRequest request{FileRequest::Mode::OpenFile, tr("Open a plan"), fileFilter(), planFolder(), {}};
    dialogs_.file(window_, request, [this](const QString &path) { open(path); });
}

void PlanFiles::saveCopy(Workspace &workspace)
{
    const QFileInfo file(workspace.path());
    const FileRequest request{FileRequest::Mode::SaveFile, tr("Save a copy"), fileFilter(),
                              QDir(file.path()).filePath(tr("%1 copy.entente").arg(file.completeBaseName())),
                              QStringLiteral("entente")};
    dialogs_.file(window_, request, [this, plan = QPointer<Workspace>(&workspace)](const QString &path) {
        if (!plan)
            return;
        if (QFileInfo(path) == QFileInfo(plan->path())) {
            emit failed(Error{ErrorCode::WrongUse, tr("a plan cannot be copied onto itself."), path,
                              tr("Choose another name.")});
            return;
        }
        if (const auto copied = plan->saveCopy(path); copied.has_error())
            emit failed(copied.assume_error());
        else
            emit said(tr("Saved a copy as %1").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace entente

#include "moc_planfiles.cpp"

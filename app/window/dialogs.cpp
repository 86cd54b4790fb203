// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dialogs.h"

#include "app/import/memberdialog.h"
#include "app/window/importpreview.h"

#include <QFileDialog>
#include <QFileInfo>

namespace entente {

namespace {

void askForFile(QWidget *parent, const FileRequest &request, std::function<void(const QString &)> answer)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    switch (request.mode) {
    case FileRequest::Mode::OpenFile:
        dialog->setFileMode(QFileDialog::ExistingFile);
        break;
    case FileRequest::Mode::OpenFolder:
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        break;
    case FileRequest::Mode::SaveFile:
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        break;
    }
    if (!request.filter.isEmpty())
        dialog->setNameFilter(request.filter);
    if (!request.suffix.isEmpty())
        dialog->setDefaultSuffix(request.suffix);
    const QFileInfo start(request.start);
    if (start.isDir()) {
        dialog->setDirectory(start.filePath());
    } else if (!request.start.isEmpty()) {
        dialog->setDirectory(start.path());
        dialog->selectFile(start.fileName());
    }
    // Another kind of file gets the suffix of that kind.
    QObject::connect(
        dialog, &QFileDialog::filterSelected, dialog, [dialog, fixed = request.suffix](const QString &filter) {
            const qsizetype dot = filter.indexOf(QStringLiteral("*."));
            const qsizetype end = filter.indexOf(QLatin1Char(')'), dot);
            if (!fixed.isEmpty() && dot >= 0 && end > dot)
                dialog->setDefaultSuffix(filter.mid(dot + 2, end - dot - 2).section(QLatin1Char(' '), 0, 0));
        });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [answer = std::move(answer)](const QString &path) { answer(path); });
    dialog->open();
}

void previewImport(QWidget *parent, const ImportPreview &preview, std::function<void()> accepted)
{
    auto *dialog = new ImportPreviewDialog(preview, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [accepted = std::move(accepted)] { accepted(); });
    dialog->open();
}

void askForMember(QWidget *parent, const MemberRequest &request, std::function<void(const Id<Member> &)> answer)
{
    auto *dialog = new MemberDialog(request, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [dialog, answer = std::move(answer)] { answer(dialog->member()); });
    dialog->open();
}

} // namespace

Dialogs Dialogs::real()
{
    return {askForFile, previewImport, askForMember};
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/exportformats.h"

#include "model/interchange/json.h"
#include "model/interchange/tablefolder.h"
#include "model/interchange/xlsx.h"

#include <QFileInfo>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// A format that says nothing about itself.
auto plain(Result<> (*write)(const Snapshot &, const QString &, Job &))
{
    return [write](const Snapshot &plan, const ExportDetails &, const QString &path, Job &job) {
        return write(plan, path, job);
    };
}

} // namespace

std::vector<ExportFormat> exportFormats()
{
    return {
        {QString(), tr("Table folder"), plain(&writeTableFolder)},
        {QStringLiteral(".xlsx"), tr("Workbook (XLSX)"), &writeXlsx, true},
        {QStringLiteral(".json"), tr("JSON"), plain(&writeJson)},
    };
}

Result<ExportFormat> exportFormatFor(const QString &path)
{
    const QFileInfo info(path);
    const bool isFolder = info.isDir() || path.endsWith(QLatin1Char('/')) || info.suffix().isEmpty();
    const QString suffix = isFolder ? QString() : QLatin1Char('.') + info.suffix().toLower();
    QStringList suffixes;
    for (ExportFormat &format : exportFormats()) {
        if (format.suffix == suffix)
            return std::move(format);
        if (!format.isFolder())
            suffixes << format.suffix;
    }
    return Error{
        ErrorCode::WrongUse, tr("There is no export to \"%1\" files.").arg(suffix), path,
        tr("Use a folder, or a file with one of these suffixes: %1.").arg(suffixes.join(QStringLiteral(", ")))};
}

} // namespace entente

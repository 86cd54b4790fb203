// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/importsource.h"

#include "model/interchange/sheettables.h"
#include "model/interchange/survey.h"
#include "model/interchange/tablefolder.h"

#include <QFileInfo>

#include <algorithm>

namespace entente {

Result<ImportInput> readImportSource(const QString &path, const Snapshot &plan, Job &job)
{
    if (!QFileInfo(path).isFile() || !isWorkbookName(path))
        return readTableFolder(path, plan.catalogue(), job);
    TRY(const Workbook workbook, readWorkbook(path, {}, job));
    return isSurvey(workbook) ? readSurvey(workbook, path, plan) : workbookTables(workbook, path, plan.catalogue());
}

Result<bool> isForeignTable(const QString &path, const Snapshot &plan, Job &job)
{
    const QFileInfo info(path);
    if (!info.isFile() || !isImportSource(path))
        return false;
    const auto isKind = [&plan](const QString &name) {
        const auto &kinds = plan.catalogue().kinds();
        return std::any_of(kinds.begin(), kinds.end(), [&](const Kind *kind) {
            return !kind->internal && name.trimmed().toLower() == QLatin1String(kind->plural);
        });
    };
    if (!isWorkbookName(path))
        return info.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) != 0 ||
               !isKind(info.completeBaseName());
    TRY(const Workbook workbook, readWorkbook(path, {}, job));
    return !isSurvey(workbook) && std::none_of(workbook.sheets.begin(), workbook.sheets.end(),
                                               [&](const Sheet &sheet) { return isKind(sheet.name); });
}

QString importPatterns()
{
    return QStringLiteral("*.csv *.tsv *.txt *.xlsx *.xlsm *.ods");
}

bool isImportSource(const QString &path)
{
    static const QStringList suffixes = {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")};
    const QFileInfo info(path);
    return info.isDir() || isWorkbookName(path) || suffixes.contains(info.suffix().toLower());
}

} // namespace entente

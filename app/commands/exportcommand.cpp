// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/window/banner.h"
#include "model/interchange/exportformats.h"

#include <QFileInfo>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    QStringList suffixes;
    for (const ExportFormat &format : exportFormats())
        if (!format.isFolder())
            suffixes << format.suffix;
    parser.addOption({QStringLiteral("to"),
                      tr("A folder, or a file that ends in %1.").arg(suffixes.join(QStringLiteral(", "))),
                      QStringLiteral("PATH")});
    declareAudience(parser);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    const QString path = parser.value(QStringLiteral("to"));
    if (path.isEmpty())
        return Error{ErrorCode::WrongUse, tr("it is not said where to."), {}, tr("Add --to PATH.")};
    TRY(const ExportFormat format, exportFormatFor(path));
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    const Snapshot &plan = view.plan;
    const auto job = context.output.job(tr("Exporting"));
    ExportDetails details;
    details.title = QFileInfo(workspace->path()).completeBaseName();
    if (format.showsLabel) {
        TRY(const BannerText banner, bannerOf(plan, {}, context.today, *job));
        details.label = banner.text;
    }
    TRYV(format.write(plan, details, path, *job));
    context.output.write(tr("Wrote %1.").arg(path) + QLatin1Char('\n'));
    return int(ExitDone);
}

} // namespace

Command exportCommand()
{
    return {"export", "FILE --to PATH",
            QT_TRANSLATE_NOOP("entente", "Writes the plan as a table folder, or in the format of the suffix."), declare,
            run};
}

} // namespace entente

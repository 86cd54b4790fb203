// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/surveys.h"
#include "model/records/identity.h"

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
    parser.addOption({QStringLiteral("member"), tr("The member that is asked."), QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("to"), tr("The workbook, a file that ends in .xlsx."), QStringLiteral("X.xlsx")});
    parser.addOption(
        {QStringLiteral("on"), tr("The day on which it may see what its labels say."), QStringLiteral("DATE")});
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    const QString path = parser.value(QStringLiteral("to"));
    const QString key = parser.value(QStringLiteral("member"));
    if (key.isEmpty() || !path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return Error{ErrorCode::WrongUse,
                     tr("it is not said whom to ask, or where to write."),
                     {},
                     tr("Add --member KEY --to X.xlsx.")};
    TRY(const Day asOf, dayOf(parser, QStringLiteral("on"), context.today));
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    const Snapshot &plan = workspace->snapshot();
    const Id<Member> member{references(plan).find(kindOf<Member>(), key)};
    if (member.uuid.isNull())
        return Error{ErrorCode::WrongUse, tr("there is no member \"%1\".").arg(key), QStringLiteral("--member"), {}};
    const auto job = context.output.job(tr("Exporting"));
    TRY(const std::int64_t hidden,
        makeSurvey(plan, QFileInfo(workspace->path()).completeBaseName(), member, asOf, path, *job));
    if (hidden > 0)
        context.output.problem(
            tr("%1 record(s) that concern this member may not be released to it and were left out.").arg(hidden));
    context.output.write(tr("Wrote %1.").arg(path) + QLatin1Char('\n'));
    return int(ExitDone);
}

} // namespace

Command surveyCommand()
{
    return {"survey", "FILE --member KEY --to X.xlsx",
            QT_TRANSLATE_NOOP("entente", "Writes a workbook for one member to fill in; import takes it back."), declare,
            run};
}

} // namespace entente

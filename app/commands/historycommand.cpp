// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    parser.addOption({QStringLiteral("verify"), tr("Proves the chain of entries unbroken.")});
    declareOutputOptions(parser);
}

Result<int> verify(Workspace &workspace, CommandContext &context)
{
    const auto job = context.output.job(tr("Verifying"));
    TRY(const auto broken, workspace.verifyHistory(*job));
    if (broken) {
        context.output.write(tr("The history is broken at entry %1.").arg(*broken) + QLatin1Char('\n'));
        return int(ExitFound);
    }
    TRY(const auto entries, workspace.history());
    context.output.write(tr("The history is unbroken: %1 entries.").arg(entries.size()) + QLatin1Char('\n'));
    return int(ExitDone);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    if (parser.isSet(QStringLiteral("verify")))
        return verify(*workspace, context);
    TRY(const auto entries, workspace->history());
    ResultTable table{{QStringLiteral("id"), QStringLiteral("time"), QStringLiteral("author"), QStringLiteral("text"),
                       QStringLiteral("reverts"), QStringLiteral("hash")},
                      {}};
    for (const HistoryEntry &entry : entries)
        table.rows.push_back({qlonglong(entry.id), entry.time, entry.author, entry.text,
                              entry.reverts ? QVariant(qlonglong(*entry.reverts)) : QVariant(),
                              QString::fromLatin1(entry.hash.toHex())});
    context.output.write(table);
    return int(ExitDone);
}

} // namespace

Command historyCommand()
{
    return {"history", "FILE [--verify]", QT_TRANSLATE_NOOP("entente", "Who changed what, and when."), declare, run};
}

} // namespace entente

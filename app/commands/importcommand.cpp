// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "model/interchange/importsource.h"
#include "model/interchange/mapping.h"
#include "model/workspace/edit.h"

#include <QFileInfo>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace to import into."));
    parser.addPositionalArgument(QStringLiteral("SOURCE..."),
                                 tr("Table folders, CSV files, workbooks (.xlsx, .ods), or the data of the mapping."));
    parser.addOption({QStringLiteral("mapping"), tr("Reads the sources as foreign tables, as this file says."),
                      QStringLiteral("M.json")});
    parser.addOption({QStringLiteral("dry-run"), tr("Says what would happen, and changes nothing.")});
    declareOutputOptions(parser);
}

Result<ImportInput> readSources(const QCommandLineParser &parser, const QStringList &sources, const Snapshot &plan,
                                Job &job)
{
    ImportInput input;
    if (!parser.isSet(QStringLiteral("mapping"))) {
        for (const QString &source : sources) {
            TRY(ImportInput one, readImportSource(source, plan, job));
            input.append(std::move(one));
        }
        return input;
    }
    TRY(const Mapping mapping, loadMapping(parser.value(QStringLiteral("mapping"))));
    for (const QString &source : sources) {
        TRY(MappedTables mapped, applyMapping(mapping, source, job));
        ImportInput one;
        one.tables = std::move(mapped.tables);
        one.report = std::move(mapped.report);
        one.refused = std::move(mapped.refused);
        one.refusedCount = mapped.refusedCount;
        input.append(std::move(one));
    }
    return input;
}

ResultTable tallyTable(const ImportOutcome &outcome)
{
    ResultTable table;
    table.columns = {QStringLiteral("kind"), QStringLiteral("added"), QStringLiteral("changed"),
                     QStringLiteral("unchanged"), QStringLiteral("refused")};
    for (const ImportTally &tally : outcome.tally)
        table.rows.push_back({QString::fromLatin1(tally.kind->plural), qlonglong(tally.added), qlonglong(tally.changed),
                              qlonglong(tally.unchanged), qlonglong(tally.refused)});
    return table;
}

void reportNotes(const ImportReport &report, Output &output)
{
    for (const ImportNote &note : report.notes) {
        const QString severity = note.severity == ImportNote::Severity::Warning ? tr("warning") : tr("note");
        QString line = QStringLiteral("%1: %2: %3").arg(severity, note.subject, note.text);
        if (note.count > 1)
            line += QStringLiteral(" (%1x)").arg(note.count);
        if (!note.examples.isEmpty())
            line += QStringLiteral(" [%1]").arg(note.examples.join(QStringLiteral(", ")));
        output.problem(line);
    }
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    TRY(const auto workspace, openWorkspace(parser, dryRun ? Access::ReadOnly : Access::ReadWrite, context));
    const QStringList sources = parser.positionalArguments().mid(1);
    const auto job = context.output.job(tr("Importing"));
    auto input = readSources(parser, sources, workspace->snapshot(), *job);
    if (input.has_error()) {
        Error error = input.assume_error();
        // A source that is not there is bad input, not wrong use of the command.
        error.code = error.code == ErrorCode::NotFound ? ErrorCode::BadInput : error.code;
        return error;
    }
    TRY(ImportOutcome outcome, planImport(workspace->snapshot(), input.assume_value(), ImportOptions{}, *job));
    input.assume_value() = {}; // the text of the files is no longer needed
    reportNotes(outcome.report, context.output);
    for (const Refusal &refusal : outcome.refusals)
        context.output.problem(refusal.message());
    if (outcome.refusalCount > std::int64_t(outcome.refusals.size()))
        context.output.problem(
            tr("... and %1 more.").arg(outcome.refusalCount - std::int64_t(outcome.refusals.size())));
    context.output.write(tallyTable(outcome));
    if (!outcome.isAccepted()) {
        context.output.problem(
            tr("Nothing was imported: %1 problem(s) must be solved first.").arg(outcome.refusalCount));
        return int(ExitBadInput);
    }
    // An edit without changes would leave no entry, and still touch the file.
    if (!dryRun && !outcome.changes.isEmpty()) {
        QStringList names;
        for (const QString &source : sources)
            names << QFileInfo(source).fileName();
        Edit edit = workspace->edit(tr("Import %1").arg(names.join(QStringLiteral(", "))));
        edit.apply(std::move(outcome.changes));
        if (job->isCancelled())
            return Error{ErrorCode::Cancelled, tr("interrupted; nothing was imported."), {}, {}};
        TRYV(edit.commit());
    }
    return int(ExitDone);
}

} // namespace

Command importCommand()
{
    return {"import",
            "FILE SOURCE... [--mapping M.json] [--dry-run]",
            QT_TRANSLATE_NOOP("entente", "Reads table folders and files into a workspace: all of it, or nothing."),
            declare,
            run,
            false,
            2};
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "app/commands/historytables.h"

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
    parser.addOption({QStringLiteral("entry"), tr("What one entry changed, field by field."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("record"),
                      tr("Every change of one record, which may be gone by now; with --at what it said then."),
                      QStringLiteral("KIND:KEY")});
    parser.addOption({QStringLiteral("at"),
                      tr("The plan at a moment: a revision (12), a day (2027-03-01), a time (2027-03-01T12:00, UTC) or "
                         "now."),
                      QStringLiteral("MOMENT")});
    parser.addOption({QStringLiteral("compare"), tr("What differs from moment A to moment B (now unless given)."),
                      QStringLiteral("A [B]")});
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

/// What the plan's history is asked, from the options.
struct Question {
    const QCommandLineParser &parser;
    const Workspace &workspace;
    const std::vector<HistoryEntry> &entries;
    CommandContext &context;
    HistoryReader history = workspace.historyReader();

    [[nodiscard]] const Snapshot &plan() const { return workspace.snapshot(); }
    [[nodiscard]] bool has(const char *option) const { return parser.isSet(QString::fromLatin1(option)); }
    [[nodiscard]] QString value(const char *option) const { return parser.value(QString::fromLatin1(option)); }
};

Result<int> showEntry(const Question &question, Job &job)
{
    bool isNumber = false;
    const qlonglong number = question.value("entry").toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::WrongUse,
                     tr("\"%1\" is no number.").arg(question.value("entry")),
                     QStringLiteral("--entry"),
                     {}};
    TRY(const EntryChanges changes, changesOf(question.plan(), number, question.history, job));
    question.context.output.write(differenceTable(changes.difference));
    return int(ExitDone);
}

Result<int> compare(const Question &question, Job &job)
{
    const QStringList words = question.parser.positionalArguments();
    TRY(const std::int64_t from, revisionAt(question.entries, question.value("compare")));
    TRY(const std::int64_t to, revisionAt(question.entries, words.size() > 1 ? words[1] : QStringLiteral("now")));
    TRY(const PlanDifference difference, planBetween(question.plan(), from, to, question.history, job));
    question.context.output.write(differenceTable(difference));
    return int(difference.changes.isEmpty() ? ExitDone : ExitFound);
}

/// The record of --record, now or as long as it was there.
Result<AnyId> recordOf(const Question &question, Job &job)
{
    const QString text = question.value("record");
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const Kind *kind = question.plan().catalogue().find(text.left(colon));
    if (colon < 0 || !kind)
        return Error{ErrorCode::WrongUse, tr("\"%1\" names no record.").arg(text), QStringLiteral("--record"),
                     tr("Write it as kind:key, for example member:DEU.")};
    TRY(const AnyId record, findEver(question.plan(), *kind, text.mid(colon + 1), question.history, job));
    if (record.isEmpty())
        return Error{
            ErrorCode::NotFound,
            tr("there is no %1 \"%2\", and never was.").arg(Kind::tr(kind->title).toLower(), text.mid(colon + 1)),
            QStringLiteral("--record"),
            {}};
    return record;
}

Result<int> showRecord(const Question &question, Job &job)
{
    TRY(const AnyId record, recordOf(question, job));
    if (!question.has("at")) {
        TRY(const auto changes, historyOf(question.plan(), record, question.history, job));
        TRY(const ResultTable table, recordHistoryTable(question.plan(), changes, question.history, job));
        question.context.output.write(table);
        return int(ExitDone);
    }
    TRY(const std::int64_t revision, revisionAt(question.entries, question.value("at")));
    TRY(const Snapshot then, planAt(question.plan(), revision, question.history, job));
    if (!then.find(record))
        return Error{ErrorCode::NotFound,
                     tr("it was not in the plan at revision %1.").arg(revision),
                     question.value("record"),
                     {}};
    question.context.output.write(recordTable(then, record));
    return int(ExitDone);
}

Result<int> showMoment(const Question &question, Job &job)
{
    TRY(const std::int64_t revision, revisionAt(question.entries, question.value("at")));
    TRY(const Snapshot then, planAt(question.plan(), revision, question.history, job));
    question.context.output.write(countTable(then));
    return int(ExitDone);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    if (parser.isSet(QStringLiteral("verify")))
        return verify(*workspace, context);
    TRY(const auto entries, workspace->history());
    const Question question{parser, *workspace, entries, context};
    if (!question.has("compare") && parser.positionalArguments().size() > 1)
        return Error{ErrorCode::WrongUse, tr("a second moment goes with --compare."), {}, {}};
    if (int(question.has("entry")) + int(question.has("compare")) + int(question.has("record") || question.has("at")) >
        1)
        return Error{ErrorCode::WrongUse,
                     tr("--entry, --compare and --record or --at ask different things."),
                     {},
                     tr("Ask one of them at a time.")};
    const auto job = context.output.job(tr("Reading the history"));
    if (question.has("entry"))
        return showEntry(question, *job);
    if (question.has("compare"))
        return compare(question, *job);
    if (question.has("record"))
        return showRecord(question, *job);
    if (question.has("at"))
        return showMoment(question, *job);
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
    return {"history", "FILE [--verify] [--entry N] [--record KIND:KEY] [--at MOMENT] [--compare A [B]]",
            QT_TRANSLATE_NOOP(
                "entente", "Who changed what, and when; what the plan was at a moment, and what differs between two."),
            declare, run};
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "model/records/identity.h"
#include "model/store/searchindex.h"

namespace entente {

namespace {

constexpr int defaultLimit = 50;

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    parser.addPositionalArgument(QStringLiteral("WORDS"),
                                 tr("What to look for: every word begins a word of the record, in any case and with "
                                    "or without accents."));
    parser.addOption(
        {QStringLiteral("kind"), tr("Only records of this kind, for example members."), QStringLiteral("KIND")});
    parser.addOption(
        {QStringLiteral("limit"), tr("Most records to show."), QStringLiteral("N"), QString::number(defaultLimit)});
    declareOutputOptions(parser);
    declareAudience(parser);
    declareScenario(parser);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    const Snapshot &plan = view.plan;
    SearchQuery query;
    query.text = parser.positionalArguments().mid(1).join(QLatin1Char(' '));
    if (const QString name = parser.value(QStringLiteral("kind")); !name.isEmpty()) {
        query.kind = plan.catalogue().find(name);
        if (!query.kind)
            return Error{ErrorCode::WrongUse, tr("there is no kind \"%1\".").arg(name), {}, {}};
    }
    bool isNumber = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 1)
        return Error{ErrorCode::WrongUse,
                     tr("\"%1\" is no number of records.").arg(parser.value(QStringLiteral("limit"))),
                     {},
                     tr("Give a whole number above zero.")};
    query.limit = std::size_t(limit);
    if (SearchWords(query.text).isEmpty())
        return Error{
            ErrorCode::WrongUse, tr("there is no word to look for."), {}, tr("Give at least a letter or digit.")};
    const auto job = context.output.job(tr("Reading all texts"));
    TRY(const auto index, SearchIndex::build(plan, *job));
    TRY(const SearchResult found, index->search(query, plan, *job));
    ResultTable table;
    table.columns = {QStringLiteral("kind"), QStringLiteral("record"), QStringLiteral("name"), QStringLiteral("field"),
                     QStringLiteral("text")};
    for (const SearchHit &hit : found.hits) {
        const Kind &kind = *hit.record.kind;
        const RecordPtr record = plan.find(hit.record);
        QStringList fields;
        QStringList texts;
        for (const SearchPlace &place : hit.places) {
            fields << QLatin1String(place.field->name);
            texts << place.text;
        }
        table.rows.push_back({QLatin1String(kind.name), identityText(kind, *record, references(plan)),
                              displayName(kind, *record, references(plan)), fields.join(QStringLiteral("; ")),
                              texts.join(QStringLiteral("; "))});
    }
    context.output.write(table);
    if (found.more)
        context.output.problem(tr("There are more; --limit shows them."));
    return int(ExitDone);
}

} // namespace

Command searchCommand()
{
    return {"search",
            "FILE WORDS... [--kind KIND] [--limit N]",
            QT_TRANSLATE_NOOP("entente", "Finds records by any of their words, and says where the words stand."),
            declare,
            run,
            false,
            2};
}

} // namespace entente

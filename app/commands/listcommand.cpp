// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "model/analysis/query.h"
#include "model/records/identity.h"
#include "model/workspace/planhistory.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    parser.addPositionalArgument(QStringLiteral("KIND"), tr("What to list, for example members."));
    parser.addOption({QStringLiteral("on"), tr("Only records valid on this day."), QStringLiteral("DATE")});
    declareSpan(parser);
    parser.addOption({QStringLiteral("where"),
                      tr("Only records where this holds; FIELD may pass through references: alliance.kind=regional "
                         "pact, provision.kind=defence."),
                      QStringLiteral("FIELD=VALUE")});
    parser.addOption({QStringLiteral("columns"), tr("Which fields to show."), QStringLiteral("FIELD,...")});
    parser.addOption({QStringLiteral("count"), tr("Shows only how many there are.")});
    parser.addOption(
        {QStringLiteral("at"),
         tr("The records as the plan had them at a moment of its history: a revision, a day, a time (UTC)."),
         QStringLiteral("MOMENT")});
    declareOutputOptions(parser);
    declareAudience(parser);
    declareScenario(parser);
}

/// The plan at the moment of --at; as it stands where that is not given.
Result<Snapshot> planOf(const QCommandLineParser &parser, Workspace &workspace, CommandContext &context)
{
    if (!parser.isSet(QStringLiteral("at")))
        return workspace.snapshot();
    TRY(const auto entries, workspace.history());
    TRY(const std::int64_t revision, revisionAt(entries, parser.value(QStringLiteral("at"))));
    const auto job = context.output.job(tr("Reading the history"));
    return planAt(workspace.snapshot(), revision, workspace.historyReader(), *job);
}

Result<std::vector<const Field *>> columnsOf(const QCommandLineParser &parser, const Kind &kind)
{
    std::vector<const Field *> fields;
    for (const QString &name : parser.value(QStringLiteral("columns")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const Field *field = kind.field(name.trimmed());
        if (!field) {
            QStringList known;
            for (const Field &each : kind.fields)
                known << QLatin1String(each.name);
            return Error{ErrorCode::WrongUse,
                         tr("%1 have no column \"%2\".").arg(Kind::tr(kind.titlePlural), name.trimmed()),
                         {},
                         tr("They have: %1.").arg(known.join(QStringLiteral(", ")))};
        }
        fields.push_back(field);
    }
    if (fields.empty())
        for (const Field &field : kind.fields)
            fields.push_back(&field);
    return fields;
}

/// The field as a cell: numbers stay numbers, so that JSON has them as such.
QVariant cellOf(const Field &field, const Record &record, const References &references)
{
    if (isEmptyValue(field, record))
        return {};
    if (field.type == FieldType::Number)
        return field.get<std::optional<double>>(record).value();
    if (field.type == FieldType::Integer)
        return field.get<std::optional<int>>(record).value();
    return textOf(field, record, references);
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    const QString name = parser.positionalArguments().at(1);
    Query query;
    query.kind = workspace->snapshot().catalogue().find(name);
    if (!query.kind) {
        QStringList known;
        for (const Kind *kind : workspace->snapshot().catalogue().kinds())
            known << QLatin1String(kind->plural);
        return Error{ErrorCode::WrongUse,
                     tr("there is no kind \"%1\".").arg(name),
                     {},
                     tr("There are: %1.").arg(known.join(QStringLiteral(", ")))};
    }
    TRY(const DayRange span, spanOf(parser));
    TRY(const Day day, dayOf(parser, QStringLiteral("on"), Day::distantPast()));
    if (day.isBounded())
        query.during = DayRange{day, day.plus(1)};
    else if (parser.isSet(QStringLiteral("from")) || parser.isSet(QStringLiteral("until")))
        query.during = span;
    for (const QString &text : parser.values(QStringLiteral("where"))) {
        TRY(Condition condition, Condition::parse(text));
        query.where.push_back(std::move(condition));
    }
    TRY(const auto fields, columnsOf(parser, *query.kind));
    TRY(const Snapshot stands, planOf(parser, *workspace, context));
    TRY(const AudienceView view, planFor(parser, stands, day.isBounded() ? day : context.today, context));
    const Snapshot &plan = view.plan;
    TRY(const auto records, runQuery(plan, query));
    if (parser.isSet(QStringLiteral("count"))) {
        if (context.output.format() == OutputFormat::Text)
            context.output.write(QString::number(records.size()) + QLatin1Char('\n'));
        else
            context.output.write(ResultTable{{QStringLiteral("count")}, {{qlonglong(records.size())}}});
        return int(ExitDone);
    }
    ResultTable table;
    for (const Field *field : fields)
        table.columns << QLatin1String(field->name);
    for (const RecordPtr &record : records) {
        std::vector<QVariant> row;
        for (const Field *field : fields)
            row.push_back(cellOf(*field, *record, references(plan)));
        table.rows.push_back(std::move(row));
    }
    context.output.write(table);
    return int(ExitDone);
}

} // namespace

Command listCommand()
{
    return {
        "list",
        "FILE KIND [--on DATE] [--from D --until D] [--where FIELD=VALUE]... [--columns F,...] [--count] [--at MOMENT]",
        QT_TRANSLATE_NOOP("entente", "Lists the records of a kind, or counts them."),
        declare,
        run,
        false,
        2};
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "model/analysis/check/checkrule.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    parser.addOption(
        {QStringLiteral("rule"), tr("Only this rule; may be given more than once."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("rules"), tr("Lists the rules instead.")});
    declareOutputOptions(parser);
    declareAudience(parser);
    declareScenario(parser);
}

ResultTable rulesTable()
{
    ResultTable table{
        {QStringLiteral("rule"), QStringLiteral("severity"), QStringLiteral("title"), QStringLiteral("explanation")},
        {}};
    for (const CheckRule *rule : checkRules())
        table.rows.push_back({QString::fromLatin1(rule->rule.id), severityName(rule->rule.severity),
                              FindingRule::tr(rule->rule.title), FindingRule::tr(rule->rule.explanation)});
    return table;
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    if (parser.isSet(QStringLiteral("rules"))) {
        context.output.write(rulesTable());
        return int(ExitDone);
    }
    if (parser.positionalArguments().isEmpty())
        return Error{
            ErrorCode::WrongUse, tr("FILE is missing."), {}, tr("Name the workspace, or list the rules with --rules.")};
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRYV(workspace->integrity());
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    const Snapshot &plan = view.plan;
    CheckOptions options;
    for (const QString &rule : parser.values(QStringLiteral("rule")))
        options.rules.push_back(rule);
    const auto job = context.output.job(tr("Checking"));
    TRY(const auto findings, checkPlan(plan, options, *job));
    ResultTable table{
        {QStringLiteral("rule"), QStringLiteral("severity"), QStringLiteral("record"), QStringLiteral("message")}, {}};
    bool errors = false;
    for (const Finding &finding : findings) {
        errors = errors || finding.severity() == Severity::Error;
        table.rows.push_back({QString::fromLatin1(finding.rule->id), severityName(finding.severity()),
                              finding.records.empty() ? QString() : recordName(finding.records.front(), plan),
                              message(finding, plan)});
    }
    context.output.write(table);
    return errors ? int(ExitFound) : int(ExitDone);
}

} // namespace

Command checkCommand()
{
    Command command{"check", "FILE [--rule ID]...",
                    QT_TRANSLATE_NOOP("entente", "What in the records somebody should look at."), declare, run};
    command.files = 0; // the rules can be listed without a workspace
    return command;
}

} // namespace entente

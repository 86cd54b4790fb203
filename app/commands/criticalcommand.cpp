// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "model/analysis/dependence/critical.h"

#include <limits>

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
        {QStringLiteral("kind"), tr("Only records of this kind; may be given several times."), QStringLiteral("KIND")});
    parser.addOption({QStringLiteral("top"), tr("Only the first N."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("theta"),
                      tr("Coverage, 0 to 1, below which a capability counts as lost; 1 unless given."),
                      QStringLiteral("COVERAGE")});
    declareSpan(parser);
    declareScenario(parser);
    declareOutputOptions(parser);
    declareAudience(parser);
}

Result<CriticalOptions> optionsOf(const QCommandLineParser &parser, const Snapshot &plan)
{
    CriticalOptions options;
    for (const QString &name : parser.values(QStringLiteral("kind"))) {
        const Kind *kind = plan.catalogue().find(name);
        if (!kind)
            return Error{ErrorCode::WrongUse, tr("There is no kind \"%1\".").arg(name), {}, {}};
        options.kinds.push_back(kind);
    }
    TRY(options.horizon, spanOf(parser));
    if (parser.isSet(QStringLiteral("theta"))) {
        bool isNumber = false;
        options.theta = parser.value(QStringLiteral("theta")).toDouble(&isNumber);
        if (!isNumber)
            return Error{ErrorCode::WrongUse, tr("--theta takes a number from 0 to 1."), {}, {}};
    }
    return options;
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    TRY(const CriticalOptions options, optionsOf(parser, view.plan));
    std::size_t top = std::numeric_limits<std::size_t>::max();
    if (parser.isSet(QStringLiteral("top"))) {
        bool isNumber = false;
        top = parser.value(QStringLiteral("top")).toUInt(&isNumber);
        if (!isNumber)
            return Error{ErrorCode::WrongUse, tr("--top takes a number."), {}, {}};
    }
    const auto job = context.output.job(tr("Computing"));
    TRY(const std::vector<CriticalRow> rows, findCritical(view.plan, options, *job));
    const auto &graph = view.plan.derived<DependenceGraph>();
    ResultTable table;
    for (const char *column : {"node", "lost", "shortfall_gained", "single_point_for"})
        table.columns << QLatin1String(column);
    for (const CriticalRow &row : rows) {
        if (table.rows.size() == top)
            break;
        QStringList capabilities;
        for (const int each : row.singlePointFor)
            capabilities << graph.name(each).section(QLatin1Char(':'), 1);
        table.rows.push_back(
            {graph.name(row.node), row.lost, row.shortfallGained, capabilities.join(QLatin1Char(';'))});
    }
    context.output.write(table);
    return int(ExitDone);
}

} // namespace

Command criticalCommand()
{
    return {"critical", "FILE [--kind K]... [--top N] [--from D --until D] [--theta COVERAGE] [--scenario K]",
            QT_TRANSLATE_NOOP("entente", "Every record ranked by what its loss would cost."), declare, run};
}

} // namespace entente

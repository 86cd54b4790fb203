// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "model/analysis/dependence/impact.h"
#include "model/analysis/dependence/structure.h"

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    parser.addOption({QStringLiteral("from"),
                      tr("What depends on this record, directly or by way of others, with the number of steps."),
                      QStringLiteral("KIND:KEY")});
    declareScenario(parser);
    declareOutputOptions(parser);
    declareAudience(parser);
}

QString namesOf(const DependenceGraph &graph, const std::vector<int> &nodes)
{
    QStringList names;
    for (const int node : nodes)
        names << graph.name(node);
    names.sort();
    return names.join(QLatin1Char(';'));
}

/// One row a figure: its name, its value, and the records in question where there are some.
ResultTable summaryTable(const DependenceGraph &graph)
{
    const PlainGraph plain = plainGraph(graph);
    const std::vector<int> components = componentsOf(plain);
    const auto rings = ringsOf(plain);
    const CutPoints points = cutPointsOf(plain);
    ResultTable table;
    for (const char *column : {"figure", "value", "nodes"})
        table.columns << QLatin1String(column);
    const auto add = [&table](const char *figure, std::size_t value, const QString &nodes = {}) {
        table.rows.push_back({QLatin1String(figure), qlonglong(value), nodes});
    };
    add("nodes", plain.size);
    add("edges", plain.edges.size());
    add("components",
        components.empty() ? 0 : std::size_t(*std::max_element(components.begin(), components.end())) + 1);
    add("strongly_connected_components", strongComponentCount(plain));
    for (const auto &ring : rings)
        add("ring", ring.size(), namesOf(graph, ring));
    add("articulation_points", points.articulationPoints.size(), namesOf(graph, points.articulationPoints));
    add("bridges", points.bridges.size());
    return table;
}

ResultTable reachTable(const DependenceGraph &graph, int from)
{
    const PlainGraph plain = plainGraph(graph);
    ResultTable table;
    for (const char *column : {"node", "steps", "path"})
        table.columns << QLatin1String(column);
    for (const int node : reachingTo(plain, from)) {
        const std::vector<int> path = shortestPath(plain, node, from);
        QStringList names;
        for (const int each : path)
            names << graph.name(each);
        table.rows.push_back({graph.name(node), qlonglong(path.size()) - 1, names.join(QStringLiteral(" < "))});
    }
    return table;
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView view, planFor(parser, workspace->snapshot(), context.today, context));
    const auto &graph = view.plan.derived<DependenceGraph>();
    if (!parser.isSet(QStringLiteral("from"))) {
        context.output.write(summaryTable(graph));
        return int(ExitDone);
    }
    TRY(const Removal from, parseRemoval(view.plan, parser.value(QStringLiteral("from"))));
    context.output.write(reachTable(graph, from.node));
    return int(ExitDone);
}

} // namespace

Command structureCommand()
{
    return {"structure", "FILE [--from KIND:KEY] [--scenario K]",
            QT_TRANSLATE_NOOP("entente", "How the records hang together: components, rings, articulation points, or "
                                         "what depends on one record."),
            declare, run};
}

} // namespace entente

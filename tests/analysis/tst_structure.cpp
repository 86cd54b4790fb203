// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/structure.h"
#include "tests/support/publisheddata.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace entente;

namespace {

const QString folder = test::publishedData() + QStringLiteral("/graphs/");

struct NamedGraph {
    PlainGraph graph;
    QStringList names;
};

/// Reads nodes and edges of a GraphML file; empty where it is not there.
NamedGraph readGraph(const QString &name)
{
    NamedGraph result;
    QFile file(folder + name);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attribute = [&](const char *key) {
            return reader.attributes().value(QLatin1String(key)).toString();
        };
        if (reader.name() == QLatin1String("node"))
            result.names << attribute("id");
        else if (reader.name() == QLatin1String("edge"))
            result.graph.edges.emplace_back(int(result.names.indexOf(attribute("source"))),
                                            int(result.names.indexOf(attribute("target"))));
    }
    result.graph.size = std::size_t(result.names.size());
    return result;
}

} // namespace

/// Graphs with published figures, and small ones worked out by hand.
class TestStructure : public QObject
{
    Q_OBJECT

private slots:
    void publishedCutPoints_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("bridges");
        QTest::newRow("karate") << QStringLiteral("karate_club.graphml") << 1 << 1;
        QTest::newRow("les miserables") << QStringLiteral("les_miserables.graphml") << 8 << 18;
    }
    void publishedCutPoints()
    {
        QFETCH(QString, file);
        QFETCH(int, points);
        QFETCH(int, bridges);
        const NamedGraph read = readGraph(file);
        if (read.names.isEmpty())
            QSKIP("the graphs are not on this machine");
        const CutPoints found = cutPointsOf(read.graph);
        QCOMPARE(int(found.articulationPoints.size()), points);
        QCOMPARE(int(found.bridges.size()), bridges);
    }

    void publishedBetweenness()
    {
        const NamedGraph read = readGraph(QStringLiteral("florentine_families.graphml"));
        if (read.names.isEmpty())
            QSKIP("the graphs are not on this machine");
        const auto values = betweennessOf(read.graph);
        const auto medici = read.names.indexOf(QStringLiteral("Medici"));
        QVERIFY(std::fabs(values[std::size_t(medici)] - 0.522) < 0.0005);
        QVERIFY(std::max_element(values.begin(), values.end()) - values.begin() == medici);
    }

    void byHand()
    {
        // 0 -> 1 -> 2 -> 0 is a ring; 2 -> 3 -> 4 and 2 -> 5 -> 4; 6 -> 7 stand apart.
        const PlainGraph graph{8, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {2, 5}, {5, 4}, {6, 7}}};
        QCOMPARE(componentsOf(graph), (std::vector<int>{0, 0, 0, 0, 0, 0, 1, 1}));
        QCOMPARE(ringsOf(graph), (std::vector<std::vector<int>>{{0, 1, 2}}));
        QCOMPARE(strongComponentCount(graph), std::size_t(6));
        const CutPoints points = cutPointsOf(graph);
        QCOMPARE(points.articulationPoints, std::vector<int>{2});
        QCOMPARE(points.bridges, (std::vector<std::pair<int, int>>{{6, 7}}));
        QCOMPARE(reachableFrom(graph, 3), (std::vector<int>{3, 4}));
        QCOMPARE(reachingTo(graph, 3), (std::vector<int>{3, 2, 1, 0}));
        QCOMPARE(shortestPath(graph, 0, 4), (std::vector<int>{0, 1, 2, 3, 4}));
        QCOMPARE(shortestPath(graph, 4, 0), std::vector<int>());
        // From 0 everything passes 1 and 2; 4 can be reached by 3 or 5, so that 2 is what it cannot do without.
        QCOMPARE(dominatorsFrom(graph, 0), (std::vector<int>{-1, 0, 1, 2, 2, 2, -1, -1}));
    }

    void anEdgeBothWaysIsABridge()
    {
        QCOMPARE(cutPointsOf({2, {{0, 1}, {1, 0}}}).bridges.size(), std::size_t(1));
        QCOMPARE(cutPointsOf({0, {}}).bridges.size(), std::size_t(0));
        QCOMPARE(betweennessOf({2, {{0, 1}}}), (std::vector<double>{0, 0}));
        // A path of three: the middle lies between the only pair.
        QCOMPARE(betweennessOf({3, {{0, 1}, {1, 2}}}), (std::vector<double>{0, 1, 0}));
    }
};

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"

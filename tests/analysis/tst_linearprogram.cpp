// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/linearprogram.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <rapidcheck.h>

#include <cmath>

using namespace entente;

namespace {

/// The program in the format that both solvers' manuals call CPLEX LP.
QByteArray asText(const LinearProgram &program)
{
    const auto number = [](double value) { return QByteArray::number(value, 'g', 17); };
    QByteArray text = "Minimize\n obj:";
    for (std::size_t i = 0; i < program.columns.size(); ++i)
        text += (program.columns[i].cost < 0 ? " - " : " + ") + number(std::fabs(program.columns[i].cost)) + " x" +
                QByteArray::number(int(i));
    text += "\nSubject To\n some: x0 <= 1000000\n"; // there has to be one
    for (std::size_t r = 0; r < program.rows.size(); ++r)
        for (const bool upper : {false, true}) {
            const double bound = upper ? program.rows[r].upper : program.rows[r].lower;
            if (std::isinf(bound))
                continue;
            QByteArray sum;
            for (std::size_t i = 0; i < program.columns.size(); ++i)
                for (const LinearProgram::Entry &entry : program.columns[i].entries)
                    if (entry.row == int(r))
                        sum += " + " + number(entry.coefficient) + " x" + QByteArray::number(int(i));
            if (!sum.isEmpty())
                text += (upper ? " u" : " l") + QByteArray::number(int(r)) + ":" + sum + (upper ? " <= " : " >= ") +
                        number(bound) + "\n";
        }
    text += "Bounds\n";
    for (std::size_t i = 0; i < program.columns.size(); ++i)
        text += " " + number(program.columns[i].lower) + " <= x" + QByteArray::number(int(i)) +
                " <= " + number(program.columns[i].upper) + "\n";
    QByteArray whole;
    for (std::size_t i = 0; i < program.columns.size(); ++i)
        if (program.columns[i].whole)
            whole += " x" + QByteArray::number(int(i));
    return text + (whole.isEmpty() ? QByteArray() : "General\n" + whole + "\n") + "End\n";
}

/// What GLPK says is the least cost; nothing when it says that there is no solution.
std::optional<double> glpk(const LinearProgram &program, const QTemporaryDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("p.lp")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(asText(program)) < 0)
        qFatal("cannot write");
    file.close();
    const QString output = folder.filePath(QStringLiteral("p.txt"));
    QFile::remove(output);
    QProcess::execute(QStringLiteral("glpsol"), {QStringLiteral("--lp"), file.fileName(), QStringLiteral("-w"), output,
                                                 QStringLiteral("--log"), folder.filePath(QStringLiteral("log"))});
    QFile result(output);
    if (!result.open(QIODevice::ReadOnly))
        return {};
    // `s bas ROWS COLUMNS PRIMAL DUAL COST` or `s mip ROWS COLUMNS STATUS COST`.
    for (const QByteArray &line : result.readAll().split('\n')) {
        const auto words = line.split(' ');
        if (words.size() > 1 && words[0] == "s") {
            const bool optimal = words[1] == "mip" ? words[4] == "o" : words[4] == "f" && words[5] == "f";
            return optimal ? std::optional(words.back().toDouble()) : std::nullopt;
        }
    }
    return {};
}

} // namespace

/// The one place that calls a solver.
class TestLinearProgram : public QObject
{
    Q_OBJECT

private slots:
    void dualsSayWhatALimitCosts()
    {
        // 3 wanted at a cost of 5 for each that is missing; the first may give 1, the second 1.5: 0.5 missing, 2.5.
        LinearProgram program;
        const int wanted = program.addRow(3, 3);
        const int offer = program.addRow(-LinearProgram::infinity, 1);
        program.addColumn({5, 0, LinearProgram::infinity, false, {{wanted, 1}}});
        program.addColumn({0, 0, LinearProgram::infinity, false, {{wanted, 1}, {offer, 1}}});
        program.addColumn({0, 0, 1.5, false, {{wanted, 1}}});
        const LinearSolution solution = solve(program);
        QCOMPARE(solution.state, LinearSolution::State::Optimal);
        QCOMPARE(solution.cost, 2.5);
        QCOMPARE(solution.duals[std::size_t(wanted)], 5.0);
        QCOMPARE(solution.duals[std::size_t(offer)], -5.0); // one more offered saves five
        // In whole pieces the second gives 1, and one is missing.
        for (LinearProgram::Column &column : program.columns)
            column.whole = true;
        QCOMPARE(solve(program).cost, 5.0);
        program.rows[std::size_t(offer)] = {2, 1};
        QCOMPARE(solve(program).state, LinearSolution::State::Infeasible);
    }

    void agreesWithGlpk()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("glpsol")).isEmpty())
            QSKIP("glpsol (package glpk-utils) is not there to compare with");
        const QTemporaryDir folder;
        const bool passed = rc::check("the least cost is GLPK's", [&] {
            LinearProgram program;
            const int rows = *rc::gen::inRange(1, 6);
            const int columns = *rc::gen::inRange(1, 8);
            const bool whole = *rc::gen::inRange(0, 3) == 0;
            for (int r = 0; r < rows; ++r) {
                const double upper = *rc::gen::inRange(0, 40);
                program.addRow(*rc::gen::arbitrary<bool>() ? -LinearProgram::infinity : upper - *rc::gen::inRange(0, 9),
                               upper);
            }
            for (int c = 0; c < columns; ++c) {
                LinearProgram::Column column;
                column.cost = *rc::gen::inRange(-5, 9);
                column.upper = *rc::gen::inRange(0, 20);
                column.whole = whole;
                for (int r = 0; r < rows; ++r)
                    if (*rc::gen::arbitrary<bool>())
                        column.entries.push_back({r, double(*rc::gen::inRange(1, 5))});
                program.addColumn(column);
            }
            // GLPK is not told of rows without columns: they hold when 0 is within their bounds.
            for (int r = 0; r < rows; ++r) {
                const bool empty =
                    std::none_of(program.columns.begin(), program.columns.end(), [&](const auto &column) {
                        return std::any_of(column.entries.begin(), column.entries.end(),
                                           [&](const auto &entry) { return entry.row == r; });
                    });
                if (empty)
                    program.rows[std::size_t(r)].lower = -LinearProgram::infinity;
            }
            const std::optional<double> expected = glpk(program, folder);
            const LinearSolution solution = solve(program);
            RC_ASSERT((solution.state == LinearSolution::State::Optimal) == expected.has_value());
            if (expected)
                RC_ASSERT(std::fabs(solution.cost - *expected) < 1e-6);
        });
        QVERIFY(passed);
    }
};

QTEST_GUILESS_MAIN(TestLinearProgram)
#include "tst_linearprogram.moc"

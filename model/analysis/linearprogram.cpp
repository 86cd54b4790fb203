// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/linearprogram.h"

#include <coin/CbcModel.hpp>
#include <coin/ClpSimplex.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <coin/OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

double bound(double value)
{
    return std::isinf(value) ? std::copysign(COIN_DBL_MAX, value) : value;
}

/// The program in the form the solver reads.
struct Matrix {
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> rows;
    std::vector<double> coefficients;
    std::vector<double> cost, columnLower, columnUpper, rowLower, rowUpper;

    explicit Matrix(const LinearProgram &program)
    {
        for (const LinearProgram::Column &column : program.columns) {
            for (const LinearProgram::Entry &entry : column.entries) {
                rows.push_back(entry.row);
                coefficients.push_back(entry.coefficient);
            }
            starts.push_back(CoinBigIndex(rows.size()));
            cost.push_back(column.cost);
            columnLower.push_back(bound(column.lower));
            columnUpper.push_back(bound(column.upper));
        }
        for (const LinearProgram::Row &row : program.rows) {
            rowLower.push_back(bound(row.lower));
            rowUpper.push_back(bound(row.upper));
        }
    }
};

void load(ClpSimplex &model, const LinearProgram &program, const Matrix &matrix)
{
    model.setLogLevel(0);
    model.loadProblem(int(program.columns.size()), int(program.rows.size()), matrix.starts.data(), matrix.rows.data(),
                      matrix.coefficients.data(), matrix.columnLower.data(), matrix.columnUpper.data(),
                      matrix.cost.data(), matrix.rowLower.data(), matrix.rowUpper.data());
}

LinearSolution solveContinuous(const LinearProgram &program, const Matrix &matrix)
{
    ClpSimplex model;
    load(model, program, matrix);
    model.dual();
    LinearSolution solution;
    if (model.isProvenPrimalInfeasible())
        solution.state = LinearSolution::State::Infeasible;
    if (!model.isProvenOptimal())
        return solution;
    solution.state = LinearSolution::State::Optimal;
    solution.cost = model.objectiveValue();
    solution.values.assign(model.primalColumnSolution(), model.primalColumnSolution() + program.columns.size());
    solution.duals.assign(model.dualRowSolution(), model.dualRowSolution() + program.rows.size());
    return solution;
}

} // namespace

LinearSolution solve(const LinearProgram &program)
{
    Matrix matrix(program);
    if (std::none_of(program.columns.begin(), program.columns.end(), [](const auto &column) { return column.whole; }))
        return solveContinuous(program, matrix);
    OsiClpSolverInterface interface;
    interface.setHintParam(OsiDoReducePrint, true, OsiHintTry);
    interface.messageHandler()->setLogLevel(0);
    load(*interface.getModelPtr(), program, matrix);
    for (std::size_t i = 0; i < program.columns.size(); ++i)
        if (program.columns[i].whole)
            interface.setInteger(int(i));
    CbcModel model(interface);
    model.setLogLevel(0);
    model.branchAndBound();
    LinearSolution solution;
    if (model.isProvenInfeasible())
        solution.state = LinearSolution::State::Infeasible;
    if (!model.isProvenOptimal() || !model.bestSolution())
        return solution;
    // With the whole columns held where they are, the rest has dual values.
    for (std::size_t i = 0; i < program.columns.size(); ++i)
        if (program.columns[i].whole)
            matrix.columnLower[i] = matrix.columnUpper[i] = std::round(model.bestSolution()[i]);
    return solveContinuous(program, matrix);
}

} // namespace entente

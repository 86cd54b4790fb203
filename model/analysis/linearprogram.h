// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <vector>

namespace entente {

/// A linear program as plain data: the least cost of columns within bounds, under rows within bounds.
/// The solver (COIN-OR Clp, and Cbc where columns are whole) is behind solve() alone.
struct LinearProgram {
    static constexpr double infinity = std::numeric_limits<double>::infinity();

    struct Entry {
        int row = 0;
        double coefficient = 0;
    };
    struct Column {
        double cost = 0;
        double lower = 0;
        double upper = infinity;
        bool whole = false;
        std::vector<Entry> entries;
    };
    struct Row {
        double lower = -infinity;
        double upper = infinity;
    };
    std::vector<Column> columns;
    std::vector<Row> rows;

    /// A row of those bounds. @return its position.
    int addRow(double lower, double upper)
    {
        rows.push_back({lower, upper});
        return int(rows.size()) - 1;
    }
    int addColumn(const Column &column)
    {
        columns.push_back(column);
        return int(columns.size()) - 1;
    }
};

struct LinearSolution {
    enum class State { Optimal, Infeasible, Failed };
    State state = State::Failed;
    double cost = 0;
    std::vector<double> values; ///< by column
    /// By row: how much the cost would rise if the row's bound that binds were one higher; 0 where none binds. Of a
    /// program with whole columns those of the program with them at the values found.
    std::vector<double> duals;
};

/// Thread-safe. Deterministic: the same program has the same solution.
[[nodiscard]] LinearSolution solve(const LinearProgram &program);

} // namespace entente

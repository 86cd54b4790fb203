// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

#include <QDate>
#include <QString>

namespace entente::test {

/// What the gap arithmetic says of one capability on one day, worked out the slow way: straight from
/// the records, day by day, contribution by contribution, by the words of the definition. It shares
/// no code with the analysis (not even the reading of dates), so that a mistake would have to be made twice.
struct DayFigures {
    double required = 0;
    double available = 0;
    QString largest; ///< key of the largest member; empty when nothing is available
    double largestPart = 0;

    [[nodiscard]] double shortfall() const { return std::max(0.0, required - available); }
};

/// @param block key of a situation, or else the name of a concurrency set
/// @param status least status of contributions
/// @param without key of a member whose contributions are taken away; empty for none
[[nodiscard]] DayFigures bruteForce(const Snapshot &plan, const QString &block, const QString &capability,
                                    const QDate &day, const QString &status = QStringLiteral("declared"),
                                    const QString &without = {});

} // namespace entente::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace entente::test {

/// A plan nothing is wrong with.
inline const QString soundPlan = QStringLiteral(R"(
    members: key, name
    AAA, Aland
    BBB, Beland
    alliances: key
    NA
    NB
    memberships: alliance, member, role, from, until
    NA, AAA, member, 2000, 2010
    NA, AAA, member, 2011,
    NA, BBB, member, 2000,
    NB, AAA, member, 2000,
    frameworks: key
    F
    G
    capabilities: key, framework, parent, unit
    AIR, F,, 
    TANK, F, AIR, aircraft
    LIFT, F, AIR, aircraft
    situations: key, alliance, from, until
    S, NA, 2026, 2028
    requirements: key, situation, capability, quantity, from, until
    R1, S, TANK, 10, 2026, 2027
    targets: key, requirement, member, quantity, from, until
    D1, R1, AAA, 6, 2026, 2026
    D2, R1, BBB, 4, 2026, 2026
    D3, R1, BBB, 9, 2027, 2027
    agreements: key, parent, from, until, notice_months
    T1,, 2020, 2030, 12
    T2, T1, 2021, 2029, 6
    parties: agreement, member, status, from, until
    T1, AAA, ratified,, 
    T1, BBB, ratified, 2021, 2025
    T2, AAA,,, 
    T2, BBB,,, 
    contributions: key, member, capability, quantity, status, agreements, label
    K1, AAA, TANK, 5, confirmed, T1;T2, NATO/RESTRICTED//REL BBB;@NA
    lines: contribution, line, level
    K1, training, 0.5
    caveats: key, contribution, excludes
    V1, K1, S
    exercises: key, host
    E1, AAA
    participations: exercise, member, role, contribution
    E1, AAA, host, K1
    E1, BBB, participant,
    dependencies: dependent, on, mode, group, k, weight
    capability:TANK, contribution:K1, supports,,, 0.5
    capability:TANK, member:AAA, k-of-n, g, 1,
)");

} // namespace entente::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomplan.h"

#include "tests/support/dice.h"

#include <set>

#include <QDate>

namespace entente::test {

namespace {

/// Throws the cells of tables.
class CellDice : public Dice
{
public:
    using Dice::Dice;
    template<std::size_t N>
    QString oneOf(const char *const (&words)[N])
    {
        return QString::fromLatin1(pick(words));
    }
    QString date()
    {
        const QDate day = QDate(2025, 12, 20).addDays(roll(110));
        switch (roll(10)) {
        case 0:
        case 1:
        case 2:
            return {};
        case 3:
            return day.toString(QStringLiteral("yyyy-MM"));
        case 4:
            return roll(3) == 0 ? QString::number(day.year()) : day.toString(Qt::ISODate);
        default:
            return day.toString(Qt::ISODate);
        }
    }
    /// `from, until`; now and then reversed.
    QString period()
    {
        QString from = date();
        QString until = date();
        if (!from.isEmpty() && !until.isEmpty() && until < from && roll(8) != 0)
            std::swap(from, until);
        return from + QStringLiteral(", ") + until;
    }
    QString maybe(const QString &text) { return roll(2) == 0 ? QString() : text; }
    QString number(bool whole)
    {
        return roll(12) == 0 ? QString() : whole ? QString::number(roll(8)) : QString::number(roll(80) / 10.0);
    }
};

} // namespace

PlanBuilder randomPlan(std::uint32_t seed, bool whole)
{
    static constexpr const char *members[] = {"M1", "M2", "M3", "M4"};
    static constexpr const char *leaves[] = {"A", "A", "B", "C"};
    static constexpr const char *situations[] = {"S1", "S2", "S3"};
    static constexpr const char *alliances[] = {"P", "Q"};
    static constexpr const char *agreements[] = {"T1", "T2", "T3"};
    static constexpr const char *statuses[] = {"", "declared", "offered", "confirmed", "confirmed"};
    static constexpr const char *standings[] = {"",          "ratified",  "acceded", "provisional",
                                                "suspended", "withdrawn", "signed",  "ratified"};
    static constexpr const char *roles[] = {"member", "member", "member", "observer", "suspended"};
    CellDice dice(seed);
    QString text = QStringLiteral("members: key\nM1\nM2\nM3\nM4\nalliances: key\nP\nQ\n"
                                  "capabilities: key, parent, unit\nROOT\nA, ROOT, pc\nB, ROOT, pc\nC,, pc\n");
    int number = 0;
    const auto line = [&](const QStringList &cells) { text += cells.join(QStringLiteral(", ")) + QLatin1Char('\n'); };
    const auto block = [&](const char *header, int rows, const auto &row) {
        text += QLatin1String(header) + QLatin1Char('\n');
        for (int i = 0; i < rows; ++i) {
            ++number;
            line(row());
        }
    };
    const auto key = [&](const char *prefix) { return QLatin1String(prefix) + QString::number(number); };
    block("memberships: alliance, member, role, from, until", 4 + dice.roll(6), [&] {
        return QStringList{dice.oneOf(alliances), dice.oneOf(members), dice.oneOf(roles), dice.period()};
    });
    text += QStringLiteral("situations: key, alliance, notice_days, concurrency, from, until\n");
    for (const char *situation : situations)
        line({QLatin1String(situation), dice.roll(3) == 0 ? QString() : dice.oneOf(alliances),
              dice.maybe(QString::number(dice.roll(30))), situation == situations[2] ? QString() : QStringLiteral("X"),
              dice.period()});
    block("requirements: key, situation, capability, quantity, notice_days, from, until", 2 + dice.roll(7), [&] {
        return QStringList{key("R"),
                           dice.oneOf(situations),
                           dice.oneOf(leaves),
                           dice.number(whole),
                           dice.maybe(QString::number(dice.roll(30))),
                           dice.period()};
    });
    text += QStringLiteral("agreements: key, from, until\n");
    for (const char *agreement : agreements)
        line({QLatin1String(agreement), dice.period()});
    block("parties: agreement, member, status, from, until", 6 + dice.roll(6), [&] {
        return QStringList{dice.oneOf(agreements), dice.oneOf(members), dice.oneOf(standings), dice.period()};
    });
    QStringList contributions;
    block("contributions: key, member, capability, quantity, notice_days, status, from, until, agreements",
          1 + dice.roll(9), [&] {
              contributions << key("K");
              QStringList needed;
              for (int i = dice.roll(4) - 1; i > 0; --i)
                  needed << dice.oneOf(agreements);
              return QStringList{key("K"),
                                 dice.oneOf(members),
                                 dice.oneOf(leaves),
                                 dice.number(whole),
                                 dice.maybe(QString::number(dice.roll(30))),
                                 dice.oneOf(statuses),
                                 dice.period(),
                                 needed.join(QLatin1Char(';'))};
          });
    const auto contribution = [&] { return contributions[dice.roll(int(contributions.size()))]; };
    static constexpr const char *lines[] = {"doctrine", "training", "materiel", "personnel"};
    std::set<QStringList> assessed;
    block("lines: contribution, line, level", dice.roll(5), [&] {
        const QString level = dice.roll(6) == 0 ? QString()
                              : whole           ? QString::number(dice.roll(2))
                                                : QString::number(dice.roll(11) / 10.0);
        QStringList one;
        do // there are four times as many as rows at least
            one = {contribution(), dice.oneOf(lines)};
        while (!assessed.insert(one).second);
        return one << level;
    });
    block("caveats: key, contribution, excludes, from, until", dice.roll(5), [&] {
        return QStringList{key("V"), contribution(), dice.oneOf(situations), dice.period()};
    });
    return PlanBuilder(text);
}

} // namespace entente::test

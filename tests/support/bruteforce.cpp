// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bruteforce.h"

#include "model/records/kinds.h"

#include <cmath>
#include <map>

namespace entente::test {

namespace {

/// The first day a written date covers.
QDate opening(const PartialDate &date)
{
    return {date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day};
}

/// The last day a written date covers.
QDate closing(const PartialDate &date)
{
    const QDate month(date.year, date.month == 0 ? 12 : date.month, 1);
    return date.day == 0 ? month.addDays(month.daysInMonth() - 1) : QDate(date.year, date.month, date.day);
}

bool covers(const Period &period, const QDate &day)
{
    if (!period.from.isEmpty() && day < opening(period.from))
        return false;
    return period.until.isEmpty() || day <= closing(period.until);
}

bool bound(const Snapshot &plan, const Contribution &contribution, const QDate &day)
{
    for (const Id<Agreement> &id : contribution.agreements) {
        bool ok = false;
        for (const Agreement &agreement : plan.all<Agreement>()) {
            if (agreement.id != id.uuid || agreement.period.from.isEmpty() || !covers(agreement.period, day))
                continue;
            for (const Party &party : plan.all<Party>()) {
                const QString status = party.status.word;
                if (party.agreement == id && party.member == contribution.member && covers(party.period, day) &&
                    (status.isEmpty() || status == QStringLiteral("ratified") || status == QStringLiteral("acceded") ||
                     status == QStringLiteral("provisional")))
                    ok = true;
            }
        }
        if (!ok)
            return false;
    }
    return true;
}

int certainty(const QString &status)
{
    return status == QStringLiteral("confirmed") ? 2 : status == QStringLiteral("offered") ? 1 : 0;
}

double effective(const Snapshot &plan, const Situation &situation, const Capability &capability,
                 const Contribution &contribution, const QDate &day, const QString &status)
{
    if (contribution.capability.uuid != capability.id || !contribution.quantity)
        return 0;
    double quality = 1;
    for (const LineAssessment &line : plan.all<LineAssessment>())
        if (line.contribution.uuid == contribution.id && line.level)
            quality = std::min(quality, *line.level);

    bool isMember = situation.alliance.isNull();
    for (const Membership &membership : plan.all<Membership>())
        if (membership.alliance == situation.alliance && membership.member == contribution.member &&
            membership.role.word == QStringLiteral("member") && covers(membership.period, day))
            isMember = true;

    std::optional<int> limit;
    for (const Requirement &line : plan.all<Requirement>())
        if (line.situation.uuid == situation.id && line.capability.uuid == capability.id && line.quantity &&
            covers(line.period, day) && line.noticeDays && (!limit || *line.noticeDays < *limit))
            limit = line.noticeDays;
    if (!limit)
        limit = situation.noticeDays;
    const bool ready = !limit || !contribution.noticeDays || *contribution.noticeDays <= *limit;

    bool excluded = false;
    for (const Caveat &caveat : plan.all<Caveat>())
        if (caveat.contribution.uuid == contribution.id && covers(caveat.period, day))
            for (const Id<Situation> &id : caveat.excludes)
                if (id.uuid == situation.id)
                    excluded = true;

    if (!isMember || !covers(contribution.period, day) || certainty(contribution.status.word) < certainty(status) ||
        !ready || !bound(plan, contribution, day) || excluded)
        return 0;
    return *contribution.quantity * quality;
}

} // namespace

DayFigures bruteForce(const Snapshot &plan, const QString &block, const QString &capabilityKey, const QDate &day,
                      const QString &status, const QString &without)
{
    const Capability *capability = nullptr;
    for (const Capability &each : plan.all<Capability>())
        if (each.key == capabilityKey)
            capability = &each;
    std::vector<const Situation *> situations;
    for (const Situation &each : plan.all<Situation>())
        if (each.key == block)
            situations = {&each};
    if (situations.empty())
        for (const Situation &each : plan.all<Situation>())
            if (each.concurrency == block)
                situations.push_back(&each);

    DayFigures figures;
    std::vector<const Situation *> requireNow;
    std::vector<const Situation *> requireEver;
    for (const Situation *situation : situations) {
        bool now = false;
        bool ever = false;
        for (const Requirement &line : plan.all<Requirement>()) {
            if (line.situation.uuid != situation->id || line.capability.uuid != capability->id || !line.quantity)
                continue;
            ever = ever || !line.period.isReversed();
            if (covers(line.period, day)) {
                now = true;
                figures.required += *line.quantity;
            }
        }
        if (now)
            requireNow.push_back(situation);
        if (ever)
            requireEver.push_back(situation);
    }
    const auto &judges = !requireNow.empty() ? requireNow : !requireEver.empty() ? requireEver : situations;

    std::map<QString, double> parts;
    for (const Member &member : plan.all<Member>())
        for (const Contribution &contribution : plan.all<Contribution>()) {
            if (contribution.member.uuid != member.id || member.key == without)
                continue;
            double most = 0;
            for (const Situation *situation : judges)
                most = std::max(most, effective(plan, *situation, *capability, contribution, day, status));
            figures.available += most;
            parts[member.key] += most;
        }
    for (const auto &[key, part] : parts)
        if (part > figures.largestPart + 1e-7) {
            figures.largest = key;
            figures.largestPart = part;
        }
    return figures;
}

} // namespace entente::test

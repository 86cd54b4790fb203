// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/explain.h"
#include "model/analysis/monthly.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "widgets/figures/figuretext.h"
#include "widgets/figures/supply.h"
#include "widgets/figures/viewbuild.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace entente {

namespace {

constexpr int longestSpan = 366 * 60; ///< days sampled at most
constexpr std::size_t mostMembers = 11;
constexpr std::size_t mostLosses = 8;

struct Choice {
    std::size_t leaf = 0;
    std::size_t block = 0;
};

/// What to show when nothing is asked for: where the most requirement-days are missing, each requirement counting
/// as one whole so that units do not matter.
Choice worstOf(const GapReport &report, const DayRange &days)
{
    Choice worst;
    double most = -1;
    for (std::size_t block = 0; block < report.blocks.size(); ++block) {
        for (std::size_t leaf = 0; leaf < report.capabilities.size(); ++leaf) {
            double missing = 0;
            const auto rows = report.rowsOf(leaf, block);
            if (rows.empty())
                continue;
            for (const GapRow &row : rows)
                missing += (1 - row.coverage()) * row.period.intersected(days).days();
            if (missing > most) {
                most = missing;
                worst = {leaf, block};
            }
        }
    }
    return worst;
}

QString because(const Snapshot &plan, const FactorLoss &loss, const ContributionFactors &factors)
{
    const QString name =
        loss.because.isEmpty() ? QString() : references(plan).name(*loss.because.kind, loss.because.uuid);
    switch (loss.factor) {
    case Factor::Quantity:
        return Figures::tr("no quantity given");
    case Factor::Quality:
        return Figures::tr("quality %1, weakest in %2").arg(percentText(factors.quality), factors.weakestLine);
    case Factor::Member:
        return Figures::tr("not a member of the situation's alliance");
    case Factor::Period:
        return Figures::tr("outside its period");
    case Factor::Status:
        return Figures::tr("status too low");
    case Factor::Ready:
        return factors.noticeLimit ? Figures::tr("not ready within %1 days").arg(*factors.noticeLimit)
                                   : Figures::tr("not ready in time");
    case Factor::Legal:
        return Figures::tr("%1 not in force").arg(name);
    case Factor::Caveat:
        return Figures::tr("excluded by the caveat %1").arg(name);
    case Factor::Available:
        break;
    }
    return Figures::tr("depends on something that is not available");
}

/// Why what is offered does not count, the largest first.
QStringList losses(const Snapshot &plan, const GapExplanation &explanation)
{
    std::vector<std::pair<double, QString>> lines;
    for (const ContributionFactors &factors : explanation.contributions) {
        const double lost = factors.quantity.value_or(0) - factors.effective;
        // What is simply not offered on these days is no loss.
        if (lost <= 0 || factors.lost(Factor::Period))
            continue;
        QStringList reasons;
        for (const FactorLoss &loss : factors.losses)
            reasons << because(plan, loss, factors);
        lines.emplace_back(lost, Figures::tr("%1 of %2: %3")
                                     .arg(readableNumber(lost),
                                          references(plan).name(kindOf<Contribution>(), factors.contribution.uuid),
                                          reasons.join(QStringLiteral("; "))));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList shown;
    for (std::size_t i = 0; i < std::min(lines.size(), mostLosses); ++i)
        shown << lines[i].second;
    if (lines.size() > mostLosses)
        shown << Figures::tr("and %1 more").arg(lines.size() - mostLosses);
    return shown;
}

/// Fills members and periods from the supply on every day of @p days: exact, and simple enough to trust.
Result<> fillPeriods(SupplyScene &scene, const Snapshot &plan, const GapBlock &block, Id<Capability> leaf,
                     const DayRange &days, const ViewOptions &options, Job &job)
{
    std::vector<Day> sampled(std::size_t(days.days()));
    for (std::size_t i = 0; i < sampled.size(); ++i)
        sampled[i] = days.from.plus(int(i));
    TRY(const MonthlySeries series, sampleLeaf(plan, block, leaf, sampled, options.status));

    // The largest members at the bottom, where steps are easiest to compare.
    std::vector<std::size_t> order(series.parts.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto total = [&](std::size_t i) {
        return std::accumulate(series.parts[i].second.begin(), series.parts[i].second.end(), 0.0);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return total(a) > total(b); });
    const std::size_t named = order.size() > mostMembers ? mostMembers - 1 : order.size();
    for (std::size_t i = 0; i < named; ++i) {
        const Member *member = plan.find(series.parts[order[i]].first);
        scene.members.push_back({member ? member->key : QString(),
                                 member && !member->name.isEmpty() ? member->name
                                 : member                          ? member->key
                                                                   : QString(),
                                 {&kindOf<Member>(), series.parts[order[i]].first.uuid}});
    }
    if (named < order.size())
        scene.members.push_back({QString(), Figures::tr("%1 other members").arg(order.size() - named), {}});

    const auto at = [&](std::size_t day) {
        SupplyPeriod period{{sampled[day], sampled[day].plus(1)}, series.required[day], series.available[day], {}, {}};
        period.parts.assign(scene.members.size(), 0.0);
        for (std::size_t i = 0; i < order.size(); ++i)
            period.parts[std::min(i, scene.members.size() - 1)] += series.parts[order[i]].second[day];
        return period;
    };
    for (std::size_t day = 0; day < sampled.size(); ++day) {
        SupplyPeriod period = at(day);
        SupplyPeriod *last = scene.periods.empty() ? nullptr : &scene.periods.back();
        if (last && last->required == period.required && last->available == period.available &&
            last->parts == period.parts)
            last->days.until = period.days.until;
        else
            scene.periods.push_back(std::move(period));
    }
    for (std::size_t i = 0; i < scene.periods.size(); ++i) {
        if (job.isCancelled())
            return Error{ErrorCode::Cancelled, QCoreApplication::translate("Job", "Cancelled."), {}, {}};
        job.report(double(i), double(scene.periods.size()));
        TRY(const GapExplanation explanation,
            explainGap(plan, block, leaf, scene.periods[i].days.from, options.status));
        scene.periods[i].losses = losses(plan, explanation);
    }
    return ok();
}

/// Beginnings and ends of the agreements, party records and memberships that the supply stands on.
std::vector<SupplyEvent> eventsOf(const Snapshot &plan, const GapBlock &block, Id<Capability> leaf,
                                  const DayRange &days)
{
    std::map<Uuid, std::set<Uuid>> bound; // agreement to members
    std::set<Uuid> members;
    for (const Contribution &contribution : plan.all<Contribution>()) {
        if (!(contribution.capability == leaf))
            continue;
        members.insert(contribution.member.uuid);
        for (const Id<Agreement> &agreement : contribution.agreements)
            bound[agreement.uuid].insert(contribution.member.uuid);
    }
    std::vector<SupplyEvent> events;
    const auto add = [&](Day day, const QString &text, const AnyId &record) {
        if (!day.isBounded() || day <= days.from || day >= days.until)
            return;
        const auto same = [&](const SupplyEvent &event) { return event.day == day && event.text == text; };
        if (std::none_of(events.begin(), events.end(), same))
            events.push_back({day, text, record});
    };
    // Who leaves and joins on one day has changed its status, and is to be said once.
    struct Turn {
        bool joins = false;
        bool leaves = false;
        AnyId record; ///< the one that begins, where there is one
    };
    std::map<std::tuple<Day, QString, QString>, Turn> turns;
    const auto join = [&](Day day, const QString &member, const QString &group, const AnyId &record) {
        Turn &turn = turns[{day, member, group}];
        turn.joins = true;
        turn.record = record;
    };
    const auto leave = [&](Day day, const QString &member, const QString &group, const AnyId &record) {
        Turn &turn = turns[{day, member, group}];
        turn.leaves = true;
        if (turn.record.isEmpty())
            turn.record = record;
    };
    const auto memberKey = [&](Id<Member> id) {
        const Member *member = plan.find(id);
        return member ? member->key : QString();
    };
    for (const Agreement &agreement : plan.all<Agreement>()) {
        if (!bound.contains(agreement.id) || agreement.period.from.isEmpty())
            continue;
        const AnyId id{&kindOf<Agreement>(), agreement.id};
        add(agreement.period.range().from, Figures::tr("%1 enters into force").arg(agreement.key), id);
        add(agreement.period.range().until, Figures::tr("%1 lapses").arg(agreement.key), id);
    }
    for (const Party &party : plan.all<Party>()) {
        const auto found = bound.find(party.agreement.uuid);
        if (found == bound.end() || !found->second.contains(party.member.uuid))
            continue;
        const Agreement *agreement = plan.find(party.agreement);
        if (!agreement)
            continue;
        const DayRange period = party.period.range();
        const DayRange whole = agreement->period.range();
        const AnyId id{&kindOf<Party>(), party.id};
        const QString member = memberKey(party.member);
        if (period.from > whole.from)
            join(period.from, member, agreement->key, id);
        if (period.until < whole.until)
            leave(period.until, member, agreement->key, id);
    }
    const Situation *situation = plan.find(block.situation);
    for (const Membership &membership : plan.all<Membership>()) {
        if (!situation || situation->alliance.isNull() || !(membership.alliance == situation->alliance) ||
            !members.contains(membership.member.uuid))
            continue;
        const Alliance *alliance = plan.find(membership.alliance);
        if (!alliance)
            continue;
        const DayRange period = membership.period.range();
        const AnyId id{&kindOf<Membership>(), membership.id};
        const QString member = memberKey(membership.member);
        join(period.from, member, alliance->key, id);
        leave(period.until, member, alliance->key, id);
    }
    for (const auto &[key, turn] : turns) {
        const auto &[day, member, group] = key;
        const QString text = turn.joins && turn.leaves ? Figures::tr("%1 changes status in %2")
                             : turn.joins              ? Figures::tr("%1 joins %2")
                                                       : Figures::tr("%1 leaves %2");
        add(day, text.arg(member, group), turn.record);
    }
    std::stable_sort(events.begin(), events.end(), [](const SupplyEvent &a, const SupplyEvent &b) {
        return std::tie(a.day, a.text) < std::tie(b.day, b.text);
    });
    return events;
}

void addLegend(SupplyScene &scene)
{
    using Swatch = LegendEntry::Swatch;
    for (const SupplyMember &member : scene.members)
        scene.frame.legend.push_back({Swatch::Category, 0, member.key, member.name});
    scene.frame.legend.push_back({Swatch::Requirement, 0, {}, Figures::tr("required")});
    const auto isShort = [](const SupplyPeriod &period) { return period.required > period.available; };
    if (std::any_of(scene.periods.begin(), scene.periods.end(), isShort))
        scene.frame.legend.push_back({Swatch::Shortfall, 0, {}, Figures::tr("shortfall")});
    if (!scene.events.empty())
        scene.frame.legend.push_back({Swatch::Event, 0, {}, Figures::tr("agreement or membership changes")});
    addMarkLegend(scene.frame);
}

} // namespace

Result<std::unique_ptr<Figure>> buildSupply(const Snapshot &plan, const ViewOptions &options, Job &job)
{
    TRY(GapOptions gaps, gapOptions(plan, options));
    gaps.withUnrequired = !options.capability.isEmpty();
    TRY(const GapReport report, findGaps(plan, gaps, job));
    SupplyScene scene;
    scene.frame.title = Figures::tr("Supply against requirement");
    scene.emptyText = Figures::tr("Nothing is required in this period. Add a requirement to see what is offered "
                                  "for it.");
    UsedRecords used;
    if (report.capabilities.empty() || report.blocks.empty() || report.rows.empty()) {
        completeFrame(scene.frame, plan, used, options);
        return std::unique_ptr<Figure>(std::make_unique<SupplyFigure>(std::move(scene)));
    }
    if (!options.capability.isEmpty() && report.capabilities.size() > 1)
        return Error{ErrorCode::WrongUse,
                     Figures::tr("This capability is a branch; quantities of different units cannot be stacked."),
                     options.capability, Figures::tr("Choose one of the capabilities below it.")};
    DayRange days = daysOnShow(report, options);
    if (days.days() > longestSpan)
        days.until = days.from.plus(longestSpan);
    const Choice choice = worstOf(report, days);
    const GapBlock &block = report.blocks[choice.block];
    const Id<Capability> leaf = report.capabilities[choice.leaf];
    const Capability *capability = plan.find(leaf);

    scene.capability = capability->name.isEmpty() ? capability->key : capability->name;
    scene.unit = capability->unit.isEmpty() ? Figures::tr("units") : capability->unit;
    scene.capabilityRecord = {&kindOf<Capability>(), leaf.uuid};
    if (!block.isSet())
        scene.situation = {&kindOf<Situation>(), block.situation.uuid};
    for (const Member &member : plan.all<Member>())
        scene.colourKeys << member.key;
    TRYV(fillPeriods(scene, plan, block, leaf, days, options, job));
    scene.events = eventsOf(plan, block, leaf, days);
    scene.frame.title = Figures::tr("Supply against requirement: %1").arg(scene.capability);
    scene.frame.subtitle = Figures::tr("%1, %2").arg(blockName(plan, block), statusClause(options));

    GapReport shown;
    shown.blocks = {block};
    shown.capabilities = {leaf};
    shown.starts = {0, 1};
    used.addGaps(plan, shown);
    completeFrame(scene.frame, plan, used, options);
    addLegend(scene);
    return std::unique_ptr<Figure>(std::make_unique<SupplyFigure>(std::move(scene)));
}

} // namespace entente

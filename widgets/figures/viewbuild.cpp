// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/viewbuild.h"

#include "model/analysis/labels.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "widgets/frame/labelwords.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace entente {

namespace {

using IdSet = std::unordered_set<Uuid, UuidHash>;

} // namespace

void UsedRecords::addGaps(const Snapshot &plan, const GapReport &report)
{
    IdSet situations;
    IdSet alliances;
    QStringList sets;
    for (const GapBlock &block : report.blocks) {
        if (block.isSet())
            sets << block.name;
        else
            situations.insert(block.situation.uuid);
    }
    for (const Situation &situation : plan.all<Situation>()) {
        if (!situations.contains(situation.id) &&
            (situation.concurrency.isEmpty() || !sets.contains(situation.concurrency)))
            continue;
        situations.insert(situation.id);
        add(situation);
        if (const Alliance *alliance = plan.find(situation.alliance)) {
            alliances.insert(alliance->id);
            add(*alliance);
        }
    }
    IdSet leaves;
    for (std::size_t leaf = 0; leaf < report.capabilities.size(); ++leaf) {
        const auto rows = report.starts[leaf * report.blocks.size()] < report.starts[(leaf + 1) * report.blocks.size()];
        if (!rows)
            continue;
        leaves.insert(report.capabilities[leaf].uuid);
        for (const Capability *node = plan.find(report.capabilities[leaf]); node && !seen_.contains(node->id);
             node = plan.find(node->parent))
            add(*node);
    }
    for (const Requirement &requirement : plan.all<Requirement>())
        if (situations.contains(requirement.situation.uuid) && leaves.contains(requirement.capability.uuid))
            add(requirement);

    IdSet contributions;
    IdSet members;
    std::unordered_map<Uuid, IdSet, UuidHash> bound; // agreement to the members that need it
    for (const Contribution &contribution : plan.all<Contribution>()) {
        if (!leaves.contains(contribution.capability.uuid))
            continue;
        add(contribution);
        contributions.insert(contribution.id);
        members.insert(contribution.member.uuid);
        for (const Id<Agreement> &agreement : contribution.agreements)
            bound[agreement.uuid].insert(contribution.member.uuid);
    }
    for (const LineAssessment &line : plan.all<LineAssessment>())
        if (contributions.contains(line.contribution.uuid))
            add(line);
    for (const Caveat &caveat : plan.all<Caveat>())
        if (contributions.contains(caveat.contribution.uuid))
            add(caveat);
    for (const Agreement &agreement : plan.all<Agreement>())
        if (bound.contains(agreement.id))
            add(agreement);
    for (const Party &party : plan.all<Party>())
        if (const auto found = bound.find(party.agreement.uuid);
            found != bound.end() && found->second.contains(party.member.uuid))
            add(party);
    for (const Membership &membership : plan.all<Membership>())
        if (alliances.contains(membership.alliance.uuid) && members.contains(membership.member.uuid))
            add(membership);
    for (const Member &member : plan.all<Member>())
        if (members.contains(member.id))
            add(member);
}

std::vector<AnyId> UsedRecords::ids() const
{
    std::vector<AnyId> ids;
    ids.reserve(records_.size());
    for (const Used &used : records_)
        ids.push_back(used.id);
    return ids;
}

QString UsedRecords::sources() const
{
    std::map<QString, int> counts;
    for (const Used &used : records_)
        if (!used.record->source.isEmpty())
            ++counts[used.record->source.simplified()];
    if (counts.empty())
        return {};
    std::vector<std::pair<QString, int>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    constexpr std::size_t most = 4;
    QStringList names;
    for (std::size_t i = 0; i < std::min(order.size(), most); ++i)
        names << order[i].first;
    QString text = Figures::tr("Sources: %1").arg(names.join(QStringLiteral("; ")));
    if (order.size() > most)
        text += Figures::tr("; and %1 more").arg(order.size() - most);
    return text;
}

Day asOfDay(const ViewOptions &options)
{
    return options.asOf.value_or(options.today.value_or(Day::of(2000, 1, 1)));
}

void completeFrame(FigureFrame &frame, const Snapshot &plan, const UsedRecords &used, const ViewOptions &options)
{
    const Day asOf = asOfDay(options);
    frame.asOf = options.asOf ? options.asOf : options.today;
    frame.today = options.today;
    frame.sources = used.sources();
    const QString revision = Figures::tr("revision %1").arg(QLocale().toString(plan.revision()));
    frame.revision = options.planName.isEmpty() ? revision : options.planName + QStringLiteral(", ") + revision;
    const Result<Label> label = combinedLabel(plan, used.ids(), asOf);
    if (!label) {
        frame.labelProblem = label.error().message();
    } else if (!label.value().isEmpty()) {
        const BannerText banner = bannerOf(plan, label.value());
        frame.labelText = banner.text;
        frame.level = banner.level;
    }
    QStringList warnings;
    if (!options.scenario.isEmpty())
        warnings << Figures::tr("Scenario %1").arg(options.scenario);
    if (!options.audience.isEmpty())
        warnings << Figures::tr("For %1").arg(options.audience.join(QStringLiteral(", ")));
    if (options.hidden > 0)
        warnings << Figures::tr("%1 records not shown: totals differ from the whole plan's")
                        .arg(QLocale().toString(qlonglong(options.hidden)));
    frame.warning = warnings.join(QStringLiteral(". "));
}

template<class T>
Result<Id<T>> findByKey(const Snapshot &plan, const QString &key)
{
    const Kind &kind = kindOf<T>();
    const Uuid id = references(plan).find(kind, key);
    if (id.isNull())
        return Error{ErrorCode::NotFound,
                     Figures::tr("There is no such record of the kind \"%1\".").arg(Kind::tr(kind.title)), key,
                     Figures::tr("Give the key of one that is in the plan.")};
    return Id<T>{id};
}

template Result<Id<Capability>> findByKey<Capability>(const Snapshot &, const QString &);
template Result<Id<Situation>> findByKey<Situation>(const Snapshot &, const QString &);

Result<GapOptions> gapOptions(const Snapshot &plan, const ViewOptions &options)
{
    GapOptions gaps;
    for (const QString &situation : options.situations)
        TRYV(selectSituation(plan, situation, gaps));
    if (!options.capability.isEmpty()) {
        TRY(const Id<Capability> capability, findByKey<Capability>(plan, options.capability));
        gaps.capabilities.push_back(capability);
    }
    if (options.from)
        gaps.window.from = *options.from;
    if (options.until)
        gaps.window.until = options.until->plus(1);
    gaps.status = options.status;
    return gaps;
}

DayRange daysOnShow(const GapReport &report, const ViewOptions &options)
{
    Day first = Day::distantFuture();
    Day last = Day::distantPast();
    for (const GapRow &row : report.rows) {
        for (const Day end : {row.period.from, row.period.until}) {
            if (!end.isBounded())
                continue;
            first = std::min(first, end);
            last = std::max(last, end);
        }
    }
    const QDate asOf = asOfDay(options).toDate();
    if (!first.isBounded())
        first = Day::of(asOf.year(), 1, 1);
    // Everything open at the end: show three years.
    if (!last.isBounded() || last <= first)
        last = first.plusMonths(36);
    DayRange days{options.from.value_or(first), options.until ? options.until->plus(1) : last};
    if (days.isEmpty())
        days.until = days.from.plusMonths(1);
    return days;
}

QString blockName(const Snapshot &plan, const GapBlock &block)
{
    if (block.isSet())
        return Figures::tr("%1 (situations together)").arg(block.name);
    const Situation *situation = plan.find(block.situation);
    return situation && !situation->name.isEmpty() ? situation->key + u' ' + situation->name : block.name;
}

QString statusClause(const ViewOptions &options)
{
    return Figures::tr("contributions at least %1")
        .arg(options.status.isEmpty() ? Figures::tr("declared") : options.status);
}

void addMarkLegend(FigureFrame &frame)
{
    if (frame.asOf)
        frame.legend.push_back({LegendEntry::Swatch::AsOf, 0, {}, Figures::tr("as-of day")});
    if (frame.today && frame.today != frame.asOf)
        frame.legend.push_back({LegendEntry::Swatch::Today, 0, {}, Figures::tr("today")});
}

} // namespace entente

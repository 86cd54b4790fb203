// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/impact.h"

#include "model/analysis/cuts.h"
#include "model/analysis/dependence/cascadescaler.h"
#include "model/analysis/gapselection.h"
#include "model/analysis/parallel.h"

#include <set>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

bool less(double after, double before)
{
    return before - after > availabilityTolerance;
}

} // namespace

Result<Removal> parseRemoval(const Snapshot &plan, const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const Kind *kind = colon < 0 ? nullptr : plan.catalogue().find(QStringView(text).left(colon));
    if (!kind)
        return Error{ErrorCode::WrongUse,
                     tr("\"%1\" does not begin with a kind of record.").arg(text),
                     {},
                     tr("Write KIND:KEY or KIND:KEY@DATE, as member:DEU@2027-01-01.")};
    QString key = text.mid(colon + 1);
    Removal removal;
    Uuid id = references(plan).find(*kind, key);
    // A key may hold an @ itself, so the whole comes first.
    if (const qsizetype at = key.lastIndexOf(QLatin1Char('@')); id.isNull() && at >= 0) {
        TRY(const PartialDate date, PartialDate::parse(QStringView(key).mid(at + 1)));
        if (!date.isEmpty())
            removal.from = date.firstDay();
        key.truncate(at);
        id = references(plan).find(*kind, key);
    }
    if (id.isNull())
        return Error{ErrorCode::NotFound, tr("There is no %1 \"%2\".").arg(QLatin1String(kind->name), key), {}, {}};
    removal.node = plan.derived<DependenceGraph>().find(*kind, id);
    if (removal.node < 0)
        return Error{
            ErrorCode::WrongUse, tr("Nothing depends on records of kind %1.").arg(QLatin1String(kind->name)), text, {}};
    return removal;
}

std::vector<Removal> denunciations(const Snapshot &plan, Id<Member> member, Day from)
{
    const auto &graph = plan.derived<DependenceGraph>();
    std::vector<Removal> removals;
    for (const Party &party : plan.all<Party>())
        if (party.member == member)
            removals.push_back({graph.find(kindOf<Party>(), party.id), from, 0, false});
    return removals;
}

std::vector<Lowering> loweringsOf(const Snapshot &plan, const Removal &removal)
{
    const auto &graph = plan.derived<DependenceGraph>();
    const DependenceNode &node = graph.nodes()[std::size_t(removal.node)];
    DayRange days{removal.from, Day::distantFuture()};
    if (node.kind == &kindOf<Party>() && !removal.isAtOnce && days.from.isBounded()) {
        const Agreement *agreement = plan.find(static_cast<const Party &>(*node.record).agreement);
        if (agreement)
            days.from = days.from.plusMonths(agreement->noticeMonths.value_or(0));
    }
    std::vector<Lowering> lowerings{{removal.node, days, removal.to}};
    if (node.kind != &kindOf<Capability>() || node.isInSituation())
        return lowerings;
    const auto appendSituations = [&](Id<Capability> id) {
        for (const int each : graph.inSituations(id))
            lowerings.push_back({each, days, removal.to});
    };
    const Id<Capability> id{node.record->id};
    appendSituations(id);
    const CompiledPlan &compiled = graph.compiled();
    const int position = compiled.findCapability(id);
    for (std::size_t i = 0; i < compiled.capabilities().size(); ++i) {
        int above = compiled.parentOf(int(i));
        while (above >= 0 && above != position)
            above = compiled.parentOf(above);
        if (above != position || int(i) == position)
            continue;
        const Id<Capability> below = idOf(*compiled.capabilities()[i]);
        lowerings.push_back({graph.find(below), days, removal.to});
        appendSituations(below);
    }
    return lowerings;
}

void Impact::collect()
{
    for (const int node : cascade_.changed()) {
        const auto before = cascade_.base().stepsOf(node);
        const auto after = cascade_.stepsOf(node);
        Cuts cuts{DayRange{}};
        for (const AvailabilitySteps steps : {before, after})
            for (const AvailabilityStep &step : steps)
                cuts.add(step.from);
        const std::size_t first = rows_.size();
        for (const DayRange &days : cuts.pieces()) {
            const double b = valueOn(before, days.from);
            const double x = valueOn(after, days.from);
            if (!less(x, b))
                continue;
            if (rows_.size() > first && rows_.back().days.until == days.from && rows_.back().before == b &&
                rows_.back().after == x)
                rows_.back().days.until = days.until;
            else
                rows_.push_back({node, days, b, x});
        }
    }
    std::stable_sort(rows_.begin(), rows_.end(), [this](const ImpactRow &a, const ImpactRow &b) {
        return a.days.from != b.days.from ? a.days.from < b.days.from : graph().comesBefore(a.node, b.node);
    });
}

bool Impact::hasFallen(int node, Day day) const
{
    return cascade_.isChanged(node) && less(cascade_.on(node, day), cascade_.base().on(node, day));
}

bool Impact::isRemoved(int node, Day day) const
{
    const double own = graph().validity(node).contains(day) ? 1 : 0;
    return less(cascade_.ownOn(node, day), own);
}

std::vector<int> Impact::causesOf(int node, Day day) const
{
    return causesOf(node, day, [](int) { return true; });
}

std::vector<int> Impact::causesOf(int node, Day day, const std::function<bool(int)> &counts) const
{
    std::set<int> causes;
    const double b = cascade_.base().on(node, day);
    const auto before = [&](int on) { return cascade_.base().stepsOf(on); };
    const auto now = [&](int on) { return counts(on) ? cascade_.stepsOf(on) : before(on); };
    for (const DependenceTerm &term : graph().termsOf(node)) {
        const double x = termOn(graph(), term, day, now);
        // A bound explains a fall when it alone would bring it about; a factor when it is less than it was.
        if (!less(x, term.isFactor ? termOn(graph(), term, day, before) : b))
            continue;
        for (const DependenceEdge &edge : graph().edgesOf(term))
            if (edge.on >= 0 && edge.days.contains(day) && counts(edge.on) && hasFallen(edge.on, day))
                causes.insert(edge.on);
    }
    if (const DependenceSum *sum = graph().sumOf(node))
        for (const DependenceOffer &offer : graph().offersOf(*sum)) {
            if (!contains(graph().daysOf(offer), day))
                continue;
            if (counts(offer.node) && hasFallen(offer.node, day))
                causes.insert(offer.node);
            for (const int membership : graph().belongingsOf(offer))
                if (graph().validity(membership).contains(day) && counts(membership) && hasFallen(membership, day))
                    causes.insert(membership);
        }
    std::vector<int> sorted(causes.begin(), causes.end());
    std::sort(sorted.begin(), sorted.end(), [this](int a, int c) { return graph().comesBefore(a, c); });
    return sorted;
}

std::vector<int> Impact::because(int node, Day day) const
{
    if (!hasFallen(node, day))
        return {};
    // In the order things fall: what still stands holds up as before, so that nodes of a ring, which fall together in
    // the end, do not explain each other. The round in which a node falls is the length of its shortest chain.
    std::map<int, int> causeOf; // of what has fallen so far; -1 for what was removed
    std::vector<int> standing;
    for (const int each : cascade_.changed())
        if (isRemoved(each, day))
            causeOf.emplace(each, -1);
        else if (hasFallen(each, day))
            standing.push_back(each);
    std::map<int, int> round;
    for (const auto &[each, cause] : causeOf)
        round.emplace(each, 0);
    for (int now = 1; !causeOf.contains(node); ++now) {
        std::vector<std::pair<int, int>> falling;
        for (const int each : standing) {
            int first = -1;
            for (const int cause : causesOf(each, day, [&](int on) { return causeOf.contains(on); }))
                if (first < 0 || round.at(cause) < round.at(first))
                    first = cause; // causes come in the order of kind and key
            if (first >= 0)
                falling.emplace_back(each, first);
        }
        if (falling.empty())
            return {node};
        for (const auto &[each, cause] : falling) {
            causeOf.emplace(each, cause);
            round.emplace(each, now);
        }
        std::erase_if(standing, [&](int each) { return causeOf.contains(each); });
    }
    std::vector<int> chain;
    for (int each = node; each >= 0; each = causeOf.at(each))
        chain.push_back(each);
    return chain;
}

std::vector<std::vector<int>> Impact::allBecause(int node, Day day, std::size_t most) const
{
    std::vector<std::vector<int>> chains;
    if (!hasFallen(node, day))
        return chains;
    // Breadth first over whole chains: shorter ones come out first.
    std::vector<std::vector<int>> queue{{node}};
    for (std::size_t i = 0; i < queue.size() && chains.size() < most; ++i) {
        const std::vector<int> chain = queue[i];
        if (isRemoved(chain.back(), day)) {
            chains.push_back(chain);
            continue;
        }
        for (const int cause : causesOf(chain.back(), day))
            if (std::find(chain.begin(), chain.end(), cause) == chain.end()) {
                queue.push_back(chain);
                queue.back().push_back(cause);
            }
    }
    return chains;
}

Result<Impact> findImpact(const Snapshot &plan, const std::vector<Removal> &removals, Job &job)
{
    std::vector<Lowering> lowerings;
    for (const Removal &removal : removals)
        for (const Lowering &lowering : loweringsOf(plan, removal))
            lowerings.push_back(lowering);
    Cascade cascade(plan.derived<Availability>());
    if (!cascade.run(lowerings, job))
        return cancelledError();
    return Impact(std::move(cascade));
}

Result<GainedGaps> gainedGaps(const Snapshot &plan, const Impact &impact, const GapOptions &options, Job &job)
{
    const CascadeScaler scaler(impact.cascade());
    TRY(const GapReport before, findGaps(plan, options, job));
    GainedGaps gained;
    TRY(gained.report, findScaledGaps(plan, options, &scaler, job));
    const GapReport &after = gained.report;
    for (std::size_t block = 0; block < after.blocks.size(); ++block)
        for (std::size_t capability = 0; capability < after.capabilities.size(); ++capability) {
            const std::size_t first = gained.gaps.size();
            const auto was = before.rowsOf(capability, block);
            for (const GapRow &row : after.rowsOf(capability, block))
                for (const GapRow &old : was) {
                    const DayRange days = row.period.intersected(old.period);
                    const double more = row.shortfall - old.shortfall;
                    if (days.isEmpty() || more <= availabilityTolerance)
                        continue;
                    GainedGap gap{row, more};
                    gap.row.period = days;
                    if (gained.gaps.size() > first) {
                        GainedGap &last = gained.gaps.back();
                        if (last.row.period.until == days.from && last.gained == more &&
                            last.row.required == row.required && last.row.available == row.available &&
                            last.row.largestMember == row.largestMember) {
                            last.row.period.until = days.until;
                            continue;
                        }
                    }
                    gained.gaps.push_back(gap);
                }
        }
    return gained;
}

} // namespace entente

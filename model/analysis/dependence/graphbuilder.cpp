// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dependence/graphbuilder.h"

#include <algorithm>

namespace entente {

template<class T>
void DependenceBuilder::addNodesOf()
{
    const Kind &kind = kindOf<T>();
    std::vector<Uuid> ids;
    ids.reserve(plan_.table(kind).size());
    const int first = int(graph_.nodes_.size());
    for (const T &record : plan_.all<T>()) {
        ids.push_back(record.id);
        graph_.nodes_.push_back({&kind, &record, -1});
        DayRange days = kind.validity(record);
        if constexpr (std::is_same_v<T, Exercise>)
            if (record.stage == u"cancelled")
                days = {Day{0}, Day{0}};
        graph_.validity_.push_back(days);
    }
    graph_.kinds_.emplace(&kind, std::pair(first, IdIndex(std::move(ids))));
}

void DependenceBuilder::addOther(const AnyId &id)
{
    if (id.isEmpty() || graph_.kinds_.contains(id.kind) || graph_.others_.contains(id.uuid))
        return;
    const RecordPtr record = plan_.find(id);
    if (!record)
        return;
    graph_.others_.emplace(id.uuid, int(graph_.nodes_.size()));
    graph_.nodes_.push_back({id.kind, record.get(), -1});
    graph_.validity_.push_back(id.kind->validity(*record));
}

void DependenceBuilder::addNodes()
{
    addNodesOf<Member>();
    addNodesOf<Alliance>();
    addNodesOf<Membership>();
    addNodesOf<Capability>();
    addNodesOf<Situation>();
    addNodesOf<Requirement>();
    addNodesOf<Target>();
    addNodesOf<Agreement>();
    addNodesOf<Party>();
    addNodesOf<Provision>();
    addNodesOf<Contribution>();
    addNodesOf<Exercise>();
    addNodesOf<Participation>();
    for (const Dependency &each : plan_.all<Dependency>()) {
        addOther(each.dependent);
        addOther(each.on);
    }
}

void DependenceBuilder::readDependencies()
{
    for (const Dependency &each : plan_.all<Dependency>())
        if (!each.dependent.isEmpty() && !each.on.isEmpty())
            if (const int node = nodeOf(*each.dependent.kind, each.dependent.uuid); node >= 0)
                links_.push_back({node, &each});
    std::stable_sort(links_.begin(), links_.end(),
                     [](const Link &a, const Link &b) { return a.dependent < b.dependent; });
}

void DependenceBuilder::readParts()
{
    for (const Party &party : plan_.all<Party>())
        if (const int whole = graph_.find(party.agreement); whole >= 0 && !party.member.isNull())
            parties_.push_back({whole, graph_.find(party.member), nodeOf(kindOf<Party>(), party.id),
                                CompiledPlan::isBinding(party.status)});
    std::sort(parties_.begin(), parties_.end());
    for (const Participation &part : plan_.all<Participation>())
        if (const int whole = graph_.find(part.exercise); whole >= 0 && !part.member.isNull())
            participants_.push_back(
                {whole, graph_.find(part.member), nodeOf(kindOf<Participation>(), part.id), part.role != u"observer"});
    std::sort(participants_.begin(), participants_.end());
}

std::span<const DependenceBuilder::Part> DependenceBuilder::partsOf(const std::vector<Part> &parts, int whole) const
{
    const auto first = std::lower_bound(parts.begin(), parts.end(), whole,
                                        [](const Part &part, int value) { return part.whole < value; });
    const auto last =
        std::upper_bound(first, parts.end(), whole, [](int value, const Part &part) { return value < part.whole; });
    return {parts.data() + (first - parts.begin()), std::size_t(last - first)};
}

std::span<const DependenceBuilder::Part> DependenceBuilder::partsOf(const std::vector<Part> &parts, int whole,
                                                                    int member) const
{
    const auto less = [](const Part &a, const Part &b) {
        return a.whole != b.whole ? a.whole < b.whole : a.member < b.member;
    };
    const auto [first, last] = std::equal_range(parts.begin(), parts.end(), Part{whole, member, 0, false}, less);
    return {parts.data() + (first - parts.begin()), std::size_t(last - first)};
}

std::vector<DependenceBuilder::Link> DependenceBuilder::linksOf(int node) const
{
    std::vector<Link> links;
    const auto append = [&](int dependent) {
        const auto less = [](const Link &a, const Link &b) { return a.dependent < b.dependent; };
        const auto [first, last] = std::equal_range(links_.begin(), links_.end(), Link{dependent, nullptr}, less);
        links.insert(links.end(), first, last);
    };
    append(node);
    const DependenceNode &at = graph_.nodes_[std::size_t(node)];
    if (at.kind != &kindOf<Capability>())
        return links;
    // What a branch relies on, every capability below it relies on.
    const CompiledPlan &compiled = graph_.compiled();
    int above = compiled.findCapability({at.record->id});
    while (above >= 0 && (above = compiled.parentOf(above)) >= 0)
        append(graph_.find(idOf(*compiled.capabilities()[std::size_t(above)])));
    return links;
}

int DependenceBuilder::targetOf(const AnyId &on, int situation) const
{
    if (situation >= 0 && on.kind == &kindOf<Capability>())
        if (const auto found = graph_.inSituation_.find({on.uuid, situation}); found != graph_.inSituation_.end())
            return found->second;
    return nodeOf(*on.kind, on.uuid);
}

DependenceTerm &DependenceBuilder::beginTerm(DependenceTerm::Mode mode)
{
    DependenceTerm term;
    term.mode = mode;
    term.first = term.last = std::uint32_t(graph_.edges_.size());
    return graph_.terms_.emplace_back(term);
}

void DependenceBuilder::addEdge(int on, int bucket, EdgeRule rule, const Record &because, const DayRange &days)
{
    graph_.edges_.push_back({on, bucket, rule, &because, days});
    graph_.terms_.back().last = std::uint32_t(graph_.edges_.size());
}

void DependenceBuilder::require(int on, EdgeRule rule, const Record &because, const DayRange &days)
{
    beginTerm(DependenceTerm::Mode::Requires);
    addEdge(on, 0, rule, because, days);
}

void DependenceBuilder::agreementTerms(const Agreement &agreement, int node)
{
    if (!agreement.parent.isNull())
        require(graph_.find(agreement.parent), EdgeRule::Parent, agreement);
    DependenceTerm &term = beginTerm(DependenceTerm::Mode::Group);
    term.isStrict = true;
    term.k = 2; // of exactly two members that is both
    for (const Part &part : partsOf(parties_, node))
        if (part.counts)
            addEdge(part.node, part.member, EdgeRule::TwoParties, *graph_.nodes_[std::size_t(part.node)].record);
}

void DependenceBuilder::provisionTerms(const Provision &provision)
{
    if (provision.agreement.isNull())
        return;
    const int agreement = graph_.find(provision.agreement);
    const int months = provision.survivalMonths.value_or(0);
    beginTerm(DependenceTerm::Mode::Survives).k = months;
    addEdge(agreement, 0, EdgeRule::Whole, provision);
    for (const Id<Member> &named : {provision.fromMember, provision.toMember}) {
        if (named.isNull() || agreement < 0)
            continue;
        const auto parts = partsOf(parties_, agreement, graph_.find(named));
        if (std::none_of(parts.begin(), parts.end(), [](const Part &part) { return part.counts; }))
            continue; // reported by check; not this rule's business
        beginTerm(DependenceTerm::Mode::Survives).k = months;
        for (const Part &part : parts)
            if (part.counts)
                addEdge(part.node, 0, EdgeRule::Party, provision);
    }
}

void DependenceBuilder::exerciseTerms(const Exercise &exercise, int node)
{
    const int host = graph_.find(exercise.host);
    if (!exercise.host.isNull())
        require(host, EdgeRule::Host, exercise);
    DependenceTerm &term = beginTerm(DependenceTerm::Mode::Group);
    term.isStrict = true;
    term.k = 2;
    bool hostTakesPart = false;
    for (const Part &part : partsOf(participants_, node))
        if (part.counts) {
            addEdge(part.node, part.member, EdgeRule::TwoMembers, *graph_.nodes_[std::size_t(part.node)].record);
            hostTakesPart = hostTakesPart || part.member == host;
        }
    if (host >= 0 && !hostTakesPart)
        addEdge(host, host, EdgeRule::TwoMembers, exercise);
}

void DependenceBuilder::contributionTerms(const Contribution &contribution)
{
    const int member = graph_.find(contribution.member);
    if (!contribution.member.isNull())
        require(member, EdgeRule::Member, contribution);
    for (const Id<Agreement> &named : contribution.agreements) {
        const int agreement = graph_.find(named);
        require(agreement, EdgeRule::Agreement, contribution);
        if (agreement < 0)
            continue;
        DependenceTerm &term = beginTerm(DependenceTerm::Mode::Group);
        term.isStrict = true;
        for (const Part &part : partsOf(parties_, agreement, member))
            if (part.counts)
                addEdge(part.node, part.member, EdgeRule::Party, contribution);
    }
}

void DependenceBuilder::recordedTerms(int node, std::span<const Link> links, int situation)
{
    using Mode = DependenceTerm::Mode;
    const bool ofCapability = graph_.nodes_[std::size_t(node)].kind == &kindOf<Capability>();
    const bool standsInSituations =
        ofCapability && situation < 0 && !graph_.inSituations({graph_.nodes_[std::size_t(node)].record->id}).empty();
    const auto isFactor = [&](const Dependency &each) {
        return situation >= 0 && each.on.kind == &kindOf<Capability>();
    };
    std::vector<const Dependency *> grouped;
    for (const Link &link : links) {
        const Dependency &each = *link.record;
        const bool isGroup = each.mode == u"any-of" || (each.mode == u"k-of-n" && each.k);
        if (isGroup) {
            grouped.push_back(&each);
            continue;
        }
        // The record of a capability is the worst of its situations, where this has had its effect already.
        if (standsInSituations && each.on.kind == &kindOf<Capability>())
            continue;
        DependenceTerm &term = beginTerm(each.mode == u"supports" ? Mode::Supports : Mode::Requires);
        term.isFactor = isFactor(each);
        if (each.mode == u"supports")
            term.weight = std::clamp(each.weight.value_or(1), 0.0, 1.0);
        addEdge(targetOf(each.on, situation), 0, EdgeRule::Recorded, each, each.period.range());
    }
    std::stable_sort(grouped.begin(), grouped.end(), [](const Dependency *a, const Dependency *b) {
        return a->dependent.uuid != b->dependent.uuid ? a->dependent.uuid < b->dependent.uuid
               : a->mode.word != b->mode.word         ? a->mode.word < b->mode.word
                                                      : a->group < b->group;
    });
    for (auto first = grouped.begin(); first != grouped.end();) {
        const auto last = std::find_if(first, grouped.end(), [&](const Dependency *each) {
            return each->dependent != (*first)->dependent || each->mode != (*first)->mode ||
                   each->group != (*first)->group;
        });
        const bool hadItsEffect = standsInSituations && std::any_of(first, last, [](const Dependency *each) {
                                      return each->on.kind == &kindOf<Capability>();
                                  });
        if (hadItsEffect) {
            first = last;
            continue;
        }
        DependenceTerm &term = beginTerm(Mode::Group);
        term.isFactor = std::all_of(first, last, [&](const Dependency *each) { return isFactor(*each); });
        if ((*first)->mode == u"k-of-n")
            for (auto each = first; each != last; ++each) // where they differ, which check reports, the strictest
                term.k = std::max(term.k, (*each)->k.value_or(1));
        for (auto each = first; each != last; ++each)
            addEdge(targetOf((*each)->on, situation), int(each - first), EdgeRule::Recorded, **each,
                    (*each)->period.range());
        first = last;
    }
}

void DependenceBuilder::addDerivedTerms(int node)
{
    const DependenceNode at = graph_.nodes_[std::size_t(node)];
    const Kind *kind = at.kind;
    const auto requireAny = [&](auto id, EdgeRule rule) {
        if (!id.isNull())
            require(graph_.find(id), rule, *at.record);
    };
    if (at.isInSituation()) {
        inSituationTerms(node);
    } else if (kind == &kindOf<Membership>()) {
        const auto &membership = static_cast<const Membership &>(*at.record);
        requireAny(membership.member, EdgeRule::Member);
        requireAny(membership.alliance, EdgeRule::Whole);
    } else if (kind == &kindOf<Party>()) {
        const auto &party = static_cast<const Party &>(*at.record);
        requireAny(party.member, EdgeRule::Member);
        requireAny(party.agreement, EdgeRule::Whole);
    } else if (kind == &kindOf<Target>()) {
        requireAny(static_cast<const Target &>(*at.record).member, EdgeRule::Member);
    } else if (kind == &kindOf<Participation>()) {
        const auto &part = static_cast<const Participation &>(*at.record);
        requireAny(part.member, EdgeRule::Member);
        requireAny(part.exercise, EdgeRule::Whole);
        requireAny(part.contribution, EdgeRule::Use);
    } else if (kind == &kindOf<Agreement>()) {
        agreementTerms(static_cast<const Agreement &>(*at.record), node);
    } else if (kind == &kindOf<Provision>()) {
        provisionTerms(static_cast<const Provision &>(*at.record));
    } else if (kind == &kindOf<Exercise>()) {
        exerciseTerms(static_cast<const Exercise &>(*at.record), node);
    } else if (kind == &kindOf<Contribution>()) {
        contributionTerms(static_cast<const Contribution &>(*at.record));
    } else if (kind == &kindOf<Capability>()) {
        capabilityTerms(static_cast<const Capability &>(*at.record));
    }
}

void DependenceBuilder::addTerms(int node)
{
    addDerivedTerms(node);
    if (links_.empty())
        return;
    const DependenceNode &at = graph_.nodes_[std::size_t(node)];
    const int record = at.isInSituation() ? graph_.find(*at.kind, at.record->id) : node;
    recordedTerms(node, linksOf(record), at.situation);
}

void DependenceBuilder::build()
{
    addNodes();
    readDependencies();
    readParts();
    addInSituations();
    addSums();
    graph_.termStart_.assign(1, 0);
    for (std::size_t node = 0; node < graph_.nodes_.size(); ++node) {
        addTerms(int(node));
        graph_.termStart_.push_back(std::uint32_t(graph_.terms_.size()));
    }
}

} // namespace entente

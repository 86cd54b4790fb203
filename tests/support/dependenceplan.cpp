// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dependenceplan.h"

#include "model/analysis/explain.h"
#include "tests/support/dice.h"

namespace entente::test {

namespace {

class PlanMaker
{
public:
    explicit PlanMaker(std::uint32_t seed) : dice_(seed) {}

    PlanBuilder make()
    {
        rows("members: key, from, until", 4, [&](int i) { return member(i) + QLatin1String(", ") + days(15); });
        rows("alliances: key, from, until", 1, [&](int) { return QStringLiteral("UN, ") + days(15); });
        rows("memberships: alliance, member, role, from, until", 4, [&](int i) {
            return QStringLiteral("UN, %1, %2, ")
                       .arg(member(i), dice_.chance(80) ? QStringLiteral("member") : QStringLiteral("partner")) +
                   days(15);
        });
        rows("frameworks: key", 1, [](int) { return QStringLiteral("F"); });
        text_ += QStringLiteral("capabilities: key, framework, parent\nROOT, F,\nA, F, ROOT\nB, F, ROOT\nC, F,\n");
        rows("situations: key, alliance", 2,
             [](int i) { return i ? QStringLiteral("S2, UN") : QStringLiteral("S1,"); });
        rows("requirements: key, situation, capability, quantity, from, until", 4, [&](int i) {
            return QStringLiteral("R%1, %2, %3, %4, ").arg(i).arg(situation(), capability()).arg(1 + dice_.roll(8)) +
                   days(20);
        });
        rows("agreements: key, from, until, parent", 4, [&](int i) {
            const QString from = dice_.chance(90) ? QStringLiteral("2025") : QString();
            return QStringLiteral("T%1, %2, %3, %4")
                .arg(i)
                .arg(from, until(25), dice_.chance(30) ? agreement() : QString());
        });
        std::set<QString> taken;
        rows("parties: agreement, member, status, from, until", 9, [&](int) {
            const QString pair = agreement() + QLatin1String(", ") + member(dice_.roll(4));
            const QString dates = days(25);
            if (!taken.insert(pair + dates.section(QLatin1Char(','), 0, 0)).second)
                return QString();
            static const char *statuses[] = {"", "ratified", "ratified", "acceded", "signed", "withdrawn"};
            return pair + QLatin1String(", ") + QLatin1String(dice_.pick(statuses)) + QLatin1String(", ") + dates;
        });
        rows("provisions: key, agreement, kind", 2,
             [&](int i) { return QStringLiteral("P%1, %2, defence").arg(i).arg(agreement()); });
        rows("contributions: key, member, capability, quantity, from, until, agreements", 6, [&](int i) {
            static const char *leaves[] = {"A", "B", "C"};
            return QStringLiteral("K%1, %2, %3, %4, ")
                       .arg(i)
                       .arg(member(dice_.roll(4)), QLatin1String(dice_.pick(leaves)))
                       .arg(1 + dice_.roll(6)) +
                   days(25) + QLatin1String(", ") + (dice_.chance(50) ? agreement() : QString());
        });
        rows("exercises: key, stage, host, from, until", 2, [&](int i) {
            return QStringLiteral("E%1, %2, %3, ")
                       .arg(i)
                       .arg(dice_.chance(15) ? QStringLiteral("cancelled") : QString(),
                            dice_.chance(70) ? member(dice_.roll(4)) : QString()) +
                   days(25);
        });
        taken.clear();
        rows("participations: exercise, member, role, contribution", 5, [&](int) {
            const QString row =
                QStringLiteral("E%1, %2, %3, %4")
                    .arg(dice_.roll(2))
                    .arg(member(dice_.roll(4)), dice_.chance(25) ? QStringLiteral("observer") : QString(),
                         dice_.chance(40) ? QStringLiteral("K%1").arg(dice_.roll(6)) : QString());
            return taken.insert(row).second ? row : QString();
        });
        rows("targets: key, requirement, member, quantity", 2,
             [&](int i) { return QStringLiteral("G%1, R%1, %2, 1").arg(i).arg(member(dice_.roll(4))); });
        taken.clear();
        rows("dependencies: dependent, on, mode, group, k, weight, from, until", 12, [&](int) {
            static const char *modes[] = {"requires", "any-of", "k-of-n", "supports"};
            const QString mode = QLatin1String(dice_.pick(modes));
            const QString group =
                mode.contains(QLatin1String("-of")) ? QStringLiteral("g%1").arg(dice_.roll(2)) : QString();
            const QString row =
                QStringLiteral("%1, %2, %3, %4, %5, %6, ")
                    .arg(anything(), anything(), mode, group,
                         mode == QLatin1String("k-of-n") ? QStringLiteral("2") : QString(),
                         mode == QLatin1String("supports") ? QStringLiteral("0.%1").arg(1 + dice_.roll(9)) : QString());
            return taken.insert(row.section(QLatin1Char(','), 0, 3)).second ? row + days(20) : QString();
        });
        PlanBuilder builder(text_);
        if (dice_.chance(25))
            builder.remove(u"contribution", QStringLiteral("K%1").arg(dice_.roll(6)));
        if (dice_.chance(15))
            builder.remove(u"agreement", agreement());
        return builder;
    }

private:
    template<class Row>
    void rows(const char *head, int count, Row row)
    {
        text_ += QLatin1String(head) + QLatin1Char('\n');
        for (int i = 0; i < count; ++i)
            if (const QString line = row(i); !line.isEmpty())
                text_ += line + QLatin1Char('\n');
    }
    [[nodiscard]] QString date()
    {
        return QStringLiteral("2026-%1-%2")
            .arg(1 + dice_.roll(5), 2, 10, QLatin1Char('0'))
            .arg(1 + dice_.roll(28), 2, 10, QLatin1Char('0'));
    }
    [[nodiscard]] QString until(int percent) { return dice_.chance(percent) ? date() : QString(); }
    [[nodiscard]] QString days(int percent)
    {
        QString from = until(percent);
        QString last = until(percent);
        if (!from.isEmpty() && !last.isEmpty() && last < from)
            std::swap(from, last);
        return from + QLatin1String(", ") + last;
    }
    [[nodiscard]] static QString member(int i) { return QString(3, QLatin1Char(char('A' + i))); }
    [[nodiscard]] QString agreement() { return QStringLiteral("T%1").arg(dice_.roll(4)); }
    [[nodiscard]] QString situation() { return QStringLiteral("S%1").arg(1 + dice_.roll(2)); }
    [[nodiscard]] QString capability()
    {
        static const char *leaves[] = {"A", "B", "C"};
        return QLatin1String(dice_.pick(leaves));
    }
    [[nodiscard]] QString anything()
    {
        switch (dice_.roll(6)) {
        case 0:
            return QStringLiteral("member:") + member(dice_.roll(4));
        case 1:
            return QStringLiteral("agreement:") + agreement();
        case 2:
            return QStringLiteral("contribution:K%1").arg(dice_.roll(6));
        case 3:
            return QStringLiteral("exercise:E%1").arg(dice_.roll(2));
        case 4:
            return QStringLiteral("capability:") + (dice_.chance(15) ? QStringLiteral("ROOT") : capability());
        default:
            return QStringLiteral("alliance:UN");
        }
    }

    Dice dice_;
    QString text_;
};

/// One day of one plan, by names.
class Naive
{
public:
    Naive(const Snapshot &plan, Day day, const std::map<QString, double> &lowered, const AvailabilityByName *base)
        : plan_(plan), day_(day), lowered_(lowered), base_(base)
    {
        findAsked();
    }

    AvailabilityByName run()
    {
        AvailabilityByName x;
        eachNode([&](const QString &name, auto) { x[name] = 1; });
        for (bool moved = true; moved;) {
            AvailabilityByName next;
            eachNode([&](const QString &name, auto value) { next[name] = std::min(x.at(name), value(x)); });
            moved = false;
            for (const auto &[name, value] : next)
                moved = moved || std::fabs(value - x.at(name)) > 1e-13;
            x = std::move(next);
        }
        return x;
    }

private:
    using X = AvailabilityByName;

    [[nodiscard]] QString nameOf(const Kind &kind, const Uuid &id) const
    {
        return QLatin1String(kind.name) + QLatin1Char(':') + references(plan_).name(kind, id);
    }
    template<class T>
    [[nodiscard]] double of(const X &x, Id<T> id) const
    {
        return plan_.find(id) ? x.at(nameOf(kindOf<T>(), id.uuid)) : 0;
    }

    [[nodiscard]] double own(const Kind &kind, const Record &record, const QString &name) const
    {
        double value = kind.validity(record).contains(day_) ? 1 : 0;
        if (&kind == &kindOf<Exercise>() && static_cast<const Exercise &>(record).stage == u"cancelled")
            value = 0;
        const auto found = lowered_.find(name);
        return found == lowered_.end() ? value : std::min(value, found->second);
    }

    [[nodiscard]] static bool binds(const Party &party)
    {
        return party.status.isEmpty() || party.status == u"ratified" || party.status == u"acceded" ||
               party.status == u"provisional";
    }
    /// The best party record of a member, 0 without one.
    [[nodiscard]] double party(const X &x, Id<Agreement> agreement, Id<Member> member) const
    {
        double best = 0;
        for (const Party &each : plan_.all<Party>())
            if (each.agreement == agreement && each.member == member && binds(each))
                best = std::max(best, x.at(nameOf(kindOf<Party>(), each.id)));
        return best;
    }
    [[nodiscard]] static double secondBest(const std::map<Uuid, double> &values)
    {
        std::multiset<double> sorted;
        for (const auto &[member, value] : values)
            sorted.insert(value);
        return sorted.size() < 2 ? 0 : *std::next(sorted.rbegin());
    }

    /// What follows from the records alone.
    [[nodiscard]] double derived(const X &x, const Member &) const { return x.empty() ? 0 : 1; }
    [[nodiscard]] double derived(const X &, const Alliance &) const { return 1; }
    [[nodiscard]] double derived(const X &, const Situation &) const { return 1; }
    [[nodiscard]] double derived(const X &, const Requirement &) const { return 1; }
    [[nodiscard]] double derived(const X &x, const Membership &each) const
    {
        return std::min(of(x, each.member), of(x, each.alliance));
    }
    [[nodiscard]] double derived(const X &x, const Party &each) const
    {
        return std::min(of(x, each.member), of(x, each.agreement));
    }
    [[nodiscard]] double derived(const X &x, const Target &each) const { return of(x, each.member); }
    [[nodiscard]] double derived(const X &x, const Provision &each) const { return of(x, each.agreement); }
    [[nodiscard]] double derived(const X &x, const Participation &each) const
    {
        const double value = std::min(of(x, each.member), of(x, each.exercise));
        return each.contribution.isNull() ? value : std::min(value, of(x, each.contribution));
    }
    [[nodiscard]] double derived(const X &x, const Contribution &each) const
    {
        double value = of(x, each.member);
        for (const Id<Agreement> agreement : each.agreements)
            value = std::min({value, of(x, agreement), party(x, agreement, each.member)});
        return value;
    }
    [[nodiscard]] double derived(const X &x, const Agreement &each) const
    {
        std::map<Uuid, double> members;
        for (const Party &one : plan_.all<Party>())
            if (one.agreement == idOf(each) && binds(one))
                members[one.member.uuid] = party(x, idOf(each), one.member);
        const double two = secondBest(members);
        return each.parent.isNull() ? two : std::min(two, of(x, each.parent));
    }
    [[nodiscard]] double derived(const X &x, const Exercise &each) const
    {
        std::map<Uuid, double> members;
        for (const Participation &one : plan_.all<Participation>())
            if (one.exercise == idOf(each) && one.role != u"observer")
                members[one.member.uuid] =
                    std::max(members[one.member.uuid], x.at(nameOf(kindOf<Participation>(), one.id)));
        if (each.host.isNull())
            return secondBest(members);
        if (!members.contains(each.host.uuid))
            members[each.host.uuid] = of(x, each.host);
        return std::min(of(x, each.host), secondBest(members));
    }

    /// A dependency's other end, seen from a situation (null: from none).
    [[nodiscard]] double end(const X &x, const Dependency &each, const Situation *situation) const
    {
        if (!plan_.find(each.on))
            return 0;
        const QString name = nameOf(*each.on.kind, each.on.uuid);
        return x.at(situation && each.on.kind == &kindOf<Capability>() ? name + QLatin1Char('/') + situation->key
                                                                       : name);
    }
    /// Bounds of explicit dependencies of any of @p dependents, and what they leave where a capability relies on
    /// others.
    struct Bounds {
        double bound = 1;
        double factor = 1;
    };
    [[nodiscard]] Bounds recorded(const X &x, const std::set<Uuid> &dependents, const Situation *situation,
                                  bool skipCapabilities) const
    {
        Bounds bounds;
        std::map<std::tuple<Uuid, QString, QString>, std::vector<const Dependency *>> groups;
        const auto apply = [&](bool isFactor, auto value) {
            if (!isFactor)
                bounds.bound = std::min(bounds.bound, value(x));
            else if (base_ && value(*base_) > 0)
                bounds.factor *= std::min(1.0, value(x) / value(*base_));
        };
        const auto onCapability = [&](const Dependency &each) { return each.on.kind == &kindOf<Capability>(); };
        for (const Dependency &each : plan_.all<Dependency>()) {
            if (!dependents.contains(each.dependent.uuid))
                continue;
            if (each.mode == u"any-of" || each.mode == u"k-of-n") {
                groups[{each.dependent.uuid, each.mode.word, each.group}].push_back(&each);
                continue;
            }
            if ((skipCapabilities && onCapability(each)) || !each.period.range().contains(day_))
                continue;
            apply(situation && onCapability(each), [&](const X &values) {
                const double on = end(values, each, situation);
                return each.mode == u"supports" ? 1 - *each.weight * (1 - on) : on;
            });
        }
        for (const auto &[key, edges] : groups) {
            if (skipCapabilities &&
                std::any_of(edges.begin(), edges.end(), [&](const Dependency *each) { return onCapability(*each); }))
                continue;
            const bool isFactor = situation && std::all_of(edges.begin(), edges.end(),
                                                           [&](const Dependency *each) { return onCapability(*each); });
            apply(isFactor, [&, &list = edges](const X &values) {
                std::vector<double> inForce;
                for (const Dependency *each : list)
                    if (each->period.range().contains(day_))
                        inForce.push_back(end(values, *each, situation));
                if (inForce.empty())
                    return 1.0;
                std::sort(inForce.rbegin(), inForce.rend());
                const std::size_t k = list.front()->mode == u"k-of-n" ? std::size_t(*list.front()->k) : 1;
                return k > inForce.size() ? 0.0 : inForce[k - 1];
            });
        }
        return bounds;
    }

    [[nodiscard]] std::vector<const Capability *> childrenOf(const Capability &capability) const
    {
        std::vector<const Capability *> children;
        for (const Capability &each : plan_.all<Capability>())
            if (each.parent == idOf(capability))
                children.push_back(&each);
        return children;
    }
    [[nodiscard]] std::set<Uuid> withBranchesAbove(const Capability &capability) const
    {
        std::set<Uuid> ids{capability.id};
        for (const Capability *above = plan_.find(capability.parent); above; above = plan_.find(above->parent))
            ids.insert(above->id);
        return ids;
    }
    /// What a situation asks for, and what that relies on there.
    void findAsked()
    {
        for (const Requirement &each : plan_.all<Requirement>())
            asked_.insert({each.capability.uuid, each.situation.uuid});
        for (std::size_t before = 0; before != asked_.size();) {
            before = asked_.size();
            for (const auto &[capability, situation] : std::set(asked_)) {
                const Capability &record = *plan_.find(Id<Capability>{capability});
                for (const Capability *child : childrenOf(record))
                    asked_.insert({child->id, situation});
                const std::set<Uuid> dependents = withBranchesAbove(record);
                for (const Dependency &each : plan_.all<Dependency>())
                    if (dependents.contains(each.dependent.uuid) && each.on.kind == &kindOf<Capability>())
                        asked_.insert({each.on.uuid, situation});
            }
        }
    }
    [[nodiscard]] bool isAsked(const Capability &capability, const Situation &situation) const
    {
        return asked_.contains({capability.id, situation.id});
    }
    [[nodiscard]] double inSituation(const X &x, const Capability &capability, const Situation &situation) const
    {
        const QString name = nameOf(kindOf<Capability>(), capability.id) + QLatin1Char('/') + situation.key;
        const Bounds now = recorded(x, withBranchesAbove(capability), &situation, false);
        const auto found = lowered_.find(name);
        double own = found == lowered_.end() ? 1 : found->second;
        own = std::min(own, now.bound);
        const auto children = childrenOf(capability);
        if (!children.empty()) {
            for (const Capability *child : children)
                own = std::min(own, x.at(nameOf(kindOf<Capability>(), child->id) + QLatin1Char('/') + situation.key));
            return own;
        }
        double factor = now.factor;
        if (base_)
            if (const double before = recorded(*base_, withBranchesAbove(capability), &situation, false).bound;
                before > 0)
                factor *= std::min(1.0, own / before);
        const auto gap = explainGap(plan_, {idOf(situation), situation.key}, idOf(capability), day_).value();
        double sum = 0;
        for (const ContributionFactors &each : gap.contributions)
            if (each.effective > 0)
                sum += each.effective * (base_ ? factor * left(x, each, situation) : 1);
        return gap.required <= 0 ? own : std::min(own, std::min(1.0, sum / gap.required));
    }
    [[nodiscard]] double ratio(const X &x, const QString &name) const
    {
        const double before = base_->at(name);
        return before > 0 ? std::min(1.0, x.at(name) / before) : 1;
    }
    [[nodiscard]] double left(const X &x, const ContributionFactors &each, const Situation &situation) const
    {
        const double available = ratio(x, nameOf(kindOf<Contribution>(), each.contribution.uuid));
        if (situation.alliance.isNull())
            return available;
        double belongs = 0;
        for (const Membership &one : plan_.all<Membership>())
            if (one.alliance == situation.alliance && one.member == each.member && one.role == u"member" &&
                one.period.range().contains(day_))
                belongs = std::max(belongs, ratio(x, nameOf(kindOf<Membership>(), one.id)));
        return available * belongs;
    }

    template<class T, class Visit>
    void eachOf(Visit visit) const
    {
        for (const T &record : plan_.all<T>()) {
            const QString name = nameOf(kindOf<T>(), record.id);
            visit(name, [this, &record, name](const X &x) {
                return std::min({own(kindOf<T>(), record, name), derived(x, record),
                                 recorded(x, {record.id}, nullptr, false).bound});
            });
        }
    }
    template<class Visit>
    void eachNode(Visit visit) const
    {
        eachOf<Member>(visit);
        eachOf<Alliance>(visit);
        eachOf<Situation>(visit);
        eachOf<Requirement>(visit);
        eachOf<Membership>(visit);
        eachOf<Party>(visit);
        eachOf<Target>(visit);
        eachOf<Provision>(visit);
        eachOf<Participation>(visit);
        eachOf<Contribution>(visit);
        eachOf<Agreement>(visit);
        eachOf<Exercise>(visit);
        for (const Capability &capability : plan_.all<Capability>()) {
            const QString name = nameOf(kindOf<Capability>(), capability.id);
            bool isAskedAnywhere = false;
            for (const Situation &situation : plan_.all<Situation>())
                if (isAsked(capability, situation)) {
                    isAskedAnywhere = true;
                    visit(name + QLatin1Char('/') + situation.key, [this, &capability, &situation](const X &x) {
                        return inSituation(x, capability, situation);
                    });
                }
            // The record is the worst of its situations and of the capabilities below it.
            visit(name, [this, &capability, name, isAskedAnywhere](const X &x) {
                double value = std::min(own(kindOf<Capability>(), capability, name),
                                        recorded(x, withBranchesAbove(capability), nullptr, isAskedAnywhere).bound);
                for (const Situation &situation : plan_.all<Situation>())
                    if (isAsked(capability, situation))
                        value = std::min(value, x.at(name + QLatin1Char('/') + situation.key));
                for (const Capability *child : childrenOf(capability))
                    value = std::min(value, x.at(nameOf(kindOf<Capability>(), child->id)));
                return value;
            });
        }
    }

    const Snapshot &plan_;
    Day day_;
    const std::map<QString, double> &lowered_;
    const AvailabilityByName *base_;
    std::set<std::pair<Uuid, Uuid>> asked_;
};

} // namespace

PlanBuilder randomDependencePlan(std::uint32_t seed)
{
    return PlanMaker(seed).make();
}

AvailabilityByName naiveAvailability(const Snapshot &plan, Day day, const std::map<QString, double> &lowered,
                                     const AvailabilityByName *base)
{
    return Naive(plan, day, lowered, base).run();
}

} // namespace entente::test

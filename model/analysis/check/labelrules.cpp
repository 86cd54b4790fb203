// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"
#include "model/analysis/labels.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void findUnknownLevel(const CheckRule &self, const CheckContext &context, const Kind &kind, const Record &record,
                      Findings &findings)
{
    if (record.label.isEmpty())
        return;
    const Label::Parts &parts = record.label.parts();
    if (context.plan.derived<LabelAlgebra>().rank(parts.policy, parts.level) < 0)
        findings.add(self, {{&kind, record.id}}, {parts.level, parts.policy}, kind.indexOf(u"label"));
}

bool isSomebody(const CheckContext &context, const Uuid &id)
{
    return context.exists(kindOf<Member>(), id) || context.exists(kindOf<Alliance>(), id);
}

void findUnknownRelease(const CheckRule &self, const CheckContext &context, const Kind &kind, const Record &record,
                        Findings &findings)
{
    if (record.label.isEmpty() || !record.label.parts().releasableTo)
        return;
    for (const Uuid &id : *record.label.parts().releasableTo)
        if (!isSomebody(context, id))
            findings.add(self, {{&kind, record.id}}, {id.toHex()}, kind.indexOf(u"label"));
}

Result<Fix> withdrawRelease(const Snapshot &plan, const Finding &finding)
{
    const Uuid nobody = Uuid::fromHex(finding.facts[0].toString());
    return changeRecord(
        plan, finding.records[0],
        tr("Takes who does not exist out of the release of %1.").arg(recordName(finding.records[0], plan)),
        [&](const Kind &, Record &record) {
            if (record.label.isEmpty() || !record.label.parts().releasableTo)
                return;
            Label::Parts parts = record.label.parts();
            std::erase(*parts.releasableTo, nobody);
            record.label = Label(parts);
        });
}

/// Calls @p visit for each member that is or was in the alliance.
template<class Visit>
void eachMember(const CheckContext &context, const Uuid &alliance, Visit visit)
{
    context.each<&Membership::alliance>(alliance, [&](const Membership &membership) {
        if (membership.role == u"member")
            visit(membership.member.uuid);
    });
}

void findEmptyRelease(const CheckRule &self, const CheckContext &context, const Kind &kind, const Record &record,
                      Findings &findings)
{
    if (record.label.isEmpty())
        return;
    const auto &to = record.label.parts().releasableTo;
    if (to && !to->empty() && std::all_of(to->begin(), to->end(), [&](const Uuid &id) {
            bool isPeopled = false;
            eachMember(context, id, [&](const Uuid &) { isPeopled = true; });
            return context.exists(kindOf<Alliance>(), id) && !isPeopled;
        }))
        findings.add(self, {{&kind, record.id}}, {}, kind.indexOf(u"label"));
}

/// Whether @p label is of a lower level than @p other; no where the two cannot be compared.
bool isLower(const LabelAlgebra &algebra, const Label &label, const Label &other)
{
    return algebra.difference(label, other).value_or(0) < 0;
}

/// Calls @p visit(id, label) for each record that @p record names and that has a label of its own or by default,
/// unless the two share it.
template<class Visit>
void eachQuoted(const CheckContext &context, const Kind &kind, const Record &record, const LabelAlgebra &algebra,
                Visit visit)
{
    forEachReference(kind, record, [&](int, const Kind &target, const Uuid &id) {
        const RecordPtr named = context.exists(target, id) ? context.plan.find(target, id) : nullptr;
        if (named && (!named->label.isEmpty() || !record.label.isEmpty()) && named.get() != &record)
            if (const Label label = algebra.effective(*named); !label.isEmpty())
                visit(AnyId{&target, id}, label);
    });
}

void findBelowQuoted(const CheckRule &self, const CheckContext &context, const Kind &kind, const Record &record,
                     Findings &findings)
{
    const auto &algebra = context.plan.derived<LabelAlgebra>();
    const Label own = algebra.effective(record);
    if (own.isEmpty())
        return; // it is shown to nobody
    std::optional<std::pair<AnyId, Label>> highest;
    eachQuoted(context, kind, record, algebra, [&](const AnyId &id, const Label &label) {
        if (isLower(algebra, own, label) && (!highest || isLower(algebra, highest->second, label)))
            highest = {id, label};
    });
    if (highest)
        findings.add(
            self, {{&kind, record.id}, highest->first},
            {own.parts().level, highest->second.parts().policy + QLatin1Char('/') + highest->second.parts().level},
            kind.indexOf(u"label"));
}

Result<Fix> raiseLabel(const Snapshot &plan, const Finding &finding)
{
    const RecordPtr record = plan.find(finding.records[0]);
    const RecordPtr named = plan.find(finding.records[1]);
    if (!record || !named)
        return cannotFix(tr("It does not hold any more."));
    const auto &algebra = plan.derived<LabelAlgebra>();
    const Label own = algebra.effective(*record);
    const Label its = algebra.effective(*named);
    if (own.isEmpty() || its.isEmpty() || !isLower(algebra, own, its))
        return cannotFix(tr("It does not hold any more."));
    return changeRecord(plan, finding.records[0],
                        tr("Raises the label of %1 to %3, that of %2.")
                            .arg(recordName(finding.records[0], plan), recordName(finding.records[1], plan),
                                 its.parts().policy + QLatin1Char('/') + its.parts().level),
                        [&](const Kind &, Record &changed) {
                            Label::Parts parts = own.parts();
                            parts.policy = its.parts().policy;
                            parts.level = its.parts().level;
                            changed.label = Label(parts);
                        });
}

/// The members behind a release set, on any day.
std::set<Uuid> everReleasedTo(const CheckContext &context, const std::vector<Uuid> &to)
{
    std::set<Uuid> members;
    for (const Uuid &id : to) {
        members.insert(id);
        eachMember(context, id, [&](const Uuid &member) { members.insert(member); });
    }
    return members;
}

void findWiderThanQuoted(const CheckRule &self, const CheckContext &context, const Kind &kind, const Record &record,
                         Findings &findings)
{
    const auto &algebra = context.plan.derived<LabelAlgebra>();
    const Label own = algebra.effective(record);
    if (own.isEmpty())
        return;
    const auto &mine = own.parts().releasableTo;
    bool isFound = false;
    eachQuoted(context, kind, record, algebra, [&](const AnyId &id, const Label &label) {
        const auto &its = label.parts().releasableTo;
        if (isFound || !its || mine == its)
            return;
        isFound = !mine;
        if (mine) {
            const std::set<Uuid> allowed = everReleasedTo(context, *its);
            isFound =
                std::any_of(mine->begin(), mine->end(), [&](const Uuid &each) { return !allowed.contains(each); });
        }
        if (isFound)
            findings.add(self, {{&kind, record.id}, id}, {}, kind.indexOf(u"label"));
    });
}

Result<Fix> narrowRelease(const Snapshot &plan, const Finding &finding)
{
    const RecordPtr record = plan.find(finding.records[0]);
    const RecordPtr named = plan.find(finding.records[1]);
    if (!record || !named)
        return cannotFix(tr("It does not hold any more."));
    const auto &algebra = plan.derived<LabelAlgebra>();
    const Label own = algebra.effective(*record);
    const Label its = algebra.effective(*named);
    if (own.isEmpty() || its.isEmpty() || !its.parts().releasableTo)
        return cannotFix(tr("It does not hold any more."));
    // What both allow, as written; where that is nobody, somebody has to decide.
    const auto &allowed = *its.parts().releasableTo;
    std::vector<Uuid> kept = allowed;
    if (own.parts().releasableTo)
        std::erase_if(kept, [&](const Uuid &id) {
            const auto &mine = *own.parts().releasableTo;
            return std::find(mine.begin(), mine.end(), id) == mine.end();
        });
    if (kept.empty() && !allowed.empty())
        return cannotFix(tr("The two releases have nobody in common as they are written. Correct one of them."));
    return changeRecord(plan, finding.records[0],
                        tr("Narrows the release of %1 to that of %2.")
                            .arg(recordName(finding.records[0], plan), recordName(finding.records[1], plan)),
                        [&](const Kind &, Record &changed) {
                            Label::Parts parts = own.parts();
                            parts.releasableTo = kept;
                            changed.label = Label(parts);
                        });
}

const CheckRule unknownLevel =
    Rule({"label-unknown-level", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A label with a level its policy does not have"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "Anything made from this record is refused. Correct the label, or add the level to the policy."),
          QT_TRANSLATE_NOOP("Findings", "%1 is labelled %2, which is no level of the policy %3.")})
        .eachOf({}, findUnknownLevel)
        .readsLabel()
        .readsWhole<&Setting::key, &Setting::value>();
const CheckRule unknownRelease =
    Rule({"label-unknown-release", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A release to somebody who does not exist"),
          QT_TRANSLATE_NOOP("Findings", "The member or alliance was deleted. Correct the label."),
          QT_TRANSLATE_NOOP("Findings", "%1 is releasable to %2, which does not exist.")})
        .eachOf({}, findUnknownRelease)
        .readsLabel()
        .readsWholePresence<Member>()
        .readsWholePresence<Alliance>()
        .mendedBy(withdrawRelease);
const CheckRule emptyRelease =
    Rule({"label-release-without-members", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A release to alliances that have no members"),
          QT_TRANSLATE_NOOP(
              "Findings", "An alliance stands for its members in role member; without any the record goes to nobody."),
          QT_TRANSLATE_NOOP("Findings", "%1 is releasable to alliances without members only: to nobody.")})
        .eachOf({}, findEmptyRelease)
        .readsLabel()
        .readsWholePresence<Alliance>()
        .readsWhole<&Membership::alliance, &Membership::role>();
const CheckRule belowQuoted =
    Rule({"label-below-quoted", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A record less classified than what it names"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "Whoever may see the record learns of the other. Raise its label, or lower that of the other."),
          QT_TRANSLATE_NOOP("Findings", "%1 is %3 and names %2, which is %4.")})
        .eachOf({}, findBelowQuoted)
        .readsAll()
        .readsLabel({fromAny()})
        .readsWhole<&Setting::key, &Setting::value>()
        .mendedBy(raiseLabel);
const CheckRule widerThanQuoted =
    Rule({"label-wider-than-quoted", Severity::Warning,
          QT_TRANSLATE_NOOP("Findings", "A record released more widely than what it names"),
          QT_TRANSLATE_NOOP(
              "Findings",
              "Somebody who may see the record may not see the other. Narrow its release, or widen that of the other."),
          QT_TRANSLATE_NOOP("Findings", "%1 is releasable to somebody to whom %2 is not.")})
        .eachOf({}, findWiderThanQuoted)
        .readsAll()
        .readsLabel({fromAny()})
        .readsWhole<&Setting::key, &Setting::value>()
        .readsWhole<&Membership::alliance, &Membership::member, &Membership::role>()
        .mendedBy(narrowRelease);

} // namespace

std::vector<const CheckRule *> labelRules()
{
    return {&unknownLevel, &unknownRelease, &emptyRelease, &belowQuoted, &widerThanQuoted};
}

} // namespace entente

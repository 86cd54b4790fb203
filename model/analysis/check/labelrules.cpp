// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/rules.h"
#include "model/analysis/labels.h"

namespace entente {

namespace {

/// Calls @p visit(kind, record) for every record with a label of its own.
template<class Visit>
void forEachLabelled(const Snapshot &plan, Visit visit)
{
    for (const Kind *kind : plan.catalogue().kinds())
        plan.table(*kind).forEach([&](const Record &record) {
            if (!record.label.isEmpty())
                visit(*kind, record);
        });
}

void findUnknownLevel(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto &algebra = plan.derived<LabelAlgebra>();
    forEachLabelled(plan, [&](const Kind &kind, const Record &record) {
        const Label::Parts &parts = record.label.parts();
        if (algebra.rank(parts.policy, parts.level) < 0)
            findings.add(self.rule, {{&kind, record.id}}, {parts.level, parts.policy});
    });
}

void findUnknownRelease(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    const auto &index = plan.derived<RecordIndex>();
    forEachLabelled(plan, [&](const Kind &kind, const Record &record) {
        if (record.label.parts().releasableTo)
            for (const Uuid &id : *record.label.parts().releasableTo)
                if (!index.has(kindOf<Member>(), id) && !index.has(kindOf<Alliance>(), id))
                    findings.add(self.rule, {{&kind, record.id}}, {id.toHex()});
    });
}

void findEmptyRelease(const CheckRule &self, const Snapshot &plan, Findings &findings)
{
    std::vector<Uuid> peopled; // alliances that have or had a member
    for (const Membership &membership : plan.all<Membership>())
        if (membership.role == u"member")
            peopled.push_back(membership.alliance.uuid);
    std::sort(peopled.begin(), peopled.end());
    const auto &index = plan.derived<RecordIndex>();
    forEachLabelled(plan, [&](const Kind &kind, const Record &record) {
        const auto &to = record.label.parts().releasableTo;
        if (to && !to->empty() && std::all_of(to->begin(), to->end(), [&](const Uuid &id) {
                return index.has(kindOf<Alliance>(), id) && !std::binary_search(peopled.begin(), peopled.end(), id);
            }))
            findings.add(self.rule, {{&kind, record.id}});
    });
}

const CheckRule unknownLevel{
    {"label-unknown-level", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "A label with a level its policy does not have"),
     QT_TRANSLATE_NOOP("Findings",
                       "Anything made from this record is refused. Correct the label, or add the level to the policy."),
     QT_TRANSLATE_NOOP("Findings", "%1 is labelled %2, which is no level of the policy %3.")},
    findUnknownLevel};
const CheckRule unknownRelease{{"label-unknown-release", Severity::Warning,
                                QT_TRANSLATE_NOOP("Findings", "A release to somebody who does not exist"),
                                QT_TRANSLATE_NOOP("Findings", "The member or alliance was deleted. Correct the label."),
                                QT_TRANSLATE_NOOP("Findings", "%1 is releasable to %2, which does not exist.")},
                               findUnknownRelease};
const CheckRule emptyRelease{
    {"label-release-without-members", Severity::Warning,
     QT_TRANSLATE_NOOP("Findings", "A release to alliances that have no members"),
     QT_TRANSLATE_NOOP("Findings",
                       "An alliance stands for its members in role member; without any the record goes to nobody."),
     QT_TRANSLATE_NOOP("Findings", "%1 is releasable to alliances without members only: to nobody.")},
    findEmptyRelease};

} // namespace

std::vector<const CheckRule *> labelRules()
{
    return {&unknownLevel, &unknownRelease, &emptyRelease};
}

} // namespace entente

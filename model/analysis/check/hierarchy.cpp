// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/fix.h"
#include "model/analysis/check/rules.h"

#include <algorithm>

namespace entente {

namespace {

/// Reports each cycle of parents among the records of T once, under the record whose key sorts first.
template<class T>
void findCycles(const CheckRule &self, const CheckContext &context, Findings &findings)
{
    const Snapshot &plan = context.plan;
    std::vector<const T *> records;
    for (const T &record : plan.all<T>())
        records.push_back(&record);
    const IdIndex index = IdIndex::of(records);
    std::vector<int> walk(records.size(), 0); // the walk that first came here; 0 for none
    for (int start = 0; start < int(records.size()); ++start) {
        int at = start;
        while (at >= 0 && walk[std::size_t(at)] == 0) {
            walk[std::size_t(at)] = start + 1;
            at = index.find(records[std::size_t(at)]->parent.uuid);
        }
        if (at < 0 || walk[std::size_t(at)] != start + 1)
            continue; // ended, or met an earlier walk
        std::vector<const T *> cycle;
        for (int each = at; cycle.empty() || each != at; each = index.find(records[std::size_t(each)]->parent.uuid))
            cycle.push_back(records[std::size_t(each)]);
        std::rotate(
            cycle.begin(),
            std::min_element(cycle.begin(), cycle.end(), [](const T *a, const T *b) { return a->key < b->key; }),
            cycle.end());
        QStringList keys;
        for (const T *record : cycle)
            keys << record->key;
        keys << cycle.front()->key;
        findings.add(self, {anyId(*cycle.front())}, {keys.join(QStringLiteral(" > "))});
    }
}

template<class T>
Result<Fix> clearParent(const Snapshot &plan, const Finding &finding)
{
    // Still a cycle?
    const T *record = plan.find(Id<T>{finding.records[0].uuid});
    std::size_t steps = 0;
    const T *at = record ? plan.find(record->parent) : nullptr;
    while (at && at != record && steps++ < plan.all<T>().size())
        at = plan.find(at->parent);
    if (!record || at != record)
        return cannotFix(QCoreApplication::translate("Fixes", "It does not hold any more."));
    return changeRecord(
        plan, finding.records[0],
        QCoreApplication::translate("Fixes", "Clears the parent of %1.").arg(recordName(finding.records[0], plan)),
        [](const Kind &, Record &changed) { static_cast<T &>(changed).parent = {}; });
}

const CheckRule capabilityCycle =
    Rule({"capability-cycle", Severity::Error,
          QT_TRANSLATE_NOOP("Findings", "Capabilities that are each other's parents"),
          QT_TRANSLATE_NOOP("Findings", "A tree cannot hold them: nothing rolls up. Clear one of the parents."),
          QT_TRANSLATE_NOOP("Findings", "The parents of %1 lead back to it: %2.")})
        .plan(findCycles<Capability>)
        .reads<&Capability::parent, &Capability::key>()
        .about<&Capability::parent>()
        .mendedBy(clearParent<Capability>);
const CheckRule agreementCycle =
    Rule({"agreement-cycle", Severity::Error, QT_TRANSLATE_NOOP("Findings", "Agreements that are each other's parents"),
          QT_TRANSLATE_NOOP("Findings",
                            "An instrument cannot implement one that implements it. Clear one of the parents."),
          QT_TRANSLATE_NOOP("Findings", "The parent instruments of %1 lead back to it: %2.")})
        .plan(findCycles<Agreement>)
        .reads<&Agreement::parent, &Agreement::key>()
        .about<&Agreement::parent>()
        .mendedBy(clearParent<Agreement>);

} // namespace

std::vector<const CheckRule *> hierarchyRules()
{
    return {&capabilityCycle, &agreementCycle};
}

} // namespace entente

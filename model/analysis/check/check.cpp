// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/check.h"

#include "model/analysis/check/checkedplan.h"
#include "model/analysis/check/rules.h"

namespace entente {

void Findings::add(const CheckRule &rule, std::vector<AnyId> records, std::vector<QVariant> facts, int field)
{
    if (field < 0 && rule.field)
        field = rule.field();
    into_.push_back(std::make_shared<const Finding>(Finding{&rule.rule, std::move(records), std::move(facts), field}));
}

const std::vector<const CheckRule *> &checkRules()
{
    static const std::vector<const CheckRule *> rules = [] {
        std::vector<const CheckRule *> all;
        for (const auto &topic :
             {recordRules(), duplicateRules(), hierarchyRules(), capabilityRules(), agreementRules(), allianceRules(),
              planningRules(), contributionRules(), exerciseRules(), figureRules(), labelRules(), scenarioRules()})
            all.insert(all.end(), topic.begin(), topic.end());
        return all;
    }();
    return rules;
}

const CheckRule *ruleOf(const Finding &finding)
{
    const auto &rules = checkRules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const CheckRule *rule) { return &rule->rule == finding.rule; });
    return found == rules.end() ? nullptr : *found;
}

bool examines(const CheckRule &rule, const Kind &kind)
{
    return rule.kinds.empty() ||
           std::any_of(rule.kinds.begin(), rule.kinds.end(), [&](const auto &each) { return &each() == &kind; });
}

Result<std::vector<Finding>> checkPlan(const Snapshot &plan, const CheckOptions &options, Job &job)
{
    TRY(const CheckedPlan checked, CheckedPlan::check(plan, options, job));
    std::vector<Finding> findings;
    for (const FindingPtr &finding : checked.findings())
        findings.push_back(*finding);
    return findings;
}

RecordIndex::RecordIndex(const Snapshot &plan)
{
    for (const Kind *kind : plan.catalogue().kinds()) {
        std::vector<Uuid> ids;
        ids.reserve(plan.table(*kind).size());
        plan.table(*kind).forEach([&](const Record &record) { ids.push_back(record.id); });
        indexes_.emplace(kind, IdIndex(std::move(ids)));
    }
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/check.h"

#include "model/analysis/check/rules.h"
#include "model/analysis/parallel.h"

namespace entente {

const std::vector<const CheckRule *> &checkRules()
{
    static const std::vector<const CheckRule *> rules = [] {
        std::vector<const CheckRule *> all;
        for (const auto &topic : {recordRules(), hierarchyRules(), capabilityRules(), agreementRules(), planningRules(),
                                  labelRules(), scenarioRules()})
            all.insert(all.end(), topic.begin(), topic.end());
        return all;
    }();
    return rules;
}

Result<std::vector<Finding>> checkPlan(const Snapshot &plan, const CheckOptions &options, Job &job)
{
    for (const QString &id : options.rules)
        if (std::none_of(checkRules().begin(), checkRules().end(),
                         [&](const CheckRule *rule) { return id == QLatin1String(rule->rule.id); }))
            return Error{
                ErrorCode::WrongUse, QCoreApplication::translate("Check", "There is no rule \"%1\".").arg(id), {}, {}};
    std::vector<Finding> result;
    Findings findings(result);
    double done = 0;
    for (const CheckRule *rule : checkRules()) {
        if (job.isCancelled())
            return cancelledError();
        if (options.rules.empty() ||
            std::find(options.rules.begin(), options.rules.end(), QLatin1String(rule->rule.id)) != options.rules.end())
            rule->find(*rule, plan, findings);
        job.report(++done, double(checkRules().size()));
    }
    return result;
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

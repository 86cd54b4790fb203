// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/check.h"
#include "model/analysis/compiledplan.h"
#include "model/analysis/idindex.h"
#include "model/records/kinds.h"

#include <map>

namespace entente {

// The rules by topic, each list in the order they are reported.
[[nodiscard]] std::vector<const CheckRule *> recordRules();     ///< what holds for records of any kind
[[nodiscard]] std::vector<const CheckRule *> hierarchyRules();  ///< parents of capabilities and agreements
[[nodiscard]] std::vector<const CheckRule *> capabilityRules(); ///< units, leaves and quantities
[[nodiscard]] std::vector<const CheckRule *> agreementRules();  ///< agreements, parties, memberships
[[nodiscard]] std::vector<const CheckRule *> planningRules();   ///< targets, situations, exercises, dependencies
[[nodiscard]] std::vector<const CheckRule *> labelRules();
[[nodiscard]] std::vector<const CheckRule *> scenarioRules(); ///< scenarios the plan has moved away from

/// Which records there are, of every kind. Use it as `plan.derived<RecordIndex>()`.
class RecordIndex
{
public:
    explicit RecordIndex(const Snapshot &plan);
    [[nodiscard]] bool has(const Kind &kind, const Uuid &id) const
    {
        const auto found = indexes_.find(&kind);
        return found != indexes_.end() && found->second.find(id) >= 0;
    }

private:
    std::map<const Kind *, IdIndex> indexes_;
};

template<class T>
[[nodiscard]] AnyId anyId(const T &record)
{
    return {&kindOf<T>(), record.id};
}
template<class T>
[[nodiscard]] AnyId anyId(Id<T> id)
{
    return {&kindOf<T>(), id.uuid};
}

} // namespace entente

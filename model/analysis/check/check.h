// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/finding.h"
#include "model/foundation/job.h"

namespace entente {

class CompiledPlan;

/// Where a rule leaves what it finds.
class Findings
{
public:
    explicit Findings(std::vector<Finding> &into) : into_(into) {}
    void add(const FindingRule &rule, std::vector<AnyId> records, std::vector<QVariant> facts = {})
    {
        into_.push_back({&rule, std::move(records), std::move(facts)});
    }

private:
    std::vector<Finding> &into_;
};

/// One rule of `entente check`: what it is called, and the function that looks for it.
/// A function may share work through the snapshot's derived values and must be about linear in the plan.
struct CheckRule {
    FindingRule rule;
    void (*find)(const CheckRule &self, const Snapshot &plan, Findings &findings) = nullptr;
};

/// Every rule, in the order they are reported.
[[nodiscard]] const std::vector<const CheckRule *> &checkRules();

/// What to look for.
struct CheckOptions {
    std::vector<QString> rules; ///< ids; empty for all
};

/// Everything the rules find in @p plan: by rule in the order of checkRules(), then by the record's id.
/// Thread-safe: reads only @p plan.
/// Errors: WrongUse for a rule that does not exist, Cancelled.
[[nodiscard]] Result<std::vector<Finding>> checkPlan(const Snapshot &plan, const CheckOptions &options, Job &job);

} // namespace entente

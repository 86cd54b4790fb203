// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/finding.h"
#include "model/foundation/job.h"
#include "model/foundation/result.h"

namespace entente {

struct CheckRule;

/// Where a rule leaves what it finds.
class Findings
{
public:
    explicit Findings(std::vector<FindingPtr> &into) : into_(into) {}
    /// @param field see Finding::field; -1 for the one the rule is about
    void add(const CheckRule &rule, std::vector<AnyId> records, std::vector<QVariant> facts = {}, int field = -1);

private:
    std::vector<FindingPtr> &into_;
};

/// Every rule, in the order they are reported.
[[nodiscard]] const std::vector<const CheckRule *> &checkRules();
/// The rule that @p finding comes from; null when it is no rule of checkRules().
[[nodiscard]] const CheckRule *ruleOf(const Finding &finding);

/// What to look for.
struct CheckOptions {
    std::vector<QString> rules; ///< ids; empty for all
};

/// Everything the rules find in @p plan: by rule in the order of checkRules(), then by the first record's kind
/// and id. See CheckedPlan for what follows an edit.
/// Thread-safe: reads only @p plan.
/// Errors: WrongUse for a rule that does not exist, Cancelled.
[[nodiscard]] Result<std::vector<Finding>> checkPlan(const Snapshot &plan, const CheckOptions &options, Job &job);

/// Every rule with its id, severity, explanation, what it examines and whether it can be mended by the program,
/// in Markdown, in English.
[[nodiscard]] QString rulesReference();

} // namespace entente

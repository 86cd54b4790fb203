// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/checkrule.h"

namespace entente {

/// A plan and everything the rules find in it: an immutable value, cheap to copy. After an edit only what it
/// touched is examined again, by what each rule says it reads; the findings are those of a full check.
class CheckedPlan
{
public:
    CheckedPlan() = default;
    /// Errors: WrongUse for a rule that does not exist, Cancelled.
    [[nodiscard]] static Result<CheckedPlan> check(const Snapshot &plan, const CheckOptions &options, Job &job);
    /// The state after @p changes, which lead from plan() to @p later. The two share the records that did not change,
    /// as Snapshot::advanced() and the workspace give them. Errors: Cancelled.
    [[nodiscard]] Result<CheckedPlan> advanced(const Snapshot &later, const ChangeSet &changes, Job &job) const;

    [[nodiscard]] const Snapshot &plan() const { return plan_; }
    /// By rule in the order of checkRules(), then by the first record's kind and id.
    [[nodiscard]] std::vector<FindingPtr> findings() const;
    /// Records that the last check looked at, counted once for each rule: how much work an edit was.
    [[nodiscard]] std::size_t examined() const { return examined_; }

private:
    struct Entry {
        int kind = -1; ///< of the subject, as position in the catalogue; -1 for a key or the whole plan
        Uuid subject;  ///< the examined record, or the key of those alike
        int order = 0; ///< kind of the finding's first record
        FindingPtr finding;
    };
    using Entries = std::shared_ptr<const std::vector<Entry>>;
    struct Work;

    [[nodiscard]] static Entries arranged(std::vector<Entry> entries);

    Snapshot plan_;
    CheckOptions options_;
    std::vector<const CheckRule *> rules_;
    std::vector<Entries> entries_; ///< parallel to rules_
    Referrers referrers_;
    std::vector<RecordLists> alike_; ///< parallel to rules_; empty where a rule does not go by them
    std::size_t examined_ = 0;
};

} // namespace entente

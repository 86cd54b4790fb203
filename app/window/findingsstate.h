// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/checkedplan.h"

#include <QObject>

#include <unordered_map>

namespace entente {

/// What the rules find in an open plan, arranged for looking up. An immutable value, made off the window's thread.
struct FindingsIndex {
    CheckedPlan checked;
    std::vector<FindingPtr> all;                                ///< in the order of CheckedPlan::findings()
    std::unordered_map<Uuid, std::vector<FindingPtr>> byRecord; ///< those that name the record, first those about it

    FindingsIndex() = default;
    explicit FindingsIndex(CheckedPlan plan);
};

/// The findings of an open plan, for whoever shows them: the list, the marks in tables, the inspector. They follow
/// each edit a moment later.
class FindingsState final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Never null.
    [[nodiscard]] const std::shared_ptr<const FindingsIndex> &index() const { return index_; }
    [[nodiscard]] const std::vector<FindingPtr> &all() const { return index_->all; }
    /// The plan they were found in; behind that of the workspace while a check is under way.
    [[nodiscard]] const Snapshot &plan() const { return index_->checked.plan(); }
    /// What names @p record, first what is about it. Word one with message(*finding, plan()).
    [[nodiscard]] std::vector<FindingPtr> findingsFor(const AnyId &record) const;
    void take(std::shared_ptr<const FindingsIndex> index);

signals:
    void changed();

private:
    std::shared_ptr<const FindingsIndex> index_ = std::make_shared<FindingsIndex>();
};

} // namespace entente

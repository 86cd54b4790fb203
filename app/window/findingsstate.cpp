// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/findingsstate.h"

namespace entente {

FindingsIndex::FindingsIndex(CheckedPlan plan) : checked(std::move(plan)), all(checked.findings())
{
    for (const FindingPtr &finding : all)
        if (!finding->records.empty())
            byRecord[finding->records.front().uuid].push_back(finding);
    for (const FindingPtr &finding : all)
        for (std::size_t i = 1; i < finding->records.size(); ++i)
            if (auto &list = byRecord[finding->records[i].uuid];
                std::find(list.begin(), list.end(), finding) == list.end())
                list.push_back(finding);
}

std::vector<FindingPtr> FindingsState::findingsFor(const AnyId &record) const
{
    const auto found = index_->byRecord.find(record.uuid);
    return found == index_->byRecord.end() ? std::vector<FindingPtr>() : found->second;
}

void FindingsState::take(std::shared_ptr<const FindingsIndex> index)
{
    index_ = std::move(index);
    emit changed();
}

} // namespace entente

#include "moc_findingsstate.cpp"

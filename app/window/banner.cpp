// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/banner.h"

#include "model/analysis/labels.h"
#include "model/records/scaleterm.h"

namespace entente {

Result<BannerText> bannerOf(const Snapshot &plan, const std::vector<const Kind *> &kinds, Day asOf, Job &job)
{
    const LabelAlgebra &algebra = plan.derived<LabelAlgebra>();
    // Labels are few and records many: each label is looked at once.
    std::vector<Label> distinct;
    for (const Kind *kind : kinds.empty() ? plan.catalogue().kinds() : kinds) {
        // Scale words say nothing about the coalition; every audience sees them.
        if (kind->internal || kind == &kindOf<ScaleTerm>())
            continue;
        for (const auto &chunk : plan.table(*kind).chunks()) {
            if (job.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}, {}};
            for (const RecordPtr &record : *chunk) {
                const Label label = algebra.effective(*record);
                if (label.isEmpty())
                    return BannerText{};
                if (std::find(distinct.begin(), distinct.end(), label) == distinct.end())
                    distinct.push_back(label);
            }
        }
    }
    Label whole = distinct.empty() ? algebra.defaultLabel() : distinct.front();
    for (const Label &label : distinct) {
        auto combined = algebra.combined(whole, label, asOf);
        if (combined.has_error())
            return BannerText{};
        whole = std::move(combined).assume_value();
    }
    return bannerOf(plan, whole);
}

} // namespace entente

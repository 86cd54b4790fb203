// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/banner.h"

#include "model/analysis/labels.h"
#include "model/records/identity.h"
#include "model/records/scaleterm.h"

namespace entente {

BannerText bannerOf(const Snapshot &plan, const Label &label)
{
    if (label.isEmpty())
        return {};
    const Label::Parts &parts = label.parts();
    const auto name = [&plan](const Uuid &id) {
        if (plan.find(kindOf<Member>(), id))
            return references(plan).name(kindOf<Member>(), id);
        const Kind *alliance = plan.catalogue().find(u"alliance");
        return alliance ? references(plan).name(*alliance, id) : id.toHex();
    };
    QString text = QStringLiteral("%1 %2").arg(parts.policy, parts.level);
    if (parts.releasableTo) {
        QStringList names;
        for (const Uuid &id : *parts.releasableTo)
            names << name(id);
        names.sort();
        // The same words as in the banners of figures.
        text +=
            QStringLiteral(" · ") + (names.isEmpty() ? LabelBanner::tr("NOT RELEASABLE")
                                                     : LabelBanner::tr("REL %1").arg(names.join(QStringLiteral(", "))));
    }
    if (!parts.handling.isEmpty())
        text += QStringLiteral(" · ") + parts.handling;
    const int rank = plan.derived<LabelAlgebra>().rank(parts.policy, parts.level);
    // A level nobody can place must not look freer than it may be.
    return {text, rank < 0 ? 4 : std::min(rank, 4)};
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/labelwords.h"

#include "model/analysis/labels.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"

namespace entente {

namespace {

int levelOf(const LabelAlgebra &labels, const Label::Parts &parts)
{
    static const QStringList usual{QStringLiteral("UNCLASSIFIED"), QStringLiteral("RESTRICTED"),
                                   QStringLiteral("CONFIDENTIAL"), QStringLiteral("SECRET"),
                                   QStringLiteral("TOP SECRET")};
    if (const auto at = usual.indexOf(parts.level.toUpper()); at >= 0)
        return int(at);
    const int rank = labels.rank(parts.policy, parts.level);
    return rank < 0 ? 4 : std::min(rank, 4);
}

QString releaseWords(const Snapshot &plan, const std::vector<Uuid> &releasableTo)
{
    if (releasableTo.empty())
        return LabelBanner::tr("NOT RELEASABLE");
    QStringList names;
    for (const Uuid &id : releasableTo) {
        const bool member = plan.find(kindOf<Member>(), id) != nullptr;
        names << references(plan).name(member ? kindOf<Member>() : kindOf<Alliance>(), id);
    }
    names.sort();
    return LabelBanner::tr("REL %1", "releasable to").arg(names.join(QStringLiteral(", ")));
}

} // namespace

BannerText bannerOf(const Snapshot &plan, const Label &label)
{
    if (label.isEmpty())
        return {};
    const Label::Parts &parts = label.parts();
    QStringList words{parts.policy + QLatin1Char(' ') + parts.level};
    if (parts.releasableTo)
        words << releaseWords(plan, *parts.releasableTo);
    if (!parts.handling.isEmpty())
        words << parts.handling;
    return {words.join(QStringLiteral(" \u00b7 ")), levelOf(plan.derived<LabelAlgebra>(), parts)};
}

} // namespace entente

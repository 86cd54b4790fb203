// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/surveys.h"

#include "app/window/banner.h"
#include "model/analysis/audience.h"
#include "model/interchange/survey.h"

namespace entente {

Result<std::int64_t> makeSurvey(const Snapshot &plan, const QString &planName, const Id<Member> &member, Day asOf,
                                const QString &path, Job &job)
{
    const AudienceView view = forAudience(plan, {member}, asOf);
    std::vector<AnyId> used = surveyRecords(view.plan, member);
    const std::size_t shown = used.size();
    used.push_back({&kindOf<Member>(), member.uuid});
    // What the lists offer is in the workbook as well.
    view.plan.table(kindOf<Capability>()).forEach([&used](const Record &record) {
        used.push_back({&kindOf<Capability>(), record.id});
    });
    TRY(const Label label, combinedLabel(view.plan, used, asOf));
    TRYV(writeSurvey(view.plan, member, {planName, bannerOf(view.plan, label).text, asOf.toIso()}, path, job));
    return std::int64_t(surveyRecords(plan, member).size() - shown);
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/foundnotices.h"

#include "model/analysis/check/fix.h"
#include "model/workspace/edit.h"

namespace entente {

namespace {

const QString topic = QStringLiteral("notice-fix");
/// A member is named by hundreds of findings in a careless plan; the form below is what one came for.
constexpr std::size_t shownNotices = 5;

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void mend(PlanContext &context, QObject *owner, const FindingPtr &finding,
          const std::function<void(const Error &)> &refused)
{
    const Snapshot plan = context.workspace.snapshot();
    context.runner.run<Fix>(
        topic, tr("Looking for a fix"), plan, [finding](const Snapshot &of, Job &) { return fixOf(of, *finding); },
        owner,
        [&context, plan, finding, owner, refused](Result<Fix> fix) {
            if (fix.has_error())
                return refused(fix.assume_error());
            if (context.workspace.snapshot().revision() != plan.revision())
                return mend(context, owner, finding, refused);
            QString text = fix.assume_value().sentence;
            if (text.endsWith(QLatin1Char('.')))
                text.chop(1);
            Edit edit = context.workspace.edit(text);
            edit.apply(fix.assume_value().changes);
            if (const auto done = edit.commit(); done.has_error())
                refused(done.assume_error());
        });
}

} // namespace

RecordNotices foundNotices(PlanContext &context, QObject *owner, std::function<void(const Error &)> refused,
                           std::function<void()> listed)
{
    return [&context, owner, refused = std::move(refused), listed = std::move(listed)](const AnyId &record) {
        std::vector<RecordNotice> notices;
        const std::vector<FindingPtr> findings = context.findings.findingsFor(record);
        const std::size_t shown = findings.size() > shownNotices ? shownNotices - 1 : findings.size();
        for (std::size_t i = 0; i < shown; ++i) {
            const FindingPtr &finding = findings[i];
            RecordNotice notice{finding->severity(),
                                message(*finding, context.findings.plan(), QLocale(), RecordWords::Titles),
                                {},
                                {}};
            const CheckRule *rule = ruleOf(*finding);
            if (rule && rule->fix && !context.workspace.isReadOnly()) {
                notice.fix = tr("Fix");
                notice.apply = [&context, owner, finding, refused] { mend(context, owner, finding, refused); };
            }
            notices.push_back(std::move(notice));
        }
        if (shown < findings.size())
            notices.push_back({Severity::Info,
                               tr("%1 more findings name it.").arg(QLocale().toString(int(findings.size() - shown))),
                               tr("Show findings"), listed});
        return notices;
    };
}

} // namespace entente

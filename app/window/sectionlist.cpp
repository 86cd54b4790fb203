// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sectionlist.h"

#include "app/sections/calendarsection.h"
#include "app/sections/findingssection.h"
#include "app/sections/gapssection.h"
#include "app/sections/historysection.h"
#include "app/sections/recordssection.h"
#include "widgets/frame/kindicon.h"

#include <set>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

struct KindGroup {
    QString title;
    std::vector<const char *> kinds; ///< names, in the order in which a planner meets them
};

std::vector<KindGroup> kindGroups()
{
    return {
        {tr("COALITION"), {"member", "alliance", "membership"}},
        {tr("LAW"), {"agreement", "party", "provision"}},
        {tr("CAPABILITY"),
         {"situation", "requirement", "target", "contribution", "line", "caveat", "capability", "framework",
          "mapping"}},
        {tr("EXERCISES"), {"exercise", "participation", "objective"}},
        {tr("FIGURES"), {"indicator", "dependency", "term"}},
    };
}

SectionDescription recordsOf(const Kind &kind, const QString &group)
{
    return {{QLatin1String(kind.plural), Kind::tr(kind.titlePlural), kindIconName(kind), group},
            &kind,
            [&kind](PlanContext &context, const Theme &theme) { return new RecordsSection(context, kind, theme); }};
}

template<class T>
std::function<Section *(PlanContext &, const Theme &)> maker()
{
    return [](PlanContext &context, const Theme &theme) { return new T(context, theme); };
}

} // namespace

NavigationEntry startEntry()
{
    return {section::start, tr("Start"), QStringLiteral("start"), tr("PLAN")};
}

std::vector<SectionDescription> planSections(const Catalogue &catalogue)
{
    const QString plan = tr("PLAN");
    std::vector<SectionDescription> sections{
        {{section::gaps, tr("Gaps"), QStringLiteral("gaps"), plan}, nullptr, maker<GapsSection>()},
        {{section::calendar, tr("Calendar"), QStringLiteral("calendar"), plan}, nullptr, maker<CalendarSection>()},
        {{section::findings, tr("Findings"), QStringLiteral("findings"), plan}, nullptr, maker<FindingsSection>()},
        {{section::history, tr("History"), QStringLiteral("history"), plan}, nullptr, maker<HistorySection>()},
    };
    std::set<const Kind *> placed;
    for (const KindGroup &group : kindGroups())
        for (const char *name : group.kinds)
            if (const Kind *kind = catalogue.find(QString::fromLatin1(name)); kind && placed.insert(kind).second)
                sections.push_back(recordsOf(*kind, group.title));
    for (const Kind *kind : catalogue.kinds())
        if (!kind->internal && placed.insert(kind).second)
            sections.push_back(recordsOf(*kind, tr("OTHER RECORDS")));
    return sections;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/views.h"

#include "widgets/figures/viewbuild.h"

namespace entente {

namespace {

ViewOption onOption()
{
    return {QStringLiteral("on"), QStringLiteral("DATE"), Figures::tr("The as-of day.")};
}

std::vector<ViewOption> spanOptions()
{
    return {{QStringLiteral("from"), QStringLiteral("DATE"), Figures::tr("First day on show.")},
            {QStringLiteral("until"), QStringLiteral("DATE"), Figures::tr("Last day on show.")}};
}

ViewOption statusOption()
{
    return {QStringLiteral("status"), QStringLiteral("STATUS"),
            Figures::tr("Lowest status of a contribution that counts: declared, offered or confirmed.")};
}

std::vector<ViewOption> joined(std::vector<ViewOption> options, const std::vector<ViewOption> &more)
{
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

std::vector<ViewDescription> makeViews()
{
    std::vector<ViewDescription> views;
    views.push_back({QStringLiteral("gaps-heatmap"), Figures::tr("Capability gaps"),
                     Figures::tr("Capabilities by time: where requirements are met, at risk or short."),
                     joined({onOption(),
                             {QStringLiteral("situation"), QStringLiteral("KEY"),
                              Figures::tr("Situation or concurrency set; may be given more than once. Default: all.")},
                             {QStringLiteral("capability"), QStringLiteral("KEY"),
                              Figures::tr("Only this capability and those below it.")},
                             statusOption(),
                             {QStringLiteral("bucket"), QStringLiteral("UNIT"),
                              Figures::tr("Width of a column: month, quarter or year. Default: by the days on show.")},
                             {QStringLiteral("depth"), QStringLiteral("N"),
                              Figures::tr("Levels of rows that are unfolded. Default: as many as fit on a page.")}},
                            spanOptions()),
                     buildHeatmap});
    views.push_back({QStringLiteral("supply"), Figures::tr("Supply against requirement"),
                     Figures::tr("What each member supplies of one capability, against what is required."),
                     joined({onOption(),
                             {QStringLiteral("situation"), QStringLiteral("KEY"),
                              Figures::tr("Situation or concurrency set. Default: where most is missing.")},
                             {QStringLiteral("capability"), QStringLiteral("KEY"),
                              Figures::tr("The capability, a leaf. Default: the one of which most is missing.")},
                             statusOption()},
                            spanOptions()),
                     buildSupply});
    views.push_back({QStringLiteral("waterfall"), Figures::tr("Waterfall of causes"),
                     Figures::tr("From what is offered to what is available: what each cause takes away."),
                     joined({onOption(),
                             {QStringLiteral("situation"), QStringLiteral("KEY"),
                              Figures::tr("Situation or concurrency set. Default: where most is missing.")},
                             {QStringLiteral("capability"), QStringLiteral("KEY"),
                              Figures::tr("The capability; of a branch the one of which most is missing.")},
                             statusOption()},
                            spanOptions()),
                     buildWaterfall});
    views.push_back({QStringLiteral("matrix"),
                     Figures::tr("Members by capabilities"),
                     Figures::tr("Each member's share of what is available on the as-of day, against ceiling and fair "
                                 "share."),
                     {onOption(),
                      {QStringLiteral("situation"), QStringLiteral("KEY"),
                       Figures::tr("Situation or concurrency set; may be given more than once. Default: all.")},
                      {QStringLiteral("capability"), QStringLiteral("KEY"),
                       Figures::tr("Only this capability and those below it.")},
                      statusOption()},
                     buildMatrix});
    views.push_back({QStringLiteral("ranking"), Figures::tr("Ranking of shortfalls"),
                     Figures::tr("Shortfalls by the days of a requirement that are missing, weighed by priority."),
                     joined({onOption(),
                             {QStringLiteral("situation"), QStringLiteral("KEY"),
                              Figures::tr("Situation or concurrency set; may be given more than once. Default: all.")},
                             {QStringLiteral("capability"), QStringLiteral("KEY"),
                              Figures::tr("Only this capability and those below it.")},
                             statusOption()},
                            spanOptions()),
                     buildRanking});
    views.push_back({QStringLiteral("calendar"), Figures::tr("Exercise calendar"),
                     Figures::tr("Exercise series by time, with type, stage and host."),
                     joined({onOption()}, spanOptions()), buildCalendar});
    return views;
}

} // namespace

const std::vector<ViewDescription> &figureViews()
{
    // Titles are translated when first asked for: the program installs its translation before.
    static const std::vector<ViewDescription> views = makeViews();
    return views;
}

const ViewDescription *figureView(QStringView name)
{
    for (const ViewDescription &view : figureViews())
        if (view.name == name)
            return &view;
    return nullptr;
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/calendarsection.h"

#include "app/sections/figurepane.h"
#include "model/records/exercise.h"
#include "widgets/frame/pageheader.h"

namespace entente {

CalendarSection::CalendarSection(PlanContext &context, const Theme &theme, QWidget *parent)
    : FigureSection(context, tr("Calendar"), QStringLiteral("calendar"), kindOf<Exercise>(), theme, parent)
{
    setContent(&pane());
    pane().setEmptyText(tr("Drawing the calendar ..."));
    connect(&pane(), &FigurePane::built, this, [this] {
        header().setDetail(subtitle());
        emit described();
    });
    connect(&pane().view(), &FigureView::selected, this, [this](const FigureHit &hit) {
        if (!hit.record.isEmpty())
            this->context().selection.select(hit.record);
    });
}

void CalendarSection::refresh()
{
    if (context().view().plan.all<Exercise>().empty())
        showEmpty(QStringLiteral("calendar"), tr("No exercises yet"),
                  tr("The calendar shows exercises by series, with their stage and host."), tr("Go to exercises"));
    else
        showFigure();
    pane().build({});
}

QString CalendarSection::statusText() const
{
    return header().detail();
}

} // namespace entente

#include "moc_calendarsection.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/calendarsection.h"

#include "app/sections/figurepane.h"
#include "app/sections/figuretools.h"
#include "model/records/exercise.h"
#include "widgets/frame/pageheader.h"
#include "widgets/records/emptystate.h"
#include "widgets/theme/icons.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace entente {

CalendarSection::CalendarSection(PlanContext &context, const Theme &theme, QWidget *parent)
    : Section(context, theme, parent)
    , header_(new PageHeader(tr("Calendar"), this))
    , pane_(new FigurePane(context, QStringLiteral("calendar"), theme, this))
    , tools_(new FigureTools(*pane_, theme, this))
    , stack_(new QStackedWidget(this))
    , empty_(new EmptyState(this))
{
    header_->addTool(tools_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    stack_->addWidget(pane_);
    stack_->addWidget(empty_);
    column->addWidget(stack_, 1);
    connect(empty_, &EmptyState::activated, this, [this] { emit wanted(QLatin1String(kindOf<Exercise>().plural)); });
    pane_->setEmptyText(tr("Drawing the calendar ..."));
    connect(pane_, &FigurePane::built, this, [this] {
        if (const AnyId &record = this->context().selection.value().record; !record.isEmpty())
            pane_->view().selectRecord(record);
        header_->setDetail(pane_->figure() && stack_->currentWidget() == pane_ ? pane_->figure()->frame().subtitle
                                                                               : QString());
        emit described();
    });
    connect(pane_, &FigurePane::refused, this, &Section::refused);
    connect(&pane_->view(), &FigureView::selected, this, [this](const FigureHit &hit) {
        if (!hit.record.isEmpty())
            this->context().selection.select(hit.record);
    });
    connect(&pane_->view(), &FigureView::activated, this, [this](const FigureHit &hit) {
        if (!hit.record.isEmpty())
            this->context().selection.jump(hit.record);
    });
}

void CalendarSection::setTheme(const Theme &theme)
{
    Section::setTheme(theme);
    pane_->setTheme(theme);
    tools_->setTheme(theme);
}

void CalendarSection::refresh()
{
    const bool isEmpty = context().view().plan.all<Exercise>().empty();
    stack_->setCurrentIndex(isEmpty ? 1 : 0);
    tools_->setEnabled(!isEmpty);
    if (isEmpty)
        empty_->present(icon(u"calendar", theme(), IconTone::Quiet), tr("No exercises yet"),
                        tr("The calendar shows exercises by series, with their stage and host."), tr("Go to exercises"),
                        true);
    pane_->build({});
}

void CalendarSection::follow(const Selection &selection)
{
    if (!selection.record.isEmpty() && isVisible() && !pane_->view().hasFocus())
        pane_->view().selectRecord(selection.record);
}

QString CalendarSection::statusText() const
{
    return header_->detail();
}

std::optional<BannerText> CalendarSection::banner() const
{
    return pane_->figure() ? std::optional(pane_->banner()) : std::nullopt;
}

std::function<void()> CalendarSection::exporter()
{
    return [this] { pane_->exportPicture(); };
}

QWidget *CalendarSection::mainWidget()
{
    return &pane_->view();
}

} // namespace entente

#include "moc_calendarsection.cpp"

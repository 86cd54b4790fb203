// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/figuresection.h"

#include "app/sections/figurepane.h"
#include "app/sections/figuretools.h"
#include "widgets/frame/pageheader.h"
#include "widgets/records/emptystate.h"
#include "widgets/theme/icons.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace entente {

FigureSection::FigureSection(PlanContext &context, const QString &title, const QString &view, const Kind &feeds,
                             const Theme &theme, QWidget *parent)
    : Section(context, theme, parent)
    , header_(new PageHeader(title, this))
    , pane_(&addPane(view))
    , tools_(new FigureTools(*pane_, theme, this))
    , stack_(new QStackedWidget(this))
    , empty_(new EmptyState(this))
{
    header_->addTool(tools_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(stack_, 1);
    connect(empty_, &EmptyState::activated, this, [this, &feeds] { emit wanted(QLatin1String(feeds.plural)); });
}

FigurePane &FigureSection::addPane(const QString &view)
{
    auto *pane = new FigurePane(context(), view, theme(), this);
    panes_.push_back(pane);
    connect(pane, &FigurePane::refused, this, &Section::refused);
    connect(pane, &FigurePane::built, this, [this, pane] {
        if (const AnyId &record = context().selection.value().record; !record.isEmpty())
            pane->view().selectRecord(record);
    });
    connect(&pane->view(), &FigureView::activated, this, [this](const FigureHit &hit) {
        if (!hit.record.isEmpty())
            context().selection.jump(hit.record);
    });
    return *pane;
}

void FigureSection::lead(FigurePane &pane)
{
    pane_ = &pane;
    tools_->setPane(pane);
    emit described();
}

void FigureSection::setContent(QWidget *content)
{
    stack_->addWidget(content);
    stack_->addWidget(empty_);
}

void FigureSection::setTheme(const Theme &theme)
{
    Section::setTheme(theme);
    for (FigurePane *pane : panes_)
        pane->setTheme(theme);
    tools_->setTheme(theme);
}

void FigureSection::showEmpty(const QString &iconName, const QString &title, const QString &sentence,
                              const QString &action)
{
    empty_->present(icon(iconName, theme(), IconTone::Quiet), title, sentence, action, true);
    stack_->setCurrentWidget(empty_);
    tools_->setEnabled(false);
}

void FigureSection::showFigure()
{
    stack_->setCurrentIndex(0);
    tools_->setEnabled(true);
}

bool FigureSection::isEmpty() const
{
    return stack_->currentWidget() == empty_;
}

QString FigureSection::subtitle() const
{
    return pane_->figure() && !isEmpty() ? pane_->figure()->frame().subtitle : QString();
}

void FigureSection::follow(const Selection &selection)
{
    if (!selection.record.isEmpty() && isVisible() && !pane_->view().hasFocus())
        pane_->view().selectRecord(selection.record);
}

std::optional<BannerText> FigureSection::banner() const
{
    return pane_->figure() ? std::optional(pane_->banner()) : std::nullopt;
}

std::function<void()> FigureSection::exporter()
{
    return [this] { pane_->exportPicture(); };
}

QWidget *FigureSection::mainWidget()
{
    return &pane_->view();
}

} // namespace entente

#include "moc_figuresection.cpp"

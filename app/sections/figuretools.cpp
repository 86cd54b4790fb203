// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/figuretools.h"

#include "app/sections/figurepane.h"
#include "widgets/theme/icons.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace entente {

FigureTools::FigureTools(FigurePane &pane, const Theme &theme, QWidget *parent)
    : QWidget(parent), table_(new QToolButton(this)), copy_(new QToolButton(this)), export_(new QToolButton(this))
{
    table_->setCheckable(true);
    table_->setToolTip(tr("Show as table"));
    copy_->setToolTip(tr("Copy the picture"));
    export_->setToolTip(tr("Export as SVG, PDF or PNG (Ctrl+E)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (QToolButton *button : {table_, copy_, export_}) {
        button->setAccessibleName(button->toolTip());
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    export_->setText(QChar(0x2009) + tr("Export")); // Qt leaves hardly any room after the icon
    export_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPane(pane);
    setTheme(theme);
}

void FigureTools::setPane(FigurePane &pane)
{
    if (pane_) {
        pane_->disconnect(table_);
        for (QToolButton *button : {table_, copy_, export_})
            button->disconnect(pane_);
    }
    pane_ = &pane;
    table_->setChecked(pane.isTableShown());
    connect(table_, &QToolButton::toggled, &pane, &FigurePane::setTableShown);
    connect(&pane, &FigurePane::tableShown, table_, &QToolButton::setChecked);
    connect(copy_, &QToolButton::clicked, &pane, &FigurePane::copyPicture);
    connect(export_, &QToolButton::clicked, &pane, &FigurePane::exportPicture);
}

void FigureTools::setTheme(const Theme &theme)
{
    table_->setIcon(icon(u"table", theme));
    copy_->setIcon(icon(u"copy", theme));
    export_->setIcon(icon(u"export", theme));
}

} // namespace entente

#include "moc_figuretools.cpp"

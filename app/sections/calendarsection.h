// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/section.h"

class QStackedWidget;

namespace entente {

class EmptyState;
class FigurePane;
class FigureTools;
class PageHeader;

/// The exercise calendar.
class CalendarSection final : public Section
{
    Q_OBJECT

public:
    CalendarSection(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void follow(const Selection &selection) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] std::optional<BannerText> banner() const override;
    [[nodiscard]] std::function<void()> exporter() override;
    [[nodiscard]] QWidget *mainWidget() override;
    [[nodiscard]] FigurePane &pane() const { return *pane_; }

protected:
    void refresh() override;

private:
    PageHeader *header_;
    FigurePane *pane_;
    FigureTools *tools_;
    QStackedWidget *stack_;
    EmptyState *empty_;
};

} // namespace entente

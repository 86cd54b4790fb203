// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/section.h"

class QStackedWidget;

namespace entente {

class EmptyState;
class FigurePane;
class FigureTools;
class PageHeader;

/// A section around a figure: head with the figure's tools, the figure, and a sentence in its place where
/// the plan has nothing to draw. What is selected in the figure is the window's selection, a double click
/// leads to the record.
class FigureSection : public Section
{
    Q_OBJECT

public:
    void setTheme(const Theme &theme) override;
    void follow(const Selection &selection) override;
    [[nodiscard]] std::optional<BannerText> banner() const override;
    [[nodiscard]] std::function<void()> exporter() override;
    [[nodiscard]] QWidget *mainWidget() override;
    /// The figure; where there are several, the one that leads.
    [[nodiscard]] FigurePane &pane() const { return *pane_; }

protected:
    /// @param view name of the figure, of figureViews()
    /// @param feeds kind of the records that the figure is empty without
    FigureSection(PlanContext &context, const QString &title, const QString &view, const Kind &feeds,
                  const Theme &theme, QWidget *parent);

    /// One more figure, which can lead in place of the first.
    FigurePane &addPane(const QString &view);
    /// Makes @p pane, of addPane() or the first, the one that pane(), the head's tools and the banner are about.
    void lead(FigurePane &pane);
    /// Puts @p content, of which the pane is a part, below the head. Called once, by the constructor.
    void setContent(QWidget *content);
    /// Shows @p title, @p sentence and a button in place of the figure.
    void showEmpty(const QString &iconName, const QString &title, const QString &sentence, const QString &action);
    void showFigure();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] PageHeader &header() const { return *header_; }
    /// The figure's subtitle, while there is a figure to see.
    [[nodiscard]] QString subtitle() const;

private:
    std::vector<FigurePane *> panes_;
    PageHeader *header_;
    FigurePane *pane_; ///< that leads
    FigureTools *tools_;
    QStackedWidget *stack_;
    EmptyState *empty_;
};

} // namespace entente

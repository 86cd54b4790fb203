// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "widgets/figures/figureview.h"
#include "widgets/figures/views.h"
#include "widgets/frame/labelbanner.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace entente {

/// One figure of the registry: built in the background for the plan as the lenses show it, on show as
/// picture or as table, with copying and export.
class FigurePane final : public QWidget
{
    Q_OBJECT

public:
    /// @param viewName of figureViews(); it is also the topic of the work in the background.
    FigurePane(PlanContext &context, const QString &viewName, const Theme &theme, QWidget *parent = nullptr);

    /// Builds the figure anew. What the lenses say is filled in here.
    void build(ViewOptions options);
    /// Shows nothing but the sentence of setEmptyText().
    void clear();
    void setEmptyText(const QString &text);
    void setTheme(const Theme &theme);
    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const;
    /// Asks for a file and writes the figure.
    void exportPicture();
    void copyPicture();

    /// Called with the figure on show and the one that takes its place, to keep what a reader has done to it
    /// (folding). Zoom and scroll position are kept anyway.
    void setCarryOver(std::function<void(const Figure &before, Figure &after)> carry) { carry_ = std::move(carry); }

    [[nodiscard]] FigureView &view() const { return *view_; }
    [[nodiscard]] Figure *figure() const { return view_->figure(); }
    [[nodiscard]] BannerText banner() const;
    /// Options of the figure on show.
    [[nodiscard]] const ViewOptions &options() const { return options_; }

signals:
    /// Another figure is on show, or none.
    void built();
    void refused(const QString &sentence);
    void tableShown(bool shown);

private:
    void take(std::unique_ptr<Figure> figure);
    void fillTable();

    PlanContext &context_;
    const ViewDescription *description_;
    Theme theme_;
    ViewOptions options_;
    ViewOptions shown_; ///< of the figure on show
    QStackedWidget *stack_;
    FigureView *view_;
    QTableView *table_;
    std::function<void(const Figure &, Figure &)> carry_;
};

} // namespace entente

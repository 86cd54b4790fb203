// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sections/figuresection.h"

class QMenu;
class QStackedWidget;
class QToolButton;

namespace entente {

class ElidedLabel;
class Segments;
struct FigureHit;
struct ViewOptions;

/// Where the plan falls short: above the view that is chosen (heatmap, roadmap, ...), and below it supply against
/// requirement of what is selected there.
class GapsSection final : public FigureSection
{
    Q_OBJECT

public:
    GapsSection(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void follow(const Selection &selection) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] std::function<void()> exporter() override;
    [[nodiscard]] FigurePane &heatmap() const { return *heatmap_; }
    [[nodiscard]] FigurePane &matrix() const { return *matrix_; }
    [[nodiscard]] FigurePane &ranking() const { return *ranking_; }
    [[nodiscard]] FigurePane &waterfall() const { return *waterfall_; }
    /// The view above: its id, such as "waterfall".
    [[nodiscard]] QString currentView() const;
    void showView(const QString &id);
    [[nodiscard]] FigurePane &supply() const { return *supply_; }

protected:
    void refresh() override;

private:
    void buildStatusMenu();
    void setStatus(const QString &status);
    void takeHeatmap(const FigureHit &hit);
    void takeSupply(const FigureHit &hit);
    void takeCell(const FigureHit &hit);
    void buildHeatmap();
    /// The view above, where it is not the heatmap.
    void buildUpper();
    /// The same, where it is about the place that is selected.
    void buildUpperOfPlace();
    [[nodiscard]] ViewOptions lensOptions() const;
    [[nodiscard]] FigurePane *paneOf(const QString &id) const;
    void buildSupply();
    /// The cell belongs to what is no longer on show: its capability stays selected, the cell does not.
    void forgetPlace();
    void buildSupplyOf(Id<Capability> leaf);
    [[nodiscard]] QString countText() const;
    void describe();
    void begin();

    QToolButton *statusChip_;
    QMenu *statusMenu_;
    Segments *buckets_;
    Segments *views_;
    QStackedWidget *upper_;
    FigurePane *heatmap_;
    FigurePane *matrix_;
    FigurePane *ranking_;
    FigurePane *waterfall_;
    FigurePane *supply_;
    FigureTools *supplyTools_;
    ElidedLabel *supplyTitle_;
    QString status_;
    bool supplyStale_ = true;       ///< plan or lenses have changed since it was built
    std::optional<GapPlace> place_; ///< what the lower figure is about; nothing: the view chooses
};

} // namespace entente

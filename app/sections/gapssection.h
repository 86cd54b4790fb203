// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/section.h"

class QMenu;
class QStackedWidget;
class QToolButton;

namespace entente {

class FigurePane;
class FigureTools;
class ElidedLabel;
class EmptyState;
class PageHeader;
class Segments;
struct FigureHit;

/// Where the plan falls short: the heatmap above, and below it supply against requirement of what is
/// selected there.
class GapsSection final : public Section
{
    Q_OBJECT

public:
    GapsSection(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void follow(const Selection &selection) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] std::optional<BannerText> banner() const override;
    [[nodiscard]] std::function<void()> exporter() override;
    [[nodiscard]] QWidget *mainWidget() override;
    [[nodiscard]] FigurePane &heatmap() const { return *heatmap_; }
    [[nodiscard]] FigurePane &supply() const { return *supply_; }

protected:
    void refresh() override;

private:
    void buildStatusMenu();
    void setStatus(const QString &status);
    void takeHeatmap(const FigureHit &hit);
    void takeSupply(const FigureHit &hit);
    void buildHeatmap();
    void buildSupply();
    /// The cell belongs to what is no longer on show: its capability stays selected, the cell does not.
    void forgetPlace();
    void buildSupplyOf(Id<Capability> leaf);
    [[nodiscard]] QString countText() const;
    void describe();
    void begin();

    PageHeader *header_;
    QToolButton *statusChip_;
    QMenu *statusMenu_;
    Segments *buckets_;
    FigurePane *heatmap_;
    FigurePane *supply_;
    FigureTools *heatmapTools_;
    FigureTools *supplyTools_;
    ElidedLabel *supplyTitle_;
    QStackedWidget *stack_;
    EmptyState *empty_;
    QString status_;
    bool supplyStale_ = true;       ///< plan or lenses have changed since it was built
    std::optional<GapPlace> place_; ///< what the lower figure is about; nothing: the view chooses
};

} // namespace entente

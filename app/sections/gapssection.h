// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sections/figuresection.h"

class QMenu;
class QToolButton;

namespace entente {

class ElidedLabel;
class Segments;
struct FigureHit;

/// Where the plan falls short: the heatmap above, and below it supply against requirement of what is
/// selected there.
class GapsSection final : public FigureSection
{
    Q_OBJECT

public:
    GapsSection(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void follow(const Selection &selection) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] std::function<void()> exporter() override;
    [[nodiscard]] FigurePane &heatmap() const { return pane(); }
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

    QToolButton *statusChip_;
    QMenu *statusMenu_;
    Segments *buckets_;
    FigurePane *supply_;
    FigureTools *supplyTools_;
    ElidedLabel *supplyTitle_;
    QString status_;
    bool supplyStale_ = true;       ///< plan or lenses have changed since it was built
    std::optional<GapPlace> place_; ///< what the lower figure is about; nothing: the view chooses
};

} // namespace entente

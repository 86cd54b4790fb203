// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"

#include <vector>

namespace entente {

/// One step on the way from what is offered to what counts, and on to what is missing.
struct WaterfallBar {
    enum class What {
        Total,     ///< offered or available: stands on zero
        Loss,      ///< what one cause takes away
        Required,  ///< stands on zero
        Shortfall, ///< what is missing to the requirement
    };
    What what = What::Total;
    QString name;
    double from = 0;     ///< value at its left end
    double until = 0;    ///< value at its right end
    QStringList details; ///< what is behind it, largest first, as sentences
    AnyId record;        ///< the record behind the largest part; the capability where there is none

    [[nodiscard]] double size() const { return until - from; }
};

/// Everything the waterfall of one capability in one situation says.
struct WaterfallScene {
    FigureFrame frame;
    QString capability;
    QString unit;
    AnyId capabilityRecord;
    AnyId situation;
    DayRange days; ///< on which all of it is so
    std::vector<WaterfallBar> bars;
    QString emptyText;
};

/// Where everything lies; see paintWaterfall().
struct WaterfallLayout {
    QRectF axis; ///< words of the value axis
    QRectF plot;
    double labelLeft = 0;
    double numberRight = 0;
    double rowHeight = 28;
    double top = 1;  ///< value at the right edge of the plot
    double step = 1; ///< between grid lines
    int first = 0;   ///< bar at the top
    int count = 0;

    [[nodiscard]] double x(double value) const { return plot.left() + value / top * plot.width(); }
    [[nodiscard]] QRectF rowRect(int bar) const
    {
        return {labelLeft, plot.top() + (bar - first) * rowHeight, numberRight - labelLeft, rowHeight};
    }
    [[nodiscard]] QRectF barRect(const WaterfallBar &bar, int index) const
    {
        const QRectF row = rowRect(index);
        const double inset = rowHeight * 0.16;
        return {x(bar.from), row.top() + inset, x(bar.until) - x(bar.from), rowHeight - 2 * inset};
    }
};

/// Paints @p scene where @p layout says; @p cursor is a bar or -1.
void paintWaterfall(QPainter &painter, const WaterfallLayout &layout, const WaterfallScene &scene, int cursor,
                    const Theme &theme);

/// From offered to effective: a bar for each cause that takes something away, which add up to exactly what is
/// lost, and beside what is left the requirement and what is missing of it.
class WaterfallFigure final : public Figure
{
public:
    explicit WaterfallFigure(WaterfallScene scene) : scene_(std::move(scene)) {}

    [[nodiscard]] const WaterfallScene &scene() const { return scene_; }
    /// Where a bar is painted.
    [[nodiscard]] QRectF barRect(int bar, const QRectF &rect) const;

    [[nodiscard]] const FigureFrame &frame() const override { return scene_.frame; }
    [[nodiscard]] QSizeF preferredSize() const override { return {1280, 640}; }
    [[nodiscard]] FigureHit hitTest(const QPointF &point, const QRectF &rect) const override;
    [[nodiscard]] QString accessibleText() const override;
    [[nodiscard]] FigureTable table() const override;
    [[nodiscard]] Scroll scroll(const QRectF &rect) const override;
    void scrollTo(int firstRow) override { first_ = firstRow; }
    FigureHit moveCursor(CursorMove move, const QRectF &rect) override;
    [[nodiscard]] FigureHit cursor(const QRectF &rect) const override;
    void select(const FigureHit &hit) override;
    [[nodiscard]] double fullHeight(const QSizeF &size) const override;

protected:
    void paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                      const Purpose &purpose) const override;

private:
    [[nodiscard]] WaterfallLayout layOut(const QRectF &interior, bool exported = false) const;
    [[nodiscard]] FigureHit hitOf(int bar, const WaterfallLayout &layout) const;

    WaterfallScene scene_;
    int first_ = 0;
    int cursor_ = -1;
};

} // namespace entente

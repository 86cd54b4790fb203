// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"
#include "widgets/figures/timescale.h"

#include <vector>

namespace entente {

/// The worst of one row in one bucket.
struct HeatmapCell {
    StatusKind status = StatusKind::None;
    double shortfall = 0; ///< largest on any day, in the row's unit
    double coverage = 1;  ///< smallest on any day
    Day worstDay;         ///< first day of the largest shortfall
    QString worstName;    ///< of a branch: the leaf behind it
};

/// A capability, or the heading of a situation above its capabilities.
struct HeatmapRow {
    QString name;
    QString unit;                   ///< of a leaf's quantities; empty for branches, whose units differ
    int depth = 0;                  ///< rows are a tree in preorder
    bool isBlock = false;           ///< a situation or concurrency set
    int priority = 0;               ///< the highest (1) to lowest (5) of any requirement below; 0 for none
    AnyId record;                   ///< the capability, or the situation of a block; empty for a concurrency set
    AnyId situation;                ///< empty in a concurrency set
    QString block;                  ///< key of the situation or name of the set
    std::vector<HeatmapCell> cells; ///< one a bucket
};

/// Everything the gap heatmap says.
struct HeatmapScene {
    FigureFrame frame;
    TimeUnit bucket = TimeUnit::Month;
    std::vector<DayRange> buckets; ///< adjoining, oldest first
    std::vector<HeatmapRow> rows;
    bool quantities = false; ///< wide cells show the shortfall itself instead of its part of the requirement
    QString emptyText;       ///< said when there are no rows
};

/// What a reader has done to it; nothing of it is exported but the folding and the columns on show.
struct HeatmapView {
    int firstRow = 0;         ///< among the unfolded rows
    double rowHeight = 22;    ///< on the screen; exports choose their own
    std::vector<bool> folded; ///< by row of the scene
    int firstBucket = 0;
    int buckets = 0;       ///< 0: all of them
    int cursorRow = -1;    ///< row of the scene
    int cursorBucket = -1; ///< -1 with a row: the row's heading is current
};

/// Where everything lies; see paintHeatmap().
struct HeatmapLayout {
    QRectF area;
    QRectF strip;  ///< words of as-of day and today
    QRectF header; ///< time
    QRectF cells;  ///< of the rows on show
    double labelRight = 0;
    double sparkLeft = 0; ///< of the line; no spark when not less than sparkRight
    double sparkRight = 0;
    double numberRight = 0; ///< of the lowest coverage
    TimeScale scale;
    double rowHeight = 22;
    int first = 0; ///< among the unfolded rows
    int count = 0;
    int firstBucket = 0;
    int endBucket = 0;

    [[nodiscard]] double rowTop(int place) const { return cells.top() + (place - first) * rowHeight; }
};

/// Narrowest row that can be read, in pixels.
inline constexpr double heatmapLeastRow = 16;

/// Paints the rows @p unfolded of @p scene where @p layout says.
void paintHeatmap(QPainter &painter, const HeatmapLayout &layout, const HeatmapScene &scene,
                  const std::vector<int> &unfolded, const HeatmapView &view, bool exported, const Theme &theme);

/// The gap heatmap: capabilities by time. A cell shows the worst shortfall inside its bucket.
class HeatmapFigure final : public Figure
{
public:
    explicit HeatmapFigure(HeatmapScene scene);

    [[nodiscard]] const HeatmapScene &scene() const { return scene_; }
    [[nodiscard]] const HeatmapView &view() const { return view_; }
    void setView(const HeatmapView &view);
    /// Folds everything below @p levels levels of the tree.
    void foldTo(int levels);
    /// Rows on show when nothing limits the height, as rows of the scene.
    [[nodiscard]] const std::vector<int> &unfolded() const { return unfolded_; }
    /// Where a cell is painted; empty when it is folded away or scrolled out.
    [[nodiscard]] QRectF cellRect(int row, int bucket, const QRectF &rect) const;

    [[nodiscard]] const FigureFrame &frame() const override { return scene_.frame; }
    [[nodiscard]] QSizeF preferredSize() const override;
    [[nodiscard]] FigureHit hitTest(const QPointF &point, const QRectF &rect) const override;
    [[nodiscard]] QString accessibleText() const override;
    [[nodiscard]] FigureTable table() const override;
    [[nodiscard]] Scroll scroll(const QRectF &rect) const override;
    void scrollTo(int firstRow) override;
    [[nodiscard]] DayRange timeExtent() const override;
    [[nodiscard]] DayRange timeSpan() const override;
    void setTimeSpan(DayRange span) override;
    FigureHit moveCursor(CursorMove move, const QRectF &rect) override;
    [[nodiscard]] FigureHit cursor(const QRectF &rect) const override;
    void select(const FigureHit &hit) override;
    bool selectRecord(const AnyId &record, const QRectF &rect) override;
    bool toggleFold(int row) override;
    [[nodiscard]] int pageCount(const QSizeF &size) const override;
    [[nodiscard]] double fullHeight(const QSizeF &size) const override;

protected:
    void paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                      const Purpose &purpose) const override;

private:
    [[nodiscard]] HeatmapLayout layOut(const QRectF &interior, const Purpose &purpose) const;
    [[nodiscard]] HeatmapLayout layOut(const QRectF &rect) const;
    [[nodiscard]] FigureHit hitAt(int row, int bucket, const HeatmapLayout &layout) const;
    [[nodiscard]] bool hasChildren(int row) const;
    [[nodiscard]] int placeOf(int row) const;
    [[nodiscard]] double labelWidth() const;
    [[nodiscard]] QString toolTip(const HeatmapRow &row, int bucket) const;
    void unfold();
    void reveal(int row, const QRectF &rect);

    HeatmapScene scene_;
    HeatmapView view_;
    std::vector<int> unfolded_;
    mutable double labelWidth_ = -1; ///< widest label; measured once
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"

#include <vector>

namespace entente {

/// What one capability lacks in one situation over the days on show.
struct RankingRow {
    QString capability;
    QString unit;
    QString situation;   ///< in words
    int priority = 0;    ///< the highest required, 1 to 5; 0 for none
    double weighted = 0; ///< days of a whole requirement missing, times 6 less the priority
    double missing = 0;  ///< quantity x days
    double worst = 0;    ///< the largest shortfall on any day
    double coverage = 1; ///< the lowest on any day
    DayRange shortDays;  ///< from the first to the last day on which something is missing
    AnyId record;        ///< the capability
    AnyId situationId;   ///< empty in a concurrency set
    QString block;       ///< key of the situation or name of the set
};

enum class RankingColumn { Rank, Capability, Situation, Priority, Weighted, Missing, Worst, Coverage, From, Until };
inline constexpr int rankingColumns = 10;
/// The heading of a column.
[[nodiscard]] QString rankingHeading(RankingColumn column);
/// What a row says in a column, for people; the rank and dates as the table has them.
[[nodiscard]] QString rankingText(const RankingRow &row, RankingColumn column, int rank);
[[nodiscard]] bool isNumeric(RankingColumn column);

/// Everything the ranking of shortfalls says.
struct RankingScene {
    FigureFrame frame;
    std::vector<RankingRow> rows; ///< the one that weighs most first
    QString emptyText;
};

/// Where everything lies; see paintRanking().
struct RankingLayout {
    struct Column {
        RankingColumn column;
        double left = 0;
        double right = 0;
    };
    QRectF header;
    QRectF rows;
    std::vector<Column> columns; ///< on show; in a narrow picture the lesser ones are left out
    double rowHeight = 24;
    int first = 0;
    int count = 0;

    [[nodiscard]] QRectF rowRect(int place) const
    {
        return {rows.left(), rows.top() + (place - first) * rowHeight, rows.width(), rowHeight};
    }
};

/// How a reader has sorted it.
struct RankingOrder {
    RankingColumn column = RankingColumn::Weighted;
    bool descending = true;
    std::vector<int> rows; ///< of the scene, in the order on show
};

/// Paints @p scene where @p layout says; @p cursor is a place in the order or -1.
void paintRanking(QPainter &painter, const RankingLayout &layout, const RankingScene &scene, const RankingOrder &order,
                  int cursor, const Theme &theme);

/// Shortfalls as a table that sorts by the heading that is clicked (a hit of the kind Fold, as it changes only the
/// figure), the priority-weighted one first. The rank stays that of the weight, however it is sorted.
class RankingFigure final : public Figure
{
public:
    explicit RankingFigure(RankingScene scene);

    [[nodiscard]] const RankingScene &scene() const { return scene_; }
    [[nodiscard]] const RankingOrder &order() const { return order_; }
    /// Sorts by @p column; again, the other way round. Ties stay in the order of the rank.
    void sortBy(RankingColumn column);

    [[nodiscard]] const FigureFrame &frame() const override { return scene_.frame; }
    [[nodiscard]] QSizeF preferredSize() const override;
    [[nodiscard]] FigureHit hitTest(const QPointF &point, const QRectF &rect) const override;
    [[nodiscard]] QString accessibleText() const override;
    [[nodiscard]] FigureTable table() const override;
    [[nodiscard]] Scroll scroll(const QRectF &rect) const override;
    void scrollTo(int firstRow) override { first_ = firstRow; }
    /// Left and Right sort by the column to the side.
    FigureHit moveCursor(CursorMove move, const QRectF &rect) override;
    [[nodiscard]] FigureHit cursor(const QRectF &rect) const override;
    void select(const FigureHit &hit) override;
    bool selectRecord(const AnyId &record, const QRectF &rect) override;
    /// Headings are the rows -2 (the rank), -3, ...; the rows themselves have nothing to fold.
    bool toggleFold(int row) override;
    [[nodiscard]] int pageCount(const QSizeF &size) const override;
    [[nodiscard]] double fullHeight(const QSizeF &size) const override;

protected:
    void paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                      const Purpose &purpose) const override;

private:
    [[nodiscard]] RankingLayout layOut(const QRectF &interior, const Purpose &purpose) const;
    [[nodiscard]] FigureHit hitOf(int place, const RankingLayout &layout) const;
    void sort(int cursorRow);

    RankingScene scene_;
    RankingOrder order_;
    int first_ = 0;
    int cursor_ = -1; ///< place in the order
};

} // namespace entente

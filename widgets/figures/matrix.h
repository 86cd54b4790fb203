// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"

#include <optional>
#include <vector>

namespace entente {

/// What one member gives of one capability.
struct MatrixCell {
    double part = 0;       ///< in the capability's unit
    double share = 0;      ///< of what is available, 0 to 1
    double ofRequired = 0; ///< of what is required
    bool overCeiling = false;
    std::optional<double> fair; ///< what its weight would have it bear; empty without weights
    double apportioned = 0;     ///< sum of its targets

    [[nodiscard]] bool isEmpty() const { return part <= 0 && !deviation(); }
    /// Apportioned less fair; empty without weights or where neither is anything.
    [[nodiscard]] std::optional<double> deviation() const
    {
        if (!fair || (*fair == 0 && apportioned == 0))
            return std::nullopt;
        return apportioned - *fair;
    }
};

/// A capability in a situation.
struct MatrixRow {
    QString name;
    QString unit;
    double required = 0;
    double available = 0;
    AnyId record;
    AnyId situation;               ///< empty in a concurrency set
    QString block;                 ///< key of the situation or name of the set
    std::vector<MatrixCell> cells; ///< one a member
};

/// A member: a column.
struct MatrixMember {
    QString key;
    QString name;
    AnyId record;
};

/// Everything the matrix of members by capabilities says, of one day.
struct MatrixScene {
    FigureFrame frame;
    Day day;
    std::vector<MatrixMember> members; ///< by key
    std::vector<MatrixRow> rows;       ///< by situation, in it by key
    QString emptyText;
};

/// Where everything lies; see paintMatrix().
struct MatrixLayout {
    QRectF header;
    QRectF cells;
    double labelLeft = 0;
    double numberLeft = 0; ///< of available and required
    double columnWidth = 46;
    double rowHeight = 34;
    int first = 0;
    int count = 0;
    int firstMember = 0;
    int members = 0;

    [[nodiscard]] QRectF cellRect(int row, int member) const
    {
        return {cells.left() + (member - firstMember) * columnWidth, cells.top() + (row - first) * rowHeight,
                columnWidth, rowHeight};
    }
    [[nodiscard]] QRectF rowRect(int row) const
    {
        return {labelLeft, cells.top() + (row - first) * rowHeight, cells.right() - labelLeft, rowHeight};
    }
};

/// Which cell the cursor stands on: member -1 with a row is the row's heading.
struct MatrixCursor {
    int row = -1;
    int member = -1;
};

/// Paints @p scene where @p layout says.
void paintMatrix(QPainter &painter, const MatrixLayout &layout, const MatrixScene &scene, const MatrixCursor &cursor,
                 const Theme &theme);

/// Who gives which part of what: the share of what is available in each cell, framed and lettered where it is more of
/// the requirement than the ceiling allows, and under it by how much what is apportioned differs from the fair share.
class MatrixFigure final : public Figure
{
public:
    explicit MatrixFigure(MatrixScene scene) : scene_(std::move(scene)) {}

    [[nodiscard]] const MatrixScene &scene() const { return scene_; }
    /// Where a cell is painted; empty when it is scrolled out.
    [[nodiscard]] QRectF cellRect(int row, int member, const QRectF &rect) const;

    [[nodiscard]] const FigureFrame &frame() const override { return scene_.frame; }
    [[nodiscard]] QSizeF preferredSize() const override;
    [[nodiscard]] FigureHit hitTest(const QPointF &point, const QRectF &rect) const override;
    [[nodiscard]] QString accessibleText() const override;
    [[nodiscard]] FigureTable table() const override;
    [[nodiscard]] Scroll scroll(const QRectF &rect) const override;
    void scrollTo(int firstRow) override { firstRow_ = firstRow; }
    FigureHit moveCursor(CursorMove move, const QRectF &rect) override;
    [[nodiscard]] FigureHit cursor(const QRectF &rect) const override;
    void select(const FigureHit &hit) override;
    bool selectRecord(const AnyId &record, const QRectF &rect) override;
    /// Pages go through the rows, and for each part of the members that fits again.
    [[nodiscard]] int pageCount(const QSizeF &size) const override;

protected:
    void paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                      const Purpose &purpose) const override;
    void paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry,
                     const Theme &theme) const override;

private:
    [[nodiscard]] MatrixLayout layOut(const QRectF &interior, const Purpose &purpose) const;
    [[nodiscard]] FigureHit hitOf(const MatrixCursor &place, const MatrixLayout &layout) const;
    void reveal(const QRectF &rect);

    MatrixScene scene_;
    MatrixCursor cursor_;
    int firstRow_ = 0;
    int firstMember_ = 0;
};

} // namespace entente

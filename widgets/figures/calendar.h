// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"
#include "widgets/figures/timescale.h"

#include <vector>

namespace entente {

/// What the stages of an exercise come to in a picture; the words themselves are the plan's.
enum class StageGroup { Initiation, Specification, Planning, Conduct, Evaluated, Closed, Cancelled, Postponed, Other };

/// The group of a stage's word; Other for words the plan added.
[[nodiscard]] StageGroup stageGroup(QStringView word);

/// Its letter in the reader's language.
[[nodiscard]] QString stageLetter(StageGroup stage);

/// How a stage is drawn.
struct StageLook {
    QColor fill;
    QColor text; ///< on fill
    QColor border;
    QColor patternColour;
    Qt::BrushStyle pattern = Qt::NoBrush;
    bool dashed = false; ///< border
    bool struck = false; ///< a line through it
    QString letter;
};

[[nodiscard]] StageLook stageLook(const Theme &theme, StageGroup stage);

/// An instance of an exercise.
struct CalendarBar {
    int row = 0;   ///< of the scene
    DayRange days; ///< bounded
    QString title;
    QString type;  ///< short, e.g. LIVEX
    QString stage; ///< word
    StageGroup group = StageGroup::Other;
    QString host; ///< key or name; may be empty
    QString place;
    AnyId record;
    bool clash = false;
    QStringList notes; ///< more lines for the tool tip
};

/// Everything the exercise calendar says.
struct CalendarScene {
    FigureFrame frame;
    DayRange span;    ///< bounded
    QStringList rows; ///< series, or the title of an exercise without one
    std::vector<CalendarBar> bars;
    QString emptyText;
};

/// What a reader has done to it.
struct CalendarView {
    int firstRow = 0;
    DayRange span;   ///< empty: the scene's
    int cursor = -1; ///< bar
};

/// A bar put in its place.
struct PlacedBar {
    int bar = -1; ///< of the scene
    int lane = 0;
    QRectF rect;
    QRectF text; ///< inside, or beside the bar where that is free; empty where there is no room
    bool inside = false;
    double chip = 0; ///< width of the stage's letter at the left end; 0 when it stands in the label
    QString label;   ///< as much of it as fits
};

/// Where everything lies; see paintCalendar().
struct CalendarLayout {
    QRectF area;
    QRectF strip;
    QRectF header;
    QRectF rows; ///< of the rows on show
    double labelRight = 0;
    TimeScale scale;
    int first = 0;
    int count = 0;
    double laneHeight = 24;
    std::vector<double> tops;    ///< of the rows on show, and the bottom of the last
    std::vector<PlacedBar> bars; ///< of the rows on show
};

/// Paints @p scene where @p layout says.
void paintCalendar(QPainter &painter, const CalendarLayout &layout, const CalendarScene &scene,
                   const CalendarView &view, bool exported, const Theme &theme);

/// The exercise calendar: series by time, instances as bars coloured by stage and marked by type.
class CalendarFigure final : public Figure
{
public:
    explicit CalendarFigure(CalendarScene scene);

    [[nodiscard]] const CalendarScene &scene() const { return scene_; }
    [[nodiscard]] const CalendarView &view() const { return view_; }
    /// Where a bar is painted; empty when it is out of sight.
    [[nodiscard]] QRectF barRect(int bar, const QRectF &rect) const;

    [[nodiscard]] const FigureFrame &frame() const override { return scene_.frame; }
    [[nodiscard]] QSizeF preferredSize() const override;
    [[nodiscard]] FigureHit hitTest(const QPointF &point, const QRectF &rect) const override;
    [[nodiscard]] QString accessibleText() const override;
    [[nodiscard]] FigureTable table() const override;
    [[nodiscard]] Scroll scroll(const QRectF &rect) const override;
    void scrollTo(int firstRow) override;
    [[nodiscard]] DayRange timeExtent() const override { return scene_.span; }
    [[nodiscard]] DayRange timeSpan() const override { return view_.span.isEmpty() ? scene_.span : view_.span; }
    void setTimeSpan(DayRange span) override;
    FigureHit moveCursor(CursorMove move, const QRectF &rect) override;
    [[nodiscard]] FigureHit cursor(const QRectF &rect) const override;
    void select(const FigureHit &hit) override;
    bool selectRecord(const AnyId &record, const QRectF &rect) override;
    [[nodiscard]] int pageCount(const QSizeF &size) const override;
    [[nodiscard]] double fullHeight(const QSizeF &size) const override;

protected:
    void paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                      const Purpose &purpose) const override;
    void paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry,
                     const Theme &theme) const override;

private:
    [[nodiscard]] CalendarLayout layOut(const QRectF &interior, const Purpose &purpose) const;
    [[nodiscard]] FigureHit barHit(int bar, const CalendarLayout &layout) const;
    void placeBars(CalendarLayout &layout) const;
    [[nodiscard]] double rowHeight(int row, double laneHeight) const
    {
        return lanes_[std::size_t(row)] * laneHeight + 6;
    }
    /// Height of all rows.
    [[nodiscard]] double rowsHeight(double laneHeight) const;
    void reveal(int bar, const QRectF &rect);

    CalendarScene scene_;
    CalendarView view_;
    std::vector<int> laneOf_; ///< by bar
    std::vector<int> lanes_;  ///< by row
};

} // namespace entente

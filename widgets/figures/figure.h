// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/record.h"
#include "widgets/figures/figureframe.h"

#include <QPointF>
#include <QSizeF>
#include <QStringList>

#include <optional>
#include <vector>

namespace entente {

/// What lies at a point of a figure.
struct FigureHit {
    enum class What {
        Nothing,
        Row,    ///< the heading of a row
        Fold,   ///< the triangle that folds a row
        Cell,   ///< a heatmap's cell
        Period, ///< a span of days in a chart
        Bar,    ///< an exercise
        Event   ///< a mark on the time axis
    };
    What what = What::Nothing;
    int row = -1;           ///< row of the scene; member (from the bottom) in a stack, or -1
    int column = -1;        ///< bucket, period, bar or event of the scene
    DayRange days;          ///< days it stands for; a single day where the pointer says one
    std::optional<Day> day; ///< the day under the point, where the figure has a time axis there
    AnyId record;           ///< the capability, member, exercise or agreement it shows; may be empty
    AnyId situation;        ///< the situation it belongs to; may be empty
    QString block;          ///< key of that situation, or name of the concurrency set; may be empty
    QString toolTip;        ///< plain text, lines separated by line breaks; exact numbers
    QRectF rect;            ///< where it is painted

    [[nodiscard]] bool isNothing() const { return what == What::Nothing; }
    /// Same thing, wherever it is painted.
    [[nodiscard]] bool isSameAs(const FigureHit &other) const
    {
        return what == other.what && row == other.row && column == other.column;
    }
};

/// The table twin of a figure: what "Show as table", copying and assistive technology read.
struct FigureTable {
    QStringList header;
    std::vector<QStringList> rows; ///< as wide as the header
    std::vector<bool> numeric;     ///< per column: right-aligned

    /// Tab-separated text with a header line, for the clipboard. Tabs and line breaks in cells become spaces.
    [[nodiscard]] QString toText() const;
};

/// A step of the keyboard cursor.
enum class CursorMove { Left, Right, Up, Down, RowStart, RowEnd, PageUp, PageDown, First, Last };

/// A picture of the plan. One painting path serves screen, PNG, SVG and PDF: paint() uses only what
/// every paint engine draws exactly (no clipping, no brush patterns, no pixmaps), with lengths in
/// pixels of 1/96 inch. Rectangles given to the other functions must be those given to paint().
/// Not thread-safe; belongs to the user interface's thread once it is shown.
class Figure
{
public:
    Figure() = default;
    Figure(const Figure &) = delete;
    Figure &operator=(const Figure &) = delete;
    virtual ~Figure();

    [[nodiscard]] virtual const FigureFrame &frame() const = 0;

    void paint(QPainter &painter, const QRectF &rect, const Theme &theme) const;
    /// The size at which everything shows, one unit per pixel at 96 dpi.
    [[nodiscard]] virtual QSizeF preferredSize() const { return {1280, 800}; }

    /// What lies at @p point when painted into @p rect.
    [[nodiscard]] virtual FigureHit hitTest(const QPointF &point, const QRectF &rect) const = 0;
    /// One paragraph that says what the picture says.
    [[nodiscard]] virtual QString accessibleText() const = 0;
    [[nodiscard]] virtual FigureTable table() const = 0;

    [[nodiscard]] FrameStyle frameStyle() const { return frameStyle_; }
    void setFrameStyle(FrameStyle style) { frameStyle_ = style; }

    // Rows that do not fit: the header stays, whole rows scroll.
    struct Scroll {
        int first = 0; ///< first row painted
        int rows = 0;  ///< rows that can be reached
        int page = 0;  ///< rows painted at once
        [[nodiscard]] int last() const { return rows > page ? rows - page : 0; }
    };
    [[nodiscard]] virtual Scroll scroll(const QRectF &rect) const;
    virtual void scrollTo(int firstRow) { Q_UNUSED(firstRow); }

    // Time on show. Zooming and panning change the span within the extent.
    /// The days the scene has something for; empty when the figure cannot be zoomed.
    [[nodiscard]] virtual DayRange timeExtent() const { return {{0}, {0}}; }
    [[nodiscard]] virtual DayRange timeSpan() const { return timeExtent(); }
    /// @p span is brought inside the extent and kept at least a week long.
    virtual void setTimeSpan(DayRange span) { Q_UNUSED(span); }

    // Selection and the keyboard.
    /// Moves the cursor and scrolls to it. @return what it stands on, Nothing when the figure has no cursor
    virtual FigureHit moveCursor(CursorMove move, const QRectF &rect);
    /// What the cursor stands on; Nothing without one.
    [[nodiscard]] virtual FigureHit cursor(const QRectF &rect) const;
    /// Makes @p hit current: it is highlighted, and the cursor goes on from there.
    virtual void select(const FigureHit &hit) { Q_UNUSED(hit); }
    /// Highlights what shows @p record (selection is global), scrolling to it. @return whether there is such a thing
    virtual bool selectRecord(const AnyId &record, const QRectF &rect);
    /// Folds or unfolds @p row of the scene. @return whether anything changed
    virtual bool toggleFold(int row);

    // Pages, for paper. Page 0 is the first.
    /// Pages of @p size that show everything at a legible size; at least 1.
    [[nodiscard]] virtual int pageCount(const QSizeF &size) const;
    /// Height that shows everything at a legible size in @p size; at least its height. A picture that is not
    /// paged grows to it.
    [[nodiscard]] virtual double fullHeight(const QSizeF &size) const { return size.height(); }
    /// Paints @p page of pageCount(), with the full frame, and without cursor, selection and scroll position.
    void paintPage(QPainter &painter, const QRectF &rect, int page, const Theme &theme) const;

protected:
    /// What paintPicture() is for.
    struct Purpose {
        bool exported = false; ///< without cursor, selection and scroll position
        int page = 0;
        FrameStyle style = FrameStyle::Full;
    };
    /// Paints the picture into @p interior, what the frame left.
    virtual void paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                              const Purpose &purpose) const = 0;
    /// Paints a swatch of the legend; the default knows marks and statuses.
    virtual void paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry, const Theme &theme) const;
    [[nodiscard]] QRectF interior(const QRectF &rect) const { return frameInterior(rect, frame(), frameStyle_); }

private:
    FrameStyle frameStyle_ = FrameStyle::Full;
};

} // namespace entente

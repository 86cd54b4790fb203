// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"
#include "widgets/figures/timescale.h"
#include "widgets/theme/categories.h"

#include <vector>

namespace entente {

/// A member in the stack.
struct SupplyMember {
    QString key;  ///< gives its colour; empty for the rest taken together
    QString name; ///< in tool tips and legend
    AnyId record;
};

/// Days on which nothing changes.
struct SupplyPeriod {
    DayRange days; ///< bounded
    double required = 0;
    double available = 0;
    std::vector<double> parts; ///< one a member; they sum to available
    QStringList losses;        ///< what does not count and why, largest first, as sentences
};

/// Something that happens on a day, e.g. an agreement that lapses.
struct SupplyEvent {
    Day day;
    QString text;
    AnyId record;
};

/// Everything the chart of supply against requirement says: one capability in one situation.
struct SupplyScene {
    FigureFrame frame;
    QString capability; ///< its name
    QString unit;       ///< of the vertical axis
    AnyId capabilityRecord;
    AnyId situation;
    QStringList colourKeys;            ///< keys of all members of the plan, so that each keeps its colour
    std::vector<SupplyMember> members; ///< from the bottom of the stack
    std::vector<SupplyPeriod> periods; ///< adjoining, oldest first
    std::vector<SupplyEvent> events;   ///< oldest first
    QString emptyText;
};

/// What a reader has done to it.
struct SupplyView {
    DayRange span;   ///< empty: all of it
    int cursor = -1; ///< period
    int member = -1; ///< emphasised member
};

/// Where everything lies; see paintSupply().
struct SupplyLayout {
    QRectF area;
    QRectF strip;
    QRectF plot;
    QRectF events;
    QRectF header;
    TimeScale scale;
    double top = 1;  ///< value at the upper edge of the plot
    double step = 1; ///< between grid lines
    struct EventPlace {
        QPointF mark;
        QRectF text; ///< empty where there is no room for words
    };
    std::vector<EventPlace> eventPlaces; ///< one an event

    [[nodiscard]] double y(double value) const { return plot.bottom() - value / top * plot.height(); }
};

/// How a member is drawn; grey for the rest, whose key is empty.
[[nodiscard]] CategoryLook memberLook(const Theme &theme, const CategoryColours &colours, const QString &key);

/// Paints @p scene where @p layout says.
void paintSupply(QPainter &painter, const SupplyLayout &layout, const SupplyScene &scene, const SupplyView &view,
                 bool exported, const Theme &theme);

/// Supply against requirement: stacked steps a member, the requirement as a bold line, what is missing hatched.
class SupplyFigure final : public Figure
{
public:
    explicit SupplyFigure(SupplyScene scene);

    [[nodiscard]] const SupplyScene &scene() const { return scene_; }
    [[nodiscard]] const SupplyView &view() const { return view_; }
    /// Where the part of @p member is painted on the days of @p period; empty when it is not.
    [[nodiscard]] QRectF partRect(int period, int member, const QRectF &rect) const;

    [[nodiscard]] const FigureFrame &frame() const override { return scene_.frame; }
    [[nodiscard]] QSizeF preferredSize() const override { return {1280, 640}; }
    [[nodiscard]] FigureHit hitTest(const QPointF &point, const QRectF &rect) const override;
    [[nodiscard]] QString accessibleText() const override;
    [[nodiscard]] FigureTable table() const override;
    [[nodiscard]] DayRange timeExtent() const override;
    [[nodiscard]] DayRange timeSpan() const override;
    void setTimeSpan(DayRange span) override;
    FigureHit moveCursor(CursorMove move, const QRectF &rect) override;
    [[nodiscard]] FigureHit cursor(const QRectF &rect) const override;
    void select(const FigureHit &hit) override;
    bool selectRecord(const AnyId &record, const QRectF &rect) override;

protected:
    void paintPicture(QPainter &painter, const QRectF &interior, const Theme &theme,
                      const Purpose &purpose) const override;
    void paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry,
                     const Theme &theme) const override;

private:
    [[nodiscard]] SupplyLayout layOut(const QRectF &interior) const;
    [[nodiscard]] FigureHit periodHit(int period, int member, const SupplyLayout &layout) const;

    SupplyScene scene_;
    SupplyView view_;
};

/// The days in @p span brought inside @p extent, at least a week long where the extent has one.
[[nodiscard]] DayRange spanInside(const DayRange &span, const DayRange &extent);

} // namespace entente

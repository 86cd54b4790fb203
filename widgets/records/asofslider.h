// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"
#include "widgets/theme/theme.h"

#include <QAbstractSlider>
#include <QPixmap>

#include <vector>

namespace entente {

/// The as-of day on a line of time, with a tick where records of a table begin (above the line) and end
/// (below it). Arrows move it by a day, with Ctrl to the next tick, Page keys by a month.
class AsOfSlider final : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit AsOfSlider(const Theme &theme, QWidget *parent = nullptr);

    /// The days on which records begin, and those on which they are no longer valid; in any order.
    void setPeriods(std::vector<Day> begins, std::vector<Day> ends);
    void setDay(Day day);
    [[nodiscard]] Day day() const { return Day{value()}; }
    void setTheme(const Theme &theme);
    /// The x of a day in this widget, and the day at an x.
    [[nodiscard]] double xOf(Day day) const;
    [[nodiscard]] Day dayAt(double x) const;
    [[nodiscard]] const std::vector<Day> &begins() const { return begins_; }
    [[nodiscard]] const std::vector<Day> &ends() const { return ends_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The person moved it; setDay() does not.
    void dayChanged(entente::Day day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitRange(Day day);
    [[nodiscard]] double lineTop() const;
    [[nodiscard]] QPixmap scale() const;
    [[nodiscard]] Day nextTick(bool forward) const;

    Theme theme_;
    std::vector<Day> begins_;
    std::vector<Day> ends_;
    mutable QPixmap scale_; ///< line, years and ticks: 100,000 periods are drawn once and not at every step
    bool quiet_ = false;
};

} // namespace entente

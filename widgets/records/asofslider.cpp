// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/asofslider.h"

#include "widgets/records/fielddisplay.h"
#include "widgets/theme/typography.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr int sideMargin = 16;
constexpr int tickHeight = 7;
constexpr int knobRadius = 6;
constexpr int yearDays = 365;

} // namespace

AsOfSlider::AsOfSlider(const Theme &theme, QWidget *parent) : QAbstractSlider(parent), theme_(theme)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSingleStep(1);
    setPageStep(30);
    setAccessibleName(tr("As-of day"));
    setToolTip(tr("Moves the as-of day of the whole window. Arrows: a day; Ctrl and arrows: to where a record begins "
                  "or ends; Page keys: a month"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractSlider::valueChanged, this, [this] {
        update();
        setAccessibleDescription(FieldDisplay().date(PartialDate::fromDay(day())));
        if (!quiet_)
            emit dayChanged(day());
    });
}

void AsOfSlider::setPeriods(std::vector<Day> begins, std::vector<Day> ends)
{
    begins_ = std::move(begins);
    ends_ = std::move(ends);
    std::sort(begins_.begin(), begins_.end());
    std::sort(ends_.begin(), ends_.end());
    fitRange(day());
}

void AsOfSlider::fitRange(Day day)
{
    // What begins long before everything else would press the rest together: the outermost hundredth may lie outside.
    std::vector<Day> all = begins_;
    all.insert(all.end(), ends_.begin(), ends_.end());
    Day first = day.plus(-yearDays);
    Day last = day.plus(yearDays);
    if (!all.empty()) {
        std::sort(all.begin(), all.end());
        const std::size_t cut = all.size() / 100;
        first = std::min(first, all[cut].plus(-yearDays / 12));
        last = std::max(last, all[all.size() - 1 - cut].plus(yearDays / 12));
    }
    quiet_ = true;
    setRange(first.number, last.number);
    quiet_ = false;
    scale_ = {};
    update();
}

void AsOfSlider::setDay(Day day)
{
    quiet_ = true;
    if (day.number < minimum() || day.number > maximum())
        fitRange(day);
    quiet_ = true;
    setValue(day.number);
    quiet_ = false;
    update();
}

void AsOfSlider::setTheme(const Theme &theme)
{
    theme_ = theme;
    scale_ = {};
    update();
}

double AsOfSlider::xOf(Day day) const
{
    const double span = std::max(1, maximum() - minimum());
    return sideMargin + (double(day.number) - minimum()) / span * std::max(1, width() - 2 * sideMargin);
}

Day AsOfSlider::dayAt(double x) const
{
    const double span = maximum() - minimum();
    const double part = (x - sideMargin) / std::max(1, width() - 2 * sideMargin);
    return Day{std::clamp(int(std::lround(minimum() + part * span)), minimum(), maximum())};
}

QSize AsOfSlider::sizeHint() const
{
    return {400, 44};
}

QSize AsOfSlider::minimumSizeHint() const
{
    return {200, 44};
}

double AsOfSlider::lineTop() const
{
    return 14.5;
}

QPixmap AsOfSlider::scale() const
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const double y = lineTop();
    // Ticks by pixel: their strength says how many there are.
    const auto ticks = [&](const std::vector<Day> &days, double from, double to, const QColor &colour) {
        std::vector<int> counts(std::size_t(std::max(1, width())), 0);
        int most = 1;
        for (const Day day : days) {
            const double x = xOf(day);
            if (x < 0 || x >= width())
                continue;
            most = std::max(most, ++counts[std::size_t(x)]);
        }
        for (std::size_t x = 0; x < counts.size(); ++x) {
            if (counts[x] == 0)
                continue;
            QColor shade = colour;
            shade.setAlphaF(float(0.45 + 0.55 * std::log1p(counts[x]) / std::log1p(most)));
            painter.setPen(shade);
            painter.drawLine(QPointF(double(x) + 0.5, from), QPointF(double(x) + 0.5, to));
        }
    };
    ticks(begins_, y - tickHeight, y - 1, theme_.accent);
    ticks(ends_, y + 1, y + tickHeight, theme_.statusShort.mark);
    painter.setPen(theme_.markLine);
    painter.drawLine(QPointF(sideMargin, y), QPointF(width() - sideMargin, y));
    // Years, as many as have room.
    painter.setFont(tabularFigures(bodyFont()));
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() - 1.5);
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    const int first = Day{minimum()}.toDate().year();
    const int last = Day{maximum()}.toDate().year() + 1;
    const double perYear = xOf(Day::of(first + 1, 1, 1)) - xOf(Day::of(first, 1, 1));
    int step = 1;
    for (const int each : {1, 2, 5, 10, 20, 50, 100, 200, 500}) {
        step = each;
        if (perYear * each > metrics.horizontalAdvance(QStringLiteral("2027")) + 12)
            break;
    }
    for (int year = first - first % step; year <= last; year += step) {
        if (year < 1)
            continue;
        const double x = xOf(Day::of(year, 1, 1));
        if (x < sideMargin || x > width() - sideMargin)
            continue;
        painter.setPen(theme_.line);
        painter.drawLine(QPointF(x, y - 3), QPointF(x, y + tickHeight + 3));
        painter.setPen(theme_.quiet);
        painter.drawText(QRectF(x - 30, y + tickHeight + 3, 60, metrics.height()), Qt::AlignHCenter | Qt::AlignTop,
                         QString::number(year));
    }
    return pixmap;
}

void AsOfSlider::paintEvent(QPaintEvent *)
{
    if (scale_.isNull())
        scale_ = scale();
    QPainter painter(this);
    painter.drawPixmap(0, 0, scale_);
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = xOf(day());
    const double y = lineTop();
    painter.setPen(QPen(theme_.asOfMark, 2));
    painter.drawLine(QPointF(x, 2), QPointF(x, y + tickHeight + 4));
    if (hasFocus()) {
        painter.setPen(QPen(theme_.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(x, y), knobRadius + 3, knobRadius + 3);
    }
    painter.setPen(QPen(theme_.surface, 1.5));
    painter.setBrush(theme_.asOfMark);
    painter.drawEllipse(QPointF(x, y), knobRadius, knobRadius);
}

void AsOfSlider::resizeEvent(QResizeEvent *event)
{
    QAbstractSlider::resizeEvent(event);
    scale_ = {};
}

void AsOfSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(dayAt(event->position().x()).number);
}

void AsOfSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setValue(dayAt(event->position().x()).number);
}

void AsOfSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

Day AsOfSlider::nextTick(bool forward) const
{
    const Day here = day();
    Day found = here;
    for (const auto *days : {&begins_, &ends_}) {
        if (forward) {
            const auto next = std::upper_bound(days->begin(), days->end(), here);
            if (next != days->end() && (found == here || *next < found))
                found = *next;
        } else {
            const auto next = std::lower_bound(days->begin(), days->end(), here);
            if (next != days->begin() && (found == here || *std::prev(next) > found))
                found = *std::prev(next);
        }
    }
    return found;
}

void AsOfSlider::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_PageUp;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        setValue(event->modifiers() & Qt::ControlModifier ? nextTick(forward).number : value() + (forward ? 1 : -1));
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        setValue(day().plusMonths(forward ? 1 : -1).number);
        return;
    default:
        QAbstractSlider::keyPressEvent(event);
    }
}

} // namespace entente

#include "moc_asofslider.cpp"

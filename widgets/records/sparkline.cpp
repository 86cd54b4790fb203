// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/sparkline.h"

#include "widgets/records/fielddisplay.h"
#include "widgets/theme/typography.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPainterPath>

namespace entente {

namespace {

constexpr int chartHeight = 28;
constexpr int chartWidth = 76;
constexpr int gap = 8;
constexpr double dot = 3.0;

/// A picture for the eye is a chart with name and values for whoever hears it.
QAccessibleInterface *chartFace(const QString &className, QObject *object)
{
    auto *chart = className == QLatin1String(Sparkline::staticMetaObject.className())
                      ? qobject_cast<Sparkline *>(object)
                      : nullptr;
    return chart ? new QAccessibleWidget(chart, QAccessible::Chart, chart->accessibleName()) : nullptr;
}

} // namespace

Sparkline::Sparkline(Series series, const QLocale &locale, const Theme &theme, QWidget *parent)
    : QWidget(parent), series_(std::move(series)), locale_(locale), theme_(theme)
{
    static const bool installed = (QAccessible::installFactory(chartFace), true);
    Q_UNUSED(installed);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const FieldDisplay display(locale_);
    QStringList values;
    for (const auto &[year, value] : series_.points)
        values << QStringLiteral("%1: %2").arg(year).arg(display.number(value));
    setAccessibleName(tr("%1: %2").arg(series_.name, lastText()));
    setAccessibleDescription(values.join(QLatin1String(", ")));
    setToolTip(series_.name + QLatin1Char('\n') + values.join(QLatin1Char('\n')));
}

void Sparkline::setTheme(const Theme &theme)
{
    theme_ = theme;
    update();
}

QString Sparkline::lastText() const
{
    if (series_.points.empty())
        return {};
    const auto &[year, value] = series_.points.back();
    const QString number = FieldDisplay(locale_).number(value);
    return series_.unit.isEmpty() ? tr("%1 (%2)").arg(number).arg(year)
                                  : tr("%1 %2 (%3)").arg(number, series_.unit).arg(year);
}

QSize Sparkline::sizeHint() const
{
    return {200, fontMetrics().height() + chartHeight + gap};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont numbers = tabularFigures(font());
    const QString last = lastText();
    const int line = fontMetrics().height();
    const int lastWidth = std::max(0, width() - chartWidth - gap);
    painter.setPen(theme_.quiet);
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(series_.name, Qt::ElideRight, width()));
    painter.setFont(numbers);
    painter.setPen(theme_.text);
    painter.drawText(QRect(width() - lastWidth, line, lastWidth, chartHeight), Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetrics(numbers).elidedText(last, Qt::ElideRight, lastWidth));

    // The same width for every series, so that they can be compared.
    const QRectF area(dot, line + 4.0, chartWidth - 2 * dot, chartHeight - 8.0);
    double low = series_.points.front().second;
    double high = low;
    for (const auto &[year, value] : series_.points) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    const int first = series_.points.front().first;
    const int years = series_.points.back().first - first;
    const auto at = [&](const std::pair<int, double> &point) {
        const double x = years == 0 ? 1.0 : double(point.first - first) / years;
        // A course that stands still lies in the middle.
        const double y = high > low ? (point.second - low) / (high - low) : 0.5;
        return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height());
    };
    painter.setPen(QPen(theme_.gridline, 1));
    painter.drawLine(QPointF(area.left(), area.bottom() + 3.5), QPointF(area.right(), area.bottom() + 3.5));
    QPainterPath path(at(series_.points.front()));
    for (const auto &point : series_.points)
        path.lineTo(at(point));
    painter.setPen(QPen(theme_.accent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.accent);
    painter.drawEllipse(at(series_.points.back()), dot, dot);
}

} // namespace entente

#include "moc_sparkline.cpp"

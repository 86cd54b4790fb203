// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figuretext.h"

#include "widgets/figures/figureframe.h"
#include "widgets/theme/typography.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QHash>
#include <QLocale>
#include <QPainter>

#include <cmath>
#include <utility>

namespace entente {

QFont figureFont(int pixelSize, QFont::Weight weight)
{
    // The name of the font that is really used: an alias such as "Sans Serif" means nothing in a file.
    static const QString family = QFontInfo(tabularFigures(bodyFont())).family();
    QFont font;
    font.setFamilies({family});
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double textWidth(const QString &text, const QFont &font)
{
    // Shaping a word costs ten times as much as drawing it, and figures say the same words over and over.
    // All fonts are of one family, see figureFont().
    static thread_local QHash<std::pair<QString, int>, double> known;
    const std::pair key(text, font.pixelSize() * 1024 + int(font.weight()));
    if (const auto found = known.constFind(key); found != known.constEnd())
        return *found;
    if (known.size() > 20000)
        known.clear();
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    known.insert(key, width);
    return width;
}

QString shortened(const QString &text, const QFont &font, double width)
{
    if (textWidth(text, font) <= width)
        return text;
    const QString cut = QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
    return cut.size() >= 3 && textWidth(cut, font) <= width ? cut : QString();
}

QStringList wrapped(const QString &text, const QFont &font, double width, int most)
{
    QStringList lines;
    QString rest = text;
    while (lines.size() + 1 < most && textWidth(rest, font) > width) {
        qsizetype cut = -1;
        for (qsizetype blank = rest.indexOf(u' '); blank > 0; blank = rest.indexOf(u' ', blank + 1)) {
            if (textWidth(rest.left(blank), font) > width)
                break;
            cut = blank;
        }
        if (cut < 0)
            break;
        lines << rest.left(cut);
        rest = rest.mid(cut + 1);
    }
    if (!rest.isEmpty())
        lines << shortened(rest, font, width);
    return lines;
}

void drawText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
              const QColor &colour)
{
    const QString shown = shortened(text, font, rect.width());
    if (shown.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    const double width = textWidth(shown, font);
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    double baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignTop)
        baseline = rect.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        baseline = rect.bottom() - metrics.descent();
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(x, baseline), shown);
}

QString readableNumber(double value)
{
    const QLocale locale;
    if (value != 0 && std::abs(value) < 0.001)
        return locale.toString(value, 'g', 2);
    const double size = std::abs(value);
    const int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (decimals > 0 && text.contains(point)) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString percentText(double fraction)
{
    int percent = int(std::lround(fraction * 100));
    if (percent == 100 && fraction < 1)
        percent = 99;
    if (percent == 0 && fraction > 0)
        return Figures::tr("< 1 %");
    return Figures::tr("%1 %").arg(QLocale().toString(percent));
}

QString dayText(Day day)
{
    if (!day.isBounded())
        return {};
    return QLocale().toString(day.toDate(), Figures::tr("d MMM yyyy", "a day in a figure, see QDate::toString()"));
}

QString rangeText(const DayRange &range)
{
    const bool from = range.from.isBounded();
    const bool until = range.until.isBounded();
    if (from && until && range.days() == 1)
        return dayText(range.from);
    if (from && until)
        return Figures::tr("%1 to %2").arg(dayText(range.from), dayText(range.until.plus(-1)));
    if (from)
        return Figures::tr("since %1").arg(dayText(range.from));
    if (until)
        return Figures::tr("until %1").arg(dayText(range.until.plus(-1)));
    return Figures::tr("always");
}

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/typography.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

#include <cmath>

namespace entente {

namespace {

QFont system(int pointSize, QFont::Weight weight)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSize(pointSize);
    font.setWeight(weight);
    return font;
}

bool digitsShareAWidth(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(digit) - width) > 0.01)
            return false;
    }
    return true;
}

} // namespace

QFont bodyFont()
{
    return system(10, QFont::Normal);
}

QFont sectionFont()
{
    return system(13, QFont::DemiBold);
}

QFont titleFont()
{
    return system(16, QFont::DemiBold);
}

QFont tabularFigures(const QFont &font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    QFont figures = font;
    figures.setFeature("tnum", 1);
    if (digitsShareAWidth(figures))
        return figures;
#endif
    if (digitsShareAWidth(font))
        return font;
    static const QStringList families{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                                      QStringLiteral("Liberation Sans"), QStringLiteral("Segoe UI"),
                                      QStringLiteral("Arial")};
    for (const QString &family : families) {
        QFont candidate = font;
        candidate.setFamilies({family});
        if (QFontDatabase::hasFamily(family) && digitsShareAWidth(candidate))
            return candidate;
    }
    return font;
}

} // namespace entente

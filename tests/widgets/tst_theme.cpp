// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "widgets/theme/applytheme.h"
#include "widgets/theme/categories.h"
#include "widgets/theme/contrast.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/ramps.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/typography.h"

#include <QApplication>
#include <QComboBox>
#include <QDate>
#include <QDateEdit>
#include <QFontMetricsF>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace entente;

namespace {

constexpr double textContrast = 4.5;
constexpr double markContrast = 3.0;

// How different two colours look: distance in CIE L*a*b* (CIE 1976), about 2 being just visible.
double difference(const QColor &first, const QColor &second)
{
    struct Lab {
        double l, a, b;
    };
    const auto lab = [](const QColor &colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        const auto curve = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
        const double r = linear(colour.redF());
        const double g = linear(colour.greenF());
        const double b = linear(colour.blueF());
        const double x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        const double y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
        const double z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return Lab{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const Lab one = lab(first);
    const Lab other = lab(second);
    return std::sqrt(std::pow(one.l - other.l, 2) + std::pow(one.a - other.a, 2) + std::pow(one.b - other.b, 2));
}

bool reads(const char *what, const QColor &over, const QColor &under, double wanted)
{
    const double got = contrastRatio(over, under);
    if (got >= wanted)
        return true;
    qWarning("%s: %s on %s is %.2f, wanted %.1f", what, qUtf8Printable(over.name()), qUtf8Printable(under.name()), got,
             wanted);
    return false;
}

QStringList members(int count)
{
    QStringList keys;
    for (int i = 0; i < count; ++i)
        keys.append(QStringLiteral("M%1").arg(i, 3, 10, QLatin1Char('0')));
    return keys;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initialiseResources(); }

    void contrastFormula()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        // The grey known as the lightest that passes 4.5 on white.
        QVERIFY(std::abs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
        for (int grey = 0; grey < 256; ++grey)
            QVERIFY(contrastRatio(textOn(QColor(grey, grey, grey)), QColor(grey, grey, grey)) >= textContrast);
    }

    void names()
    {
        for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Print, ThemeName::HighContrast}) {
            QCOMPARE(themeNamed(themeWord(name)), std::optional(name));
            QCOMPARE(themeFor(name).name, name);
        }
        QCOMPARE(themeNamed(u"High-Contrast"), std::optional(ThemeName::HighContrast));
        QVERIFY(!themeNamed(u"sepia"));
        QVERIFY(!themeNamed(u""));
    }

    void everyTokenIsSet_data() { themes(); }
    void everyTokenIsSet()
    {
        const Theme theme = current();
        for (const QColor &colour :
             {theme.background,    theme.surface,      theme.line,        theme.markLine,   theme.text,
              theme.quiet,         theme.disabled,     theme.accent,      theme.accentText, theme.selection,
              theme.selectionText, theme.hover,        theme.focus,       theme.lensTint,   theme.lensText,
              theme.lensLine,      theme.toolTip,      theme.toolTipText, theme.gridline,   theme.todayMark,
              theme.asOfMark,      theme.shortfallFill})
            QVERIFY(colour.isValid() && colour.alpha() == 255);
        QCOMPARE(theme.dark, relativeLuminance(theme.text) > relativeLuminance(theme.surface));
    }

    void textReads_data() { themes(); }
    void textReads()
    {
        const Theme theme = current();
        bool good = true;
        const auto text = [&good](const char *what, const QColor &over, const QColor &under) {
            good = reads(what, over, under, textContrast) && good;
        };
        for (const QColor &ground : {theme.background, theme.surface, theme.hover}) {
            text("text", theme.text, ground);
            text("quiet", theme.quiet, ground);
        }
        text("link", theme.accent, theme.surface);
        text("link", theme.accent, theme.background);
        text("accentText", theme.accentText, theme.accent);
        text("accentText, pointer over", theme.accentText, mixed(theme.accent, theme.text, 0.12));
        text("accentText, pressed", theme.accentText, mixed(theme.accent, theme.text, 0.24));
        text("selectionText", theme.selectionText, theme.selection);
        text("pressed", theme.text, mixed(theme.hover, theme.text, 0.08));
        text("lensText", theme.lensText, theme.lensTint);
        text("toolTipText", theme.toolTipText, theme.toolTip);
        for (const StatusKind kind : {StatusKind::Met, StatusKind::AtRisk, StatusKind::Short, StatusKind::None}) {
            const StatusLook &look = theme.status(kind);
            text("status", look.text, look.fill);
            // The pattern lies under letter and number, so these must read on it too.
            if (look.pattern != Qt::NoBrush)
                text("status on its pattern", look.text, look.patternColour);
        }
        for (int level = 0; level < 5; ++level)
            text("banner", theme.banner(level).text, theme.banner(level).fill);
        QVERIFY(good);
    }

    void marksRead_data() { themes(); }
    void marksRead()
    {
        const Theme theme = current();
        bool good = true;
        for (const QColor &ground : {theme.surface, theme.background}) {
            const auto mark = [&good, &ground](const char *what, const QColor &colour) {
                good = reads(what, colour, ground, markContrast) && good;
            };
            mark("markLine", theme.markLine);
            mark("accent", theme.accent);
            mark("focus", theme.focus);
            mark("todayMark", theme.todayMark);
            mark("asOfMark", theme.asOfMark);
            mark("shortfallFill", theme.shortfallFill);
            mark("lensLine", theme.lensLine);
            for (const StatusKind kind : {StatusKind::Met, StatusKind::AtRisk, StatusKind::Short, StatusKind::None})
                mark("status", theme.status(kind).mark);
            for (const QColor &colour : categoryPalette(theme))
                mark("category", colour);
            // 40 keys hold every lightness and pattern there is.
            const QStringList keys = members(40);
            const CategoryColours colours(theme, keys);
            for (const QString &key : keys) {
                mark("category from a list", colours.colour(key));
                mark("category from a key", categoryColour(theme, key));
                good = reads("on category", colours.look(key).text, colours.colour(key), textContrast) && good;
            }
        }
        // A ring around a selected row must still be seen.
        good = reads("focus on selection", theme.focus, theme.selection, markContrast) && good;
        QVERIFY(good);
    }

    void paperHasNoFillsUnderText()
    {
        const Theme theme = themeFor(ThemeName::Print);
        const QColor white(255, 255, 255);
        for (const StatusKind kind : {StatusKind::Met, StatusKind::AtRisk, StatusKind::Short, StatusKind::None})
            QCOMPARE(theme.status(kind).fill, white);
        for (int level = 0; level < 5; ++level) {
            QCOMPARE(theme.banner(level).fill, white);
            QVERIFY(reads("banner border", theme.banner(level).border, white, markContrast));
        }
        QCOMPARE(theme.selection, white);
        QCOMPARE(theme.lensTint, white);
    }

    void statusesDifferWithoutColour_data() { themes(); }
    void statusesDifferWithoutColour()
    {
        const Theme theme = current();
        QSet<QChar> letters;
        QSet<int> patterns;
        for (const StatusKind kind : {StatusKind::Met, StatusKind::AtRisk, StatusKind::Short, StatusKind::None}) {
            letters.insert(theme.status(kind).letter);
            patterns.insert(theme.status(kind).pattern);
        }
        QCOMPARE(letters.size(), 4);
        QCOMPARE(patterns.size(), 4);
    }

    void unknownLevelShowsTheHighest()
    {
        const Theme theme = themeFor(ThemeName::Light);
        QCOMPARE(theme.banner(5).fill, theme.banner(4).fill);
        QCOMPARE(theme.banner(-1).fill, theme.banner(4).fill);
    }

    void categoriesAreDistinct_data() { themes(); }
    void categoriesAreDistinct()
    {
        const Theme theme = current();
        const QStringList keys = members(8);
        const CategoryColours colours(theme, keys);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            QCOMPARE(colours.look(keys[i]).pattern, Qt::NoBrush);
            for (qsizetype j = 0; j < i; ++j) {
                const double apart = difference(colours.colour(keys[i]), colours.colour(keys[j]));
                QVERIFY2(apart > 20, qPrintable(QStringLiteral("%1 and %2: %3")
                                                    .arg(colours.colour(keys[i]).name(), colours.colour(keys[j]).name())
                                                    .arg(apart)));
            }
        }
    }

    void categoriesAreStable()
    {
        const Theme theme = themeFor(ThemeName::Light);
        QStringList keys = members(30);
        const CategoryColours forward(theme, keys);
        std::reverse(keys.begin(), keys.end());
        keys.append(keys.first()); // a key named twice takes one place
        const CategoryColours backward(theme, keys);
        for (const QString &key : std::as_const(keys)) {
            QCOMPARE(forward.colour(key), backward.colour(key));
            QCOMPARE(forward.look(key).pattern, backward.look(key).pattern);
        }
        QCOMPARE(forward.colour(QStringLiteral("nobody")), categoryColour(theme, u"nobody"));
        // Written down, so that a change of the rule is noticed: saved pictures would no longer match.
        QCOMPARE(categoryColour(theme, u"DEU").name(), QStringLiteral("#b97e00"));
        QCOMPARE(categoryColour(theme, u"FRA").name(), QStringLiteral("#d55e00"));
        QCOMPARE(categoryColour(theme, u"").name(), QStringLiteral("#d55e00"));
    }

    void manyCategoriesDiffer_data() { themes(); }
    void manyCategoriesDiffer()
    {
        const Theme theme = current();
        const QStringList keys = members(40);
        const CategoryColours colours(theme, keys);
        QSet<QString> looks;
        for (const QString &key : keys) {
            const CategoryLook look = colours.look(key);
            looks.insert(look.colour.name() + QString::number(look.pattern));
        }
        QCOMPARE(looks.size(), 40);
    }

    void rampsAreMonotone_data() { themes(); }
    void rampsAreMonotone()
    {
        const Theme theme = current();
        const double sign = theme.dark ? 1.0 : -1.0;
        double before = relativeLuminance(sequentialRamp(theme, 0)) * sign;
        double viridisBefore = relativeLuminance(viridisRamp(0));
        for (int step = 1; step <= 64; ++step) {
            const double now = relativeLuminance(sequentialRamp(theme, step / 64.0)) * sign;
            QVERIFY(now > before);
            before = now;
            const double viridisNow = relativeLuminance(viridisRamp(step / 64.0));
            QVERIFY(viridisNow > viridisBefore);
            viridisBefore = viridisNow;
        }
        QCOMPARE(sequentialRamp(theme, -1), sequentialRamp(theme, 0));
        QCOMPARE(sequentialRamp(theme, 2), sequentialRamp(theme, 1));
        QCOMPARE(viridisRamp(std::numeric_limits<double>::quiet_NaN()), viridisRamp(0));
    }

    void iconsRender_data() { themes(); }
    void iconsRender()
    {
        const Theme theme = current();
        const QStringList names = iconNames();
        QVERIFY(names.size() >= 44);
        for (const QString &name : names) {
            const QIcon drawn = icon(name, theme);
            for (const int side : {16, 20, 24}) {
                const auto usesOnly = [&](QIcon::Mode mode, const QColor &colour) {
                    return colouredPixels(drawn.pixmap(QSize(side, side), mode).toImage(), colour);
                };
                QVERIFY2(usesOnly(QIcon::Normal, theme.text), qPrintable(name));
                QVERIFY2(usesOnly(QIcon::Disabled, theme.disabled), qPrintable(name));
                QVERIFY2(usesOnly(QIcon::Selected, theme.selectionText), qPrintable(name));
            }
            QCOMPARE(drawn.pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
            QVERIFY(colouredPixels(icon(name, theme, IconTone::OnAccent).pixmap(16).toImage(), theme.accentText));
        }
        QVERIFY(!applicationIcon().pixmap(16).toImage().isNull());
    }

    void iconsDiffer()
    {
        const Theme theme = themeFor(ThemeName::Light);
        const QStringList names = iconNames();
        QList<QImage> images;
        for (const QString &name : names)
            images.append(icon(name, theme).pixmap(QSize(16, 16)).toImage().convertToFormat(QImage::Format_ARGB32));
        for (qsizetype i = 0; i < images.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                const double share = inkInCommon(images[i], images[j]);
                QVERIFY2(share < 0.82,
                         qPrintable(QStringLiteral("%1 and %2 share %3").arg(names[i], names[j]).arg(share)));
            }
        }
    }

    void missingIconIsNull()
    {
        QTest::ignoreMessage(QtWarningMsg, "No icon is named \"no-such-icon\".");
        QVERIFY(icon(u"no-such-icon", themeFor(ThemeName::Light)).isNull());
    }

    void everyKindHasAnIcon()
    {
        const QStringList names = iconNames();
        for (const char *kind :
             {"member",      "alliance", "membership",    "framework",       "capability", "mapping",   "situation",
              "requirement", "target",   "contribution",  "line-assessment", "caveat",     "agreement", "party",
              "provision",   "exercise", "participation", "objective",       "dependency", "indicator", "term"})
            QVERIFY2(names.contains(QLatin1String(kind)), kind);
    }

    void styleSheetIsFilled_data() { themes(); }
    void styleSheetIsFilled()
    {
        const QString sheet = styleSheetFor(current());
        QVERIFY(!sheet.isEmpty());
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(u"gradient"));
    }

    void themeApplies_data() { themes(); }
    void themeApplies()
    {
        const Theme theme = current();
        applyTheme(*qApp, theme);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.background);
        QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), theme.disabled);
        QCOMPARE(QApplication::font().pointSize(), 10);
        QLineEdit field;
        QComboBox combo;
        QCOMPARE(field.sizeHint().height(), 28);
        QCOMPARE(combo.sizeHint().height(), 28);
        QSpinBox spin;
        spin.ensurePolished();
        QCOMPARE(spin.minimumHeight(), 28);
        QCOMPARE(QPushButton(QStringLiteral("Add")).sizeHint().height(), 28);
        QStandardItemModel model(3, 2);
        QTableView table;
        table.setModel(&model);
        QCOMPARE(table.rowHeight(0), 28);
    }

    void datesFitTheirField()
    {
        applyTheme(*qApp, themeFor(ThemeName::Light));
        for (const bool calendar : {false, true}) {
            QDateEdit date(QDate(2028, 12, 28));
            date.setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
            date.setCalendarPopup(calendar);
            date.resize(date.sizeHint());
            date.show();
            const auto *field = date.findChild<QLineEdit *>();
            QVERIFY(field != nullptr);
            // Two pixels on each side are the field's own margin.
            QVERIFY(field->width() >= date.fontMetrics().horizontalAdvance(date.text()) + 4);
        }
    }

    void compactRows()
    {
        applyTheme(*qApp, themeFor(ThemeName::Light), Density::Compact);
        QStandardItemModel model(3, 2);
        QTableView table;
        table.setModel(&model);
        QCOMPARE(table.rowHeight(0), 22);
        applyTheme(*qApp, themeFor(ThemeName::Light));
    }

    void figuresAreTabular()
    {
        const QFontMetricsF metrics(tabularFigures(bodyFont()));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
        QCOMPARE(sectionFont().pointSize(), 13);
        QCOMPARE(sectionFont().weight(), QFont::DemiBold);
        QCOMPARE(titleFont().pointSize(), 16);
    }

private:
    static void themes()
    {
        QTest::addColumn<ThemeName>("name");
        for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Print, ThemeName::HighContrast})
            QTest::newRow(qPrintable(themeWord(name))) << name;
    }

    static Theme current()
    {
        QFETCH(ThemeName, name);
        return themeFor(name);
    }

    // At least a few pixels more solid than not, and all of them of one colour.
    static bool colouredPixels(const QImage &source, const QColor &colour)
    {
        const QImage image = source.convertToFormat(QImage::Format_ARGB32);
        int solid = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                if (qAlpha(pixel) < 128)
                    continue;
                ++solid;
                if (difference(QColor(pixel), colour) > 3)
                    return false;
            }
        }
        return solid >= 3;
    }

    // Ink both have, as a share of the ink either has.
    static double inkInCommon(const QImage &first, const QImage &second)
    {
        double both = 0;
        double either = 0;
        for (int y = 0; y < first.height(); ++y) {
            for (int x = 0; x < first.width(); ++x) {
                const int one = qAlpha(first.pixel(x, y));
                const int other = qAlpha(second.pixel(x, y));
                both += qMin(one, other);
                either += qMax(one, other);
            }
        }
        return either > 0 ? both / either : 1.0;
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

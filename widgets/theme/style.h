// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QProxyStyle>

namespace entente {

/// Heights of rows and controls in device-independent pixels.
enum class Density {
    Normal, ///< rows and controls 28
    Compact ///< rows 22, controls 24
};

/// Fusion with the program's own fields, boxes to tick, arrows and focus ring: what a style sheet can only
/// do with one coloured picture per theme. The rest is in resources/styles/entente.qss.
class Style final : public QProxyStyle
{
public:
    explicit Style(const Theme &theme, Density density = Density::Normal);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;

private:
    enum class Direction { Up, Down, Left, Right };

    void drawField(QPainter *painter, const QRectF &rect, const QStyleOption &option) const;
    static void drawChevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &colour);
    void drawTickBox(QPainter *painter, const QStyleOption &option) const;
    void drawRadio(QPainter *painter, const QStyleOption &option) const;
    void drawBranch(QPainter *painter, const QStyleOption &option) const;
    void drawFocusRing(QPainter *painter, const QRectF &rect) const;
    void drawComboBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget) const;
    void drawSpinBox(QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget) const;
    [[nodiscard]] QColor glyphColour(const QStyleOption &option) const;
    [[nodiscard]] int rowHeight() const { return m_density == Density::Compact ? 22 : 28; }
    [[nodiscard]] int controlHeight() const { return m_density == Density::Compact ? 24 : 28; }

    Theme m_theme;
    Density m_density;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figures/figure.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <vector>

namespace entente::test {

/// A text as it was drawn: the ink of its letters, in device coordinates.
struct DrawnText {
    QString text;
    QRectF ink;
};

/// Writes down every call of a painter instead of drawing it. Has the resolution of whatever device it
/// stands for, so that painting that depends on the device shows as a difference.
class RecordingDevice final : public QPaintDevice
{
public:
    explicit RecordingDevice(int dotsPerInch = 96) : dotsPerInch_(dotsPerInch), engine_(std::make_unique<Engine>(*this))
    {
    }

    [[nodiscard]] QPaintEngine *paintEngine() const override { return engine_.get(); }

    QStringList calls; ///< with every coordinate
    std::vector<DrawnText> texts;
    bool clipped = false; ///< somebody set a clip, which SVG files do not carry
    int pixmaps = 0;
    int patterns = 0; ///< brushes that are not solid

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 4000;
        case PdmWidthMM:
        case PdmHeightMM:
            return int(4000 * 25.4 / dotsPerInch_);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dotsPerInch_;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    class Engine final : public QPaintEngine
    {
    public:
        explicit Engine(RecordingDevice &device) : QPaintEngine(AllFeatures), device_(device) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        [[nodiscard]] Type type() const override { return User; }
        void updateState(const QPaintEngineState &changed) override
        {
            if (changed.state() & (DirtyClipPath | DirtyClipRegion) && changed.clipOperation() != Qt::NoClip)
                device_.clipped = true;
            if (changed.state() & DirtyBrush && changed.brush().style() > Qt::SolidPattern)
                ++device_.patterns;
            transform_ = changed.transform();
            pen_ = QStringLiteral("%1 %2 %3")
                       .arg(changed.pen().color().name())
                       .arg(changed.pen().widthF())
                       .arg(int(changed.pen().style()));
            brush_ = QStringLiteral("%1 %2").arg(changed.brush().color().name()).arg(int(changed.brush().style()));
        }
        void drawPath(const QPainterPath &path) override
        {
            QString call = QStringLiteral("path [%1] [%2]").arg(pen_, brush_);
            for (int i = 0; i < path.elementCount(); ++i)
                call +=
                    QStringLiteral(" %1,%2").arg(path.elementAt(i).x, 0, 'f', 2).arg(path.elementAt(i).y, 0, 'f', 2);
            device_.calls << call;
        }
        void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
        {
            QString call = QStringLiteral("polygon %1 [%2] [%3]").arg(int(mode)).arg(pen_, brush_);
            for (int i = 0; i < count; ++i)
                call += QStringLiteral(" %1,%2").arg(points[i].x(), 0, 'f', 2).arg(points[i].y(), 0, 'f', 2);
            device_.calls << call;
        }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { ++device_.pixmaps; }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            device_.calls << QStringLiteral("text %1,%2 [%3] %4")
                                 .arg(at.x(), 0, 'f', 2)
                                 .arg(at.y(), 0, 'f', 2)
                                 .arg(pen_, item.text());
            const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at);
            device_.texts.push_back({item.text(), transform_.mapRect(ink)});
        }

    private:
        RecordingDevice &device_;
        QTransform transform_;
        QString pen_;
        QString brush_;
    };

    int dotsPerInch_;
    std::unique_ptr<Engine> engine_;
};

/// The first two texts whose letters touch, or that leave @p bounds; empty when there are none.
inline QString textTrouble(const RecordingDevice &device, const QRectF &bounds)
{
    std::vector<DrawnText> texts = device.texts;
    std::sort(texts.begin(), texts.end(),
              [](const DrawnText &a, const DrawnText &b) { return a.ink.top() < b.ink.top(); });
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!bounds.contains(texts[i].ink))
            return QStringLiteral("\"%1\" leaves the picture").arg(texts[i].text);
        for (std::size_t j = i + 1; j < texts.size() && texts[j].ink.top() < texts[i].ink.bottom(); ++j)
            if (texts[i].ink.intersects(texts[j].ink))
                return QStringLiteral("\"%1\" meets \"%2\" at %3,%4")
                    .arg(texts[i].text, texts[j].text)
                    .arg(texts[j].ink.x())
                    .arg(texts[j].ink.y());
    }
    return {};
}

/// Paints @p figure into @p rect of @p device.
inline void record(const Figure &figure, const QRectF &rect, RecordingDevice &device,
                   ThemeName theme = ThemeName::Light)
{
    QPainter painter(&device);
    figure.paint(painter, rect, themeFor(theme));
}

/// What is wrong with the texts that @p figure paints into @p rect; empty where nothing is.
inline QString textTrouble(const Figure &figure, const QRectF &rect)
{
    RecordingDevice device;
    record(figure, rect, device);
    return textTrouble(device, rect);
}

/// What a vector format could not carry as shapes, in any theme: clipping, dots, patterns; empty where
/// there is nothing of the kind.
inline QString rasterTrouble(const Figure &figure, const QRectF &rect)
{
    for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark, ThemeName::Print, ThemeName::HighContrast}) {
        RecordingDevice device;
        record(figure, rect, device, theme);
        if (device.clipped || device.pixmaps > 0 || device.patterns > 0)
            return QStringLiteral("theme %1: clipped %2, %3 pixmaps, %4 patterns")
                .arg(int(theme))
                .arg(device.clipped)
                .arg(device.pixmaps)
                .arg(device.patterns);
    }
    return {};
}

} // namespace entente::test

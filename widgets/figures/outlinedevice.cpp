// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/outlinedevice.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace entente {

namespace {

/// Its drawTextItem() is that of QPaintEngine, which fills the outlines of the letters.
class OutlineEngine final : public QPaintEngine
{
public:
    explicit OutlineEngine(QPainter &target) : QPaintEngine(AllFeatures), target_(target), base_(target.transform()) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState &changed) override
    {
        target_.setPen(changed.pen());
        target_.setBrush(changed.brush());
        target_.setRenderHints(changed.renderHints());
        target_.setTransform(changed.transform() * base_);
    }
    void drawPath(const QPainterPath &path) override { target_.drawPath(path); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            target_.drawPolyline(points, count);
        else
            target_.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }
    void drawPixmap(const QRectF &rect, const QPixmap &pixmap, const QRectF &source) override
    {
        target_.drawPixmap(rect, pixmap, source);
    }

private:
    QPainter &target_;
    QTransform base_;
};

} // namespace

OutlineDevice::OutlineDevice(QPainter &target, const QSizeF &size)
    : engine_(std::make_unique<OutlineEngine>(target)), size_(size)
{
}

OutlineDevice::~OutlineDevice() = default;

QPaintEngine *OutlineDevice::paintEngine() const
{
    return engine_.get();
}

int OutlineDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return int(std::ceil(size_.width()));
    case PdmHeight:
        return int(std::ceil(size_.height()));
    case PdmWidthMM:
        return int(std::ceil(size_.width() * 25.4 / 96));
    case PdmHeightMM:
        return int(std::ceil(size_.height() * 25.4 / 96));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
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

} // namespace entente

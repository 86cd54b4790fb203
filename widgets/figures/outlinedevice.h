// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>

#include <memory>

class QPainter;

namespace entente {

/// A paint device that passes everything on to a painter, text as the shapes of its letters.
class OutlineDevice final : public QPaintDevice
{
public:
    /// @p target must be active for as long as this device is painted on. @p size is that of the picture.
    OutlineDevice(QPainter &target, const QSizeF &size);
    ~OutlineDevice() override;

    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    std::unique_ptr<QPaintEngine> engine_;
    QSizeF size_;
};

} // namespace entente

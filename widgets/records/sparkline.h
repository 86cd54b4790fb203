// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/relations.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace entente {

/// A small chart of one series: its name, its course, and the last value with year and unit.
class Sparkline final : public QWidget
{
    Q_OBJECT

public:
    Sparkline(Series series, const QLocale &locale, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    [[nodiscard]] const Series &series() const { return series_; }
    /// "2.1 % (2026)".
    [[nodiscard]] QString lastText() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Series series_;
    QLocale locale_;
    Theme theme_;
};

} // namespace entente

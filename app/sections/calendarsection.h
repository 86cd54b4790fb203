// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sections/figuresection.h"

namespace entente {

/// The exercise calendar.
class CalendarSection final : public FigureSection
{
    Q_OBJECT

public:
    CalendarSection(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QString statusText() const override;

protected:
    void refresh() override;
};

} // namespace entente

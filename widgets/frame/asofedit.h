// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QDateEdit;
class QToolButton;

namespace entente {

/// The as-of day: a field with a calendar, a month back and forward, and back to today.
class AsOfEdit final : public QWidget
{
    Q_OBJECT

public:
    AsOfEdit(Day today, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] Day day() const;
    /// Shows @p day, without dayChanged().
    void setDay(Day day);
    void setTheme(const Theme &theme);

signals:
    /// The person chose another day; not while a date is being typed.
    void dayChanged(entente::Day day);

private:
    void step(int months);
    void update();

    Day today_;
    QDateEdit *edit_;
    QToolButton *back_;
    QToolButton *forward_;
    QToolButton *now_;
};

} // namespace entente

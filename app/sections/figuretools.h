// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace entente {

class FigurePane;

/// What can be done with a figure: show as table, copy, export.
class FigureTools final : public QWidget
{
    Q_OBJECT

public:
    FigureTools(FigurePane &pane, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Works on @p pane from now on.
    void setPane(FigurePane &pane);

private:
    FigurePane *pane_ = nullptr;
    QToolButton *table_;
    QToolButton *copy_;
    QToolButton *export_;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "app/window/gapfocus.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace entente {

/// The pane at the right: what is selected, its facts, what it refers to and what refers to it, each a
/// jump; for a cell of the gaps, every contribution with what it lost, the failed ones first.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int width = 340;

    Inspector(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Plan, lens or selection have changed; catches up when it is on show and things are quiet.
    void refresh();
    /// All words on show, one paragraph a line; what tests and assistive technology read.
    [[nodiscard]] QString text() const;

signals:
    void foldRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    void present(const std::function<void(QVBoxLayout &)> &fill);
    void presentGap(const GapInspection &inspection);

    PlanContext &context_;
    Theme theme_;
    QScrollArea *area_;
    QToolButton *fold_;
    QTimer *quiet_;
    bool stale_ = true;
};

} // namespace entente

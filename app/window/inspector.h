// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "app/window/gapfocus.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QScrollArea;
class QStackedLayout;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace entente {

class RecordPane;

/// The pane at the right: what is selected, as a form, and what refers to it, each a jump; for a cell of the gaps,
/// every contribution with what it lost, the failed ones first.
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

    /// The form and lists of the record that is selected.
    [[nodiscard]] RecordPane &recordPane() const { return *pane_; }

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
    QStackedLayout *pages_;
    QScrollArea *area_;       ///< words: why a cell is what it is, or that nothing is selected
    QScrollArea *recordArea_; ///< around pane_
    RecordPane *pane_;
    QToolButton *fold_;
    QTimer *quiet_;
    bool stale_ = true;
    AnyId shown_; ///< in the record area
};

} // namespace entente

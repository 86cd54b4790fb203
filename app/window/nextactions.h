// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "model/analysis/actions.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace entente {

/// "Extend SOFA from 2027-09-30 to 2028-12-31": what an action does, as one sentence.
[[nodiscard]] QString actionSentence(const Snapshot &plan, const Action &action);

/// Below the explanation of a cell: the single changes that close the most of its gap, worked out in the background,
/// each with a jump to its record and a button that makes the change as one edit. What is shown under a scenario or
/// for an audience is not the plan that an edit would change, so there the buttons are off and it says why.
class NextActions final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int most = 5;
    /// Of the work in the background; whoever takes such a widget away cancels it.
    [[nodiscard]] static QString topic();

    /// Looks for actions on @p plan, the plan as the lenses show it.
    NextActions(PlanContext &context, const Theme &theme, const Snapshot &plan, const GapPlace &place,
                QWidget *parent = nullptr);

private:
    void search(const GapPlace &place);
    void present(const Result<std::vector<Action>> &actions);
    void presentAction(const Action &action);
    void apply(const Action &action);
    /// Why nothing can be applied now; empty where it can.
    [[nodiscard]] QString obstacle() const;

    PlanContext &context_;
    Theme theme_;
    Snapshot plan_;
    QVBoxLayout *column_;
    QWidget *waiting_ = nullptr;
};

} // namespace entente

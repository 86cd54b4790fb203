// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/section.h"
#include "model/analysis/finding.h"

class QLabel;
class QStackedWidget;
class QTableView;

namespace entente {

class EmptyState;
class FindingsModel;
class PageHeader;
class Segments;

/// What the check rules find in the plan; each row leads to its record. The whole plan is checked,
/// whatever the audience: findings are for those who keep it.
class FindingsSection final : public Section
{
    Q_OBJECT

public:
    FindingsSection(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    /// The findings on @p plan, when somebody has them already.
    void setFindings(std::vector<Finding> findings, const Snapshot &plan);

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QWidget *mainWidget() override;
    [[nodiscard]] QTableView &view() const { return *view_; }

protected:
    void refresh() override;

private:
    void open(int row);
    void select(int row);
    void updateState();

    PageHeader *header_;
    Segments *severities_;
    QStackedWidget *stack_;
    QTableView *view_;
    FindingsModel *model_;
    EmptyState *empty_;
    QLabel *explanation_;
};

} // namespace entente

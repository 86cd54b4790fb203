// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/section.h"
#include "model/analysis/check/fix.h"

#include <set>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace entente {

class EmptyState;
class FindingsModel;
class PageHeader;
class Segments;

/// What the check rules find in the plan, by rule; each finding leads to its record, is explained, and is mended where
/// it can be. The whole plan is checked, whatever the audience: findings are for those who keep it.
class FindingsSection final : public Section
{
    Q_OBJECT

public:
    FindingsSection(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QWidget *mainWidget() override;
    [[nodiscard]] QTreeView &view() const { return *view_; }
    [[nodiscard]] FindingsModel &model() const { return *model_; }
    [[nodiscard]] QPushButton &fixButton() const { return *fix_; }
    [[nodiscard]] QPushButton &fixAllButton() const { return *fixAll_; }
    [[nodiscard]] QPushButton &mergeButton() const { return *merge_; }
    [[nodiscard]] QLineEdit &textFilter() const { return *text_; }
    [[nodiscard]] QString explanation() const;

    /// Mends the current finding.
    void fix();
    /// Shows what mending every finding of the current rule would do, and does it when that is accepted.
    void fixAll();
    /// Opens the two records of the current finding side by side.
    void merge();

protected:
    void refresh() override;

private:
    void buildHeader();
    void buildView();
    void takeFindings();
    void fillChoices();
    void applyFilter();
    void updateState();
    void updateActions();
    void explain();
    void open(const QModelIndex &index);
    /// Asks in the background how the current finding can be mended, to say so and to enable the button.
    void proposeFix();
    void mergeInto(const AnyId &keep, const AnyId &drop);
    void commit(const QString &text, const ChangeSet &changes);

    PageHeader *header_;
    Segments *severities_;
    QComboBox *rules_;
    QComboBox *kinds_;
    QLineEdit *text_;
    QPushButton *go_;
    QPushButton *fix_;
    QPushButton *fixAll_;
    QPushButton *merge_;
    QStackedWidget *stack_;
    QTreeView *view_;
    FindingsModel *model_;
    EmptyState *empty_;
    QLabel *explanation_;
    std::shared_ptr<const std::vector<QString>> words_; ///< of all findings; null until a text filter needs them
    std::optional<Fix> proposed_;                       ///< for the current finding
    std::set<QString> expanded_;                        ///< rules whose findings are in sight
    bool filling_ = false;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sections/historymodel.h"
#include "app/window/section.h"
#include "model/workspace/revertplan.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace entente {

class DifferenceView;
class EmptyState;
class PageHeader;

/// Every edit with who, when and what; what each changed field by field; two moments of the plan compared; and a
/// single edit taken back. The whole history, whatever the audience: it is for those who keep the plan.
class HistorySection final : public Section
{
    Q_OBJECT

public:
    HistorySection(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QWidget *mainWidget() override;

    [[nodiscard]] QTableView &view() const { return *view_; }
    [[nodiscard]] HistoryModel &model() const { return *model_; }
    [[nodiscard]] DifferenceView &difference() const { return *difference_; }
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QLineEdit &textFilter() const { return *text_; }
    [[nodiscard]] QComboBox &authorFilter() const { return *authors_; }
    [[nodiscard]] QComboBox &kindFilter() const { return *kinds_; }
    [[nodiscard]] QComboBox &periodFilter() const { return *periods_; }
    [[nodiscard]] QLineEdit &fromMoment() const { return *from_; }
    [[nodiscard]] QLineEdit &toMoment() const { return *to_; }
    [[nodiscard]] QPushButton &revertButton() const { return *revert_; }
    [[nodiscard]] QPushButton &compareNowButton() const { return *compareNow_; }
    [[nodiscard]] QPushButton &compareTwoButton() const { return *compareTwo_; }
    [[nodiscard]] QPushButton &compareButton() const { return *compare_; }
    [[nodiscard]] QPushButton &linkButton() const { return *link_; }

    /// Takes entry @p id into view and shows what it changed.
    void openEntry(std::int64_t id);
    /// Shows what taking the current entry back would do, and does it when that is accepted.
    void revert();
    /// Shows what differs between two revisions.
    void compare(std::int64_t from, std::int64_t to);

protected:
    void refresh() override;

private:
    void buildTools();
    void buildView();
    void buildLayout();
    void fillChoices();
    void applyFilter();
    void take(std::vector<EntrySummary> entries);
    void selectionChanged();
    void updateState();
    void updateActions();
    void showEntry();
    void compareMoments();
    void present(const PlanDifference &difference, const QString &title);
    void commit(const RevertPlan &plan);
    [[nodiscard]] std::vector<const EntrySummary *> selected() const;
    [[nodiscard]] const EntrySummary *current() const;

    PageHeader *header_;
    QLineEdit *text_;
    QComboBox *authors_;
    QComboBox *kinds_;
    QComboBox *periods_;
    QLineEdit *from_;
    QLineEdit *to_;
    QPushButton *compare_;
    QPushButton *compareNow_;
    QPushButton *compareTwo_;
    QPushButton *link_;
    QPushButton *revert_;
    QStackedWidget *stack_;
    QSplitter *panes_;
    QTableView *view_;
    HistoryModel *model_;
    QLabel *explanation_;
    DifferenceView *difference_;
    EmptyState *empty_;
    std::int64_t wanted_ = 0; ///< to be opened once the entries are there
    bool filling_ = false;
};

} // namespace entente

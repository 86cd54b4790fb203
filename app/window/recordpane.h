// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "app/window/recordnotice.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace entente {

class LabelBanner;
class RecordForm;
class RecordHistory;
class RelationPane;

/// Everything about one record: what it is, its label, what was found about it, the form in which it is
/// corrected, and what others say about it.
class RecordPane final : public QWidget
{
    Q_OBJECT

public:
    RecordPane(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p record, or catches up with plan and lenses when it is on show already.
    void present(const AnyId &record);
    void setTheme(const Theme &theme);
    void setNotices(RecordNotices notices);
    /// There may be other notices of the record on show.
    void updateNotices();

    [[nodiscard]] RecordForm &form() const { return *form_; }
    [[nodiscard]] RelationPane &relations() const { return *relations_; }
    [[nodiscard]] RecordHistory &history() const { return *history_; }

signals:
    /// All records of @p kind that refer to @p target are wanted in their table.
    void tableRequested(const entente::Kind &kind, const entente::AnyId &target);
    /// An entry of the history is wanted, where it is shown in full.
    void entryRequested(qint64 entry);

private:
    void showHead(const RecordPtr &record);
    void showNotices(const std::vector<RecordNotice> &notices);

    PlanContext &context_;
    Theme theme_;
    AnyId record_;
    RecordNotices notices_;
    std::vector<RecordNotice> shownNotices_;
    QLabel *picture_;
    QLabel *kind_;
    QLabel *name_;
    LabelBanner *banner_;
    QLabel *audience_;
    QWidget *noticeBox_;
    QVBoxLayout *noticeLines_;
    RecordForm *form_;
    QLabel *others_;
    RelationPane *relations_;
    RecordHistory *history_;
};

} // namespace entente

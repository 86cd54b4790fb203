// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "model/workspace/planhistory.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace entente {

/// What happened to one record: each change with when and who, a way to the entry in the history. Folded, it reads
/// nothing; open, it stays open for the next record and follows the plan.
class RecordHistory final : public QWidget
{
    Q_OBJECT

public:
    /// More changes than this are in the history only.
    static constexpr std::size_t mostShown = 20;

    RecordHistory(PlanContext &context, const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p record, or catches up with the plan when it is on show already.
    void present(const AnyId &record);
    void setTheme(const Theme &theme);

    [[nodiscard]] QToolButton &head() const { return *head_; }
    /// One a change on show, newest first.
    [[nodiscard]] std::vector<QPushButton *> lines() const { return lines_; }
    [[nodiscard]] QString message() const;

signals:
    void entryRequested(qint64 entry);

private:
    void read();
    void list(const std::vector<RecordChange> &changes);
    void clearLines();
    void updateHead();

    PlanContext &context_;
    Theme theme_;
    AnyId record_;
    AnyId read_;                     ///< what the lines are about
    std::int64_t readRevision_ = -1; ///< and how the plan stood then
    QToolButton *head_;
    QWidget *body_;
    QVBoxLayout *column_;
    QLabel *message_;
    std::vector<QPushButton *> lines_;
};

} // namespace entente

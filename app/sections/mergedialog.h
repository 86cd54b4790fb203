// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "model/analysis/check/merge.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QListWidget;
class QPushButton;

namespace entente {

/// Two records side by side, field by field: which value stays, and below what will refer to the one that stays.
/// Writes the merge as one edit when it is accepted. What it says follows the plan as it was opened; when that has
/// moved on the merge is worked out anew.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p keep and @p drop are of one kind and in the plan. @p context must outlive it.
    MergeDialog(PlanContext &context, const AnyId &keep, const AnyId &drop, QWidget *parent = nullptr);
    ~MergeDialog() override;

    /// Takes the value of the field at position @p field from the one record or the other.
    void choose(int field, bool fromDropped);
    [[nodiscard]] QPushButton *mergeButton() const { return merge_; }
    /// What moves, as it is listed.
    [[nodiscard]] QStringList relations() const;

signals:
    /// It could not be done; a sentence.
    void refused(const QString &sentence);
    /// The other one of the two is to stay; this dialog closes.
    void turned(const entente::AnyId &keep, const entente::AnyId &drop);

private:
    [[nodiscard]] QWidget *fieldsPane();
    [[nodiscard]] std::vector<int> chosen() const;
    /// Works the merge out in the background and gives it to @p done.
    void work(std::function<void(Result<Merge>)> done);
    void preview();
    void showOutcome(const Result<Merge> &merge);
    void commit();

    PlanContext &context_;
    Snapshot plan_;
    AnyId keep_;
    AnyId drop_;
    std::vector<QButtonGroup *> choices_; ///< by field; null where both say the same
    QLabel *summary_;
    QListWidget *relations_;
    QPushButton *merge_ = nullptr;
};

} // namespace entente

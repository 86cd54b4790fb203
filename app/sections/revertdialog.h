// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/revertplan.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace entente {

class DifferenceView;

/// What taking back one entry would do, and what stands in its way, for a person to look at before it happens.
/// Accepted when what can be taken back is to be.
class RevertDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RevertDialog(const RevertPlan &plan, QWidget *parent = nullptr);

    /// Null when nothing can be taken back.
    [[nodiscard]] QPushButton *revertButton() const { return revert_; }
    /// Null when nothing stands in the way.
    [[nodiscard]] QListWidget *conflicts() const { return conflicts_; }
    [[nodiscard]] DifferenceView &preview() const { return *preview_; }

private:
    DifferenceView *preview_;
    QListWidget *conflicts_ = nullptr;
    QPushButton *revert_ = nullptr;
};

/// What stands in the way, in one sentence: what the edit set, and what it is now.
[[nodiscard]] QString sentence(const RevertConflict &conflict, const RevertPlan &plan);

} // namespace entente

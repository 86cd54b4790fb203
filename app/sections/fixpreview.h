// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/fix.h"

#include <QDialog>

class QPushButton;

namespace entente {

/// What mending every finding of a rule would do, for a person to look at before it happens. Accepted when it is to
/// be done.
class FixPreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param title of the rule
    FixPreviewDialog(const QString &title, const FixAll &fix, QWidget *parent = nullptr);

    /// Null when nothing can be mended.
    [[nodiscard]] QPushButton *fixButton() const { return fix_; }

private:
    QPushButton *fix_ = nullptr;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QLabel>

namespace entente {

/// A few words right under a field: how to fill it in, or why what stands there was refused.
class EditorNote final : public QLabel
{
    Q_OBJECT

public:
    /// It lies over @p parent and never leaves it.
    EditorNote(const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    /// Shows @p text under @p field, or above it where there is no room.
    void showHint(const QWidget &field, const QString &text);
    /// The same for a reason of refusal, which a screen reader is told at once.
    void showRefusal(const QWidget &field, const QString &text);
    [[nodiscard]] bool isRefusal() const { return refusal_; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place(const QWidget &field, const QString &text);

    Theme theme_;
    bool refusal_ = false;
};

} // namespace entente

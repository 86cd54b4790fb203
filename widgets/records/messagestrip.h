// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace entente {

/// One message in place, above what it is about, until it is closed or no longer true.
class MessageStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageStrip(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Shows a refusal, and tells a screen reader at once.
    void showError(const Error &error);
    /// Shows a sentence and, where @p action is not empty, a button that emits activated().
    void showNote(const QString &text, const QString &action = {});
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isError() const { return error_; }

signals:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const QString &text, const QString &action);

    Theme theme_;
    QLabel *label_;
    QPushButton *action_;
    QToolButton *close_;
    bool error_ = false;
};

} // namespace entente

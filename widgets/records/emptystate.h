// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QLabel;
class QPushButton;

namespace entente {

/// Stands where a table or figure has nothing to show: a picture, one sentence, and the one action.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// @p action may be empty: then there is nothing to press.
    void present(const QIcon &picture, const QString &title, const QString &sentence, const QString &action,
                 bool primary);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *button() const { return button_; }

signals:
    void activated();

private:
    QLabel *picture_;
    QLabel *title_;
    QLabel *sentence_;
    QPushButton *button_;
};

} // namespace entente

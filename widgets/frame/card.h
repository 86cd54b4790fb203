// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QIcon>

namespace entente {

/// A surface to press: picture, title and up to two lines that say what will happen.
class Card final : public QAbstractButton
{
    Q_OBJECT

public:
    Card(const QIcon &picture, const QString &title, const QString &sentence, const Theme &theme,
         QWidget *parent = nullptr);

    /// Filled with the accent: the one primary action of a page.
    void setPrimary(bool primary);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFace() const;

    QString sentence_;
    Theme theme_;
    bool primary_ = false;
};

} // namespace entente

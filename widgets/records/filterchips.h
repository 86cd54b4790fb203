// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace entente {

/// A line of chips, one a filter, that wraps where it has no room: a click edits one, its cross or Delete
/// takes it away. Hidden while there is none.
class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(const Theme &theme, QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);
    [[nodiscard]] QStringList texts() const { return texts_; }
    void setTheme(const Theme &theme);
    [[nodiscard]] QToolButton *chip(int index) const;
    [[nodiscard]] QToolButton *cross(int index) const;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void editRequested(int index);
    void removeRequested(int index);
    void clearRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// Places the chips in @p width; moves them only when @p apply. @return the height they take.
    int arrange(int width, bool apply) const;

    Theme theme_;
    QStringList texts_;
    std::vector<QWidget *> items_; ///< a chip with its cross, and at the end the button that clears all
};

} // namespace entente

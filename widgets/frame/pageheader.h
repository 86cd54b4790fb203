// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace entente {

class ElidedLabel;

/// The head of a section: its title, a few quiet words beside it, and at the right what can be done with
/// it; below, a line of filters where there are any.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setDetail(const QString &text);
    [[nodiscard]] QString detail() const;
    /// At the right of the title.
    void addTool(QWidget *widget);
    /// Below the title, from left to right.
    void addFilter(QWidget *widget);

private:
    QLabel *title_;
    ElidedLabel *detail_;
    QHBoxLayout *tools_;
    QHBoxLayout *filters_;
};

} // namespace entente

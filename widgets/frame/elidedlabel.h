// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace entente {

/// One line that ends in an ellipsis where it does not fit; the whole is in the tool tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return full_; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString full_;
};

} // namespace entente

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace entente {

/// Room for a form above or beside something else: as high as the form, but at most half of what is around it; the
/// rest scrolls, and what has the keyboard stays in sight.
class PanelArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PanelArea(QWidget *parent);

    /// Takes @p panel and shows it.
    void present(QWidget *panel);
    /// Deletes the panel, later where it may be what is being used.
    void dismiss();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void keepInSight();
};

} // namespace entente
